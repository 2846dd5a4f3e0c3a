"""Plays somebody who has just installed the plugin: `qgis --code walk_script.py`, started by test_walk.py.

The steps of the walk lie in window/walk.py. The scene is what CLOUDREEF_WALK_SCENE names, a raster or a product folder;
the engine is installed from the folder of wheels that CLOUDREEF_TEST_WHEELS names.
"""

from __future__ import annotations

import user
import walk
from qgis.utils import iface, plugins


def play():
    """The scenario."""
    iface.mainWindow().resize(1280, 800)
    yield user.settled()
    user.click_action("cloudreef_panel")
    panel = plugins["cloudreef"].panel
    yield panel.isVisible
    yield from walk.install(panel)
    yield from walk.open_scene(panel)
    yield from walk.preview(panel)
    yield from walk.segment(panel)
    yield from walk.other_threshold(panel)
    yield from walk.polygonize()
    yield from walk.export_training()
    del panel
    yield from walk.leave()


user.SECONDS_PER_STEP = 180  # installing takes its time on a busy machine
user.begin(play())
