"""Post-processing of a mask: fill holes, then sieve, then buffer.

A target area is connected through edges (4-connected), as its polygon will be; a hole is
therefore also connected through corners (8-connected). Nodata never changes, never becomes target
and never counts as background.

In a mask of several classes an area that is too small takes the class that borders most of its edges.
"""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from rasterio.windows import Window

from ..contract.errors import SceneError
from ..contract.protocol import Postprocess
from ..contract.sentences import Sentence
from .areas import Areas, Bools, Ints, strips
from .class_table import ONE_TARGET, classes_of
from .parts import writing
from .writer import BACKGROUND, NODATA, TARGET, open_result

__all__ = ["clean_mask", "dilated"]

Pixels = npt.NDArray[np.uint8]


def clean_mask(path: Path, options: Postprocess, strip_rows: int | None = None) -> None:
    """Changes a mask file in place.

    Memory is bounded by strips; the result does not depend on their height.

    Args:
        path: A GeoTIFF of 0, 1 and 255 or of class numbers, such as `CogWriter.flush` returns.
        options: What to do.
        strip_rows: Height of a strip; None lets memory decide.

    Raises:
        OutputError: If it cannot be written.
    """
    if options == Postprocess():
        return
    with writing(path), open_result(path, "r+", NUM_THREADS="ALL_CPUS") as mask:
        classes = classes_of(mask)
        targets = [item.value for item in classes or ONE_TARGET if not item.background]
        background = next((item.value for item in classes or ONE_TARGET if item.background), None)
        if options.fill_holes_px and background is not None:
            _absorb(mask, background, options.fill_holes_px, None if classes else TARGET, strip_rows, holes=True)
        if options.sieve_px:
            for value in targets:
                _absorb(mask, value, options.sieve_px, None if classes else BACKGROUND, strip_rows)
        if not options.buffer_px:
            return
        if background is None:
            raise SceneError(
                Sentence("The classes cannot grow or shrink: none of them is the background."),
                Sentence("Leave the buffer at 0."),
            )
        for value in targets:
            grown, over = (value, background) if options.buffer_px > 0 else (background, value)
            _grow(mask, grown, over, abs(options.buffer_px), strip_rows)


def _absorb(
    mask: Any, value: int, below_px: int, replacement: int | None, strip_rows: int | None, *, holes: bool = False
) -> None:
    """Replaces the small areas of a value; None replaces each by the value that borders most of its edges."""
    areas = Areas.of_value(
        lambda window: mask.read(1, window=window), value, mask.shape, diagonal=holes, strip_rows=strip_rows
    )
    chosen = areas.pixels < below_px
    if holes and chosen.any():
        chosen &= ~areas.any(lambda strip, inside: _beside_nodata(mask, strip))
    if not chosen.any():
        return
    if replacement is None:
        replacements = _neighbours(mask, areas, chosen, value)
    else:
        replacements = np.where(chosen, replacement, NODATA).astype(np.uint8)
    for strip, inside, runs, area_of_run in areas:
        repainted = replacements[area_of_run] != NODATA
        if repainted.any():
            values = mask.read(1, window=strip)
            pixels = runs.spread(repainted)
            inside[inside] = pixels
            values[inside] = runs.spread(replacements[area_of_run])[pixels]
            mask.write(values, 1, window=strip)


