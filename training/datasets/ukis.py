"""The test scenes of ukis-csmask: Landsat-5 and Sentinel-2, top-of-atmosphere reflectance with classes.

``NAME.npz`` holds ``img`` (rows, cols, 6: blue, green, red, NIR, SWIR1, SWIR2) and ``msk`` (rows, cols, 1):
0 shadow, 1 water, 2 snow, 3 land, 4 cloud. https://github.com/dlr-eoc/ukis-csmask
"""

from __future__ import annotations

from pathlib import Path
from typing import Sequence

import numpy as np

from ..chips import UNKNOWN, Chip
from . import Chips

__all__ = ["load"]

CHANNEL_OF_FILE = (2, 1, 0, 3)
CLOUD = 4


def load(folder: Path, sensors: Sequence[str] = ("landsat5", "sentinel2")) -> Chips[str]:
    """Loads the scenes of the named sensors ("landsat5", "sentinel2")."""
    return Chips(sensors, lambda sensor: _chip(folder / f"{sensor}.npz", sensor))


def _chip(path: Path, sensor: str) -> Chip:
    with np.load(path) as file:
        image, classes = file["img"], file["msk"][..., 0]
    reflectance = np.moveaxis(image[..., CHANNEL_OF_FILE], -1, 0).astype(np.float32)
    valid = np.isfinite(reflectance).all(0) & (reflectance != 0).any(0)
    label = np.where(valid, classes == CLOUD, UNKNOWN).astype(np.uint8)
    return Chip(f"ukis-{sensor}", sensor, reflectance, label, valid)
