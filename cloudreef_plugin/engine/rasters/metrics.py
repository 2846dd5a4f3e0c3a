"""Segmentation metrics, as training, evaluation and the demo use them."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

__all__ = ["SCORES", "Confusion", "mean_defined", "mean_scores", "pooled"]

SCORES = ("iou", "f1", "precision", "recall", "specificity", "accuracy")


@dataclass(frozen=True)
class Confusion:
    """A binary confusion matrix of valid pixels; matrices of several scenes add up.

    Every score is a fraction 0..1, or NaN where its denominator is zero (the usual ``nanmean``
    convention): the IoU of a scene without target in which none was predicted is undefined, and is left
    out of means instead of being counted as 0 or 1.

    Attributes:
        tp: Target predicted as target.
        fp: Background predicted as target.
        fn: Target predicted as background.
        tn: Background predicted as background.
    """

    tp: int = 0
    fp: int = 0
    fn: int = 0
    tn: int = 0

    @classmethod
    def of(
        cls,
        predicted: npt.NDArray[Any],
        truth: npt.NDArray[Any],
        valid: npt.NDArray[np.bool_] | None = None,
    ) -> Confusion:
        """Counts one scene or one batch.

        Args:
            predicted: Mask of any shape: bool, or numbers that are 0 or 1 where `valid`.
            truth: Reference of the same shape and values.
            valid: The pixels that count, of the same shape; None: all.

        Raises:
            ValueError: If the shapes differ, or a counted pixel is neither 0 nor 1 (a label
                stored as 0/255 must be compared first: ``label == 255``).
        """
        if predicted.shape != truth.shape or (valid is not None and valid.shape != truth.shape):
            shapes = [predicted.shape, truth.shape] + ([] if valid is None else [valid.shape])
            raise ValueError(f"predicted, truth and valid must have one shape, not {shapes}")
        is_target = _as_bool(predicted, valid, "predicted")
        is_true = _as_bool(truth, valid, "truth")
        if valid is not None:
            is_target, is_true = is_target & valid, is_true & valid
        counted = truth.size if valid is None else int(np.count_nonzero(valid))
        tp = int(np.count_nonzero(is_target & is_true))
        fp = int(np.count_nonzero(is_target)) - tp
        fn = int(np.count_nonzero(is_true)) - tp
        return cls(tp, fp, fn, counted - tp - fp - fn)

    def __add__(self, other: Confusion) -> Confusion:
        if not isinstance(other, Confusion):
            return NotImplemented
        return Confusion(self.tp + other.tp, self.fp + other.fp, self.fn + other.fn, self.tn + other.tn)

    @property
    def pixels(self) -> int:
        """The number of pixels."""
        return self.tp + self.fp + self.fn + self.tn

    @property
    def iou(self) -> float:
        """Intersection over union of the target class (Jaccard index)."""
        return _share(self.tp, self.tp + self.fp + self.fn)

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall; the same number as the Dice coefficient."""
        return _share(2 * self.tp, 2 * self.tp + self.fp + self.fn)

    @property
    def precision(self) -> float:
        """True positives over predicted positives."""
        return _share(self.tp, self.tp + self.fp)

    @property
    def recall(self) -> float:
        """True positives over actual positives."""
        return _share(self.tp, self.tp + self.fn)

    @property
    def specificity(self) -> float:
        """True negatives over actual negatives."""
        return _share(self.tn, self.tn + self.fp)

    @property
    def accuracy(self) -> float:
        """Correct pixels over all pixels."""
        return _share(self.tp + self.tn, self.pixels)

    def scores(self) -> dict[str, float | None]:
        """Computes all of `SCORES` by name, fit for JSON: None where a score is undefined."""
        values = {name: getattr(self, name) for name in SCORES}
        return {name: None if math.isnan(value) else value for name, value in values.items()}


def pooled(scenes: Iterable[Confusion]) -> Confusion:
    """Sums the confusion matrices of scenes (micro average)."""
    return sum(scenes, Confusion())


def mean_scores(scenes: Iterable[Confusion]) -> dict[str, float | None]:
    """Averages each score over scenes (macro average).

    Returns:
        Each of `SCORES` by name; scenes in which a score is undefined are left out of its mean,
        which is None if the score is undefined in all of them.
    """
    every = [scene.scores() for scene in scenes]
    return {name: mean_defined([scores[name] for scores in every]) for name in SCORES}


def mean_defined(values: Sequence[float | None]) -> float | None:
    """Averages the values that are not None; None if there are none."""
    defined = [value for value in values if value is not None]
    return sum(defined) / len(defined) if defined else None


def _share(part: int, whole: int) -> float:
    return part / whole if whole else math.nan


def _as_bool(mask: npt.NDArray[Any], valid: npt.NDArray[np.bool_] | None, name: str) -> npt.NDArray[np.bool_]:
    if mask.dtype == np.bool_:
        return mask
    is_target: npt.NDArray[np.bool_] = mask == 1
    unexpected = ~is_target & (mask != 0)
    if valid is not None:
        unexpected &= valid
    if unexpected.any():
        raise ValueError(f"{name} holds {mask[unexpected].flat[0]}; a counted pixel must be 0 or 1")
    return is_target
