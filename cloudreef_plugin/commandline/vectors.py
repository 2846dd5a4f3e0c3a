"""Polygons of a command's arguments, as the engine reads them: GeoJSON."""

from __future__ import annotations

import json
import warnings
from pathlib import Path
from typing import Optional

from ..engine.contract.errors import JobError
from ..engine.contract.files.leftovers import StrPath
from ..engine.contract.mask_jobs import DATE_FIELDS
from ..paths import is_address
from .choices import full_path

__all__ = ["VECTORS", "as_geojson", "refuse_other_vectors"]

_GEOJSON = (".geojson", ".json")
VECTORS = (*_GEOJSON, ".gpkg", ".fgb", ".shp")
_OTHER_VECTORS = (".kml", ".gml")
_DATES = {"OFTDate": "date", "OFTDateTime": "datetime"}


def refuse_other_vectors(path: str) -> None:
    """Checks that polygons have a form that is read.

    Raises:
        JobError: If they have another one that the name tells.
    """
    if path.lower().endswith(_OTHER_VECTORS):
        raise JobError(f"{path} is neither a raster nor GeoJSON.", f"Write it as GeoJSON: ogr2ogr truth.geojson {path}")


def as_geojson(polygons: str, scratch: Path, *, fields: bool = False) -> tuple[str, Optional[str]]:
    """Converts polygons to GeoJSON in their own CRS, which the engine reads.

    Args:
        polygons: A file; GeoJSON stays as it is.
        scratch: An existing folder for the copy.
        fields: Whether attributes are kept.

    Returns:
        The path, and the CRS as a code or WKT: GeoJSON cannot say each. None for what its text says.

    Raises:
        JobError: If it is not there, holds no polygons that can be read, or several layers.
    """
    if is_address(polygons):
        raise JobError(f"{polygons} does not lie on this computer.", "Download the polygons first.")
    if not Path(polygons).is_file():
        raise JobError(f"There is no file {polygons}.", "Check its name and folder.")
    is_geojson = polygons.lower().endswith(_GEOJSON)
    if is_geojson and not fields:
        return str(full_path(polygons)), None
    import pyogrio

    from ..engine.rasters.vectors import read_in_place

    name = Path(polygons).name
    folder = scratch / f"{len(list(scratch.iterdir()))}"
    folder.mkdir()
    path = folder / name  # by which sentences call it
    try:
        with read_in_place(polygons) as readable:
            layers = pyogrio.list_layers(readable)[:, 0]
            if len(layers) > 1:
                raise JobError(f"{name} holds several layers: {', '.join(layers)}.", "Give a file with one.")
            about = pyogrio.read_info(readable)
            if not is_geojson:
                _copy(readable, path, fields)
    except (pyogrio.errors.DataSourceError, pyogrio.errors.DataLayerError, pyogrio.errors.GeometryError) as error:
        raise JobError(f"{name} holds no polygons that can be read.", "Save them as GeoJSON.") from error
    kinds = zip(about["fields"], about["ogr_types"])
    dates = {field: _DATES[kind] for field, kind in kinds if kind in _DATES} if fields else {}
    if dates:
        data = json.loads((Path(polygons) if is_geojson else path).read_text(encoding="utf-8-sig"))
        if data.get("type") == "FeatureCollection":
            path.write_text(json.dumps({DATE_FIELDS: dates, **data}, ensure_ascii=False), encoding="utf-8")
    copied = str(path) if path.exists() else str(full_path(polygons))
    return copied, None if is_geojson else about["crs"]


def _copy(polygons: StrPath, path: Path, fields: bool) -> None:
    """Writes polygons as GeoJSON in their own CRS."""
    import pyogrio

    from ..engine.rasters.vectors import open_stream

    columns: Optional[list[str]] = None if fields else []
    with warnings.catch_warnings(), open_stream(polygons, columns=columns) as (about, stream):
        # JSON has neither NaN nor infinity: such attributes become empty.
        warnings.filterwarnings("ignore", "NaN of Infinity", RuntimeWarning)
        pyogrio.write_arrow(
            stream,
            path,
            driver="GeoJSON",
            geometry_name=about["geometry_name"] or "wkb_geometry",
            geometry_type=about["geometry_type"],
            crs=about["crs"],
        )
