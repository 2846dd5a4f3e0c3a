"""cloudreef:segment through Processing, with the real engine."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import processing
import pytest
from asking import Listener, check
from osgeo import gdal
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterRasterLayer,
    QgsRasterLayer,
    QgsVectorLayer,
)
from rasters import grid, pixels

pytestmark = pytest.mark.usefixtures("qgis", "engine")

SEGMENT = "cloudreef:segment"


def test_all_results_lie_on_the_scenes_grid_and_agree(sample, tmp_path):
    listener = Listener()
    found = processing.run(
        SEGMENT,
        {
            "INPUT": str(sample),
            "MASK": str(tmp_path / "m.tif"),
            "PROBABILITY": str(tmp_path / "p.tif"),
            "POLYGONS": str(tmp_path / "v.gpkg"),
            "STATISTICS": str(tmp_path / "s.json"),
        },
        feedback=listener,
    )
    assert grid(found["MASK"]) == grid(sample) == grid(found["PROBABILITY"])
    mask = pixels(found["MASK"])
    valid = mask != 255
    assert (pixels(sample)[0] == 0)[~valid].all()
    assert found["COVER_PERCENT"] == pytest.approx(100 * (mask == 1).sum() / valid.sum())
    statistics = json.loads((tmp_path / "s.json").read_text(encoding="utf-8"))
    assert found["COVER_AREA_M2"] == pytest.approx(statistics["cover_area_m2"])
    assert QgsVectorLayer(found["POLYGONS"], "v", "ogr").featureCount() == statistics["polygons_count"]
    assert any("red = band 3" in sentence for sentence in listener.sentences)
    assert listener.progress() == 100


def test_a_report_can_be_asked_for(sample, tmp_path):
    found = processing.run(
        SEGMENT, {"INPUT": str(sample), "MASK": str(tmp_path / "m.tif"), "REPORT": str(tmp_path / "r.html")}
    )
    page = Path(found["REPORT"]).read_text(encoding="utf-8")
    assert f"{found['COVER_PERCENT']:.2f} % of the valid pixels" in page


def test_nodata_and_crs_can_be_given_in_place_of_the_rasters_own(sample, tmp_path):
    parameters = {"INPUT": str(sample), "MASK": str(tmp_path / "m.tif")}
    processing.run(SEGMENT, parameters)
    without = int((pixels(tmp_path / "m.tif") == 255).sum())
    assert without > 0
    processing.run(SEGMENT, {**parameters, "NODATA": float("nan"), "CRS": "EPSG:32633"})
    assert int((pixels(tmp_path / "m.tif") == 255).sum()) == 0
    assert QgsRasterLayer(str(tmp_path / "m.tif")).crs().authid() == "EPSG:32633"


def test_a_scale_of_the_users_own_is_followed(sample, tmp_path):
    listener = Listener()
    parameters = {"INPUT": str(sample), "MASK": str(tmp_path / "m.tif"), "SCALE": 2e-5, "OFFSET": -0.1}
    processing.run(SEGMENT, parameters, feedback=listener)
    assert any("x 2e-05 -0.1, as chosen" in sentence for sentence in listener.sentences)


def test_only_the_mask_is_made_when_only_the_mask_is_asked_for(sample, tmp_path):
    found = processing.run(SEGMENT, {"INPUT": str(sample), "MASK": str(tmp_path / "m.tif")})
    assert set(found) == {"MASK", "COVER_PERCENT", "COVER_AREA_M2"}
    assert [path.name for path in tmp_path.iterdir()] == ["m.tif"]


def test_a_layer_of_the_project_can_be_named(sample, tmp_path, project):
    layer = QgsRasterLayer(str(sample), "a scene")
    project.addMapLayer(layer)
    context = QgsProcessingContext()
    context.setProject(project)
    for value in (layer, layer.id(), "a scene"):
        found = processing.run(SEGMENT, {"INPUT": value, "MASK": str(tmp_path / "m.tif")}, context=context)
        assert grid(found["MASK"]) == grid(sample)


@pytest.mark.parametrize("given", ["folder", "metadata", "bands", "archive"])
def test_a_product_can_be_given_as_folder_metadata_band_files_or_archive(landsat, tmp_path, given):
    value = {
        "archive": shutil.make_archive(str(tmp_path / "product"), "tar", landsat),
        "folder": str(landsat),
        "metadata": str(next(landsat.glob("*_MTL.txt"))),
        "bands": [str(next(landsat.glob(f"*_B{band}.TIF"))) for band in (4, 3, 2, 5)],
    }[given]
    found = processing.run(SEGMENT, {"INPUT": value, "MASK": str(tmp_path / "m.tif")})
    assert grid(found["MASK"]) == grid(next(landsat.glob("*_B4.TIF")))


@pytest.mark.parametrize("bands", ["3,2,1,4", "3;2;1;4", "3 2 1 4", [3, 2, 1, 4], ["3", "2", "1", "4"]])
def test_bands_are_taken_as_text_or_list_in_the_order_of_the_channels(sample, tmp_path, bands):
    listener = Listener()
    processing.run(SEGMENT, {"INPUT": str(sample), "BANDS": bands, "MASK": str(tmp_path / "m.tif")}, feedback=listener)
    assert any("red = band 3" in sentence and "band 4" in sentence for sentence in listener.sentences)


@pytest.mark.parametrize("bands", ["3,2,1,0", "3,2,1"])
def test_an_optional_band_may_be_left_out(sample, tmp_path, bands):
    found = processing.run(SEGMENT, {"INPUT": str(sample), "BANDS": bands, "MASK": str(tmp_path / "m.tif")})
    assert grid(found["MASK"]) == grid(sample)


@pytest.mark.parametrize("runtime", ["onnxruntime", 2])
def test_choices_are_taken_as_names_or_positions(sample, tmp_path, runtime):
    listener = Listener()
    processing.run(
        SEGMENT, {"INPUT": str(sample), "RUNTIME": runtime, "MASK": str(tmp_path / "m.tif")}, feedback=listener
    )
    assert any("ONNX Runtime" in sentence for sentence in listener.sentences)


def test_the_threshold_moves_the_cover(sample, tmp_path):
    def cover(threshold):
        parameters = {"INPUT": str(sample), "THRESHOLD": threshold, "MASK": str(tmp_path / "m.tif")}
        return processing.run(SEGMENT, parameters)["COVER_PERCENT"]

    assert cover(0.2) > cover(0.8)


@pytest.mark.parametrize("whole", [False, True])
def test_the_result_ends_with_the_extent_or_keeps_the_grid_on_request(sample, tmp_path, whole):
    width, height, transform, _ = grid(sample)
    left, top, size = transform[0], transform[3], transform[1]
    middle = (left + 100 * size, left + 300 * size, top - 300 * size, top - 100 * size)
    found = processing.run(
        SEGMENT,
        {
            "INPUT": str(sample),
            "EXTENT": ",".join(map(str, middle)) + " [EPSG:32632]",
            "MASK": str(tmp_path / "m.tif"),
            "WHOLE_GRID": whole,
        },
    )
    mask = pixels(found["MASK"])
    if not whole:
        assert mask.shape == (200, 200) and (mask != 255).mean() > 0.9
        assert grid(found["MASK"])[2][0] == left + 100 * size
        return
    assert mask.shape == (height, width)
    assert (mask[100:300, 100:300] != 255).mean() > 0.9
    mask[100:300, 100:300] = 255
    assert (mask == 255).all()


def test_outside_the_polygons_is_nodata_whatever_their_crs(sample, tmp_path):
    layer = QgsRasterLayer(str(sample), "scene")
    half = layer.extent()
    half.setXMaximum(half.center().x())
    area = QgsVectorLayer("Polygon?crs=EPSG:32632", "area", "memory")
    feature = QgsFeature()
    feature.setGeometry(QgsGeometry.fromRect(half))
    area.dataProvider().addFeature(feature)
    elsewhere = processing.run(
        "native:reprojectlayer", {"INPUT": area, "TARGET_CRS": "EPSG:4326", "OUTPUT": "TEMPORARY_OUTPUT"}
    )["OUTPUT"]
    found = processing.run(
        SEGMENT, {"INPUT": layer, "AREA": elsewhere, "MASK": str(tmp_path / "m.tif"), "WHOLE_GRID": True}
    )
    mask = pixels(found["MASK"])
    assert (mask[:, mask.shape[1] // 2 + 2 :] == 255).all()
    assert (mask[:, : mask.shape[1] // 2 - 2] != 255).mean() > 0.5


def test_an_area_without_polygons_is_refused_in_a_sentence(sample, tmp_path):
    empty = QgsVectorLayer("Polygon?crs=EPSG:32632", "area", "memory")
    with pytest.raises(QgsProcessingException, match="has no polygons"):
        processing.run(SEGMENT, {"INPUT": str(sample), "AREA": empty, "MASK": str(tmp_path / "m.tif")})


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"MODEL": "unicorns"}, 'no model "unicorns"'),
        ({"BANDS": "3,2"}, "2 bands were given, but the model clouds has 6 channels"),
        ({"BANDS": "red,green,blue"}, "cannot be read"),
        ({"BANDS": "0,2,1,4"}, "cannot do without the channel red"),
        ({"THRESHOLD": 0}, "must be greater than 0 and less than 1"),
        ({"RUNTIME": "abacus"}, "not among the choices"),
        ({"SCALING": 99}, "not among the choices"),
        ({"NODATA": "abc"}, 'NODATA is "abc", which is not a number'),
        ({"CRS": "EPSG:999999"}, 'CRS is "EPSG:999999", which is not a CRS'),
        ({"SCALE": 0}, "is not known"),
        ({"INPUT": "/no/such/scene.tif"}, "was not found"),
        ({"INPUT": ["/no/such/b1.tif"]}, "was not found"),
        ({"MASK": "mask.png"}, "png"),
        ({"POLYGONS": "areas.kml"}, "kml"),
    ],
)
def test_a_wrong_value_is_told_before_the_run(sample, tmp_path, wrong, sentence):
    able, message = check("segment", {"INPUT": str(sample), "MASK": str(tmp_path / "m.tif"), **wrong})
    assert not able
    assert sentence in message


def test_right_values_pass_the_check(sample, tmp_path):
    assert check("segment", {"INPUT": str(sample), "MASK": str(tmp_path / "m.tif")}) == (True, "")
    assert check("segment", {"INPUT": str(sample), "MASK": "TEMPORARY_OUTPUT", "THRESHOLD": 0.5, "BANDS": ""})[0]


def test_the_input_is_never_replaced_by_a_result(sample, tmp_path):
    scene = tmp_path / "scene.tif"
    scene.write_bytes(sample.read_bytes())
    with pytest.raises(QgsProcessingException, match="would replace the input"):
        processing.run(SEGMENT, {"INPUT": str(scene), "MASK": str(scene)})
    assert scene.read_bytes() == sample.read_bytes()


def test_a_result_that_was_named_replaces_the_file_of_that_name(sample, tmp_path):
    mask = tmp_path / "m.tif"
    mask.write_text("old")
    processing.run(SEGMENT, {"INPUT": str(sample), "MASK": str(mask)})
    assert grid(mask) == grid(sample)


def test_a_scene_that_does_not_fit_is_refused_in_a_sentence_and_leaves_nothing(tmp_path):
    one = tmp_path / "one.tif"
    gdal.GetDriverByName("GTiff").Create(str(one), 64, 64, 1, gdal.GDT_UInt16).FlushCache()
    with pytest.raises(QgsProcessingException) as caught:
        processing.run(SEGMENT, {"INPUT": str(one), "MASK": str(tmp_path / "m.tif")})
    assert "Traceback" not in str(caught.value)
    assert "band" in str(caught.value)
    assert not list(tmp_path.glob("m.tif*"))


def test_cancelling_stops_at_once_and_leaves_no_file(tmp_path, sample):
    big = tmp_path / "big.vrt"
    gdal.Translate(str(big), str(sample), format="VRT", width=12000, height=12000)
    results = tmp_path / "results"
    results.mkdir()
    listener = Listener()
    reached = []

    def cancel(percent):
        reached.append(percent)
        if percent > 0:
            listener.cancel()

    listener.progressChanged.connect(cancel)
    with pytest.raises(QgsProcessingException, match="cancelled"):
        processing.run(SEGMENT, {"INPUT": str(big), "MASK": str(results / "m.tif")}, feedback=listener)
    assert 0 < max(reached) < 100
    assert not list(results.iterdir())


def test_without_an_engine_it_says_what_to_do(monkeypatch):
    monkeypatch.setenv("CLOUDREEF_ENGINE_PYTHON", "/no/such/python")
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(SEGMENT)
    able, sentence = algorithm.canExecute()
    assert not able
    assert "/no/such/python" in sentence
    monkeypatch.delenv("CLOUDREEF_ENGINE_PYTHON")
    able, sentence = algorithm.canExecute()
    assert not able
    assert "panel" in sentence


@pytest.mark.parametrize("time", ["the first time", "again in the same session"])
def test_results_that_processing_loads_are_styled(sample, project, time):
    found = processing.runAndLoadResults(
        SEGMENT, {"INPUT": str(sample), "MASK": "TEMPORARY_OUTPUT", "PROBABILITY": "TEMPORARY_OUTPUT"}
    )
    layers = {layer.source(): layer for layer in project.mapLayers().values()}
    classes = layers[found["MASK"]].renderer().classes()
    assert [(item.value, item.label) for item in classes] == [(0, "clear"), (1, "cloud")]
    assert classes[0].color.alpha() == 0
    assert classes[1].color.alpha() > 0
    assert layers[found["PROBABILITY"]].renderer().type() == "singlebandpseudocolor"


def test_it_works_in_a_model(sample, tmp_path):
    model = QgsProcessingModelAlgorithm("clouds")
    model.addModelParameter(QgsProcessingParameterRasterLayer("scene", "scene"), QgsProcessingModelParameter("scene"))
    child = QgsProcessingModelChildAlgorithm(SEGMENT)
    child.addParameterSources("INPUT", [QgsProcessingModelChildParameterSource.fromModelParameter("scene")])
    child.setChildId("segment")
    output = QgsProcessingModelOutput("mask", "mask")
    output.setChildId("segment")
    output.setChildOutputName("MASK")
    child.setModelOutputs({"mask": output})
    model.addChildAlgorithm(child)
    saved = tmp_path / "clouds.model3"
    assert model.toFile(str(saved))
    again = QgsProcessingModelAlgorithm()
    assert again.fromFile(str(saved))
    again.initAlgorithm()
    context, listener = QgsProcessingContext(), Listener()
    name = next(definition.name() for definition in again.destinationParameterDefinitions())
    found, able = again.run({"scene": str(sample), name: str(tmp_path / "m.tif")}, context, listener)
    assert able, listener.errors
    assert grid(found[name]) == grid(sample)


def test_a_crs_that_the_user_set_is_the_results_crs(sample, tmp_path):
    layer = QgsRasterLayer(str(sample), "scene")
    layer.setCrs(QgsCoordinateReferenceSystem("EPSG:32633"))
    found = processing.run(SEGMENT, {"INPUT": layer, "MASK": str(tmp_path / "m.tif")})
    assert QgsRasterLayer(found["MASK"], "m").crs().authid() == "EPSG:32633"
