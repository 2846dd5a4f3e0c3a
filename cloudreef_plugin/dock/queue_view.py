"""The runs that wait, each of which can be taken away."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QGroupBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QShortcut,
    QVBoxLayout,
    QWidget,
)

from ..messages import tr
from ..runs.queue import RunController

__all__ = ["RunQueueView"]

_MOST_ROWS = 5


class RunQueueView(QGroupBox):
    """Lists what waits; takes no room while nothing does.

    Args:
        runs: What runs and waits.
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
        self.remove_button = QPushButton(tr("Remove"))
        self.remove_button.setObjectName("remove_waiting_button")
        self.remove_button.setToolTip(tr("Remove the selected runs from the queue"))
        self.all_button = QPushButton(tr("Cancel all"))
        self.all_button.setObjectName("cancel_all_button")
        self.all_button.setToolTip(tr("Stop the current run and clear the queue; finished results are kept"))
        row = QHBoxLayout()
        row.addWidget(self.remove_button)
        row.addWidget(self.all_button)
        column = QVBoxLayout(self)
        column.addWidget(self.list)
        column.addLayout(row)
        self.remove_button.clicked.connect(self._remove)
        self.all_button.clicked.connect(runs.cancel_all)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.list, self._remove)
        self.list.itemSelectionChanged.connect(self._update_button)
        runs.changed.connect(self._update)
        self._update()

    def _update(self) -> None:
        chosen = {item.data(Qt.ItemDataRole.UserRole) for item in self.list.selectedItems()}
        self.list.clear()
        for run in self._runs.waiting:
            item = QListWidgetItem(run.title)
            item.setData(Qt.ItemDataRole.UserRole, run.id)
            item.setToolTip(run.outputs.get("MASK", ""))
            self.list.addItem(item)
            item.setSelected(run.id in chosen)
        count = self.list.count()
        self.setTitle(tr("Waiting: {}").format(count))
        row = self.list.sizeHintForRow(0) if count else 0
        self.list.setFixedHeight(min(count, _MOST_ROWS) * row + 2 * self.list.frameWidth())
        self.setVisible(count > 0)
        self._update_button()

    def _update_button(self) -> None:
        self.remove_button.setEnabled(bool(self.list.selectedItems()))

    def _remove(self) -> None:
        chosen = {item.data(Qt.ItemDataRole.UserRole) for item in self.list.selectedItems()}
        for run in [run for run in self._runs.waiting if run.id in chosen]:
            self._runs.remove(run)
