"""The way of a first-time user: from a QGIS without an engine to masks, polygons and training data, and out again."""

from __future__ import annotations

import os
from pathlib import Path

import processing
from leaving import traces
from qgis.core import QgsApplication, QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAbstractButton, QDialog, QFileDialog, QWidget
from qgis.utils import iface, unloadPlugin
from user import FOLDER, draw_true_colour, picture, press, report, settled, tree

SCENE = Path(os.environ["CLOUDREEF_WALK_SCENE"])
WHEELS = os.environ["CLOUDREEF_TEST_WHEELS"]


def install(panel):
    """Reads the welcome, goes to the settings, and installs the engine from a folder of wheels."""
    report["welcome"] = [panel.notice.isVisible(), panel.notice.about.text(), panel.notice.text.text()]
    report["able_without_engine"] = panel.bar.segment_button.isEnabled()
    yield settled()
    picture("first_start")
    QTimer.singleShot(0, lambda: press(panel.notice.other_button))  # the options are modal
    yield lambda: page() is not None and page().isVisible()
    settings = page()
    yield lambda: settings.engine.facts is not None
    group = settings.engine.install_group
    QTest.keyClick(group.offline_box, Qt.Key.Key_Space)
    group.wheels.setFilePath(WHEELS)
    yield settled()
    shot(settings.window(), "settings_install")
    settings.engine.facts = None
    press(group.install_button)
    yield lambda: group.progress.bar.value() > 5
    shot(settings.window(), "settings_installing")
    yield lambda: not group.progress.isVisible() and settings.engine.facts is not None
    report["installed"] = settings.engine.state.text()
    yield settled()
    shot(settings.window(), "settings_engine")
    settings.tabs.setCurrentIndex(1)
    yield settled()
    shot(settings.window(), "settings_models")
    QTimer.singleShot(0, settings.models.show_details)
    yield lambda: dialog("model_details") is not None
    yield settled()
    shot(dialog("model_details"), "model_details")
    dialog("model_details").reject()
    settings.tabs.setCurrentIndex(2)
    yield settled()
    shot(settings.window(), "settings_defaults")
    settings.window().reject()
    yield settled()
    report["ready_without_restart"] = not panel.notice.isVisible()


def open_scene(panel):
    """Opens the scene as a layer: a product folder by the panel's button, a raster as QGIS does."""
    if SCENE.is_dir():
        QFileDialog.getExistingDirectory = staticmethod(lambda *unused: str(SCENE))
        panel.form.layers.open_button.menu().actions()[0].trigger()
        yield lambda: panel.form.layer_box.currentLayer() is not None
    else:
        layer = QgsRasterLayer(str(SCENE), SCENE.stem)
        draw_true_colour(layer)
        QgsProject.instance().addMapLayer(layer)
        iface.mapCanvas().setExtent(layer.extent())
    layer = panel.form.layer_box.currentLayer()
    iface.setActiveLayer(layer)
    yield settled()
    report["scene"] = [layer.name(), layer.bandCount()]
    report["bands"] = {name: box.currentText() for name, box in panel.options.bands.boxes.items()}
    picture("scene")
    panel.options.setCollapsed(False)
    yield settled()
    picture("advanced")
    panel.options.setCollapsed(True)


def preview(panel):
    """Looks at the current view before the run."""
    press(panel.bar.preview_button)
    yield lambda: panel.preview.task is None and panel.preview.overlay is not None
    yield settled()
    report["preview"] = panel.bar.preview_line.message.text()
    picture("preview")


def segment(panel):
    """Segments the whole scene."""
    press(panel.bar.segment_button)
    yield lambda: panel.runs.task is None
    yield settled()
    report["cover"] = panel.bar.message.text()
    report["tree"] = tree()
    report["preview_after_the_run"] = panel.preview.overlay is not None
    picture("result")
    for button, name in (("statistics_result", "statistics"), ("history_button", "history")):
        before = set(dialogs())
        press(panel.findChild(QAbstractButton, button))
        yield lambda before=before: set(dialogs()) - before
        shown = (set(dialogs()) - before).pop()
        yield settled()
        shot(shown, name)
        shown.close()


def other_threshold(panel):
    """Moves the threshold on the map and writes its mask."""
    group = panel.thresholds
    yield lambda: "%" in group.cover.text()
    group.slider.setFocus()
    for _ in range(3):
        QTest.keyClick(group.slider, Qt.Key.Key_PageDown)
        yield settled()
    yield settled()
    report["cover_at_other_threshold"] = group.cover.text()
    picture("threshold")
    press(group.write_button)
    yield lambda: panel.runs.task is None
    yield settled()
    report["written"] = panel.bar.message.text()


def polygonize():
    """Turns the mask into polygons, in the toolbox's dialog."""
    mask = layer_starting("mask · ")
    yield from run_dialog(
        "cloudreef:polygonize",
        {"INPUT": mask.id(), "MASK": mask.id(), "POLYGONS": str(FOLDER / "polygons.gpkg"), "MINIMUM_PX": 20},
        "polygonize",
    )
    report["polygons"] = (FOLDER / "polygons.gpkg").is_file()


def export_training():
    """Exports chips to train with, in the toolbox's dialog."""
    yield from run_dialog(
        "cloudreef:exporttraining",
        {
            "INPUT": layer_named(report["scene"][0]).id(),
            "POLYGONS": str(FOLDER / "polygons.gpkg"),
            "OUTPUT_FOLDER": str(FOLDER / "training"),
        },
        "export_training",
    )
    report["chips"] = sum(1 for path in (FOLDER / "training").rglob("*.tif"))


def leave():
    """Unloads the plugin; nothing of it is left."""
    unloadPlugin("cloudreef")
    yield settled()
    report["left"] = traces()


def run_dialog(algorithm, values, name):
    """Fills in an algorithm's dialog, takes a picture, runs it, and closes it."""
    shown = processing.createAlgorithmDialog(algorithm, values)
    shown.show()
    shown.resize(900, 620)
    yield settled()
    shot(shown, name)
    press(shown.runButton())
    yield lambda: bool(shown.results()) or not shown.runButton().isEnabled()
    yield lambda: shown.runButton().isEnabled()
    report[f"{name}_results"] = {key: str(value) for key, value in dict(shown.results()).items()}
    yield settled()
    shot(shown, f"{name}_done")
    shown.close()
    yield settled()


def page():
    """Finds CloudReef's page in the options that are open, or None."""
    windows = [top for top in QgsApplication.topLevelWidgets() if top.isVisible()]
    # Newer versions give the scroll area around a page the page's name too.
    found = [widget for top in windows for widget in top.findChildren(QWidget, "CloudReefOptions")]
    return next((widget for widget in found if hasattr(widget, "tabs")), None)


def dialogs():
    """Lists the dialogs that are open."""
    return [top for top in QgsApplication.topLevelWidgets() if isinstance(top, QDialog) and top.isVisible()]


def dialog(name):
    """Finds an open dialog by its name, or None."""
    return next((shown for shown in dialogs() if shown.objectName() == name), None)


def layer_named(name):
    """Finds a layer of the project."""
    return QgsProject.instance().mapLayersByName(name)[0]


def layer_starting(start):
    """Finds the layer whose name starts so."""
    return next(layer for layer in QgsProject.instance().mapLayers().values() if layer.name().startswith(start))


def shot(window, name):
    """Saves a picture of a dialog."""
    window.grab().save(str(FOLDER / f"{name}.png"))
