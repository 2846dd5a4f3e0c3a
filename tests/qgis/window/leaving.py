"""The plugin comes and goes."""

from __future__ import annotations

import os

from qgis.core import QgsApplication, QgsProject, QgsRasterLayer
from qgis.PyQt.QtWidgets import QAction, QDockWidget, QToolBar
from qgis.utils import iface, loadPlugin, plugins, startPlugin, unloadPlugin
from user import FOLDER, click_action, picture, press, report


def come_and_go():
    """Unloads and loads the plugin twice, once in the middle of a run."""
    report["before_reload"] = traces()
    for round_ in range(2):
        panel = plugins["cloudreef"].panel
        if round_:
            panel.setUserVisible(True)
            big = QgsRasterLayer(str(FOLDER / "big.vrt"), "big scene")
            QgsProject.instance().addMapLayer(big)
            iface.setActiveLayer(big)
            panel.form.mask_file.setFilePath(str(FOLDER / "unloaded.tif"))
            press(panel.bar.segment_button)
            yield lambda panel=panel: panel.bar.bar.value() > 0
        unloadPlugin("cloudreef")
        del panel
        yield lambda: not traces()["docks"]
        report[f"unloaded_{round_}"] = traces()
        loadPlugin("cloudreef")
        startPlugin("cloudreef")
        yield lambda: traces()["docks"]
        report[f"reloaded_{round_}"] = traces()
    report["left_by_unload"] = [path.name for path in FOLDER.glob("unloaded*")]


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
    """Tells whether the layer's context menu offers the plugin, and opens the panel for the layer by it."""
    panel = plugins["cloudreef"].panel
    iface.setActiveLayer(layer)
    menu = iface.layerTreeView().menuProvider().createContextMenu()
    mine = [action for action in menu.actions() if action.objectName() == "cloudreef_segment_layer"]
    for action in mine:
        action.trigger()
    return len(mine), panel.form.layer_box.currentLayer().name()


def without_engine(panel):
    """Shows the panel where there is no engine."""
    os.environ["CLOUDREEF_ENGINE_PYTHON"] = ""
    click_action("cloudreef_panel")
    yield panel.isVisible
    panel.notice.refresh()
    yield lambda: "%" in panel.thresholds.cover.text()
    report["without_engine"] = [panel.notice.isVisible(), panel.bar.segment_button.isEnabled()]
    report["threshold_after_reload"] = [panel.thresholds.spin_box.value(), panel.thresholds.cover.text()]
    picture("engine_missing")


def open_project(panel):
    """Opens the project that was saved after a run with many choices."""
    options = panel.options
    QgsProject.instance().clear()
    options.sieve_box.setValue(0)
    options.result_boxes["polygons"].setChecked(False)
    before = [options.sieve_box.value(), options.result_boxes["polygons"].isChecked()]
    QgsProject.instance().read(str(FOLDER / "saved.qgz"))
    yield lambda: options.sieve_box.value() == 400
    report["recalled"] = [
        before,
        [options.sieve_box.value(), options.result_boxes["polygons"].isChecked(), options.runtime_box.currentData()],
    ]
