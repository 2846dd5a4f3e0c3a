"""The description of an ONNX file, before a runtime opens it and after; and its network, run unchanged.

The files beside it and its operators are known first. ONNX is a protocol buffer
(https://github.com/onnx/onnx/blob/main/onnx/onnx.proto3); only the fields that lead to
tensors and operators are followed, so the package `onnx` is not needed. Nothing is computed and nothing else is opened.
"""

from __future__ import annotations

import importlib.util
import mmap
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Optional

import numpy as np

from ..contract.addresses import is_plain_name
from ..contract.errors import BundleError, RuntimeUnavailable
from ..contract.sentences import Sentence
from .exchange.messages import (
    CHUNK,
    EIGHT_BYTES,
    FOUR_BYTES,
    GRAPH,
    INITIALIZER,
    NODE,
    OUTPUT,
    VARINT,
    Bytes,
    Field,
    fields,
    inside,
    name_of,
    node,
    read_varint,
    text,
    whole,
)
from .runtime import Array, reason, to_layout

__all__ = [
    "BareNetwork",
    "OnnxFile",
    "check_onnx",
    "further_channels",
    "onnx_facts",
    "ort_errors",
    "read_onnx",
    "undecided",
    "without_branch",
]

# Messages by name: field number to the message that it holds. "text" is taken as it is.
_FIELDS: dict[str, dict[int, str]] = {
    "model": {7: "graph", 25: "function"},
    "graph": {1: "node", 5: "tensor", 15: "sparse"},
    "function": {7: "node", 11: "attribute"},
    "node": {4: "operator", 5: "attribute"},
    "attribute": {5: "tensor", 6: "graph", 10: "tensor", 11: "graph", 22: "sparse", 23: "sparse"},
    "sparse": {1: "tensor", 2: "tensor"},
    "tensor": {13: "entry"},
    "entry": {1: "key", 2: "value"},
}
_TEXTS = {"operator", "key", "value"}
# The field of a graph's nodes and tensors that holds their name.
_NAMED = {NODE: 3, INITIALIZER: 8}
MOST_NESTED = 60
# Of a branch for channels that few scenes have (`training.network.beside`): the beginning of its names, the node that
# adds its correction, and the layer that finds where these channels are present.
BRANCH_PREFIX = "beside_"
BRANCH_SUM, BRANCH_TOTAL = f"{BRANCH_PREFIX}sum", f"{BRANCH_PREFIX}total"
# What a network of convolutions has no need of, and what may run for ever.
LOOPS = {"Loop", "Scan"}
# What makes of numbers for classes a decision, and what hands it on as it is.
DECIDING = {"ArgMax", "ArgMin", "Greater", "GreaterOrEqual", "Less", "LessOrEqual", "Round"}
HANDING_ON = {"Cast", "Identity", "Squeeze", "Transpose", "Unsqueeze"}


@dataclass(frozen=True)
class OnnxFile:
    """The description of an ONNX file.

    Attributes:
        external: Where tensors lie outside the file, as it names them, sorted.
        operators: Names of all operators, those of inner graphs too.
    """

    external: tuple[str, ...]
    operators: frozenset[str]


def read_onnx(path: Path) -> OnnxFile:
    """Walks through an ONNX file.

    Raises:
        BundleError: If it is no such file.
    """
    external: set[str] = set()
    operators: set[str] = set()
    try:
        with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
            if data[:1] == b"<":
                raise BundleError(
                    Sentence("{} is a page of the web, no ONNX file.", path.name),
                    Sentence("Take the address of the file itself, which may need a login."),
                )
            key = ""
            for kind, word in _texts(data, 0, len(data), "model", 0):
                if kind == "operator":
                    operators.add(word)
                elif kind == "key":
                    key = word
                elif key == "location":
                    external.add(word)
    except (OSError, ValueError, IndexError) as error:
        raise BundleError(
            Sentence("{} cannot be read as an ONNX file: {}.", path.name, str(error).rstrip(".")),
            Sentence("Export it again."),
        ) from error
    return OnnxFile(tuple(sorted(external)), frozenset(operators))


