"""A mask of the selected classes, drawn over the map from the stored probabilities."""

from __future__ import annotations

from typing import Mapping, Optional

from qgis.core import QgsRasterLayer
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtGui import QColor, QImage, QPainter
from qgis.PyQt.QtWidgets import QStyleOptionGraphicsItem, QWidget

from ..layers.class_picture import Switches, class_numbers, coloured, level_layer
from ..widgets.map_overlay import MapOverlay
from ..widgets.map_picture import MapPicture

__all__ = ["ClassOverlay"]


class ClassOverlay(MapOverlay):
    """Draws a mask over the map, and draws it again when a class is switched or the map moves.

    Args:
        canvas: The map.
        probability: A raster with a band for each class.
        how: The switches.
        colours: Class number to colour.

    Attributes:
        numbers: The class numbers of the current view; a null image before the first was drawn.
    """

    def __init__(
        self, canvas: QgsMapCanvas, probability: QgsRasterLayer, how: Switches, colours: Mapping[int, QColor]
    ) -> None:
        path = probability.source()
        self._layers = [level_layer(path, band) for band in range(1, probability.bandCount() + 1)]
        super().__init__(canvas, [MapPicture(canvas) for _ in self._layers], 89)  # below the preview
        self._how, self._colours = how, colours
        self._waiting = 0
        self.numbers, self._image = QImage(), QImage()
        self.draw()

    def show_classes(self, how: Switches) -> None:
        """Changes the switches."""
        self._how = how
        if not self._waiting:
            self._paint_classes()

    def paint(
        self, painter: QPainter, option: Optional[QStyleOptionGraphicsItem] = None, widget: Optional[QWidget] = None
    ) -> None:
        """Draws the picture at its place."""
        if not self._image.isNull():
            painter.drawImage(self.place(), self._image)

    def draw(self) -> None:
        """Starts drawing the probability of each class."""
        self._waiting = len(self.pictures)
        for layer, picture in zip(self._layers, self.pictures):
            picture.draw([layer])

    def drawn(self) -> None:
        """Shows the classes when the last probability was drawn."""
        self._waiting -= 1
        if not self._waiting:
            self.setRect(self.pictures[0].extent)
            self._paint_classes()

    def _paint_classes(self) -> None:
        self.numbers = class_numbers([picture.image for picture in self.pictures], self._how)
        self._image = coloured(self.numbers, self._colours)
        self.update()
