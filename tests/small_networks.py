"""Networks in the form of published exports, whose masks can be computed with ONNX Runtime and numpy alone."""

from __future__ import annotations

import numpy as np
import onnx
import onnxruntime
from onnx import TensorProto, helper, numpy_helper

RGB = ("red", "green", "blue")


def network(path, last=(), *, stride=4, outputs=3, dims=None, answer=None, first=(), **form):
    """Writes a convolution of three bands at 1 / `stride` of the size, followed by `last`: (operator, attributes)."""
    rng = np.random.default_rng(0)
    values = {
        "wide": rng.standard_normal((16, 3, 7, 7)).astype(np.float32) * np.float32(0.3),
        "deep": rng.standard_normal((outputs, 16, 3, 3)).astype(np.float32),
        **form.pop("values", {}),
    }
    nodes = [
        *(helper.make_node(operator, inputs, [output], **attributes) for operator, inputs, output, attributes in first),
        helper.make_node("Conv", ["x" if first else "pixel_values", "wide"], ["c"], strides=[stride] * 2, pads=[3] * 4),
        helper.make_node("Relu", ["c"], ["r"]),
        helper.make_node("Conv", ["r", "deep"], ["s0"], pads=[1] * 4),
    ]
    for place, (operator, attributes) in enumerate([*last, ("Identity", {})]):
        output = "logits" if place == len(last) else f"s{place + 1}"
        nodes.append(helper.make_node(operator, [f"s{place}"], [output], **attributes))
    dims = dims or ["batch_size", "num_channels", "height", "width"]
    answer = answer or ["batch_size", "num_labels", "height", "width"]
    kind = form.pop("kind", TensorProto.FLOAT)
    takes = [helper.make_tensor_value_info("pixel_values", kind, dims)]
    gives = [helper.make_tensor_value_info("logits", form.pop("gives", TensorProto.FLOAT), answer)]
    graph = helper.make_graph(nodes, "small", takes, gives, [numpy_helper.from_array(v, k) for k, v in values.items()])
    opset, ir_version = form.pop("opset", 17), form.pop("ir_version", 8)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", opset)], ir_version=ir_version)
    onnx.save(model, path, **form)
    return path


def enlarged(values, times):
    """Bilinear interpolation of the last two axes with half-pixel centres, by its definition."""
    for axis in (-2, -1):
        size = values.shape[axis]
        place = np.clip((np.arange(size * times) + 0.5) / times - 0.5, 0, size - 1)
        low = np.floor(place).astype(int)
        part = (place - low).reshape((-1, 1) if axis == -2 else (-1,))
        one, other = (np.take(values, np.minimum(low + step, size - 1), axis) for step in (0, 1))
        values = one * (1 - part) + other * part
    return values


def answer(path, values, times=4):
    """The whole scene's output (outputs, rows, cols) at full size, in one pass of ONNX Runtime."""
    session = onnxruntime.InferenceSession(str(path))
    (output,) = session.run(None, {"pixel_values": values[None]})
    return enlarged(output[0].astype(np.float64), times)
