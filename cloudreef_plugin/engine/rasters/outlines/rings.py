"""Rings of corners around areas."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from ..areas import Bools, Ints

__all__ = ["Floats", "Outlines", "lines_between", "ranges", "ranked"]

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Outlines:
    """Complete outlines, ring after ring; an area's outer ring comes before its holes.

    Attributes:
        cols: Column of each corner.
        rows: Row of each corner.
        firsts: Where each ring begins among the corners.
        lengths: Corners of each ring; a ring closes from its last to its first.
        areas: Area of each ring, ascending.
        fixed: Whether a corner keeps its place, as where more than two areas meet.
        lines: Number of the line to which a corner belongs; a line reaches from one fixed corner to the next.
    """

    cols: Floats
    rows: Floats
    firsts: Ints
    lengths: Ints
    areas: Ints
    fixed: Bools
    lines: Ints

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

    def with_corners(self, cols: Floats, rows: Floats, source: Ints, fixed: Bools) -> Outlines:
        """Replaces the corners; `source` is the corner that each one comes from, ring by ring."""
        lengths = np.bincount(self.rings[source], minlength=len(self.lengths))
        return Outlines(cols, rows, np.cumsum(lengths) - lengths, lengths, self.areas, fixed, self.lines[source])

    def where(self, chosen: Bools) -> Outlines:
        """Chooses rings."""
        corners = np.repeat(chosen, self.lengths)
        lengths = self.lengths[chosen]
        firsts = np.cumsum(lengths) - lengths
        places = self.cols[corners], self.rows[corners]
        return Outlines(*places, firsts, lengths, self.areas[chosen], self.fixed[corners], self.lines[corners])

    def then(self, other: Outlines) -> Outlines:
        """Merges two sets of rings in the order of their areas."""
        lengths = np.concatenate([self.lengths, other.lengths])
        areas = np.concatenate([self.areas, other.areas])
        firsts = np.concatenate([self.firsts, other.firsts + len(self.cols)])
        order = np.argsort(areas, kind="stable")
        corners = ranges(firsts[order], lengths[order])
        cols, rows = (np.concatenate(pair)[corners] for pair in ((self.cols, other.cols), (self.rows, other.rows)))
        fixed = np.concatenate([self.fixed, other.fixed])[corners]
        lines = np.concatenate([self.lines, other.lines])[corners]
        lengths = lengths[order]
        return Outlines(cols, rows, np.cumsum(lengths) - lengths, lengths, areas[order], fixed, lines)


def lines_between(fixed: Bools, firsts: Ints, lengths: Ints) -> Ints:
    """Numbers the lines of rings, from each fixed corner to the next; a ring without one is a single line.

    Returns:
        The number of the line of each corner.
    """
    begins = fixed.copy()
    begins[firsts] = True
    lines = np.cumsum(begins)
    first, last = (np.repeat(at, lengths) for at in (firsts, firsts + lengths - 1))
    return np.where(~fixed[first] & (lines == lines[first]), lines[last], lines)  # the last line may go on at the first


def ranked(following: Ints) -> tuple[Ints, Ints]:
    """Finds for each corner the lowest corner of its ring, and the number of steps to it.

    By pointer jumping: after each round every corner knows twice as many of those that follow it
    (Wyllie 1979, list ranking).
    """
    lowest, jump = np.minimum(np.arange(len(following)), following), following
    while True:
        lower = np.minimum(lowest, lowest[jump])
        jump = jump[jump]
        if np.array_equal(lower, lowest) and np.array_equal(lower, lower[following]):
            break
        lowest = lower
    is_first = lowest == np.arange(len(following))
    jump = np.where(is_first, np.arange(len(following)), following)
    steps = (~is_first).astype(np.int64)
    while True:
        farther = steps[jump]
        if not farther.any():
            return lowest, steps
        steps, jump = steps + farther, jump[jump]


def ranges(firsts: Ints, lengths: Ints) -> Ints:
    """Concatenates ranges, each given by its first number and its length."""
    offsets = np.cumsum(lengths) - lengths
    numbers: Ints = np.arange(int(lengths.sum())) + np.repeat(firsts - offsets, lengths)
    return numbers
