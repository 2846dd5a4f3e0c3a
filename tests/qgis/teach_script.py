"""Plays somebody who teaches a model: `qgis --code teach_script.py`, started by test_teach_window.py."""

from __future__ import annotations

import os
from pathlib import Path

import teaching
import user
from qgis.core import QgsProject, QgsRasterLayer
from qgis.utils import iface, plugins


def play():
    """The scenario."""
    iface.mainWindow().resize(1280, 860)
    yield user.settled()
    scene = QgsRasterLayer(os.environ["CLOUDREEF_WALK_SCENE"], "scene")
    user.draw_true_colour(scene)
    QgsProject.instance().addMapLayer(scene)
    iface.mapCanvas().setExtent(scene.extent())
    iface.setActiveLayer(scene)
    yield user.settled()
    user.click_action("cloudreef_teach_model")
    window = plugins["cloudreef"].teach_window
    yield window.isVisible
    yield from teaching.label(window, scene, Path(os.environ["CLOUDREEF_WALK_TRUTH"]))
    yield from teaching.train(window)
    yield from teaching.leave_and_come_back(window)
    yield from teaching.use(window)
    del window
    yield from teaching.leave()


user.SECONDS_PER_STEP = 900  # a busy machine takes its time to start TensorFlow
user.begin(play())
