"""Plays what can be done with many scenes in a real QGIS window; started by test_scenes.py."""

from __future__ import annotations

import scenes
import user
from qgis.utils import iface, plugins


def play():
    """The scenario."""
    iface.mainWindow().resize(1280, 800)
    yield lambda: "cloudreef" in plugins
    panel = plugins["cloudreef"].panel
    user.click_action("cloudreef_panel")
    yield panel.isVisible
    yield from scenes.segment(panel)
    yield from scenes.filters(panel)
    yield from scenes.results(panel)
    yield from scenes.played(panel)
    yield from scenes.again(panel)
    yield from scenes.other_threshold(panel)
    yield from scenes.all_options(panel)


user.begin(play())
