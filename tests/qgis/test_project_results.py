"""The results that a project keeps: the newest first, by paths that move with it, and nothing that is no result."""

from __future__ import annotations

import json
import shutil

import pytest
from osgeo import gdal
from qgis.core import QgsProject, QgsRasterLayer

from cloudreef_plugin.dock.results.layers import layers_of, scene_of
from cloudreef_plugin.layers.loading import add_group, remove_layers_of
from cloudreef_plugin.runs.history import Entry
from cloudreef_plugin.runs.project_results import ProjectResults
from cloudreef_plugin.runs.state import State


@pytest.fixture
def results(project):
    """The results of the current project, which has none."""
    results = ProjectResults()
    yield results
    results.shut_down()


def entry(run_id, folder, outcome=State.DONE, outputs=None):
    """A run whose files lie in a folder."""
    made = {"MASK": str(folder / f"{run_id}.tif")} if outputs is None else outputs
    parameters = {"INPUT": str(folder / "scene.tif"), "MODEL": "clouds", "MASK": made.get("MASK")}
    return Entry(run_id, "2026-01-02T03:04:05+00:00", "segment", "scene", parameters, outcome, "", outputs=made)


def ids(results):
    return [one.id for one in results.entries]


def test_the_newest_comes_first_and_one_that_is_made_again_keeps_its_place(results, tmp_path):
    for name in ("a", "b", "a"):
        results.add(entry(name, tmp_path))
    assert ids(results) == ["b", "a"]


def test_a_result_whose_file_was_replaced_is_gone(results, tmp_path):
    for name in ("a", "b", "c"):
        results.add(entry(name, tmp_path))
    results.add(entry("d", tmp_path, outputs={"MASK": str(tmp_path / "b.tif")}))
    assert ids(results) == ["d", "c", "a"]


@pytest.mark.parametrize("outcome", [State.FAILED, State.CANCELLED, State.RUNNING])
def test_what_has_no_result_is_not_kept(results, tmp_path, outcome):
    results.add(entry("a", tmp_path, outcome))
    results.add(entry("b", tmp_path, outputs={}))
    assert ids(results) == []


def test_results_come_back_with_their_project_and_from_where_it_was_moved_to(results, tmp_path):
    before, after = tmp_path / "before", tmp_path / "after"
    before.mkdir()
    for name in ("scene", "a"):
        (before / f"{name}.tif").write_bytes(b"")
    results.add(entry("a", before))
    assert QgsProject.instance().write(str(before / "project.qgs"))
    QgsProject.instance().clear()
    assert ids(results) == []
    shutil.move(before, after)
    assert QgsProject.instance().read(str(after / "project.qgs"))
    assert results.entry("a").outputs["MASK"] == str(after / "a.tif")
    assert results.entry("a").parameters["INPUT"] == str(after / "scene.tif")


@pytest.mark.parametrize("spelling", ["{}/a.tif", "{}/./a.tif", "{}//a.tif|option:NUM_THREADS=2"])
def test_a_layer_is_known_by_any_spelling_of_its_path(project, tmp_path, spelling):
    """As QGIS gives the paths of a project slashes on Windows, too."""
    gdal.GetDriverByName("GTiff").Create(str(tmp_path / "a.tif"), 4, 4).FlushCache()
    layer = QgsRasterLayer(spelling.format(tmp_path), "any")
    project.addMapLayer(layer)
    made = entry("r", tmp_path, outputs={"MASK": f"{tmp_path}/../{tmp_path.name}/a.tif"})
    made.parameters["INPUT"] = made.outputs["MASK"]
    assert layers_of(made) == {"mask": layer} and scene_of(made) == layer
    assert layers_of(entry("r", tmp_path, outputs={"MASK": f"{tmp_path}/b.tif"})) == {}


@pytest.mark.parametrize(
    "name", ['NETCDF:"{}/a.nc":t', "GPKG:{}/a.gpkg:two", "/vsizip/{}/a.zip/b/c.tif", "/vsizip//vsicurl/x"]
)
def test_parts_of_files_and_archives_move_with_the_project_too(results, tmp_path, name):
    before, after = tmp_path / "before", tmp_path / "after"
    before.mkdir()
    made = entry("a", before)
    made.parameters["INPUT"] = name.format(before)
    results.add(made)
    assert QgsProject.instance().write(str(before / "project.qgs"))
    QgsProject.instance().clear()
    shutil.move(before, after)
    assert QgsProject.instance().read(str(after / "project.qgs"))
    assert results.entry("a").parameters["INPUT"] == name.format(after)


def test_a_removed_result_stays_away(results, tmp_path):
    for name in ("a", "b"):
        results.add(entry(name, tmp_path))
    results.remove("b")
    results.recall()
    assert ids(results) == ["a"]


@pytest.mark.parametrize("text", ["", "nonsense", "7", json.dumps([1, {"id": "x"}, None])])
def test_damage_in_a_projects_file_leaves_no_results(results, text):
    QgsProject.instance().writeEntry("CloudReef", "results", text)
    results.recall()
    assert ids(results) == []


def test_layers_of_replaced_files_go_with_their_group(layer, project, sample, tmp_path):
    root, files = project.layerTreeRoot(), [str(tmp_path / f"{name}.tif") for name in ("mask", "probability", "other")]
    for file in files:
        shutil.copy(sample, file)
    mask, probability, other = (QgsRasterLayer(file, file) for file in files)
    add_group(project, "run", {"mask": mask, "probability": probability}, layer)
    add_group(project, "other", {"mask": other}, layer)
    remove_layers_of(project, files[:2])
    assert [group.name() for group in root.findGroups()] == ["other"]
    assert {one.source() for one in project.mapLayers().values()} == {layer.source(), files[2]}
