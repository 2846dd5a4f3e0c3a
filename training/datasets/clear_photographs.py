"""Photographs from the air in true colour without a cloud: bright sand and surf that are not cloud.

Made for the Outer Banks set (Coast Train / Doodleverse), whose names start with the flight's date; any folder of
JPEG or PNG pictures does.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import rasterio

from ..chips import Chip

__all__ = ["load"]


def load(folder: Path, only: str = "", without: str = "", white: float = 1.0, shrink: int = 2) -> list[Chip]:
    """Reads photographs; every pixel is background.

    Args:
        folder: Holds the pictures.
        only: Keep names that start with this.
        without: Leave out names that start with this.
        white: Reflectance that 255 stands for.
        shrink: How many pixels of a picture's side become one.
    """
    paths = sorted(path for path in folder.iterdir() if path.suffix.lower() in (".jpg", ".jpeg", ".png"))
    kept = [path for path in paths if path.name.startswith(only) and not (without and path.name.startswith(without))]
    return [_chip(path, white, shrink) for path in kept]


def _chip(path: Path, white: float, shrink: int) -> Chip:
    with rasterio.open(path) as file:
        shape = (3, file.height // shrink, file.width // shrink)
        image = file.read((1, 2, 3), out_shape=shape, resampling=rasterio.enums.Resampling.average)
    reflectance = np.zeros((4, *shape[1:]), np.float32)
    reflectance[:3] = image * np.float32(white / 255)
    label = np.zeros(shape[1:], np.uint8)
    return Chip("photographs", path.stem, reflectance, label, np.ones(shape[1:], bool), (True, True, True, False))
