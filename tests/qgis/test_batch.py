"""cloudreef:segmentbatch through Processing and qgis_process, with the real engine."""

from __future__ import annotations

import csv
import os
import re
import signal
import threading
import time
from pathlib import Path

import processing
import pytest
from asking import Listener, check
from osgeo import gdal
from qgis.core import (
    QgsApplication,
    QgsCoordinateTransform,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterFile,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)

pytestmark = pytest.mark.usefixtures("qgis", "engine")

BATCH = "cloudreef:segmentbatch"
SIDE = 64


@pytest.fixture
def folder(sample, tmp_path):
    """Three small parts of the sample, one below another."""
    (tmp_path / "scenes").mkdir()
    for number in range(3):
        part(sample, tmp_path / "scenes" / f"part{number}.tif", number)
    return tmp_path / "scenes"


def part(sample, path, number):
    gdal.Translate(str(path), str(sample), srcWin=[420, 300 + number * SIDE, SIDE, SIDE])


def run(listener=None, **parameters):
    return processing.run(BATCH, {"RUNTIME": "onnxruntime", **parameters}, feedback=listener or Listener())


def counts(found):
    return found["SCENES_DONE"], found["SCENES_UNCHANGED"], found["SCENES_FAILED"]


def statuses(found):
    with open(found["SUMMARY"], encoding="utf-8", newline="") as file:
        return {row["scene"]: row["status"] for row in csv.DictReader(file)}


def files(folder):
    return sorted(path.name for path in Path(folder).iterdir())


def test_a_folder_is_segmented_once_and_only_what_changed_again(sample, folder, tmp_path):
    out = tmp_path / "new" / "masks"
    (folder / "part1.tif").rename(folder / "kept")
    (folder / "part1.tif").write_text("broken")
    listener = Listener()
    wanted = {"FOLDER": str(folder), "PATTERN": "*.tif", "OUTPUT_FOLDER": str(out), "WRITE_POLYGONS": True}
    found = run(listener, **wanted)
    assert counts(found) == (2, 0, 1) and statuses(found)["part1"] == "failed"
    assert listener.errors == [text for text in listener.errors if "part1" in text] and len(listener.errors) == 1
    assert listener.progress() == 100 and any("of 3" in text for text in listener.texts)
    assert [Path(mask).name for mask in found["MASKS"]] == ["part0_clouds_mask.tif", "part2_clouds_mask.tif"]
    assert "part1.tif is not a raster" in Path(found["REPORT"]).read_text(encoding="utf-8")
    for number in (0, 2):
        scene, mask = (
            gdal.Open(str(folder / f"part{number}.tif")),
            gdal.Open(str(out / f"part{number}_clouds_mask.tif")),
        )
        assert scene.GetGeoTransform() == mask.GetGeoTransform() and mask.RasterXSize == SIDE
    (folder / "kept").rename(folder / "part1.tif")
    before = (out / "part0_clouds_mask.tif").stat().st_mtime_ns
    assert counts(run(**wanted)) == (1, 2, 0)
    part(sample, folder / "part2.tif", 0)
    found = run(listener, **wanted)
    assert counts(found) == (0, 2, 1) and statuses(found)["part2"] == "stale"
    assert "scene has changed" in listener.errors[-1]
    assert counts(run(**wanted, EXISTING_RESULTS="update")) == (1, 2, 0)
    assert (out / "part0_clouds_mask.tif").stat().st_mtime_ns == before
    assert counts(run(**wanted, EXISTING_RESULTS="remake")) == (3, 0, 0)
    assert (out / "part0_clouds_mask.tif").stat().st_mtime_ns != before
    assert files(out) == [
        "clouds_choices.json",
        "clouds_report.html",
        "clouds_summary.csv",
        *(f"part{number}_clouds_{end}" for number in range(3) for end in ("mask.tif", "polygons.gpkg")),
    ]


