"""A picture of some layers as the map would show them now, drawn in a thread as the map itself."""

from __future__ import annotations

from typing import Optional, Sequence

from qgis.core import QgsMapLayer, QgsMapRendererParallelJob, QgsMapSettings, QgsRectangle
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtGui import QColor, QImage

__all__ = ["MapPicture"]


class MapPicture(QObject):
    """Draws layers for the part of the world that the map shows.

    Args:
        canvas: The map.
        background: Behind the layers; without one they are drawn on nothing.

    Attributes:
        image: The last picture; null before there is one.
        extent: What it shows, in the map's CRS.
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
        """Begins a picture, in place of one that is not ready yet.

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
        """Gives up a picture that is being drawn."""
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
