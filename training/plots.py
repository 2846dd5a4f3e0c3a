"""Pictures: what a network is fed, what it makes of scenes, and how a fit went."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from .chips import UNKNOWN, Chip

__all__ = ["contact_sheet", "curves", "scenes"]

FALSE_ALARM = (255, 60, 60)
MISS = (60, 120, 255)


def contact_sheet(x: NDArray[np.float32], y: NDArray[np.float32], path: Path, columns: int = 6) -> None:
    """Draws a batch as the network gets it: picture above, label below (grey: unknown)."""
    pictures = [_true_colour(np.moveaxis(chip, -1, 0)) for chip in x]
    labels = [_grey(np.where(label[..., 0] < 0, 128, label[..., 0] * 255)) for label in y]
    pairs = [np.concatenate(pair, axis=0) for pair in zip(pictures, labels, strict=True)]
    pairs += [np.zeros_like(pairs[0])] * (-len(pairs) % columns)
    rows = [np.concatenate(pairs[start : start + columns], axis=1) for start in range(0, len(pairs), columns)]
    Image.fromarray(np.concatenate(rows, axis=0)).save(path)


def scenes(chips: list[Chip], probabilities: list[NDArray[np.float32]], threshold: float, path: Path) -> None:
    """Draws scenes, one a row: picture, label, probability, errors (false alarms red, misses blue)."""
    rows = []
    for chip, probability in zip(chips, probabilities, strict=True):
        picture = _true_colour(chip.reflectance)
        label = _grey(np.where(chip.label == UNKNOWN, 128, chip.label * 255))
        called, counted = probability >= threshold, chip.valid & (chip.label != UNKNOWN)
        errors = (picture * 0.6).astype(np.uint8)
        errors[counted & called & (chip.label == 0)] = FALSE_ALARM
        errors[counted & ~called & (chip.label == 1)] = MISS
        rows.append(np.concatenate([picture, label, _grey(probability * 255), errors], axis=1))
    width = max(row.shape[1] for row in rows)
    rows = [np.pad(row, ((0, 0), (0, width - row.shape[1]), (0, 0))) for row in rows]
    Image.fromarray(np.concatenate(rows, axis=0)).save(path)


def curves(run: Path, path: Path) -> None:
    """Draws a run's ``curves.csv``: loss above, scores below."""
    import matplotlib

    matplotlib.use("Agg")
    from matplotlib import pyplot

    table = np.genfromtxt(run / "curves.csv", delimiter=",", names=True, deletechars="", dtype=float, ndmin=1)
    figure, (above, below) = pyplot.subplots(2, 1, sharex=True, figsize=(8, 7))
    above.plot(table["epoch"], table["loss"])
    above.set_ylabel("loss")
    for name in table.dtype.names[4:]:
        below.plot(table["epoch"], table[name], label=name, linewidth=2.5 if name == "iou" else 1)
    below.set_xlabel("epoch")
    below.set_ylabel("IoU, false alarms")
    below.legend(fontsize=8)
    figure.tight_layout()
    figure.savefig(path, dpi=110)
    pyplot.close(figure)


def _true_colour(reflectance: NDArray[np.float32]) -> NDArray[np.uint8]:
    picture = np.clip(np.moveaxis(reflectance[:3], 0, -1) / 0.6, 0, 1) ** 0.7
    return (picture * 255).astype(np.uint8)


def _grey(values: NDArray) -> NDArray[np.uint8]:
    return np.repeat(np.asarray(values, np.uint8)[..., None], 3, axis=-1)
