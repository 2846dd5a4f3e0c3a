"""What the algorithms on masks and probabilities read, as QGIS has it, and what they refuse."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import processing
import pytest
from asking import Listener, check
from osgeo import gdal
from qgis.core import (
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsMultiPolygon,
    QgsPolygon,
    QgsProcessingContext,
    QgsProcessingException,
    QgsRasterLayer,
    QgsRasterRange,
    QgsSingleBandGrayRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDate, QDateTime, QTime
from rasters import pixels

pytestmark = pytest.mark.usefixtures("qgis", "engine")


@pytest.mark.parametrize(
    "name, wrong, sentence",
    [
        ("threshold", {"THRESHOLD": 0}, "must be greater than 0 and less than 1"),
        ("threshold", {"INPUT": "/no/such.tif"}, "INPUT"),
        ("threshold", {"MASK": "mask.png"}, "png"),
        ("polygonize", {"POLYGONS": "areas.kml"}, "kml"),
        ("polygonize", {"SMOOTH": 99}, "SMOOTH"),
        ("evaluate", {"REFERENCES": None}, "needs one reference"),
        ("evaluate", {"MASKS": 2}, "2 masks and 1 reference"),
        ("evaluate", {"CLASSES": "cloud"}, "cannot be read"),
        ("maskraster", {"CLASSES": "one"}, 'classes "one" cannot be read'),
        ("composite", {"MASKS": 2}, "1 scenes and 2 masks"),
        ("composite", {"METHOD": "mean"}, "METHOD"),
    ],
)
def test_a_wrong_value_is_told_before_the_run(segmented, sample, truth, name, wrong, sentence):
    right = {
        "threshold": {"INPUT": segmented["PROBABILITY"], "THRESHOLD": 0.5, "MASK": "TEMPORARY_OUTPUT"},
        "polygonize": {"INPUT": truth, "POLYGONS": "TEMPORARY_OUTPUT"},
        "evaluate": {"MASKS": [truth], "REFERENCES": [truth]},
        "maskraster": {"INPUT": str(sample), "MASK": truth, "OUTPUT": "TEMPORARY_OUTPUT"},
        "composite": {"RASTERS": [str(sample)], "MASKS": [truth], "OUTPUT": "TEMPORARY_OUTPUT"},
    }[name]
    assert check(name, right) == (True, "")
    wrong = {
        key: [truth] * value if isinstance(value, int) and key == "MASKS" else value for key, value in wrong.items()
    }
    able, message = check(name, {**right, **wrong})
    assert not able and sentence in message


def test_the_engines_refusal_is_a_sentence_and_leaves_nothing(sample, truth, tmp_path):
    numbers = tmp_path / "numbers.tif"
    raster = gdal.GetDriverByName("GTiff").Create(str(numbers), 8, 8, 1, gdal.GDT_UInt16)
    raster.GetRasterBand(1).Fill(3000)
    raster = None
    with pytest.raises(QgsProcessingException, match="probabilities lie between") as caught:
        processing.run("cloudreef:threshold", {"INPUT": str(numbers), "MASK": str(tmp_path / "m.tif")})
    assert "Traceback" not in str(caught.value) and list(tmp_path.iterdir()) == [numbers]
    copy = tmp_path / "t.tif"
    shutil.copy(truth, copy)
    with pytest.raises(QgsProcessingException, match="would replace the input"):
        processing.run("cloudreef:maskraster", {"INPUT": str(sample), "MASK": str(copy), "OUTPUT": str(copy)})
    assert copy.read_bytes() == Path(truth).read_bytes()


def test_a_crs_and_nodata_value_set_in_qgis_are_what_is_read(truth, tmp_path):
    copy = tmp_path / "t ü.tif"
    shutil.copy(truth, copy)
    layer = QgsRasterLayer(str(copy), "truth")
    layer.setCrs(layer.crs().fromEpsgId(32633))
    provider = layer.dataProvider()
    provider.setUserNoDataValue(1, [QgsRasterRange(0, 0)])
    provider.setUseSourceNoDataValue(1, False)
    listener = Listener()
    outputs = {"POLYGONS": str(tmp_path / "v.gpkg"), "STATISTICS": str(tmp_path / "s.json")}
    found = processing.run("cloudreef:polygonize", {"INPUT": layer, **outputs}, feedback=listener)
    assert any("is read as it was set in QGIS: CRS EPSG:32633, nodata value 0" in said for said in listener.sentences)
    assert QgsVectorLayer(found["POLYGONS"], "v", "ogr").crs().authid() == "EPSG:32633"
    assert json.loads((tmp_path / "s.json").read_text(encoding="utf-8"))["source"] == "t ü.tif"


def test_ranges_of_nodata_and_layers_in_memory_are_read_through_qgis(segmented, truth, sample, tmp_path):
    layer = QgsRasterLayer(segmented["PROBABILITY"], "p")
    layer.dataProvider().setUserNoDataValue(1, [QgsRasterRange(0.6, 1.0)])
    listener = Listener()
    wanted = {"THRESHOLD": 0.4, "MASK": str(tmp_path / "m.tif")}
    processing.run("cloudreef:threshold", {"INPUT": layer, **wanted}, feedback=listener)
    assert any("through QGIS" in said for said in listener.sentences)
    probability, mask = pixels(segmented["PROBABILITY"]), pixels(wanted["MASK"])
    assert (mask[(probability != 255) & (probability * 0.004 >= 0.6)] == 255).all()
    between = (probability * 0.004 >= 0.404) & (probability * 0.004 < 0.596)
    assert (mask[between] == 1).all()
    gdal.Translate("/vsimem/truth.tif", truth)
    layer = QgsRasterLayer("/vsimem/truth.tif", "truth")
    found = processing.run("cloudreef:evaluate", {"MASKS": [layer], "REFERENCES": [truth]})
    gdal.Unlink("/vsimem/truth.tif")
    assert found["IOU"] == 1


def test_another_band_on_the_map_is_told(segmented, truth, sample, tmp_path):
    two = gdal.BuildVRT(str(tmp_path / "two.vrt"), [truth, truth], separate=True)
    two.FlushCache()
    layer = QgsRasterLayer(str(tmp_path / "two.vrt"), "two")
    layer.setRenderer(QgsSingleBandGrayRenderer(layer.dataProvider(), 2))
    listener = Listener()
    processing.run("cloudreef:polygonize", {"INPUT": layer, "POLYGONS": str(tmp_path / "v.gpkg")}, feedback=listener)
    assert any('The map shows band 2 of the layer "two"; its first band is read.' in s for s in listener.sentences)


def test_what_shows_pictures_is_refused_in_a_sentence(truth, tmp_path):
    service = tmp_path / "tiles.xml"
    service.write_text(
        "<GDAL_WMS><Service name='TMS'><ServerUrl>http://localhost:1/${z}/${x}/${y}.png</ServerUrl></Service>"
        "<DataWindow><UpperLeftX>0</UpperLeftX><UpperLeftY>1</UpperLeftY><LowerRightX>1</LowerRightX>"
        "<LowerRightY>0</LowerRightY><TileLevel>1</TileLevel></DataWindow><Projection>EPSG:3857</Projection>"
        "<BandsCount>3</BandsCount></GDAL_WMS>",
        encoding="utf-8",
    )
    layer = QgsRasterLayer(service.read_text(encoding="utf-8"), "tiles")
    able, sentence = check("maskraster", {"INPUT": layer, "MASK": truth, "OUTPUT": "TEMPORARY_OUTPUT"})
    assert not able and "delivers pictures, not measurements" in sentence


@pytest.mark.parametrize("ending", ["gpkg", "geojson", "shp"])
def test_dates_of_zones_stay_dates(truth, tmp_path, ending):
    raster = QgsRasterLayer(truth, "truth")
    fields = "field=day:date&field=time:datetime&field=note:string"
    zones = QgsVectorLayer(f"Polygon?crs={raster.crs().authid()}&{fields}", "zones", "memory")
    days = [QDate(2020, 2, 29), None]
    for day in days:
        feature = QgsFeature(zones.fields())
        feature.setGeometry(QgsGeometry.fromRect(raster.extent()))
        feature.setAttributes([day, QDateTime(day, QTime(3, 4, 5)) if day else None, "2020-01-01 or so"])
        zones.dataProvider().addFeatures([feature])
    out = str(tmp_path / f"z.{ending}")
    processing.run("cloudreef:coverstatistics", {"INPUT": truth, "ZONES": zones, "OUTPUT": out})
    found = list(QgsVectorLayer(out, "cover", "ogr").getFeatures())
    assert [one["day"] or None for one in found] == days
    assert found[0]["note"] == "2020-01-01 or so"
    if ending != "shp":  # which knows days only
        assert found[0]["time"].toString("yyyy-MM-dd hh:mm:ss") == "2020-02-29 03:04:05"


def test_zones_with_empty_parts_count_what_is_left_of_them(truth, tmp_path):
    raster = QgsRasterLayer(truth, "truth")
    zones = QgsVectorLayer(f"MultiPolygon?crs={raster.crs().authid()}", "zones", "memory")
    whole, empty = QgsPolygon(), QgsPolygon()
    whole.fromWkt(QgsGeometry.fromRect(raster.extent()).asWkt())
    for parts in ([whole], [empty], [whole, empty]):
        shape, feature = QgsMultiPolygon(), QgsFeature(zones.fields())
        for part in parts:
            shape.addGeometry(part.clone())
        feature.setGeometry(QgsGeometry(shape))
        zones.dataProvider().addFeatures([feature])
    out = str(tmp_path / "z.gpkg")
    context = QgsProcessingContext()
    # Since 3.40 QGIS finds empty parts invalid, and by default refuses a layer with invalid features.
    context.setInvalidGeometryCheck(QgsFeatureRequest.InvalidGeometryCheck.GeometryNoCheck)
    processing.run("cloudreef:coverstatistics", {"INPUT": truth, "ZONES": zones, "OUTPUT": out}, context=context)
    first, second, third = (one["valid_px"] for one in QgsVectorLayer(out, "cover", "ogr").getFeatures())
    assert first == third > 0 == second
