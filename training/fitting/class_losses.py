"""Losses over the probabilities of several classes; pixels with a negative (unknown) label do not count.

All take ``y_true`` (batch, rows, cols, 1), the class number, negative where unknown; and ``y_pred``
(batch, rows, cols, classes), probabilities that add up to 1. Overlap losses are computed for each class,
pooled over the batch as in `training.fitting.losses`, and averaged: a rare class counts as much as a frequent one.
"""

from __future__ import annotations

from collections.abc import Sequence

from keras import ops

from .losses import Loss, LossError, Tensor

__all__ = ["CLASS_LOSSES", "build", "cross_entropy", "dice", "jaccard"]

_TINY = 1e-6


def build(name: str, weights: Sequence[float] = (), replicas: int = 1) -> Loss:
    """Builds a loss by name.

    Args:
        name: A key of `CLASS_LOSSES`.
        weights: Weight of each class in the cross-entropy; empty weighs all alike.
        replicas: See `training.fitting.losses.build`.

    Raises:
        LossError: If it has no cross-entropy to weigh.
    """
    parts = CLASS_LOSSES[name]
    if weights and cross_entropy not in parts:
        raise LossError(f'The loss "{name}" takes no class_weights; ce and ce_dice do.')

    def share(y_true: Tensor, y_pred: Tensor) -> Tensor:
        total = sum(part(y_true, y_pred, weights) if part is cross_entropy else part(y_true, y_pred) for part in parts)
        return total / replicas

    share.__name__ = name  # Keras shows it
    return share


def cross_entropy(y_true: Tensor, y_pred: Tensor, weights: Sequence[float] = ()) -> Tensor:
    """Categorical cross-entropy, the mean over known pixels, each with the weight of its class."""
    truth, probability, _ = _known(y_true, y_pred)
    if weights:
        truth = truth * ops.convert_to_tensor(list(weights), "float32")
    probability = ops.clip(probability, _TINY, 1.0)
    return -ops.sum(truth * ops.log(probability)) / (ops.sum(truth) + 1)


def dice(y_true: Tensor, y_pred: Tensor) -> Tensor:
    """1 - Dice, the mean over classes."""
    hit, false_alarm, miss = _counts(y_true, y_pred)
    return 1 - ops.mean((2 * hit + 1) / (2 * hit + false_alarm + miss + 1))


def jaccard(y_true: Tensor, y_pred: Tensor) -> Tensor:
    """1 - Jaccard, the mean over classes."""
    hit, false_alarm, miss = _counts(y_true, y_pred)
    return 1 - ops.mean((hit + 1) / (hit + false_alarm + miss + 1))


CLASS_LOSSES = {
    "ce_dice": (cross_entropy, dice),
    "ce": (cross_entropy,),
    "dice": (dice,),
    "jaccard": (jaccard,),
}


def _known(y_true: Tensor, y_pred: Tensor) -> tuple[Tensor, Tensor, Tensor]:
    """Prepares the one-hot labels (0 where unknown), the probabilities, and the mask of known pixels."""
    probability = ops.cast(y_pred, "float32")
    label = ops.cast(y_true, "float32")
    known = label >= 0  # False for NaN
    number = ops.cast(ops.where(known, label, 0.0), "int32")[..., 0]
    known = ops.cast(known, "float32")
    truth = ops.one_hot(number, probability.shape[-1], dtype="float32") * known
    return truth, probability, known


def _counts(y_true: Tensor, y_pred: Tensor) -> tuple[Tensor, Tensor, Tensor]:
    """Sums hits, false alarms and misses of each class."""
    truth, probability, known = _known(y_true, y_pred)
    axes = (0, 1, 2)
    hit = ops.sum(truth * probability, axis=axes)
    false_alarm = ops.sum((known - truth) * probability, axis=axes)
    miss = ops.sum(truth * (1 - probability), axis=axes)
    return hit, false_alarm, miss
