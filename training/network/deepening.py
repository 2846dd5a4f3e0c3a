"""Adds a level to a network almost without changing its answers, so that one that sees farther goes on from its fit.

The new level halves the resolution once more. What it adds to the features above it begins near zero, and the
convolution that reads the sum begins as the identity (T. Chen et al., 2016, Net2Net: Accelerating Learning via
Knowledge Transfer).
"""

from __future__ import annotations

from math import erf, pi, sqrt

import keras
import numpy as np
from keras import layers
from numpy.typing import NDArray

__all__ = ["deepened"]

QUIET = 0.01
"""Standard deviation of what the new level adds at first, relative to that of the features."""

DECODER = 4
"""Layers with weights behind a level's own convolutions: two convolutions, each with a normalisation."""


def deepened(network: keras.Model, source: keras.Model, seed: int = 1) -> bool:
    """Sets the weights of a network of kind ``compact`` so that it computes almost what one of a level less computes.

    Args:
        network: The network; nothing is set if it is not the deeper one.
        source: The network of one level less; widths and blocks of its levels are those of `network`.
        seed: Seed of the new level's convolutions.

    Returns:
        Whether the weights were set.
    """
    if not network.name == source.name == "compact" or _levels(network) != _levels(source) + 1:
        return False
    ours, theirs = _with_weights(network), _with_weights(source)
    above = _before_upsampling(source) - DECODER // 2
    below = above + len(ours) - len(theirs)
    pairs = [*zip(theirs[:above], ours[:above], strict=True), *zip(theirs[above:], ours[below:], strict=True)]
    if any(_shapes(one) != _shapes(other) for one, other in pairs):
        return False
    for one, other in pairs:
        other.set_weights(one.get_weights())
    rng = np.random.default_rng(seed)
    *convolutions, normal, sums, identity = ours[above:below]
    for layer in convolutions:
        if isinstance(layer, layers.Conv2D):
            shape = tuple(layer.kernel.shape)
            layer.set_weights([rng.normal(0, sqrt(2 / np.prod(shape[:-1])), shape)])
        else:
            layer.set_weights(_normalisation(layer, 1, 0, 0, 1))
    mean, variance = _rectified(ours[above - 1])
    normal.set_weights(_normalisation(normal, QUIET * sqrt(float(variance.mean())), 0, 0, 1))
    kernel = np.zeros(tuple(sums.kernel.shape), np.float32)
    kernel[kernel.shape[0] // 2, kernel.shape[1] // 2] = np.eye(kernel.shape[2])
    sums.set_weights([kernel])
    identity.set_weights([np.sqrt(variance + identity.epsilon), mean, mean, variance])
    return True


def _levels(network: keras.Model) -> int:
    return 1 + sum(isinstance(layer, layers.MaxPooling2D) for layer in network.layers)


def _with_weights(network: keras.Model) -> list[keras.Layer]:
    return [layer for layer in network.layers if layer.weights]


def _before_upsampling(network: keras.Model) -> int:
    """Counts the layers with weights before the first upsampling."""
    first = next(place for place, layer in enumerate(network.layers) if isinstance(layer, layers.UpSampling2D))
    return sum(bool(layer.weights) for layer in network.layers[:first])


def _shapes(layer: keras.Layer) -> list[tuple[int, ...]]:
    return [tuple(weight.shape) for weight in layer.weights]


def _normalisation(layer: keras.Layer, *values: float) -> list[NDArray[np.float32]]:
    return [
        np.full(tuple(weight.shape), value, np.float32) for weight, value in zip(layer.weights, values, strict=True)
    ]


def _rectified(normalisation: keras.Layer) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Computes mean and variance of what a ReLU makes of a normalisation's output, taken as normally distributed."""
    scale, means = normalisation.get_weights()[:2]
    deviations = np.abs(scale) + 1e-6
    distances = means / deviations
    tail = deviations * np.exp(-(distances**2) / 2) / sqrt(2 * pi)
    part = np.array([(1 + erf(distance / sqrt(2))) / 2 for distance in distances])
    mean = means * part + tail
    square = (means**2 + deviations**2) * part + means * tail
    return mean.astype(np.float32), np.maximum(square - mean**2, 1e-6).astype(np.float32)
