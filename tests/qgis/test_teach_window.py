"""Teaching in a real window: label, train, watch, pause, go on, compare, see where to label next.

CLOUDREEF_TEST_PICTURES names a folder that keeps the pictures, which are those of the help. The engine's Python must be
able to train; the wheels of the compact profile, which the other walk installs from, are not enough.
"""

from __future__ import annotations

import pytest
from installed import install
from playing import chosen_folder, play, trainer

from cloudreef_plugin.environment.lesson import FINISHED, RUNNING

SECONDS = 1800


@pytest.fixture(scope="module")
def report(tmp_path_factory, sample_path):
    """What the scenario saw; it is played once."""
    python, folder = trainer(), chosen_folder("teach", tmp_path_factory)
    return play(
        "teach_script.py",
        folder,
        install(tmp_path_factory.mktemp("profiles")),
        SECONDS,
        CLOUDREEF_ENGINE_PYTHON=python,
        CLOUDREEF_WALK_SCENE=str(sample_path),
        CLOUDREEF_WALK_TRUTH=str(sample_path.with_name("truth.tif")),
    )


def number(text):
    return int("".join(letter for letter in text if letter.isdigit()) or 0)


def test_labels_are_counted_class_by_class(report):
    labelled = report["labelled"]
    assert number(labelled["cloud (pixels)"]) > 500
    assert number(labelled["clear (pixels)"]) > 500


def test_the_time_is_told_before_and_the_lesson_begins_by_its_button(report):
    assert "about 3 minutes in all" in report["told_before"]
    assert (report["refused"], report["trouble"]) == ("", "")


def test_the_curves_move_and_nothing_blocks(report):
    assert "before" in report["score_while_it_learns"]
    assert report["picture"]
    assert report["at_training"]["turns"] >= 5


def test_it_pauses_and_goes_on_when_the_window_is_closed(report):
    if "paused" not in report:
        pytest.skip("the lesson was over before it could be paused")
    assert report["paused"] == ["Paused.", "Resume"]
    assert report["when_closed"] in (RUNNING, FINISHED)
    assert report["rows_kept"]


def test_the_outcome_is_told_before_and_after(report):
    assert "before" in report["scores"]
    assert report["outcome"].startswith(("The model is ready", "The new model is no better"))


def test_both_models_and_their_difference_are_on_the_map(report):
    assert {"old model", "new model", "difference: new against old"} <= set(report["compared"])
    assert report["difference"] == ["neither", "both models", "only the new model", "only the old model"]
    assert "squares" in report["suggested"] or "confident everywhere" in report["suggested"]


def test_nothing_is_left_when_the_plugin_is_unloaded(report):
    assert set(report["left"].values()) == {0}
