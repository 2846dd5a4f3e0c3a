"""ONNX files of unknown origin: what they state about themselves, and the model.json that they lack."""

from __future__ import annotations

import math
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, Optional, Sequence

from ...contract.classes import HIGHEST_VALUE
from ...contract.errors import BundleError
from ...contract.files.hashes import file_sha256
from ...contract.model_jobs import Foreign
from ...contract.network_input import Channel, InputSpec, default_clip
from ...contract.sentences import Sentence
from .description import CHANNELS_FIRST, CHANNELS_LAST, TASKS, head
from .embedded import embedded
from .metadata import parsed, suggestions
from .shapes import is_channels_first, place_of_channels, tried_facts, unfit_output

__all__ = [
    "ADDED_OUTPUT",
    "BYTES_PER_PX",
    "Findings",
    "Layout",
    "describe_onnx",
    "facts_of",
    "input_spec",
    "layout_of",
    "model_json",
]

STRIDE = 32
# Name of the output that `last_steps` adds; the only one to use in a file that has it.
ADDED_OUTPUT = "cloudreef/output"
# Where it cannot be measured: more than a large U-Net takes.
BYTES_PER_PX = 1500
MOST_CHANNELS = 512
MOST_CLASSES = HIGHEST_VALUE + 1
_TYPES = {
    "tensor(float)": "float32",
    "tensor(float16)": "float16",
    "tensor(double)": "float64",
    "tensor(uint8)": "uint8",
    "tensor(uint16)": "uint16",
    "tensor(int16)": "int16",
}


@dataclass(frozen=True)
class Layout:
    """The shapes of a network's input and output.

    Attributes:
        channels: Number of input channels.
        outputs: Number of output channels; 1 if it is not stated.
        channels_first: Whether its input is (batch, channels, rows, cols).
        tile_px: Side of the only tile size that it takes; None if it takes any size.
        data_type: Data type of its input, one of `model.DATA_TYPES`.
        output: Name of the output to use; empty for the first.
        channel_axis: The axis of the channels in that output; None if it has none.
        shrunk: How many times fewer rows and columns that output has than the input.
    """

    channels: int
    outputs: int
    channels_first: bool
    tile_px: Optional[int]
    data_type: str = "float32"
    output: str = ""
    channel_axis: Optional[int] = 1
    shrunk: int = 1

    @property
    def stride(self) -> int:
        """Tile offsets and sizes must be multiples of it."""
        return STRIDE if self.tile_px is None else math.gcd(STRIDE, self.tile_px)


