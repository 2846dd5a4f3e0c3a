"""The one chip type that every data set gives and every part of training takes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from engine.contract.model import InputSpec
from numpy.typing import NDArray

__all__ = ["CHANNELS", "MARGIN_PX", "UNKNOWN", "Chip", "enlarged", "near", "network_array", "shrunk"]

CHANNELS = ("red", "green", "blue", "nir")
"""Order of the channels of every chip."""

UNKNOWN = 255
"""Label of a pixel that nobody labelled: it never counts, neither in a loss nor in a score."""

MARGIN_PX = 3
"""Where a label was not drawn by people, so near a cloud background is unknown: how wide an edge is, they decide."""


@dataclass(frozen=True)
class Chip:
    """A labelled piece of a scene.

    Attributes:
        source: The data set, as scores name it: "on-cloud-n".
        scene: What it was cut from; chips of one scene never stand on both sides of a split.
        reflectance: (channels, rows, cols) float32 in the order of `CHANNELS`; 0 in absent channels.
        label: (rows, cols) uint8: 0 background, 1 target, or the number of one of several classes; `UNKNOWN`.
        valid: (rows, cols) bool, True where the scene holds data.
        present: For each channel whether the scene has it.
        name: Of the patch or tile in its scene, as its files are called; "" where the scene is one chip.
        teacher: (rows, cols) uint8, probability of target x 250 as a network gave it, `UNKNOWN` where it said nothing;
            None where no network was asked.
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
        """What pictures are called: its own name, else its scene's."""
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
    """Makes squares of pixels one; rows and columns that fill no square are cut off.

    Reflectance is the mean, holes filled as the engine fills them and with `missing_value` beyond that, as a network
    with `Model.shrink` takes it; the label is what most of the known pixels are.
    """
    from engine.network.holes import fill_holes

    rows, cols = (length // factor for length in chip.label.shape)

    def squares(array: NDArray[Any]) -> NDArray[Any]:
        kept = array[..., : rows * factor, : cols * factor]
        return kept.reshape(*array.shape[:-2], rows, factor, cols, factor)

    seen = np.where(chip.valid, chip.reflectance, np.float32(missing_value))
    fill_holes(seen, chip.valid)
    known = squares(chip.label != UNKNOWN).sum((1, 3))
    # Of numbers that are as frequent the higher one: target before background.
    numbers = [int(number) for number in np.unique(chip.label)[::-1] if number != UNKNOWN] or [0]
    counts = np.stack([squares(chip.label == number).sum((1, 3)) for number in numbers])
    label = np.array(numbers, np.uint8)[counts.argmax(axis=0)]
    return replace(
        chip,
        reflectance=squares(seen).mean((2, 4), dtype=np.float32),
        label=np.where(known > 0, label, UNKNOWN).astype(np.uint8),
        valid=np.asarray(squares(chip.valid).any((1, 3))),
    )


def enlarged(chip: Chip, factor: int) -> Chip:
    """Makes each pixel a square of equal ones."""

    def each(array: NDArray[Any]) -> NDArray[Any]:
        return array.repeat(factor, -2).repeat(factor, -1)

    return replace(chip, reflectance=each(chip.reflectance), label=each(chip.label), valid=each(chip.valid))


def near(target: NDArray[np.bool_], distance_px: int) -> NDArray[np.bool_]:
    """Returns where (rows, cols) target is at most so many pixels away along rows and columns."""
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
    """Prepares what a network sees, through the engine's own preprocessing.

    Args:
        reflectance: (channels, rows, cols), absent channels included.
        valid: (rows, cols).
        present: For each channel whether it counts.
        spec: What the network expects.

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
