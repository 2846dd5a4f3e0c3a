"""A function that runs in a thread of the task manager and tells its outcome in the thread of the windows."""

from __future__ import annotations

from typing import Any, Callable, Optional

from qgis.core import QgsTask
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..engine.contract.errors import CloudReefError
from ..environment.engine_process import EngineCancelled
from ..environment.installer import EnvironmentCancelled
from ..messages import said, tr, warn, words_of
from ..published.download import DownloadCancelled
from .ends import Handler, hear, unexpected
from .task import quiet_flags, task_manager

__all__ = ["BackgroundTask", "TaskCancelled"]

# Kept until they end: QGIS owns the task, but does not keep its Python object alive.
_running: set[BackgroundTask] = set()


class TaskCancelled(Exception):
    """The work found that its task is cancelled, and left nothing."""


class _Told(QObject):
    """What a task tells; signals of the task itself would die with it."""

    stage = pyqtSignal(str)
    succeeded = pyqtSignal(object)
    failed = pyqtSignal(str)
    cancelled = pyqtSignal()


class BackgroundTask(QgsTask):
    """Runs a function in the background.

    Args:
        title: Shown in QGIS's list of tasks.
        work: Called with the task, in another thread; hands `relay` and `isCanceled` on to what takes long, and
            raises `TaskCancelled` where it stops for that.
    """

    def __init__(self, title: str, work: Callable[[BackgroundTask], Any]) -> None:
        super().__init__(title, quiet_flags())
        self.told = _Told()
        self._work = work
        self._result: Any = None
        self._error: Optional[str] = None

    def start(self, succeeded: Handler, failed: Handler, cancelled: Handler) -> BackgroundTask:
        """Starts; returns the task.

        Args:
            succeeded: Hears the result.
            failed: Hears a sentence about what went wrong.
            cancelled: Hears that the user has cancelled it, in QGIS's list of tasks too.
        """
        hear(self.told, succeeded, failed, cancelled)
        _running.add(self)
        task_manager().addTask(self)
        return self

    def forget(self) -> None:
        """Cancels it, without any further signal."""
        self.told.blockSignals(True)
        self.cancel()

    def run(self) -> bool:
        """Does the work, in a thread of the task manager."""
        try:
            self._result = self._work(self)
        except (TaskCancelled, DownloadCancelled, EnvironmentCancelled, EngineCancelled):
            return False
        except CloudReefError as error:
            self._error = words_of(error)
            return False
        except Exception as error:  # noqa: BLE001 - the edge to QGIS, which would say nothing of it
            sentence = unexpected(error)
            # What breaks after the user has cancelled breaks for that.
            self._error = None if self.isCanceled() else sentence
            return False
        return True

    def finished(self, result: bool) -> None:
        """Tells the outcome, in the thread of the windows."""
        _running.discard(self)
        if result:
            self.told.succeeded.emit(self._result)
        elif self._error is None and self.isCanceled():
            self.told.cancelled.emit()
        else:
            sentence = self._error or tr("The run failed; see the log panel for details.")
            warn(sentence)
            self.told.failed.emit(sentence)

    def relay(self, done: float, total: float, text: str) -> None:
        """Says how far the work is."""
        self.setProgress(100.0 * done / total if total else 0.0)
        self.told.stage.emit(said(text))
