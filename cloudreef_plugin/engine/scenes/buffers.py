"""Memory that is reused from tile to tile: allocating it takes as long as filling it."""

from __future__ import annotations

import math
from collections import deque
from typing import Any

import numpy as np
from numpy.typing import DTypeLike, NDArray

__all__ = ["BufferPool", "Scratch", "rows_at_once"]

# Array elements that are processed at once: few enough to stay in a core's cache.
_STRIP_SIZE = 2**17


def rows_at_once(row_size: int) -> int:
    """Chooses how many rows are processed at once.

    Args:
        row_size: Array elements in a row.
    """
    return max(1, _STRIP_SIZE // row_size)


class Scratch:
    """A block of memory that grows to the largest requested array; for one thread."""

    def __init__(self) -> None:
        self._memory: NDArray[np.uint8] = np.empty(0, np.uint8)

    def array(self, shape: tuple[int, ...], dtype: DTypeLike) -> NDArray[Any]:
        """Lends an uninitialised array that is valid until the next call."""
        needed = math.prod(shape) * np.dtype(dtype).itemsize
        if self._memory.size < needed:
            self._memory = np.empty(0, np.uint8)  # freed before the larger one is allocated
            self._memory = np.empty(needed, np.uint8)
        return self._memory[:needed].view(dtype).reshape(shape)


class BufferPool:
    """Arrays of network inputs for reuse, and memory for stored values.

    Args:
        count: Number of inputs that are kept; further ones are freed.

    Attributes:
        scratch: For the stored values of the tile that is read.
    """

    def __init__(self, count: int) -> None:
        self.scratch = Scratch()
        self._inputs: deque[NDArray[np.float32]] = deque(maxlen=count)

    def give(self, inputs: NDArray[np.float32]) -> None:
        """Takes back an array that `take` returned."""
        whole = inputs if inputs.base is None else inputs.base
        self._inputs.append(whole.reshape(-1))

    def take(self, shape: tuple[int, ...]) -> NDArray[np.float32]:
        """Lends an uninitialised array."""
        size = math.prod(shape)
        while self._inputs:
            memory = self._inputs.popleft()
            if memory.size >= size:
                return memory[:size].reshape(shape)
        return np.empty(size, np.float32).reshape(shape)
