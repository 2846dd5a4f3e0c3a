"""Two masks compared: counted by hand, on grids of their own, and drawn in colours."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal, osr
from qgis.core import QgsRasterLayer
from waiting import end_of, wait

from cloudreef_plugin.comparing.difference import (
    BOTH,
    DIFFERENT,
    FIRST,
    NEITHER,
    NODATA,
    SECOND,
    comparing,
    different_meanings,
    draw_difference,
)
from cloudreef_plugin.comparing.swipe import Swipe
from cloudreef_plugin.comparing.window import CompareWindow
from cloudreef_plugin.layers.loading import apply_style

ONE = [[0, 0, 1, 1], [0, 0, 1, 1], [255, 0, 1, 1]]
OTHER = [[0, 1, 1, 0], [0, 1, 1, 0], [0, 1, 1, 255]]


def mask(path, values, pixel=10.0, epsg=32633, names=None):
    """Writes a mask as the engine does; returns it as a layer."""
    values = np.array(values, np.uint8)
    driver = gdal.GetDriverByName("GTiff")
    raster = driver.Create(str(path), values.shape[1], values.shape[0], 1, gdal.GDT_Byte)
    raster.SetGeoTransform((500000, pixel, 0, 4500000, 0, -pixel))
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(epsg)
    raster.SetProjection(crs.ExportToWkt())
    band = raster.GetRasterBand(1)
    band.SetNoDataValue(255)  # before the values: GDAL 3.10 makes nodata of blocks that hold only zeros
    if names:
        table = gdal.ColorTable()
        for number in range(len(names)):
            table.SetColorEntry(number, (10 * number, 0, 0, 255))
        band.SetColorTable(table)
        band.SetCategoryNames(names)
    band.WriteArray(values)
    del band, raster
    layer = QgsRasterLayer(str(path), path.stem)
    assert layer.isValid()
    return layer


def compared(first, second, path=None):
    """What the task tells."""
    return end_of(comparing(first, second, path))[1]


def values_of(path):
    """The raster that was written."""
    raster = gdal.Open(str(path))
    assert raster.GetRasterBand(1).GetNoDataValue() == NODATA
    return raster.ReadAsArray().tolist()


def test_agreement_counts_each_case_and_the_raster_says_where(tmp_path, project):
    first, second = mask(tmp_path / "one.tif", ONE), mask(tmp_path / "other.tif", OTHER)
    found = compared(first, second, tmp_path / "difference.tif")
    assert found.pixels == {NEITHER: 2, FIRST: 2, SECOND: 3, BOTH: 3, NODATA: 2}
    assert found.valid_px == 10
    assert found.agreed == pytest.approx(0.5)
    assert found.iou == pytest.approx(3 / 8)
    assert (found.cover(FIRST), found.cover(SECOND)) == (pytest.approx(0.5), pytest.approx(0.6))
    # At the central meridian of UTM a pixel of 10 m is 100 m2 / 0.9996^2 on the ellipsoid.
    assert found.areas_m2[SECOND] == pytest.approx(300 / 0.9996**2, rel=1e-3)
    assert values_of(tmp_path / "difference.tif") == [[0, 2, 3, 1], [0, 2, 3, 1], [255, 2, 3, 255]]


def test_a_finer_mask_is_read_on_the_grid_of_the_first(tmp_path, project):
    fine = np.kron(np.array(OTHER), np.ones((2, 2), int))
    first, second = mask(tmp_path / "one.tif", ONE), mask(tmp_path / "fine.tif", fine, pixel=5.0)
    found = compared(first, second)
    assert found.pixels == {NEITHER: 2, FIRST: 2, SECOND: 3, BOTH: 3, NODATA: 2}


def test_a_mask_in_another_crs_is_brought_onto_the_grid_of_the_first(tmp_path, project):
    # Large pixels, so that the two projections of UTM do not shift what is nearest.
    whole = np.zeros((64, 64), int)
    whole[16:48, 16:48] = 1
    first = mask(tmp_path / "one.tif", whole, pixel=100.0)
    gdal.Warp(str(tmp_path / "warped.tif"), str(tmp_path / "one.tif"), dstSRS="EPSG:32634", dstNodata=255)
    found = compared(first, QgsRasterLayer(str(tmp_path / "warped.tif"), "warped"))
    assert found.agreed > 0.97
    assert found.pixels.get(BOTH, 0) > 900


def test_masks_that_do_not_meet_agree_on_nothing(tmp_path, project):
    first, second = mask(tmp_path / "one.tif", ONE), mask(tmp_path / "other.tif", OTHER, epsg=32613)
    found = compared(first, second)
    assert found.valid_px == 0
    assert found.agreed is None and found.iou is None


def test_of_several_classes_it_counts_where_the_class_is_another(tmp_path, project):
    names = ["clear", "cloud", "shadow"]
    first = mask(tmp_path / "one.tif", [[0, 1, 2, 255]], names=names)
    second = mask(tmp_path / "other.tif", [[0, 2, 2, 1]], names=names)
    found = compared(first, second, tmp_path / "difference.tif")
    assert found.several
    assert found.pixels == {NEITHER: 2, DIFFERENT: 1, NODATA: 1}
    assert found.agreed == pytest.approx(2 / 3) and found.iou is None
    assert values_of(tmp_path / "difference.tif") == [[0, 4, 0, 255]]


def test_numbers_that_mean_something_else_are_found(tmp_path, project):
    clouds = mask(tmp_path / "a.tif", [[0, 1, 2]], names=["clear", "cloud", "shadow"])
    coast = mask(tmp_path / "b.tif", [[0, 1, 2]], names=["water", "wet", "dry"])
    fewer = mask(tmp_path / "c.tif", [[0, 1, 0]], names=["clear", "cloud"])
    assert different_meanings(clouds, coast) == {0: ("clear", "water"), 1: ("cloud", "wet"), 2: ("shadow", "dry")}
    assert different_meanings(clouds, fewer) == {} == different_meanings(clouds, clouds)
    one = mask(tmp_path / "d.tif", [[0, 1, 0]])
    assert different_meanings(clouds, one) == {}  # nothing says what its numbers mean
    apply_style(one, "mask", ("other", "intertidal"))
    assert different_meanings(coast, one) == {0: ("water", "other"), 1: ("wet", "intertidal")}
    apply_style(one, "mask", ("clear", "cloud"))
    assert different_meanings(one, clouds) == {}


def test_it_is_said_that_numbers_mean_something_else(tmp_path, project, canvas):
    layers = []
    for names in (["clear", "cloud", "shadow"], ["water", "wet", "dry"]):
        path = mask(tmp_path / f"{names[0]}.tif", [[0, 1, 2]], names=names).source()
        gdal.Open(path, gdal.GA_Update).SetMetadataItem("CLOUDREEF_MODEL", names[0])
        layers.append(QgsRasterLayer(path, names[0]))
        project.addMapLayer(layers[-1])
    window = CompareWindow(Swipe(canvas))
    window.compare(*layers)
    wait(lambda: window.agreement is not None)
    assert "1 is cloud in the first, wet in the second" in window.message.text()
    window.compare(layers[0], layers[0])
    assert "do not mean the same" not in window.message.text()
    window.shut_down()


def test_a_difference_comes_into_the_project_of_its_masks_only(tmp_path, project, canvas):
    layers = []
    for name, values in (("a", ONE), ("b", OTHER)):
        path = mask(tmp_path / f"{name}.tif", values).source()
        gdal.Open(path, gdal.GA_Update).SetMetadataItem("CLOUDREEF_MODEL", "clouds")
        layers.append(QgsRasterLayer(path, name))
        project.addMapLayer(layers[-1])
    window = CompareWindow(Swipe(canvas))
    window.compare(*layers)
    window.draw()
    project.clear()
    wait(lambda: "_against_" in window.message.text())
    assert not project.mapLayers() and [*tmp_path.glob("*_against_*.tif")]
    window.shut_down()


def test_tiles_at_the_edge_are_counted_whole(tmp_path, project):
    wide = np.zeros((530, 700), int)
    wide[500:, 600:] = 1
    first, second = mask(tmp_path / "one.tif", wide), mask(tmp_path / "other.tif", wide)
    found = compared(first, second, tmp_path / "difference.tif")
    assert found.pixels == {NEITHER: 530 * 700 - 3000, BOTH: 3000}
    assert (np.array(values_of(tmp_path / "difference.tif")) == 3 * wide).all()


def test_where_it_cannot_be_written_it_says_so(tmp_path, project):
    first, second = mask(tmp_path / "one.tif", ONE), mask(tmp_path / "other.tif", OTHER)
    assert "no_folder" in compared(first, second, tmp_path / "no_folder" / "difference.tif")


def test_the_legend_names_both(tmp_path, project):
    layer = mask(tmp_path / "difference.tif", [[0, 1, 2, 3]])
    draw_difference(layer, ("clouds", "csmask"), several=False)
    assert [item.label for item in layer.renderer().classes()] == ["only clouds", "only csmask", "both"]
