"""What the user asks for, without the panel: runs get what was chosen."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from osgeo import gdal
from qgis.core import QgsProcessingFeatureSourceDefinition, QgsRasterLayer, QgsVectorFileWriter, QgsVectorLayer

from cloudreef_plugin.dock.request import Request


@pytest.fixture
def request_(qgis):
    """A request with a layer, a model and a mask."""
    made = Request()
    made.change(layer_id="scene_1", model="clouds", mask="/data/scene_mask.tif", threshold=0.4)
    return made


def test_what_is_missing_is_said_one_thing_at_a_time(qgis):
    request = Request()
    assert request.missing() == "No model is installed."
    request.change(model="clouds")
    assert request.missing() == "Add a raster layer to segment."
    request.change(layer_id="scene_1")
    assert request.missing() == ""
    request.hinder("bands", "Red and green use the same band.")
    assert request.missing() == "Red and green use the same band."
    request.hinder("bands", "")
    assert request.missing() == ""


def test_a_run_is_given_all_that_was_chosen(request_):
    request_.change(bands=(3, 2, 1, 0), sieve_px=9, memory_mb=500, results={"probability": "", "statistics": "n.json"})
    request_.change(area={"EXTENT": "0,1,0,1 [EPSG:4326]"})
    assert request_.run() == {
        "INPUT": "scene_1",
        "MODEL": "clouds",
        "THRESHOLD": 0.4,
        "MASK": "/data/scene_mask.tif",
        "EXTENT": "0,1,0,1 [EPSG:4326]",
        "BANDS": [3, 2, 1, 0],
        "SCALING": "auto",
        "RUNTIME": "auto",
        "TTA": False,
        "MEMORY_MB": 500,
        "HOLES_PX": 0,
        "SIEVE_PX": 9,
        "BUFFER_PX": 0,
        "PROBABILITY": "/data/scene_probability.tif",
        "STATISTICS": "/data/n.json",
    }


def test_another_layer_gets_names_of_its_own_and_no_bands_that_were_chosen_for_this_one(request_):
    request_.change(bands=(3, 2, 1, 0), results={"statistics": "n.json"})
    other = request_.run_of("scene_2", Path("/data/other_mask.tif"))
    assert other["STATISTICS"] == "/data/other_statistics.json"
    assert "BANDS" not in other
    assert request_.run_of("scene_1", Path("/data/again_mask.tif"))["BANDS"] == [3, 2, 1, 0]


def test_a_question_about_a_run_does_not_depend_on_threshold_and_names(request_):
    before = request_.looked_at()
    request_.change(threshold=0.9, mask="/elsewhere/m.tif", sieve_px=5)
    assert request_.looked_at() == before


def test_many_scenes_get_the_choices_without_layer_area_and_names(request_):
    request_.change(area={"EXTENT": "0,1,0,1"}, results={"report": "mine.html"})
    many = request_.many()
    assert "INPUT" not in many and "MASK" not in many and "EXTENT" not in many
    assert many["REPORT"] == "mask_report.html"


@pytest.mark.parametrize(("name", "told"), [("n.json", ""), ("n.txt", "The name n.txt must end in .json."), ("", "")])
def test_a_result_must_be_named_after_its_format(request_, name, told):
    request_.change(results={"statistics": name})
    assert request_.missing() == told


@pytest.mark.parametrize("ending", [".gpkg", ".geojson", ".json", ".fgb", ".shp", ".SHP"])
def test_polygons_take_the_form_that_their_name_says_for_other_layers_too(request_, ending):
    request_.change(results={"polygons": f"areas{ending}"})
    assert request_.missing() == "" and request_.run()["POLYGONS"] == f"/data/areas{ending}"
    other = request_.run_of("scene_2", Path("/data/other_mask.tif"))
    assert other["POLYGONS"] == f"/data/other_polygons{ending.lower()}"
    assert request_.many()["POLYGONS"] == f"mask_polygons{ending.lower()}"


def test_polygons_of_no_known_form_are_told(request_):
    request_.change(results={"polygons": "areas.kml"})
    assert request_.missing() == "The name areas.kml must end in one of .gpkg, .geojson, .json, .fgb, .shp."


@pytest.mark.parametrize(("name", "fits"), [("m.tif", True), ("m.TIFF", True), ("m.png", False), ("", False)])
def test_a_mask_must_be_a_geotiff(request_, name, fits):
    request_.change(mask=name)
    assert (request_.misnamed() == "") == fits


def test_results_never_replace_the_scene_or_the_polygons_of_the_area(request_, layer, project, tmp_path):
    area = QgsVectorLayer("Polygon?crs=EPSG:4326", "area", "memory")
    file = str(tmp_path / "area.gpkg")
    options = QgsVectorFileWriter.SaveVectorOptions()
    QgsVectorFileWriter.writeAsVectorFormatV3(area, file, project.transformContext(), options)
    polygons = QgsVectorLayer(file, "area", "ogr")
    project.addMapLayer(polygons)
    source = QgsProcessingFeatureSourceDefinition(polygons.id())
    request_.change(layer_id=layer.id(), mask=str(tmp_path / "m.tif"), area={"AREA": source})
    assert request_.refusal(set()) == ""
    request_.change(results={"polygons": "area.gpkg"})
    assert "area.gpkg would replace the input" in request_.refusal(set())
    request_.change(results={}, mask=layer.source())
    assert f"{layer.source()} would replace the input" in request_.refusal(set())
    request_.change(mask=str(tmp_path / "m.tif"))
    assert request_.refusal({tmp_path / "m.tif"}).startswith("Another run will write this file")


def test_results_never_replace_the_source_of_a_virtual_raster(request_, project, sample, tmp_path):
    source, virtual = tmp_path / "source.tif", tmp_path / "virtual.vrt"
    shutil.copy(sample, source)
    gdal.Translate(str(virtual), str(source), format="VRT")
    layer = QgsRasterLayer(str(virtual), "virtual")
    project.addMapLayer(layer)
    request_.change(layer_id=layer.id(), mask=str(source))
    assert f"{source} would replace the input" in request_.refusal(set())
