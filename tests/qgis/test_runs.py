"""Runs of the panel: queued, kept in a history, done again and elsewhere with the same result."""

from __future__ import annotations

import json
import os
import shlex
import shutil
import subprocess
import time
from pathlib import Path

import pytest
from osgeo import gdal
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
    QgsRasterLayer,
    QgsRasterRange,
    QgsRectangle,
    QgsReferencedRectangle,
    QgsUnitTypes,
    QgsVectorLayer,
)

from cloudreef_plugin.copied_job import command_of, job_of, python_of
from cloudreef_plugin.engine.errors import CloudReefError
from cloudreef_plugin.history_dialog import HistoryDialog
from cloudreef_plugin.result_names import another_name, free_name
from cloudreef_plugin.run import Run, extent_text
from cloudreef_plugin.run_controller import RunController
from cloudreef_plugin.run_desk import in_a_few_words, reasons
from cloudreef_plugin.run_history import CANCELLED, DONE, FAILED, RunHistory
from cloudreef_plugin.run_report import RunReport
from cloudreef_plugin.statistics_table import area_text, cover_table, size_table, tables_as_csv

ENGINE_HOME = Path(__file__).resolve().parents[2] / "cloudreef_plugin"
NAME = "my scene's $(1).tif"


@pytest.fixture
def scene(tmp_path, sample, project):
    """A layer whose file has a name that shells would take apart."""
    path = tmp_path / "data folder" / NAME
    path.parent.mkdir()
    shutil.copy(sample, path)
    layer = QgsRasterLayer(str(path), "my scene")
    project.addMapLayer(layer)
    return layer


@pytest.fixture
def runs(qgis, tmp_path):
    controller = RunController(RunHistory(tmp_path / "profile" / "cloudreef"), lambda run: "Finished.")
    yield controller
    controller.shut_down()


def wait_for(condition, seconds=90):
    until = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < until, "waited in vain"
        QgsApplication.processEvents()
        time.sleep(0.01)


def given(layer, folder, name="mask.tif", **more):
    folder.mkdir(exist_ok=True)
    return {"INPUT": layer.id(), "MODEL": "clouds", "THRESHOLD": 0.6, "MASK": str(folder / name), **more}


def pixels(path):
    raster = gdal.Open(str(path))
    return raster.GetGeoTransform(), raster.GetProjection(), raster.ReadAsArray().tobytes()


def half(layer):
    full = layer.extent()
    return QgsRectangle(full.xMinimum() + 0.1, full.yMinimum(), full.center().x(), full.yMaximum())


def two_polygons(layer):
    polygons = QgsVectorLayer(f"Polygon?crs={layer.crs().authid()}", "polygons", "memory")
    full = layer.extent()
    for rectangle in (
        half(layer),
        QgsRectangle(full.center().x(), full.center().y(), full.xMaximum(), full.yMaximum()),
    ):
        feature = QgsFeature()
        feature.setGeometry(QgsGeometry.fromRect(rectangle))
        polygons.dataProvider().addFeatures([feature])
    return polygons


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
    wait_for(lambda: not runs.busy)
    (entry,) = runs.history.entries()
    assert (entry.outcome, entry.sentence, entry.obstacle) == (DONE, "Finished.", "")
    wanted = pixels(mask)

    mask.unlink()
    run_job(job_of(entry, runs.history), engine, tmp_path)
    assert pixels(mask) == wanted

    mask.unlink()
    exec(python_of(entry), {})
    assert pixels(mask) == wanted

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
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert pixels(mask) == wanted


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
    wait_for(lambda: not runs.busy)
    layer = QgsRasterLayer(str(probability), "probability")
    QgsProject.instance().addMapLayer(layer)
    mask = tmp_path / "results" / "m_at_300.tif"
    runs.add("threshold", {"INPUT": layer.id(), "THRESHOLD": 0.3, "MASK": str(mask)})
    wait_for(lambda: not runs.busy)
    entry = runs.history.entries()[0]
    assert (entry.algorithm, entry.scene) == ("threshold", "probability, threshold 0.3")
    wanted = pixels(mask)
    mask.unlink()
    run_job(job_of(entry, runs.history), engine, tmp_path)
    assert pixels(mask) == wanted
    mask.unlink()
    exec(python_of(entry), {})
    assert pixels(mask) == wanted


def test_what_only_this_qgis_knows_is_said_in_place_of_a_copy(runs, scene, engine, tmp_path):
    for band in range(1, scene.bandCount() + 1):
        scene.dataProvider().setUserNoDataValue(band, [QgsRasterRange(-9, -8), QgsRasterRange(-7, -6)])
    runs.add("segment", given(scene, tmp_path / "results"))
    wait_for(lambda: not runs.busy)
    (entry,) = runs.history.entries()
    assert entry.outcome == DONE, entry.sentence
    assert "Save it as a GeoTIFF" in entry.obstacle
    dialog = HistoryDialog(runs.history, lambda entry: True, RunReport(runs.history))
    QgsApplication.clipboard().setText("before")
    for name in ("copy_command", "copy_python", "copy_job"):
        action(dialog, name).trigger()
        assert dialog.message.text() == entry.obstacle
    assert QgsApplication.clipboard().text() == "before"


