"""The unsharp mask as the first step of a network, in layers that every Keras backend and every runtime has."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from engine.errors import CloudReefError
from keras import layers

from .augment import gaussian_kernel

__all__ = ["LARGEST_AMOUNT", "LARGEST_PX", "Unsharp", "sharpened"]

LARGEST_PX = 16.0
LARGEST_AMOUNT = 5.0

FULL = 1e-3
"""A pixel whose channels add up to so much counts as data; at 0 it is missing, in between it counts in part."""


@dataclass(frozen=True)
class Unsharp:
    """How strongly a network sharpens what it sees.

    Attributes:
        radius_px: Standard deviation of the Gaussian, in pixels as the network sees them (`Model.shrink` comes before).
        amount: How much of the difference to the blurred image is added.
    """

    radius_px: float
    amount: float

    def __post_init__(self) -> None:
        for name, value, largest in (
            ("radius_px", self.radius_px, LARGEST_PX),
            ("amount", self.amount, LARGEST_AMOUNT),
        ):
            if not 0.0 < value <= largest:
                raise CloudReefError(
                    f'"network.unsharp.{name}" in the recipe is {value:g}; it must be above 0 and at most {largest:g}.',
                    "For a network without the filter, leave unsharp out.",
                )


def sharpened(inputs, unsharp: Unsharp):
    """Returns ``x + amount * (x - blurred x)`` of (batch, rows, cols, channels); nothing of it is learnt.

    Pixels without data, which are 0 in all channels, and what lies beyond the edge count in the blur as the pixel
    itself does: they darken no neighbour, draw no rim, and stay 0. With the part of a neighbourhood that holds data as
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


def _blurred(x, kernel: np.ndarray, factor: float, name: str):
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
