"""The slider's cover: exact counts, and areas as they are on the ellipsoid."""

from __future__ import annotations

import math

import numpy as np
import pytest
from osgeo import gdal, osr
from qgis.core import QgsRasterLayer

from cloudreef_plugin.layers.probability_counts import counting, target_of_layer, tiles


def probability_layer(path, values, *, epsg, origin, size, description="cloud probability"):
    rows, columns = values.shape
    raster = gdal.GetDriverByName("GTiff").Create(str(path), columns, rows, 1, gdal.GDT_Byte)
    raster.SetGeoTransform((origin[0], size, 0, origin[1], 0, -size))
    if epsg:
        crs = osr.SpatialReference()
        crs.ImportFromEPSG(epsg)
        raster.SetProjection(crs.ExportToWkt())
    band = raster.GetRasterBand(1)
    band.SetNoDataValue(255)
    band.SetScale(0.004)
    band.SetDescription(description)
    band.WriteArray(values)
    del band, raster
    return QgsRasterLayer(str(path), "probability")


def counted(layer):
    found = []
    task = counting(layer)
    task.told.succeeded.connect(found.append)
    task.finished(task.run())
    return found[0]


@pytest.fixture
def values():
    """More than one tile each way, none of them whole, with nodata."""
    numbers = np.random.default_rng(1).integers(0, 251, (613, 1031)).astype(np.uint8)
    numbers[:40, :70] = 255
    return numbers


@pytest.mark.parametrize("threshold", [0.004, 0.3, 0.58, 0.996])
def test_counts_are_those_of_the_stored_values(qgis, tmp_path, values, threshold):
    found = counted(probability_layer(tmp_path / "p.tif", values, epsg=32633, origin=(400000, 5000000), size=30))
    valid = values[values != 255]
    percent, area = found.cover(threshold)
    assert percent == pytest.approx(100 * (valid >= round(threshold / 0.004)).mean(), abs=1e-9)
    assert area == pytest.approx((valid >= round(threshold / 0.004)).sum() * 900, rel=2e-3)


def test_areas_in_degrees_are_those_of_the_ellipsoid(qgis, tmp_path, values):
    size, top = 0.01, 66.0
    found = counted(probability_layer(tmp_path / "p.tif", values, epsg=4326, origin=(5, top), size=size))
    rows = [row_area_m2(top - size * row, size) for row in range(values.shape[0])]
    wanted = sum(area * ((line != 255) & (line >= 125)).sum() for area, line in zip(rows, values))
    assert found.cover(0.5)[1] == pytest.approx(wanted, rel=1e-3)


def test_without_a_crs_there_are_percent_but_no_area(qgis, tmp_path, values):
    percent, area = counted(probability_layer(tmp_path / "p.tif", values, epsg=None, origin=(0, 0), size=1)).cover(0.5)
    assert 40 < percent < 60
    assert area is None


def test_nothing_but_nodata_has_no_cover(qgis, tmp_path):
    values = np.full((5, 7), 255, np.uint8)
    layer = probability_layer(tmp_path / "p.tif", values, epsg=32633, origin=(0, 0), size=1)
    assert counted(layer).cover(0.5) == (None, None)


@pytest.mark.parametrize("shape", [(1, 1), (1, 700), (3, 2), (512, 512), (1025, 513)])
def test_each_pixel_is_counted_once(qgis, tmp_path, shape):
    layer = probability_layer(tmp_path / "p.tif", np.ones(shape, np.uint8), epsg=32633, origin=(0, 0), size=0.1)
    assert counted(layer).pixels[0] == shape[0] * shape[1]
    assert sum(size for _, size in tiles(layer.dataProvider())) == shape[0] * shape[1]


def test_only_probability_rasters_are_taken_for_such(qgis, tmp_path, sample):
    values = np.zeros((2, 2), np.uint8)
    place = {"epsg": 32633, "origin": (0, 0), "size": 1}
    assert target_of_layer(probability_layer(tmp_path / "p.tif", values, **place)) == "cloud"
    assert target_of_layer(probability_layer(tmp_path / "m.tif", values, description="cloud", **place)) == ""
    assert target_of_layer(QgsRasterLayer(str(sample), "scene")) == ""


def row_area_m2(north, size):
    """Computes the area of a cell of `size` degrees below a parallel on WGS 84 (Snyder 1987, equation 3-12)."""
    a, e2 = 6378137.0, 0.00669437999014
    e = math.sqrt(e2)

    def q(latitude):
        s = math.sin(math.radians(latitude))
        return (1 - e2) * (s / (1 - e2 * s * s) + math.atanh(e * s) / e)

    return a * a / 2 * math.radians(size) * (q(north) - q(north - size))
