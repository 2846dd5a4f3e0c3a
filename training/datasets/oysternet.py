"""OysterNet: drone photographs of intertidal oyster reefs with outlines (P. C. Gray et al., 2019, 10.1002/rse2.134).

``1kx1k_dataset/{train,val,test}/`` with PNG tiles of 3 cm pixels and ``via_region_data.json``, as the VGG Image
Annotator writes it: ``regions`` is a dict in version 1 and a list in version 2. A tile without regions is a negative
and is kept. The published parts hold tiles of the same mosaics: what validation says of reefs elsewhere is too good.
https://github.com/patrickcgray/oyster_net
"""

from __future__ import annotations

import json
import logging
import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any, Optional

import numpy as np
import rasterio
from affine import Affine
from rasterio.enums import Resampling
from rasterio.features import rasterize

from ..chips import UNKNOWN, Chip
from . import Chips, DatasetError
from .options import at_least

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

ANNOTATIONS = "via_region_data.json"
SPLITS = ("train", "validation", "test")
FOLDER_OF_SPLIT = {"train": "train", "validation": "val", "test": "test"}
CIRCLE_POINTS = 72

Ring = list[tuple[float, float]]
"""Of (x, y) in pixels."""


@dataclass(frozen=True)
class Tile:
    """A picture and the outlines of its reefs.

    Attributes:
        path: The picture.
        split: One of `SPLITS`, or "" where the folder has no parts.
        outlines: Rings of (x, y) in pixels from the outer corner of the picture's first pixel.
        ignored: Regions that enclose nothing: fewer than three points.
    """

    path: Path
    split: str
    outlines: tuple[Ring, ...]
    ignored: int = 0

    @property
    def mosaic(self) -> str:
        """What the tile was cut from."""
        return mosaic_name(self.path.name)


@dataclass
class MosaicStatistics:
    """What a mosaic gives in one split.

    Attributes:
        split: One of `SPLITS`.
        mosaic: Its name.
        tiles: How many.
        negatives: Tiles without a reef.
        reefs: Outlines in all tiles; one that a tile's edge cuts counts in both tiles.
        reef_px: Pixels inside an outline.
        valid_px: Pixels with data.
        ignored: Regions that enclose nothing of their picture.
        median_reef_px: Median size of an outline, cut off by nothing.
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
        """Returns it as a line for a person."""
        share = 100 * self.reef_px / max(self.valid_px, 1)
        median = "-" if math.isnan(self.median_reef_px) else round(self.median_reef_px)
        ignored = f", {self.ignored} regions enclose nothing of their picture" if self.ignored else ""
        return (
            f"{self.split or '(no split)'} {self.mosaic}: {self.tiles} tiles ({self.negatives} without a reef), "
            f"{self.reefs} reefs, median {median} px, {share:.2f} % of the ground{ignored}"
        )


def load(folder: Path, split: str = "", shrink: int = 1, tiles: Optional[list[str]] = None) -> Chips[Tile]:
    """Gives tiles with masks, three channels each: red, green, blue as 0..1.

    Args:
        folder: Holds ``train``, ``val`` and ``test``, at any depth, or one ``via_region_data.json``.
        split: One of `SPLITS`; "" gives all.
        shrink: How many pixels of a tile's side become one: coarser, but with more context in what a network sees.
        tiles: File names to keep; None keeps all.

    Raises:
        DatasetError: If there are no annotations, or a picture that they name is not there.
    """
    at_least("shrink", shrink, 1)
    kept = [tile for tile in find(folder, split) if tiles is None or tile.path.name in tiles]
    return Chips(kept, partial(_chip, shrink=shrink))


def find(folder: Path, split: str = "") -> list[Tile]:
    """Returns the tiles of a split, or of all."""
    if split and split not in SPLITS:
        raise DatasetError(f'OysterNet has no split "{split}"; it has: {", ".join(SPLITS)}.')
    paths = sorted(folder.rglob(ANNOTATIONS))
    if not paths:
        raise DatasetError(f"In {folder} there is no {ANNOTATIONS}, which holds OysterNet's outlines.")
    split_of_folder = {name: split for split, name in FOLDER_OF_SPLIT.items()}
    found = [(split_of_folder.get(path.parent.name.lower(), ""), path) for path in paths]
    kept = [(part, path) for part, path in found if not split or part == split]
    if not kept:
        raise DatasetError(f'In {folder} there is no folder "{FOLDER_OF_SPLIT[split]}" with {ANNOTATIONS}.')
    sizes = {path.parent.parent for _, path in kept}
    if len(sizes) > 1:
        names = ", ".join(sorted(path.name for path in sizes))
        raise DatasetError(f"{folder} holds several tilings: {names}.", "Name the folder of one of them.")
    return [tile for part, path in kept for tile in _tiles(path, part)]


def splits(folder: Path) -> list[str]:
    """Returns the splits whose folders are there."""
    return sorted({tile.split for tile in find(folder)} - {""})


def mosaic_name(name: str) -> str:
    """Returns a tile's file name without its ending and the numbers that say where it lay."""
    stem = Path(name).stem
    return re.sub(r"([_-]\d+(x\d+)?)+$", "", stem) or stem


def statistics(folder: Path) -> list[MosaicStatistics]:
    """Counts tiles, reefs and their pixels, for each split and mosaic."""
    rows: dict[tuple[str, str], MosaicStatistics] = {}
    sizes: dict[tuple[str, str], list[float]] = {}
    for tile in find(folder):
        key = (tile.split, tile.mosaic)
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


