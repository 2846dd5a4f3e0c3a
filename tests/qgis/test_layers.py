"""Layers that are not simply a file: what reaches the engine is what QGIS shows."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import processing
import pytest
from osgeo import gdal
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeedback,
    QgsProcessingException,
    QgsRasterLayer,
    QgsRasterRange,
    QgsRectangle,
)
from rasters import pixels
from waiting import end_of

from cloudreef_plugin.comparing.difference import comparing
from cloudreef_plugin.dock.painting.edit import copying
from cloudreef_plugin.engine.contract.errors import SceneError
from cloudreef_plugin.layers.class_cover import counting_classes
from cloudreef_plugin.layers.files import file_of_source, source_of_layer
from cloudreef_plugin.layers.probability_counts import counting

pytestmark = pytest.mark.usefixtures("qgis")

NOWHERE = QgsCoordinateReferenceSystem()


@pytest.fixture
def layer(sample, tmp_path):
    """A part of the sample as a layer, small enough for many runs."""
    path = tmp_path / "part.tif"
    gdal.Translate(str(path), str(sample), srcWin=[150, 100, 96, 80])
    return QgsRasterLayer(str(path), "part")


def first_band(path):
    """Values, nodata value and reflectance of the first band."""
    raster = gdal.Open(str(path))
    band = raster.GetRasterBand(1)
    values = band.ReadAsArray()
    return values, band.GetNoDataValue(), values * (band.GetScale() or 1) + (band.GetOffset() or 0)


def segmented(layer, tmp_path, **more):
    parameters = {"INPUT": layer, "MASK": str(tmp_path / "m.tif"), "SCALING": "landsat_c1", "BANDS": "3,2,1,4", **more}
    return pixels(processing.run("cloudreef:segment", parameters)["MASK"])


def exported(layer, folder, extent=None, crs=NOWHERE, feedback=None):
    path, export = folder / "scene.tif", source_of_layer(layer).export
    export.write(path, extent or QgsRectangle(), crs, QgsCoordinateTransformContext(), feedback or QgsFeedback())
    return str(path)


def set_nodata(layer, *values):
    for band in range(1, layer.bandCount() + 1):
        layer.dataProvider().setUserNoDataValue(band, [QgsRasterRange(value, value) for value in values])


def without_tags(layer, folder):
    """The layer's file without nodata, scale and offset."""
    path = folder / "plain.tif"
    gdal.Translate(str(path), layer.source(), options="-a_nodata none -a_scale 1 -a_offset 0")
    return QgsRasterLayer(str(path), "plain")


def test_a_file_is_opened_where_it_lies(layer):
    source = source_of_layer(layer)
    assert source.files == (layer.source(),)
    assert (source.nodata, source.crs, source.export) == (None, None, None)


def test_what_qgis_appends_to_a_path_is_cut_off(sample):
    assert file_of_source(f"{sample}|option:NUM_THREADS=2") == str(sample)


@pytest.mark.parametrize(
    ("source", "file"),
    [
        ("/vsimem/a.tif", None),
        ("/vsizip//vsimem/a.zip/b.tif", None),
        ("/vsicurl/https://example.org/a.tif", "/vsicurl/https://example.org/a.tif"),
        ("PG:dbname=scenes table=a", None),
        ("/gone/away.tif", None),
    ],
)
def test_only_what_another_process_can_open_counts_as_a_file(source, file):
    assert file_of_source(source) == file


def test_a_subdataset_keeps_its_whole_name(layer, tmp_path, engine):
    package = tmp_path / "tables.gpkg"
    gdal.Translate(str(package), layer.source(), format="GPKG", bandList=[3, 2, 1, 4], outputType=gdal.GDT_Byte)
    name = f"GPKG:{package}:tables"
    assert file_of_source(name) == name
    mask = segmented(QgsRasterLayer(name, "table"), tmp_path, SCALING="uint8", BANDS="1,2,3,4")
    assert mask.shape == (80, 96)


def test_a_crs_set_by_the_user_overrides_the_files(layer):
    layer.setCrs(QgsCoordinateReferenceSystem("EPSG:32633"))
    assert source_of_layer(layer).crs == "EPSG:32633"


def test_a_crs_without_a_code_is_passed_as_wkt(layer):
    layer.setCrs(QgsCoordinateReferenceSystem.fromProj("+proj=laea +lat_0=40 +lon_0=10 +datum=WGS84"))
    assert "Lambert Azimuthal" in source_of_layer(layer).crs


def test_one_nodata_value_set_by_the_user_reaches_the_engine(layer, tmp_path, engine):
    plain = without_tags(layer, tmp_path)
    value = int(pixels(plain.source())[0, 40, 40])
    set_nodata(plain, value)
    assert source_of_layer(plain).nodata == value
    bands = pixels(plain.source())
    assert ((segmented(plain, tmp_path) == 255) == (bands == value).all(axis=0)).all()


