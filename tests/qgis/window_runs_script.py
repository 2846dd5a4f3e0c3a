"""Plays a user with many runs in a real QGIS window; started by test_window_runs.py."""

from __future__ import annotations

import os
from pathlib import Path

import user
from qgis.core import QgsApplication, QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QItemSelectionModel, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QDialog, QMessageBox, QPushButton, QTextEdit
from qgis.utils import iface, plugins, unloadPlugin
from user import FOLDER, Heartbeat, answering, click_action, picture, press, report, settled

LONG = "Pearl River at Bogalusa, altocumulus, Landsat-8 of 4 August 2015, resampled by nobody, as delivered"


def play():
    """The scenario."""
    iface.mainWindow().resize(1440, 900)
    yield settled()
    panel = plugins["cloudreef"].panel
    click_action("cloudreef_panel")
    yield panel.isVisible
    yield from several_layers(panel)
    yield from numbers(panel)
    yield from history(panel)
    yield from unload_with_a_queue(panel)


def several_layers(panel):
    """Selects three layers, one of them of one band only, and has all segmented by the context menu."""
    layers = [add("scene.tif", "scene"), add("one_band.tif", "one band"), add(first_scene(), LONG)]
    yield settled()
    nodes = [QgsProject.instance().layerTreeRoot().findLayer(layer.id()) for layer in layers]
    iface.setActiveLayer(layers[-1])
    select(nodes)
    QTest.keyClick(panel.options.result_boxes["report"], Qt.Key.Key_Space)
    QTest.keyClick(panel.options.result_boxes["polygons"], Qt.Key.Key_Space)
    menu = iface.layerTreeView().menuProvider().createContextMenu()
    with answering(QMessageBox.StandardButton.Yes) as asked:
        next(action for action in menu.actions() if action.objectName() == "cloudreef_segment_layer").trigger()
    report["asked"] = asked
    report["waiting"] = [panel.desk.queue.list.item(row).text() for row in range(panel.desk.queue.list.count())]
    report["button_while_busy"] = panel.bar.segment_button.text()
    heartbeat = Heartbeat()
    yield lambda: panel.bar.bar.value() > 0
    picture("runs_queue")
    yield lambda: not panel.runs.busy
    report["at_runs"] = heartbeat.stop()
    yield settled()
    bar = iface.messageBar()
    report["told"] = [bar.currentItem().text(), bar.currentItem().sizeHint().width() <= bar.width()]
    press(bar.findChild(QPushButton, "details_button"))
    viewer = the_dialog("cloudreef_details")
    yield viewer.isVisible
    viewer.grab().save(str(FOLDER / "runs_details.png"))
    report["details"] = viewer.findChild(QTextEdit).toPlainText()
    viewer.close()
    report["groups"] = [
        [group.name(), [node.name() for node in group.findLayers()]]
        for group in QgsProject.instance().layerTreeRoot().findGroups()
    ]
    view = iface.layerTreeView()
    report["open"] = [
        view.isExpanded(view.node2index(group)) for group in QgsProject.instance().layerTreeRoot().findGroups()
    ]
    report["order"] = [node.name() for node in QgsProject.instance().layerTreeRoot().children()]
    select(QgsProject.instance().layerTreeRoot().findLayers())
    with answering(QMessageBox.StandardButton.No) as asked:
        plugins["cloudreef"].segment_active_layer()
    report["asked_with_results"] = asked
    iface.mapCanvas().setExtent(layers[-1].extent())
    iface.mapCanvas().refresh()
    yield settled()
    yield lambda: not iface.mapCanvas().isDrawing()
    picture("runs_done")


def select(nodes):
    """Selects nodes of the layer tree, as clicks with the control key do."""
    view = iface.layerTreeView()
    selection = view.selectionModel()
    selection.clearSelection()
    for node in nodes:
        index = view.node2index(node)
        selection.select(index, QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows)


def add(name, title):
    """Adds a raster to the project."""
    layer = QgsRasterLayer(str(FOLDER / name), title)
    if not layer.isValid():
        raise AssertionError(name)
    QgsProject.instance().addMapLayer(layer)
    return layer


