"""The list of waiting runs."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QGroupBox,
    QListWidget,
    QListWidgetItem,
    QShortcut,
    QVBoxLayout,
    QWidget,
)

from ..messages import literal, tr
from ..runs.queue import RunController
from ..widgets.buttons import push_button, row_of

__all__ = ["RunQueueView"]

_MOST_ROWS = 5


class RunQueueView(QGroupBox):
    """Lists the waiting runs, which can be removed; hidden while there are none.

    Args:
        runs: The current run and the queue.
    """

    def __init__(self, runs: RunController, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("run_queue")
        self._runs = runs
        self.list = QListWidget()
        self.list.setObjectName("waiting_list")
        self.list.setAccessibleName(tr("Waiting runs"))
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.remove_button = push_button(
            "remove_waiting_button", tr("Remove"), tr("Remove the selected runs from the queue")
        )
        self.all_button = push_button(
            "cancel_all_button",
            tr("Cancel all"),
            tr("Stop the current run and clear the queue; finished results are kept"),
        )
        column = QVBoxLayout(self)
        column.addWidget(self.list)
        column.addLayout(row_of(self.remove_button, self.all_button))
        self.remove_button.clicked.connect(self._remove)
        self.all_button.clicked.connect(runs.cancel_all)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.list, self._remove)
        self.list.itemSelectionChanged.connect(self._update_button)
        runs.changed.connect(self._update)
        self._update()

    def _update(self) -> None:
        selected = self._selected()
        self.list.clear()
        for run in self._runs.waiting:
            item = QListWidgetItem(run.title)
            item.setData(Qt.ItemDataRole.UserRole, run.id)
            item.setToolTip(literal(run.outputs.get("MASK", "")))
            self.list.addItem(item)
            item.setSelected(run.id in selected)
        count = self.list.count()
        self.setTitle(tr("Waiting: {}").format(count))
        row = self.list.sizeHintForRow(0) if count else 0
        self.list.setFixedHeight(min(count, _MOST_ROWS) * row + 2 * self.list.frameWidth())
        self.setVisible(count > 0)
        self._update_button()

    def _update_button(self) -> None:
        self.remove_button.setEnabled(bool(self.list.selectedItems()))

    def _remove(self) -> None:
        selected = self._selected()
        for run in [run for run in self._runs.waiting if run.id in selected]:
            self._runs.remove(run)

    def _selected(self) -> set[str]:
        return {item.data(Qt.ItemDataRole.UserRole) for item in self.list.selectedItems()}
