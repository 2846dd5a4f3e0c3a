"""The georeference of a scene: a transform, ground control points or RPCs."""

from __future__ import annotations

import copy
import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Optional, Union

import numpy as np
from affine import Affine
from numpy.typing import NDArray
from rasterio._err import CPLE_BaseError
from rasterio.control import GroundControlPoint
from rasterio.crs import CRS
from rasterio.errors import CRSError, RasterioError
from rasterio.rpc import RPC
from rasterio.transform import GCPTransformer, RPCTransformer
from rasterio.windows import Window

from ..contract.addresses import name_of
from ..contract.errors import SceneError
from ..contract.sentences import Sentence

__all__ = ["Georeference", "Grid", "parse_crs"]

Numbers = Union[Sequence[float], NDArray[np.float64]]
_WGS84 = CRS.from_epsg(4326)
_EARTH_RADIUS_M = 6_371_008.8
# Larger than any coordinate on Earth, in any unit.
_LARGEST = 1e9
_NO_MAP = re.compile(r"(GEOCCS|VERT_CS|VERTCRS|GEODCRS\[.*CS\[Cartesian)")


def parse_crs(text: str, what: str) -> CRS:
    """Reads a CRS given as WKT or an authority code.

    Raises:
        SceneError: If it is unknown; `what` says whose CRS it is.
    """
    try:
        crs = CRS.from_user_input(text)
    except (CRSError, ValueError) as error:
        raise SceneError(
            Sentence('The CRS of {}, "{}", is not understood.', what, text[:60]),
            Sentence('Give a code such as "EPSG:32616" or WKT.'),
        ) from error
    if _NO_MAP.match(crs.to_wkt()):
        raise SceneError(
            Sentence('The CRS of {}, "{}", has no map coordinates: it is geocentric or vertical.', what, text[:60]),
            Sentence('Give a code such as "EPSG:32616" or WKT.'),
        )
    return crs


@dataclass(frozen=True)
class Georeference:
    """The location of pixels: by a transform, else by ground control points, else by RPCs, else unknown.

    Attributes:
        crs: CRS of `transform` or of `gcps`; None if the file has none.
        transform: Affine; the identity where the file has none.
        gcps: Ground control points if they locate the scene; else empty.
        rpcs: Rational polynomial coefficients if the file has them.
    """

    crs: Optional[CRS] = None
    transform: Affine = Affine.identity()  # noqa: RUF009 - it cannot be changed
    gcps: tuple[GroundControlPoint, ...] = ()
    rpcs: Optional[RPC] = None

    @classmethod
    def of(cls, dataset: Any) -> Georeference:
        """Reads it from an open rasterio dataset."""
        transform: Affine = dataset.transform
        if transform.determinant == 0 or not all(abs(number) < _LARGEST for number in transform[:6]):
            raise SceneError(
                Sentence("{} has an impossible geotransform: {}.", name_of(dataset.name), transform[:6]),
                Sentence("Georeference it again, or remove its georeference."),
            )
        rpcs = dataset.rpcs
        if not transform.is_identity:
            return cls(dataset.crs or None, transform, rpcs=rpcs)
        points, points_crs = dataset.gcps
        if points:
            return cls(points_crs or None, transform, tuple(points), rpcs)
        return cls(dataset.crs or None, transform, rpcs=rpcs)

    @property
    def placed_by(self) -> str:
        """What locates the scene: "transform", "gcps", "rpcs" or "nothing"."""
        if not self.transform.is_identity:
            return "transform"
        if self.gcps:
            return "gcps"
        return "rpcs" if self.rpcs else "nothing"

    @property
    def map_crs(self) -> Optional[CRS]:
        """CRS of the coordinates of `to_map`: `crs`, or WGS 84 if RPCs locate the scene."""
        return _WGS84 if self.placed_by == "rpcs" else self.crs

    def with_crs(self, crs: CRS) -> Georeference:
        """Assigns another CRS to the same coordinates, as in QGIS."""
        return replace(self, crs=crs)

    def to_map(self, cols: Numbers, rows: Numbers) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Converts pixel positions to coordinates (xs, ys); (0, 0) is the corner of the first pixel."""
        if self.placed_by in ("gcps", "rpcs"):
            with self._transformer() as transformer:
                xs, ys = transformer.xy(list(rows), list(cols), offset="ul")
            return np.asarray(xs, dtype=float), np.asarray(ys, dtype=float)
        return _apply(self.transform, cols, rows)

    def to_pixels(self, xs: Numbers, ys: Numbers) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Converts coordinates in `map_crs` to fractional pixel positions (cols, rows)."""
        if self.placed_by in ("gcps", "rpcs"):
            with self._transformer() as transformer:
                rows, cols = transformer.rowcol(list(xs), list(ys), op=lambda value: value)
            return np.asarray(cols, dtype=float), np.asarray(rows, dtype=float)
        return _apply(~self.transform, xs, ys)

    def pixel_size_m(self, height: int, width: int) -> Optional[float]:
        """Computes the side in metres of a square of the area of the central pixel; None if unknown."""
        steps = self._steps_m(height, width)
        if steps is None:
            return None
        (a, d), (b, e) = steps.tolist()
        return math.sqrt(abs(a * e - b * d))

    def pixel_edges_m(self, height: int, width: int) -> Optional[tuple[float, float]]:
        """Computes (width, height) in metres of the central pixel; None if unknown."""
        steps = self._steps_m(height, width)
        if steps is None:
            return None
        across, down = np.linalg.norm(steps, axis=1)
        return float(across), float(down)

    def of_window(self, window: Window, factor: int = 1) -> Georeference:
        """Computes the georeference of a window, with every `factor`-th pixel only."""
        left, top = window.col_off, window.row_off
        transform = self.transform
        if self.placed_by == "transform":
            transform = transform * Affine.translation(left, top) * Affine.scale(factor)
        points = (_moved_point(point, left, top, factor) for point in self.gcps)
        rpcs = None if self.rpcs is None else _moved_rpcs(self.rpcs, left, top, factor)
        return replace(self, transform=transform, gcps=tuple(points), rpcs=rpcs)

    def _steps_m(self, height: int, width: int) -> Optional[NDArray[np.float64]]:
        """Computes metres (x, y) of one column's and one row's step in the scene's centre: (2, 2), or None."""
        crs = self.map_crs
        if crs is None or self.placed_by == "nothing":
            return None
        col, row = width / 2, height / 2
        reach = 0.5 if self.placed_by == "transform" else max(0.5, min(height, width) / 4)
        cols = [col - reach, col + reach, col, col]
        rows = [row, row, row - reach, row + reach]
        xs, ys = self.to_map(cols, rows)
        if not (np.isfinite(xs).all() and np.isfinite(ys).all()):
            return None
        x_step, y_step = _metres_per_unit(crs, float(ys.mean()))
        steps = [[xs[1] - xs[0], ys[1] - ys[0]], [xs[3] - xs[2], ys[3] - ys[2]]]
        return np.array(steps, np.float64) * [x_step, y_step] / (2 * reach)

    def _transformer(self) -> Any:
        try:
            return GCPTransformer(list(self.gcps)) if self.gcps else RPCTransformer(self.rpcs)
        except (RasterioError, CPLE_BaseError) as error:
            raise SceneError(
                Sentence("The scene's ground control points or RPCs do not locate any pixel."),
                Sentence("Georeference it again, or remove its georeference."),
            ) from error


