"""Losses over probabilities; pixels whose label is negative (nobody knows) never count.

All take ``y_true`` (batch, rows, cols, 1): 1 target, 0 background, negative unknown; and ``y_pred``, probability.
Overlap losses pool over the batch: a chip without any target is no special case then. The filtered Jaccard loss looks
at each chip by itself, and has its own answer to that.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import keras
from engine.errors import CloudReefError
from keras import ops

__all__ = ["LOSSES", "LossError", "bce", "bce_dice", "build", "dice", "filtered_jaccard", "focal_tversky", "jaccard"]

_TINY = 1e-6


class LossError(CloudReefError):
    """A recipe asks for a loss that is not there."""


def build(name: str, target_weight: float = 1.0, replicas: int = 1) -> Callable:
    """Returns the loss of a name.

    Args:
        name: A key of `LOSSES`.
        target_weight: Of target pixels in the cross-entropy, where background has 1.
        replicas: Parts of a batch whose losses are added up: each counts so much less.

    Raises:
        LossError: If there is none, or it has no cross-entropy to weigh.
    """
    if name not in LOSSES:
        raise LossError(f'There is no loss "{name}"; there are: {", ".join(LOSSES)}.')
    loss = LOSSES[name]
    if target_weight != 1.0:
        if name not in WEIGHED:
            raise LossError(f'The loss "{name}" takes no target_weight; these do: {", ".join(WEIGHED)}.')
        loss = partial(loss, target_weight=target_weight)

    def share(y_true, y_pred):
        return loss(y_true, y_pred) / replicas

    share.__name__ = name  # Keras shows it
    return share


@keras.saving.register_keras_serializable("cloudreef")
def bce(y_true, y_pred, target_weight: float = 1.0):
    """Binary cross-entropy, the mean over known pixels."""
    truth, probability, known = _known(y_true, y_pred)
    probability = ops.clip(probability, _TINY, 1 - _TINY)
    terms = target_weight * truth * ops.log(probability) + (1 - truth) * ops.log(1 - probability)
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
def filtered_jaccard(y_true, y_pred):
    """1 - Jaccard of each chip, of its background where it has no target (Mohajerani and Saeedi, 2021).

    https://arxiv.org/abs/2001.08768, with a step for its steep filters.
    """
    truth, probability, known = _known(y_true, y_pred)
    anything = ops.cast(ops.sum(truth * known, axis=(1, 2, 3), keepdims=True) > 0.5, "float32")
    real, called = (anything * part + (1 - anything) * (1 - part) for part in (truth, probability))
    hit = ops.sum(real * called * known, axis=(1, 2, 3))
    either = ops.sum((real + called - real * called) * known, axis=(1, 2, 3))
    return ops.mean(1 - (hit + 1) / (either + 1))


@keras.saving.register_keras_serializable("cloudreef")
def bce_dice(y_true, y_pred, target_weight: float = 1.0):
    """Cross-entropy plus Dice: gradients everywhere, and the overlap that scores ask for."""
    return bce(y_true, y_pred, target_weight) + dice(y_true, y_pred)


@keras.saving.register_keras_serializable("cloudreef")
def focal_tversky(y_true, y_pred, miss_weight: float = 0.7, focus: float = 0.75):
    """Focal Tversky loss (Abraham and Khan, 2019): misses weigh more than false alarms."""
    hit, false_alarm, miss = _counts(y_true, y_pred)
    index = (hit + 1) / (hit + miss_weight * miss + (1 - miss_weight) * false_alarm + 1)
    return (1 - index + _TINY) ** focus


LOSSES = {
    "bce": bce,
    "dice": dice,
    "jaccard": jaccard,
    "filtered_jaccard": filtered_jaccard,
    "bce_dice": bce_dice,
    "focal_tversky": focal_tversky,
}
WEIGHED = ("bce", "bce_dice")


def _known(y_true, y_pred):
    probability = ops.cast(y_pred, "float32")
    label = ops.cast(y_true, "float32")
    known = label >= 0  # not so where it is NaN
    return ops.where(known, label, 0.0), probability, ops.cast(known, "float32")


def _counts(y_true, y_pred):
    truth, probability, known = _known(y_true, y_pred)
    hit = ops.sum(truth * probability * known)
    false_alarm = ops.sum((1 - truth) * probability * known)
    miss = ops.sum(truth * (1 - probability) * known)
    return hit, false_alarm, miss
