"""From a network's output to probabilities."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..contract.errors import BundleError
from ..contract.model import OutputSpec
from ..contract.sentences import Sentence
from ..scenes.buffers import rows_at_once

__all__ = ["Array", "probabilities"]

Array = NDArray[np.float32]
# Beyond this a sigmoid is 0 or 1 in 32 bit, and the exponential would overflow.
LARGEST_LOGIT = 80


def probabilities(result: Any, channels_first: bool, output: OutputSpec) -> Array:
    """Converts a network's output to probabilities.

    Args:
        result: The output: (tiles, channels, rows, cols), (tiles, rows, cols, channels), or (tiles, rows, cols).
        channels_first: Whether the network's input has channels before rows; `output` may state another order for its
            output.
        output: What the output holds.

    Returns:
        (tiles, rows, cols) for a single target, else (tiles, classes, rows, cols); may share memory with `result`.

    Raises:
        BundleError: If the output has another number of channels than there are classes, or a value without a class.
    """
    if output.channels_first is not None:
        channels_first = output.channels_first
    if output.kind == "target":
        return _of_target(np.asarray(result, np.float32), channels_first, output)
    if output.kind == "argmax":
        return _one_hot(np.asarray(result), channels_first, output)
    planes = _planes(np.asarray(result, np.float32), channels_first)
    if planes.shape[1] != len(output.values):
        raise BundleError(
            Sentence(
                "The network's output has {} channels, but the model names {} classes.",
                planes.shape[1],
                len(output.values),
            ),
            Sentence("Name a class for each channel."),
        )
    if output.activation != "none":
        planes = planes if planes.flags.writeable else planes.copy()
        for strip in _strips(planes):
            _softmax(strip) if output.activation == "softmax" else _sigmoid(strip)
    return planes


def _of_target(array: Array, channels_first: bool, output: OutputSpec) -> Array:
    if array.ndim == 4:
        planes = array if channels_first else np.moveaxis(array, -1, 1)
        if output.activation == "softmax":
            powers = np.exp(planes - planes.max(axis=1, keepdims=True))
            chosen: Array = powers[:, output.channel] / powers.sum(axis=1)
            return chosen
        array = planes[:, output.channel]
    if output.activation == "sigmoid":
        array = np.reciprocal(1 + np.exp(-np.clip(array, -LARGEST_LOGIT, LARGEST_LOGIT)), dtype=np.float32)
    return array


def _one_hot(numbers: NDArray[Any], channels_first: bool, output: OutputSpec) -> Array:
    """Converts class numbers to probabilities: 1 for the class of a pixel, 0 for all others."""
    if numbers.ndim == 4:
        numbers = numbers[:, 0] if channels_first else numbers[..., 0]
    planes = np.zeros((len(numbers), len(output.values), *numbers.shape[1:]), np.float32)
    known = np.zeros(numbers.shape, np.bool_)
    for index, value in enumerate(output.values):
        here = numbers == value
        known |= here
        planes[:, index][here] = 1
    if not known.all():
        raise BundleError(
            Sentence(
                "The network's output contains the value {:g}, which is not a class of the model.",
                numbers[~known].flat[0],
            ),
            Sentence("Name a class for each value."),
        )
    return planes


def _planes(array: Array, channels_first: bool) -> Array:
    if array.ndim == 3:
        return array[:, None]
    return array if channels_first else np.ascontiguousarray(np.moveaxis(array, -1, 1))


def _strips(planes: Array) -> Iterator[Array]:
    """Yields (classes, some rows, cols) of all tiles, as views."""
    _, count, rows, cols = planes.shape
    step = rows_at_once(count * cols)
    for tile in planes:
        for top in range(0, rows, step):
            yield tile[:, top : top + step]


def _softmax(strip: Array) -> None:
    strip -= strip.max(axis=0)
    np.exp(strip, out=strip)
    strip /= strip.sum(axis=0)


def _sigmoid(strip: Array) -> None:
    np.clip(strip, -LARGEST_LOGIT, LARGEST_LOGIT, out=strip)
    np.negative(strip, out=strip)
    np.exp(strip, out=strip)
    strip += 1
    np.reciprocal(strip, out=strip)
