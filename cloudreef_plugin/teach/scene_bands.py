"""The choice of bands of the labelled scene for a new model."""

from __future__ import annotations

from typing import Iterable, Optional

from qgis.core import QgsRasterLayer
from qgis.gui import QgsCheckableComboBox
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QComboBox

from ..layers.bands import band_labels, bands_by_channel, has_descriptive_names, usable_bands
from ..messages import tr
from ..model_folders import ModelEntry

__all__ = ["SceneBands", "takes_bands_of"]

_LEAST_CHARACTERS = 12


class SceneBands(QgsCheckableComboBox):
    """A list of a layer's bands with check boxes."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("scene_bands")
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_LEAST_CHARACTERS)
        self.setSeparator(", ")
        self.setDefaultText(tr("None"))
        self.setToolTip(
            tr(
                "The bands that the new model reads: any, also short-wave infrared, radar or heights; in other "
                "scenes the same bands are found by their names"
            )
        )
        self.layer_id = ""

    def show_layer(self, layer: Optional[QgsRasterLayer]) -> None:
        """Lists the bands of another layer, all checked except an alpha band."""
        known = layer.id() if layer is not None else ""
        if known == self.layer_id:
            return
        self.layer_id = known
        self.clear()
        usable = usable_bands(layer) if layer is not None else []
        for band, label in band_labels(layer).items():
            checked = Qt.CheckState.Checked if band in usable else Qt.CheckState.Unchecked
            self.addItemWithCheckState(label, checked, band)

    def bands(self) -> list[int]:
        """Lists the numbers of the checked bands."""
        return sorted(int(band) for band in self.checkedItemsData())


def takes_bands_of(entries: Iterable[ModelEntry], layer: QgsRasterLayer) -> bool:
    """Tells whether a model fits the bands of a layer by their number and, if they have names, by these.

    One of the model's optional channels may be without a name, as near infrared often is.
    """
    count, told = len(usable_bands(layer)), has_descriptive_names(layer)
    for entry in entries:
        needed = set(entry.channels) - set(entry.optional)
        found = bands_by_channel(layer, entry.channels, entry.wavelength_of)
        spare = min(len(entry.optional), max(1, len(set(found) & set(entry.optional))))
        if len(needed) <= count <= len(needed) + spare and (not told or needed <= set(found)):
            return True
    return False
