"""A branch beside a finished network: it corrects the network's features where further optional channels are present.

Where they are absent the features, and with them the output, stay exactly as they were. A network can thus learn what
few scenes can teach, such as short-wave infrared, without forgetting what many taught it.
"""

from __future__ import annotations

import keras
import numpy as np
from keras import layers

from ..sections import Beside

__all__ = ["PREFIX", "corrected"]

PREFIX = "beside_"
"""Beginning of the names of its layers."""

COARSER = 4
"""Cells of its grid of surroundings are as many times as large as its own."""

FULL = 1e-4
"""A cell whose further channels sum up to this has them; those that are absent are 0."""


def corrected(
    features: keras.KerasTensor, inputs: keras.KerasTensor, beside: Beside, cell_px: int
) -> keras.KerasTensor:
    """Adds the branch's correction to features.

    Args:
        features: (batch, rows / cell_px, cols / cell_px, features).
        inputs: (batch, rows, cols, channels); the last `Beside.channels` of them are the further ones.
        beside: The branch's section of a recipe.
        cell_px: Side of a cell in pixels.
    """
    channels = inputs.shape[-1]
    total = layers.Conv2D(1, cell_px, strides=cell_px, use_bias=False, trainable=False, name=f"{PREFIX}total")
    present = layers.ReLU(max_value=1.0, name=f"{PREFIX}present")(total(inputs))
    kernel = np.zeros((cell_px, cell_px, channels, 1), np.float32)
    kernel[:, :, channels - beside.channels :] = 1 / FULL
    total.set_weights([kernel])
    near = _conv(inputs, beside.width, cell_px, "stem", strides=cell_px)
    # Sums take less memory than a convolution of all these together, and are the same.
    x = _mixed(features, beside.width, "features")
    x = _added(x, _mixed(near, beside.width, "stem"), "stem")
    x = _added(x, _mixed(_spectrum(inputs, cell_px), beside.width, "spectrum"), "spectrum")
    if beside.context:
        coarse = _mixed(_context(inputs, beside, cell_px), beside.width, "context")
        x = _added(x, layers.UpSampling2D(COARSER // 2, name=f"{PREFIX}fine")(coarse), "context")
    x = _conv(_normal_relu(x, "both"), beside.width, 3, "conv")
    x = layers.Conv2D(features.shape[-1], 1, kernel_initializer="zeros", name=f"{PREFIX}correction")(x)
    x = layers.Multiply(name=f"{PREFIX}where_present")([x, present])
    return layers.Add(name=f"{PREFIX}sum")([features, x])


def _spectrum(inputs: keras.KerasTensor, cell_px: int) -> keras.KerasTensor:
    """Computes each cell's spectrum relative to its length: the same in sun and shade, whatever the sun's height."""
    channels = inputs.shape[-1]
    mean = layers.Conv2D(channels, cell_px, strides=cell_px, use_bias=False, trainable=False, name=f"{PREFIX}mean")
    x = mean(inputs)
    mean.set_weights([np.broadcast_to(np.eye(channels, dtype=np.float32) / cell_px**2, tuple(mean.kernel.shape))])
    return layers.UnitNormalization(name=f"{PREFIX}spectrum")(x)


def _context(inputs: keras.KerasTensor, beside: Beside, cell_px: int) -> keras.KerasTensor:
    """Looks at the surroundings on a grid four times as coarse as the features'; the result is half as coarse."""
    size = COARSER * cell_px
    x = _conv(inputs, beside.context, size, "coarse", strides=size)
    for number in (1, 2, 3):
        x = _conv(x, beside.context, 3, f"around{number}")
    x = layers.UpSampling2D(2, name=f"{PREFIX}finer")(x)
    return _conv(x, beside.width, 3, "smooth")


def _mixed(x: keras.KerasTensor, width: int, name: str) -> keras.KerasTensor:
    return layers.Conv2D(width, 1, use_bias=False, name=f"{PREFIX}from_{name}")(x)


def _added(x: keras.KerasTensor, part: keras.KerasTensor, name: str) -> keras.KerasTensor:
    return layers.Add(name=f"{PREFIX}with_{name}")([x, part])


def _conv(x: keras.KerasTensor, width: int, size: int, name: str, strides: int = 1) -> keras.KerasTensor:
    padding = "same" if strides == 1 else "valid"
    layer = layers.Conv2D(width, size, strides=strides, padding=padding, use_bias=False, name=f"{PREFIX}{name}")
    return _normal_relu(layer(x), name)


def _normal_relu(x: keras.KerasTensor, name: str) -> keras.KerasTensor:
    normal = layers.BatchNormalization(momentum=0.98, name=f"{PREFIX}{name}_normal")
    return layers.ReLU(name=f"{PREFIX}{name}_relu")(normal(x))
