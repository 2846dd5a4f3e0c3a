"""What an analyst does with a mask and a probability, through Processing, with the real engine."""

from __future__ import annotations

import json
from pathlib import Path

import processing
import pytest
from asking import Listener, algorithm
from osgeo import gdal
from qgis.core import (
    QgsFeature,
    QgsField,
    QgsGeometry,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QVariant
from rasters import band_names, grid, pixels
from waiting import end_of

from cloudreef_plugin.algorithms.provider import create
from cloudreef_plugin.tasks.task import AlgorithmTask

pytestmark = pytest.mark.usefixtures("qgis", "engine")

TASKS = ("threshold", "polygonize", "evaluate", "coverstatistics", "maskraster", "composite", "exporttraining")


def halves(path):
    """Two zones in WGS 84: the west and the east of a raster."""
    extent = QgsRasterLayer(str(path), "r").extent()
    layer = QgsVectorLayer("Polygon?crs=EPSG:32632", "halves", "memory")
    layer.dataProvider().addAttributes([QgsField("side", QVariant.String), QgsField("number", QVariant.Int)])
    layer.updateFields()
    middle = extent.center().x()
    for side, left, right in (("west", extent.xMinimum(), middle), ("east", middle, extent.xMaximum())):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([side, None])
        feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(left, extent.yMinimum(), right, extent.yMaximum())))
        layer.dataProvider().addFeature(feature)
    return layer


@pytest.mark.parametrize("name", TASKS)
def test_every_algorithm_explains_itself(name):
    found = algorithm(name)
    assert found.displayName() and found.shortDescription() and len(found.tags()) > 4
    assert f"qgis_process run cloudreef:{name}" in found.shortHelpString()
    assert not found.icon().isNull() and found.canExecute()[0]
    assert all(parameter.help() for parameter in found.parameterDefinitions())
    assert found.outputDefinitions()


def test_a_layer_that_qgis_alone_reads_is_called_by_its_name(sample, project, tmp_path):
    for algorithm_id, inputs in (("segment", {}), ("threshold", {"THRESHOLD": 0.5})):
        gdal.Translate("/vsimem/one.tif", str(sample), options="-b 1 -a_scale 1 -a_offset 0")
        layer = QgsRasterLayer("/vsimem/one.tif", "in memory")
        project.addMapLayer(layer)
        given = {"INPUT": layer.id(), "MASK": str(tmp_path / "m.tif"), **inputs}
        end, sentence, *_ = end_of(AlgorithmTask(create(algorithm_id), given))
        assert end == "failed" and '"in memory"' in sentence
        assert ".tif" not in sentence
        project.removeMapLayer(layer.id())
        gdal.Unlink("/vsimem/one.tif")


def test_results_of_a_layer_that_qgis_alone_reads_record_its_name(sample, project, tmp_path):
    gdal.Translate("/vsimem/four.tif", str(sample), srcWin=[250, 250, 64, 64])
    layer = QgsRasterLayer("/vsimem/four.tif", "7 May: north/south")
    project.addMapLayer(layer)
    given = {"INPUT": layer.id(), "MASK": str(tmp_path / "m.tif"), "PROBABILITY": str(tmp_path / "p.tif")}
    processing.run("cloudreef:segment", given)
    gdal.Unlink("/vsimem/four.tif")
    tags = gdal.Open(given["MASK"]).GetMetadata()
    assert tags["CLOUDREEF_SCENE"].startswith("7 May_ north_south.tif: ")
    assert tags["CLOUDREEF_SCENE_FILES"].startswith("7 May_ north_south.tif (")


def test_thresholding_gives_the_mask_of_a_run(segmented, sample, tmp_path):
    again = processing.run(
        "cloudreef:threshold",
        {
            "INPUT": segmented["PROBABILITY"],
            "THRESHOLD": json.loads(Path(segmented["STATISTICS"]).read_text(encoding="utf-8"))["threshold"],
            "MASK": str(tmp_path / "m.tif"),
            "POLYGONS": str(tmp_path / "v.gpkg"),
        },
    )
    assert (pixels(again["MASK"]) == pixels(segmented["MASK"])).all()
    assert grid(again["MASK"]) == grid(sample)
    assert again["COVER_PERCENT"] == segmented["COVER_PERCENT"]
    assert again["COVER_AREA_M2"] == segmented["COVER_AREA_M2"]
    other = processing.run(
        "cloudreef:threshold", {"INPUT": segmented["PROBABILITY"], "THRESHOLD": 0.9, "MASK": str(tmp_path / "n.tif")}
    )
    assert other["COVER_PERCENT"] < again["COVER_PERCENT"]


