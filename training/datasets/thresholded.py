"""Unlabelled Sentinel-2 chips with bright clouds over darker ground, labelled by two manual thresholds.

For chips in which brightness separates clouds from ground by visual inspection: below `clear_below` in blue a pixel
is background, from `cloud_from` on it is cloud, between them it is unknown. Chips are folders of band files as in
`on_cloud_n`, or GeoTIFFs of blue, green, red, NIR; uint16 reflectance x 1e4.
"""

from __future__ import annotations

from pathlib import Path
from typing import Mapping, Sequence

import numpy as np
from rasterio.features import sieve

from ..chips import MARGIN_PX, UNKNOWN, Chip, near
from . import Chips
from .on_cloud_n import read_bands, read_geotiff

__all__ = ["load"]

BLUE = 2
SPECK_PX = 60
"""Smaller bright areas are roofs, ships or whitecaps: background."""


def load(folder: Path, thresholds: Mapping[str, Sequence[float]]) -> Chips[str]:
    """Loads chips.

    Args:
        folder: A folder with folders ``NAME`` or files ``NAME.tif``.
        thresholds: For each name (clear_below, cloud_from), in reflectance.
    """
    return Chips(thresholds, lambda name: _chip(folder, name, *thresholds[name]))


def _chip(folder: Path, name: str, clear_below: float, cloud_from: float) -> Chip:
    is_folder = (folder / name).is_dir()
    reflectance = read_bands(folder / name) if is_folder else read_geotiff(folder / f"{name}.tif")
    blue = reflectance[BLUE]
    label = np.full(blue.shape, UNKNOWN, np.uint8)
    label[blue < clear_below] = 0
    label[blue >= cloud_from] = 1
    specks = (label == 1) & (sieve((blue >= clear_below).astype(np.uint8), SPECK_PX) == 0)
    label[specks] = 0
    label[near(label == 1, MARGIN_PX) & (label == 0)] = UNKNOWN
    valid = (reflectance != 0).any(0)
    label[~valid] = UNKNOWN
    return Chip("thresholded", name, reflectance, label, valid)
