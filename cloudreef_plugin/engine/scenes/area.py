"""The area of a scene to segment, by extent and by polygons."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Optional

import numpy as np
from affine import Affine
from numpy.typing import NDArray
from rasterio.crs import CRS
from rasterio.features import rasterize
from rasterio.windows import Window

from ..contract.errors import SceneError
from ..contract.sentences import Sentence
from .footprints.footprint import Footprint
from .footprints.rings import Ring
from .georeference import parse_crs

if TYPE_CHECKING:
    from ..contract.protocol import Area
    from .scene import Scene

__all__ = ["AreaOfInterest", "area_of_feature", "footprint_of", "polygons_in", "read_geojson"]


# Larger numbers are not longitudes: two and a half times around the Earth.
_LARGEST_LONGITUDE = 900.0


class AreaOfInterest:
    """A window of a scene, and the polygons in it where there are any.

    A pixel belongs to the area if its centre does. An extent in another CRS, or on a rotated scene,
    means the window that contains it.

    Attributes:
        window: Whole pixels, within the scene.
    """

    def __init__(self, window: Window, polygons: tuple[tuple[Ring, ...], ...] = ()) -> None:
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
        polygons = _polygons(area.polygons, area.polygons_crs, scene)
        inside = _window_of(_around(polygons), scene, "polygons")
        shared = _intersection(window, inside)
        if shared is None:
            raise SceneError(
                Sentence("The polygons lie outside the extent."),
                Sentence("Use only one of them, or make them overlap."),
            )
        return cls(shared, polygons)

    def mask(self, window: Window) -> Optional[NDArray[np.bool_]]:
        """Computes which pixels of a window belong to the area: (rows, cols); None if all do."""
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


def _ring_area(ring: Ring) -> float:
    x, y = ring[:, 0], ring[:, 1]
    return float(abs(np.dot(x, np.roll(y, 1)) - np.dot(y, np.roll(x, 1))) / 2)


def _pixel_box(
    bounds: tuple[float, float, float, float], crs_text: Optional[str], scene: Scene
) -> tuple[float, float, float, float]:
    """Computes an extent in pixels of the scene: (left, top, right, bottom), which may exceed the scene."""
    left, bottom, right, top = bounds
    footprint = footprint_of(_crs_unless_own(crs_text, Sentence("the extent"), scene), scene)
    if left > right and footprint.in_degrees:
        right += 360  # across the date line
    if not (left < right and bottom < top):
        raise SceneError(
            Sentence("The extent {:g}, {:g}, {:g}, {:g} is empty.", *bounds),
            Sentence("Give left, bottom, right, top."),
        )
    if scene.georeference.placed_by == "nothing" and bottom < 0:
        # QGIS shows a raster without georeference with its rows as negative y.
        bottom, top = -top, -bottom
    corners = np.array([(left, bottom), (right, bottom), (right, top), (left, top)], float)
    _check_longitudes(corners, footprint)
    boxes = [_box(rings[0]) for rings in footprint.to_pixels([corners], planar=True)]
    touching = [box for box in boxes if _touches(box, scene)]
    if not touching:
        raise _outside("extent", scene)
    lefts, tops, rights, bottoms = zip(*touching)
    return min(lefts), min(tops), max(rights), max(bottoms)


def footprint_of(crs: Optional[CRS], scene: Scene) -> Footprint:
    """Finds the footprint of a scene in a CRS.

    Raises:
        SceneError: If it has none there.
    """
    footprint = Footprint(crs, scene)
    if not footprint.boxes:
        raise _unreachable()
    return footprint


def _check_longitudes(ring: Ring, footprint: Footprint) -> None:
    """Refuses what cannot be longitudes, such as metres declared as degrees."""
    if footprint.in_degrees and np.abs(ring[:, 0]).max() > _LARGEST_LONGITUDE:
        raise _unreachable()


def _unreachable() -> SceneError:
    return SceneError(
        Sentence("The area cannot be transformed to the scene's CRS."), Sentence("Draw it in the scene's CRS.")
    )


def _box(ring: Ring) -> tuple[float, float, float, float]:
    (left, top), (right, bottom) = ring.min(axis=0), ring.max(axis=0)
    return float(left), float(top), float(right), float(bottom)


def _touches(box: tuple[float, float, float, float], scene: Scene) -> bool:
    left, top, right, bottom = box
    return right > 0 and bottom > 0 and left < scene.width and top < scene.height


def _window_of(box: tuple[float, float, float, float], scene: Scene, what: str) -> Window:
    """Finds the window of pixels with their centre in a box, at least one, within the scene.

    Raises:
        SceneError: If the box does not touch the scene; `what` is "extent" or "polygons".
    """
    if not _touches(box, scene):
        raise _outside(what, scene)
    left, top, right, bottom = box
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


def _map_bounds(scene: Scene) -> tuple[float, float, float, float]:
    """Computes (left, bottom, right, top) of a scene's corners in its own coordinates."""
    xs, ys = scene.georeference.to_map([0, scene.width, 0, scene.width], [0, 0, scene.height, scene.height])
    return float(xs.min()), float(ys.min()), float(xs.max()), float(ys.max())


