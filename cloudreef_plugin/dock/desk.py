"""Access to other runs than the current one: the queue, earlier runs, their statistics and reports."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Callable, Optional

from qgis.core import Qgis
from qgis.gui import QgisInterface, QgsMessageViewer
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ..algorithms.frame.parameters import model_of_value
from ..algorithms.segment import Segment
from ..algorithms.threshold import Threshold
from ..engine.contract.errors import BundleError, CloudReefError
from ..help_pages import HelpButton
from ..layers import loading as results
from ..layers.names import another_name, beside
from ..messages import TITLE, tr, words_of
from ..runs.history import Entry
from ..runs.history_dialog import HistoryDialog
from ..runs.outcome import RunOutcome, message_in, push_for_a_while
from ..runs.queue import RunController
from ..runs.report import RunReport
from ..runs.run import RESULTS, Run
from ..runs.state import State
from ..runs.statistics_dialog import StatisticsDialog
from ..widgets.buttons import push_button, row_of
from .queue_view import RunQueueView

__all__ = ["RunDesk", "classes_of", "in_a_few_words", "reasons"]


class RunDesk(QWidget):
    """The bottom row of the panel: many scenes, history and help.

    Args:
        iface: QGIS's interface.
        runs: What runs and waits.
        outcome: Brings results into the project.
        many_button: Opens the dock of many scenes.

    Attributes:
        report: Opens pages of runs.
        queue: The runs that wait; a widget of its own.
    """

    improve = pyqtSignal(object)  # Entry: a run whose result shall be corrected
    loaded = pyqtSignal(object)  # Entry: a run whose results have come into the project

    def __init__(
        self,
        iface: QgisInterface,
        runs: RunController,
        outcome: RunOutcome,
        many_button: QPushButton,
        parent: Optional[QWidget] = None,
    ) -> None:
        super().__init__(parent)
        self._iface, self._runs, self._outcome = iface, runs, outcome
        self._history_dialog: Optional[HistoryDialog] = None
        self._dialogs: set[StatisticsDialog] = set()
        self.report = RunReport(runs.history, iface.mainWindow(), self)
        self.queue = RunQueueView(runs)
        self.history_button = push_button(
            "history_button",
            tr("History…"),
            tr("Earlier runs: load their results, run them again, copy them as commands"),
        )
        self.many_button = many_button
        for button in (self.many_button, self.history_button):
            # Styles want buttons wider than their words; side by side these would widen the panel.
            button.setMinimumWidth(button.fontMetrics().horizontalAdvance(button.text()) + 14)
        row = row_of(self.many_button, self.history_button)
        self.help_button = HelpButton("panel")
        row.addWidget(self.help_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        self.history_button.clicked.connect(self.show_history)
        runs.all_ended.connect(self._all_ended)

    def show_history(self) -> None:
        """Opens the list of earlier runs."""
        if self._history_dialog is None:
            dialog = HistoryDialog(
                self._runs.history,
                self.load,
                self.report,
                lambda: self._runs.running.id if self._runs.running else "",
                self._iface.mainWindow(),
            )
            dialog.again.connect(self.run_again)
            dialog.statistics.connect(self.show_statistics)
            dialog.improve.connect(self.improve)
            self._runs.ended.connect(dialog.refresh)
            self._history_dialog = dialog
        self._history_dialog.refresh()
        self._history_dialog.show()
        self._history_dialog.raise_()
        self._history_dialog.activateWindow()

    def load(self, run: Entry) -> bool:
        """Loads the results of an earlier run that still exist; returns whether there are any."""
        there = self._outcome.load(run)
        if there and Path(run.outputs.get(Segment.MASK, "")).is_file():
            self.loaded.emit(run)
        return there

    def show_statistics(self, run: Entry) -> None:
        """Opens the statistics of a run."""
        statistics = Run.statistics_of(run, self._runs.history)
        if not statistics:
            return
        report = Path(run.outputs.get(Segment.REPORT, ""))
        mask = Path(run.outputs.get(Segment.MASK, "mask.tif"))
        dialog = StatisticsDialog(
            run.scene,
            statistics,
            classes_of(run, statistics),
            report if report.is_file() else None,
            beside(mask, "statistics").with_suffix(".csv"),
            self._iface.mainWindow(),
        )
        # The main window owns the Qt object; this reference keeps the Python object alive.
        self._dialogs.add(dialog)
        dialog.finished.connect(lambda: self._dialogs.discard(dialog))
        dialog.show()

    def run_again(self, entry: Entry) -> None:
        """Queues a run again; its results get new names."""
        parameters = dict(entry.parameters)
        mask = another_name(Path(entry.outputs[Segment.MASK]), self._runs.claimed())
        for name in RESULTS:
            if parameters.get(name):
                parameters[name] = str(mask if name == Segment.MASK else beside(mask, name.lower(), parameters[name]))
        try:
            self._runs.add(entry.algorithm, parameters, title=entry.scene)
        except CloudReefError as error:
            self.say(words_of(error), Qgis.MessageLevel.Warning)

    def shut_down(self) -> None:
        """Closes what is open."""
        self.report.shut_down()
        if self._history_dialog:
            self._runs.ended.disconnect(self._history_dialog.refresh)
            self._history_dialog.close()
            self._history_dialog.deleteLater()
            self._history_dialog = None
        for dialog in list(self._dialogs):
            dialog.close()

    def _all_ended(self, over: list[Run]) -> None:
        done = [run for run in over if run.state == State.DONE]
        if len(over) == 1:
            if done:
                self._outcome.offer_folder(over[0])
            return
        failed = any(run.state == State.FAILED for run in over)
        level = Qgis.MessageLevel.Warning if failed else Qgis.MessageLevel.Success
        self.say(in_a_few_words(over), level, details=reasons(over))

    def say(self, sentence: str, level: Qgis.MessageLevel, details: str = "") -> None:
        """Shows a sentence in QGIS's message bar, with a button for the details."""
        bar = self._iface.messageBar()
        item = message_in(bar, TITLE, sentence)
        if details:
            item.layout().addWidget(_bar_button("details_button", tr("Details…"), lambda: self._tell_all(details)))
        item.layout().addWidget(_bar_button("history_of_runs_button", tr("History…"), self.show_history))
        push_for_a_while(bar, item, level)

    def _tell_all(self, details: str) -> None:
        viewer = QgsMessageViewer(self._iface.mainWindow())
        viewer.setObjectName("cloudreef_details")
        viewer.setTitle(tr("{}: what failed").format(TITLE))
        viewer.setMessageAsPlainText(details)
        viewer.showMessage(False)


def in_a_few_words(over: list[Run]) -> str:
    """Summarises in one line how several runs have ended."""
    failed = [run for run in over if run.state == State.FAILED]
    done = sum(run.state == State.DONE for run in over)
    counts = [tr("{} done").format(done)]
    if failed:
        counts.append(tr("{} failed").format(len(failed)))
    if len(over) > done + len(failed):
        counts.append(tr("{} cancelled").format(len(over) - done - len(failed)))
    return tr("{} runs have ended: {}.").format(len(over), ", ".join(counts))


def reasons(over: list[Run]) -> str:
    """Lists why runs failed."""
    return "\n\n".join(f"{run.title}: {run.sentence}" for run in over if run.state == State.FAILED)


def _bar_button(name: str, text: str, clicked: Callable[[], None]) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(name)
    button.clicked.connect(clicked)
    return button


def classes_of(entry: Entry, statistics: dict[str, Any]) -> tuple[str, str]:
    """Finds the class names (background, target) of a run."""
    if statistics.get("background") or entry.algorithm == Threshold.ID:
        return results.counted_names(statistics)
    try:
        return results.class_names(model_of_value(entry.parameters.get(Segment.MODEL)))
    except BundleError:
        return results.counted_names(statistics)
