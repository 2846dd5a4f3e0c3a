"""What the user cancels in QGIS's list of tasks leaves no file, and can be asked for again."""

from __future__ import annotations

import numpy as np
import pytest
from interface import Interface
from osgeo import gdal
from qgis.core import QgsPointXY, QgsRasterLayer
from running import given
from test_comparing import mask
from test_probability_counts import probability_layer
from waiting import end_of, wait

from cloudreef_plugin.comparing.difference import comparing
from cloudreef_plugin.dock.forecast import BeforeRun
from cloudreef_plugin.dock.improve import ImproveGroup
from cloudreef_plugin.dock.painting.edit import copying
from cloudreef_plugin.dock.painting.window import PaintWindow
from cloudreef_plugin.dock.preview import Preview
from cloudreef_plugin.dock.results.place_window import PlaceWindow
from cloudreef_plugin.dock.thresholds import ThresholdGroup
from cloudreef_plugin.runs.history import Entry
from cloudreef_plugin.runs.report import RunReport
from cloudreef_plugin.runs.state import State
from cloudreef_plugin.tasks.task import task_manager

SIDE = 12000
NOTHING = "Cancelled; nothing was written."


@pytest.fixture
def large(tmp_path, project):
    """A mask that takes a while, in a folder of its own."""
    folder = tmp_path / "large"
    folder.mkdir()
    small = mask(tmp_path / "small.tif", [[0, 1], [1, 255]])
    gdal.Translate(str(folder / "mask.vrt"), small.source(), format="VRT", width=SIDE, height=SIDE)
    layer = QgsRasterLayer(str(folder / "mask.vrt"), "mask")
    project.addMapLayer(layer)
    return layer


@pytest.fixture
def done(runs, layer, engine, tmp_path):
    """The entry of a run that is done."""
    runs.add("segment", given(layer, tmp_path / "results"))
    wait(lambda: not runs.busy)
    (entry,) = runs.history.entries()
    assert entry.outcome == State.DONE
    return entry


def cancel_all(begun):
    """Does what the user does in QGIS's list of tasks, as soon as there is something to see."""
    wait(begun)
    task_manager().cancelAll()


def cancelled(task):
    """How a task ends that is cancelled when it has begun."""
    task.begun.connect(task_manager().cancelAll)
    return end_of(task)


@pytest.mark.parametrize(
    "work", [lambda layer, path: comparing(layer, layer, path), lambda layer, path: copying(layer, path, "clouds")]
)
def test_a_raster_that_is_cancelled_is_not_there(large, tmp_path, work):
    assert cancelled(work(large, tmp_path / "large" / "made.tif")) == ("cancelled",)
    assert [path.name for path in (tmp_path / "large").iterdir()] == ["mask.vrt"]


def test_a_raster_that_fails_is_not_there_and_one_of_before_stays(tmp_path, project):
    first, second = (mask(tmp_path / f"{name}.tif", np.ones((600, 600), int)) for name in ("one", "other"))
    path = tmp_path / "made" / "difference.tif"
    path.mkdir(parents=True)  # a folder is in the way, found only when the raster is complete
    end, sentence = end_of(comparing(first, second, path))
    assert end == "failed" and str(path) in sentence
    assert list(path.parent.iterdir()) == [path]
    path.rmdir()
    assert end_of(comparing(first, second, path))[0] == "succeeded"
    assert [file.name for file in path.parent.iterdir()] == ["difference.tif"]


def test_the_notes_of_a_copy_stand_beside_it(tmp_path, project):
    assert end_of(copying(mask(tmp_path / "mask.tif", [[0, 1]]), tmp_path / "copy.tif", "clouds & more"))[0]
    assert gdal.Open(str(tmp_path / "copy.tif")).GetMetadataItem("CLOUDREEF_MODEL") == "clouds & more"
    assert sorted(path.name for path in tmp_path.glob("copy*")) == ["copy.tif", "copy.tif.aux.xml"]


