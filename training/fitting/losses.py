"""Losses over probabilities; pixels with a negative (unknown) label do not count.

All take ``y_true`` (batch, rows, cols, 1): 1 target, 0 background, negative unknown; and ``y_pred``, probability.
Overlap losses are pooled over the batch, so that chips without target need no special treatment. The filtered Jaccard
loss is computed for each chip, and treats such chips separately.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import partial
from typing import Any

import keras
import numpy as np
from engine.contract.errors import CloudReefError
from keras import ops

__all__ = [
    "LOSSES",
    "LossError",
    "MeanLoss",
    "bce",
    "bce_dice",
    "build",
    "dice",
    "filtered_jaccard",
    "focal_tversky",
    "jaccard",
]

_TINY = 1e-6

Tensor = Any
"""A tensor of `keras.ops`: of TensorFlow, JAX or torch."""

Loss = Callable[[Tensor, Tensor], Tensor]
"""A function of labels and probabilities."""


class LossError(CloudReefError):
    """A recipe weighs the pixels of a loss that takes no weights."""


def build(name: str, target_weight: float = 1.0, replicas: int = 1) -> Loss:
    """Builds a loss by name.

    Args:
        name: A key of `LOSSES`.
        target_weight: Weight of target pixels in the cross-entropy, where background has 1.
        replicas: Number of parts of a batch whose losses are added up, by which each is divided.

    Raises:
        LossError: If it has no cross-entropy to weigh.
    """
    loss: Loss = LOSSES[name]
    if target_weight != 1.0:
        if name not in WEIGHED:
            raise LossError(f'The loss "{name}" takes no target_weight; these do: {", ".join(WEIGHED)}.')
        loss = partial(WEIGHED[name], target_weight=target_weight)

    def share(y_true: Tensor, y_pred: Tensor) -> Tensor:
        return loss(y_true, y_pred) / replicas

    share.__name__ = name  # Keras shows it
    return share


@keras.saving.register_keras_serializable("cloudreef")
def bce(y_true: Tensor, y_pred: Tensor, target_weight: float = 1.0) -> Tensor:
    """Binary cross-entropy, the mean over known pixels."""
    truth, probability, known = _known(y_true, y_pred)
    probability = ops.clip(probability, _TINY, 1 - _TINY)
    terms = target_weight * truth * ops.log(probability) + (1 - truth) * ops.log(1 - probability)
    return -ops.sum(terms * known) / (ops.sum(known) + 1)


@keras.saving.register_keras_serializable("cloudreef")
def dice(y_true: Tensor, y_pred: Tensor) -> Tensor:
    """1 - Dice (F1 of probabilities)."""
    hit, false_alarm, miss = _counts(y_true, y_pred)
    return 1 - (2 * hit + 1) / (2 * hit + false_alarm + miss + 1)


@keras.saving.register_keras_serializable("cloudreef")
def jaccard(y_true: Tensor, y_pred: Tensor) -> Tensor:
    """1 - Jaccard (IoU of probabilities)."""
    hit, false_alarm, miss = _counts(y_true, y_pred)
    return 1 - (hit + 1) / (hit + false_alarm + miss + 1)


@keras.saving.register_keras_serializable("cloudreef")
def filtered_jaccard(y_true: Tensor, y_pred: Tensor) -> Tensor:
    """1 - Jaccard of each chip, or of its background if it has no target (Mohajerani and Saeedi, 2021).

    https://arxiv.org/abs/2001.08768; a step function replaces its steep filters.
    """
    truth, probability, known = _known(y_true, y_pred)
    anything = ops.cast(ops.sum(truth * known, axis=(1, 2, 3), keepdims=True) > 0.5, "float32")
    real, called = (anything * part + (1 - anything) * (1 - part) for part in (truth, probability))
    hit = ops.sum(real * called * known, axis=(1, 2, 3))
    either = ops.sum((real + called - real * called) * known, axis=(1, 2, 3))
    return ops.mean(1 - (hit + 1) / (either + 1))


@keras.saving.register_keras_serializable("cloudreef")
def bce_dice(y_true: Tensor, y_pred: Tensor, target_weight: float = 1.0) -> Tensor:
    """Cross-entropy plus Dice: gradients everywhere, and the overlap that scores measure."""
    return bce(y_true, y_pred, target_weight) + dice(y_true, y_pred)


@keras.saving.register_keras_serializable("cloudreef")
def focal_tversky(y_true: Tensor, y_pred: Tensor, miss_weight: float = 0.7, focus: float = 0.75) -> Tensor:
    """Focal Tversky loss (Abraham and Khan, 2019): misses weigh more than false alarms."""
    hit, false_alarm, miss = _counts(y_true, y_pred)
    index = (hit + 1) / (hit + miss_weight * miss + (1 - miss_weight) * false_alarm + 1)
    return (1 - index + _TINY) ** focus


class MeanLoss:
    """The mean of a loss over batches of chips of any size, whose pixels are pooled.

    Args:
        loss: A loss of `build`.
        batch: Chips per batch; 1 is used for a loss that is computed for each chip.
    """

    def __init__(self, loss: Loss, batch: int) -> None:
        self._loss = loss
        self._batch = 1 if loss.__name__ == filtered_jaccard.__name__ else batch
        self._waiting: list[tuple[np.ndarray, np.ndarray]] = []
        self._values: list[float] = []

    def add(self, probability: np.ndarray, label: np.ndarray) -> None:
        """Adds a chip.

        Args:
            probability: (rows, cols), or of several classes (classes, rows, cols).
            label: (rows, cols), negative where unknown.
        """
        planes = np.moveaxis(probability, 0, -1) if probability.ndim > label.ndim else probability
        self._waiting.append((planes.reshape(label.size, -1), label.astype(np.float32).reshape(label.size, 1)))
        if len(self._waiting) == self._batch:
            self._count()

    def mean(self) -> float:
        """Computes the mean over all chips; NaN without any."""
        if self._waiting:
            self._count()
        return float(np.mean(self._values)) if self._values else math.nan

    def _count(self) -> None:
        probability, label = (np.concatenate(parts)[None, :, None] for parts in zip(*self._waiting, strict=True))
        self._values.append(float(ops.convert_to_numpy(self._loss(label, probability))))
        self._waiting = []


LOSSES: dict[str, Loss] = {
    "bce": bce,
    "dice": dice,
    "jaccard": jaccard,
    "filtered_jaccard": filtered_jaccard,
    "bce_dice": bce_dice,
    "focal_tversky": focal_tversky,
}
WEIGHED = {"bce": bce, "bce_dice": bce_dice}


def _known(y_true: Tensor, y_pred: Tensor) -> tuple[Tensor, Tensor, Tensor]:
    probability = ops.cast(y_pred, "float32")
    label = ops.cast(y_true, "float32")
    known = label >= 0  # False for NaN
    return ops.where(known, label, 0.0), probability, ops.cast(known, "float32")


def _counts(y_true: Tensor, y_pred: Tensor) -> tuple[Tensor, Tensor, Tensor]:
    truth, probability, known = _known(y_true, y_pred)
    hit = ops.sum(truth * probability * known)
    false_alarm = ops.sum((1 - truth) * probability * known)
    miss = ops.sum(truth * (1 - probability) * known)
    return hit, false_alarm, miss
