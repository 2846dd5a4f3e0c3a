"""The area of a scene to segment, by extent and by polygons."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import cached_property
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
from .footprints.geojson import GeoJson
from .footprints.rings import Ring
from .georeference import Grid, parse_crs

if TYPE_CHECKING:
    from ..contract.protocol import Area
    from .scene import Scene

__all__ = ["AreaOfInterest", "PlacedPolygons"]

# Larger numbers are not longitudes: two and a half times around the Earth.
_LARGEST_LONGITUDE = 900.0
_WGS_84 = "OGC:CRS84"


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
            window = _window_of(_pixel_box(area.bounds, area.bounds_crs, scene), scene)
        if area.polygons is None:
            return cls(window)
        drawn = GeoJson.read(area.polygons, Sentence("The area"))
        found = PlacedPolygons(drawn, area.polygons_crs, scene).area_here()
        shared = _intersection(window, found.window)
        if shared is None:
            raise SceneError(
                Sentence("The polygons lie outside the extent."),
                Sentence("Use only one of them, or make them overlap."),
            )
        return found.within(shared)

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
    what = Sentence("The extent")
    footprint = _footprint_of(_crs_unless_own(crs_text, what, Sentence("the extent"), scene), what, scene)
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
    _check_longitudes(corners, footprint, what, scene)
    boxes = [_box(rings[0]) for rings in footprint.to_pixels([corners], planar=True)]
    touching = [box for box in boxes if _touches(box, scene)]
    if not touching:
        raise SceneError(
            Sentence("The extent lies outside the scene, which spans {}.", _spans(scene)),
            Sentence("Check the extent and its CRS."),
        )
    lefts, tops, rights, bottoms = zip(*touching)
    return min(lefts), min(tops), max(rights), max(bottoms)


def _footprint_of(crs: Optional[CRS], what: str, scene: Scene) -> Footprint:
    """Finds the footprint of a scene in a CRS.

    Raises:
        SceneError: If it has none there.
    """
    footprint = Footprint(crs, scene)
    if not footprint.boxes:
        raise _unreachable(what, scene)
    return footprint


def _check_longitudes(ring: Ring, footprint: Footprint, what: str, scene: Scene) -> None:
    """Refuses what cannot be longitudes, such as metres declared as degrees."""
    if footprint.in_degrees and np.abs(ring[:, 0]).max() > _LARGEST_LONGITUDE:
        raise _unreachable(what, scene)


def _unreachable(what: str, scene: Scene) -> SceneError:
    return SceneError(
        Sentence("{} cannot be transformed to the CRS of {}.", what, _owner(scene)),
        Sentence("Check the CRS that the file or layer states."),
    )


def _owner(scene: Scene) -> Sentence:
    return Sentence("the mask") if isinstance(scene, Grid) else Sentence("the scene")


def _box(ring: Ring) -> tuple[float, float, float, float]:
    (left, top), (right, bottom) = ring.min(axis=0), ring.max(axis=0)
    return float(left), float(top), float(right), float(bottom)


def _touches(box: tuple[float, float, float, float], scene: Scene) -> bool:
    left, top, right, bottom = box
    return right > 0 and bottom > 0 and left < scene.width and top < scene.height


def _window_of(box: tuple[float, float, float, float], scene: Scene) -> Window:
    """Finds the window of pixels with their centre in a box that touches the scene, at least one."""
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


def _spans(scene: Scene) -> Sentence:
    left, bottom, right, top = _map_bounds(scene)
    return Sentence("x {:.8g} to {:.8g} and y {:.8g} to {:.8g}", left, right, bottom, top)


def _crs_unless_own(text: Optional[str], what: str, name: str, scene: Scene) -> Optional[CRS]:
    """Finds the CRS of coordinates; None if it is the scene's own."""
    if not text:
        return None
    if scene.georeference.map_crs is None:
        if scene.georeference.placed_by == "nothing":
            return None
        raise SceneError(
            Sentence("{} cannot be placed on {}, which has no CRS.", what, _owner(scene)),
            Sentence("Assign it its CRS first."),
        )
    return parse_crs(text, name)


