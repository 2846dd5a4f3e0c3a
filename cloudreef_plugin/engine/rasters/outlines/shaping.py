"""Simplifies and smooths the outlines of areas; every polygon stays valid, and neighbours keep their common line."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np

from ..areas import Ints
from .crossings import broken_corners
from .rings import Floats, Outlines, ranges

__all__ = ["shaped_together"]

_LONGEST_CUT_PX = 1.0
# After so many rounds all lines of a broken area are simplified less, not only those that touch.
_ROUNDS = 8


def shaped_together(
    batches: Sequence[Sequence[Outlines]],
    simplify_px: float,
    smooth: int,
    progress: Callable[[float], None] = lambda part: None,
) -> list[list[Outlines]]:
    """Simplifies, then smooths outlines.

    A line between two areas is simplified and smoothed alike in the outlines of both. A line by which an area would
    become invalid (rings that touch or cross, a hole outside) is simplified less, and left unchanged if that does not
    help; one that would vanish keeps its corners.

    Args:
        batches: Outlines along the edges of pixels. Each batch holds complete areas, in one or several sets such as
            those of several classes. It is shaped at once, and again when another one simplifies a common line less.
        simplify_px: How far a corner may lie from the simplified line (Douglas and Peucker 1973,
            https://doi.org/10.3138/FM57-6770-U75U-7727); 0 keeps all corners.
        smooth: How many times corners are cut (Chaikin 1974, https://doi.org/10.1016/0146-664X(74)90028-8),
            at most one pixel from each.
        progress: Called with the part that is done, 0..1.
    """
    if simplify_px <= 0:  # cuts of less than a pixel at the corners of pixels cannot meet
        return [[_smoothed(outlines, smooth) for outlines in batch] for batch in batches]
    tolerances = _Tolerances(simplify_px)
    drawn: list[list[Outlines]] = [[] for _ in batches]
    used: list[Floats | None] = [None] * len(batches)
    changed = True
    while changed:
        changed = False
        for number, batch in enumerate(batches):
            outlines, keys = _with_common_lines(_merged(batch))
            known = tolerances.of(keys)
            before = used[number]
            if before is None or not np.array_equal(before, known):
                drawn[number] = _split(_shaped(outlines, known, smooth), batch)
                tolerances.keep(keys, known)
                used[number], changed = known, len(batches) > 1
            progress((number + 1) / len(batches))
    return drawn


class _Tolerances:
    """How far corners may lie from the lines of all batches.

    Args:
        simplify_px: The tolerance of lines that are not simplified less.
    """

    def __init__(self, simplify_px: float) -> None:
        self._simplify_px = simplify_px
        self._less: dict[bytes, float] = {}

    def of(self, keys: Ints) -> Floats:
        """Looks up the tolerances of lines by their keys (lines, 4)."""
        return np.array([self._less.get(key.tobytes(), self._simplify_px) for key in keys])

    def keep(self, keys: Ints, tolerances_px: Floats) -> None:
        """Remembers the tolerances of lines that are simplified less."""
        for line in np.flatnonzero(tolerances_px < self._simplify_px):
            self._less[keys[line].tobytes()] = float(tolerances_px[line])


def _merged(parts: Sequence[Outlines]) -> Outlines:
    """Merges sets of outlines, each with areas and lines of its own, into one."""
    areas, lines = _first_areas(parts), np.cumsum([0, *(int(part.lines.max(initial=0)) + 1 for part in parts)])
    together = parts[0]
    for part, area, line in zip(parts[1:], areas[1:], lines[1:]):
        together = together.then(replace(part, areas=part.areas + area, lines=part.lines + line))
    return together


def _split(drawn: Outlines, parts: Sequence[Outlines]) -> list[Outlines]:
    """Splits what became of merged outlines into that of each set."""
    areas, found = _first_areas(parts), []
    for first, end in zip(areas, areas[1:]):
        one = drawn.where((drawn.areas >= first) & (drawn.areas < end))
        found.append(replace(one, areas=one.areas - first))
    return found


def _first_areas(parts: Sequence[Outlines]) -> Ints:
    return np.cumsum([0, *(int(part.areas.max(initial=0)) + 1 for part in parts)])


def _shaped(outlines: Outlines, tolerances_px: Floats, smooth: int) -> Outlines:
    """Shapes outlines, and lowers the tolerances of lines by which an area would become invalid.

    Args:
        outlines: The outlines.
        tolerances_px: Tolerance of each line, by its number; changed in place.
        smooth: How many times corners are cut.
    """
    part, drawn = outlines, _drawn(outlines, tolerances_px, smooth)
    result, number = drawn, 0
    while len(broken := broken_corners(part, drawn)):
        is_broken = np.isin(part.areas, drawn.areas[drawn.rings[broken]])
        lines = _that_can_give_way(drawn.lines[broken], tolerances_px) if number < _ROUNDS else broken[:0]
        if not len(lines):
            lines = _that_can_give_way(part.where(is_broken).lines, tolerances_px)
        if not len(lines):
            untouched = part.where(is_broken)
            return result.where(~np.isin(result.areas, untouched.areas)).then(_smoothed(untouched, smooth))
        tolerances_px[lines] = np.where(tolerances_px[lines] > 0.5, tolerances_px[lines] / 2, 0.0)
        # Also the areas on the other side of these lines.
        beside = outlines.areas[outlines.rings[np.isin(outlines.lines, lines)]]
        is_drawn = np.isin(outlines.areas, np.concatenate([beside, part.areas[is_broken]]))
        part = outlines.where(is_drawn)
        drawn = _drawn(part, tolerances_px, smooth)
        result, number = result.where(~is_drawn).then(drawn), number + 1
    return result


def _that_can_give_way(lines: Ints, tolerances_px: Floats) -> Ints:
    return np.unique(lines[tolerances_px[lines] > 0])


def _drawn(outlines: Outlines, tolerances_px: Floats, smooth: int) -> Outlines:
    return _smoothed(_simplified(outlines, tolerances_px), smooth)


def _with_common_lines(outlines: Outlines) -> tuple[Outlines, Ints]:
    """Gives a line the same number in the outlines of both areas beside it.

    Returns:
        The outlines, and what tells each line from all others, also from those of other batches: (lines, 4).
    """
    corners, begins, ends = _chains(outlines)
    cols, rows = outlines.cols.astype(np.int64), outlines.rows.astype(np.int64)
    places = ((rows << 32) + cols)[corners]
    # The first two and the last two corners.
    told = np.stack([places[begins], places[begins + 1], places[ends - 1], places[ends]], axis=1)
    turned = (told[:, 0] > told[:, 3]) | ((told[:, 0] == told[:, 3]) & (told[:, 1] > told[:, 2]))
    keys, common = np.unique(np.where(turned[:, None], told[:, ::-1], told), axis=0, return_inverse=True)
    numbers = np.zeros(int(outlines.lines.max()) + 1, np.int64)
    numbers[outlines.lines[corners[begins]]] = common.ravel()
    return replace(outlines, lines=numbers[outlines.lines]), keys


def _smoothed(outlines: Outlines, rounds: int) -> Outlines:
    for step in range(rounds):
        legs_px = np.where(outlines.fixed, 0.0, _LONGEST_CUT_PX / 2**step)
        outlines = _cut(outlines, legs_px, 0.5 if step == 0 else 0.25)
    return outlines


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
    source, fixed = np.repeat(np.arange(len(legs)), 2), np.repeat(outlines.fixed & (legs == 0), 2)
    doubled = outlines.with_corners(cols.ravel(), rows.ravel(), source, fixed)
    after = doubled.following
    gap = np.hypot(doubled.cols[after] - doubled.cols, doubled.rows[after] - doubled.rows)
    kept = gap > 1e-6
    return outlines.with_corners(doubled.cols[kept], doubled.rows[kept], source[kept], fixed[kept])


def _simplified(outlines: Outlines, tolerances_px: Floats) -> Outlines:
    """Simplifies all lines at once by Douglas-Peucker; each keeps at least the corner that lies farthest from its ends.

    Args:
        outlines: The outlines.
        tolerances_px: Tolerance of each line, by its number.
    """
    corners, begins, ends = _chains(outlines)
    points = np.stack([outlines.cols[corners], outlines.rows[corners]], axis=1)
    kept = np.zeros(len(corners), np.bool_)
    kept[begins] = True
    line_of = np.cumsum(kept) - 1
    is_closed = (points[begins] == points[ends]).all(axis=1)
    limits_px, least_px = tolerances_px[outlines.lines[corners[begins]]], 0.0  # at first, to keep the farthest corner
    while len(begins):
        inner = ends - begins > 1
        begins, ends, limits_px = begins[inner], ends[inner], limits_px[inner]
        if not len(begins):
            break
        distance, at = _farthest(points, begins, ends)
        split = distance > np.maximum(least_px * limits_px, 1e-9)
        begins, at, ends, limits_px = begins[split], at[split], ends[split], np.tile(limits_px[split], 2)
        kept[at] = True
        begins, ends = np.concatenate([begins, at]), np.concatenate([at, ends])
        least_px = 1.0
    vanished = is_closed & (np.bincount(line_of, kept) < 3)
    kept |= vanished[line_of]
    kept[np.cumsum(outlines.lengths + 1) - 1] = False  # repeats the first corner of its ring
    chosen = corners[kept]
    return outlines.with_corners(outlines.cols[chosen], outlines.rows[chosen], chosen, outlines.fixed[chosen])


def _chains(outlines: Outlines) -> tuple[Ints, Ints, Ints]:
    """Lists the corners of all rings, each from a fixed corner, where it has one, and closed by repeating the first.

    Returns:
        The index of each corner, and where each line begins and ends among them.
    """
    rings = np.arange(len(outlines.lengths))
    order = np.flatnonzero(outlines.fixed)
    with_fixed, firsts = np.unique(outlines.rings[order], return_index=True)
    shifts = np.zeros_like(outlines.lengths)
    shifts[with_fixed] = order[firsts] - outlines.firsts[with_fixed]
    steps = ranges(shifts, outlines.lengths + 1)
    lengths, begins = (np.repeat(part, outlines.lengths + 1) for part in (outlines.lengths, outlines.firsts))
    corners = begins + steps % lengths
    is_begin = outlines.fixed[corners]
    is_begin[outlines.firsts + rings] = True
    is_last = np.zeros(len(corners), np.bool_)
    is_last[outlines.firsts + rings + outlines.lengths] = True
    of_lines = np.flatnonzero(is_begin & ~is_last)
    ends = np.append(of_lines[1:], len(corners))
    return corners, of_lines, ends - is_last[ends - 1]


def _farthest(points: Floats, begins: Ints, ends: Ints) -> tuple[Floats, Ints]:
    """Finds for each chain of points the one between its ends that lies farthest from the line between them.

    The result is the same, to the last bit, for the chain in the other direction.
    """
    lengths = ends - begins - 1
    inner = ranges(begins + 1, lengths)
    one, other = points[begins], points[ends]
    turned = (one[:, 0] > other[:, 0]) | ((one[:, 0] == other[:, 0]) & (one[:, 1] > other[:, 1]))
    one, other = np.where(turned[:, None], other, one), np.where(turned[:, None], one, other)
    start = np.repeat(one, lengths, axis=0)
    along = np.repeat(other - one, lengths, axis=0)
    away = points[inner] - start
    square = np.maximum((along**2).sum(axis=1), 1e-12)
    share = np.clip((away * along).sum(axis=1) / square, 0, 1)
    distance = np.hypot(*(away - share[:, None] * along).T)
    offsets = np.cumsum(lengths) - lengths
    largest: Floats = np.maximum.reduceat(distance, offsets)
    chain = np.repeat(np.arange(len(begins)), lengths)
    hits = np.flatnonzero(distance == largest[chain])
    hits = hits[np.lexsort((points[inner[hits], 1], points[inner[hits], 0], chain[hits]))]
    first = np.unique(chain[hits], return_index=True)[1]
    return largest, inner[hits[first]]
