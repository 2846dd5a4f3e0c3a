"""Plays a user in a real QGIS window: `qgis --code window_script.py`, started by test_window.py.

The parts of the play lie in window/, one file a noun.

Writes what it saw to report.json in the folder that CLOUDREEF_TEST_FOLDER names, and pictures beside it.
"""

from __future__ import annotations

import area
import correct
import leaving
import options
import preview
import run
import threshold
import user
from qgis.core import QgsProject, QgsSettings
from qgis.utils import iface, plugins


def play():
    """The scenario."""
    iface.mainWindow().resize(1440, 900)
    # QGIS tells of the end of tasks that took longer than this; what the panel starts it must not tell of twice.
    QgsSettings().setValue("app/minTaskLengthForSystemNotification", 0)
    yield 500
    panel = plugins["cloudreef"].panel
    user.report["panel_at_start"] = panel.isVisible()
    user.click_action("cloudreef_panel")
    yield panel.isVisible
    yield from run.first(panel)
    layer = QgsProject.instance().mapLayersByName("scene")[0]
    yield from preview.look(panel, layer)
    yield from threshold.move(panel)
    yield from options.choose_all(panel)
    yield from area.parts(panel, layer)
    run.over_a_result(panel)
    yield from run.cancelled(panel)
    yield from run.refused(panel)
    yield from correct.correct_and_export(panel)
    user.report["context_menu"] = leaving.context_menu(layer)
    yield from leaving.come_and_go()
    panel = plugins["cloudreef"].panel
    yield from leaving.without_engine(panel)
    yield from leaving.open_project(panel)


user.begin(play())
