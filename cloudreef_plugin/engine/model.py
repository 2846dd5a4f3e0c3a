"""The model bundle: a folder with ``model.json`` that says what its network needs and gives.

Names follow the STAC Machine Learning Model extension (https://stac-extensions.github.io/mlm/)
for bands, scaling and classes; what it has no word for stands under ``cloudreef``.
The one writer is `training.export`; this is the one reader.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Optional, Union

from .errors import BundleError
from .preprocess import InputSpec
from .sentences import Sentence

__all__ = ["FORMAT", "Bundle", "BundleFile", "Channel", "OutputSpec"]

FORMAT = "cloudreef-model/1"


@dataclass(frozen=True)
class Channel:
    """One input channel of a network.

    Attributes:
        name: As people say it: "red".
        common_name: STAC's common band name.
        center_wavelength: Micrometres, or None.
        full_width_half_max: Micrometres, or None.
        optional: Whether the network also works without it.
    """

    name: str
    common_name: str
    center_wavelength: Optional[float] = None
    full_width_half_max: Optional[float] = None
    optional: bool = False


@dataclass(frozen=True)
class BundleFile:
    """A file of weights.

    Attributes:
        path: Where it lies.
        sha256: What its bytes must hash to.
        channels_first: Whether arrays are (batch, channels, rows, cols) and not (batch, rows, cols, channels).
    """

    path: Path
    sha256: str
    channels_first: bool


@dataclass(frozen=True)
class OutputSpec:
    """How a network's answer becomes the target's probability.

    Attributes:
        channel: The target's output channel; -1 for the last.
        activation: "none" where the network gives probabilities, else "sigmoid" or "softmax".
    """

    channel: int = -1
    activation: str = "none"


@dataclass(frozen=True)
class Bundle:
    """A model and all that is known of it.

    Attributes:
        folder: Where the bundle lies.
        id: Short name, as the user types it.
        name: As shown.
        version: Of the weights.
        description: One line.
        channels: What the network sees, in order.
        class_names: (background, target).
        inputs: How reflectance is prepared.
        halo_px: How far the network looks beyond a pixel; None if unknown, then tiles are blended.
        stride_multiple: Tile offsets and sizes must be multiples of it.
        tile_px: Edge of the only tile that the network takes; None where it takes every multiple.
        output: How its answer becomes a probability.
        resolution_m: Pixel sizes (smallest, largest) that the network was made for.
        threshold: Probability from which a pixel is target, if the user does not choose.
        flops_per_px: Arithmetic per pixel, for estimates.
        bytes_per_px: Working memory per input pixel of a tile while predicting, for choosing tiles.
        files: By format: "onnx", "keras".
        sha256: Of model.json, so that a result can name the model exactly.
        data: model.json, whole.
    """

    folder: Path
    id: str
    name: str
    version: str
    description: str
    channels: tuple[Channel, ...]
    class_names: tuple[str, str]
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

    @classmethod
    def load(cls, path: Union[str, Path]) -> Bundle:
        """Reads a bundle's description; the weights are checked when a runtime takes them.

        Args:
            path: The bundle's folder, or the model.json in it.

        Raises:
            BundleError: If it is missing, incomplete or of an unknown format.
        """
        path = Path(path)
        file = path if path.name == "model.json" else path / "model.json"
        try:
            text = file.read_bytes()
            data = json.loads(text)
        except FileNotFoundError as error:
            raise BundleError(
                Sentence("There is no model at {}: a model is a folder that holds a model.json.", path),
                Sentence("Choose one of the shipped models or the folder of your own."),
            ) from error
        except (OSError, ValueError) as error:
            raise BundleError(Sentence("The model description {} cannot be read: {}.", file, error)) from error
        if not isinstance(data, dict) or data.get("format") != FORMAT:
            found = data.get("format") if isinstance(data, dict) else None
            raise BundleError(
                Sentence('The model in {} has the format "{}"; this release reads "{}".', file.parent, found, FORMAT),
                Sentence("Export the model again with the training package of this release."),
            )
        try:
            return _parse(file.parent, data, hashlib.sha256(text).hexdigest())
        except (KeyError, IndexError, TypeError, ValueError) as error:
            raise BundleError(
                Sentence("The model description {} is incomplete or malformed: {!r}.", file, error),
                Sentence("Export the model again."),
            ) from error

    def weights(self, kind: str) -> BundleFile:
        """Returns the weights of a kind ("onnx", "keras") after checking that they are whole and unaltered.

        Raises:
            BundleError: If the bundle has no such file, or its bytes differ from what model.json says.
        """
        file = self.files.get(kind)
        if file is None:
            raise BundleError(Sentence('The model "{}" has no {} weights; it has: {}.', self.id, kind, [*self.files]))
        try:
            digest = hashlib.sha256(file.path.read_bytes()).hexdigest()
        except OSError as error:
            raise BundleError(Sentence("The weights {} cannot be read: {}.", file.path, error.strerror)) from error
        if digest != file.sha256:
            raise BundleError(
                Sentence(
                    "The weights {} are not those that model.json describes: they were altered or cut short.", file.path
                ),
                Sentence("Copy or download the model again."),
            )
        return file


def _parse(folder: Path, data: dict[str, Any], sha256: str) -> Bundle:
    source, result, own = data["mlm:input"][0], data["mlm:output"][0], data["cloudreef"]
    background, target = sorted(result["classification:classes"], key=lambda item: int(item["value"]))
    threshold, stride = float(own["threshold"]), int(own["stride_multiple"])
    if not 0 < threshold < 1:
        raise ValueError(f"threshold {threshold} is not between 0 and 1")
    halo = own.get("halo_px")
    if stride < 1 or (halo is not None and (int(halo) < 0 or int(halo) % stride)):
        raise ValueError(f"halo_px {halo} is not a multiple of stride_multiple {stride}")
    low, high = own["resolution_m"]
    return Bundle(
        folder=folder,
        id=str(data["id"]),
        name=str(data["name"]),
        version=str(data["version"]),
        description=str(data["description"]),
        channels=tuple(_channel(band) for band in source["bands"]),
        class_names=(str(background["name"]), str(target["name"])),
        inputs=_inputs(source, own),
        halo_px=None if halo is None else int(halo),
        stride_multiple=stride,
        resolution_m=(float(low), float(high)),
        threshold=threshold,
        flops_per_px=float(own["flops_per_px"]),
        bytes_per_px=float(own["bytes_per_px"]),
        files={name: _file(folder, item) for name, item in own["files"].items()},
        sha256=sha256,
        data=data,
        tile_px=None if own.get("tile_px") is None else int(own["tile_px"]),
        output=_output(own.get("output", {})),
    )


def _inputs(source: dict[str, Any], own: dict[str, Any]) -> InputSpec:
    gain, bias = (tuple(float(number) for number in own.get(name) or ()) for name in ("gain", "bias"))
    if len(gain) != len(bias) or len(gain) not in (0, len(source["bands"])):
        raise ValueError("gain and bias need one number for each band")
    return InputSpec(_clip(source.get("value_scaling") or []), float(own.get("missing_value", 0.0)), gain, bias)


def _output(own: dict[str, Any]) -> OutputSpec:
    output = OutputSpec(int(own.get("channel", -1)), str(own.get("activation", "none")))
    if output.activation not in ("none", "sigmoid", "softmax"):
        raise ValueError(f"activation {output.activation!r} is not understood")
    return output


def _channel(band: dict[str, Any]) -> Channel:
    return Channel(
        name=str(band["name"]),
        common_name=str(band.get("common_name", band["name"])),
        center_wavelength=band.get("center_wavelength"),
        full_width_half_max=band.get("full_width_half_max"),
        optional=bool(band.get("optional", False)),
    )


def _clip(scalings: list[dict[str, Any]]) -> tuple[float, float]:
    clip = InputSpec().clip
    for scaling in scalings:
        if scaling["type"] != "clip":
            raise ValueError(f"value scaling {scaling['type']!r} is not understood")
        clip = (float(scaling["minimum"]), float(scaling["maximum"]))
    return clip


def _file(folder: Path, item: dict[str, Any]) -> BundleFile:
    name = str(item["path"])
    if Path(name).name != name:
        raise ValueError(f"file {name!r} must lie in the model's own folder")
    order = item["dim_order"]
    if sorted(order) != ["bands", "batch", "height", "width"]:
        raise ValueError(f"dim_order {order} is not understood")
    return BundleFile(folder / name, str(item["sha256"]), order.index("bands") == 1)
