"""Makes the README's picture of the panel in a real QGIS window; started by .ci/help.py."""

from __future__ import annotations

import panel as parts
import user
from qgis.core import QgsProject, QgsRasterLayer
from qgis.utils import iface, plugins


def play():
    """Takes the offer of the sample, then segments a Landsat scene."""
    iface.mainWindow().resize(1280, 800)
    panel = plugins["cloudreef"].panel
    yield panel.isVisible
    yield from parts.try_it(panel)
    QgsProject.instance().clear()
    layer = QgsRasterLayer(str(user.FOLDER / "LC08 sample.tif"), "LC08 sample")
    user.draw_true_colour(layer)
    QgsProject.instance().addMapLayer(layer)
    QgsProject.instance().setCrs(layer.crs())
    iface.messageBar().clearWidgets()
    iface.setActiveLayer(layer)
    iface.zoomToActiveLayer()
    yield user.settled()
    user.press(panel.bar.segment_button)
    yield lambda: panel.runs.task is None
    yield user.settled()
    user.picture("panel")


user.begin(play())
