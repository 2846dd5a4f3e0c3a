"""Fields: a patchwork of brighter and darker, browner and greener pieces over the ground of a chip.

A few clear scenes have few kinds of ground. Bright bare fields beside dark green ones are the first to be confused with
small clouds, so that the ground is varied piece by piece before clouds are simulated over it.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

__all__ = ["patchwork"]

BARE = np.array([1.25, 1.05, 0.9, 0.95], np.float32)
"""Colour of bare soil relative to the ground around it: red, green, blue, near infrared."""

GREEN = np.array([0.7, 0.9, 0.85, 1.3], np.float32)
"""Colour of vegetation relative to the ground around it."""

_TABLE = 64


def patchwork(shape: tuple[int, int], rng: np.random.Generator, strongest: float = 2.2) -> NDArray[np.float32]:
    """Draws factors (channels, rows, cols) of a grid of fields, turned by any angle, offset row by row.

    Args:
        shape: (rows, cols).
        rng: Random generator.
        strongest: Largest factor of brightness of a field.
    """
    angle = rng.uniform(0, np.pi)
    width, height = np.exp(rng.uniform(np.log(6), np.log(120), 2))
    y, x = np.mgrid[: shape[0], : shape[1]].astype(np.float32)
    along, across = x * np.cos(angle) + y * np.sin(angle), y * np.cos(angle) - x * np.sin(angle)
    row = np.floor(across / height).astype(np.int64) % _TABLE
    shift = rng.uniform(0, 1, _TABLE).astype(np.float32)
    col = np.floor(along / width + shift[row]).astype(np.int64) % _TABLE

    # Between bare (0) and green (1); some ground is not changed.
    green = rng.beta(0.5, 0.5, (_TABLE, _TABLE, 1)).astype(np.float32)
    brightness = np.exp(rng.uniform(-0.3, np.log(strongest), (_TABLE, _TABLE, 1))).astype(np.float32)
    factors = (BARE * brightness) ** (1 - green) * GREEN**green
    untouched = rng.random((_TABLE, _TABLE, 1)) < rng.uniform(0.1, 0.7)
    factors = np.where(untouched, np.float32(1), factors)
    return np.moveaxis(factors[row, col], -1, 0)
