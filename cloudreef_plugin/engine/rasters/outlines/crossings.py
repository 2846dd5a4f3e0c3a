"""Finds lines by which outlines are no valid polygons."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from ..areas import Bools, Ints
from .rings import Floats, Outlines, ranges

__all__ = ["broken_corners"]

_BAND_PX = 2.0
_BATCH_PAIRS = 2_000_000


def broken_corners(before: Outlines, after: Outlines) -> Ints:
    """Lists the corners at which lines begin by which polygons are invalid or inside out."""
    flipped = np.sign(_signed_areas(before)) != np.sign(_signed_areas(after))
    lines = _Lines(after)
    whole = np.flatnonzero(flipped[after.rings])
    found = whole, lines.turning_back(), lines.touching(), lines.crossing_at_corners(), lines.around_stray_holes()
    return np.unique(np.concatenate(found))


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
        place = self._place(outlines.areas[self._ring][line], ranges(first, count))
        order = np.lexsort((self._low_x[line], place))
        self._line, self._places = line[order], place[order]

    def turning_back(self) -> Ints:
        """Lists the lines that run back along the one before, and those before."""
        step_x, step_y = self._to_x - self._x, self._to_y - self._y
        turn = step_x * step_y[self._after] - step_y * step_x[self._after]
        along = step_x * step_x[self._after] + step_y * step_y[self._after]
        before = np.flatnonzero((np.abs(turn) < 1e-12) & (along < 0))
        return np.concatenate([before, self._after[before]])

    def touching(self) -> Ints:
        """Lists the lines that touch or cross another one of their area that is not consecutive.

        Two that only share a fixed corner do not count, see `crossing_at_corners`.
        """
        # Within a place, a line can only meet lines that begin, from the left, before it ends.
        width = float(self._high_x.max() - self._low_x.min()) + 2
        _, rank = np.unique(self._places, return_inverse=True)
        keys = rank * width + (self._low_x[self._line] - self._low_x.min())
        stops = np.searchsorted(keys, rank * width + (self._high_x[self._line] - self._low_x.min()) + 1e-3)
        begins = np.arange(len(keys)) + 1
        found = [np.zeros(0, np.int64)]
        for some in _batches(stops - begins):
            counts = stops[some] - begins[some]
            one = np.repeat(self._line[some], counts)
            other = self._line[ranges(begins[some], counts)]
            met = self._meet(one, other)
            found += [one[met], other[met]]
        return np.concatenate(found)

    def crossing_at_corners(self) -> Ints:
        """Lists the lines of two outlines of an area that cross at a fixed corner which they share."""
        fixed = np.flatnonzero(self._outlines.fixed)
        key = np.stack([self._outlines.areas[self._ring[fixed]], self._y[fixed], self._x[fixed]])
        order = fixed[np.lexsort(key)]
        twice = np.flatnonzero(
            (self._x[order[1:]] == self._x[order[:-1]])
            & (self._y[order[1:]] == self._y[order[:-1]])
            & (self._outlines.areas[self._ring[order[1:]]] == self._outlines.areas[self._ring[order[:-1]]])
        )
        one, other = order[twice], order[twice + 1]
        before = np.empty_like(self._after)
        before[self._after] = np.arange(len(before))
        start = self._angle(one, self._after[one])
        turns = [
            (self._angle(here, there) - start) % (2 * np.pi)
            for here, there in ((one, before[one]), (other, before[other]), (other, self._after[other]))
        ]
        crossed = (turns[1] < turns[0]) != (turns[2] < turns[0])
        found = np.concatenate([one[crossed], other[crossed]])
        return np.concatenate([found, before[found]])

    def around_stray_holes(self) -> Ints:
        """Lists the lines of holes outside of their area or within another hole, and the nearest line beside each."""
        areas, firsts = self._outlines.areas, self._outlines.firsts
        holes = np.flatnonzero(areas[1:] == areas[:-1]) + 1
        # The middle of a line of the hole: its corners may lie on another outline.
        corner = firsts[holes]
        middle_x, middle_y = (self._x[corner] + self._to_x[corner]) / 2, (self._y[corner] + self._to_y[corner]) / 2
        place = self._place(areas[holes], np.floor(middle_y / _BAND_PX).astype(np.int64))
        begins, stops = (np.searchsorted(self._places, place, side) for side in ("left", "right"))
        crossings = np.zeros(len(holes), np.int64)
        nearest, nearest_px = np.zeros(len(holes), np.int64), np.full(len(holes), np.inf)
        for some in _batches(stops - begins):
            counts = stops[some] - begins[some]
            line = self._line[ranges(begins[some], counts)]
            hole = np.repeat(np.arange(len(holes))[some], counts)
            y = middle_y[hole]
            spans = ((self._y[line] <= y) != (self._to_y[line] <= y)) & (self._ring[line] != holes[hole])
            line, hole, y = line[spans], hole[spans], y[spans]
            share = (y - self._y[line]) / (self._to_y[line] - self._y[line])
            right_px = self._x[line] + share * (self._to_x[line] - self._x[line]) - middle_x[hole]
            np.add.at(crossings, hole[right_px > 0], 1)
            order = np.argsort(-np.abs(right_px), kind="stable")  # the nearest is written last
            nearest[hole[order]], nearest_px[hole[order]] = line[order], np.abs(right_px[order])
        is_stray = crossings % 2 == 0
        own = np.flatnonzero(np.isin(self._ring, holes[is_stray]))
        return np.concatenate([own, nearest[is_stray & np.isfinite(nearest_px)]])

    def _angle(self, here: Ints, there: Ints) -> Floats:
        angle: Floats = np.arctan2(self._y[there] - self._y[here], self._x[there] - self._x[here])
        return angle

    def _place(self, areas: Ints, bands: Ints) -> Ints:
        return areas * self._bands + (bands - self._top)

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
        met[at] = sides[0] & sides[1] & ~self._share_a_corner(one, other)
        return met

    def _share_a_corner(self, one: Ints, other: Ints) -> Bools:
        """Tells whether two lines have a fixed corner in common and do not run along each other from there."""
        shared = np.zeros(len(one), np.bool_)
        fixed = self._outlines.fixed
        for start, end in ((one, self._after[one]), (self._after[one], one)):
            for other_start, other_end in ((other, self._after[other]), (self._after[other], other)):
                meets = fixed[start] & fixed[other_start]
                meets &= (self._x[start] == self._x[other_start]) & (self._y[start] == self._y[other_start])
                along_x, along_y = self._x[end] - self._x[start], self._y[end] - self._y[start]
                to_x, to_y = self._x[other_end] - self._x[other_start], self._y[other_end] - self._y[other_start]
                is_along = (along_x * to_y == along_y * to_x) & (along_x * to_x + along_y * to_y > 0)
                shared |= meets & ~is_along
        return shared


def _batches(counts: Ints) -> Iterator[slice]:
    """Splits a list of counts into slices that sum up to a few million each."""
    total = np.cumsum(counts)
    begin = 0
    while begin < len(counts):
        done = total[begin - 1] if begin else 0
        stop = max(begin + 1, int(np.searchsorted(total, done + _BATCH_PAIRS, side="right")))
        yield slice(begin, stop)
        begin = stop
