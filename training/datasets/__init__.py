"""Data sets, a module for each, with ``load(folder, **options)`` that yields its chips lazily.

The result has a length, `Chips`, if the number is known in advance. The options of a data set in a recipe are the
keyword arguments of its ``load``.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sized
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any, Generic, TypeVar

from engine.contract.errors import CloudReefError, SceneError
from engine.scenes.opening import open_raster
from engine.scenes.opening import reading as reading_raster
from rasterio import DatasetReader

from ..chips import Chip
from .options import wrong_kind

__all__ = [
    "NAMES",
    "Chips",
    "DatasetError",
    "Reading",
    "check_split",
    "has_classes",
    "is_address",
    "load",
    "of_split",
    "opened",
    "options_of",
    "reading",
    "splits",
]

Place = TypeVar("Place")

NAMES = (
    "biome_rgb",
    "clear_photographs",
    "clear_scenes",
    "deep_lake",
    "folder",
    "on_cloud_n",
    "oysternet",
    "pairs",
    "polygons",
    "simulated_mountains",
    "simulated_white",
    "store",
    "thirty_eight_cloud",
    "thresholded",
    "ukis",
    "unlabelled",
)
"""The data sets, each a module of this package."""


class DatasetError(CloudReefError):
    """A data set is missing, or not in its published form."""


class Chips(Generic[Place]):
    """Chips that are read lazily, with a known length.

    Args:
        places: Locations, one for each chip.
        read: Reads the chip of a location.
        left_out: Number of further chips that are left out, by reason.
    """

    def __init__(
        self, places: Iterable[Place], read: Callable[[Place], Chip], left_out: Mapping[str, int] | None = None
    ) -> None:
        self._places, self._read = list(places), read
        self.left_out = {why: count for why, count in (left_out or {}).items() if count}

    def __len__(self) -> int:
        return len(self._places)

    def __iter__(self) -> Iterator[Chip]:
        return map(self._read, self._places)


class Reading:
    """Iterates over the chips of a data set; unsuitable options become `DatasetError`.

    Args:
        name: Name of the data set.
        chips: Chips of its ``load``.

    Attributes:
        count: Number of chips; None if it is not known in advance.
        left_out: Number of chips that are left out, by reason, as far as known in advance.
    """

    def __init__(self, name: str, chips: Iterable[Chip]) -> None:
        self._name, self._chips = name, chips
        self.left_out: dict[str, int] = getattr(chips, "left_out", {})
        self.count = len(chips) if isinstance(chips, Sized) else None

    def __iter__(self) -> Iterator[Chip]:
        with _reading_errors(self._name):
            yield from self._chips


def load(name: str, folder: Path, *, change: Callable[[Chip], Chip] | None = None, **options: Any) -> list[Chip]:
    """Reads the chips of a data set.

    Args:
        name: One of `NAMES`.
        folder: Its folder.
        change: Applied to each chip as it is read.
        **options: Options of the data set's ``load``.

    Raises:
        DatasetError: If the data set is unknown or missing, or its files are not as published.
    """
    read = reading(name, folder, **options)
    chips = [change(chip) for chip in read] if change else list(read)
    if not chips:
        hint = "A data set that is split by scenes needs at least two of them." if "split" in options else ""
        asked = f" with the options {', '.join(f'{key} = {value!r}' for key, value in options.items())}"
        raise DatasetError(f"There are no chips of the data set {name} in {folder}{asked if options else ''}.", hint)
    return chips


def reading(name: str, folder: Path, **options: Any) -> Reading:
    """Iterates over the chips of a data set like `load`, but there may be none.

    Raises:
        DatasetError: As `load`; for a single chip when it is read.
    """
    read = _module(name, folder).load
    known = [key for key in inspect.signature(read).parameters if key not in ("folder", "_")]
    if unknown := [key for key in options if key not in known]:
        have = f"it has: {', '.join(known)}" if known else "it has none"
        raise DatasetError(f'The data set {name} has no option "{unknown[0]}"; {have}.')
    if wrong := wrong_kind(read, options):
        raise DatasetError(f"Of the data set {name} {wrong}.")
    with _reading_errors(name):
        return Reading(name, read(folder, **options))


@contextmanager
def _reading_errors(name: str) -> Iterator[None]:
    """Describes errors of a data set's options."""
    try:
        yield
    except TypeError as error:
        raise DatasetError(f"The data set {name} does not take these options: {error}.") from error


@contextmanager
def opened(path: Path) -> Iterator[DatasetReader]:
    """Opens a raster as the engine opens scenes: damage that GDAL only warns of, or ignores, is an error.

    Raises:
        DatasetError: If it is missing, damaged or not a raster.
    """
    try:
        with reading_raster(path), open_raster(path) as file:
            yield file
    except SceneError as error:
        place = "" if str(path.parent) in error.message else f"In {path.parent}: "
        raise DatasetError(f"{place}{error.message}", error.hint) from error


def has_classes(name: str) -> bool:
    """Tells whether the labels of a data set may have several classes."""
    return "classes" in options_of(name)


def options_of(name: str) -> set[str]:
    """Lists the options of a data set."""
    return set(inspect.signature(import_module(f".{name}", __name__).load).parameters)


def splits(name: str, folder: Path, **options: Any) -> list[str]:
    """Lists the splits of a data set, published or made by `load`; empty if it has none.

    Args:
        name: One of `NAMES`.
        folder: Its folder.
        **options: Options of its ``load``, of which some choose what is read, such as a table.
    """
    find = getattr(_module(name, folder), "splits", None)
    if find is None:
        return []
    return find(folder, **{key: value for key, value in options.items() if key in inspect.signature(find).parameters})


def check_split(name: str, split: str, known: Iterable[str]) -> None:
    """Checks the option ``split`` of a data set; "" asks for all.

    Raises:
        DatasetError: If there is no such split.
    """
    if split and split not in known:
        raise DatasetError(f'The data set {name} has no split "{split}"; it has: {", ".join(known) or "none"}.')


def of_split(scenes: Iterable[str], split: str, every: int) -> set[str]:
    """Lists the scenes of a split: by name the first and every `every`-th are for validation, the others for training.

    Args:
        scenes: Names.
        split: "train", "validation", or "" for all; others have none.
        every: One of so many scenes is for validation.

    Raises:
        DatasetError: If scenes for training are requested, but there is only one scene.
    """
    names = sorted(set(scenes))
    if split == "train" and len(names) == 1:
        raise DatasetError(
            f"All chips are of one scene, {names[0]}, which cannot be for training and for validation.",
            'Add chips of another scene; the option split="" loads all of them.',
        )
    validation = set(names[::every])
    return {"": set(names), "train": set(names) - validation, "validation": validation}.get(split, set())


def is_address(folder: Path) -> bool:
    """Tells whether a path is an address such as ``hub://somebody/something``, of which `Path` keeps only one slash."""
    return re.match(r"[a-z0-9]{2,}:/", folder.as_posix()) is not None


def _module(name: str, folder: Path) -> ModuleType:
    if name not in NAMES:
        raise DatasetError(f'There is no data set "{name}"; there are: {", ".join(NAMES)}.')
    if not folder.is_dir() and not is_address(folder):
        raise DatasetError(f"The data set {name} is expected in {folder}, but there is no such folder.")
    return import_module(f".{name}", __name__)
