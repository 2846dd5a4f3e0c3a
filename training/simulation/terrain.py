"""Landforms: mountains, valleys and rivers carved by running water, from coarse to fine.

Each step lifts the land and lets rivers cut by the stream-power law, solved downstream to upstream without limit on
the length of the step (Braun and Willett, "A very efficient O(n), implicit and parallel method to solve the stream
power equation", Geomorphology 180, 2013). The result depends only on additions, products, quotients and square roots,
so that it is the same on any machine.
"""

from __future__ import annotations

import heapq
from dataclasses import dataclass

import numpy as np

__all__ = ["Terrain", "carve", "enlarge"]

_NEIGHBOURS = tuple((down, right) for down in (-1, 0, 1) for right in (-1, 0, 1) if (down, right) != (0, 0))


@dataclass(frozen=True)
class Terrain:
    """Land with its drainage.

    Attributes:
        height: float64 (rows, cols), 0 at the sea.
        drained_px: float64 (rows, cols), number of pixels that drain through each one, including itself.
        receiver: int64 (rows * cols,), the flat index of the pixel that each one drains into; itself at the sea.
        levels: flat indices of the pixels by their number of steps to the sea or a pit, nearest first.
    """

    height: np.ndarray
    drained_px: np.ndarray
    receiver: np.ndarray
    levels: tuple[np.ndarray, ...]

    def upstream_of(self, row: int, col: int) -> np.ndarray:
        """The catchment of a pixel, bool (rows, cols)."""
        marked = np.zeros(self.height.size, bool)
        outlet = row * self.height.shape[1] + col
        marked[outlet] = True
        for level in self.levels:
            marked[level] |= marked[self.receiver[level]]
        return marked.reshape(self.height.shape)


def carve(height: np.ndarray, sea: np.ndarray, lift: np.ndarray, *, steps: int, power: float, creep: float) -> Terrain:
    """Uplifts a terrain and erodes it by rivers.

    Args:
        height: Initial height (rows, cols).
        sea: bool (rows, cols), where the height stays 0.
        lift: Uplift per step (rows, cols).
        steps: Number of steps.
        power: Erosion of a river, for one pixel drained.
        creep: Part of the difference to the neighbours' mean that each step removes, 0..1.
    """
    height = _flooded(np.where(sea, 0.0, height), sea)
    for _ in range(steps):
        receiver, distance, levels = _drainage(height, sea)
        drained = _drained(receiver, levels)
        cut = (power * np.sqrt(drained) / distance).reshape(-1)
        lifted = np.where(sea, 0.0, height + lift).reshape(-1)
        for level in levels[1:]:
            lower = lifted[receiver[level]]
            lifted[level] = (lifted[level] + cut[level] * np.minimum(lower, lifted[level])) / (1.0 + cut[level])
        height = lifted.reshape(height.shape)
        padded = np.pad(height, 1, mode="edge")
        mean = 0.25 * (padded[:-2, 1:-1] + padded[2:, 1:-1] + padded[1:-1, :-2] + padded[1:-1, 2:])
        height = np.where(sea, 0.0, height + creep * (mean - height))
    height = _flooded(height, sea)
    receiver, _, levels = _drainage(height, sea)
    return Terrain(height, _drained(receiver, levels).reshape(height.shape), receiver, levels)


def enlarge(array: np.ndarray, shape: tuple[int, int]) -> np.ndarray:
    """Enlarges a terrain bilinearly to (rows, cols)."""
    for axis, size in enumerate(shape):
        at = (np.arange(size) + 0.5) * (array.shape[axis] / size) - 0.5
        at = np.clip(at, 0, array.shape[axis] - 1)
        before = np.minimum(at.astype(np.int64), array.shape[axis] - 2)
        part = (at - before).reshape((-1, 1) if axis == 0 else (1, -1))
        array = np.take(array, before, axis) * (1.0 - part) + np.take(array, before + 1, axis) * part
    return array


def _flooded(height: np.ndarray, sea: np.ndarray) -> np.ndarray:
    """Fills depressions, so that all land drains to the sea.

    Barnes, Lehman and Mulla, "Priority-flood", Computers & Geosciences 62, 2014.
    """
    rows, cols = height.shape
    wide = cols + 2
    padded = np.pad(height, 1).reshape(-1).tolist()
    closed = np.pad(sea, 1, constant_values=True)
    shore = closed[1:-1, 1:-1] & ~np.logical_and.reduce(
        [closed[1 + d : 1 + d + rows, 1 + r : 1 + r + cols] for d, r in _NEIGHBOURS]
    )
    row, col = np.nonzero(shore)
    queue = [(0.0, int(index)) for index in (row + 1) * wide + col + 1]
    seen = closed.reshape(-1).tolist()
    around = [down * wide + right for down, right in _NEIGHBOURS]
    while queue:
        level, index = heapq.heappop(queue)
        for step in around:
            other = index + step
            if not seen[other]:
                seen[other] = True
                padded[other] = max(padded[other], level + 1e-4)
                heapq.heappush(queue, (padded[other], other))
    return np.array(padded).reshape(rows + 2, wide)[1:-1, 1:-1].copy()


def _drainage(height: np.ndarray, sea: np.ndarray) -> tuple[np.ndarray, np.ndarray, tuple[np.ndarray, ...]]:
    """Receiver of each pixel (flat), the distance to it in pixels (flat), and the pixels by their steps to the end."""
    rows, cols = height.shape
    padded = np.pad(height, 1, constant_values=np.inf)
    here = np.arange(height.size).reshape(height.shape)
    steepest = np.zeros_like(height)
    receiver = here.copy()
    distance = np.ones_like(height)
    for down, right in _NEIGHBOURS:
        way = np.sqrt(float(down * down + right * right))
        slope = (height - padded[1 + down : 1 + down + rows, 1 + right : 1 + right + cols]) / way
        better = (slope > steepest) & ~sea
        steepest = np.where(better, slope, steepest)
        receiver = np.where(better, here + down * cols + right, receiver)
        distance = np.where(better, way, distance)
    flat = receiver.reshape(-1)
    return flat, distance.reshape(-1), _levels(flat)


def _levels(receiver: np.ndarray) -> tuple[np.ndarray, ...]:
    """Flat indices grouped by their number of steps to a pixel that drains into itself, by pointer doubling."""
    steps = (receiver != np.arange(receiver.size)).astype(np.int64)
    jump = receiver
    while True:
        further = steps + steps[jump]
        if np.array_equal(further, steps):
            break
        steps, jump = further, jump[jump]
    order = np.argsort(steps, kind="stable")
    return tuple(np.split(order, np.cumsum(np.bincount(steps))[:-1]))


def _drained(receiver: np.ndarray, levels: tuple[np.ndarray, ...]) -> np.ndarray:
    """Number of pixels that drain through each one, float64 (rows * cols,)."""
    drained = np.ones(receiver.size)
    for level in levels[:0:-1]:
        np.add.at(drained, receiver[level], drained[level])
    return drained
