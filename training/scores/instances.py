"""Scores of objects instead of pixels: connected areas of a mask, their sizes, and matches of two masks.

OysterNet's authors count the reefs that a network finds; their main figure is the error of the total reef
area (https://doi.org/10.1002/rse2.134).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from engine.rasters.areas import Areas
from numpy.typing import NDArray
from rasterio.windows import Window

from ..chips import UNKNOWN
from ..datasets import DatasetError
from ..datasets.folder import read_label

__all__ = ["InstanceScore", "Instances", "compare", "compare_files", "total"]


@dataclass(frozen=True)
class Instances:
    """The connected areas of a mask.

    Attributes:
        labels: (rows, cols) int64: 0 background, 1.. the number of the area, in the order of their first pixels.
        pixels: Size of area 1, 2, ...
    """

    labels: NDArray[np.int64]
    pixels: NDArray[np.int64]

    @classmethod
    def of(cls, mask: NDArray[Any], *, minimum_px: int = 1) -> Instances:
        """Finds the areas of a mask; pixels that touch by a corner are connected.

        Args:
            mask: (rows, cols), True or 1 is target.
            minimum_px: Smaller areas are left out.
        """
        inside = np.asarray(mask) == 1
        rows, cols = inside.shape

        def read(window: Window) -> NDArray[np.bool_]:
            return inside[window.row_off : window.row_off + window.height]

        areas = Areas(read, rows, cols, diagonal=True)
        kept = areas.pixels >= minimum_px
        number = np.where(kept, np.cumsum(kept), 0)
        labels = np.zeros((rows, cols), np.int64)
        for window, target, runs, area in areas:
            labels[window.row_off : window.row_off + window.height][target] = runs.spread(number[area])
        return cls(labels, areas.pixels[kept])

    def __len__(self) -> int:
        return len(self.pixels)


@dataclass(frozen=True)
class InstanceScore:
    """The agreement of a mask's areas with the reference; scores of scenes can be added.

    Attributes:
        found: Areas of the mask.
        true: Areas of the reference.
        matched: Matched pairs.
        found_px: Pixels in areas of the mask.
        true_px: Pixels in areas of the reference.
    """

    found: int = 0
    true: int = 0
    matched: int = 0
    found_px: int = 0
    true_px: int = 0

    def __add__(self, other: InstanceScore) -> InstanceScore:
        if not isinstance(other, InstanceScore):
            return NotImplemented
        return InstanceScore(
            self.found + other.found,
            self.true + other.true,
            self.matched + other.matched,
            self.found_px + other.found_px,
            self.true_px + other.true_px,
        )

    @property
    def precision(self) -> float | None:
        """The share of found areas that are true; None if none was found."""
        return _share(self.matched, self.found)

    @property
    def recall(self) -> float | None:
        """The share of true areas that were found; None if there are none."""
        return _share(self.matched, self.true)

    @property
    def f1(self) -> float | None:
        """Harmonic mean of both; None without any areas."""
        return _share(2 * self.matched, self.found + self.true)

    @property
    def count_error(self) -> float | None:
        """(found - true) / true: 0.1 means one in ten too many. None without true areas."""
        return _share(self.found - self.true, self.true)

    @property
    def area_error(self) -> float | None:
        """The same for the total area; finding the right area in wrong places is no error here."""
        return _share(self.found_px - self.true_px, self.true_px)

    def scores(self) -> dict[str, float | int | None]:
        """Computes all scores by name, as JSON values."""
        names = ("found", "true", "matched", "precision", "recall", "f1", "count_error", "area_error")
        return {name: getattr(self, name) for name in names}


def compare(found: Instances, true: Instances, iou: float = 0.5) -> InstanceScore:
    """Matches areas of a mask with those of the reference, each at most once, in the order of overlap.

    Args:
        found: Areas of the mask.
        true: Areas of the reference, of the same shape.
        iou: Two areas match from this intersection over union on.

    Raises:
        ValueError: If the shapes differ.
    """
    if found.labels.shape != true.labels.shape:
        raise ValueError(f"masks of {found.labels.shape} and {true.labels.shape} pixels cannot be compared")
    both = (found.labels > 0) & (true.labels > 0)
    pairs, common = np.unique(np.stack([found.labels[both], true.labels[both]]), axis=1, return_counts=True)
    first, second = pairs - 1
    overlap = common / (found.pixels[first] + true.pixels[second] - common)
    taken_first, taken_second = set(), set()
    for index in np.argsort(-overlap, kind="stable"):
        one, other = int(first[index]), int(second[index])
        if overlap[index] >= iou and one not in taken_first and other not in taken_second:
            taken_first.add(one)
            taken_second.add(other)
    sums = int(found.pixels.sum()), int(true.pixels.sum())
    return InstanceScore(len(found), len(true), len(taken_first), *sums)


def compare_files(mask: Path, truth: Path, *, minimum_px: int = 1, iou: float = 0.5) -> InstanceScore:
    """Compares two masks on one grid, read like labels of `datasets.folder`; unknown reference pixels do not count.

    Raises:
        DatasetError: If they differ in size.
    """
    found, true = read_label(mask), read_label(truth)
    if found.shape != true.shape:
        raise DatasetError(f"{mask.name} has {found.shape} pixels, but its truth {truth.name} has {true.shape}.")
    found[true == UNKNOWN] = 0
    return compare(Instances.of(found, minimum_px=minimum_px), Instances.of(true, minimum_px=minimum_px), iou)


def total(scores: Iterable[InstanceScore]) -> InstanceScore:
    """Sums up scenes."""
    return sum(scores, InstanceScore())


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None
