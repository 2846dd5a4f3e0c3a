"""Polygons in the form that the name of their file asks for: GeoPackage, GeoJSON or FlatGeobuf."""

from __future__ import annotations

import os
import warnings
from pathlib import Path

from ..contract.errors import OutputError
from ..contract.leftovers import StrPath, beside, part_path
from ..contract.sentences import Sentence

__all__ = ["DRIVERS", "in_the_form_of_its_name"]

# GeoJSON as RFC 7946 has it lies on WGS 84; GDAL brings it there.
DRIVERS = {
    ".geojson": ("GeoJSON", {"RFC7946": "YES"}),
    ".json": ("GeoJSON", {"RFC7946": "YES"}),
    ".fgb": ("FlatGeobuf", {}),
}
_GEOPACKAGE = b"SQLite format 3\x00"


def in_the_form_of_its_name(path: StrPath) -> None:
    """Turns a complete GeoPackage under a result's ``.part`` name into what the result's name asks for.

    Raises:
        OutputError: If it cannot be written in that form.
    """
    part, ending = part_path(path), Path(path).suffix.lower()
    if ending not in DRIVERS or not _is_geopackage(part):
        return
    import pyogrio  # brings a GDAL of its own: loaded only where it is needed

    driver, options = DRIVERS[ending]
    package, target = beside(part, ".gpkg"), beside(part, ending)
    os.replace(part, package)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            about = pyogrio.read_info(package)
            with pyogrio.open_arrow(package, use_pyarrow=False) as (_, stream):
                pyogrio.write_arrow(
                    stream,
                    target,
                    driver=driver,
                    geometry_name=about["geometry_name"] or "geom",
                    geometry_type=about["geometry_type"],
                    crs=about["crs"],
                    layer_options=options,
                )
    except (pyogrio.errors.DataSourceError, pyogrio.errors.DataLayerError, OSError, RuntimeError) as error:
        raise OutputError(
            Sentence("The polygons cannot be written as {}: {}.", driver, str(error).rstrip(".")),
            Sentence("Choose a name that ends with .gpkg."),
        ) from error
    finally:
        package.unlink(missing_ok=True)
    os.replace(target, part)


def _is_geopackage(path: Path) -> bool:
    try:
        with open(path, "rb") as stream:
            return stream.read(len(_GEOPACKAGE)) == _GEOPACKAGE
    except OSError:
        return False
