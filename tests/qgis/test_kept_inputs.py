"""No result replaces the vector layer or the table that it is made from, whatever either is called."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import processing
import pytest
from asking import Listener
from osgeo import gdal, ogr
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsVectorLayer,
)
from test_batch import counts, folder, run

from cloudreef_plugin.algorithms.train import Train

__all__ = ["folder"]

pytestmark = pytest.mark.usefixtures("qgis", "engine")

REFUSED = "would replace the input"


def layers_of(path):
    opened = ogr.Open(str(path))
    return {layer.GetName(): layer.GetFeatureCount() for layer in opened} if opened else {}


def outline(raster, path, form="GPKG", layers=("zones", "other")):
    """Draws the outline of a raster into each layer of a file."""
    opened = gdal.Open(str(raster))
    west, step, _, north, _, down = opened.GetGeoTransform()
    east, south = west + step * opened.RasterXSize, north + down * opened.RasterYSize
    made = ogr.GetDriverByName(form).CreateDataSource(str(path))
    for name in layers:
        layer = made.CreateLayer(name, opened.GetSpatialRef(), ogr.wkbPolygon)
        feature = ogr.Feature(layer.GetLayerDefn())
        ring = f"{west} {north},{east} {north},{east} {south},{west} {south},{west} {north}"
        feature.SetGeometry(ogr.CreateGeometryFromWkt(f"POLYGON(({ring}))"))
        layer.CreateFeature(feature)
    return path


@pytest.fixture
def zones(truth, tmp_path):
    """A GeoPackage of two layers that cover the truth."""
    return outline(truth, tmp_path / "z.gpkg")


@pytest.mark.parametrize("result", ["OUTPUT", "TABLE", "STATISTICS"])
def test_zones_stay_whichever_result_has_their_name(truth, zones, tmp_path, result):
    given = {"INPUT": truth, "ZONES": f"{zones}|layername=zones", "OUTPUT": str(tmp_path / "c.gpkg")}
    before = zones.read_bytes()
    with pytest.raises(QgsProcessingException, match=REFUSED):
        processing.run("cloudreef:coverstatistics", {**given, result: str(zones)})
    assert zones.read_bytes() == before and layers_of(zones) == {"zones": 1, "other": 1}


def named(way, path, project):
    """The same layer, as the ways of QGIS name it."""
    source = f"{path}|layername=zones"
    if way == "file":
        return str(path)
    layer = QgsVectorLayer(source, "zones", "ogr")
    if way == "virtual":
        project.addMapLayer(layer)
        layer = QgsVectorLayer("?query=select * from zones", "seen", "virtual")
    if way == "embedded":
        layer = QgsVectorLayer(f"?layer=ogr:{path}:zones", "seen", "virtual")
    project.addMapLayer(layer)
    assert layer.isValid() and layer.featureCount() == 1
    return QgsProcessingFeatureSourceDefinition(layer.id(), True) if way == "selected" else layer.id()


@pytest.mark.parametrize("way", ["file", "id", "selected", "virtual", "embedded"])
def test_the_file_behind_a_layer_is_found(truth, tmp_path, project, way):
    zones = outline(truth, tmp_path / "z.gpkg", layers=["zones"])
    context = QgsProcessingContext()
    context.setProject(project)
    given = {"INPUT": truth, "ZONES": named(way, zones, project), "OUTPUT": str(zones)}
    with pytest.raises(QgsProcessingException, match=REFUSED):
        processing.run("cloudreef:coverstatistics", given, context=context)
    assert layers_of(zones) == {"zones": 1}


@pytest.mark.skipif(os.name == "nt", reason="links need a permission there")
@pytest.mark.parametrize("link", [os.symlink, os.link])
def test_another_name_of_the_same_file_is_known(truth, zones, tmp_path, link):
    link(zones, tmp_path / "linked.gpkg")
    given = {"INPUT": truth, "ZONES": f"{zones}|layername=zones", "OUTPUT": str(tmp_path / "linked.gpkg")}
    with pytest.raises(QgsProcessingException, match=REFUSED):
        processing.run("cloudreef:coverstatistics", given)
    assert layers_of(zones) == {"zones": 1, "other": 1}


def test_no_file_of_a_shapefile_is_taken_for_a_table(truth, tmp_path):
    zones = outline(truth, tmp_path / "z.shp", "ESRI Shapefile", ["z"])
    given = {"INPUT": truth, "ZONES": str(zones), "OUTPUT": str(tmp_path / "c.gpkg")}
    with pytest.raises(QgsProcessingException, match=REFUSED):
        processing.run("cloudreef:coverstatistics", {**given, "TABLE": str(tmp_path / "z.dbf")})
    assert processing.run("cloudreef:coverstatistics", given)["COUNT"] == 1


def test_the_area_of_a_scene_stays(sample, tmp_path):
    area = outline(sample, tmp_path / "a.gpkg")
    given = {"INPUT": str(sample), "AREA": f"{area}|layername=zones", "MASK": str(tmp_path / "m.tif")}
    with pytest.raises(QgsProcessingException, match=REFUSED):
        processing.run("cloudreef:segment", {**given, "POLYGONS": str(area)})
    assert layers_of(area) == {"zones": 1, "other": 1} and not (tmp_path / "m.tif").exists()


def test_reference_polygons_stay(truth, tmp_path):
    drawn = outline(truth, tmp_path / "r.geojson", "GeoJSON", ["r"])
    given = {"MASKS": [truth], "POLYGONS": str(drawn), "STATISTICS": str(drawn)}
    with pytest.raises(QgsProcessingException, match=REFUSED):
        processing.run("cloudreef:evaluate", given)
    assert layers_of(drawn) == {"r": 1}


@pytest.mark.parametrize("name", ["POLYGONS", "CHECKED"])
def test_polygons_to_train_with_stay(sample, tmp_path, name):
    other = outline(sample, tmp_path / "other.gpkg")
    drawn = outline(sample, tmp_path / "p.geojson", "GeoJSON", ["p"])
    given = {"INPUT": str(sample), "POLYGONS": str(other), name: str(drawn), "STATISTICS": str(drawn)}
    with pytest.raises(QgsProcessingException, match=REFUSED):
        processing.run("cloudreef:exporttraining", {**given, "OUTPUT_FOLDER": str(tmp_path / "chips")})
    assert layers_of(drawn) == {"p": 1}


@pytest.mark.parametrize("place", ["labels.geojson", "lesson/labels-0.geojson"])
def test_labels_stay(sample, tmp_path, place):
    (tmp_path / "lesson").mkdir()
    drawn = outline(sample, tmp_path / place, "GeoJSON", ["labels"])
    given = {"SCENES": [str(sample)], "LABELS": [str(drawn)], "START": "clouds-fast"}
    given = {**given, "MODEL": str(tmp_path / "model"), "SCORES": str(tmp_path / "labels.geojson")}
    before = drawn.read_bytes()
    algorithm = Train()
    algorithm.initAlgorithm()
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    with pytest.raises(Exception, match=REFUSED):
        algorithm.job_of(given, context, tmp_path / "lesson")
    assert drawn.read_bytes() == before


def sink(way, path):
    return QgsProcessingOutputLayerDefinition(str(path)) if way == "definition" else str(path)


@pytest.mark.parametrize("way", ["text", "definition"])
def test_the_area_of_a_batch_stays(folder, tmp_path, way):
    area = outline(folder / "part0.tif", tmp_path / "a.gpkg")
    given = {"FOLDER": str(folder), "OUTPUT_FOLDER": str(tmp_path / "out"), "AREA": f"{area}|layername=zones"}
    with pytest.raises(QgsProcessingException, match=REFUSED):
        run(**given, FOOTPRINTS=sink(way, area))
    with pytest.raises(QgsProcessingException, match=REFUSED):
        run(**given, FOOTPRINTS=f"ogr:dbname='{area}' table=\"zones\" (geom)")
    assert layers_of(area) == {"zones": 1, "other": 1}
    found = run(**given, PATTERN="part0*", FOOTPRINTS=f"ogr:dbname='{area}' table=\"places\" (geom)")
    assert counts(found)[0] == 1 and layers_of(area) == {"zones": 1, "other": 1, "places": 1}


def test_no_result_of_a_batch_takes_the_place_of_its_area(folder, tmp_path):
    (tmp_path / "out").mkdir()
    area = outline(folder / "part0.tif", tmp_path / "out" / "part0_clouds_polygons.gpkg")
    given = {"FOLDER": str(folder), "OUTPUT_FOLDER": str(tmp_path / "out"), "WRITE_POLYGONS": True}
    with pytest.raises(QgsProcessingException, match=REFUSED):
        run(**given, AREA=f"{area}|layername=zones", EXISTING_RESULTS="remake")
    assert layers_of(area) == {"zones": 1, "other": 1}


def test_the_map_of_the_scenes_replaces_no_scene(folder, tmp_path):
    shutil.move(folder / "part0.tif", folder / "part0.gpkg")
    before = (folder / "part0.gpkg").read_bytes()
    with pytest.raises(QgsProcessingException, match=REFUSED):
        run(LAYERS=[str(folder / "part0.gpkg")], OUTPUT_FOLDER=str(tmp_path), FOOTPRINTS=str(folder / "part0.gpkg"))
    assert (folder / "part0.gpkg").read_bytes() == before


def test_a_table_of_scenes_is_not_taken_for_the_summary(folder):
    table = folder / "clouds_summary.csv"
    table.write_text("path,bands,remark\npart0.tif,,mine\n", encoding="utf-8")
    with pytest.raises(QgsProcessingException, match=REFUSED):
        run(TABLE=str(table), OUTPUT_FOLDER=str(folder))
    assert "mine" in table.read_text(encoding="utf-8")


def test_scenes_of_several_files_are_found_again_in_the_summary(folder, tmp_path):
    bands = []
    for number in (1, 2, 3):
        bands.append(str(tmp_path / f"B{number}.tif"))
        gdal.Translate(bands[-1], str(folder / "part0.tif"), bandList=[number])
    table = tmp_path / "scenes.csv"
    table.write_text(f"name,path,bands\nbay,{'|'.join(bands)},1 2 3 0\n", encoding="utf-8")
    found = run(TABLE=str(table), OUTPUT_FOLDER=str(tmp_path / "out"))
    again = run(TABLE=found["SUMMARY"], OUTPUT_FOLDER=str(tmp_path / "other"), BANDS="1,2,3,0")
    assert [Path(mask).name for mask in again["MASKS"]] == ["bay_clouds_mask.tif"]


def test_lines_are_refused_by_the_name_of_their_layer(truth, sample, tmp_path, project):
    layer = QgsVectorLayer("LineString?crs=EPSG:4326", "roads", "memory")
    feature = QgsFeature()
    feature.setGeometry(QgsGeometry.fromWkt("LINESTRING(0 0,1 1)"))
    layer.dataProvider().addFeatures([feature])
    project.addMapLayer(layer)
    context = QgsProcessingContext()
    context.setProject(project)
    said = 'The layer "roads" has no polygons'
    for name, given in (
        ("coverstatistics", {"INPUT": truth, "ZONES": layer.id(), "OUTPUT": str(tmp_path / "c.gpkg")}),
        ("segment", {"INPUT": str(sample), "AREA": layer.id(), "MASK": str(tmp_path / "m.tif")}),
        ("evaluate", {"MASKS": [truth], "POLYGONS": layer.id()}),
        ("exporttraining", {"INPUT": str(sample), "POLYGONS": layer.id(), "OUTPUT_FOLDER": str(tmp_path / "c")}),
    ):
        with pytest.raises(QgsProcessingException, match=said):
            processing.run(f"cloudreef:{name}", given, context=context)


def test_that_results_are_files_is_told(truth, zones, tmp_path):
    table = f"ogr:dbname='{tmp_path / 'c.gpkg'}' table=\"new\" (geom)"
    given = {"INPUT": truth, "ZONES": f"{zones}|layername=zones", "OUTPUT": table}
    with pytest.raises(QgsProcessingException, match="Results are files"):
        processing.run("cloudreef:coverstatistics", given)


def test_a_layer_that_is_listed_twice_is_taken_once(folder, tmp_path):
    path = str(folder / "part0.tif")
    assert counts(run(LAYERS=[path, path], OUTPUT_FOLDER=str(tmp_path / "out"))) == (1, 0, 0)


def test_results_of_another_model_beside_the_scenes_are_no_scenes(folder):
    given = {"FOLDER": str(folder), "OUTPUT_FOLDER": str(folder)}
    assert counts(run(**given, MODEL="clouds-shadows", WRITE_PROBABILITY=True)) == (3, 0, 0)
    listener = Listener()
    found = run(listener, **given, MODEL="clouds-fast")
    assert counts(found) == (3, 0, 0) and len(found["MASKS"]) == 3
    assert any("not scenes and are skipped: part0_clouds-shadows_mask" in said for said in listener.sentences)