@dataclass(frozen=True)
class Grid:
    """A raster's grid: its size and georeference.

    Attributes:
        height: Rows.
        width: Columns.
        georeference: Location of its pixels.
    """

    height: int
    width: int
    georeference: Georeference

    @classmethod
    def of(cls, raster: Any) -> Grid:
        """Reads it from an open raster, or a scene."""
        here = getattr(raster, "georeference", None)
        return cls(raster.height, raster.width, Georeference.of(raster) if here is None else here)

    @property
    def place(self) -> dict[str, Any]:
        """Keyword arguments of `rasterio.open` for a new file on the grid."""
        here = self.georeference
        place: dict[str, Any] = {"height": self.height, "width": self.width, "crs": here.crs}
        if here.gcps:
            place["gcps"] = list(here.gcps)
        elif here.transform != Affine.identity():
            place["transform"] = here.transform
        if here.rpcs is not None:
            place["rpcs"] = here.rpcs
        return place


def _moved_point(point: GroundControlPoint, left: float, top: float, factor: int) -> GroundControlPoint:
    row, col = (point.row - top) / factor, (point.col - left) / factor
    return GroundControlPoint(row, col, point.x, point.y, point.z, point.id, point.info)


def _moved_rpcs(rpcs: RPC, left: float, top: float, factor: int) -> RPC:
    moved = copy.copy(rpcs)
    # RPCs are relative to the centre of the first pixel.
    moved.samp_off = (rpcs.samp_off + 0.5 - left) / factor - 0.5
    moved.line_off = (rpcs.line_off + 0.5 - top) / factor - 0.5
    moved.samp_scale, moved.line_scale = rpcs.samp_scale / factor, rpcs.line_scale / factor
    return moved


def _apply(transform: Affine, xs: Numbers, ys: Numbers) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    x, y = np.asarray(xs, dtype=float), np.asarray(ys, dtype=float)
    return (
        transform.a * x + transform.b * y + transform.c,
        transform.d * x + transform.e * y + transform.f,
    )


def _metres_per_unit(crs: CRS, y: float) -> tuple[float, float]:
    """Computes metres per unit along x and y; in a geographic CRS at latitude `y`, on a sphere."""
    if crs.is_geographic:
        try:
            radians = crs.units_factor[1]
        except CRSError:
            radians = math.pi / 180
        along_y = _EARTH_RADIUS_M * radians
        return along_y * math.cos(y * radians), along_y
    try:
        factor = float(crs.linear_units_factor[1])
    except CRSError:
        factor = 1.0
    # Web Mercator's metres grow with latitude.
    if crs.to_epsg() == 3857:
        factor /= math.cosh(y / 6_378_137.0)
    return factor, factor
