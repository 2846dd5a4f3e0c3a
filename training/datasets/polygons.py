"""Scenes labelled by polygons: rasters in a folder, and a file of polygons with a field for their class.

The polygons may be in any format of GDAL (GeoPackage, Shapefile, GeoJSON, ...) and in any CRS; each scene takes those
that overlap it. Where polygons overlap, the later one counts. Pixels without a polygon are unknown, or of the class
`outside`. Scenes larger than `chip_px` are cut into squares, of which those without any label are left out.
"""

from __future__ import annotations

import json
import tempfile
import warnings
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any, Optional, Sequence

import numpy as np
import pyogrio
import rasterio
from rasterio.features import rasterize
from rasterio.warp import transform_geom

from ..chips import UNKNOWN, Chip
from . import Chips, DatasetError, sides
from .class_values import ClassValues
from .folder import rasters, read_picture
from .options import at_least

__all__ = ["Polygons", "load", "read_polygons"]

ENDINGS = (".gpkg", ".geojson", ".json", ".shp", ".fgb")


@dataclass(frozen=True)
class Polygons:
    """Polygons of several classes.

    Attributes:
        name: Name of their file.
        crs: Their CRS.
        shapes: GeoJSON geometries with the number of their class.
    """

    name: str
    crs: Any
    shapes: tuple[tuple[dict[str, Any], int], ...]


@dataclass(frozen=True)
class _Place:
    """A square of a scene: its first row and column."""

    picture: Path
    row: int
    col: int
    size: int


def load(
    folder: Path,
    field: str = "class",
    polygons: str = "",
    split: str = "",
    validation_every: int = 5,
    chip_px: int = 512,
    outside: str = "",
    bands: Optional[Sequence[int]] = None,
    channels: Optional[Sequence[str]] = None,
    scaling: str = "auto",
    source: str = "polygons",
    classes: Optional[Sequence[str]] = None,
    values: Optional[Mapping[str, str]] = None,
    ignore_other_values: bool = False,
) -> Chips[_Place]:
    """Loads the squares of scenes with the polygons on them.

    Args:
        folder: The folder of the scenes and the polygons.
        field: Field of the polygons with their class.
        polygons: Name of their file; "" takes the only one.
        split: "train" or "validation", by scenes; "" loads all.
        validation_every: See `training.datasets.folder.load`.
        chip_px: Side of a square.
        outside: Name of the class outside of all polygons; "" leaves it unknown.
        bands: See `training.datasets.folder.load`, also for all that follow.
        channels: Likewise.
        scaling: Likewise.
        source: Likewise.
        classes: Names of the classes, set by the recipe; None: every polygon is target, all else background.
        values: Value of the field to the name of its class; None: it has names or numbers of classes.
        ignore_other_values: Whether polygons of other values are unknown; else they are refused.

    Raises:
        DatasetError: If there are no polygons, or the field or a value of it is unknown.
    """
    at_least("validation_every", validation_every, 1)
    at_least("chip_px", chip_px, 32)
    if split not in ("", "train", "validation"):
        raise DatasetError(f'Polygons have no split "{split}"; they have: train, validation.')
    coding = ClassValues.of(classes, values, ignore_other_values)
    if outside and (coding is None or outside not in coding.names):
        raise DatasetError(f'The option "outside" is "{outside}", which is none of the classes.')
    found = read_polygons(_file(folder, polygons), field, coding)
    rest = 0 if coding is None else coding.names.index(outside) if outside else UNKNOWN
    scenes = rasters(folder)
    _, validation = sides(scenes, split, validation_every)
    kept = [path for stem, path in scenes.items() if not split or (stem in validation) == (split == "validation")]
    places = [place for path in kept for place in _squares(path, chip_px) if _is_labelled(place, found, rest)]
    return Chips(places, partial(_chip, found=found, rest=rest, how=(bands, channels, scaling), source=source))