@dataclass(frozen=True)
class Findings:
    """What was measured of a network (see `probing`).

    Attributes:
        outputs: Number of output channels.
        outputs_first: Whether its output is (batch, channels, rows, cols).
        activation: "none" if its output are probabilities, else "sigmoid" or "softmax".
        stride: Tile offsets and sizes must be multiples of it.
        halo_px: Radius of the receptive field, a multiple of `stride`; None if tiles are blended.
        tile_px: Side of the only tile size to use; None for every multiple of `stride`.
        kind: Kind of output, one of `model.KINDS`.
        bytes_per_px: Working memory per pixel of a tile; None if it could not be measured.
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
    """Describes an ONNX file: `layout` and `outputs`, what its metadata suggest, and the id of an embedded model.

    Raises:
        BundleError: If it is not a segmentation network.
    """
    facts = facts_of(path)
    layout = layout_of(path, facts)
    metadata = parsed(facts["metadata"])
    if str(metadata.get("model_type", "Segmentor")).lower() not in ("segmentor", "segmentation"):
        raise BundleError(
            Sentence(
                "{} is a {}; CloudReef can only use segmentation networks.", path.name, str(metadata["model_type"])
            )
        )
    suggestion = suggestions(path, metadata, layout.channels)
    if layout.data_type == "uint8" and "mean" not in suggestion:
        suggestion["factor"] = 255.0
    maps = _maps(facts, layout.channels_first)
    outputs = [
        {"name": item["name"], "channels": maps[item["name"]].channels, "type": item["type"]}
        for item in sorted(
            (item for item in facts["outputs"] if item["name"] in maps), key=lambda item: maps[item["name"]].shrunk
        )
    ]
    model = embedded(facts["metadata"])
    return {
        "file": str(path),
        "layout": asdict(layout),
        "outputs": outputs,
        "suggestion": suggestion,
        "carries": str(model["id"]) if model and "id" in model else None,
    }


def facts_of(path: Path) -> dict[str, Any]:
    """Reads what an ONNX file states, and completes it by running the network once; see `tried_facts`."""
    return tried_facts(path, _TYPES)


def layout_of(path: Path, facts: dict[str, Any], output: str = "") -> Layout:
    """Reads the shapes of a network's input and output.

    Args:
        path: The file.
        facts: From `facts_of`.
        output: Name of the output to use; empty for the first that has a value for each pixel, or else for each block
            of pixels.

    Raises:
        BundleError: If CloudReef cannot use such a network.
    """
    shape, kind = _input_of(path, facts)
    outputs = {item["name"]: item["shape"] for item in facts["outputs"]}
    if output and output not in outputs:
        raise BundleError(
            Sentence('{} has no output "{}"; it has: {}.', path.name, output, [*outputs]),
            Sentence("Choose one of these."),
        )
    first = is_channels_first(shape)
    channels = shape[1 if first else 3]
    if channels not in range(1, MOST_CHANNELS + 1):
        raise BundleError(
            Sentence(
                "{} does not state its number of input channels: the shape of its input is {}.", path.name, str(shape)
            )
        )
    tile_px = _tile_px(path, *(shape[2:] if first else shape[1:3]))
    if isinstance(shape[0], int) and shape[0] != 1:
        raise BundleError(
            Sentence(
                "{} takes batches of {} tiles; export it with a batch size of one, or of any size.", path.name, shape[0]
            )
        )
    maps = _maps(facts, first)
    chosen = output or min(maps, key=lambda name: maps[name].shrunk, default=next(iter(outputs)))
    if chosen not in maps:
        raise _no_map(path, outputs[chosen], facts.get("tile"))
    found = maps[chosen]
    if found.shrunk > 1 and not output and any(len(each) == 3 and name not in maps for name, each in outputs.items()):
        raise BundleError(
            Sentence("{} finds single objects (boxes or queries); its outputs are {}.", path.name, [*outputs]),
            Sentence("CloudReef needs a network for semantic segmentation, with an output channel for each class."),
        )
    if found.shrunk > 1 and "int" in next(item["type"] for item in facts["outputs"] if item["name"] == chosen):
        raise BundleError(
            Sentence(
                "The output of {} is class numbers for blocks of {} x {} pixels.",
                path.name,
                found.shrunk,
                found.shrunk,
            ),
            Sentence("Export it without its last step (argmax), so that its output has a channel for each class."),
        )
    name = "" if chosen == next(iter(outputs)) else chosen
    return Layout(channels, found.channels, first, tile_px, _TYPES[kind], name, found.axis, found.shrunk)


@dataclass(frozen=True)
class _Map:
    """An output that has a value for each pixel, or for each block of pixels; see `Layout`."""

    channels: int
    axis: Optional[int]
    shrunk: int


def _maps(facts: dict[str, Any], channels_first: bool) -> dict[str, _Map]:
    """Finds the outputs that have a value for each pixel; all of three or four axes if the network was not run."""
    maps = {}
    for item in facts["outputs"]:
        shape, axis, shrunk = item["shape"], 1 if channels_first else 3, 1
        if len(shape) not in (3, 4):
            continue
        if "tile" in facts:
            place = place_of_channels(shape, facts["tile"], channels_first)
            if place is None:
                continue
            axis, shrunk = place
        channels = 1 if len(shape) == 3 else shape[axis] if "tile" in facts else _channels(shape, channels_first)
        maps[item["name"]] = _Map(channels, axis if len(shape) == 4 else None, shrunk)
    return {ADDED_OUTPUT: maps[ADDED_OUTPUT]} if ADDED_OUTPUT in maps else maps


def _no_map(path: Path, shape: Sequence[Any], tile: Optional[tuple[int, int]]) -> BundleError:
    """Explains why an output is none of a segmentation network."""
    if len(shape) in (3, 4) and tile is not None:
        return unfit_output(shape, tile)
    return BundleError(
        Sentence("The output of {} has {} dimensions; that of a segmentation network has four.", path.name, len(shape))
    )


def _input_of(path: Path, facts: dict[str, Any]) -> tuple[Sequence[Any], str]:
    """Reads the shape and type of the only input.

    Raises:
        BundleError: If there are several, or it is not a batch of images.
    """
    if len(facts["inputs"]) != 1 or not facts["outputs"]:
        names = [item["name"] for item in facts["inputs"]]
        raise BundleError(
            Sentence("{} has {} inputs ({}); CloudReef can only use networks with one.", path.name, len(names), names)
        )
    shape, kind = facts["inputs"][0]["shape"], facts["inputs"][0]["type"]
    if len(shape) != 4 or kind not in _TYPES:
        raise BundleError(
            Sentence(
                "The input of {} is {} with {} dimensions; it must be (batch, channels, rows, cols) of {}.",
                path.name,
                kind,
                len(shape),
                ", ".join(_TYPES.values()),
            )
        )
    return shape, kind


def _tile_px(path: Path, rows: Any, cols: Any) -> Optional[int]:
    """Reads the side of the only tile size that a network takes; None if it takes any size.

    Args:
        path: The file.
        rows: Its stated number of rows: an integer, a name, or None.
        cols: Likewise.

    Raises:
        BundleError: If its tiles are not square.
    """
    stated = [isinstance(size, int) for size in (rows, cols)]
    if not any(stated) or (all(stated) and min(rows, cols) < 1):
        return None
    if not all(stated) or rows != cols:
        raise BundleError(
            Sentence(
                "{} takes tiles of {} x {} pixels; CloudReef needs square tiles, or tiles of any size.",
                path.name,
                rows,
                cols,
            )
        )
    return int(rows)


def _channels(shape: Sequence[Any], first: bool) -> int:
    """Reads the number of output channels from a shape of four axes; 1 if it is not stated."""
    axes = (1, 3) if first else (3, 1)
    stated = (shape[axis] for axis in axes if isinstance(shape[axis], int) and 0 < shape[axis] <= MOST_CLASSES)
    return next(stated, 1)


def model_json(
    about: Foreign, layout: Layout, files: Sequence[Path], found: Findings, source: Optional[Path] = None
) -> dict[str, Any]:
    """Builds the model.json of an ONNX file.

    Args:
        about: The user's description.
        layout: The shapes of its input and output.
        files: The ONNX file, and the files beside it that hold a part of its weights.
        found: What was measured.
        source: The file as it was published, if something was added to it.
    """
    order = CHANNELS_FIRST if layout.channels_first else CHANNELS_LAST
    inputs = input_spec(about)
    low, high = inputs.clip
    return {
        **head(about, "not known", "ONNX"),
        "mlm:input": [
            {
                "name": inputs.values,
                "bands": [asdict(Channel(**asdict(channel))) for channel in about.channels],
                "input": {
                    "shape": _shape(layout.channels, layout.channels_first),
                    "dim_order": order,
                    "data_type": layout.data_type,
                },
                "value_scaling": [{"type": "clip", "minimum": low, "maximum": high}] if inputs.is_reflectance else [],
            }
        ],
        "mlm:output": [
            {
                "name": "probability",
                "tasks": TASKS,
                "result": {
                    "shape": _shape(found.outputs, found.outputs_first),
                    "dim_order": CHANNELS_FIRST if found.outputs_first else CHANNELS_LAST,
                    "data_type": "float32",
                },
                "classification:classes": [item.to_json() for item in about.model_classes(found.kind)],
            }
        ],
        "cloudreef": {
            **_prediction(about, layout, inputs, found),
            "files": {"onnx": _files(files, order, layout.data_type)},
            "origin": "imported from an ONNX file",
            **({"source": {"name": source.name, "sha256": file_sha256(source)}} if source else {}),
        },
    }


def _prediction(about: Foreign, layout: Layout, inputs: InputSpec, found: Findings) -> dict[str, Any]:
    """Builds the keys of model.json that predictions depend on, beyond those of MLM."""
    return {
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
    }


def _files(files: Sequence[Path], order: list[str], data_type: str) -> dict[str, Any]:
    """Builds the description of an ONNX file and of the files beside it."""
    first, *external = ({"path": file.name, "sha256": file_sha256(file)} for file in files)
    return {**first, "dim_order": order, "data_type": data_type, "external": external}


def _shape(channels: int, channels_first: bool) -> list[int]:
    return [-1, channels, -1, -1] if channels_first else [-1, -1, -1, channels]


def input_spec(about: Foreign) -> InputSpec:
    """Converts the user's factor, mean and deviation to gain and bias."""
    inputs = InputSpec(clip=default_clip(about.measures), values=about.measures)
    if not inputs.is_reflectance and not (about.mean or about.std):
        return inputs
    if inputs.is_reflectance and about.factor == 255:
        inputs = replace(inputs, clip=(0.0, 1.0))
    count = len(about.channels)
    mean, std = about.mean or (0.0,) * count, about.std or (1.0,) * count
    return replace(
        inputs,
        gain=tuple(about.factor / deviation for deviation in std),
        bias=tuple(-middle / deviation for middle, deviation in zip(mean, std)),
    )
