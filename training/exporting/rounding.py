"""Rounds a network's kernels, so that its files compress to about half their size: the plugin's archive must be small.

The range stays that of float32. Fits in mixed precision compute with fewer digits than are left.
"""

from __future__ import annotations

import keras
import numpy as np
from keras import layers
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
    """Rounds the kernels of a network in place.

    First the scale of each normalisation is moved into the convolution before it and becomes 1. An ONNX file, in which
    normalisations are folded into kernels, then holds the same rounded numbers.
    """
    for layer in model.layers:
        if isinstance(layer, layers.BatchNormalization):
            _move_scale(layer)
    for layer in model.layers:
        if isinstance(layer, CONVOLUTIONS):
            layer.kernel.assign(rounded(_values(layer.kernel).astype(np.float32)))


def _move_scale(normalisation: layers.BatchNormalization) -> None:
    """Multiplies the convolution before a normalisation by its scale; together they stay the same."""
    convolution = normalisation.input._keras_history.operation
    if not isinstance(convolution, CONVOLUTIONS):
        return
    gamma, mean, variance = map(
        _values, (normalisation.gamma, normalisation.moving_mean, normalisation.moving_variance)
    )
    factor = gamma / np.sqrt(variance + normalisation.epsilon)
    shape = [1] * 4
    shape[3 if type(convolution) is layers.Conv2D else 2] = -1
    convolution.kernel.assign(_values(convolution.kernel) * factor.reshape(shape))
    if convolution.use_bias:
        convolution.bias.assign(_values(convolution.bias) * factor)
    variance = np.maximum(gamma**2 - normalisation.epsilon, 0).astype(np.float32)
    normalisation.moving_mean.assign(mean * factor)
    normalisation.moving_variance.assign(variance)
    normalisation.gamma.assign(np.sqrt(variance.astype(np.float64) + normalisation.epsilon))


def _values(variable: keras.Variable) -> NDArray[np.float64]:
    return np.asarray(keras.ops.convert_to_numpy(variable), np.float64)
