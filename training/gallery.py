"""Scores with pictures: a folder with ``index.html``, ``scores.csv`` and a picture of each chip, the worst first."""

from __future__ import annotations

import csv
import html
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from engine.metrics import SCORES
from engine.page import page, table
from numpy.typing import NDArray

from . import plots
from .chips import UNKNOWN, Chip
from .evaluate import OWN, Score, by_scene, by_source

__all__ = ["Gallery"]

PICTURES = "pictures"
SHOWN = (*SCORES, *OWN)
STYLE = "body { max-width: 110rem; } img { image-rendering: auto; }"


@dataclass(frozen=True)
class _Shown:
    """A chip that was drawn."""

    score: Score
    name: str

    @property
    def badness(self) -> float:
        """Orders chips: 1 - IoU, and where nothing is target the share of false alarms."""
        confusion = self.score.confusion
        if confusion.tp + confusion.fn == 0:
            return confusion.fp / max(confusion.pixels, 1)
        return 1 - confusion.iou


class Gallery:
    """Draws chips one after the other, and ends with a page of all.

    Args:
        to: Folder; files of an older gallery in it are replaced.
        title: Of the page.
        white: Reflectance that is drawn white.
    """

    def __init__(self, to: Path, title: str, white: float = plots.WHITE) -> None:
        self._to, self._title, self._white = to, title, white
        self._shown: list[_Shown] = []
        for old in (to / PICTURES).glob("[0-9][0-9][0-9]-*.png"):
            old.unlink()

    def add(self, score: Score, chip: Chip, probability: NDArray[np.float32], mask: NDArray[np.uint8]) -> None:
        """Draws a chip: scene, truth, probability, mask, errors.

        Args:
            score: Of the chip.
            chip: What was segmented.
            probability: (rows, cols), NaN where there is none.
            mask: (rows, cols): 1 target, 0 background, 255 nodata.
        """
        number = len(self._shown) + 1
        name = re.sub(r"[^A-Za-z0-9_.-]+", "-", f"{number:03}-{chip.source}-{chip.scene}") + ".png"
        plots.save(_picture(chip, probability, mask, self._white), self._to / PICTURES / name)
        self._shown.append(_Shown(score, name))

    def finish(self) -> Path:
        """Writes ``scores.csv`` and the page; returns its path."""
        worst_first = sorted(self._shown, key=lambda one: one.badness, reverse=True)
        scenes = by_scene(one.score for one in self._shown)
        rows = [*scenes, *by_source(scenes)]
        self._write_table(rows)
        head = ["source", "scene", "split", *SHOWN]
        cells = [[one.source, one.scene, one.split, *_numbers(one)] for one in rows]
        legend = (
            "<p>From left to right: scene, truth (grey: unknown or no data), probability, mask, and the mask's errors: "
            f"{_swatch(plots.FALSE_ALARM)} false target, {_swatch(plots.MISS)} missed target. The worst come first.</p>"
        )
        body = [f"<h1>{html.escape(self._title)}</h1>", table(head, cells, len(SHOWN)), legend]
        path = self._to / "index.html"
        path.write_text(page(self._title, [*body, *map(_figure, worst_first)], STYLE), encoding="utf-8")
        return path

    def _write_table(self, rows: Iterable[Score]) -> None:
        with (self._to / "scores.csv").open("w", newline="", encoding="utf-8") as file:
            writer = csv.DictWriter(file, ["source", "split", "scene", *SHOWN], lineterminator="\n")
            writer.writeheader()
            writer.writerows(entry.row() for entry in rows)


def _picture(chip: Chip, probability: NDArray[np.float32], mask: NDArray[np.uint8], white: float) -> NDArray[np.uint8]:
    step = -(-max(chip.label.shape) // plots.SHOWN_PX)
    every = (..., slice(None, None, step), slice(None, None, step))
    truth = np.where(chip.valid, chip.label, UNKNOWN)[every]
    scene, mask, probability = chip.reflectance[every], mask[every], probability[every]
    picture = plots.true_colour(scene, white)
    called, counted = mask == 1, (truth != UNKNOWN) & (mask != UNKNOWN)
    errors = plots.errors(picture, called, truth, counted)
    panels = [
        picture,
        plots.grey(np.where(truth == UNKNOWN, 128, truth * 255)),
        plots.grey(np.where(np.isnan(probability), 128, np.nan_to_num(probability) * 255)),
        plots.grey(np.where(mask == UNKNOWN, 128, (mask == 1) * 255)),
        errors,
    ]
    gap = np.full((picture.shape[0], 6, 3), 255, np.uint8)
    return np.concatenate([part for panel in panels for part in (panel, gap)][:-1], axis=1)


def _figure(one: _Shown) -> str:
    score = one.score
    said = ", ".join(f"{name} {value}" for name, value in zip(SHOWN, _numbers(score), strict=True) if value != "–")
    text = html.escape(f"{score.source} / {score.scene} ({score.split}): {said}")
    source = html.escape(f"{PICTURES}/{one.name}", quote=True)
    return f'<figure><img loading="lazy" alt="{text}" src="{source}"><figcaption>{text}</figcaption></figure>'


def _numbers(score: Score) -> list[str]:
    row = score.row()
    return ["–" if row[name] is None else f"{row[name]:.4f}" for name in SHOWN]


def _swatch(colour: tuple[int, int, int]) -> str:
    return f'<span class="swatch" style="background: rgb{colour}"></span>'
