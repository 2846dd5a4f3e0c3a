"""Connected component labelling of a mask on disk, strip by strip in bounded memory."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from rasterio.windows import Window

__all__ = ["Areas", "Runs", "strips"]

Ints = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]

_STRIP_PX = 8_000_000


def strips(height: int, width: int, strip_rows: int | None = None) -> Iterator[Window]:
    """Splits a raster into windows of whole rows, each of which needs about 50 MB of working memory.

    Strips end at the ends of blocks, so that no block is read or written twice.
    """
    if strip_rows is None:
        strip_rows = 512
        while strip_rows > 32 and strip_rows * width > _STRIP_PX:
            strip_rows //= 2
    for row in range(0, height, strip_rows):
        yield Window(0, row, width, min(strip_rows, height - row))


@dataclass(frozen=True)
class Runs:
    """Runs of True pixels along rows, in row-major order (run-length encoding).

    Attributes:
        rows: Row of each run within its strip.
        starts: First column of each run.
        ends: Column after the last of each run.
    """

    rows: Ints
    starts: Ints
    ends: Ints

    @classmethod
    def of(cls, inside: Bools) -> Runs:
        """Finds the runs of (rows, cols)."""
        height, width = inside.shape
        padded = np.zeros((height, width + 2), np.bool_)
        padded[:, 1:-1] = inside
        changes = np.flatnonzero(padded[:, 1:] != padded[:, :-1])
        rows, starts = np.divmod(changes[::2], width + 1)
        return cls(rows, starts, changes[1::2] - rows * (width + 1))

    @classmethod
    def of_numbers(cls, numbers: npt.NDArray[Any]) -> tuple[Runs, npt.NDArray[Any]]:
        """Finds the runs of equal numbers in (rows, cols); returns the runs and the number of each."""
        width = numbers.shape[1]
        begins = np.ones(numbers.shape, np.bool_)
        np.not_equal(numbers[:, 1:], numbers[:, :-1], out=begins[:, 1:])
        places = np.flatnonzero(begins)
        rows, starts = np.divmod(places, width)
        ends = np.append(starts[1:], width)
        ends[ends == 0] = width  # the next run begins a row
        return cls(rows, starts, ends), numbers.ravel()[places]

    @property
    def lengths(self) -> Ints:
        """Pixels of each run."""
        return self.ends - self.starts

    @property
    def offsets(self) -> Ints:
        """Index of each run's first pixel among all True pixels, for `reduceat` over ``values[inside]``."""
        return np.cumsum(self.lengths) - self.lengths

    def spread(self, values: npt.NDArray[Any]) -> npt.NDArray[Any]:
        """Repeats the value of each run for each of its pixels, for ``target[inside] = ...``."""
        return np.repeat(values, self.lengths)

    def __len__(self) -> int:
        return len(self.rows)

    def _of_row(self, row: int) -> slice:
        return slice(*np.searchsorted(self.rows, (row, row + 1)))


