"""Segmenting a part of a layer."""

from __future__ import annotations

from qgis.core import QgsFeature, QgsGeometry, QgsProject, QgsRectangle, QgsVectorLayer
from qgis.utils import iface
from user import choose, picture, press, report, run_to


def parts(panel, layer):
    """Segments what the map shows, and one selected polygon of two; the project is as before afterwards."""
    project = QgsProject.instance()
    canvas, full = iface.mapCanvas(), layer.extent()
    left_half = QgsRectangle(full.xMinimum(), full.yMinimum(), full.center().x(), full.yMaximum())
    canvas.setExtent(left_half)
    shown = canvas.mapSettings().visibleExtent()
    choose(panel.form.area.kind_box, "view")
    yield from run_to(panel, "view.tif")
    report["view"] = [shown.xMinimum(), shown.yMinimum(), shown.xMaximum(), shown.yMaximum()]

    choose(panel.form.area.kind_box, "polygons")
    report["no_polygons"] = [panel.bar.segment_button.isEnabled(), panel.bar.message.text()]
    polygons = polygon_layer(layer, [left_half, quarter(full)])
    project.addMapLayer(polygons)
    report["polygons_offered"] = [panel.bar.segment_button.isEnabled(), panel.form.area.selected_box.isEnabled()]
    polygons.selectByIds([2])
    report["selection_offered"] = [panel.form.area.selected_box.isChecked(), panel.form.area.selected_box.text()]
    picture("area")
    yield from run_to(panel, "selected.tif")
    report["quarter"] = [full.center().x(), full.center().y(), full.xMaximum(), full.yMaximum()]
    press(panel.form.area.selected_box)
    yield from run_to(panel, "polygons.tif")
    choose(panel.form.area.kind_box, "whole")
    report["area_folded"] = not panel.form.area.layer_box.isVisible()
    project.removeMapLayer(polygons.id())
    for name in ("view", "selected", "polygons"):
        project.removeMapLayer(project.mapLayersByName(name)[0].id())
        project.removeMapLayer(project.mapLayersByName(f"{name}_probability")[0].id())
    canvas.setExtent(full)


def polygon_layer(like, rectangles):
    """Returns a layer of polygons in another layer's CRS."""
    layer = QgsVectorLayer(f"Polygon?crs={like.crs().authid()}", "polygons", "memory")
    for rectangle in rectangles:
        feature = QgsFeature()
        feature.setGeometry(QgsGeometry.fromRect(rectangle))
        layer.dataProvider().addFeatures([feature])
    return layer


def quarter(full):
    """Returns the upper right quarter of a rectangle."""
    return QgsRectangle(full.center().x(), full.center().y(), full.xMaximum(), full.yMaximum())
