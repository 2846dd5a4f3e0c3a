"""The colour of new masks: the shipped one, or the user's."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsSimpleFillSymbolLayer, QgsSingleSymbolRenderer, QgsVectorLayer
from qgis.PyQt.QtGui import QColor

from .. import settings

__all__ = ["chosen_colour", "colour_polygons"]


def chosen_colour(alpha: int = 255) -> Optional[QColor]:
    """Reads the user's colour for new masks from the settings, None for the shipped one.

    Args:
        alpha: Opacity, 0..255.
    """
    colour = QColor(settings.defaults().mask_colour)
    if not colour.isValid():
        return None
    colour.setAlpha(alpha)
    return colour


def colour_polygons(layer: QgsVectorLayer) -> None:
    """Draws polygons of one target in the user's colour."""
    colour, renderer = chosen_colour(), layer.renderer()
    if colour is None or not isinstance(renderer, QgsSingleSymbolRenderer):
        return
    for part in renderer.symbol().symbolLayers():
        if isinstance(part, QgsSimpleFillSymbolLayer):
            fill = QColor(colour)
            fill.setAlpha(part.fillColor().alpha())
            part.setFillColor(fill)
            part.setStrokeColor(colour)
