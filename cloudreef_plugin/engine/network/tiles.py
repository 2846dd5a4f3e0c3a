"""Reads tiles: stored numbers of a window become what the network sees, its holes filled."""

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

# Rows that are read at once, where blocks are not higher.
STRIP_ROWS = 256

Bools = NDArray[np.bool_]


@dataclass(frozen=True)
class Task:
    """What is predicted, and how: the arguments that every step of predicting shares."""

    scene: Scene
    area: AreaOfInterest
    bundle: Bundle
    runtime: Runtime
    tta: bool


@dataclass(frozen=True)
class Prepared:
    """A tile, read.

    Attributes:
        tile: Which.
        inputs: (channels, rows, cols) for the network, or None where no pixel of the core is valid.
        window: The core inside the scene.
        valid: (rows, cols) of the core.
        gaps: (rows, cols) of the core: pixels without data that lie in a gap that was filled; None where none do.
        partial: (rows, cols) of the core: valid pixels that lack data in some band; None where none do.
    """

    tile: Tile
    inputs: Optional[NDArray[np.float32]]
    window: Window
    valid: Bools
    gaps: Optional[Bools] = None
    partial: Optional[Bools] = None


def prepare(task: Task, tile: Tile, pool: BufferPool) -> Prepared:
    """Reads a tile and makes of it what the network sees; the rim of the scene goes on beyond it."""
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
    valid, known = _look(task, window, seen, pool.scratch)
    counted = valid[tile.core_in_tile()]  # what lies beyond the scene is cut off with it
    inside = task.area.mask(core)
    counted = counted.copy() if inside is None else counted & inside
    if not counted.any():
        pool.give(array)
        return Prepared(tile, None, core, counted)
    gaps, partial = None, None
    if task.bundle.inputs.holes == "fill" and not (known is None and valid.all()):
        had, gaps = _close(task, window, seen, (valid, known), pool.scratch)
        place = tile.core_in_tile()
        counted &= had[place]
        gaps = gaps[place] & _near_data(counted, task.bundle.stride_multiple)
        gaps = gaps if inside is None else gaps & inside
        partial = None if known is None else counted & ~_all(known)[place]
    rows, cols = int(window.height), int(window.width)
    mirrored = task.bundle.halo_px is None
    array[:, :rows, cols:] = array[:, :rows, beyond(cols, array.shape[2], mirrored)]
    array[:, rows:] = array[:, beyond(rows, array.shape[1], mirrored)]
    return Prepared(tile, array, core, counted, gaps, partial)


def beyond(known: int, length: int, mirrored: bool) -> NDArray[np.intp]:
    """Chooses what stands for the pixels of a tile beyond the scene: a black rim would be taken for an edge.

    Up to the stride's next multiple the last pixel goes on. A network that looks at the whole tile, which may be far
    larger than the scene, sees the scene mirrored: repeated pixels would outweigh it.

    Args:
        known: Pixels of the scene, the first ones of the tile.
        length: Pixels of the tile.
        mirrored: Whether the network looks at the whole tile.

    Returns:
        The place within the scene's part for each further pixel.
    """
    if not mirrored:
        return np.full(length - known, known - 1)
    places = np.arange(known, length) % (2 * known)
    return np.minimum(places, 2 * known - 1 - places)


