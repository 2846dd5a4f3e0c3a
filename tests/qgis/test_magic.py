"""Fill grows an area from a click in the probability of the class that is labelled."""

from __future__ import annotations

import numpy as np
import pytest
from label_books import counts, pixel
from osgeo import gdal
from qgis.core import QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from waiting import wait


def test_magic_fill_paints_what_belongs_together(book, layer, canvas, segmented, engine, qgis):
    from cloudreef_plugin.teach.toolbox import Toolbox

    probability = QgsRasterLayer(segmented["PROBABILITY"], "probability")
    QgsProject.instance().addMapLayer(probability)
    found = QgsRasterLayer(segmented["MASK"])
    mask = found.dataProvider()
    block = mask.block(1, mask.extent(), mask.xSize(), mask.ySize())
    at = next(
        (col, row)
        for row in range(10, block.height() - 10)
        for col in range(10, block.width() - 10)
        if all(block.value(row + y, col + x) == 1 for y in (-9, 0, 9) for x in (-9, 0, 9))
    )
    toolbox = Toolbox(canvas)
    toolbox.label(book)
    toolbox.probability_box.setLayer(probability)
    toolbox.tolerance_box.setValue(0.5)
    toolbox.take("magic")
    place = pixel(canvas, layer, at[0] + 0.5, at[1] + 0.5)
    QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    wait(lambda: counts(book).get("cloud"))
    assert counts(book)["cloud"] > 100
    toolbox.shut_down()


@pytest.fixture
def of_classes(layer, tmp_path):
    """Probabilities of two classes: clear is everywhere alike, cloud in the left half."""
    size, extent = layer.rasterUnitsPerPixelX(), layer.extent()
    path = tmp_path / "of_classes.tif"
    made = gdal.GetDriverByName("GTiff").Create(str(path), layer.width(), layer.height(), 2, gdal.GDT_Byte)
    made.SetGeoTransform([extent.xMinimum(), size, 0, extent.yMaximum(), 0, -size])
    made.SetProjection(layer.crs().toWkt())
    cloud = np.where(np.arange(layer.width()) < 100, 125, 10)
    for number, (name, row) in enumerate((("clear", np.full_like(cloud, 50)), ("cloud", cloud)), 1):
        band = made.GetRasterBand(number)
        band.WriteArray(np.tile(row.astype(np.uint8), (layer.height(), 1)))
        band.SetDescription(f"{name} probability")
        band.SetScale(0.004)
    made = None
    found = QgsRasterLayer(str(path), "of classes")
    QgsProject.instance().addMapLayer(found)
    return found


def test_magic_fill_grows_in_the_band_of_the_class_that_is_labelled(book, layer, canvas, of_classes, engine, qgis):
    from cloudreef_plugin.layers.class_cover import band_of_class
    from cloudreef_plugin.teach.toolbox import Toolbox

    assert [band_of_class(of_classes, name) for name in ("clear", "cloud", "shadow")] == [1, 2, None]
    toolbox = Toolbox(canvas)
    toolbox.label(book)
    toolbox.probability_box.setLayer(of_classes)
    toolbox.class_box.setCurrentIndex(toolbox.class_box.findData("cloud"))
    toolbox.take("magic")
    place = pixel(canvas, layer, 50.5, 50.5)
    QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    wait(lambda: counts(book).get("cloud"))
    assert counts(book) == {"cloud": 100 * layer.height()}
    toolbox.shut_down()
