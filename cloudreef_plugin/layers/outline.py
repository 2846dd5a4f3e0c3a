"""A mask drawn as the outline of its target, so that the scene inside is seen; a second style of the layer."""

from __future__ import annotations

from qgis.core import QgsLineSymbol, QgsPalettedRasterRenderer, QgsRasterContourRenderer, QgsRasterLayer
from qgis.PyQt.QtGui import QColor

from ..messages import tr

__all__ = ["draw_outline", "offer_outline"]

# Contours lie at multiples of the interval: this one has a single contour between 0 and 1.
_INTERVAL = 2 / 3
_WIDTH_MM = "0.5"


def offer_outline(mask: QgsRasterLayer) -> None:
    """Gives a mask of one target the styles "filled" (the current one) and "outline"; the layer's menu offers both."""
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
