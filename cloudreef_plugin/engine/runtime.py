"""A loaded network behind one `predict`, whatever computes it."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from contextlib import contextmanager
from typing import Any, Iterator

import numpy as np
from numpy.typing import NDArray

from .model import OutputSpec
from .packages import version_of
from .sentences import Sentence

__all__ = ["ANSWERS_KEPT", "NAMES", "Array", "OutOfMemory", "Runtime", "from_layout", "to_layout"]

Array = NDArray[np.float32]

# What people call each runtime.
NAMES = {"tensorflow": "TensorFlow", "onnxruntime": "ONNX Runtime", "openvino": "OpenVINO"}
# Answers of a runtime that hold at a time: the last one, and those before it.
ANSWERS_KEPT = 2
OUT_OF_MEMORY = re.compile(
    r"out of memory|bad_alloc|bad allocation|failed to allocate|could ?n.t allocate|cannot allocate|"
    r"resource.?exhausted|OOM when allocating|insufficient memory",
    re.IGNORECASE,
)


class OutOfMemory(Exception):
    """The batch does not fit into memory; a smaller one may."""


class Runtime(ABC):
    """A network, loaded.

    Attributes:
        name: One of `NAMES`.
        device: What it computes on, as shown to the user.
        precision: "f32" or "bf16".
        on_gpu: Whether the device is a GPU.
        any_size: Whether tiles of different shapes cost no more than tiles of one.
        output: How the network's answer becomes a probability.
    """

    name: str
    device: str
    precision: str = "f32"
    on_gpu: bool = False
    any_size: bool = False
    output = OutputSpec()

    def predict(self, batch: Array) -> Array:
        """Runs the network.

        Args:
            batch: (tiles, channels, rows, cols), as `preprocess.network_input` makes them.

        Returns:
            Probability (tiles, rows, cols). It holds until `ANSWERS_KEPT` further calls.

        Raises:
            OutOfMemory: If the batch does not fit.
        """
        with self._memory_told():
            return self._run(batch)

    def compile(self, shape: tuple[int, ...]) -> None:
        """Makes ready for batches of one shape (tiles, channels, rows, cols); `predict` does so else when it meets one.

        Raises:
            OutOfMemory: If such a batch does not fit.
        """
        with self._memory_told():
            self._compile(shape)

    @abstractmethod
    def _run(self, batch: Array) -> Array: ...

    def _compile(self, shape: tuple[int, ...]) -> None:  # noqa: B027 - not every runtime compiles
        """Makes ready for batches of one shape; a runtime that takes every shape alike does nothing."""

    @contextmanager
    def _memory_told(self) -> Iterator[None]:
        """Tells what is a lack of memory from what is not."""
        try:
            yield
        except MemoryError as error:
            raise OutOfMemory(str(error)) from error
        except self._failures() as error:
            if OUT_OF_MEMORY.search(str(error)) or "ResourceExhausted" in type(error).__name__:
                raise OutOfMemory(str(error)) from error
            raise

    def _failures(self) -> tuple[type[Exception], ...]:
        """Returns the framework's own exceptions that may mean "out of memory"."""
        return (RuntimeError,)

    def describe(self) -> str:
        """Returns name, version, device and precision in words."""
        version = version_of(self.name)
        words = {"f32": Sentence("32-bit"), "bf16": "bfloat16"}
        return Sentence("{} {} on {}, {}", NAMES[self.name], version, self.device, words[self.precision])


def to_layout(batch: Array, channels_first: bool) -> Array:
    """Brings (tiles, channels, rows, cols) into the order that a network takes."""
    return batch if channels_first else np.ascontiguousarray(batch.transpose(0, 2, 3, 1))


def from_layout(result: Any, channels_first: bool, output: OutputSpec) -> Array:
    """Brings a network's answer into (tiles, rows, cols): the target's probability."""
    array: Array = np.asarray(result, np.float32)
    if array.ndim == 4:
        planes = array if channels_first else np.moveaxis(array, -1, 1)
        if output.activation == "softmax":
            powers = np.exp(planes - planes.max(axis=1, keepdims=True))
            chosen: Array = powers[:, output.channel] / powers.sum(axis=1)
            return chosen
        array = planes[:, output.channel]
    if output.activation == "sigmoid":
        array = np.reciprocal(1 + np.exp(-np.clip(array, -80, 80)), dtype=np.float32)
    return array
