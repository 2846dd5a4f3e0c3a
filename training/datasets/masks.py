"""Reads masks as labels, and checks that a mask lies on its picture."""

from __future__ import annotations

from pathlib import Path
from typing import Optional, Sequence

import numpy as np
import rasterio
from rasterio.errors import CRSError, RasterioError
from rasterio.warp import transform as to_crs

from ..chips import UNKNOWN
from . import DatasetError, opened
from .class_values import ClassValues

__all__ = ["check_place", "orientation", "read_label"]

STRAY = 0.001
"""Fewer pixels of 1 than this part of those of 255 may be a mistake."""
APART_PX = 0.5
"""Corners of a mask and its picture that lie farther apart are of different places."""
LISTED = 6
"""Number of values that a message lists."""


def orientation(file: rasterio.DatasetReader) -> str:
    """Reads the EXIF orientation of a photograph: "1" if it is shown as stored."""
    stored = str(file.tags().get("EXIF_Orientation", "")).strip()
    return stored if stored in set("2345678") else "1"


def check_place(image: Path, label: Path) -> None:
    """Refuses a mask of the size of its picture that lies elsewhere, or is turned otherwise.

    Raises:
        DatasetError: If it is.
    """
    with opened(image) as picture, opened(label) as mask:
        turns = orientation(picture), orientation(mask)
        apart = _apart_px(picture, mask)
    if turns[0] != turns[1]:
        raise DatasetError(
            f"{image.name} has the EXIF orientation {turns[0]} and {label.name} {turns[1]}: whether the mask was drawn "
            "on the picture as it is stored, or as programs show it, is not clear.",
            "Turn the pixels of the picture as its mask is, and write it without that tag.",
        )
    if apart > APART_PX:
        raise DatasetError(
            f"{label.name} lies {apart:.4g} pixels away from {image.name} by their georeferencing, or is another way "
            "round.",
            "Warp the mask to the grid of the picture, or take the georeferencing of the mask away if it is wrong.",
        )


def _apart_px(picture: rasterio.DatasetReader, mask: rasterio.DatasetReader) -> float:
    """Computes how far the corners of two rasters lie apart, in pixels of the second; 0 if one has no place."""
    if not (picture.crs and mask.crs) or picture.transform.is_identity or mask.transform.is_identity:
        return 0.0
    corners = [(col, row) for col in (0, picture.width) for row in (0, picture.height)]
    x, y = zip(*(picture.transform * corner for corner in corners), strict=True)
    if picture.crs != mask.crs:
        try:
            x, y = to_crs(picture.crs, mask.crs, x, y)
        except (CRSError, RasterioError):
            return float("inf")
    there = np.array([~mask.transform * place for place in zip(x, y, strict=True)])
    return float(np.hypot(*(there - np.array(corners)).T).max())


def read_label(
    path: Path,
    target_values: Optional[Sequence[int]] = None,
    background_values: Optional[Sequence[int]] = None,
    classes: Optional[ClassValues] = None,
    *,
    numbered: bool = True,
) -> np.ndarray:
    """Reads a mask (rows, cols) as a label: 0, 1, `UNKNOWN`; for the values see `training.datasets.folder.load`.

    Args:
        path: The mask.
        target_values: Its values that are target.
        background_values: Its values that are background.
        classes: The values of several classes.
        numbered: Whether without these options it may hold several values that are target, such as numbers of objects.

    Raises:
        DatasetError: If it cannot be read, is a coloured picture, or its values are ambiguous or of no class.
    """
    name = f"{path.parent.name}/{path.name}"  # pictures and masks may have the same name
    with opened(path) as file:
        values, known = file.read(1), file.read_masks(1) > 0
        if values.dtype.kind == "f":
            known &= ~np.isnan(values)
        coloured = file.count > 2 and any((file.read(band) != values)[known].any() for band in (2, 3))
        noisy = file.driver == "JPEG"
    if coloured:
        raise DatasetError(
            f"{name} is a coloured picture, not a mask: its bands differ.",
            "Write masks with one band that holds a number for each class, 0 for the background.",
        )
    if classes is not None:
        return classes.label(values, known, name)
    if target_values is not None:
        target = np.isin(values, target_values)
        if background_values is not None:
            known &= target | np.isin(values, background_values)
        return np.where(known, target, UNKNOWN).astype(np.uint8)
    if not numbered:
        _check_two(values[known], name, noisy)
    ones, marked = np.count_nonzero(known & (values == 1)), np.count_nonzero(known & (values == UNKNOWN))
    if 0 < ones < STRAY * marked:
        raise DatasetError(
            f"{name} holds {marked} pixels of 255 and only {ones} of 1: whether 255 is target or unknown is not clear.",
            "Say it with the options target_values and background_values: [255] and [0] where 255 is target, [1] and "
            "[0] where it is unknown.",
        )
    target = values != 0
    if ones:
        known &= values != UNKNOWN
    return np.where(known, target, UNKNOWN).astype(np.uint8)


def _check_two(known: np.ndarray, name: str, noisy: bool) -> None:
    """Refuses values that are not those of target and background: of several classes, of noise, of probabilities."""
    found = np.unique(known)
    others = found[~np.isin(found, (0, 1, UNKNOWN))]
    alone = (
        len(others) == 1 and others[0] > 0 and float(others[0]).is_integer() and not np.isin((1, UNKNOWN), found).any()
    )
    blurred = noisy and np.isin((1, UNKNOWN), found).all()
    if (len(others) == 0 or alone) and not blurred:
        return
    listed = ", ".join(f"{value:g}" for value in found[:LISTED].tolist()) + (", ..." if len(found) > LISTED else "")
    target = UNKNOWN if UNKNOWN in found and (noisy or 1 not in found) else 1
    rest = 0
    if 0 not in found and not noisy:  # such as 1 and 2
        rest, target = found[:2]
    whole = np.array_equal(found, np.round(found))
    raise DatasetError(
        f"{name} holds {len(found)} values ({listed}): which of them are target is not clear"
        f"{', and a JPEG changes values around edges' if noisy else ''}.",
        f"Say it with the options target_values and background_values, such as [{target:g}] and [{rest:g}]; all other "
        "values are unknown then. For several classes list them in the model's classes."
        if whole
        else "A mask holds 0 and 1; of probabilities write whether they are above a threshold.",
    )
