"""Scores with pictures: a folder with ``index.html``, ``scores.csv`` and a picture of each chip, the worst first.

``worst.png`` and ``best.png`` show five each.
"""

from __future__ import annotations

import csv
import html
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Union

import numpy as np
from engine.contract.classes import ModelClass
from engine.pages.page import page, table
from numpy.typing import NDArray
from PIL import Image

from ..chips import Chip
from . import plots
from .class_scores import ClassScore, added_up
from .evaluate import Score, by_scene, by_source

__all__ = ["Gallery"]

AnyScore = Union[Score, ClassScore]

PICTURES = "pictures"
STACKED = 5
"""Number of chips in the pictures of the worst and the best."""
GAP_PX = 6
"""White space between pictures."""
STYLE = "body { max-width: 110rem; } img { image-rendering: auto; }"


def _swatch(colour: tuple[int, int, int]) -> str:
    return f'<span class="swatch" style="background: rgb{colour}"></span>'


LEGEND = (
    "<p>From left to right: scene, truth (grey: unknown or no data), probability, mask, and the mask's errors: "
    f"{_swatch(plots.FALSE_ALARM)} false target, {_swatch(plots.MISS)} missed target. The worst come first.</p>"
)


@dataclass(frozen=True)
class _Shown:
    """A chip that was drawn."""

    score: AnyScore
    name: str
    chip: str = ""


class Gallery:
    """Draws chips one by one, and finally a page of all.

    Args:
        to: Folder; files of an older gallery in it are replaced.
        title: Title of the page.
        white: Reflectance that is drawn white; None stretches each picture by itself.
        classes: Classes of a model of several: masks are drawn in their colours, and ``confusion.png`` is
            drawn, too.
    """

    def __init__(
        self, to: Path, title: str, white: float | None = plots.WHITE, classes: Sequence[ModelClass] = ()
    ) -> None:
        self._to, self._title, self._white, self._classes = to, title, white, tuple(classes)
        self._shown: list[_Shown] = []
        for old in (to / PICTURES).glob("[0-9][0-9][0-9]-*.png"):
            old.unlink()

    def add(self, score: AnyScore, chip: Chip, probability: NDArray[np.float32], mask: NDArray[np.uint8]) -> None:
        """Draws a chip: scene, truth, probability, mask, errors.

        Args:
            score: Score of the chip.
            chip: The chip.
            probability: (rows, cols), NaN where there is none; for several classes (classes, rows, cols).
            mask: (rows, cols): 1 target, 0 background, or numbers of classes; 255 nodata.
        """
        number = len(self._shown) + 1
        name = re.sub(r"[^A-Za-z0-9_.-]+", "-", f"{number:03}-{chip.source}-{chip.title}") + ".png"
        if self._classes:
            picture = _class_picture(chip, probability, mask, self._classes, self._white)
        else:
            picture = _picture(chip, probability, mask, self._white)
        plots.save(picture, self._to / PICTURES / name)
        self._shown.append(_Shown(score, name, chip.name))

    def finish(self) -> Path:
        """Writes ``scores.csv`` and the page; returns its path."""
        worst_first = sorted(self._shown, key=lambda one: one.score.badness, reverse=True)
        scenes: list[Any] = by_scene([one.score for one in self._shown])  # all of one kind, which the types do not say
        rows: list[AnyScore] = [*scenes, *by_source(scenes)]
        self._write_table(rows)
        self._stack("worst.png", worst_first[:STACKED])
        self._stack("best.png", worst_first[::-1][:STACKED])
        shown = list(rows[0].cells()) if rows else []
        head = ["source", "scene", "split", *shown]
        cells = [[one.source, one.scene, one.split, *_numbers(one)] for one in rows]
        legend = self._classes_legend() if self._classes else LEGEND
        body = [f"<h1>{html.escape(self._title)}</h1>", table(head, cells, len(shown)), legend]
        path = self._to / "index.html"
        path.write_text(page(self._title, [*body, *map(_figure, worst_first)], STYLE), encoding="utf-8")
        return path

    def _classes_legend(self) -> str:
        """Draws the confusion matrix and explains the colours."""
        names = [item.name for item in self._classes]
        scores = [one.score for one in self._shown if isinstance(one.score, ClassScore)]
        counts = added_up(score.confusion for score in scores)
        plots.confusion_matrix(counts.matrix[:, :-1], names, self._to / "confusion.png")
        colours = ", ".join(f"{_swatch(item.color)} {html.escape(item.name)}" for item in self._classes)
        return (
            "<p>From left to right: scene, truth (grey: unknown or no data), mask, confidence, and the mask's errors "
            f"in the colour of what was called: {colours}. The worst come first.</p>"
            '<figure><img alt="confusion matrix" src="confusion.png"></figure>'
        )

    def _stack(self, name: str, shown: Sequence[_Shown]) -> None:
        """Draws pictures of chips below each other."""
        pictures = []
        for one in shown:
            with Image.open(self._to / PICTURES / one.name) as picture:
                pictures.append(np.array(picture))
        if pictures:
            width = max(picture.shape[1] for picture in pictures)
            rows = [
                np.pad(one, ((0, GAP_PX), (0, width - one.shape[1]), (0, 0)), constant_values=255) for one in pictures
            ]
            plots.save(np.concatenate(rows), self._to / name)

    def _write_table(self, rows: Sequence[AnyScore]) -> None:
        with (self._to / "scores.csv").open("w", newline="", encoding="utf-8") as file:
            shown = list(rows[0].cells()) if rows else []
            writer = csv.DictWriter(file, ["source", "split", "scene", *shown], lineterminator="\n")
            writer.writeheader()
            for entry in rows:
                writer.writerow({"source": entry.source, "split": entry.split, "scene": entry.scene, **entry.cells()})


def _picture(
    chip: Chip, probability: NDArray[np.float32], mask: NDArray[np.uint8], white: float | None
) -> NDArray[np.uint8]:
    return _side_by_side(plots.target_panels(chip, probability, mask, white))


def _class_picture(
    chip: Chip,
    probability: NDArray[np.float32],
    mask: NDArray[np.uint8],
    classes: Sequence[ModelClass],
    white: float | None,
) -> NDArray[np.uint8]:
    picture, truth, called, wrong = plots.class_panels(chip, mask, classes, white)
    return _side_by_side([picture, truth, called, plots.shade(probability.max(axis=0)), wrong])


def _side_by_side(panels: Sequence[NDArray[np.uint8]]) -> NDArray[np.uint8]:
    gap = np.full((panels[0].shape[0], GAP_PX, 3), 255, np.uint8)
    return np.concatenate([part for panel in panels for part in (panel, gap)][:-1], axis=1)


def _figure(one: _Shown) -> str:
    score = one.score
    scores = ", ".join(f"{name} {value}" for name, value in zip(score.cells(), _numbers(score)) if value != "–")
    name = " / ".join(filter(None, (score.source, score.scene, one.chip)))
    text = html.escape(f"{name} ({score.split}): {scores}")
    source = html.escape(f"{PICTURES}/{one.name}", quote=True)
    return f'<figure><img loading="lazy" alt="{text}" src="{source}"><figcaption>{text}</figcaption></figure>'


def _numbers(score: AnyScore) -> list[str]:
    return ["–" if value is None else f"{value:.4f}" for value in score.cells().values()]