def test_the_batch_gives_what_segmenting_each_alone_gives(folder, tmp_path):
    options = {"THRESHOLD": 0.3, "SIEVE_PX": 4, "BUFFER_PX": 1, "RUNTIME": "onnxruntime"}
    found = run(FOLDER=str(folder), OUTPUT_FOLDER=str(tmp_path / "out"), **options)
    alone = processing.run(
        "cloudreef:segment", {"INPUT": str(folder / "part1.tif"), "MASK": str(tmp_path / "m.tif"), **options}
    )
    together, one = (gdal.Open(path).ReadAsArray() for path in (found["MASKS"][1], alone["MASK"]))
    assert (together == one).all() and (one == 1).any() and (one == 0).any()


@pytest.mark.parametrize("form", ["geojson", "fgb", "shp"])
def test_polygons_of_a_batch_take_the_form_that_is_chosen(folder, tmp_path, form):
    out = tmp_path / "out"
    wanted = {"FOLDER": str(folder), "PATTERN": "part0*", "OUTPUT_FOLDER": str(out), "WRITE_POLYGONS": True}
    assert counts(run(**wanted, POLYGONS_AS=form)) == (1, 0, 0)
    drawn = QgsVectorLayer(str(out / f"part0_clouds_polygons.{form}"), "polygons", "ogr")
    assert drawn.isValid() and drawn.featureCount() > 0 and not (out / "part0_clouds_polygons.gpkg").exists()
    assert counts(run(**wanted, POLYGONS_AS=form)) == (0, 1, 0)


def test_each_scene_gets_a_report_if_that_is_wanted(folder, tmp_path):
    out = tmp_path / "out"
    wanted = {"FOLDER": str(folder), "PATTERN": "*.tif", "OUTPUT_FOLDER": str(out), "WRITE_REPORT": True}
    found = run(**wanted)
    reports = [out / f"part{number}_clouds_report.html" for number in range(3)]
    assert all("% of the valid pixels" in report.read_text(encoding="utf-8") for report in reports)
    page = Path(found["REPORT"]).read_text(encoding="utf-8")
    assert all(f'(<a href="{report.name}">report</a>)' in page for report in reports)
    assert counts(run(**wanted)) == (0, 3, 0)
    reports[1].unlink()
    assert counts(run(**wanted)) == (1, 2, 0) and reports[1].is_file()


def test_results_beside_the_scenes_are_no_scenes_of_the_next_run(folder):
    wanted = {"FOLDER": str(folder), "OUTPUT_FOLDER": str(folder), "WRITE_PROBABILITY": True}
    assert counts(run(**wanted)) == (3, 0, 0)
    assert counts(run(listener := Listener(), **wanted)) == (0, 3, 0)
    assert any("are not scenes and are skipped: part0_clouds_mask" in text for text in listener.sentences)


def test_layers_are_segmented_as_the_project_has_them(folder, tmp_path, project):
    layers = [QgsRasterLayer(str(folder / f"part{number}.tif"), f"Bay {number}/7") for number in range(2)]
    project.addMapLayers(layers)
    context = QgsProcessingContext()
    context.setProject(project)
    values = [layers[0], layers[1].id(), str(folder / "part2.tif")]
    found = processing.run(BATCH, {"LAYERS": values, "OUTPUT_FOLDER": str(tmp_path / "out")}, context=context)
    assert [Path(mask).name for mask in found["MASKS"]] == [
        "Bay 0_7_clouds_mask.tif",
        "Bay 1_7_clouds_mask.tif",
        "part2_clouds_mask.tif",
    ]


def test_a_landsat_folder_counts_as_a_scene(landsat, tmp_path):
    found = run(
        FOLDER=str(landsat.parent), PATTERN=landsat.name, OUTPUT_FOLDER=str(tmp_path / "out"), SCALING="landsat_c1"
    )
    assert [Path(mask).name for mask in found["MASKS"]] == [f"{landsat.name}_clouds_mask.tif"]
    assert counts(run(FOLDER=str(landsat.parent), PATTERN=landsat.name, OUTPUT_FOLDER=str(tmp_path / "out"),
                      SCALING="landsat_c1")) == (0, 1, 0)  # fmt: skip


