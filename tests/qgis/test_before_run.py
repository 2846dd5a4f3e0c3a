"""What the panel says before a run of what it cannot look at."""

from __future__ import annotations

import pytest
from osgeo import gdal
from qgis.core import QgsRasterLayer
from waiting import wait


@pytest.fixture
def said(qgis, engine):
    """Tells what is said before a run of a layer."""
    from cloudreef_plugin.dock.forecast import BeforeRun

    def ask(layer):
        before = BeforeRun(lambda: (layer, {"INPUT": layer}), lambda: False)
        before.show()
        before.refresh()
        wait(lambda: not before.busy())
        text = before.text()
        before.shut_down()
        before.close()
        return text

    return ask


def test_a_layer_in_memory_is_explained(said, sample):
    gdal.Translate("/vsimem/scene.tif", str(sample))
    text = said(QgsRasterLayer("/vsimem/scene.tif", "in memory"))
    gdal.Unlink("/vsimem/scene.tif")
    assert text.startswith("Only QGIS can read this layer") and "save it as a GeoTIFF" in text


def test_a_map_service_is_refused_with_what_to_do(said):
    layer = QgsRasterLayer("type=xyz&url=http://localhost:1/{z}/{x}/{y}.png", "tiles", "wms")
    text = said(layer)
    assert "delivers pictures, not measurements" in text and "save the part you need as a GeoTIFF" in text
