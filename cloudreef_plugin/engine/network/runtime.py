"""A loaded network with one `predict`, whatever framework computes it."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Sequence
from contextlib import contextmanager
from typing import Any, ClassVar, Iterator, Optional

import numpy as np
from numpy.typing import NDArray

from ..contract.errors import NO_PROBABILITY, BundleError
from ..contract.model import BundleFile, OutputSpec
from ..contract.protocol import RUNTIME_NAMES
from ..contract.sentences import Sentence
from ..contract.version import version_of
from .activation import Array, probabilities

__all__ = ["ANSWERS_KEPT", "ROUNDING", "Array", "OutOfMemory", "Runtime", "reason", "to_layout"]

# Number of results of a runtime that are valid at a time: the last one, and those before it.
ANSWERS_KEPT = 2
# How far rounding may take a probability beyond 0..1.
ROUNDING = 1e-3
OUT_OF_MEMORY = re.compile(
    r"out of memory|bad_alloc|bad allocation|failed to allocate|could ?n.t allocate|cannot allocate|"
    r"resource.?exhausted|OOM when allocating|insufficient memory",
    re.IGNORECASE,
)
# Lines of OpenVINO's messages that name places in its source code.
_PLACE = re.compile(r"Exception from |Check '.*' failed at ")


def reason(error: BaseException) -> str:
    """Finds the line of a framework's exception that says what is wrong.

    It is the first line, or the last one if OpenVINO's places in its source code come first.
    """
    lines = [line.strip() for line in str(error).splitlines() if line.strip()] or [type(error).__name__]
    telling = [line for line in lines if not _PLACE.match(line)]
    return lines[0] if not telling else telling[0] if telling[0] == lines[0] else telling[-1]


class OutOfMemory(Exception):
    """The batch does not fit into memory; a smaller one may."""


class Runtime(ABC):
    """A loaded network.

    Args:
        weights: Its file, whose hash is checked already.
        output: How the network's output becomes probabilities.
        precision: "auto", "f32" or "bf16".
        device: "auto", "cpu" or "gpu".
        threads: Processor threads; None takes all.

    Attributes:
        name: One of `RUNTIME_NAMES`.
        format: Format of the weights that it loads: "onnx" or "keras".
        device: What it computes on, as shown to the user.
        precision: "f32" or "bf16".
        on_gpu: Whether the device is a GPU.
        any_size: Whether tiles of different shapes cost no more than tiles of one.
        single: Whether the network takes one tile at a time only.

    Raises:
        RuntimeUnavailable: If it cannot compute as asked.
    """

    name: ClassVar[str]
    format: ClassVar[str] = "onnx"
    device: str
    precision: str = "f32"
    on_gpu: bool = False
    any_size: bool = False
    single: bool = False
    # Channels of the network's branch (see `onnx_file`), which is left out where they are all 0.
    _branch: Sequence[int] = ()

    def __init__(
        self, weights: BundleFile, output: OutputSpec, *, precision: str, device: str, threads: Optional[int]
    ) -> None:
        self._weights, self._output = weights, output
        self._load(precision, device, threads)

    def predict(self, batch: Array) -> Array:
        """Runs the network.

        Args:
            batch: (tiles, channels, rows, cols), from `preprocess.network_input`.

        Returns:
            Probability (tiles, rows, cols), or (tiles, classes, rows, cols) for several classes; valid until
            `ANSWERS_KEPT` further calls.

        Raises:
            OutOfMemory: If the batch does not fit.
            BundleError: If the network cannot run, or its output is not a probability for each pixel.
        """
        whole = not self._branch or bool(batch[:, self._branch].any())
        channels_first = self._weights.channels_first
        with self._translated_errors():
            output = self._run(to_layout(batch, channels_first, self._weights.data_type), whole)
            probability = probabilities(output, channels_first, self._output)
        return checked(probability, (len(batch), *self._output.planes, *batch.shape[2:]))

    def compile(self, shape: tuple[int, ...]) -> None:
        """Prepares for batches of one shape (tiles, channels, rows, cols), as `predict` does for the first of them.

        Raises:
            OutOfMemory: If such a batch does not fit.
        """
        tiles, channels, rows, cols = shape
        with self._translated_errors():
            self._compile(shape if self._weights.channels_first else (tiles, rows, cols, channels))

    @abstractmethod
    def _load(self, precision: str, device: str, threads: Optional[int]) -> None:
        """Loads the network and sets the attributes."""

    @abstractmethod
    def _run(self, inputs: NDArray[Any], whole: bool) -> Any:
        """Runs the network on a batch in its own layout, whole or without its branch; returns its output."""

    def _compile(self, shape: tuple[int, ...]) -> None:  # noqa: B027 - not every runtime compiles
        """Prepares for batches of one shape, in the network's own layout."""

    @contextmanager
    def _translated_errors(self) -> Iterator[None]:
        """Raises `OutOfMemory` or `BundleError` for the framework's errors."""
        try:
            yield
        except MemoryError as error:
            raise OutOfMemory(str(error)) from error
        except self._errors() as error:
            if OUT_OF_MEMORY.search(str(error)) or "ResourceExhausted" in type(error).__name__:
                raise OutOfMemory(str(error)) from error
            raise BundleError(
                Sentence("The network cannot run in {}: {}", RUNTIME_NAMES[self.name], reason(error)),
                Sentence("Check the model, or choose another runtime."),
            ) from error

    def _errors(self) -> tuple[type[Exception], ...]:
        """Lists the framework's exceptions, some of which mean that memory ran out."""
        return (RuntimeError,)

    def describe(self) -> str:
        """Describes name, version, device and precision."""
        version = version_of(self.name)
        words = {"f32": Sentence("32-bit"), "bf16": "bfloat16"}
        return Sentence("{} {} on {}, {}", RUNTIME_NAMES[self.name], version, self.device, words[self.precision])