def test_if_no_scene_can_be_done_it_fails_with_the_reason(folder, tmp_path):
    for path in folder.iterdir():
        path.write_text("broken")
    with pytest.raises(QgsProcessingException, match="None of the 3 scenes has an up-to-date result.*part0"):
        run(FOLDER=str(folder), OUTPUT_FOLDER=str(tmp_path / "out"))
    assert files(tmp_path / "out") == ["clouds_choices.json", "clouds_report.html", "clouds_summary.csv"]


def test_two_scenes_that_a_template_names_alike_are_refused_before_any_work(folder, tmp_path):
    with pytest.raises(QgsProcessingException, match=r"part0\.tif and .*part1\.tif would both write clouds\.tif"):
        run(FOLDER=str(folder), PATTERN="**/*.tif", OUTPUT_FOLDER=str(tmp_path / "out"), NAMES="{model}.tif")
    assert not (tmp_path / "out").exists()


def test_cancelling_keeps_what_is_done_and_a_second_run_goes_on(sample, folder, tmp_path):
    gdal.Translate(str(folder / "part9.tif"), str(sample), width=6000, height=6000, resampleAlg="nearest")
    listener = Listener()
    out = tmp_path / "out"

    def cancel():
        while not (out / "part2_clouds_mask.tif").exists() and not ended.is_set():
            time.sleep(0.01)
        listener.cancel()

    ended = threading.Event()
    thread = threading.Thread(target=cancel)
    thread.start()
    try:
        with pytest.raises(QgsProcessingException, match="scenes have their results.*to continue") as caught:
            run(listener, FOLDER=str(folder), OUTPUT_FOLDER=str(out))
    finally:
        ended.set()
        thread.join()
    told = int(re.search(r"(\d) of 4 scenes", str(caught.value))[1])
    assert 2 <= told <= 3
    assert not list(out.glob("*.part*"))
    report = (out / "clouds_report.html").read_text(encoding="utf-8")
    assert told <= int(re.search(r"Not finished: (\d) of 4", report)[1]) <= 3
    (folder / "part9.tif").unlink()
    done, unchanged, failed = counts(run(FOLDER=str(folder), OUTPUT_FOLDER=str(out)))
    assert (done + unchanged, failed) == (3, 0) and unchanged >= told


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="finds the engine in /proc")
@pytest.mark.parametrize("times", [1, 9])
def test_a_scene_that_brings_the_engine_down_does_not_end_the_rest(sample, folder, tmp_path, times):
    # A large scene leaves the killer time to see where the engine is.
    gdal.Translate(str(folder / "part1.tif"), str(sample), width=2500, height=2500, resampleAlg="nearest")
    wanted = {"FOLDER": str(folder), "OUTPUT_FOLDER": str(tmp_path / "out")}
    listener = Listener()
    killer = Killer(tmp_path / "out" / "clouds_summary.csv", times)
    killer.start()
    try:
        if times == 1:
            assert counts(run(listener, **wanted)) == (3, 0, 0)
            assert any("killed" in text and re.search('at the scenes? .*"part1"', text) for text in listener.sentences)
        else:
            assert counts(run(listener, **wanted)) == (2, 0, 1)
            assert any(re.search("part1: .*killed.* twice at this scene", text) for text in listener.sentences)
    finally:
        killer.stop()
    if times > 1:
        assert counts(run(**wanted)) == (1, 2, 0)


