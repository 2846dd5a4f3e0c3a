"""Rings of polygons on the plane: clipped to a box, and continued across the date line."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

__all__ = ["Ring", "clipped", "continued", "densified"]

Ring = NDArray[np.float64]
"""(points, 2), closed or not: x and y, or column and row."""

_TURN = 360.0
# A longitude beyond it lies near the date line, in degrees.
_NEAR_THE_DATE_LINE = 170.0


def clipped(ring: Ring, box: Sequence[float]) -> Ring:
    """Clips a ring to a box: (left, bottom, right, top).

    Parts that the box cuts off from each other stay joined along its sides, see I. E. Sutherland and G. W. Hodgman,
    "Reentrant polygon clipping", Communications of the ACM 17, 1974. That changes nothing within the box.
    """
    for axis, limit, sign in ((0, box[0], 1), (0, box[2], -1), (1, box[1], 1), (1, box[3], -1)):
        if not len(ring):
            break
        inside = sign * (ring[:, axis] - limit) >= 0
        if inside.all():
            continue
        ring = _within_half_plane(ring, inside, axis, limit)
    return ring


def _within_half_plane(ring: Ring, inside: NDArray[np.bool_], axis: int, limit: float) -> Ring:
    after, inside_after = np.roll(ring, -1, axis=0), np.roll(inside, -1)
    crosses = inside != inside_after
    span = np.where(crosses, after[:, axis] - ring[:, axis], 1.0)
    share = np.where(crosses, (limit - ring[:, axis]) / span, 0.0)[:, None]
    cut = ring + share * (after - ring)
    cut[:, axis] = limit
    both = np.stack([ring, cut], axis=1)  # each point, then where the edge after it crosses the limit
    kept: Ring = both[np.stack([inside, crosses], axis=1)]
    return kept


def densified(ring: Ring, longest: tuple[float, float]) -> Ring:
    """Divides the edges of a ring that are longer than (x, y), as they are curves in another CRS."""
    steps = np.abs(np.roll(ring, -1, axis=0) - ring) / longest
    parts = np.maximum(1, np.ceil(steps.max(axis=1))).astype(int)
    if (parts == 1).all():
        return ring
    edge = np.repeat(np.arange(len(ring)), parts)
    share = (np.arange(len(edge)) - np.repeat(np.cumsum(parts) - parts, parts)) / parts[edge]
    dense: Ring = ring[edge] + share[:, None] * (np.roll(ring, -1, axis=0)[edge] - ring[edge])
    return dense


def continued(rings: Sequence[Ring]) -> list[Ring]:
    """Continues the rings of a polygon in degrees that step from one side of the date line to the other.

    Coordinates are planar, see RFC 7946, section 3.1.9: only an edge from near 180 to near -180 counts as a step,
    and none that goes once around the Earth.
    """
    outer, *holes = rings
    moved = _without_steps(outer)
    if moved is outer:
        return [*rings]
    middle = (moved[:, 0].min() + moved[:, 0].max()) / 2
    found = [moved]
    for hole in map(_without_steps, holes):
        turns = round((middle - (hole[:, 0].min() + hole[:, 0].max()) / 2) / _TURN)
        found.append(hole + np.array([turns * _TURN, 0.0]))
    return found


def _without_steps(ring: Ring) -> Ring:
    xs = ring[:, 0]
    after = np.roll(xs, -1)
    jump = after - xs
    near = (np.abs(xs) > _NEAR_THE_DATE_LINE) & (np.abs(after) > _NEAR_THE_DATE_LINE)
    steps = near & (np.abs(jump) > _TURN / 2) & (np.abs(jump) < _TURN * (1 - 1e-9))
    turns = np.where(steps, -np.sign(jump), 0)
    if not steps.any() or turns.sum():
        return ring  # it goes around a pole
    shift = np.concatenate([[0], np.cumsum(turns)[:-1]]) * _TURN
    moved: Ring = np.column_stack([xs + shift, ring[:, 1]])
    return moved
