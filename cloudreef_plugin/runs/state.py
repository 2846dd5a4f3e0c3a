"""What can become of a run."""

from __future__ import annotations

from enum import Enum

__all__ = ["State"]


class State(str, Enum):
    """The life of a run, from the click to the history, which keeps the values as they are written here.

    A run of the history that is still `RUNNING` although nothing does it was cut off: QGIS ended in the midst of it.
    """

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"
