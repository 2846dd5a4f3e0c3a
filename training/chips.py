"""The one chip type that every data set gives and every part of training takes."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
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
        label: (rows, cols) uint8: 0 background, 1 target, `UNKNOWN`.
        valid: (rows, cols) bool, True where the scene holds data.
        present: For each channel whether the scene has it.
    """

    source: str
    scene: str
    reflectance: NDArray[np.float32]
    label: NDArray[np.uint8]
    valid: NDArray[np.bool_]
    present: tuple[bool, ...] = (True, True, True, True)

    def __post_init__(self) -> None:
        shape = self.reflectance.shape
        if len(shape) != 3 or shape[0] != len(self.present) or not self.label.shape == self.valid.shape == shape[1:]:
            raise ValueError(
                f"Chip {self.source}/{self.scene}: reflectance {shape}, label {self.label.shape}, "
                f"valid {self.valid.shape} and {len(self.present)} channels do not fit together."
            )


def shrunk(chip: Chip, factor: int, missing_value: float = 0.0) -> Chip:
    """Makes squares of pixels one; rows and columns that fill no square are cut off.

    Reflectance is the mean, with `missing_value` where there is no data, as a network with `Model.shrink` takes it;
    the label is what most of the known pixels are.
    """
    rows, cols = (length // factor for length in chip.label.shape)

    def squares(array: NDArray) -> NDArray:
        kept = array[..., : rows * factor, : cols * factor]
        return kept.reshape(*array.shape[:-2], rows, factor, cols, factor)

    seen = np.where(chip.valid, chip.reflectance, np.float32(missing_value))
    known = squares(chip.label != UNKNOWN).sum((1, 3))
    target = squares(chip.label == 1).sum((1, 3))
    return replace(
        chip,
        reflectance=squares(seen).mean((2, 4), dtype=np.float32),
        label=np.where(known > 0, 2 * target >= np.maximum(known, 1), UNKNOWN).astype(np.uint8),
        valid=squares(chip.valid).any((1, 3)),
    )


def enlarged(chip: Chip, factor: int) -> Chip:
    """Makes each pixel a square of equal ones."""

    def each(array: NDArray) -> NDArray:
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


def network_array(reflectance, valid, present, spec) -> NDArray[np.float32]:
    """Prepares what a network sees, through the engine's own preprocessing.

    Args:
        reflectance: (channels, rows, cols), absent channels included.
        valid: (rows, cols).
        present: For each channel whether it counts.
        spec: `engine.preprocess.InputSpec`.

    Returns:
        (rows, cols, channels).
    """
    from engine.preprocess import network_input

    kept = np.array(reflectance[np.flatnonzero(present)], np.float32)
    return np.moveaxis(network_input(kept, valid, present, spec), 0, -1)
