"""The results that a project keeps: the newest first, by paths that move with it, and nothing that is no result."""

from __future__ import annotations

import json
import shutil

import pytest
from qgis.core import QgsProject

from cloudreef_plugin.runs.history import Entry
from cloudreef_plugin.runs.shelf import ResultShelf
from cloudreef_plugin.runs.state import State


@pytest.fixture
def shelf(project):
    """An empty shelf of the current project."""
    shelf = ResultShelf()
    yield shelf
    shelf.shut_down()


def entry(run_id, folder, outcome=State.DONE, outputs=None):
    """A run whose files lie in a folder."""
    made = {"MASK": str(folder / f"{run_id}.tif")} if outputs is None else outputs
    parameters = {"INPUT": str(folder / "scene.tif"), "MODEL": "clouds", "MASK": made.get("MASK")}
    return Entry(run_id, "2026-01-02T03:04:05+00:00", "segment", "scene", parameters, outcome, "", outputs=made)


def ids(shelf):
    return [one.id for one in shelf.entries]


def test_the_newest_comes_first_and_one_that_is_made_again_keeps_its_place(shelf, tmp_path):
    for name in ("a", "b", "a"):
        shelf.add(entry(name, tmp_path))
    assert ids(shelf) == ["b", "a"]


@pytest.mark.parametrize("outcome", [State.FAILED, State.CANCELLED, State.RUNNING])
def test_what_has_no_result_is_not_kept(shelf, tmp_path, outcome):
    shelf.add(entry("a", tmp_path, outcome))
    shelf.add(entry("b", tmp_path, outputs={}))
    assert ids(shelf) == []


def test_results_come_back_with_their_project_and_from_where_it_was_moved_to(shelf, tmp_path):
    before, after = tmp_path / "before", tmp_path / "after"
    before.mkdir()
    for name in ("scene", "a"):
        (before / f"{name}.tif").write_bytes(b"")
    shelf.add(entry("a", before))
    assert QgsProject.instance().write(str(before / "project.qgs"))
    QgsProject.instance().clear()
    assert ids(shelf) == []
    shutil.move(before, after)
    assert QgsProject.instance().read(str(after / "project.qgs"))
    assert shelf.entry("a").outputs["MASK"] == str(after / "a.tif")
    assert shelf.entry("a").parameters["INPUT"] == str(after / "scene.tif")


@pytest.mark.parametrize(
    "name", ['NETCDF:"{}/a.nc":t', "GPKG:{}/a.gpkg:two", "/vsizip/{}/a.zip/b/c.tif", "/vsizip//vsicurl/x"]
)
def test_parts_of_files_and_archives_move_with_the_project_too(shelf, tmp_path, name):
    before, after = tmp_path / "before", tmp_path / "after"
    before.mkdir()
    made = entry("a", before)
    made.parameters["INPUT"] = name.format(before)
    shelf.add(made)
    assert QgsProject.instance().write(str(before / "project.qgs"))
    QgsProject.instance().clear()
    shutil.move(before, after)
    assert QgsProject.instance().read(str(after / "project.qgs"))
    assert shelf.entry("a").parameters["INPUT"] == name.format(after)


def test_a_removed_result_stays_away(shelf, tmp_path):
    for name in ("a", "b"):
        shelf.add(entry(name, tmp_path))
    shelf.remove("b")
    shelf.recall()
    assert ids(shelf) == ["a"]


@pytest.mark.parametrize("text", ["", "nonsense", "7", json.dumps([1, {"id": "x"}, None])])
def test_damage_in_a_projects_file_leaves_an_empty_shelf(shelf, text):
    QgsProject.instance().writeEntry("CloudReef", "results", text)
    shelf.recall()
    assert ids(shelf) == []
