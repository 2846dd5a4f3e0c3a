"""Runs a batch in the background and reads its summary, which is updated after every scene."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Optional

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ...algorithms.frame.kept_choices import kept_choices
from ...algorithms.provider import create
from ...algorithms.segmentbatch import UPDATE, SegmentBatch
from ...engine.contract.listing.older_batches import SUMMARY, model_of_summary
from ...messages import log, tr, warn
from ...tasks.task import AlgorithmTask
from .summary import SceneRow, interrupted, read_summary

__all__ = ["Batch"]

_POLL_MS = 700


class Batch(QObject):
    """A batch: its parameters, task and summary.

    Attributes:
        summary: Path of its summary; None before there is a batch.
        task: The running task, or None.
    """

    told = pyqtSignal(list)  # SceneRow
    stage = pyqtSignal(str)
    progress = pyqtSignal(float)
    ended = pyqtSignal(str)  # why it ended early; empty if it did not
    changed = pyqtSignal()  # started or ended

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self.summary: Optional[Path] = None
        self.task: Optional[AlgorithmTask] = None
        self._parameters: dict[str, Any] = {}
        self._timer = QTimer(self)
        self._timer.setInterval(_POLL_MS)
        self._timer.timeout.connect(self.read_progress)

    def start(self, parameters: dict[str, Any], model: str) -> None:
        """Starts or continues a batch.

        Args:
            parameters: Parameters of cloudreef:segmentbatch.
            model: Id of the model.
        """
        if self.task is not None:
            return
        self._parameters = dict(parameters)
        self.summary = Path(parameters[SegmentBatch.OUTPUT_FOLDER]) / f"{model}{SUMMARY}"
        self.told.emit(self._rows())  # none of another batch, if this one cannot begin
        task = AlgorithmTask(create(SegmentBatch.ID), parameters)
        task.feedback.stage.connect(self.stage)
        task.feedback.info.connect(log)
        task.feedback.warning.connect(warn)
        task.feedback.progressChanged.connect(self.progress)
        if not task.start(
            lambda found: self._end(""),
            lambda sentence, kind: self._end(sentence),
            lambda: self._end(tr("Cancelled: Retry continues.")),
        ):
            return
        self.task = task
        self._timer.start()
        self.changed.emit()

    def again(self) -> bool:
        """Segments again what failed or is missing, with the batch's own parameters; the rest is skipped.

        Returns:
            Whether its parameters are known; those of an earlier batch are saved beside its summary.
        """
        known = self._parameters or (kept_choices(self.summary) if self.summary else {})
        if self.summary is None or not known:
            return False
        if not self._parameters:
            known |= {
                SegmentBatch.TABLE: str(self.summary),
                SegmentBatch.COLUMN: "input",
                SegmentBatch.OUTPUT_FOLDER: str(self.summary.parent),
            }
        self.start({**known, SegmentBatch.EXISTING_RESULTS: UPDATE}, model_of_summary(self.summary))
        return True

    def open(self, summary: Path) -> list[SceneRow]:
        """Opens an earlier batch; returns its scenes."""
        self.summary, self._parameters = summary, {}
        rows = self._rows()
        self.told.emit(rows)
        return rows

    def read_progress(self) -> None:
        """Reads the summary."""
        rows = self._rows()
        if rows:
            self.told.emit(rows)

    def cancel(self) -> None:
        """Stops it; finished scenes keep their results."""
        if self.task:
            self.task.cancel()

    def shut_down(self) -> None:
        """Stops it, without a signal."""
        self._timer.stop()
        if self.task:
            self.task.forget()
        self.task = None

    def _rows(self) -> list[SceneRow]:
        rows = read_summary(self.summary) if self.summary else []
        return rows if self.task else [interrupted(row) for row in rows]

    def _end(self, sentence: str) -> None:
        self._timer.stop()
        self.task = None
        self.read_progress()
        self.ended.emit(sentence)
        self.changed.emit()
