"""Pictures of batches, predictions, and curves of fits."""

from __future__ import annotations

import csv
import math
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from engine.contract.classes import ModelClass
from engine.contract.errors import CloudReefError
from numpy.typing import NDArray
from PIL import Image

from ..chips import UNKNOWN, Chip, brightness
from ..sections import WHITE

__all__ = [
    "COLOURS",
    "FALSE_ALARM",
    "MISS",
    "SHOWN_PX",
    "WHITE",
    "band_sheet",
    "class_scenes",
    "coloured",
    "confusion_matrix",
    "contact_sheet",
    "curves",
    "errors",
    "grey",
    "rates",
    "read_curves",
    "save",
    "scenes",
    "true_colour",
]

# From the palette of Okabe and Ito, https://jfly.uni-koeln.de/color/, which colour-blind people can tell apart.
COLOURS = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#000000", "#F0E442")
FALSE_ALARM = (213, 94, 0)
MISS = (0, 158, 255)
SHOWN_PX = 480
"""Largest side of a scene in a picture of many."""

UNSCORED = ("epoch", "seconds", "loss", "validation loss", "rate", "averaged", "threshold")
MAIN = ("iou", "dice", "accuracy", "precision", "recall")
"""Curves that always have a label and a colour."""
MOST_WRITTEN = 20
"""Confusion matrices of more classes have no numbers."""
NAMED = 10
"""Largest number of labelled curves in a plot."""


def contact_sheet(
    x: NDArray[np.float32],
    y: NDArray[np.float32],
    path: Path,
    columns: int = 6,
    white: float | None = WHITE,
    classes: Sequence[ModelClass] = (),
) -> None:
    """Draws a batch for the network: picture above, label below (grey: unknown).

    Args:
        x: (batch, rows, cols, channels) reflectance.
        y: (batch, rows, cols, 1): 1 target, 0 background, negative unknown.
        path: Path of the PNG; its folder is created.
        columns: Chips in a row.
        white: Reflectance that is drawn white; None stretches each picture by itself.
        classes: More than two classes, in whose colours labels are drawn.
    """
    pictures = [true_colour(np.moveaxis(chip, -1, 0), white) for chip in x]
    labels = [_label(label[..., 0], classes) for label in y]
    pairs = [np.concatenate(pair, axis=0) for pair in zip(pictures, labels, strict=True)]
    pairs += [np.zeros_like(pairs[0])] * (-len(pairs) % columns)
    rows = [np.concatenate(pairs[start : start + columns], axis=1) for start in range(0, len(pairs), columns)]
    save(np.concatenate(rows, axis=0), path)


def band_sheet(
    x: NDArray[np.float32],
    y: NDArray[np.float32],
    path: Path,
    white: float | None = WHITE,
    classes: Sequence[ModelClass] = (),
) -> None:
    """Draws a batch for the network, a chip in each row: true colour, each channel by itself, label (grey: unknown).

    Args:
        x: (batch, rows, cols, channels) reflectance.
        y: (batch, rows, cols, 1): 1 target, 0 background, negative unknown.
        path: Path of the PNG; its folder is created.
        white: Reflectance that is drawn white; None stretches each picture by itself.
        classes: See `contact_sheet`.
    """
    rows = []
    for chip, label in zip(np.moveaxis(x, -1, 1), y[..., 0], strict=True):
        bands = [grey(255 * band) for band in brightness(chip, white)]
        panels = [true_colour(chip, white), *bands, _label(label, classes)]
        rows.append(np.concatenate(panels, axis=1))
    save(np.concatenate(rows, axis=0), path)


