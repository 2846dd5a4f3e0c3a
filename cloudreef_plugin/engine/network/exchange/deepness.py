"""Writes an ONNX file that the QGIS plugin Deepness can run: bytes divided by 255 in, probabilities out.

CloudReef's preprocessing and activation become a part of the network. Deepness feeds tiles of one size, channels first,
and keeps the inner part of each. With one output it applies the threshold ``seg_thresh``, with several it takes the
largest:
https://qgis-plugin-deepness.readthedocs.io/en/latest/creators/creators_description_classes.html,
https://qgis-plugin-deepness.readthedocs.io/en/latest/creators/creators_add_metadata_to_model.html
"""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from typing import Optional, Union

import numpy as np

from ...contract.errors import BundleError
from ...contract.files.messages import fields, first_text, name_of
from ...contract.model import Bundle
from ...contract.sentences import Sentence
from ..protobuf import (
    DOUBLE,
    FLOAT,
    FLOAT16,
    GRAPH,
    INITIALIZER,
    INPUT,
    INT16,
    INT64,
    METADATA,
    OUTPUT,
    TENSOR_NAME,
    UINT8,
    UINT16,
    bytes_field,
    metadata_field,
    opset,
    shape_of,
    value_field,
)
from ..tiling import round_up
from .chain import Chain
from .embedded import onnx_bytes

__all__ = ["OLDEST_OPSET", "deepness_metadata", "for_deepness", "tile_and_overlap"]

# Smallest tile, and by how much a larger one may exceed it.
TILE_PX = 512
LARGER_PX = 256
MOST_OVERLAP_PERCENT = 60
# For a network whose receptive field is not known.
BLENDED_OVERLAP_PERCENT = 50
BYTE = 255.0
# The first with a softmax along one axis, and with axes as inputs instead of attributes.
OLDEST_OPSET = 13
_TENSOR_TYPES = {
    "float16": FLOAT16,
    "float64": DOUBLE,
    "uint8": UINT8,
    "uint16": UINT16,
    "int16": INT16,
}
_INPUT, _OUTPUT = "image", "probabilities"
# Short-wave infrared, which few maps in Deepness have.
_RARE = ("swir16", "swir22")


