"""Renders layers for the current view of the map, in a thread."""

from __future__ import annotations

from typing import Optional, Sequence

from qgis.core import QgsMapLayer, QgsMapRendererParallelJob, QgsMapSettings, QgsRectangle
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtGui import QColor, QImage

__all__ = ["MapPicture"]


class MapPicture(QObject):
    """An image of layers for the current view of the map.

    Args:
        canvas: The map.
        background: Background colour; None for a transparent image.

    Attributes:
        image: The last image; null before there is one.
        extent: Its extent in the map's CRS.
    """

    drawn = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas, background: Optional[QColor] = None) -> None:
        super().__init__()
        self._canvas = canvas
        self._background = background or QColor(0, 0, 0, 0)
        self._job: Optional[QgsMapRendererParallelJob] = None
        self.image = QImage()
        self.extent = QgsRectangle()

    def draw(self, layers: Sequence[QgsMapLayer]) -> None:
        """Starts rendering; cancels the previous rendering.

        Args:
            layers: From top to bottom.
        """
        self.stop()
        settings = QgsMapSettings(self._canvas.mapSettings())
        extent = settings.visibleExtent()
        settings.setRotation(0)
        settings.setExtent(extent)
        settings.setLayers(list(layers))
        settings.setBackgroundColor(self._background)
        self._job = QgsMapRendererParallelJob(settings)
        self._job.finished.connect(self._finished)
        self._job.start()

    def stop(self) -> None:
        """Cancels rendering."""
        job, self._job = self._job, None
        if job is not None:
            job.finished.disconnect(self._finished)
            job.cancelWithoutBlocking()

    def _finished(self) -> None:
        job, self._job = self._job, None
        if job is None:
            return
        self.image = job.renderedImage()
        self.extent = job.mapSettings().visibleExtent()
        job.deleteLater()
        self.drawn.emit()
