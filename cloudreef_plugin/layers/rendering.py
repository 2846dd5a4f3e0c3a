"""Renders small pictures of layers in the background, one after the other."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import Callable, Optional, Sequence

from qgis.core import QgsMapRendererParallelJob, QgsMapSettings, QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QObject, QSize
from qgis.PyQt.QtGui import QColor, QPixmap

__all__ = ["LayerRenderer"]


@dataclass(frozen=True)
class _Request:
    """A requested picture.

    Attributes:
        key: Identifies it.
        layers: Opens the layers.
        done: Called with the picture.
    """

    key: str
    layers: Callable[[], Sequence[QgsRasterLayer]]
    done: Callable[[QPixmap], None]


class LayerRenderer(QObject):
    """Draws pictures in the order of the requests.

    Args:
        size: Size of the pictures.
    """

    def __init__(self, size: QSize, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._size = size
        self._waiting: deque[_Request] = deque()
        self._current: Optional[_Request] = None
        self._layers: Sequence[QgsRasterLayer] = ()  # kept until the picture is drawn
        self._job: Optional[QgsMapRendererParallelJob] = None

    def wanted(self, key: str) -> bool:
        """Tells whether a picture is being drawn, or will be."""
        return any(request is not None and request.key == key for request in (self._current, *self._waiting))

    def draw(self, key: str, layers: Callable[[], Sequence[QgsRasterLayer]], done: Callable[[QPixmap], None]) -> None:
        """Requests a picture.

        Args:
            key: Identifies it; a picture that is requested already is not drawn twice.
            layers: Called when it is the picture's turn; returns the layers from top to bottom, of which the first one
                gives CRS and extent. Without layers there is no picture.
            done: Called with the picture.
        """
        if not self.wanted(key):
            self._waiting.append(_Request(key, layers, done))
            self._begin()

    def shut_down(self) -> None:
        """Stops drawing."""
        self._waiting.clear()
        job, self._job, self._current = self._job, None, None
        if job is not None:
            job.finished.disconnect(self._finished)
            job.cancelWithoutBlocking()

    def _begin(self) -> None:
        while self._current is None and self._waiting:
            self._layers = self._waiting[0].layers()
            request = self._waiting.popleft()
            if self._layers:
                self._current = request
                self._render(self._layers)

    def _render(self, layers: Sequence[QgsRasterLayer]) -> None:
        settings = QgsMapSettings()
        settings.setLayers(list(layers))
        settings.setDestinationCrs(layers[0].crs())
        settings.setTransformContext(QgsProject.instance().transformContext())
        settings.setBackgroundColor(QColor(0, 0, 0, 0))
        settings.setOutputSize(self._size)
        settings.setExtent(layers[0].extent())
        self._job = QgsMapRendererParallelJob(settings)
        self._job.finished.connect(self._finished)
        self._job.start()

    def _finished(self) -> None:
        job, request = self._job, self._current
        self._job = self._current = None
        if job is None or request is None:
            return
        request.done(QPixmap.fromImage(job.renderedImage()))
        job.deleteLater()
        self._begin()