def test_a_mask_becomes_polygons(segmented, tmp_path):
    def polygons(**more):
        parameters = {"INPUT": segmented["MASK"], "PROBABILITY": segmented["PROBABILITY"], **more}
        return processing.run("cloudreef:polygonize", {**parameters, "POLYGONS": str(tmp_path / "v.gpkg")})

    every = polygons()
    assert every["COUNT"] == QgsVectorLayer(segmented["POLYGONS"], "v", "ogr").featureCount()
    assert every["AREA_M2"] == pytest.approx(segmented["COVER_AREA_M2"])
    large = polygons(MINIMUM_AREA_M2=50_000, SIMPLIFY_PX=1.5, SMOOTH=2)
    assert 0 < large["COUNT"] < every["COUNT"]
    features = list(QgsVectorLayer(large["POLYGONS"], "v", "ogr").getFeatures())
    assert len(features) == large["COUNT"] and all(feature.geometry().isGeosValid() for feature in features)
    assert all(feature["area_m2"] >= 50_000 and 0 < feature["mean_probability"] <= 1 for feature in features)


def test_a_mask_is_evaluated(segmented, truth, tmp_path):
    wanted = {"ERROR_MAP": "e.tif", "TABLE": "t.csv", "REPORT": "r.html", "STATISTICS": "s.json"}
    found = processing.run(
        "cloudreef:evaluate",
        {
            "MASKS": [segmented["MASK"]],
            "REFERENCES": [truth],
            **{name: str(tmp_path / file) for name, file in wanted.items()},
        },
    )
    mask, real = pixels(segmented["MASK"]), pixels(truth)
    both = (mask != 255) & (real != 255)
    hit, either = ((mask == 1) & (real == 1) & both).sum(), (((mask == 1) | (real == 1)) & both).sum()
    assert found["IOU"] == pytest.approx(hit / either)
    assert found["DICE"] == pytest.approx(2 * found["IOU"] / (1 + found["IOU"]))
    assert (pixels(found["ERROR_MAP"])[both & (mask == 1) & (real == 1)] == 1).all()
    assert all((tmp_path / file).is_file() for file in wanted.values())


def test_several_masks_and_polygons_as_reference(segmented, truth, tmp_path):
    maps = tmp_path / "maps"
    found = processing.run(
        "cloudreef:evaluate",
        {"MASKS": [segmented["MASK"], truth], "REFERENCES": [truth, truth], "ERROR_MAPS": str(maps)},
    )
    assert 0 < found["IOU"] < 1
    assert sorted(path.name for path in maps.iterdir()) == ["m_errors.tif", "truth_errors.tif"]
    own = processing.run("cloudreef:evaluate", {"MASKS": [segmented["MASK"]], "POLYGONS": segmented["POLYGONS"]})
    assert own["IOU"] == 1


def test_a_layer_without_polygons_says_that_all_is_background(segmented):
    empty = QgsVectorLayer("Polygon?crs=EPSG:4326", "clear", "memory")
    listener = Listener()
    found = processing.run("cloudreef:evaluate", {"MASKS": [segmented["MASK"]], "POLYGONS": empty}, feedback=listener)
    assert found["IOU"] == 0.0
    assert any("all of it counts as background" in text for text in listener.sentences)