def _outside(what: str, scene: Scene) -> SceneError:
    left, bottom, right, top = _map_bounds(scene)
    spans = Sentence("x {:.8g} to {:.8g} and y {:.8g} to {:.8g}", left, right, bottom, top)
    if what == "extent":
        message = Sentence("The extent lies outside the scene, which spans {}.", spans)
        return SceneError(message, Sentence("Check the extent and its CRS."))
    message = Sentence("The polygons lie outside the scene, which spans {}.", spans)
    return SceneError(message, Sentence("Check the polygons and their CRS."))


def _crs_unless_own(text: Optional[str], what: str, scene: Scene) -> Optional[CRS]:
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


def _polygons(path: str, crs_text: Optional[str], scene: Scene) -> tuple[tuple[Ring, ...], ...]:
    name = Path(path).name
    data, crs = read_geojson(path, crs_text, scene)
    rings = _rings(data, name)
    if not rings:
        raise SceneError(Sentence("{} holds no polygon.", name), Sentence("Draw or choose at least one polygon."))
    placed = tuple(_on_scene(rings, footprint_of(crs, scene), scene))
    if not placed:
        raise _outside("polygons", scene)
    return placed


def read_geojson(path: str, crs_text: Optional[str], scene: Scene) -> tuple[Any, Optional[CRS]]:
    """Reads a GeoJSON file.

    Args:
        path: The file.
        crs_text: CRS of its coordinates; None takes the one that the file states. Where it states none, that is the
            scene's own; or WGS 84, as in RFC 7946, if the coordinates can be degrees and lie outside the scene
            otherwise.
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
            Sentence("{} is not a GeoJSON file.", Path(path).name), Sentence("Save the polygons as GeoJSON.")
        ) from error
    stated = crs_text or _stated_crs(data) or _likely_crs(data, Path(path).name, scene)
    return data, _crs_unless_own(stated, Sentence("the polygons"), scene)


def area_of_feature(
    data: Any, crs: Optional[CRS], scene: Scene, name: str, footprint: Optional[Footprint] = None
) -> Optional[AreaOfInterest]:
    """Finds the pixels of the polygons in a piece of GeoJSON; None if none overlaps the scene.

    Args:
        data: The GeoJSON.
        crs: Its CRS; None is the scene's.
        scene: The scene, or its grid.
        name: Name of the file in sentences.
        footprint: The result of `footprint_of`, where it is known from another piece.

    Raises:
        SceneError: If a coordinate is not a number, or cannot be transformed to the scene's CRS.
    """
    rings = _rings(data, name)
    polygons = tuple(_on_scene(rings, footprint or footprint_of(crs, scene), scene)) if rings else ()
    return AreaOfInterest(_window_of(_around(polygons), scene, "polygons"), polygons) if polygons else None


def _rings(data: Any, name: str) -> list[list[Ring]]:
    """Reads the rings of each polygon in GeoJSON."""
    polygons = []
    for coordinates in polygons_in(data):
        rings = []
        for ring in _items(coordinates):
            try:
                points = np.asarray([point[:2] for point in ring], float).reshape(-1, 2)
            except (TypeError, ValueError, KeyError, OverflowError):
                points = np.full((1, 2), np.nan)
            if not np.isfinite(points).all():
                raise SceneError(Sentence("{} holds a polygon whose coordinates are not numbers.", name))
            rings.append(points)
        if rings and len(rings[0]) >= 3:
            polygons.append(rings)
    return polygons


def _on_scene(polygons: list[list[Ring]], footprint: Footprint, scene: Scene) -> Iterator[tuple[Ring, ...]]:
    """Yields the polygons that overlap the scene, in its pixels."""
    for rings in polygons:
        _check_longitudes(rings[0], footprint)
        if scene.georeference.placed_by == "nothing" and rings[0][:, 1].min() < 0:
            rings = [ring * (1, -1) for ring in rings]  # as QGIS shows it
        for part in footprint.to_pixels(rings):
            if not all(np.isfinite(ring).all() for ring in part):
                raise _unreachable()
            if _touches(_box(part[0]), scene):
                yield part


def _around(polygons: Sequence[Sequence[Ring]]) -> tuple[float, float, float, float]:
    return _box(np.concatenate([rings[0] for rings in polygons]))


def _stated_crs(data: Any) -> Optional[str]:
    """Reads the CRS that GDAL and QGIS write into GeoJSON if it is not WGS 84."""
    try:
        return str(data["crs"]["properties"]["name"])
    except (KeyError, TypeError):
        return None


def _likely_crs(data: Any, name: str, scene: Scene) -> Optional[str]:
    """Tells WGS 84 if coordinates can be degrees and lie outside the scene otherwise; None is the scene's CRS."""
    here = scene.georeference
    if here.placed_by == "nothing" or here.map_crs is None or here.map_crs.is_geographic:
        return None
    rings = [ring for polygon in _rings(data, name) for ring in polygon]
    if not rings:
        return None
    left, bottom, right, top = _box(np.concatenate(rings))
    west, south, east, north = _map_bounds(scene)
    on_scene = left < east and right > west and bottom < north and top > south
    can_be_degrees = left >= -360 and right <= 360 and bottom >= -90 and top <= 90  # also of 0 to 360
    return "OGC:CRS84" if can_be_degrees and not on_scene else None


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
