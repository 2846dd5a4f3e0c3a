"""Losses over probabilities; pixels whose label is negative (nobody knows) never count.

All take ``y_true`` (batch, rows, cols, 1): 1 target, 0 background, negative unknown; and ``y_pred``, probability.
Overlap losses pool over the batch: a chip without any target is no special case then.
"""

from __future__ import annotations

from collections.abc import Callable

import keras
from keras import ops

__all__ = ["LOSSES", "bce", "bce_dice", "build", "dice", "focal_tversky", "jaccard"]

_TINY = 1e-6


def build(name: str) -> Callable:
    """Returns the loss of a name.

    Raises:
        ValueError: If there is none.
    """
    if name not in LOSSES:
        raise ValueError(f'There is no loss "{name}"; there are: {", ".join(LOSSES)}.')
    return LOSSES[name]


@keras.saving.register_keras_serializable("cloudreef")
def bce(y_true, y_pred):
    """Binary cross-entropy, the mean over known pixels."""
    truth, probability, known = _known(y_true, y_pred)
    probability = ops.clip(probability, _TINY, 1 - _TINY)
    terms = truth * ops.log(probability) + (1 - truth) * ops.log(1 - probability)
    return -ops.sum(terms * known) / (ops.sum(known) + 1)


@keras.saving.register_keras_serializable("cloudreef")
def dice(y_true, y_pred):
    """1 - Dice (F1 of probabilities)."""
    hit, false_alarm, miss = _counts(y_true, y_pred)
    return 1 - (2 * hit + 1) / (2 * hit + false_alarm + miss + 1)


@keras.saving.register_keras_serializable("cloudreef")
def jaccard(y_true, y_pred):
    """1 - Jaccard (IoU of probabilities)."""
    hit, false_alarm, miss = _counts(y_true, y_pred)
    return 1 - (hit + 1) / (hit + false_alarm + miss + 1)


@keras.saving.register_keras_serializable("cloudreef")
def bce_dice(y_true, y_pred):
    """Cross-entropy plus Dice: gradients everywhere, and the overlap that scores ask for."""
    return bce(y_true, y_pred) + dice(y_true, y_pred)


@keras.saving.register_keras_serializable("cloudreef")
def focal_tversky(y_true, y_pred, miss_weight: float = 0.7, focus: float = 0.75):
    """Focal Tversky loss (Abraham and Khan, 2019): misses weigh more than false alarms."""
    hit, false_alarm, miss = _counts(y_true, y_pred)
    index = (hit + 1) / (hit + miss_weight * miss + (1 - miss_weight) * false_alarm + 1)
    return (1 - index + _TINY) ** focus


LOSSES = {"bce": bce, "dice": dice, "jaccard": jaccard, "bce_dice": bce_dice, "focal_tversky": focal_tversky}


def _known(y_true, y_pred):
    probability = ops.cast(y_pred, "float32")
    label = ops.cast(y_true, "float32")
    known = ops.cast(label >= 0, "float32")
    return ops.maximum(label, 0.0), probability, known


def _counts(y_true, y_pred):
    truth, probability, known = _known(y_true, y_pred)
    hit = ops.sum(truth * probability * known)
    false_alarm = ops.sum((1 - truth) * probability * known)
    miss = ops.sum(truth * (1 - probability) * known)
    return hit, false_alarm, miss
