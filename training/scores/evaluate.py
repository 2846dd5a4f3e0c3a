"""Scores of a network on whole scenes, and the best threshold on validation scenes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar

import keras
import numpy as np
from engine.contract.network_input import InputSpec
from engine.rasters.deciding import quantised
from engine.rasters.metrics import SCORES, Confusion, pooled
from numpy.typing import NDArray

from ..chips import UNKNOWN, Chip, network_array
from ..network.unet import stride_multiple
from .class_scores import ClassScore

__all__ = [
    "OWN",
    "STEP",
    "Score",
    "ThresholdSweep",
    "best_threshold",
    "by_scene",
    "by_source",
    "mask_of",
    "mean_iou",
    "predict",
    "settled_threshold",
]

STEP = 0.004
"""Step of stored probabilities, and thus of thresholds."""

LEVELS = 251

WORTH_MOVING = 0.02
"""Smallest gain in IoU that justifies another threshold than the default."""

OWN = ("best_iou", "best_threshold")
"""Further columns besides `engine.rasters.metrics.SCORES`: see `Score.best`."""


AnyScore = TypeVar("AnyScore", "Score", ClassScore)


@dataclass(frozen=True)
class Score:
    """The score of one scene.

    Attributes:
        source: Data set.
        scene: Name of the scene.
        split: Its split.
        confusion: Counts at the threshold.
        sweep: Counts at every threshold; None if they were not made.
    """

    source: str
    scene: str
    split: str
    confusion: Confusion
    sweep: ThresholdSweep | None = None

    @property
    def best(self) -> tuple[float, float] | None:
        """The best threshold for this scene alone, and its IoU; None without target.

        It is chosen on the scene itself and therefore no score: it shows how the labels' style moves the threshold.
        """
        if self.sweep is None or not self.sweep.tp[0]:
            return None
        return best_threshold([self.sweep])

    @staticmethod
    def pooled(scores: Sequence[Score], scene: str) -> Score:
        """Sums up chips of one source and split under the name of a scene."""
        sweeps = [entry.sweep for entry in scores if entry.sweep is not None]
        whole = ThresholdSweep.pooled(sweeps) if len(sweeps) == len(scores) else None
        return replace(scores[0], scene=scene, confusion=pooled(entry.confusion for entry in scores), sweep=whole)

    @property
    def badness(self) -> float:
        """Sort key of a gallery: 1 - IoU, and without target the share of false alarms."""
        if self.confusion.tp + self.confusion.fn == 0:
            return self.confusion.fp / max(self.confusion.pixels, 1)
        return 1 - self.confusion.iou

    def cells(self) -> dict[str, float | None]:
        """The columns of a table: `engine.rasters.metrics.SCORES`, then `OWN`."""
        row = self.row()
        return {name: row[name] for name in (*SCORES, *OWN)}

    def row(self) -> dict[str, Any]:
        """Builds its entry in model.json."""
        threshold, iou = self.best or (None, None)
        own = dict(zip(OWN, (iou, threshold), strict=True))
        return {"source": self.source, "split": self.split, "scene": self.scene, **self.confusion.scores(), **own}


def by_scene(scores: Iterable[AnyScore]) -> list[AnyScore]:
    """Sums up the chips of each scene: flights of many photographs, scenes of many patches."""
    return _added_up(scores, lambda entry: entry.scene)


def by_source(scores: Iterable[AnyScore]) -> list[AnyScore]:
    """Pools the pixels of each source and split with several scenes."""
    kept = list(scores)
    sums = _added_up(kept, lambda entry: "")
    counts = [sum((one.split, one.source) == (entry.split, entry.source) for one in kept) for entry in sums]
    return [
        replace(entry, scene=f"all {count} scenes, pooled")
        for entry, count in zip(sums, counts, strict=True)
        if count > 1
    ]


def _added_up(scores: Iterable[AnyScore], name: Callable[[AnyScore], str]) -> list[AnyScore]:
    groups: dict[tuple[str, str, str], list[AnyScore]] = {}
    for entry in scores:
        groups.setdefault((entry.source, name(entry), entry.split), []).append(entry)
    return [group[0].pooled(group, scene=key[1]) for key, group in groups.items()]


class ThresholdSweep:
    """The confusion of one scene at every threshold that a stored probability can have.

    Args:
        probability: (rows, cols); NaN does not count.
        chip: The chip with the label.
    """

    def __init__(self, probability: NDArray[np.float32], chip: Chip) -> None:
        counted = chip.valid & (chip.label != UNKNOWN) & ~np.isnan(probability)
        level = quantised(probability[counted]).astype(np.int64)
        truth = chip.label[counted] == 1
        hits = np.bincount(level[truth], minlength=LEVELS)
        false_alarms = np.bincount(level[~truth], minlength=LEVELS)
        self.tp, self.fp = hits[::-1].cumsum()[::-1], false_alarms[::-1].cumsum()[::-1]
        self.fn, self.tn = hits.sum() - self.tp, false_alarms.sum() - self.fp

    @classmethod
    def pooled(cls, sweeps: Iterable[ThresholdSweep]) -> ThresholdSweep:
        """Sums up chips of one scene."""
        total = cls.__new__(cls)
        parts = [(one.tp, one.fp, one.fn, one.tn) for one in sweeps]
        total.tp, total.fp, total.fn, total.tn = (sum(counts) for counts in zip(*parts, strict=True))
        return total

    def iou(self) -> NDArray[np.float64]:
        """The IoU at threshold ``index * STEP``, for 0..250."""
        return self.tp / np.maximum(self.tp + self.fp + self.fn, 1)

    def at(self, threshold: float) -> Confusion:
        """The confusion at a threshold, a multiple of `STEP`."""
        index = round(threshold / STEP)
        return Confusion(*(int(count[index]) for count in (self.tp, self.fp, self.fn, self.tn)))


def predict(
    model: keras.Model, chip: Chip, spec: InputSpec, present: tuple[bool, ...] | None = None
) -> NDArray[np.float32]:
    """Predicts the probability (rows, cols) of a whole chip in one pass; for several classes (classes, rows, cols).

    Args:
        model: A network.
        chip: The chip.
        spec: The network's input.
        present: The channels to use; None uses all that the chip has.
    """
    x = network_array(chip.reflectance, chip.valid, present or chip.present, spec)
    rows, cols = chip.label.shape
    multiple = stride_multiple(model)
    padding = ((0, -rows % multiple), (0, -cols % multiple), (0, 0))
    x = np.pad(x, padding, mode="edge")  # like the engine beyond the scene's last row and column
    probability = keras.ops.convert_to_numpy(model(x[None], training=False))
    planes = np.asarray(np.moveaxis(probability[0, :rows, :cols], -1, 0), np.float32)
    return planes[0] if len(planes) == 1 else planes


def mask_of(probability: NDArray[np.float32], chip: Chip, threshold: float) -> NDArray[np.uint8]:
    """Computes the engine's mask (rows, cols) of a probability: 0, 1, 255 where there is no data."""
    called = quantised(probability) >= round(threshold / STEP)
    return np.where(chip.valid, called, UNKNOWN).astype(np.uint8)


