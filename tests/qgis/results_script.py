"""Plays what can be done with results in a real QGIS window; started by test_results.py."""

from __future__ import annotations

import results
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
    yield from results.cards(panel)
    yield from results.show(panel)
    yield from results.swipe(panel)
    yield from results.compare(panel)
    yield from results.place(panel)
    yield from results.page(panel)
    yield from results.paint(panel)
    yield from results.reopen(panel)
    yield from results.delete(panel)


user.begin(play())
