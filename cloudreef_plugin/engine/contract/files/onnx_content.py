"""What an ONNX file consists of, from its own bytes: nothing is run, and no other file opened.

Field numbers: https://github.com/onnx/onnx/blob/main/onnx/onnx.proto3
"""

from __future__ import annotations

import mmap
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from ..addresses import is_plain_name
from ..errors import BundleError
from ..sentences import Sentence
from .messages import Bytes, fields

__all__ = ["ONNX_FOLDER", "OnnxFile", "describing_folders", "read_onnx", "refuse_pointer"]

# Folder of the ONNX files in a repository of Hugging Face, and the beginning of the file that Git keeps instead of a
# large one: https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md
ONNX_FOLDER = "onnx"
_POINTER = b"version https://git-lfs.github.com/spec/"

# The fields that lead to operators and to the locations of tensors, by message: field number to what it holds.
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
_MOST_NESTED = 60


@dataclass(frozen=True)
class OnnxFile:
    """What an ONNX file consists of.

    Attributes:
        external: Names of the files that hold tensors outside of it, sorted.
        operators: Names of all operators, including those of inner graphs.
    """

    external: tuple[str, ...]
    operators: frozenset[str]

    @property
    def beside(self) -> tuple[str, ...]:
        """Those of the names that a file in the same folder may have."""
        return tuple(name for name in self.external if is_plain_name(name) and name != "model.json")


def read_onnx(path: Path) -> OnnxFile:
    """Reads what an ONNX file consists of.

    Raises:
        BundleError: If it is not an ONNX file.
    """
    external: set[str] = set()
    operators: set[str] = set()
    refuse_pointer(path)
    try:
        with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
            if data[:1] == b"<":
                raise BundleError(
                    Sentence("{} is a web page, not an ONNX file.", path.name),
                    Sentence("Use the address of the file itself; it may require a login."),
                )
            key = ""
            for kind, text in _texts(data, 0, len(data), "model"):
                if kind == "operator":
                    operators.add(text)
                elif kind == "key":
                    key = text
                elif key == "location":
                    external.add(text)
    except (OSError, ValueError, IndexError) as error:
        raise BundleError(
            Sentence("{} cannot be read as an ONNX file: {}.", path.name, str(error).rstrip(".")),
            Sentence("Export it again."),
        ) from error
    return OnnxFile(tuple(sorted(external)), frozenset(operators))


def _texts(data: Bytes, start: int, stop: int, message: str, depth: int = 0) -> Iterator[tuple[str, str]]:
    """Yields (kind, text) of every operator, and of every key and value of a tensor's external data."""
    if depth > _MOST_NESTED:
        raise ValueError("its graphs are nested too deep")
    for field in fields(data, start, stop):
        kind = _FIELDS[message].get(field.number, "") if field.value is None else ""
        if kind in _TEXTS:
            yield kind, field.text
        elif kind:
            yield from _texts(data, field.content.start, field.content.stop, kind, depth + 1)


def refuse_pointer(path: Path) -> None:
    """Checks that a file is not what Git LFS puts in its place until it is asked for it.

    Raises:
        BundleError: If it is.
    """
    with suppress(OSError), path.open("rb") as file:
        if file.read(len(_POINTER)) == _POINTER:
            raise BundleError(
                Sentence("{} is only a pointer of Git LFS to the file.", path.name),
                Sentence("Run git lfs pull in its folder, or download the file itself."),
            )


def describing_folders(path: Path) -> tuple[Path, ...]:
    """Lists the folders with files that describe an ONNX file: its own, and the one above if it is named "onnx"."""
    folder = path.absolute().parent
    return (folder, folder.parent) if folder.name == ONNX_FOLDER else (folder,)
