"""38-Cloud and 95-Cloud: Landsat-8 patches, a file for each band (S. Mohajerani and P. Saeedi, IGARSS 2019).

``{red,green,blue,nir,gt}_patch_<n>_<row>_by_<col>_<scene>.TIF``, 384x384, Collection-1 digital numbers
(reflectance = DN x 2e-5 - 0.1), gt 0/255. The published archive sorts bands into folders ``train_red`` and so on;
a plain folder with all files is read as well. Scenes were padded with zeros before they were cut: zero is nodata.
95-Cloud adds 57 scenes for training to 38-Cloud, published separately in folders
``train_red_additional_to38cloud`` and so on, with a list of the patches of both.
https://github.com/SorourMo/38-Cloud-A-Cloud-Segmentation-Dataset
https://github.com/SorourMo/95-Cloud-An-Extension-to-38-Cloud-Dataset
"""

from __future__ import annotations

import csv
import logging
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Optional, Sequence

import numpy as np
from engine.network.preprocess import to_reflectance

from ..chips import CHANNELS, UNKNOWN, Chip
from . import Chips, DatasetError, check_split, of_split, opened
from .options import at_least

log = logging.getLogger(__name__)

__all__ = ["PATCH_PX", "Patch", "find", "find_test", "load", "parse_name", "read_band", "splits"]

PATCH_PX = 384
LABEL = "gt"
SPLITS = ("train", "validation")
TEST_FOLDERS = "test_"
EXTENDED = "95-cloud"

