"""Scenes, or parts of them, without any target by visual inspection: every pixel is background.

They measure a model's false alarms (`training.scores.clear_ground`). With several classes all pixels are of
one, named by the option ``label``. Any rasters can be used: GeoTIFF, PNG, JPEG, JPEG 2000, read like the pictures of
`training.datasets.folder`; or folders of band files as in `unlabelled`.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Optional, Sequence

import numpy as np
from rasterio.windows import Window

from ..chips import UNKNOWN, Chip
from . import Chips, DatasetError
from .folder import read_picture
from .unlabelled import read_folder

__all__ = ["load"]


def load(
    folder: Path,
    names: Sequence[str],
    source: str,
    window: Optional[Sequence[int]] = None,
    bands: Optional[Sequence[int]] = None,
    channels: Optional[Sequence[str]] = None,
    scaling: str = "auto",
    unknown: bool = False,
    classes: Optional[Sequence[str]] = None,
    label: str = "",
) -> Chips[Path]:
    """Loads scenes.

    Args:
        folder: Their folder.
        names: Files, or folders of band files; patterns such as "2020-02*.jpg" match several.
        source: Name of the ground in scores.
        window: (top, left, rows, columns) in pixels, of all of them; None takes whole scenes.
        bands: See `training.datasets.folder`; three get a fourth channel that is not there, near infrared.
        channels: See there, too; as many as are named.
        scaling: Likewise.
        unknown: Whether they were not inspected: no pixel is labelled then.
        classes: Names of more than two classes, set by the recipe.
        label: Class of all pixels, with more than two classes.

    Raises:
        DatasetError: If there is no such scene, its scaling is unknown, or `label` is not one of the classes.
    """
    number = UNKNOWN if unknown else _number(label, classes)
    paths: list[Path] = []
    for name in names:
        found = [folder / name] if (folder / name).exists() else sorted(folder.glob(name))
        if not found:
            raise DatasetError(f"In {folder} there is no {name}.")
        paths += found
    return Chips(
        paths,
        partial(_chip, source=source, window=window, named=(bands, channels), scaling=scaling, label=number),
    )


def _number(label: str, classes: Optional[Sequence[str]]) -> int:
    if classes is None:
        return 0
    if label not in classes:
        raise DatasetError(
            f'The option "label" of clear scenes is "{label}", which is none of the classes: {", ".join(classes)}.',
            "Name the class that all pixels of them are of.",
        )
    return list(classes).index(label)


def _chip(
    path: Path,
    source: str,
    window: Optional[Sequence[int]],
    named: tuple[Optional[Sequence[int]], Optional[Sequence[str]]],
    scaling: str,
    label: int,
) -> Chip:
    if path.is_dir():
        reflectance = read_folder(path)
        valid, present = (reflectance != 0).any(0), (True,) * len(reflectance)
    else:
        reflectance, valid, present = read_picture(path, *named, scaling)
    if len(present) == 3 and not named[1]:
        reflectance, present = np.concatenate([reflectance, np.zeros_like(reflectance[:1])]), (*present, False)
    if window is not None:
        top, left, rows, cols = window
        rows, cols = Window(left, top, cols, rows).intersection(Window(0, 0, *valid.shape[::-1])).toslices()
        reflectance, valid = reflectance[:, rows, cols], valid[rows, cols]
    return Chip(source, path.stem, reflectance, np.full(valid.shape, label, np.uint8), valid, present)
