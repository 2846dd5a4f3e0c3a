"""A probability raster drawn over the map as the mask of a threshold; no layer of the project."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsGeometry, QgsRasterLayer, QgsWkbTypes
from qgis.gui import QgsMapCanvas, QgsRubberBand
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QPainter, QPalette
from qgis.PyQt.QtWidgets import QStyleOptionGraphicsItem, QWidget

from ..layers.threshold_preview import mask_renderer
from ..widgets.map_overlay import MapOverlay
from ..widgets.map_picture import MapPicture

__all__ = ["PREVIEW_COLOUR", "PreviewOverlay"]

# Blue, beside the magenta of masks: both are of IBM's colour-blind safe palette.
PREVIEW_COLOUR = "#b0648fff"


class PreviewOverlay(MapOverlay):
    """Draws a probability raster over the map as a mask, in a thread.

    Args:
        canvas: The map.
        path: The probability raster; open while this is shown.
        target: The class of the probability.
        threshold: Pixels of this probability or more are drawn.
    """

    def __init__(self, canvas: QgsMapCanvas, path: str, target: str, threshold: float) -> None:
        super().__init__(canvas, [MapPicture(canvas)], 90)  # above the map, below what is drawn by hand
        self._target = target
        options = QgsRasterLayer.LayerOptions()
        options.loadDefaultStyle = False
        self._layer = QgsRasterLayer(path, target, "gdal", options)
        self._colour = QColor(PREVIEW_COLOUR)
        self._frame = self._framed()
        self.set_threshold(threshold)

    def set_threshold(self, threshold: float) -> None:
        """Draws the mask of another threshold."""
        self._layer.setRenderer(mask_renderer(self._layer.dataProvider(), threshold, self._colour, self._target))
        self.draw()

    def remove(self) -> None:
        """Removes it and its frame from the map."""
        super().remove()
        self.canvas.scene().removeItem(self._frame)
        del self._layer  # closes the file: Windows removes no open files

    def paint(
        self, painter: QPainter, option: Optional[QStyleOptionGraphicsItem] = None, widget: Optional[QWidget] = None
    ) -> None:
        """Draws the picture at its place."""
        if self.is_drawn():
            painter.drawImage(self.place(), self.pictures[0].image)

    def _framed(self) -> QgsRubberBand:
        """Adds a frame around the area of the preview to the map."""
        frame = QgsRubberBand(self.canvas, QgsWkbTypes.PolygonGeometry)
        colour = self.canvas.palette().color(QPalette.ColorRole.Highlight)
        frame.setStrokeColor(colour)
        frame.setFillColor(QColor(0, 0, 0, 0))
        frame.setLineStyle(Qt.PenStyle.DashLine)
        frame.setWidth(1)
        outline = QgsGeometry.fromRect(self._layer.extent()).densifyByCount(20)
        frame.setToGeometry(outline, self._layer.crs())
        return frame

    def draw(self) -> None:
        """Starts drawing the part that the map shows now."""
        self.pictures[0].draw([self._layer])

    def drawn(self) -> None:
        """Shows the new picture."""
        self.setRect(self.pictures[0].extent)
        self.update()
