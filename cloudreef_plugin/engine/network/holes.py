"""Fills pixels without data from their neighbours, before a network sees them; the one definition, also for training.

A network takes zeros amid a scene for very dark ground with sharp edges. Each hole therefore gets the mean of the
nearest pixels with data to its left, right, above and below, weighted by the inverse square of their distance. What is
filled in depends on nothing farther away than `REACH_PX` along its row and its column, so a tile that is read with so
much around it is filled as the whole scene would be.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

__all__ = ["REACH_PX", "fill_holes"]

REACH_PX = 32
"""Farthest pixel that a hole is filled from: gaps of twice as many pixels close. Landsat 7's are 14 wide at most, 42
where they were resampled to 10 m."""

_FAR = REACH_PX + 1
# By distance: its inverse square; nothing beyond reach.
_WEIGHTS = np.array([0, *(1 / distance**2 for distance in range(1, _FAR)), 0], np.float32)
Bools = NDArray[np.bool_]


def fill_holes(values: NDArray[np.float32], known: Bools) -> tuple[Bools, Bools]:
    """Fills what is not known from what is, in place; what has nothing known within reach stays as it is.

    Args:
        values: (channels, rows, cols), changed in place.
        known: (rows, cols) for all channels alike, or (channels, rows, cols): where there is data.

    Returns:
        Both in the shape of `known`: where there is data now, and which pixels of that were filled from both sides,
        so that they lie in a gap and not at the rim of a scene.
    """
    if known.ndim == 3:
        each = [fill_holes(values[i : i + 1], channel) for i, channel in enumerate(known)]
        return np.stack([now for now, _ in each]), np.stack([gap for _, gap in each])
    between = np.zeros_like(known)
    if known.all():
        return known, between
    rows, cols = np.nonzero(~known)
    distances = _distances(known, rows, cols)
    found = distances < _FAR
    near = np.flatnonzero(found.any(axis=0))
    rows, cols, distances, found = rows[near], cols[near], distances[:, near], found[:, near]
    weights = _WEIGHTS[distances]
    weights /= weights.sum(axis=0)
    left, right, above, below = distances
    width = known.shape[1]
    here = rows * width + cols
    places = (here - left, here + right, here - above * width, here + below * width)
    for channel in values:
        total = np.zeros(len(rows), np.float32)
        for weight, place in zip(weights, places):
            # What is beyond reach has no weight, and may lie outside the array.
            neighbour = channel.take(place, mode="clip")
            total += np.multiply(weight, neighbour, out=np.zeros_like(weight), where=weight > 0)
        channel[rows, cols] = total
    now = known.copy()
    now[rows, cols] = True
    between[rows, cols] = (found[0] & found[1]) | (found[2] & found[3])
    return now, between


def _distances(known: Bools, rows: NDArray[np.intp], cols: NDArray[np.intp]) -> NDArray[np.int32]:
    """Computes how far the pixels that are not known lie from the next known one; `_FAR` where that is beyond reach.

    Args:
        known: (rows, cols).
        rows: Of all pixels that are not known, in reading order.
        cols: Of the same.

    Returns:
        (left, right, above, below; pixels).
    """
    found = np.empty((4, len(rows)), np.int32)
    found[:2] = _along(rows, cols, known.shape[1])
    across, down = np.nonzero(~known.T)
    place = np.empty(known.shape, np.int32)
    for direction, distance in zip((2, 3), _along(across, down, known.shape[0])):
        place[down, across] = distance
        found[direction] = place[rows, cols]
    return found


def _along(line: NDArray[np.intp], position: NDArray[np.intp], length: int) -> NDArray[np.int32]:
    """Computes how far it is to before and to past the run of holes that each hole belongs to.

    Args:
        line: On which row (or column) a hole lies, ascending.
        position: Where along it, ascending on each line.
        length: Of a line: nothing is known beyond it.
    """
    breaks = np.flatnonzero((np.diff(position) != 1) | (np.diff(line) != 0))
    first, last = np.append(0, breaks + 1), np.append(breaks, len(line) - 1)
    before, past = position[first] - 1, position[last] + 1
    before[before < 0] = -length - _FAR
    past[past == length] = 2 * length + _FAR
    lengths = last - first + 1
    found = np.stack([position - np.repeat(before, lengths), np.repeat(past, lengths) - position])
    steps: NDArray[np.int32] = np.minimum(found, _FAR).astype(np.int32)
    return steps
