"""Styles of masks and polygons of one target: in the user's colour, and of masks as an outline, too."""

from __future__ import annotations

from typing import Optional

from qgis.core import (
    QgsLineSymbol,
    QgsPalettedRasterRenderer,
    QgsRasterContourRenderer,
    QgsRasterLayer,
    QgsSimpleFillSymbolLayer,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor

from .. import settings
from ..messages import tr

__all__ = ["chosen_colour", "colour_polygons", "draw_outline", "offer_outline"]

# Contours are drawn at multiples of the interval: only one multiple of this is between 0 and 1.
_INTERVAL = 2 / 3
_WIDTH_MM = "0.5"


def chosen_colour(alpha: int = 255) -> Optional[QColor]:
    """Reads the user's colour for new masks from the settings; None for the one of the shipped style.

    Args:
        alpha: Opacity, 0 to 255.
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


def offer_outline(mask: QgsRasterLayer) -> None:
    """Gives a mask of one target the styles "filled" (the current one) and "outline", for the layer's menu."""
    renderer = mask.renderer()
    if not isinstance(renderer, QgsPalettedRasterRenderer) or len(renderer.classes()) != 2:
        return
    colour = QColor(renderer.classes()[1].color)
    colour.setAlpha(255)
    styles = mask.styleManager()
    styles.renameStyle(styles.currentStyle(), tr("filled"))
    styles.addStyleFromLayer(tr("outline"))
    styles.setCurrentStyle(tr("outline"))
    contours = QgsRasterContourRenderer(mask.dataProvider())
    contours.setInputBand(1)
    contours.setContourInterval(_INTERVAL)
    contours.setContourIndexInterval(0)
    contours.setDownscale(1)
    contours.setContourSymbol(QgsLineSymbol.createSimple({"line_color": colour.name(), "line_width": _WIDTH_MM}))
    mask.setRenderer(contours)
    styles.setCurrentStyle(tr("filled"))


def draw_outline(mask: QgsRasterLayer, wanted: bool) -> None:
    """Draws a mask as an outline, or filled again."""
    style = tr("outline") if wanted else tr("filled")
    if style in mask.styleManager().styles():
        mask.styleManager().setCurrentStyle(style)
        mask.triggerRepaint()
