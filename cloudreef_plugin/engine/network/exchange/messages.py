"""Reads and writes the parts of an ONNX file that are changed on export, without the package ``onnx``.

Field numbers are those of https://github.com/onnx/onnx/blob/main/onnx/onnx.proto3; the encoding is that of
https://protobuf.dev/programming-guides/encoding/.
"""

from __future__ import annotations

import mmap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Union

import numpy as np

__all__ = [
    "CHUNK",
    "EIGHT_BYTES",
    "FLOAT",
    "FLOAT16",
    "FOUR_BYTES",
    "GRAPH",
    "INITIALIZER",
    "INPUT",
    "INT64",
    "METADATA",
    "NODE",
    "OUTPUT",
    "UINT8",
    "VARINT",
    "Bytes",
    "Field",
    "fields",
    "inside",
    "metadata_entry",
    "name_of",
    "node",
    "number",
    "opset",
    "read_varint",
    "sides_of",
    "tensor",
    "text",
    "value_info",
    "whole",
]

FLOAT, UINT8, INT64, FLOAT16 = 1, 2, 7, 10  # TensorProto.DataType
GRAPH, METADATA = 7, 14  # fields of a ModelProto
NODE, INITIALIZER, INPUT, OUTPUT = 1, 5, 11, 12  # fields of a GraphProto
# How a field is written: its last three bits.
VARINT, EIGHT_BYTES, CHUNK, FOUR_BYTES = 0, 1, 2, 5
_INT, _INTS = 2, 7  # AttributeProto.AttributeType

Bytes = Union[bytes, mmap.mmap]


@dataclass(frozen=True)
class Field:
    """A field of a message.

    Attributes:
        number: Which field.
        start: Where it begins in the message.
        value: A number, or bytes.
        whole: The bytes of the field, its number included.
    """

    number: int
    start: int
    value: Union[int, bytes]
    whole: bytes

    @property
    def chunk(self) -> bytes:
        """Its bytes, none where it is a number."""
        return self.value if isinstance(self.value, bytes) else b""


def fields(data: bytes) -> Iterator[Field]:
    """Goes through the fields of a message.

    Raises:
        ValueError: If it is damaged.
    """
    place = 0
    while place < len(data):
        start = place
        tag, place = read_varint(data, place, len(data))
        wire = tag & 7
        value: Union[int, bytes]
        if wire == VARINT:
            value, place = read_varint(data, place, len(data))
        elif wire in (EIGHT_BYTES, FOUR_BYTES):
            size = 8 if wire == EIGHT_BYTES else 4
            value, place = data[place : place + size], place + size
        elif wire == CHUNK:
            size, place = read_varint(data, place, len(data))
            value, place = data[place : place + size], place + size
        else:
            raise ValueError("it is damaged")
        if place > len(data):
            raise ValueError("it is cut short")
        yield Field(tag >> 3, start, value, data[start:place])


def read_varint(data: Bytes, place: int, stop: int) -> tuple[int, int]:
    """Reads a whole number.

    Args:
        data: Bytes.
        place: Where it begins.
        stop: Where it must have ended.

    Returns:
        The number, and the place behind it.

    Raises:
        ValueError: If it does not end, or is too long.
    """
    value = shift = 0
    while place < stop and shift < 64:
        byte = data[place]
        place += 1
        value |= (byte & 0x7F) << shift
        if byte < 0x80:
            return value, place
        shift += 7
    raise ValueError("it is damaged")


def _varint(value: int) -> bytes:
    value &= (1 << 64) - 1
    out = bytearray()
    while value > 0x7F:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    out.append(value)
    return bytes(out)


def number(field: int, value: int) -> bytes:
    """Writes a field that is a whole number."""
    return _varint(field << 3 | VARINT) + _varint(value)


def whole(field: int, value: bytes) -> bytes:
    """Writes a field of bytes, such as a message."""
    return _varint(field << 3 | CHUNK) + _varint(len(value)) + value


def text(field: int, value: str) -> bytes:
    """Writes a field of text."""
    return whole(field, value.encode("utf-8"))


def metadata_entry(key: str, value: str) -> bytes:
    """Writes an entry of a model's ``metadata_props``."""
    return whole(METADATA, text(1, key) + text(2, value))


def node(kind: str, inputs: Sequence[str], output: str, **attributes: Union[int, Sequence[int]]) -> bytes:
    """Writes a graph's ``node`` with whole numbers as attributes."""
    message = b"".join(text(1, name) for name in inputs) + text(2, output) + text(3, output) + text(4, kind)
    for name, value in attributes.items():
        if isinstance(value, int):
            message += whole(5, text(1, name) + number(3, value) + number(20, _INT))
        else:
            listed = b"".join(number(8, item) for item in value)
            message += whole(5, text(1, name) + listed + number(20, _INTS))
    return whole(NODE, message)


def tensor(name: str, values: Sequence[float], shape: Sequence[int] = (), kind: int = FLOAT) -> bytes:
    """Writes a graph's ``initializer``: numbers of 32 bits, or `INT64`."""
    dtype = np.dtype("<i8" if kind == INT64 else "<f4")
    sides = b"".join(number(1, size) for size in shape)
    return whole(INITIALIZER, sides + number(2, kind) + text(8, name) + whole(9, np.asarray(values, dtype).tobytes()))


def value_info(field: int, name: str, shape: Sequence[Union[int, str]], kind: int = FLOAT) -> bytes:
    """Writes a graph's ``input`` (11) or ``output`` (12); a side that is free has a name."""
    sides = b"".join(whole(1, number(1, size) if isinstance(size, int) else text(2, size)) for size in shape)
    return whole(field, text(1, name) + whole(2, whole(1, number(1, kind) + whole(2, sides))))


def sides_of(info: bytes) -> list[Union[int, str]]:
    """Reads the sides of a ``ValueInfoProto``; one that nothing is said of is an empty text."""
    tensor_type = inside(inside(info, 2), 1)
    found: list[Union[int, str]] = []
    for side in fields(inside(tensor_type, 2)):
        said: Union[int, str] = ""
        for part in fields(side.chunk):
            said = part.value if isinstance(part.value, int) else part.value.decode("utf-8")
        found.append(said)
    return found


def name_of(message: bytes) -> str:
    """Reads the field 1 of a message as text."""
    return inside(message, 1).decode("utf-8")


def inside(message: bytes, wanted: int) -> bytes:
    """Finds the first field of a number in a message; no bytes if there is none."""
    return next((field.chunk for field in fields(message) if field.number == wanted), b"")


def opset(model: bytes) -> int:
    """Reads the version of ONNX's own operators that a ``ModelProto`` asks for."""
    for field in fields(model):
        if field.number == 8 and inside(field.chunk, 1) in (b"", b"ai.onnx"):
            versions = (part.value for part in fields(field.chunk) if part.number == 2)
            return next((version for version in versions if isinstance(version, int)), 0)
    return 0