def test_zones_get_their_cover(segmented, sample, tmp_path):
    zones = processing.run(
        "native:reprojectlayer", {"INPUT": halves(sample), "TARGET_CRS": "EPSG:3035", "OUTPUT": "TEMPORARY_OUTPUT"}
    )["OUTPUT"]
    found = processing.run(
        "cloudreef:coverstatistics",
        {
            "INPUT": segmented["MASK"],
            "ZONES": zones,
            "OUTPUT": str(tmp_path / "z.gpkg"),
            "TABLE": str(tmp_path / "z.csv"),
        },
    )
    layer = QgsVectorLayer(found["OUTPUT"], "z", "ogr")
    west, east = layer.getFeatures()
    mask = pixels(segmented["MASK"])
    half = mask.shape[1] // 2
    assert (west["side"], east["side"], layer.crs().authid()) == ("west", "east", "EPSG:3035")
    assert west["target_px"] == pytest.approx((mask[:, :half] == 1).sum(), rel=0.01)
    assert west["target_px"] + east["target_px"] == pytest.approx((mask == 1).sum(), rel=0.001)
    assert found["COVER_AREA_M2"] == pytest.approx(segmented["COVER_AREA_M2"], rel=0.001)
    assert (tmp_path / "z.csv").read_text(encoding="utf-8").startswith("side,number,valid_px")


def test_a_scene_without_its_clouds(segmented, sample, tmp_path):
    found = processing.run(
        "cloudreef:maskraster",
        {"INPUT": str(sample), "MASK": segmented["MASK"], "BUFFER_PX": 1, "OUTPUT": str(tmp_path / "o.tif")},
    )
    before, after, mask = pixels(sample), pixels(found["OUTPUT"]), pixels(segmented["MASK"])
    assert grid(found["OUTPUT"]) == grid(sample) and after.dtype == before.dtype
    assert (after[:, mask == 1] == 0).all() and found["MASKED_PERCENT"] > segmented["COVER_PERCENT"]
    left = after != 0
    assert (after[left] == before[left]).all() and left.any()
    assert band_names(found["OUTPUT"]) == band_names(sample)


@pytest.mark.parametrize("method", ["first", "median"])
def test_a_composite_of_two_scenes(segmented, sample, tmp_path, method):
    flipped, flipped_mask = str(tmp_path / "f.tif"), str(tmp_path / "fm.tif")
    for source, target in ((sample, flipped), (segmented["MASK"], flipped_mask)):
        copy = gdal.GetDriverByName("GTiff").CreateCopy(target, gdal.Open(str(source)))
        copy.WriteArray(pixels(source)[..., ::-1].copy())
        copy = None  # closed, and only now complete
    found = processing.run(
        "cloudreef:composite",
        {
            "RASTERS": [str(sample), flipped],
            "MASKS": [segmented["MASK"], flipped_mask],
            "METHOD": method,
            "OUTPUT": str(tmp_path / "c.tif"),
            "COUNT": str(tmp_path / "n.tif"),
        },
    )
    clear, held = pixels(segmented["MASK"]) == 0, pixels(sample) != 0
    whole = clear & held.all(axis=0)
    clear &= held.any(axis=0)  # an observation of some bands is one
    count = pixels(found["COUNT"])
    assert grid(found["OUTPUT"]) == grid(sample)
    assert (count == clear.astype(int) + clear[:, ::-1]).all()
    assert found["FILLED_PERCENT"] == pytest.approx(100 * (count > 0).mean())
    only = whole & ~clear[:, ::-1]
    assert (pixels(found["OUTPUT"])[:, only] == pixels(sample)[:, only]).all()


def test_results_that_processing_loads_are_styled(segmented, truth, sample, project):
    for name, parameters in (
        ("threshold", {"INPUT": segmented["PROBABILITY"], "THRESHOLD": 0.5, "MASK": "TEMPORARY_OUTPUT"}),
        ("evaluate", {"MASKS": [segmented["MASK"]], "REFERENCES": [truth], "ERROR_MAP": "TEMPORARY_OUTPUT"}),
        ("coverstatistics", {"INPUT": truth, "ZONES": halves(sample), "OUTPUT": "TEMPORARY_OUTPUT"}),
    ):
        processing.runAndLoadResults(f"cloudreef:{name}", parameters)
    labels = [
        [item.label for item in layer.renderer().classes()]
        for layer in project.mapLayers().values()
        if isinstance(layer, QgsRasterLayer)
    ]
    assert ["clear", "cloud"] in labels
    assert ["correct background", "correct target", "false target", "missed target"] in labels
    (zones,) = (layer for layer in project.mapLayers().values() if isinstance(layer, QgsVectorLayer))
    assert zones.renderer().type() == "graduatedSymbol"
