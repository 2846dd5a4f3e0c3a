"""The subcommand ``teach``: trains a model on labels of a few scenes, for QGIS's dialog and cloudreef:train."""

from __future__ import annotations

import argparse
import json
import logging
import os
import threading
from contextlib import suppress
from pathlib import Path
from typing import Any

from engine.contract.errors import CloudReefError, JobError
from engine.contract.protocol import Event, Failed, event_line
from engine.contract.reading import read
from engine.contract.training_jobs import Train

from ..progress import quiet_engine

__all__ = ["add_teach_command"]

PROCESS = "process.json"


def add_teach_command(commands: Any) -> None:
    """Adds the subcommand to what ``add_subparsers`` returned."""
    command = commands.add_parser(
        "teach",
        help="teach a model by labels of a few scenes: cut chips, fit, score before and after, export",
        description="Runs a job file of the task train. The same command resumes an interrupted lesson.",
    )
    command.add_argument("job", type=Path, help="JSON file, as cloudreef:train and the dialog in QGIS write it")
    command.add_argument(
        "--finish", action="store_true", help="export the best network of an earlier call without fitting further"
    )
    command.add_argument(
        "--events", action="store_true", help="print events as JSON, one object a line, as the engine does"
    )
    command.set_defaults(run_command=_teach, keras=False)


def load_train(path: Path) -> Train:
    """Reads a job file.

    Raises:
        JobError: If it cannot be read.
    """
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise JobError(f"The job file {path} cannot be read: {error}.") from error
    if not isinstance(data, dict) or data.pop("task", "") != Train.TASK:
        raise JobError(f'{path} holds no job of the task "{Train.TASK}".')
    data.pop("version", None)
    job: Train = read(Train, data, Train.TASK)
    job.check()
    return job


def _teach(options: argparse.Namespace) -> None:
    job = load_train(options.job)
    emit = _events() if options.events else _print
    place = Path(job.folder) / PROCESS
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(json.dumps({"pid": os.getpid()}), encoding="utf-8")
        with quiet_engine(logging.ERROR):  # its messages are events, or about the chips and not the lesson
            emit(_taught(job, options.finish, emit))
    except (CloudReefError, OSError, MemoryError) as failure:
        error = _described(failure, place.parent)
        if not options.events:
            raise error from failure
        emit(Failed(error.message, error.hint))
        raise SystemExit(error.exit_code) from failure
    finally:
        with suppress(OSError):
            place.unlink()


def _described(failure: CloudReefError | OSError | MemoryError, folder: Path) -> CloudReefError:
    if isinstance(failure, CloudReefError):
        return failure
    from ..teaching.cutting import out_of_room

    return out_of_room(failure, folder)


def _taught(job: Train, finish: bool, emit: Any) -> Event:
    from ..fitting.backend import load_keras

    load_keras()
    from ..teaching.teach import teach

    return teach(job, emit, finish=finish)


def _events() -> Any:
    from engine.__main__ import event_stream

    stream, lock = event_stream(), threading.Lock()

    def emit(event: Event) -> None:
        with lock:
            stream.write(event_line(event) + "\n")
            stream.flush()

    return emit


def _print(event: Event) -> None:
    if text := getattr(event, "text", None):
        print(text)
    elif outputs := getattr(event, "outputs", None):
        print(*(f"{name}: {path}" for name, path in outputs.items()), sep="\n")
