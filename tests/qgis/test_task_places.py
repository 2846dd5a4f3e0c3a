"""The algorithms on masks and probabilities in a terminal and in a saved model."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from asking import Listener
from installed import install
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterRasterLayer,
    QgsVectorLayer,
)

pytestmark = pytest.mark.usefixtures("qgis", "engine")


def test_they_work_from_the_command_line(segmented, truth, sample, tmp_path):
    program = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
    if not program:
        pytest.skip("qgis_process is not installed")
    profile = install(tmp_path / "profiles")
    environ = {**os.environ, "QGIS_CUSTOM_CONFIG_PATH": str(profile), "QT_QPA_PLATFORM": "offscreen"}

    def run(name, *arguments):
        done = subprocess.run(
            [program, "run", f"cloudreef:{name}", *arguments],
            env=environ, capture_output=True, text=True, timeout=600, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    mask, out = segmented["MASK"], tmp_path
    assert "COVER_PERCENT" in run("threshold", f"--INPUT={segmented['PROBABILITY']}", f"--MASK={out / 'm.tif'}")
    assert "COUNT" in run("polygonize", f"--INPUT={mask}", "--SMOOTH=1", f"--POLYGONS={out / 'v.gpkg'}")
    assert "IOU" in run("evaluate", f"--MASKS={mask}", f"--REFERENCES={truth}", f"--REPORT={out / 'r.html'}")
    run("coverstatistics", f"--INPUT={mask}", f"--ZONES={out / 'v.gpkg'}", f"--OUTPUT={out / 'z.gpkg'}")
    run("maskraster", f"--INPUT={sample}", f"--MASK={mask}", f"--OUTPUT={out / 'o.tif'}")
    scenes = [f"--RASTERS={sample}", f"--RASTERS={out / 'o.tif'}", f"--MASKS={mask}", f"--MASKS={truth}"]
    run("composite", *scenes, f"--OUTPUT={out / 'c.tif'}")
    made = ("m.tif", "v.gpkg", "r.html", "z.gpkg", "o.tif", "c.tif")
    assert all((out / name).is_file() for name in made)
    assert QgsVectorLayer(str(out / "z.gpkg"), "z", "ogr").featureCount() > 0


def test_all_of_them_follow_each_other_in_a_saved_model(sample, tmp_path):
    model = QgsProcessingModelAlgorithm("reefs")
    model.addModelParameter(QgsProcessingParameterRasterLayer("scene", "scene"), QgsProcessingModelParameter("scene"))
    given = [QgsProcessingModelChildParameterSource.fromModelParameter("scene")]

    def made(child, output):
        return [QgsProcessingModelChildParameterSource.fromChildOutput(child, output)]

    def fixed(value):
        return [QgsProcessingModelChildParameterSource.fromStaticValue(value)]

    mask, chips, masks = made("threshold", "MASK"), tmp_path / "chips", tmp_path / "masks"
    children = {
        "segment": ({"INPUT": given}, "PROBABILITY"),
        "segmentbatch": ({"LAYERS": given, "OUTPUT_FOLDER": fixed(str(masks))}, None),
        "threshold": ({"INPUT": made("segment", "PROBABILITY"), "THRESHOLD": fixed(0.5)}, "MASK"),
        "polygonize": ({"INPUT": mask}, "POLYGONS"),
        "maskraster": ({"INPUT": given, "MASK": mask}, "OUTPUT"),
        "composite": ({"RASTERS": given, "MASKS": mask}, "OUTPUT"),
        "coverstatistics": ({"INPUT": mask, "ZONES": made("polygonize", "POLYGONS")}, "OUTPUT"),
        "evaluate": ({"MASKS": mask, "REFERENCES": made("segment", "MASK")}, None),
        "exporttraining": (
            {"INPUT": given, "POLYGONS": made("polygonize", "POLYGONS"), "OUTPUT_FOLDER": fixed(str(chips))},
            None,
        ),
    }
    provider = QgsApplication.processingRegistry().providerById("cloudreef")
    apart = {"describe", "preview", "train", "comparemodels"}  # the last two have tests of their own
    assert {found.name() for found in provider.algorithms()} - apart == set(children)
    for name, (sources, result) in children.items():
        child = QgsProcessingModelChildAlgorithm(f"cloudreef:{name}")
        child.setChildId(name)
        for parameter, source in sources.items():
            child.addParameterSources(parameter, source)
        if result:
            output = QgsProcessingModelOutput(name, name)
            output.setChildId(name)
            output.setChildOutputName(result)
            child.setModelOutputs({name: output})
        model.addChildAlgorithm(child)
    saved = tmp_path / "reefs.model3"
    assert model.toFile(str(saved))
    again = QgsProcessingModelAlgorithm()
    assert again.fromFile(str(saved))
    again.initAlgorithm()
    results = {
        definition.name(): str(tmp_path / f"{number}.{'gpkg' if 'Vector' in type(definition).__name__ else 'tif'}")
        for number, definition in enumerate(again.destinationParameterDefinitions())
    }
    listener = Listener()
    _, able = again.run({"scene": str(sample), **results}, QgsProcessingContext(), listener)
    assert able, listener.sentences
    assert len(results) == 6 and all(Path(path).is_file() for path in results.values())
    assert (chips / "dataset.json").is_file() and (masks / "scene_clouds_mask.tif").is_file()
