"""Widens a network without changing what it computes, so that a larger one goes on from a smaller one's fit.

Every channel is repeated, and the weights that read it are divided among its copies (T. Chen et al., 2016, Net2Net:
Accelerating Learning via Knowledge Transfer). The division is random, so that copies learn different things.
"""

from __future__ import annotations

import keras
import numpy as np
from keras import layers
from numpy.typing import NDArray

__all__ = ["widened"]

SPREAD = 0.5
"""Standard deviation of the random part of a division, relative to that of the layer's weights."""

Weights = list[NDArray[np.float32]]


def widened(network: keras.Model, source: keras.Model, seed: int = 1) -> bool:
    """Sets the weights of a network so that it computes what a narrower one of the same layers computes.

    Args:
        network: The network; nothing is set if it is not the wider one.
        source: The narrower network.
        seed: Seed of the divisions.

    Returns:
        Whether the weights were set.
    """
    rng = np.random.default_rng(seed)
    if [type(one) for one in network.layers] != [type(one) for one in source.layers]:
        return False
    found: list[tuple[keras.Layer, Weights]] = []
    for place, narrow in zip(network.layers, source.layers, strict=True):
        shapes = [tuple(weight.shape) for weight in place.weights]
        old = [np.asarray(weight, np.float32) for weight in narrow.get_weights()]
        if len(old) != len(shapes) or any(len(a.shape) != len(b) for a, b in zip(old, shapes, strict=True)):
            return False
        if any(new < had for a, b in zip(old, shapes, strict=True) for had, new in zip(a.shape, b, strict=True)):
            return False
        if isinstance(place, layers.Concatenate) and place.output.shape[-1] != narrow.output.shape[-1]:
            return False  # the copies would not lie where they are expected
        found.append((place, [_repeated(a, b, _inputs_axis(place), rng) for a, b in zip(old, shapes, strict=True)]))
    for place, weights in found:
        place.set_weights(weights)
    return True


def _inputs_axis(layer: keras.Layer) -> int | None:
    """Finds the axis of a kernel's input channels; None if each channel has weights of its own."""
    if isinstance(layer, layers.Conv2DTranspose):
        return 3
    return 2 if isinstance(layer, layers.Conv2D) else None


def _repeated(
    weight: NDArray[np.float32], shape: tuple[int, ...], inputs: int | None, rng: np.random.Generator
) -> NDArray[np.float32]:
    """Repeats a weight along all axes, and divides it among the copies of its input channels."""
    found = weight
    for axis, length in enumerate(shape):
        found = np.take(found, np.arange(length) % weight.shape[axis], axis=axis)
    if inputs is None or weight.ndim < 4 or shape[inputs] == weight.shape[inputs]:
        return found
    group = np.arange(shape[inputs]) % weight.shape[inputs]
    copies = np.bincount(group)[group]
    drawn = np.moveaxis(rng.normal(0, SPREAD * float(weight.std()), shape).astype(np.float32), inputs, 0)
    sums = np.zeros((weight.shape[inputs], *drawn.shape[1:]), np.float32)
    np.add.at(sums, group, drawn)
    by_copies = copies.reshape(-1, *([1] * (drawn.ndim - 1)))
    divided = np.moveaxis(found, inputs, 0) / by_copies + (drawn - sums[group] / by_copies)
    return np.ascontiguousarray(np.moveaxis(divided, 0, inputs), dtype=np.float32)
