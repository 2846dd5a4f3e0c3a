"""U-Nets of ``keras`` layers only, for TensorFlow, JAX and torch.

Every operation is local and aligned to the stride's grid: 3x3 and 1x1 convolutions with stride 1, pooling and
upsampling by 2. A pixel therefore depends on a finite neighbourhood, and tiles with that halo give exactly the result
of one pass over the whole scene. No squeeze-and-excitation, no global pooling, no bilinear upsampling.
"""

from __future__ import annotations

from collections.abc import Callable

import keras
import numpy as np
from keras import layers

from ..sections import Network
from . import lite
from .beside import corrected
from .unsharp import sharpened

__all__ = [
    "Network",
    "build",
    "compact",
    "encoder",
    "flops_per_px",
    "for_scenes",
    "mobile",
    "stride_multiple",
    "strides",
]

SHRINK, SMOOTH = "shrink", "smooth"

EXPANSION = 2
"""Feature maps inside an inverted residual block for each one outside (mobile)."""


def build(
    network: Network, channels: int, precision: str = "float32", shrink: int = 1, outputs: int = 1
) -> keras.Model:
    """Builds a network: (batch, rows, cols, channels) -> (batch, rows, cols, outputs) probability.

    Rows and columns must be multiples of `stride_multiple`.

    Args:
        network: The network's section of a recipe.
        channels: Number of input channels.
        precision: Keras's dtype policy; "mixed_bfloat16" or "mixed_float16" to fit faster where the processor or
            GPU can. Weights and the output stay float32.
        shrink: Factor by which the input is averaged; the probability is interpolated linearly.
        outputs: 1 for the probability of a target (sigmoid), else the number of classes, whose probabilities add up to
            1 (softmax).
    """
    bodies = {"compact": compact, "classic": classic, "residual": residual, "mobile": mobile, "lite": pretrained}
    before = keras.config.dtype_policy()
    keras.config.set_dtype_policy(precision)
    try:
        inputs = keras.Input((None, None, channels), name="reflectance")
        seen = inputs
        if shrink > 1:
            mean = layers.Conv2D(channels, shrink, strides=shrink, use_bias=False, trainable=False, name=SHRINK)
            seen = mean(inputs)
            mean.set_weights([np.broadcast_to(np.eye(channels) / shrink**2, tuple(mean.kernel.shape))])
        if network.unsharp:
            seen = sharpened(seen, network.unsharp)
        features = bodies[network.kind](seen, network, outputs)
        activation = "sigmoid" if outputs == 1 else "softmax"
        answer = layers.Conv2D(outputs, 1, activation=activation, name="probability", dtype="float32")(features)
        if shrink > 1:
            answer = _enlarged(answer, shrink)
        return keras.Model(inputs, answer, name=network.kind)
    finally:
        keras.config.set_dtype_policy(before)


def for_scenes(model: keras.Model, network: Network, shrink: int) -> keras.Model:
    """Builds the network for a scene's own pixels, with the weights of one fitted on shrunk chips."""
    if shrink == 1:
        return model
    whole = build(network, model.input.shape[-1], shrink=shrink, outputs=model.output.shape[-1])
    ends = [whole.get_layer(name).get_weights() for name in (SHRINK, SMOOTH)]
    whole.set_weights([*ends[0], *model.get_weights(), *ends[1]])
    return whole


def compact(inputs: keras.KerasTensor, network: Network, outputs: int = 1) -> keras.KerasTensor:
    """Works at a half (a quarter, ...) of the resolution and below; only a light head works at full resolution.

    Skip connections are added, not concatenated, which halves the operations of the decoder.
    """
    x = _conv(inputs, network.widths[0], network.stem, strides=network.stem)
    x = _decoded(
        _encoded(x, network, lambda x, width: _conv(x, width, 3)),
        network,
        lambda x, skip, width: _conv(layers.Add()([x, skip]), width, 3),
    )
    return _full_resolution(x, inputs, network, outputs)


