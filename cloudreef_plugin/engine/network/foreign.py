"""ONNX files from elsewhere: what they say of themselves, and the model.json that they lack."""

from __future__ import annotations

import hashlib
import math
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Optional, Sequence

from ..contract.classes import HIGHEST_VALUE
from ..contract.errors import BundleError
from ..contract.model import FORMAT
from ..contract.model_jobs import Foreign
from ..contract.network_input import InputSpec, usual_clip
from ..contract.sentences import Sentence
from .exchange.carried import carried
from .foreign_words import read_metadata, suggested
from .onnx_file import onnx_facts

__all__ = ["BYTES_PER_PX", "Findings", "Layout", "describe_onnx", "description", "input_spec", "layout_of"]

STRIDE = 32
# Where it cannot be measured, chosen with care for memory: a large U-Net takes less.
BYTES_PER_PX = 1500
MOST_CHANNELS = 512
MOST_CLASSES = HIGHEST_VALUE + 1
_TYPES = {"tensor(float)": "float32", "tensor(float16)": "float16", "tensor(uint8)": "uint8"}
FIRST = ["batch", "bands", "height", "width"]
LAST = ["batch", "height", "width", "bands"]


@dataclass(frozen=True)
class Layout:
    """The shape of a network.

    Attributes:
        channels: Number of input channels.
        outputs: Number of output channels, where it is stated; else 1.
        channels_first: Whether arrays are (batch, channels, rows, cols).
        tile_px: Edge of the only tile it takes; None where it takes tiles of any size.
        data_type: Of its input, one of `model.DATA_TYPES`.
        output: Name of the output that is taken; empty for the first.
    """

    channels: int
    outputs: int
    channels_first: bool
    tile_px: Optional[int]
    data_type: str = "float32"
    output: str = ""

    @property
    def stride(self) -> int:
        """What tiles must be multiples of."""
        return STRIDE if self.tile_px is None else math.gcd(STRIDE, self.tile_px)


@dataclass(frozen=True)
class Findings:
    """What was measured.

    Attributes:
        outputs: Number of output channels.
        outputs_first: Whether answers are (batch, channels, rows, cols).
        activation: "none" where answers are probabilities, else "sigmoid" or "softmax".
        stride: What tiles must be multiples of.
        halo_px: How far the network looks beyond a pixel, a multiple of `stride`; None where tiles are blended.
        tile_px: Edge of the only tile that it takes or is given; None where it takes every multiple of `stride`.
        kind: One of `model.KINDS`.
        bytes_per_px: Working memory per pixel of a tile; None where it could not be measured.
    """

    outputs: int
    outputs_first: bool
    activation: str
    stride: int
    halo_px: Optional[int]
    tile_px: Optional[int]
    kind: str = "target"
    bytes_per_px: Optional[int] = None


def describe_onnx(path: Path) -> dict[str, Any]:
    """Describes an ONNX file: its shape and outputs, and more, see `foreign_words`.

    Raises:
        BundleError: If it is no network that segments.
    """
    facts = onnx_facts(path)
    layout = layout_of(path, facts)
    metadata = read_metadata(facts["metadata"])
    if str(metadata.get("model_type", "Segmentor")).lower() not in ("segmentor", "segmentation"):
        raise BundleError(
            Sentence("{} is a {}; CloudReef takes networks that segment.", path.name, str(metadata["model_type"]))
        )
    suggestion = suggested(path, metadata, layout.channels)
    if layout.data_type == "uint8" and "mean" not in suggestion:
        suggestion["factor"] = 255.0
    outputs = [
        {"name": item["name"], "channels": _channels(item["shape"], layout.channels_first), "type": item["type"]}
        for item in facts["outputs"]
        if len(item["shape"]) in (3, 4)
    ]
    whole = carried(facts["metadata"])
    return {
        "file": str(path),
        "layout": asdict(layout),
        "outputs": outputs,
        "suggestion": suggestion,
        "carries": str(whole["id"]) if whole and "id" in whole else None,
    }


def layout_of(path: Path, facts: dict[str, Any], output: str = "") -> Layout:
    """Reads the shape of a network.

    Args:
        path: The file.
        facts: As `onnx_facts` returns them.
        output: Name of the output that is taken; empty for the first.

    Raises:
        BundleError: If CloudReef cannot use a network of this shape.
    """
    if len(facts["inputs"]) != 1 or not facts["outputs"]:
        raise BundleError(
            Sentence("{} has {} inputs; CloudReef takes networks with one.", path.name, len(facts["inputs"]))
        )
    answers = {item["name"]: item["shape"] for item in facts["outputs"]}
    if output and output not in answers:
        raise BundleError(
            Sentence('{} has no output "{}"; it has: {}.', path.name, output, [*answers]),
            Sentence("Choose one of these."),
        )
    output = output or _first_map(answers)
    shape, answer = facts["inputs"][0]["shape"], answers[output or next(iter(answers))]
    kind = facts["inputs"][0]["type"]
    if len(shape) != 4 or kind not in _TYPES:
        raise BundleError(
            Sentence(
                "{} takes {} of {} dimensions; it must take (batch, channels, rows, cols) of {}.",
                path.name,
                kind,
                len(shape),
                ", ".join(_TYPES.values()),
            )
        )
    counts = {axis: shape[axis] for axis in (1, 3) if isinstance(shape[axis], int) and shape[axis] > 0}
    first = _is_first(shape, counts)
    if not counts or counts.get(1 if first else 3, 0) not in range(1, MOST_CHANNELS + 1):
        raise BundleError(
            Sentence("{} does not say how many channels it takes: its input is {}.", path.name, str(shape))
        )
    rows, cols = (shape[2], shape[3]) if first else (shape[1], shape[2])
    fixed = isinstance(rows, int) and isinstance(cols, int)
    if fixed and min(rows, cols) < 1:
        fixed, rows, cols = False, "rows", "cols"
    if isinstance(rows, int) != isinstance(cols, int) or (fixed and rows != cols):
        raise BundleError(
            Sentence("{} takes tiles of {} x {}; CloudReef takes squares, or any size.", path.name, rows, cols)
        )
    if isinstance(shape[0], int) and shape[0] != 1:
        raise BundleError(
            Sentence("{} takes {} tiles at once; export it for one, or for any number.", path.name, shape[0])
        )
    if len(answer) not in (3, 4):
        raise BundleError(
            Sentence("{} answers with {} dimensions; a network that segments has four.", path.name, len(answer))
        )
    tile_px = rows if fixed else None
    return Layout(shape[1 if first else 3], _channels(answer, first), first, tile_px, _TYPES[kind], output)


