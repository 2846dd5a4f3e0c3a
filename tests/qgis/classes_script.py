"""Plays the walk of three networks of several classes in a real QGIS window; started by test_classes_window.py."""

from __future__ import annotations

import classes
import run
import user
from qgis.utils import iface, plugins


def play():
    """The scenario."""
    iface.mainWindow().resize(1280, 800)
    yield lambda: "cloudreef" in plugins
    panel = plugins["cloudreef"].panel
    user.click_action("cloudreef_panel")
    yield panel.isVisible
    yield from run.opened()
    yield from classes.published()
    yield from classes.by_hand()
    yield from classes.walked(panel, "ukis-csmask-4-bands-l1c")
    yield from classes.walked(panel, "hand-made")
    yield from classes.walked(panel, "clouds-shadows")


user.begin(play())
