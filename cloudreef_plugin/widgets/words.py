"""Text of several lines that is never cut, however narrow the column is."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtGui import QResizeEvent
from qgis.PyQt.QtWidgets import QLabel, QWidget

__all__ = ["Words"]

_NARROW_PX, _COLUMN_PX = 40, 200


class Words(QLabel):
    """Plain text that wraps, and is always as high as its lines; layouts of forms do not see to that.

    Args:
        text: What it says.
        name: What a screen reader calls it.
    """

    def __init__(self, text: str = "", name: str = "", parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAccessibleName(name)
        self.setText(text)

    def setText(self, text: str) -> None:  # noqa: N802
        """Says something else."""
        super().setText(text)
        self._grow()

    def sizeHint(self) -> QSize:  # noqa: N802
        """The size in a narrow column."""
        return QSize(_COLUMN_PX, self.heightForWidth(_COLUMN_PX))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """A size at which a word or two stand in a line."""
        return QSize(_NARROW_PX, self.fontMetrics().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Takes the height that the new width needs."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._grow()

    def _grow(self) -> None:
        if self.width() < _NARROW_PX:  # not laid out yet
            return
        self.setMinimumHeight(0)  # else a label is never lower than it was
        self.setMinimumHeight(max(0, self.heightForWidth(self.width())))
