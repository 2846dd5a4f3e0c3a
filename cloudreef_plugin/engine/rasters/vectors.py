"""Polygons in the format of their file name: GeoPackage, GeoJSON, FlatGeobuf or Shapefile."""

from __future__ import annotations

import json
import os
import re
import shutil
import sqlite3
import sys
import warnings
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from html import escape, unescape
from pathlib import Path
from typing import Any, Optional

from rasterio.crs import CRS

from ..contract.errors import OutputError
from ..contract.files.hashes import file_sha256
from ..contract.files.held import replace_file, scratch_folder
from ..contract.files.leftovers import StrPath, beside, files_of, part_path
from ..contract.sentences import Sentence
from ..scenes.footprints.footprint import is_on_earth
from .tags import PARAMETERS

__all__ = ["check_form", "in_the_form_of_its_name", "is_parted", "kept_tags", "open_stream", "read_in_place"]

# GeoJSON by RFC 7946 is in WGS 84; GDAL transforms it.
_DRIVERS = {
    ".geojson": ("GeoJSON", {"RFC7946": "YES"}),
    ".json": ("GeoJSON", {"RFC7946": "YES"}),
    ".fgb": ("FlatGeobuf", {}),
    ".shp": ("ESRI Shapefile", {"ENCODING": "UTF-8"}),
}
_DESCRIBED = ("GeoJSON", "FlatGeobuf")  # can store a description of the layer; a shapefile cannot
# The provenance of a shapefile is therefore stored in its metadata file, NAME.shp.xml, as supplemental information
# (https://www.fgdc.gov/metadata/csdgm-standard, 1.2.3).
_BESIDE, _LARGEST_BYTES = ".xml", 1 << 20
_SUPPLEMENT = "<metadata><idinfo><descript><supplinf>{}</supplinf></descript></idinfo></metadata>\n"
_GEOPACKAGE = b"SQLite format 3\x00"
_SHAPEFILE = (".shp", ".shx", ".dbf", ".prj", ".cpg")
_DBF_LETTERS = 10
_SHORT = {
    "perimeter_m": "perim_m",
    "mean_probability": "mean_prob",
    "class_color": "color",
    "cover_area_m2": "cover_m2",
    "valid_area_m2": "valid_m2",
}
# Units at the end of names, and how they end a shortened name.
_UNITS = {"_px": "_px", "_percent": "_pc", "_m2": "_m2"}


def is_parted(path: StrPath) -> bool:
    """Tells whether pyogrio would split a path: it parses paths as URLs, and at "!" for archives."""
    return any(letter in str(path) for letter in ";!")


@contextmanager
def read_in_place(path: StrPath) -> Iterator[StrPath]:
    """Yields a path by which pyogrio can read a file: its own, or that of a link or copy if it would split that."""
    if not is_parted(path):
        yield path
        return
    with scratch_folder() as folder:
        for file in _files(Path(path)):
            link = folder / f"polygons{file.suffix}"
            try:
                # Windows requires a privilege for symbolic links.
                (os.link if sys.platform == "win32" else os.symlink)(os.path.abspath(file), link)
            except OSError:  # such as a hard link to another drive
                shutil.copyfile(file, link)
        yield folder / f"polygons{Path(path).suffix}"


@contextmanager
def open_stream(path: StrPath, **options: Any) -> Iterator[tuple[dict[str, Any], Any]]:
    """Opens polygons as a stream of Arrow; yields the description of the layer and the stream.

    Args:
        path: A path by which pyogrio can read the file.
        options: Options of `pyogrio.open_arrow`.
    """
    import pyogrio  # comes with its own GDAL: imported only where needed

    # GDAL 3.12's own stream of a FlatGeobuf mixes up geometries if a feature has none; the usual one does not.
    pyogrio.set_gdal_config_options({"OGR_FLATGEOBUF_STREAM_BASE_IMPL": "YES"})
    with pyogrio.open_arrow(path, use_pyarrow=False, **options) as (about, stream):
        yield about, stream


def _files(path: Path) -> list[Path]:
    """Lists the files of polygons: one, or those of a shapefile."""
    if path.suffix.lower() != ".shp":
        return [path]
    return [file for file in path.parent.iterdir() if file.stem == path.stem and file.suffix.lower() in _SHAPEFILE]


def check_form(path: StrPath, crs: Optional[CRS]) -> None:
    """Checks that the format of a file name can hold polygons of a CRS.

    Raises:
        OutputError: If it is GeoJSON and the CRS is unknown, or that of a local grid.
    """
    if _driver(path) == "GeoJSON" and not is_on_earth(crs):
        raise OutputError(
            Sentence("GeoJSON stores longitudes and latitudes, but the raster has no CRS to compute them from."),
            Sentence("Assign the raster its CRS, or choose a name that ends with .gpkg."),
        )


def kept_tags(path: StrPath) -> dict[str, str]:
    """Reads the provenance tags of polygons; empty if there are none.

    Those of a shapefile are stored beside it, and valid only while its shapes and fields are unchanged.
    """
    if _driver(path) == "ESRI Shapefile":
        return _tags_beside(Path(path))
    import pyogrio  # comes with its own GDAL: imported only where needed

    with read_in_place(path) as readable:
        kept = dict(pyogrio.read_info(readable)["layer_metadata"] or {})
    return dict(json.loads(kept.get("DESCRIPTION", "{}"))) if _driver(path) else kept


