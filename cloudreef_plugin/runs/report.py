"""Opens the report of a run, and draws it first if the run did not."""

from __future__ import annotations

from pathlib import Path
from typing import Optional

from qgis.core import Qgis
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QWidget

from .. import paths
from ..algorithms.segment import Segment
from ..engine.contract.errors import CloudReefError
from ..engine.contract.protocol import Job
from ..engine.contract.report_jobs import DrawReport, ReportOutputs
from ..engine_choice import find_engine
from ..environment.engine_process import run_job
from ..messages import tr, words_of
from ..tasks.background import BackgroundTask
from ..widgets.page_viewer import PageViewer, open_page
from .copied_job import job_of
from .history import REPORT_FILE, Entry, RunHistory
from .state import State

__all__ = ["RunReport"]


class RunReport(QObject):
    """Opens reports of runs in the browser, or in a window of QGIS if there is no browser.

    Args:
        history: The history of runs, which keeps the reports that are drawn later.
        window: Parent of the window of QGIS.

    Attributes:
        viewer: The window that shows the last report if there is no browser.
    """

    told = pyqtSignal(str, object)  # sentence, Qgis.MessageLevel

    def __init__(self, history: RunHistory, window: Optional[QWidget] = None, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._window = window
        self.viewer: Optional[PageViewer] = None
        self._history = history
        self._task: Optional[BackgroundTask] = None

    def obstacle(self, entry: Optional[Entry]) -> str:
        """Explains why there is no report; empty if there is one or it can be drawn."""
        if entry is None:
            return tr("No run has ended yet.")
        if entry.outcome != State.DONE:
            return tr("This run has no results to report on.")
        if entry.algorithm != Segment.ID:
            return tr("A report is about a whole run: open that of the run that made the probability (History).")
        if self._history.report_of(entry):
            return ""
        if entry.obstacle:
            return entry.obstacle
        there = Path(entry.outputs[Segment.MASK]).is_file() and self._history.statistics_of(entry)
        return "" if there else tr("The results are no longer available.")

    def open(self, entry: Entry) -> None:
        """Opens the report of a run, now or when it is drawn."""
        page = self._history.report_of(entry)
        if page:
            self._show(page)
            return
        if self._task:
            return
        try:
            task = self._drawing(entry)
        except CloudReefError as error:
            self.told.emit(words_of(error), Qgis.MessageLevel.Warning)
            return
        self.told.emit(tr("Drawing the report…"), Qgis.MessageLevel.Info)
        self._task = task.start(self._drawn, self._failed, self._cancelled)

    def shut_down(self) -> None:
        """Stops drawing."""
        if self._task:
            self._task.forget()
        self._task = None

    def _drawing(self, entry: Entry) -> BackgroundTask:
        folder = self._history.make_folder_of(entry.id)
        job = Job.from_json(job_of(entry, self._history))
        scene = job.scenes[0]
        page = folder / REPORT_FILE
        task = DrawReport(
            job.model,
            scene.input,
            scene.outputs.mask,
            str(self._history.statistics_of(entry)),
            ReportOutputs(str(page)),
            scene.bands,
            scene.scaling,
            scene.nodata,
            scene.crs,
            replace=True,
        )
        python = find_engine()

        def work(background: BackgroundTask) -> Path:
            run_job(python, task, plugin_folder=paths.PLUGIN_FOLDER, scratch=folder, cancelled=background.isCanceled)
            return page

        return BackgroundTask(tr("Draw CloudReef's report"), work)

    def _drawn(self, page: Path) -> None:
        self._task = None
        self.told.emit("", Qgis.MessageLevel.Info)
        self._show(page)

    def _failed(self, sentence: str) -> None:
        self._task = None
        self.told.emit(sentence, Qgis.MessageLevel.Warning)

    def _cancelled(self) -> None:
        self._task = None
        self.told.emit(tr("Cancelled; nothing was written."), Qgis.MessageLevel.Info)

    def _show(self, page: Path) -> None:
        self.viewer = open_page(page, self._window)
