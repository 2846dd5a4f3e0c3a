"""Runs of the past: kept, listed, and done elsewhere with the same result."""

from __future__ import annotations

import json
import os
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
    QgsRasterLayer,
    QgsRasterRange,
    QgsRectangle,
    QgsReferencedRectangle,
    QgsVectorLayer,
)
from rasters import everything
from running import given, half, two_polygons
from waiting import wait

from cloudreef_plugin.algorithms.frame.parameters import extent_text
from cloudreef_plugin.engine.contract.errors import CloudReefError
from cloudreef_plugin.runs.copied_job import command_of, job_of, python_of
from cloudreef_plugin.runs.history_dialog import HistoryDialog
from cloudreef_plugin.runs.report import RunReport
from cloudreef_plugin.runs.run import Run
from cloudreef_plugin.runs.state import State

ENGINE_HOME = Path(__file__).resolve().parents[2] / "cloudreef_plugin"


def as_set_in_qgis(layer, project):
    """The user gave the layer another CRS, and switched its nodata value off."""
    layer.setCrs(QgsCoordinateReferenceSystem("EPSG:32633"))
    for band in range(1, layer.bandCount() + 1):
        layer.dataProvider().setUseSourceNoDataValue(band, False)
    return {"TTA": False, "RUNTIME": "auto"}


def in_the_view(layer, project):
    area = QgsReferencedRectangle(half(layer), layer.crs())
    return {"EXTENT": area, "BANDS": [3, 2, 1, 0], "SCALING": "reflectance_10000", "SIEVE_PX": 9, "BUFFER_PX": 1}


def in_a_selection(layer, project):
    polygons = two_polygons(layer)
    project.addMapLayer(polygons)
    polygons.selectByIds([2])
    return {"AREA": QgsProcessingFeatureSourceDefinition(polygons.id(), True)}


