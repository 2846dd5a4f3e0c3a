"""ONNX files from elsewhere: what they say of themselves, and the model.json that they lack."""

from __future__ import annotations

import hashlib
import json
import math
import re
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Optional

from .errors import BundleError
from .model import FORMAT
from .model_tasks import Foreign
from .runtimes import onnx_facts
from .sentences import Sentence

__all__ = ["Layout", "describe_onnx", "description", "layout_of"]

STRIDE = 32
# What is not known of a foreign network, chosen with care for memory: a large U-Net takes less.
BYTES_PER_PX = 1500
MOST_CHANNELS = 63
FIRST = ["batch", "bands", "height", "width"]
LAST = ["batch", "height", "width", "bands"]


@dataclass(frozen=True)
class Layout:
    """The shape of a network.

    Attributes:
        channels: Number of input channels.
        outputs: Number of output channels.
        channels_first: Whether arrays are (batch, channels, rows, cols).
        tile_px: Edge of the only tile it takes; None where it takes tiles of any size.
    """

    channels: int
    outputs: int
    channels_first: bool
    tile_px: Optional[int]

    @property
    def stride(self) -> int:
        """What tiles must be multiples of."""
        return STRIDE if self.tile_px is None else math.gcd(STRIDE, self.tile_px)


def describe_onnx(path: Path) -> dict[str, Any]:
    """Returns what an ONNX file says of itself: its shape, and what Deepness's keys hold.

    https://qgis-plugin-deepness.readthedocs.io/en/latest/creators/creators_add_metadata_to_model.html

    Raises:
        BundleError: If it is no network that segments.
    """
    facts = onnx_facts(path)
    layout = layout_of(path, facts)
    metadata = {key: _value(text) for key, text in facts["metadata"].items()}
    if str(metadata.get("model_type", "Segmentor")).lower() not in ("segmentor", "segmentation"):
        raise BundleError(
            Sentence("{} is a {}; CloudReef takes networks that segment.", path.name, str(metadata["model_type"]))
        )
    return {"file": str(path), "layout": asdict(layout), "suggestion": _suggestion(metadata, layout)}


def layout_of(path: Path, facts: dict[str, Any]) -> Layout:
    """Reads the shape of a network.

    Raises:
        BundleError: If CloudReef cannot use a network of this shape.
    """
    if len(facts["inputs"]) != 1 or not facts["outputs"]:
        raise BundleError(
            Sentence("{} has {} inputs; CloudReef takes networks with one.", path.name, len(facts["inputs"]))
        )
    shape, answer = facts["inputs"][0]["shape"], facts["outputs"][0]["shape"]
    kind = facts["inputs"][0]["type"]
    if len(shape) != 4 or kind != "tensor(float)":
        raise BundleError(
            Sentence(
                "{} takes {} of {} dimensions; it must take 32-bit (batch, channels, rows, cols).",
                path.name,
                kind,
                len(shape),
            )
        )
    counts = {axis: shape[axis] for axis in (1, 3) if isinstance(shape[axis], int) and shape[axis] > 0}
    first = min(counts, key=lambda axis: counts[axis], default=0) == 1
    if not counts or min(counts.values()) > MOST_CHANNELS:
        raise BundleError(
            Sentence("{} does not say how many channels it takes: its input is {}.", path.name, str(shape))
        )
    rows, cols = (shape[2], shape[3]) if first else (shape[1], shape[2])
    fixed = isinstance(rows, int) and isinstance(cols, int)
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
    outputs = 1 if len(answer) == 3 else answer[1 if first else 3]
    return Layout(shape[1 if first else 3], outputs if isinstance(outputs, int) else 1, first, rows if fixed else None)


def description(
    about: Foreign, layout: Layout, weights: Path, activation: str, halo_px: Optional[int]
) -> dict[str, Any]:
    """Returns the model.json of a foreign network."""
    order = FIRST if layout.channels_first else LAST
    gain, bias = _gain_and_bias(about)
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
    classes = [{"value": value, "name": name} for value, name in enumerate(about.classes)]
    own = {
        "halo_px": halo_px,
        "stride_multiple": layout.stride,
        "tile_px": layout.tile_px,
        "resolution_m": list(about.resolution_m),
        "threshold": about.threshold,
        "missing_value": 0.0,
        "gain": gain,
        "bias": bias,
        "output": {"channel": about.output_channel, "activation": activation},
        "flops_per_px": 0,
        "bytes_per_px": BYTES_PER_PX,
        "files": {
            "onnx": {
                "path": weights.name,
                "sha256": hashlib.sha256(weights.read_bytes()).hexdigest(),
                "dim_order": order,
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
        "mlm:tasks": ["semantic-segmentation"],
        "mlm:framework": "ONNX",
        "mlm:input": [
            {
                "name": "reflectance",
                "bands": spectral,
                "input": {"shape": [-1, layout.channels, -1, -1], "dim_order": order, "data_type": "float32"},
                "value_scaling": [{"type": "clip", "minimum": 0.0, "maximum": 1.0 if about.factor == 255 else 1.5}],
            }
        ],
        "mlm:output": [{"name": "probability", "classification:classes": classes}],
        "cloudreef": own,
    }


def _gain_and_bias(about: Foreign) -> tuple[list[float], list[float]]:
    """Returns what reflectance is multiplied by, and what is then added, per channel."""
    count = len(about.channels)
    mean, std = about.mean or (0.0,) * count, about.std or (1.0,) * count
    return [about.factor / deviation for deviation in std], [
        -middle / deviation for middle, deviation in zip(mean, std)
    ]


def _value(text: str) -> Any:
    """Deepness writes JSON, some exporters write Python's own form of it, some plain text."""
    for form in (text, re.sub(r"'", '"', text)):
        try:
            return json.loads(form)
        except ValueError:
            continue
    return text


def _suggestion(metadata: dict[str, Any], layout: Layout) -> dict[str, Any]:
    found: dict[str, Any] = {}
    names = metadata.get("class_names")
    if isinstance(names, dict):
        found["classes"] = [str(name) for _, name in sorted(names.items(), key=lambda item: int(item[0]))]
    elif isinstance(names, list):
        found["classes"] = [str(name) for name in names]
    resolution = _number(metadata.get("resolution"))
    if resolution:
        found["resolution_m"] = resolution / 100
    threshold = _number(metadata.get("seg_thresh"))
    if threshold is not None and 0 < threshold < 1:
        found["threshold"] = threshold
    for ours, theirs in (("mean", "standardization_mean"), ("std", "standardization_std")):
        values = metadata.get(theirs)
        if isinstance(values, list) and len(values) == layout.channels:
            found[ours] = [float(value) for value in values]
    return found


def _number(value: Any) -> Optional[float]:
    return float(value) if isinstance(value, (int, float)) and not isinstance(value, bool) else None
