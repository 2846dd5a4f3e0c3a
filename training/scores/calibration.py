"""Calibrates a network: its probabilities become frequencies, and its threshold comes near 0.5.

Losses of overlap, such as Dice, drive probabilities to 0 and 1, and weighted cross-entropy shifts them. On
validation scenes the logit z becomes ``z / temperature + shift`` (Platt, 1999; Guo et al., 2017), chosen to
maximise the likelihood of the labels. Both are folded into the weights of the last layer, so that runtimes need no
change. Masks stay the same, at another threshold.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import keras
import numpy as np
from engine.contract.network_input import InputSpec
from numpy.typing import NDArray

from ..chips import UNKNOWN, Chip
from .evaluate import predict

__all__ = [
    "LAYER",
    "UNCHANGED",
    "Calibration",
    "Sample",
    "bins",
    "calibrate",
    "calibrate_classes",
    "fold",
    "most_likely",
    "most_likely_temperature",
    "sample_classes",
]

Sample = tuple[NDArray[np.float64], NDArray[np.int64]]
"""Logits of several classes, (classes, pixels), and the labels, (pixels,)."""

LAYER = "probability"
"""Name of the last layer in every network of `training.network.unet`."""

BINS_OF_1 = 20
"""Width of the bins in which logits are counted."""

FARTHEST = 40
"""Logits are clipped to this."""

COUNT = 2 * FARTHEST * BINS_OF_1 + 1
"""Number of bins."""

SAMPLED = 20_000
"""Number of pixels of each chip for the temperature of several classes."""

ITERATIONS = 100
SLOPES = (0.02, 50.0)
"""Smallest and largest 1 / temperature."""


@dataclass(frozen=True)
class Calibration:
    """A change of a network's logits; the default changes nothing.

    Attributes:
        temperature: Divisor.
        shift: Added after that.
        left_out: Whether it was chosen on scenes that networks made alike were not fitted on.
    """

    temperature: float = 1.0
    shift: float = 0.0
    left_out: bool = False

    def applied(self, probability: NDArray[np.floating[Any]]) -> NDArray[np.float32]:
        """Converts probabilities of the network to those of the calibrated one."""
        with np.errstate(divide="ignore"):
            logit = np.log(probability) - np.log1p(-probability)
        return np.asarray((1 + np.tanh((logit / self.temperature + self.shift) / 2)) / 2, np.float32)


UNCHANGED = Calibration()


def calibrate(
    model: keras.Model, chips: Iterable[tuple[Chip, tuple[bool, ...] | None]], spec: InputSpec
) -> Calibration:
    """Chooses a calibration on labelled scenes with equal weights.

    Args:
        model: A network, which is not changed.
        chips: Chips with the channels to use, None for all.
        spec: The network's input.

    Returns:
        The calibration; one that changes nothing without target or background, or for an uninformative network.
    """
    counts: dict[tuple[str, str], NDArray[np.float64]] = {}
    before = _activation(model, keras.activations.linear)
    try:
        for chip, present in chips:
            found = _counted(predict(model, chip, spec, present), chip)
            key = (chip.source, chip.scene)
            counts[key] = counts.get(key, np.zeros_like(found)) + found
    finally:
        _activation(model, before)
    if not counts:
        return UNCHANGED
    scenes = [scene / scene.sum() for scene in counts.values() if scene.sum()]
    return most_likely(np.sum(scenes, axis=0)) if scenes else UNCHANGED


def calibrate_classes(
    model: keras.Model, chips: Iterable[tuple[Chip, tuple[bool, ...] | None]], spec: InputSpec
) -> Calibration:
    """Chooses the temperature of several classes' logits (Guo et al., 2017), like `calibrate` for one target."""
    return most_likely_temperature([sample_classes(model, chips, spec)])


