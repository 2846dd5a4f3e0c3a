"""The area to segment: the whole layer, the view of the map, a rectangle, or polygons."""

from __future__ import annotations

from contextlib import suppress
from typing import Any, Optional

from qgis.core import (
    QgsCoordinateTransform,
    QgsCsException,
    QgsMapLayerProxyModel,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
    QgsRectangle,
    QgsReferencedRectangle,
    QgsVectorLayer,
)
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from ...algorithms.segment import Segment
from ...messages import tr
from ...widgets.buttons import push_button
from ...widgets.elided import ElidedComboBox, ElidedLayerBox
from ...widgets.rectangle_tool import Rectangle

__all__ = ["AreaChoice"]

WHOLE, VIEW, RECTANGLE, POLYGONS = "whole", "view", "rectangle", "polygons"


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
        self.kind_box = ElidedComboBox()
        self.kind_box.setObjectName("area_box")
        self.kind_box.setAccessibleName(tr("Area", "where to segment"))
        self.kind_box.setToolTip(tr("The area to segment; everything outside becomes nodata"))
        for kind, text in (
            (WHOLE, tr("Whole layer")),
            (VIEW, tr("Current view of the map")),
            (RECTANGLE, tr("Drawn rectangle")),
            (POLYGONS, tr("Polygons of a layer")),
        ):
            self.kind_box.addItem(text, kind)
        self.layer_box = ElidedLayerBox()
        self.layer_box.setObjectName("area_layer_box")
        self.layer_box.setAccessibleName(tr("Polygon layer of the area"))
        self.layer_box.setToolTip(tr("Segment only inside these polygons"))
        self.layer_box.setFilters(QgsMapLayerProxyModel.PolygonLayer)
        self.selected_box = QCheckBox()
        self.selected_box.setObjectName("area_selected_box")
        self.selected_box.setToolTip(tr("Use only the polygons that are selected on the map"))
        self.rectangle = Rectangle(canvas, self)
        self.draw_button = push_button(
            "area_draw_button",
            tr("&Draw on the map"),
            tr("Draw the rectangle on the map with the mouse; Escape cancels"),
        )
        self.draw_button.setCheckable(True)
        self.draw_button.clicked.connect(self._draw)
        self.rectangle.changed.connect(self._update)
        self.rectangle.drawing.connect(self.draw_button.setChecked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in (self.kind_box, self.draw_button, self.layer_box, self.selected_box):
            column.addWidget(widget)
        self.setFocusProxy(self.kind_box)
        self.kind_box.currentIndexChanged.connect(self._update)
        self.kind_box.activated.connect(self._chosen)
        self.layer_box.layerChanged.connect(self._layer_changed)
        self.selected_box.toggled.connect(self.changed)
        canvas.extentsChanged.connect(self._moved)
        self._layer_changed(self.layer_box.currentLayer())

    def kind(self) -> str:
        """The kind of area: "whole", "view", "rectangle" or "polygons"."""
        return str(self.kind_box.currentData())

    def missing(self) -> str:
        """Says that polygons or a rectangle are missing; empty if nothing is."""
        if self.kind() == RECTANGLE and self.rectangle.extent() is None:
            return tr("Draw a rectangle on the map, or choose another area.")
        if self.kind() != POLYGONS or self._layer is not None:
            return ""
        return tr("Add a polygon layer, or choose another area.")

    def parameters(self) -> dict[str, Any]:
        """Lists the parameters of cloudreef:segment for the area."""
        if self.kind() == VIEW:
            settings = self._canvas.mapSettings()
            return {Segment.EXTENT: QgsReferencedRectangle(settings.visibleExtent(), settings.destinationCrs())}
        if self.kind() == RECTANGLE and self.rectangle.extent() is not None:
            return {Segment.EXTENT: self.rectangle.extent()}
        if self.kind() == POLYGONS and self._layer is not None:
            only = self.selected_box.isEnabled() and self.selected_box.isChecked()
            return {Segment.AREA: QgsProcessingFeatureSourceDefinition(self._layer.id(), only)}
        return {}

    def in_view(self) -> Optional[dict[str, Any]]:
        """Lists the parameters for the part of the area in the current view; None if there is none."""
        settings = self._canvas.mapSettings()
        shown = settings.visibleExtent()
        if self.kind() == RECTANGLE:
            shown = shown.intersect(self._on_map(self.rectangle.extent()))
            if shown.isEmpty():
                return None
        view = QgsReferencedRectangle(shown, settings.destinationCrs())
        return {**self.parameters(), Segment.EXTENT: view}

    def shut_down(self) -> None:
        """Removes the rectangle from the map."""
        self.rectangle.shut_down()

    def _on_map(self, extent: QgsReferencedRectangle) -> QgsRectangle:
        """Transforms a rectangle to the map's CRS; the whole view if that is not possible."""
        settings = self._canvas.mapSettings()
        transform = QgsCoordinateTransform(extent.crs(), settings.destinationCrs(), QgsProject.instance())
        try:
            return transform.transformBoundingBox(extent)
        except QgsCsException:
            return settings.visibleExtent()

    def _draw(self, wanted: bool) -> None:
        if wanted:
            self.rectangle.begin()
        else:
            self.rectangle.stop()

    def _chosen(self, *unused: object) -> None:
        """Starts drawing when the user chooses the rectangle and there is none."""
        if self.kind() == RECTANGLE and self.rectangle.extent() is None:
            self.rectangle.begin()

    def _layer_changed(self, layer: Optional[QgsVectorLayer]) -> None:
        if self._layer is not None:
            with suppress(RuntimeError, TypeError):  # the layer may have been deleted with its project
                self._layer.selectionChanged.disconnect(self._update)
        self._layer = layer
        if layer is not None:
            layer.selectionChanged.connect(self._update)
        self._update()

    def _moved(self) -> None:
        if self.kind() == VIEW:
            self.changed.emit()

    def _update(self, *unused: Any) -> None:
        polygons = self.kind() == POLYGONS
        count = self._layer.selectedFeatureCount() if self._layer is not None else 0
        if bool(count) != self.selected_box.isEnabled():
            self.selected_box.setChecked(bool(count))
        self.selected_box.setEnabled(bool(count))
        self.selected_box.setText(tr("Selected polygons only ({})").format(count))
        self.draw_button.setVisible(self.kind() == RECTANGLE)
        self.rectangle.show(self.kind() == RECTANGLE)
        if self.kind() != RECTANGLE:
            self.rectangle.stop()
        self.layer_box.setVisible(polygons)
        self.selected_box.setVisible(polygons)
        self.changed.emit()
