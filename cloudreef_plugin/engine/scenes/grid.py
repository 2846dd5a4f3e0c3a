"""Compares grids, and resamples rasters to a common grid."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, Sequence

import numpy as np
from rasterio.enums import Resampling
from rasterio.vrt import WarpedVRT
from rasterio.warp import transform as reproject

from ..contract.errors import SceneError
from ..contract.sentences import Sentence
from .georeference import Georeference, Grid
from .opening import bringing

if TYPE_CHECKING:
    from .source import Source

__all__ = ["lay_on_one_grid", "relation", "same_grid", "warped"]

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
    return WarpedVRT(
        dataset,
        crs=place.crs,
        transform=place.transform,
        height=grid.height,
        width=grid.width,
        resampling=resampling,
        **options,
    )


def lay_on_one_grid(sources: Sequence[Source], required: Sequence[Source]) -> Georeference:
    """Resamples all files to the finest grid of the required ones.

    Args:
        sources: All files in use; those on other grids are resampled as they are read.
        required: Those with required channels of the model.

    Returns:
        The georeference of the grid; all files then have its rows and columns.

    Raises:
        SceneError: If files cannot be combined, or do not overlap.
    """
    reference = min(required, key=lambda source: _pixel_area(source.georeference))
    here = reference.georeference
    for source in sources:
        if source is not reference:
            here = _lay(source, reference, here)
    return here


def _lay(source: Source, reference: Source, here: Georeference) -> Georeference:
    """Resamples a file to the grid and returns the grid's georeference, which may be taken from the file."""
    there = source.georeference
    rows, cols = source.shape
    height, width = reference.shape
    grid = Grid(height, width, here)
    with bringing(source.name, reference.name):
        found = relation(grid, Grid(rows, cols, there))
    if found == "same":
        return there if here.placed_by == "nothing" else here
    if found == "unplaced" or there.placed_by != "transform":
        raise SceneError(
            Sentence(
                "{} ({} x {} pixels) does not lie on the grid of {} ({} x {} pixels); "
                "without a CRS and transform in both they cannot be joined.",
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
    source.lay_on(grid, ratio)
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
    """Tells whether two georeferenced rasters overlap."""
    here, there = one.georeference, other.georeference
    edge = np.linspace(0, 1, 9)
    u, v = (place.ravel() for place in np.meshgrid(edge, edge))
    xs, ys = there.to_map(u * other.width, v * other.height)
    if here.crs != there.crs:
        xs, ys = (np.asarray(values) for values in reproject(there.crs, here.crs, xs, ys)[:2])
    col, row = here.to_pixels(xs, ys)
    return bool(col.max() > 0 and row.max() > 0 and col.min() < one.width and row.min() < one.height)
