"""A column of texts as high as its content, up to a part of its window's height: then it scrolls."""

from __future__ import annotations

from qgis.PyQt.QtCore import QEvent, QObject, QSize, Qt
from qgis.PyQt.QtGui import QResizeEvent, QShowEvent
from qgis.PyQt.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

__all__ = ["BoundedColumn"]


class BoundedColumn(QScrollArea):
    """Widgets in a column with a limited height.

    Args:
        widgets: From top to bottom.
        share: Largest height as a part of its parent's height, 0..1.
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
        self.setFixedHeight(0)  # until it is shown: else a column without a layout would make its window grow

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Adapts the height when the texts change."""
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self.fit()
        return bool(super().eventFilter(watched, event))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Adapts the height to the new width."""
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Sets the height that the texts need, up to the limit."""
        if not self.isVisible():
            return
        layout = self._holder.layout()
        wide = self._holder.width()
        needed = layout.heightForWidth(wide) if layout.hasHeightForWidth() else layout.sizeHint().height()
        # A style sheet, such as that of Night Mapping, may add a frame.
        needed = max(needed, layout.minimumSize().height()) + 2 * self.frameWidth()
        parent = self.parentWidget()
        most = round(self._share * parent.height()) if parent and parent.height() > 0 else needed
        height = min(needed, max(most, 3 * self.fontMetrics().height()))
        if height != self.maximumHeight():
            self.setFixedHeight(height)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Adapts the height when it is shown."""
        super().showEvent(event)
        self.fit()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """The width of the texts, which scroll vertically only."""
        return QSize(self._holder.minimumSizeHint().width(), self.maximumHeight())
