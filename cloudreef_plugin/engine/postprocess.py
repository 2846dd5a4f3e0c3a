"""What happens to a mask after thresholding: fill holes, sieve, buffer; always in this order.

A target area is connected through edges (4-connected), as its polygon will be; a hole is
therefore connected through corners too (8-connected). Nodata never changes, never becomes target
and never counts as background.
"""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from rasterio.windows import Window

from .areas import Areas, Bools, strips
from .parts import writing
from .protocol import Postprocess
from .raster import BACKGROUND, NODATA, TARGET, open_raster

__all__ = ["apply", "near"]

Pixels = npt.NDArray[np.uint8]


def apply(path: Path, options: Postprocess, strip_rows: int | None = None) -> None:
    """Changes a mask file in place.

    Memory is bounded by strips; the result does not depend on their height.

    Args:
        path: A GeoTIFF of 0, 1 and 255, such as `CogWriter.flush` returns.
        options: What to do.
        strip_rows: Height of a strip; None lets memory decide.

    Raises:
        OutputError: If the disk does not take it.
    """
    if options == Postprocess():
        return
    with writing(path), open_raster(path, "r+", NUM_THREADS="ALL_CPUS") as mask:
        if options.fill_holes_px:
            _fill_holes(mask, options.fill_holes_px, strip_rows)
        if options.sieve_px:
            _sieve(mask, options.sieve_px, strip_rows)
        if options.buffer_px > 0:
            _grow(mask, TARGET, BACKGROUND, options.buffer_px, strip_rows)
        elif options.buffer_px < 0:
            _grow(mask, BACKGROUND, TARGET, -options.buffer_px, strip_rows)


def _fill_holes(mask: Any, below_px: int, strip_rows: int | None) -> None:
    areas = _areas(mask, BACKGROUND, diagonal=True, strip_rows=strip_rows)
    chosen = areas.pixels < below_px
    if chosen.any():
        chosen &= ~areas.any(lambda strip, inside: _at_the_end_of_knowledge(mask, strip))
        _repaint(mask, areas, chosen, TARGET)


def _sieve(mask: Any, below_px: int, strip_rows: int | None) -> None:
    areas = _areas(mask, TARGET, diagonal=False, strip_rows=strip_rows)
    _repaint(mask, areas, areas.pixels < below_px, BACKGROUND)


def _areas(mask: Any, value: int, *, diagonal: bool, strip_rows: int | None) -> Areas:
    return Areas(
        lambda window: mask.read(1, window=window) == value,
        mask.height,
        mask.width,
        diagonal=diagonal,
        strip_rows=strip_rows,
    )


def _repaint(mask: Any, areas: Areas, chosen: Bools, value: int) -> None:
    if not chosen.any():
        return
    for strip, inside, runs, area_of_run in areas:
        repainted = chosen[area_of_run]
        if repainted.any():
            values = mask.read(1, window=strip)
            inside[inside] = runs.spread(repainted)
            values[inside] = value
            mask.write(values, 1, window=strip)


def _at_the_end_of_knowledge(mask: Any, strip: Window) -> Bools:
    """Tells which pixels lie at the scene's edge or touch nodata, so that what is beyond is not known."""
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
    """Turns `over` into `value` wherever a pixel of `value` is at most `reach_px` away, centre to centre."""
    height, width = mask.shape
    above: Pixels = np.zeros((0, width), np.uint8)  # as it was before this function changed it
    for strip in strips(height, width, strip_rows):
        first, rows = int(strip.row_off), int(strip.height)
        below = min(height, first + rows + reach_px)
        values = np.concatenate([above, mask.read(1, window=Window(0, first, width, below - first))])
        core = slice(len(above), len(above) + rows)
        grown = near(values == value, core, reach_px)
        grown &= values[core] == over
        above = values[: core.stop][-reach_px:].copy()
        if grown.any():
            values[core][grown] = value
            mask.write(values[core], 1, window=strip)


def near(source: Bools, core: slice, reach_px: int) -> Bools:
    """Tells for the rows of `core` which pixels have a True pixel of `source` within a disc around them.

    The disc is a stack of rows: for each distance between rows its half width; `source` is widened
    step by step and laid over where a row of the disc is just that wide.
    """
    near = np.zeros_like(source[core])
    if not source.any():
        return near
    half_widths = [math.isqrt(reach_px**2 - dy**2) for dy in range(reach_px + 1)]
    for half_width in range(reach_px + 1):
        for dy in (dy for dy, width in enumerate(half_widths) if width == half_width):
            for shift in {dy, -dy}:
                first, last = max(core.start + shift, 0), min(core.stop + shift, len(source))
                if first < last:
                    offset = core.start + shift
                    near[first - offset : last - offset] |= source[first:last]
        source = _widen(source)
    return near


def _widen(flags: Bools) -> Bools:
    wider = flags.copy()
    wider[:, 1:] |= flags[:, :-1]
    wider[:, :-1] |= flags[:, 1:]
    return wider
