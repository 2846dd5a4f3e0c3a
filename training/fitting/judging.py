"""Scores of validation: one target at the best threshold, several classes by the most probable one."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from engine.rasters.class_metrics import ClassConfusion
from engine.rasters.metrics import Confusion, pooled
from numpy.typing import NDArray

from ..chips import UNKNOWN, Chip
from ..recipe import Recipe
from ..scores import class_scores, plots
from ..scores.evaluate import ThresholdSweep, best_threshold, mean_iou
from . import class_losses, losses

__all__ = ["DECIDING", "FALSE", "HIDDEN", "REPLAY", "Judge", "Look", "Row", "Tallies", "judge"]

HIDDEN = "validation, optional channels hidden"
FALSE = " false"
"""Suffix of the column of a watched source."""
REPLAY = "replay"
DECIDING = ("validation", HIDDEN)
"""Splits that choose checkpoint and threshold: one threshold for scenes with and without the optional channels."""

NO_THRESHOLD = 0.5
"""Threshold of several classes, where the most probable one is taken."""

SceneKey = tuple[str, str, str]
"""Split, source and scene."""
Tallies = dict[SceneKey, list[Any]]
"""Counts, one for each chip."""
Row = dict[str, Any]


@dataclass(frozen=True)
class Look:
    """The scores of a network's weights on the validation scenes.

    Attributes:
        weights: The weights.
        averaged: Whether they are averages over the last steps.
        shown: The first validation chips with their probabilities.
        tallies: Counts of every scene.
        threshold: The best threshold for the deciding scenes and replay.
        iou: Mean IoU of the deciding scenes; for several classes of their mean IoU.
        replay: Mean IoU of replay; None without any.
        loss: Mean of the recipe's loss over batches of validation chips.
    """

    weights: list[Any]
    averaged: bool
    shown: list[tuple[Chip, NDArray[np.float32]]]
    tallies: dict[SceneKey, Any]
    threshold: float
    iou: float
    replay: float | None
    loss: float

    @property
    def deciding(self) -> list[Any]:
        """The counts that choose checkpoint and threshold."""
        return _of(self.tallies, *DECIDING)


class Judge(ABC):
    """Counts a network's predictions, and computes scores."""

    @abstractmethod
    def loss(self, replicas: int = 1) -> losses.Loss:
        """Builds the recipe's loss; for `replicas` see `losses.build`."""

    @abstractmethod
    def tally(self, probability: NDArray[np.float32], chip: Chip) -> Any:
        """Counts a chip, given its probability by `evaluate.predict`."""

    @abstractmethod
    def added_up(self, tallies: Sequence[Any]) -> Any:
        """Adds up the tallies of a scene's chips."""

    @abstractmethod
    def best(self, tallies: Sequence[Any]) -> tuple[float, float]:
        """Finds the best mean IoU over scenes: (threshold, IoU)."""

    @abstractmethod
    def mean_iou(self, tallies: Sequence[Any], threshold: float) -> float:
        """Computes the mean IoU over scenes at a threshold."""

    @abstractmethod
    def worth_showing(self, chip: Chip) -> int:
        """Computes the key that orders chips in a picture of a few: the most informative come first."""

    @abstractmethod
    def scores(self, look: Look) -> dict[str, float]:
        """Computes the scores of all validation pixels, then of each scene, by name."""

    @abstractmethod
    def picture(
        self, chips: list[Chip], probabilities: list[NDArray[np.float32]], threshold: float, white: float | None
    ) -> NDArray[np.uint8]:
        """Draws scenes with the network's predictions (rows, cols, 3)."""

    @abstractmethod
    def summary(self, row: Row) -> str:
        """Formats the main score of a row."""

    def look(
        self,
        weights: list[Any],
        averaged: bool,
        shown: list[tuple[Chip, NDArray[np.float32]]],
        tallies: Tallies,
        loss: float,
    ) -> Look:
        """Computes the scores of counts."""
        of_scenes = {scene: self.added_up(parts) for scene, parts in tallies.items()}
        deciding, replayed = _of(of_scenes, *DECIDING), _of(of_scenes, REPLAY)
        threshold, iou = self.best([*deciding, *replayed])
        replay = self.mean_iou(replayed, threshold) if replayed else None
        if replayed:
            iou = self.mean_iou(deciding, threshold)
        return Look(weights, averaged, shown, of_scenes, threshold, iou, replay, loss)

    def row(self, look: Look) -> Row:
        """Builds the row of the curves."""
        first = {"averaged": int(look.averaged), "threshold": look.threshold, "iou": round(look.iou, 5)}
        rest = {name: round(value, 5) for name, value in self.scores(look).items()}
        replayed = {} if look.replay is None else {REPLAY: round(look.replay, 5)}
        return {**first, **replayed, "validation loss": round(look.loss, 5), **rest}


