"""Text of several lines that is never cut, however narrow the column is."""

from __future__ import annotations

import re
from typing import Optional

from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from qgis.PyQt.QtWidgets import QLabel, QMenu, QWidget

from ..messages import tr

__all__ = ["Words"]

_NARROW_PX, _COLUMN_PX = 40, 200
# Names too long for a line of a narrow column, and where they may be parted: by a space without width.
_LONG, _BREAKS, _BREAK = re.compile(r"\S{16,}"), re.compile(r"(?<=[_.\\/-])(?=\w)"), "\u200b"


class Words(QLabel):
    """Plain text that wraps, and is always as high as its lines; layouts of forms do not see to that.

    Long names wrap as well, behind their underscores and dots; what is copied is the text as it was said.

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
        super().setText(_LONG.sub(lambda name: _BREAKS.sub(_BREAK, name[0]), text))
        self._grow()

    def text(self) -> str:
        """Reads what is said."""
        return super().text().replace(_BREAK, "")

    def selectedText(self) -> str:  # noqa: N802
        """Reads what is selected."""
        return super().selectedText().replace(_BREAK, "")

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Copies what is selected."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        """Offers to copy what is selected."""
        menu = QMenu(self)
        menu.addAction(tr("Copy"), self._copy).setEnabled(bool(self.selectedText()))
        menu.exec(event.globalPos())

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

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.selectedText())

    def _grow(self) -> None:
        if self.width() < _NARROW_PX:  # not laid out yet
            return
        self.setMinimumHeight(0)  # else a label is never lower than it was
        self.setMinimumHeight(max(0, self.heightForWidth(self.width())))
