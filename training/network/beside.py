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
    x = layers.Conv2D(beside.width, cell_px, strides=cell_px, activation="relu", name=f"{PREFIX}stem")(inputs)
    x = layers.Concatenate(name=f"{PREFIX}both")([x, features])
    for number, size in enumerate((1, 3), start=1):
        x = layers.Conv2D(beside.width, size, padding="same", activation="relu", name=f"{PREFIX}conv{number}")(x)
    x = layers.Conv2D(features.shape[-1], 1, kernel_initializer="zeros", name=f"{PREFIX}correction")(x)
    x = layers.Multiply(name=f"{PREFIX}where_present")([x, present])
    return layers.Add(name=f"{PREFIX}sum")([features, x])
