"""The values of the results under the mouse: the class of the mask, and the probability."""

from __future__ import annotations

from typing import Optional

from qgis.core import (
    QgsCoordinateTransform,
    QgsCsException,
    QgsMapLayer,
    QgsPalettedRasterRenderer,
    QgsPointXY,
    QgsProject,
    QgsRasterLayer,
)
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QCursor
from qgis.PyQt.QtWidgets import QToolTip

from ...layers.class_cover import probability_of
from ...layers.classes import named_classes
from ...layers.loading import is_result
from ...layers.probability_counts import target_of_band, target_of_layer
from ...layers.threshold_preview import mask_of, threshold_of
from ...messages import Number, literal, named, tr

__all__ = ["Hover", "said_at"]

_FOLLOW_MS, _REST_MS = 30, 700


def said_at(mask: Optional[QgsRasterLayer], probability: Optional[QgsRasterLayer], place: QgsPointXY) -> str:
    """Describes the values of a mask and a probability at a place; empty where there is no data.

    Args:
        mask: The mask, or None.
        probability: Its probability, or None.
        place: In the project's CRS.
    """
    parts = []
    shown = _sampled(mask, place)
    if shown is not None and mask is not None:
        parts.append(_class_name(mask, int(shown[0])))
    found = _sampled(probability, place)
    if found is not None and probability is not None:
        names = [target_of_layer(probability)] if len(found) == 1 else _names(probability)
        best = max(range(len(found)), key=lambda index: found[index])
        text = f"{named(names[best])}: {Number(found[best]):.2f}"
        if len(found) == 1:
            text += " " + tr("(threshold {})").format(Number(round(threshold_of(probability), 3)))
        parts.append(text)
    return " · ".join(parts)


class Hover(QObject):
    """Emits the values under the mouse as it moves over the map.

    Args:
        canvas: The map.
    """

    said = pyqtSignal(str)

    def __init__(self, canvas: QgsMapCanvas, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._place: Optional[QgsPointXY] = None
        self._text = ""
        self._following, self._resting = QTimer(self), QTimer(self)
        for timer, wait, act in ((self._following, _FOLLOW_MS, self._tell), (self._resting, _REST_MS, self._show_tip)):
            timer.setSingleShot(True)
            timer.setInterval(wait)
            timer.timeout.connect(act)
        canvas.xyCoordinates.connect(self._moved)

    def shut_down(self) -> None:
        """Stops following the mouse."""
        self._canvas.xyCoordinates.disconnect(self._moved)
        self._following.stop()
        self._resting.stop()

    def layers(self) -> tuple[Optional[QgsRasterLayer], Optional[QgsRasterLayer]]:
        """Finds the topmost visible mask and its probability, or else the topmost visible probability."""
        shown = [layer for layer in self._canvas.mapSettings().layers() if isinstance(layer, QgsRasterLayer)]
        mask = next((layer for layer in shown if is_result(layer) and not target_of_layer(layer)), None)
        rasters = [layer for layer in QgsProject.instance().mapLayers().values() if isinstance(layer, QgsRasterLayer)]
        known = [layer for layer in rasters if target_of_layer(layer)]
        if mask is not None:
            own = next((layer for layer in known if mask_of(layer) == mask), None)
            return mask, own or (probability_of(mask) if named_classes(mask) else None)
        return None, next((layer for layer in shown if layer in known), None)

    def _moved(self, place: QgsPointXY) -> None:
        self._place = place
        self._resting.stop()
        if not self._following.isActive():
            self._following.start()

    def _tell(self) -> None:
        text = said_at(*self.layers(), self._place) if self._place is not None else ""
        if text != self._text:
            self._text = text
            self.said.emit(text)
        if text:
            self._resting.start()

    def _show_tip(self) -> None:
        if self._text and self._canvas.underMouse():
            QToolTip.showText(QCursor.pos(), literal(self._text), self._canvas)


def _sampled(layer: Optional[QgsMapLayer], place: QgsPointXY) -> Optional[list[float]]:
    """Samples the bands of a layer at a place; None outside and where there is no data."""
    if not isinstance(layer, QgsRasterLayer) or not layer.isValid():
        return None
    project = QgsProject.instance()
    try:
        place = QgsCoordinateTransform(project.crs(), layer.crs(), project).transform(place)
    except QgsCsException:
        return None
    if not layer.extent().contains(place):
        return None
    found = [layer.dataProvider().sample(place, band) for band in range(1, layer.bandCount() + 1)]
    return [value for value, _ in found] if all(there for _, there in found) else None


def _class_name(mask: QgsRasterLayer, value: int) -> str:
    renderer = mask.renderer()
    drawn = renderer.classes() if isinstance(renderer, QgsPalettedRasterRenderer) else []
    names = {int(item.value): item.label for item in (*named_classes(mask), *drawn)}
    return names.get(value) or str(value)


def _names(probability: QgsRasterLayer) -> list[str]:
    bands = (probability.bandName(band) for band in range(1, probability.bandCount() + 1))
    return [target_of_band(name) for name in bands]
