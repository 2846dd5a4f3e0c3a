"""The results of a project as cards, in a real QGIS window: swiped, compared, kept, deleted."""

from __future__ import annotations

import shutil

import pytest
from installed import install
from playing import play

SECONDS = 400


@pytest.fixture(scope="module")
def report(tmp_path_factory, sample_path):
    """What the scenario saw; it is played once."""
    folder = tmp_path_factory.mktemp("results")
    shutil.copy(sample_path, folder / "scene.tif")
    return play("results_script.py", folder, install(tmp_path_factory.mktemp("profiles")), SECONDS)


def test_each_result_is_a_card_with_picture_cover_and_time_the_newest_first(report):
    assert [title for title, _ in report["cards"]] == ["clouds-fast · scene", "clouds · scene"]
    assert all(" % · " in about for _, about in report["cards"])
    assert report["pictures"] == [True, True]


def test_a_card_hides_and_shows_its_result(report):
    assert report["shown_at_first"]
    assert report["hidden"] == [False, ["scene"]]
    shown, visible = report["shown_again"]
    assert shown and visible[0] == "mask · clouds-fast · scene"


def test_to_the_left_of_the_line_there_is_no_result_and_to_the_right_nothing_changes(report):
    assert report["swiping"] == [True, True]
    assert report["left_is_without"] > 0
    assert report["right_is_with"] == 0


def test_the_line_follows_the_mouse_and_the_tool_of_before_comes_back(report):
    assert report["split"] == pytest.approx(0.8, abs=0.02)
    assert report["swipe_over"] == [True, True]
    assert report["told_while_swiping"].startswith("Drag on the map") and report["told_after_swiping"] == ""


def test_two_results_are_compared_in_numbers(report):
    assert report["compared"] == ["mask · clouds-fast · scene", "mask · clouds · scene"]
    numbers = dict(report["numbers"])
    covers = [float(numbers[f"Cover of the {name}"].split()[0]) for name in ("first", "second")]
    only = [float(numbers[f"Only in the {name}"].split()[0]) for name in ("first", "second")]
    # What is covered by one alone makes the difference of the covers, and all of the disagreement.
    assert covers[0] - covers[1] == pytest.approx(only[0] - only[1], abs=0.02)
    assert 100 - float(numbers["Both agree"].split()[0]) == pytest.approx(sum(only), abs=0.02)
    assert covers == [pytest.approx(float(about.split()[0]), abs=0.01) for _, about in report["cards"]]


def test_two_results_are_swiped_and_their_difference_is_drawn_with_both_names(report):
    assert report["two_swiped"] == report["compared"]
    assert report["difference"] == [*(f"only {name}" for name in report["compared"]), "both"]


def test_a_place_is_explained_by_what_the_network_saw(report):
    said, reason, wide = report["place"]
    assert " · cloud: " in said and "threshold" in reason
    known = ["red", "green", "blue", "near infrared"]
    seen, absent = report["place_rows"][: len(known)], report["place_rows"][len(known) :]
    assert [row[0] for row in seen] == known
    assert all(number for row in seen for number in row)
    assert [row[1] for row in absent] == ["missing"] * 2, "the sample has no short-wave infrared"
    assert wide > 100


def test_a_page_to_print_is_made(report):
    assert report["layouts"] == ["CloudReef · scene"]


def test_a_painted_mask_is_a_result_of_its_own_whose_statistics_follow(report):
    before, cards = report["painted_at_first"]
    assert cards == 2 and before.startswith("Cloud: ")
    assert report["painted"] == [True, True, True] and report["undone"]
    cards, about, cover = report["painted_card"]
    assert cards == 3 and about.split()[0] == cover.split()[1] != before.split()[1]
    assert report["painted_statistics"] == [True]


def test_what_was_painted_becomes_labels_of_its_scene_and_model(report):
    assert report["labels"] == ["scene", "clouds-fast", True, True]


def test_cards_and_improve_are_back_when_the_project_is_opened_again(report):
    assert report["cards_of_no_project"] == 0 and report["improve_of_no_project"] is False
    assert report["cards_are_back"] and report["improve_is_back"]
    assert report["corrected"] == ["scene, corrected"]


def test_a_result_is_deleted_with_its_files_or_from_the_project_alone(report):
    assert report["deleted"] == [[False, 1], [True, 0]]
    assert report["no_cards"] is False and report["tree_at_the_end"] == []
