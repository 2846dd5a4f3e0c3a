"""The card's scores of a model of several classes: IoU of each class, and confusion matrices."""

from __future__ import annotations

from collections.abc import Sequence

from ..scores.class_scores import CLASS_MEANS, ClassScore
from ..scores.evaluate import by_source

__all__ = ["READING", "tables"]

MOST_MATRIX = 12
"""Confusion matrices of more classes would be too wide to read."""

READING = (
    "One row per whole scene: IoU of each class and the mean over classes, mean F1, accuracy and Cohen's kappa, "
    "from the masks of the engine (32-bit). A class that occurs neither in the labels nor in the mask has no score. "
    "Sources are not pooled because their labels differ in style."
)


def tables(scores: Sequence[ClassScore]) -> list[str]:
    """Formats scores as Markdown: a row for each scene, then one table with the confusion of each source and split."""
    if not scores:
        return []
    names = scores[0].names
    head = ["source", "scene", "split", *(f"IoU {name}" for name in names), *CLASS_MEANS]
    rows = [_line([text.replace("_", " ") for text in head]), "|---|---|---|" + "---:|" * (len(head) - 3)]
    wholes = by_source(scores)
    rows += [_row(score) for score in [*scores, *wholes]]
    pooled = {(one.source, one.split) for one in wholes}
    matrices = [*wholes, *(one for one in scores if (one.source, one.split) not in pooled)]
    return ["\n".join(rows), *([_confusion(matrices)] if len(names) <= MOST_MATRIX else [])]


def _row(score: ClassScore) -> str:
    means = score.confusion.scores()
    values = [*(one["iou"] for one in score.of_classes), *(means[name] for name in CLASS_MEANS)]
    return _line([score.source, score.scene, score.split, *("-" if one is None else f"{one:.3f}" for one in values)])


def _confusion(scores: Sequence[ClassScore]) -> str:
    """Formats the confusion matrices of scores below each other, in percent of the pixels of each true class."""
    names = scores[0].names
    lines = [
        _line(["confusion", "true class", *(f"predicted {name}" for name in names), "share of the labels"]),
        "|---|---|" + "---:|" * (len(names) + 1),
    ]
    for score in scores:
        counts = score.confusion.matrix[:, :-1]
        shares = 100 * counts / counts.sum(axis=1, keepdims=True).clip(1)
        for one, row in zip(score.of_classes, shares, strict=True):
            place = f"{score.source}, {score.scene}"
            lines.append(_line([place, one["class"], *(f"{cell:.1f} %" for cell in row), f"{one['share']:.1%}"]))
    return "\n".join(lines)


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
