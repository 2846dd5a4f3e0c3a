"""Scores of a network on whole scenes, and the threshold that validation scenes ask for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar

import keras
import numpy as np
from engine.contract.model import InputSpec
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
"""Stored probabilities are whole multiples of this, so thresholds are too."""

LEVELS = 251

WORTH_MOVING = 0.02
"""IoU that another threshold than the usual one must be worth."""

OWN = ("best_iou", "best_threshold")
"""What a row of scores says beside `engine.rasters.metrics.SCORES`: see `Score.best`."""


AnyScore = TypeVar("AnyScore", "Score", ClassScore)


@dataclass(frozen=True)
class Score:
    """How a network does on one scene.

    Attributes:
        source: Data set.
        scene: Name of the scene.
        split: Which side of the split it stands on.
        confusion: Counted at the threshold.
        sweep: Counted at every threshold; None where nobody did.
    """

    source: str
    scene: str
    split: str
    confusion: Confusion
    sweep: ThresholdSweep | None = None

    @property
    def best(self) -> tuple[float, float] | None:
        """The threshold that is best for this scene alone, and the IoU there; None where there is no target.

        Chosen on the scene itself, it is no score: it says how far the labels' style moves the threshold.
        """
        if self.sweep is None or not self.sweep.tp[0]:
            return None
        return best_threshold([self.sweep])

    @staticmethod
    def pooled(scores: Sequence[Score], scene: str) -> Score:
        """Adds up chips of one source and split under the name of a scene."""
        sweeps = [entry.sweep for entry in scores if entry.sweep is not None]
        whole = ThresholdSweep.pooled(sweeps) if len(sweeps) == len(scores) else None
        return replace(scores[0], scene=scene, confusion=pooled(entry.confusion for entry in scores), sweep=whole)

    @property
    def badness(self) -> float:
        """Orders chips in a gallery: 1 - IoU, and where nothing is target the share of false alarms."""
        if self.confusion.tp + self.confusion.fn == 0:
            return self.confusion.fp / max(self.confusion.pixels, 1)
        return 1 - self.confusion.iou

    def cells(self) -> dict[str, float | None]:
        """Returns the columns of a table: `engine.rasters.metrics.SCORES`, then `OWN`."""
        row = self.row()
        return {name: row[name] for name in (*SCORES, *OWN)}

    def row(self) -> dict[str, Any]:
        """Returns what model.json holds of it."""
        threshold, iou = self.best or (None, None)
        own = dict(zip(OWN, (iou, threshold), strict=True))
        return {"source": self.source, "split": self.split, "scene": self.scene, **self.confusion.scores(), **own}


def by_scene(scores: Iterable[AnyScore]) -> list[AnyScore]:
    """Adds up the chips of each scene: flights of many photographs, scenes of many patches."""
    return _added_up(scores, lambda entry: entry.scene)


def by_source(scores: Iterable[AnyScore]) -> list[AnyScore]:
    """Adds up the scenes of each source and split of which there are several, pixel by pixel."""
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
        chip: With the label.
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
        """Adds up chips of one scene."""
        total = cls.__new__(cls)
        parts = [(one.tp, one.fp, one.fn, one.tn) for one in sweeps]
        total.tp, total.fp, total.fn, total.tn = (sum(counts) for counts in zip(*parts, strict=True))
        return total

    def iou(self) -> NDArray[np.float64]:
        """Returns the IoU at threshold ``index * STEP``, for 0..250."""
        return self.tp / np.maximum(self.tp + self.fp + self.fn, 1)

    def at(self, threshold: float) -> Confusion:
        """Returns the confusion at a threshold, a multiple of `STEP`."""
        index = round(threshold / STEP)
        return Confusion(*(int(count[index]) for count in (self.tp, self.fp, self.fn, self.tn)))


def predict(
    model: keras.Model, chip: Chip, spec: InputSpec, present: tuple[bool, ...] | None = None
) -> NDArray[np.float32]:
    """Returns the probability (rows, cols) of a whole chip in one pass; of several classes (classes, rows, cols).

    Args:
        model: A network.
        chip: What to predict.
        spec: What the network expects.
        present: Which channels it may see; None shows all that the chip has.
    """
    x = network_array(chip.reflectance, chip.valid, present or chip.present, spec)
    rows, cols = chip.label.shape
    multiple = stride_multiple(model)
    padding = ((0, -rows % multiple), (0, -cols % multiple), (0, 0))
    x = np.pad(x, padding, mode="edge")  # as the engine does beyond the scene's last row and column
    probability = keras.ops.convert_to_numpy(model(x[None], training=False))
    planes = np.asarray(np.moveaxis(probability[0, :rows, :cols], -1, 0), np.float32)
    return planes[0] if len(planes) == 1 else planes


def mask_of(probability: NDArray[np.float32], chip: Chip, threshold: float) -> NDArray[np.uint8]:
    """Returns the mask (rows, cols) that the engine writes for a probability: 0, 1, 255 where there is no data."""
    called = quantised(probability) >= round(threshold / STEP)
    return np.where(chip.valid, called, UNKNOWN).astype(np.uint8)


def mean_iou(sweeps: list[ThresholdSweep], threshold: float) -> float:
    """Returns the mean of IoU over scenes at a threshold, as `best_threshold` counts it."""
    return float(_mean_iou(sweeps)[round(threshold / STEP)])


def best_threshold(sweeps: list[ThresholdSweep]) -> tuple[float, float]:
    """Returns (threshold, IoU): the best mean of IoU over scenes, in the middle of the plateau where it is flat.

    Scenes without any target say nothing of it, and are left out where there are others.
    """
    mean = _mean_iou(sweeps)[1:-1]
    near = np.flatnonzero(mean >= mean.max() - 0.002)
    index = int(near[np.argmin(np.abs(near - near.mean()))]) + 1
    return round(index * STEP, 3), float(mean[index - 1])


def settled_threshold(sweeps: list[ThresholdSweep], usual: float = 0.5) -> float:
    """Chooses the threshold of a calibrated network.

    The best threshold of a few scenes is largely a matter of chance: one scene with little target can move it far, and
    then scenes that were not looked at lose. So the usual one stays, unless the best is worth more than
    `WORTH_MOVING` in the mean and raises the IoU of most scenes.

    Args:
        sweeps: Of each scene.
        usual: A multiple of `STEP`.
    """
    best, mean = best_threshold(sweeps)
    gains = [sweep.iou()[round(best / STEP)] - sweep.iou()[round(usual / STEP)] for sweep in _telling(sweeps)]
    worth_it = mean - mean_iou(sweeps, usual) > WORTH_MOVING and np.median(gains) > 0
    return best if worth_it else usual


def _telling(sweeps: list[ThresholdSweep]) -> list[ThresholdSweep]:
    return [sweep for sweep in sweeps if sweep.tp[0]] or sweeps


def _mean_iou(sweeps: list[ThresholdSweep]) -> NDArray[np.float64]:
    return np.mean([sweep.iou() for sweep in _telling(sweeps)], axis=0)
