"""The area of a scene to segment, by extent and by polygons."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Optional

import numpy as np
from affine import Affine
from numpy.typing import NDArray
from rasterio.crs import CRS
from rasterio.features import rasterize
from rasterio.warp import transform as reproject
from rasterio.warp import transform_bounds
from rasterio.windows import Window

from ..contract.errors import SceneError
from ..contract.sentences import Sentence
from .georeference import parse_crs
from .opening import GDAL_ERRORS

if TYPE_CHECKING:
    from ..contract.protocol import Area
    from .scene import Scene

__all__ = ["AreaOfInterest", "area_of_feature", "polygons_in", "read_geojson"]

_FARTHEST_PX = 1e15  # larger than any raster
_Ring = NDArray[np.float64]  # (points, 2): column, row


class AreaOfInterest:
    """A window of a scene, and the polygons in it where there are any.

    A pixel belongs to the area if its centre does. An extent in another CRS, or on a rotated scene,
    means the window that contains it.

    Attributes:
        window: Whole pixels, within the scene.
    """

    def __init__(self, window: Window, polygons: tuple[tuple[_Ring, ...], ...] = ()) -> None:
        self.window = window
        self._polygons = polygons
        self._boxes = [(*rings[0].min(axis=0), *rings[0].max(axis=0)) for rings in polygons]

    @classmethod
    def from_job(cls, area: Area, scene: Scene) -> AreaOfInterest:
        """Finds the pixels of an area.

        Raises:
            SceneError: If it lies outside the scene, or cannot be transformed to it.
        """
        window = Window(0, 0, scene.width, scene.height)
        if area.bounds is not None:
            window = _window_of(_pixel_box(area.bounds, area.bounds_crs, scene), scene, "extent")
        if area.polygons is None:
            return cls(window)
        polygons = tuple(_polygons(area.polygons, area.polygons_crs, scene))
        points = np.concatenate([rings[0] for rings in polygons])
        box = (*points.min(axis=0), *points.max(axis=0))
        inside = _window_of(box, scene, "polygons")
        shared = _intersection(window, inside)
        if shared is None:
            raise SceneError(
                Sentence("The polygons lie outside the extent."),
                Sentence("Choose one of the two, or let them overlap."),
            )
        return cls(shared, polygons)

    def mask(self, window: Window) -> Optional[NDArray[np.bool_]]:
        """Computes where a window belongs to the area: (rows, cols); None if all of it does."""
        rows, cols = int(window.height), int(window.width)
        shared = _intersection(self.window, window)
        if shared is None:
            return np.zeros((rows, cols), bool)
        whole = shared == Window(int(window.col_off), int(window.row_off), cols, rows)
        if not self._polygons and whole:
            return None
        top, left = int(shared.row_off - window.row_off), int(shared.col_off - window.col_off)
        mask = np.zeros((rows, cols), bool)
        mask[top : top + int(shared.height), left : left + int(shared.width)] = self._within(shared)
        return None if mask.all() else mask

    def within(self, window: Window) -> AreaOfInterest:
        """Intersects the area with a window, which must overlap the area's own."""
        return AreaOfInterest(_intersection(self.window, window) or window, self._polygons)

    def moved(self, top: int, left: int) -> AreaOfInterest:
        """Moves the area to the part of the scene that begins at a row and a column."""
        window = Window(self.window.col_off - left, self.window.row_off - top, self.window.width, self.window.height)
        return AreaOfInterest(window, tuple(tuple(ring - (left, top) for ring in rings) for rings in self._polygons))

    def coarser(self, factor: int, scene: Scene) -> AreaOfInterest:
        """Resamples the area to a scene of every `factor`-th pixel."""
        left, top = int(self.window.col_off) // factor, int(self.window.row_off) // factor
        right = min(scene.width, -(-int(self.window.col_off + self.window.width) // factor))
        bottom = min(scene.height, -(-int(self.window.row_off + self.window.height) // factor))
        polygons = tuple(tuple(ring / factor for ring in rings) for rings in self._polygons)
        return AreaOfInterest(Window(left, top, max(1, right - left), max(1, bottom - top)), polygons)

    def size_px(self) -> int:
        """Estimates how many pixels belong to the area."""
        whole = int(self.window.width) * int(self.window.height)
        if not self._polygons:
            return whole
        sizes = (_ring_area(rings[0]) - sum(map(_ring_area, rings[1:])) for rings in self._polygons)
        return min(whole, round(sum(sizes)))

    def _within(self, window: Window) -> NDArray[np.bool_]:
        left, top = window.col_off, window.row_off
        right, bottom = left + window.width, top + window.height
        shape = (int(window.height), int(window.width))
        if not self._polygons:
            return np.ones(shape, bool)
        shapes = [
            {"type": "Polygon", "coordinates": [ring.tolist() for ring in rings]}
            for rings, box in zip(self._polygons, self._boxes)
            if box[0] < right and box[2] > left and box[1] < bottom and box[3] > top
        ]
        if not shapes:
            return np.zeros(shape, bool)
        burnt = rasterize(shapes, out_shape=shape, transform=Affine.translation(left, top), dtype="uint8")
        return np.asarray(burnt, bool)


def _ring_area(ring: _Ring) -> float:
    x, y = ring[:, 0], ring[:, 1]
    return float(abs(np.dot(x, np.roll(y, 1)) - np.dot(y, np.roll(x, 1))) / 2)


def _pixel_box(
    bounds: tuple[float, float, float, float], crs_text: Optional[str], scene: Scene
) -> tuple[float, float, float, float]:
    """Computes an extent in pixels of the scene: (left, top, right, bottom), which may exceed the scene."""
    left, bottom, right, top = bounds
    crs = _crs_on(crs_text, Sentence("the extent"), scene)
    here = scene.georeference.map_crs
    if left > right and _counts_degrees(crs or here):
        right += 360  # across the date line
    if not (left < right and bottom < top):
        raise SceneError(
            Sentence("The extent {:g}, {:g}, {:g}, {:g} is empty.", *bounds),
            Sentence("Give left, bottom, right, top."),
        )
    if crs is not None and crs != here:
        left, bottom, right, top = _limit((left, bottom, right, top), crs, scene)
    elif scene.georeference.placed_by == "nothing" and bottom < 0:
        # QGIS shows a raster without georeference with its rows as negative y.
        bottom, top = -top, -bottom
    u, v = (grid.ravel() for grid in np.meshgrid(np.linspace(left, right, 21), np.linspace(bottom, top, 21)))
    cols, rows = _to_pixels(u, v, crs, scene)
    if not len(cols):
        raise _outside("extent", scene)
    boxes = [_box(cols + across, rows + down) for across, down in _turns(scene)]
    seen = [box for box in boxes if _touches(box, scene)] or boxes[:1]
    lefts, tops, rights, bottoms = zip(*seen)
    return min(lefts), min(tops), max(rights), max(bottoms)


def _box(cols: NDArray[np.float64], rows: NDArray[np.float64]) -> tuple[float, float, float, float]:
    return float(cols.min()), float(rows.min()), float(cols.max()), float(rows.max())


def _touches(box: tuple[float, float, float, float], scene: Scene) -> bool:
    left, top, right, bottom = box
    return right > 0 and bottom > 0 and left < scene.width and top < scene.height


def _counts_degrees(crs: Optional[CRS]) -> bool:
    return crs is not None and bool(crs.is_geographic)


def _turns(scene: Scene) -> list[tuple[float, float]]:
    """Lists offsets (columns, rows) of the same location: none, and once around the Earth either way."""
    if scene.georeference.placed_by != "transform" or not _counts_degrees(scene.georeference.map_crs):
        return [(0.0, 0.0)]
    cols, rows = scene.georeference.to_pixels([0.0, 360.0], [0.0, 0.0])
    across, down = float(cols[1] - cols[0]), float(rows[1] - rows[0])
    return [(turn * across, turn * down) for turn in (0, -1, 1)]


def _limit(bounds: tuple[float, float, float, float], crs: CRS, scene: Scene) -> tuple[float, float, float, float]:
    """Cuts an extent to the scene's, in the extent's CRS: a whole world cannot be transformed to a UTM zone."""
    edge = np.linspace(0, 1, 21)
    u, v = (grid.ravel() for grid in np.meshgrid(edge, edge))
    xs, ys = scene.georeference.to_map(u * scene.width, v * scene.height)
    try:
        west, south, east, north = transform_bounds(
            scene.georeference.map_crs, crs, float(xs.min()), float(ys.min()), float(xs.max()), float(ys.max())
        )
    except GDAL_ERRORS as error:
        raise SceneError(
            Sentence("The extent cannot be brought to the scene's CRS."), Sentence("Draw it in the scene's CRS.")
        ) from error
    left, bottom, right, top = bounds
    if not np.isfinite([west, south, east, north]).all():
        return bounds
    if _counts_degrees(crs):
        east += 360 if west > east else 0  # across the date line
        turns = round((west + east - left - right) / 720) if right - left < 360 else 0
        left, right = left + 360 * turns, right + 360 * turns
        if right - left >= 360:
            left, right = west, east
    elif west > east:
        return bounds
    # With a margin, so that no pixel at curved edges is lost.
    x_slack, y_slack = (east - west) * 0.01, (north - south) * 0.01
    cut = (
        max(left, west - x_slack),
        max(bottom, south - y_slack),
        min(right, east + x_slack),
        min(top, north + y_slack),
    )
    if cut[0] >= cut[2] or cut[1] >= cut[3]:
        raise _outside("extent", scene)
    return cut


def _window_of(box: tuple[float, float, float, float], scene: Scene, what: str) -> Window:
    """Finds the pixels with their centre in a box, at least one, within the scene."""
    left, top, right, bottom = box
    if right <= 0 or bottom <= 0 or left >= scene.width or top >= scene.height:
        raise _outside(what, scene)
    first_col, stop_col = _span(left, right, scene.width)
    first_row, stop_row = _span(top, bottom, scene.height)
    return Window(first_col, first_row, stop_col - first_col, stop_row - first_row)


def _span(start: float, stop: float, size: int) -> tuple[int, int]:
    """Finds the half-open range of pixels with their centre between start and stop, at least one."""
    first = max(0, int(np.ceil(round(start - 0.5, 6))))
    last = min(size, int(np.ceil(round(stop - 0.5, 6))))
    if first < last:
        return first, last
    nearest = min(size - 1, max(0, int((max(start, 0) + min(stop, size)) / 2)))
    return nearest, nearest + 1


def _intersection(one: Window, other: Window) -> Optional[Window]:
    left, top = max(one.col_off, other.col_off), max(one.row_off, other.row_off)
    right = min(one.col_off + one.width, other.col_off + other.width)
    bottom = min(one.row_off + one.height, other.row_off + other.height)
    if left >= right or top >= bottom:
        return None
    return Window(int(left), int(top), int(right - left), int(bottom - top))


def _outside(what: str, scene: Scene) -> SceneError:
    xs, ys = scene.georeference.to_map([0, scene.width, 0, scene.width], [0, 0, scene.height, scene.height])
    spans = Sentence("x {:.8g} to {:.8g} and y {:.8g} to {:.8g}", xs.min(), xs.max(), ys.min(), ys.max())
    if what == "extent":
        message = Sentence("The extent lies outside the scene, which spans {}.", spans)
        return SceneError(message, Sentence("Check the extent and the CRS of it."))
    message = Sentence("The polygons lie outside the scene, which spans {}.", spans)
    return SceneError(message, Sentence("Check the polygons and the CRS of them."))


def _crs_on(text: Optional[str], what: str, scene: Scene) -> Optional[CRS]:
    """Finds the CRS of coordinates; None if it is the scene's own."""
    if not text:
        return None
    if scene.georeference.map_crs is None:
        if scene.georeference.placed_by == "nothing":
            return None
        raise SceneError(
            Sentence("The scene has no CRS, so {} cannot be placed on it.", what),
            Sentence("Assign the scene its CRS, or choose the whole scene."),
        )
    return parse_crs(text, what)


def _to_pixels(
    xs: NDArray[np.float64], ys: NDArray[np.float64], crs: Optional[CRS], scene: Scene
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Computes the pixel positions of coordinates; those without any are left out."""
    here = scene.georeference.map_crs
    if crs is not None and crs != here:
        try:
            xs, ys = (np.asarray(values, float) for values in reproject(crs, here, xs, ys)[:2])
        except GDAL_ERRORS as error:
            raise SceneError(
                Sentence("The area cannot be brought to the scene's CRS."), Sentence("Draw it in the scene's CRS.")
            ) from error
    finite = np.isfinite(xs) & np.isfinite(ys)
    if not finite.any():
        return np.empty(0), np.empty(0)
    cols, rows = scene.georeference.to_pixels(xs[finite].tolist(), ys[finite].tolist())
    near = (np.abs(cols) < _FARTHEST_PX) & (np.abs(rows) < _FARTHEST_PX)
    return cols[near], rows[near]


def _polygons(path: str, crs_text: Optional[str], scene: Scene) -> Iterator[tuple[_Ring, ...]]:
    name = Path(path).name
    data, crs = read_geojson(path, crs_text, scene)
    found = 0
    for polygon in _placed(data, crs, scene, name):
        found += 1
        yield polygon
    if not found:
        raise SceneError(Sentence("{} holds no polygon.", name), Sentence("Draw or choose at least one polygon."))


def read_geojson(path: str, crs_text: Optional[str], scene: Scene) -> tuple[Any, Optional[CRS]]:
    """Reads a GeoJSON file.

    Args:
        path: The file.
        crs_text: CRS of its coordinates; None takes the one that the file states.
        scene: The scene on which they are placed.

    Returns:
        Its content, and the CRS of the coordinates; None if that is the scene's own.

    Raises:
        SceneError: If it cannot be read, or its CRS is unknown.
    """
    try:
        data = json.loads(Path(path).read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise SceneError(Sentence("The polygons {} cannot be read: {}.", path, error.strerror)) from error
    except (ValueError, RecursionError) as error:
        raise SceneError(
            Sentence("{} is no GeoJSON file.", Path(path).name), Sentence("Save the polygons as GeoJSON.")
        ) from error
    return data, _crs_on(crs_text or _stated_crs(data), Sentence("the polygons"), scene)


def area_of_feature(data: Any, crs: Optional[CRS], scene: Scene, name: str) -> Optional[AreaOfInterest]:
    """Finds the pixels of the polygons in a piece of GeoJSON; None if none overlaps the scene.

    Raises:
        SceneError: If a coordinate is not a number, or cannot be transformed to the scene's CRS.
    """
    polygons = tuple(_placed(data, crs, scene, name))
    if not polygons:
        return None
    points = np.concatenate([rings[0] for rings in polygons])
    left, top = points.min(axis=0)
    right, bottom = points.max(axis=0)
    if right <= 0 or bottom <= 0 or left >= scene.width or top >= scene.height:
        return None
    return AreaOfInterest(_window_of((left, top, right, bottom), scene, "polygons"), polygons)


def _placed(data: Any, crs: Optional[CRS], scene: Scene, name: str) -> Iterator[tuple[_Ring, ...]]:
    """Yields the rings of each polygon in GeoJSON, in pixels of the scene."""
    for coordinates in polygons_in(data):
        rings = []
        for ring in _items(coordinates):
            try:
                points = np.asarray([point[:2] for point in ring], float).reshape(-1, 2)
            except (TypeError, ValueError, KeyError, OverflowError) as error:
                raise SceneError(Sentence("{} holds a polygon whose coordinates are no numbers.", name)) from error
            xs, ys = points[:, 0], points[:, 1]
            if _counts_degrees(crs or scene.georeference.map_crs):
                xs = np.unwrap(xs, period=360)  # polygons that cross the date line continue beyond it
            if scene.georeference.placed_by == "nothing" and len(ys) and ys.min() < 0:
                ys = -ys
            cols, rows = _to_pixels(xs, ys, crs, scene)
            if len(cols) >= 3:
                rings.append(np.column_stack([cols, rows]))
        if rings:
            yield from _copies(rings, scene)


def _copies(rings: list[_Ring], scene: Scene) -> Iterator[tuple[_Ring, ...]]:
    """Yields a polygon, and its copies around the Earth that overlap the scene."""
    for turn, step in enumerate(_turns(scene)):
        moved = tuple(ring + np.asarray(step) for ring in rings)
        if turn == 0 or _touches(_box(moved[0][:, 0], moved[0][:, 1]), scene):
            yield moved


def _stated_crs(data: Any) -> Optional[str]:
    """Reads the CRS that GDAL and QGIS write into GeoJSON if it is not WGS 84."""
    try:
        return str(data["crs"]["properties"]["name"])
    except (KeyError, TypeError):
        return None


def _items(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def polygons_in(data: Any) -> Iterator[Any]:
    """Yields the coordinates of each polygon in GeoJSON."""
    kind = data.get("type") if isinstance(data, dict) else None
    if kind in ("FeatureCollection", "GeometryCollection"):
        for part in _items(data.get("features" if kind == "FeatureCollection" else "geometries")):
            yield from polygons_in(part)
    elif kind == "Feature":
        yield from polygons_in(data.get("geometry"))
    elif kind == "Polygon":
        yield _items(data.get("coordinates"))
    elif kind == "MultiPolygon":
        yield from _items(data.get("coordinates"))
