"""Where to segment: the whole layer, what the map shows, or polygons."""

from __future__ import annotations

from contextlib import suppress
from typing import Any, Optional

from qgis.core import (
    QgsMapLayerProxyModel,
    QgsProcessingFeatureSourceDefinition,
    QgsReferencedRectangle,
    QgsVectorLayer,
)
from qgis.gui import QgsMapCanvas, QgsMapLayerComboBox
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QVBoxLayout, QWidget

from .algorithms.segment import Segment
from .messages import tr

__all__ = ["AreaChoice"]

WHOLE, VIEW, POLYGONS = "whole", "view", "polygons"


class AreaChoice(QWidget):
    """Chooses the area to segment; the rest of the result is nodata.

    Args:
        canvas: The map whose view can be chosen.
    """

    changed = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._layer: Optional[QgsVectorLayer] = None
        self.kind_box = QComboBox()
        self.kind_box.setObjectName("area_box")
        self.kind_box.setAccessibleName(tr("Area"))
        self.kind_box.setToolTip(tr("Where to segment; outside of it the result is nodata"))
        for kind, text in (
            (WHOLE, tr("Whole layer")),
            (VIEW, tr("Current view of the map")),
            (POLYGONS, tr("Polygons of a layer")),
        ):
            self.kind_box.addItem(text, kind)
        self.layer_box = QgsMapLayerComboBox()
        self.layer_box.setObjectName("area_layer_box")
        self.layer_box.setAccessibleName(tr("Layer of the area's polygons"))
        self.layer_box.setToolTip(tr("The polygons to segment within"))
        self.layer_box.setFilters(QgsMapLayerProxyModel.PolygonLayer)
        self.selected_box = QCheckBox()
        self.selected_box.setObjectName("area_selected_box")
        self.selected_box.setToolTip(tr("Use only the polygons that are selected on the map"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in (self.kind_box, self.layer_box, self.selected_box):
            column.addWidget(widget)
        self.setFocusProxy(self.kind_box)
        self.kind_box.currentIndexChanged.connect(self._update)
        self.layer_box.layerChanged.connect(self._layer_changed)
        self.selected_box.toggled.connect(self.changed)
        self._layer_changed(self.layer_box.currentLayer())

    def kind(self) -> str:
        """Returns what is chosen: "whole", "view" or "polygons"."""
        return str(self.kind_box.currentData())

    def set_kind(self, kind: str) -> None:
        """Chooses one of the three."""
        self.kind_box.setCurrentIndex(max(0, self.kind_box.findData(kind)))

    def missing(self) -> str:
        """Returns a sentence if polygons are wanted and there are none, else an empty text."""
        if self.kind() != POLYGONS or self._layer is not None:
            return ""
        return tr("Add a polygon layer, or choose another area.")

    def parameters(self) -> dict[str, Any]:
        """Returns the parameters of cloudreef:segment for the area."""
        if self.kind() == VIEW:
            settings = self._canvas.mapSettings()
            return {Segment.EXTENT: QgsReferencedRectangle(settings.visibleExtent(), settings.destinationCrs())}
        if self.kind() == POLYGONS and self._layer is not None:
            only = self.selected_box.isEnabled() and self.selected_box.isChecked()
            return {Segment.AREA: QgsProcessingFeatureSourceDefinition(self._layer.id(), only)}
        return {}

    def in_view(self) -> Optional[dict[str, Any]]:
        """Returns the parameters for what of the area the map shows; None if it shows none of it."""
        settings = self._canvas.mapSettings()
        view = QgsReferencedRectangle(settings.visibleExtent(), settings.destinationCrs())
        return {**self.parameters(), Segment.EXTENT: view}

    def _layer_changed(self, layer: Optional[QgsVectorLayer]) -> None:
        if self._layer is not None:
            with suppress(RuntimeError, TypeError):  # the layer may have gone with its project
                self._layer.selectionChanged.disconnect(self._update)
        self._layer = layer
        if layer is not None:
            layer.selectionChanged.connect(self._update)
        self._update()

    def _update(self, *unused: Any) -> None:
        polygons = self.kind() == POLYGONS
        count = self._layer.selectedFeatureCount() if self._layer is not None else 0
        if bool(count) != self.selected_box.isEnabled():
            self.selected_box.setChecked(bool(count))
        self.selected_box.setEnabled(bool(count))
        self.selected_box.setText(tr("Selected polygons only ({})").format(count))
        self.layer_box.setVisible(polygons)
        self.selected_box.setVisible(polygons)
        self.changed.emit()
