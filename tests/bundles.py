"""Small model bundles with known behaviour, made on the spot with the onnx package."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any, Optional, Sequence

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

RGBN = (("red", 0.655, False), ("green", 0.56, False), ("blue", 0.48, False), ("nir", 0.865, True))


def copy_of_first_channel(folder: Path, **changes) -> Path:
    """A model whose probability is its first channel, so that georeferencing and values can be checked."""
    weights = np.zeros((1, 4, 1, 1), np.float32)
    weights[0, 0] = 1
    graph = _graph([helper.make_node("Conv", ["x", "w"], ["y"])], {"w": weights})
    return _bundle(folder, graph, **{"halo_px": 0, "stride_multiple": 1, **changes})


def small_unet(folder: Path, *, halo_px: Optional[int] = 16, seed: int = 0, **changes) -> Path:
    """A U-Net with two poolings and random weights: reaches 13 pixels, so a halo of 16 is exact."""
    rng = np.random.default_rng(seed)

    def weights(*shape: int) -> np.ndarray:
        return (rng.standard_normal(shape) * np.sqrt(2 / np.prod(shape[1:]))).astype(np.float32)

    values = {
        "w1": weights(8, 4, 3, 3) * 3,
        "w2": weights(12, 8, 3, 3),
        "w3": weights(16, 12, 3, 3),
        "u2": weights(16, 12, 2, 2),
        "w4": weights(12, 24, 3, 3),
        "u1": weights(12, 8, 2, 2),
        "w5": weights(8, 16, 3, 3),
        "w6": weights(1, 8, 1, 1) * 4,
    }
    values["w6"] -= values["w6"].mean()  # else one class takes all
    nodes = []

    def node(kind: str, inputs: Sequence[str], output: str, **attributes) -> str:
        nodes.append(helper.make_node(kind, list(inputs), [output], **attributes))
        return output

    def conv(x: str, w: str) -> str:
        return node("Relu", [node("Conv", [x, w], f"c{w}", pads=[1, 1, 1, 1])], f"r{w}")

    def pool(x: str) -> str:
        return node("MaxPool", [x], f"p{x}", kernel_shape=[2, 2], strides=[2, 2])

    first = conv("x", "w1")
    second = conv(pool(first), "w2")
    third = conv(pool(second), "w3")
    up = node("ConvTranspose", [third, "u2"], "t2", strides=[2, 2])
    up = conv(node("Concat", [up, second], "k2", axis=1), "w4")
    up = node("ConvTranspose", [up, "u1"], "t1", strides=[2, 2])
    up = conv(node("Concat", [up, first], "k1", axis=1), "w5")
    node("Sigmoid", [node("Conv", [up, "w6"], "logit")], "y")
    return _bundle(folder, _graph(nodes, values), halo_px=halo_px, stride_multiple=4, **changes)


def _graph(nodes: list, values: dict[str, np.ndarray]) -> onnx.ModelProto:
    shape = ["batch", 4, "rows", "cols"]
    graph = helper.make_graph(
        nodes,
        "tiny",
        [helper.make_tensor_value_info("x", TensorProto.FLOAT, shape)],
        [helper.make_tensor_value_info("y", TensorProto.FLOAT, ["batch", 1, "rows", "cols"])],
        [numpy_helper.from_array(value, name) for name, value in values.items()],
    )
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)


def _bundle(folder: Path, model: onnx.ModelProto, **own) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    onnx.checker.check_model(model)
    weights = model.SerializeToString()
    (folder / "model.onnx").write_bytes(weights)
    order = ["batch", "bands", "height", "width"]
    description = {
        "format": "cloudreef-model/1",
        "id": "tiny",
        "name": "Tiny",
        "version": "1.0.0",
        "description": "A model for tests.",
        "license": "GPL-2.0-or-later",
        "mlm:input": [
            {
                "name": "reflectance",
                "bands": [
                    {
                        "name": name,
                        "common_name": name,
                        "center_wavelength": wavelength,
                        "full_width_half_max": 0.03,
                        "optional": optional,
                    }
                    for name, wavelength, optional in RGBN
                ],
                "input": {"shape": [-1, 4, -1, -1], "dim_order": order, "data_type": "float32"},
                "value_scaling": [{"type": "clip", "minimum": 0.0, "maximum": 1.5}],
            }
        ],
        "mlm:output": [
            {
                "name": "probability",
                "classification:classes": [{"value": 0, "name": "clear"}, {"value": 1, "name": "cloud"}],
            }
        ],
        "cloudreef": {
            "resolution_m": [1, 1000],
            "threshold": 0.5,
            "missing_value": 0.0,
            "flops_per_px": 10_000,
            "bytes_per_px": 200,
            "files": {
                "onnx": {"path": "model.onnx", "sha256": hashlib.sha256(weights).hexdigest(), "dim_order": order}
            },
            **own,
        },
    }
    (folder / "model.json").write_text(json.dumps(description))
    return folder


def hashed_anew(folder: Path) -> None:
    """Writes the hashes of the present weights into the bundle's description."""
    description = json.loads((folder / "model.json").read_text())
    for file in description["cloudreef"]["files"].values():
        file["sha256"] = hashlib.sha256((folder / file["path"]).read_bytes()).hexdigest()
    (folder / "model.json").write_text(json.dumps(description))


def with_keras(network: Any, folder: Path) -> Path:
    """A bundle of red, green, blue and near infrared with the weights of a Keras network."""
    small_unet(folder)
    network.save(folder / "model.keras")
    description = json.loads((folder / "model.json").read_text(encoding="utf-8"))
    order = ["batch", "height", "width", "bands"]
    description["cloudreef"]["files"]["keras"] = {"path": "model.keras", "dim_order": order}
    (folder / "model.json").write_text(json.dumps(description), encoding="utf-8")
    hashed_anew(folder)
    return folder
