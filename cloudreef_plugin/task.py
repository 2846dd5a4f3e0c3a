"""Algorithms that run in the background, as the toolbox would run them."""

from __future__ import annotations

from functools import cache
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
from qgis.PyQt.QtCore import QObject, pyqtSignal

from .messages import tr

__all__ = ["AlgorithmTask", "quiet_flags", "task_manager"]

# The panel itself tells how a task ended. QGIS 3.26 and later can be asked not to tell it too.
_SILENT = getattr(QgsTask.Flag, "Silent", None)


def quiet_flags() -> QgsTask.Flag:
    """Returns the flags of a task that can be cancelled, and of whose end QGIS says nothing."""
    return QgsTask.Flag.CanCancel if _SILENT is None else QgsTask.Flag.CanCancel | _SILENT


@cache
def task_manager() -> QgsTaskManager:
    """Returns what runs the panel's tasks: QGIS's own manager if it can keep silent about their end, else another."""
    application = QgsApplication.instance()
    if _SILENT is not None:
        return QgsApplication.taskManager()
    manager = QgsTaskManager(application)
    application.aboutToQuit.connect(manager.cancelAll)
    return manager


class RunFeedback(QgsProcessingFeedback):
    """Collects what an algorithm says and hands it on as signals, which arrive in the panel's thread."""

    stage = pyqtSignal(str)
    info = pyqtSignal(str)
    warning = pyqtSignal(str)

    def __init__(self) -> None:
        super().__init__(False)
        self.error = ""

    def setProgressText(self, text: str) -> None:  # noqa: N802
        """Hears what is being done."""
        self.stage.emit(text)

    def pushInfo(self, info: str) -> None:  # noqa: N802
        """Hears a sentence."""
        self.info.emit(info)

    def pushWarning(self, warning: str) -> None:  # noqa: N802
        """Hears a warning."""
        self.warning.emit(warning)

    def reportError(self, error: str, fatalError: bool = False) -> None:  # noqa: N802, N803
        """Hears why the algorithm failed."""
        self.error = error


class _Outcome(QObject):
    """Carries a task's end; a signal of the task itself would die with it."""

    succeeded = pyqtSignal(dict)
    failed = pyqtSignal(str)
    cancelled = pyqtSignal()


# Kept until they end: the thread of a run uses context and feedback, also when nobody waits for it any more.
_running: set[AlgorithmTask] = set()


class AlgorithmTask:
    """Runs an algorithm as the toolbox would: prepared here, processed in a thread of the task manager.

    Args:
        algorithm: A fresh algorithm from the registry.
        parameters: Its parameters.
        project: The project that layers belong to.
    """

    def __init__(self, algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any], project: QgsProject) -> None:
        self.outcome = _Outcome()
        self.feedback = RunFeedback()
        self._algorithm = algorithm
        self._parameters = parameters
        self._context = QgsProcessingContext()
        self._context.setProject(project)
        self._context.setFeedback(self.feedback)
        self._task: Optional[QgsProcessingAlgRunnerTask] = None

    def start(self) -> Optional[str]:
        """Starts; returns a sentence if the run cannot start."""
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

    def _executed(self, successful: bool, results: dict[str, Any]) -> None:
        self._task = None
        _running.discard(self)
        if self.feedback.isCanceled():
            self.outcome.cancelled.emit()
        elif successful:
            self.outcome.succeeded.emit(results)
        else:
            self.outcome.failed.emit(self.feedback.error or tr("The run failed; the log panel tells more."))
