"""The chip type that all data sets yield and all parts of training use."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from engine.contract.network_input import InputSpec
from numpy.typing import NDArray

__all__ = [
    "CHANNELS",
    "CLOUD",
    "MARGIN_PX",
    "SHADOW",
    "SPECTRAL",
    "TEACHER_ONE",
    "UNKNOWN",
    "Chip",
    "brightness",
    "enlarged",
    "near",
    "network_array",
    "shrunk",
    "takes_spectral",
    "with_channels",
]

CHANNELS = ("red", "green", "blue", "nir")
"""Order of the channels of most chips."""

SPECTRAL = (*CHANNELS, "swir16", "swir22")
"""Channels that clouds and damages are simulated in: the first three or more of these."""

CLOUD, SHADOW = 1, 2
"""Labels of a cloud and of its shadow, where shadows are a class."""

UNKNOWN = 255
"""Label of unlabelled pixels, which count neither in losses nor in scores."""

TEACHER_ONE = 250
"""The stored value of a teacher's probability of 1."""

MARGIN_PX = 3
"""Width of the unknown rim around clouds in labels that were not drawn by people."""


@dataclass(frozen=True)
class Chip:
    """A labelled piece of a scene.

    Attributes:
        source: Name of the data set in scores: "on-cloud-n".
        scene: The scene that it was cut from; chips of one scene are never in two splits.
        reflectance: (channels, rows, cols) float32 in the order of `CHANNELS`; 0 in absent channels.
        label: (rows, cols) uint8: 0 background, 1 target, or the number of one of several classes; `UNKNOWN`.
        valid: (rows, cols) bool, True where the scene has data.
        present: For each channel whether the scene has it.
        name: File name of the patch or tile; "" if the scene is one chip.
        teacher: (rows, cols) uint8, a network's probability of target times `TEACHER_ONE`, `UNKNOWN` without one; None
            if no network was used.
    """

    source: str
    scene: str
    reflectance: NDArray[np.float32]
    label: NDArray[np.uint8]
    valid: NDArray[np.bool_]
    present: tuple[bool, ...] = (True, True, True, True)
    name: str = ""
    teacher: NDArray[np.uint8] | None = None

    @property
    def title(self) -> str:
        """Name for pictures: its own, else its scene's."""
        return self.name or self.scene

    def __post_init__(self) -> None:
        shape = self.reflectance.shape
        if len(shape) != 3 or shape[0] != len(self.present) or not self.label.shape == self.valid.shape == shape[1:]:
            raise ValueError(
                f"Chip {self.source}/{self.scene}: reflectance {shape}, label {self.label.shape}, "
                f"valid {self.valid.shape} and {len(self.present)} channels do not fit together."
            )
        if self.teacher is not None and self.teacher.shape != self.label.shape:
            raise ValueError(f"Chip {self.source}/{self.scene}: teacher {self.teacher.shape} does not fit the label.")


