"""Reliability of a network's probabilities on unseen scenes, and three named thresholds.

It is computed from `ThresholdSweep`s, the counts of target and background by probability: a calibration
(`training.scores.calibration`), the remaining calibration error, and thresholds.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
from engine.contract.errors import CloudReefError
from engine.contract.model import Bundle
from engine.contract.thresholds import NAMED, NamedThreshold
from numpy.typing import NDArray

from .calibration import COUNT, UNCHANGED, Calibration, bins, most_likely
from .evaluate import LEVELS, STEP, ThresholdSweep

__all__ = ["Reliability", "assess", "expected_error", "left_out_temperature", "reliability"]

POINTS = {"few false alarms": 0.5, "balanced": 1.0, "catch all": 2.0}
"""Named thresholds, each by F-beta with this beta; above 1, misses weigh more."""

SLACK = 0.005
"""Of the thresholds whose score is within this of the best, the highest is chosen: it finds less target on clear
ground, which F-beta over scenes with target does not count. *Balanced* is 0.5 if that is one of them."""

HALF = round(0.5 / STEP)

BINS = 10
EDGE = 0.002  # a stored 0 or 1 is certain to half a step only


@dataclass(frozen=True)
class Reliability:
    """The reliability of a calibrated network.

    Attributes:
        calibration: The calibration.
        threshold: The balanced threshold of the calibrated probability.
        error: Expected calibration error afterwards, 0..1.
        error_before: Likewise before.
        bins: (mean probability, share of target, share of all pixels) by probability.
        points: The thresholds of `POINTS`; precision and recall are means over the scenes with target of each source,
            then over sources.
        scenes: Number of scored scenes; with and without optional channels a scene counts twice.
    """

    calibration: Calibration
    threshold: float
    error: float
    error_before: float
    bins: tuple[tuple[float, float, float], ...]
    points: tuple[NamedThreshold, ...]
    scenes: int

    def table(self) -> dict[str, Any]:
        """Converts it to JSON values."""
        return asdict(self)

    @classmethod
    def load(cls, path: Path) -> Reliability:
        """Reads it from a ``crossval.json``, or from the folder of a calibrated model whose network a fit kept.

        Raises:
            CloudReefError: If that cannot be read, or the model has none.
        """
        if path.is_dir():
            return cls._of_model(path)
        try:
            table = json.loads(path.read_text(encoding="utf-8"))["reliability"]
            points = tuple(NamedThreshold(**point) for point in table.pop("points"))
            bins = tuple(tuple(one) for one in table.pop("bins"))
            return cls(Calibration(**table.pop("calibration")), bins=bins, points=points, **table)
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise _lacks_reliability(path, error) from error

    @classmethod
    def _of_model(cls, folder: Path) -> Reliability:
        own = Bundle.load(folder).data["cloudreef"]
        try:
            measured, points = own["reliability"], tuple(NamedThreshold(**point) for point in own[NAMED])
            bins = tuple(tuple(one) for one in measured["bins"])
            left, scenes = measured["expected_calibration_error"], measured["scenes_left_out"]
        except KeyError as error:
            raise _lacks_reliability(folder, error) from error
        return cls(UNCHANGED, own["threshold"], left, left, bins, points, scenes)


def left_out_temperature(path: Path) -> Calibration:
    """Reads the calibration of several classes from a ``crossval.json``.

    Raises:
        CloudReefError: If that cannot be read.
    """
    try:
        return Calibration(**json.loads(path.read_text(encoding="utf-8"))["calibration"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise _lacks_reliability(path, error) from error


def _lacks_reliability(path: Path, error: Exception) -> CloudReefError:
    return CloudReefError(
        f"{path} does not hold a model's reliability: {error}.",
        "Make it with: python -m training crossval RECIPE.",
    )


def assess(sources: Sequence[Sequence[ThresholdSweep]]) -> Reliability:
    """Calibrates, and finds the named thresholds, with equal weights of sources, and of the scenes of each.

    Args:
        sources: For each source the sweeps of its scenes, of networks that were not fitted on them.
    """
    sweeps = [sweep for scenes in sources for sweep in scenes]
    shares = np.average([_shares(sweep) for sweep in sweeps], axis=0, weights=_weights(sources))
    counts = np.zeros((2, COUNT))
    np.add.at(counts.T, bins(_logits()), shares.T)
    calibration = most_likely(counts)
    probability = calibration.applied(_probability()).astype(np.float64)
    with_target = [[_calibrated(sweep, probability) for sweep in scenes if sweep.tp[0]] for scenes in sources]
    points = tuple(_point(name, beta, with_target) for name, beta in POINTS.items())
    return Reliability(
        calibration=calibration,
        threshold=next(point.threshold for point in points if point.name == "balanced"),
        error=round(expected_error(shares, probability), 4),
        error_before=round(expected_error(shares, np.arange(LEVELS, dtype=np.float64) * STEP), 4),
        bins=reliability(shares, probability),
        points=points,
        scenes=len(sweeps),
    )


def _weights(sources: Sequence[Sequence[ThresholdSweep]]) -> list[float]:
    return [1 / len(scenes) for scenes in sources for _ in scenes]


def reliability(
    shares: NDArray[np.float64], probability: NDArray[np.float64]
) -> tuple[tuple[float, float, float], ...]:
    """Compares probabilities with frequencies.

    Args:
        shares: (2, levels), share of background, and of target, in all pixels, at each stored probability.
        probability: (levels,), the calibrated probability.

    Returns:
        (mean probability, share of target, share of all pixels) of each bin with any pixels.
    """
    place = np.minimum((probability * BINS).astype(int), BINS - 1)
    rows = []
    for number in range(BINS):
        inside = place == number
        total = shares[:, inside].sum()
        if total > 0:
            mean = float((shares[:, inside].sum(0) * probability[inside]).sum() / total)
            rows.append((round(mean, 4), round(float(shares[1, inside].sum() / total), 4), round(float(total), 5)))
    return tuple(rows)


def expected_error(shares: NDArray[np.float64], probability: NDArray[np.float64]) -> float:
    """Computes the expected calibration error; for the arguments see `reliability`."""
    return float(sum(abs(mean - target) * part for mean, target, part in reliability(shares, probability)))


def _counts(sweep: ThresholdSweep) -> NDArray[np.float64]:
    """Counts the pixels of background, and of target, at each level (2, levels)."""
    sums = np.stack([sweep.fp, sweep.tp]).astype(float)
    return sums - np.append(sums[:, 1:], np.zeros((2, 1)), axis=1)


def _shares(sweep: ThresholdSweep) -> NDArray[np.float64]:
    counts = _counts(sweep)
    return counts / max(counts.sum(), 1)


def _probability() -> NDArray[np.float64]:
    return np.clip(np.arange(LEVELS) * STEP, EDGE, 1 - EDGE)


def _logits() -> NDArray[np.float64]:
    return np.log(_probability() / (1 - _probability()))


def _calibrated(sweep: ThresholdSweep, probability: NDArray[np.float64]) -> ThresholdSweep:
    """Computes the sweep of the calibrated network."""
    level = np.rint(probability / STEP).astype(int)
    background, target = (np.bincount(level, weights=one, minlength=LEVELS) for one in _counts(sweep))
    moved = ThresholdSweep.pooled([sweep])
    moved.tp, moved.fp = target[::-1].cumsum()[::-1], background[::-1].cumsum()[::-1]
    moved.fn, moved.tn = target.sum() - moved.tp, background.sum() - moved.fp
    return moved


def _point(name: str, beta: float, sources: Sequence[Sequence[ThresholdSweep]]) -> NamedThreshold:
    precision, recall = [], []
    for sweep in (sweep for scenes in sources for sweep in scenes):
        precision.append(sweep.tp / np.maximum(sweep.tp + sweep.fp, 1))
        recall.append(sweep.tp / np.maximum(sweep.tp + sweep.fn, 1))
    p, r, weights = np.array(precision), np.array(recall), _weights(sources)
    score = np.average((1 + beta**2) * p * r / np.maximum(beta**2 * p + r, 1e-9), axis=0, weights=weights)
    good = np.flatnonzero(score[1:-1] >= score[1:-1].max() - SLACK) + 1
    index = HALF if name == "balanced" and HALF in good else int(good[-1])
    means = (round(float(np.average(one[:, index], weights=weights)), 4) for one in (p, r))
    return NamedThreshold(name, round(index * STEP, 3), *means)
