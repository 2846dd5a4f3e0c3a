"""A plain folder of chips with masks: GeoTIFF, PNG, or any other format of GDAL.

Two layouts, with any suffix::

    image/NAME.tif + label/NAME.tif        (also images, labels; img, mask or gt)
    NAME.tif + NAME_mask.tif               (also NAME_label.tif, NAME.label.tif)

or folders ``train`` and ``validation`` (``val``, ``valid``) in one of them, as in CloudReef's export of training data,
which are the splits then. Scale and offset tags and names of bands are used.

A label's nodata value, NaN, and 255 if there is a 1 are unknown; 0 is background; the one other value is target. Masks
of CloudReef, corrected or not, can therefore be used unchanged. Labels of more values are refused as ambiguous, and few
pixels of 1 among those of 255. One class of several is made the target with `target_values` and `background_values`;
other values (the noise of a JPEG label) are unknown. For a recipe of more than two classes a label has their numbers,
or `values` maps its values to classes; nodata and 255 are unknown. Chips cut from one scene are named
``SCENE__anything.tif``, or a pattern finds the scene in their names: they stay in one split.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Optional, Sequence

import numpy as np
import rasterio
from engine.contract.network_input import Channel
from engine.network.preprocess import to_reflectance
from engine.scenes.bands import find_band
from engine.scenes.inventory import bands_in
from engine.scenes.scaling.kinds import KINDS
from rasterio.enums import MaskFlags
from rasterio.windows import Window

from ..chips import CHANNELS, UNKNOWN, Chip
from . import Chips, DatasetError, check_split, of_split, opened
from .class_values import ClassValues
from .masks import check_place, read_label
from .options import at_least

__all__ = ["find", "load", "rasters", "read_label", "read_pair", "read_picture", "splits"]

SPLITS = ("train", "validation")
FOLDERS_OF_SPLITS = {"train": ("train", "training"), "validation": ("validation", "val", "valid")}
IMAGE_FOLDERS = ("image", "images", "img")
LABEL_FOLDERS = ("label", "labels", "mask", "masks", "gt")
LABEL_ENDINGS = ("_mask", "_label", ".label")
ALPHA = (0, 1, 255, 65535)
"""Values of clear and opaque; a band marked as alpha that has others may be a picture."""
NUMBERS = "numbers"
"""Scaling of values other than reflectance."""
RASTERS = (".tif", ".tiff", ".png", ".jpg", ".jpeg", ".vrt", ".jp2")


@dataclass(frozen=True)
class _Reading:
    """Options for reading pictures and labels, see `load`."""

    bands: Optional[Sequence[int]]
    channels: Optional[Sequence[str]]
    scaling: str
    source: str
    target_values: Optional[Sequence[int]]
    background_values: Optional[Sequence[int]]
    scene_pattern: str
    classes: Optional[ClassValues] = None

    def scene(self, image: Path) -> str:
        """Finds the scene that a picture was cut from."""
        if not self.scene_pattern:
            return image.stem.split("__", 1)[0]
        found = re.search(self.scene_pattern, image.stem)
        if found is None:
            return image.stem
        return "-".join(group or "" for group in found.groups()) or found[0]


def load(
    folder: Path,
    split: str = "",
    validation_every: int = 5,
    validation_scenes: Optional[Sequence[str]] = None,
    bands: Optional[Sequence[int]] = None,
    channels: Optional[Sequence[str]] = None,
    scaling: str = "auto",
    source: str = "folder",
    target_values: Optional[Sequence[int]] = None,
    background_values: Optional[Sequence[int]] = None,
    scene_pattern: str = "",
    target_share: tuple[float, float] = (0.0, 1.0),
    classes: Optional[Sequence[str]] = None,
    values: Optional[Mapping[str, str]] = None,
    ignore_other_values: bool = False,
) -> Iterable[Chip]:
    """Loads chips with their masks.

    Args:
        folder: A folder in one of the layouts.
        split: "train" or "validation", by scenes; "" loads all.
        validation_every: The first scene by name and every `validation_every`-th is for validation.
        validation_scenes: Instead of that, the scenes whose names start with one of these.
        bands: For each channel of the model the band of the file, from 1, 0 where the files have none. None finds red,
            green, blue and near infrared by their names and colours. Where these say nothing, the first bands but alpha
            are red, green, blue and, if there is a fourth, near infrared.
        channels: In place of `bands`, what the bands of the channels are called, or show ("swir16"); missing ones are
            absent. Of a model of other channels than red, green, blue and near infrared these are its own.
        scaling: Scaling to reflectance, as in the engine's job; "auto" uses the files' scale and offset tags, and
            without them takes floats as they are and 8-bit numbers as 0..255. "numbers" takes stored numbers, scaled
            by tags if there are any: heights, decibels, indices.
        source: Its name in scores.
        target_values: Values of a label that are target; None: the one that is not 0.
        background_values: Values that are background if `target_values` are given; None: all others. Further
            values are unknown.
        scene_pattern: Regular expression that finds the scene in a file's name: its groups, joined by "-", or all of
            it. A name without it is a scene of its own.
        target_share: Range of the share of target in the known pixels of the chips to load: a second source of the same
            folder with a high range makes such chips more frequent. Of several classes the first is not counted.
        classes: Names of more than two classes, set by the recipe.
        values: For more than two classes the value of a label to the name of its class; None: labels have the numbers.
        ignore_other_values: Whether other values are unknown, such as the noise of a JPEG label; else they are refused.

    Raises:
        DatasetError: If an image has no mask, or the two differ in size or place, or their values are ambiguous.
    """
    check_split("folder", split, SPLITS)
    try:
        re.compile(scene_pattern)
    except re.error as error:
        raise DatasetError(f'The option "scene_pattern" is not a regular expression: {error}.') from error
    coding = ClassValues.of(classes, values, ignore_other_values)
    how = _Reading(bands, channels, scaling, source, target_values, background_values, scene_pattern, coding)
    at_least("validation_every", validation_every, 1)
    chips = Chips(_pairs(folder, split, validation_every, validation_scenes, how), lambda pair: _chip(*pair, how))
    lowest, highest = target_share
    return chips if lowest <= 0.0 and highest >= 1.0 else (chip for chip in chips if lowest <= _share(chip) <= highest)


def _share(chip: Chip) -> float:
    """Computes the share of target in the known pixels."""
    known = int(np.count_nonzero(chip.label != UNKNOWN))
    return int(np.count_nonzero((chip.label > 0) & (chip.label != UNKNOWN))) / max(known, 1)


def _pairs(
    folder: Path, split: str, validation_every: int, validation_scenes: Optional[Sequence[str]], how: _Reading
) -> list[tuple[Path, Path]]:
    """Lists the (image, mask) pairs of a split."""
    if parts := _parts(folder):
        if split and split not in parts:
            names = " or ".join(FOLDERS_OF_SPLITS[split])
            raise DatasetError(f"In {folder} there is no folder {names} beside {next(iter(parts.values())).name}.")
        return [pair for name, part in parts.items() if split in ("", name) for pair in find(part)]
    pairs = find(folder)
    if not split:
        return pairs
    scenes = sorted({how.scene(image) for image, _ in pairs})
    if validation_scenes is None:
        wanted = of_split(scenes, split, validation_every)
    else:
        if unknown := [name for name in validation_scenes if not any(scene.startswith(name) for scene in scenes)]:
            raise DatasetError(
                f'No scene in {folder} starts with "{unknown[0]}", which the option "validation_scenes" names.',
                f"They are called {', '.join(scenes[:5])}{', ...' if len(scenes) > 5 else ''}.",
            )
        validation = {scene for scene in scenes if scene.startswith(tuple(validation_scenes))}
        wanted = validation if split == "validation" else set(scenes) - validation
    return [pair for pair in pairs if how.scene(pair[0]) in wanted]


def find(folder: Path) -> list[tuple[Path, Path]]:
    """Lists (image, mask) pairs.

    Raises:
        DatasetError: If an image has no mask or a mask no image.
    """
    if parts := _parts(folder):
        return [pair for part in parts.values() for pair in find(part)]
    folders = {path.name.lower(): path for path in folder.iterdir() if path.is_dir()}
    images = next((folders[name] for name in IMAGE_FOLDERS if name in folders), None)
    labels = next((folders[name] for name in LABEL_FOLDERS if name in folders), None)
    if images is not None and labels is not None:
        by_stem = rasters(labels)
        pairs = [(path, by_stem.pop(stem, None)) for stem, path in rasters(images).items()]
        alone = sorted(by_stem.values())
    else:
        files = rasters(folder)
        masks = {stem: path for stem, path in files.items() if stem.endswith(LABEL_ENDINGS)}
        stems = [stem for stem in files if stem not in masks]
        named = {stem: next((stem + end for end in LABEL_ENDINGS if stem + end in masks), "") for stem in stems}
        pairs = [(files[stem], masks.pop(mask, None)) for stem, mask in named.items()]
        alone = sorted(masks.values())
    if missing := [image.name for image, label in pairs if label is None]:
        raise DatasetError(
            f"{missing[0]} has no mask ({len(missing)} of {len(pairs)} images in {folder}).",
            f"In a folder of masks it has the name of its image, beside the image it is called NAME{LABEL_ENDINGS[0]}, "
            "in the same letters; list others in a CSV of pairs.",
        )
    if alone:
        raise DatasetError(f"{alone[0].name} is a mask without an image ({len(alone)} of them in {folder}).")
    return sorted((image, label) for image, label in pairs if label is not None)


def splits(folder: Path) -> list[str]:
    """Lists the splits of the folder, or those that `load` makes."""
    return list(_parts(folder) or SPLITS)


def _parts(folder: Path) -> dict[str, Path]:
    """Lists the folders of the splits; empty if there are none."""
    there = {path.name.lower(): path for path in folder.iterdir() if path.is_dir()}
    found = {split: [there[name] for name in names if name in there] for split, names in FOLDERS_OF_SPLITS.items()}
    if twice := next((paths for paths in found.values() if len(paths) > 1), None):
        raise DatasetError(f"{folder} holds both {twice[0].name} and {twice[1].name}.", "Keep one of them.")
    return {split: paths[0] for split, paths in found.items() if paths}


def rasters(folder: Path) -> dict[str, Path]:
    """Lists the rasters of a folder by name without suffix, in the order of names; hidden files are left out.

    Raises:
        DatasetError: If two differ only in the suffix.
    """
    found: dict[str, Path] = {}
    paths = (path for path in folder.iterdir() if path.suffix.lower() in RASTERS and not path.name.startswith("."))
    for path in sorted(paths):
        if path.stem in found:
            raise DatasetError(
                f"{folder} holds both {found[path.stem].name} and {path.name}: which one has the mask is not clear.",
                "Remove one of them, or name masks NAME_mask.",
            )
        found[path.stem] = path
    return found


def read_picture(
    image: Path,
    bands: Optional[Sequence[int]],
    channels: Optional[Sequence[str]],
    scaling: str,
    window: Optional[Window] = None,
) -> tuple[np.ndarray, np.ndarray, tuple[bool, ...]]:
    """Reads reflectance (channels, rows, cols), validity (rows, cols) and presence of channels of a picture.

    Args:
        image: The picture.
        bands: See `load`.
        channels: Likewise.
        scaling: Likewise.
        window: The part to read; None reads all.

    Raises:
        DatasetError: If its bands or scaling are unknown.
    """
    with opened(image) as file:
        chosen = _bands(file, bands, channels, image.name)
        present = tuple(band > 0 for band in chosen)
        read = [band for band in chosen if band > 0]
        numbers, known = file.read(read, window=window), file.read_masks(read, window=window).astype(bool)
        if not set(read).isdisjoint(_alpha(file)) and MaskFlags.alpha in file.mask_flag_enums[read[0] - 1]:
            known[:] = True  # a band that is used as a channel is no transparency
        tags = [(file.scales[band - 1], file.offsets[band - 1]) for band in read]
    scales, offsets = zip(*_scaling(scaling, numbers.dtype, tags, image), strict=True)
    reflectance = np.zeros((len(chosen), *numbers.shape[1:]), np.float32)
    values = to_reflectance(numbers, scales, offsets)
    known &= np.isfinite(values)
    # 0 is a number like any other, but no light; see `training.standard` for what is missing of numbers.
    reflectance[np.flatnonzero(present)] = np.where(known, values, np.float32(np.nan if scaling == NUMBERS else 0))
    valid = known.any(0)
    reflectance[:, ~valid] = 0
    return reflectance, valid, present


def _chip(image: Path, label: Path, how: _Reading) -> Chip:
    reflectance, valid, present = read_picture(image, how.bands, how.channels, how.scaling)
    known = read_label(label, how.target_values, how.background_values, how.classes, numbered=False)
    if known.shape != valid.shape:
        sizes = [f"{rows} x {cols}" for rows, cols in (known.shape, valid.shape)]
        raise DatasetError(
            f"The mask {label} has {sizes[0]} pixels, but its picture {image.name} has {sizes[1]}.",
            "A mask has a pixel for each pixel of its picture.",
        )
    check_place(image, label)
    known[~valid] = UNKNOWN
    return Chip(how.source, how.scene(image), reflectance, known, valid, present, image.stem)


def read_pair(image: Path, label: Path, scene: str, **how: Any) -> Chip:
    """Reads a picture with its mask.

    Args:
        image: The picture.
        label: Its mask.
        scene: The scene that it was cut from.
        **how: ``bands``, ``channels``, ``scaling``, ``source``, ``target_values`` and ``background_values`` (see
            `load`), and ``classes``, the values of several.

    Raises:
        DatasetError: As `load`.
    """
    return replace(_chip(image, label, _Reading(**how, scene_pattern="")), scene=scene)


def _bands(
    file: rasterio.DatasetReader, bands: Optional[Sequence[int]], channels: Optional[Sequence[str]], name: str
) -> tuple[int, ...]:
    """Finds the band of each channel in a file, 0 if it has none."""
    if channels is not None and bands is None:
        return _called(file, channels, name)
    chosen = _as_named(file) if bands is None else tuple(bands)
    if not chosen or min(chosen) < 0 or not 0 < max(chosen) <= file.count:
        raise DatasetError(
            f"{name} has {file.count} bands; {', '.join(CHANNELS)} (the last may be absent) are needed.",
            'Set "bands" to the band of each channel, 0 where there is none.',
        )
    if hidden := [band for band in chosen if band in _alpha(file) and not _may_be_picture(file, band)]:
        raise DatasetError(
            f"Band {hidden[0]} of {name} is its alpha, which says where there are data; it is not a channel.",
            'Set "bands" to 0 for the channel that the files do not have.',
        )
    return chosen


def _alpha(file: rasterio.DatasetReader) -> list[int]:
    """Lists the bands that are marked as transparency, and are not called anything else."""
    return [band.index for band in bands_in(file) if band.colour == "alpha" and band.identity is None]


def _may_be_picture(file: rasterio.DatasetReader, band: int) -> bool:
    """Tells whether a band that is marked as alpha may be a picture: GDAL marks the fourth of 8 bits so by default."""
    return file.driver != "PNG" and not np.isin(file.read(band), ALPHA).all()


def _called(file: rasterio.DatasetReader, channels: Sequence[str], name: str) -> tuple[int, ...]:
    """Finds bands by what they are called, or show (`engine.scenes.bands`), or by their place; 0 without one."""
    names, bands = [(description or "").lower() for description in file.descriptions], bands_in(file)

    def place(channel: str) -> int:
        if channel.lower() in names:
            return names.index(channel.lower()) + 1
        band = find_band(bands, Channel(channel, channel))
        return band.number if band else 0

    found = tuple(map(place, channels))
    if not any(found):
        raise DatasetError(
            f"None of {name}'s bands is called {', '.join(channels)}; they are called: "
            f"{', '.join(filter(None, file.descriptions)) or 'nothing'}.",
            'Set "bands" in place of "channels".',
        )
    return found


def _as_named(file: rasterio.DatasetReader) -> tuple[int, ...]:
    """Finds the bands by the file's names and colours if these tell red, green and blue apart, else takes the first."""
    alpha = _alpha(file)
    bands = [band for band in bands_in(file) if band.index not in alpha]
    doubtful = [band for band in alpha if _may_be_picture(file, band)]
    if doubtful and not any(band.identity == CHANNELS[3] for band in bands):
        raise DatasetError(
            f"Band {doubtful[0]} of {Path(file.name).name} is marked as alpha, but is neither 0 nor 255 everywhere: "
            "whether it is near infrared or transparency is not clear.",
            f'Set "bands": [1, 2, 3, {doubtful[0]}] if it is near infrared, [1, 2, 3, 0] if it is transparency.',
        )
    known, numbers = [band.identity for band in bands], [band.index for band in bands]
    first = tuple(numbers[: len(CHANNELS)])
    if any(known.count(name) != 1 for name in CHANNELS[:3]):
        if any(name not in (None, channel) for name, channel in zip(known, CHANNELS, strict=False)):
            raise DatasetError(
                f"The bands of {Path(file.name).name} are {', '.join(name or 'unnamed' for name in known)}; "
                f"{', '.join(CHANNELS)} (the last may be absent) are needed.",
                'Set "bands" to the band of each channel, 0 where there is none.',
            )
        return first
    visible = tuple(numbers[known.index(name)] for name in CHANNELS[:3])
    if known.count(CHANNELS[3]) == 1:
        return (*visible, numbers[known.index(CHANNELS[3])])
    return first if visible == first[:3] and known[3:4] in ([], [None]) else visible


def _scaling(scaling: str, dtype: np.dtype, tags: list[tuple[float, float]], image: Path) -> list[tuple[float, float]]:
    """Finds (scale, offset) of each band that is read."""
    if scaling == NUMBERS:
        return tags
    if scaling == "auto":
        if any(pair != (1.0, 0.0) for pair in tags):
            return tags
        if dtype.kind == "f":
            return [(1.0, 0.0)] * len(tags)
        if dtype == np.uint8:
            return [KINDS["uint8"].factors] * len(tags)
        raise DatasetError(
            f"{image.name} holds {dtype} numbers; how they become reflectance is not known.",
            f'Set "scaling" to one of: {", ".join(KINDS)}.',
        )
    if scaling not in KINDS:
        raise DatasetError(f'There is no scaling "{scaling}"; there are: auto, {NUMBERS}, {", ".join(KINDS)}.')
    return [KINDS[scaling].factors] * len(tags)
