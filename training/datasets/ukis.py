"""The test scenes of ukis-csmask: Landsat-5 and Sentinel-2, top-of-atmosphere reflectance with classes.

``NAME.npz`` holds ``img`` (rows, cols, 6: blue, green, red, NIR, SWIR1, SWIR2) and ``msk`` (rows, cols, 1):
0 shadow, 1 water, 2 snow, 3 land, 4 cloud. https://github.com/dlr-eoc/ukis-csmask
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Mapping, Optional, Sequence

import numpy as np

from ..chips import CHANNELS, UNKNOWN, Chip
from . import Chips, DatasetError
from .class_values import ClassValues

__all__ = ["load"]

PLACES = {"blue": 0, "green": 1, "red": 2, "nir": 3, "swir16": 4, "swir22": 5}
"""Index of each channel in ``img``."""
CLOUD = 4


def load(
    folder: Path,
    sensors: Sequence[str] = ("landsat5", "sentinel2"),
    channels: Sequence[str] = CHANNELS,
    classes: Optional[Sequence[str]] = None,
    values: Optional[Mapping[str, str]] = None,
    ignore_other_values: bool = False,
) -> Chips[str]:
    """Loads the scenes of the named sensors.

    Args:
        folder: Their folder.
        sensors: Names of scenes: "landsat5", "sentinel2".
        channels: Names of channels, of `chips.SPECTRAL`.
        classes: Names of more than two classes, set by the recipe; else cloud is told from all others.
        values: Number in ``msk`` to the name of its class, with more than two classes.
        ignore_other_values: Whether all other numbers are unknown, with more than two classes.

    Raises:
        DatasetError: If a number is of no class.
    """
    coding = ClassValues.of(classes, values, ignore_other_values, target="")
    if unknown := [name for name in channels if name not in PLACES]:
        raise DatasetError(f"These scenes have no channel {unknown[0]}; they have: {', '.join(PLACES)}.")
    return Chips(sensors, partial(_chip, folder, channels=channels, coding=coding))


def _chip(folder: Path, sensor: str, channels: Sequence[str], coding: Optional[ClassValues]) -> Chip:
    path = folder / f"{sensor}.npz"
    with np.load(path) as file:
        image, classes = file["img"], file["msk"][..., 0]
    reflectance = np.moveaxis(image[..., [PLACES[name] for name in channels]], -1, 0).astype(np.float32)
    valid = np.isfinite(reflectance).all(0) & (reflectance != 0).any(0)
    if coding is None:
        label = np.where(valid, classes == CLOUD, UNKNOWN).astype(np.uint8)
    else:
        label = coding.label(classes, valid, path.name)
    return Chip(f"ukis-{sensor}", sensor, reflectance, label, valid, (True,) * len(channels))
