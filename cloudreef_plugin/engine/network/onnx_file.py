"""Looks into ONNX files: what they refer to, their inputs and outputs, and parts of their graphs.

`check_onnx` runs first: it reads the file's own bytes only, so that no runtime opens a file that refers to others
outside its folder.
"""

from __future__ import annotations

import importlib.util
import mmap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Optional

import numpy as np

from ..contract.errors import BundleError, RuntimeUnavailable
from ..contract.files.messages import Field, fields, first, first_text, name_of
from ..contract.files.onnx_content import OnnxFile, read_onnx, refuse_pointer
from ..contract.sentences import Sentence
from .protobuf import (
    GRAPH,
    INITIALIZER,
    NODE,
    NODE_INPUT,
    NODE_NAME,
    NODE_OPERATOR,
    NODE_OUTPUT,
    OUTPUT,
    TENSOR_DATA,
    TENSOR_DIMS,
    TENSOR_NAME,
    bytes_field,
    node_field,
    text_field,
)
from .runtime import Array, reason, to_layout

__all__ = [
    "BareNetwork",
    "branch_channels",
    "check_onnx",
    "ends_with",
    "onnx_facts",
    "ort_errors",
    "with_scores",
    "without_branch",
]

_NAME_FIELDS = {NODE: NODE_NAME, INITIALIZER: TENSOR_NAME}
MOST_NESTED = 60
# The branch of a network for channels that few scenes have (`training.network.beside`): the prefix of its names, the
# node that adds its correction, and the layer that finds where these channels are present.
BRANCH_PREFIX = "beside_"
BRANCH_SUM, BRANCH_TOTAL = f"{BRANCH_PREFIX}sum", f"{BRANCH_PREFIX}total"
# Operators that may run for ever; a convolutional network needs none of them.
LOOPS = {"Loop", "Scan"}
# Operators that turn scores into a decision, and operators that only pass it on.
DECIDING = {"ArgMax", "ArgMin", "Greater", "GreaterOrEqual", "Less", "LessOrEqual", "Round"}
PASSING_ON = {"Cast", "Identity", "Squeeze", "Transpose", "Unsqueeze"}


def check_onnx(path: Path) -> OnnxFile:
    """Reads what an ONNX file consists of, and refuses files that are not safe to open.

    Raises:
        BundleError: If it is not an ONNX file, contains a loop, or refers to a file outside of its folder.
    """
    found = read_onnx(path)
    loops = sorted(found.operators & LOOPS)
    if loops:
        raise BundleError(
            Sentence('{} contains the operator "{}", which may never end.', path.name, loops[0]),
            Sentence("Export the network without loops: by tracing, or with its loops unrolled."),
        )
    for name in found.external:
        if name not in found.beside:
            raise BundleError(
                Sentence('{} refers to weights in "{}"; they must be in a file in the same folder.', path.name, name),
                Sentence("Export it as one file."),
            )
        beside = path.with_name(name)
        if beside.is_symlink():
            raise BundleError(
                Sentence('{} keeps weights in "{}", which is a link to another place.', path.name, name),
                Sentence("Copy the files themselves into one folder; for Hugging Face: hf download with --local-dir."),
            )
        if not beside.is_file():
            raise BundleError(
                Sentence('{} needs the file "{}", which is not in the same folder.', path.name, name),
                Sentence("Copy both files together, or export the network as one file."),
            )
        refuse_pointer(beside)
    return found


def onnx_facts(path: Path) -> dict[str, Any]:
    """Reads the inputs, outputs and metadata of an ONNX file.

    Returns:
        "inputs" and "outputs": lists of {"name", "shape", "type"}, where a dimension of any size is a text or None;
        "metadata": text by key.

    Raises:
        RuntimeUnavailable: If ONNX Runtime is not installed.
        BundleError: If the file cannot be read.
    """
    if importlib.util.find_spec("onnxruntime") is None:
        raise RuntimeUnavailable(
            Sentence("Reading ONNX files requires ONNX Runtime, which is not installed."),
            Sentence("Install the engine again."),
        )
    session = _session(path)

    def described(values: Sequence[Any]) -> list[dict[str, Any]]:
        return [{"name": value.name, "shape": list(value.shape), "type": value.type} for value in values]

    return {
        "inputs": described(session.get_inputs()),
        "outputs": described(session.get_outputs()),
        "metadata": dict(session.get_modelmeta().custom_metadata_map),
    }


