"""Plays the panel's own ways in a real QGIS window; started by test_panel.py."""

from __future__ import annotations

import panel as parts
import user
from qgis.utils import iface, plugins


def play():
    """The scenario."""
    iface.mainWindow().resize(1440, 900)
    panel = plugins["cloudreef"].panel
    yield panel.isVisible  # by itself, once after the plugin was installed
    user.report["opened_by_itself"] = True
    yield from parts.try_it(panel)
    yield from parts.follow(panel)
    yield from parts.wheel(panel)
    yield from parts.place_of_the_buttons(panel)
    yield from parts.narrow(panel)
    yield from parts.rectangle(panel)
    yield from parts.nothing_found(panel)
    yield from parts.report_in_a_window(panel)
    yield from parts.drop(panel)
    yield from parts.drop_products(panel)
    yield from parts.import_model(panel)
    yield from parts.close_in_a_run(panel)


user.begin(play())
