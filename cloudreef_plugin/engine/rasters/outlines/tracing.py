"""Traces the outlines of areas along the edges of pixels, strip by strip.

Areas are connected through edges (4-connected). Where two pixels of an area touch at a corner, rings turn so that
every polygon is valid in the sense of OGC Simple Features: a ring never touches itself, and two rings touch at most at
points.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from rasterio.windows import Window

from ..areas import Areas, Ints
from .rings import Outlines, lines_between, ranked

__all__ = ["BATCH_CORNERS", "OUTSIDE", "traced"]

_EAST, _SOUTH, _WEST, _NORTH = range(4)
_NW, _NE, _SW, _SE = 1, 2, 4, 8
# The pixels around a corner that belong to the area (bits), and the directions in which its outline, with
# the area to the right, arrives and leaves. Opposite pixels of the same area: two turns that do not cross.
_TURNS: dict[int, tuple[tuple[int, int], ...]] = {
    _SE: ((_NORTH, _EAST),),
    _NW: ((_SOUTH, _WEST),),
    _NE: ((_WEST, _NORTH),),
    _SW: ((_EAST, _SOUTH),),
    _NW | _NE | _SW: ((_WEST, _SOUTH),),
    _NE | _SW | _SE: ((_EAST, _NORTH),),
    _NW | _SW | _SE: ((_SOUTH, _EAST),),
    _NW | _NE | _SE: ((_NORTH, _WEST),),
    _NW | _SE: ((_SOUTH, _EAST), (_NORTH, _WEST)),
    _NE | _SW: ((_EAST, _NORTH), (_WEST, _SOUTH)),
}
# Half of the pixels around a corner: no turn of this outline, but perhaps the end of a line between two others.
_STRAIGHTS: dict[int, tuple[tuple[int, int], ...]] = {
    _NW | _NE: ((_WEST, _WEST),),
    _SW | _SE: ((_EAST, _EAST),),
    _NW | _SW: ((_SOUTH, _SOUTH),),
    _NE | _SE: ((_NORTH, _NORTH),),
}
_TURNING, _STRAIGHT = (np.isin(np.arange(16), list(patterns)) for patterns in (_TURNS, _STRAIGHTS))
OUTSIDE = -1  # the number of pixels of which no class is drawn
BATCH_CORNERS = 1_000_000


@dataclass(frozen=True)
class _Corners:
    """The corners of outlines in row-major order: position, directions of arrival and departure, area, if fixed."""

    rows: Ints
    cols: Ints
    comes: npt.NDArray[np.int8]
    goes: npt.NDArray[np.int8]
    areas: Ints
    fixed: npt.NDArray[np.bool_]

    def where(self, chosen: npt.NDArray[np.bool_]) -> _Corners:
        return _Corners(*(values[chosen] for values in self._columns()))

    def then(self, other: _Corners) -> _Corners:
        return _Corners(*(np.concatenate(pair) for pair in zip(self._columns(), other._columns())))

    def _columns(self) -> tuple[npt.NDArray[Any], ...]:
        return self.rows, self.cols, self.comes, self.goes, self.areas, self.fixed

    def __len__(self) -> int:
        return len(self.rows)


def traced(areas: Areas, numbers_of: Callable[[Window], npt.NDArray[np.int16]] | None = None) -> Iterator[Outlines]:
    """Yields the outlines of areas, strip by strip, in batches of complete areas.

    Args:
        areas: The areas.
        numbers_of: Reads the numbers of all classes that are drawn; where more than two meet is a fixed corner.
    """
    pending: _Corners | None = None
    height, width = areas.height, areas.width
    above = np.zeros(width + 2, np.int32)
    numbers_above = np.full(width + 2, OUTSIDE, np.int16)
    for strip, inside, runs, area_of_run in areas:
        labels = np.zeros((strip.height + 1, width + 2), np.int32)  # 0 is no area
        labels[0] = above
        labels[1:, 1:-1][inside] = runs.spread(area_of_run + 1)
        numbers = np.full(labels.shape, OUTSIDE, np.int16)
        numbers[0] = numbers_above
        numbers[1:, 1:-1] = numbers_of(strip) if numbers_of else inside
        end = strip.row_off + strip.height
        if end == height:
            labels = np.pad(labels, ((0, 1), (0, 0)))
            numbers = np.pad(numbers, ((0, 1), (0, 0)), constant_values=OUTSIDE)
        found = _corners(labels, numbers, int(strip.row_off))
        pending = pending.then(found) if pending else found
        above, numbers_above = labels[-1], numbers[-1]
        if len(pending) < BATCH_CORNERS and end < height:
            continue
        # An area that reaches the last row of the strip may continue in the next strip.
        complete = areas.last_rows[pending.areas] < end - 1 if end < height else np.ones(len(pending), np.bool_)
        if complete.any():
            yield _rings(pending.where(complete))
            pending = pending.where(~complete)


def _corners(labels: npt.NDArray[np.int32], numbers: npt.NDArray[np.int16], first_row: int) -> _Corners:
    """Finds the corners of all outlines.

    Args:
        labels: Areas + 1, or 0: (rows + 1, cols + 2).
        numbers: Numbers of classes, of the same shape.
        first_row: Row of the first corners.
    """
    filled = (labels != 0).view(np.uint8)
    pattern = filled[:-1, :-1] * _NW
    for quad, bit in ((filled[:-1, 1:], _NE), (filled[1:, :-1], _SW), (filled[1:, 1:], _SE)):
        pattern |= quad * bit
    quarters = numbers[:-1, :-1], numbers[:-1, 1:], numbers[1:, 1:], numbers[1:, :-1]
    changes = [one != other for one, other in zip(quarters, (*quarters[1:], quarters[0]))]
    meeting = np.add.reduce(changes, dtype=np.uint8) > 2  # around the corner
    rows, cols = np.nonzero(_TURNING[pattern] | (meeting & _STRAIGHT[pattern]))
    patterns = pattern[rows, cols]
    around = [labels[rows + down, cols + along] for down in (0, 1) for along in (0, 1)]
    # Opposite pixels of two areas are two patterns of one pixel each.
    apart_falling = (patterns == _NW | _SE) & (around[0] != around[3])
    apart_rising = (patterns == _NE | _SW) & (around[1] != around[2])
    alone = [(apart_falling, _NW), (apart_falling, _SE), (apart_rising, _NE), (apart_rising, _SW)]
    together = ~(apart_falling | apart_rising)
    columns: list[tuple[npt.NDArray[Any], ...]] = []
    for bits, turns in (*_TURNS.items(), *_STRAIGHTS.items()):
        chosen = [together & (patterns == bits)] + [apart for apart, bit in alone if bit == bits]
        at = np.flatnonzero(np.logical_or.reduce(chosen))
        area = around[{_NW: 0, _NE: 1, _SW: 2, _SE: 3}[bits & -bits]][at] - 1
        for comes, goes in turns:
            columns.append((at, np.full(len(at), comes, np.int8), np.full(len(at), goes, np.int8), area))
    at, comes_all, goes_all, area_all = (np.concatenate(values) for values in zip(*columns))
    order = np.argsort(at, kind="stable")
    at = at[order]
    fixed = meeting[rows[at], cols[at]]
    return _Corners(rows[at] + first_row, cols[at], comes_all[order], goes_all[order], area_all[order], fixed)


def _rings(corners: _Corners) -> Outlines:
    """Joins corners to rings: along a row, edges that run east begin and end in turn; likewise for the others."""
    following = np.zeros(len(corners), np.int64)
    by_column = np.lexsort((corners.rows, corners.cols))
    for direction in (_EAST, _WEST):
        following[np.flatnonzero(corners.goes == direction)] = np.flatnonzero(corners.comes == direction)
    for direction in (_SOUTH, _NORTH):
        begins = by_column[corners.goes[by_column] == direction]
        following[begins] = by_column[corners.comes[by_column] == direction]
    first, left = ranked(following)
    rings, ring_of = np.unique(first, return_inverse=True)
    lengths = np.bincount(ring_of)
    # The first corner of an area by row and column lies on its outer ring, which therefore comes first.
    order = np.lexsort((rings, corners.areas[rings]))
    firsts = np.zeros(len(rings), np.int64)
    firsts[order] = np.cumsum(lengths[order]) - lengths[order]
    position = firsts[ring_of] + left
    cols, rows = np.zeros(len(corners)), np.zeros(len(corners))
    fixed = np.zeros(len(corners), np.bool_)
    cols[position], rows[position], fixed[position] = corners.cols, corners.rows, corners.fixed
    firsts, lengths = firsts[order], lengths[order]
    lines = lines_between(fixed, firsts, lengths)
    return Outlines(cols, rows, firsts, lengths, corners.areas[rings][order], fixed, lines)
