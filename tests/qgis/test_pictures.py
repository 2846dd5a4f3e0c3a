"""Map services, tiles and files that only QGIS reads: rendered or copied by QGIS, then segmented as any scene."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import numpy as np
import processing
import pytest
from asking import Listener
from osgeo import gdal
from qgis.core import QgsProcessingException, QgsRasterLayer, QgsRectangle
from rasters import everything, grid, pixels
from waiting import wait

from cloudreef_plugin.layers import pictures
from cloudreef_plugin.runs.history import RunHistory
from cloudreef_plugin.runs.queue import RunController
from cloudreef_plugin.runs.state import State

sys.path.append(str(Path(__file__).resolve().parents[1]))
import map_server

pytestmark = pytest.mark.usefixtures("qgis", "engine")
MODEL = "clouds-fast"  # made for pixels of 10 to 60 m
SIDE_PX = 400  # of the sample, 30 m each


@pytest.fixture(scope="module")
def photo(sample_path, tmp_path_factory):
    """Red, green and blue of a part of the sample as bytes: path, bounds (left, bottom, right, top) and CRS."""
    path = tmp_path_factory.mktemp("photo") / "photo.tif"
    gdal.Translate(
        str(path),
        str(sample_path),
        bandList=[3, 2, 1],
        srcWin=[200, 200, SIDE_PX, SIDE_PX],
        outputType=gdal.GDT_Byte,
        scaleParams=[[5000, 55000, 1, 255]],  # reflectance 0 to 1
    )
    raster = gdal.Open(str(path), gdal.GA_Update)
    for band in range(1, 4):
        raster.GetRasterBand(band).SetScale(1)
        raster.GetRasterBand(band).SetOffset(0)
    left, size, _, top, _, _ = raster.GetGeoTransform()
    code = raster.GetSpatialRef().GetAuthorityCode(None)
    return path, (left, top - SIDE_PX * size, left + SIDE_PX * size, top), f"EPSG:{code}"


@pytest.fixture(scope="module")
def numbers(sample_path, tmp_path_factory):
    """The same part with all bands and stored numbers."""
    path = tmp_path_factory.mktemp("numbers") / "numbers.tif"
    gdal.Translate(str(path), str(sample_path), srcWin=[200, 200, SIDE_PX, SIDE_PX])
    return path


@pytest.fixture
def maps(photo, numbers):
    with map_server.serving(photo[0], photo[2], numbers) as found:
        yield found


def extent_of(photo, part=1.0):
    left, bottom, right, top = photo[1]
    right, bottom = left + part * (right - left), top - part * (top - bottom)
    return f"{left},{right},{bottom},{top} [{photo[2]}]"


def segmented(layer, photo, folder, listener=None, **more):
    given = {"INPUT": layer, "MODEL": MODEL, "EXTENT": extent_of(photo), "MASK": str(folder / "mask.tif"), **more}
    processing.run("cloudreef:segment", given, feedback=listener or Listener())
    return Path(given["MASK"])


def alike(one, other):
    """How many of the pixels that are cloud in either mask are in both."""
    return np.sum((one == 1) & (other == 1)) / np.sum((one == 1) | (other == 1))


def test_a_wms_is_segmented_as_the_picture_that_it_draws(maps, photo, tmp_path):
    listener = Listener()
    layer = QgsRasterLayer(maps.wms(photo[2]), "wms", "wms")
    mask = segmented(layer, photo, tmp_path, listener)
    fine = tmp_path / "fine.tif"
    gdal.Warp(str(fine), str(photo[0]), xRes=10, yRes=10)
    columns, rows, transform, _ = grid(mask)
    assert (columns, rows) == pytest.approx((3 * SIDE_PX, 3 * SIDE_PX), abs=3)
    assert (transform[0], transform[3]) == pytest.approx((photo[1][0], photo[1][3]))
    ours, theirs = pixels(mask), pixels(segmented(str(fine), photo, fine.parent, MASK=str(tmp_path / "f.tif")))
    assert 0.01 < np.mean(ours == 1) < 0.99
    rows, cols = (min(pair) for pair in zip(ours.shape, theirs.shape))
    assert alike(ours[:rows, :cols], theirs[:rows, :cols]) > 0.9
    said = " ".join(listener.sentences)
    assert "pictures of 8-bit colours, not measurements" in said and "pixels of 10 m" in said
    assert f"The provider's terms of use: {map_server.TERMS}" in said
    assert len([path for path in maps.asked if "GetMap" in path]) > 1  # block by block
    assert {path.name.partition(".")[0] for path in tmp_path.iterdir()} == {"f", "fine", "mask"}


def test_tiles_are_segmented_where_they_lie(maps, photo, tmp_path):
    layer = QgsRasterLayer(maps.tiles(), "tiles", "wms")
    mask = segmented(layer, photo, tmp_path)
    assert QgsRasterLayer(str(mask)).crs().authid() == "EPSG:3857"
    columns, rows, (left, size_x, _, top, _, size_y), crs = grid(mask)
    bounds = (left, top + rows * size_y, left + columns * size_x, top)
    same = tmp_path / "same.tif"
    gdal.Warp(str(same), str(photo[0]), dstSRS=crs, outputBounds=bounds, width=columns, height=rows, dstAlpha=True)
    ours, theirs = pixels(mask), pixels(segmented(str(same), photo, tmp_path, MASK=str(tmp_path / "s.tif")))
    assert 0.01 < np.mean(theirs == 1) < 0.99
    assert alike(ours, theirs) > 0.85  # tiles have pixels of 28 m, fetched as such of 10 m
    assert alike(np.roll(ours, 20, 1), theirs) < 0.7
    assert {path.split("/")[1] for path in maps.asked} == {"12"}


def test_a_wmts_is_segmented_as_the_tiles_that_it_has(maps, photo, tmp_path):
    listener = Listener()
    mask = segmented(QgsRasterLayer(maps.wmts(), "wmts", "wms"), photo, tmp_path, listener)
    same = segmented(QgsRasterLayer(maps.tiles(), "tiles", "wms"), photo, tmp_path, MASK=str(tmp_path / "t.tif"))
    assert grid(mask) == grid(same) and 0.01 < np.mean(pixels(mask) == 1) < 0.99
    assert alike(pixels(mask), pixels(same)) > 0.85  # QGIS draws tiles of both kinds by different rules
    assert alike(np.roll(pixels(mask), 20, 1), pixels(same)) < 0.7
    said = " ".join(listener.sentences)
    assert "pictures of 8-bit colours, not measurements" in said and map_server.TERMS in said


def test_a_wcs_is_segmented_by_the_numbers_that_it_gives(maps, photo, numbers, tmp_path):
    listener = Listener()
    layer = QgsRasterLayer(maps.wcs(photo[2]), "wcs", "wcs")
    reading = {"SCALE": 0.00002, "OFFSET": -0.1, "BANDS": "3,2,1,4"}
    mask = segmented(layer, photo, tmp_path, listener, EXTENT=None, **reading)
    same = segmented(str(numbers), photo, tmp_path, EXTENT=None, MASK=str(tmp_path / "same.tif"), **reading)
    assert grid(mask) == grid(same) and 0.01 < np.mean(pixels(mask) == 1) < 0.99
    assert (pixels(mask) == pixels(same)).all()
    assert "not measurements" not in " ".join(listener.sentences)
    part = segmented(layer, photo, tmp_path, EXTENT=extent_of(photo, 0.5), MASK=str(tmp_path / "part.tif"), **reading)
    assert grid(part)[:2] == (SIDE_PX // 2, SIDE_PX // 2)


def test_the_polygons_of_an_area_are_an_extent(maps, photo, tmp_path):
    left, top = photo[1][0], photo[1][3]
    box = processing.run("native:extenttolayer", {"INPUT": extent_of(photo, 0.25), "OUTPUT": "TEMPORARY_OUTPUT"})[
        "OUTPUT"
    ]
    layer = QgsRasterLayer(maps.wms(photo[2]), "wms", "wms")
    mask = segmented(layer, photo, tmp_path, EXTENT=None, AREA=box)
    columns, rows, transform, _ = grid(mask)
    assert (columns, rows) == pytest.approx((0.75 * SIDE_PX, 0.75 * SIDE_PX), abs=3)
    assert (transform[0], transform[3]) == pytest.approx((left, top))


def test_a_run_of_the_panel_fetches_the_map(maps, photo, project, tmp_path):
    layer = QgsRasterLayer(maps.wms(photo[2]), "from afar", "wms")
    project.addMapLayer(layer)
    runs = RunController(RunHistory(tmp_path / "history"), lambda run: "Finished.")
    mask = tmp_path / "mask.tif"
    runs.add("segment", {"INPUT": layer.id(), "MODEL": MODEL, "EXTENT": extent_of(photo, 0.25), "MASK": str(mask)})
    wait(lambda: not runs.busy)
    (entry,) = runs.history.entries()
    runs.shut_down()
    assert (entry.outcome, entry.scene, mask.exists()) == (State.DONE, "from afar", True)
    assert entry.parameters["INPUT"].startswith("wms://")


def test_too_much_is_not_asked_for(maps, photo, tmp_path):
    layer = QgsRasterLayer(maps.tiles(), "tiles", "wms")
    with pytest.raises(QgsProcessingException, match='too much to ask the map service "tiles" for.*60 m'):
        segmented(layer, photo, tmp_path, EXTENT=None)
    assert maps.asked == [] and os.listdir(tmp_path) == []


def test_a_larger_extent_gets_coarser_pixels(maps, photo):
    export = pictures.PictureExport.of_layer(QgsRasterLayer(maps.wms(photo[2]), "wms", "wms")).for_pixels((10.0, 60.0))
    here = export.crs
    sizes = {}
    for side_m in (10_000, 100_000, 200_000):
        left, top = photo[1][0], photo[1][3]
        box = QgsRectangle(left, top - side_m, left + side_m, top)
        sizes[side_m] = export.grid(box, here, pictures.QgsCoordinateTransformContext())
    assert [round(found.pixel_m) for found in sizes.values()] == [10, 20, 40]
    assert all(found.columns * found.rows <= 1.01 * pictures.MOST_PIXELS for found in sizes.values())


def test_a_service_that_is_silent_is_told(maps, photo, tmp_path):
    layer = QgsRasterLayer(maps.wms(photo[2]), "wms", "wms")
    maps.silent = True
    with pytest.raises(QgsProcessingException, match='The map service "wms" delivered no picture of the extent'):
        segmented(layer, photo, tmp_path, EXTENT=extent_of(photo, 0.2))
    assert os.listdir(tmp_path) == []


def test_cancelling_ends_the_fetching(maps, photo, tmp_path):
    class Cancelling(Listener):
        def pushInfo(self, info):
            super().pushInfo(info)
            self.cancel()

    layer = QgsRasterLayer(maps.wms(photo[2]), "wms", "wms")
    with pytest.raises(QgsProcessingException, match="Cancelled; nothing was written"):
        segmented(layer, photo, tmp_path, Cancelling())
    assert len([path for path in maps.asked if "GetMap" in path]) <= 1
    assert os.listdir(tmp_path) == []


def test_a_file_that_only_the_gdal_of_qgis_reads(sample, tmp_path):
    listener = Listener()
    old = tmp_path / "scene.hdf"
    gdal.Translate(str(old), str(sample), format="HDF4Image")
    masks = {}
    for name, file in (("h", old), ("t", sample)):
        masks[name] = tmp_path / f"{name}.tif"
        given = {"INPUT": str(file), "MODEL": MODEL, "SCALING": "reflectance_10000", "MASK": str(masks[name])}
        processing.run("cloudreef:segment", given, feedback=listener)
    assert everything(masks["h"])[1] == everything(masks["t"])[1]
    assert any("Reading the layer" in sentence and "through QGIS" in sentence for sentence in listener.sentences)
