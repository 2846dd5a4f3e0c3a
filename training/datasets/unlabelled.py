"""Scenes without labels: Sentinel-2 chips, patches of 38-Cloud, Landsat-8 folders, for labellers and simulated clouds.

A chip is a GeoTIFF of blue, green, red, NIR (uint16, reflectance x 1e4), a patch of 38-Cloud without its truth, or a
folder, see `read_folder`.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

import numpy as np
from engine.network.preprocess import to_reflectance

from ..chips import CHANNELS, UNKNOWN, Chip
from . import Chips, DatasetError, opened
from .on_cloud_n import read_bands, read_geotiff
from .thirty_eight_cloud import read_band

__all__ = ["load", "read_folder"]

LANDSAT_BANDS = (4, 3, 2, 5, 6, 7)
"""Red, green, blue, near infrared and both short-wave infrareds."""


def load(folder: Path, names: Sequence[str]) -> Chips[str]:
    """Loads chips; all of their pixels are unknown.

    Args:
        folder: A folder with folders ``NAME``, files ``NAME.tif`` or band files ``red_NAME.TIF`` and so on.
        names: Names of the chips.
    """
    return Chips(names, partial(_chip, folder))


def _chip(folder: Path, name: str) -> Chip:
    if (folder / f"{name}.tif").is_file():
        reflectance = read_geotiff(folder / f"{name}.tif")
    elif (folder / f"red_{name}.TIF").is_file():
        reflectance = _patch(folder, name)
    else:
        reflectance = read_folder(folder / name)
    valid = np.any(reflectance > 0, axis=0)
    label = np.full(valid.shape, UNKNOWN, np.uint8)
    return Chip("unlabelled", name, reflectance, label, valid, (True,) * len(reflectance))


def _patch(folder: Path, name: str) -> np.ndarray:
    paths = [folder / f"{channel}_{name}.TIF" for channel in CHANNELS]
    if missing := [path.name for path in paths if not path.is_file()]:
        raise DatasetError(f"{folder} lacks {', '.join(missing)}.")
    numbers = np.stack([read_band(path) for path in paths])
    return to_reflectance(numbers, (2e-5,) * len(paths), (-0.1,) * len(paths))


def read_folder(folder: Path) -> np.ndarray:
    """Reads the reflectance of a folder of band files.

    Args:
        folder: With files as in `on_cloud_n`, or a Landsat-8 folder with files ``..._B2.TIF`` to ``..._B7.TIF``
            (uint16, reflectance / 2e-5 + 0.1, without the correction for the sun's height) or ``..._SR_B2.TIF``
            (reflectance of the surface, / 2.75e-5 + 0.2).

    Returns:
        (channels, rows, cols): `chips.CHANNELS`, of Landsat-8 with short-wave infrared; 0 where there is no data.

    Raises:
        DatasetError: If there are no such files.
    """
    if (folder / "B02.tif").is_file():
        return read_bands(folder)
    numbers, scaling = [], (2e-5, -0.1)
    for band in LANDSAT_BANDS:
        path = next(iter(sorted(folder.glob(f"*_B{band}.TIF"))), None)
        if path is None:
            raise DatasetError(f"{folder} holds neither B02.tif nor a file *_B{band}.TIF.")
        with opened(path) as file:
            numbers.append(file.read(1))
        if "_SR_B" in path.name:
            scaling = (2.75e-5, -0.2)
    count = len(LANDSAT_BANDS)
    stacked = np.stack(numbers)
    return np.where(stacked == 0, np.float32(0), to_reflectance(stacked, scaling[:1] * count, scaling[1:] * count))
