"""Pictures drawn over the map; no layers of the project."""

from __future__ import annotations

from typing import Sequence

from qgis.gui import QgsMapCanvas, QgsMapCanvasItem
from qgis.PyQt.QtCore import QRectF, pyqtBoundSignal

from .connections import Connections
from .map_picture import MapPicture

__all__ = ["MapOverlay"]


class MapOverlay(QgsMapCanvasItem):
    """Draws pictures over the map, and draws them again on signals of the map.

    Subclasses define `draw`, `drawn` and `paint`.

    Args:
        canvas: The map.
        pictures: What is drawn, each in a thread.
        z_value: Its height above the map; items with a higher one cover it.
        signals: When to draw again; without any, whenever the map moves or its CRS changes.
    """

    def __init__(
        self,
        canvas: QgsMapCanvas,
        pictures: Sequence[MapPicture],
        z_value: int,
        signals: Sequence[pyqtBoundSignal] = (),
    ) -> None:
        super().__init__(canvas)
        self.canvas, self.pictures = canvas, pictures
        for picture in pictures:
            picture.drawn.connect(self.drawn)
        self.setZValue(z_value)
        signals = signals or (canvas.extentsChanged, canvas.destinationCrsChanged)
        self._connections = Connections(*((signal, self.draw) for signal in signals))

    def is_drawn(self) -> bool:
        """Tells whether all pictures were drawn at least once."""
        return not any(picture.image.isNull() for picture in self.pictures)

    def place(self) -> QRectF:
        """The rectangle of the pictures, in the item's coordinates."""
        whole = self.boundingRect()  # with a margin of a pixel: see QgsMapCanvasItem
        return QRectF(0, 0, whole.width() - 2, whole.height() - 2)

    def remove(self) -> None:
        """Removes it from the map."""
        self._connections.end()
        for picture in self.pictures:
            picture.stop()
        self.canvas.scene().removeItem(self)

    def draw(self) -> None:
        """Starts drawing what the map shows now."""
        raise NotImplementedError

    def drawn(self) -> None:
        """Called when one of the pictures was drawn."""
        raise NotImplementedError
