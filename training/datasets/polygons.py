"""Scenes labelled by polygons: rasters in a folder, and a file of polygons with a field for their class.

The polygons may be in any format of GDAL (GeoPackage, Shapefile, GeoJSON, ...) and in any CRS; each scene takes those
that overlap it. Where polygons overlap, the later one counts; points and lines do not count. Pixels without a polygon
are unknown, or of the class `outside`; of two classes they are background. Scenes larger than `chip_px` are cut into
squares, of which those without any label are left out.
"""

from __future__ import annotations

import json
import tempfile
import warnings
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Optional, Sequence

import numpy as np
import pyogrio
from affine import Affine
from engine.rasters.vectors import open_stream, read_in_place
from rasterio.features import bounds, rasterize
from rasterio.warp import transform_geom
from rasterio.windows import Window
from rasterio.windows import transform as transform_of

from ..chips import UNKNOWN, Chip
from . import Chips, DatasetError, check_split, of_split, opened
from .class_values import ClassValues, number_outside, plain
from .folder import LABEL_ENDINGS, rasters, read_picture
from .options import at_least

__all__ = ["Polygons", "load", "read_polygons"]

Shape = tuple[dict[str, Any], int]
"""A GeoJSON geometry with the number of its class."""

FIELD = "class"
LISTED = 10
"""Number of values that a message lists."""
ENDINGS = (".gpkg", ".geojson", ".json", ".shp", ".fgb")


@dataclass(frozen=True)
class Polygons:
    """Polygons of several classes.

    Attributes:
        name: Name of their file.
        crs: Their CRS.
        shapes: The polygons.
        ignored: Number of points, lines and empty polygons beside them.
    """

    name: str
    crs: Any
    shapes: tuple[Shape, ...]
    ignored: int = 0


@dataclass(frozen=True)
class _Targets:
    """The values of a field that are target, of two classes; empty: all polygons are, if they have one value."""

    names: tuple[str, ...]


@dataclass(frozen=True)
class _Place:
    """A square of a scene.

    Attributes:
        picture: The scene.
        window: The square.
        transform: Affine transform of its pixels.
        shapes: The polygons on it, in the scene's CRS.
    """

    picture: Path
    window: Window
    transform: Affine
    shapes: tuple[Shape, ...]

    def label(self, rest: int) -> np.ndarray:
        """Rasterizes its label (rows, cols); `rest` is outside of all polygons."""
        shape = (int(self.window.height), int(self.window.width))
        if not self.shapes:
            return np.full(shape, rest, np.uint8)
        return np.asarray(rasterize(self.shapes, out_shape=shape, fill=rest, transform=self.transform, dtype="uint8"))