def deepness_metadata(
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
        classes: Names in the order of the outputs; for one target (background, target).
        resolution_m: Pixel size that the network was made for.
        tile_px: Side of a tile.
        overlap_percent: Part of a tile that its neighbour also covers; half of it is cut off on each side.
        threshold: Smallest probability of the target.
        standard: For each channel the mean and standard deviation of its values / 255.
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
        BundleError: If Deepness has no such kind of output, or the bundle has no single ONNX file of a recent opset.
    """
    if bundle.output.kind not in ("target", "classes"):
        raise BundleError(
            Sentence(
                'Deepness needs probabilities of one target or of classes; the output of "{}" is of another kind.',
                bundle.id,
            )
        )
    model = onnx_bytes(bundle)
    if opset(model) < OLDEST_OPSET:
        raise BundleError(
            Sentence(
                '"{}" uses ONNX operators of version {}; it can be exported from version {} on.',
                bundle.id,
                opset(model),
                OLDEST_OPSET,
            )
        )
    target = bundle.output.kind == "target"
    tile_px, overlap = tile_and_overlap(bundle.halo_px, bundle.stride_multiple, bundle.tile_px)
    names = {item.value: item.name for item in bundle.classes}
    metadata = deepness_metadata(
        bundle.class_names if target else [names[value] for value in bundle.output.values],
        resolution_m=bundle.resolution_m[0],
        tile_px=tile_px,
        overlap_percent=overlap,
        threshold=bundle.threshold if target else 0.0,
        standard=[(0.0, 1.0)] * _fed_channels(bundle),
    )
    parts = []
    for field in fields(model):
        if field.number == GRAPH:
            parts.append(bytes_field(GRAPH, _graph(field.chunk, bundle, tile_px)))
        elif field.number != METADATA or name_of(field.chunk) not in metadata:
            parts.append(field.whole)
    return b"".join(parts) + b"".join(metadata_field(key, value) for key, value in metadata.items())


def _fed_channels(bundle: Bundle) -> int:
    """Counts the channels that Deepness feeds: all up to the last one that is needed.

    Deepness cannot leave out channels in between. Optional channels of short-wave infrared at the end are left out.
    """
    needed = [not channel.optional or channel.common_name not in _RARE for channel in bundle.channels]
    return max((count for count, is_needed in enumerate(needed, start=1) if is_needed), default=len(needed))


def tile_and_overlap(halo_px: Optional[int], stride: int, tile_px: Optional[int] = None) -> tuple[int, int]:
    """Chooses tiles without seams: they start on multiples of the stride, and overlap by twice the halo.

    Args:
        halo_px: Radius of the receptive field; None if unknown.
        stride: Tile offsets and sizes must be multiples of it.
        tile_px: Side of the only tile size that the network takes; None if it takes every multiple.

    Returns:
        The side of a tile and its overlap in percent, with the least work among those without seams.
    """
    if halo_px is None:
        return tile_px or round_up(TILE_PX, stride), BLENDED_OVERLAP_PERCENT
    least = round_up(max(TILE_PX, 4 * halo_px), stride)
    edges = [tile_px] if tile_px else range(least, least + LARGER_PX + 1, stride)
    found = [
        ((edge / (edge - overlap)) ** 2, edge, percent)
        for edge in edges
        for percent in range(MOST_OVERLAP_PERCENT + 1)
        for overlap in [edge * percent // 100]  # rounded as in Deepness
        if overlap // 2 >= halo_px and (edge - overlap) % stride == 0
    ]
    if found:
        return min(found)[1:]
    edge = tile_px or least
    return edge, math.ceil(100 * 2 * halo_px / edge)


def _graph(graph: bytes, bundle: Bundle, tile_px: int) -> bytes:
    parts = list(fields(graph))
    weights = {first_text(field.chunk, TENSOR_NAME) for field in parts if field.number == INITIALIZER}
    source = next(field for field in parts if field.number == INPUT and name_of(field.chunk) not in weights)
    outputs = [field for field in parts if field.number == OUTPUT]
    output = next(field for field in outputs if bundle.output.name in ("", name_of(field.chunk)))
    stated = shape_of(source.chunk)
    batch: Union[int, str] = stated[0] if stated and isinstance(stated[0], int) and stated[0] > 0 else "batch"
    channels = 1 if bundle.output.kind == "target" else len(bundle.output.values)
    return b"".join(
        [
            *_preprocessing(bundle, name_of(source.chunk)),
            *(field.whole for field in parts if field is not source and field not in outputs),
            *_activation(bundle, name_of(output.chunk), len(shape_of(output.chunk))),
            value_field(INPUT, _INPUT, [batch, _fed_channels(bundle), tile_px, tile_px]),
            value_field(OUTPUT, _OUTPUT, [batch, channels, tile_px, tile_px]),
        ]
    )


def _preprocessing(bundle: Bundle, input_name: str) -> list[bytes]:
    """Builds the nodes from bytes / 255 to the network's input, equivalent to `preprocess.network_input`."""
    spec, count = bundle.inputs, _fed_channels(bundle)
    absent = len(bundle.channels) - count
    full = BYTE if spec.values == "numbers" else 1.0
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
    chain = Chain(_INPUT, "in")
    for operator, values, shape in steps:
        chain.add(operator, chain.constant(values, shape))
    if absent:
        ends = chain.constant([0, 0, 0, 0, 0, absent, 0, 0], (8,), INT64)
        chain.add("Pad", ends, chain.constant([spec.missing_value]))
    file = bundle.files["onnx"]
    if not file.channels_first:
        chain.add("Transpose", perm=[0, 2, 3, 1])
    if "int" in file.data_type:
        limits = np.iinfo(file.data_type)
        chain.add("Round")
        chain.add("Max", chain.constant([limits.min]))
        chain.add("Min", chain.constant([limits.max]))
    if file.data_type in _TENSOR_TYPES:
        chain.add("Cast", to=_TENSOR_TYPES[file.data_type])
    return chain.finish(input_name)


def _activation(bundle: Bundle, output_name: str, dimensions: int) -> list[bytes]:
    """Builds the nodes from the network's output to probabilities, equivalent to `activation.probabilities`."""
    output = bundle.output
    chain = Chain(output_name, "out")
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
    return chain.finish(_OUTPUT)
