"""An ONNX file as the QGIS plugin Deepness runs it: bytes divided by 255 in, probabilities of classes out.

What CloudReef does before and after the network becomes a part of it. Deepness takes tiles of one size, channels first,
puts the inner part of each on the map, calls a pixel of one output target from ``seg_thresh``, and of several outputs
takes the largest:
https://qgis-plugin-deepness.readthedocs.io/en/latest/creators/creators_description_classes.html,
https://qgis-plugin-deepness.readthedocs.io/en/latest/creators/creators_add_metadata_to_model.html
"""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from typing import Optional, Union

from ...contract.errors import BundleError
from ...contract.model import Bundle
from ...contract.sentences import Sentence
from .carried import onnx_of
from .messages import (
    FLOAT,
    FLOAT16,
    GRAPH,
    INITIALIZER,
    INPUT,
    INT64,
    METADATA,
    OUTPUT,
    UINT8,
    fields,
    inside,
    metadata_entry,
    name_of,
    node,
    opset,
    sides_of,
    tensor,
    value_info,
    whole,
)

__all__ = ["OLDEST_OPSET", "for_deepness", "keys", "tiles"]

TILE_PX = 512
LARGER_PX = 256
MOST_PERCENT, UNKNOWN_PERCENT = 60, 50
BYTES = 255.0
OLDEST_OPSET = 13  # from which a softmax is one over an axis, and axes are inputs
_CAST = {"uint8": UINT8, "float16": FLOAT16}
_IN, _OUT = "image", "probabilities"
_RARE = ("swir16", "swir22")


def keys(
    classes: Sequence[str],
    *,
    resolution_m: float,
    tile_px: int,
    overlap_percent: int,
    threshold: float,
    standard: Sequence[tuple[float, float]],
) -> dict[str, str]:
    """Writes the metadata that Deepness reads, each value as JSON.

    Args:
        classes: Names, in the order of the outputs; of one target (background, target).
        resolution_m: Pixel size that the network was made for.
        tile_px: Edge of a tile.
        overlap_percent: How much of a tile its neighbour covers, too; half of that on each side is not used.
        threshold: Probability from which a pixel counts.
        standard: Mean and standard deviation of each channel that Deepness shall standardise by, in 255ths.
    """
    values = {
        "model_type": "Segmentor",
        "class_names": dict(enumerate(classes)),
        "resolution": round(100 * resolution_m, 2),  # centimetres
        "tile_size": tile_px,
        "tiles_size": tile_px,  # as its documentation names it
        "tiles_overlap": overlap_percent,
        "seg_thresh": threshold,
        "seg_small_segment": 0,
        "standardization_mean": [mean for mean, _ in standard],
        "standardization_std": [deviation for _, deviation in standard],
    }
    return {key: json.dumps(value) for key, value in values.items()}


def for_deepness(bundle: Bundle) -> bytes:
    """Writes a model as one ONNX file for Deepness.

    Raises:
        BundleError: If it is of a kind that Deepness does not know, or has no single ONNX file of this century.
    """
    if bundle.output.kind not in ("target", "classes"):
        raise BundleError(
            Sentence('Deepness takes probabilities of one target or of classes; "{}" gives others.', bundle.id)
        )
    model = onnx_of(bundle)
    if opset(model) < OLDEST_OPSET:
        raise BundleError(
            Sentence(
                '"{}" uses operators of version {}; from {} on it can be exported.',
                bundle.id,
                opset(model),
                OLDEST_OPSET,
            )
        )
    target = bundle.output.kind == "target"
    tile_px, overlap = tiles(bundle.halo_px, bundle.stride_multiple, bundle.tile_px)
    names = {item.value: item.name for item in bundle.classes}
    metadata = keys(
        bundle.class_names if target else [names[value] for value in bundle.output.values],
        resolution_m=bundle.resolution_m[0],
        tile_px=tile_px,
        overlap_percent=overlap,
        threshold=bundle.threshold if target else 0.0,
        standard=[(0.0, 1.0)] * _given(bundle),
    )
    parts = []
    for field in fields(model):
        if field.number == GRAPH:
            parts.append(whole(GRAPH, _graph(field.chunk, bundle, tile_px)))
        elif field.number != METADATA or name_of(field.chunk) not in metadata:
            parts.append(field.whole)
    return b"".join(parts) + b"".join(metadata_entry(key, value) for key, value in metadata.items())


def _given(bundle: Bundle) -> int:
    """Counts the first channels, which Deepness is to give.

    It can leave out none; short-wave infrared, which few of its maps have, is absent where the model does without.
    """
    needed = [not channel.optional or channel.common_name not in _RARE for channel in bundle.channels]
    return max((place for place, one in enumerate(needed, start=1) if one), default=len(needed))


