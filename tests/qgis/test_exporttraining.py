"""Correct and retrain, from the side of QGIS: a scene and corrected polygons become a data set."""

from __future__ import annotations

import json
from pathlib import Path

import processing
import pytest
from osgeo import gdal
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorLayer,
)

pytestmark = pytest.mark.usefixtures("qgis", "engine")

EXPORT = "cloudreef:exporttraining"


@pytest.fixture
def scene(sample, project):
    """The sample as a layer of the project."""
    layer = QgsRasterLayer(str(sample), "Sample scene")
    project.addMapLayer(layer)
    return layer


def polygons(scene, *boxes, crs="EPSG:4326", fields=""):
    """A layer of boxes given in parts of the scene's extent: (left, top, right, bottom), perhaps with a class."""
    layer = QgsVectorLayer(f"Polygon?crs={crs}{fields}", "corrected", "memory")
    transform = QgsCoordinateTransform(scene.crs(), QgsCoordinateReferenceSystem(crs), QgsProject.instance())
    features = []
    for left, top, right, bottom, *values in boxes:
        extent = scene.extent()
        box = QgsRectangle(
            extent.xMinimum() + left * extent.width(),
            extent.yMaximum() - bottom * extent.height(),
            extent.xMinimum() + right * extent.width(),
            extent.yMaximum() - top * extent.height(),
        )
        geometry = QgsGeometry.fromRect(box)
        geometry.transform(transform)
        feature = QgsFeature(layer.fields())
        feature.setAttributes(values)
        feature.setGeometry(geometry)
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    QgsProject.instance().addMapLayer(layer)
    return layer


def target_px(folder):
    return sum(int((gdal.Open(str(path)).ReadAsArray() == 1).sum()) for path in Path(folder).glob("train/label/*.tif"))


def export(scene, folder, **more):
    parameters = {"INPUT": scene.id(), "CHIP_PX": 256, "SPLIT": "train", "OUTPUT_FOLDER": str(folder)}
    return processing.run(EXPORT, {**parameters, **more})


def test_polygons_that_are_being_edited_count_as_they_are_drawn(scene, tmp_path):
    layer = polygons(scene, (0.1, 0.1, 0.2, 0.2))
    assert layer.startEditing()
    layer.addFeatures(list(polygons(scene, (0.5, 0.5, 0.6, 0.6)).getFeatures()))
    found = export(scene, tmp_path / "both", POLYGONS=layer.id())
    box = (0.1 * scene.width()) * (0.1 * scene.height())
    assert target_px(tmp_path / "both") >= 2 * 0.97 * box
    assert found["CHIPS"] == found["CHIPS_TRAIN"] > 0 and Path(found["RECIPE"]).is_file()
    assert found["FIT_COMMAND"].startswith("python -m training fit") and "--start" in found["FIT_COMMAND"]
    layer.selectByIds([layer.allFeatureIds()[0]])
    only = QgsProcessingFeatureSourceDefinition(layer.id(), True)
    export(scene, tmp_path / "one", POLYGONS=only)
    assert target_px(tmp_path / "one") < target_px(tmp_path / "both")
    layer.rollBack()


def test_classes_and_checked_areas(scene, tmp_path):
    layer = polygons(
        scene, (0.1, 0.1, 0.2, 0.2, "cloud"), (0.3, 0.1, 0.4, 0.2, "snow"), fields="&field=kind:string(20)"
    )
    checked = polygons(scene, (0.0, 0.0, 0.5, 0.3), crs="EPSG:3035")
    parameters = {"POLYGONS": layer.id(), "CLASS_FIELD": "kind", "CHECKED": checked.id(), "MINIMUM_VALID": 0}
    export(scene, tmp_path / "set", **parameters, TARGET_VALUES="cloud", UNKNOWN_VALUES="snow")
    index = json.loads((tmp_path / "set" / "dataset.json").read_text(encoding="utf-8"))["scenes"]["scene"]
    pixels = scene.width() * scene.height()
    assert index["target_px"]["train"] == pytest.approx(0.01 * pixels, rel=0.35)
    assert index["known_px"]["train"] < 0.25 * pixels
    with pytest.raises(QgsProcessingException, match="target values"):
        export(scene, tmp_path / "other", **parameters, TARGET_VALUES="ship")


def test_a_scene_is_replaced_only_on_demand(scene, sample, tmp_path):
    truth = str(sample.with_name("truth.tif"))
    export(scene, tmp_path / "set", MASK=truth)
    with pytest.raises(QgsProcessingException, match="already"):
        export(scene, tmp_path / "set", MASK=truth)
    export(scene, tmp_path / "set", MASK=truth, REPLACE=True)
    export(scene, tmp_path / "set", MASK=truth, NAME="again", SPLIT="validation")
    assert sorted(path.name for path in (tmp_path / "set").iterdir()) == [
        "dataset.json", "recipe.toml", "train", "validation"
    ]  # fmt: skip


@pytest.mark.parametrize(
    "wrong, sentence",
    [
        ({"MASK": None}, "exactly one kind of labels"),
        ({"POLYGONS": True}, "exactly one kind of labels"),
        ({"OVERLAP_PX": 300}, "does not fit"),
        ({"MODEL": "unicorns"}, "unicorns"),
        ({"BANDS": "1,2"}, "2 bands were given"),
        ({"SPLIT": "half"}, "SPLIT"),
        ({"CHIP_PX": 5}, "CHIP_PX"),
    ],
)
def test_a_wrong_value_is_told_before_the_run(scene, sample, tmp_path, wrong, sentence):
    right = {"INPUT": scene.id(), "MASK": str(sample.with_name("truth.tif")), "OUTPUT_FOLDER": str(tmp_path)}
    if wrong.get("POLYGONS"):
        wrong = {"POLYGONS": polygons(scene, (0, 0, 1, 1)).id()}
    from qgis.core import QgsApplication

    algorithm = QgsApplication.processingRegistry().createAlgorithmById(EXPORT)
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    assert algorithm.checkParameterValues(right, context) == (True, "")
    able, message = algorithm.checkParameterValues({**right, **wrong}, context)
    assert not able and sentence in message
