"""The tables of a cross-validation of several classes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
from engine.rasters.class_metrics import ClassConfusion

from ..scores.class_scores import ClassScore

__all__ = ["HeldOutClassScore", "channels_in_words", "classes_markdown"]


class HeldOutClassScore(NamedTuple):
    """The score of a scene that the network was not fitted on.

    Attributes:
        score: The score; of a scene whose labels have one class only, of all others ("") and this class.
        hidden: Whether the optional channels were hidden.
        fold: Name of the fold that holds it.
        names: Names of all classes.
    """

    score: ClassScore
    hidden: bool
    fold: str
    names: tuple[str, ...]

    @classmethod
    def of(
        cls,
        scene: tuple[str, str, bool],
        fold: str,
        confusion: ClassConfusion,
        names: tuple[str, ...],
        target: str = "",
    ) -> HeldOutClassScore:
        """Sums up the counts of a scene, given by source, name and whether channels were hidden.

        Args:
            scene: Source, name, and whether the optional channels were hidden.
            fold: Name of the fold that holds it.
            confusion: Its counts; with a target of all others and the target.
            names: Names of all classes.
            target: The one class that its labels have; empty if they have all.
        """
        source, name, hidden = scene
        scored = ("", target) if target else names
        return cls(ClassScore(source, name, "validation", confusion, scored), hidden, fold, names)

    def row(self) -> dict[str, Any]:
        """Converts it to JSON values: means, scores of each class and the confusion matrix."""
        row = self.score.row()
        del row["split"]
        return {**row, "hidden": self.hidden, "fold": self.fold}

    @property
    def only_class(self) -> str:
        """The class of all labelled pixels; empty if there are several, or if its labels have one class only."""
        found = [one["class"] for one in self.score.of_classes if one["share"]]
        return found[0] if len(found) == 1 and self.score.names == self.names else ""

    @property
    def called(self) -> list[float]:
        """The share of each class in the predicted classes of the labelled pixels."""
        counts = self.score.confusion.matrix.sum(axis=0)
        return [float(count) / max(self.score.confusion.pixels, 1) for count in counts[: len(self.names)]]

    @property
    def ious(self) -> list[float | None]:
        """The mean IoU, then the IoU of each class.

        None where a class occurs neither in the label nor in the mask, or the labels do not have it.
        """
        mean = self.score.confusion.scores()["mean_iou"] if self.score.names == self.names else None
        known = {one["class"]: one["iou"] for one in self.score.of_classes}
        return [mean, *(known.get(name) for name in self.names)]


def classes_markdown(left: Sequence[HeldOutClassScore]) -> str:
    """Formats a table: the mean IoU of each scene and the IoU of each class, then mean and worst over scenes.

    Scenes of a single class follow in a table of their own, with the shares of the predicted classes, unless there are
    no others.
    """
    names = left[0].names
    single = [one for one in left if one.only_class]
    several = [one for one in left if not one.only_class]
    if not several:
        several, single = single, []
    lines = _head(["left out", "channels", "mean IoU", *(f"IoU {name}" for name in names)])
    lines += [_line([*_which(one), *map(_cell, one.ious)]) for one in several]
    for hidden in (False, True):
        columns = [
            [value for value in column if value is not None]
            for column in zip(*(one.ious for one in several if one.hidden == hidden))
        ]
        for kind, of in (("mean", np.mean), ("worst", np.min)):
            if columns:
                cells = [_cell(float(of(values)) if values else None) for values in columns]
                lines.append(_line([f"**{kind}**", channels_in_words(hidden), *cells]))
    if single:
        lines += ["", *_head(["left out, one class", "channels", *(f"called {name}" for name in names)])]
        for one in single:
            scene, channels = _which(one)
            lines.append(_line([f"{scene}: {one.only_class}", channels, *map(_cell, one.called)]))
    return "\n".join(lines) + "\n"


def _head(cells: list[str]) -> list[str]:
    return [_line(cells), "|---|---|" + "---:|" * (len(cells) - 2)]


def _which(one: HeldOutClassScore) -> list[str]:
    return [f"{one.score.source} {one.score.scene}", channels_in_words(one.hidden)]


def channels_in_words(hidden: bool) -> str:
    """Names the channels that a network saw."""
    return "optional hidden" if hidden else "all"


def _cell(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
