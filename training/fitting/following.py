"""What another program needs to follow a fit and to steer it: events as JSON, and a file that says pause or stop.

Events are objects with a ``kind``, one a line. Paths are as the fit got them.

* ``started``: ``run``, ``epochs``, ``steps`` (of an epoch), ``epoch`` (how many are done already)
* ``step``, at most twice a second: ``epoch``, ``step``, ``loss``, ``seconds``, ``seconds_left``
* ``epoch``, with 0 for the weights that a fit started from: ``scores`` (a row of ``curves.csv``), ``seconds_left``,
  ``better`` (best so far), ``best`` (its checkpoint), ``picture`` (validation scenes, drawn each epoch), ``curves``
* ``paused`` and ``resumed``
* ``finished``: ``stopped`` (whether it was asked to), ``best`` (row of the best epoch), ``bundle`` (or null)
* ``failed``: ``message``, ``hint``

A file named `CONTROL` in the run folder steers the fit; it is looked at after each step. It holds a word: ``pause``
waits until the file holds something else or is gone, ``stop`` scores the weights as they stand and finishes. A new fit,
or one that goes on, begins by deleting it. A fit that is killed goes on where its last epoch ended
(`training.fitting.state`).
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol

import keras

__all__ = ["CONTROL", "LATEST", "Follower", "Tell", "asked", "silent", "teller"]

CONTROL = "control"
LATEST = "latest.png"
PAUSE, STOP = "pause", "stop"
EVERY_S, LOOK_S = 0.5, 0.2

Tell = Callable[..., None]
"""Called with the kind of an event, and its values by name."""


class Clock(Protocol):
    """What a follower asks of a validation."""

    pause_seconds: float

    @property
    def seconds(self) -> float:
        """Spent by the fit, pauses and interruptions left out."""


def teller(place: str) -> Tell:
    """Makes what writes events: "-" to the standard output, else to the end of a file of that name."""

    def tell(kind: str, **values: Any) -> None:
        line = json.dumps({"kind": kind, **values}, allow_nan=False) + "\n"
        if place == "-":
            sys.stdout.write(line)
            sys.stdout.flush()
        else:
            with Path(place).open("a", encoding="utf-8") as file:
                file.write(line)

    return tell


def silent(kind: str, **values: Any) -> None:
    """Tells nobody."""


def asked(run: Path) -> str:
    """Reads the word in the control file of a run; "" if there is none."""
    try:
        return (run / CONTROL).read_text(encoding="utf-8").strip().lower()
    except (FileNotFoundError, PermissionError):  # on Windows, while somebody writes it
        return ""


class Follower(keras.callbacks.Callback):
    """Tells of each step and epoch, and obeys the control file.

    Args:
        run: Folder of the fit.
        clock: The validation: `Validation` counts the seconds of a fit.
        tell: Takes events.
        steps: Of an epoch.
        epochs: Of the fit.
        minutes: Its limit; None if it has none.

    Attributes:
        stopped: Whether the fit was asked to stop.
    """

    def __init__(self, run: Path, clock: Clock, tell: Tell, *, steps: int, epochs: int, minutes: float | None) -> None:
        super().__init__()
        self._run, self._clock, self._tell = run, clock, tell
        self._steps, self._epochs, self._minutes = steps, epochs, minutes
        self._epoch, self._done, self._told = 0, 0, 0.0
        self._begun_at, self._done_here = 0.0, 0
        self.stopped = False

    def begin(self, epochs_done: int) -> None:
        """Says that the fit starts."""
        (self._run / CONTROL).unlink(missing_ok=True)
        self._epoch, self._done = epochs_done, epochs_done * self._steps
        self._begun_at = self._clock.seconds
        self._tell("started", run=str(self._run), epochs=self._epochs, steps=self._steps, epoch=epochs_done)

    def on_epoch_begin(self, epoch: int, logs: dict[str, Any] | None = None) -> None:
        """Notes which epoch it is."""
        self._epoch = epoch

    def on_train_batch_end(self, batch: int, logs: dict[str, Any] | None = None) -> None:
        """Tells of the step, and waits or stops where that is asked for."""
        self._done, self._done_here = self._epoch * self._steps + batch + 1, self._done_here + 1
        if time.monotonic() - self._told >= EVERY_S:
            self._told = time.monotonic()
            loss = float((logs or {}).get("loss", "nan"))
            values = {"seconds": round(self._clock.seconds, 1), "seconds_left": self.seconds_left()}
            self._tell("step", epoch=self._epoch + 1, step=batch + 1, loss=loss if loss == loss else None, **values)
        self._obey()

    def scored(self, row: dict[str, Any], better: bool) -> None:
        """Tells of an epoch; called when its checkpoint and pictures are written."""
        files = {"picture": LATEST, "curves": "curves.png", "best": "best.keras"}
        places = {name: str(self._run / file) for name, file in files.items()}
        scores = {name: value if value == value else None for name, value in row.items()}
        self._tell("epoch", scores=scores, better=better, seconds_left=self.seconds_left(), **places)

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
        word = asked(self._run)
        if word == PAUSE:
            began = time.monotonic()
            self._tell("paused")
            while (word := asked(self._run)) == PAUSE:
                time.sleep(LOOK_S)
            self._clock.pause_seconds += time.monotonic() - began
            self._tell("resumed")
        if word == STOP:
            self.stopped = True
            self.model.stop_training = True
