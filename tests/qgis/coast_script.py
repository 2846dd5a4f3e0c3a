"""Plays the help's first lesson: `qgis --code coast_script.py`, started by test_coast_window.py."""

from __future__ import annotations

import coast
import user
from qgis.utils import iface, plugins


def play():
    """The scenario."""
    iface.mainWindow().resize(1280, 860)
    yield user.settled()
    photograph = yield from coast.opened(coast.PHOTOGRAPH)
    user.click_action("cloudreef_teach_model")
    window = plugins["cloudreef"].teach_window
    yield window.isVisible
    yield from coast.label(window, photograph)
    yield from coast.train(window)
    yield from coast.use(window)


user.SECONDS_PER_STEP = 1800  # ten minutes, on a busy machine
user.begin(play())
