"""Runs a function in a thread of the task manager; signals with its outcome arrive in the main thread."""

from __future__ import annotations

from typing import Any, Callable, Optional

from qgis.core import QgsTask
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..engine.contract.errors import CloudReefError
from ..environment.engine_process import EngineCancelled
from ..environment.installer import EnvironmentCancelled
from ..messages import said, tr, warn, words_of
from ..published.download import DownloadCancelled
from .ends import Handler, connect_ends, unexpected
from .pool import place_given_away
from .task import quiet_flags, task_manager

__all__ = ["BackgroundTask", "TaskCancelled"]

# References to the running tasks, as QGIS does not keep their Python objects alive.
_running: set[BackgroundTask] = set()


class TaskCancelled(Exception):
    """Raised by the work of a cancelled task, after it has removed unfinished results."""


class _Told(QObject):
    """Signals of a task, in an object that lives longer than the task."""

    stage = pyqtSignal(str)
    succeeded = pyqtSignal(object)
    failed = pyqtSignal(str)
    cancelled = pyqtSignal()


class BackgroundTask(QgsTask):
    """Runs a function in the background.

    Args:
        title: Title in QGIS's list of tasks.
        work: Called with the task, in another thread; passes `relay` and `isCanceled` on to slow functions, and raises
            `TaskCancelled` if it stops because the task is cancelled.
    """

    def __init__(self, title: str, work: Callable[[BackgroundTask], Any]) -> None:
        super().__init__(title, quiet_flags())
        self.told = _Told()
        self._work = work
        self._result: Any = None
        self._error: Optional[str] = None

    def start(self, succeeded: Handler, failed: Handler, cancelled: Handler) -> BackgroundTask:
        """Starts the task and returns it.

        Args:
            succeeded: Called with the result of the work.
            failed: Called with a message about what went wrong.
            cancelled: Called if the user cancels the task, here or in QGIS's list of tasks.
        """
        connect_ends(self.told, succeeded, failed, cancelled)
        _running.add(self)
        task_manager().addTask(self)
        return self

    def forget(self) -> None:
        """Cancels the task, without any further signal."""
        self.told.blockSignals(True)
        self.cancel()

    def run(self) -> bool:
        """Does the work, in a thread of the task manager."""
        try:
            with place_given_away():
                self._result = self._work(self)
        except (TaskCancelled, DownloadCancelled, EnvironmentCancelled, EngineCancelled):
            return False
        except CloudReefError as error:
            self._error = words_of(error)
            return False
        except Exception as error:  # noqa: BLE001 - the edge to QGIS, which would not report it
            sentence = unexpected(error)
            # An error after the user has cancelled is a consequence of that.
            self._error = None if self.isCanceled() else sentence
            return False
        return True

    def finished(self, result: bool) -> None:
        """Emits the signal of the outcome, in the main thread."""
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
        """Reports progress of the work."""
        self.setProgress(100.0 * done / total if total else 0.0)
        self.told.stage.emit(said(text))
