"""Runs of the panel: queued, one after the other, cancelled, and told of at the end."""

from __future__ import annotations

from pathlib import Path

import pytest
from osgeo import gdal
from qgis.core import (
    QgsApplication,
    QgsRasterLayer,
)
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtWidgets import QTextBrowser
from running import given
from waiting import wait

from cloudreef_plugin.dock.desk import in_a_few_words, reasons
from cloudreef_plugin.engine.contract.errors import CloudReefError
from cloudreef_plugin.layers.names import another_name, free_name
from cloudreef_plugin.messages import recent
from cloudreef_plugin.runs.history import RunHistory
from cloudreef_plugin.runs.history_dialog import HistoryDialog
from cloudreef_plugin.runs.outcome import message_in
from cloudreef_plugin.runs.queue import RunController
from cloudreef_plugin.runs.report import RunReport
from cloudreef_plugin.runs.state import State


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
    wait(lambda: not runs.busy)
    assert [run.state for run in over] == [State.DONE, State.FAILED, State.DONE]
    assert [entry.outcome for entry in runs.history.entries()] == [State.DONE, State.FAILED, State.DONE]
    assert sorted(path.name for path in (tmp_path / "results").glob("*.tif")) == ["a.tif", "c.tif"]
    assert in_a_few_words(over) == "3 runs have ended: 2 done, 1 failed."
    assert reasons(over).startswith("broken.tif: ")


def test_a_result_that_cannot_be_shown_does_not_end_the_rest(qgis, scene, engine, tmp_path):
    shown = [{}, {"b.tif": "Finished."}]
    controller = RunController(
        RunHistory(tmp_path / "profile"), lambda run: shown.pop(0)[Path(run.outputs["MASK"]).name]
    )
    parameters = given(scene, tmp_path / "results", "a.tif")
    controller.add("segment", parameters)
    controller.add("segment", {**parameters, "MASK": mask(tmp_path, "b")})
    over = []
    controller.all_ended.connect(over.extend)
    wait(lambda: not controller.busy)
    assert [(run.state, run.sentence) for run in over] == [
        (State.DONE, "The results are written, but could not be shown."),
        (State.DONE, "Finished."),
    ]
    assert "KeyError" in "\n".join(recent())
    controller.shut_down()


@pytest.mark.parametrize(("again", "shown"), [(False, 0), (True, 1)])
def test_results_go_into_their_own_project_only(qgis, scene, project, engine, tmp_path, again, shown):
    """Another project is opened while a run goes on, or the same one once more."""
    project.write(str(tmp_path / "mine.qgz"))
    finished = []
    controller = RunController(RunHistory(tmp_path / "profile"), lambda run: finished.append(run) or "Finished.")
    over = []
    controller.all_ended.connect(over.extend)
    controller.add("segment", given(scene, tmp_path / "results", "a.tif"))
    project.clear()
    if again:
        project.read(str(tmp_path / "mine.qgz"))
    wait(lambda: not controller.busy)
    controller.shut_down()
    assert len(finished) == shown and over[0].project_closed is not again
    assert over[0].state == State.DONE and (tmp_path / "results" / "a.tif").is_file()
    assert over[0].sentence == "Finished." or "the history loads them" in over[0].sentence


def test_a_run_that_breaks_when_it_begins_does_not_end_the_rest(runs, scene, engine, tmp_path):
    over = []
    runs.all_ended.connect(over.extend)
    parameters = given(scene, tmp_path / "results", "a.tif")
    runs.add("segment", parameters)
    runs.add("segment", {**parameters, "THRESHOLD": object(), "MASK": mask(tmp_path, "b")})  # JSON knows no such thing
    runs.add("segment", {**parameters, "MASK": mask(tmp_path, "c")})
    wait(lambda: not runs.busy)
    assert [run.state for run in over] == [State.DONE, State.FAILED, State.DONE]


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
    wait(lambda: runs.task is not None)
    runs.cancel_all()
    wait(lambda: not runs.busy)
    assert [run.state for run in over] == [State.CANCELLED]
    assert list((tmp_path / "results").iterdir()) == []


def test_cancelling_one_run_lets_the_next_begin(runs, scene, engine, tmp_path):
    big = tmp_path / "big.vrt"
    gdal.Translate(str(big), str(scene.source()), format="VRT", width=9000, height=9000)
    parameters = given(scene, tmp_path / "results")
    runs.add("segment", {**parameters, "INPUT": str(big)})
    runs.add("segment", {**parameters, "MASK": mask(tmp_path, "next")})
    runs.cancel()
    wait(lambda: not runs.busy)
    assert [entry.outcome for entry in runs.history.entries()] == [State.DONE, State.CANCELLED]


def test_what_goes_first_is_done_before_what_waits(runs, scene, engine, tmp_path):
    parameters = given(scene, tmp_path / "results")
    for name in "abc":
        runs.add("segment", {**parameters, "MASK": mask(tmp_path, name)}, first=name == "c")
    assert [run.outputs["MASK"][-5] for run in runs.waiting] == ["c", "b"]
    runs.cancel_all()
    wait(lambda: not runs.busy)


def test_a_run_that_cannot_begin_is_told_and_kept(runs, scene, engine, tmp_path):
    ended = []
    runs.ended.connect(ended.append)
    runs.add("segment", given(scene, tmp_path / "results", MODEL="unicorns"))
    assert not runs.busy
    assert [run.state for run in ended] == [State.FAILED]
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
    wait(lambda: any((tmp_path / "results").glob("*.part*")))
    runs.shut_down()
    wait(lambda: not any((tmp_path / "results").iterdir()))
    QgsApplication.processEvents()
    assert ended == [] and not runs.busy
    assert [folder.exists() for folder in folders] == [True, False]  # what was cut off can be done again


def test_names_stay_free_for_runs_that_wait(tmp_path):
    first = free_name(tmp_path, "a_mask")
    second = free_name(tmp_path, "a_mask", {first})
    assert [first.name, second.name] == ["a_mask.tif", "a_mask_2.tif"]
    assert free_name(tmp_path, "a_mask", {tmp_path / "a_probability.tif"}).name == "a_mask_2.tif"
    second.touch()
    assert another_name(second, {first}).name == "a_mask_3.tif"


def test_a_run_that_is_cut_off_stands_in_the_history_and_can_be_done_again(runs, scene, engine, tmp_path):
    big = tmp_path / "big.vrt"
    gdal.Translate(str(big), str(scene.source()), format="VRT", width=9000, height=9000)
    runs.add("segment", {**given(scene, tmp_path / "results"), "INPUT": str(big)})
    (entry,) = runs.history.entries()
    assert entry.outcome == State.RUNNING
    runs.shut_down()  # as when QGIS is closed
    (entry,) = RunHistory(tmp_path / "profile" / "cloudreef").entries()
    assert entry.outcome == State.RUNNING
    dialog = HistoryDialog(runs.history, lambda entry: True, RunReport(runs.history), str)
    assert dialog.tree.topLevelItem(0).text(3) == "interrupted"
    assert dialog.again_button.isEnabled()
    dialog.deleteLater()


def test_the_message_bar_tells_a_name_whole(qgis):
    bar = QgsMessageBar()
    item = message_in(bar, "ndvi<0.3 & b>2", "Cloud <b>here</b>.")
    bar.pushItem(item)
    assert item.findChild(QTextBrowser).toPlainText() == "ndvi<0.3 & b>2: Cloud <b>here</b>."
