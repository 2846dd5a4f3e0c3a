"""Scroll areas."""

from __future__ import annotations

from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from .wheel import wheel_needs_focus

__all__ = ["scrolling", "scrolling_page"]


class _ScrollArea(QScrollArea):
    """A scroll area that is never narrower than its content, which scrolls vertically only."""

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt calls it so
        """The content's width with the scroll bar, and room for a few rows."""
        size = super().minimumSizeHint()
        size.setWidth(self.widget().minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width())
        size.setHeight(120)
        return size


def scrolling(*widgets: QWidget) -> QScrollArea:
    """Lays out widgets in a column that scrolls vertically."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(9)
    for widget in widgets:
        column.addWidget(widget)
    column.addStretch(1)
    area = _put_into(_ScrollArea(), holder)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    wheel_needs_focus(holder)
    return area


def scrolling_page(page: QWidget) -> QScrollArea:
    """Makes a page of tabs scroll both ways where it is larger than its window."""
    return _put_into(QScrollArea(), page)


def _put_into(area: QScrollArea, content: QWidget) -> QScrollArea:
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidget(content)
    return area
