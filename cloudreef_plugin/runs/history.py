"""The history of runs: a file in the QGIS profile with one JSON object per line, of limited length."""

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
from ..engine.contract.files.held import replace_file
from ..engine.contract.files.leftovers import sweep
from ..engine.contract.sentences import Sentence
from .state import State

__all__ = ["Entry", "RunHistory", "entry_of"]

_MOST = 300
# A longer file is shortened even if none of its lines can be read.
_MOST_BYTES = 20_000_000
_FORGOTTEN_S = 7 * 24 * 3600
STATISTICS_FILE, REPORT_FILE = "statistics.json", "report.html"
# Parameters of cloudreef:segment with the paths of its results.
_RESULTS = ("MASK", "PROBABILITY", "POLYGONS", "STATISTICS", "REPORT")


@dataclass(frozen=True)
class Entry:
    """A run that has been started.

    Attributes:
        id: Unique id.
        when: Start in UTC, as ISO 8601.
        algorithm: Id of the algorithm, without the provider's.
        scene: Name of the scene.
        parameters: Parameters of values that JSON can hold: paths, not layers.
        outcome: How it ended; `State.RUNNING` until then.
        sentence: Message about how it ended.
        model: Name and version of the model.
        seconds: Duration.
        cover_percent: Cover of the valid pixels; None if not known.
        outputs: Paths of the results by parameter.
        warnings: Messages.
        obstacle: Why the run can be repeated only in QGIS with the same layer; empty if it can be repeated elsewhere.
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

    Several QGIS may write at the same time, as each only appends lines.

    Args:
        folder: Folder of the history in the profile; created when necessary.
        most: Largest number of runs that are kept.
    """

    def __init__(self, folder: Path, most: int = _MOST) -> None:
        self._folder = folder
        self._file = folder / "runs.jsonl"
        self._most = most

    @staticmethod
    def new_id() -> str:
        """Creates an id for a run."""
        return uuid.uuid4().hex

    def folder_of(self, run_id: str) -> Path:
        """Builds the path of the folder for files of a run, such as its statistics; it is removed with the run."""
        return self._folder / "runs" / run_id

    def statistics_of(self, entry: Entry) -> Optional[Path]:
        """Finds the statistics of a run: in its folder, or as a result; None if there are none."""
        return self._file_of(entry, STATISTICS_FILE, "STATISTICS")

    def report_of(self, entry: Entry) -> Optional[Path]:
        """Finds the report of a run: in its folder, or as a result; None if there is none."""
        return self._file_of(entry, REPORT_FILE, "REPORT")

    def _file_of(self, entry: Entry, name: str, parameter: str) -> Optional[Path]:
        results = [Path(entry.outputs[parameter])] if parameter in entry.outputs else []
        return next((path for path in (self.folder_of(entry.id) / name, *results) if path.is_file()), None)

    def make_folder_of(self, run_id: str) -> Path:
        """Creates the folder for files of a run.

        Raises:
            OutputError: If it cannot be created.
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
        """Adds a run, or replaces its previous entry; removes the oldest runs if there are too many.

        Raises:
            OutputError: If the history cannot be written.
        """
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            # Readable by the user only: addresses of scenes may contain keys.
            with open(self._file, "ab+", opener=_private) as file:
                # The last line of a killed QGIS may lack its line break.
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
        """Lists the runs, the last one first; skips lines that cannot be read."""
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
        """Removes a run from the history; its results stay.

        Raises:
            OutputError: If the history cannot be written.
        """
        try:
            self._keep([entry for entry in self.entries() if entry.id != run_id])
        except OSError as error:
            raise _unwritable(self._file, error) from error

    def tidy(self) -> None:
        """Cleans up after a killed QGIS: removes unfinished results, and folders of runs without an entry."""
        entries = self.entries()
        known = {entry.id for entry in entries}
        sweep(path for entry in entries if entry.outcome == State.RUNNING for path in _results(entry))
        before = time.time() - _FORGOTTEN_S  # newer folders may be those of another running QGIS
        with suppress(OSError):
            for folder in (self._folder / "runs").iterdir():
                if folder.name not in known and folder.stat().st_mtime < before:
                    self.forget_folder(folder.name)

    def forget_folder(self, run_id: str) -> None:
        """Removes the files of a run."""
        shutil.rmtree(self.folder_of(run_id), ignore_errors=True)

    def _keep(self, entries: list[Entry]) -> None:
        gone = {entry.id for entry in self.entries()} - {entry.id for entry in entries}
        part = self._file.with_name(f"{self._file.name}.{os.getpid()}.part")
        try:
            with open(part, "wb", opener=_private) as file:
                file.write(b"".join(_line(entry) for entry in reversed(entries)))
            replace_file(part, self._file)
        finally:
            with suppress(OSError):
                part.unlink()
        for run_id in gone:
            self.forget_folder(run_id)


def _private(path: str, flags: int) -> int:
    handle = os.open(path, flags, 0o600)
    if os.name == "posix":
        os.fchmod(handle, 0o600)  # also if the file exists already
    return handle


def _results(entry: Entry) -> list[str]:
    """Lists the paths of a run's results."""
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
    """Reads a run from the fields of an `Entry`; None if they are damaged."""
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
