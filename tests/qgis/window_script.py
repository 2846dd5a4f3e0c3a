"""Plays one part of a user's day in a real QGIS window: started by test_window.py, once for each part.

CLOUDREEF_TEST_PART names the part; what it does lies in window/, one file a noun. Each begins with a QGIS in which
the panel is open and, but for the first, the sample is the active layer.

Writes what it saw to report.json in the folder that CLOUDREEF_TEST_FOLDER names, and pictures beside it.
"""

from __future__ import annotations

import os

import area
import correct
import leaving
import options
import preview
import run
import threshold
import user
from qgis.core import QgsSettings
from qgis.utils import iface, plugins


def first_run(panel):
    """The first run, and what lies over its result."""
    yield from run.first(panel)
    run.over_a_result(panel)


def a_preview(panel):
    """A look before the run."""
    yield from preview.look(panel, (yield from run.opened()))


def another_threshold(panel):
    """The threshold moved after a run."""
    yield from run.opened()
    yield from run.segmented(panel)
    yield from threshold.move(panel)


def all_options(panel):
    """The advanced options, and the project that keeps them."""
    yield from run.opened()
    yield from options.choose_all(panel)
    yield from leaving.open_project(panel)


def areas(panel):
    """Parts of a layer."""
    yield from area.parts(panel, (yield from run.opened()))


def refusals(panel):
    """What is stopped, and what cannot be done."""
    yield from run.opened()
    yield from run.cancelled(panel)
    yield from run.refused(panel)


def corrections(panel):
    """A result that is corrected and becomes training data."""
    yield from run.opened()
    yield from run.segmented(panel)
    yield from correct.correct_and_export(panel)


def coming_and_going(panel):
    """The plugin comes and goes."""
    layer = yield from run.opened()
    yield from run.segmented(panel)
    user.report["context_menu"] = leaving.context_menu(layer)
    del panel
    yield from leaving.come_and_go()
    yield from leaving.without_engine(plugins["cloudreef"].panel)


PARTS = {
    "first_run": first_run,
    "preview": a_preview,
    "threshold": another_threshold,
    "options": all_options,
    "areas": areas,
    "refusals": refusals,
    "corrections": corrections,
    "coming_and_going": coming_and_going,
}


def play():
    """The scenario."""
    iface.mainWindow().resize(1440, 900)
    # QGIS tells of the end of tasks that took longer than this; what the panel starts it must not tell of twice.
    QgsSettings().setValue("app/minTaskLengthForSystemNotification", 0)
    yield lambda: "cloudreef" in plugins
    panel = plugins["cloudreef"].panel
    user.report["panel_at_start"] = panel.isVisible()
    user.click_action("cloudreef_panel")
    yield panel.isVisible
    yield from PARTS[os.environ["CLOUDREEF_TEST_PART"]](panel)


user.begin(play())
