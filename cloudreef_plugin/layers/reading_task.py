"""Tasks that read the pixels of layers."""

from __future__ import annotations

from typing import Any, Callable, Sequence

from qgis.core import QgsRasterLayer

from ..tasks.background import BackgroundTask
from .files import refuse_missing

__all__ = ["reading_task"]


def reading_task(title: str, layers: Sequence[QgsRasterLayer], work: Callable[[BackgroundTask], Any]) -> BackgroundTask:
    """Makes a task that fails with a sentence where a layer's file is gone since it was loaded.

    Args:
        title: Of the task.
        layers: What `work` reads; asked for name and source only, in the calling thread.
        work: Done in the task's thread; its result is the task's.
    """
    read = [(layer.name(), layer.source()) for layer in layers]

    def checked(task: BackgroundTask) -> Any:
        for name, source in read:
            refuse_missing(name, source)
        return work(task)

    return BackgroundTask(title, checked)