def _neighbours(mask: Any, areas: Areas, chosen: Bools, own_value: int) -> npt.NDArray[np.uint8]:
    """Finds for each chosen area the value that borders most of its edges; 255 where it only borders nodata."""
    keys: list[Ints] = []
    counts: list[Ints] = []
    for strip, inside, runs, area_of_run in areas:
        kept = chosen[area_of_run]
        if not kept.any():
            continue
        labels = np.full(inside.shape, -1, np.int64)
        labels[inside] = runs.spread(np.where(kept, area_of_run, -1))
        around = _with_rim(mask, strip)
        own = labels >= 0
        rows, cols = np.nonzero(own)
        area = labels[own]
        for down, along in ((0, 1), (2, 1), (1, 0), (1, 2)):
            key, count = np.unique(area * 256 + around[rows + down, cols + along], return_counts=True)
            keys.append(key)
            counts.append(count)
    every, place = np.unique(np.concatenate(keys), return_inverse=True)
    total = np.bincount(place.ravel(), np.concatenate(counts)).astype(np.int64)
    area, values = np.divmod(every, 256)
    usable = (values != NODATA) & (values != own_value)
    best = np.full(areas.count, NODATA, np.uint8)
    order = np.lexsort((-values[usable], total[usable]))  # in case of a tie the lowest value comes last
    best[area[usable][order]] = values[usable][order]
    return best


def _with_rim(mask: Any, strip: Window) -> npt.NDArray[np.uint8]:
    """Reads a strip with one pixel around it; outside the mask it is nodata."""
    first, last = int(strip.row_off), int(strip.row_off + strip.height)
    top, bottom = max(0, first - 1), min(mask.height, last + 1)
    values = mask.read(1, window=Window(0, top, mask.width, bottom - top))
    padding = ((1 - (first - top), 1 - (bottom - last)), (1, 1))
    padded: npt.NDArray[np.uint8] = np.pad(values, padding, constant_values=NODATA)
    return padded


def _beside_nodata(mask: Any, strip: Window) -> Bools:
    """Finds the pixels at the raster's edge or beside nodata, bool (rows, cols)."""
    above = min(strip.row_off, 1)
    below = min(mask.height - strip.row_off - strip.height, 1)
    window = Window(0, strip.row_off - above, strip.width, strip.height + above + below)
    nodata: Bools = mask.read(1, window=window) == NODATA
    touches = np.pad(nodata, ((1 - above, 1 - below), (0, 0)), constant_values=True)
    touches = touches[:-2] | touches[1:-1] | touches[2:]
    touches = _widen(touches)
    touches[:, [0, -1]] = True
    return touches


def _grow(mask: Any, value: int, over: int, reach_px: int, strip_rows: int | None) -> None:
    """Dilates `value` over `over` by a disc of radius `reach_px`."""
    height, width = mask.shape
    above: Pixels = np.zeros((0, width), np.uint8)  # before this function changed it
    for strip in strips(height, width, strip_rows):
        first, rows = int(strip.row_off), int(strip.height)
        below = min(height, first + rows + reach_px)
        values = np.concatenate([above, mask.read(1, window=Window(0, first, width, below - first))])
        core = slice(len(above), len(above) + rows)
        grown = dilated(values == value, core, reach_px)
        grown &= values[core] == over
        above = values[: core.stop][-reach_px:].copy()
        if grown.any():
            values[core][grown] = value
            mask.write(values[core], 1, window=strip)


def dilated(source: Bools, core: slice, reach_px: int) -> Bools:
    """Finds the pixels in the rows of `core` that have a True pixel of `source` within a disc around them.

    The disc is a stack of rows, each with a half width; `source` is widened pixel by pixel and
    combined where a row of the disc has that half width.
    """
    dilated = np.zeros_like(source[core])
    if not source.any():
        return dilated
    half_widths = [math.isqrt(reach_px**2 - dy**2) for dy in range(reach_px + 1)]
    for half_width in range(reach_px + 1):
        for dy in (dy for dy, width in enumerate(half_widths) if width == half_width):
            for shift in {dy, -dy}:
                first, last = max(core.start + shift, 0), min(core.stop + shift, len(source))
                if first < last:
                    offset = core.start + shift
                    dilated[first - offset : last - offset] |= source[first:last]
        source = _widen(source)
    return dilated


def _widen(flags: Bools) -> Bools:
    wider = flags.copy()
    wider[:, 1:] |= flags[:, :-1]
    wider[:, :-1] |= flags[:, 1:]
    return wider