class BareNetwork:
    """The network of an ONNX file, run on the processor; its output is returned unchanged.

    Args:
        path: The file.
        channels_first: Whether it takes (batch, channels, rows, cols).
        data_type: Data type of its input, one of `model.DATA_TYPES`.
        output: Name of the output; empty for the first.
        changed: Content to use instead of the file's; external weights are found beside the file.

    Raises:
        BundleError: If the file cannot be read.
    """

    def __init__(
        self,
        path: Path,
        *,
        channels_first: bool,
        data_type: str = "float32",
        output: str = "",
        changed: Optional[bytes] = None,
    ) -> None:
        self._session = _session(path, changed)
        self._input = self._session.get_inputs()[0].name
        self._channels_first, self._data_type = channels_first, data_type
        self._outputs = [output] if output else None
        self._errors: tuple[type[Exception], ...] = (RuntimeError, ValueError, *ort_errors())

    def run(self, batch: Array) -> Array:
        """Runs the network on (tiles, channels, rows, cols); the output has the network's own order of axes.

        Raises:
            ValueError: If the network does not run on tiles of this size.
        """
        inputs = {self._input: to_layout(batch, self._channels_first, self._data_type)}
        try:
            output = self._session.run(self._outputs, inputs)[0]
        except self._errors as error:
            raise ValueError(str(error)) from error
        return np.asarray(output, np.float32)

    def shapes(self, batch: Array) -> dict[str, tuple[int, ...]]:
        """Runs the network on (tiles, channels, rows, cols); returns the shapes of all outputs by name.

        Raises:
            ValueError: If the network does not run on tiles of this size.
        """
        names = [value.name for value in self._session.get_outputs()]
        inputs = {self._input: to_layout(batch, self._channels_first, self._data_type)}
        try:
            outputs = self._session.run(None, inputs)
        except self._errors as error:
            raise ValueError(str(error)) from error
        return {name: tuple(np.shape(output)) for name, output in zip(names, outputs)}


def _session(path: Path, changed: Optional[bytes] = None) -> Any:
    found = check_onnx(path)
    import onnxruntime

    onnxruntime.set_default_logger_severity(4)  # its errors are raised, and only told if nothing else works
    errors: tuple[type[Exception], ...] = (RuntimeError, OSError, ValueError, *ort_errors())
    options = onnxruntime.SessionOptions()
    if changed is not None:  # known since ONNX Runtime 1.20, that is, with Python 3.10 and newer
        options.add_session_config_entry("session.model_external_initializers_file_folder_path", str(path.parent))
    try:
        return onnxruntime.InferenceSession(changed or str(path), options, providers=["CPUExecutionProvider"])
    except errors as error:
        raise BundleError(
            Sentence("{} cannot be read as an ONNX file: {}.", path.name, reason(error).rstrip(".")),
            Sentence("Export it as one file.") if found.external else Sentence("Export it again."),
        ) from error


def ort_errors() -> tuple[type[Exception], ...]:
    """Lists the exceptions that ONNX Runtime defines."""
    from onnxruntime.capi import onnxruntime_pybind11_state as state

    return tuple(kind for kind in vars(state).values() if isinstance(kind, type) and issubclass(kind, Exception))