def shrunk(chip: Chip, factor: int, missing_value: float = 0.0) -> Chip:
    """Averages squares of pixels; incomplete squares at the edges are cut off.

    Reflectance is the mean, with holes filled as in the engine and `missing_value` in larger ones, like the input of a
    network with `Model.shrink`; the label is the most frequent one of the known pixels, a teacher's probability the
    mean of the known ones.
    """
    from engine.network.holes import fill_holes

    rows, cols = (length // factor for length in chip.label.shape)

    def squares(array: NDArray[Any]) -> NDArray[Any]:
        kept = array[..., : rows * factor, : cols * factor]
        return kept.reshape(*array.shape[:-2], rows, factor, cols, factor)

    seen = np.where(chip.valid, chip.reflectance, np.float32(missing_value))
    fill_holes(seen, chip.valid)
    known = squares(chip.label != UNKNOWN).sum((1, 3))
    # Of equally frequent labels the higher one: target before background.
    numbers = [int(number) for number in np.unique(chip.label)[::-1] if number != UNKNOWN] or [0]
    counts = np.stack([squares(chip.label == number).sum((1, 3)) for number in numbers])
    label = np.array(numbers, np.uint8)[counts.argmax(axis=0)]
    teacher = chip.teacher
    if teacher is not None:
        predicted = squares(teacher != UNKNOWN)
        mean = (squares(teacher) * predicted).sum((1, 3)) / np.maximum(predicted.sum((1, 3)), 1)
        teacher = np.where(predicted.any((1, 3)), np.rint(mean), UNKNOWN).astype(np.uint8)
    return replace(
        chip,
        reflectance=squares(seen).mean((2, 4), dtype=np.float32),
        label=np.where(known > 0, label, UNKNOWN).astype(np.uint8),
        valid=np.asarray(squares(chip.valid).any((1, 3))),
        teacher=teacher,
    )


def enlarged(chip: Chip, factor: int) -> Chip:
    """Repeats each pixel as a square."""

    def each(array: NDArray[Any]) -> NDArray[Any]:
        return array.repeat(factor, -2).repeat(factor, -1)

    teacher = None if chip.teacher is None else each(chip.teacher)
    return replace(
        chip, reflectance=each(chip.reflectance), label=each(chip.label), valid=each(chip.valid), teacher=teacher
    )


def with_channels(chip: Chip, count: int) -> Chip:
    """Cuts a chip to its first channels, or adds absent ones, which are 0."""
    missing = count - len(chip.reflectance)
    if missing == 0:
        return chip
    if missing < 0:
        return replace(chip, reflectance=chip.reflectance[:count], present=chip.present[:count])
    nothing = np.zeros((missing, *chip.label.shape), np.float32)
    return replace(
        chip, reflectance=np.concatenate([chip.reflectance, nothing]), present=(*chip.present, *(False,) * missing)
    )


def takes_spectral(names: Sequence[str], spec: InputSpec) -> bool:
    """Tells whether a network takes reflectance in `SPECTRAL`, or the first of these, in this order."""
    return spec.is_reflectance and tuple(names) == SPECTRAL[: len(names)]


def near(target: NDArray[np.bool_], distance_px: int) -> NDArray[np.bool_]:
    """Finds where (rows, cols) target is at most this many pixels away along rows and columns."""
    for axis in (0, 1):
        reach = target.copy()
        for shift in range(1, distance_px + 1):
            here = [slice(None)] * 2
            there = [slice(None)] * 2
            here[axis], there[axis] = slice(shift, None), slice(None, -shift)
            reach[tuple(here)] |= target[tuple(there)]
            reach[tuple(there)] |= target[tuple(here)]
        target = reach
    return target


def network_array(
    reflectance: NDArray[np.float32],
    valid: NDArray[np.bool_],
    present: Sequence[bool] | NDArray[np.bool_],
    spec: InputSpec,
) -> NDArray[np.float32]:
    """Prepares the input of a network by the engine's preprocessing.

    Args:
        reflectance: (channels, rows, cols), absent channels included.
        valid: (rows, cols).
        present: For each channel whether it is used.
        spec: The network's input.

    Returns:
        (rows, cols, channels).
    """
    from engine.network.holes import fill_holes
    from engine.network.preprocess import network_input

    channels = np.flatnonzero(present)
    seen = network_input(np.array(reflectance[channels], np.float32), valid, [bool(one) for one in present], spec)
    if spec.holes == "fill" and not valid.all():
        filled = seen[channels]
        fill_holes(filled, valid)
        seen[channels] = filled
    return np.moveaxis(seen, 0, -1)


def brightness(channels: NDArray[np.float32], white: float | None) -> NDArray[np.float32]:
    """Scales channels (channels, rows, cols) to 0..1, to `white` or between percentiles 2 and 98 of each."""
    if white is not None:
        return np.clip(channels / white, 0, 1)
    low, high = np.percentile(channels, (2, 98), axis=(1, 2), keepdims=True)
    return np.clip((channels - low) / np.maximum(high - low, 1e-6), 0, 1)
