"""A run folder: the files of a fit, from which it is resumed, evaluated, plotted and exported.

``recipe.toml`` (unchanged, or merged with its base) and ``run.json`` (recipe, settings and chips that it began with,
state of the code, versions, how it ended), ``standard.json`` (gain and bias of numbers), ``curves.csv`` and
``curves.png``, ``best.keras`` with ``best.json`` (threshold and scores), ``last.keras`` and ``last.json`` likewise,
``batch.png``, ``validation.png``, ``pictures/``, ``checkpoints/``, ``tensorboard/``, and ``state.npz``, from which the
fit is resumed. Every file is written under a temporary name and renamed when complete.
"""

from __future__ import annotations

import csv
import json
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, fields, is_dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from engine.contract.errors import CloudReefError
from engine.contract.files.held import replace_file
from engine.contract.files.leftovers import InUse, claim, release

from . import standard, tables
from .provenance import code_state, versions
from .recipe import ReadRecipe, Recipe

if TYPE_CHECKING:
    import keras

__all__ = ["CHIPS", "OVERLAP", "OVERLAP_MEANS", "STATE", "Run", "RunError", "RunFolder"]

STATE = "state.npz"
OVERLAP = "overlap"
"""Key in ``run.json``: what `checks.overlap` says."""
OVERLAP_MEANS = "their scores show the progress of the fit, not how good the network is elsewhere"
CHIPS = "chips"
"""Key in ``run.json``: what `checks` notes of the chips that the fit began with, by their use."""
BEGUN = "begun"
"""Key in ``run.json``: the recipe that the fit began with, as TOML; ``recipe.toml`` may be edited later."""
TEXTS: dict[str, Any] = {
    "id": "",
    "name": "",
    "version": "",
    "description": "",
    "license": "",
    "colors": (),
    "background": None,
    "resolution_m": (1.0, 1.0),
}
"""Keys of a recipe's model that describe a finished network and may change before its export."""
CHECKPOINTS = ("best.keras", "best.json", "last.keras", "last.json")
RECORDS = ("recipe.toml", "run.json", "changes.diff", "curves.csv", "curves.png")
FILES = (*RECORDS, *CHECKPOINTS, "batch.png", "validation.png", "latest.png", "control", standard.FILE, STATE)
FOLDERS = {
    "checkpoints": ("epoch-*-iou-*.keras",),
    "pictures": ("epoch-*.png",),
    "tensorboard": ("events.out.tfevents.*",),
}
"""Folders of a run, and the names of the files that a fit writes into them."""


class RunError(CloudReefError):
    """A run folder cannot be used as asked."""


@dataclass(frozen=True)
class Run:
    """A fit that has a checkpoint.

    Attributes:
        folder: The run folder.
        recipe: Its recipe.
        best: Epoch, steps, seconds, threshold and scores of the checkpoint.
        checkpoint: "best", or "last" for the end of the fit.
    """

    folder: Path
    recipe: Recipe
    best: dict[str, Any]
    checkpoint: str = "best"

    @classmethod
    def load(cls, folder: Path, checkpoint: str = "best") -> Run:
        """Reads a run folder.

        Args:
            folder: The run folder.
            checkpoint: "best" or "last".

        Raises:
            RunError: If it has no checkpoint yet, or its recipe now describes another network.
        """
        if not folder.is_dir():
            raise RunError(f"There is no folder {folder}.", "Give the folder of a fit: runs/NAME OF THE RECIPE.")
        described = folder / f"{checkpoint}.json"
        if not described.is_file():
            raise RunError(f"There is no checkpoint in {folder}: fit a network first.")
        best = json.loads(described.read_text(encoding="utf-8"))
        recipe = Recipe.load(folder / "recipe.toml")
        before = _begun(folder, _json(folder / "run.json"))
        models = [replace(one.model, **TEXTS) for one in (before, recipe)]
        other = _difference(models[0], models[1], "model") or _difference(before.network, recipe.network, "network")
        if other:
            raise RunError(
                f"{folder / 'recipe.toml'} was changed after the fit: {other}.",
                "Undo the change, or fit that recipe into another folder.",
            )
        return cls(folder, replace(recipe, model=standard.kept(recipe.model, folder)), best, checkpoint)

    @property
    def threshold(self) -> float:
        """The threshold that was chosen on the validation scenes."""
        return self.best["threshold"]

    @property
    def record(self) -> dict[str, Any]:
        """The content of ``run.json``; empty without it."""
        return _json(self.folder / "run.json")

    @property
    def overlap(self) -> str:
        """Which chips for validation were trained on as well, in a sentence; "" if none."""
        words = self.record.get(OVERLAP, "")
        return f"{words[0].upper()}{words[1:]}: {OVERLAP_MEANS}." if words else ""

    def model(self) -> keras.Model:
        """Loads the network of the checkpoint, for prediction."""
        import keras

        return keras.models.load_model(self.folder / f"{self.checkpoint}.keras", compile=False)