def check_onnx(path: Path) -> OnnxFile:
    """Reads an ONNX file and refuses what could reach beyond its folder or never end.

    Raises:
        BundleError: If it holds a loop, or tensors in a file that does not lie beside it.
    """
    found = read_onnx(path)
    loops = sorted(found.operators & LOOPS)
    if loops:
        raise BundleError(
            Sentence('{} holds the operator "{}", which may run without end.', path.name, loops[0]),
            Sentence("Export the network without loops: by tracing, or with its loops unrolled."),
        )
    for name in found.external:
        if not is_plain_name(name) or name == "model.json":
            raise BundleError(
                Sentence('{} takes weights from "{}"; they must lie in a file beside it.', path.name, name),
                Sentence("Export it as one file."),
            )
        beside = path.with_name(name)
        if beside.is_symlink() or not beside.is_file():
            raise BundleError(
                Sentence('{} needs the file "{}", which is not beside it.', path.name, name),
                Sentence("Copy both files together, or export the network as one file."),
            )
    return found


def _texts(data: Bytes, start: int, stop: int, message: str, depth: int) -> Iterator[tuple[str, str]]:
    """Yields (kind, text) of every operator, and of every key and value of a tensor's external data."""
    if depth > MOST_NESTED:
        raise ValueError("its graphs are nested too deep")
    known = _FIELDS[message]
    place = start
    while place < stop:
        tag, place = read_varint(data, place, stop)
        wire = tag & 7
        if wire == VARINT:
            _, place = read_varint(data, place, stop)
        elif wire == CHUNK:
            size, place = read_varint(data, place, stop)
            end = place + size
            if end > stop:
                raise ValueError("it is cut short")
            kind = known.get(tag >> 3, "")
            if kind in _TEXTS:
                yield kind, data[place:end].decode("utf-8")
            elif kind:
                yield from _texts(data, place, end, kind, depth + 1)
            place = end
        elif wire in (EIGHT_BYTES, FOUR_BYTES):
            place += 8 if wire == EIGHT_BYTES else 4
        else:
            raise ValueError("it is damaged")
    if place != stop:
        raise ValueError("it is cut short")


def onnx_facts(path: Path) -> dict[str, Any]:
    """Reads the inputs, outputs and metadata of an ONNX file.

    Returns:
        "inputs" and "outputs": lists of {"name", "shape", "type"}, a free side as a text or None;
        "metadata": text by key.

    Raises:
        RuntimeUnavailable: If ONNX Runtime is missing.
        BundleError: If the file cannot be read.
    """
    if importlib.util.find_spec("onnxruntime") is None:
        raise RuntimeUnavailable(
            Sentence("ONNX files are read by ONNX Runtime, which is missing."), Sentence("Install the engine again.")
        )
    session = _bare_session(path)
    sides = {"inputs": session.get_inputs(), "outputs": session.get_outputs()}
    return {
        **{
            kind: [{"name": item.name, "shape": list(item.shape), "type": item.type} for item in items]
            for kind, items in sides.items()
        },
        "metadata": dict(session.get_modelmeta().custom_metadata_map),
    }


class BareNetwork:
    """An ONNX file from elsewhere, run on the processor in 32 bit; its answers are given as they are.

    Args:
        path: The file.
        channels_first: Whether it takes (batch, channels, rows, cols).
        data_type: One of `model.DATA_TYPES`.
        output: Name of the answer that is wanted; empty for the first.
        changed: The file's content where it is not taken as it is; weights beside the file are found.

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
        self._session = _bare_session(path, changed)
        self._input = self._session.get_inputs()[0].name
        self._channels_first, self._data_type = channels_first, data_type
        self._wanted = [output] if output else None
        self._broken: tuple[type[Exception], ...] = (RuntimeError, ValueError, *ort_errors())

    def answer(self, batch: Array) -> Array:
        """Runs the network on (tiles, channels, rows, cols), and puts its axes in the network's own order.

        Raises:
            ValueError: If the network does not run on tiles of this size.
        """
        try:
            result = self._session.run(
                self._wanted, {self._input: to_layout(batch, self._channels_first, self._data_type)}
            )[0]
        except self._broken as error:
            raise ValueError(str(error)) from error
        return np.asarray(result, np.float32)


def _bare_session(path: Path, changed: Optional[bytes] = None) -> Any:
    check_onnx(path)
    import onnxruntime

    onnxruntime.set_default_logger_severity(3)
    broken: tuple[type[Exception], ...] = (RuntimeError, OSError, ValueError, *ort_errors())
    options = onnxruntime.SessionOptions()
    if changed is not None:
        options.add_session_config_entry("session.model_external_initializers_file_folder_path", str(path.parent))
    try:
        return onnxruntime.InferenceSession(changed or str(path), options, providers=["CPUExecutionProvider"])
    except broken as error:
        raise BundleError(
            Sentence("{} cannot be read as an ONNX file: {}.", path.name, reason(error).rstrip(".")),
            Sentence("Export it again."),
        ) from error


def ort_errors() -> tuple[type[Exception], ...]:
    """Lists ONNX Runtime's own kinds of errors."""
    from onnxruntime.capi import onnxruntime_pybind11_state as state

    return tuple(kind for kind in vars(state).values() if isinstance(kind, type) and issubclass(kind, Exception))