def classic(inputs: keras.KerasTensor, network: Network, outputs: int = 1) -> keras.KerasTensor:
    """The U-Net of Ronneberger et al. (2015) with batch normalisation and 'same' convolutions."""
    *skips, x = _encoded(inputs, network, lambda x, width: _conv(x, width, 3))
    for skip, width, count in zip(skips[::-1], network.widths[-2::-1], network.blocks[-2::-1], strict=True):
        x = layers.Conv2DTranspose(width, 2, strides=2)(x)
        x = layers.Concatenate()([x, skip])
        for _ in range(count):
            x = _conv(x, width, 3)
    return x


def residual(inputs: keras.KerasTensor, network: Network, outputs: int = 1) -> keras.KerasTensor:
    """Residual blocks in the encoder, added skips in the decoder, everything at full resolution and below."""
    x, skips = _conv(inputs, network.widths[0], 3), []
    for level, (width, count) in enumerate(zip(network.widths, network.blocks, strict=True)):
        if level:
            x = _conv(layers.MaxPooling2D(2)(x), width, 1)
        for _ in range(count):
            x = _residual_block(x, width)
        skips.append(x)
    return _decoded(skips, network, lambda x, skip, width: _residual_block(layers.Add()([x, skip]), width))


def mobile(inputs: keras.KerasTensor, network: Network, outputs: int = 1) -> keras.KerasTensor:
    """A U-Net whose encoder is made of MobileNetV2's inverted residual blocks (Sandler et al., 2018).

    Blocks are aligned to the grid (no strides, pooling between levels) and local; the decoder has a separable
    convolution in each level.
    """
    x = _conv(inputs, network.widths[0], network.stem, strides=network.stem)
    x = _decoded(
        _encoded(x, network, _inverted_residual_block),
        network,
        lambda x, skip, width: _conv(_depthwise(layers.Add()([x, skip])), width, 1),
    )
    return _full_resolution(x, inputs, network, outputs)


def pretrained(inputs: keras.KerasTensor, network: Network, outputs: int = 1) -> keras.KerasTensor:
    """EfficientNet-Lite0 as encoder; the decoder has added skips and a convolution in each level."""
    *skips, x = lite.features(inputs, network)
    x = _conv(x, network.widths[-1], 1)
    x = _decoded(
        [*skips, x],
        network,
        lambda x, skip, width: _conv(layers.Add()([x, _conv(skip, width, 1)]), width, 3),
    )
    return _full_resolution(x, inputs, network, outputs)


def _encoded(
    x: keras.KerasTensor, network: Network, block: Callable[[keras.KerasTensor, int], keras.KerasTensor]
) -> list[keras.KerasTensor]:
    """Applies the blocks of each level, with pooling between levels; returns the features of each, finest first."""
    features = []
    for level, (width, count) in enumerate(zip(network.widths, network.blocks, strict=True)):
        if level:
            x = layers.MaxPooling2D(2)(x)
        for _ in range(count):
            x = block(x, width)
        features.append(x)
    return features


def _decoded(
    features: list[keras.KerasTensor],
    network: Network,
    join: Callable[[keras.KerasTensor, keras.KerasTensor, int], keras.KerasTensor],
) -> keras.KerasTensor:
    """Upsamples the coarsest features level by level, and joins each with the encoder's (a skip connection)."""
    *skips, x = features
    for skip, width in zip(skips[::-1], network.widths[-2::-1], strict=True):
        x = join(layers.UpSampling2D(2)(_conv(x, width, 1)), skip, width)
    return x


def encoder(model: keras.Model) -> list[keras.Variable]:
    """Lists the weights before the first upsampling."""
    ups = (layers.UpSampling2D, layers.Conv2DTranspose)
    first = next((place for place, layer in enumerate(model.layers) if isinstance(layer, ups)), len(model.layers))
    return [weight for layer in model.layers[:first] for weight in layer.trainable_weights]


def stride_multiple(model: keras.Model) -> int:
    """Computes the number that offsets and sizes of tiles must be multiples of."""
    return max(strides(model).values())


def flops_per_px(model: keras.Model) -> float:
    """Computes the operations of a forward pass per pixel of the input (two for each multiply and add)."""
    cells, total = strides(model), 0.0
    for layer in model.layers:
        if isinstance(layer, (layers.Conv2D, layers.Conv2DTranspose, layers.DepthwiseConv2D)):
            at = layer.input if isinstance(layer, layers.Conv2DTranspose) else layer.output
            kernel = 1
            for size in layer.kernel.shape:
                kernel *= int(size)
            total += 2 * kernel / cells[id(at)] ** 2
    return total


