"""Small models of several classes, whose answers can be computed by hand."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Optional, Sequence

import bundles
import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

THREE = (
    {"value": 0, "name": "land", "background": True},
    {"value": 1, "name": "cloud", "color_hint": "0072B2"},
    {"value": 2, "name": "shadow"},
)


def bundle(folder: Path, graph: onnx.ModelProto, classes: Sequence[dict] = THREE, **own) -> Path:
    """Writes a bundle of several classes; `own` goes into its part "cloudreef"."""
    bundles.copy_of_first_channel(folder, **{"output": {"kind": "classes"}, **own})
    (folder / "model.onnx").write_bytes(graph.SerializeToString())
    description = json.loads((folder / "model.json").read_text())
    description["mlm:output"][0]["classification:classes"] = list(classes)
    (folder / "model.json").write_text(json.dumps(description))
    bundles.hashed_anew(folder)
    return folder


def first_channels(count: int = 3, kind: Optional[str] = None, scale: float = 1.0) -> onnx.ModelProto:
    """A network that answers its first channels times `scale`, through "Softmax", "Sigmoid" or "ArgMax" if wanted."""
    weights = np.zeros((count, 4, 1, 1), np.float32)
    weights[range(count), range(count)] = scale
    last = kind or "Identity"
    attributes = {"Softmax": {"axis": 1}, "ArgMax": {"axis": 1, "keepdims": 0}}.get(last, {})
    nodes = [helper.make_node("Conv", ["x", "w"], ["c"]), helper.make_node(last, ["c"], ["y"], **attributes)]
    answer = ["batch", "rows", "cols"] if kind == "ArgMax" else ["batch", count, "rows", "cols"]
    return model(nodes, {"w": weights}, answer, TensorProto.INT64 if kind == "ArgMax" else TensorProto.FLOAT)


def model(
    nodes: list, values: dict[str, np.ndarray], answer: list, kind: int = TensorProto.FLOAT, opset: int = 17
) -> onnx.ModelProto:
    """Puts a network together whose input is "x" (batch, 4, rows, cols) and whose output is "y"."""
    graph = helper.make_graph(
        nodes,
        "classes",
        [helper.make_tensor_value_info("x", TensorProto.FLOAT, ["batch", 4, "rows", "cols"])],
        [helper.make_tensor_value_info("y", kind, answer)],
        [numpy_helper.from_array(value, name) for name, value in values.items()],
    )
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", opset)], ir_version=8)


def rows_before_channels(kind=TensorProto.FLOAT, opset=17, weights=np.float32, fixed=None):
    """Takes and answers (batch, rows, cols, channels); "edges" is its first output, "classes" the second."""
    kernel = np.zeros((3, 4, 1, 1), np.float32)
    kernel[range(3), range(3)] = 4.0
    internal = TensorProto.FLOAT16 if weights == np.float16 else TensorProto.FLOAT
    nodes = [
        helper.make_node("Cast", ["x"], ["f"], to=internal),
        helper.make_node("Transpose", ["f"], ["t"], perm=[0, 3, 1, 2]),
        helper.make_node("Conv", ["t", "w"], ["c"]),
        helper.make_node("Transpose", ["c"], ["r"], perm=[0, 2, 3, 1]),
        helper.make_node("Cast", ["r"], ["classes"], to=TensorProto.FLOAT),
        helper.make_node("Sigmoid", ["classes"], ["edges"]),
    ]
    rows, cols = (fixed, fixed) if fixed else ("rows", "cols")
    sides = [helper.make_tensor_value_info("x", kind, ["batch", rows, cols, 4])]
    answers = [
        helper.make_tensor_value_info(name, TensorProto.FLOAT, ["batch", rows, cols, 3])
        for name in ("edges", "classes")
    ]
    initial = [numpy_helper.from_array(kernel.astype(weights), "w")]
    graph = helper.make_graph(nodes, "nhwc", sides, answers, initial)
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", opset)], ir_version=4 if opset < 10 else 8)