def sample_classes(
    model: keras.Model, chips: Iterable[tuple[Chip, tuple[bool, ...] | None]], spec: InputSpec
) -> Sample:
    """Samples logits of several classes (classes, pixels) and labels (pixels,).

    `SAMPLED` labelled pixels of each chip count, evenly spread.
    """
    logits, labels = [np.zeros((model.output.shape[-1], 0))], [np.zeros(0, int)]
    before = _activation(model, keras.activations.linear)
    try:
        for chip, present in chips:
            planes = predict(model, chip, spec, present)
            places = np.flatnonzero(chip.valid & (chip.label != UNKNOWN))
            places = places[:: max(1, len(places) // SAMPLED)]
            logits.append(planes.reshape(len(planes), -1)[:, places].astype(float))
            labels.append(chip.label.ravel()[places].astype(int))
    finally:
        _activation(model, before)
    return np.concatenate(logits, axis=1), np.concatenate(labels)


def most_likely_temperature(samples: Sequence[Sample]) -> Calibration:
    """Chooses the temperature for samples of one or more networks; there is no shift, as it would change the masks."""
    logits, labels = (np.concatenate(parts, axis=-1) for parts in zip(*samples))
    return Calibration(temperature_of(logits, labels)) if labels.size else UNCHANGED


def temperature_of(logits: NDArray[np.float64], labels: NDArray[np.int64]) -> float:
    """Finds the temperature of the largest likelihood, by golden-section search of its logarithm.

    Args:
        logits: (classes, pixels).
        labels: (pixels,) of class numbers.
    """

    def loss(logarithm: float) -> float:
        scaled = logits / np.exp(logarithm)
        scaled -= scaled.max(axis=0)
        return float((np.log(np.exp(scaled).sum(axis=0)) - scaled[labels, np.arange(labels.size)]).mean())

    low, high = (float(np.log(1 / slope)) for slope in SLOPES[::-1])
    ratio = (np.sqrt(5) - 1) / 2
    while high - low > 1e-4:
        left, right = high - ratio * (high - low), low + ratio * (high - low)
        low, high = (low, right) if loss(left) < loss(right) else (left, high)
    return round(float(np.exp((low + high) / 2)), 4)


def fold(model: keras.Model, calibration: Calibration) -> keras.Model:
    """Folds a calibration into the weights of a network, which is returned."""
    layer = model.get_layer(LAYER)
    kernel, bias = layer.get_weights()
    layer.set_weights([kernel / calibration.temperature, bias / calibration.temperature + calibration.shift])
    return model


def _activation(model: keras.Model, activation: object) -> object:
    """Sets the activation of the last layer; returns the previous one."""
    layer = model.get_layer(LAYER)
    before, layer.activation = layer.activation, activation
    return before


def _counted(logit: NDArray[np.float32], chip: Chip) -> NDArray[np.float64]:
    """Counts the logits (bins,) of background and target: (2, bins)."""
    known = chip.valid & (chip.label != UNKNOWN)
    place = bins(logit[known])
    truth = chip.label[known] == 1
    return np.array([np.bincount(place[truth == target], minlength=COUNT) for target in (False, True)], float)


def bins(logit: NDArray[Any]) -> NDArray[np.int64]:
    """Computes the bin of each logit, 0 to `COUNT` - 1."""
    return np.rint((np.clip(logit, -FARTHEST, FARTHEST) + FARTHEST) * BINS_OF_1).astype(np.int64)


def most_likely(counts: NDArray[np.float64]) -> Calibration:
    """Finds slope and shift of the logits with the largest likelihood, by Newton's method with halved steps.

    Args:
        counts: (2, bins) of background and target, by the bins of their logits.
    """
    logit = np.arange(counts.shape[1]) / BINS_OF_1 - FARTHEST
    background, target = counts / counts.sum()
    if not background.any() or not target.any():
        return UNCHANGED
    design = np.stack([logit, np.ones_like(logit)])
    both = background + target
    best = np.array([1.0, 0.0])

    def loss(values: NDArray[np.float64]) -> float:
        z = values @ design
        # A slight regularisation: perfectly separated scenes would give an infinite slope.
        pull = 1e-5 * float(((values - (1, 0)) ** 2).sum())
        return float((target * np.logaddexp(0, -z) + background * np.logaddexp(0, z)).sum()) + pull

    for _ in range(ITERATIONS):
        probability = (1 + np.tanh(best @ design / 2)) / 2
        slope = design @ (both * probability - target) + 2e-5 * (best - (1, 0))
        bend = (design * (both * probability * (1 - probability))) @ design.T + 2e-5 * np.eye(2)
        step = np.linalg.solve(bend, slope)
        while loss(best - step) > loss(best) and np.abs(step).max() > 1e-9:
            step /= 2
        best = best - step
        if np.abs(step).max() < 1e-7:
            break
    if best[0] <= 0:
        return UNCHANGED
    inverse = float(np.clip(best[0], *SLOPES))
    return Calibration(round(1 / inverse, 4), round(float(best[1]), 4))
