"""OysterNet: drone photographs of intertidal oyster reefs with outlines (P. C. Gray et al., 2019, 10.1002/rse2.134).

``1kx1k_dataset/{train,val,test}/`` with PNG tiles of 3 cm pixels, called ``MOSAIC---NUMBER.png``, and outlines in
``via_region_data.json`` (`training.datasets.via`), which lists only tiles with reefs: the others are negatives, and
are kept. Other projects of that annotator can be read as well. The published splits share
mosaics, so that validation is too optimistic for reefs elsewhere. https://github.com/patrickcgray/oyster_net
"""

from __future__ import annotations

import logging
import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import permutations
from pathlib import Path
from typing import Optional

import numpy as np
from affine import Affine
from rasterio.enums import Resampling
from rasterio.features import rasterize

from ..chips import UNKNOWN, Chip
from . import Chips, DatasetError, check_split, opened, via
from .class_values import ClassValues, number_outside
from .masks import orientation
from .options import at_least
from .via import ANNOTATIONS, Ring, Tile

__all__ = [
    "ANNOTATIONS",
    "MosaicStatistics",
    "Ring",
    "Tile",
    "burned",
    "find",
    "load",
    "mosaic_name",
    "splits",
    "statistics",
]

log = logging.getLogger(__name__)

SPLITS = ("train", "validation", "test")
FOLDERS = {"train": ("train", "training"), "validation": ("val", "valid", "validation"), "test": ("test", "testing")}
"""Names of the folders of a split, the published one first."""

FOLDER_OF_SPLIT = {split: names[0] for split, names in FOLDERS.items()}

BETWEEN = "---"
"""Separator of mosaic and number in the published tiles' names."""

# Outlines that reach to so many times the size of a picture seem to be drawn on a larger one.
_FAR = 1.5
# IMG_0001, DSCN0001: four characters and four digits (JEITA CP-3461, DCF); IMG_20240131_123000: date and time.
_CAMERA = re.compile(r"[A-Z0-9_]{4}\d{4}|[A-Z]{2,5}_(19|20)\d{6}_\d{6,9}")


@dataclass
class MosaicStatistics:
    """The tiles of a mosaic in one split.

    Attributes:
        split: One of `SPLITS`.
        mosaic: Its name.
        tiles: Number of tiles.
        negatives: Tiles without a reef.
        reefs: Outlines in all tiles; those cut by a tile's edge count in both tiles.
        reef_px: Pixels inside an outline.
        valid_px: Pixels with data.
        ignored: Regions that enclose nothing of their picture.
        median_reef_px: Median size of an outline that is not cut off.
    """

    split: str
    mosaic: str
    tiles: int = 0
    negatives: int = 0
    reefs: int = 0
    reef_px: int = 0
    valid_px: int = 0
    ignored: int = 0
    median_reef_px: float = float("nan")

    def line(self) -> str:
        """Formats it as a line of text."""
        share = 100 * self.reef_px / max(self.valid_px, 1)
        median = "-" if math.isnan(self.median_reef_px) else round(self.median_reef_px)
        ignored = f", {self.ignored} regions enclose nothing of their picture" if self.ignored else ""
        return (
            f"{self.split or '(no split)'} {self.mosaic}: {self.tiles} tiles ({self.negatives} without a reef), "
            f"{self.reefs} reefs, median {median} px, {share:.2f} % of the ground{ignored}"
        )


