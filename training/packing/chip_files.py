"""Chips as files: images and labels for other programs, which the data set ``folder`` reads."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import rasterio
from numpy.typing import NDArray

from ..chips import UNKNOWN, brightness

__all__ = ["write_batch"]

VISIBLE = 3


def write_batch(
    x: NDArray[np.float32],
    y: NDArray[np.float32],
    folder: Path,
    kind: str,
    *,
    names: Sequence[str],
    white: float | None,
) -> None:
    """Writes ``image/NNN`` and ``label/NNN`` for each chip of a batch.

    Args:
        x: (batch, rows, cols, channels) reflectance.
        y: (batch, rows, cols, 1): 1 target, 0 background, or numbers of classes; negative unknown.
        folder: The folder, which is created if it does not exist.
        kind: "tif": all channels as float32 reflectance, unknown labels are nodata; "png": the first three in 8 bits.
        names: Names of the channels.
        white: Reflectance of the value 255 in a PNG; None stretches each channel by itself.
    """
    for number, (chip, label) in enumerate(zip(np.moveaxis(x, -1, 1), y[..., 0], strict=True), start=1):
        # Mixed labels are target from a half on; class numbers are whole.
        known = np.where(label < 0, UNKNOWN, np.ceil(label - 0.5)).astype(np.uint8)[None]
        name = f"{number:03}.{kind}"
        if kind == "tif":
            _write(folder / "image" / name, chip, names)
            _write(folder / "label" / name, known, ["label"], nodata=UNKNOWN)
        else:
            picture = np.rint(255 * brightness(chip[:VISIBLE], white)).astype(np.uint8)
            _write(folder / "image" / name, picture, names[:VISIBLE])
            _write(folder / "label" / name, known, ["label"])


def _write(path: Path, values: NDArray[Any], names: Sequence[str], nodata: int | None = None) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    count, height, width = values.shape
    driver = "PNG" if path.suffix == ".png" else "GTiff"
    shape = {"count": count, "height": height, "width": width, "dtype": values.dtype, "nodata": nodata}
    with rasterio.open(path, "w", driver=driver, **shape) as file:
        file.write(values)
        if driver == "GTiff":
            file.descriptions = tuple(names)
