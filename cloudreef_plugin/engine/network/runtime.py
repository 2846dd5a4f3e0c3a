"""A loaded network behind one `predict`, whatever computes it."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Sequence
from contextlib import contextmanager
from typing import Any, Iterator

import numpy as np
from numpy.typing import NDArray

from ..contract.errors import BundleError
from ..contract.model import OutputSpec
from ..contract.protocol import RUNTIME_NAMES
from ..contract.sentences import Sentence
from ..contract.version import version_of

__all__ = ["ANSWERS_KEPT", "ROUNDING", "Array", "OutOfMemory", "Runtime", "reason", "to_layout"]

Array = NDArray[np.float32]

# Answers of a runtime that hold at a time: the last one, and those before it.
ANSWERS_KEPT = 2
# A probability may leave 0..1 by rounding.
ROUNDING = 1e-3
OUT_OF_MEMORY = re.compile(
    r"out of memory|bad_alloc|bad allocation|failed to allocate|could ?n.t allocate|cannot allocate|"
    r"resource.?exhausted|OOM when allocating|insufficient memory",
    re.IGNORECASE,
)


# Lines of OpenVINO that name places in its code.
_PLACE = re.compile(r"Exception from |Check '.*' failed at ")


def reason(error: BaseException) -> str:
    """Finds the line of a framework's exception that says what is wrong.

    OpenVINO puts the places in its code before it; the others say it first.
    """
    lines = [line.strip() for line in str(error).splitlines() if line.strip()] or [type(error).__name__]
    said = [line for line in lines if not _PLACE.match(line)]
    return lines[0] if not said else said[0] if said[0] == lines[0] else said[-1]


class OutOfMemory(Exception):
    """The batch does not fit into memory; a smaller one may."""


class Runtime(ABC):
    """A network, loaded.

    Attributes:
        name: One of `RUNTIME_NAMES`.
        device: What it computes on, as shown to the user.
        precision: "f32" or "bf16".
        on_gpu: Whether the device is a GPU.
        any_size: Whether tiles of different shapes cost no more than tiles of one.
        single: Whether the network takes one tile at a time only.
        output: How the network's answer becomes a probability.
    """

    name: str
    device: str
    precision: str = "f32"
    on_gpu: bool = False
    any_size: bool = False
    single: bool = False
    output = OutputSpec()
    _further: Sequence[int] = ()

    def predict(self, batch: Array) -> Array:
        """Runs the network.

        Args:
            batch: (tiles, channels, rows, cols), as `preprocess.network_input` makes them.

        Returns:
            Probability (tiles, rows, cols), of several classes (tiles, classes, rows, cols). It holds until
            `ANSWERS_KEPT` further calls.

        Raises:
            OutOfMemory: If the batch does not fit.
            BundleError: If the network does not run, or what it answers is no probability for each pixel.
        """
        with self._memory_told():
            answer = self._run(batch)
        return checked(answer, (len(batch), *self.output.planes, *batch.shape[2:]))

    def compile(self, shape: tuple[int, ...]) -> None:
        """Makes ready for batches of one shape (tiles, channels, rows, cols); `predict` does so else when it meets one.

        Raises:
            OutOfMemory: If such a batch does not fit.
        """
        with self._memory_told():
            self._compile(shape)

    def _is_whole(self, batch: Array) -> bool:
        """Tells whether a batch has a value in the channels of the network's branch, if it has one."""
        return not self._further or bool(batch[:, self._further].any())

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
            raise BundleError(
                Sentence("The network cannot run in {}: {}", RUNTIME_NAMES[self.name], reason(error)),
                Sentence("Check the model, or choose another runtime."),
            ) from error

    def _failures(self) -> tuple[type[Exception], ...]:
        """Lists the framework's own exceptions that may mean "out of memory"."""
        return (RuntimeError,)

    def describe(self) -> str:
        """Says name, version, device and precision in words."""
        version = version_of(self.name)
        words = {"f32": Sentence("32-bit"), "bf16": "bfloat16"}
        return Sentence("{} {} on {}, {}", RUNTIME_NAMES[self.name], version, self.device, words[self.precision])


def checked(answer: Array, shape: tuple[int, ...]) -> Array:
    """Checks that an answer holds a probability for each pixel.

    Raises:
        BundleError: If it has another shape, or values that are no numbers or lie outside 0..1.
    """
    if answer.shape != shape:
        raise BundleError(
            Sentence(
                "The network's output has {} x {} pixels for a tile of {} x {}; it must have the same size.",
                *answer.shape[-2:],
                *shape[-2:],
            )
            if answer.ndim == len(shape)
            else Sentence(
                "The network's output has {} dimensions; that of a segmentation network has four.", answer.ndim + 1
            ),
            Sentence("Export the model again."),
        )
    if not answer.size:
        return answer
    low, high = float(answer.min()), float(answer.max())  # NaN where any value is
    if np.isnan(low) or np.isnan(high):
        raise BundleError(
            Sentence("The network's output contains values that are not numbers (NaN)."),
            Sentence("No result was written. Choose the precision f32 or another model, or export this one again."),
        )
    if low < -ROUNDING or high > 1 + ROUNDING:
        raise BundleError(
            Sentence(
                "The network's output ranges from {:.3g} to {:.3g}, but probabilities lie between 0 and 1.", low, high
            ),
            Sentence("Choose a sigmoid or a softmax as its activation."),
        )
    return answer


def to_layout(batch: Array, channels_first: bool, data_type: str = "float32") -> NDArray[Any]:
    """Brings (tiles, channels, rows, cols) into the order and the data type that a network takes."""
    ordered = batch if channels_first else np.ascontiguousarray(batch.transpose(0, 2, 3, 1))
    if data_type == "uint8":
        return np.clip(np.rint(ordered), 0, 255).astype(np.uint8)
    return ordered.astype(data_type, copy=False)
