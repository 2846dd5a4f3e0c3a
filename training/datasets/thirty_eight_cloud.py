"""38-Cloud: Landsat-8 patches, one file a band (S. Mohajerani and P. Saeedi, IGARSS 2019).

``{red,green,blue,nir,gt}_patch_<n>_<row>_by_<col>_<scene>.TIF``, 384x384, Collection-1 digital numbers
(reflectance = DN x 2e-5 - 0.1), gt 0/255. The published archive sorts bands into folders ``train_red`` and so on;
a plain folder with all files is read as well. Scenes were padded with zeros before they were cut: zero is nodata.
https://github.com/SorourMo/38-Cloud-A-Cloud-Segmentation-Dataset
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Optional, Sequence

import numpy as np
import rasterio
from engine.preprocess import to_reflectance

from ..chips import CHANNELS, UNKNOWN, Chip
from . import DatasetError

__all__ = ["PATCH_PX", "Patch", "find", "load", "parse_name"]

PATCH_PX = 384
LABEL = "gt"

_NAME = re.compile(
    r"^(?P<band>red|green|blue|nir|gt)_patch_(?P<number>\d+)_(?P<row>\d+)_by_(?P<col>\d+)_(?P<scene>LC08_.+)\.TIF$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Patch:
    """Where a patch stands: its number in the set, its scene, and its row and column there (from 1)."""

    number: int
    row: int
    col: int
    scene: str

    @property
    def name(self) -> str:
        """The part of a file's name behind the band."""
        return f"patch_{self.number}_{self.row}_by_{self.col}_{self.scene}"


def parse_name(name: str) -> Optional[tuple[str, Patch]]:
    """Returns (band, patch) of a file name, or None if it is none of 38-Cloud's."""
    match = _NAME.match(name)
    if match is None:
        return None
    patch = Patch(int(match["number"]), int(match["row"]), int(match["col"]), match["scene"])
    return match["band"].lower(), patch


def find(folder: Path) -> dict[Patch, dict[str, Path]]:
    """Returns for each patch under a folder its files by band ("red", ..., "gt")."""
    patches: dict[Patch, dict[str, Path]] = {}
    for path in sorted(folder.rglob("*")):
        parsed = parse_name(path.name)
        if parsed is not None:
            patches.setdefault(parsed[1], {})[parsed[0]] = path
    return patches


def load(folder: Path, scenes: Optional[Sequence[str]] = None) -> list[Chip]:
    """Reads labelled patches.

    Args:
        folder: The published archive's folder, or one that holds all files.
        scenes: Scene names to keep; None keeps all.

    Raises:
        DatasetError: If a patch misses a band or its label, or a file has the wrong size.
    """
    return [_chip(patch, files) for patch, files in find(folder).items() if scenes is None or patch.scene in scenes]


def _chip(patch: Patch, files: dict[str, Path]) -> Chip:
    missing = [band for band in (*CHANNELS, LABEL) if band not in files]
    if missing:
        raise DatasetError(f"{patch.name} has no file for: {', '.join(missing)}.")
    numbers = np.stack([_read(files[band]) for band in CHANNELS])
    valid = numbers.any(0)
    reflectance = to_reflectance(numbers, (2e-5,) * 4, (-0.1,) * 4)
    label = np.where(valid, _read(files[LABEL]) > 0, UNKNOWN).astype(np.uint8)
    return Chip("38-cloud", patch.name, reflectance, label, valid)


def _read(path: Path) -> np.ndarray:
    with rasterio.open(path) as file:
        if (file.height, file.width) != (PATCH_PX, PATCH_PX):
            raise DatasetError(f"{path.name} is {file.height}x{file.width}; a patch is {PATCH_PX}x{PATCH_PX}.")
        return file.read(1)