def in_the_form_of_its_name(path: StrPath) -> None:
    """Converts a complete GeoPackage under a result's ``.part`` name to the format of the result's name.

    The files of a shapefile then have their own ``.part`` names.

    Raises:
        OutputError: If it cannot be written in that format.
    """
    part, ending = part_path(path), Path(path).suffix.lower()
    if ending not in _DRIVERS or not _is_geopackage(part):
        return
    import pyogrio  # comes with its own GDAL: imported only where needed

    package, target = beside(part, ".gpkg"), beside(part, ending)
    replace_file(part, package)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            tags = _convert(package, target)
    except (pyogrio.errors.DataSourceError, pyogrio.errors.DataLayerError, OSError, RuntimeError) as error:
        raise OutputError(
            Sentence("The polygons cannot be written as {}: {}.", _DRIVERS[ending][0], str(error).rstrip(".")),
            Sentence("Choose a name that ends with .gpkg."),
        ) from error
    finally:
        package.unlink(missing_ok=True)
    if ending == ".shp" and PARAMETERS in tags:
        _keep_beside(target, tags)
    for file in files_of(path)[1:]:
        made = target.with_suffix(file.suffix)
        if made.exists():
            replace_file(made, part_path(file))
    replace_file(target, part)


def _keep_beside(made: Path, tags: Mapping[str, str]) -> None:
    """Writes the provenance of a shapefile beside it."""
    text = json.dumps({"sha256": _fingerprint(made), "tags": tags})
    made.with_suffix(_BESIDE).write_text(_SUPPLEMENT.format(escape(text, quote=False)), encoding="utf-8")


def _tags_beside(path: Path) -> dict[str, str]:
    try:
        with open(beside(path, _BESIDE), encoding="utf-8") as file:
            found = re.search("<supplinf>(.*?)</supplinf>", file.read(_LARGEST_BYTES), re.DOTALL)
        kept = json.loads(unescape(found[1])) if found else {}
        return dict(kept["tags"]) if kept["sha256"] == _fingerprint(path) else {}
    except (OSError, KeyError, TypeError, ValueError, RecursionError):
        return {}


def _fingerprint(shapefile: Path) -> str:
    """Hashes the shapes and the fields of a shapefile."""
    return file_sha256(shapefile, shapefile.with_suffix(".dbf"))


def _convert(package: Path, target: Path) -> dict[str, str]:
    """Writes a GeoPackage in another format; returns its tags."""
    import pyogrio

    if is_parted(target):
        with read_in_place(package) as readable, scratch_folder() as folder:
            made = folder / f"polygons{target.suffix}"
            tags = _convert(Path(readable), made)
            for file in folder.iterdir():
                shutil.move(file, target.with_suffix(file.suffix))
        return tags
    about = pyogrio.read_info(package)
    driver, options = _DRIVERS[target.suffix]
    geometry = about["geometry_name"] or "geom"
    layer, fields = str(about["layer_name"]), list(map(str, about["fields"]))
    if driver in _DESCRIBED:
        options = {**options, "DESCRIPTION": json.dumps(about["layer_metadata"] or {})}
    if driver == "FlatGeobuf" and _lacks_geometries(package, layer, geometry):
        options["SPATIAL_INDEX"] = "NO"  # which excludes features without a geometry
    names = _short_names(fields) if driver == "ESRI Shapefile" else {name: name for name in fields}
    columns = ", ".join(f"{_quoted(name)} AS {_quoted(short)}" for name, short in names.items())
    selected = ", ".join(filter(None, (_quoted(geometry), columns)))
    sql = f"SELECT {selected} FROM {_quoted(layer)}"  # nosec B608  # noqa: S608 - all names are quoted
    with open_stream(package, sql=sql) as (_, stream):
        pyogrio.write_arrow(
            stream,
            target,
            layer=None if driver == "ESRI Shapefile" else layer,  # its only layer
            driver=driver,
            geometry_name=geometry,
            geometry_type=about["geometry_type"],
            crs=about["crs"],
            layer_options=options,
        )
    return dict(about["layer_metadata"] or {})


def _short_names(fields: Sequence[str]) -> Mapping[str, str]:
    """Shortens names for a shapefile: at most 10 bytes, unique regardless of case; units stay at the end."""
    short: dict[str, str] = {}
    used: set[str] = set()
    for name in fields:
        wanted = _SHORT.get(name, name)
        is_long = len(wanted.encode()) > _DBF_LETTERS
        unit = next((unit for unit in _UNITS if is_long and wanted.endswith(unit)), "")
        stem, end = wanted[: len(wanted) - len(unit)], _UNITS.get(unit, "")
        wanted = _ending_with(end, stem)
        number = 1
        while wanted.lower() in used:
            wanted = _ending_with(f"_{number}{end}", stem)
            number += 1
        used.add(wanted.lower())
        short[name] = wanted
    return short


def _ending_with(end: str, stem: str) -> str:
    return stem.encode()[: _DBF_LETTERS - len(end)].decode(errors="ignore") + end


def _lacks_geometries(package: Path, layer: str, geometry: str) -> bool:
    with closing(sqlite3.connect(package)) as opened:
        where = f"{_quoted(layer)} WHERE {_quoted(geometry)} IS NULL"
        sql = f"SELECT 1 FROM {where} LIMIT 1"  # nosec B608  # noqa: S608
        return opened.execute(sql).fetchone() is not None


def _quoted(name: Any) -> str:
    return '"' + str(name).replace('"', '""') + '"'


def _driver(path: StrPath) -> Optional[str]:
    """Finds GDAL's driver for a file name; None for a GeoPackage."""
    return _DRIVERS.get(Path(path).suffix.lower(), (None, {}))[0]


def _is_geopackage(path: Path) -> bool:
    try:
        with open(path, "rb") as stream:
            return stream.read(len(_GEOPACKAGE)) == _GEOPACKAGE
    except OSError:
        return False
