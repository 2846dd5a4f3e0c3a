"""Following and controlling a fit from another program: events as JSON, and a file to pause or stop it.

Events are objects with a ``kind``, one per line. Paths are as given to the fit.

* ``started``: ``run``, ``epochs``, ``steps`` (of an epoch), ``epoch`` (how many are done already)
* ``step``, at most twice a second: ``epoch``, ``step``, ``loss``, ``seconds``, ``seconds_left``
* ``epoch``, with 0 for the weights that a fit started from: ``scores`` (a row of ``curves.csv``), ``seconds_left``,
  ``better`` (best so far), ``best`` (its checkpoint), ``picture`` (validation scenes, drawn each epoch), ``curves``
* ``paused`` and ``resumed``
* ``finished``: ``stopped`` (whether it was asked to), ``best`` (row of the best epoch), ``bundle`` (or null)
* ``failed``: ``message``, ``hint``

A file named `CONTROL` in the run folder controls the fit; it is read after each step. It holds a word: ``pause``
waits until the file has another content or is deleted, ``stop`` scores the current weights and finishes. A new or
resumed fit first deletes it. A fit that was killed is resumed at the end of its last epoch (`training.fitting.state`).
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol

import keras

__all__ = ["CONTROL", "LATEST", "Emit", "Follower", "control_word", "event_writer", "silent"]

CONTROL = "control"
LATEST = "latest.png"
PAUSE, STOP = "pause", "stop"
EVERY_S, LOOK_S = 0.5, 0.2

Emit = Callable[..., None]
"""A function that is called with the kind of an event, and its values by name."""


class Clock(Protocol):
    """The interface of a validation for followers."""

    pause_seconds: float

    @property
    def seconds(self) -> float:
        """Seconds spent by the fit, without pauses and interruptions."""


def event_writer(place: str) -> Emit:
    """Creates a function that writes events: to the standard output for "-", else to the end of a file of that name."""

    def emit(kind: str, **values: Any) -> None:
        line = json.dumps({"kind": kind, **values}, allow_nan=False) + "\n"
        if place == "-":
            sys.stdout.write(line)
            sys.stdout.flush()
        else:
            with Path(place).open("a", encoding="utf-8") as file:
                file.write(line)

    return emit


def silent(kind: str, **values: Any) -> None:
    """Ignores an event."""


def control_word(run: Path) -> str:
    """Reads the word in the control file of a run; "" if there is none."""
    try:
        return (run / CONTROL).read_text(encoding="utf-8").strip().lower()
    except (FileNotFoundError, PermissionError):  # on Windows, while it is being written
        return ""


class Follower(keras.callbacks.Callback):
    """Emits events for each step and epoch, and does what the control file says.

    Args:
        run: Run folder of the fit.
        clock: The validation, which counts the seconds of the fit.
        emit: Called with events.
        steps: Steps of an epoch.
        epochs: Epochs of the fit.
        minutes: Its time limit; None if it has none.

    Attributes:
        stopped: Whether the fit was asked to stop.
    """

    def __init__(self, run: Path, clock: Clock, emit: Emit, *, steps: int, epochs: int, minutes: float | None) -> None:
        super().__init__()
        self._run, self._clock, self._emit = run, clock, emit
        self._steps, self._epochs, self._minutes = steps, epochs, minutes
        self._epoch, self._done, self._emitted_at = 0, 0, 0.0
        self._begun_at, self._done_here = 0.0, 0
        self.stopped = False

    def begin(self, epochs_done: int) -> None:
        """Emits the start of the fit."""
        (self._run / CONTROL).unlink(missing_ok=True)
        self._epoch, self._done = epochs_done, epochs_done * self._steps
        self._begun_at = self._clock.seconds
        self._emit("started", run=str(self._run), epochs=self._epochs, steps=self._steps, epoch=epochs_done)

    def on_epoch_begin(self, epoch: int, logs: dict[str, Any] | None = None) -> None:
        """Sets the current epoch."""
        self._epoch = epoch

    def on_train_batch_end(self, batch: int, logs: dict[str, Any] | None = None) -> None:
        """Emits the step, and waits or stops if requested."""
        self._done, self._done_here = self._epoch * self._steps + batch + 1, self._done_here + 1
        if time.monotonic() - self._emitted_at >= EVERY_S:
            self._emitted_at = time.monotonic()
            loss = float((logs or {}).get("loss", "nan"))
            values = {"seconds": round(self._clock.seconds, 1), "seconds_left": self.seconds_left()}
            self._emit("step", epoch=self._epoch + 1, step=batch + 1, loss=loss if loss == loss else None, **values)
        self._obey()

    def scored(self, row: dict[str, Any], better: bool) -> None:
        """Emits the end of an epoch; called after its checkpoint and pictures are written."""
        files = {"picture": LATEST, "curves": "curves.png", "best": "best.keras"}
        places = {name: str(self._run / file) for name, file in files.items()}
        scores = {name: value if value == value else None for name, value in row.items()}
        self._emit("epoch", scores=scores, better=better, seconds_left=self.seconds_left(), **places)

    def seconds_left(self) -> float | None:
        """Estimates the seconds until the fit ends; None before its first step."""
        if not self._done_here:
            return None
        a_step = (self._clock.seconds - self._begun_at) / self._done_here
        left = a_step * (self._epochs * self._steps - self._done)
        if self._minutes is not None:
            left = min(left, 60 * self._minutes - self._clock.seconds)
        return round(max(left, 0.0), 1)

    def _obey(self) -> None:
        word = control_word(self._run)
        if word == PAUSE:
            began = time.monotonic()
            self._emit("paused")
            while (word := control_word(self._run)) == PAUSE:
                time.sleep(LOOK_S)
            self._clock.pause_seconds += time.monotonic() - began
            self._emit("resumed")
        if word == STOP:
            self.stopped = True
            self.model.stop_training = True
