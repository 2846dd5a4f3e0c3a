"""Thumbnails of layers, drawn in the background, one after the other."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import Callable, Optional, Sequence

from qgis.core import QgsMapRendererParallelJob, QgsMapSettings, QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QObject, QSize
from qgis.PyQt.QtGui import QColor, QPixmap

__all__ = ["SmallPictures"]


@dataclass(frozen=True)
class _Order:
    """A requested picture.

    Attributes:
        key: Identifies it.
        layers: From top to bottom; the first one gives CRS and extent. They are kept until the picture is drawn.
        done: Called with the picture.
    """

    key: str
    layers: tuple[QgsRasterLayer, ...]
    done: Callable[[QPixmap], None]


class SmallPictures(QObject):
    """Draws pictures in the order of the requests.

    Args:
        size: Size of the pictures.
    """

    def __init__(self, size: QSize, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._size = size
        self._waiting: deque[_Order] = deque()
        self._now: Optional[_Order] = None
        self._job: Optional[QgsMapRendererParallelJob] = None

    def wanted(self, key: str) -> bool:
        """Tells whether a picture is being drawn, or will be."""
        return any(order.key == key for order in (*self._waiting, *((self._now,) if self._now else ())))

    def draw(self, key: str, layers: Sequence[QgsRasterLayer], done: Callable[[QPixmap], None]) -> None:
        """Requests a picture.

        Args:
            key: Identifies it; a picture that is requested already is not drawn twice.
            layers: From top to bottom; the first one gives CRS and extent.
            done: Called with the picture.
        """
        if not self.wanted(key):
            self._waiting.append(_Order(key, tuple(layers), done))
            self._begin()

    def shut_down(self) -> None:
        """Stops drawing."""
        self._waiting.clear()
        job, self._job, self._now = self._job, None, None
        if job is not None:
            job.finished.disconnect(self._finished)
            job.cancelWithoutBlocking()

    def _begin(self) -> None:
        if self._now is not None or not self._waiting:
            return
        order = self._now = self._waiting.popleft()
        settings = QgsMapSettings()
        settings.setLayers(list(order.layers))
        settings.setDestinationCrs(order.layers[0].crs())
        settings.setTransformContext(QgsProject.instance().transformContext())
        settings.setBackgroundColor(QColor(0, 0, 0, 0))
        settings.setOutputSize(self._size)
        settings.setExtent(order.layers[0].extent())
        self._job = QgsMapRendererParallelJob(settings)
        self._job.finished.connect(self._finished)
        self._job.start()

    def _finished(self) -> None:
        job, order = self._job, self._now
        self._job = self._now = None
        if job is None or order is None:
            return
        order.done(QPixmap.fromImage(job.renderedImage()))
        job.deleteLater()
        self._begin()