def action(dialog, name):
    return next(found for found in dialog.copy_button.menu().actions() if found.objectName() == name)


def test_one_run_that_fails_does_not_end_the_rest(runs, scene, engine, tmp_path):
    (tmp_path / "data folder" / "broken.tif").write_bytes(b"II*\0 and no more")
    over = []
    runs.all_ended.connect(over.extend)
    parameters = given(scene, tmp_path / "results", "a.tif")
    runs.add("segment", parameters)
    runs.add(
        "segment", {**parameters, "INPUT": str(tmp_path / "data folder" / "broken.tif"), "MASK": mask(tmp_path, "b")}
    )
    runs.add("segment", {**parameters, "MASK": mask(tmp_path, "c")})
    assert [run.title for run in runs.waiting] == ["broken.tif", "my scene"]
    wait_for(lambda: not runs.busy)
    assert [run.outcome for run in over] == [DONE, FAILED, DONE]
    assert [entry.outcome for entry in runs.history.entries()] == [DONE, FAILED, DONE]
    assert sorted(path.name for path in (tmp_path / "results").glob("*.tif")) == ["a.tif", "c.tif"]
    assert in_a_few_words(over) == "3 runs have ended: 2 done, 1 failed."
    assert reasons(over).startswith("broken.tif: ")


def mask(tmp_path, name):
    return str(tmp_path / "results" / f"{name}.tif")


def test_runs_can_be_taken_away_and_all_be_cancelled(runs, scene, engine, tmp_path):
    big = tmp_path / "big.vrt"
    gdal.Translate(str(big), str(scene.source()), format="VRT", width=9000, height=9000)
    parameters = given(scene, tmp_path / "results")
    for name in "abcd":
        runs.add("segment", {**parameters, "INPUT": str(big), "MASK": mask(tmp_path, name)})
    assert runs.claimed() == {Path(mask(tmp_path, name)) for name in "abcd"}
    second = runs.waiting[0]
    runs.remove(second)
    assert [run.outputs["MASK"][-5] for run in runs.waiting] == ["c", "d"]
    assert not runs.history.folder_of(second.id).exists()
    over = []
    runs.all_ended.connect(over.extend)
    wait_for(lambda: runs.task is not None)
    runs.cancel_all()
    wait_for(lambda: not runs.busy)
    assert [run.outcome for run in over] == [CANCELLED]
    assert list((tmp_path / "results").iterdir()) == []


def test_cancelling_one_run_lets_the_next_begin(runs, scene, engine, tmp_path):
    big = tmp_path / "big.vrt"
    gdal.Translate(str(big), str(scene.source()), format="VRT", width=9000, height=9000)
    parameters = given(scene, tmp_path / "results")
    runs.add("segment", {**parameters, "INPUT": str(big)})
    runs.add("segment", {**parameters, "MASK": mask(tmp_path, "next")})
    runs.cancel()
    wait_for(lambda: not runs.busy)
    assert [entry.outcome for entry in runs.history.entries()] == [DONE, CANCELLED]


def test_what_goes_first_is_done_before_what_waits(runs, scene, engine, tmp_path):
    parameters = given(scene, tmp_path / "results")
    for name in "abc":
        runs.add("segment", {**parameters, "MASK": mask(tmp_path, name)}, first=name == "c")
    assert [run.outputs["MASK"][-5] for run in runs.waiting] == ["c", "b"]
    runs.cancel_all()
    wait_for(lambda: not runs.busy)


def test_a_run_that_cannot_begin_is_told_and_kept(runs, scene, engine, tmp_path):
    ended = []
    runs.ended.connect(ended.append)
    runs.add("segment", given(scene, tmp_path / "results", MODEL="unicorns"))
    assert not runs.busy
    assert [run.outcome for run in ended] == [FAILED]
    assert "unicorns" in runs.history.entries()[0].sentence


def test_a_layer_that_is_none_is_refused_at_once(runs, project, tmp_path):
    broken = QgsRasterLayer(str(tmp_path / "none.tif"), "none")
    project.addMapLayer(broken)
    with pytest.raises(CloudReefError, match="not valid"):
        runs.add("segment", given(broken, tmp_path / "results"))
    assert not runs.busy


def test_shutting_down_leaves_nothing(runs, scene, engine, tmp_path):
    big = tmp_path / "big.vrt"
    gdal.Translate(str(big), str(scene.source()), format="VRT", width=9000, height=9000)
    parameters = given(scene, tmp_path / "results")
    runs.add("segment", {**parameters, "INPUT": str(big)})
    runs.add("segment", {**parameters, "MASK": mask(tmp_path, "next")})
    folders = [runs.history.folder_of(run.id) for run in [runs.running, *runs.waiting]]
    ended = []
    runs.ended.connect(ended.append)
    time.sleep(1)
    runs.shut_down()
    wait_for(lambda: not any((tmp_path / "results").iterdir()), 20)
    QgsApplication.processEvents()
    assert ended == [] and not runs.busy
    assert not any(folder.exists() for folder in folders)