def undecided(path: Path, output: str = "") -> Optional[tuple[bytes, str]]:
    """Reads a model so that it also answers with the numbers that its last step decides by, such as an argmax.

    Args:
        path: The file.
        output: Name of the answer; empty for the first.

    Returns:
        The changed model and the name of these numbers; None where the answer is not seen to be a decision.

    Raises:
        ValueError: If the file is damaged.
    """
    model = path.read_bytes()
    made: dict[str, tuple[str, list[str]]] = {}
    known, answers = set(), []
    for part in _parts(model):
        if part.number == NODE:
            sides: dict[int, list[str]] = {1: [], 2: []}
            for field in fields(part.chunk):
                if field.number in sides:
                    sides[field.number].append(field.chunk.decode("utf-8"))
            kind = _text(part.chunk, 4)
            made.update(dict.fromkeys(sides[2], (kind, sides[1])))
            known.update(sides[2] if kind == "Constant" else [])
        elif part.number == INITIALIZER:
            known.add(_text(part.chunk, _NAMED[INITIALIZER]))
        elif part.number == OUTPUT:
            answers.append(name_of(part.chunk))
    name = output or answers[0]
    for _ in range(MOST_NESTED):
        kind, inputs = made.get(name, ("", []))
        if kind in DECIDING:
            numbers = next((each for each in inputs if each not in known), "")
            more = whole(GRAPH, whole(OUTPUT, text(1, numbers)))  # a graph that is stated twice is joined
            return (model + more, numbers) if numbers in made else None
        if kind not in HANDING_ON:
            break
        name = inputs[0]
    return None


def further_channels(path: Path) -> list[int]:
    """Lists the channels of the branch beside an ONNX file's network; none if it has no branch.

    Raises:
        ValueError: If the file is damaged.
    """
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
        if data.find(BRANCH_SUM.encode()) < 0:
            return []
    for part in _parts(path.read_bytes()):
        if part.number == INITIALIZER and _text(part.chunk, _NAMED[INITIALIZER]) == f"{BRANCH_TOTAL}.kernel":
            sides = [field.value for field in fields(part.chunk) if field.number == 1]
            kernel = np.frombuffer(inside(part.chunk, 9), "<f4").reshape([int(side) for side in sides])
            return np.flatnonzero(kernel.any(axis=(0, 2, 3))).tolist()
    return []


def without_branch(path: Path) -> bytes:
    """Reads a model without the branch beside its network, whose correction is 0 where its channels are absent.

    Raises:
        ValueError: If the file is damaged.
    """
    parts = fields(path.read_bytes())
    return b"".join(whole(GRAPH, _trunk(part.chunk)) if part.number == GRAPH else part.whole for part in parts)


def _trunk(graph: bytes) -> bytes:
    left = []
    for part in fields(graph):
        name = _text(part.chunk, _NAMED[part.number]) if part.number in _NAMED else ""
        if name == BRANCH_SUM:
            left.append(node("Identity", [_text(part.chunk, 1)], _text(part.chunk, 2)))
        elif not name.startswith(BRANCH_PREFIX):
            left.append(part.whole)
    return b"".join(left)


def _parts(model: bytes) -> Iterator[Field]:
    """Goes through the fields of a model's graph."""
    for field in fields(model):
        if field.number == GRAPH:
            yield from fields(field.chunk)


def _text(message: bytes, wanted: int) -> str:
    """Reads a field of a message as text; "" if there is none."""
    return inside(message, wanted).decode("utf-8")
