"""The footprint of a scene in the CRS of other coordinates, and the pixels of these on the scene."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Optional

import numpy as np
from numpy.typing import NDArray
from rasterio._err import CPLE_NotSupportedError
from rasterio.crs import CRS
from rasterio.warp import transform as reproject

from ..opening import GDAL_ERRORS
from .rings import Ring, clipped, continued, densified

__all__ = ["Box", "Footprint", "is_geographic", "is_on_earth", "transform_points", "world_width", "wrapped_world_width"]

_TURN = 360.0
_SAMPLES = 21
_MARGIN = 0.05
# Distance from a seam of the CRS, where a coordinate has two places, in its unit.
_BESIDE_A_SEAM = 1e-6
_PARTS_OF_A_SIDE = 128
_FARTHEST_PX = 1e15  # larger than any raster
_MOST_TURNS = 2
_HALVINGS = 24
# Projections on a cylinder: a turn around the Earth is a shift to the right.
_CYLINDERS = {"merc", "cea", "eqc", "mill"}
_DEGREES = CRS.from_string("OGC:CRS84")
Points = NDArray[np.float64]


def is_geographic(crs: Optional[CRS]) -> bool:
    """Tells whether coordinates are longitudes and latitudes."""
    return crs is not None and bool(crs.is_geographic)


def is_on_earth(crs: Optional[CRS]) -> bool:
    """Tells whether coordinates can be transformed to longitudes and latitudes, as those of a local grid cannot."""
    if crs is None:
        return False
    try:
        reproject(crs, _DEGREES, [0.0], [0.0])
    except CPLE_NotSupportedError:  # nothing leads from one CRS to the other
        return False
    except GDAL_ERRORS:  # of this point
        return True
    return True


def world_width(crs: Optional[CRS]) -> Optional[float]:
    """Computes the width of the world, in the unit of a CRS on a cylinder; None for others."""
    parameters = dict(re.findall(r"\+(proj|lon_0)=(\S+)", crs.to_proj4())) if crs is not None else {}
    if parameters.get("proj") not in _CYLINDERS:
        return None
    middle = float(parameters.get("lon_0", 0))
    quarters = np.array([[middle - _TURN / 4, 0.0], [middle + _TURN / 4, 0.0]])
    width = 2 * float(np.diff(transform_points(_DEGREES, crs, quarters)[:, 0])[0])
    return width if width > 0 else None


def wrapped_world_width(scene: Any) -> Optional[float]:
    """Computes `world_width` for a scene that extends beyond the seam of its CRS; None for others.

    Args:
        scene: A scene, or anything with its `width`, `height` and `georeference`.
    """
    place = scene.georeference
    width = world_width(place.crs) if place.placed_by == "transform" else None
    if width is None:
        return None
    ends = np.column_stack(place.to_map([0, scene.width], [scene.height / 2] * 2))
    usual = transform_points(_DEGREES, place.crs, transform_points(place.crs, _DEGREES, ends))
    goes_on = (np.abs(usual - ends)[:, 0] > width / 2).any() and np.ptp(ends[:, 0]) < width
    return width if goes_on else None


def transform_points(source: CRS, target: CRS, points: Points) -> Points:
    """Transforms points (points, 2) to another CRS; those without a place there are NaN."""
    found = np.full(points.shape, np.nan)
    usable = np.flatnonzero(np.isfinite(points).all(axis=1))
    parts = [usable] if len(usable) else []
    while parts:
        part = parts.pop()
        try:
            xs, ys = reproject(source, target, points[part, 0], points[part, 1])[:2]
        except CPLE_NotSupportedError:  # nothing leads from one CRS to the other
            break
        except GDAL_ERRORS:  # one such point fails them all
            if len(part) > 1:
                parts += np.array_split(part, 2)
            continue
        found[part] = np.column_stack([xs, ys])
    found[~np.isfinite(found).all(axis=1)] = np.nan
    return found


@dataclass(frozen=True)
class Box:
    """A box around the scene, or around the part of it on one side of a seam, in the coordinates' CRS.

    Attributes:
        sides: Left, bottom, right and top of what the scene covers.
        limits: The same with a margin.
        centre: A point of the scene in it, which has pixels for sure.
        map_x: The x of `centre` in the scene's CRS.
    """

    sides: tuple[float, float, float, float]
    limits: tuple[float, float, float, float]
    centre: tuple[float, float]
    map_x: float

    @property
    def size(self) -> tuple[float, float]:
        """Width and height."""
        left, bottom, right, top = self.limits
        return right - left, top - bottom

    def turns(self, left: float, right: float, width: float = _TURN) -> Iterator[float]:
        """Yields the shifts by whole turns around the Earth, each of a width, that move coordinates into the box."""
        first, last = np.ceil((self.limits[0] - right) / width), np.floor((self.limits[2] - left) / width)
        for turn in np.arange(max(first, -_MOST_TURNS), min(last, _MOST_TURNS) + 1):
            yield float(turn * width)

    @property
    def is_at_the_date_line(self) -> bool:
        """Whether the date line runs through it, or close by; not if it covers half the Earth or more."""
        left, _, right, _ = self.limits
        return right - left < _TURN / 2 and math.floor((left + 180) / _TURN) != math.floor((right + 180) / _TURN)


class Footprint:
    """Finds the pixels of coordinates on a scene.

    Coordinates are clipped to the scene's surroundings first: far from it most CRSs give wrong places, or none.

    Args:
        crs: Of the coordinates; None is the scene's own.
        scene: The scene, or anything with its `width`, `height` and `georeference`.
    """

    def __init__(self, crs: Optional[CRS], scene: Any) -> None:
        self._place, self._size = scene.georeference, (scene.width, scene.height)
        self._scene_crs: Optional[CRS] = self._place.map_crs
        self._crs = self._scene_crs if crs is None else crs
        self._differs = self._crs != self._scene_crs
        self.in_degrees = is_geographic(self._crs)
        self._scene_in_degrees = is_geographic(self._scene_crs)
        self._scene_turn = _TURN if self._scene_in_degrees else wrapped_world_width(scene)
        self._turn = _TURN if self.in_degrees else None if self._differs else self._scene_turn
        self.boxes = [self._with_margin(box) for box in self._boxes()]

    def to_pixels(self, rings: Sequence[Ring], *, planar: bool = False) -> Iterator[tuple[Ring, ...]]:
        """Yields the parts of a polygon that may lie on the scene, in pixels: the outer ring, then its holes.

        Args:
            rings: In the CRS of the coordinates, the outer one first.
            planar: Whether no edge steps over the date line.
        """
        for box in self.boxes:
            may_step = self.in_degrees and not planar and box.is_at_the_date_line
            here = continued(rings) if may_step else rings
            xs = here[0][:, 0]
            turns = box.turns(xs.min(), xs.max(), self._turn) if self._turn else (0.0,)
            for turn in turns:
                cut = [clipped(ring + np.array([turn, 0.0]), box.limits) for ring in here]
                if len(cut[0]) >= 3:
                    yield tuple(self._ring_pixels(ring, box) for ring in cut if len(ring) >= 3)

    def _ring_pixels(self, ring: Ring, box: Box) -> Ring:
        """Computes the pixels of a ring within a box.

        A point without a place, as beyond the horizon of a geostationary satellite, is drawn towards the scene until it
        has one.
        """
        if self._differs or self._place.placed_by != "transform":
            across, down = box.size
            ring = densified(ring, (across / _PARTS_OF_A_SIDE, down / _PARTS_OF_A_SIDE))
        pixels = self._point_pixels(ring, box)
        lost = np.isnan(pixels[:, 0])
        if lost.any():
            centre = np.asarray(box.centre)
            away = ring[lost] - centre
            near, far = np.zeros((len(away), 1)), np.ones((len(away), 1))
            for _ in range(_HALVINGS):
                middle = (near + far) / 2
                found = np.isfinite(self._point_pixels(centre + middle * away, box)[:, :1])
                near, far = np.where(found, middle, near), np.where(found, far, middle)
            pixels[lost] = self._point_pixels(centre + near * away, box)
        return pixels

    def _point_pixels(self, points: Points, box: Box) -> Points:
        """Computes pixels (points, 2): column and row; NaN for what has no place, or that of other coordinates."""
        found = points
        if self._differs:
            found = transform_points(self._crs, self._scene_crs, points)
            away = np.abs(transform_points(self._scene_crs, self._crs, found) - points)
            if self.in_degrees:
                away[:, 0] = np.abs(away[:, 0] - _TURN * np.round(away[:, 0] / _TURN))
                away[:, 0] *= np.cos(np.radians(np.clip(points[:, 1], -90, 90)))  # all meridians meet in a pole
            found[~(away <= 1e-3 * max(box.size)).all(axis=1)] = np.nan
            if self._scene_turn:
                near = points[:, 0] if self.in_degrees and self._scene_in_degrees else box.map_x
                found[:, 0] += self._scene_turn * np.round((near - found[:, 0]) / self._scene_turn)
        return self._georeferenced_pixels(found)

    def _georeferenced_pixels(self, points: Points) -> Points:
        pixels = np.full(points.shape, np.nan)
        usable = np.isfinite(points).all(axis=1)
        if usable.any():
            pixels[usable] = np.column_stack(self._place.to_pixels(points[usable, 0], points[usable, 1]))
        with np.errstate(invalid="ignore"):
            pixels[~(np.abs(pixels) < _FARTHEST_PX).all(axis=1)] = np.nan
        return pixels

    def _boxes(self) -> list[Box]:
        edge = np.linspace(0, 1, _SAMPLES)
        u, v = (part.ravel() for part in np.meshgrid(edge, edge))
        width, height = self._size
        on_map = np.column_stack(self._place.to_map(u * width, v * height))
        points = transform_points(self._scene_crs, self._crs, on_map) if self._differs else on_map
        usable = np.isfinite(points).all(axis=1) & np.isfinite(on_map).all(axis=1)
        points, on_map = points[usable], on_map[usable]
        if not len(points):
            return []
        if not self._differs:
            return [_around(points, on_map)]
        if self.in_degrees and self._scene_in_degrees:
            points[:, 0] += _TURN * np.round((on_map[:, 0] - points[:, 0]) / _TURN)
            return [_around(points, on_map)]
        if self.in_degrees:
            return [self._on_the_globe(points, on_map)]
        groups = np.floor((on_map[:, 0] + 180) / _TURN) if self._scene_in_degrees else np.zeros(len(points))
        return [
            _around(points[part], on_map[part])
            for group in np.unique(groups)
            for part in _either_side(np.flatnonzero(groups == group), points[:, 0])
            if np.ptp(points[part, 0])  # not the seam alone
        ]

    def _on_the_globe(self, points: Points, on_map: Points) -> Box:
        """Finds the longitudes and latitudes of a projected scene, which may lie across the date line or on a pole."""
        poles = [latitude for latitude in (-90.0, 90.0) if self._holds_the_pole(latitude)]
        order = np.sort(points[:, 0] % _TURN)
        gaps = np.diff(np.append(order, order[0] + _TURN))
        widest = int(gaps.argmax())
        goes_around = bool(poles) or gaps[widest] < 2 * np.delete(gaps, widest).max(initial=0)
        left = self._seam() if goes_around else float(order[(widest + 1) % len(order)])
        left -= _TURN * np.floor((left + 180) / _TURN)
        points[:, 0] = left + (points[:, 0] - left) % _TURN
        box = _around(points, on_map)
        _, bottom, right, top = box.sides
        right = left + _TURN if goes_around else right
        sides = (left, min([bottom, *poles]), right, max([top, *poles]))
        return replace(box, sides=sides)

    def _holds_the_pole(self, latitude: float) -> bool:
        pole = transform_points(self._crs, self._scene_crs, np.array([[0.0, latitude]]))
        back = transform_points(self._scene_crs, self._crs, pole)
        (col, row), width, height = self._georeferenced_pixels(pole)[0], *self._size
        return bool(abs(back[0, 1] - latitude) < 1e-3 and 0 <= col <= width and 0 <= row <= height)

    def _seam(self) -> float:
        """Finds the longitude where a scene around the whole Earth begins and ends."""
        width, height = self._size
        ends = np.column_stack(self._place.to_map([0.999 * width, 0.001 * width], [height / 2] * 2))
        last, first = transform_points(self._scene_crs, self._crs, ends)[:, 0]
        return float(last + ((first - last) % _TURN) / 2) if np.isfinite([last, first]).all() else -180.0

    def _with_margin(self, box: Box) -> Box:
        """Enlarges a box, so that nothing is lost at curved sides; not over a seam, beyond which is another place."""
        sides = np.array(box.sides)
        margins = np.array(box.limits)
        box = replace(box, limits=box.sides)
        limits = sides + margins * (-1, -1, 1, 1)
        if self._differs:
            if self.in_degrees:
                limits[1], limits[3] = max(limits[1], -90), min(limits[3], 90)
            inner = sides + np.array((1, 1, -1, -1)) * _BESIDE_A_SEAM
            limits = np.where(self._continues(inner, limits, box), limits, inner)
        left, bottom, right, top = (float(limit) for limit in limits)
        return replace(box, limits=(left, bottom, right, top))

    def _continues(self, sides: Points, limits: Points, box: Box) -> NDArray[np.bool_]:
        """Tells for each side whether places beyond it are near the scene."""
        share = np.linspace(0, 1, _SAMPLES)
        along = {axis: sides[axis] + share * (sides[axis + 2] - sides[axis]) for axis in (0, 1)}
        lines = [
            np.roll(np.column_stack([np.full(_SAMPLES, at[side]), along[1 - side % 2]]), side % 2, axis=1)
            for at in (sides, limits)
            for side in range(4)
        ]
        one, other = self._point_pixels(np.concatenate(lines), box).reshape(2, 4, -1)
        with np.errstate(invalid="ignore"):
            far: NDArray[np.bool_] = (np.abs(one - other) >= max(self._size) / 2).any(axis=1)
        return ~far


def _around(points: Points, on_map: Points) -> Box:
    """Finds the box around sampled points; its `limits` are the margins only."""
    (left, bottom), (right, top) = points.min(axis=0), points.max(axis=0)
    middle = np.array([(left + right) / 2, (bottom + top) / 2])
    nearest = int(np.abs((points - middle) / (max(right - left, 1e-9), max(top - bottom, 1e-9))).max(axis=1).argmin())
    across, down = (max(_MARGIN * np.ptp(values), _second_gap(values)) for values in points.T)
    x, y = points[nearest]
    return Box(
        (float(left), float(bottom), float(right), float(top)),
        (across, down, across, down),
        (float(x), float(y)),
        float(on_map[nearest, 0]),
    )


def _second_gap(values: Points) -> float:
    """Finds the second largest gap between samples."""
    gaps = np.sort(np.diff(np.sort(values)))
    return float(gaps[-2]) if len(gaps) > 1 else 0.0


def _either_side(chosen: NDArray[np.intp], xs: Points) -> list[NDArray[np.intp]]:
    """Separates points that lie at both ends of a CRS with nothing between."""
    order = chosen[np.argsort(xs[chosen])]
    gaps = np.diff(xs[order])
    if len(gaps) < 2:
        return [chosen]
    widest = int(gaps.argmax())
    if gaps[widest] < 0.5 * np.ptp(xs[order]) or gaps[widest] < 3 * np.delete(gaps, widest).max():
        return [chosen]
    return [order[: widest + 1], order[widest + 1 :]]
