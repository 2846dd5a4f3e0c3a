"""The layer to segment: QGIS's active layer, or one that is pinned."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsApplication, QgsMapLayer, QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from ...layers.loading import is_result
from ...messages import literal, tr
from ...widgets.connections import Connections
from ...widgets.elided import ElidedLayerBox

__all__ = ["LayerChoice"]


class LayerChoice(QWidget):
    """A list of the project's rasters without results; it follows the active layer.

    Attributes:
        box: The list.
        pin_button: While it is checked, the list does not follow the active layer.
        open_button: Opens products and files as layers.
    """

    open_folder_wanted = pyqtSignal()
    open_file_wanted = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._results: dict[str, bool] = {}
        self.box = ElidedLayerBox()
        self.box.setObjectName("layer_box")
        self.box.setAccessibleName(tr("Layer"))
        self.pin_button = _button(
            "pin_button", "/mActionPinLabels.svg", tr("Pin this layer: do not follow the active layer"), checkable=True
        )
        self.open_button = _button("product_button", "/mActionFileOpen.svg", tr("Open a product, an archive or a file"))
        menu = QMenu(self.open_button)
        for name, text, wanted in (
            ("open_folder", tr("Folder of a Landsat or Sentinel-2 product…"), self.open_folder_wanted),
            ("open_file", tr("File: raster, MTL, zip or tar…"), self.open_file_wanted),
        ):
            action = menu.addAction(text)
            action.setObjectName(name)
            action.triggered.connect(lambda checked=False, wanted=wanted: wanted.emit())
        self.open_button.setMenu(menu)
        self.open_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self.box, 1)
        row.addWidget(self.pin_button)
        row.addWidget(self.open_button)
        self.setFocusProxy(self.box)
        self.box.layerChanged.connect(self._update_tip)
        project = QgsProject.instance()
        self._connections = Connections(
            (project.layersAdded, self._leave_out_results),
            (project.layersRemoved, self._leave_out_results),
            (project.layerTreeRoot().customPropertyChanged, self._leave_out_results),
        )
        self._leave_out_results()
        self._update_tip()

    def layer(self) -> Optional[QgsRasterLayer]:
        """The chosen layer."""
        return self.box.currentLayer()

    def follow(self, layer: Optional[QgsMapLayer]) -> None:
        """Chooses the active layer, if it can be segmented and no layer is pinned."""
        if self.pin_button.isChecked() or not isinstance(layer, QgsRasterLayer) or is_result(layer):
            return
        self.box.setLayer(layer)

    def shut_down(self) -> None:
        """Disconnects from the project."""
        self._connections.end()

    def _leave_out_results(self, *unused: object) -> None:
        present = QgsProject.instance().mapLayers()
        self._results = {name: result for name, result in self._results.items() if name in present}
        self.box.offer_rasters(lambda layer: not self._is_result(layer))

    def _is_result(self, layer: QgsRasterLayer) -> bool:
        """Tells whether a layer is a result; each layer is examined once."""
        if layer.id() not in self._results:
            self._results[layer.id()] = is_result(layer)
        return self._results[layer.id()]

    def _update_tip(self, *unused: object) -> None:
        layer = self.layer()
        what = tr("The raster layer to segment; follows the active layer unless pinned")
        self.box.setToolTip(literal(f"{layer.name()}\n{what}") if layer else what)


def _button(name: str, icon: str, tip: str, checkable: bool = False) -> QToolButton:
    button = QToolButton()
    button.setObjectName(name)
    button.setIcon(QgsApplication.getThemeIcon(icon))
    button.setToolTip(tip)
    button.setAccessibleName(tip)
    button.setCheckable(checkable)
    button.setAutoRaise(True)
    return button
