"""Reads messages in the encoding of protocol buffers, such as ONNX files, field by field.

The encoding: https://protobuf.dev/programming-guides/encoding/. A field's bytes are copied only when they are asked
for, so that a large file can be mapped into memory.
"""

from __future__ import annotations

import mmap
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Optional, Union

__all__ = ["LENGTH_DELIMITED", "VARINT", "Bytes", "Field", "fields", "first", "first_text", "name_of"]

# Wire types, the last three bits of a field's tag.
VARINT, EIGHT_BYTES, LENGTH_DELIMITED, FOUR_BYTES = 0, 1, 2, 5

Bytes = Union[bytes, mmap.mmap]


@dataclass(frozen=True)
class Field:
    """A field of a message.

    Attributes:
        number: Its field number.
        data: The bytes that hold the message.
        start: Offset of the field in `data`, its tag included.
        content: Where its value lies in `data`.
        value: The value of an integer field; None for all others.
    """

    number: int
    data: Bytes
    start: int
    content: slice
    value: Optional[int]

    @property
    def chunk(self) -> bytes:
        """The bytes of its value; empty for an integer."""
        return self.data[self.content] if self.value is None else b""

    @property
    def text(self) -> str:
        """Its value as text."""
        return self.chunk.decode("utf-8")

    @property
    def whole(self) -> bytes:
        """The bytes of the whole field, its tag included."""
        return self.data[self.start : self.content.stop]


def fields(data: Bytes, start: int = 0, stop: Optional[int] = None) -> Iterator[Field]:
    """Iterates over the fields of a message.

    Args:
        data: Bytes that hold the message.
        start: Where it begins.
        stop: One past its last byte; None takes all.

    Raises:
        ValueError: If the message is damaged.
    """
    place = start
    stop = len(data) if stop is None else stop
    while place < stop:
        begin = place
        tag, place = _read_varint(data, place, stop)
        wire, value, size = tag & 7, None, 0
        content = place
        if wire == VARINT:
            value, place = _read_varint(data, place, stop)
        elif wire == LENGTH_DELIMITED:
            size, content = _read_varint(data, place, stop)
            place = content + size
        elif wire in (EIGHT_BYTES, FOUR_BYTES):
            place += 8 if wire == EIGHT_BYTES else 4
        else:
            raise ValueError("it is damaged")
        if place > stop:
            raise ValueError("it is cut short")
        yield Field(tag >> 3, data, begin, slice(content, place), value)


def _read_varint(data: Bytes, place: int, stop: int) -> tuple[int, int]:
    """Reads an integer; returns it and the offset behind it.

    Raises:
        ValueError: If it does not end before `stop`, or is too long.
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


def name_of(message: bytes) -> str:
    """Reads the name in a message's field 1: of an input, an output, or a metadata entry's key."""
    return first_text(message, 1)


def first_text(message: bytes, number: int) -> str:
    """Reads the first field of a number as text; empty if there is none."""
    return first(message, number).decode("utf-8")


def first(message: bytes, number: int) -> bytes:
    """Reads the first field of a number in a message; empty if there is none."""
    return next((field.chunk for field in fields(message) if field.number == number), b"")
