"""How a task ends: who hears of it, and what is said of an error that nobody foresaw."""

from __future__ import annotations

import traceback
from typing import Any, Callable

from qgis.PyQt.QtCore import QObject

from ..engine.contract.addresses import without_keys
from ..messages import tr, warn

__all__ = ["Handler", "hear", "unexpected", "unheard"]

Handler = Callable[..., Any]


def hear(told: QObject, succeeded: Handler, failed: Handler, cancelled: Handler) -> None:
    """Connects what hears of the three ends of a task.

    Args:
        told: Has the signals of these names.
        succeeded: Hears the result.
        failed: Hears a sentence.
        cancelled: Hears nothing but that.
    """
    told.succeeded.connect(succeeded)
    told.failed.connect(failed)
    told.cancelled.connect(cancelled)


def unheard(*unused: object) -> None:
    """Hears an end that changes nothing for the owner of a task; the log tells of failures."""


def unexpected(error: Exception) -> str:
    """Logs an error that nobody foresaw, with its traceback; returns a sentence about it.

    Args:
        error: As it was caught at the edge to QGIS, from any thread.
    """
    warn(without_keys("".join(traceback.format_exception(type(error), error, error.__traceback__)).strip()))
    if isinstance(error, OSError):
        why = error.strerror or str(error) or type(error).__name__
        text = tr("The system reports an error ({}). Is the disk full, or a file open in another program?")
        return text.format(without_keys(f"{error.filename}: {why}" if error.filename else why))
    said = tr("An unexpected error ended this ({}: {}).").format(type(error).__name__, without_keys(str(error)))
    return f"{said} {tr('This is a bug in CloudReef: please report it with the log.')}"
