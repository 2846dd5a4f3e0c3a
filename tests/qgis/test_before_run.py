"""What the panel says before a run of what it cannot look at."""

from __future__ import annotations

import pytest
from osgeo import gdal
from qgis.core import QgsCoordinateReferenceSystem, QgsRasterLayer, QgsRectangle, QgsReferencedRectangle
from waiting import wait


@pytest.fixture
def said(qgis, engine):
    """Tells what is said before a run of a layer."""
    from cloudreef_plugin.dock.forecast import BeforeRun

    def ask(layer, **given):
        before = BeforeRun(lambda: (layer, {"INPUT": layer, **given}), lambda: False)
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


def test_all_of_a_map_service_is_too_much(said):
    text = said(QgsRasterLayer("type=xyz&url=http://localhost:1/{z}/{x}/{y}.png", "tiles", "wms"))
    assert 'too much to ask the map service "tiles" for' in text and "Choose a smaller extent" in text


def test_a_part_of_a_map_service_is_told_with_its_pixels(said):
    layer = QgsRasterLayer("type=xyz&url=http://localhost:1/{z}/{x}/{y}.png", "tiles", "wms")
    part = QgsReferencedRectangle(QgsRectangle(9.0, 43.0, 9.1, 43.1), QgsCoordinateReferenceSystem("EPSG:4326"))
    text = said(layer, EXTENT=part)
    assert "pictures of 8-bit colours, not measurements" in text and "pixels of 10 m" in text


def test_a_file_that_only_qgis_reads_is_explained(said, sample, tmp_path):
    gdal.Translate(str(tmp_path / "scene.hdf"), str(sample), format="HDF4Image")
    text = said(QgsRasterLayer(str(tmp_path / "scene.hdf"), "old"))
    assert text.startswith("Only QGIS can read this layer")
