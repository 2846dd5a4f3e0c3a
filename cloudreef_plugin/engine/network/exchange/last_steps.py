"""Adds the last steps that a network leaves to its caller, so that every runtime computes them.

A small output is enlarged to the size of the input by bilinear interpolation of its values, as published networks do
before their softmax (`post_process_semantic_segmentation` in
https://github.com/huggingface/transformers/blob/main/src/transformers/models/segformer/image_processing_segformer.py).
A tanh becomes a probability: (1 + tanh x) / 2 is the sigmoid of 2 x.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from ...contract.errors import BundleError
from ...contract.files.messages import fields
from ...contract.sentences import Sentence
from ..onnx_file import ends_with
from ..protobuf import FLOAT, GRAPH, OUTPUT, bytes_field, opset, value_field
from .chain import Chain
from .foreign import ADDED_OUTPUT, Layout

__all__ = ["LastSteps", "last_steps"]

# The first operators with a choice of the coordinates.
OLDEST_OPSET = 11


@dataclass(frozen=True)
class LastSteps:
    """What was added to a network.

    Attributes:
        layout: Its shapes afterwards.
        model: Content of the new ONNX file.
        words: A sentence for each step.
    """

    layout: Layout
    model: bytes
    words: tuple[Sentence, ...]


def last_steps(path: Path, layout: Layout, name: str) -> LastSteps | None:
    """Adds what an output lacks; None if it lacks nothing.

    Args:
        path: The ONNX file.
        layout: Its shapes.
        name: Name of the output.

    Raises:
        BundleError: If its operators are too old.
        ValueError: If the file is damaged.
    """
    model = path.read_bytes()
    is_tanh = layout.outputs == 1 and ends_with(model, "Tanh", name)
    if layout.shrunk == 1 and not is_tanh:
        return None
    if opset(model) < OLDEST_OPSET:
        raise BundleError(
            Sentence(
                "The output of {} needs a last step, which ONNX operators of version {} do not have.",
                path.name,
                opset(model),
            ),
            Sentence("Export it with version {} or newer.", OLDEST_OPSET),
        )
    words = []
    chain = Chain(name, "last")
    chain.add("Cast", to=FLOAT)
    if layout.shrunk > 1:
        if layout.channel_axis not in (None, 1):
            chain.add("Transpose", perm=[0, 3, 1, 2])  # some runtimes only enlarge the last axes
            layout = replace(layout, channel_axis=1)
        sides = [1.0] * (2 if layout.channel_axis else 1) + [layout.shrunk] * 2
        nowhere, scales = chain.constant([], (0,)), chain.constant(sides, (len(sides),))
        chain.add("Resize", nowhere, scales, mode="linear", coordinate_transformation_mode="half_pixel")
        words.append(
            Sentence(
                "Its output, {} times smaller than its input, is enlarged by bilinear interpolation.", layout.shrunk
            )
        )
    if is_tanh:
        chain.add("Add", chain.constant([1.0]))
        chain.add("Mul", chain.constant([0.5]))
        words.append(Sentence("Its output, from -1 to 1, is converted to probabilities from 0 to 1."))
    shape = [f"cloudreef_{axis}" for axis in range(3 if layout.channel_axis is None else 4)]
    more = b"".join([*chain.finish(ADDED_OUTPUT), value_field(OUTPUT, ADDED_OUTPUT, shape)])
    parts = (bytes_field(GRAPH, part.chunk + more) if part.number == GRAPH else part.whole for part in fields(model))
    return LastSteps(replace(layout, output=ADDED_OUTPUT, shrunk=1), b"".join(parts), tuple(words))
