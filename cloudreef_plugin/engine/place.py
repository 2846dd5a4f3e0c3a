"""Where a pixel lies on Earth, and how large it is there."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import numpy.typing as npt
import pyproj
from affine import Affine
from rasterio.crs import CRS
from rasterio.transform import GCPTransformer, RPCTransformer

from .areas import Runs

__all__ = ["PixelSizes", "Place"]

Floats = npt.NDArray[np.float64]
_NODES = 256


class Place:
    """Turns pixels of an open raster into coordinates.

    A raster without transform is placed by its ground control points, else by its rational
    polynomials (at height 0, as GDAL does), else nowhere: its pixels then lie below the
    origin as QGIS draws such a raster, one unit each.

    Args:
        raster: An open rasterio dataset.

    Attributes:
        crs: CRS of the coordinates, or None.
        xy: Turns columns and rows, 0 being the outer edge of the first pixel, into x and y.
        mirrored: Whether a clockwise ring of pixels, seen as an image, is clockwise on the map too.
    """

    def __init__(self, raster: Any) -> None:
        self.height, self.width = raster.shape
        self.crs: CRS | None = raster.crs
        transform: Affine = raster.transform
        points, points_crs = raster.gcps
        self.xy: Callable[[Floats, Floats], tuple[Floats, Floats]]
        if transform == Affine.identity() and points:
            self.crs, self.xy = points_crs, _through(GCPTransformer(points))
        elif transform == Affine.identity() and raster.rpcs is not None:
            self.crs, self.xy = CRS.from_epsg(4326), _through(RPCTransformer(raster.rpcs))
        else:
            if transform == Affine.identity() and self.crs is None:
                transform = Affine.scale(1, -1)
            self.xy = _affine(transform)

    def sizes(self) -> PixelSizes | None:
        """Measures the pixels on the ellipsoid; None where the raster has no place on it."""
        if self.crs is None:
            return None
        crs = pyproj.CRS.from_wkt(self.crs.to_wkt())
        if crs.ellipsoid is None or crs.geodetic_crs is None or crs.is_engineering:
            return None
        return PixelSizes(self, crs)


class PixelSizes:
    """Metres and square metres of the pixels of a raster, on the ellipsoid of its CRS.

    They are measured on a coarse grid of points and interpolated linearly between, which keeps
    the error below 1 part in 10,000 for a raster of the whole Earth, and far below for others.

    Args:
        place: Where the pixels lie.
        crs: Its CRS.
    """

    def __init__(self, place: Place, crs: pyproj.CRS) -> None:
        self._rows = _nodes(place.height)
        self._cols = _nodes(place.width)
        cols, rows = np.meshgrid(self._cols, self._rows)
        ellipsoid = crs.ellipsoid
        assert ellipsoid is not None
        self._a, self._b = float(ellipsoid.semi_major_metre), float(ellipsoid.semi_minor_metre)
        degrees = pyproj.CRS.from_dict({"proj": "longlat", "a": self._a, "b": self._b, "no_defs": True})
        self._to_degrees = pyproj.Transformer.from_crs(crs, degrees, always_xy=True)
        left, right = self._lonlat(place, cols - 0.5, rows), self._lonlat(place, cols + 0.5, rows)
        upper, lower = self._lonlat(place, cols, rows - 0.5), self._lonlat(place, cols, rows + 0.5)
        _, latitude = self._lonlat(place, cols, rows)
        along = self._metres(left, right, latitude)
        down = self._metres(upper, lower, latitude)
        self._area = _mended(np.abs(along[0] * down[1] - along[1] * down[0]))
        self._along, self._down = _mended(np.hypot(*along)), _mended(np.hypot(*down))
        # Sum over all pixels left of a column, for each row of the grid: the area of a run is a difference.
        across = np.stack([np.interp(np.arange(place.width) + 0.5, self._cols, row) for row in self._area])
        self._left_of = np.pad(np.cumsum(across, axis=1), ((0, 0), (1, 0)))

    def run_areas_m2(self, runs: Runs, first_row: int) -> Floats:
        """Returns the area of each run of a strip that begins at `first_row`."""
        upper, share = _position(self._rows, (runs.rows + (first_row + 0.5)).astype(np.float64))
        lower = np.minimum(upper + 1, len(self._rows) - 1)
        of_upper = self._left_of[upper, runs.ends] - self._left_of[upper, runs.starts]
        of_lower = self._left_of[lower, runs.ends] - self._left_of[lower, runs.starts]
        areas: Floats = of_upper * (1 - share) + of_lower * share
        return areas

    def steps_m(self, cols: Floats, rows: Floats) -> tuple[Floats, Floats]:
        """Returns the length of one column's step and one row's step at some points, in metres."""
        upper, down_share = _position(self._rows, rows)
        left, right_share = _position(self._cols, cols)
        lower, right = np.minimum(upper + 1, len(self._rows) - 1), np.minimum(left + 1, len(self._cols) - 1)
        lengths = []
        for grid in (self._along, self._down):
            of_upper = grid[upper, left] * (1 - right_share) + grid[upper, right] * right_share
            of_lower = grid[lower, left] * (1 - right_share) + grid[lower, right] * right_share
            lengths.append(of_upper * (1 - down_share) + of_lower * down_share)
        return lengths[0], lengths[1]

    def _lonlat(self, place: Place, cols: Floats, rows: Floats) -> tuple[Floats, Floats]:
        x, y = place.xy(cols.ravel(), rows.ravel())
        longitude, latitude = self._to_degrees.transform(x, y)
        return np.asarray(longitude).reshape(cols.shape), np.asarray(latitude).reshape(cols.shape)

    def _metres(
        self, start: tuple[Floats, Floats], end: tuple[Floats, Floats], latitude: Floats
    ) -> tuple[Floats, Floats]:
        """Returns eastings and northings between points a pixel apart, by the ellipsoid's two radii of curvature.

        Snyder, Map Projections: A Working Manual (1987), equations 4-18 and 4-20,
        https://pubs.usgs.gov/pp/1395/report.pdf
        """
        with np.errstate(invalid="ignore"):
            eccentricity2 = 1 - (self._b / self._a) ** 2
            sine, cosine = np.sin(np.radians(latitude)), np.cos(np.radians(latitude))
            flat = 1 - eccentricity2 * sine**2
            meridian, prime_vertical = self._a * (1 - eccentricity2) / flat**1.5, self._a / np.sqrt(flat)
            east = np.radians((end[0] - start[0] + 180) % 360 - 180) * prime_vertical * cosine
            north = np.radians(end[1] - start[1]) * meridian
        return east, north


def _nodes(length: int) -> Floats:
    """Places points from the first to the last pixel centre."""
    return np.unique(np.linspace(0.5, length - 0.5, min(length, _NODES)))


def _position(nodes: Floats, at: Floats) -> tuple[npt.NDArray[np.int64], Floats]:
    """Returns the node before each value and how far it lies towards the next, 0..1."""
    if len(nodes) == 1:
        return np.zeros(len(at), np.int64), np.zeros(len(at))
    steps = np.clip((at - nodes[0]) / (nodes[1] - nodes[0]), 0, len(nodes) - 1)
    before = np.minimum(steps.astype(np.int64), len(nodes) - 2)
    return before, steps - before


def _mended(grid: Floats) -> Floats:
    """Gives points that lie off the Earth, as in the corners of a full disc, the mean of the others."""
    finite = np.isfinite(grid)
    return np.where(finite, grid, grid[finite].mean() if finite.any() else np.nan)


def _affine(transform: Affine) -> Callable[[Floats, Floats], tuple[Floats, Floats]]:
    a, b, c, d, e, f = transform[:6]
    return lambda cols, rows: (a * cols + b * rows + c, d * cols + e * rows + f)


def _through(transformer: Any) -> Callable[[Floats, Floats], tuple[Floats, Floats]]:
    def xy(cols: Floats, rows: Floats) -> tuple[Floats, Floats]:
        x, y = transformer.xy(rows, cols, offset="ul")
        return np.asarray(x, np.float64), np.asarray(y, np.float64)

    return xy
