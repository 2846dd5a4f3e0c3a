"""The dialog of the history: shows earlier runs, loads their results, repeats and copies them."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any, Callable, Optional

from qgis.core import Qgis
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHeaderView,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ..algorithms.segment import Segment
from ..engine.contract.errors import CloudReefError
from ..help_pages import add_help
from ..messages import TITLE, Number, literal, tr, words_of
from ..widgets.buttons import push_button, row_of
from ..widgets.status_line import StatusLine
from .copied_job import active_profile, command_of, job_of, python_of
from .history import Entry, RunHistory
from .report import RunReport
from .state import State

__all__ = ["HistoryDialog"]


class HistoryDialog(QDialog):
    """Lists the runs of the history.

    Args:
        history: The history of the QGIS profile.
        load: Adds the results of a run to the project; returns whether any of them still exist.
        report: Opens reports of runs.
        running: Returns the id of the running run, or an empty text.
    """

    again = pyqtSignal(object)  # Entry
    statistics = pyqtSignal(object)  # Entry
    improve = pyqtSignal(object)  # Entry

    def __init__(
        self,
        history: RunHistory,
        load: Callable[[Entry], bool],
        report: RunReport,
        running: Callable[[], str],
        parent: Optional[QWidget] = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("cloudreef_history")
        self.setWindowTitle(tr("{}: history of runs").format(TITLE))
        self._history = history
        self._load = load
        self._report = report
        self._running = running
        self._entries: dict[str, Entry] = {}
        self._build()
        self.tree.itemSelectionChanged.connect(self._show)
        report.told.connect(self.message.say)
        self.refresh()

    def refresh(self, *unused: Any) -> None:
        """Reads the history again."""
        chosen = self.entry()
        entries = self._history.entries()
        self._entries = {entry.id: entry for entry in entries}
        self.tree.clear()
        for entry in entries:
            item = QTreeWidgetItem([_when(entry), entry.scene, entry.model, self._outcome(entry), _cover(entry)])
            item.setTextAlignment(4, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            item.setData(0, Qt.ItemDataRole.UserRole, entry.id)
            item.setToolTip(1, literal(str(entry.parameters.get(Segment.INPUT, ""))))
            item.setToolTip(3, literal(entry.sentence))
            self.tree.addTopLevelItem(item)
            if chosen and entry.id == chosen.id:
                self.tree.setCurrentItem(item)
        if entries and self.tree.currentItem() is None:
            self.tree.setCurrentItem(self.tree.topLevelItem(0))
        self._show()

    def entry(self) -> Optional[Entry]:
        """Finds the selected run."""
        item = self.tree.currentItem()
        return self._entries.get(item.data(0, Qt.ItemDataRole.UserRole)) if item else None

    def _outcome(self, entry: Entry) -> str:
        cut_off = entry.outcome == State.RUNNING and entry.id != self._running()
        return tr("interrupted") if cut_off else _outcome_names()[entry.outcome]

    def _build(self) -> None:
        self.tree = QTreeWidget()
        self.tree.setObjectName("history_list")
        self.tree.setAccessibleName(tr("Runs"))
        self.tree.setRootIsDecorated(False)
        self.tree.setUniformRowHeights(True)
        self.tree.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.tree.setHeaderLabels([tr("When"), tr("Scene"), tr("Model"), tr("Outcome"), tr("Cover")])
        header = self.tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.details = QPlainTextEdit()
        self.details.setReadOnly(True)
        self.details.setAccessibleName(tr("Details of the run"))
        self.details.setTabChangesFocus(True)
        self.message = StatusLine()
        column = QVBoxLayout(self)
        column.addWidget(self.tree, 3)
        column.addWidget(self.details, 2)
        column.addWidget(self.message)
        column.addLayout(self._buttons())
        self.resize(820, 560)

    def _buttons(self) -> QVBoxLayout:
        """Builds two rows of buttons, as one row would be wider than a small screen."""

        def button(name: str, text: str, tip: str, clicked: Callable[[Entry], None]) -> QPushButton:
            made = push_button(name, text, tip)
            made.clicked.connect(lambda: self._with_entry(clicked))
            return made

        self.again_button = button(
            "again_button",
            tr("Run again"),
            tr("Run it once more with the same parameters; the results get new names"),
            self.again.emit,
        )
        self.load_button = button(
            "load_button", tr("Load results"), tr("Add the results to the project, above their scene"), self._load_entry
        )
        self.statistics_button = button(
            "statistics_button", tr("Statistics…"), tr("Cover, areas and sizes in numbers"), self.statistics.emit
        )
        self.report_button = button("report_button", tr("Open report"), "", self._report.open)
        self.improve_button = button(
            "improve_button",
            tr("Improve…"),
            tr("Correct this result and train the model further with it"),
            self.improve.emit,
        )
        self.copy_button = push_button(
            "copy_button",
            tr("Copy as"),
            tr("Copy the run as text, to repeat it elsewhere; it writes to the same files"),
        )
        menu = QMenu(self.copy_button)
        for name, text, form in (
            ("copy_command", tr("qgis_process command"), self._copy_command),
            ("copy_python", tr("Python"), self._copy_python),
            ("copy_job", tr("Job file"), self._copy_job),
            ("save_job", tr("Save as job file…"), self._save_job),
        ):
            action = menu.addAction(text)
            action.setObjectName(name)
            action.triggered.connect(lambda checked=False, form=form: self._with_entry(form))
        self.copy_button.setMenu(menu)
        self.remove_button = button(
            "remove_button", tr("Remove"), tr("Remove the run from the history; its results stay"), self._remove
        )
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        add_help(box, "batch#history")
        box.rejected.connect(self.reject)
        rows = QVBoxLayout()
        rows.addLayout(row_of(self.again_button, self.load_button, self.statistics_button, self.report_button))
        below = row_of(self.improve_button, self.copy_button, self.remove_button)
        below.addWidget(box)
        rows.addLayout(below)
        return rows

    def _with_entry(self, act: Callable[[Entry], None]) -> None:
        entry = self.entry()
        if entry is None:
            return
        try:
            act(entry)
        except CloudReefError as error:
            self.message.say(words_of(error), Qgis.MessageLevel.Warning)

    def _show(self) -> None:
        entry = self.entry()
        self.message.say("")
        self.details.setPlainText(_details(entry) if entry else tr("No run has ended yet."))
        there = {name for name, path in entry.outputs.items() if Path(path).exists()} if entry else set()
        self.again_button.setEnabled(entry is not None)
        self.load_button.setEnabled(bool(there & {Segment.MASK, Segment.PROBABILITY, Segment.POLYGONS}))
        self.statistics_button.setEnabled(entry is not None and self._history.statistics_of(entry) is not None)
        self.improve_button.setEnabled(Segment.MASK in there)
        obstacle = self._report.obstacle(entry)
        self.report_button.setEnabled(not obstacle)
        self.report_button.setToolTip(
            obstacle or tr("Open the run's report in the browser; it is drawn first if necessary")
        )
        self.copy_button.setEnabled(entry is not None)
        self.remove_button.setEnabled(entry is not None)

    def _load_entry(self, entry: Entry) -> None:
        if not self._load(entry):
            self.message.say(tr("The results are no longer available."), Qgis.MessageLevel.Warning)

    def _copy_command(self, entry: Entry) -> None:
        self._copy(entry, command_of(entry))
        profile = active_profile()
        if not entry.obstacle and not profile.reachable:
            sentence = tr(
                "Copied, but qgis_process of this QGIS knows only the profile “default”, not “{}”: install CloudReef "
                "there too, or copy the run as a job file."
            )
            self.message.say(sentence.format(profile.name), Qgis.MessageLevel.Warning)

    def _copy_python(self, entry: Entry) -> None:
        self._copy(entry, python_of(entry))

    def _copy_job(self, entry: Entry) -> None:
        self._copy(entry, "" if entry.obstacle else job_of(entry, self._history))

    def _copy(self, entry: Entry, text: str) -> None:
        if entry.obstacle:
            self.message.say(entry.obstacle, Qgis.MessageLevel.Warning)
            return
        QApplication.clipboard().setText(text)
        self.message.say(tr("Copied. It writes to the same files as this run."))

    def _save_job(self, entry: Entry) -> None:
        if entry.obstacle:
            self.message.say(entry.obstacle, Qgis.MessageLevel.Warning)
            return
        text = job_of(entry, self._history)
        suggested = str(Path(entry.outputs.get(Segment.MASK, "mask.tif")).with_suffix(".job.json"))
        path, _ = QFileDialog.getSaveFileName(self, tr("Save the job file"), suggested, tr("Job files (*.json)"))
        if not path:
            return
        try:
            Path(path).write_text(text, encoding="utf-8")
        except OSError as error:
            sentence = tr("{} could not be written ({}). Choose another folder.").format(path, error.strerror)
            self.message.say(sentence, Qgis.MessageLevel.Warning)
            return
        self.message.say(tr("Saved as {}.").format(path), Qgis.MessageLevel.Success)

    def _remove(self, entry: Entry) -> None:
        self._history.remove(entry.id)
        self.refresh()


def _outcome_names() -> dict[State, str]:
    return {
        State.WAITING: tr("waiting"),
        State.RUNNING: tr("running"),
        State.DONE: tr("done"),
        State.FAILED: tr("failed"),
        State.CANCELLED: tr("cancelled"),
    }


def _cover(entry: Entry) -> str:
    return "" if entry.cover_percent is None else f"{Number(entry.cover_percent):.2f} %"


def _when(entry: Entry) -> str:
    try:
        return f"{datetime.fromisoformat(entry.when).astimezone():%Y-%m-%d %H:%M}"
    except ValueError:
        return entry.when


def _details(entry: Entry) -> str:
    lines = [entry.sentence, *entry.warnings, tr("{} s").format(Number(entry.seconds)), ""]
    lines += [f"{name} = {value}" for name, value in entry.parameters.items() if value not in (None, "")]
    return "\n".join(lines)
