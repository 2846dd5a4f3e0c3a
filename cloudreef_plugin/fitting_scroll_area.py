"""A scroll area that is as high as its content where there is room, and scrolls where there is not."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QEvent, QObject, QSize, Qt
from qgis.PyQt.QtGui import QResizeEvent
from qgis.PyQt.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

__all__ = ["FittingScrollArea"]


class FittingScrollArea(QScrollArea):
    """Leaves what follows it directly below its content, and always in sight.

    Args:
        content: What it shows; as wide as the area.
    """

    def __init__(self, content: QWidget, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.setWidget(content)
        content.installEventFilter(self)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Returns the size of the content at its present width, which a scroll bar that can go makes smaller."""
        content = self.widget()
        hint = content.minimumSizeHint()
        layout = content.layout()
        if layout.hasHeightForWidth():
            return QSize(hint.width(), layout.heightForWidth(max(hint.width(), self.viewport().width())))
        return QSize(hint.width(), content.sizeHint().height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Returns the content's width, and room for a few rows."""
        return QSize(self.widget().minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width(), 60)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Asks for another height when the width is another."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Asks for another height when the content changes."""
        if watched is self.widget() and event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)
