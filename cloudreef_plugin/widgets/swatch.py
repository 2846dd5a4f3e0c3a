"""Small squares of one colour, as icons of list entries."""

from __future__ import annotations

from qgis.PyQt.QtGui import QColor, QIcon, QPixmap

__all__ = ["swatch"]

_SIDE_PX = 12


def swatch(colour: QColor) -> QIcon:
    """Makes a square of a colour."""
    pixmap = QPixmap(_SIDE_PX, _SIDE_PX)
    pixmap.fill(colour)
    return QIcon(pixmap)
