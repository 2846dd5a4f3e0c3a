"""One module a data set; each has ``load(folder, **options)`` that gives its chips, at once or one after the other.

The options of a data set are the keyword arguments of its ``load``; a recipe names them.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

from engine.errors import CloudReefError
from rasterio.errors import RasterioIOError

from ..chips import Chip

__all__ = ["NAMES", "DatasetError", "iterate", "load", "splits"]

_MODULES = {
    "biome_rgb": ".biome_rgb",
    "clear_photographs": ".clear_photographs",
    "clear_scenes": ".clear_scenes",
    "deep_lake": "..deep_lake",
    "folder": ".folder",
    "on_cloud_n": ".on_cloud_n",
    "oysternet": ".oysternet",
    "simulated_mountains": ".simulated_mountains",
    "store": "..store",
    "thirty_eight_cloud": ".thirty_eight_cloud",
    "thresholded": ".thresholded",
    "ukis": ".ukis",
    "unlabelled": ".unlabelled",
}

NAMES = tuple(_MODULES)


class DatasetError(CloudReefError):
    """A data set is not where it was said to be, or not in its published form."""


def load(name: str, folder: Path, *, change: Callable[[Chip], Chip] | None = None, **options: Any) -> list[Chip]:
    """Reads the chips of a data set.

    Args:
        name: One of `NAMES`.
        folder: Where its files lie.
        change: What becomes of each chip as it is read.
        **options: What the data set's own ``load`` takes.

    Raises:
        DatasetError: If the data set is not known, not there, or its files are not as published.
    """
    read = iterate(name, folder, **options)
    chips = [change(chip) for chip in read] if change else list(read)
    if not chips:
        raise DatasetError(f"The folder {folder} holds no chips of {name} (options: {options}).")
    return chips


def iterate(name: str, folder: Path, **options: Any) -> Iterator[Chip]:
    """Gives the chips of a data set one after the other, as `load` does, but there may be none."""
    read = _module(name, folder).load
    known = [key for key in inspect.signature(read).parameters if key not in ("folder", "_")]
    if unknown := [key for key in options if key not in known]:
        have = f"it has: {', '.join(known)}" if known else "it has none"
        raise DatasetError(f'The data set {name} has no option "{unknown[0]}"; {have}.')
    try:
        yield from read(folder, **options)
    except RasterioIOError as error:
        raise DatasetError(f"A file of the data set {name} cannot be read: {error}.") from error
    except TypeError as error:
        raise DatasetError(f"The data set {name} does not take these options: {error}.") from error


def splits(name: str, folder: Path) -> list[str]:
    """Returns the splits that a data set is published with or divides itself into; none if it has no such thing."""
    find = getattr(_module(name, folder), "splits", None)
    return find(folder) if find else []


def _module(name: str, folder: Path) -> ModuleType:
    if name not in NAMES:
        raise DatasetError(f'There is no data set "{name}"; there are: {", ".join(NAMES)}.')
    if not folder.is_dir():
        raise DatasetError(f"The data set {name} should lie in {folder}, but there is no such folder.")
    return import_module(_MODULES[name], __name__)
