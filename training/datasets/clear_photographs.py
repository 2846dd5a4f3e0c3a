"""Aerial photographs in true colour without clouds: bright sand and surf.

Made for the Outer Banks set (Coast Train / Doodleverse), whose names start with the flight's date; any folder of
JPEG or PNG pictures can be used.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path

import numpy as np
from rasterio.enums import Resampling

from ..chips import Chip
from . import Chips, opened
from .options import at_least

__all__ = ["load", "made_up_infrared"]


def load(
    folder: Path, only: str = "", without: str = "", white: float = 1.0, shrink: int = 2, infrared: bool = False
) -> Chips[Path]:
    """Loads photographs; every pixel is background.

    Args:
        folder: Holds the pictures.
        only: Keep names that start with this.
        without: Leave out names that start with this.
        white: Reflectance of the value 255.
        shrink: Factor by which pictures are averaged.
        infrared: Whether to derive near infrared from the colour (see `made_up_infrared`), so that a network is trained
            on bright ground without clouds in all its channels.
    """
    at_least("shrink", shrink, 1)
    paths = sorted(path for path in folder.iterdir() if path.suffix.lower() in (".jpg", ".jpeg", ".png"))
    kept = [path for path in paths if path.name.startswith(only) and not (without and path.name.startswith(without))]
    return Chips(kept, partial(_chip, white=white, shrink=shrink, infrared=infrared))


def _chip(path: Path, white: float, shrink: int, infrared: bool) -> Chip:
    with opened(path) as file:
        shape = (3, file.height // shrink, file.width // shrink)
        image = file.read((1, 2, 3), out_shape=shape, resampling=Resampling.average)
    reflectance = np.zeros((4, *shape[1:]), np.float32)
    reflectance[:3] = image * np.float32(white / 255)
    if infrared:
        reflectance[3] = made_up_infrared(reflectance[:3])
    label = np.zeros(shape[1:], np.uint8)
    return Chip("photographs", path.stem, reflectance, label, np.ones(shape[1:], bool), (True, True, True, infrared))


def made_up_infrared(visible: np.ndarray) -> np.ndarray:
    """Estimates a plausible near infrared (rows, cols) from red, green, blue (3, rows, cols).

    Sand, soil and roofs reflect somewhat more of it than of red, plants far more, water almost none; foam is as bright
    as in red. The kind of a pixel is estimated from its colour.
    """
    red, green, blue = visible
    total = red + green + blue + 1e-3
    plants = np.clip(12.0 * (2.0 * green - red - blue) / total, 0.0, 1.0)
    water = np.clip(10.0 * (green + blue - 2.0 * red) / total, 0.0, 1.0) * (1.0 - plants)
    dry = red * np.float32(1.12)
    return np.asarray((1.0 - plants - water) * dry + plants * (0.2 + red) + water * 0.25 * red, np.float32)
