"""What is said of the place under the mouse: class and probability, in whichever CRS the map is."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsPointXY, QgsProject
from test_comparing import mask

from cloudreef_plugin.dock.results.hover import said_at
from cloudreef_plugin.layers import loading
from cloudreef_plugin.layers.threshold_preview import remember_mask

PLACES = {"clear": (500005, 4499995), "cloud": (500015, 4499995), "nodata": (500025, 4499995), "away": (0, 0)}


@pytest.fixture
def results(tmp_path, project):
    """A mask and its probability: 0.2, 0.9 and no data."""
    mask(tmp_path / "mask.tif", [[0, 1, 255]])
    raster = gdal.GetDriverByName("GTiff").CreateCopy(
        str(tmp_path / "probability.tif"), gdal.Open(str(tmp_path / "mask.tif"))
    )
    band = raster.GetRasterBand(1)
    band.WriteArray(np.array([[50, 225, 255]], np.uint8))
    band.SetScale(0.004)
    band.SetDescription("cloud probability")
    del band, raster
    shown = loading.load(str(tmp_path / "mask.tif"), "mask", "mask", ("clear", "cloud"))
    probability = loading.load(str(tmp_path / "probability.tif"), "probability", "probability", ("clear", "cloud"))
    project.addMapLayers([shown, probability])
    remember_mask(probability, shown, 0.612)
    project.setCrs(shown.crs())
    return shown, probability


def at(name):
    """A place in the project's CRS."""
    utm, project = QgsCoordinateReferenceSystem("EPSG:32633"), QgsProject.instance()
    return QgsCoordinateTransform(utm, project.crs(), project).transform(QgsPointXY(*PLACES[name]))


@pytest.mark.parametrize("crs", ["EPSG:32633", "EPSG:4326", "EPSG:3857"])
def test_class_probability_and_threshold_are_said(results, project, crs):
    project.setCrs(QgsCoordinateReferenceSystem(crs))
    assert said_at(*results, at("clear")) == "clear · cloud: 0.20 (threshold 0.612)"
    assert said_at(*results, at("cloud")) == "cloud · cloud: 0.90 (threshold 0.612)"


@pytest.mark.parametrize("place", ["nodata", "away"])
def test_without_data_nothing_is_said(results, place):
    assert said_at(*results, at(place)) == ""


def test_a_mask_or_a_probability_alone_is_enough(results):
    shown, probability = results
    assert said_at(shown, None, at("cloud")) == "cloud"
    assert said_at(None, probability, at("cloud")).startswith("cloud: 0.90")
    assert said_at(None, None, at("cloud")) == ""