def read_strips(scene: Scene, window: Window) -> Iterator[Window]:
    """Cuts a window where the file's blocks end: what was just decoded is still in a core's cache when it is used.

    What comes over a network is asked for in one go.
    """
    block_rows = scene.block_shape[0]
    step = window.height if any(map(is_remote, scene.paths)) else max(STRIP_ROWS // block_rows, 1) * block_rows
    bottom = window.row_off + window.height
    top = window.row_off
    while top < bottom:
        stop = min(bottom, (top // step + 1) * step)
        yield Window(window.col_off, top, window.width, stop - top)
        top = stop


def _look(task: Task, window: Window, array: NDArray[np.float32], scratch: Scratch) -> tuple[Bools, Optional[Bools]]:
    """Reads a window as the network sees it, holes not yet filled.

    Args:
        task: What is read.
        window: Within the scene.
        array: (channels, rows, cols), overwritten.
        scratch: For the stored numbers.

    Returns:
        Where there is data in any band (rows, cols), and where each of the present channels has it (channels, rows,
        cols); None where all have it alike.
    """
    valid = np.empty((int(window.height), int(window.width)), bool)
    partly: list[tuple[slice, Bools]] = []
    for strip in read_strips(task.scene, window):
        first = strip.row_off - window.row_off
        rows = slice(first, first + strip.height)
        values, valid[rows], known = task.scene.read_bands(strip, scratch)
        fill(array[:, rows], task, values, valid[rows])
        if known is not None:
            partly.append((rows, known))
    if not partly:
        return valid, None
    by_band = np.repeat(valid[None], sum(task.scene.present), axis=0)
    for rows, known in partly:
        by_band[:, rows] = known
    return valid, by_band


def fill(array: NDArray[np.float32], task: Task, values: NDArray[Any], valid: Bools) -> None:
    """Makes of stored numbers what the network sees, a few rows at a time.

    Args:
        array: (channels, rows, cols), overwritten.
        task: Says how.
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


def _close(
    task: Task, window: Window, array: NDArray[np.float32], data: tuple[Bools, Optional[Bools]], scratch: Scratch
) -> tuple[Bools, Bools]:
    """Fills the holes of a window, as they would be filled if the whole scene were read.

    Args:
        task: What is read.
        window: Within the scene.
        array: (channels, rows, cols) of the window, from `_look`; changed in place.
        data: From `_look`.
        scratch: For the stored numbers of what is read around the window.

    Returns:
        Both (rows, cols): where no required channel lacks data any more, and where no band has data but a gap was
        filled.
    """
    valid, known = data
    place, around = _around(task.scene, window, valid if known is None else _all(known))
    whole = np.empty((len(array), place[0].stop + around[1], place[1].stop + around[3]), np.float32)
    parts = [(place, valid, known)]
    whole[:, place[0], place[1]] = array
    for target, beside in _sides(window, place, around):
        parts.append((target, *_look(task, beside, whole[:, target[0], target[1]], scratch)))
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
    """Tells where all bands hold what they say: (rows, cols)."""
    everywhere: Bools = np.logical_and.reduce(bands, axis=0)
    return everywhere


def _near_data(counted: Bools, stride: int) -> Bools:
    """Tells which pixels share a cell with a pixel that counts, so that what is counted depends on no tile."""
    cells = occupied_cells(counted, stride)
    rows, cols = counted.shape
    return cells.repeat(stride, axis=0)[:rows].repeat(stride, axis=1)[:, :cols]


def _around(scene: Scene, window: Window, known: Bools) -> tuple[tuple[slice, slice], tuple[int, int, int, int]]:
    """Tells how much must be read around a window: nothing beyond an edge that no hole lies near.

    Returns:
        Where the window lies within what is read, and how many rows and columns that has above, below, left and right.
    """
    top, left = int(window.row_off), int(window.col_off)
    above = 0 if known[:REACH_PX].all() else min(REACH_PX, top)
    below = 0 if known[-REACH_PX:].all() else min(REACH_PX, scene.height - top - int(window.height))
    before = 0 if known[:, :REACH_PX].all() else min(REACH_PX, left)
    after = 0 if known[:, -REACH_PX:].all() else min(REACH_PX, scene.width - left - int(window.width))
    place = (slice(above, above + int(window.height)), slice(before, before + int(window.width)))
    return place, (above, below, before, after)


def _sides(
    window: Window, place: tuple[slice, slice], around: tuple[int, int, int, int]
) -> Iterator[tuple[tuple[slice, slice], Window]]:
    """Yields what is read around a window: where it lies within the whole, and its window of the scene.

    Corners are left out, as holes are filled along rows and columns.
    """
    above, below, before, after = around
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
    """Joins where there is data, of several places: (rows, cols), or (bands, rows, cols) where bands differ."""
    joined = np.zeros(shape if bands is None else (bands, *shape), bool)
    for (rows, cols), valid, known in parts:
        joined[..., rows, cols] = valid if known is None else known
    return joined
