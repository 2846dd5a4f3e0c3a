"""Ends of tasks: handlers for them, and messages about unexpected errors."""

from __future__ import annotations

import traceback
from typing import Any, Callable

from qgis.PyQt.QtCore import QObject

from ..engine.contract.addresses import without_keys
from ..messages import tr, warn

__all__ = ["Handler", "connect_ends", "ignore_end", "unexpected"]

Handler = Callable[..., Any]


def connect_ends(told: QObject, succeeded: Handler, failed: Handler, cancelled: Handler) -> None:
    """Connects handlers to the signals of a task.

    Args:
        told: Object with signals of these names.
        succeeded: Called with the result.
        failed: Called with a message.
        cancelled: Called without arguments.
    """
    told.succeeded.connect(succeeded)
    told.failed.connect(failed)
    told.cancelled.connect(cancelled)


def ignore_end(*unused: object) -> None:
    """Does nothing: a handler for an end that needs no reaction, as failures are in the log."""


def unexpected(error: Exception) -> str:
    """Logs an unexpected error with its traceback, from any thread; returns a message about it."""
    warn(without_keys("".join(traceback.format_exception(type(error), error, error.__traceback__)).strip()))
    if isinstance(error, OSError):
        why = error.strerror or str(error) or type(error).__name__
        text = tr("The system reports an error ({}). Is the disk full, or a file open in another program?")
        return text.format(without_keys(f"{error.filename}: {why}" if error.filename else why))
    said = tr("An unexpected error ended this ({}: {}).").format(type(error).__name__, without_keys(str(error)))
    return f"{said} {tr('This is a bug in CloudReef: please report it with the log.')}"