def _first_map(answers: dict[str, Sequence[Any]]) -> str:
    """Names the first output that can hold an answer for each pixel; empty if that is the first of all, or none."""
    fitting = [name for name, shape in answers.items() if len(shape) in (3, 4)]
    return fitting[0] if fitting and fitting[0] != next(iter(answers)) else ""


def _is_first(shape: Sequence[Any], counts: dict[int, int]) -> bool:
    """Tells whether channels come before rows: the sides of a tile are alike, else channels are fewer than columns."""
    last_alike, first_alike = bool(shape[2] == shape[3]), bool(shape[1] == shape[2])
    if len(counts) == 2 and last_alike != first_alike:
        return last_alike
    return min(counts, key=lambda axis: counts[axis], default=0) == 1


def _channels(answer: Sequence[Any], first: bool) -> int:
    """Reads the number of output channels that is stated; 1 where none is."""
    if len(answer) == 3:
        return 1
    axes = (1, 3) if first else (3, 1)
    stated = [answer[axis] for axis in axes if isinstance(answer[axis], int) and 0 < answer[axis] <= MOST_CLASSES]
    return stated[0] if stated else 1


def description(about: Foreign, layout: Layout, files: Sequence[Path], found: Findings) -> dict[str, Any]:
    """Writes the model.json of a foreign network.

    Args:
        about: The user's description.
        layout: The file's own description.
        files: The weights, and the files beside them that hold a part of them.
        found: What was measured.
    """
    order = FIRST if layout.channels_first else LAST
    inputs = input_spec(about)
    spectral = [
        {
            "name": channel.name,
            "common_name": channel.common_name,
            "center_wavelength": channel.center_wavelength,
            "full_width_half_max": None,
            "optional": False,
        }
        for channel in about.channels
    ]
    hashed = [{"path": file.name, "sha256": hashlib.sha256(file.read_bytes()).hexdigest()} for file in files]
    classes = [item.to_json() for item in about.model_classes(found.kind)]
    own = {
        "halo_px": found.halo_px,
        "stride_multiple": found.stride,
        "tile_px": found.tile_px,
        "resolution_m": list(about.resolution_m),
        "threshold": about.threshold,
        "missing_value": inputs.missing_value,
        "values": inputs.values,
        "gain": list(inputs.gain),
        "bias": list(inputs.bias),
        "output": {
            "channel": about.output_channel,
            "activation": found.activation,
            "channels_first": found.outputs_first,
            "kind": found.kind,
            "name": layout.output,
        },
        "flops_per_px": 0,
        "bytes_per_px": found.bytes_per_px or BYTES_PER_PX,
        "files": {
            "onnx": {
                **hashed[0],
                "dim_order": order,
                "data_type": layout.data_type,
                "external": hashed[1:],
            }
        },
        "origin": "imported from an ONNX file",
    }
    return {
        "format": FORMAT,
        "id": about.id,
        "name": about.name,
        "version": about.version,
        "description": about.description,
        "license": about.license,
        "mlm:name": about.id,
        "mlm:architecture": "not known",
        "mlm:tasks": ["semantic-segmentation"],
        "mlm:framework": "ONNX",
        "mlm:input": [
            {
                "name": inputs.values,
                "bands": spectral,
                "input": {
                    "shape": _shape(layout.channels, layout.channels_first),
                    "dim_order": order,
                    "data_type": layout.data_type,
                },
                "value_scaling": [{"type": "clip", "minimum": inputs.clip[0], "maximum": inputs.clip[1]}]
                if inputs.is_reflectance
                else [],
            }
        ],
        "mlm:output": [
            {
                "name": "probability",
                "tasks": ["semantic-segmentation"],
                "result": {
                    "shape": _shape(found.outputs, found.outputs_first),
                    "dim_order": FIRST if found.outputs_first else LAST,
                    "data_type": "float32",
                },
                "classification:classes": classes,
            }
        ],
        "cloudreef": own,
    }


def _shape(channels: int, channels_first: bool) -> list[int]:
    return [-1, channels, -1, -1] if channels_first else [-1, -1, -1, channels]


def input_spec(about: Foreign) -> InputSpec:
    """Reads how values are prepared for a foreign network: clipped, multiplied, and added to, per channel."""
    count = len(about.channels)
    mean, std = about.mean or (0.0,) * count, about.std or (1.0,) * count
    if about.measures != InputSpec().values and not (about.mean or about.std):
        return InputSpec(clip=usual_clip(about.measures), values=about.measures)
    reflectance = about.measures == InputSpec().values
    return InputSpec(
        clip=(0.0, 1.0 if about.factor == 255 else 1.5) if reflectance else usual_clip(about.measures),
        values=about.measures,
        gain=tuple(about.factor / deviation for deviation in std),
        bias=tuple(-middle / deviation for middle, deviation in zip(mean, std)),
    )