def scenes(
    chips: list[Chip], probabilities: list[NDArray[np.float32]], threshold: float, white: float | None = WHITE
) -> NDArray[np.uint8]:
    """Draws scenes, one in each row: picture, label, probability, errors (false alarms orange, misses blue)."""
    rows = []
    for chip, probability in zip(chips, probabilities, strict=True):
        step = -(-max(chip.label.shape) // SHOWN_PX)
        shown, every = (slice(None), slice(None, None, step), slice(None, None, step)), slice(None, None, step)
        label, counted = chip.label[every, every], (chip.valid & (chip.label != UNKNOWN))[every, every]
        probability = probability[every, every]
        picture = true_colour(chip.reflectance[shown], white)
        called = probability >= threshold
        drawn_label = grey(np.where(label == UNKNOWN, 128, label * 255))
        wrong = errors(picture, called, label, counted)
        rows.append(np.concatenate([picture, drawn_label, grey(probability * 255), wrong], axis=1))
    width = max(row.shape[1] for row in rows)
    rows = [np.pad(row, ((0, 0), (0, width - row.shape[1]), (0, 0))) for row in rows]
    return np.concatenate(rows, axis=0)


def class_scenes(
    chips: list[Chip], masks: list[NDArray[np.uint8]], classes: Sequence[ModelClass], white: float | None = WHITE
) -> NDArray[np.uint8]:
    """Draws scenes, one in each row: picture, label, mask in the colours of the classes, and wrong pixels of the mask.

    Args:
        chips: The scenes.
        masks: (rows, cols) of class numbers.
        classes: All of them.
        white: Reflectance that is drawn white; None stretches each picture by itself.
    """
    rows = []
    for chip, mask in zip(chips, masks, strict=True):
        step = -(-max(chip.label.shape) // SHOWN_PX)
        every = (..., slice(None, None, step), slice(None, None, step))
        label, mask = np.where(chip.valid, chip.label, UNKNOWN)[every], mask[every]
        picture = true_colour(chip.reflectance[every], white)
        drawn = coloured(mask, classes)
        wrong = (label != UNKNOWN) & (label != mask)
        errors = np.where(wrong[..., None], drawn, (picture * 0.6).astype(np.uint8))
        rows.append(np.concatenate([picture, coloured(label, classes), drawn, errors], axis=1))
    width = max(row.shape[1] for row in rows)
    return np.concatenate([np.pad(row, ((0, 0), (0, width - row.shape[1]), (0, 0))) for row in rows], axis=0)


def coloured(numbers: NDArray[np.uint8], classes: Sequence[ModelClass]) -> NDArray[np.uint8]:
    """Draws class numbers (rows, cols) in the colours of the classes; others are grey."""
    table = np.full((256, 3), 128, np.uint8)
    for item in classes:
        table[item.value] = item.color
    return table[np.asarray(numbers, np.uint8)]


def confusion_matrix(matrix: NDArray[Any], names: Sequence[str], path: Path) -> None:
    """Draws a confusion matrix of true (rows) and predicted classes (columns), in percent of the row.

    Args:
        matrix: (classes, classes) pixels.
        names: Names of the classes.
        path: Path of the PNG; its folder is created.
    """
    import matplotlib

    matplotlib.use("Agg")
    from matplotlib import pyplot

    shares = 100 * matrix / np.maximum(matrix.sum(axis=1, keepdims=True), 1)
    side = 2.2 + 0.7 * len(names)
    figure, axes = pyplot.subplots(figsize=(side + 0.8, side))
    axes.imshow(shares, cmap="Blues", vmin=0, vmax=100)
    axes.set_xticks(range(len(names)), names, rotation=45, ha="right")
    axes.set_yticks(range(len(names)), names)
    axes.set_xlabel("called")
    axes.set_ylabel("true")
    if len(names) <= MOST_WRITTEN:
        for row, col in np.ndindex(*shares.shape):
            colour = "white" if shares[row, col] > 50 else "black"
            axes.text(col, row, f"{shares[row, col]:.0f} %", ha="center", va="center", color=colour)
    figure.tight_layout()
    path.parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(path, dpi=110)
    pyplot.close(figure)


def _label(label: NDArray[np.float32], classes: Sequence[ModelClass]) -> NDArray[np.uint8]:
    """Draws a label of a batch (rows, cols): negative is unknown."""
    if len(classes) > 2:
        return coloured(np.where(label < 0, UNKNOWN, label), classes)
    return grey(np.where(label < 0, 128, label * 255))


def save(picture: NDArray[np.uint8], path: Path, widest: int | None = None) -> None:
    """Writes a picture (rows, cols, 3), reduced if it is wider than `widest`; its folder is created."""
    path.parent.mkdir(parents=True, exist_ok=True)
    drawn = Image.fromarray(picture)
    if widest and drawn.width > widest:
        drawn = drawn.resize((widest, max(1, round(drawn.height * widest / drawn.width))), Image.Resampling.BOX)
    drawn.save(path)


def read_curves(run: Path) -> dict[str, list[float]]:
    """Reads the columns of a run's ``curves.csv`` by name.

    Raises:
        CloudReefError: If there is no such file.
    """
    path = run / "curves.csv"
    if not path.is_file():
        raise CloudReefError(f"There are no curves in {run}.", "Give the folder of a fit that has done an epoch.")
    with path.open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    if not rows:
        raise CloudReefError(f"{path} holds no epoch yet.", "Draw it when the fit has done one.")
    try:
        return {name: [float(row[name]) if row[name] else math.nan for row in rows] for name in rows[0]}
    except ValueError as error:
        raise CloudReefError(f"{path} is damaged: {error}.", "A fit that goes on writes it anew.") from error


def curves(run: Path, path: Path) -> None:
    """Draws a run's ``curves.csv``: loss and rate above, scores below."""
    import matplotlib

    matplotlib.use("Agg")
    from matplotlib import pyplot

    table = read_curves(run)
    epochs, scored = table["epoch"], [name for name in table if name not in UNSCORED]
    figure, (above, below) = pyplot.subplots(2, 1, sharex=True, figsize=(8, 7))
    above.plot(epochs, table["loss"], color=COLOURS[0], marker=".", label="training")
    if "validation loss" in table:
        above.plot(epochs, table["validation loss"], color=COLOURS[0], linestyle="--", marker=".", label="validation")
        above.legend(fontsize=8)
    above.set_ylabel("loss", color=COLOURS[0])
    if "rate" in table:
        beside = above.twinx()
        beside.plot(epochs, table["rate"], color=COLOURS[4], linewidth=1)
        beside.set_ylabel("learning rate", color=COLOURS[4])
    for number, name in enumerate(scored):
        if name == "iou":
            style = {"color": "black", "linewidth": 2.5, "marker": "."}
        elif name in MAIN:
            style = {"color": COLOURS[number % len(COLOURS)], "linewidth": 1}
        elif len(scored) > NAMED:
            style = {"color": "0.7", "linewidth": 0.6}
        else:
            style = {"color": COLOURS[number % len(COLOURS)], "linewidth": 1}
        below.plot(epochs, table[name], label=name if name in MAIN or len(scored) <= NAMED else None, **style)
    below.set_xlabel("epoch")
    below.set_ylabel("scores, false alarms")
    below.legend(fontsize=8)
    figure.tight_layout()
    path.parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(path, dpi=90)
    pyplot.close(figure)


def rates(curve: list[tuple[float, float]], path: Path) -> None:
    """Draws the loss of a range finder over the learning rate."""
    import matplotlib

    matplotlib.use("Agg")
    from matplotlib import pyplot

    figure, axes = pyplot.subplots(figsize=(8, 4))
    axes.plot(*zip(*curve, strict=True), color=COLOURS[0], marker=".")
    axes.set_xscale("log")
    axes.set_xlabel("learning rate")
    axes.set_ylabel("loss")
    axes.grid(alpha=0.3)
    figure.tight_layout()
    path.parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(path, dpi=110)
    pyplot.close(figure)


def errors(
    picture: NDArray[np.uint8], called: NDArray[np.bool_], truth: NDArray[np.uint8], counted: NDArray[np.bool_]
) -> NDArray[np.uint8]:
    """Darkens a picture (rows, cols, 3), and draws errors in `FALSE_ALARM` and `MISS`."""
    drawn = (picture * 0.6).astype(np.uint8)
    drawn[counted & called & (truth == 0)] = FALSE_ALARM
    drawn[counted & ~called & (truth == 1)] = MISS
    return drawn


def true_colour(reflectance: NDArray[np.float32], white: float | None = WHITE) -> NDArray[np.uint8]:
    """Converts red, green and blue (channels, rows, cols) to a picture (rows, cols, 3).

    Of fewer than three channels the first is grey. Without `white` each channel is stretched by itself.
    """
    shown = np.nan_to_num(reflectance[:3] if len(reflectance) >= 3 else reflectance[[0, 0, 0]])
    picture = np.moveaxis(brightness(shown, white), 0, -1) ** 0.7
    return (picture * 255).astype(np.uint8)


def grey(values: NDArray[Any]) -> NDArray[np.uint8]:
    """Converts values 0..255 (rows, cols) to a grey picture."""
    return np.repeat(np.asarray(values, np.uint8)[..., None], 3, axis=-1)