class RunFolder:
    """A run folder that a fit writes into.

    Args:
        path: Its path.
        writes: Whether this process writes; of several that fit together only one does.

    Attributes:
        record: The content of ``run.json``.
    """

    def __init__(self, path: Path, *, writes: bool = True) -> None:
        self.path, self.writes = path, writes
        self.record = _json(path / "run.json")

    @contextmanager
    def held(self) -> Iterator[None]:
        """Keeps other fits out of the folder, by a lock beside it.

        Raises:
            RunError: If another fit writes into it, or its parent folder cannot be written.
        """
        if not self.writes:
            yield
            return
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            claim(self.path)
        except InUse as error:
            owner = error.owner
            who = f" (process {owner['process']} on {owner['host']})" if owner else ""
            raise RunError(
                f"Another fit writes into {self.path}{who}.", "Wait for its end, or choose another folder with --run."
            ) from None
        except OSError as error:
            raise RunError(
                f"{self.path.parent} cannot be written: {error.strerror or error}.", "Choose another folder with --run."
            ) from error
        try:
            yield
        finally:
            release(self.path)

    def start(self, read: ReadRecipe, settings: Mapping[str, Any], *, data: Path, anew: bool = False) -> str:
        """Finds the state of the fit, and prepares the folder for a new one.

        Args:
            read: The recipe.
            settings: All other settings that the result depends on; JSON values.
            data: Base folder of the recipe's folders; only recorded.
            anew: Whether to delete an earlier fit.

        Returns:
            "new", "interrupted" or "finished".

        Raises:
            RunError: If the folder has another content.
        """
        if not self.writes:
            return "new" if anew else self._state()
        if anew and self._is_ours():
            self._clear(but=read.path)
        if self._holds_more_than(read.path):
            if not self._is_ours():
                raise RunError(f"{self.path} is not empty and holds no fit.", "Choose another folder with --run.")
            state = self._state()
            # A fit without a first checkpoint cannot be resumed and is not worth keeping.
            if state != "new" or (self.path / "best.json").is_file():
                self._check(read.recipe, settings)
            if state != "new":
                return state
            self._clear(but=read.path)
        self.path.mkdir(parents=True, exist_ok=True)
        code, changes = code_state()
        places = {"recipe": str(read.path), "data": str(data)}
        self.record = {**places, "settings": dict(settings), "code": code, "versions": versions()}
        self.record[BEGUN] = tables.as_toml(read.table)
        # Written first, as the folder is recognised by it.
        self.write_json("run.json", self.record)
        if read.path.resolve() != (self.path / "recipe.toml").resolve():
            self._keep(read)
        if changes:
            (self.path / "changes.diff").write_text(changes, encoding="utf-8")
        return "new"

    def _keep(self, read: ReadRecipe) -> None:
        """Stores the recipe unchanged, or merged with its base."""
        text = read.path.read_text(encoding="utf-8-sig")
        if tables.parsed(text) != read.table:
            text = tables.as_toml(read.table)
        (self.path / "recipe.toml").write_text(text, encoding="utf-8")

    def finish(self, **how: Any) -> None:
        """Records that the fit is finished."""
        self.note(finished=how)

    def note(self, **facts: Any) -> None:
        """Adds facts to ``run.json``; JSON values."""
        if self.writes:
            self.record |= facts
            self.write_json("run.json", self.record)

    def extend(self, epochs: int) -> int:
        """Reopens a finished fit for further epochs; returns the new total.

        Raises:
            RunError: If it is not finished, or cannot be resumed.
        """
        if self._state() != "finished":
            raise RunError(f"The fit in {self.path} is not finished.", "Resume it with --resume alone.")
        settings = self.record["settings"]
        if settings.get("minutes"):
            raise RunError(
                f"The fit in {self.path} had a time limit, within which its learning rate reached the end.",
                f"Start another fit from its network: --start {self.path / 'best.keras'}.",
            )
        if not (self.path / STATE).is_file():
            raise RunError(f"{self.path} has no {STATE} to resume from.")
        self.record.setdefault("begun_with", dict(settings))
        settings["epochs"] = self.record.pop("finished")["epochs"] + epochs
        self.write_json("run.json", self.record)
        return int(settings["epochs"])

    def write_json(self, name: str, table: Mapping[str, Any]) -> None:
        """Writes a table whole or not at all."""
        text = json.dumps(table, indent=2) + "\n"
        self.write(name, lambda part: part.write_text(text, encoding="utf-8"))

    def write_curves(self, rows: Sequence[Mapping[str, float]]) -> None:
        """Writes ``curves.csv``."""

        def table(part: Path) -> None:
            with part.open("w", newline="", encoding="utf-8") as file:
                writer = csv.DictWriter(file, list(rows[0]))
                writer.writeheader()
                writer.writerows(rows)

        self.write("curves.csv", table)

    def save_network(self, model: keras.Model, name: str) -> None:
        """Saves a network as a ``.keras`` file."""
        self.write(name, model.save)

    def write(self, name: str, write: Callable[[Path], object]) -> None:
        """Writes a file under a temporary name, and renames it when it is complete and on the disk.

        Raises:
            RunError: If it cannot be written.
        """
        if not self.writes:
            return
        path = self.path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_name(f"{path.stem}.part{path.suffix}")
        try:
            write(part)
            with part.open("rb+") as file:
                os.fsync(file.fileno())
            replace_file(part, path)
        except OSError as error:
            part.unlink(missing_ok=True)
            reason = error.strerror or str(error)
            raise RunError(
                f"{path} cannot be written: {reason}.",
                "Free disk space, or close the file in other programs; the same command resumes.",
            ) from error

    def _state(self) -> str:
        if "finished" in self.record:
            return "finished"
        return "interrupted" if (self.path / STATE).is_file() else "new"

    def _holds_more_than(self, recipe: Path) -> bool:
        """Tells whether there is anything in the folder besides the recipe."""
        return self.path.exists() and any(path.resolve() != recipe.resolve() for path in self.path.iterdir())

    def _is_ours(self) -> bool:
        """Tells whether the folder holds a fit, not only a recipe."""
        return "settings" in self.record or all((self.path / name).is_file() for name in CHECKPOINTS[:2])

    def _check(self, recipe: Recipe, settings: Mapping[str, Any]) -> None:
        advice = "Choose another folder with --run, or delete that fit with --anew."
        if not self.record:
            raise RunError(f"{self.path} holds a fit that cannot be resumed: it has no run.json.", advice)
        if other := _difference(_begun(self.path, self.record), recipe, ""):
            undo = f"Undo that change, {advice[0].lower()}{advice[1:]}"
            raise RunError(f"{self.path} holds a fit of another recipe: {other}.", undo)
        # A fit that was extended still belongs to the command that began it.
        begun = self.record.get("begun_with", {})
        for name, value in settings.items():
            if (was := self.record["settings"].get(name)) != value != begun.get(name, was):
                raise RunError(f"{self.path} holds a fit with {name} {_word(was)}; now: {_word(value)}.", advice)

    def _clear(self, but: Path) -> None:
        for name in FILES:
            path = self.path / name
            if path.resolve() != but.resolve():
                path.unlink(missing_ok=True)
        for name, patterns in FOLDERS.items():
            folder = self.path / name
            for pattern in patterns:
                for path in folder.glob(pattern):
                    path.unlink()
            with suppress(OSError):  # one with other files in it stays
                folder.rmdir()