class Killer(threading.Thread):
    """Kills the engine whenever the summary says that it is at part1, so many times."""

    def __init__(self, table, times):
        super().__init__(daemon=True)
        self.table, self.left, self.seen = table, times, 0

    def run(self):
        while self.left > 0:
            time.sleep(0.003)
            try:
                changed = self.table.stat().st_mtime_ns
                with self.table.open(encoding="utf-8", newline="") as file:
                    is_at_it = any(
                        row["scene"] == "part1" and row["status"] == "running" for row in csv.DictReader(file)
                    )
                if is_at_it and changed != self.seen:
                    killed = engine_process()
                    os.kill(killed, signal.SIGKILL)
                    while killed in engine_processes():
                        time.sleep(0.001)  # it writes no more; what it wrote last is not what the next engine does
                    self.left, self.seen = self.left - 1, self.table.stat().st_mtime_ns
            except (OSError, KeyError, AssertionError):
                continue

    def stop(self):
        self.left = 0
        self.join()


def engine_process():
    """Finds the id of the engine that this process started."""
    found = engine_processes()
    assert found, "there is no engine"
    return found[0]


def engine_processes():
    """Finds the engines that this process started and that run."""
    found = []
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, parent, *_ = status.read_text().rpartition(")")[2].split()
            words = (status.parent / "cmdline").read_bytes().split(b"\0")
        except OSError:
            continue
        if int(parent) == os.getpid() and state != "Z" and b"engine" in words:
            found.append(int(status.parent.name))
    return found


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"FOLDER": ""}, "No scenes were given"),
        ({"LAYERS": ["/no/such.tif"]}, "more than one way"),
        ({"FOLDER": "/no/such/folder"}, "does not exist"),
        ({"FOLDER": "", "TABLE": "/no/such.csv"}, "There is no table"),
        ({"FOLDER": "", "LAYERS": ["/no/such.tif"]}, "was not found"),
        ({"NAMES": "{date}.tif"}, "placeholder"),
        ({"NAMES": "{scene}.png"}, "end"),
        ({"MODEL": "unicorns"}, 'no model "unicorns"'),
        ({"THRESHOLD": 1}, "must be greater than 0 and less than 1"),
        ({"EXISTING_RESULTS": "perhaps"}, "not among the choices"),
        ({"OUTPUT_FOLDER": "TEMPORARY_OUTPUT"}, "would be deleted when QGIS ends"),
        ({"OUTPUT_FOLDER": None}, "would be deleted when QGIS ends"),
    ],
)
def test_a_wrong_value_is_told_before_the_run(tmp_path, wrong, sentence):
    assert check("segmentbatch", {"FOLDER": str(tmp_path), "OUTPUT_FOLDER": str(tmp_path)}) == (True, "")
    able, message = check("segmentbatch", {"FOLDER": str(tmp_path), "OUTPUT_FOLDER": str(tmp_path), **wrong})
    assert not able
    assert sentence in message


def test_it_works_in_a_saved_model(folder, tmp_path):
    model = QgsProcessingModelAlgorithm("many")
    parameter = QgsProcessingParameterFile("scenes", "scenes", QgsProcessingParameterFile.Folder)
    model.addModelParameter(parameter, QgsProcessingModelParameter("scenes"))
    child = QgsProcessingModelChildAlgorithm(BATCH)
    child.setChildId("batch")
    child.addParameterSources("FOLDER", [QgsProcessingModelChildParameterSource.fromModelParameter("scenes")])
    output = QgsProcessingModelOutput("masks", "masks")
    output.setChildId("batch")
    output.setChildOutputName("OUTPUT_FOLDER")
    child.setModelOutputs({"masks": output})
    model.addChildAlgorithm(child)
    assert model.toFile(str(tmp_path / "many.model3"))
    again = QgsProcessingModelAlgorithm()
    assert again.fromFile(str(tmp_path / "many.model3"))
    again.initAlgorithm()
    listener = Listener()
    name = next(definition.name() for definition in again.destinationParameterDefinitions())
    wanted = {"scenes": str(folder), name: str(tmp_path / "out")}
    found, able = again.run(wanted, QgsProcessingContext(), listener)
    assert able, listener.errors
    assert len([file for file in files(found[name]) if file.endswith("_mask.tif")]) == 3