def first_scene():
    """Finds the real scene if it is there."""
    found = sorted(FOLDER.glob("LC08*/*_B4.TIF")) + sorted(FOLDER.glob("LC8*/*_B4.TIF"))
    return str(found[0]) if found else "other.tif"


def numbers(panel):
    """Opens the statistics of the last run, copies and saves them."""
    press(panel.results.cards[0].buttons["statistics"])
    dialog = the_dialog("cloudreef_statistics")
    yield dialog.isVisible
    yield settled()
    dialog.grab().save(str(FOLDER / "runs_statistics.png"))
    press(dialog.copy_button)
    report["copied_numbers"] = QgsApplication.clipboard().text()
    dialog.save(FOLDER / "numbers.csv")
    report["report_offered"] = panel.results.cards[0].actions["report"].isEnabled()
    dialog.close()
    yield settled()


def history(panel):
    """Opens the history, copies a run, and does it again."""
    press(panel.desk.history_button)
    dialog = the_dialog("cloudreef_history")
    yield dialog.isVisible
    yield settled()
    dialog.grab().save(str(FOLDER / "runs_history.png"))
    report["history"] = [
        [dialog.tree.topLevelItem(row).text(column) for column in (1, 2, 3)]
        for row in range(dialog.tree.topLevelItemCount())
    ]
    report["report_of_the_last"] = dialog.report_button.isEnabled()
    dialog.tree.setCurrentItem(dialog.tree.topLevelItem(dialog.tree.topLevelItemCount() - 1))
    report["first_run"] = dialog.entry().outputs["MASK"]
    press(dialog.again_button)
    yield lambda: panel.runs.task is not None
    yield lambda: not panel.runs.busy
    report["again"] = [dialog.entry().scene, panel.runs.history.entries()[0].outputs["MASK"]]
    dialog.tree.setCurrentItem(dialog.tree.topLevelItem(0))
    panel._kept.results.remove(dialog.entry().id)
    project, files = QgsProject.instance(), dialog.entry().outputs.values()
    shown = [name for name, layer in project.mapLayers().items() if layer.source().split("|")[0] in files]
    project.removeMapLayers(shown)
    report["loaded"] = []
    before = len(project.mapLayers())
    for _ in range(2):
        press(dialog.load_button)
        report["loaded"].append(len(project.mapLayers()) - before)
    report["card_of_loaded"] = panel.results.cards[0].entry.outputs["MASK"]
    dialog.tree.setCurrentItem(dialog.tree.topLevelItem(0))
    press(dialog.remove_button)
    report["after_remove"] = dialog.tree.topLevelItemCount()


def unload_with_a_queue(panel):
    """Takes the plugin away while one run goes on and another waits, and the history is open."""
    big = add("big.vrt", "big scene")
    for name in ("gone_1.tif", "gone_2.tif"):
        panel.set_layer(big)
        panel.form.mask_file.setFilePath(str(FOLDER / name))
        press(panel.bar.segment_button)
    yield lambda: panel.bar.bar.value() > 0
    report["before_unload"] = [panel.runs.running is not None, len(panel.runs.waiting)]
    unloadPlugin("cloudreef")
    yield settled()
    report["left_by_unload"] = [path.name for path in FOLDER.glob("gone*")]
    report["dialogs_after_unload"] = sum(
        dialog.isVisible()
        for dialog in iface.mainWindow().findChildren(QDialog)
        if dialog.objectName().startswith("cloudreef")
    )
    folder = history_folder()
    report["folders_of_runs"] = sorted(os.listdir(folder / "runs"))
    report["runs_in_history"] = len((folder / "runs.jsonl").read_text(encoding="utf-8").splitlines())


def history_folder():
    """Finds the folder of the history."""
    return Path(QgsApplication.qgisSettingsDirPath()) / "cloudreef"


def the_dialog(name):
    """Finds a dialog of the plugin."""
    return iface.mainWindow().findChild(QDialog, name)


user.begin(play())
