"""Connects the parts of a project's results: their store, list, actions, and values under the mouse."""

from __future__ import annotations

from typing import Optional

from qgis.core import Qgis
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...messages import tr
from ...runs.outcome import RunOutcome
from ...runs.project_results import ProjectResults
from ...runs.queue import RunController
from ...runs.run import Run
from ..desk import RunDesk
from .actions import ResultActions
from .hover import Hover
from .list import ResultList
from .thumbnail import Thumbnails

__all__ = ["ResultDesk"]


class ResultDesk(QObject):
    """The results of the project.

    Args:
        iface: QGIS's interface.
        runs: The runs, whose results are added when they end.
        outcome: Brings results into the project.
        desk: Opens statistics and reports of runs.

    Attributes:
        results: The results, kept in the project.
        list: Their cards.
        acts: The actions of the cards.
    """

    told = pyqtSignal(str, object)  # sentence, Qgis.MessageLevel
    improve = pyqtSignal(object)  # Entry
    labels_wanted = pyqtSignal(dict)  # as `PaintWindow.labels_wanted`

    def __init__(
        self,
        iface: QgisInterface,
        runs: RunController,
        outcome: RunOutcome,
        desk: RunDesk,
        parent: Optional[QObject] = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._runs = runs
        self.results = ProjectResults(self)
        self.acts = ResultActions(iface, self.results, outcome, runs.history, self)
        self._thumbnails = Thumbnails(runs.history, self)
        self.list = ResultList(self.results, self._thumbnails, lambda: self.acts.swiped, desk.report.obstacle)
        self.hover = Hover(iface.mapCanvas(), self)
        self.list.wanted.connect(self._do)
        self.acts.told.connect(self.told)
        self.acts.changed.connect(self.list.mark)
        self.acts.labels_wanted.connect(self.labels_wanted)
        self.hover.said.connect(self.list.tell)
        desk.report.told.connect(self._report_told)
        runs.ended.connect(self._ended)
        desk.loaded.connect(self.results.add)

    def shut_down(self) -> None:
        """Shuts down all parts."""
        self._runs.ended.disconnect(self._ended)
        for part in (self.hover, self.list, self.acts, self._thumbnails, self.results):
            part.shut_down()

    def _ended(self, run: Run) -> None:
        if not run.project_closed:
            self.results.add(run.entry())

    def _report_told(self, sentence: str, level: Qgis.MessageLevel) -> None:
        if sentence:
            self.told.emit(sentence, level)
        else:
            self.acts.outdated.emit(tr("Drawing the report…"))

    def _do(self, name: str, run_id: str) -> None:
        """Performs an action of a card."""
        entry = self.results.entry(run_id)
        if entry and name == "statistics":
            self._desk.show_statistics(entry)
        elif entry and name == "report":
            self._desk.report.open(entry)
        elif entry and name == "improve":
            self.improve.emit(entry)
        else:
            self.acts.do(name, run_id)
