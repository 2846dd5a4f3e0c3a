"""A first model from nothing: polygons on one photograph, a lesson, and both models on another photograph."""

from __future__ import annotations

import os
from pathlib import Path

from qgis.core import QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QFileDialog, QInputDialog
from qgis.utils import iface, plugins
from teaching import on_the_map, shot
from user import FOLDER, choose, click_action, picture, press, report, run_to, settled

PHOTOGRAPH, OTHER = (Path(os.environ[f"CLOUDREEF_WALK_{name}"]) for name in ("PHOTOGRAPH", "OTHER"))
TRUTH = Path(os.environ["CLOUDREEF_WALK_TRUTH"])
MINUTES = float(os.environ["CLOUDREEF_WALK_MINUTES"])
SHIPPED, TAUGHT = "intertidal", "Intertidal 2"
INTERTIDAL, OTHERS = {1}, {0, 2}
POLYGONS, HALF_PX = 10, 24


def opened(path):
    """Opens a photograph as the active layer; returns it."""
    layer = QgsRasterLayer(str(path), "photograph" if path == PHOTOGRAPH else "another photograph")
    QgsProject.instance().addMapLayer(layer)
    iface.setActiveLayer(layer)
    iface.mapCanvas().setExtent(layer.extent())
    iface.mapCanvas().refresh()
    yield settled()
    return layer


def label(window, photograph):
    """Makes labels for a new model, and draws ten polygons of each class."""
    QFileDialog.getSaveFileName = staticmethod(lambda *unused: (str(FOLDER / "labels.gpkg"), ""))
    QInputDialog.getText = staticmethod(lambda *unused: ("intertidal", True))
    choose(window.questions.start_box, "")
    window.move(20, 20)
    window.resize(window.width(), 900)
    press(window.new_button)
    yield lambda: window.book is not None and window.table.rowCount() == 1
    report["like"] = window.questions.like_box.currentData()
    press(window.toolbox.buttons["polygon"])
    for name, values in (("intertidal", INTERTIDAL), ("other", OTHERS)):
        choose(window.toolbox.class_box, name)
        for place in places_of(values):
            polygon(photograph, place)
            yield settled(looks=1)
    press(window.toolbox.buttons["polygon"])
    yield settled()
    report["polygons"] = {one.name: parts_of(window.book.layer(one.name)) for one in window.book.classes}
    picture("coast_labels")
    shot(window, "coast_label")


def train(window):
    """Trains, and waits for the outcome."""
    window.tabs.setCurrentIndex(1)
    window.questions.minutes_box.setValue(MINUTES)
    yield settled()
    report["name"] = window.questions.parameters()["NAME"]
    press(window.questions.train_button)
    yield lambda: len(window.watch.curves.rows) >= 2 or window.watch.message.text() or window.message.text()
    report["trouble"] = window.watch.message.text() or window.message.text()
    yield lambda: window.outcome.isVisible()
    yield settled()
    report["outcome"] = window.watch.message.text()
    shot(window, "coast_outcome")


def use(window):
    """Uses the new model on the other photograph, and the shipped one beside it."""
    press(window.outcome.use_button)
    window.close()
    panel = plugins["cloudreef"].panel
    if not panel.isVisible():
        click_action("cloudreef_panel")
    yield panel.isVisible
    report["used"] = panel.form.model_box.currentText()
    QgsProject.instance().clear()
    other = yield from opened(OTHER)
    panel.set_layer(other)
    report["threshold"] = panel.form.threshold_box.value()
    yield from run_to(panel, "taught_mask.tif")
    yield settled()
    picture("coast_taught")
    choose(panel.form.model_box, SHIPPED)
    yield from run_to(panel, "shipped_mask.tif")
    yield settled()
    picture("coast_shipped")
    report["tree"] = [node.name() for node in QgsProject.instance().layerTreeRoot().findLayers()]


def places_of(values):
    """Finds pixels (column, row) around which the photograph's labels are all of these values, spread over it."""
    truth = QgsRasterLayer(str(TRUTH), "truth")
    provider = truth.dataProvider()
    block = provider.block(1, provider.extent(), provider.xSize(), provider.ySize())
    step = HALF_PX + 4
    found = [
        (col, row)
        for row in range(step, block.height() - step, 2 * step)
        for col in range(step, block.width() - step, 2 * step)
        if {int(block.value(row + y, col + x)) for y in (-step, 0, step) for x in (-step, 0, step)} <= values
    ]
    return [found[number * len(found) // POLYGONS] for number in range(POLYGONS)]


def polygon(photograph, place):
    """Draws a square around a pixel, corner by corner; the right button ends it."""
    view = iface.mapCanvas().viewport()
    corners = [(-HALF_PX, -HALF_PX), (HALF_PX, -HALF_PX), (HALF_PX, HALF_PX), (-HALF_PX, HALF_PX)]
    places = [on_the_map(photograph, place[0] + x, place[1] + y) for x, y in corners]
    for here in places:
        QTest.mousePress(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, here)
        QTest.mouseRelease(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, here)
    QTest.mouseClick(view, Qt.MouseButton.RightButton, Qt.KeyboardModifier.NoModifier, places[-1])


def parts_of(layer):
    """Counts the polygons of a layer."""
    return sum(len(one.geometry().asGeometryCollection()) for one in layer.getFeatures())
