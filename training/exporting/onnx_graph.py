"""Converts a Keras network of `training.network.unet`'s layers to ONNX: channels first, normalisation folded in.

It is built layer by layer instead of traced, so that it is the same from every Keras backend, has no transposes, and
keeps batch, rows and columns dynamic. Operators: https://onnx.ai/onnx/operators/
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import keras
import numpy as np
import onnx
from keras import layers
from onnx import TensorProto, helper, numpy_helper

from .onnx_cells import in_cells

__all__ = ["OPSET", "convert"]

OPSET = 17
IR_VERSION = 8


def convert(
    model: keras.Model, *, input_name: str, output_name: str, metadata: Mapping[str, str] | None = None
) -> onnx.ModelProto:
    """Converts a network.

    Args:
        model: One input (batch, rows, cols, channels), one output, layers as `training.network.unet` uses them.
        input_name: Name of the ONNX input (batch, channels, rows, cols).
        output_name: Name of the ONNX output.
        metadata: Text metadata of the file.

    Raises:
        ValueError: If a layer is not supported.
    """
    graph = _Graph()
    graph.names[id(model.input)] = input_name
    for layer in model.layers[1:]:
        graph.add(layer)
    final = graph.names[id(model.output)]
    nodes, weights = in_cells(graph.nodes, graph.weights)
    for node in nodes:
        node.output[:] = [output_name if name == final else name for name in node.output]
    channels, classes = model.input.shape[-1], model.output.shape[-1]
    proto = helper.make_model(
        helper.make_graph(
            nodes,
            model.name,
            [helper.make_tensor_value_info(input_name, TensorProto.FLOAT, ["batch", channels, "rows", "cols"])],
            [helper.make_tensor_value_info(output_name, TensorProto.FLOAT, ["batch", classes, "rows", "cols"])],
            weights,
        ),
        opset_imports=[helper.make_opsetid("", OPSET)],
        ir_version=IR_VERSION,
        producer_name="cloudreef",
    )
    helper.set_model_props(proto, dict(metadata or {}))
    onnx.checker.check_model(proto, full_check=True)
    return proto


class _Graph:
    """Nodes and weights so far, and the names of Keras tensors."""

    def __init__(self) -> None:
        self.names: dict[int, str] = {}
        self.nodes: list[onnx.NodeProto] = []
        self.weights: list[onnx.TensorProto] = []
        self._convolutions: dict[str, tuple[int, int]] = {}

    def add(self, layer: keras.Layer) -> None:
        translate = _TRANSLATIONS.get(type(layer))
        if translate is None:
            raise ValueError(f"The layer {layer.name} ({type(layer).__name__}) has no ONNX translation.")
        sources = layer.input if isinstance(layer.input, list) else [layer.input]
        self.names[id(layer.output)] = translate(self, layer, [self.names[id(source)] for source in sources])

    def node(self, operator: str, inputs: list[str], name: str, **attributes: Any) -> str:
        self.nodes.append(helper.make_node(operator, inputs, [name], name=name, **attributes))
        return name

    def weight(self, name: str, values: np.ndarray) -> str:
        self.weights.append(numpy_helper.from_array(np.ascontiguousarray(values), name))
        return name

    def convolution(self, layer: layers.Conv2D, inputs: list[str]) -> str:
        return self._activated(layer, self._convolved("Conv", layer, inputs, layer.filters, pads=_pads(layer)))

    def depthwise_convolution(self, layer: layers.DepthwiseConv2D, inputs: list[str]) -> str:
        if layer.depth_multiplier != 1:
            raise ValueError(f"The layer {layer.name}: only one kernel a channel can be translated.")
        width = layer.kernel.shape[2]
        return self._activated(
            layer, self._convolved("Conv", layer, inputs, width, (2, 3, 0, 1), group=width, pads=_pads(layer))
        )

    def transposed_convolution(self, layer: layers.Conv2DTranspose, inputs: list[str]) -> str:
        if layer.strides != layer.kernel_size:
            raise ValueError(f"The layer {layer.name}: only kernels as large as the stride can be translated.")
        return self._activated(layer, self._convolved("ConvTranspose", layer, inputs, layer.filters))

    def _convolved(
        self,
        operator: str,
        layer: keras.Layer,
        inputs: list[str],
        width: int,
        order: tuple[int, ...] = (3, 2, 0, 1),
        **attributes: Any,
    ) -> str:
        """Adds a convolution to `width` channels; `order` are the axes of its kernel for ONNX."""
        kernel = np.asarray(keras.ops.convert_to_numpy(layer.kernel), np.float32)
        bias = np.asarray(keras.ops.convert_to_numpy(layer.bias), np.float32) if layer.use_bias else np.zeros(width)
        place = len(self.weights)
        names = [self.weight(f"{layer.name}.kernel", kernel.transpose(order))]
        names.append(self.weight(f"{layer.name}.bias", bias.astype(np.float32)))
        attributes |= {"strides": list(layer.strides), "kernel_shape": list(layer.kernel_size)}
        output = self.node(operator, [*inputs, *names], f"{layer.name}.sum", **attributes)
        self._convolutions[output] = (place, 0 if operator == "Conv" else 1)
        return output

    def _activated(self, layer: keras.Layer, output: str) -> str:
        activation = layer.activation.__name__
        if activation == "linear":
            return output
        if activation == "softmax":
            return self.node("Softmax", [output], f"{layer.name}.{activation}", axis=1)
        if activation not in ("relu", "sigmoid"):
            raise ValueError(f"The layer {layer.name}: activation {activation} has no ONNX translation.")
        return self.node(activation.capitalize(), [output], f"{layer.name}.{activation}")

    def fold(self, layer: layers.BatchNormalization, inputs: list[str]) -> str:
        statistics = (layer.gamma, layer.beta, layer.moving_mean, layer.moving_variance)
        gamma, beta, mean, variance = (np.asarray(keras.ops.convert_to_numpy(each), np.float64) for each in statistics)
        if inputs[0] not in self._convolutions:  # a sum of several, which cannot take it in
            names = [
                self.weight(f"{layer.name}.{name}", values.astype(np.float32))
                for name, values in (("gamma", gamma), ("beta", beta), ("mean", mean), ("variance", variance))
            ]
            return self.node("BatchNormalization", [*inputs, *names], layer.name, epsilon=layer.epsilon)
        place, axis = self._convolutions[inputs[0]]
        factor = gamma / np.sqrt(variance + layer.epsilon)
        # Rounded networks have scales of 1 (`exporting.rounding`): their kernels must stay as they are.
        factor[np.isclose(factor, 1, rtol=1e-6)] = 1
        kernel, bias = (numpy_helper.to_array(weight).astype(np.float64) for weight in self.weights[place : place + 2])
        shape = [1] * 4
        shape[axis] = -1
        folded = (kernel * factor.reshape(shape), (bias - mean) * factor + beta)
        for index, values in enumerate(folded, place):
            self.weights[index] = numpy_helper.from_array(values.astype(np.float32), self.weights[index].name)
        return inputs[0]

    def relu(self, layer: layers.ReLU, inputs: list[str]) -> str:
        if layer.max_value is None:
            return self.node("Relu", inputs, layer.name)
        limits = [np.array(limit, np.float32) for limit in (0, layer.max_value)]
        names = [self.weight(f"{layer.name}.{name}", limit) for name, limit in zip(("lowest", "highest"), limits)]
        return self.node("Clip", [*inputs, *names], layer.name)

    def max_pool(self, layer: layers.MaxPooling2D, inputs: list[str]) -> str:
        return self.node("MaxPool", inputs, layer.name, kernel_shape=list(layer.pool_size), strides=list(layer.strides))

    def upsample(self, layer: layers.UpSampling2D, inputs: list[str]) -> str:
        if layer.interpolation != "nearest":
            raise ValueError(f"The layer {layer.name}: only nearest upsampling can be translated.")
        scales = self.weight(f"{layer.name}.scales", np.array([1, 1, *layer.size], np.float32))
        return self.node(
            "Resize",
            [*inputs, "", scales],
            layer.name,
            mode="nearest",
            coordinate_transformation_mode="asymmetric",
            nearest_mode="floor",
        )

    def sum(self, layer: layers.Add, inputs: list[str]) -> str:
        return self.node("Add", inputs, layer.name)

    def difference(self, layer: layers.Subtract, inputs: list[str]) -> str:
        return self.node("Sub", inputs, layer.name)

    def product(self, layer: layers.Multiply, inputs: list[str]) -> str:
        return self.node("Mul", inputs, layer.name)

    def unit(self, layer: layers.UnitNormalization, inputs: list[str]) -> str:
        # OpenVINO's LpNormalization adds to the length, which changes dark pixels.
        length = self.node("ReduceL2", inputs, f"{layer.name}.length", axes=[1], keepdims=1)
        least = self.weight(f"{layer.name}.least", np.array(1e-12, np.float32))
        return self.node("Div", [*inputs, self.node("Max", [length, least], f"{layer.name}.divisor")], layer.name)

    def concatenate(self, layer: layers.Concatenate, inputs: list[str]) -> str:
        return self.node("Concat", inputs, layer.name, axis=1)


def _pads(layer: keras.Layer) -> list[int]:
    """Computes the padding of a convolution; rows and columns are multiples of its stride."""
    totals = [
        max(size - step, 0) if layer.padding == "same" else 0
        for size, step in zip(layer.kernel_size, layer.strides, strict=True)
    ]
    return [pad // 2 for pad in totals] + [pad - pad // 2 for pad in totals]


_TRANSLATIONS = {
    layers.Conv2D: _Graph.convolution,
    layers.Conv2DTranspose: _Graph.transposed_convolution,
    layers.DepthwiseConv2D: _Graph.depthwise_convolution,
    layers.BatchNormalization: _Graph.fold,
    layers.ReLU: _Graph.relu,
    layers.MaxPooling2D: _Graph.max_pool,
    layers.UpSampling2D: _Graph.upsample,
    layers.Add: _Graph.sum,
    layers.Subtract: _Graph.difference,
    layers.Multiply: _Graph.product,
    layers.UnitNormalization: _Graph.unit,
    layers.Concatenate: _Graph.concatenate,
}
