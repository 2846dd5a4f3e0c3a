"""Builds nodes that are added before or after a network in an ONNX file."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Union

from ..protobuf import FLOAT, node_field, tensor_field

__all__ = ["Chain"]


class Chain:
    """A chain of nodes, each of which takes the output of the one before.

    Args:
        start: Name of the value that the first node takes.
        name: Part of the names of its values.
    """

    def __init__(self, start: str, name: str) -> None:
        self._last, self._name = start, name
        self._nodes: list[bytes] = []
        self._constants: list[bytes] = []

    def constant(self, values: Sequence[float], shape: Sequence[int] = (), kind: int = FLOAT) -> str:
        """Adds a constant for the next node; returns its name."""
        name = f"cloudreef/{self._name}/numbers{len(self._constants)}"
        self._constants.append(tensor_field(name, values, shape, kind))
        return name

    def add(self, operator: str, *constants: str, **attributes: Union[int, str, Sequence[int]]) -> None:
        """Adds a node that takes the last output, and constants by name."""
        output = f"cloudreef/{self._name}/{len(self._nodes)}"
        self._nodes.append(node_field(operator, [self._last, *constants], output, **attributes))
        self._last = output

    def finish(self, name: str) -> list[bytes]:
        """Names the last output; returns the nodes and constants."""
        return [*self._nodes, node_field("Identity", [self._last], name), *self._constants]
