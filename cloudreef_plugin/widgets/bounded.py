"""A column of texts that takes the room it needs, but never more than a part of its window: then it scrolls."""

from __future__ import annotations

from qgis.PyQt.QtCore import QEvent, QObject, QSize, Qt
from qgis.PyQt.QtGui import QResizeEvent, QShowEvent
from qgis.PyQt.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

__all__ = ["BoundedColumn"]


class BoundedColumn(QScrollArea):
    """Widgets below each other.

    Args:
        widgets: From top to bottom.
        share: The most of the height of its parent that it takes, 0..1.
    """

    def __init__(self, *widgets: QWidget, share: float = 0.4) -> None:
        super().__init__()
        self._share = share
        self._holder = QWidget()
        column = QVBoxLayout(self._holder)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in widgets:
            column.addWidget(widget)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setWidget(self._holder)
        self._holder.installEventFilter(self)
        self.setFixedHeight(0)  # until it is seen, or a column that is not laid out yet would make its window grow

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Hears that the texts need another room."""
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self.fit()
        return bool(super().eventFilter(watched, event))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Has another width, in which the texts need another height."""
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Takes the room that the texts need now, as far as there is any."""
        if not self.isVisible():
            return
        layout = self._holder.layout()
        wide = self._holder.width()
        needed = layout.heightForWidth(wide) if layout.hasHeightForWidth() else layout.sizeHint().height()
        needed = max(needed, layout.minimumSize().height())
        parent = self.parentWidget()
        most = round(self._share * parent.height()) if parent and parent.height() > 0 else needed
        height = min(needed, max(most, 3 * self.fontMetrics().height()))
        if height != self.maximumHeight():
            self.setFixedHeight(height)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Is seen."""
        super().showEvent(event)
        self.fit()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Computes the width of the texts: they scroll up and down only."""
        return QSize(self._holder.minimumSizeHint().width(), self.maximumHeight())
