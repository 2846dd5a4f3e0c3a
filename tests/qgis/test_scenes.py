"""Many scenes in a dock, in a real QGIS window; and what a summary and the names of scenes say."""

from __future__ import annotations

import os
from datetime import date

import pytest
from installed import install
from playing import play
from three_scenes import make_three_scenes

from cloudreef_plugin.dock.scenes.summary import read_summary
from cloudreef_plugin.engine.contract.tables.days import day_of

SECONDS = 400


@pytest.fixture(scope="module")
def report(tmp_path_factory, sample_path):
    """What the scenario saw; it is played once: two scenes, and one that cannot be read."""
    if not os.environ.get("CLOUDREEF_ENGINE_PYTHON"):
        pytest.skip("CLOUDREEF_ENGINE_PYTHON names no engine")
    folder = tmp_path_factory.mktemp("scenes")
    make_three_scenes(folder, sample_path)
    return play("scenes_script.py", folder, install(tmp_path_factory.mktemp("profiles")), SECONDS)


def test_results_go_to_a_folder_that_stays(report):
    able, folder = report["asked_before"]
    assert able is False
    assert folder.endswith("cloudreef-results") and not folder.startswith("/tmp/processing")


def test_how_many_scenes_there_are_is_said_before_they_are_segmented(report):
    assert report["found"] == "3 scenes were found: S2_20200101_one, S2_20200201_two, S2_20200301_broken."


def test_each_scene_has_its_state_cover_and_day(report):
    assert report["states"] == {
        "S2_20200101_one": "done",
        "S2_20200201_two": "done",
        "S2_20200301_broken": "failed",
    }
    assert report["covers"]["S2_20200101_one"].endswith(" %") and report["covers"]["S2_20200301_broken"] == ""
    assert report["days"] == ["2020-01-01", "2020-02-01", "2020-03-01"]
    assert report["said"] == "2 of 3 scenes are done, 1 failed."


def test_filters_and_order(report):
    both, broken = ["S2_20200101_one", "S2_20200201_two"], ["S2_20200301_broken"]
    parted = report["filters"]
    assert sorted(parted["over"] + parted["under"]) == both
    assert all(float(report["covers"][scene].split()[0]) > 5 for scene in parted["over"])
    assert all(float(report["covers"][scene].split()[0]) <= 5 for scene in parted["under"])
    assert (parted["failed"], parted["open"], parted["all"]) == (broken, broken, both + broken)
    assert report["counted"] == f"{len(parted['over'])} of 3 scenes"
    by_cover = sorted(both, key=lambda scene: -float(report["covers"][scene].split()[0]))
    assert report["sorted"] == [*by_cover, *broken]


def test_reasons_of_failures_are_in_sight(report):
    (reason,), is_seen = report["reason"]
    assert "S2_20200301_broken.tif" in reason
    assert is_seen


def test_masks_are_loaded_once_and_know_their_day(report):
    assert report["loaded"] == ["mask · clouds · S2_20200101_one", "mask · clouds · S2_20200201_two"]
    assert report["ranges"] == ["2020-01-01", "2020-02-01"]
    assert report["loaded_twice"] == 2
    assert report["additions"] == 1  # lists of layers are filled again once, and not for each of hundreds of masks


def test_the_map_shows_the_scenes_by_cover(report):
    assert [scene for scene, _ in report["outlines"]] == ["S2_20200101_one", "S2_20200201_two"]
    assert f"{report['outlines'][0][1]:.2f} %" == report["covers"]["S2_20200101_one"]
    assert report["outlines_in_background"]  # to open hundreds of masks takes long
    assert report["coloured_by"] == "cover_percent" and report["outlines_twice"] == 1


def test_the_cover_is_shown_over_time(report):
    told, words = report["over_time"]
    days = [part.split(":")[0] for part in told.split("; ")]
    assert days == ["2020-01-01", "2020-02-01"] and told.count("%") == 2
    assert words.startswith("2 of 3 scenes")


def test_masks_and_outlines_are_played_day_by_day(report):
    assert report["frames"] == 2  # the days between are passed over
    assert report["outlines_by"] == [True, "day"]
    assert report["controller_is_shown"] and report["outlines_lie_below"]


def test_a_batch_is_opened_again_and_what_failed_is_done_again(report):
    assert report["no_summary"].endswith("is not the summary of a batch.")
    assert report["opened"] == [3, True]
    assert report["retried"] == {
        "S2_20200101_one": "done earlier",
        "S2_20200201_two": "done earlier",
        "S2_20200301_broken": "done",
    }
    assert report["nothing_to_retry"] is False


def test_masks_of_another_threshold_are_not_called_done(report):
    states, said = report["out_of_date"]
    assert states == ["out of date"]
    assert said.endswith("0 of 3 scenes are done, 0 failed.\n3 are out of date: Retry makes them again.")
    assert report["made_again"] == [["done"], "3 of 3 scenes are done, 0 failed."]


def test_all_options_are_filled_in(report):
    model, folder, mapped = report["all_options"]
    assert model == "clouds" and folder.endswith("masks") and mapped


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("LC80200392015216LGN00", date(2015, 8, 4)),
        ("LC08_L1TP_020039_20150804_20170226_01_T1", date(2015, 8, 4)),
        ("S2B_MSIL1C_20200131T101209_N0208_R022_T32TQM_20200131T121245.SAFE", date(2020, 1, 31)),
        ("flight-2021-06-30-b", date(2021, 6, 30)),
        ("scene_20201399", None),
        ("LC80200392015999LGN00", None),
        ("12020010112", None),
        ("scene", None),
    ],
)
def test_the_day_of_a_scene_is_read_from_its_name(name, day):
    assert day_of(name) == day


def test_a_summary_is_read_as_the_engine_writes_it(tmp_path):
    path = tmp_path / "clouds_summary.csv"
    path.write_text(
        "scene,status,cover_percent,cover_km2,valid_km2,seconds,message,input,mask\n"
        "'=1+1,done,12.5,1,8,2.25,,/data/a_20200101.tif,/masks/a.tif\n"
        'b,failed,,,,,"no, bands",/data/b.tif,\n',
        encoding="utf-8",
    )
    one, other = read_summary(path)
    assert (one.scene, one.state, one.cover_percent, one.seconds, one.mask) == (
        "=1+1",
        "done",
        12.5,
        2.25,
        "/masks/a.tif",
    )
    assert one.day == date(2020, 1, 1)
    assert (other.state, other.cover_percent, other.message, other.mask) == ("failed", None, "no, bands", "")


@pytest.mark.parametrize("text", ["", "a,b\n1,2\n", "scene,status,cover_percent\nx,done,much\n"])
def test_another_table_has_no_scenes(tmp_path, text):
    path = tmp_path / "table.csv"
    path.write_text(text, encoding="utf-8")
    assert read_summary(path) == []
    assert read_summary(tmp_path / "missing.csv") == []
