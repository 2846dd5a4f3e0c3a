"""Rounds a network's kernels, so that its file compresses to two thirds: what ships with the plugin must be small.

The range stays that of float32. Fits in mixed precision compute with fewer digits.
"""

from __future__ import annotations

import keras
import numpy as np
from numpy.typing import NDArray

from ..network.halo import CONVOLUTIONS

__all__ = ["round_network", "rounded"]

DIGITS = 10
"""Significant binary digits; float32 has 24."""


def rounded(values: NDArray[np.float32], digits: int = DIGITS) -> NDArray[np.float32]:
    """Rounds to a number of significant binary digits."""
    fraction, exponent = np.frexp(values.astype(np.float64))
    return np.ldexp(np.round(np.ldexp(fraction, digits)), exponent - digits).astype(np.float32)


def round_network(model: keras.Model) -> None:
    """Rounds the kernels of a network in place."""
    for layer in model.layers:
        if isinstance(layer, CONVOLUTIONS):
            layer.kernel.assign(rounded(np.asarray(keras.ops.convert_to_numpy(layer.kernel), np.float32)))
