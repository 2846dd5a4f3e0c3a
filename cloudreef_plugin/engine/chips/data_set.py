"""A data set of chips that grows scene by scene, and its index.

``dataset.json`` lists the scenes with their chips. It is written last: files that it does not list are leftovers of an
interrupted run. A scene's chips are written to a folder of their own and moved when it is complete.
"""

from __future__ import annotations

import glob
import hashlib
import json
import shutil
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Optional

from ..contract.errors import OutputError
from ..contract.files.held import replace_file
from ..contract.files.leftovers import part_path
from ..contract.sentences import Sentence
from ..contract.training_jobs import STAGING
from ..rasters.parts import writing
from .files import FOLDER_OF_SPLIT
from .via import ANNOTATIONS

__all__ = ["INDEX", "ChipSet", "SceneEntry"]

INDEX = "dataset.json"
FORMAT = "cloudreef-chips/1"


@dataclass(frozen=True)
class SceneEntry:
    """A scene's entry in the index.

    Attributes:
        source: The files that its chips were cut from.
        bands: Its bands and their scaling, in words.
        labels: The files of its labels.
        options: How chips were cut.
        chips: Number of chips by split.
        target_px: Number of target pixels by split.
        known_px: Number of labelled pixels by split.
        files: Its files, relative to the data set.
        class_px: Number of labelled pixels by class number.
        validation_class_px: Those of them that are for validation.
    """

    source: list[str]
    bands: str
    labels: dict[str, Any]
    options: dict[str, Any]
    chips: dict[str, int]
    target_px: dict[str, int]
    known_px: dict[str, int]
    files: list[str] = field(default_factory=list)
    class_px: dict[str, int] = field(default_factory=dict)
    validation_class_px: dict[str, int] = field(default_factory=dict)


