"""The model bundle: a folder with ``model.json`` that describes its network's input and output.

Names follow the STAC Machine Learning Model extension (https://stac-extensions.github.io/mlm/)
for bands, scaling and classes; further keys stand under ``cloudreef``.
The one writer is `training.exporting.model_json`; this is the one reader.
"""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Mapping, Optional, Union

from .addresses import is_plain_name
from .classes import ModelClass, channel_values, classes_from_json
from .errors import BundleError
from .files.hashes import file_sha256
from .network_input import VALUES, Channel, InputSpec, default_clip
from .reading import check_finite
from .sentences import Sentence
from .thresholds import NamedThreshold, label_thresholds, named_thresholds, threshold_from_json

__all__ = ["ACTIVATIONS", "DATA_TYPES", "FORMAT", "KINDS", "Bundle", "BundleFile", "OutputSpec"]

FORMAT = "cloudreef-model/1"
# Limits for files that are not trusted; descriptions have some kB.
LARGEST_BYTES = 20_000_000
MOST_PER_PX = 1e10
LARGEST_PX = 16_384
# Kinds of output: one channel is the target's probability; a channel for each of several exclusive classes; a channel
# for each of several independent labels; or a class number for each pixel.
KINDS = ("target", "classes", "labels", "argmax")
ACTIVATIONS = ("none", "sigmoid", "softmax")
# Data types of a network's input.
DATA_TYPES = ("float32", "float16", "float64", "uint8", "uint16", "int16")


@dataclass(frozen=True)
class BundleFile:
    """A file of weights.

    Attributes:
        path: Its path.
        sha256: Its SHA-256.
        channels_first: Whether arrays are (batch, channels, rows, cols) and not (batch, rows, cols, channels).
        external: Files in the same folder that hold a part of the weights: name to SHA-256.
        data_type: Data type of the input, one of `DATA_TYPES`.
    """

    path: Path
    sha256: str
    channels_first: bool
    external: Mapping[str, str] = field(default_factory=dict)
    data_type: str = "float32"


@dataclass(frozen=True)
class OutputSpec:
    """How a network's output becomes probabilities.

    Attributes:
        channel: The target's output channel; -1 for the last. For the kind "target" only.
        activation: "none" if the network's output are probabilities, else "sigmoid" or "softmax".
        kind: One of `KINDS`.
        name: Name of the network's output if it has several; empty for the first.
        values: Class number of each output channel for the kinds "classes" and "labels", else of each class.
        channels_first: Whether the output is (batch, channels, rows, cols); None: as the input.
    """

    channel: int = -1
    activation: str = "none"
    kind: str = "target"
    name: str = ""
    values: tuple[int, ...] = ()
    channels_first: Optional[bool] = None

    @property
    def planes(self) -> tuple[int, ...]:
        """The axes of a probability before (rows, cols): one of classes, none for a single target."""
        return () if self.kind == "target" else (len(self.values),)


