"""A lesson: the training of a model from the user's labels, in a detached process with a folder of its own.

The process writes its events into a file, so it continues when the window is closed or QGIS ends, and whoever opens the
folder later can follow it. The folder holds ``job.json``, ``events.jsonl``, ``lesson.log``, ``process.json`` while it
runs, and the files of ``training.teaching.teach``: ``run/curves.csv``, ``run/latest.png`` and ``run/best.json``.
"""

from __future__ import annotations

import csv
import json
import subprocess  # nosec B404 - only for the type of what `start_detached` gives
import time
from pathlib import Path
from typing import Optional

from ..engine.contract.errors import CloudReefError
from ..engine.contract.files.held import remove_folder
from ..engine.contract.protocol import Event, Failed, Finished, parse_event
from ..engine.contract.sentences import Sentence
from ..engine.contract.training_jobs import Train
from .child_process import end_process, is_running, module_command, read_end, start_detached
from .engine_process import explain_exit

__all__ = ["FAILED", "FINISHED", "NEW", "RUNNING", "STOPPED", "Lesson", "LessonFailed"]

NEW, RUNNING, STOPPED, FAILED, FINISHED = "new", "running", "stopped", "failed", "finished"
JOB, EVENTS, LOG, PROCESS = "job.json", "events.jsonl", "lesson.log", "process.json"
CURVES, PICTURE, BEST = "run/curves.csv", "run/latest.png", "run/best.json"
SECONDS_TO_END = 30
SILENT_S = 900
"""If there was no event for so long, the lesson has ended and its process id now belongs to another process."""


class LessonFailed(CloudReefError):
    """A lesson cannot be started, or has ended without a result."""