class ChipSet:
    """A data set's folder.

    Args:
        folder: A data set, an empty folder, or one that does not exist yet.
        kind: Properties that all scenes of a data set share: layout, channels, classes.

    Attributes:
        folder: As given.
        scenes: Entries by name.

    Raises:
        OutputError: If the folder holds something else, or chips of another kind.
    """

    def __init__(self, folder: Path, kind: Mapping[str, Any]) -> None:
        self.folder, self._kind = folder, dict(kind)
        self._recipe: Optional[str] = None
        self.scenes: dict[str, SceneEntry] = {}
        index = folder / INDEX
        if index.is_file():
            self._read(index)
        elif folder.is_dir() and any(path.name != STAGING for path in folder.iterdir()):
            raise OutputError(
                Sentence("The folder {} is not empty, and is not a data set of chips.", folder),
                Sentence("Choose a new folder, or one that an earlier export made."),
            )
        elif folder.exists() and not folder.is_dir():
            raise OutputError(Sentence("{} is a file.", folder), Sentence("Choose a folder for the data set."))

    def check_new(self, name: str, replace: bool) -> None:
        """Checks that a scene may be added.

        Raises:
            OutputError: If there is a scene of this name.
        """
        same = next((known for known in self.scenes if known.casefold() == name.casefold()), None)
        if same is not None and not (replace and same == name):
            raise OutputError(
                Sentence('The data set already holds chips of a scene "{}".', same),
                Sentence("Give this scene another name, or allow its chips to be replaced."),
            )

    @contextmanager
    def staging(self) -> Iterator[Path]:
        """Creates a temporary folder for the chips of a scene.

        Raises:
            OutputError: If it cannot be created.
        """
        staging = self.folder / STAGING
        is_new = not self.folder.exists()
        with writing(staging):
            shutil.rmtree(staging, ignore_errors=True)
            staging.mkdir(parents=True)
        try:
            yield staging
        finally:
            shutil.rmtree(staging, ignore_errors=True)
            if is_new and self.folder.is_dir() and not any(self.folder.iterdir()):
                self.folder.rmdir()

    def add(self, name: str, staged: Path, entry: SceneEntry) -> None:
        """Adds a scene's chips, replacing those of a scene of that name, and writes the index.

        Raises:
            OutputError: If it cannot be written.
        """
        self._remove(name)
        if (self.folder / INDEX).exists():
            self.write()  # if the run ends here, the index lists no missing file
        for file in entry.files:
            path = self.folder / file
            with writing(path):
                path.parent.mkdir(parents=True, exist_ok=True)
                if path.name == ANNOTATIONS:
                    _merge(staged / file, path)
                else:
                    replace_file(staged / file, path)
        chips = [file for file in entry.files if not file.endswith(ANNOTATIONS)]
        self.scenes[name] = SceneEntry(**{**asdict(entry), "files": chips})
        self.write()

    def write(self) -> None:
        """Writes the index.

        Raises:
            OutputError: If it cannot be written.
        """
        index = {
            "format": FORMAT,
            **self._kind,
            "recipe_written": self._recipe,
            "scenes": {name: asdict(entry) for name, entry in sorted(self.scenes.items())},
        }
        _write(self.folder / INDEX, json.dumps(index, indent=1, ensure_ascii=False) + "\n")

    def write_recipe(self, name: str, text: str) -> bool:
        """Writes the recipe, unless a user has edited it.

        Args:
            name: Name of the file.
            text: Its content.

        Returns:
            Whether it was written.

        Raises:
            OutputError: If it cannot be written.
        """
        path = self.folder / name
        if path.exists() and _digest(path.read_text(encoding="utf-8", errors="replace")) != self._recipe:
            return False
        _write(path, text)
        self._recipe = _digest(text)
        self.write()
        return True

    def count(self, split: str, what: str = "chips") -> int:
        """Counts the chips, or pixels, of a split.

        Args:
            split: "train" or "validation".
            what: "chips", "target_px" or "known_px".
        """
        return sum(getattr(entry, what).get(split, 0) for entry in self.scenes.values())

    def _read(self, index: Path) -> None:
        try:
            data = json.loads(index.read_text(encoding="utf-8"))
            if data["format"] != FORMAT:
                raise ValueError(data["format"])
            self._recipe = data.get("recipe_written")
            self.scenes = {name: SceneEntry(**entry) for name, entry in data["scenes"].items()}
        except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
            raise OutputError(Sentence("{} cannot be read as the index of a data set of chips.", index)) from error
        for key, value in self._kind.items():
            if data.get(key) != value:
                raise OutputError(
                    _another_kind(key, self.folder, _in_words(data.get(key)), _in_words(value)),
                    Sentence("Choose another folder."),
                )

    def _remove(self, name: str) -> None:
        """Removes a scene's chips, including those of an interrupted run."""
        removed = set(self.scenes.pop(name).files) if name in self.scenes else set()
        kept = {file for entry in self.scenes.values() for file in entry.files}
        for base in {folder for folders in FOLDER_OF_SPLIT.values() for folder in folders.values()}:
            for path in (self.folder / base).rglob(f"{glob.escape(name)}__*"):
                relative = path.relative_to(self.folder).as_posix()
                if path.is_file() and relative not in kept:
                    removed.add(relative)
        with writing(self.folder / INDEX):
            for file in removed:
                (self.folder / file).unlink(missing_ok=True)
            for base in FOLDER_OF_SPLIT["via"].values():
                _drop(self.folder / base / ANNOTATIONS, {Path(file).name for file in removed})


def _merge(new: Path, path: Path) -> None:
    """Merges a file of annotations into another one."""
    entries = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    entries.update(json.loads(new.read_text(encoding="utf-8")))
    _write(path, json.dumps(entries, ensure_ascii=False) + "\n")


def _drop(path: Path, names: Collection[str]) -> None:
    """Removes the entries of some chips from a file of annotations."""
    if not path.exists():
        return
    entries = json.loads(path.read_text(encoding="utf-8"))
    kept = {key: entry for key, entry in entries.items() if entry["filename"] not in names}
    if len(kept) < len(entries):
        _write(path, json.dumps(kept, ensure_ascii=False) + "\n")


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def _write(path: Path, text: str) -> None:
    with writing(path):
        part_path(path).write_bytes(text.encode("utf-8"))
        replace_file(part_path(path), path)


def _another_kind(key: str, *values: Any) -> Sentence:
    """Says how the kind of a data set differs: its folder, what it has, and what was expected."""
    if key == "layout":
        return Sentence("The data set in {} holds chips of another kind: its layout is {}, not {}.", *values)
    if key == "channels":
        return Sentence("The data set in {} holds chips of another kind: its channels are {}, not {}.", *values)
    return Sentence("The data set in {} holds chips of another kind: its classes are {}, not {}.", *values)


def _in_words(value: Any) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)