def test_nodata_set_for_a_layer_with_scale_and_offset_counts_as_qgis_shows_it(layer, tmp_path, engine):
    provider = layer.dataProvider()
    scale, offset = provider.bandScale(1), provider.bandOffset(1)
    bands = pixels(layer.source())
    low, high = int(np.percentile(bands[0][bands[0] > 0], 10)), int(np.percentile(bands[0], 90))
    shown = QgsRasterRange((low - 0.5) * scale + offset, (high + 0.5) * scale + offset)
    for band in range(1, layer.bandCount() + 1):
        provider.setUserNoDataValue(band, [shown])
    hidden = ((bands >= low) & (bands <= high)).all(axis=0)
    assert scale != 1 and offset != 0 and 0 < hidden.sum() < hidden.size
    assert (segmented(layer, tmp_path)[hidden] == 255).all()


def test_nodata_given_to_the_algorithm_counts_as_the_file_holds_it(layer, tmp_path, engine):
    bands = pixels(layer.source())
    value = int(bands[0, 40, 40])
    mask = segmented(layer, tmp_path, NODATA=value)
    assert ((mask == 255) == (bands == value).all(axis=0)).all()


def test_more_nodata_values_than_a_job_can_name_are_applied_by_an_export(layer, tmp_path):
    plain = without_tags(layer, tmp_path)
    band = pixels(plain.source())[0]
    first, second = int(band[10, 10]), int(band[60, 60])
    set_nodata(plain, first, second)
    written, nodata, _ = first_band(exported(plain, tmp_path))
    hidden = np.isin(band, (first, second))
    assert ((written == nodata) == hidden).all()
    assert (written == band)[~hidden].all()


def test_the_files_own_nodata_stays_nodata_beside_the_users(layer, tmp_path):
    band, own, _ = first_band(layer.source())
    band[:20] = own
    scaled = tmp_path / "own.tif"
    gdal.Translate(str(scaled), layer.source(), options="-a_scale 1 -a_offset 0")
    raster = gdal.Open(str(scaled), gdal.GA_Update)
    raster.GetRasterBand(1).WriteArray(band)
    raster = None
    own_layer = QgsRasterLayer(str(scaled), "own")
    set_nodata(own_layer, int(band[60, 60]))
    written, nodata, _ = first_band(exported(own_layer, tmp_path))
    assert ((written == nodata) == np.isin(band, (own, band[60, 60]))).all()


def test_a_nodata_value_that_the_user_switched_off_is_data(layer, tmp_path, engine):
    plain = without_tags(layer, tmp_path)
    value = int(pixels(plain.source())[0, 40, 40])
    marked = tmp_path / "marked.tif"
    gdal.Translate(str(marked), plain.source(), noData=value)
    marked_layer = QgsRasterLayer(str(marked), "marked")
    for band in range(1, 5):
        marked_layer.dataProvider().setUseSourceNoDataValue(band, False)
    mask = segmented(marked_layer, tmp_path)
    assert (mask == 255).sum() == 0
    assert mask.shape == (80, 96)


def test_a_raster_in_memory_gives_the_same_mask_as_its_file(layer, tmp_path, engine):
    gdal.Translate("/vsimem/part.tif", layer.source())
    memory = QgsRasterLayer("/vsimem/part.tif", "in memory")
    # QGIS applies scale and offset when it reads: what it exports is reflectance.
    assert (
        segmented(memory, tmp_path, SCALING="reflectance") == segmented(layer, tmp_path, SCALING="auto", BANDS="")
    ).mean() > 0.999
    gdal.Unlink("/vsimem/part.tif")


def test_band_names_survive_an_export_so_that_bands_are_still_found(layer, tmp_path, engine):
    gdal.Translate("/vsimem/named.tif", layer.source())
    memory = QgsRasterLayer("/vsimem/named.tif", "in memory")
    assert segmented(memory, tmp_path, SCALING="reflectance", BANDS="").shape == (80, 96)
    gdal.Unlink("/vsimem/named.tif")


def test_a_calculated_layer_is_exported(layer, tmp_path):
    from qgis.core import QgsProject

    QgsProject.instance().addMapLayer(layer)
    e = layer.extent()
    uri = (
        f"?crs=EPSG:32632&extent={e.xMinimum()},{e.yMinimum()},{e.xMaximum()},{e.yMaximum()}&width=96&height=80"
        f'&formula="part@1" %2B 1&part:uri={layer.source()}&part:provider=gdal'
    )
    virtual = QgsRasterLayer(uri, "virtual", "virtualraster")
    if not virtual.isValid():
        pytest.skip("this QGIS has no virtual rasters")
    path = exported(virtual, tmp_path)
    values, nodata, reflectance = first_band(layer.source())
    valid = values != nodata
    assert np.allclose(pixels(path)[valid], reflectance[valid] + 1, atol=1e-5)
    QgsProject.instance().clear()


