"""Common band orders for files without band names; the chosen one is remembered for the folder of the file."""

from __future__ import annotations

import os
from typing import Optional

from qgis.core import QgsRasterLayer
from qgis.PyQt.QtCore import pyqtSignal

from ... import settings
from ...band_order import ORDERS, band_numbers
from ...layers.band_tags import own_band_name
from ...layers.files import source_key
from ...messages import tr
from ...model_folders import ModelEntry
from ...widgets.elided import ElidedComboBox

__all__ = ["BandPresets"]


class BandPresets(ElidedComboBox):
    """Offers common band orders for a layer whose bands have no names."""

    chosen = pyqtSignal(list)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("band_presets")
        self.setAccessibleName(tr("Order of the file's bands"))
        self.setToolTip(tr("Fills in the bands below; the order is remembered for other files in this folder"))
        self._layer: Optional[QgsRasterLayer] = None
        self._entry: Optional[ModelEntry] = None
        self.activated.connect(self._choose)

    def fill(self, layer: Optional[QgsRasterLayer], entry: Optional[ModelEntry]) -> None:
        """Offers the orders that fit a layer; hidden if its bands have names, or no order fits."""
        self._layer, self._entry = layer, entry
        self.clear()
        self.addItem(tr("Order of the file's bands…"), "")
        count = layer.bandCount() if layer is not None and layer.isValid() and entry else 0
        for order in ORDERS:
            if len(order.split(",")) == count and any(self._bands(order) or ()):
                self.addItem(order, order)
        named = layer is not None and any(_names(layer))
        self.setVisible(self.count() > 1 and not named)

    def remembered(self) -> Optional[list[int]]:
        """The bands by the order that was chosen for another file in the layer's folder; None if there is none."""
        index = self.findData(settings.band_order(_folder(self._layer))) if self._layer is not None else -1
        if index < 1 or any(_names(self._layer)):
            return None
        self.setCurrentIndex(index)
        return self._bands(self.itemData(index))

    def _choose(self, index: int) -> None:
        order = self.itemData(index)
        if order and self._layer is not None:
            settings.set_band_order(_folder(self._layer), order)
            self.chosen.emit(self._bands(order) or [])

    def _bands(self, order: str) -> Optional[list[int]]:
        entry = self._entry
        if entry is None:
            return None
        return list(band_numbers(order, [channel.common_name for channel in entry.bundle.channels]) or ())


def _names(layer: QgsRasterLayer) -> list[str]:
    if not layer.isValid():
        return []
    return [own_band_name(layer.dataProvider(), band) for band in range(1, layer.bandCount() + 1)]


def _folder(layer: QgsRasterLayer) -> str:
    return os.path.dirname(source_key(layer.source()))