def with_scores(model: bytes, output: str = "") -> Optional[tuple[bytes, str]]:
    """Adds an output to a model whose last step is a decision, such as an argmax: the scores that it decides by.

    Args:
        model: Content of the file.
        output: Name of the output that is the decision; empty for the first.

    Returns:
        The changed model and the name of the scores; None if no such decision is found.

    Raises:
        ValueError: If the file is damaged.
    """
    found = _last_operator(model, output)
    if found is None or found.operator not in DECIDING or not found.scores:
        return None
    more = bytes_field(GRAPH, bytes_field(OUTPUT, text_field(1, found.scores)))  # parsers merge repeated graphs
    return model + more, found.scores


def ends_with(model: bytes, operator: str, output: str = "") -> bool:
    """Tells whether an output of a model is that of a certain operator.

    Raises:
        ValueError: If the file is damaged.
    """
    found = _last_operator(model, output)
    return found is not None and found.operator == operator


@dataclass(frozen=True)
class _Operator:
    """The last operator before an output that does not only pass values on, and the node's output that it takes."""

    operator: str
    scores: str


def _last_operator(model: bytes, output: str) -> Optional[_Operator]:
    """Finds the operator whose values an output holds; None if there is none."""
    nodes: dict[str, tuple[str, list[str]]] = {}  # operator and inputs by output
    constants, outputs = set(), []
    for part in _parts(model):
        if part.number == NODE:
            names: dict[int, list[str]] = {NODE_INPUT: [], NODE_OUTPUT: []}
            for field in fields(part.chunk):
                if field.number in names:
                    names[field.number].append(field.text)
            operator = first_text(part.chunk, NODE_OPERATOR)
            nodes.update(dict.fromkeys(names[NODE_OUTPUT], (operator, names[NODE_INPUT])))
            constants.update(names[NODE_OUTPUT] if operator == "Constant" else [])
        elif part.number == INITIALIZER:
            constants.add(first_text(part.chunk, TENSOR_NAME))
        elif part.number == OUTPUT:
            outputs.append(name_of(part.chunk))
    name = output or outputs[0]
    for _ in range(MOST_NESTED):
        operator, inputs = nodes.get(name, ("", []))
        if operator not in PASSING_ON:
            scores = next((each for each in inputs if each not in constants), "")
            return _Operator(operator, scores if scores in nodes else "") if operator else None
        name = inputs[0]
    return None


def branch_channels(path: Path) -> list[int]:
    """Lists the input channels of the branch in an ONNX file (see `BRANCH_PREFIX`); empty if it has none.

    Raises:
        ValueError: If the file is damaged.
    """
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
        if data.find(BRANCH_SUM.encode()) < 0:
            return []
    for part in _parts(path.read_bytes()):
        if part.number == INITIALIZER and first_text(part.chunk, TENSOR_NAME) == f"{BRANCH_TOTAL}.kernel":
            shape = [field.value or 0 for field in fields(part.chunk) if field.number == TENSOR_DIMS]
            kernel = np.frombuffer(first(part.chunk, TENSOR_DATA), "<f4").reshape(shape)
            return np.flatnonzero(kernel.any(axis=(0, 2, 3))).tolist()
    return []


def without_branch(path: Path) -> bytes:
    """Removes the branch from a model: its correction is 0 where its channels are absent.

    Raises:
        ValueError: If the file is damaged.
    """
    parts = fields(path.read_bytes())
    return b"".join(bytes_field(GRAPH, _trunk(part.chunk)) if part.number == GRAPH else part.whole for part in parts)


def _trunk(graph: bytes) -> bytes:
    kept = []
    for part in fields(graph):
        name = first_text(part.chunk, _NAME_FIELDS[part.number]) if part.number in _NAME_FIELDS else ""
        if name == BRANCH_SUM:
            first_input, output = (first_text(part.chunk, number) for number in (NODE_INPUT, NODE_OUTPUT))
            kept.append(node_field("Identity", [first_input], output))
        elif not name.startswith(BRANCH_PREFIX):
            kept.append(part.whole)
    return b"".join(kept)


def _parts(model: bytes) -> Iterator[Field]:
    """Iterates over the fields of a model's graph."""
    for field in fields(model):
        if field.number == GRAPH:
            yield from fields(field.chunk)