class TargetJudge(Judge):
    """Scores of one target."""

    def __init__(self, recipe: Recipe) -> None:
        self._fit = recipe.fit

    def loss(self, replicas: int = 1) -> losses.Loss:
        """See `Judge`."""
        return losses.build(self._fit.loss, self._fit.target_weight, replicas)

    def tally(self, probability: NDArray[np.float32], chip: Chip) -> ThresholdSweep:
        """See `Judge`."""
        return ThresholdSweep(probability, chip)

    def added_up(self, tallies: Sequence[ThresholdSweep]) -> ThresholdSweep:
        """See `Judge`."""
        return ThresholdSweep.pooled(tallies)

    def best(self, tallies: Sequence[ThresholdSweep]) -> tuple[float, float]:
        """See `Judge`."""
        return best_threshold(list(tallies))

    def mean_iou(self, tallies: Sequence[ThresholdSweep], threshold: float) -> float:
        """See `Judge`."""
        return mean_iou(list(tallies), threshold)

    def worth_showing(self, chip: Chip) -> int:
        """Counts the pixels of target."""
        return int(((chip.label == 1) & chip.valid).sum())

    def scores(self, look: Look) -> dict[str, float]:
        """Computes the IoU at 0.5, scores of all pixels, IoU per scene, and false alarms of each watched source."""
        at = look.threshold
        all_pixels = pooled(sweep.at(at) for sweep in _of(look.tallies, "validation")).scores()
        names = {"dice": "f1", "accuracy": "accuracy", "precision": "precision", "recall": "recall"}
        scores = {"iou at 0.5": mean_iou(look.deciding, 0.5)}
        scores |= {name: float(all_pixels[key] or 0.0) for name, key in names.items()}
        watched: dict[str, list[Confusion]] = {}
        for (split, source, scene), sweep in look.tallies.items():
            if split in DECIDING:
                scores[_column(split, source, scene)] = sweep.at(at).iou
            elif split != REPLAY:
                watched.setdefault(source, []).append(sweep.at(at))
        for source, confusions in watched.items():
            false, all_clear = sum(c.fp for c in confusions), sum(c.fp + c.tn for c in confusions)
            scores[f"{source}{FALSE}"] = false / max(all_clear, 1)
        return scores

    def picture(
        self, chips: list[Chip], probabilities: list[NDArray[np.float32]], threshold: float, white: float | None
    ) -> NDArray[np.uint8]:
        """See `Judge`."""
        return plots.scenes(chips, probabilities, threshold, white)

    def summary(self, row: Row) -> str:
        """See `Judge`."""
        return f"IoU {row['iou']:.4f} at {row['threshold']:g}"


class ClassJudge(Judge):
    """Scores of several classes."""

    def __init__(self, recipe: Recipe) -> None:
        self._fit, self._classes = recipe.fit, recipe.model.listed

    def loss(self, replicas: int = 1) -> losses.Loss:
        """See `Judge`."""
        return class_losses.build(self._fit.loss, self._fit.class_weights, replicas)

    def tally(self, probability: NDArray[np.float32], chip: Chip) -> ClassConfusion:
        """See `Judge`."""
        return class_scores.counted(class_scores.called(probability), chip, len(self._classes))

    def added_up(self, tallies: Sequence[ClassConfusion]) -> ClassConfusion:
        """See `Judge`."""
        return class_scores.added_up(tallies)

    def best(self, tallies: Sequence[ClassConfusion]) -> tuple[float, float]:
        """See `Judge`."""
        return NO_THRESHOLD, self.mean_iou(tallies, NO_THRESHOLD)

    def mean_iou(self, tallies: Sequence[ClassConfusion], threshold: float) -> float:
        """See `Judge`."""
        return float(np.mean([class_scores.mean_iou(tally) for tally in tallies]))

    def worth_showing(self, chip: Chip) -> int:
        """Counts the classes that are labelled."""
        return len(np.unique(chip.label[chip.valid & (chip.label != UNKNOWN)]))

    def scores(self, look: Look) -> dict[str, float]:
        """Computes mean F1, accuracy and the IoU of each class over all pixels, and the mean IoU of each scene."""
        whole = self.added_up(_of(look.tallies, "validation"))
        means = whole.scores()
        scores = {"dice": float(means["mean_f1"] or 0.0), "accuracy": float(means["accuracy"] or 0.0)}
        for place, item in enumerate(self._classes):
            scores[f"IoU {item.name}"] = float(whole.of_class(place)["iou"] or 0.0)
        for (split, source, scene), tally in look.tallies.items():
            if split == REPLAY:
                continue
            scores[_column(split, source, scene)] = class_scores.mean_iou(tally)
        return scores

    def picture(
        self, chips: list[Chip], probabilities: list[NDArray[np.float32]], threshold: float, white: float | None
    ) -> NDArray[np.uint8]:
        """See `Judge`."""
        return plots.class_scenes(chips, list(map(class_scores.called, probabilities)), self._classes, white)

    def summary(self, row: Row) -> str:
        """See `Judge`."""
        of_classes = ", ".join(f"{item.name} {row[f'IoU {item.name}']:.3f}" for item in self._classes)
        return f"mean IoU {row['iou']:.4f} ({of_classes})"


def judge(recipe: Recipe) -> Judge:
    """Creates the judge of a recipe's networks."""
    return TargetJudge(recipe) if recipe.model.is_binary else ClassJudge(recipe)


def _of(tallies: Mapping[SceneKey, Any], *splits: str) -> list[Any]:
    return [tally for (split, *_), tally in tallies.items() if split in splits]


def _column(split: str, source: str, scene: str) -> str:
    """Names a scene's column in the curves."""
    end = {"validation": "", HIDDEN: " hidden"}.get(split, f" {split}")
    return f"{source}/{scene}{end}"
