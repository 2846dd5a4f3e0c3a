"""A label for text of several lines that is never cut."""

from __future__ import annotations

import re
from typing import Optional

from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from qgis.PyQt.QtWidgets import QLabel, QMenu, QWidget

from ..messages import tr

__all__ = ["WrappedLabel"]

_NARROW_PX, _COLUMN_PX = 40, 200
# Names too long for a narrow column, where they may wrap, and the zero-width space inserted there.
_LONG, _BREAKS, _BREAK = re.compile(r"\S{16,}"), re.compile(r"(?<=[_.\\/-])(?=\w)"), "\u200b"


class WrappedLabel(QLabel):
    """Plain text that wraps and is always as high as its lines, also in form layouts.

    Long names wrap after underscores, dots, slashes and hyphens; copied text is the original.

    Args:
        text: The text.
        name: Its name for screen readers.
    """

    def __init__(self, text: str = "", name: str = "", parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAccessibleName(name)
        self.setText(text)

    def setText(self, text: str) -> None:  # noqa: N802
        """Sets the text."""
        super().setText(_LONG.sub(lambda name: _BREAKS.sub(_BREAK, name[0]), text))
        self._grow()

    def text(self) -> str:
        """The text."""
        return super().text().replace(_BREAK, "")

    def selectedText(self) -> str:  # noqa: N802
        """The selected text."""
        return super().selectedText().replace(_BREAK, "")

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Copies the selected text."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        """Offers to copy the selected text."""
        menu = QMenu(self)
        menu.addAction(tr("Copy"), self._copy).setEnabled(bool(self.selectedText()))
        menu.exec(event.globalPos())

    def sizeHint(self) -> QSize:  # noqa: N802
        """The size in a narrow column, or as high as in the present one."""
        return QSize(_COLUMN_PX, self.heightForWidth(max(_COLUMN_PX, self.width())))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """The size of a short line."""
        return QSize(_NARROW_PX, self.fontMetrics().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Adapts the height to the new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._grow()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.selectedText())

    def _grow(self) -> None:
        if self.width() < _NARROW_PX:  # not laid out yet
            return
        self.setMinimumHeight(0)  # else the height would never shrink
        self.setMinimumHeight(max(0, self.heightForWidth(self.width())))
