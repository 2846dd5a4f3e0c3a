"""A U-Net whose encoder is EfficientNet-Lite0, so that it can start from weights fitted on ImageNet.

EfficientNet-Lite0 (TensorFlow authors, 2020, Apache-2.0) is EfficientNet (Tan and Le, 2019) without
squeeze-and-excitation: every operation is local, and strides are aligned to the grid.
"""

from __future__ import annotations

from dataclasses import dataclass

import keras
from keras import layers

from ..sections import Network

__all__ = ["LEVELS", "features"]

STEM = 32


@dataclass(frozen=True)
class _Blocks:
    """Blocks of equal width of EfficientNet-Lite0."""

    count: int
    width: int
    size: int
    strides: int
    expansion: int = 6


LEVELS = (
    (_Blocks(1, 16, 3, 1, 1),),
    (_Blocks(2, 24, 3, 2),),
    (_Blocks(2, 40, 5, 2),),
    (_Blocks(3, 80, 3, 2), _Blocks(3, 112, 5, 1)),
    (_Blocks(4, 192, 5, 2), _Blocks(1, 320, 3, 1)),
)
"""By level: at a half of the resolution, a quarter, ..., 1/32."""


def features(inputs: keras.KerasTensor, network: Network) -> list[keras.KerasTensor]:
    """Builds the encoder: its features at a half of the resolution, a quarter, ..."""
    x = _relu6(layers.Conv2D(STEM, 3, strides=2, padding="same", use_bias=False, name="stem")(inputs), "stem")
    found, number = [], 0
    for level, wanted in zip(LEVELS, network.blocks, strict=False):
        each = [(blocks, place) for blocks in level for place in range(blocks.count)]
        for blocks, place in each[:wanted]:
            x = _block(x, blocks, 1 if place else blocks.strides, f"block{number}")
            number += 1
        found.append(x)
    return found


def _block(x: keras.KerasTensor, blocks: _Blocks, strides: int, name: str) -> keras.KerasTensor:
    """Builds an inverted residual block (Sandler et al., 2018)."""
    before = y = x
    if blocks.expansion > 1:
        expanded = layers.Conv2D(blocks.expansion * x.shape[-1], 1, use_bias=False, name=f"{name}_expand")
        y = _relu6(expanded(y), f"{name}_expand")
    # In bfloat16 a step of a fit took half as long again on a processor.
    depthwise = layers.DepthwiseConv2D(
        blocks.size, strides=strides, padding="same", use_bias=False, name=f"{name}_depthwise", dtype="float32"
    )
    y = _relu6(depthwise(y), f"{name}_depthwise")
    y = _normalised(layers.Conv2D(blocks.width, 1, use_bias=False, name=f"{name}_project")(y), f"{name}_project")
    return layers.Add()([before, y]) if strides == 1 and before.shape[-1] == blocks.width else y


def _normalised(x: keras.KerasTensor, name: str) -> keras.KerasTensor:
    return layers.BatchNormalization(momentum=0.98, name=f"{name}_normal")(x)


def _relu6(x: keras.KerasTensor, name: str) -> keras.KerasTensor:
    return layers.ReLU(6)(_normalised(x, name))
