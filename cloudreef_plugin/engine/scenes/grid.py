"""Compares grids, and resamples rasters to a common grid."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Literal, Optional, Sequence

import numpy as np
from rasterio.crs import CRS
from rasterio.enums import Resampling
from rasterio.errors import RasterioError
from rasterio.vrt import WarpedVRT

from ..contract.errors import SceneError
from ..contract.sentences import Sentence
from .footprints.footprint import Footprint, is_geographic, world_width, wrapped_world_width
from .georeference import Georeference, Grid
from .opening import reprojecting

if TYPE_CHECKING:
    from .source import Source

__all__ = ["align", "relation", "same_grid", "warped"]

_HALF_TURN = 180.0
Relation = Literal["same", "unplaced", "apart", "overlapping"]


def relation(one: Grid, other: Grid) -> Relation:
    """Compares the grids of two rasters.

    Returns:
        "same" if the pixels coincide, or if the rasters have the same size and one of them is not georeferenced;
        "unplaced" if the first has no CRS and transform, or the second is not georeferenced; "apart" if they do not
        overlap; "overlapping" otherwise.
    """
    here, there = one.georeference, other.georeference
    is_placed = "nothing" not in (here.placed_by, there.placed_by)
    if (one.height, one.width) == (other.height, other.width) and (not is_placed or same_grid(here, there)):
        return "same"
    if here.placed_by != "transform" or there.placed_by == "nothing" or not (here.crs and there.map_crs):
        return "unplaced"
    return "overlapping" if _overlap(one, other) else "apart"


def warped(dataset: Any, grid: Grid, resampling: Resampling, **options: Any) -> WarpedVRT:
    """Opens a raster resampled to another grid.

    Args:
        dataset: The open raster; it must stay open.
        grid: The grid, with a CRS and a transform.
        resampling: Resampling method.
        **options: Options of `rasterio.vrt.WarpedVRT`, for nodata.
    """
    place = grid.georeference
    wrapped = _wrapped_crs(dataset, grid)
    if wrapped is not None:
        options["src_crs"] = wrapped
    return WarpedVRT(
        dataset,
        crs=place.crs,
        transform=place.transform,
        height=grid.height,
        width=grid.width,
        resampling=resampling,
        **options,
    )


def align(sources: Sequence[Source]) -> Georeference:
    """Resamples all files to the finest grid of those with required bands.

    Args:
        sources: All files in use; those on other grids are resampled as they are read.

    Returns:
        The georeference of the grid; all files then have its rows and columns.

    Raises:
        SceneError: If files cannot be combined, or do not overlap.
    """
    required = [source for source in sources if any(source.required)]
    reference = min(required, key=lambda source: _pixel_area(source.georeference))
    here = reference.georeference
    for source in sources:
        if source is not reference:
            here = _align_with(source, reference, here)
    return here


def _align_with(source: Source, reference: Source, here: Georeference) -> Georeference:
    """Resamples a file to the grid; returns the grid's georeference, that of the file if the grid has none."""
    there = source.georeference
    rows, cols = source.shape
    height, width = reference.shape
    grid = Grid(height, width, here)
    with reprojecting(source.name, reference.name):
        found = relation(grid, Grid(rows, cols, there))
    if found == "same":
        return there if here.placed_by == "nothing" else here
    if found == "unplaced" or there.placed_by != "transform":
        raise SceneError(
            Sentence(
                "{} ({} x {} pixels) does not lie on the grid of {} ({} x {} pixels); without a CRS and a transform "
                "in both they cannot be combined.",
                source.name,
                cols,
                rows,
                reference.name,
                width,
                height,
            ),
            Sentence("Give band files of one grid, or georeferenced ones."),
        )
    if found == "apart":
        raise SceneError(
            Sentence("{} and {} do not overlap on the ground.", source.name, reference.name),
            Sentence("Give band files of one scene."),
        )
    ratio = (there.pixel_size_m(rows, cols) or 1) / (here.pixel_size_m(height, width) or 1)
    source.resample_to(grid, ratio)
    return here


def _pixel_area(georeference: Georeference) -> float:
    """Computes the area of a pixel, to compare files of one scene: in square metres where known."""
    if georeference.placed_by != "transform":
        return 1.0
    size = georeference.pixel_size_m(1, 1)
    return size * size if size else abs(georeference.transform.determinant)