def load(
    folder: Path,
    field: str = FIELD,
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
    target_classes: Optional[Sequence[str]] = None,
    layer: str = "",
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
        classes: Names of the classes, set by the recipe; None: polygons are target, all else is background.
        values: Value of the field to the name of its class; None: it has names or numbers of classes.
        ignore_other_values: Whether polygons of other values are unknown; else they are refused.
        target_classes: For two classes the values of the field that are target; all others are background. None: all
            polygons are target, if they have one value.
        layer: Layer of the file; "" takes the only one with geometries.

    Raises:
        DatasetError: If there are no polygons, the field, a value of it or the layer is unknown, or only one of scene
            and polygons has a CRS.
    """
    at_least("validation_every", validation_every, 1)
    at_least("chip_px", chip_px, 32)
    check_split("polygons", split, ("train", "validation"))
    coding = ClassValues.of(classes, values, ignore_other_values, "target_classes")
    rest = number_outside(coding, outside)
    found = read_polygons(_file(folder, polygons), field, coding or _Targets(tuple(target_classes or ())), layer)
    scenes, results = _scenes(folder)
    wanted = of_split(scenes, split, validation_every)
    kept = [path for stem, path in scenes.items() if stem in wanted]
    squares = (place for path in kept for place in _squares(path, chip_px, found))
    places = [place for place in squares if rest != UNKNOWN or (place.label(rest) != UNKNOWN).any()]
    read = partial(_chip, rest=rest, how=(bands, channels, scaling), source=source)
    ignored = {
        "points, lines and empty polygons, which enclose nothing": found.ignored,
        "masks and results beside scenes": results,
    }
    return Chips(places, read, ignored if split != "validation" else {})


def _scenes(folder: Path) -> tuple[dict[str, Path], int]:
    """Lists the scenes of a folder, and counts the masks and results beside them, which are left out."""
    found = rasters(folder)
    masks = {stem for stem in found for end in LABEL_ENDINGS if stem.endswith(end) and stem[: -len(end)] in found}
    scenes = {stem: path for stem, path in found.items() if stem not in masks and not _is_result(path)}
    return scenes, len(found) - len(scenes)


def _is_result(path: Path) -> bool:
    with opened(path) as file:
        return "CLOUDREEF_MODEL" in file.tags()


def read_polygons(path: Path, field: str, coding: ClassValues | _Targets, layer: str = "") -> Polygons:
    """Reads the polygons of a file with the numbers of their classes.

    Args:
        path: Path of the file.
        field: Field with their class.
        coding: Values of the classes, or of the target.
        layer: Layer of the file; "" takes the only one.

    Raises:
        DatasetError: If it cannot be read, has no such field or layer, or has a value of no class.
    """
    with tempfile.TemporaryDirectory() as scratch, read_in_place(path) as readable, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        plain_json = Path(scratch) / "plain.geojson"
        try:
            chosen = _layer(Path(readable), layer, path.name)
            about = pyogrio.read_info(readable, layer=chosen)
            with open_stream(readable, layer=chosen) as (_, stream):
                kind, name = about["geometry_type"], about["geometry_name"] or "geom"
                # GeoJSON on the file's own CRS, for reading geometries only.
                pyogrio.write_arrow(
                    stream, plain_json, driver="GeoJSON", geometry_name=name, geometry_type=kind, crs=about["crs"]
                )
            features = json.loads(plain_json.read_text(encoding="utf-8"))["features"]
        except (pyogrio.errors.DataSourceError, pyogrio.errors.DataLayerError, RuntimeError, ValueError) as error:
            raise DatasetError(f"The polygons {path} cannot be read: {error}.") from error
    fields = list(about["fields"])
    needed = isinstance(coding, ClassValues) or coding.names or field != FIELD
    if features and needed and field not in fields:
        raise DatasetError(
            f'{path.name} has no field "{field}"; it has: {", ".join(fields) or "none"}.',
            'Name the one that holds the classes with the option "field".',
        )
    areas = [(area, feature["properties"]) for feature in features for area in _areas(feature["geometry"])]
    ignored = sum(bool(feature["geometry"]) and not list(_areas(feature["geometry"])) for feature in features)
    if ignored and not areas:
        raise DatasetError(
            f"{path.name} holds points, lines or empty polygons, but no areas.", "Draw the labels as polygons."
        )
    values = [properties.get(field) for _, properties in areas]
    numbers = _numbers(values, field, coding, path.name)
    return Polygons(
        path.name,
        about["crs"],
        tuple((area, number) for (area, _), number in zip(areas, numbers, strict=True)),
        ignored,
    )


def _layer(path: Path, name: str, title: str) -> str | None:
    """Finds the layer to read; None for the first of a file that lists none. Messages call the file `title`."""
    layers = [str(layer) for layer, kind in pyogrio.list_layers(path) if kind is not None]
    if name and name not in layers:
        raise DatasetError(f'{title} has no layer "{name}"; it has: {", ".join(layers) or "none"}.')
    if not name and len(layers) > 1:
        raise DatasetError(
            f"{title} holds several layers: {', '.join(layers)}.", 'Name the one to read with the option "layer".'
        )
    return name or next(iter(layers), None)


def _areas(geometry: dict[str, Any] | None) -> Iterator[dict[str, Any]]:
    """Yields what encloses an area in a GeoJSON geometry; empty polygons do not."""
    if geometry and geometry["type"] == "GeometryCollection":
        for part in geometry["geometries"]:
            yield from _areas(part)
    elif geometry and geometry["type"] in ("Polygon", "MultiPolygon"):
        parts = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
        if whole := [rings for rings in parts if any(rings)]:
            yield {"type": "MultiPolygon", "coordinates": whole}


def _numbers(values: Sequence[Any], field: str, coding: ClassValues | _Targets, name: str) -> list[int]:
    """Finds the class numbers of polygons by the values of their field; of two classes those of the target are 1."""
    if isinstance(coding, ClassValues):
        return [coding.of_feature(value, f"{name}, {field}") for value in values]
    there = {plain(value): str(value) for value in values if value is not None}
    if missing := [target for target in coding.names if values and plain(target) not in there]:
        raise DatasetError(
            f'No polygon of {name} is of the class "{missing[0]}"; there are: {", ".join(sorted(there.values()))}.'
        )
    if not coding.names and len(there) > 1:
        raise DatasetError(
            f'The polygons of {name} are of several classes by the field "{field}": {_some(there.values())}.',
            f'Say which are target: target_classes = ["{sorted(there.values())[0]}"], or name all of them.',
        )
    wanted = set(map(plain, coding.names))
    return [int(not wanted or plain(value) in wanted) for value in values]


def _some(names: Iterable[str]) -> str:
    listed = sorted(names)
    return ", ".join(listed[:LISTED]) + (", ..." if len(listed) > LISTED else "")


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


def _squares(path: Path, size: int, found: Polygons) -> Iterator[_Place]:
    """Divides a scene into squares, and finds the polygons on each."""
    with opened(path) as file:
        rows, cols, crs, transform = file.height, file.width, file.crs, file.transform
    if found.shapes and bool(crs) != bool(found.crs):
        without, other = (found.name, path.name) if crs else (path.name, found.name)
        raise DatasetError(
            f"{without} has no CRS, but {other} has one: the position of the polygons on the scene is not known.",
            f"Assign its CRS to {without}. If neither has one, the polygons' coordinates are those of the scene.",
        )
    geometries = [geometry for geometry, _ in found.shapes]
    if found.crs and crs and geometries:
        geometries = transform_geom(found.crs, crs, geometries)
    reaches = [_reach(geometry, transform) for geometry in geometries]
    shapes = [(geometry, number) for geometry, (_, number) in zip(geometries, found.shapes, strict=True)]
    for row in range(0, rows, size):
        for col in range(0, cols, size):
            window = Window(col, row, min(size, cols - col), min(size, rows - row))
            there = tuple(shape for shape, reach in zip(shapes, reaches, strict=True) if _meets(window, reach))
            yield _Place(path, window, transform_of(window, transform), there)


def _reach(geometry: dict[str, Any], transform: Affine) -> tuple[float, float, float, float]:
    """Computes how far a geometry reaches in pixels of a scene: first and last column, first and last row."""
    left, bottom, right, top = bounds(geometry)
    corners = [~transform * corner for corner in ((left, bottom), (left, top), (right, bottom), (right, top))]
    columns, rows = zip(*corners, strict=True)
    return min(columns), max(columns), min(rows), max(rows)


def _meets(window: Window, reach: tuple[float, float, float, float]) -> bool:
    left, right, top, bottom = reach
    return bool(
        left < window.col_off + window.width
        and right > window.col_off
        and top < window.row_off + window.height
        and bottom > window.row_off
    )


def _chip(place: _Place, *, rest: int, how: tuple[Any, Any, str], source: str) -> Chip:
    reflectance, valid, present = read_picture(place.picture, *how, window=place.window)
    label = np.where(valid, place.label(rest), UNKNOWN).astype(np.uint8)
    title = f"{place.picture.stem} {place.window.row_off}, {place.window.col_off}"
    return Chip(source, place.picture.stem, reflectance, label, valid, present, title)
