"""Pictures of batches, predictions, and curves of fits."""

from __future__ import annotations

import csv
import math
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
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
    "WHITE",
    "band_sheet",
    "class_panels",
    "class_scenes",
    "coloured",
    "confusion_matrix",
    "contact_sheet",
    "curves",
    "figure",
    "grey",
    "rates",
    "read_curves",
    "save",
    "scenes",
    "shade",
    "target_panels",
    "true_colour",
]

# The palette of Okabe and Ito for colour-blind people, https://jfly.uni-koeln.de/color/
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
        picture, truth, drawn, _, wrong = target_panels(chip, probability, probability >= threshold, white)
        rows.append([picture, truth, drawn, wrong])
    return _stacked(rows)


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
    return _stacked([class_panels(chip, mask, classes, white) for chip, mask in zip(chips, masks, strict=True)])


def target_panels(
    chip: Chip, probability: NDArray[np.float32], mask: NDArray[Any], white: float | None
) -> list[NDArray[np.uint8]]:
    """Draws a chip of one target: picture, truth, probability, mask, and errors of the mask; no data is grey.

    Args:
        chip: The chip.
        probability: (rows, cols), NaN where there is no data.
        mask: (rows, cols): 1 target, 0 background, 255 no data.
        white: Reflectance that is drawn white; None stretches the picture by itself.

    Returns:
        Pictures (rows, cols, 3) with sides of at most `SHOWN_PX`.
    """
    thinned = _thinned(chip.label.shape)
    truth, mask = np.where(chip.valid, chip.label, UNKNOWN)[thinned], mask[thinned]
    picture = true_colour(chip.reflectance[thinned], white)
    counted = (truth != UNKNOWN) & (mask != UNKNOWN)
    wrong = _darkened(picture)
    wrong[counted & (mask == 1) & (truth == 0)] = FALSE_ALARM
    wrong[counted & (mask != 1) & (truth == 1)] = MISS
    return [picture, _target(truth), shade(probability), _target(mask), wrong]


def class_panels(
    chip: Chip, mask: NDArray[np.uint8], classes: Sequence[ModelClass], white: float | None
) -> list[NDArray[np.uint8]]:
    """Draws a chip of several classes: picture, truth, mask, and the wrong pixels of the mask.

    Args:
        chip: The chip.
        mask: (rows, cols) of class numbers, 255 no data.
        classes: The classes, in whose colours truth and mask are drawn.
        white: Reflectance that is drawn white; None stretches the picture by itself.

    Returns:
        Pictures (rows, cols, 3) with sides of at most `SHOWN_PX`.
    """
    thinned = _thinned(chip.label.shape)
    truth, mask = np.where(chip.valid, chip.label, UNKNOWN)[thinned], mask[thinned]
    picture, called = true_colour(chip.reflectance[thinned], white), coloured(mask, classes)
    wrong = (truth != UNKNOWN) & (mask != UNKNOWN) & (truth != mask)
    return [picture, coloured(truth, classes), called, np.where(wrong[..., None], called, _darkened(picture))]


def shade(probability: NDArray[np.float32]) -> NDArray[np.uint8]:
    """Draws a probability (rows, cols) from black to white, at most `SHOWN_PX` large; grey where there is no data."""
    shown = probability[_thinned(probability.shape)]
    return grey(np.where(np.isnan(shown), 128, np.nan_to_num(shown) * 255))