def test_it_explains_itself():
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(BATCH)
    assert all(parameter.help() for parameter in algorithm.parameterDefinitions())
    assert algorithm.shortDescription() and "batch" in algorithm.tags() and algorithm.canExecute()[0]
    assert f"qgis_process run {BATCH}" in algorithm.shortHelpString()


def test_it_runs_from_a_terminal(qgis_process, folder, tmp_path):
    (folder / "part1.tif").write_text("broken")
    arguments = ["run", BATCH, f"--FOLDER={folder.name}", "--PATTERN=*.tif", "--OUTPUT_FOLDER=masks"]
    code, said = qgis_process(*arguments, cwd=tmp_path)
    assert code == 0, said
    assert "SCENES_DONE:\t2" in said and "SCENES_FAILED:\t1" in said and "part1.tif is not a raster" in said
    assert "part0_clouds_mask.tif" in files(tmp_path / "masks")
    code, said = qgis_process(*arguments, cwd=tmp_path)
    assert code == 0 and "SCENES_UNCHANGED:\t2" in said, said
    layers = [f"--LAYERS={folder / f'part{number}.tif'}" for number in (0, 2)]
    code, said = qgis_process("run", BATCH, *layers, f"--OUTPUT_FOLDER={tmp_path / 'more'}")
    assert code == 0 and "SCENES_DONE:\t2" in said, said


def test_a_map_shows_each_scene_with_its_cover(sample, folder, tmp_path):
    place = str(tmp_path / "map.gpkg")
    found = run(FOLDER=str(folder), PATTERN="*.tif", OUTPUT_FOLDER=str(tmp_path / "out"), FOOTPRINTS=place)
    layer = QgsVectorLayer(found["FOOTPRINTS"], "map", "ogr")
    rows = {feature["scene"]: feature for feature in layer.getFeatures()}
    assert sorted(rows) == ["part0", "part1", "part2"]
    with open(found["SUMMARY"], encoding="utf-8", newline="") as file:
        covers = {row["scene"]: float(row["cover_percent"]) for row in csv.DictReader(file)}
    assert {name: row["cover_percent"] for name, row in rows.items()} == pytest.approx(covers, abs=0.01)
    mask = QgsRasterLayer(rows["part1"]["mask"], "mask")
    to_map = QgsCoordinateTransform(mask.crs(), layer.crs(), QgsProject.instance())
    middle = to_map.transform(mask.extent().center())
    assert [name for name, row in rows.items() if row.geometry().contains(middle)] == ["part1"]


def test_the_map_knows_the_day_of_each_scene(sample, tmp_path):
    (tmp_path / "scenes").mkdir()
    for number, name in enumerate(("S2_20200301", "LC80200392015216LGN00", "undated")):
        part(sample, tmp_path / "scenes" / f"{name}.tif", number)
    mapped = str(tmp_path / "scenes.gpkg")
    run(FOLDER=str(tmp_path / "scenes"), OUTPUT_FOLDER=str(tmp_path / "out"), FOOTPRINTS=mapped)
    days = {feature["scene"]: feature["day"] for feature in QgsVectorLayer(mapped, "scenes", "ogr").getFeatures()}
    told = {scene: day.toString("yyyy-MM-dd") if day else None for scene, day in days.items()}
    assert told == {"S2_20200301": "2020-03-01", "LC80200392015216LGN00": "2015-08-04", "undated": None}


def test_without_being_asked_no_map_is_made(folder, tmp_path):
    found = run(FOLDER=str(folder), PATTERN="part0.tif", OUTPUT_FOLDER=str(tmp_path / "out"))
    assert "FOOTPRINTS" not in found
