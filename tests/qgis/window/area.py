"""Segmenting a part of a layer."""

from __future__ import annotations

from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QEvent, QPoint, QPointF, Qt
from qgis.PyQt.QtGui import QMouseEvent
from qgis.PyQt.QtTest import QTest
from qgis.utils import iface
from user import choose, picture, press, report, run_to, settled


def parts(panel, layer):
    """Segments what the map shows, and one selected polygon of two."""
    project = QgsProject.instance()
    canvas, full = iface.mapCanvas(), layer.extent()
    left_half = QgsRectangle(full.xMinimum(), full.yMinimum(), full.center().x(), full.yMaximum())
    canvas.setExtent(left_half)
    shown = canvas.mapSettings().visibleExtent()
    choose(panel.form.area.kind_box, "view")
    yield from run_to(panel, "view.tif")
    report["view"] = [shown.xMinimum(), shown.yMinimum(), shown.xMaximum(), shown.yMaximum()]

    yield from rectangle(panel, layer)
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


def rectangle(panel, layer):
    """Draws a rectangle on a map in degrees, gives one up by Escape, and segments the one that was drawn."""
    project, canvas, area = QgsProject.instance(), iface.mapCanvas(), panel.form.area
    choose(area.kind_box, "rectangle")
    report["no_rectangle"] = [panel.bar.segment_button.isEnabled(), panel.bar.message.text()]
    before = project.crs()
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    to_map = QgsCoordinateTransform(layer.crs(), project.crs(), project)
    canvas.setExtent(to_map.transformBoundingBox(layer.extent()))
    yield settled()
    drawing = [area.draw_button.isChecked()]
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    drawing += [area.draw_button.isChecked(), area.rectangle.extent() is not None]
    report["drawing"] = drawing
    press(area.draw_button)
    drag(canvas, 0.45, 0.45, 0.6, 0.6)
    yield settled()
    picture("rectangle")
    extent = area.rectangle.extent()
    report["rectangle_in"] = extent.crs().authid()
    project.setCrs(before)
    canvas.setExtent(layer.extent())
    yield from run_to(panel, "rectangle.tif")
    found = QgsCoordinateTransform(extent.crs(), layer.crs(), project).transformBoundingBox(extent)
    report["rectangle"] = [found.xMinimum(), found.yMinimum(), found.xMaximum(), found.yMaximum()]


def drag(canvas, left, top, right, bottom):
    """Drags the mouse over the map; places are shares of its size."""
    viewport = canvas.viewport()
    size = viewport.size()
    start = QPoint(round(left * size.width()), round(top * size.height()))
    end = QPoint(round(right * size.width()), round(bottom * size.height()))
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    for point in (start + QPoint(5, 5), end):
        move = QMouseEvent(
            QEvent.Type.MouseMove,
            QPointF(point),
            Qt.MouseButton.LeftButton,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        QgsApplication.sendEvent(viewport, move)
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, end)


def polygon_layer(like, rectangles):
    """Makes a layer of polygons in another layer's CRS."""
    layer = QgsVectorLayer(f"Polygon?crs={like.crs().authid()}", "polygons", "memory")
    for rectangle in rectangles:
        feature = QgsFeature()
        feature.setGeometry(QgsGeometry.fromRect(rectangle))
        layer.dataProvider().addFeatures([feature])
    return layer


def quarter(full):
    """Cuts out the upper right quarter of a rectangle."""
    return QgsRectangle(full.center().x(), full.center().y(), full.xMaximum(), full.yMaximum())