_NAME = re.compile(
    r"^(?P<band>red|green|blue|nir|gt)_patch_(?P<number>\d+)_(?P<row>\d+)_by_(?P<col>\d+)_(?P<scene>LC08_.+)\.TIF$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Patch:
    """The position of a patch: its number in the set, its scene, and its row and column there (from 1)."""

    number: int
    row: int
    col: int
    scene: str

    @property
    def name(self) -> str:
        """The part of a file's name after the band."""
        return f"patch_{self.number}_{self.row}_by_{self.col}_{self.scene}"


def parse_name(name: str) -> Optional[tuple[str, Patch]]:
    """Parses (band, patch) of a file name, or None if it is not one of 38-Cloud."""
    match = _NAME.match(name)
    if match is None:
        return None
    patch = Patch(int(match["number"]), int(match["row"]), int(match["col"]), match["scene"])
    return match["band"].lower(), patch


def find(folder: Path) -> dict[Patch, dict[str, Path]]:
    """Finds the files by band ("red", ..., "gt") of each patch below a folder, without test patches."""
    return _find(path for path in folder.rglob("*") if not path.parent.name.startswith(TEST_FOLDERS))


def find_test(folder: Path) -> dict[Patch, dict[str, Path]]:
    """Lists the files by band of each patch in the folders ``test_red`` and so on."""
    return _find(path for path in folder.rglob("*") if path.parent.name.startswith(TEST_FOLDERS))


def load(
    folder: Path,
    scenes: Optional[Sequence[str]] = None,
    split: str = "",
    validation_every: int = 5,
    validation_block: int = 5,
    nonempty: bool = False,
) -> Chips[list[Patch]]:
    """Loads labelled patches, scene by scene; for validation the middle of each scene in one piece.

    Args:
        folder: The published archive's folder, or one with all files.
        scenes: Scene names to keep; None keeps all.
        split: "train" or "validation", by whole scenes; "" loads all.
        validation_every: The first scene by name and every `validation_every`-th is for validation.
        validation_block: Side of that piece in patches: predicted with its surroundings and scored by scene, like
            users' scenes. 0 loads patches.
        nonempty: Only patches in ``training_patches_*nonempty.csv`` (those with less than 80 % padding).

    Raises:
        DatasetError: If a patch lacks a band or its label, a file has the wrong size, or a listed patch or a scene
            is missing.
    """
    at_least("validation_every", validation_every, 1)
    at_least("validation_block", validation_block, 0)
    check_split("thirty_eight_cloud", split, SPLITS)
    there = find(folder)
    patches = _listed(folder, there) if nonempty else there
    _check(patches)
    kept = of_split((patch.scene for patch in patches), split, validation_every)
    if scenes is not None:
        if gone := sorted(set(scenes) - {patch.scene for patch in patches}):
            raise DatasetError(f"{folder} holds no patch of the scene {gone[0]}.")
        kept &= set(scenes)
    groups: list[list[Patch]] = []
    for scene in sorted(kept):
        of_scene = sorted((one for one in patches if one.scene == scene), key=lambda patch: (patch.row, patch.col))
        whole = split == "validation" and validation_block
        groups += [_middle(of_scene, validation_block)] if whole else [[patch] for patch in of_scene]
    taken = sum(map(len, groups))
    left_out = {
        "not in the list of patches with less than 80 % padding": sum(
            patch.scene in kept for patch in there.keys() - patches.keys()
        ),
        "of a scene for validation, outside the block in its middle": sum(one.scene in kept for one in patches) - taken,
    }
    return Chips(groups, lambda group: _chip({patch: patches[patch] for patch in group}), left_out)


def splits(_: Path) -> list[str]:
    """Lists the splits that `load` makes."""
    return list(SPLITS)


def read_band(path: Path) -> np.ndarray:
    """Reads the numbers (rows, cols) of one file.

    Raises:
        DatasetError: If it cannot be read or has another shape than a band of a patch.
    """
    with opened(path) as file:
        if (file.height, file.width) != (PATCH_PX, PATCH_PX):
            raise DatasetError(f"{path.name} is {file.height}x{file.width}; a patch is {PATCH_PX}x{PATCH_PX}.")
        if file.count != 1:
            raise DatasetError(f"{path.name} has {file.count} bands; a file of a patch has one.")
        return file.read(1)


def _find(paths: Iterator[Path]) -> dict[Patch, dict[str, Path]]:
    patches: dict[Patch, dict[str, Path]] = {}
    for path in sorted(paths):
        parsed = parse_name(path.name)
        if parsed is not None:
            patches.setdefault(parsed[1], {})[parsed[0]] = path
    return patches


def _check(patches: dict[Patch, dict[str, Path]]) -> None:
    wanted = (*CHANNELS, LABEL)
    incomplete = [patch for patch, files in patches.items() if len(files) < len(wanted)]
    if incomplete:
        missing = [band for band in wanted if band not in patches[incomplete[0]]]
        others = f" {len(incomplete)} of {len(patches)} patches are incomplete." if len(incomplete) > 1 else ""
        raise DatasetError(f"{incomplete[0].name} has no file for: {', '.join(missing)}.{others}")


def _listed(folder: Path, patches: dict[Patch, dict[str, Path]]) -> dict[Patch, dict[str, Path]]:
    pattern = "training_patches_*nonempty.csv"
    lists = [*folder.rglob(pattern), *folder.parent.glob(pattern)]
    if not lists:
        raise DatasetError(
            f"Beside the patches in {folder} there is no {pattern}.", "Take all patches with --option nonempty=false."
        )
    names: set[str] = set()
    there = {patch.name for patch in patches}
    for path in lists:
        listed = _names_in(path)
        absent = sorted(listed - there)
        if EXTENDED in path.name.lower():
            absent = _of_present_scenes(absent, patches)
        if absent:
            raise DatasetError(f"{path.name} lists {absent[0]}, which is not there ({len(absent)} such patches).")
        names |= listed
    return {patch: files for patch, files in patches.items() if patch.name in names}


def _names_in(path: Path) -> set[str]:
    """Finds the patches in a list: in its column ``name``, or anywhere.

    Raises:
        DatasetError: If there are none.
    """
    with path.open(newline="", encoding="utf-8-sig", errors="replace") as file:
        rows = [[cell.strip().removesuffix(".TIF") for cell in row] for row in csv.reader(file)]
    header = [cell.lower() for cell in rows[0]] if rows else []
    column = header.index("name") if "name" in header else None
    cells = (row[column : column + 1] if column is not None else row for row in rows)
    names = {cell for row in cells for cell in row if cell.startswith("patch_")}
    if not names:
        raise DatasetError(
            f'{path.name} lists no patches: in its column "name" they should be called patch_1_1_by_1_LC08_...',
            "Take all patches with --option nonempty=false.",
        )
    return names


def _of_present_scenes(names: list[str], patches: dict[Patch, dict[str, Path]]) -> list[str]:
    scenes = {patch.scene for patch in patches}
    found = [name for name in names if name[name.index("LC08") :] in scenes]
    if left := len(names) - len(found):
        log.info("%d patches that 95-Cloud lists belong to missing scenes, perhaps those of 38-Cloud", left)
    return found


def _middle(patches: list[Patch], side: int) -> list[Patch]:
    """Finds the patches in a square around the middle of their scene, whose side is given in patches."""
    kept = patches
    for axis in ("row", "col"):
        places = [getattr(patch, axis) for patch in patches]
        first = min(places) + max((max(places) - min(places) + 1 - side) // 2, 0)
        kept = [patch for patch in kept if first <= getattr(patch, axis) < first + side]
    return kept


def _chip(group: dict[Patch, dict[str, Path]]) -> Chip:
    """Joins patches of one scene at their positions; gaps between them are invalid."""
    top, left = (min(getattr(patch, axis) for patch in group) for axis in ("row", "col"))
    rows, cols = (max(patch.row for patch in group) - top + 1, max(patch.col for patch in group) - left + 1)
    numbers = np.zeros((len(CHANNELS) + 1, rows * PATCH_PX, cols * PATCH_PX), np.uint16)
    for patch, files in group.items():
        y, x = (patch.row - top) * PATCH_PX, (patch.col - left) * PATCH_PX
        for number, band in enumerate((*CHANNELS, LABEL)):
            values = read_band(files[band])
            if values.dtype.kind != "u":
                raise DatasetError(f"{files[band].name} holds {values.dtype} numbers; 38-Cloud's have no sign.")
            numbers[number, y : y + PATCH_PX, x : x + PATCH_PX] = values
    *_, label = numbers
    numbers = numbers[: len(CHANNELS)]
    valid = np.any(numbers, axis=0)
    reflectance = to_reflectance(numbers, (2e-5,) * 4, (-0.1,) * 4)
    known = np.where(valid, label > 0, UNKNOWN).astype(np.uint8)
    first = next(iter(group))
    name = first.name if len(group) == 1 else ""
    return Chip("38-cloud", first.scene, reflectance, known, valid, name=name)
