"""Scores of a network of several classes: confusion matrices, and IoU and F1 of each class."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from engine.rasters.class_metrics import CLASS_SCORES, ClassConfusion
from numpy.typing import NDArray

from ..chips import UNKNOWN, Chip

__all__ = ["CLASS_MEANS", "ClassScore", "added_up", "called", "counted", "mean_iou"]

CLASS_MEANS = ("mean_iou", "mean_f1", "accuracy", "kappa")
"""Scores of all classes together, see `ClassConfusion.scores`."""


@dataclass(frozen=True)
class ClassScore:
    """The score of one scene.

    Attributes:
        source: Data set.
        scene: Name of the scene.
        split: Its split.
        confusion: Confusion matrix of all labelled pixels.
        names: Names of the classes, by their numbers.
    """

    source: str
    scene: str
    split: str
    confusion: ClassConfusion
    names: tuple[str, ...]

    @staticmethod
    def pooled(scores: Sequence[ClassScore], scene: str) -> ClassScore:
        """Sums up chips of one source and split under the name of a scene."""
        return replace(scores[0], scene=scene, confusion=added_up(entry.confusion for entry in scores))

    @property
    def of_classes(self) -> list[dict[str, Any]]:
        """Name, share of the labelled pixels, and `CLASS_SCORES` of each class; None if a score is undefined."""
        rows, total = [], max(self.confusion.pixels, 1)
        for place, name in enumerate(self.names):
            found = self.confusion.of_class(place)
            share = float(self.confusion.matrix[place].sum()) / total
            rows.append({"class": name, "share": share, **{score: found[score] for score in CLASS_SCORES}})
        return rows

    @property
    def badness(self) -> float:
        """Sort key of a gallery: 1 - mean IoU."""
        return 1 - mean_iou(self.confusion)

    def cells(self) -> dict[str, float | None]:
        """The columns of a table: `CLASS_MEANS`, then the IoU of each class."""
        of_classes = {f"IoU {one['class']}": one["iou"] for one in self.of_classes}
        return {**{name: self.confusion.scores()[name] for name in CLASS_MEANS}, **of_classes}

    def row(self) -> dict[str, Any]:
        """Builds its entry in model.json."""
        return {
            "source": self.source,
            "split": self.split,
            "scene": self.scene,
            **self.confusion.scores(),
            "classes": self.of_classes,
            "confusion": self.confusion.matrix[:, :-1].tolist(),
        }


def called(probability: NDArray[np.float32]) -> NDArray[np.uint8]:
    """Finds the number of the most probable class (rows, cols) of probabilities (classes, rows, cols)."""
    return np.asarray(probability.argmax(axis=0), np.uint8)


def counted(mask: NDArray[np.uint8], chip: Chip, classes: int) -> ClassConfusion:
    """Computes the confusion matrix of a mask (rows, cols) of class numbers and the label of a chip."""
    return ClassConfusion.of(tuple(range(classes)), mask, np.where(chip.valid, chip.label, np.uint8(UNKNOWN)))


def added_up(confusions: Iterable[ClassConfusion]) -> ClassConfusion:
    """Sums up the counts of one or several scenes."""
    first, *others = confusions
    return sum(others, first)


def mean_iou(confusion: ClassConfusion) -> float:
    """Computes the mean IoU of the classes that occur; 0 if none does."""
    return float(confusion.scores()["mean_iou"] or 0.0)