class Lesson:
    """A lesson in a folder.

    Args:
        folder: Its folder; created by `prepare`.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._process: Optional[subprocess.Popen[bytes]] = None
        self._read = 0
        self._rest = b""

    def prepare(self, job: Train) -> None:
        """Writes the job file.

        Raises:
            LessonFailed: If the folder cannot be written.
        """
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            (self.folder / JOB).write_text(job.to_json(), encoding="utf-8")
        except OSError as error:
            raise LessonFailed(
                Sentence("{} cannot be written ({}).", self.folder, error.strerror),
                Sentence("Choose another folder or fix its permissions."),
            ) from error

    def start(self, python: Path, home: Path, *, finish: bool = False) -> None:
        """Starts the lesson, or continues it where it was stopped.

        Args:
            python: The engine's Python.
            home: The working folder for ``python -m training``.
            finish: Write the best model so far, without training further.

        Raises:
            LessonFailed: If there is no lesson in the folder, or it is running already.
        """
        if self.is_running():
            raise LessonFailed(Sentence("This lesson is running already."))
        if not (self.folder / JOB).is_file():
            raise LessonFailed(Sentence("There is no lesson in {}.", self.folder))
        more = ["--finish"] if finish else []
        command = module_command(python, "training", "teach", self.folder / JOB, "--events", *more)
        self._read, self._rest = 0, b""
        try:
            self._process = start_detached(command, cwd=home, output=self.folder / EVENTS, log=self.folder / LOG)
            (self.folder / PROCESS).write_text(json.dumps({"pid": self._process.pid}), encoding="utf-8")
        except OSError as error:
            raise LessonFailed(
                Sentence("The engine's Python could not be started ({}).", error.strerror or error),
                Sentence("Set the engine up again."),
            ) from error

    def is_running(self) -> bool:
        """Tells whether its process is running, including one that an earlier QGIS started."""
        if self._process is not None:
            return self._process.poll() is None
        pid = self._pid()
        if pid is None or not is_running(pid):
            return False
        try:
            return time.time() - (self.folder / EVENTS).stat().st_mtime < SILENT_S
        except OSError:
            return False

    def stop(self, *, wait: bool = True) -> None:
        """Ends the process; only the unfinished epoch is lost, and `start` continues from there.

        Args:
            wait: Whether to wait until the process has ended, which takes a while if it uses much memory; otherwise
                see `is_running`.

        Raises:
            LessonFailed: If the process does not end.
        """
        pid = self._pid() if self._process is None else self._process.pid
        if pid is not None and self.is_running():
            end_process(pid)
        if wait and self._process is not None:
            self._wait(self._process)
        (self.folder / PROCESS).unlink(missing_ok=True)

    def remove(self) -> None:
        """Ends the process and deletes the folder.

        Raises:
            LessonFailed: If the process does not end; the folder stays, as the process may still write into it.
        """
        self.stop()
        remove_folder(self.folder)

    def events(self) -> list[Event]:
        """Reads the events since the last call."""
        try:
            with open(self.folder / EVENTS, "rb") as file:
                file.seek(self._read)
                new = file.read()
        except OSError:
            return []
        self._read += len(new)
        *lines, self._rest = (self._rest + new).split(b"\n")
        found = (parse_event(line.decode("utf-8", "replace")) for line in lines)
        return [event for event in found if event is not None]

    def state(self) -> str:
        """Finds its state: `NEW`, `RUNNING`, `STOPPED`, `FAILED` or `FINISHED`."""
        if self.is_running():
            return RUNNING
        last = self.last()
        if isinstance(last, Finished):
            return FINISHED
        if isinstance(last, Failed):
            return FAILED
        return STOPPED if (self.folder / EVENTS).is_file() else NEW

    def last(self) -> Optional[Event]:
        """Reads the event that it ended with; None while it is running or if it was stopped."""
        lines = read_end(self.folder / EVENTS, 200_000).splitlines()
        event = parse_event(lines[-1].decode("utf-8", "replace")) if lines else None
        return event if isinstance(event, (Finished, Failed)) else None

    def why(self) -> str:
        """Explains why it failed or ended without a result."""
        last = self.last()
        if isinstance(last, Failed):
            return f"{last.message} {last.hint}".strip()
        if "No module named" in self.log():
            return Sentence("The engine's Python cannot train: install the profile for teaching models.")
        code = self._process.poll() if self._process else None
        return Sentence("It stopped without a result: {}.", explain_exit(code)) if code else ""

    def log(self) -> str:
        """Reads the end of the process's log."""
        return read_end(self.folder / LOG, 20_000).decode("utf-8", "replace")

    def job(self) -> dict[str, object]:
        """Reads the job file; empty if there is none."""
        try:
            job = json.loads((self.folder / JOB).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return job if isinstance(job, dict) else {}

    def rows(self) -> list[dict[str, float]]:
        """Reads the curves: one row per epoch, with the columns of `training.fitting.validation`."""
        try:
            with open(self.folder / CURVES, newline="", encoding="utf-8") as file:
                return [_numbers(row) for row in csv.DictReader(file)]
        except OSError:
            return []

    def picture(self) -> Optional[Path]:
        """Finds the picture of some validation scenes, which is drawn after each epoch."""
        latest = self.folder / PICTURE
        return latest if latest.is_file() else None

    def has_best(self) -> bool:
        """Tells whether there is a checkpoint to make a model of."""
        return (self.folder / BEST).is_file()

    def _wait(self, process: subprocess.Popen[bytes]) -> None:
        try:
            process.wait(SECONDS_TO_END)
        except subprocess.TimeoutExpired as error:
            raise LessonFailed(
                Sentence("The lesson's process {} does not end.", process.pid),
                Sentence("End it with the system's list of processes, then remove {}.", self.folder),
            ) from error

    def _pid(self) -> Optional[int]:
        try:
            return int(json.loads((self.folder / PROCESS).read_text(encoding="utf-8"))["pid"])
        except (OSError, ValueError, KeyError, TypeError):
            return None


def _numbers(row: dict[str, str]) -> dict[str, float]:
    found = {}
    for name, text in row.items():
        try:
            found[name] = float(text)
        except (TypeError, ValueError):
            continue
    return found
