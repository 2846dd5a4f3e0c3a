"""Queue, numbers and history of runs in a real QGIS window, used by mouse as a user would."""

from __future__ import annotations

import csv
import os
import shutil

import pytest
from installed import install
from playing import play
from scenes_of_windows import make_scenes

SECONDS = 1800


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Where the scenes, the results, the report and the pictures lie."""
    chosen = os.environ.get("CLOUDREEF_TEST_PICTURES")
    if not chosen:
        return tmp_path_factory.mktemp("runs")
    shutil.rmtree(chosen, ignore_errors=True)
    os.makedirs(chosen)
    return type(tmp_path_factory.getbasetemp())(chosen)


@pytest.fixture(scope="module")
def report(folder, tmp_path_factory, sample_path, landsat_path):
    """What the scenario saw; it is played once."""
    make_scenes(folder, sample_path)
    shutil.copy(sample_path, folder / "other.tif")
    if landsat_path.is_dir():
        shutil.copytree(landsat_path, folder / landsat_path.name)
    return play("window_runs_script.py", folder, install(tmp_path_factory.mktemp("profiles")), SECONDS)


def test_all_selected_layers_are_queued_after_a_question(report):
    assert report["asked"] and report["asked"][0].startswith("Segment 3 layers")
    assert len(report["waiting"]) == 2
    assert report["button_while_busy"].replace("&", "") == "Add to the queue"


def test_results_that_are_selected_with_their_scenes_are_no_scenes(report):
    assert report["asked_with_results"][0].startswith("Segment 3 layers")


def test_one_failure_does_not_end_the_rest_and_all_is_told_at_the_end(report):
    assert report["told"] == ["3 runs have ended: 2 done, 1 failed.", True]
    assert report["details"].startswith("one band: ") and report["details"].endswith(".")


def test_results_come_in_groups_above_their_layers(report):
    groups = dict(report["groups"])
    assert groups["clouds · scene"] == [f"{kind} · clouds · scene" for kind in ("polygons", "mask", "probability")]
    assert len(groups) == 2 and report["open"] == [True, True]
    for layer, group in (("scene", "clouds · scene"),):
        assert report["order"].index(group) == report["order"].index(layer) - 1


def test_qgis_stays_usable_while_runs_come_and_go(report):
    assert report["at_runs"]["turns"] >= 5


def test_numbers_can_be_copied_and_saved(report, folder):
    assert "Of the valid pixels" in report["copied_numbers"] and "km²" in report["copied_numbers"]
    with open(folder / "numbers.csv", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["name"] for row in rows if row["table"] == "cover"] == ["cloud", "clear", "nodata"]
    assert sum(float(row["area_m2"]) for row in rows if row["table"] == "sizes") == pytest.approx(
        float(rows[0]["area_m2"])
    )
    assert report["report_offered"]


def test_the_history_tells_of_all_runs_and_does_one_again(report, folder):
    assert sorted(outcome for _, _, outcome in report["history"]) == ["done", "done", "failed"]
    _, mask = report["again"]
    assert mask != report["first_run"] and os.path.dirname(mask) == os.path.dirname(report["first_run"])
    assert os.path.exists(mask) and os.path.exists(report["first_run"])
    assert report["loaded"] == [3, 3]  # loading them again adds no second group
    assert report["card_of_loaded"] == mask  # the result belongs to the project now
    assert report["after_remove"] == 3


def test_the_plugin_leaves_cleanly_with_runs_that_wait(report):
    assert report["before_unload"] == [True, 1]
    assert report["left_by_unload"] == []
    assert report["dialogs_after_unload"] == 0
    # What was cut off stays, so that it can be done again; what waited had not begun.
    assert report["runs_in_history"] == len(report["folders_of_runs"]) == 4