def _begun(folder: Path, record: Mapping[str, Any]) -> Recipe:
    """Reads the recipe that a fit began with; a folder without that record has its ``recipe.toml`` only."""
    if BEGUN in record:
        return Recipe.from_table(tables.parsed(record[BEGUN]))
    return Recipe.load(folder / "recipe.toml")


def _difference(before: Any, now: Any, place: str) -> str:
    """Describes the first key in which two recipes differ; "" if there is none."""
    if before == now:
        return ""
    if is_dataclass(before) and type(before) is type(now):
        for item in fields(before):
            inside = f"{place}.{item.name}" if place else item.name
            if found := _difference(getattr(before, item.name), getattr(now, item.name), inside):
                return found
    if isinstance(before, tuple) and isinstance(now, tuple) and len(before) == len(now):
        for number, pair in enumerate(zip(before, now, strict=True), start=1):
            if is_dataclass(pair[0]) and (found := _difference(*pair, f"{place} {number}")):
                return found
    return f"{place} is {_word(before)} there, {_word(now)} now" if len(f"{before}{now}") < 120 else f"{place} differs"


def _word(value: Any) -> str:
    return "not given" if value is None else str(value)


def _json(path: Path) -> dict[str, Any]:
    try:
        table = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except ValueError as error:
        raise RunError(f"{path} is damaged: {error}.", "Delete it, or choose another folder with --run.") from error
    return table if isinstance(table, dict) else {}
