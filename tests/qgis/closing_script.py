"""Closes a real QGIS window while a run and a batch are in progress; started by test_closing.py."""

from __future__ import annotations

from qgis.core import QgsApplication, QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QMetaObject, Qt, QTimer
from qgis.PyQt.QtWidgets import QMessageBox
from qgis.utils import iface
from user import FOLDER, begin, opened_panel, press, report, write_report


def play():
    """The scenario."""
    panel = yield from opened_panel()
    press(panel.many_scenes)
    dock = panel.many_scenes.dock
    yield dock.isVisible
    dock.form.scenes.setFilePath(str(FOLDER / "scenes"))
    dock.form.results.setFilePath(str(FOLDER / "masks"))
    yield lambda: "found:" in dock.found.text()
    press(dock.form.start_button)
    layer = QgsRasterLayer(str(FOLDER / "scenes" / "big.vrt"), "big scene")
    QgsProject.instance().addMapLayer(layer)
    iface.setActiveLayer(layer)
    panel.form.mask_file.setFilePath(str(FOLDER / "mask.tif"))
    yield panel.bar.segment_button.isEnabled
    press(panel.bar.segment_button)
    yield lambda: panel.bar.bar.value() > 0 and any(row.state == "running" for row in dock.model.rows)
    report["at_the_end"] = [panel.runs.busy, dock.batch.task is not None]
    write_report()
    timer = QTimer()
    timer.timeout.connect(agree)
    timer.start(20)
    close()
    # QGIS, if it lists the tasks itself, offers to cancel them and stays open: the user closes it again.
    yield lambda: not panel.runs.busy and dock.batch.task is None and not QgsApplication.taskManager().activeTasks()
    close()
    yield lambda: False


def close():
    """Closes QGIS as the window system does: a call from here would hold the lock that Python threads need to end."""
    QMetaObject.invokeMethod(iface.mainWindow(), "close", Qt.ConnectionType.QueuedConnection)


def agree():
    """Agrees to what is asked: to close in the midst of a run, and, by QGIS, to leave the project unsaved."""
    box = QgsApplication.activeModalWidget()
    if isinstance(box, QMessageBox) and box.isVisible():
        agreeing = (QMessageBox.ButtonRole.DestructiveRole, QMessageBox.ButtonRole.YesRole)
        next(button for button in box.buttons() if box.buttonRole(button) in agreeing).click()


begin(play())
