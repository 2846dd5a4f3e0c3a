"""Draws a probability layer temporarily as the mask of a threshold."""

from __future__ import annotations

from contextlib import suppress
from typing import Optional

from qgis.core import (
    QgsColorRampShader,
    QgsMapLayer,
    QgsPalettedRasterRenderer,
    QgsProject,
    QgsRasterContourRenderer,
    QgsRasterDataProvider,
    QgsRasterLayer,
    QgsRasterShader,
    QgsSingleBandPseudoColorRenderer,
)
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtXml import QDomDocument

from .. import paths
from ..messages import Number, tr
from .probability_counts import STEP, target_of_layer
from .visibility import TemporaryVisibility

__all__ = ["ThresholdPreview", "mask_of", "mask_renderer", "remember_mask", "target_colour", "threshold_of"]

_MASK_PROPERTY = "cloudreef/mask"
_THRESHOLD_PROPERTY = "cloudreef/threshold"


def remember_mask(layer: QgsRasterLayer, mask: QgsMapLayer, threshold: float) -> None:
    """Stores in a probability layer the mask that was made from it, and its threshold."""
    layer.setCustomProperty(_MASK_PROPERTY, mask.id())
    layer.setCustomProperty(_THRESHOLD_PROPERTY, threshold)


def mask_of(layer: QgsRasterLayer) -> Optional[QgsMapLayer]:
    """Finds the mask that was made from a probability layer, if it still exists."""
    return QgsProject.instance().mapLayer(str(layer.customProperty(_MASK_PROPERTY, "")))


def threshold_of(layer: QgsRasterLayer) -> float:
    """Finds the threshold of the latest mask made from a probability layer; 0.5 if there is none."""
    return float(layer.customProperty(_THRESHOLD_PROPERTY, 0.5))


class ThresholdPreview:
    """Shows a layer as a mask, and hides the mask that was made from it meanwhile.

    Args:
        layer: A probability layer.
    """

    def __init__(self, layer: QgsRasterLayer) -> None:
        self.layer: Optional[QgsRasterLayer] = layer
        mask = mask_of(layer)
        self._renderer = layer.renderer().clone()
        self._colour = target_colour(mask)
        self._target = target_of_layer(layer) or tr("target")
        self._meanwhile = TemporaryVisibility({layer.id(): True, **({mask.id(): False} if mask is not None else {})})
        self._threshold = threshold_of(layer)
        self._percent: Optional[float] = None
        layer.willBeDeleted.connect(self._forget)
        self._project = QgsProject.instance()
        self._project.writeProject.connect(self._before_saving)
        self._project.projectSaved.connect(self._after_saving)

    def show(self, threshold: float, percent: Optional[float] = None) -> None:
        """Draws the pixels at or above the threshold; the legend shows `percent` as their cover if known."""
        self._threshold, self._percent = threshold, percent
        if self.layer is None:
            return
        provider = self.layer.dataProvider()
        self.layer.setRenderer(mask_renderer(provider, threshold, self._colour, self._target, percent))
        self.layer.triggerRepaint()

    def end(self) -> None:
        """Restores the layer's style and the visibility of the mask."""
        layer = self.layer
        if layer is None:
            return
        self._forget()
        with suppress(RuntimeError, TypeError):
            layer.willBeDeleted.disconnect(self._forget)
        layer.setRenderer(self._renderer)
        layer.triggerRepaint()

    def _forget(self) -> None:
        self.layer = None
        self._meanwhile.end()
        self._project.writeProject.disconnect(self._before_saving)
        self._project.projectSaved.disconnect(self._after_saving)

    def _before_saving(self, document: QDomDocument) -> None:
        """Restores the layer's style before QGIS writes the layers into the project."""
        if self.layer is not None:
            self.layer.setRenderer(self._renderer.clone())

    def _after_saving(self) -> None:
        self.show(self._threshold, self._percent)


def mask_renderer(
    provider: QgsRasterDataProvider, threshold: float, colour: QColor, target: str, percent: Optional[float] = None
) -> QgsSingleBandPseudoColorRenderer:
    """Creates a renderer that draws a probability as the mask of a threshold; the legend shows its cover if known."""
    cover = "" if percent is None else f": {Number(round(percent, 2))} %"
    clear, inside = QColor(0, 0, 0, 0), float("inf")
    shader_function = QgsColorRampShader(0, 1, None, QgsColorRampShader.Type.Discrete)
    shader_function.setColorRampItemList(
        [
            QgsColorRampShader.ColorRampItem(threshold - STEP / 2, clear, f"< {Number(threshold):.3f}"),
            QgsColorRampShader.ColorRampItem(inside, colour, f"{target}, ≥ {Number(threshold):.3f}{cover}"),
        ]
    )
    shader = QgsRasterShader(0, 1)
    shader.setRasterShaderFunction(shader_function)
    return QgsSingleBandPseudoColorRenderer(provider, 1, shader)


def target_colour(mask: Optional[QgsMapLayer]) -> QColor:
    """Finds the colour of a mask's target; that of the shipped style without a mask."""
    renderer = mask.renderer() if isinstance(mask, QgsRasterLayer) else None
    if isinstance(renderer, QgsPalettedRasterRenderer):
        for item in renderer.classes():
            if item.value == 1:
                return QColor(item.color)
    if isinstance(renderer, QgsRasterContourRenderer):
        return QColor(renderer.contourSymbol().color())
    style = QDomDocument()
    style.setContent(paths.resource("styles", "mask.qml").read_text(encoding="utf-8"))
    entry = style.elementsByTagName("paletteEntry").at(1).toElement()
    colour = QColor(entry.attribute("color"))
    colour.setAlpha(int(entry.attribute("alpha", "255")))
    return colour
