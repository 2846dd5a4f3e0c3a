"""cloudreef:train teaches for real: labels and a scene in, the better model and its scores out."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from qgis.core import QgsFeature, QgsGeometry, QgsProcessingException, QgsRasterLayer, QgsRectangle, QgsVectorLayer


@pytest.fixture
def scene(sample, project):
    layer = QgsRasterLayer(str(sample), "scene")
    project.addMapLayer(layer)
    return layer


def squares(scene, truth, project, kinds=("cloud", "clear")):
    """Labels of 16 pixels a side wherever the truth is of one kind, every third square."""
    raster = QgsRasterLayer(str(truth), "truth")
    provider = raster.dataProvider()
    block = provider.block(1, provider.extent(), provider.xSize(), provider.ySize())
    layer = QgsVectorLayer(f"Polygon?crs={scene.crs().authid()}&field=class:string", "labels", "memory")
    size, extent = scene.rasterUnitsPerPixelX(), scene.extent()
    features = []
    for number, (row, col) in enumerate(
        (r, c) for r in range(0, block.height(), 16) for c in range(0, block.width(), 16)
    ):
        if number % 3 or row + 16 > block.height() or col + 16 > block.width():
            continue
        seen = {block.value(row + y, col + x) for y in (0, 7, 15) for x in (0, 7, 15)}
        name = {frozenset([0]): "clear", frozenset([1]): "cloud"}.get(frozenset(seen))
        if name in kinds:
            feature = QgsFeature(layer.fields())
            feature["class"] = name
            west, north = extent.xMinimum() + col * size, extent.yMaximum() - row * size
            feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(west, north - 16 * size, west + 16 * size, north)))
            features.append(feature)
    layer.dataProvider().addFeatures(features)
    project.addMapLayer(layer)
    return layer


def test_it_teaches_and_gives_the_better_model_back(qgis, trainer, scene, truth, project, tmp_path):
    import processing

    labels = squares(scene, truth, project)
    wanted = {
        "SCENES": [scene],
        "LABELS": [labels],
        "START": "clouds-fast",
        "MINUTES": 0.1,
        "REHEARSE": False,
        "LESSON": str(tmp_path / "lesson"),
        "MODEL": str(tmp_path / "model"),
        "SCORES": str(tmp_path / "scores.json"),
    }
    found = processing.run("cloudreef:train", wanted)
    scores = json.loads((tmp_path / "scores.json").read_text(encoding="utf-8"))
    assert (found["BEFORE"], found["AFTER"], found["BETTER"]) == (scores["before"], scores["after"], scores["better"])
    assert Path(found["MODEL_FOLDER"], "model.json").is_file()
    assert (Path(found["MODEL_FOLDER"]) == tmp_path / "model") == found["BETTER"]
    assert found["BETTER"] == (tmp_path / "model" / "model.json").is_file()
    assert (tmp_path / "lesson" / "run" / "curves.csv").is_file()


def test_why_it_cannot_is_one_sentence(qgis, trainer, scene, truth, project, tmp_path):
    import processing

    labels = squares(scene, truth, project, kinds=("clear",))
    wanted = {"SCENES": [scene], "LABELS": [labels], "START": "clouds-fast", "MODEL": str(tmp_path / "model")}
    with pytest.raises(QgsProcessingException, match="Nothing is labelled target: a model cannot learn"):
        processing.run("cloudreef:train", wanted)
    assert not (tmp_path / "model").exists()