def tiles(halo_px: Optional[int], stride: int, tile_px: Optional[int] = None) -> tuple[int, int]:
    """Chooses tiles that leave no seams: where one begins is a multiple of the stride, and halos are not used.

    Args:
        halo_px: How far the network looks beyond a pixel; None where that is not known.
        stride: What places and sizes of tiles must be multiples of.
        tile_px: Edge of the only tile that the network takes, if there is one.

    Returns:
        The edge of a tile, and how many percent of it overlap; of those that do, the ones with the least work.
    """
    if halo_px is None:
        return tile_px or math.ceil(TILE_PX / stride) * stride, UNKNOWN_PERCENT
    least = math.ceil(max(TILE_PX, 4 * halo_px) / stride) * stride
    edges = [tile_px] if tile_px else range(least, least + LARGER_PX + 1, stride)
    found = [
        ((edge / (edge - overlap)) ** 2, edge, percent)
        for edge in edges
        for percent in range(MOST_PERCENT + 1)
        for overlap in [edge * percent // 100]  # as Deepness counts it
        if overlap // 2 >= halo_px and (edge - overlap) % stride == 0
    ]
    if found:
        return min(found)[1:]
    edge = tile_px or least
    return edge, math.ceil(100 * 2 * halo_px / edge)


def _graph(graph: bytes, bundle: Bundle, tile_px: int) -> bytes:
    parts = list(fields(graph))
    weights = {inside(field.chunk, 8).decode("utf-8") for field in parts if field.number == INITIALIZER}
    source = next(field for field in parts if field.number == INPUT and name_of(field.chunk) not in weights)
    answers = [field for field in parts if field.number == OUTPUT]
    answer = next(field for field in answers if bundle.output.name in ("", name_of(field.chunk)))
    stated = sides_of(source.chunk)
    batch: Union[int, str] = stated[0] if stated and isinstance(stated[0], int) and stated[0] > 0 else "batch"
    outputs = 1 if bundle.output.kind == "target" else len(bundle.output.values)
    return b"".join(
        [
            *_before(bundle, name_of(source.chunk)),
            *(field.whole for field in parts if field is not source and field not in answers),
            *_after(bundle, name_of(answer.chunk), len(sides_of(answer.chunk))),
            value_info(INPUT, _IN, [batch, _given(bundle), tile_px, tile_px]),
            value_info(OUTPUT, _OUT, [batch, outputs, tile_px, tile_px]),
        ]
    )


def _before(bundle: Bundle, wanted: str) -> list[bytes]:
    """Writes the nodes from bytes divided by 255 to what the network takes; `preprocess.network_input` is the model."""
    spec, count = bundle.inputs, _given(bundle)
    absent = len(bundle.channels) - count
    full = BYTES if spec.values == "numbers" else 1.0
    steps: list[tuple[str, Sequence[float], Sequence[int]]] = []
    if math.isfinite(spec.clip[0]) and spec.clip[0] > 0:
        steps.append(("Max", [spec.clip[0] / full], ()))
    if math.isfinite(spec.clip[1]) and spec.clip[1] < full:
        steps.append(("Min", [spec.clip[1] / full], ()))
    gain = [full * factor for factor in (spec.gain or (1.0,) * count)[:count]]
    if any(factor != 1 for factor in gain):
        steps.append(("Mul", gain, (count, 1, 1)))
    if any(spec.bias):
        steps.append(("Add", spec.bias[:count], (count, 1, 1)))
    chain = _Chain(_IN, "in")
    for kind, values, shape in steps:
        chain.add(kind, chain.constant(values, shape))
    if absent:
        ends = chain.constant([0, 0, 0, 0, 0, absent, 0, 0], (8,), INT64)
        chain.add("Pad", ends, chain.constant([spec.missing_value]))
    file = bundle.files["onnx"]
    if not file.channels_first:
        chain.add("Transpose", perm=[0, 2, 3, 1])
    if file.data_type == "uint8":
        chain.add("Round")
        chain.add("Max", chain.constant([0.0]))
        chain.add("Min", chain.constant([BYTES]))
    if file.data_type in _CAST:
        chain.add("Cast", to=_CAST[file.data_type])
    return chain.ending(wanted)


def _after(bundle: Bundle, answer: str, dimensions: int) -> list[bytes]:
    """Writes the nodes from what the network answers to probabilities; `answers.probabilities` is the model."""
    output = bundle.output
    chain = _Chain(answer, "out")
    chain.add("Cast", to=FLOAT)
    first = bundle.files["onnx"].channels_first if output.channels_first is None else output.channels_first
    if dimensions == 3:
        chain.add("Unsqueeze", chain.constant([1], (1,), INT64))
    elif not first:
        chain.add("Transpose", perm=[0, 3, 1, 2])
    if output.activation == "softmax":
        chain.add("Softmax", axis=1)
    if output.kind == "target":
        chain.add("Gather", chain.constant([output.channel], (1,), INT64), axis=1)
    if output.activation == "sigmoid":
        chain.add("Sigmoid")
    return chain.ending(_OUT)


class _Chain:
    """Nodes of which each takes what the one before gives."""

    def __init__(self, start: str, name: str) -> None:
        self._last, self._name = start, name
        self._parts: list[bytes] = []
        self._weights: list[bytes] = []

    def constant(self, values: Sequence[float], shape: Sequence[int] = (), kind: int = FLOAT) -> str:
        """Adds numbers that the next node takes; returns their name."""
        name = f"cloudreef/{self._name}/numbers{len(self._weights)}"
        self._weights.append(tensor(name, values, shape, kind))
        return name

    def add(self, kind: str, *more: str, **attributes: Union[int, Sequence[int]]) -> None:
        """Adds a node that takes what the last one gives, and numbers by their names."""
        output = f"cloudreef/{self._name}/{len(self._parts)}"
        self._parts.append(node(kind, [self._last, *more], output, **attributes))
        self._last = output

    def ending(self, name: str) -> list[bytes]:
        """Ends it under a name; returns the nodes, then their numbers."""
        return [*self._parts, node("Identity", [self._last], name), *self._weights]