def _tiles(path: Path, split: str) -> list[Tile]:
    try:
        table = json.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError) as error:
        raise DatasetError(f"{path} cannot be read: {error}.") from error
    entries = table.get("_via_img_metadata", table) if isinstance(table, dict) else None
    if not isinstance(entries, dict):
        raise DatasetError(f"{path} is not what the VGG Image Annotator writes: a table of pictures.")
    tiles: dict[str, Tile] = {}
    for entry in entries.values():
        tile = _tile(path, split, entry)
        if before := tiles.get(tile.path.name):
            log.warning("%s names %s more than once; all of its outlines count", path, tile.path.name)
            tile = replace(tile, outlines=before.outlines + tile.outlines, ignored=before.ignored + tile.ignored)
        tiles[tile.path.name] = tile
    pictures = {file.name for file in path.parent.iterdir() if file.suffix.lower() in (".png", ".jpg", ".jpeg", ".tif")}
    if unlabelled := sorted(pictures - set(tiles)):
        log.warning("%s does not name %d pictures beside it; they are left out: %s", path, len(unlabelled), unlabelled)
    return list(tiles.values())


def _tile(path: Path, split: str, entry: Any) -> Tile:
    name, regions = (entry.get("filename"), entry.get("regions")) if isinstance(entry, dict) else (None, None)
    regions = list(regions.values()) if isinstance(regions, dict) else regions
    if not isinstance(name, str) or not isinstance(regions, list):
        raise DatasetError(f'{path} holds an entry without "filename" or "regions".')
    picture = path.parent / Path(name).name
    if not picture.is_file():
        raise DatasetError(f"{path} names {name}, which is not beside it.")
    try:
        rings = [_ring(region.get("shape_attributes", {})) for region in regions]
    except ValueError as error:
        raise DatasetError(f"In {path} a region of {picture.name} is not understood: {error}.") from error
    except (AttributeError, KeyError, TypeError) as error:
        raise DatasetError(f"In {path} a region of {picture.name} is not whole.") from error
    outlines = tuple(ring for ring in rings if len(ring) >= 3)
    return Tile(picture, split, outlines, len(rings) - len(outlines))


def _ring(shape: dict[str, Any]) -> Ring:
    kind = shape.get("name", "polygon")
    if kind in ("polygon", "polyline"):
        axes = [[_finite(number) for number in shape.get(f"all_points_{axis}", ())] for axis in "xy"]
        if len(axes[0]) != len(axes[1]):
            raise ValueError(f"it has {len(axes[0])} x for {len(axes[1])} y")
        return list(zip(*axes))
    if kind == "rect":
        x, y, width, height = (_finite(shape[key]) for key in ("x", "y", "width", "height"))
        return [(x, y), (x + width, y), (x + width, y + height), (x, y + height)]
    if kind in ("circle", "ellipse"):
        x, y, across, down = (
            _finite(shape[key]) for key in ("cx", "cy", *(("r", "r") if kind == "circle" else ("rx", "ry")))
        )
        turn = _finite(shape.get("theta", 0.0))
        angles = np.linspace(0, 2 * np.pi, CIRCLE_POINTS, endpoint=False)
        along, beside = across * np.cos(angles), down * np.sin(angles)
        return list(
            zip(x + along * np.cos(turn) - beside * np.sin(turn), y + along * np.sin(turn) + beside * np.cos(turn))
        )
    if kind == "point":
        return []
    raise ValueError(f'it is of the kind "{kind}"')


def _finite(number: Any) -> float:
    if isinstance(number, str) or not math.isfinite(number):
        raise ValueError(f"{number!r} is no number of pixels")
    return float(number)


def _chip(tile: Tile, shrink: int) -> Chip:
    try:
        with rasterio.open(tile.path) as file:
            if file.count < 3 or file.dtypes[0] != "uint8":
                raise DatasetError(
                    f"{tile.path.name} has {file.count} bands of {file.dtypes[0]}; a tile has red, green and blue in "
                    "8 bits."
                )
            shape = (file.height // shrink, file.width // shrink)
            if not all(shape):
                raise DatasetError(
                    f"{tile.path.name} is {file.height}x{file.width}; shrunk by {shrink} nothing is left."
                )
            picture = file.read((1, 2, 3), out_shape=(3, *shape), resampling=Resampling.average)
            valid = file.dataset_mask(out_shape=shape) > 0
    except rasterio.errors.RasterioIOError as error:
        raise DatasetError(f"{tile.path.name} cannot be read: {error}.") from error
    valid &= picture.any(0)
    label = burned(tile.outlines, shape, shrink)
    label[~valid] = UNKNOWN
    reflectance = picture.astype(np.float32) / np.float32(255)
    return Chip("oysternet", tile.mosaic, reflectance, label, valid, (True, True, True))


def burned(outlines: Sequence[Ring], shape: tuple[int, int], shrink: int = 1) -> np.ndarray:
    """Burns outlines into one mask (rows, cols): what two of them cover is reef once, what lies outside is cut off.

    Args:
        outlines: As `Tile` holds them.
        shape: Of the mask.
        shrink: How many pixels of the picture's side are one of the mask's.
    """
    if not outlines:
        return np.zeros(shape, np.uint8)
    polygons = [{"type": "Polygon", "coordinates": [[*ring, ring[0]]]} for ring in outlines]
    return rasterize(polygons, out_shape=shape, fill=0, transform=Affine.scale(shrink), dtype=np.uint8)


def _reaches(ring: Ring, shape: tuple[int, int]) -> bool:
    """Returns whether any of a picture can lie within an outline."""
    x, y = np.array(ring).T
    return x.max() > 0 and y.max() > 0 and x.min() < shape[1] and y.min() < shape[0]


def _enclosed_px(ring: Ring) -> float:
    x, y = np.array(ring, float).T
    return abs(float(np.dot(x, np.roll(y, -1)) - np.dot(y, np.roll(x, -1)))) / 2
