"""Callbacks of a fit: its time limit, its progress, and its memory."""

from __future__ import annotations

import ctypes
import sys
from typing import Any

import keras

from ..progress import Progress
from ..recipe import Recipe
from .stream import ChipStream
from .teacher import TaughtStream
from .validation import Validation, steps_done

__all__ = ["EpochProgress", "KeepMemory", "TimeLimit"]

TRIM_THRESHOLD, TOP_PAD, MMAP_MAX = -1, -2, -4
"""Parameters of ``mallopt`` in glibc's malloc.h."""


class KeepMemory(keras.callbacks.Callback):
    """Keeps the memory that a fit frees for its next step; does nothing without glibc.

    Each step allocates and frees the same hundreds of megabytes. glibc returns such large blocks to the system at once,
    and TensorFlow enforces that (it sets the trim threshold to 128 kB when it starts reading from Python), so that each
    step begins by requesting empty pages. Measured with 40 steps of the recipe clouds on two cores, start and
    validation included: 35 s instead of 45 s, 4 s of them in the kernel instead of 14 s.
    """

    def on_train_batch_begin(self, batch: int, logs: object = None) -> None:
        """Sets glibc's thresholds once per epoch, after TensorFlow, which sets them when the first batch is drawn."""
        if batch == 0 and sys.platform == "linux":
            library = ctypes.CDLL(None)
            if hasattr(library, "gnu_get_libc_version"):
                for what, value in ((MMAP_MAX, 0), (TRIM_THRESHOLD, 2**31 - 1), (TOP_PAD, 64 << 20)):
                    library.mallopt(what, value)


class TimeLimit(keras.callbacks.Callback):
    """Advances the schedule by the clock if that is ahead of the steps, and ends the fit at the time limit.

    An epoch that is cut short is scored like a whole one.

    Args:
        schedule: The rate of each step; a number if it is constant.
        recipe: The recipe.
        total_steps: Steps of the whole fit without a time limit.
        minutes: The time limit.
        validation: The validation, which measures the time.
    """

    def __init__(self, schedule: Any, recipe: Recipe, total_steps: int, minutes: float, validation: Validation) -> None:
        super().__init__()
        self._schedule = schedule
        self._warmup, self._total, self._seconds = recipe.schedule.warmup_steps, total_steps, 60 * minutes
        self._validation = validation

    def on_train_batch_begin(self, batch: int, logs: dict[str, Any] | None = None) -> None:
        """Sets the rate."""
        step = steps_done(self.model)
        if step >= self._warmup:
            step = max(step, round(self._total * self._validation.seconds / self._seconds))
        if callable(self._schedule):
            self.model.optimizer.learning_rate = float(self._schedule(step))

    def on_train_batch_end(self, batch: int, logs: dict[str, Any] | None = None) -> None:
        """Ends the fit at the time limit."""
        if self._validation.seconds >= self._seconds:
            self.model.stop_training = True


class EpochProgress(keras.callbacks.Callback):
    """Sets the stream's epoch, and shows the progress.

    Args:
        epochs: Epochs of the fit.
        stream: The batches.
    """

    def __init__(self, epochs: int, stream: ChipStream | TaughtStream) -> None:
        super().__init__()
        self._epochs, self._steps, self._stream = epochs, len(stream), stream
        self._progress = Progress("", None)

    def on_epoch_begin(self, epoch: int, logs: dict[str, Any] | None = None) -> None:
        """Starts an epoch and its progress."""
        self._stream.epoch = epoch
        self._progress = Progress(f"epoch {epoch + 1} of {self._epochs}", self._steps, "steps")

    def on_train_batch_end(self, batch: int, logs: dict[str, Any] | None = None) -> None:
        """Advances the progress."""
        self._progress.at(batch + 1)
        if batch + 1 == self._steps:
            self._progress.close(brief=True)