def load(
    folder: Path,
    split: str = "",
    shrink: int = 1,
    tiles: Optional[list[str]] = None,
    attribute: str = "",
    target_classes: Optional[list[str]] = None,
    outside: str = "",
    classes: Optional[Sequence[str]] = None,
    values: Optional[Mapping[str, str]] = None,
    ignore_other_values: bool = False,
) -> Chips[Tile]:
    """Loads tiles with masks, with three channels: red, green, blue as 0..1.

    Args:
        folder: A folder with ``train``, ``val`` and ``test``, at any depth, or one file of annotations.
        split: One of `SPLITS`; "" loads all.
        shrink: Factor by which tiles are averaged: coarser, but with more context for the network.
        tiles: File names to keep; None keeps all.
        attribute: Attribute of the regions with their class, if there are several.
        target_classes: Its values that are target; all others are background.
        outside: For several classes the one outside of all regions; "" leaves it unknown.
        classes: Names of more than two classes, set by the recipe.
        values: For more than two classes the value of the attribute to the name of its class; None: it has the names.
        ignore_other_values: Whether regions of other values are unknown; else they are refused.

    Raises:
        DatasetError: If there are no annotations, a picture of theirs is missing, or the target regions are
            ambiguous.
    """
    at_least("shrink", shrink, 1)
    coding = ClassValues.of(classes, values, ignore_other_values, "target_classes")
    rest = number_outside(coding, outside)
    found = find(folder, split, via.Classes(attribute, tuple(target_classes or ()), coding))
    places = {path.parent for path in via.annotation_files(folder)}
    if gone := [name for name in tiles or () if not any((place / name).is_file() for place in places)]:
        raise DatasetError(f'There is no picture {gone[0]} in {folder}, which the option "tiles" names.')
    kept = [tile for tile in found.tiles if tiles is None or tile.path.name in tiles]
    left_out = {**found.left_out, "tiles that the option does not name": len(found.tiles) - len(kept)}
    return Chips(kept, partial(_chip, shrink=shrink, rest=rest), left_out)


def find(folder: Path, split: str = "", classes: via.Classes = via.Classes()) -> via.Annotated:  # noqa: B008 - frozen
    """Finds the tiles of a split, or of all, and what is left out."""
    check_split("oysternet", split, SPLITS)
    paths = via.annotation_files(folder)
    if not paths:
        raise DatasetError(
            f"In {folder} there is no {via.ANNOTATIONS}, nor another file of the VGG Image Annotator with outlines.",
            via.VERSIONS,
        )
    parts = [(_split_of(path.parent.name), path) for path in paths]
    kept = [(part, path) for part, path in parts if not split or part == split]
    if not kept:
        raise DatasetError(f'In {folder} there is no folder "{FOLDERS[split][0]}" with {via.ANNOTATIONS}.')
    sizes = {path.parent.parent for _, path in kept}
    if len(sizes) > 1:
        names = ", ".join(sorted(path.name for path in sizes))
        raise DatasetError(f"{folder} holds several tilings: {names}.", "Name the folder of one of them.")
    others = _named_by_others(paths)
    tiles: list[Tile] = []
    left_out: Counter[str] = Counter()
    for part, path in kept:
        annotated = via.read(path, classes, others[path])
        tiles += [replace(tile, split=part) for tile in annotated.tiles]
        left_out.update(annotated.left_out)
    if split == SPLITS[0]:  # reported once
        for part, path in parts:
            left_out[f"tiles in the folder {path.parent.name}, which is no split"] += (
                0 if part else len(via.read(path, classes, others[path]).tiles)
            )
    return via.Annotated(tiles, dict(left_out))


def _named_by_others(paths: Sequence[Path]) -> dict[Path, set[str]]:
    """Lists for each file of annotations the pictures that other files of its folder name.

    Raises:
        DatasetError: If two name the same picture.
    """
    own = {path: via.named(path) for path in paths}
    others: dict[Path, set[str]] = {path: set() for path in paths}
    for first, second in permutations(paths, 2):
        if first.parent != second.parent:
            continue
        if both := sorted(own[first] & own[second]):
            raise DatasetError(
                f"In {first.parent} both {first.name} and {second.name} name {both[0]}.",
                "Keep the one that holds its outlines, and move the other out of the folder.",
            )
        others[first] |= own[second]
    return others


def splits(folder: Path) -> list[str]:
    """Lists the splits whose folders exist."""
    return sorted({_split_of(path.parent.name) for path in via.annotation_files(folder)} - {""})


def _split_of(name: str) -> str:
    """Finds the split of a folder by its name; "" if there is none."""
    return next((split for split, names in FOLDERS.items() if name.lower() in names), "")


def mosaic_name(name: str) -> str:
    """Finds the mosaic of a tile by its file name, without suffix and position.

    A photograph that a camera named by its count or the time is a mosaic of its own.
    """
    stem = Path(name).stem
    if BETWEEN in stem:
        return stem.rsplit(BETWEEN, 1)[0]
    if _CAMERA.fullmatch(stem):
        return stem
    return re.sub(r"([_-]\d+(x\d+)?)+$", "", stem) or stem


