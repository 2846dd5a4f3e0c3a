"""Draws a rectangle on the map, which stays visible until it is replaced."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsGeometry, QgsReferencedRectangle, QgsWkbTypes
from qgis.gui import QgsMapCanvas, QgsMapToolExtent, QgsRubberBand
from qgis.PyQt.QtCore import QObject, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QKeyEvent, QPalette

from .borrowed_map import BorrowedMap

__all__ = ["Rectangle"]


class _Tool(QgsMapToolExtent):
    """Draws an extent; Escape cancels."""

    given_up = pyqtSignal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Cancels on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            event.accept()
            self.given_up.emit()


class Rectangle(QObject):
    """A rectangle on the map, in the CRS that the map had when it was drawn.

    Args:
        canvas: The map.
    """

    changed = pyqtSignal()
    drawing = pyqtSignal(bool)

    def __init__(self, canvas: QgsMapCanvas, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._extent: Optional[QgsReferencedRectangle] = None
        self._tool = _Tool(canvas)
        self._map = BorrowedMap(canvas, self._tool)
        self._tool.extentChanged.connect(self._drawn)
        self._tool.given_up.connect(self.stop)
        self._tool.deactivated.connect(lambda: self.drawing.emit(False))
        self._band = QgsRubberBand(canvas, QgsWkbTypes.PolygonGeometry)
        colour = canvas.palette().color(QPalette.ColorRole.Highlight)
        self._band.setStrokeColor(colour)
        fill = QColor(colour)
        fill.setAlpha(30)
        self._band.setFillColor(fill)
        self._band.setWidth(2)

    def extent(self) -> Optional[QgsReferencedRectangle]:
        """The extent that was drawn, or None."""
        return self._extent

    def set_extent(self, extent: Optional[QgsReferencedRectangle]) -> None:
        """Sets the rectangle; None removes it."""
        self._extent = extent
        self._band.reset(QgsWkbTypes.PolygonGeometry)
        if extent is not None:
            self._band.setToGeometry(QgsGeometry.fromRect(extent).densifyByCount(20), extent.crs())
        self.changed.emit()

    def begin(self) -> None:
        """Starts drawing with the mouse on the map."""
        self._map.take(self._tool)
        self._canvas.setFocus()
        self.drawing.emit(True)

    def stop(self) -> None:
        """Ends drawing; a rectangle that was drawn stays."""
        self._tool.clearRubberBand()
        self._map.give_back()

    def show(self, visible: bool) -> None:
        """Shows or hides what was drawn."""
        self._band.setVisible(visible)

    def shut_down(self) -> None:
        """Removes everything from the map."""
        self.stop()
        self._canvas.scene().removeItem(self._band)
        self._tool.deleteLater()

    def _drawn(self, extent: object) -> None:
        rectangle = self._tool.extent()
        if rectangle.isEmpty():
            return
        crs = self._canvas.mapSettings().destinationCrs()
        self.stop()
        self.set_extent(QgsReferencedRectangle(rectangle, crs))
