"""Chips packed for training: a few large memory-mapped files instead of many small ones to decode.

A store is a folder with ``index.json`` and shards. A shard is a few ``.npy`` files of chips of the same shape:
``NNNN-reflectance.npy`` (chips, channels, rows, cols) float32, ``NNNN-label.npy`` (chips, rows, cols) uint8,
``NNNN-valid.npy`` (chips, rows, cols) bool, and, with a teacher, ``NNNN-teacher.npy`` like the label. Chips are
stored without loss. They are views into mapped files, so that a set larger than memory can be fitted on, with every
backend of Keras.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import Any, Optional, Sequence

import numpy as np
from engine.contract.files.held import replace_file

from ..chips import Chip
from . import Chips, DatasetError, check_split

__all__ = ["FORMAT", "INDEX", "StoreWriter", "entries", "load", "splits"]

FORMAT = "cloudreef-store/1"
INDEX = "index.json"
PARTS = ("reflectance", "label", "valid")
TEACHER = "teacher"
SHARD_BYTES = 256_000_000
NAMED = 5
"""Number of scenes that a message lists."""

_SHARD = re.compile(rf"\d{{4,}}-({'|'.join((*PARTS, TEACHER))})\.npy")


@dataclass(frozen=True)
class _Kind:
    """The properties that all chips of a shard share."""

    shape: tuple[int, ...]
    present: tuple[bool, ...]
    taught: bool


@dataclass(frozen=True)
class _Shard:
    """A shard of a store, mapped when the first of its chips is read.

    Attributes:
        stem: Path of its files without their suffixes.
        chips: Number of chips in the index.
        present: For each channel whether its chips have it.
        taught: Whether they have a teacher's predictions.
    """

    stem: Path
    chips: int
    present: tuple[bool, ...]
    taught: bool = False

    @cached_property
    def arrays(self) -> list[np.ndarray]:
        """The arrays of its `PARTS`.

        Raises:
            DatasetError: If a file cannot be read, or does not match the others.
        """
        arrays = [self._mapped(self.stem.with_name(f"{self.stem.name}-{part}.npy")) for part in _parts(self.taught)]
        reflectance, label, valid = (array.shape for array in arrays[: len(PARTS)])
        fits = label == valid == (self.chips, *reflectance[2:]) and all(array.shape == label for array in arrays[3:])
        if len(reflectance) != 4 or not fits:
            raise DatasetError(f"The files {self.stem}-*.npy do not fit together.", "Pack the store again.")
        return arrays

    def _mapped(self, path: Path) -> np.ndarray:
        try:
            array = np.load(path, mmap_mode="r", allow_pickle=False)
        except (OSError, ValueError) as error:
            raise DatasetError(f"The shard {path} cannot be read: {error}.", "Pack the store again.") from error
        if len(array) != self.chips:
            raise DatasetError(f"The shard {path} holds {len(array)} chips, not {self.chips}.", "Pack the store again.")
        return array


@dataclass(frozen=True)
class _Entry:
    """A chip of a store: its position in a shard, and its entry in the index."""

    shard: _Shard
    number: int
    source: str
    scene: str
    split: str
    name: str = ""

    @property
    def scenes(self) -> set[str]:
        """Its scene, and those that a canvas shows."""
        return {self.scene, *self.scene.split("+")}

    def chip(self) -> Chip:
        """Builds it; its arrays are views into mapped files."""
        reflectance, label, valid, *teacher = (array[self.number] for array in self.shard.arrays)
        prediction = teacher[0] if teacher else None
        return Chip(self.source, self.scene, reflectance, label, valid, self.shard.present, self.name, prediction)


class StoreWriter:
    """Packs chips; used as a context manager. A folder is a store only with its `INDEX`, which is written last.

    Args:
        folder: Folder of the store; an older store in it is replaced.
        shard_bytes: Size of a shard, and of the buffer in memory.
        classes: Names of the labels' classes; empty: background and target.
    """

    def __init__(self, folder: Path, shard_bytes: int = SHARD_BYTES, classes: Sequence[str] = ()) -> None:
        self._folder, self._shard_bytes, self._classes = folder, shard_bytes, list(classes)
        self._waiting: dict[_Kind, list[tuple[Chip, str]]] = {}
        self._shards: list[dict[str, Any]] = []
        self.chips, self.bytes = 0, 0

    def __enter__(self) -> StoreWriter:
        foreign = [path.name for path in self._folder.glob("*") if not _is_ours(path)] if self._folder.exists() else []
        if foreign:
            raise DatasetError(
                f"{self._folder} holds {foreign[0]}, which is not part of a store.", "Choose a new or empty folder."
            )
        self._folder.mkdir(parents=True, exist_ok=True)
        for path in (self._folder / INDEX, *self._folder.glob("*")):
            path.unlink(missing_ok=True)
        return self

    def __exit__(
        self, kind: Optional[type[BaseException]], error: Optional[BaseException], trace: Optional[TracebackType]
    ) -> None:
        if error is not None:
            return
        for waiting in list(self._waiting):
            self._flush(waiting)
        index = {"format": FORMAT, "chips": self.chips, "shards": self._shards}
        index |= {"classes": self._classes} if self._classes else {}
        part = self._folder / f"{INDEX}.part"
        part.write_text(json.dumps(index) + "\n", encoding="utf-8")
        replace_file(part, self._folder / INDEX)

    def add(self, chip: Chip, split: str = "") -> None:
        """Packs a chip of a split."""
        present = tuple(bool(one) for one in chip.present)
        kind = _Kind(chip.reflectance.shape, present, chip.teacher is not None)
        waiting = self._waiting.setdefault(kind, [])
        waiting.append((chip, split))
        self.chips += 1
        self.bytes += _size(chip)
        # Besides the fullest shard only unusual shapes wait, so that the sum stays near one shard.
        if sum(_size(chip) for chip, _ in waiting) >= self._shard_bytes:
            self._flush(kind)
        elif sum(_size(chip) for chips in self._waiting.values() for chip, _ in chips) >= 2 * self._shard_bytes:
            self._flush(max(self._waiting, key=lambda kind: sum(_size(chip) for chip, _ in self._waiting[kind])))

    def _flush(self, kind: _Kind) -> None:
        chips = self._waiting.pop(kind)
        stem = f"{len(self._shards):04}"
        for part in _parts(kind.taught):
            path = self._folder / f"{stem}-{part}.npy"
            try:
                np.save(path, np.stack([getattr(chip, part) for chip, _ in chips]))
            except OSError as error:
                raise DatasetError(
                    f"{path} cannot be written: {error.strerror or 'the disk is full'}.",  # numpy counts bytes
                    "Free disk space, or choose another folder.",
                ) from error
        entries = [
            {"source": chip.source, "scene": chip.scene, "split": split, **({"name": chip.name} if chip.name else {})}
            for chip, split in chips
        ]
        self._shards.append({"stem": stem, "present": list(kind.present), "taught": kind.taught, "chips": entries})


def load(
    folder: Path,
    split: str = "",
    scenes: Optional[Sequence[str]] = None,
    without: Sequence[str] = (),
    classes: Optional[Sequence[str]] = None,
) -> Chips[_Entry]:
    """Loads the chips of a store; their arrays are views into mapped files.

    Args:
        folder: The store.
        split: Split in the store: "train", "validation", "test"; "" loads all.
        scenes: Names of scenes to keep; None keeps all.
        without: Names of scenes to leave out, with the canvases that show one of them.
        classes: Names of more than two classes, set by the recipe.

    Raises:
        DatasetError: If the folder is not a store, a shard differs from the index, or it has other classes, or none of
            the scenes that are named.
    """
    packed = _index(folder).get("classes", [])
    if packed != list(classes or ()):
        words = [", ".join(names) or "background and target" for names in (packed, classes or ())]
        raise DatasetError(
            f"The store {folder} was packed with the classes {words[0]}; asked for are {words[1]}.",
            "Pack it again: python -m training prepare FOLDER --option classes=[...].",
        )
    check_split(f"store in {folder}", split, splits(folder))
    all_entries = list(_entries(folder))
    own = {entry.scene for entry in all_entries}
    shown = {scene for entry in all_entries for scene in entry.scenes}
    for option, names, there in (("scenes", scenes or (), own), ("without", without, shown)):
        if unknown := sorted(set(names) - there):
            some = ", ".join([*sorted(own)[:NAMED], *(["..."] if len(own) > NAMED else [])])
            raise DatasetError(
                f'The store {folder} has no scene "{unknown[0]}", which the option "{option}" names.',
                f"Its scenes are called {some}.",
            )
    chosen = [
        entry
        for entry in all_entries
        if (not split or entry.split == split)
        and entry.scenes.isdisjoint(without)
        and (scenes is None or entry.scene in scenes)
    ]
    return Chips(chosen, _Entry.chip)


def entries(folder: Path) -> Iterator[tuple[Chip, str]]:
    """Lists the chips of a store with their splits."""
    for entry in _entries(folder):
        yield entry.chip(), entry.split


def splits(folder: Path) -> list[str]:
    """Lists the splits of a store."""
    return sorted({entry.split for entry in _entries(folder)} - {""})


def _index(folder: Path) -> dict[str, Any]:
    try:
        index = json.loads((folder / INDEX).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise DatasetError(
            f"{folder} is not a store of chips, or is incomplete.", "Pack it with: python -m training prepare."
        ) from error
    found = index.get("format") if isinstance(index, dict) else None
    if found != FORMAT:
        raise DatasetError(f"{folder} is a store of the format {found}; only {FORMAT} can be read.")
    return index


def _entries(folder: Path) -> Iterator[_Entry]:
    for shard in _index(folder)["shards"]:
        present, taught = tuple(shard["present"]), bool(shard.get("taught", False))
        arrays = _Shard(folder / shard["stem"], len(shard["chips"]), present, taught)
        for number, entry in enumerate(shard["chips"]):
            yield _Entry(arrays, number, entry["source"], entry["scene"], entry["split"], entry.get("name", ""))


def _size(chip: Chip) -> int:
    return sum(getattr(chip, part).nbytes for part in _parts(chip.teacher is not None))


def _parts(taught: bool) -> tuple[str, ...]:
    return (*PARTS, TEACHER) if taught else PARTS


def _is_ours(path: Path) -> bool:
    return path.name in (INDEX, f"{INDEX}.part") or _SHARD.fullmatch(path.name) is not None