@dataclass(frozen=True)
class Bundle:
    """A model and its description.

    Attributes:
        folder: The bundle's folder.
        id: Short name.
        name: Display name.
        version: Version of the weights.
        description: One line.
        channels: Input channels, in order.
        classes: Its classes; for the kind "target" (background, target).
        inputs: Preparation of the input.
        halo_px: Radius of the receptive field; None if unknown, then tiles are blended.
        stride_multiple: Tile offsets and sizes must be multiples of it.
        tile_px: Side of the only tile size that the network takes; None if it takes every multiple.
        output: How its output becomes probabilities.
        label_thresholds: Thresholds of independent labels by class number.
        named_thresholds: Further thresholds of the target, named for their purpose.
        resolution_m: Pixel sizes (smallest, largest) that the network was made for.
        threshold: Default threshold of the probability.
        flops_per_px: Operations per pixel, for estimates.
        bytes_per_px: Working memory per input pixel of a tile while predicting, to choose the tile size.
        files: Files of weights by format: "onnx", "keras".
        sha256: SHA-256 of model.json, by which results identify the model.
        data: The content of model.json.
    """

    folder: Path
    id: str
    name: str
    version: str
    description: str
    channels: tuple[Channel, ...]
    classes: tuple[ModelClass, ...]
    inputs: InputSpec
    halo_px: Optional[int]
    stride_multiple: int
    resolution_m: tuple[float, float]
    threshold: float
    flops_per_px: float
    bytes_per_px: float
    files: dict[str, BundleFile]
    sha256: str
    data: dict[str, Any]
    tile_px: Optional[int] = None
    output: OutputSpec = OutputSpec()
    label_thresholds: tuple[tuple[int, float], ...] = ()
    named_thresholds: tuple[NamedThreshold, ...] = ()

    @property
    def class_names(self) -> tuple[str, ...]:
        """The names of the classes; for the kind "target" (background, target)."""
        return tuple(item.name for item in self.classes)

    @property
    def is_binary(self) -> bool:
        """Whether it has one target, decided by a threshold of its probability."""
        return self.output.kind == "target"

    @property
    def title(self) -> str:
        """A name for its results: the target, or all classes except the background."""
        return ", ".join(item.name for item in self.classes if not item.background)

    @classmethod
    def load(cls, path: Union[str, Path]) -> Bundle:
        """Reads a bundle's description; the weights are checked when a runtime loads them.

        Args:
            path: The bundle's folder, or the model.json in it.

        Raises:
            BundleError: If it is missing, incomplete or of an unknown format.
        """
        path = Path(path)
        file = path if path.name == "model.json" else path / "model.json"
        try:
            text = _read(file)
            data = json.loads(text)
            check_finite(data)
        except FileNotFoundError as error:
            raise BundleError(
                Sentence("There is no model at {}: a model is a folder that contains a model.json.", path),
                Sentence("Choose one of the shipped models or the folder of your own."),
            ) from error
        except (OSError, ValueError, RecursionError) as error:
            raise BundleError(Sentence("The model description {} cannot be read: {}.", file, error)) from error
        if not isinstance(data, dict) or data.get("format") != FORMAT:
            found = data.get("format") if isinstance(data, dict) else None
            raise BundleError(
                Sentence('The model in {} has the format "{}"; this release reads "{}".', file.parent, found, FORMAT),
                Sentence("It was made by a newer release: update CloudReef.")
                if re.fullmatch(r"cloudreef-model/\d+", str(found))
                else Sentence("Export the model again with the training package of this release."),
            )
        try:
            return _parse(file.parent, data, hashlib.sha256(text).hexdigest())
        except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as error:
            raise BundleError(
                Sentence("The model description {} is incomplete or malformed: {}.", file, _reason(error)),
                Sentence("Export the model again."),
            ) from error

    def weights(self, kind: str) -> BundleFile:
        """Finds the weights of a format ("onnx", "keras") and checks their hashes.

        Raises:
            BundleError: If the bundle has no such file, or its hash differs from that in model.json.
        """
        file = self.files.get(kind)
        if file is None:
            raise BundleError(Sentence('The model "{}" has no {} weights; it has: {}.', self.id, kind, [*self.files]))
        _check_hash(file.path, file.sha256)
        for name, sha256 in file.external.items():
            _check_hash(file.path.with_name(name), sha256)
        return file


def _reason(error: Exception) -> str:
    """Formats an exception: its text if it is a sentence of ours, else with its type."""
    text = error.args[0] if error.args else ""
    return text if isinstance(text, Sentence) else repr(error)


def _read(file: Path) -> bytes:
    """Reads a description's bytes; raises OSError if it is not a file, or far too long."""
    if file.exists() and not file.is_file():
        raise OSError(f"{file} is not a file")
    with file.open("rb") as stream:
        text = stream.read(LARGEST_BYTES + 1)
    if len(text) > LARGEST_BYTES:
        raise OSError(f"it is longer than {LARGEST_BYTES // 1_000_000} MB")
    return text


def _check_hash(path: Path, sha256: str) -> None:
    try:
        if path.exists() and not path.is_file():
            raise OSError(0, "it is not a file")
        found = file_sha256(path)
    except OSError as error:
        raise BundleError(Sentence("The weights {} cannot be read: {}.", path, error.strerror)) from error
    if found != sha256:
        raise BundleError(
            Sentence("The weights {} are not those that model.json describes: they were changed or truncated.", path),
            Sentence("Copy or download the model again."),
        )


def _parse(folder: Path, data: dict[str, Any], sha256: str) -> Bundle:
    source, result, own = data["mlm:input"][0], data["mlm:output"][0], data["cloudreef"]
    output = _output(own.get("output", {}))
    classes = _classes(result["classification:classes"], output.kind)
    threshold = threshold_from_json(own["threshold"])
    halo, tile_px = own.get("halo_px"), own.get("tile_px")
    _check(data, source, own)
    low, high = own["resolution_m"]
    return Bundle(
        folder=folder,
        id=str(data["id"]),
        name=str(data["name"]),
        version=str(data["version"]),
        description=str(data["description"]),
        channels=tuple(_channel(band) for band in source["bands"]),
        classes=classes,
        inputs=_inputs(source, own),
        halo_px=None if halo is None else int(halo),
        stride_multiple=int(own["stride_multiple"]),
        resolution_m=(float(low), float(high)),
        threshold=threshold,
        flops_per_px=float(own["flops_per_px"]),
        bytes_per_px=float(own["bytes_per_px"]),
        files={name: _file(folder, item) for name, item in own["files"].items()},
        sha256=sha256,
        data=data,
        tile_px=None if tile_px is None else int(tile_px),
        output=replace(output, values=channel_values(classes, output.kind)),
        label_thresholds=label_thresholds(classes, own, threshold) if output.kind == "labels" else (),
        named_thresholds=named_thresholds(own),
    )


