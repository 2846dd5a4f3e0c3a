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

from ..engine.contract.errors import BANDS_UNKNOWN, CloudReefError
from ..messages import said, tr
from .ends import Handler, hear

__all__ = ["AlgorithmTask", "RunFeedback", "panel_names", "quiet_flags", "task_manager"]

# The panel itself tells how a task ended. QGIS 3.26 and later can be asked not to tell it too.
_SILENT = getattr(QgsTask.Flag, "Silent", None)


def quiet_flags() -> QgsTask.Flag:
    """Chooses the flags of a task that can be cancelled, and of whose end QGIS says nothing."""
    return QgsTask.Flag.CanCancel if _SILENT is None else QgsTask.Flag.CanCancel | _SILENT


@cache
def task_manager() -> QgsTaskManager:
    """Finds what runs the panel's tasks: QGIS's own manager if it can keep silent about their end, else another."""
    application = QgsApplication.instance()
    if _SILENT is not None:
        return QgsApplication.taskManager()
    manager = QgsTaskManager(application)
    application.aboutToQuit.connect(manager.cancelAll)
    return manager


def panel_names() -> dict[str, str]:
    """Tells what the panel calls parameters that the engine's sentences name."""
    return {"SCALING": tr("“Values” under Advanced"), "BANDS": tr("“Bands” under Advanced")}


class RunFeedback(QgsProcessingFeedback):
    """Collects what an algorithm says and hands it on as signals, which arrive in the panel's thread.

    Attributes:
        names: What the panel calls parameters that the engine's sentences name.
        failure: Why the run failed, where the engine or the plugin says it.
        error: The sentence about it.
    """

    stage = pyqtSignal(str)
    info = pyqtSignal(str)
    warning = pyqtSignal(str)

    def __init__(self) -> None:
        super().__init__(False)
        self.names = panel_names()
        self.failure: Optional[CloudReefError] = None
        self.error = ""

    def call_by(self, file: str, layer: str) -> None:
        """Has sentences call a file that a layer was exported to by the layer's name."""
        self.names[file] = f'"{layer}"'

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
    failed = pyqtSignal(str, str)  # a sentence, and the kind of the failure: see `engine.contract.errors`
    cancelled = pyqtSignal()


# Kept until they end: the thread of a run uses context and feedback, also after `forget`.
_running: set[AlgorithmTask] = set()


class AlgorithmTask:
    """Runs an algorithm as the toolbox would: prepared here, processed in a thread of the task manager.

    Args:
        algorithm: A fresh algorithm, see `algorithms.provider.create`.
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
        """Starts the algorithm; `failed` hears of a refusal before this returns False.

        Args:
            succeeded: Hears the results.
            failed: Hears a sentence, and the kind of the failure: see `engine.contract.errors`.
            cancelled: Hears that the user has cancelled it, in QGIS's list of tasks too.
        """
        hear(self.outcome, succeeded, failed, cancelled)
        refusal = self._begin()
        if refusal is not None:
            self.outcome.failed.emit(refusal, "")
        return refusal is None

    def _begin(self) -> Optional[str]:
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

    def forget(self) -> None:
        """Stops it, without any further signal."""
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
        """Tells why it failed: a sentence, and the kind of the failure."""
        failure = self.feedback.failure
        if failure and failure.kind == BANDS_UNKNOWN:
            # The hint says how scripts tell it; the panel has choices for that.
            hint = tr("Choose the bands under Advanced.")
            return f"{said(failure.message, self.feedback.names)} {hint}", failure.kind
        sentence = self.feedback.error or tr("The run failed; see the log panel for details.")
        return sentence, failure.kind if failure else ""
