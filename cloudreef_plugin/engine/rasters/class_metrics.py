"""Scores of a mask of several classes against a reference, from their confusion matrix."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from ..contract.classes import NODATA, UNDECIDED
from .metrics import Confusion, mean_defined

__all__ = ["CLASS_SCORES", "ClassConfusion"]

CLASS_SCORES = ("iou", "f1", "precision", "recall")


@dataclass(frozen=True)
class ClassConfusion:
    """A confusion matrix of the valid pixels of several classes; matrices of several scenes add up.

    Attributes:
        values: Class numbers.
        matrix: (classes, classes + 1): a row for each true class, a column for each predicted class, and a last
            column for undecided pixels.
    """

    values: tuple[int, ...]
    matrix: npt.NDArray[np.int64]

    @classmethod
    def empty(cls, values: tuple[int, ...]) -> ClassConfusion:
        """Creates a matrix without pixels."""
        return cls(values, np.zeros((len(values), len(values) + 1), np.int64))

    @classmethod
    def of(
        cls, values: tuple[int, ...], predicted: npt.NDArray[np.uint8], truth: npt.NDArray[np.uint8]
    ) -> ClassConfusion:
        """Counts one window; pixels that are nodata in either array are left out.

        Args:
            values: Class numbers.
            predicted: (rows, cols) of class numbers, 254 undecided, 255 nodata.
            truth: (rows, cols) of class numbers, 255 nodata.
        """
        index = np.full(256, -1, np.int64)
        index[list(values)] = np.arange(len(values))
        index_predicted = index.copy()
        index_predicted[UNDECIDED] = len(values)
        valid = (predicted != NODATA) & (truth != NODATA)
        rows, cols = index[truth[valid]], index_predicted[predicted[valid]]
        known = (rows >= 0) & (cols >= 0)
        size = len(values) * (len(values) + 1)
        counts = np.bincount(rows[known] * (len(values) + 1) + cols[known], minlength=size)
        return cls(values, counts.reshape(len(values), -1).astype(np.int64))

    def __add__(self, other: ClassConfusion) -> ClassConfusion:
        return ClassConfusion(self.values, self.matrix + other.matrix)

    @property
    def pixels(self) -> int:
        """The number of pixels."""
        return int(self.matrix.sum())

    def of_class(self, place: int) -> dict[str, Any]:
        """Computes the counts ``tp fp fn`` and `CLASS_SCORES` of a class; None where a score is undefined."""
        tp = int(self.matrix[place, place])
        fp, fn = int(self.matrix[:, place].sum()) - tp, int(self.matrix[place].sum()) - tp
        scores = Confusion(tp, fp, fn).scores()
        return {"tp": tp, "fp": fp, "fn": fn, **{name: scores[name] for name in CLASS_SCORES}}

    def scores(self) -> dict[str, float | None]:
        """Computes ``mean_iou``, ``mean_f1``, ``accuracy`` and Cohen's ``kappa``; None where a score is undefined.

        Classes that occur neither in the truth nor in the mask are left out of the means.
        """
        every = [self.of_class(place) for place in range(len(self.values))]
        right, total = int(np.trace(self.matrix)), self.pixels
        by_chance = float((self.matrix.sum(axis=1) * self.matrix[:, :-1].sum(axis=0)).sum()) / max(1, total) ** 2
        kappa = (right / total - by_chance) / (1 - by_chance) if total and by_chance < 1 else math.nan
        return {
            "mean_iou": mean_defined([one["iou"] for one in every]),
            "mean_f1": mean_defined([one["f1"] for one in every]),
            "accuracy": right / total if total else None,
            "kappa": None if math.isnan(kappa) else kappa,
        }
