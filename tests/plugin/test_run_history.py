"""The history of runs: what ended is found again, whatever else lies in its file."""

from __future__ import annotations

import json
import os
import threading

import pytest

from cloudreef_plugin.engine.contract.errors import OutputError
from cloudreef_plugin.runs.history import Entry, RunHistory
from cloudreef_plugin.runs.state import State


def entry(name, **changes):
    values = {
        "id": name,
        "when": "2024-05-01T10:00:00+00:00",
        "algorithm": "segment",
        "scene": f"scene {name}",
        "parameters": {"INPUT": f"/data/{name}.tif", "THRESHOLD": 0.5, "TTA": False, "BANDS": [3, 2, 1]},
        "outcome": State.DONE,
        "sentence": "Cloud: 3 % – ähnlich",
        "outputs": {"MASK": f"/data/{name}_mask.tif"},
        "warnings": ("Mind the gap.",),
    }
    return Entry(**{**values, **changes})


@pytest.fixture
def history(tmp_path):
    return RunHistory(tmp_path / "cloudreef", most=5)


def test_runs_are_found_again_the_last_one_first(history, tmp_path):
    assert history.entries() == []
    first, second = entry("a"), entry("b", outcome=State.FAILED, sentence="No.")
    history.add(first)
    history.add(second)
    assert RunHistory(tmp_path / "cloudreef").entries() == [second, first]


def test_only_the_last_ones_are_kept_and_what_belongs_to_the_others_goes(history):
    for number in range(8):
        history.make_folder_of(f"r{number}")
        history.add(entry(f"r{number}"))
    assert [found.id for found in history.entries()] == ["r7", "r6", "r5", "r4", "r3"]
    assert [history.folder_of(f"r{number}").is_dir() for number in (2, 3)] == [False, True]


def test_a_removed_run_is_forgotten(history):
    for name in "abc":
        history.make_folder_of(name)
        history.add(entry(name))
    history.remove("b")
    assert [found.id for found in history.entries()] == ["c", "a"]
    assert not history.folder_of("b").exists() and history.folder_of("a").exists()


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b'"text"',
        b"\xff\xfe\x00",
        b'{"id": "x"}',
        json.dumps({**vars(entry("x")), "parameters": 3}).encode(),
        json.dumps({**vars(entry("x")), "id": "../../etc"}).encode(),
        json.dumps({**vars(entry("x")), "seconds": "long"}).encode(),
        json.dumps({**vars(entry("x")), "outputs": ["a"]}).encode(),
        b'{"id": "cut off by a kill", "when": "2024',
    ],
)
def test_a_line_that_cannot_be_read_costs_no_other(history, tmp_path, line):
    history.add(entry("a"))
    with open(tmp_path / "cloudreef" / "runs.jsonl", "ab") as file:
        file.write(line)  # and no end of line, as after a kill
    history.add(entry("b"))
    assert [found.id for found in history.entries()] == ["b", "a"]


def test_what_a_later_release_adds_is_passed_over(history, tmp_path):
    history.add(entry("a"))
    with open(tmp_path / "cloudreef" / "runs.jsonl", "ab") as file:
        file.write(json.dumps({**vars(entry("b")), "mood": "good"}).encode() + b"\n")
    assert [found.id for found in history.entries()] == ["b", "a"]


def test_what_a_killed_run_left_goes_after_a_while(history):
    for name in ("known", "killed", "running"):
        history.make_folder_of(name)
    history.add(entry("known"))
    for name in ("known", "killed"):
        os.utime(history.folder_of(name), (0, 0))
    history.tidy()
    assert [history.folder_of(name).is_dir() for name in ("known", "killed", "running")] == [True, False, True]


def test_several_may_write_at_once(tmp_path):
    def write(name):
        own = RunHistory(tmp_path, most=1000)
        for number in range(20):
            own.add(entry(f"{name}{number}"))

    threads = [threading.Thread(target=write, args=(name,)) for name in "abcd"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(RunHistory(tmp_path).entries()) == 80


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="this user may write everywhere")
def test_a_profile_that_cannot_be_written_is_told_in_a_sentence(history, tmp_path):
    tmp_path.chmod(0o500)
    with pytest.raises(OutputError, match="cannot be written"):
        history.add(entry("a"))
    tmp_path.chmod(0o700)


def test_a_folder_in_the_way_is_told_in_a_sentence(history, tmp_path):
    (tmp_path / "cloudreef").write_text("in the way")
    with pytest.raises(OutputError, match="cannot be written"):
        history.add(entry("a"))
    assert history.entries() == []


def test_a_run_that_begins_and_ends_is_one_entry_and_one_that_was_cut_off_stays(history):
    history.add(entry("a", outcome=State.RUNNING, sentence=""))
    history.add(entry("b", outcome=State.RUNNING, sentence=""))
    history.add(entry("a"))
    assert [(found.id, found.outcome) for found in history.entries()] == [("a", State.DONE), ("b", State.RUNNING)]


def test_an_outcome_that_nobody_knows_is_left_out(history, tmp_path):
    history.add(entry("a"))
    file = tmp_path / "cloudreef" / "runs.jsonl"
    file.write_text(file.read_text(encoding="utf-8").replace('"done"', '"dreamt"'), encoding="utf-8")
    assert history.entries() == []


@pytest.mark.skipif(os.name != "posix", reason="rights as POSIX has them")
def test_the_history_is_for_the_user_alone(tmp_path):
    history = RunHistory(tmp_path)
    history.add(entry("a"))
    file = tmp_path / "runs.jsonl"
    assert file.stat().st_mode & 0o777 == 0o600
    file.chmod(0o644)  # of an older release
    history.add(entry("b"))
    assert file.stat().st_mode & 0o777 == 0o600
    history.remove("a")
    assert file.stat().st_mode & 0o777 == 0o600


def test_what_a_killed_engine_left_is_removed_at_the_next_start(tmp_path):
    history = RunHistory(tmp_path / "profile")
    mask = tmp_path / "mask.tif"
    for name in ("mask.tif", "mask.tif.part.77aa", "mask.tif.part.lock", "scene.tif.part"):
        (tmp_path / name).write_text("text")
    parameters = {"INPUT": str(tmp_path / "scene.tif"), "MASK": str(mask)}
    history.add(entry("a", outcome=State.RUNNING, parameters=parameters, outputs={}))
    history.tidy()
    assert sorted(path.name for path in tmp_path.glob("*.tif*")) == ["mask.tif", "scene.tif.part"]
