"""A probability raster drawn over the map as the mask of a threshold; no layer of the project."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsGeometry, QgsRasterLayer, QgsWkbTypes
from qgis.gui import QgsMapCanvas, QgsMapCanvasItem, QgsRubberBand
from qgis.PyQt.QtCore import QRectF, Qt
from qgis.PyQt.QtGui import QColor, QPainter, QPalette
from qgis.PyQt.QtWidgets import QStyleOptionGraphicsItem, QWidget

from ..layers.threshold_preview import mask_renderer
from ..widgets.map_picture import MapPicture

__all__ = ["PREVIEW_COLOUR", "PreviewOverlay"]

# Blue beside the magenta of masks: two colours that all eyes tell apart (IBM's colour-blind safe palette).
PREVIEW_COLOUR = "#b0648fff"


class PreviewOverlay(QgsMapCanvasItem):
    """Draws a file over the map, and again whenever the map moves; in a thread, as the map itself.

    Args:
        canvas: The map.
        path: A probability raster; only read while this is shown.
        target: What it shows the probability of.
        threshold: Where it becomes the target.
    """

    def __init__(self, canvas: QgsMapCanvas, path: str, target: str, threshold: float) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._target = target
        options = QgsRasterLayer.LayerOptions()
        options.loadDefaultStyle = False
        self._layer = QgsRasterLayer(path, target, "gdal", options)
        self._picture = MapPicture(canvas)
        self._picture.drawn.connect(self._drawn)
        self._colour = QColor(PREVIEW_COLOUR)
        self._frame = self._framed()
        self.setZValue(90)  # above the map, below what is drawn by hand
        canvas.extentsChanged.connect(self._draw)
        canvas.destinationCrsChanged.connect(self._draw)
        self.set_threshold(threshold)

    def set_threshold(self, threshold: float) -> None:
        """Draws the mask of another threshold."""
        self._layer.setRenderer(mask_renderer(self._layer.dataProvider(), threshold, self._colour, self._target))
        self._draw()

    def remove(self) -> None:
        """Takes it off the map."""
        self._canvas.extentsChanged.disconnect(self._draw)
        self._canvas.destinationCrsChanged.disconnect(self._draw)
        self._picture.stop()
        for item in (self._frame, self):
            self._canvas.scene().removeItem(item)
        del self._layer  # closes the file, which Windows would not remove else

    def paint(
        self, painter: QPainter, option: Optional[QStyleOptionGraphicsItem] = None, widget: Optional[QWidget] = None
    ) -> None:
        """Draws the picture where it belongs."""
        if self._picture.image.isNull():
            return
        place = QRectF(0, 0, self.boundingRect().width() - 2, self.boundingRect().height() - 2)
        painter.drawImage(place, self._picture.image)

    def _framed(self) -> QgsRubberBand:
        """Shows how far was looked."""
        frame = QgsRubberBand(self._canvas, QgsWkbTypes.PolygonGeometry)
        colour = self._canvas.palette().color(QPalette.ColorRole.Highlight)
        frame.setStrokeColor(colour)
        frame.setFillColor(QColor(0, 0, 0, 0))
        frame.setLineStyle(Qt.PenStyle.DashLine)
        frame.setWidth(1)
        outline = QgsGeometry.fromRect(self._layer.extent()).densifyByCount(20)
        frame.setToGeometry(outline, self._layer.crs())
        return frame

    def _draw(self) -> None:
        """Begins a picture of what the map shows now."""
        self._picture.draw([self._layer])

    def _drawn(self) -> None:
        self.setRect(self._picture.extent)
        self.update()
