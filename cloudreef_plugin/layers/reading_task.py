"""Tasks that read the pixels of layers."""

from __future__ import annotations

from typing import Any, Callable, Sequence

from qgis.core import QgsRasterLayer

from ..tasks.background import BackgroundTask
from .files import refuse_missing

__all__ = ["reading_task"]


def reading_task(title: str, layers: Sequence[QgsRasterLayer], work: Callable[[BackgroundTask], Any]) -> BackgroundTask:
    """Creates a task that fails with a message if the file of a layer does not exist any more.

    Args:
        title: Title of the task.
        layers: The layers that `work` reads; used in the calling thread only.
        work: Called in the task's thread; returns the result of the task.
    """
    read = [(layer.name(), layer.source()) for layer in layers]

    def checked(task: BackgroundTask) -> Any:
        for name, source in read:
            refuse_missing(name, source)
        return work(task)

    return BackgroundTask(title, checked)