def statistics(folder: Path) -> list[MosaicStatistics]:
    """Counts tiles, reefs and their pixels, for each split and mosaic."""
    rows: dict[tuple[str, str], MosaicStatistics] = {}
    sizes: dict[tuple[str, str], list[float]] = {}
    for tile in find(folder).tiles:
        key = (tile.split, mosaic_name(tile.path.name))
        row = rows.setdefault(key, MosaicStatistics(*key))
        chip = _chip(tile, 1)
        reefs = [ring for ring in tile.outlines if _reaches(ring, chip.label.shape)]
        row.tiles += 1
        row.negatives += not reefs
        row.reefs += len(reefs)
        row.ignored += tile.ignored + len(tile.outlines) - len(reefs)
        row.reef_px += int(np.count_nonzero((chip.label == 1) & chip.valid))
        row.valid_px += int(np.count_nonzero(chip.valid))
        sizes.setdefault(key, []).extend(_enclosed_px(ring) for ring in reefs)
    for key, areas in sizes.items():
        if areas:
            rows[key].median_reef_px = float(np.median(areas))
    return list(rows.values())


def _chip(tile: Tile, shrink: int, rest: int = 0) -> Chip:
    with opened(tile.path) as file:
        if file.count < 3 or file.dtypes[0] != "uint8":
            raise DatasetError(
                f"{tile.path.name} has {file.count} bands of {file.dtypes[0]}; a tile has red, green and blue in "
                "8 bits."
            )
        if (turn := orientation(file)) != "1":
            raise DatasetError(
                f"{tile.path.name} has the EXIF orientation {turn}: the annotator showed it in another way than it "
                "is stored, so its outlines would lie elsewhere.",
                "Write it turned and without that tag (mogrify -auto-orient FILE), and look at the outlines.",
            )
        shape = (file.height // shrink, file.width // shrink)
        if not all(shape):
            raise DatasetError(f"{tile.path.name} is {file.height}x{file.width}; shrunk by {shrink} nothing is left.")
        _check_reach(tile, file.width, file.height)
        picture = file.read((1, 2, 3), out_shape=(3, *shape), resampling=Resampling.average)
        valid = file.dataset_mask(out_shape=shape) > 0
    valid &= picture.any(0)
    label = burned(tile.outlines, shape, shrink, tile.numbers, rest)
    label[~valid] = UNKNOWN
    reflectance = picture.astype(np.float32) / np.float32(255)
    return Chip("oysternet", mosaic_name(tile.path.name), reflectance, label, valid, (True, True, True), tile.path.stem)


def _check_reach(tile: Tile, width: int, height: int) -> None:
    """Warns of outlines that were probably drawn on a larger picture."""
    corners = np.array([corner for ring in tile.outlines for corner in ring]).reshape(-1, 2)
    x, y = corners.max(axis=0, initial=0)
    if x > _FAR * width or y > _FAR * height:
        log.warning(
            "%s has %d x %d pixels, but its outlines reach to %g, %g: they seem to be drawn on a larger picture",
            tile.path.name,
            width,
            height,
            x,
            y,
        )


def burned(
    outlines: Sequence[Ring], shape: tuple[int, int], shrink: int = 1, numbers: Sequence[int] = (), rest: int = 0
) -> np.ndarray:
    """Rasterizes a tile's outlines as a mask (rows, cols): later ones on top, clipped to the tile.

    Args:
        outlines: Rings of (x, y) in pixels of the tile.
        shape: Shape of the mask.
        shrink: Factor of the picture's size to the mask's.
        numbers: Class numbers of the outlines; all are 1 by default.
        rest: Value outside of all outlines.
    """
    if not outlines:
        return np.full(shape, rest, np.uint8)
    polygons = [
        ({"type": "Polygon", "coordinates": [[*ring, ring[0]]]}, number)
        for ring, number in zip(outlines, numbers or (1,) * len(outlines))
    ]
    return rasterize(polygons, out_shape=shape, fill=rest, transform=Affine.scale(shrink), dtype="uint8")


def _reaches(ring: Ring, shape: tuple[int, int]) -> bool:
    """Tells whether an outline can overlap a picture."""
    x, y = np.array(ring).T
    return x.max() > 0 and y.max() > 0 and x.min() < shape[1] and y.min() < shape[0]


def _enclosed_px(ring: Ring) -> float:
    x, y = np.array(ring, float).T
    return abs(float(np.dot(x, np.roll(y, -1)) - np.dot(y, np.roll(x, -1)))) / 2
