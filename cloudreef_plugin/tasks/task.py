"""Runs algorithms in the background, as the toolbox does."""

from __future__ import annotations

import time
from functools import cache, partial
from typing import Any, Optional

from qgis.core import (
    QgsApplication,
    QgsProcessingAlgorithm,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
    QgsTask,
    QgsTaskManager,
)
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..engine.contract.errors import BANDS_UNKNOWN, CloudReefError
from ..messages import said, tr
from .ends import Handler, connect_ends

__all__ = ["AlgorithmTask", "RunFeedback", "panel_names", "quiet_flags", "task_manager"]

# The panel itself shows how a task ended. Since version 3.26 QGIS can be told not to show it, too.
_SILENT = getattr(QgsTask.Flag, "Silent", None)
_SECONDS_TO_END = 10.0  # the engine is killed at once; what is waited for are the threads


def quiet_flags() -> QgsTask.Flag:
    """Chooses the flags of a task that can be cancelled, without QGIS's own message about its end if possible."""
    return QgsTask.Flag.CanCancel if _SILENT is None else QgsTask.Flag.CanCancel | _SILENT


@cache
def task_manager() -> QgsTaskManager:
    """Chooses the manager for the panel's tasks: QGIS's own if it can omit messages about their end, else another."""
    application = QgsApplication.instance()
    if _SILENT is not None:
        return QgsApplication.taskManager()
    manager = QgsTaskManager(application)
    application.aboutToQuit.connect(partial(_end, manager))
    return manager


def _end(manager: QgsTaskManager) -> None:
    """Cancels the tasks, waits for their threads, and deletes the manager.

    The application would delete it only after Qt's pool of threads, without which it crashes if a task was running.
    """
    manager.cancelAll()
    ended = (QgsTask.TaskStatus.Complete, QgsTask.TaskStatus.Terminated)
    last = time.monotonic() + _SECONDS_TO_END
    while any(task.status() not in ended for task in manager.tasks()) and time.monotonic() < last:
        time.sleep(0.01)
    sip.delete(manager)


def panel_names() -> dict[str, str]:
    """Lists the panel's labels for parameters that the engine's messages name."""
    return {"SCALING": tr("“Values” under Advanced"), "BANDS": tr("“Bands” under Advanced")}


class RunFeedback(QgsProcessingFeedback):
    """Passes the messages of an algorithm on as signals, which arrive in the panel's thread.

    Attributes:
        names: The panel's labels for parameters that the engine's messages name.
        failure: The error of the engine or the plugin with which the run failed.
        error: The message about it.
    """

    stage = pyqtSignal(str)
    info = pyqtSignal(str)
    warning = pyqtSignal(str)

    def __init__(self) -> None:
        super().__init__(False)
        self.names = panel_names()
        self.failure: Optional[CloudReefError] = None
        self.error = ""

    def name_file(self, file: str, layer: str) -> None:
        """Makes messages show a layer's name instead of the file that it was exported to."""
        self.names[file] = f'"{layer}"'

    def setProgressText(self, text: str) -> None:  # noqa: N802
        """Passes on what is being done."""
        self.stage.emit(text)

    def pushInfo(self, info: str) -> None:  # noqa: N802
        """Passes a message on."""
        self.info.emit(info)

    def pushWarning(self, warning: str) -> None:  # noqa: N802
        """Passes a warning on."""
        self.warning.emit(warning)

    def reportError(self, error: str, fatalError: bool = False) -> None:  # noqa: N802, N803
        """Keeps the message about why the algorithm failed."""
        self.error = error


class _Outcome(QObject):
    """Signals of a task, in an object that lives longer than the task."""

    succeeded = pyqtSignal(dict)
    failed = pyqtSignal(str, str)  # a message, and the kind of the failure: see `engine.contract.errors`
    cancelled = pyqtSignal()


# References to the running tasks, as their threads use context and feedback even after `forget`.
_running: set[AlgorithmTask] = set()


class AlgorithmTask:
    """Runs an algorithm as the toolbox does: prepares it in this thread, and processes it in one of the task manager.

    Args:
        algorithm: A new algorithm, see `algorithms.provider.create`.
        parameters: Its parameters; layers are those of QGIS's project.
    """

    def __init__(self, algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any]) -> None:
        self.outcome = _Outcome()
        self.feedback = RunFeedback()
        self._algorithm = algorithm
        self._parameters = parameters
        self._context = QgsProcessingContext()
        self._context.setProject(QgsProject.instance())
        self._context.setFeedback(self.feedback)
        self._task: Optional[QgsProcessingAlgRunnerTask] = None

    def start(self, succeeded: Handler, failed: Handler, cancelled: Handler) -> bool:
        """Starts the algorithm; if it cannot start, calls `failed` and returns False.

        Args:
            succeeded: Called with the results.
            failed: Called with a message, and the kind of the failure: see `engine.contract.errors`.
            cancelled: Called if the user cancels the task, here or in QGIS's list of tasks.
        """
        connect_ends(self.outcome, succeeded, failed, cancelled)
        refusal = self._begin()
        if refusal is not None:
            self.outcome.failed.emit(refusal, "")
        return refusal is None

    def _begin(self) -> Optional[str]:
        """Starts the algorithm; returns a message if it cannot start."""
        able, sentence = self._algorithm.canExecute()
        if able:
            able, sentence = self._algorithm.checkParameterValues(self._parameters, self._context)
        if not able:
            return sentence
        flags = () if _SILENT is None else (quiet_flags(),)
        task = QgsProcessingAlgRunnerTask(self._algorithm, self._parameters, self._context, self.feedback, *flags)
        if task.isCanceled():  # the algorithm refused while it was prepared
            return self.feedback.error or tr("The run could not be prepared.")
        task.executed.connect(self._executed)
        self._task = task
        _running.add(self)
        task_manager().addTask(task)
        return None

    def cancel(self) -> None:
        """Asks the algorithm to stop; it kills the engine at once."""
        if self._task:
            self._task.cancel()

    def forget(self) -> None:
        """Stops the algorithm, without any further signal."""
        self.outcome.blockSignals(True)
        self.feedback.blockSignals(True)
        self.cancel()

    def _executed(self, successful: bool, results: dict[str, Any]) -> None:
        self._task = None
        _running.discard(self)
        if self.feedback.isCanceled():
            self.outcome.cancelled.emit()
        elif successful:
            self.outcome.succeeded.emit(results)
        else:
            self.outcome.failed.emit(*self._why())

    def _why(self) -> tuple[str, str]:
        """Finds the message about why it failed, and the kind of the failure."""
        failure = self.feedback.failure
        if failure and failure.kind == BANDS_UNKNOWN:
            # The engine's hint is for scripts; the panel has choices instead.
            hint = tr("Choose the bands under Advanced.")
            return f"{said(failure.message, self.feedback.names)} {hint}", failure.kind
        sentence = self.feedback.error or tr("The run failed; see the log panel for details.")
        return sentence, failure.kind if failure else ""
