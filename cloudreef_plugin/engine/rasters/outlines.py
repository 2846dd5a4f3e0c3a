"""Simplifies and smooths the outlines of areas; every polygon stays valid."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from .areas import Bools, Ints

__all__ = ["Outlines", "shaped"]

Floats = npt.NDArray[np.float64]
_BAND_PX = 2.0
_BATCH_PAIRS = 2_000_000
_LONGEST_CUT_PX = 1.0
_SEPARATING_CUT_PX = 0.25


@dataclass(frozen=True)
class Outlines:
    """Complete outlines, ring after ring; an area's outer ring comes before its holes.

    Attributes:
        cols: Column of each corner.
        rows: Row of each corner.
        firsts: Where each ring begins among the corners.
        lengths: Corners of each ring; a ring closes from its last to its first.
        areas: Area of each ring, ascending.
    """

    cols: Floats
    rows: Floats
    firsts: Ints
    lengths: Ints
    areas: Ints

    @property
    def rings(self) -> Ints:
        """The ring of each corner."""
        return np.repeat(np.arange(len(self.lengths)), self.lengths)

    @property
    def following(self) -> Ints:
        """The corner after each corner."""
        after = np.arange(1, len(self.cols) + 1)
        after[self.firsts + self.lengths - 1] = self.firsts
        return after

    def with_corners(self, cols: Floats, rows: Floats, rings: Ints) -> Outlines:
        """Replaces the corners; `rings` is the ring of each corner, in ascending order."""
        lengths = np.bincount(rings, minlength=len(self.lengths))
        return Outlines(cols, rows, np.cumsum(lengths) - lengths, lengths, self.areas)

    def where(self, chosen: Bools) -> Outlines:
        """Chooses rings."""
        corners = np.repeat(chosen, self.lengths)
        lengths = self.lengths[chosen]
        return Outlines(
            self.cols[corners], self.rows[corners], np.cumsum(lengths) - lengths, lengths, self.areas[chosen]
        )

    def then(self, other: Outlines) -> Outlines:
        """Merges two sets of rings in the order of their areas."""
        lengths = np.concatenate([self.lengths, other.lengths])
        areas = np.concatenate([self.areas, other.areas])
        firsts = np.concatenate([self.firsts, other.firsts + len(self.cols)])
        order = np.argsort(areas, kind="stable")
        corners = _ranges(firsts[order], lengths[order])
        cols, rows = (np.concatenate(pair)[corners] for pair in ((self.cols, other.cols), (self.rows, other.rows)))
        lengths = lengths[order]
        return Outlines(cols, rows, np.cumsum(lengths) - lengths, lengths, areas[order])


def shaped(outlines: Outlines, simplify_px: float, smooth: int) -> Outlines:
    """Simplifies, then smooths outlines.

    An area that would become invalid (rings that touch or cross, a hole outside) is simplified less, and
    left unchanged if that does not help; a ring that would vanish keeps its corners.

    Args:
        outlines: Outlines along the edges of pixels.
        simplify_px: How far a corner may lie from the simplified line (Douglas and Peucker 1973,
            https://doi.org/10.3138/FM57-6770-U75U-7727); 0 keeps all corners.
        smooth: How many times corners are cut (Chaikin 1974, https://doi.org/10.1016/0146-664X(74)90028-8),
            at most one pixel from each.
    """
    if simplify_px <= 0 and smooth <= 0:
        return outlines
    result = _separated(outlines)
    if simplify_px > 0:
        result = _simplified(result, simplify_px)
    for step in range(smooth):
        result = _cut(result, np.full(len(result.cols), _LONGEST_CUT_PX / 2**step), 0.5 if step == 0 else 0.25)
    if simplify_px <= 0:
        return result  # cuts of less than a pixel at the corners of pixels cannot meet
    broken = np.isin(outlines.areas, _broken_areas(outlines, result))
    if not broken.any():
        return result
    # Less and less simplified, then smoothed only, then untouched.
    gentler = (simplify_px / 2 if simplify_px > 0.5 else 0.0, smooth if simplify_px > 0 else 0)
    return result.where(~broken).then(shaped(outlines.where(broken), *gentler))


def _separated(outlines: Outlines) -> Outlines:
    """Cuts the corners where an outline touches itself, so that the polygon becomes valid."""
    key = np.stack([outlines.areas[outlines.rings], outlines.rows.astype(np.int64), outlines.cols.astype(np.int64)])
    _, which, counts = np.unique(key, axis=1, return_inverse=True, return_counts=True)
    return _cut(outlines, np.where(counts[which.ravel()] > 1, _SEPARATING_CUT_PX, 0.0), 0.5)


def _cut(outlines: Outlines, legs_px: Floats, share: float) -> Outlines:
    """Replaces each corner by two on its edges, at most `legs_px` and a share of the edge away; 0 keeps the corner."""
    after = outlines.following
    before = np.empty_like(after)
    before[after] = np.arange(len(after))
    step_x, step_y = outlines.cols[after] - outlines.cols, outlines.rows[after] - outlines.rows
    length = np.hypot(step_x, step_y)
    legs = np.minimum(legs_px, share * np.minimum(length, length[before]))
    cols, rows = np.empty((len(legs), 2)), np.empty((len(legs), 2))
    for side, edge, direction in ((0, before, -1), (1, np.arange(len(legs)), 1)):
        reach = direction * legs / length[edge]
        cols[:, side] = outlines.cols + reach * step_x[edge]
        rows[:, side] = outlines.rows + reach * step_y[edge]
    rings = np.repeat(outlines.rings, 2)
    doubled = outlines.with_corners(cols.ravel(), rows.ravel(), rings)
    after = doubled.following
    gap = np.hypot(doubled.cols[after] - doubled.cols, doubled.rows[after] - doubled.rows)
    kept = gap > 1e-6
    return outlines.with_corners(doubled.cols[kept], doubled.rows[kept], rings[kept])


def _simplified(outlines: Outlines, tolerance_px: float) -> Outlines:
    """Simplifies all rings at once by Douglas-Peucker."""
    rings = np.arange(len(outlines.lengths))
    # Each ring is closed by repeating its first corner.
    starts = outlines.firsts + rings
    corners = np.repeat(outlines.firsts, outlines.lengths + 1) + _ranges(np.zeros_like(starts), outlines.lengths + 1)
    corners[starts + outlines.lengths] = outlines.firsts
    points = np.stack([outlines.cols[corners], outlines.rows[corners]], axis=1)
    kept = np.zeros(len(points), np.bool_)
    kept[starts] = True
    _, farthest = _farthest(points, starts, starts + outlines.lengths)
    kept[farthest] = True
    begins = np.concatenate([starts, farthest])
    ends = np.concatenate([farthest, starts + outlines.lengths])
    while len(begins):
        inner = ends - begins > 1
        begins, ends = begins[inner], ends[inner]
        if not len(begins):
            break
        distance, at = _farthest(points, begins, ends)
        split = distance > tolerance_px
        begins, at, ends = begins[split], at[split], ends[split]
        kept[at] = True
        begins, ends = np.concatenate([begins, at]), np.concatenate([at, ends])
    kept[starts + outlines.lengths] = False
    ring_of = np.repeat(rings, outlines.lengths + 1)
    vanished = np.bincount(ring_of[kept], minlength=len(rings)) < 3
    kept |= vanished[ring_of]
    kept[starts + outlines.lengths] = False
    return outlines.with_corners(points[kept, 0], points[kept, 1], ring_of[kept])


def _farthest(points: Floats, begins: Ints, ends: Ints) -> tuple[Floats, Ints]:
    """Finds for each chain of points the one between its ends that lies farthest from the line between them."""
    lengths = ends - begins - 1
    inner = _ranges(begins + 1, lengths)
    start = np.repeat(points[begins], lengths, axis=0)
    along = np.repeat(points[ends] - points[begins], lengths, axis=0)
    away = points[inner] - start
    square = np.maximum((along**2).sum(axis=1), 1e-12)
    share = np.clip((away * along).sum(axis=1) / square, 0, 1)
    distance = np.hypot(*(away - share[:, None] * along).T)
    offsets = np.cumsum(lengths) - lengths
    largest: Floats = np.maximum.reduceat(distance, offsets)
    chain = np.repeat(np.arange(len(begins)), lengths)
    hits = np.flatnonzero(distance == largest[chain])
    first = np.unique(chain[hits], return_index=True)[1]
    return largest, inner[hits[first]]


def _broken_areas(before: Outlines, after: Outlines) -> Ints:
    """Lists the areas whose polygons are invalid or inside out."""
    flipped = after.areas[np.sign(_signed_areas(before)) != np.sign(_signed_areas(after))]
    lines = _Lines(after)
    return np.unique(np.concatenate([flipped, lines.turning_back(), lines.touching(), lines.around_stray_holes()]))


def _signed_areas(outlines: Outlines) -> Floats:
    after = outlines.following
    parts = outlines.cols * outlines.rows[after] - outlines.cols[after] * outlines.rows
    sums: Floats = np.add.reduceat(parts, outlines.firsts)
    return sums


class _Lines:
    """The lines of outlines, from each corner to the next, indexed by area and by bands of rows.

    Args:
        outlines: The outlines.
    """

    def __init__(self, outlines: Outlines) -> None:
        self._outlines = outlines
        self._x, self._y = outlines.cols, outlines.rows
        self._after = outlines.following
        self._ring = outlines.rings
        self._to_x, self._to_y = self._x[self._after], self._y[self._after]
        self._low_x, self._high_x = np.minimum(self._x, self._to_x), np.maximum(self._x, self._to_x)
        self._low_y, self._high_y = np.minimum(self._y, self._to_y), np.maximum(self._y, self._to_y)
        # The index: each line once for each band of rows that it passes, sorted by area, band and column.
        first = np.floor(self._low_y / _BAND_PX).astype(np.int64)
        count = np.floor(self._high_y / _BAND_PX).astype(np.int64) - first + 1
        self._top, self._bands = int(first.min()), int((first + count).max() - first.min())
        line = np.repeat(np.arange(len(count)), count)
        place = self._place(outlines.areas[self._ring][line], _ranges(first, count))
        order = np.lexsort((self._low_x[line], place))
        self._line, self._places = line[order], place[order]

    def turning_back(self) -> Ints:
        """Lists the areas in which a line runs back along the one before."""
        step_x, step_y = self._to_x - self._x, self._to_y - self._y
        turn = step_x * step_y[self._after] - step_y * step_x[self._after]
        along = step_x * step_x[self._after] + step_y * step_y[self._after]
        return self._areas_of(np.flatnonzero((np.abs(turn) < 1e-12) & (along < 0)))

    def touching(self) -> Ints:
        """Lists the areas in which two lines that are not consecutive touch or cross."""
        # Within a place, a line can only meet lines that begin, from the left, before it ends.
        width = float(self._high_x.max() - self._low_x.min()) + 2
        _, rank = np.unique(self._places, return_inverse=True)
        keys = rank * width + (self._low_x[self._line] - self._low_x.min())
        stops = np.searchsorted(keys, rank * width + (self._high_x[self._line] - self._low_x.min()) + 1e-3)
        begins = np.arange(len(keys)) + 1
        found = []
        for some in _batches(stops - begins):
            counts = stops[some] - begins[some]
            one = np.repeat(self._line[some], counts)
            other = self._line[_ranges(begins[some], counts)]
            found.append(one[self._meet(one, other)])
        return self._areas_of(np.concatenate([np.zeros(0, np.int64), *found]))

    def around_stray_holes(self) -> Ints:
        """Lists the areas with a hole that lies outside of them or within another hole."""
        areas, firsts = self._outlines.areas, self._outlines.firsts
        holes = np.flatnonzero(areas[1:] == areas[:-1]) + 1
        corner = firsts[holes]
        place = self._place(areas[holes], np.floor(self._y[corner] / _BAND_PX).astype(np.int64))
        begins, stops = (np.searchsorted(self._places, place, side) for side in ("left", "right"))
        crossings = np.zeros(len(holes), np.int64)
        for some in _batches(stops - begins):
            counts = stops[some] - begins[some]
            line = self._line[_ranges(begins[some], counts)]
            hole = np.repeat(np.arange(len(holes))[some], counts)
            y = self._y[corner[hole]]
            spans = ((self._y[line] <= y) != (self._to_y[line] <= y)) & (self._ring[line] != holes[hole])
            line, hole, y = line[spans], hole[spans], y[spans]
            share = (y - self._y[line]) / (self._to_y[line] - self._y[line])
            right = self._x[line] + share * (self._to_x[line] - self._x[line]) > self._x[corner[hole]]
            np.add.at(crossings, hole[right], 1)
        stray: Ints = areas[holes[crossings % 2 == 0]]
        return stray

    def _place(self, areas: Ints, bands: Ints) -> Ints:
        return areas * self._bands + (bands - self._top)

    def _areas_of(self, lines: Ints) -> Ints:
        areas: Ints = self._outlines.areas[self._ring[lines]]
        return areas

    def _meet(self, one: Ints, other: Ints) -> Bools:
        met: Bools = (one != other) & (self._after[one] != other) & (self._after[other] != one)
        met &= (self._low_x[one] <= self._high_x[other]) & (self._low_x[other] <= self._high_x[one])
        met &= (self._low_y[one] <= self._high_y[other]) & (self._low_y[other] <= self._high_y[one])
        at = np.flatnonzero(met)
        one, other = one[at], other[at]
        sides = []
        for line, points in ((one, other), (other, one)):
            along_x, along_y = self._to_x[line] - self._x[line], self._to_y[line] - self._y[line]
            start, end = (
                along_x * (y[points] - self._y[line]) - along_y * (x[points] - self._x[line])
                for x, y in ((self._x, self._y), (self._to_x, self._to_y))
            )
            sides.append(start * end <= 0)
        met[at] = sides[0] & sides[1]
        return met


def _batches(counts: Ints) -> Iterator[slice]:
    """Splits a list of counts into slices that sum up to a few million each."""
    total = np.cumsum(counts)
    begin = 0
    while begin < len(counts):
        done = total[begin - 1] if begin else 0
        stop = max(begin + 1, int(np.searchsorted(total, done + _BATCH_PAIRS, side="right")))
        yield slice(begin, stop)
        begin = stop


def _ranges(firsts: Ints, lengths: Ints) -> Ints:
    """Concatenates ranges, each given by its first number and its length."""
    offsets = np.cumsum(lengths) - lengths
    numbers: Ints = np.arange(int(lengths.sum())) + np.repeat(firsts - offsets, lengths)
    return numbers
