"""On Cloud N: Sentinel-2 chips, four bands and a hand-drawn label (DrivenData, 2021).

A folder for each chip: ``B02.tif B03.tif B04.tif B08.tif label.tif``, uint16 reflectance x 1e4.
https://www.drivendata.org/competitions/83/cloud-cover/ The labels are drawn generously.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Optional, Sequence

import numpy as np
from engine.network.preprocess import to_reflectance

from ..chips import UNKNOWN, Chip, near
from . import Chips, opened

__all__ = ["load", "read_bands", "read_geotiff"]

BANDS = ("B04", "B03", "B02", "B08")


def load(folder: Path, chips: Optional[Sequence[str]] = None, rim_px: int = 0) -> Chips[Path]:
    """Loads labelled chips.

    Args:
        folder: The folder of the chips' folders.
        chips: Names of the folders to read; None reads all that have a label.
        rim_px: Width of the unknown rim inside labelled clouds, much of which is ground.
    """
    names = sorted(path.parent.name for path in folder.glob("*/label.tif")) if chips is None else chips
    return Chips([folder / name for name in names], partial(_chip, rim_px=rim_px))


def read_bands(folder: Path) -> np.ndarray:
    """Reads reflectance (channels, rows, cols) of a chip's folder."""
    bands = []
    for band in BANDS:
        with opened(folder / f"{band}.tif") as file:
            bands.append(file.read(1))
    return _reflectance(np.stack(bands))


def read_geotiff(path: Path) -> np.ndarray:
    """Reads reflectance (channels, rows, cols) of a GeoTIFF of blue, green, red and near infrared, stored likewise."""
    with opened(path) as file:
        return _reflectance(file.read((3, 2, 1, 4)))


def _reflectance(numbers: np.ndarray) -> np.ndarray:
    return to_reflectance(numbers, (1e-4,) * len(numbers), (0.0,) * len(numbers))


def _chip(folder: Path, rim_px: int) -> Chip:
    reflectance = read_bands(folder)
    with opened(folder / "label.tif") as file:
        label = file.read(1)
    valid = (reflectance != 0).any(0)
    rim = (label > 0) & near(label == 0, rim_px)
    label = np.where(valid & ~rim, label > 0, UNKNOWN).astype(np.uint8)
    return Chip("on-cloud-n", folder.name, reflectance, label, valid)