def mean_iou(sweeps: list[ThresholdSweep], threshold: float) -> float:
    """Computes the mean IoU over scenes at a threshold, as in `best_threshold`."""
    return float(_mean_iou(sweeps)[round(threshold / STEP)])


def best_threshold(sweeps: list[ThresholdSweep]) -> tuple[float, float]:
    """Finds the best mean IoU over scenes: (threshold, IoU), in the middle of a plateau.

    Scenes without any target are left out if there are others.
    """
    mean = _mean_iou(sweeps)[1:-1]
    near = np.flatnonzero(mean >= mean.max() - 0.002)
    index = int(near[np.argmin(np.abs(near - near.mean()))]) + 1
    return round(index * STEP, 3), float(mean[index - 1])


def settled_threshold(sweeps: list[ThresholdSweep], usual: float = 0.5) -> float:
    """Chooses the threshold of a calibrated network.

    The best threshold of a few scenes is largely random: one scene with little target can move it far, which is worse
    for other scenes. The default is kept unless the best gains more than `WORTH_MOVING` in the mean and raises the
    IoU of most scenes.

    Args:
        sweeps: Sweep of each scene.
        usual: The default threshold, a multiple of `STEP`.
    """
    best, mean = best_threshold(sweeps)
    gains = [sweep.iou()[round(best / STEP)] - sweep.iou()[round(usual / STEP)] for sweep in _telling(sweeps)]
    worth_it = mean - mean_iou(sweeps, usual) > WORTH_MOVING and np.median(gains) > 0
    return best if worth_it else usual


def _telling(sweeps: list[ThresholdSweep]) -> list[ThresholdSweep]:
    return [sweep for sweep in sweeps if sweep.tp[0]] or sweeps


def _mean_iou(sweeps: list[ThresholdSweep]) -> NDArray[np.float64]:
    return np.mean([sweep.iou() for sweep in _telling(sweeps)], axis=0)
