"""Reads tiles of a scene as inputs of the network, with holes filled."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Optional

import numpy as np
from numpy.typing import NDArray
from rasterio.windows import Window

from ..contract.model import Bundle
from ..scenes.area import AreaOfInterest
from ..scenes.buffers import BufferPool, Scratch, rows_at_once
from ..scenes.opening import is_remote
from ..scenes.scene import Scene
from .holes import REACH_PX, fill_holes
from .preprocess import network_input, to_reflectance
from .runtime import Runtime
from .tiling import Tile, occupied_cells

__all__ = ["Prepared", "Task", "prepare"]

# Rows that are read at once, unless blocks are higher.
STRIP_ROWS = 256

Bools = NDArray[np.bool_]


@dataclass(frozen=True)
class Task:
    """What to predict, and how: arguments that all steps of a prediction share."""

    scene: Scene
    area: AreaOfInterest
    bundle: Bundle
    runtime: Runtime
    tta: bool


@dataclass(frozen=True)
class Prepared:
    """A tile, ready for the network.

    Attributes:
        tile: The tile.
        inputs: (channels, rows, cols) for the network; None if no pixel of the core is valid.
        window: The part of the core inside the scene.
        valid: (rows, cols) of `window`.
        gaps: (rows, cols) of `window`: pixels without data in a gap that was filled; None if there are none.
        partial: (rows, cols) of `window`: valid pixels that lack data in some band; None if there are none.
    """

    tile: Tile
    inputs: Optional[NDArray[np.float32]]
    window: Window
    valid: Bools
    gaps: Optional[Bools] = None
    partial: Optional[Bools] = None


def prepare(task: Task, tile: Tile, pool: BufferPool) -> Prepared:
    """Reads a tile and prepares it for the network; pixels beyond the scene are padded."""
    scene = task.scene
    core = Window.from_slices(
        (tile.rows.core_start, min(tile.rows.core_stop, scene.height)),
        (tile.cols.core_start, min(tile.cols.core_stop, scene.width)),
    )
    window = Window(
        tile.cols.start,
        tile.rows.start,
        min(tile.cols.stop, scene.width) - tile.cols.start,
        min(tile.rows.stop, scene.height) - tile.rows.start,
    )
    array = pool.take((len(scene.present), *tile.shape))
    seen = array[:, : window.height, : window.width]
    valid, known = _read(task, window, seen, pool.scratch)
    counted = valid[tile.core_in_tile()]  # `valid` ends where the scene does
    inside = task.area.mask(core)
    counted = counted.copy() if inside is None else counted & inside
    if not counted.any():
        pool.give(array)
        return Prepared(tile, None, core, counted)
    gaps, partial = None, None
    if task.bundle.inputs.holes == "fill" and not (known is None and valid.all()):
        had, gaps = _fill(task, window, seen, (valid, known), pool.scratch)
        place = tile.core_in_tile()
        counted &= had[place]
        gaps = gaps[place] & _near_data(counted, task.bundle.stride_multiple)
        gaps = gaps if inside is None else gaps & inside
        partial = None if known is None else counted & ~_all(known)[place]
    rows, cols = int(window.height), int(window.width)
    mirrored = task.bundle.halo_px is None
    array[:, :rows, cols:] = array[:, :rows, _padding(cols, array.shape[2], mirrored)]
    array[:, rows:] = array[:, _padding(rows, array.shape[1], mirrored)]
    return Prepared(tile, array, core, counted, gaps, partial)


def _padding(known: int, length: int, mirrored: bool) -> NDArray[np.intp]:
    """Chooses the pixels that pad a tile beyond the scene, where black ones would look like an edge.

    The last pixel is repeated up to the next multiple of the stride. If tiles are blended they may be much larger than
    the scene, which is mirrored then, as repeated pixels would outweigh it.

    Args:
        known: Number of pixels inside the scene, the first ones of the tile.
        length: Number of pixels of the tile.
        mirrored: Whether to mirror the scene.

    Returns:
        For each further pixel the index of the pixel to copy.
    """
    if not mirrored:
        return np.full(length - known, known - 1)
    places = np.arange(known, length) % (2 * known)
    return np.minimum(places, 2 * known - 1 - places)


def _read_strips(scene: Scene, window: Window) -> Iterator[Window]:
    """Divides a window along the file's blocks, so that decoded pixels are still in the processor's cache when used.

    Windows of remote files are read at once.
    """
    block_rows = scene.block_shape[0]
    step = window.height if any(map(is_remote, scene.paths)) else max(STRIP_ROWS // block_rows, 1) * block_rows
    bottom = window.row_off + window.height
    top = window.row_off
    while top < bottom:
        stop = min(bottom, (top // step + 1) * step)
        yield Window(window.col_off, top, window.width, stop - top)
        top = stop


def _read(task: Task, window: Window, array: NDArray[np.float32], scratch: Scratch) -> tuple[Bools, Optional[Bools]]:
    """Reads a window as input of the network, without filling holes.

    Args:
        task: What to read.
        window: Window of the scene.
        array: (channels, rows, cols), overwritten.
        scratch: Memory for the stored numbers.

    Returns:
        Where any band has data (rows, cols), and where each of the present channels has data (channels, rows, cols);
        None if it is the same for all of them.
    """
    valid = np.empty((int(window.height), int(window.width)), bool)
    partly: list[tuple[slice, Bools]] = []
    for strip in _read_strips(task.scene, window):
        first = strip.row_off - window.row_off
        rows = slice(first, first + strip.height)
        values, valid[rows], known = task.scene.read_bands(strip, scratch)
        _prepare(array[:, rows], task, values, valid[rows])
        if known is not None:
            partly.append((rows, known))
    if not partly:
        return valid, None
    by_band = np.repeat(valid[None], sum(task.scene.present), axis=0)
    for rows, known in partly:
        by_band[:, rows] = known
    return valid, by_band


def _prepare(array: NDArray[np.float32], task: Task, values: NDArray[Any], valid: Bools) -> None:
    """Converts stored numbers to input of the network, a few rows at a time.

    Args:
        array: (channels, rows, cols), overwritten.
        task: Scaling and preparation.
        values: (present channels, rows, cols).
        valid: (rows, cols).
    """
    scene, inputs = task.scene, task.bundle.inputs
    rows, cols = valid.shape
    step = rows_at_once(len(values) * cols)
    for top in range(0, rows, step):
        strip = slice(top, min(top + step, rows))
        target = array[:, strip]
        out = target if all(scene.present) else None
        reflectance = to_reflectance(values[:, strip], scene.scaling.scale, scene.scaling.offset, out)
        fitted = network_input(reflectance, valid[strip], scene.present, inputs)
        if fitted is not target:
            target[...] = fitted


def _fill(
    task: Task, window: Window, array: NDArray[np.float32], data: tuple[Bools, Optional[Bools]], scratch: Scratch
) -> tuple[Bools, Bools]:
    """Fills the holes of a window as in the whole scene, with a margin that is read for it.

    Args:
        task: What to read.
        window: Window of the scene.
        array: (channels, rows, cols) of the window, from `_read`; changed in place.
        data: From `_read`.
        scratch: Memory for the stored numbers of the margin.

    Returns:
        Two arrays (rows, cols): where all required channels have data now, and where no band had data but a gap was
        filled.
    """
    valid, known = data
    place, margins = _margins(task.scene, window, valid if known is None else _all(known))
    whole = np.empty((len(array), place[0].stop + margins[1], place[1].stop + margins[3]), np.float32)
    parts = [(place, valid, known)]
    whole[:, place[0], place[1]] = array
    for target, margin in _margin_windows(window, place, margins):
        parts.append((target, *_read(task, margin, whole[:, target[0], target[1]], scratch)))
    has_data = _joined(whole.shape[1:], parts, None if all(p[2] is None for p in parts) else sum(task.scene.present))
    kept = np.flatnonzero(task.scene.present)
    values = whole if len(kept) == len(whole) else whole[kept]
    now, between = fill_holes(values, has_data)
    array[kept] = values[:, place[0], place[1]]
    now, between = now[..., place[0], place[1]], between[..., place[0], place[1]]
    if now.ndim == 2:
        return now, between
    needed = [not channel.optional for channel, there in zip(task.bundle.channels, task.scene.present) if there]
    return _all(now[needed]), _all(between) & ~valid


def _all(bands: Bools) -> Bools:
    """Where all bands are True: (rows, cols)."""
    everywhere: Bools = np.logical_and.reduce(bands, axis=0)
    return everywhere


def _near_data(counted: Bools, stride: int) -> Bools:
    """Tells which pixels share a cell with a counted pixel, which does not depend on the tiles."""
    cells = occupied_cells(counted, stride)
    rows, cols = counted.shape
    return cells.repeat(stride, axis=0)[:rows].repeat(stride, axis=1)[:, :cols]


def _margins(scene: Scene, window: Window, known: Bools) -> tuple[tuple[slice, slice], tuple[int, int, int, int]]:
    """Computes the margins to read around a window: 0 on sides without a hole in reach.

    Returns:
        The window's place (rows, cols) within its margins, and the margins above, below, to the left and right.
    """
    top, left = int(window.row_off), int(window.col_off)
    above = 0 if known[:REACH_PX].all() else min(REACH_PX, top)
    below = 0 if known[-REACH_PX:].all() else min(REACH_PX, scene.height - top - int(window.height))
    before = 0 if known[:, :REACH_PX].all() else min(REACH_PX, left)
    after = 0 if known[:, -REACH_PX:].all() else min(REACH_PX, scene.width - left - int(window.width))
    place = (slice(above, above + int(window.height)), slice(before, before + int(window.width)))
    return place, (above, below, before, after)


def _margin_windows(
    window: Window, place: tuple[slice, slice], margins: tuple[int, int, int, int]
) -> Iterator[tuple[tuple[slice, slice], Window]]:
    """Yields the margins of a window: their place (rows, cols) within the whole, and their window of the scene.

    Corners are left out, as holes are filled along rows and columns only.
    """
    above, below, before, after = margins
    rows, cols = place
    top, left = window.row_off - above, window.col_off - before
    for target, wanted in (
        ((slice(0, above), cols), above),
        ((slice(rows.stop, rows.stop + below), cols), below),
        ((rows, slice(0, before)), before),
        ((rows, slice(cols.stop, cols.stop + after)), after),
    ):
        if wanted:
            down, across = target
            yield (
                target,
                Window(left + across.start, top + down.start, across.stop - across.start, down.stop - down.start),
            )


def _joined(
    shape: tuple[int, ...], parts: list[tuple[tuple[slice, slice], Bools, Optional[Bools]]], bands: Optional[int]
) -> Bools:
    """Combines where there is data in several parts: (rows, cols), or (bands, rows, cols) if bands differ."""
    joined = np.zeros(shape if bands is None else (bands, *shape), bool)
    for (rows, cols), valid, known in parts:
        joined[..., rows, cols] = valid if known is None else known
    return joined
