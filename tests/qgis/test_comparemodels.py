"""cloudreef:comparemodels: several models on the sample scene, and what it refuses before any work."""

from __future__ import annotations

import csv

import processing
import pytest
from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
    QgsRasterLayer,
)

from cloudreef_plugin.algorithms.comparemodels import CompareModels

pytestmark = pytest.mark.usefixtures("qgis")


def test_two_models_agree_mostly(engine, sample, tmp_path):
    values = {"INPUT": str(sample), "MODELS": "clouds, clouds-fast", "OUTPUT": str(tmp_path / "who.tif"),
              "MEAN": str(tmp_path / "mean.tif"), "TABLE": str(tmp_path / "who.csv"),
              "PICTURE": str(tmp_path / "who.png")}  # fmt: skip
    found = processing.run("cloudreef:comparemodels", values)
    assert found["AGREED_PERCENT"] > 80
    assert QgsRasterLayer(found["OUTPUT"]).isValid()
    assert QgsRasterLayer(found["PICTURE"]).bandCount() == 3
    mask = processing.run("cloudreef:threshold", {"INPUT": found["MEAN"], "MASK": str(tmp_path / "mask.tif")})
    assert mask["COVER_PERCENT"] > 5
    with open(found["TABLE"], newline="") as file:
        (row,) = csv.DictReader(file)
    assert (row["first"], row["second"]) == ("clouds", "clouds-fast")


@pytest.mark.parametrize(
    ("models", "legend"),
    [
        ("clouds, clouds-fast", ["none of the models", "clouds", "clouds-fast", "clouds, clouds-fast"]),
        ("clouds, clouds-shadows", ["the same class", "different classes"]),
    ],
)
def test_the_legend_tells_which_models_say_target(engine, sample, tmp_path, models, legend):
    algorithm = CompareModels()
    algorithm.initAlgorithm()
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    who = str(tmp_path / "who.tif")
    details = QgsProcessingContext.LayerDetails("who", context.project(), algorithm.OUTPUT)
    context.addLayerToLoadOnCompletion(who, details)
    values = {"INPUT": str(sample), "MODELS": models, "OUTPUT": who}
    _, is_done = algorithm.run(values, context, QgsProcessingFeedback())
    assert is_done
    layer = QgsRasterLayer(who, "who")
    context.layerToLoadOnCompletionDetails(who).postProcessor().postProcessLayer(layer, context, None)
    drawn = layer.renderer().classes()
    assert [item.label for item in drawn] == legend
    assert len({item.color.name() for item in drawn}) == len(legend)


@pytest.mark.parametrize("given", ["folder", "bands"])
def test_a_product_is_a_scene(engine, landsat, tmp_path, given):
    bands = [str(next(landsat.glob(f"*_B{band}.TIF"))) for band in (4, 3, 2, 5)]
    scene = bands if given == "bands" else str(landsat)
    values = {"INPUT": scene, "MODELS": "clouds-fast,clouds-shadows", "OUTPUT": str(tmp_path / "who.tif")}
    found = processing.run("cloudreef:comparemodels", values)
    assert QgsRasterLayer(found["OUTPUT"]).width() == QgsRasterLayer(bands[0]).width()


@pytest.mark.parametrize(
    ("models", "sentence"),
    [("clouds", "2 to 7"), ("clouds,nothing", "nothing"), ("clouds,coast,clouds", "clouds is listed twice")],
)
def test_too_few_unknown_and_doubled_models_are_refused(sample, tmp_path, models, sentence):
    algorithm = CompareModels()
    algorithm.initAlgorithm()
    values = {"INPUT": str(sample), "MODELS": models, "OUTPUT": str(tmp_path / "who.tif")}
    able, why = algorithm.checkParameterValues(values, QgsProcessingContext())
    assert not able and sentence in why
    with pytest.raises(QgsProcessingException):
        processing.run("cloudreef:comparemodels", values)