class PlacedPolygons:
    """Polygons on a scene.

    Args:
        drawn: The polygons.
        crs_text: CRS of their coordinates; None takes the one that the file states. Where it states none, that is the
            scene's own; or WGS 84, as in RFC 7946, if the coordinates can be degrees and then lie on the scene, or
            lie outside of it otherwise.
        scene: The scene, or the grid of a mask.

    Attributes:
        crs: CRS of the coordinates; None if it is the scene's own.

    Raises:
        SceneError: If the CRS is unknown, or a coordinate is not a number.
    """

    def __init__(self, drawn: GeoJson, crs_text: Optional[str], scene: Scene) -> None:
        self._drawn, self._scene = drawn, scene
        stated = crs_text or drawn.crs or (_WGS_84 if self._are_in_degrees() else None)
        self.crs = _crs_unless_own(stated, drawn.what, drawn.name, scene)

    @cached_property
    def _footprint(self) -> Footprint:
        return _footprint_of(self.crs, self._drawn.what, self._scene)

    def area(self, part: Any = None) -> Optional[AreaOfInterest]:
        """Finds their pixels, or those of a part of the GeoJSON; None if none overlaps the scene.

        Raises:
            SceneError: If a coordinate is not a number, or cannot be transformed to the scene's CRS.
        """
        drawn = self._drawn if part is None else replace(self._drawn, data=part)
        polygons = tuple(self._on_scene(drawn.polygons)) if drawn.polygons else ()
        if not polygons:
            return None
        return AreaOfInterest(_window_of(_around(polygons), self._scene), polygons)

    def area_here(self) -> AreaOfInterest:
        """Finds their pixels.

        Raises:
            SceneError: As `area` does, or if there is no polygon, or none overlaps the scene.
        """
        if not self._drawn.polygons:
            raise SceneError(
                Sentence("{} holds no polygon.", self._drawn.name), Sentence("Draw or choose at least one polygon.")
            )
        found = self.area()
        if found is None:
            of, spans = _owner(self._scene), _spans(self._scene)
            raise SceneError(
                Sentence("The polygons lie outside {}, which spans {}.", of, spans),
                Sentence("Check the polygons and their CRS."),
            )
        return found

    def _are_in_degrees(self) -> bool:
        """Tells whether coordinates without a CRS are longitudes and latitudes, though the scene's are not."""
        place, polygons = self._scene.georeference, self._drawn.polygons
        if place.placed_by == "nothing" or place.map_crs is None or place.map_crs.is_geographic or not polygons:
            return False
        left, bottom, right, top = _box(np.concatenate([ring for rings in polygons for ring in rings]))
        if left < -360 or right > 360 or bottom < -90 or top > 90:  # also of 0 to 360
            return False
        west, south, east, north = _map_bounds(self._scene)
        if not (left < east and right > west and bottom < north and top > south):
            return True
        with suppress(SceneError):  # as from a CRS that has no place on Earth
            return PlacedPolygons(self._drawn, _WGS_84, self._scene).area() is not None
        return False

    def _on_scene(self, polygons: Sequence[Sequence[Ring]]) -> Iterator[tuple[Ring, ...]]:
        """Yields the polygons that overlap the scene, in its pixels."""
        for rings in polygons:
            _check_longitudes(rings[0], self._footprint, self._drawn.what, self._scene)
            if self._scene.georeference.placed_by == "nothing" and rings[0][:, 1].min() < 0:
                rings = [ring * (1, -1) for ring in rings]  # as QGIS shows it
            for part in self._footprint.to_pixels(rings):
                if not all(np.isfinite(ring).all() for ring in part):
                    raise _unreachable(self._drawn.what, self._scene)
                if _touches(_box(part[0]), self._scene):
                    yield part


def _around(polygons: Sequence[Sequence[Ring]]) -> tuple[float, float, float, float]:
    return _box(np.concatenate([rings[0] for rings in polygons]))
