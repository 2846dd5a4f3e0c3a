"""Runs an algorithm for the panel: one at a time, in the background, with its progress and its end as signals."""

from __future__ import annotations

from typing import Any, Callable, Optional

from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import QObject, pyqtSignal

from .algorithms.provider import PROVIDER_ID
from .messages import log, tr, warn
from .run_options import in_words_of_the_panel
from .task import AlgorithmTask

__all__ = ["RunController"]


class RunController(QObject):
    """Starts runs and tells of them.

    Attributes:
        task: What runs, or None.
        warnings: What the user should not miss of the last run, in the panel's words.
    """

    changed = pyqtSignal()  # a run has begun or ended
    stage = pyqtSignal(str)
    progress = pyqtSignal(float)
    refused = pyqtSignal(str)  # a run could not begin
    failed = pyqtSignal(str)
    cancelled = pyqtSignal()

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self.task: Optional[AlgorithmTask] = None
        self.warnings: list[str] = []

    def start(self, algorithm: str, parameters: dict[str, Any], succeeded: Callable[[dict[str, Any]], None]) -> None:
        """Starts an algorithm of CloudReef, unless one runs already.

        Args:
            algorithm: Its `ID`.
            parameters: Its parameters.
            succeeded: Takes its results, in this thread, when it is done.
        """
        if self.task:
            return
        registry = QgsApplication.processingRegistry()
        task = AlgorithmTask(
            registry.createAlgorithmById(f"{PROVIDER_ID}:{algorithm}"), parameters, QgsProject.instance()
        )
        task.feedback.stage.connect(self.stage)
        task.feedback.info.connect(log)
        task.feedback.warning.connect(self._warned)
        task.feedback.progressChanged.connect(self.progress)
        task.outcome.succeeded.connect(lambda found: self._end(lambda: succeeded(found)))
        task.outcome.failed.connect(lambda sentence: self._end(lambda: self._failed(sentence)))
        task.outcome.cancelled.connect(lambda: self._end(self.cancelled.emit))
        self.warnings = []
        refusal = task.start()
        if refusal:
            self.refused.emit(refusal)
            return
        self.task = task
        self.progress.emit(0)
        self.stage.emit(tr("Starting…"))
        self.changed.emit()

    def cancel(self) -> None:
        """Stops the run; nothing of it is kept."""
        if self.task:
            self.stage.emit(tr("Stopping…"))
            self.task.cancel()

    def shut_down(self) -> None:
        """Stops whatever runs; nobody hears of it any more."""
        if self.task:
            self.task.outcome.blockSignals(True)
            self.task.feedback.blockSignals(True)
            self.task.cancel()
        self.task = None

    def _warned(self, text: str) -> None:
        warn(text)
        self.warnings.append(in_words_of_the_panel(text))

    def _failed(self, sentence: str) -> None:
        warn(sentence)
        self.failed.emit(sentence)

    def _end(self, tell: Callable[[], None]) -> None:
        self.task = None
        tell()
        self.changed.emit()