def _check(data: dict[str, Any], source: dict[str, Any], own: dict[str, Any]) -> None:
    """Checks values that types do not limit; raises `ValueError` with what is wrong."""
    stride, halo = int(own["stride_multiple"]), int(own.get("halo_px") or 0)
    if stride < 1 or halo < 0 or halo % stride:
        raise ValueError(f"halo_px {halo} is not a multiple of stride_multiple {stride}")
    if max(stride, halo, int(own.get("tile_px") or 0)) > LARGEST_PX:
        raise ValueError(f"halo, stride and tile have {LARGEST_PX} pixels at most")
    if not all(0 <= float(own[name]) <= MOST_PER_PX for name in ("flops_per_px", "bytes_per_px")):
        raise ValueError(f"flops_per_px and bytes_per_px lie between 0 and {MOST_PER_PX:g}")
    if not source["bands"]:
        raise ValueError("it has no bands")
    low, high = (float(edge) for edge in own["resolution_m"])
    if not 0 < low <= high:
        raise ValueError(f"resolution_m {low:g} to {high:g} is not a range of pixel sizes")
    if not str(data["id"]).strip():
        raise ValueError("id is empty")


def _inputs(source: dict[str, Any], own: dict[str, Any]) -> InputSpec:
    gain, bias = (tuple(float(number) for number in own.get(name) or ()) for name in ("gain", "bias"))
    if len(gain) != len(bias) or len(gain) not in (0, len(source["bands"])):
        raise ValueError("gain and bias need one number for each band")
    holes = str(own.get("holes", InputSpec().holes))
    if holes not in ("fill", "zero"):
        raise ValueError(f"holes {holes!r} is not known")
    values = str(own.get("values", InputSpec().values))
    if values not in VALUES:
        raise ValueError(f"values {values!r} are not known")
    clip = _clip(source.get("value_scaling") or [], default_clip(values))
    return InputSpec(clip, float(own.get("missing_value", 0.0)), gain, bias, holes, values)


def _output(own: dict[str, Any]) -> OutputSpec:
    first = own.get("channels_first")
    output = OutputSpec(
        channel=int(own.get("channel", -1)),
        activation=str(own.get("activation", "none")),
        kind=str(own.get("kind", "target")),
        name=str(own.get("name", "")),
        channels_first=None if first is None else bool(first),
    )
    if output.activation not in ACTIVATIONS:
        raise ValueError(Sentence("the activation {!r} is not known", output.activation))
    if output.kind not in KINDS:
        raise ValueError(Sentence("the kind of output {!r} is not known", output.kind))
    return output


def _classes(items: list[dict[str, Any]], kind: str) -> tuple[ModelClass, ...]:
    if kind != "target":
        return classes_from_json(items)
    classes = classes_from_json(items, two=True)
    if len(classes) != 2:
        raise ValueError(Sentence("a single target needs two classes, not {}: it and its background", len(classes)))
    background, target = sorted(classes, key=lambda item: item.value)
    return background, target


def _channel(band: dict[str, Any]) -> Channel:
    if not isinstance(band.get("optional", False), bool):
        raise ValueError(f"optional {band['optional']!r} is neither true nor false")
    return Channel(
        name=str(band["name"]),
        common_name=str(band.get("common_name", band["name"])),
        center_wavelength=band.get("center_wavelength"),
        full_width_half_max=band.get("full_width_half_max"),
        optional=bool(band.get("optional", False)),
    )


def _clip(scalings: list[dict[str, Any]], clip: tuple[float, float]) -> tuple[float, float]:
    for scaling in scalings:
        if scaling["type"] != "clip":
            raise ValueError(f"value scaling {scaling['type']!r} is not known")
        clip = (float(scaling["minimum"]), float(scaling["maximum"]))
    if not clip[0] < clip[1]:
        raise ValueError(f"values clipped to {clip[0]:g} to {clip[1]:g} are all alike")
    return clip


def _file(folder: Path, item: dict[str, Any]) -> BundleFile:
    external = {_plain(str(part["path"])): str(part["sha256"]) for part in item.get("external") or ()}
    data_type = str(item.get("data_type", DATA_TYPES[0]))
    if data_type not in DATA_TYPES:
        raise ValueError(Sentence("the data type {!r} is not known", data_type))
    first = _is_first(item["dim_order"])
    return BundleFile(folder / _plain(str(item["path"])), str(item["sha256"]), first, external, data_type)


def _plain(name: str) -> str:
    if not is_plain_name(name):
        raise ValueError(f"file {name!r} must lie in the model's own folder")
    return name


def _is_first(order: list[str]) -> bool:
    if sorted(order) != ["bands", "batch", "height", "width"]:
        raise ValueError(f"dim_order {order} is not known")
    return order.index("bands") == 1
