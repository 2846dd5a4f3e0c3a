"""Plays a user in a real QGIS window: `qgis --code window_script.py`, started by test_window.py.

Writes what it saw to report.json in the folder that CLOUDREEF_TEST_FOLDER names, and pictures beside it.
"""

from __future__ import annotations

import json
import os
import sys
import time
import traceback
from pathlib import Path

from qgis.core import (
    QgsApplication,
    QgsContrastEnhancement,
    QgsFeature,
    QgsGeometry,
    QgsProject,
    QgsRasterLayer,
    QgsRasterMinMaxOrigin,
    QgsRectangle,
    QgsSettings,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAction, QDockWidget, QMessageBox, QPushButton, QToolBar
from qgis.utils import iface, loadPlugin, plugins, startPlugin, unloadPlugin

FOLDER = Path(os.environ["CLOUDREEF_TEST_FOLDER"])
SCENE = FOLDER / "scene.tif"
BIG_SCENE = FOLDER / "big.vrt"
SECONDS_PER_STEP = 60

report = {"gaps_ms": []}


def play():
    """The scenario; yields the milliseconds or the condition to wait for."""
    window = iface.mainWindow()
    window.resize(1440, 900)
    # QGIS tells of the end of tasks that took longer than this; what the panel starts it must not tell of twice.
    QgsSettings().setValue("app/minTaskLengthForSystemNotification", 0)
    yield 500
    panel = plugins["cloudreef"].panel
    report["panel_at_start"] = panel.isVisible()
    click_action("cloudreef_panel")
    yield panel.isVisible
    report["without_layer"] = [panel.bar.segment_button.isEnabled(), panel.bar.message.text()]

    layer = QgsRasterLayer(str(SCENE), "scene")
    draw_true_colour(layer)
    QgsProject.instance().addMapLayer(layer)
    iface.setActiveLayer(layer)
    iface.mapCanvas().setExtent(layer.extent())
    yield 1500
    report["suggested"] = panel.form.mask_file.filePath()
    report["threshold"] = panel.form.threshold_box.value()
    report["tab_order"] = tab_order(panel)
    picture("panel")

    press(panel.bar.segment_button)
    report["buttons_while_running"] = [panel.bar.segment_button.isEnabled(), panel.bar.cancel_button.isVisible()]
    with_heartbeat = Heartbeat()
    yield lambda: panel.runs.task is None
    report["gaps_ms"] = with_heartbeat.stop()
    yield 2000
    report["message"] = panel.bar.message.text()
    report["tree"] = tree()
    report["mask_source"] = QgsProject.instance().mapLayersByName("scene_clouds_mask")[0].source()
    report["message_bar"] = iface.messageBar().currentItem().text()
    report["message_bar_buttons"] = [button.text() for button in iface.messageBar().findChildren(QPushButton)]
    report["suggested_next"] = panel.form.mask_file.filePath()
    picture("result")

    yield from thresholds(panel)
    yield from advanced(panel)
    yield from areas(panel, layer)

    panel.form.mask_file.setFilePath(report["suggested"])
    question = answer_question(QMessageBox.StandardButton.No)
    press(panel.bar.segment_button)
    report["asked_before_replacing"] = question
    report["ran_after_no"] = panel.runs.task is not None

    big = QgsRasterLayer(str(BIG_SCENE), "big scene")
    QgsProject.instance().addMapLayer(big)
    press(panel.options.result_boxes["probability"])
    report["bar_before"] = [item.text() for item in iface.messageBar().items()]
    panel.set_layer(big)
    panel.form.mask_file.setFilePath(str(FOLDER / "cancelled.tif"))
    press(panel.bar.segment_button)
    yield lambda: panel.bar.bar.value() > 0
    picture("running")
    started = time.monotonic()
    press(panel.bar.cancel_button)
    yield lambda: panel.runs.task is None
    report["seconds_to_cancel"] = time.monotonic() - started
    report["after_cancel"] = panel.bar.message.text()
    report["left_by_cancel"] = [path.name for path in FOLDER.glob("cancelled*")]

    one = QgsRasterLayer(str(FOLDER / "one_band.tif"), "one band")
    QgsProject.instance().addMapLayer(one)
    panel.set_layer(one)
    panel.form.mask_file.setFilePath(str(FOLDER / "refused.tif"))
    press(panel.bar.segment_button)
    yield lambda: panel.runs.task is None
    yield 500
    report["refusal"] = panel.bar.message.text()
    report["bar_after"] = [item.text() for item in iface.messageBar().items()]
    picture("refused")

    unnamed = QgsRasterLayer(str(FOLDER / "unnamed.tif"), "unnamed")
    QgsProject.instance().addMapLayer(unnamed)
    panel.set_layer(unnamed)
    panel.form.mask_file.setFilePath(str(FOLDER / "unnamed_mask.tif"))
    press(panel.bar.segment_button)
    yield lambda: panel.runs.task is None
    report["uncertain_bands"] = [panel.bar.message.text(), panel.options.isCollapsed()]
    for channel, band in (("red", 3), ("green", 2), ("blue", 1)):
        choose(panel.options.bands.boxes[channel], band)
    press(panel.bar.segment_button)
    yield lambda: panel.runs.task is None
    report["chosen_bands"] = panel.bar.message.text()
    panel.options.setCollapsed(True)

    report["context_menu"] = context_menu(layer)
    yield from come_and_go()

    panel = plugins["cloudreef"].panel
    os.environ["CLOUDREEF_ENGINE_PYTHON"] = ""
    click_action("cloudreef_panel")
    yield panel.isVisible
    panel.notice.refresh()
    yield 500
    report["without_engine"] = [panel.notice.isVisible(), panel.bar.segment_button.isEnabled()]
    report["threshold_after_reload"] = [panel.thresholds.spin_box.value(), panel.thresholds.cover.text()]
    picture("engine_missing")

    options = panel.options
    before = [options.sieve_box.value(), options.result_boxes["polygons"].isChecked()]
    QgsProject.instance().read(str(FOLDER / "saved.qgz"))
    yield 500
    report["recalled"] = [
        before,
        [options.sieve_box.value(), options.result_boxes["polygons"].isChecked(), options.runtime_box.currentData()],
    ]


def thresholds(panel):
    """Moves the threshold on the map, writes its mask, and takes the mask away again."""
    group = panel.thresholds
    project = QgsProject.instance()
    probability = project.mapLayersByName("scene_clouds_probability")[0]
    yield lambda: "%" in group.cover.text()
    report["threshold_of_the_run"] = [group.isVisible(), group.spin_box.value() == panel.form.threshold_box.value()]
    report["cover_of_the_run"] = group.cover.text()
    before = probability.renderer().type()
    heartbeat = Heartbeat()
    group.slider.setFocus()
    for _ in range(5):
        QTest.keyClick(group.slider, Qt.Key.Key_PageDown)
        yield 60
    yield 800
    report["gaps_at_slider_ms"] = heartbeat.stop()
    report["threshold_moved"] = group.spin_box.value()
    report["cover_moved"] = group.cover.text()
    report["tree_at_slider"] = tree()
    shown = drawn_mask(probability)
    picture("threshold")
    press(group.write_button)
    started = time.monotonic()
    yield lambda: panel.runs.task is None
    report["seconds_to_write"] = time.monotonic() - started
    report["written_message"] = panel.bar.message.text()
    report["tree_written"] = tree()
    name = report["tree_written"][1][0]
    written = project.mapLayersByName(name)[0]
    report["written"] = [Path(written.source()).name, drawn_mask(written) == shown, sum(shown)]
    report["drawn_as_before"] = probability.renderer().type() == before

    group.spin_box.setValue(0.9)
    yield 300
    report["previewed"] = tree()
    press(group.back_button)
    report["after_back"] = [tree() == report["tree_written"], probability.renderer().type() == before]
    project.removeMapLayer(written.id())
    project.layerTreeRoot().findLayer(project.mapLayersByName("scene_clouds_mask")[0].id()).setItemVisibilityChecked(
        True
    )


def drawn_mask(layer):
    """Returns for each pixel whether the layer draws it, and its count."""
    provider = layer.dataProvider()
    block = layer.renderer().block(1, provider.extent(), provider.xSize(), provider.ySize())
    return [alpha > 0 for alpha in bytes(block.data())[3::4]]


def advanced(panel):
    """Opens the advanced options, chooses bands, cleaning and further results, and puts all back afterwards."""
    options = panel.options
    report["advanced_at_start"] = options.isCollapsed()
    options.setCollapsed(False)
    yield 300
    report["bands_found"] = {channel: box.currentText() for channel, box in options.bands.boxes.items()}
    report["parameters_at_start"] = sorted(options.parameters(SCENE))
    picture("advanced")
    choose(options.bands.boxes["near infrared"], 0)
    choose(options.bands.boxes["red"], 3)
    choose(options.runtime_box, "onnxruntime")
    choose(options.scaling_box, "reflectance_10000")
    options.sieve_box.setValue(400)
    options.holes_box.setValue(100)
    options.buffer_box.setValue(2)
    for kind in ("polygons", "statistics"):
        QTest.keyClick(options.result_boxes[kind], Qt.Key.Key_Space)
    press(panel.bar.segment_button)
    yield lambda: panel.runs.task is None
    report["advanced_message"] = panel.bar.message.text()
    saved = str(FOLDER / "saved.qgz")
    report["saved"] = QgsProject.instance().write(saved)
    report["tree_with_all"] = tree()
    for name in ("mask", "probability", "polygons"):
        layer = QgsProject.instance().mapLayersByName(f"scene_clouds_{name}_2")[0]
        QgsProject.instance().removeMapLayer(layer.id())
    for box in (options.bands.boxes["near infrared"], options.bands.boxes["red"]):
        choose(box, -1)
    for box in (options.runtime_box, options.scaling_box):
        choose(box, "auto")
    for box in (options.sieve_box, options.holes_box, options.buffer_box):
        box.setValue(0)
    for kind in ("polygons", "statistics"):
        QTest.keyClick(options.result_boxes[kind], Qt.Key.Key_Space)
    options.setCollapsed(True)


def tree():
    """Returns name and visibility of all layers from top to bottom."""
    return [(node.name(), node.isVisible()) for node in QgsProject.instance().layerTreeRoot().findLayers()]


def areas(panel, layer):
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


def run_to(panel, name):
    """Segments to a file of that name."""
    panel.form.mask_file.setFilePath(str(FOLDER / name))
    press(panel.bar.segment_button)
    yield lambda: panel.runs.task is None


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


def choose(box, data):
    """Chooses an entry by the keyboard."""
    wanted = box.findData(data)
    for _ in range(box.count()):
        if box.currentIndex() != wanted:
            QTest.keyClick(box, Qt.Key.Key_Down if box.currentIndex() < wanted else Qt.Key.Key_Up)


def come_and_go():
    """Unloads and loads the plugin twice, once in the middle of a run."""
    report["before_reload"] = traces()
    for round_ in range(2):
        panel = plugins["cloudreef"].panel
        if round_:
            panel.setUserVisible(True)
            panel.set_layer(QgsProject.instance().mapLayersByName("big scene")[0])
            panel.form.mask_file.setFilePath(str(FOLDER / "unloaded.tif"))
            press(panel.bar.segment_button)
            yield lambda panel=panel: panel.bar.bar.value() > 0
        unloadPlugin("cloudreef")
        del panel
        yield 1500
        report[f"unloaded_{round_}"] = traces()
        loadPlugin("cloudreef")
        startPlugin("cloudreef")
        yield 500
        report[f"reloaded_{round_}"] = traces()
    report["left_by_unload"] = [path.name for path in FOLDER.glob("unloaded*")]


def draw_true_colour(layer):
    """Draws the sample's bands (blue, green, red, near infrared) as an eye would see them."""
    renderer = layer.renderer().clone()
    renderer.setRedBand(3)
    renderer.setGreenBand(2)
    renderer.setBlueBand(1)
    layer.setRenderer(renderer)
    layer.setContrastEnhancement(QgsContrastEnhancement.StretchToMinimumMaximum, QgsRasterMinMaxOrigin.CumulativeCut)


def traces():
    """Counts what the plugin has put into QGIS."""
    window = iface.mainWindow()
    registry = QgsApplication.processingRegistry()
    actions = [action for action in window.findChildren(QAction) if action.objectName().startswith("cloudreef")]
    return {
        "providers": [provider.id() for provider in registry.providers()].count("cloudreef"),
        "algorithms": sum(algorithm.id().startswith("cloudreef:") for algorithm in registry.algorithms()),
        "docks": sum(dock.objectName() == "CloudReefPanel" for dock in window.findChildren(QDockWidget)),
        "actions": len(actions),
        "toolbar": sum(
            action.objectName() == "cloudreef_panel"
            for bar in window.findChildren(QToolBar)
            for action in bar.actions()
        ),
        "raster_menu": sum("CloudReef" in action.text() for action in iface.rasterMenu().actions()),
    }


def context_menu(layer):
    """Returns whether the layer's context menu offers the plugin, and opens the panel for the layer by it."""
    panel = plugins["cloudreef"].panel
    iface.setActiveLayer(layer)
    menu = iface.layerTreeView().menuProvider().createContextMenu()
    mine = [action for action in menu.actions() if action.objectName() == "cloudreef_segment_layer"]
    for action in mine:
        action.trigger()
    return len(mine), panel.form.layer_box.currentLayer().name()


def click_action(name):
    """Triggers an action by its name."""
    iface.mainWindow().findChild(QAction, name).trigger()


def press(button):
    """Clicks a button with the mouse."""
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def answer_question(button):
    """Answers the next question; returns a list that then holds its text."""
    asked = []

    def answer():
        box = QgsApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            asked.append(box.text())
            box.button(button).click()

    QTimer.singleShot(300, answer)
    return asked


def tab_order(panel):
    """Returns the names of the panel's own widgets in the order of the Tab key."""
    names, widget = [], panel.form.layer_box
    while True:
        if widget.objectName() and widget.window() and panel.isAncestorOf(widget):
            names.append(widget.objectName())
        widget = widget.nextInFocusChain()
        if widget is panel.form.layer_box or len(names) > 200:
            return names


def picture(name):
    """Saves a picture of the window."""
    iface.mainWindow().grab().save(str(FOLDER / f"{name}.png"))


class Heartbeat:
    """Measures how long the main thread did not answer."""

    def __init__(self):
        self._gaps = []
        self._last = time.monotonic()
        self._timer = QTimer()
        self._timer.timeout.connect(self._beat)
        self._timer.start(5)

    def _beat(self):
        now = time.monotonic()
        self._gaps.append(round(1000 * (now - self._last)))
        self._last = now

    def stop(self):
        """Returns the longest gaps in milliseconds."""
        self._timer.stop()
        return sorted(self._gaps)[-5:]


def drive(scenario, waiting=None, deadline=0.0):
    """Goes on with the scenario whenever what it waits for has come."""
    try:
        if waiting is not None and not waiting():
            if time.monotonic() > deadline:
                raise TimeoutError("the scenario waited in vain")
            QTimer.singleShot(20, lambda: drive(scenario, waiting, deadline))
            return
        wish = next(scenario, None)
    except Exception:  # noqa: BLE001 - whatever it is belongs into the report
        report["error"] = traceback.format_exc()
        picture("error")
        wish = None
    if wish is None:
        leave()
    elif callable(wish):
        drive(scenario, wish, time.monotonic() + SECONDS_PER_STEP)
    else:
        QTimer.singleShot(wish, lambda: drive(scenario))


def leave():
    """Writes the report and ends QGIS without its questions."""
    (FOLDER / "report.json").write_text(json.dumps(report, indent=1), encoding="utf-8")
    os._exit(0)


def end_with_exception(kind, error, trace):
    """Reports what QGIS would show in a dialog that nobody closes."""
    report["error"] = "".join(traceback.format_exception(kind, error, trace))
    leave()


sys.excepthook = end_with_exception
QTimer.singleShot(1500, lambda: drive(play()))
