"""Brings the files of a scene to one grid."""

from __future__ import annotations

from typing import Sequence

import numpy as np
from rasterio.warp import transform as reproject

from .errors import SceneError
from .georeference import Georeference
from .sentences import Sentence
from .source import Source

__all__ = ["lay_on_one_grid", "overlap", "same_grid"]


def lay_on_one_grid(sources: Sequence[Source], required: Sequence[Source]) -> tuple[Georeference, tuple[int, int]]:
    """Lays all files on the finest grid of the required ones.

    Args:
        sources: All files in use; those off the grid are resampled as they are read.
        required: Those that hold channels which the model cannot do without.

    Returns:
        Where the grid lies, and its (rows, cols).

    Raises:
        SceneError: If files cannot be joined, or share no ground.
    """
    reference = min(required, key=lambda source: _pixel_area(source.georeference))
    here = reference.georeference
    for source in sources:
        if source is not reference:
            here = _lay(source, reference, here)
    return here, reference.shape


def _lay(source: Source, reference: Source, here: Georeference) -> Georeference:
    """Lays a file on the grid and returns where the grid lies, which the file may know better."""
    there = source.georeference
    rows, cols = source.shape
    height, width = reference.shape
    if source.shape == reference.shape:
        if "nothing" in (here.placed_by, there.placed_by):
            return there if here.placed_by == "nothing" else here
        if same_grid(here, there):
            return here
    if here.placed_by != "transform" or there.placed_by != "transform" or not (here.crs and there.crs):
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
    if not overlap(here, height, width, there, rows, cols):
        raise SceneError(
            Sentence("{} and {} do not overlap on the ground.", source.name, reference.name),
            Sentence("Give band files of one scene."),
        )
    ratio = (there.pixel_size_m(rows, cols) or 1) / (here.pixel_size_m(height, width) or 1)
    source.lay_on(here, height, width, ratio)
    return here


def _pixel_area(georeference: Georeference) -> float:
    """Returns how large a pixel is, to compare files of one scene: in square metres where that is known."""
    if georeference.placed_by != "transform":
        return 1.0
    size = georeference.pixel_size_m(1, 1)
    return size * size if size else abs(georeference.transform.determinant)


def same_grid(one: Georeference, other: Georeference) -> bool:
    """Whether two rasters of equal shape lie pixel on pixel, within a hundredth of a pixel."""
    if one.placed_by != other.placed_by or (one.crs and other.crs and one.crs != other.crs):
        return False
    if one.placed_by == "gcps":
        return [(p.x, p.y) for p in one.gcps] == [(p.x, p.y) for p in other.gcps]
    step = (abs(one.transform.a) + abs(one.transform.b)) * 0.01
    return all(abs(a - b) <= step for a, b in zip(one.transform[:6], other.transform[:6]))


def overlap(one: Georeference, height: int, width: int, other: Georeference, rows: int, cols: int) -> bool:
    """Whether two georeferenced rasters share ground."""
    edge = np.linspace(0, 1, 9)
    u, v = (grid.ravel() for grid in np.meshgrid(edge, edge))
    xs, ys = other.to_map(u * cols, v * rows)
    if one.crs != other.crs:
        xs, ys = (np.asarray(values) for values in reproject(other.crs, one.crs, xs, ys)[:2])
    col, row = one.to_pixels(xs, ys)
    return bool(col.max() > 0 and row.max() > 0 and col.min() < width and row.min() < height)