def checked(probability: Array, shape: tuple[int, ...]) -> Array:
    """Checks that there is a probability for each pixel, and returns it.

    Raises:
        BundleError: If it has another shape, or values that are NaN or outside of 0..1.
    """
    if probability.shape != shape:
        raise BundleError(
            Sentence(
                "The network's output has {} x {} pixels for a tile of {} x {}; it must have the same size.",
                *probability.shape[-2:],
                *shape[-2:],
            )
            if probability.ndim == len(shape)
            else Sentence(
                "The network's output has {} dimensions; that of a segmentation network has four.", probability.ndim + 1
            ),
            Sentence("Export the model again."),
        )
    if not probability.size:
        return probability
    low, high = float(probability.min()), float(probability.max())  # NaN if any value is
    if np.isnan(low) or np.isnan(high):
        raise BundleError(
            Sentence("The network's output contains values that are not numbers (NaN)."),
            Sentence("No result was written. Choose the precision f32 or another model, or export this one again."),
            NO_PROBABILITY,
        )
    if low < -ROUNDING or high > 1 + ROUNDING:
        raise BundleError(
            Sentence(
                "The network's output ranges from {:.3g} to {:.3g}, but probabilities lie between 0 and 1.", low, high
            ),
            Sentence("Choose a sigmoid or a softmax as its activation."),
            NO_PROBABILITY,
        )
    return probability


def to_layout(batch: Array, channels_first: bool, data_type: str = "float32") -> NDArray[Any]:
    """Converts (tiles, channels, rows, cols) to a network's order of axes and data type."""
    ordered = batch if channels_first else np.ascontiguousarray(batch.transpose(0, 2, 3, 1))
    if "int" in data_type:
        limits = np.iinfo(data_type)
        return np.clip(np.rint(ordered), limits.min, limits.max).astype(data_type)
    return ordered.astype(data_type, copy=False)
