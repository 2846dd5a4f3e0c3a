"""A small table of numbers that is as high as its rows."""

from __future__ import annotations

from typing import Optional, Sequence

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QAbstractItemView, QHeaderView, QSizePolicy, QTableWidget, QTableWidgetItem, QWidget

__all__ = ["NumberTable"]


class NumberTable(QTableWidget):
    """A table with texts in the first column and right-aligned numbers in the others.

    Args:
        title: Its name for screen readers.
        head: Names of the columns; empty for no header.
    """

    def __init__(self, title: str, head: Sequence[str] = (), parent: Optional[QWidget] = None) -> None:
        super().__init__(0, len(head), parent)
        self.setAccessibleName(title)
        self.setHorizontalHeaderLabels(list(head))
        self.horizontalHeader().setVisible(bool(head))
        self.verticalHeader().hide()
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_rows(self, rows: Sequence[Sequence[str]]) -> None:
        """Sets the rows."""
        self.setRowCount(len(rows))
        if rows:
            self.setColumnCount(len(rows[0]))
        for row, texts in enumerate(rows):
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                side = Qt.AlignmentFlag.AlignLeft if column == 0 else Qt.AlignmentFlag.AlignRight
                item.setTextAlignment(int(side | Qt.AlignmentFlag.AlignVCenter))
                self.setItem(row, column, item)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.setMinimumWidth(header.length() + 2 * self.frameWidth())
        if header.count():  # Qt crashes without a column
            header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)  # keeps the numbers together
        self.resizeRowsToContents()
        height = header.sizeHint().height() if header.isVisibleTo(self) else 0
        self.setFixedHeight(height + sum(self.rowHeight(row) for row in range(len(rows))) + 2 * self.frameWidth())
        self.setVisible(bool(rows))