@pytest.mark.parametrize("case", [as_set_in_qgis, in_the_view, in_a_selection])
def test_every_copy_of_a_run_makes_the_same_mask(runs, scene, project, engine, profile, tmp_path, case, monkeypatch):
    mask = tmp_path / "re sults" / "m'1.tif"
    parameters = given(scene, mask.parent, mask.name, **case(scene, project))
    runs.add("segment", parameters)
    # What happens to the project afterwards does not matter any more.
    project.clear()
    wait(lambda: not runs.busy)
    (entry,) = runs.history.entries()
    assert (entry.outcome, entry.obstacle) == (State.DONE, "")
    wanted = everything(mask)

    mask.unlink()
    run_job(job_of(entry, runs.history), engine, tmp_path)
    assert everything(mask) == wanted

    mask.unlink()
    exec(python_of(entry), {})
    assert everything(mask) == wanted

    program = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
    if not program:
        pytest.skip("qgis_process is not installed")
    mask.unlink()
    monkeypatch.setattr(QgsApplication, "qgisSettingsDirPath", lambda: f"{profile}/profiles/default/")
    line = command_of(entry)
    assert shlex.split(line)[:2] == [f"QGIS_CUSTOM_CONFIG_PATH={profile}", program]
    environ = {name: value for name, value in os.environ.items() if name != "QGIS_CUSTOM_CONFIG_PATH"}
    done = subprocess.run(
        ["sh", "-c", line],
        env={**environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert everything(mask) == wanted


def run_job(text, engine, folder):
    job = folder / "copied job.json"
    job.write_text(text, encoding="utf-8")
    done = subprocess.run(
        [str(engine), "-m", "engine", str(job)], cwd=ENGINE_HOME, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_mask_of_another_threshold_is_a_run_too(runs, scene, engine, tmp_path):
    probability = tmp_path / "results" / "p.tif"
    runs.add("segment", given(scene, tmp_path / "results", PROBABILITY=str(probability)))
    wait(lambda: not runs.busy)
    layer = QgsRasterLayer(str(probability), "probability")
    QgsProject.instance().addMapLayer(layer)
    mask = tmp_path / "results" / "m_at_300.tif"
    runs.add("threshold", {"INPUT": layer.id(), "THRESHOLD": 0.3, "MASK": str(mask)})
    wait(lambda: not runs.busy)
    entry = runs.history.entries()[0]
    assert (entry.algorithm, entry.scene) == ("threshold", "probability, threshold 0.3")
    wanted = everything(mask)
    mask.unlink()
    run_job(job_of(entry, runs.history), engine, tmp_path)
    assert everything(mask) == wanted
    mask.unlink()
    exec(python_of(entry), {})
    assert everything(mask) == wanted


def test_what_only_this_qgis_knows_is_said_in_place_of_a_copy(runs, scene, engine, tmp_path):
    for band in range(1, scene.bandCount() + 1):
        scene.dataProvider().setUserNoDataValue(band, [QgsRasterRange(-9, -8), QgsRasterRange(-7, -6)])
    runs.add("segment", given(scene, tmp_path / "results"))
    wait(lambda: not runs.busy)
    (entry,) = runs.history.entries()
    assert entry.outcome == State.DONE, entry.sentence
    assert "Save it as a GeoTIFF" in entry.obstacle
    dialog = HistoryDialog(runs.history, lambda entry: True, RunReport(runs.history), str)
    QgsApplication.clipboard().setText("before")
    for name in ("copy_command", "copy_python", "copy_job"):
        action(dialog, name).trigger()
        assert dialog.message.text() == entry.obstacle
    assert QgsApplication.clipboard().text() == "before"


def action(dialog, name):
    return next(found for found in dialog.copy_button.menu().actions() if found.objectName() == name)


def test_the_history_lists_loads_draws_and_removes(runs, scene, engine, tmp_path, monkeypatch):
    runs.add("segment", given(scene, tmp_path / "results"))
    wait(lambda: not runs.busy)
    loaded, opened, report = [], [], RunReport(runs.history)
    monkeypatch.setattr(report, "_show", opened.append)
    dialog = HistoryDialog(runs.history, lambda entry: loaded.append(entry) or True, report, str)
    entry = dialog.entry()
    assert entry.scene == "my scene" and entry.model.startswith("clouds ")
    assert dialog.load_button.isEnabled() and dialog.statistics_button.isEnabled()
    dialog.report_button.click()
    wait(lambda: opened)
    assert entry.sentence == "Finished." and "% of the valid pixels" in opened[0].read_text(encoding="utf-8")
    dialog.report_button.click()
    assert opened[1] == opened[0]
    dialog.load_button.click()
    assert loaded == [entry]
    action(dialog, "copy_job").trigger()
    assert json.loads(QgsApplication.clipboard().text())["scenes"][0]["outputs"]["mask"] == entry.outputs["MASK"]
    dialog.remove_button.click()
    assert dialog.entry() is None and runs.history.entries() == []
    assert Path(entry.outputs["MASK"]).exists()
    assert not dialog.again_button.isEnabled()


def test_an_extent_keeps_its_numbers_and_its_crs(qgis):
    rectangle = QgsRectangle(1 / 3, -2 / 3, 1e7 / 7, 5.1)
    for crs in ("EPSG:32632", "PROJ:+proj=laea +lat_0=10 +lon_0=20 +datum=WGS84"):
        known = QgsCoordinateReferenceSystem(crs)
        text = extent_text(QgsReferencedRectangle(rectangle, known))
        sides, _, name = text.partition(" ")
        assert [float(side) for side in sides.split(",")] == [1 / 3, 1e7 / 7, -2 / 3, 5.1]
        assert QgsCoordinateReferenceSystem(name[1:-1]) == known


def test_a_run_remembers_the_polygons_that_were_selected(runs, scene, project, tmp_path):
    polygons = two_polygons(scene)
    project.addMapLayer(polygons)
    polygons.selectByIds([1])
    area = QgsProcessingFeatureSourceDefinition(polygons.id(), True)
    run = Run.of("segment", given(scene, tmp_path / "results", AREA=area), runs.history)
    polygons.selectByIds([2])
    kept = QgsVectorLayer(run.recorded["AREA"], "kept", "ogr")
    assert kept.featureCount() == 1 and kept.crs() == scene.crs()
    assert next(kept.getFeatures()).geometry().boundingBox().xMinimum() == pytest.approx(half(scene).xMinimum())
    project.removeMapLayer(polygons.id())
    with pytest.raises(CloudReefError, match="does not exist any more"):
        Run.of("segment", given(scene, tmp_path / "results", AREA=area), runs.history)