def read_polygons(path: Path, field: str, coding: Optional[ClassValues]) -> Polygons:
    """Reads the polygons of a file with the numbers of their classes.

    Args:
        path: Path of the file.
        field: Field with their class.
        coding: Values of the classes; None: all are of class 1.

    Raises:
        DatasetError: If it cannot be read, has no such field, or has a value of no class.
    """
    with tempfile.TemporaryDirectory() as scratch, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        plain = Path(scratch) / "polygons.geojson"
        try:
            about = pyogrio.read_info(path)
            with pyogrio.open_arrow(path, use_pyarrow=False) as (_, stream):
                kind, name = about["geometry_type"], about["geometry_name"] or "geom"
                # GeoJSON on the file's own CRS, for reading geometries only.
                pyogrio.write_arrow(
                    stream, plain, driver="GeoJSON", geometry_name=name, geometry_type=kind, crs=about["crs"]
                )
            features = json.loads(plain.read_text(encoding="utf-8"))["features"]
        except (pyogrio.errors.DataSourceError, pyogrio.errors.DataLayerError, RuntimeError, ValueError) as error:
            raise DatasetError(f"The polygons {path} cannot be read: {error}.") from error
    if coding and features and field not in about["fields"]:
        raise DatasetError(
            f'{path.name} has no field "{field}"; it has: {", ".join(about["fields"]) or "none"}.',
            'Name the one that holds the classes with the option "field".',
        )
    shapes = []
    for feature in features:
        if not feature["geometry"]:
            continue
        number = coding.of_feature(feature["properties"][field], f"{path.name}, {field}") if coding else 1
        shapes.append((feature["geometry"], number))
    return Polygons(path.name, about["crs"], tuple(shapes))


def _file(folder: Path, name: str) -> Path:
    if name:
        if not (folder / name).is_file():
            raise DatasetError(f"There is no file {folder / name}.")
        return folder / name
    found = sorted(path for path in folder.iterdir() if path.suffix.lower() in ENDINGS)
    if len(found) != 1:
        raise DatasetError(
            f"{folder} holds {len(found)} files of polygons: {', '.join(path.name for path in found) or 'none'}.",
            'Name the one to read with the option "polygons".',
        )
    return found[0]


def _squares(path: Path, size: int) -> list[_Place]:
    with rasterio.open(path) as file:
        rows, cols = file.height, file.width
    return [_Place(path, row, col, size) for row in range(0, rows, size) for col in range(0, cols, size)]


def _is_labelled(place: _Place, found: Polygons, rest: int) -> bool:
    return rest != UNKNOWN or bool((_burnt(place, found, rest) != UNKNOWN).any())


def _burnt(place: _Place, found: Polygons, rest: int) -> np.ndarray:
    """Rasterizes the label (rows, cols) of a square."""
    with rasterio.open(place.picture) as file:
        window = rasterio.windows.Window(
            place.col, place.row, min(place.size, file.width - place.col), min(place.size, file.height - place.row)
        )
        shape, transform, crs = (int(window.height), int(window.width)), file.window_transform(window), file.crs
    shapes = [
        (transform_geom(found.crs, crs, geometry) if found.crs and crs else geometry, number)
        for geometry, number in found.shapes
    ]
    if not shapes:
        return np.full(shape, rest, np.uint8)
    return np.asarray(rasterize(shapes, out_shape=shape, fill=rest, transform=transform, dtype="uint8"))


def _chip(place: _Place, *, found: Polygons, rest: int, how: tuple[Any, Any, str], source: str) -> Chip:
    reflectance, valid, present = read_picture(place.picture, *how)
    label = _burnt(place, found, rest)
    rows, cols = (slice(start, start + place.size) for start in (place.row, place.col))
    cut = Chip(source, place.picture.stem, reflectance[:, rows, cols], label, valid[rows, cols], present)
    named = f"{place.picture.stem} {place.row}, {place.col}"
    return replace(cut, label=np.where(cut.valid, cut.label, UNKNOWN).astype(np.uint8), name=named)