class Areas:
    """The connected components of the True pixels of a raster, numbered by their first pixel.

    Their numbers do not depend on the height of the strips.

    Args:
        read: Reads the pixels of a strip as bool (rows, cols).
        height: Rows of the raster.
        width: Columns of the raster.
        diagonal: Whether pixels that touch only at a corner are connected.
        strip_rows: Height of a strip; None lets memory decide.

    Attributes:
        height: Rows of the raster.
        width: Columns of the raster.
        count: Number of areas.
        pixels: Pixels of each area.
        last_rows: Last row of each area.
    """

    def __init__(
        self,
        read: Callable[[Window], Bools],
        height: int,
        width: int,
        *,
        diagonal: bool,
        strip_rows: int | None = None,
    ) -> None:
        self._read = read
        self.height, self.width = height, width
        self._diagonal = diagonal
        self._strips = list(strips(height, width, strip_rows))
        self._firsts: list[int] = []
        parts, first, links = 0, 0, [_no_links()]
        pixels, last_rows = [], []
        before: tuple[Runs, Ints, int] | None = None
        for strip in self._strips:
            runs = Runs.of(read(strip))
            labels, found = self._label(runs, width)
            first, parts = parts, parts + found
            self._firsts.append(first)
            pixels.append(_sum_by(labels, runs.lengths, found))
            lasts = np.zeros(found, np.int64)
            np.maximum.at(lasts, labels, runs.rows + strip.row_off)
            last_rows.append(lasts)
            if before is not None:
                links.append(self._link(before, runs, labels + first))
            before = (runs, labels + first, int(strip.height) - 1)
        pairs = np.concatenate(links, axis=1)
        self._area_of_part, self.count = _unite(parts, pairs[0], pairs[1])
        self.pixels = _sum_by(self._area_of_part, np.concatenate(pixels), self.count)
        self.last_rows = np.zeros(self.count, np.int64)
        np.maximum.at(self.last_rows, self._area_of_part, np.concatenate(last_rows))

    @classmethod
    def of_value(
        cls,
        read: Callable[[Window], npt.NDArray[Any]],
        value: int,
        shape: tuple[int, int],
        *,
        diagonal: bool = False,
        strip_rows: int | None = None,
    ) -> Areas:
        """Finds the connected pixels of one value in a raster of a shape (rows, cols)."""
        return cls(lambda window: read(window) == value, *shape, diagonal=diagonal, strip_rows=strip_rows)

    def __iter__(self) -> Iterator[tuple[Window, Bools, Runs, Ints]]:
        """Yields each strip's window, pixels, runs and the area of each run."""
        for strip, first in zip(self._strips, self._firsts):
            inside = self._read(strip)
            runs = Runs.of(inside)
            labels, _ = self._label(runs, int(strip.width))
            yield strip, inside, runs, self._area_of_part[labels + first]

    def any(self, flags: Callable[[Window, Bools], Bools]) -> Bools:
        """Tells for each area whether `flags(strip, inside)`, bool (rows, cols), is True at any of its pixels."""
        found = np.zeros(self.count, np.bool_)
        for strip, inside, runs, areas in self:
            if len(runs):
                flagged = np.logical_or.reduceat(flags(strip, inside)[inside], runs.offsets)
                found[areas[flagged]] = True
        return found

    def _label(self, runs: Runs, width: int) -> tuple[Ints, int]:
        stride = width + 2  # with two columns between them, rows do not touch across the edge
        starts, ends = runs.rows * stride + runs.starts, runs.rows * stride + runs.ends
        above, below = _overlaps(starts + stride, ends + stride, starts, ends, self._diagonal)
        return _unite(len(runs), above, below)

    def _link(self, before: tuple[Runs, Ints, int], runs: Runs, labels: Ints) -> Ints:
        above, labels_above, row = before
        upper, lower = above._of_row(row), runs._of_row(0)
        pairs = _overlaps(above.starts[upper], above.ends[upper], runs.starts[lower], runs.ends[lower], self._diagonal)
        linked = np.stack([labels_above[upper][pairs[0]], labels[lower][pairs[1]]])
        return np.unique(linked, axis=1)


def _overlaps(starts: Ints, ends: Ints, other_starts: Ints, other_ends: Ints, diagonal: bool) -> tuple[Ints, Ints]:
    """Finds all pairs (index, other index) of ordered ranges that overlap, or touch if `diagonal`."""
    reach = 1 if diagonal else 0
    lowest = np.searchsorted(ends, other_starts - reach, side="right")
    highest = np.searchsorted(starts, other_ends + reach, side="left")
    counts = np.maximum(highest - lowest, 0)
    others = np.repeat(np.arange(len(other_starts)), counts)
    within = np.arange(len(others)) - np.repeat(np.cumsum(counts) - counts, counts)
    return np.repeat(lowest, counts) + within, others


def _unite(count: int, first: Ints, second: Ints) -> tuple[Ints, int]:
    """Labels the connected components of a graph of `count` nodes; labels follow the order of first members.

    Each round hooks every tree on its lowest neighbour and flattens all trees, so that few rounds are
    needed (after Shiloach and Vishkin, https://doi.org/10.1016/0196-6774(82)90008-6).
    """
    parent = np.arange(count)
    while len(first):
        first, second = parent[first], parent[second]
        apart = first != second
        first, second = first[apart], second[apart]
        np.minimum.at(parent, np.maximum(first, second), np.minimum(first, second))
        while True:
            grandparent = parent[parent]
            if np.array_equal(grandparent, parent):
                break
            parent = grandparent
    is_root = parent == np.arange(count)
    return (np.cumsum(is_root) - 1)[parent], int(np.count_nonzero(is_root))


def _sum_by(labels: Ints, values: Ints, count: int) -> Ints:
    sums = np.zeros(count, np.int64)
    np.add.at(sums, labels, values)
    return sums


def _no_links() -> Ints:
    return np.zeros((2, 0), np.int64)