def same_grid(one: Georeference, other: Georeference) -> bool:
    """Whether the pixels of two rasters of equal shape coincide within a hundredth of a pixel."""
    if one.placed_by != other.placed_by or (one.crs and other.crs and one.crs != other.crs):
        return False
    if one.placed_by == "gcps":
        return [(p.x, p.y) for p in one.gcps] == [(p.x, p.y) for p in other.gcps]
    step = (abs(one.transform.a) + abs(one.transform.b)) * 0.01
    return all(abs(a - b) <= step for a, b in zip(one.transform[:6], other.transform[:6]))


def _overlap(one: Grid, other: Grid) -> bool:
    """Tells whether two georeferenced rasters overlap, whatever range of 360 degrees their longitudes are in."""
    u, v = (place.ravel() for place in np.meshgrid(*[np.linspace(0, 1, 9)] * 2))
    xs, ys = other.georeference.to_map(u * other.width, v * other.height)
    if not (np.isfinite(xs).any() and np.isfinite(ys).any()):
        return False
    left, right, bottom, top = np.nanmin(xs), np.nanmax(xs), np.nanmin(ys), np.nanmax(ys)
    there = other.georeference.map_crs
    boxes = Footprint(there, one).boxes
    width = 2 * _HALF_TURN if is_geographic(there) else world_width(there)
    if not boxes:
        raise RasterioError(f"{there} cannot be reached from {one.georeference.crs}")
    for box in boxes:
        # Sides that are curves in the other CRS need a margin.
        west, south, east, north = box.sides if there == one.georeference.crs else box.limits
        for turn in box.turns(left, right, width) if width else (0.0,):
            if left + turn < east and right + turn > west and bottom < north and top > south:
                return True
    return False


def _wrapped_crs(dataset: Any, grid: Grid) -> Optional[CRS]:
    """Finds the CRS in which PROJ gives a raster's longitudes, or eastings, as the raster has them; None for its own.

    PROJ gives longitudes from -180 to 180, unless "lon_wrap" names their middle:
    https://proj.org/en/stable/usage/projections.html#longitude-wrapping
    """
    here = Georeference.of(dataset)
    width = wrapped_world_width(Grid.of(dataset))
    if width is not None:
        return _centred_crs(Grid.of(dataset), width)
    if here.placed_by != "transform" or not is_geographic(here.crs):
        return None
    west, east, step = _longitudes(Grid.of(dataset))
    is_usual = west >= -_HALF_TURN - step and east <= _HALF_TURN + step
    if is_geographic(grid.georeference.crs):
        left, right, step = _longitudes(grid)
        if here.crs == grid.georeference.crs and left >= east - 2 * _HALF_TURN and right <= west + 2 * _HALF_TURN:
            return None  # no turn lies between them
        is_usual &= left >= -_HALF_TURN - step and right <= _HALF_TURN + step
    if is_usual:
        return None
    with_turn = f"{here.crs.to_proj4()} +lon_wrap={(west + east) / 2!r}"  # type: ignore[union-attr]
    return CRS.from_string(with_turn)


def _centred_crs(grid: Grid, width: float) -> CRS:
    """Derives a CRS with the same coordinates, but with its seam far from the raster, from one on a cylinder."""
    definition: str = grid.georeference.crs.to_proj4()  # type: ignore[union-attr]
    middle = float(grid.georeference.to_map([grid.width / 2], [grid.height / 2])[0][0])
    numbers = {name: float(value) for name, value in re.findall(r"\+(lon_0|x_0)=(\S+)", definition)}
    longitude = numbers.get("lon_0", 0.0) + (middle - numbers.get("x_0", 0.0)) / width * 2 * _HALF_TURN
    kept = re.sub(r"\+(lon_0|x_0)=\S+ ?", "", definition)
    return CRS.from_string(f"{kept} +lon_0={longitude!r} +x_0={middle!r}")


def _longitudes(grid: Grid) -> tuple[float, float, float]:
    """Finds the westernmost and the easternmost longitude of a grid, and the width of a pixel."""
    place = grid.georeference
    xs = place.to_map([0, grid.width, 0, grid.width], [0, 0, grid.height, grid.height])[0]
    return float(xs.min()), float(xs.max()), abs(place.transform.a) + abs(place.transform.b)
