"""Sizes of a raster's pixels on the ellipsoid."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from ..scenes.georeference import Georeference
from .areas import Runs

if TYPE_CHECKING:
    import pyproj

__all__ = ["Floats", "PixelSizes"]

Floats = npt.NDArray[np.float64]
_NODES = 256
# Over such a short distance the Earth is flat enough for few points; each costs five transformations.
_NEAR_M = 500_000.0
_NEAR_NODES = 33
# Where a pixel spans more degrees of longitude, as beside a pole, its width is not measured along a parallel.
_FAR_AROUND = 1.0


class PixelSizes:
    """Metres and square metres of the pixels of a raster, on the ellipsoid of its CRS.

    They are measured on a coarse grid of points and interpolated linearly between, which keeps
    the error below 1 part in 10,000 for a raster of the whole Earth, and far below for others.

    Args:
        georeference: Georeference of the raster.
        crs: The CRS of its coordinates.
        axes_m: Semi-major and semi-minor axis of its ellipsoid.
        height: Rows.
        width: Columns.
    """

    def __init__(
        self, georeference: Georeference, crs: pyproj.CRS, axes_m: tuple[float, float], height: int, width: int
    ) -> None:
        self._georeference = georeference
        size = georeference.pixel_size_m(height, width) if georeference.placed_by == "transform" else None
        near = size is not None and size * max(height, width) < _NEAR_M
        most = _NEAR_NODES if near else _NODES
        self._rows, self._cols = _nodes(height, most), _nodes(width, most)
        cols, rows = np.meshgrid(self._cols, self._rows)
        self._a, self._b = axes_m
        self._to_degrees = _to_degrees(crs.to_wkt(), self._a, self._b)
        left, right = self._lonlat(cols - 0.5, rows), self._lonlat(cols + 0.5, rows)
        upper, lower = self._lonlat(cols, rows - 0.5), self._lonlat(cols, rows + 0.5)
        centre = self._lonlat(cols, rows)
        along = self._metres(left, right, centre)
        down = self._metres(upper, lower, centre)
        self._area = _without_gaps(np.abs(along[0] * down[1] - along[1] * down[0]))
        self._along, self._down = _without_gaps(np.hypot(*along)), _without_gaps(np.hypot(*down))
        # Sum over all pixels left of a column, for each row of the grid: the area of a run is a difference.
        across = np.stack([np.interp(np.arange(width) + 0.5, self._cols, row) for row in self._area])
        self._left_of = np.pad(np.cumsum(across, axis=1), ((0, 0), (1, 0)))

    @classmethod
    def of(cls, raster: Any) -> PixelSizes | None:
        """Measures the pixels of an open raster; returns None if it is not georeferenced."""
        import pyproj  # slow to import: only when a mask is measured

        georeference = Georeference.of(raster)
        if georeference.map_crs is None or georeference.placed_by == "nothing":
            return None
        crs = pyproj.CRS.from_wkt(georeference.map_crs.to_wkt())
        if crs.ellipsoid is None or crs.geodetic_crs is None or crs.is_engineering:
            return None
        axes_m = float(crs.ellipsoid.semi_major_metre), float(crs.ellipsoid.semi_minor_metre)
        sizes = cls(georeference, crs, axes_m, *raster.shape)
        return sizes if np.isfinite(sizes._area).all() else None

    def run_areas_m2(self, runs: Runs, first_row: int, first_col: int = 0) -> Floats:
        """Computes the area of each run of a window that begins at `first_row` and `first_col`."""
        upper, share = _position(self._rows, (runs.rows + (first_row + 0.5)).astype(np.float64))
        lower = np.minimum(upper + 1, len(self._rows) - 1)
        starts, ends = runs.starts + first_col, runs.ends + first_col
        of_upper = self._left_of[upper, ends] - self._left_of[upper, starts]
        of_lower = self._left_of[lower, ends] - self._left_of[lower, starts]
        areas: Floats = of_upper * (1 - share) + of_lower * share
        return areas

    def steps_m(self, cols: Floats, rows: Floats) -> tuple[Floats, Floats]:
        """Computes the width and height of a pixel at some points, in metres."""
        upper, down_share = _position(self._rows, rows)
        left, right_share = _position(self._cols, cols)
        lower, right = np.minimum(upper + 1, len(self._rows) - 1), np.minimum(left + 1, len(self._cols) - 1)
        lengths = []
        for grid in (self._along, self._down):
            of_upper = grid[upper, left] * (1 - right_share) + grid[upper, right] * right_share
            of_lower = grid[lower, left] * (1 - right_share) + grid[lower, right] * right_share
            lengths.append(of_upper * (1 - down_share) + of_lower * down_share)
        return lengths[0], lengths[1]

    def _lonlat(self, cols: Floats, rows: Floats) -> tuple[Floats, Floats]:
        x, y = self._georeference.to_map(cols.ravel(), rows.ravel())
        longitude, latitude = self._to_degrees.transform(x, y)
        return np.asarray(longitude).reshape(cols.shape), np.asarray(latitude).reshape(cols.shape)

    def _metres(
        self, start: tuple[Floats, Floats], end: tuple[Floats, Floats], centre: tuple[Floats, Floats]
    ) -> tuple[Floats, Floats]:
        """Computes eastings and northings between points a pixel apart, by the ellipsoid's two radii of curvature.

        Snyder, Map Projections: A Working Manual (1987), equations 4-18 and 4-20,
        https://pubs.usgs.gov/pp/1395/report.pdf; beside a pole from the straight line between the points.
        """
        with np.errstate(invalid="ignore"):
            eccentricity2 = 1 - (self._b / self._a) ** 2
            longitude, latitude = map(np.radians, centre)
            sine, cosine = np.sin(latitude), np.cos(latitude)
            flat = 1 - eccentricity2 * sine**2
            meridian, prime_vertical = self._a * (1 - eccentricity2) / flat**1.5, self._a / np.sqrt(flat)
            around = (end[0] - start[0] + 180) % 360 - 180
            east = np.radians(around) * prime_vertical * cosine
            north = np.radians(end[1] - start[1]) * meridian
            x, y, z = (there - here for here, there in zip(self._in_space(*start), self._in_space(*end)))
            outward = np.cos(longitude) * x + np.sin(longitude) * y
            is_far = np.abs(around) > _FAR_AROUND
            east = np.where(is_far, np.cos(longitude) * y - np.sin(longitude) * x, east)
            north = np.where(is_far, cosine * z - sine * outward, north)
        return east, north

    def _in_space(self, longitude: Floats, latitude: Floats) -> tuple[Floats, Floats, Floats]:
        """Computes geocentric coordinates in metres."""
        longitude, latitude = np.radians(longitude), np.radians(latitude)
        flattened = (self._b / self._a) ** 2
        prime_vertical = self._a / np.sqrt(1 - (1 - flattened) * np.sin(latitude) ** 2)
        from_axis = prime_vertical * np.cos(latitude)
        return (
            from_axis * np.cos(longitude),
            from_axis * np.sin(longitude),
            flattened * prime_vertical * np.sin(latitude),
        )


@lru_cache(maxsize=16)
def _to_degrees(crs: str, a: float, b: float) -> pyproj.Transformer:
    """Finds the transformation to longitude and latitude on an ellipsoid.

    PROJ's search takes longer than a small mask, so that of the other scenes of a batch is used again.

    Args:
        crs: WKT of the CRS of the coordinates.
        a: Semi-major axis of the ellipsoid in metres.
        b: Semi-minor axis.
    """
    import pyproj

    degrees = pyproj.CRS.from_dict({"proj": "longlat", "a": a, "b": b, "no_defs": True})
    return pyproj.Transformer.from_crs(crs, degrees, always_xy=True)


def _nodes(length: int, most: int) -> Floats:
    """Places points from the first to the last pixel centre."""
    return np.unique(np.linspace(0.5, length - 0.5, min(length, most)))


def _position(nodes: Floats, at: Floats) -> tuple[npt.NDArray[np.int64], Floats]:
    """Finds the node before each value, and the position between it and the next, 0..1."""
    if len(nodes) == 1:
        return np.zeros(len(at), np.int64), np.zeros(len(at))
    steps = np.clip((at - nodes[0]) / (nodes[1] - nodes[0]), 0, len(nodes) - 1)
    before = np.minimum(steps.astype(np.int64), len(nodes) - 2)
    return before, steps - before


def _without_gaps(grid: Floats) -> Floats:
    """Replaces points off the Earth, as in the corners of a full-disc image, by the mean of the others."""
    finite = np.isfinite(grid)
    return np.where(finite, grid, grid[finite].mean() if finite.any() else np.nan)
