"""The table of labelled pixels by scene and class, and of the use of each scene."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QAbstractItemView, QComboBox, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from ..messages import tr
from .label_book import APART, CHECKED, LEARN, LabelBook

__all__ = ["LabelTable"]


class LabelTable(QTableWidget):
    """Lists the scenes; a click makes one the current scene.

    Signals:
        chosen: Name of the scene that was clicked.
    """

    chosen = pyqtSignal(str)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(0, 0, parent)
        self.setObjectName("label_table")
        self.setAccessibleName(tr("Labelled pixels by scene and class"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.verticalHeader().hide()
        self.cellClicked.connect(lambda row, column: self.chosen.emit(self.item(row, 0).text()))

    def show_book(self, book: LabelBook) -> None:
        """Shows the current labels."""
        names = [one.name for one in book.classes]
        heads = [tr("Scene"), *(tr("{} (pixels)").format(name) for name in names), tr("Checked"), tr("Use")]
        self.setColumnCount(len(heads))
        self.setHorizontalHeaderLabels(heads)
        self.setRowCount(len(book.scenes))
        counts = book.pixel_counts()
        for row, scene in enumerate(book.scenes):
            numbers = [counts[scene.name].get(name, 0.0) for name in (*names, CHECKED)]
            self.setItem(row, 0, QTableWidgetItem(scene.name))
            for column, number in enumerate(numbers, 1):
                item = QTableWidgetItem(f"{number:,.0f}")
                item.setTextAlignment(int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter))
                self.setItem(row, column, item)
            self.setCellWidget(row, len(heads) - 1, self._role_box(book, scene.name, scene.role))
            if scene.name == book.scene:
                self.selectRow(row)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)

    def _role_box(self, book: LabelBook, scene: str, role: str) -> QComboBox:
        box = QComboBox()
        for title, name in ((tr("for training"), LEARN), (tr("for validation"), APART)):
            box.addItem(title, name)
        box.setCurrentIndex(box.findData(role))
        box.activated.connect(lambda index: book.set_role(scene, box.itemData(index)))
        return box
