"""The states of a run."""

from __future__ import annotations

from enum import Enum

__all__ = ["State"]


class State(str, Enum):
    """The states of a run. The history stores their values.

    A run of the history that is `RUNNING` although no QGIS runs it was interrupted, as QGIS ended before it.
    """

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"
