"""Measures a network's halo and working memory."""

from __future__ import annotations

import keras
import numpy as np
from keras import layers

from .unet import stride_multiple, strides

__all__ = ["CONVOLUTIONS", "bytes_per_px", "measure"]

CONVOLUTIONS = (layers.Conv2D, layers.Conv2DTranspose, layers.DepthwiseConv2D)


def measure(model: keras.Model, largest_px: int = 1024) -> int:
    """Measures the halo in pixels, rounded up to a multiple of the network's stride.

    A copy of the network gets positive weights, no biases, and sums in place of products and differences, so that
    nothing can cancel out; its input is a single bright pixel on zeros, at each position on the stride's grid. Every
    output that is not exactly zero depends on that pixel; the farthest one is the halo.

    Raises:
        ValueError: If the halo is larger than `largest_px`, or infinite.
    """
    probe, stride = _positive_copy(model), stride_multiple(model)
    half = 4 * stride
    while half <= largest_px:
        reach = max(_reach(probe, half, place) for place in range(stride))
        if reach < half - stride:
            return -(-reach // stride) * stride
        half *= 2
    raise ValueError(f"The network looks farther than {largest_px} pixels, or has no finite receptive field.")


def bytes_per_px(model: keras.Model) -> float:
    """Computes the working memory per input pixel: the largest sum of arrays in use at one time.

    Normalisation and ReLU count as in-place, as in runtimes; the sum is doubled, as convolutions work on rearranged
    copies.
    """
    cells = strides(model)
    same: dict[int, int] = {}
    for layer in model.layers[1:]:
        if isinstance(layer, (layers.BatchNormalization, layers.ReLU)):
            same[id(layer.output)] = same.get(id(layer.input), id(layer.input))
    size, last_use, born = {}, {}, []
    for step, layer in enumerate(model.layers):
        tensor = layer.output
        key = same.get(id(tensor), id(tensor))
        if key == id(tensor):
            size[key] = 4 * tensor.shape[-1] / cells[key] ** 2
            born.append((step, key))
        sources = [] if step == 0 else layer.input if isinstance(layer.input, list) else [layer.input]
        for source in sources:
            last_use[same.get(id(source), id(source))] = step
    peaks = [
        sum(size[key] for start, key in born if start <= step <= last_use.get(key, start))
        for step in range(len(model.layers))
    ]
    return 2 * max(peaks)


def _positive_copy(model: keras.Model) -> keras.Model:
    def linear(layer: keras.Layer) -> keras.Layer:
        config = layer.get_config()
        if isinstance(layer, (layers.Multiply, layers.Subtract)):
            return layers.Add.from_config(config)
        if "activation" in config and isinstance(layer, CONVOLUTIONS):
            config["activation"] = "linear"
        return type(layer).from_config(config)

    copy = keras.models.clone_model(model, clone_function=linear)
    rng = np.random.default_rng(0)
    for layer in copy.layers:
        if isinstance(layer, CONVOLUTIONS):
            shape = tuple(layer.kernel.shape)
            kernel = rng.uniform(0.5, 1.5, shape) / shape[2]
            layer.set_weights([kernel, *([np.zeros(layer.bias.shape)] if layer.use_bias else [])])
    return copy


def _reach(probe: keras.Model, half: int, place: int) -> int:
    ground = np.zeros((1, 2 * half, 2 * half, probe.input.shape[-1]), np.float32)
    centre = half + place
    ground[:, centre, centre] = 1.0
    touched = keras.ops.convert_to_numpy(probe(ground, training=False))[0].any(-1)
    rows, cols = np.nonzero(touched)
    return int(max(np.abs(rows - centre).max(), np.abs(cols - centre).max()))
