"""The mask of the classes that are switched on, drawn over the map from the stored probabilities."""

from __future__ import annotations

from typing import Mapping, Optional

from qgis.core import QgsRasterLayer
from qgis.gui import QgsMapCanvas, QgsMapCanvasItem
from qgis.PyQt.QtCore import QRectF
from qgis.PyQt.QtGui import QColor, QImage, QPainter
from qgis.PyQt.QtWidgets import QStyleOptionGraphicsItem, QWidget

from ..layers.class_picture import Switches, class_numbers, coloured, level_layer
from ..widgets.map_picture import MapPicture

__all__ = ["ClassOverlay"]


class ClassOverlay(QgsMapCanvasItem):
    """Draws a mask over the map, again whenever a class is switched or the map moves.

    Args:
        canvas: The map.
        probability: A raster with a band for each class; only read while this is shown.
        how: The switches.
        colours: Colours of the class numbers.

    Attributes:
        numbers: The mask as the map shows it, of class numbers; null before the first is drawn.
    """

    def __init__(
        self, canvas: QgsMapCanvas, probability: QgsRasterLayer, how: Switches, colours: Mapping[int, QColor]
    ) -> None:
        super().__init__(canvas)
        self._canvas, self._how, self._colours = canvas, how, colours
        path = probability.source()
        self._layers = [level_layer(path, band) for band in range(1, probability.bandCount() + 1)]
        self._pictures = [MapPicture(canvas) for _ in self._layers]
        for picture in self._pictures:
            picture.drawn.connect(self._drawn)
        self._waiting = 0
        self.numbers, self._image = QImage(), QImage()
        self.setZValue(89)  # above the map, below the preview
        canvas.extentsChanged.connect(self._draw)
        canvas.destinationCrsChanged.connect(self._draw)
        self._draw()

    def show_classes(self, how: Switches) -> None:
        """Changes the switches."""
        self._how = how
        if not self._waiting:
            self._paint_classes()

    def remove(self) -> None:
        """Removes it from the map."""
        self._canvas.extentsChanged.disconnect(self._draw)
        self._canvas.destinationCrsChanged.disconnect(self._draw)
        for picture in self._pictures:
            picture.stop()
        self._canvas.scene().removeItem(self)

    def paint(
        self, painter: QPainter, option: Optional[QStyleOptionGraphicsItem] = None, widget: Optional[QWidget] = None
    ) -> None:
        """Draws the picture at its place."""
        if not self._image.isNull():
            place = QRectF(0, 0, self.boundingRect().width() - 2, self.boundingRect().height() - 2)
            painter.drawImage(place, self._image)

    def _draw(self) -> None:
        self._waiting = len(self._pictures)
        for layer, picture in zip(self._layers, self._pictures):
            picture.draw([layer])

    def _drawn(self) -> None:
        self._waiting -= 1
        if not self._waiting:
            self.setRect(self._pictures[0].extent)
            self._paint_classes()

    def _paint_classes(self) -> None:
        self.numbers = class_numbers([picture.image for picture in self._pictures], self._how)
        self._image = coloured(self.numbers, self._colours)
        self.update()