def test_names_stay_free_for_runs_that_wait(tmp_path):
    first = free_name(tmp_path, "a_mask")
    second = free_name(tmp_path, "a_mask", {first})
    assert [first.name, second.name] == ["a_mask.tif", "a_mask_2.tif"]
    assert free_name(tmp_path, "a_mask", {tmp_path / "a_probability.tif"}).name == "a_mask_2.tif"
    second.touch()
    assert another_name(second, {first}).name == "a_mask_3.tif"


def test_an_extent_keeps_its_numbers_and_its_crs(qgis):
    rectangle = QgsRectangle(1 / 3, -2 / 3, 1e7 / 7, 5.1)
    for crs in ("EPSG:32632", "PROJ:+proj=laea +lat_0=10 +lon_0=20 +datum=WGS84"):
        known = QgsCoordinateReferenceSystem(crs)
        text = extent_text(QgsReferencedRectangle(rectangle, known))
        sides, _, name = text.partition(" ")
        assert [float(side) for side in sides.split(",")] == [1 / 3, 1e7 / 7, -2 / 3, 5.1]
        assert QgsCoordinateReferenceSystem(name[1:-1]) == known


def test_the_history_lists_loads_draws_and_removes(runs, scene, engine, tmp_path, monkeypatch):
    runs.add("segment", given(scene, tmp_path / "results"))
    wait_for(lambda: not runs.busy)
    loaded, opened, report = [], [], RunReport(runs.history)
    monkeypatch.setattr(report, "_show", opened.append)
    dialog = HistoryDialog(runs.history, lambda entry: loaded.append(entry) or True, report)
    entry = dialog.entry()
    assert entry.scene == "my scene" and entry.model.startswith("clouds ")
    assert dialog.load_button.isEnabled() and dialog.statistics_button.isEnabled()
    dialog.report_button.click()
    wait_for(lambda: opened)
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


@pytest.mark.parametrize(
    ("area_m2", "unit", "text"),
    [
        (900.0, "AreaSquareMeters", "900 m²"),
        (17.567, None, "17.57 m²"),
        (32_434_453.1, None, "32.43 km²"),
        (32_434_453.1, "AreaSquareMeters", "32.43 km²"),
        (32_434_453.1, "AreaHectares", "3,243 ha"),
        (32_434_453.1, "AreaSquareKilometers", "32.43 km²"),
        (4046.8564224, "AreaAcres", "1 ac"),
        (0.0, "AreaSquareMeters", "0 m²"),
    ],
)
def test_areas_are_told_in_the_projects_unit(qgis, area_m2, unit, text):
    assert area_text(area_m2, unit and getattr(QgsUnitTypes, unit)) == text


def test_tables_say_what_was_counted(qgis, project):
    project.setAreaUnits(QgsUnitTypes.AreaHectares)
    counted = {
        "valid_px": 1000,
        "target_px": 250,
        "nodata_px": 40,
        "valid_area_m2": 1e7,
        "cover_area_m2": 2.5e6,
        "sizes": {
            "unit": "m2",
            "bounds": [1e4, 1e5, 1e6, 1e7],
            "counts": [1, 0, 2],
            "sums": [5e4, 0.0, 2.45e6],
            "smallest": 5e4,
            "median": 1.2e6,
            "largest": 1.25e6,
        },
    }
    cover, sizes = cover_table(counted, ("clear", "cloud")), size_table(counted, "cloud")
    assert cover.rows[0] == ("cloud", "250", "25.00 %", "250 ha")
    assert cover.rows[1] == ("clear", "750", "75.00 %", "750 ha")
    assert cover.rows[2] == ("nodata", "40", "", "")
    assert sizes.rows[0] == ("1 ha to 10 ha", "1", "2.0 %")
    assert sizes.shares == (0.5, 0.0, 1.0)
    lines = tables_as_csv(counted, [cover, sizes]).splitlines()
    assert lines[1] == "cover,cloud,250,25.0,2500000.0"
    assert lines[-1] == "sizes,1e+06 - 1e+07 m2,2,,2450000.0"
    assert size_table({**counted, "sizes": None}, "cloud") is None


def test_nothing_valid_and_no_crs_make_tables_too(qgis, project):
    counted = {"valid_px": 0, "target_px": 0, "nodata_px": 9, "valid_area_m2": None, "cover_area_m2": None}
    assert cover_table(counted, ("clear", "cloud")).rows[0] == ("cloud", "0", "", "")


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
    with pytest.raises(CloudReefError, match="gone"):
        Run.of("segment", given(scene, tmp_path / "results", AREA=area), runs.history)