def strides(model: keras.Model) -> dict[int, int]:
    """Computes for each tensor, by id, the side of its cells in pixels of the input."""
    cells = {id(model.input): 1}
    for layer in model.layers[1:]:
        sources = layer.input if isinstance(layer.input, list) else [layer.input]
        cell = cells[id(sources[0])]
        if isinstance(layer, layers.MaxPooling2D):
            cell *= layer.pool_size[0]
        elif isinstance(layer, layers.UpSampling2D):
            cell //= layer.size[0]
        elif isinstance(layer, layers.Conv2DTranspose):
            cell //= layer.strides[0]
        elif isinstance(layer, (layers.Conv2D, layers.DepthwiseConv2D)):
            cell *= layer.strides[0]
        cells[id(layer.output)] = cell
    return cells


def _enlarged(x: keras.KerasTensor, factor: int) -> keras.KerasTensor:
    """Bilinear upsampling as repetition and averaging, in layers that every runtime has."""
    weights = np.ones(factor + 1 - factor % 2)
    if factor % 2 == 0:
        weights[[0, -1]] = 0.5
    weights /= weights.sum()
    how = {"padding": "same", "use_bias": False, "trainable": False, "name": SMOOTH, "dtype": "float32"}
    # Each of several classes separately.
    outputs, size = x.shape[-1], len(weights)
    mean = layers.Conv2D(1, size, **how) if outputs == 1 else layers.DepthwiseConv2D(size, **how)
    x = mean(layers.UpSampling2D(factor, name="enlarge", dtype="float32")(x))
    mean.set_weights([np.repeat(np.outer(weights, weights)[:, :, None, None], outputs, axis=2)])
    return x


def _full_resolution(
    x: keras.KerasTensor, inputs: keras.KerasTensor, network: Network, outputs: int
) -> keras.KerasTensor:
    """Upsamples from the stem's resolution to the input's, with a head over the input itself if the network has one."""
    if network.beside:
        x = corrected(x, inputs, network.beside, network.stem)
    if not network.head:
        last = layers.Conv2DTranspose(outputs, network.stem, strides=network.stem)
        x = last(x)
        # All pixels of a cell start equal: no checkerboard after short fits (Aitken et al., 2017, arXiv 1707.02937).
        kernel, bias = last.get_weights()
        last.set_weights([np.broadcast_to(kernel[:1, :1], kernel.shape), bias])
        return x
    x = _conv(x, network.head, 1)
    for _ in range(network.stem.bit_length() - 2):
        x = _conv(layers.UpSampling2D(2)(x), network.head, 3)
    x = layers.UpSampling2D(2)(x)
    return _conv(layers.Concatenate()([x, inputs]), network.head, 3)


def _conv(x: keras.KerasTensor, width: int, size: int, strides: int = 1) -> keras.KerasTensor:
    padding = "same" if strides == 1 else "valid"
    x = layers.Conv2D(width, size, strides=strides, padding=padding, use_bias=False)(x)
    return layers.ReLU()(layers.BatchNormalization(momentum=0.98)(x))


def _residual_block(x: keras.KerasTensor, width: int) -> keras.KerasTensor:
    y = _conv(x, width, 3)
    y = layers.Conv2D(width, 3, padding="same", use_bias=False)(y)
    y = layers.BatchNormalization(momentum=0.98)(y)
    return layers.ReLU()(layers.Add()([x, y]))


def _depthwise(x: keras.KerasTensor) -> keras.KerasTensor:
    x = layers.DepthwiseConv2D(3, padding="same", use_bias=False)(x)
    return layers.ReLU()(layers.BatchNormalization(momentum=0.98)(x))


def _inverted_residual_block(x: keras.KerasTensor, width: int) -> keras.KerasTensor:
    before = x.shape[-1]
    y = _depthwise(_conv(x, EXPANSION * before, 1))
    y = layers.Conv2D(width, 1, use_bias=False)(y)
    y = layers.BatchNormalization(momentum=0.98)(y)
    return layers.Add()([x, y]) if before == width else y