def test_an_export_takes_whole_pixels_of_the_chosen_extent_only(layer, tmp_path):
    gdal.Translate("/vsimem/part.tif", layer.source())
    memory = QgsRasterLayer("/vsimem/part.tif", "in memory")
    full, size = memory.extent(), memory.rasterUnitsPerPixelX()
    wanted = QgsRectangle(
        full.xMinimum() + 10.4 * size,
        full.yMaximum() - 30.2 * size,
        full.xMinimum() + 20 * size,
        full.yMaximum() - 5 * size,
    )
    raster = gdal.Open(exported(memory, tmp_path, wanted))
    assert (raster.RasterXSize, raster.RasterYSize) == (10, 26)
    transform = raster.GetGeoTransform()
    assert transform[0] == pytest.approx(full.xMinimum() + 10 * size)
    assert transform[3] == pytest.approx(full.yMaximum() - 5 * size)
    expected = first_band(layer.source())[2][5:31, 10:20]
    assert np.allclose(raster.GetRasterBand(1).ReadAsArray(), expected, atol=1e-5)
    gdal.Unlink("/vsimem/part.tif")


def test_an_extent_in_another_crs_is_brought_to_the_layers(layer, tmp_path):
    gdal.Translate("/vsimem/part.tif", layer.source())
    memory = QgsRasterLayer("/vsimem/part.tif", "in memory")
    elsewhere = QgsRectangle(-170, -10, -160, 0)
    with pytest.raises(SceneError, match="does not touch"):
        exported(memory, tmp_path, elsewhere, QgsCoordinateReferenceSystem("EPSG:4326"))
    gdal.Unlink("/vsimem/part.tif")


def test_a_cancelled_export_leaves_no_file(layer, tmp_path):
    gdal.Translate("/vsimem/part.tif", layer.source())
    folder = tmp_path / "scratch"
    folder.mkdir()
    feedback = QgsFeedback()
    feedback.cancel()
    exported(QgsRasterLayer("/vsimem/part.tif", "in memory"), folder, feedback=feedback)
    assert not list(folder.iterdir())
    gdal.Unlink("/vsimem/part.tif")


def test_a_map_service_holds_no_measurements_to_evaluate_or_mask(tmp_path, engine):
    tiles = QgsRasterLayer("type=xyz&url=https://example.invalid/{z}/{x}/{y}.png&zmax=19&zmin=0", "tiles", "wms")
    with pytest.raises(QgsProcessingException, match=r"pictures, not measurements.*WCS"):
        processing.run("cloudreef:polygonize", {"INPUT": tiles, "POLYGONS": str(tmp_path / "m.gpkg")})
    assert not list(Path(tmp_path).iterdir())


def test_a_layer_whose_file_is_gone_is_refused_in_a_sentence():
    with pytest.raises(SceneError, match="not valid"):
        source_of_layer(QgsRasterLayer("/gone/away.tif", "gone"))


def test_a_layer_whose_file_goes_while_it_is_drawn_is_refused_in_a_sentence(layer):
    """QGIS would export the blocks that it has drawn, and no data for the rest."""
    layer.dataProvider().block(1, layer.extent(), 8, 8)
    Path(layer.source()).unlink()
    with pytest.raises(SceneError, match=r'The file of the layer "part" does not exist any more: .*part\.tif'):
        source_of_layer(layer)


def test_a_subdataset_whose_file_goes_is_refused_too(layer, tmp_path):
    package = tmp_path / "tables.gpkg"
    gdal.Translate(str(package), layer.source(), format="GPKG", bandList=[3, 2, 1, 4], outputType=gdal.GDT_Byte)
    table = QgsRasterLayer(f"GPKG:{package}:tables", "table")
    package.unlink()
    with pytest.raises(SceneError, match=r"does not exist any more: .*tables\.gpkg"):
        source_of_layer(table)


@pytest.mark.parametrize("read", [counting, counting_classes, lambda one: comparing(one, one)])
def test_nothing_is_counted_of_a_layer_whose_file_is_gone(layer, read):
    Path(layer.source()).unlink()
    assert end_of(read(layer))[:1] == ("failed",)


def test_nothing_is_copied_of_a_mask_whose_file_is_gone(layer, tmp_path):
    Path(layer.source()).unlink()
    assert end_of(copying(layer, tmp_path / "copy.tif", "clouds"))[:1] == ("failed",)
    assert not [*tmp_path.glob("copy*")]


def test_an_export_keeps_the_wavelengths_of_bands_without_names(layer, tmp_path, engine):
    raster = gdal.Open(layer.source(), gdal.GA_Update)
    for band, nanometres in enumerate(("482", "561", "655", "865"), 1):
        raster.GetRasterBand(band).SetDescription("")
        raster.GetRasterBand(band).SetColorInterpretation(gdal.GCI_Undefined)
        raster.GetRasterBand(band).SetMetadata({"wavelength": nanometres, "wavelength_units": "Nanometers"})
    del raster
    told = QgsRasterLayer(layer.source(), "part")
    set_nodata(told, 0, 1)  # more than one value: QGIS reads the pixels
    assert source_of_layer(told).export is not None
    parameters = {"INPUT": told, "MASK": str(tmp_path / "m.tif"), "SCALING": "reflectance"}
    assert processing.run("cloudreef:segment", parameters)["MASK"]
