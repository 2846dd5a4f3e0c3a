"""Swiping on the map: two views with a movable line between them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

from qgis.core import QgsMapLayer, QgsProject
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsMapTool
from qgis.PyQt.QtCore import QObject, QPointF, QRectF, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QKeyEvent, QPainter, QPalette, QPen
from qgis.PyQt.QtWidgets import QStyleOptionGraphicsItem, QWidget

from ..widgets.borrowed_map import BorrowedMap
from ..widgets.map_overlay import MapOverlay
from ..widgets.map_picture import MapPicture

__all__ = ["Side", "Swipe"]

_STEP = 0.05
_HANDLE_PX = 11


@dataclass(frozen=True)
class Side:
    """The layers on one side of the line.

    Attributes:
        title: Label on the map.
        shown: Ids of layers to show above all others.
        hidden: Ids of layers to hide.
    """

    title: str
    shown: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()

    def layers(self, canvas: QgsMapCanvas) -> list[QgsMapLayer]:
        """Lists the layers from top to bottom: `shown`, then those of the map without `hidden`."""
        known = QgsProject.instance().mapLayers()
        above = [known[name] for name in self.shown if name in known]
        left_out = {*self.shown, *self.hidden}
        return above + [layer for layer in canvas.mapSettings().layers() if layer.id() not in left_out]


class Swipe(QObject):
    """Shows two sides on the map until it is ended, or another map tool is chosen.

    Args:
        canvas: The map.

    Attributes:
        split: Position of the line: 0 at the left edge of the map, 1 at the right edge.
        sides: The left and the right side; None while nothing is swiped.
    """

    changed = pyqtSignal()  # started or ended

    def __init__(self, canvas: QgsMapCanvas, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._item: Optional[_Item] = None
        self._tool = _Tool(canvas)
        self._map = BorrowedMap(canvas, self._tool)
        self._tool.moved.connect(self.move)
        self._tool.given_up.connect(self.end)
        self._tool.deactivated.connect(self._take_off)
        self.split = 0.5
        self.sides: Optional[tuple[Side, Side]] = None

    def begin(self, left: Side, right: Side) -> None:
        """Shows two sides, and replaces the previous ones."""
        self._take_off()
        self.sides = (left, right)
        self._item = _Item(self._canvas, self.sides)
        self._item.move(self.split)
        self._map.take(self._tool)
        self._canvas.setFocus()
        self.changed.emit()

    def is_drawn(self) -> bool:
        """Tells whether the map shows both sides."""
        return self._item is not None and self._item.is_drawn()

    def move(self, split: float) -> None:
        """Puts the line elsewhere."""
        self.split = min(1.0, max(0.0, split))
        if self._item:
            self._item.move(self.split)

    def end(self) -> None:
        """Ends swiping, and reactivates the previous map tool."""
        self._map.give_back()
        self._take_off()

    def shut_down(self) -> None:
        """Removes everything from the map."""
        self.end()
        self._tool.deleteLater()

    def _take_off(self) -> None:
        item, self._item, self.sides = self._item, None, None
        if item is not None:
            item.remove()
            self.changed.emit()


class _Tool(QgsMapTool):
    """Moves the line with the left mouse button or the arrow keys; Escape ends swiping."""

    moved = pyqtSignal(float)
    given_up = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self._split = 0.5
        self.setCursor(Qt.CursorShape.SplitHCursor)

    def canvasPressEvent(self, event: QgsMapMouseEvent) -> None:  # noqa: N802
        """Moves the line to the mouse."""
        self._follow(event)

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:  # noqa: N802
        """Moves the line with the mouse."""
        self._follow(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Moves the line with the arrow keys; ends swiping on Escape."""
        steps = {Qt.Key.Key_Left: -_STEP, Qt.Key.Key_Right: _STEP}
        if event.key() == Qt.Key.Key_Escape:
            event.accept()
            self.given_up.emit()
        elif event.key() in steps:
            event.accept()
            self._go(self._split + steps[event.key()])

    def _follow(self, event: QgsMapMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go(event.pixelPoint().x() / max(1, self.canvas().width()))

    def _go(self, split: float) -> None:
        self._split = min(1.0, max(0.0, split))
        self.moved.emit(self._split)


class _Item(MapOverlay):
    """Draws both sides over the map, and draws them again when the map was refreshed."""

    def __init__(self, canvas: QgsMapCanvas, sides: tuple[Side, Side]) -> None:
        pictures = [MapPicture(canvas, canvas.canvasColor()) for _ in sides]
        super().__init__(canvas, pictures, 80, [canvas.mapCanvasRefreshed])  # below a preview and what is drawn by hand
        self._sides = sides
        self._split = 0.5
        self.draw()

    def move(self, split: float) -> None:
        """Puts the line elsewhere."""
        self._split = split
        self.update()

    def paint(
        self, painter: QPainter, option: Optional[QStyleOptionGraphicsItem] = None, widget: Optional[QWidget] = None
    ) -> None:
        """Draws the sides, the line with its handle, and the titles."""
        if not self.is_drawn():
            return
        place = self.place()
        middle = place.width() * self._split
        parts = (QRectF(0, 0, middle, place.height()), QRectF(middle, 0, place.width() - middle, place.height()))
        for picture, part in zip(self.pictures, parts):
            painter.save()
            painter.setClipRect(part)
            painter.drawImage(place, picture.image)
            painter.restore()
        self._draw_line(painter, middle, place.height())
        self._name(painter, self._sides[0].title, parts[0], Qt.AlignmentFlag.AlignLeft)
        self._name(painter, self._sides[1].title, parts[1], Qt.AlignmentFlag.AlignRight)

    def draw(self) -> None:
        """Starts drawing both sides of what the map shows now."""
        for side, picture in zip(self._sides, self.pictures):
            picture.draw(side.layers(self.canvas))

    def drawn(self) -> None:
        """Shows the new pictures."""
        for picture in self.pictures:
            if not picture.image.isNull():
                self.setRect(picture.extent)
        self.update()

    @staticmethod
    def _draw_line(painter: QPainter, at: float, height: float) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for colour, width in ((QColor(0, 0, 0, 160), 4), (QColor(255, 255, 255), 2)):
            painter.setPen(QPen(colour, width))
            painter.drawLine(QPointF(at, 0), QPointF(at, height))
        painter.setPen(QPen(QColor(0, 0, 0, 160), 1))
        painter.setBrush(QColor(255, 255, 255))
        centre = QPointF(at, height / 2)
        painter.drawEllipse(centre, _HANDLE_PX, _HANDLE_PX)
        painter.setPen(QPen(QColor(60, 60, 60), 2))
        for way in (-1, 1):
            tip = centre + QPointF(way * 7, 0)
            painter.drawLine(tip, tip + QPointF(-way * 4, -4))
            painter.drawLine(tip, tip + QPointF(-way * 4, 4))

    def _name(self, painter: QPainter, title: str, part: QRectF, side: Qt.AlignmentFlag) -> None:
        metrics = painter.fontMetrics()
        margin = metrics.height() / 2
        text = metrics.elidedText(title, Qt.TextElideMode.ElideMiddle, max(0, int(part.width() - 4 * margin)))
        if not text or part.width() < 6 * margin:
            return
        # Below: QGIS's messages stand above.
        high = 1.6 * metrics.height()
        box = QRectF(0, part.height() - margin - high, metrics.horizontalAdvance(text) + 2 * margin, high)
        left = part.left() + margin if side == Qt.AlignmentFlag.AlignLeft else part.right() - margin - box.width()
        box.moveLeft(left)
        palette = self.canvas.palette()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(palette.color(QPalette.ColorRole.Base))
        painter.drawRoundedRect(box, 3, 3)
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
