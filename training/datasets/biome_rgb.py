"""Patches of the L8-Biome cloud masks in true colour: 8 bits, stretched patch by patch, without NIR.

``patch_<n>_<row>_by_<col>_<scene>_rgb.png`` and ``..._gt.png`` (0/255, human). Validation data of
Landsat-8 cloud cover assessment: https://www.usgs.gov/landsat-missions/landsat-8-cloud-cover-assessment-validation-data
The stretch is unknown, so values become reflectance only by a random gain (see `training.fitting.stream`).
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Sequence

import numpy as np

from ..chips import UNKNOWN, Chip
from . import Chips, opened
from .clear_photographs import made_up_infrared

__all__ = ["load"]


def load(
    folder: Path, exclude: Sequence[str] = (), white: float = 1.0, infrared: bool = False, black: bool = False
) -> Chips[Path]:
    """Loads all pairs.

    Args:
        folder: Holds the PNG files.
        exclude: Patches to leave out, by the beginning of their names ("patch_375_").
        white: Reflectance of the value 255.
        infrared: Whether to derive near infrared from the colour, so that these labels also train a network with all
            its channels on edges of clouds.
        black: Whether black pixels are data: most are dark ground that the stretch made black.
    """
    paths = sorted(folder.glob("*_rgb.png"))
    kept = [path for path in paths if not path.name.startswith(tuple(exclude))]
    return Chips(kept, partial(_chip, white=white, infrared=infrared, black=black))


def _chip(path: Path, white: float, infrared: bool, black: bool) -> Chip:
    with opened(path) as file:
        image = file.read((1, 2, 3))
    with opened(path.with_name(path.name.replace("_rgb.png", "_gt.png"))) as file:
        label = file.read(1)
    valid = image.any(0) | black
    reflectance = np.zeros((4, *image.shape[1:]), np.float32)
    reflectance[:3] = image * np.float32(white / 255)
    if infrared:
        reflectance[3] = made_up_infrared(reflectance[:3]) * valid
    known = np.where(valid, label > 127, UNKNOWN).astype(np.uint8)
    scene = path.name[: -len("_rgb.png")].rsplit("_", 1)[-1]
    return Chip("l8-biome-rgb", scene, reflectance, known, valid, (True, True, True, infrared))
