"""Writes fields of ONNX files, and reads some of their messages, without the package ``onnx``.

An ONNX file is a protocol buffer (see `contract.files.messages`). Field numbers are those of
https://github.com/onnx/onnx/blob/main/onnx/onnx.proto3
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Union

import numpy as np

from ..contract.files.messages import LENGTH_DELIMITED, VARINT, fields, first

__all__ = [
    "DOUBLE",
    "FLOAT",
    "FLOAT16",
    "GRAPH",
    "INITIALIZER",
    "INPUT",
    "INT16",
    "INT64",
    "METADATA",
    "NODE",
    "NODE_INPUT",
    "NODE_NAME",
    "NODE_OPERATOR",
    "NODE_OUTPUT",
    "OUTPUT",
    "TENSOR_DATA",
    "TENSOR_DIMS",
    "TENSOR_NAME",
    "UINT8",
    "UINT16",
    "bytes_field",
    "metadata_field",
    "node_field",
    "opset",
    "shape_of",
    "tensor_field",
    "text_field",
    "value_field",
]

FLOAT, UINT8, UINT16, INT16, INT64, FLOAT16, DOUBLE = 1, 2, 4, 5, 7, 10, 11  # TensorProto.DataType
GRAPH, OPSET, METADATA = 7, 8, 14  # fields of a ModelProto
NODE, INITIALIZER, INPUT, OUTPUT = 1, 5, 11, 12  # fields of a GraphProto
NODE_INPUT, NODE_OUTPUT, NODE_NAME, NODE_OPERATOR, NODE_ATTRIBUTE = 1, 2, 3, 4, 5  # fields of a NodeProto
TENSOR_DIMS, TENSOR_TYPE, TENSOR_NAME, TENSOR_DATA = 1, 2, 8, 9  # fields of a TensorProto
# Fields of an AttributeProto, and its AttributeType.
_ATTRIBUTE_NAME, _ATTRIBUTE_INT, _ATTRIBUTE_TEXT, _ATTRIBUTE_INTS, _ATTRIBUTE_TYPE = 1, 3, 4, 8, 20
_INT, _TEXT, _INTS = 2, 3, 7


def _varint(value: int) -> bytes:
    value &= (1 << 64) - 1
    out = bytearray()
    while value > 0x7F:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    out.append(value)
    return bytes(out)


def _int_field(number: int, value: int) -> bytes:
    return _varint(number << 3 | VARINT) + _varint(value)


def bytes_field(number: int, value: bytes) -> bytes:
    """Encodes a field of bytes, such as a message."""
    return _varint(number << 3 | LENGTH_DELIMITED) + _varint(len(value)) + value


def text_field(number: int, value: str) -> bytes:
    """Encodes a field of text."""
    return bytes_field(number, value.encode("utf-8"))


def metadata_field(key: str, value: str) -> bytes:
    """Encodes an entry of a model's ``metadata_props``."""
    return bytes_field(METADATA, text_field(1, key) + text_field(2, value))


def node_field(
    operator: str, inputs: Sequence[str], output: str, **attributes: Union[int, str, Sequence[int]]
) -> bytes:
    """Encodes a graph's ``node``; attributes are integers, lists of them, or texts."""
    message = b"".join(text_field(NODE_INPUT, name) for name in inputs)
    message += text_field(NODE_OUTPUT, output) + text_field(NODE_NAME, output) + text_field(NODE_OPERATOR, operator)
    for name, value in attributes.items():
        attribute = text_field(_ATTRIBUTE_NAME, name)
        if isinstance(value, int):
            attribute += _int_field(_ATTRIBUTE_INT, value) + _int_field(_ATTRIBUTE_TYPE, _INT)
        elif isinstance(value, str):
            attribute += text_field(_ATTRIBUTE_TEXT, value) + _int_field(_ATTRIBUTE_TYPE, _TEXT)
        else:
            attribute += b"".join(_int_field(_ATTRIBUTE_INTS, item) for item in value)
            attribute += _int_field(_ATTRIBUTE_TYPE, _INTS)
        message += bytes_field(NODE_ATTRIBUTE, attribute)
    return bytes_field(NODE, message)


def tensor_field(name: str, values: Sequence[float], shape: Sequence[int] = (), kind: int = FLOAT) -> bytes:
    """Encodes a graph's ``initializer`` of `FLOAT` or `INT64`."""
    dtype = np.dtype("<i8" if kind == INT64 else "<f4")
    message = b"".join(_int_field(TENSOR_DIMS, size) for size in shape) + _int_field(TENSOR_TYPE, kind)
    message += text_field(TENSOR_NAME, name) + bytes_field(TENSOR_DATA, np.asarray(values, dtype).tobytes())
    return bytes_field(INITIALIZER, message)


def value_field(number: int, name: str, shape: Sequence[Union[int, str]], kind: int = FLOAT) -> bytes:
    """Encodes a graph's `INPUT` or `OUTPUT`; a dimension of any size is given by a name."""
    dims = b"".join(
        bytes_field(1, _int_field(1, size) if isinstance(size, int) else text_field(2, size)) for size in shape
    )
    tensor_type = _int_field(1, kind) + bytes_field(2, dims)
    return bytes_field(number, text_field(1, name) + bytes_field(2, bytes_field(1, tensor_type)))


def shape_of(info: bytes) -> list[Union[int, str]]:
    """Reads the shape in a ``ValueInfoProto``; a dimension that is not stated is an empty text."""
    tensor_type = first(first(info, 2), 1)
    shape: list[Union[int, str]] = []
    for dim in fields(first(tensor_type, 2)):
        stated: Union[int, str] = ""
        for part in fields(dim.data, dim.content.start, dim.content.stop):
            stated = part.text if part.value is None else part.value
        shape.append(stated)
    return shape


def opset(model: bytes) -> int:
    """Reads the version of ONNX's own operators that a ``ModelProto`` asks for; 0 if it states none."""
    for field in fields(model):
        if field.number == OPSET and first(field.chunk, 1) in (b"", b"ai.onnx"):
            versions = (part.value for part in fields(field.chunk) if part.number == 2)
            return next((version for version in versions if version is not None), 0)
    return 0
