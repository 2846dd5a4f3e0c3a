"""Thumbnails of results: the scene with the mask over it, drawn once and cached."""

from __future__ import annotations

from pathlib import Path
from typing import Callable, Optional

from qgis.core import QgsRasterLayer
from qgis.PyQt.QtCore import QObject, QSize
from qgis.PyQt.QtGui import QPixmap

from ...layers.rendering import LayerRenderer
from ...runs.history import Entry, RunHistory
from .layers import layers_of, scene_of

__all__ = ["SIZE", "Thumbnails"]

SIZE = QSize(72, 54)
_FILE = "thumbnail.png"


class Thumbnails(QObject):
    """Loads or draws thumbnails.

    Args:
        history: Its folders of runs cache the pictures.
    """

    def __init__(self, history: RunHistory, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._history = history
        self._pictures = LayerRenderer(2 * SIZE, self)  # sharp on high-resolution screens

    def show(self, entry: Entry, taken: Callable[[QPixmap], None]) -> None:
        """Passes the picture of a result to `taken`, now or when it is drawn; not if it is not in the project."""
        kept = self._history.folder_of(entry.id) / _FILE
        picture = QPixmap(str(kept)) if kept.is_file() else QPixmap()
        if not picture.isNull():
            taken(picture)
            return
        mask, scene = layers_of(entry).get("mask"), scene_of(entry)
        if isinstance(mask, QgsRasterLayer):
            # Clones: layers of the project may be deleted while they are drawn.
            layers = [layer.clone() for layer in (mask, scene) if layer is not None]
            self._pictures.draw(entry.id, lambda: layers, lambda drawn: _keep(drawn, kept, taken))

    def shut_down(self) -> None:
        """Stops drawing."""
        self._pictures.shut_down()


def _keep(picture: QPixmap, file: Path, taken: Callable[[QPixmap], None]) -> None:
    if file.parent.is_dir():
        picture.save(str(file))
    taken(picture)
