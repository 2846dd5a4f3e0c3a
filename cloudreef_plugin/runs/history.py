"""What was run, and how: one JSON object a line in the QGIS profile, bounded, and never in the way of a run."""

from __future__ import annotations

import json
import os
import shutil
import time
import uuid
from contextlib import suppress
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any, Optional

from ..engine.contract.errors import OutputError
from ..engine.contract.leftovers import sweep
from ..engine.contract.sentences import Sentence
from .state import State

__all__ = ["Entry", "RunHistory", "entry_of"]

_MOST = 300
# A file this long is cut even if no line of it can be read.
_MOST_BYTES = 20_000_000
_FORGOTTEN_S = 7 * 24 * 3600
# Parameters of cloudreef:segment that name its results.
_RESULTS = ("MASK", "PROBABILITY", "POLYGONS", "STATISTICS", "REPORT")


@dataclass(frozen=True)
class Entry:
    """One run that has begun.

    Attributes:
        id: Unique.
        when: Start in UTC, as ISO 8601.
        algorithm: Its id, without that of the provider.
        scene: Name of the scene.
        parameters: Of the algorithm, as JSON can hold them: paths, not layers.
        outcome: How it ended; `State.RUNNING` while it has not.
        sentence: What was said of the end.
        model: Name and version.
        seconds: From start to end.
        cover_percent: Of the valid pixels; None where it is not known.
        outputs: Parameter to path of what was written.
        warnings: Sentences.
        obstacle: Why nothing but QGIS with the layer of then can do the run again; empty if anything can.
    """

    id: str
    when: str
    algorithm: str
    scene: str
    parameters: dict[str, Any]
    outcome: State
    sentence: str
    model: str = ""
    seconds: float = 0.0
    cover_percent: Optional[float] = None
    outputs: dict[str, str] = field(default_factory=dict)
    warnings: tuple[str, ...] = ()
    obstacle: str = ""


class RunHistory:
    """Keeps the last runs of a QGIS profile.

    Several QGIS may write at once: a run is one line, added at the end.

    Args:
        folder: Of the profile; it is made when something is written.
        most: How many runs are kept.
    """

    def __init__(self, folder: Path, most: int = _MOST) -> None:
        self._folder = folder
        self._file = folder / "runs.jsonl"
        self._most = most

    @staticmethod
    def new_id() -> str:
        """Makes an id for a run."""
        return uuid.uuid4().hex

    def folder_of(self, run_id: str) -> Path:
        """Finds the folder for what belongs to a run, such as its statistics; it goes with the run."""
        return self._folder / "runs" / run_id

    def make_folder_of(self, run_id: str) -> Path:
        """Makes that folder.

        Raises:
            OutputError: If it cannot be made.
        """
        folder = self.folder_of(run_id)
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise OutputError(
                Sentence("The folder {} cannot be made ({}).", folder, error.strerror),
                Sentence("Check the permissions of the QGIS profile."),
            ) from error
        return folder

    def add(self, entry: Entry) -> None:
        """Adds a run, replacing its previous entry; the oldest are dropped when there are too many.

        Raises:
            OutputError: If the disk does not take it.
        """
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            # For the user alone: addresses of scenes may hold keys.
            with open(self._file, "ab+", opener=_private) as file:
                # What a killed QGIS left may lack its end of line.
                begin = b""
                if file.seek(0, os.SEEK_END):
                    file.seek(-1, os.SEEK_END)
                    begin = b"" if file.read(1) == b"\n" else b"\n"
                file.write(begin + _line(entry))
                size = file.tell()
            entries = self.entries()
            if len(entries) > self._most or size > _MOST_BYTES:
                self._keep(entries[: self._most])
        except OSError as error:
            raise _unwritable(self._file, error) from error

    def entries(self) -> list[Entry]:
        """Lists the runs, the last one first; lines that cannot be read are left out."""
        try:
            lines = self._file.read_bytes().splitlines()
        except OSError:
            return []
        found: dict[str, Entry] = {}
        for line in lines:
            entry = _entry(line)
            if entry:
                found.pop(entry.id, None)
                found[entry.id] = entry
        return list(reversed(list(found.values())))

    def remove(self, run_id: str) -> None:
        """Forgets a run; its results stay.

        Raises:
            OutputError: If the disk does not take it.
        """
        try:
            self._keep([entry for entry in self.entries() if entry.id != run_id])
        except OSError as error:
            raise _unwritable(self._file, error) from error

    def tidy(self) -> None:
        """Cleans up after a killed QGIS: folders of runs without an entry, and unfinished results without an engine."""
        entries = self.entries()
        known = {entry.id for entry in entries}
        sweep(path for entry in entries if entry.outcome == State.RUNNING for path in _results(entry))
        before = time.time() - _FORGOTTEN_S  # another QGIS may be at work now
        with suppress(OSError):
            for folder in (self._folder / "runs").iterdir():
                if folder.name not in known and folder.stat().st_mtime < before:
                    self.forget_folder(folder.name)

    def forget_folder(self, run_id: str) -> None:
        """Removes what belongs to a run."""
        shutil.rmtree(self.folder_of(run_id), ignore_errors=True)

    def _keep(self, entries: list[Entry]) -> None:
        gone = {entry.id for entry in self.entries()} - {entry.id for entry in entries}
        part = self._file.with_name(f"{self._file.name}.{os.getpid()}.part")
        try:
            with open(part, "wb", opener=_private) as file:
                file.write(b"".join(_line(entry) for entry in reversed(entries)))
            os.replace(part, self._file)
        finally:
            with suppress(OSError):
                part.unlink()
        for run_id in gone:
            self.forget_folder(run_id)


def _private(path: str, flags: int) -> int:
    handle = os.open(path, flags, 0o600)
    if os.name == "posix":
        os.fchmod(handle, 0o600)  # older files, too
    return handle


def _results(entry: Entry) -> list[str]:
    """Lists the paths of the results of a run that was cut off."""
    named = (entry.parameters.get(name) for name in _RESULTS)
    return [path for path in (*named, *entry.outputs.values()) if isinstance(path, str) and os.path.isabs(path)]


def _line(entry: Entry) -> bytes:
    return json.dumps(asdict(entry), ensure_ascii=False).encode("utf-8", "replace") + b"\n"


def _entry(line: bytes) -> Optional[Entry]:
    try:
        return entry_of(json.loads(line.decode("utf-8")))
    except ValueError:
        return None


def entry_of(data: Any) -> Optional[Entry]:
    """Reads a run as `dataclasses.asdict` and JSON have kept it; None if it is damaged or of another kind."""
    known = {item.name: item for item in fields(Entry)}
    try:
        data = {name: value for name, value in data.items() if name in known}
        data["warnings"] = tuple(str(text) for text in data.get("warnings", ()))
        entry = Entry(**{**data, "outcome": State(data["outcome"])})
        texts = (entry.id, entry.when, entry.algorithm, entry.scene, entry.sentence, entry.model)
        sound = all(isinstance(text, str) for text in (*texts, entry.obstacle, *entry.outputs.values()))
        sound = sound and isinstance(entry.parameters, dict) and isinstance(entry.seconds, (int, float))
        sound = sound and isinstance(entry.cover_percent, (int, float, type(None)))
        # The id names a folder.
        return entry if sound and entry.id.isalnum() else None
    except (KeyError, ValueError, TypeError, AttributeError):
        return None


def _unwritable(file: Path, error: OSError) -> OutputError:
    return OutputError(
        Sentence("The history of runs {} cannot be written ({}).", file, error.strerror),
        Sentence("Check the permissions of the QGIS profile."),
    )