def test_a_mask_can_be_painted_on_afterwards(large, canvas, runs, tmp_path):
    window = PaintWindow(Interface(canvas))
    entry = Entry("a", "2026-01-02T03:04:05", "segment", "scene", {}, State.DONE, "", outputs={"MASK": large.source()})
    window.begin(entry, large, {}, runs.history)
    cancel_all(lambda: task_manager().tasks())
    wait(lambda: window.message.text() == NOTHING)
    small = mask(tmp_path / "other_mask.tif", [[0, 1]])
    large.project().addMapLayer(small)
    window.begin(entry, small, {}, runs.history)
    wait(lambda: window.edit is not None)
    window.shut_down()


def test_a_report_can_be_drawn_afterwards(runs, done):
    report, told = RunReport(runs.history), []
    report.told.connect(lambda sentence, level: told.append(sentence))
    report.open(done)
    cancel_all(lambda: task_manager().tasks())
    wait(lambda: NOTHING in told)
    report.open(done)
    assert told == ["Drawing the report…", NOTHING, "Drawing the report…"]
    report.shut_down()
    wait(lambda: not task_manager().tasks())


def test_a_result_can_be_corrected_afterwards(runs, done, layer, canvas):
    group, told = ImproveGroup(Interface(canvas), runs), []
    group.told.connect(told.append)
    group.offer_entry(done)
    group.correct()
    assert not group.correct_button.isEnabled()
    cancel_all(lambda: task_manager().tasks())
    wait(lambda: group.correct_button.isEnabled())
    assert told[-1] == NOTHING
    group.shut_down()


def test_corrections_come_into_the_project_of_their_scene_only(runs, done, layer, canvas, project):
    group, told = ImproveGroup(Interface(canvas), runs), []
    group.told.connect(told.append)
    group.offer_entry(done)
    group.correct()
    project.clear()
    wait(lambda: group.correct_button.isEnabled())
    assert "no longer in the project" in told[-1] and not project.mapLayers()
    group.shut_down()


def test_a_preview_can_be_asked_for_afterwards(layer, canvas, engine):
    preview, told = Preview(canvas), []
    preview.said.connect(lambda sentence, trouble: told.append(sentence))
    preview.start({"INPUT": layer.id(), "MODEL": "clouds"}, 0.5)
    assert told[-1] == "Computing the preview…"
    cancel_all(lambda: task_manager().tasks())
    wait(lambda: preview.task is None)
    assert told[-1] == "" and preview._folder is None


def test_another_place_can_be_asked_about_afterwards(layer, canvas, engine):
    window = PlaceWindow(Interface(canvas))
    given = {"INPUT": layer.source(), "MODEL": "clouds"}
    window.begin(Entry("a", "2026-01-02T03:04:05", "segment", "scene", given, State.DONE, ""), layer, None, None)
    window.explain(QgsPointXY(layer.extent().center()))
    assert window.message.text() == "Reading the pixels…"
    cancel_all(lambda: task_manager().tasks())
    wait(lambda: window.message.text() == "")
    window.shut_down()


def test_what_a_run_will_take_can_be_asked_afterwards(layer, engine):
    before = BeforeRun(lambda: (layer, {"INPUT": layer}), lambda: False)
    before.show()
    before.refresh()
    cancel_all(lambda: task_manager().tasks())
    wait(lambda: not before.busy())
    assert before.text() == ""
    before.refresh()
    wait(lambda: not before.busy())
    assert "million pixels" in before.text()
    before.shut_down()
    before.close()


def test_a_cover_that_is_not_counted_is_not_awaited(tmp_path, project):
    small = probability_layer(tmp_path / "p.tif", np.ones((4, 4), np.uint8), epsg=32633, origin=(0, 0), size=1)
    gdal.Translate(str(tmp_path / "p.vrt"), small.source(), format="VRT", width=SIDE, height=SIDE)
    group = ThresholdGroup()
    project.addMapLayer(QgsRasterLayer(str(tmp_path / "p.vrt"), "probability"))
    assert group.cover.text() == "Counting the pixels…"
    cancel_all(lambda: task_manager().tasks())
    wait(lambda: group.cover.text() == "")
    group.shut_down()
