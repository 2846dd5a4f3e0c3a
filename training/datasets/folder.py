"""A plain folder of chips with masks: GeoTIFF, PNG, or whatever GDAL reads.

Two layouts, with any ending::

    image/NAME.tif + label/NAME.tif        (also images, labels; img, mask)
    NAME.tif + NAME_mask.tif               (also NAME_label.tif)

A label's nodata value, and 255 beside a 1, is unknown; 0 is background; everything else is target. So the masks that
CloudReef writes, corrected or not, can be trained on as they are. Chips cut from one scene are named
``SCENE__anything.tif``: they stay on one side of a split.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Optional, Sequence

import numpy as np
import rasterio
from engine.values import FIXED

from ..chips import CHANNELS, UNKNOWN, Chip
from . import DatasetError

__all__ = ["find", "load", "read_label", "splits"]

SPLITS = ("train", "validation")
IMAGE_FOLDERS = ("image", "images", "img")
LABEL_FOLDERS = ("label", "labels", "mask", "masks")
LABEL_ENDINGS = ("_mask", "_label")
RASTERS = (".tif", ".tiff", ".png", ".jpg", ".jpeg", ".vrt", ".jp2")


def load(
    folder: Path,
    split: str = "",
    validation_every: int = 5,
    bands: Optional[Sequence[int]] = None,
    scaling: str = "auto",
    source: str = "folder",
) -> Iterator[Chip]:
    """Gives chips with their masks.

    Args:
        folder: In one of the two layouts.
        split: "train" or "validation", by scenes; "" gives all.
        validation_every: Of the scenes in the order of their names the first and every so many-th is for validation.
        bands: For each channel (red, green, blue, near infrared) the band of the file, from 1, 0 where the files have
            none. None takes the first bands as red, green, blue and, if there is a fourth, near infrared.
        scaling: How numbers become reflectance, as the engine's job names it; "auto" takes floats as they are and
            8-bit numbers as 0..255.
        source: How scores name it.

    Raises:
        DatasetError: If an image has no mask, or the two differ in size, or their values are not understood.
    """
    if split and split not in SPLITS:
        raise DatasetError(f'A folder has no split "{split}"; it has: {", ".join(SPLITS)}.')
    pairs = find(folder)
    validation = set(sorted({_scene(image) for image, _ in pairs})[::validation_every])
    for image, label in pairs:
        if not split or (_scene(image) in validation) == (split == "validation"):
            yield _chip(image, label, bands, scaling, source)


def find(folder: Path) -> list[tuple[Path, Path]]:
    """Returns (image, mask) pairs.

    Raises:
        DatasetError: If an image has no mask or a mask no image.
    """
    folders = {path.name.lower(): path for path in folder.iterdir() if path.is_dir()}
    images = next((folders[name] for name in IMAGE_FOLDERS if name in folders), None)
    labels = next((folders[name] for name in LABEL_FOLDERS if name in folders), None)
    if images is not None and labels is not None:
        by_stem = {path.stem: path for path in _rasters(labels)}
        pairs = [(path, by_stem.pop(path.stem, None)) for path in _rasters(images)]
        alone = sorted(by_stem.values())
    else:
        files = {path.stem: path for path in _rasters(folder)}
        masks = {stem: path for stem, path in files.items() if stem.endswith(LABEL_ENDINGS)}
        stems = [stem for stem in files if stem not in masks]
        named = {stem: next((stem + end for end in LABEL_ENDINGS if stem + end in masks), "") for stem in stems}
        pairs = [(files[stem], masks.pop(mask, None)) for stem, mask in named.items()]
        alone = sorted(masks.values())
    if missing := [image.name for image, label in pairs if label is None]:
        raise DatasetError(f"{missing[0]} has no mask ({len(missing)} of {len(pairs)} images in {folder}).")
    if alone:
        raise DatasetError(f"{alone[0].name} is a mask without an image ({len(alone)} of them in {folder}).")
    return sorted((image, label) for image, label in pairs if label is not None)


def splits(_: Path) -> list[str]:
    """Returns the splits that `load` makes."""
    return list(SPLITS)


def _rasters(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if path.suffix.lower() in RASTERS)


def _scene(image: Path) -> str:
    return image.stem.split("__", 1)[0]


def _chip(image: Path, label: Path, bands: Optional[Sequence[int]], scaling: str, source: str) -> Chip:
    with rasterio.open(image) as file:
        chosen = tuple(range(1, min(file.count, 4) + 1)) if bands is None else tuple(bands)
        if len(chosen) not in (3, 4) or max(chosen) > file.count:
            raise DatasetError(
                f"{image.name} has {file.count} bands; {', '.join(CHANNELS)} (the last may be absent) are needed.",
                'Set "bands" to the band of each channel, 0 where there is none.',
            )
        present = tuple(band > 0 for band in chosen)
        read = [band for band in chosen if band > 0]
        numbers = file.read(read)
        valid = file.read_masks(read).astype(bool).any(0)
    scale, offset = _scaling(scaling, numbers.dtype, image)
    reflectance = np.zeros((len(chosen), *numbers.shape[1:]), np.float32)
    values = numbers.astype(np.float32) * np.float32(scale) + np.float32(offset)
    valid &= np.isfinite(values).any(0)
    reflectance[np.flatnonzero(present)] = np.where(valid & np.isfinite(values), values, np.float32(0))
    known = read_label(label)
    if known.shape != valid.shape:
        sizes = [f"{rows}x{cols}" for rows, cols in (known.shape, valid.shape)]
        raise DatasetError(f"{label.name} is {sizes[0]}, but {image.name} is {sizes[1]}.")
    known[~valid] = UNKNOWN
    return Chip(source, _scene(image), reflectance, known, valid, present)


def _scaling(scaling: str, dtype: np.dtype, image: Path) -> tuple[float, float]:
    if scaling == "auto":
        if dtype.kind == "f":
            return 1.0, 0.0
        if dtype == np.uint8:
            return FIXED["uint8"]
        raise DatasetError(
            f"{image.name} holds {dtype} numbers; how they become reflectance is not known.",
            f'Set "scaling" to one of: {", ".join(FIXED)}.',
        )
    if scaling not in FIXED:
        raise DatasetError(f'There is no scaling "{scaling}"; there are: auto, {", ".join(FIXED)}.')
    return FIXED[scaling]


def read_label(path: Path) -> np.ndarray:
    """Returns a mask (rows, cols) as chips have it: 0, 1, `UNKNOWN`."""
    with rasterio.open(path) as file:
        values, known = file.read(1), file.read_masks(1) > 0
    target = values != 0
    if (values == 1).any():
        known &= values != UNKNOWN
    return np.where(known, target, UNKNOWN).astype(np.uint8)
