"""The unsharp mask as the first step of a network, in layers that every Keras backend and every runtime has."""

from __future__ import annotations

import keras
import numpy as np
from keras import layers

from ..sections import Unsharp
from ..simulation.augment import gaussian_kernel

__all__ = ["Unsharp", "sharpened"]

FULL = 1e-3
"""A pixel whose channels sum up to this counts as data; at 0 it is missing, in between it counts in part."""


def sharpened(inputs: keras.KerasTensor, unsharp: Unsharp) -> keras.KerasTensor:
    """Computes ``x + amount * (x - blurred x)`` of (batch, rows, cols, channels), without trainable weights.

    Pixels without data, which are 0 in all channels, and those beyond the edge count in the blur like the pixel
    itself: they darken no neighbour, create no rim, and stay 0. With the part of a neighbourhood that has data as
    ``cover``, that is ``x + amount * data * (x * cover - sum of the neighbours)``, which needs no division.
    """
    channels, kernel = inputs.shape[-1], gaussian_kernel(unsharp.radius_px)
    total = layers.Conv2D(1, 1, use_bias=False, trainable=False, name="unsharp_total", dtype="float32")
    data = layers.ReLU(max_value=1.0, name="unsharp_data", dtype="float32")(total(inputs))
    total.set_weights([np.full((1, 1, channels, 1), 1 / FULL, np.float32)])
    cover = _blurred(data, kernel, unsharp.amount, "unsharp_cover")
    blurred = _blurred(inputs, kernel, unsharp.amount, "unsharp_blur")
    own = layers.Multiply(name="unsharp_own", dtype="float32")([inputs, cover])
    detail = layers.Subtract(name="unsharp_difference", dtype="float32")([own, blurred])
    detail = layers.Multiply(name="unsharp_detail", dtype="float32")([detail, data])
    return layers.Add(name="unsharp", dtype="float32")([inputs, detail])


def _blurred(x: keras.KerasTensor, kernel: np.ndarray, factor: float, name: str) -> keras.KerasTensor:
    """Blurs along the columns, then along the rows, times a factor; zeros beyond the edge."""
    for along, values in (("rows", kernel), ("cols", factor * kernel)):
        size = (len(kernel), 1) if along == "rows" else (1, len(kernel))
        blur = layers.DepthwiseConv2D(
            size, padding="same", use_bias=False, trainable=False, name=f"{name}_{along}", dtype="float32"
        )
        channels, x = x.shape[-1], blur(x)
        weights = np.broadcast_to(values.reshape(*size, 1, 1), (*size, channels, 1))
        blur.set_weights([weights.astype(np.float32)])
    return x
