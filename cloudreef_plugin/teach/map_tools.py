"""Map tools for labels: polygon, brush, eraser, and click."""

from __future__ import annotations

from typing import Callable, Optional

from qgis.core import QgsCoordinateTransform, QgsGeometry, QgsPointXY, QgsProject, QgsVectorLayer, QgsWkbTypes
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsMapTool, QgsRubberBand
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QKeyEvent

__all__ = ["BrushTool", "ClickTool", "PolygonTool"]

_SEGMENTS = 8


class _DrawingTool(QgsMapTool):
    """The base of the tools: a rubber band in the colour of the class, and the transformation into the labels' CRS."""

    given_up = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self._band = QgsRubberBand(canvas, QgsWkbTypes.PolygonGeometry)
        self._labels: Optional[QgsVectorLayer] = None
        self.setCursor(Qt.CursorShape.CrossCursor)

    def draw_on(self, labels: QgsVectorLayer, color: QColor) -> None:
        """Sets the layer to draw for, and the colour."""
        self._labels = labels
        fill = QColor(color)
        fill.setAlpha(70)
        self._band.setFillColor(fill)
        self._band.setStrokeColor(color)

    def take_off(self) -> None:
        """Removes the rubber band from the map."""
        self._band.reset(QgsWkbTypes.PolygonGeometry)
        self.canvas().unsetMapTool(self)
        self.canvas().scene().removeItem(self._band)

    def deactivate(self) -> None:
        """Discards an unfinished shape."""
        self.forget()
        super().deactivate()

    def forget(self) -> None:
        """Discards an unfinished shape."""
        self._band.reset(QgsWkbTypes.PolygonGeometry)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Escape discards an unfinished shape, and then leaves the tool."""
        if event.key() == Qt.Key.Key_Escape:
            event.accept()
            if self._band.size():
                self.forget()
            else:
                self.given_up.emit()

    def _to_labels(self, points: list[QgsPointXY]) -> list[QgsPointXY]:
        if self._labels is None:
            return points
        crs = self.canvas().mapSettings().destinationCrs()
        transform = QgsCoordinateTransform(crs, self._labels.crs(), QgsProject.instance())
        return [transform.transform(point) for point in points]

    def _show(self, geometry: QgsGeometry) -> None:
        self._band.setToGeometry(geometry, self._labels)


class PolygonTool(_DrawingTool):
    """Draws a polygon corner by corner; a right click, Return or a double click finishes it."""

    drawn = pyqtSignal(QgsGeometry)

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self._corners: list[QgsPointXY] = []

    def canvasPressEvent(self, event: QgsMapMouseEvent) -> None:  # noqa: N802
        """Adds a corner, or finishes the polygon."""
        if event.button() == Qt.MouseButton.RightButton:
            self._end()
        elif event.button() == Qt.MouseButton.LeftButton:
            self._corners.append(event.mapPoint())
            self._outline(event.mapPoint())

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:  # noqa: N802
        """Shows the polygon with the mouse as its next corner."""
        self._outline(event.mapPoint())

    def canvasDoubleClickEvent(self, event: QgsMapMouseEvent) -> None:  # noqa: N802
        """Finishes the polygon."""
        self._end()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Return finishes the polygon, Backspace removes its last corner."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
            self._end()
        elif event.key() == Qt.Key.Key_Backspace and self._corners:
            event.accept()
            self._corners.pop()
            self._outline(self._corners[-1] if self._corners else None)
        else:
            super().keyPressEvent(event)

    def forget(self) -> None:
        """Discards an unfinished shape."""
        self._corners = []
        super().forget()

    def _outline(self, last: Optional[QgsPointXY]) -> None:
        if self._corners and last is not None:
            self._show(QgsGeometry.fromPolygonXY([self._to_labels([*self._corners, last])]))

    def _end(self) -> None:
        corners = self._to_labels(self._corners)
        self.forget()
        if len({(point.x(), point.y()) for point in corners}) > 2:
            self.drawn.emit(QgsGeometry.fromPolygonXY([[*corners, corners[0]]]))


class BrushTool(_DrawingTool):
    """Paints, or erases with Shift or as an eraser, while the left button is held.

    Args:
        canvas: The map.
        width: Called for the brush's width in the units of the labels.
        erases: Whether it is an eraser.
    """

    painted = pyqtSignal(QgsGeometry, bool)  # the area, and whether it is erased

    def __init__(self, canvas: QgsMapCanvas, width: Callable[[], float], erases: bool = False) -> None:
        super().__init__(canvas)
        self._width, self._erases = width, erases
        self._points: list[QgsPointXY] = []

    def canvasPressEvent(self, event: QgsMapMouseEvent) -> None:  # noqa: N802
        """Begins a stroke."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._points = self._to_labels([event.mapPoint()])
            self._show(self._stroke())

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:  # noqa: N802
        """Continues a stroke; without one, shows the brush's width."""
        here = self._to_labels([event.mapPoint()])
        if self._points:
            self._points += here
            self._show(self._stroke())
        else:
            self._show(QgsGeometry.fromPointXY(here[0]).buffer(self._width() / 2, _SEGMENTS))

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:  # noqa: N802
        """Ends the stroke."""
        if event.button() == Qt.MouseButton.LeftButton and self._points:
            stroke = self._stroke()
            self.forget()
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.painted.emit(stroke, self._erases or shift)

    def forget(self) -> None:
        """Discards an unfinished shape."""
        self._points = []
        super().forget()

    def _stroke(self) -> QgsGeometry:
        if len({(point.x(), point.y()) for point in self._points}) == 1:
            line = QgsGeometry.fromPointXY(self._points[0])
        else:
            line = QgsGeometry.fromPolylineXY(self._points)
        return line.buffer(self._width() / 2, _SEGMENTS)


class ClickTool(_DrawingTool):
    """Emits the clicked point, in the map's CRS."""

    clicked = pyqtSignal(QgsPointXY)

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:  # noqa: N802
        """Emits the point."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.clicked.emit(event.mapPoint())
