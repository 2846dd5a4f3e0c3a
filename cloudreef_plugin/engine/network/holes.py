"""Fills pixels without data from their neighbours before prediction; used in training, too.

To a network, zeros in a scene look like very dark ground with sharp edges. Each hole therefore gets the mean of the
nearest pixels with data to its left, right, above and below, weighted by the inverse square of their distance. This
depends on nothing farther away than `REACH_PX` along its row and its column: a tile that is read with this margin is
filled like the whole scene.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

__all__ = ["REACH_PX", "fill_holes"]

REACH_PX = 32
"""Largest distance that a hole is filled from, so that gaps of twice this width close. Landsat 7's are up to 14 pixels
wide, 42 if resampled to 10 m."""

_FAR = REACH_PX + 1
# Weights by distance: its inverse square, and 0 beyond reach.
_WEIGHTS = np.array([0, *(1 / distance**2 for distance in range(1, _FAR)), 0], np.float32)
Bools = NDArray[np.bool_]


def fill_holes(values: NDArray[np.float32], known: Bools) -> tuple[Bools, Bools]:
    """Fills holes in place; pixels without data in reach are left as they are.

    Args:
        values: (channels, rows, cols), changed in place.
        known: Where there is data: (rows, cols) for all channels alike, or (channels, rows, cols).

    Returns:
        Two arrays of the shape of `known`: where there is data now, and which pixels were filled from two opposite
        sides, which means that they lie in a gap and not at the edge of a scene.
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
            # Pixels beyond reach have no weight, and may lie outside the array.
            neighbour = channel.take(place, mode="clip")
            total += np.multiply(weight, neighbour, out=np.zeros_like(weight), where=weight > 0)
        channel[rows, cols] = total
    now = known.copy()
    now[rows, cols] = True
    between[rows, cols] = (found[0] & found[1]) | (found[2] & found[3])
    return now, between


def _distances(known: Bools, rows: NDArray[np.intp], cols: NDArray[np.intp]) -> NDArray[np.int32]:
    """Computes the distances of holes to the next pixels with data; `_FAR` if beyond reach.

    Args:
        known: (rows, cols), where there is data.
        rows: Rows of the holes, in reading order.
        cols: Columns of the holes.

    Returns:
        (4, holes): distances to the left, right, above and below.
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
    """Computes the distances of holes to the pixels before and behind their run of holes; `_FAR` if beyond reach.

    Args:
        line: Row (or column) of each hole, ascending.
        position: Its position along the line, ascending in each line.
        length: Length of a line.

    Returns:
        (2, holes).
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