def _thinned(shape: tuple[int, ...]) -> tuple[Any, ...]:
    """Computes the index of every n-th row and column of a picture that is larger than `SHOWN_PX`."""
    step = -(-max(shape) // SHOWN_PX)
    return (..., slice(None, None, step), slice(None, None, step))


def _target(values: NDArray[Any]) -> NDArray[np.uint8]:
    return grey(np.where(values == UNKNOWN, 128, values * 255))


def _darkened(picture: NDArray[np.uint8]) -> NDArray[np.uint8]:
    return (picture * 0.6).astype(np.uint8)


def _stacked(rows: list[list[NDArray[np.uint8]]]) -> NDArray[np.uint8]:
    """Puts rows of pictures below each other; shorter ones are black at their end."""
    joined = [np.concatenate(row, axis=1) for row in rows]
    width = max(row.shape[1] for row in joined)
    return np.concatenate([np.pad(row, ((0, 0), (0, width - row.shape[1]), (0, 0))) for row in joined])


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
    shares = 100 * matrix / np.maximum(matrix.sum(axis=1, keepdims=True), 1)
    side = 2.2 + 0.7 * len(names)
    with figure(path, figsize=(side + 0.8, side)) as axes:
        axes.imshow(shares, cmap="Blues", vmin=0, vmax=100)
        axes.set_xticks(range(len(names)), names, rotation=45, ha="right")
        axes.set_yticks(range(len(names)), names)
        axes.set_xlabel("called")
        axes.set_ylabel("true")
        if len(names) <= MOST_WRITTEN:
            for row, col in np.ndindex(*shares.shape):
                colour = "white" if shares[row, col] > 50 else "black"
                axes.text(col, row, f"{shares[row, col]:.0f} %", ha="center", va="center", color=colour)


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
        raise CloudReefError(f"There are no curves in {run}.", "Give the folder of a fit that has finished an epoch.")
    with path.open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    if not rows:
        raise CloudReefError(f"{path} holds no epoch yet.", "Draw it when the fit has finished one.")
    try:
        return {name: [float(row[name]) if row[name] else math.nan for row in rows] for name in rows[0]}
    except ValueError as error:
        raise CloudReefError(f"{path} is damaged: {error}.", "Resume the fit: it writes the file again.") from error


def curves(run: Path, path: Path) -> None:
    """Draws a run's ``curves.csv``: loss and rate above, scores below."""
    table = read_curves(run)
    with figure(path, dpi=90, nrows=2, sharex=True, figsize=(8, 7)) as (above, below):
        _draw_losses(table, above)
        _draw_scores(table, below)


def _draw_losses(table: dict[str, list[float]], axes: Any) -> None:
    axes.plot(table["epoch"], table["loss"], color=COLOURS[0], marker=".", label="training")
    if "validation loss" in table:
        style = {"color": COLOURS[0], "linestyle": "--", "marker": ".", "label": "validation"}
        axes.plot(table["epoch"], table["validation loss"], **style)
        axes.legend(fontsize=8)
    axes.set_ylabel("loss", color=COLOURS[0])
    if "rate" in table:
        rates = axes.twinx()
        rates.plot(table["epoch"], table["rate"], color=COLOURS[4], linewidth=1)
        rates.set_ylabel("learning rate", color=COLOURS[4])


def _draw_scores(table: dict[str, list[float]], axes: Any) -> None:
    scored = [name for name in table if name not in UNSCORED]
    for number, name in enumerate(scored):
        is_named = name in MAIN or len(scored) <= NAMED
        style: dict[str, Any] = {"color": "0.7", "linewidth": 0.6}
        if name == "iou":
            style = {"color": "black", "linewidth": 2.5, "marker": "."}
        elif is_named:
            style = {"color": COLOURS[number % len(COLOURS)], "linewidth": 1}
        axes.plot(table["epoch"], table[name], label=name if is_named else None, **style)
    axes.set_xlabel("epoch")
    axes.set_ylabel("scores, false alarms")
    axes.legend(fontsize=8)


def rates(curve: list[tuple[float, float]], path: Path) -> None:
    """Draws the loss of a range finder over the learning rate."""
    with figure(path, figsize=(8, 4)) as axes:
        axes.plot(*zip(*curve, strict=True), color=COLOURS[0], marker=".")
        axes.set_xscale("log")
        axes.set_xlabel("learning rate")
        axes.set_ylabel("loss")
        axes.grid(alpha=0.3)


@contextmanager
def figure(path: Path, *, dpi: int = 110, **layout: Any) -> Iterator[Any]:
    """Yields the axes of a figure, and writes it as a PNG at the end; the folder is created.

    Args:
        path: Path of the PNG.
        dpi: Its pixels per inch.
        **layout: Arguments of ``pyplot.subplots``.
    """
    import matplotlib

    matplotlib.use("Agg")
    from matplotlib import pyplot

    made, axes = pyplot.subplots(**layout)
    try:
        yield axes
        made.tight_layout()
        path.parent.mkdir(parents=True, exist_ok=True)
        made.savefig(path, dpi=dpi)
    finally:
        pyplot.close(made)


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
