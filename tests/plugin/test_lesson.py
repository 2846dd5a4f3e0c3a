"""A lesson is a process of its own: it says how far it is through files, survives whoever started it, and goes on."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import counting_lessons
import pytest
from counting_lessons import job

from cloudreef_plugin.engine.contract.events import Finished, Progress
from cloudreef_plugin.environment import lesson as module
from cloudreef_plugin.environment.lesson import FAILED, FINISHED, NEW, RUNNING, STOPPED, Lesson, LessonFailed

PYTHON = Path(sys.executable)


@pytest.fixture
def home(tmp_path):
    return counting_lessons.home(tmp_path / "home")


def wait(until, seconds=300):
    deadline = time.monotonic() + seconds
    while not until():
        assert time.monotonic() < deadline
        time.sleep(0.02)


def test_it_runs_to_its_end_and_tells_all_in_files(tmp_path, home):
    lesson = Lesson(tmp_path / "lesson")
    assert lesson.state() == NEW
    lesson.prepare(job(lesson.folder))
    lesson.start(PYTHON, home)
    wait(lambda: not lesson.is_running())
    told = lesson.events()
    assert [event.done for event in told if isinstance(event, Progress)] == [1, 2, 3, 4, 5]
    assert isinstance(told[-1], Finished)
    assert lesson.events() == []
    assert lesson.state() == FINISHED
    assert lesson.rows()[-1] == {"epoch": 5.0, "loss": 0.2, "iou": 0.5}


def test_another_process_finds_it_running_stops_it_and_goes_on(tmp_path, home):
    first = Lesson(tmp_path / "lesson")
    first.prepare(job(first.folder, 100_000))
    first.start(PYTHON, home)
    later = Lesson(first.folder)  # as after a restart of QGIS
    wait(lambda: len(later.rows()) > 2)
    assert later.state() == RUNNING
    with pytest.raises(LessonFailed, match="running already"):
        later.start(PYTHON, home)
    later.stop()
    first._process.wait(300)
    assert Lesson(first.folder).state() == STOPPED
    done = int((first.folder / "state").read_text())
    assert done < 100_000
    again = Lesson(first.folder)
    again.start(PYTHON, home, finish=True)
    wait(lambda: not again.is_running())
    assert again.last().statistics["epochs"] == done


def test_it_can_be_stopped_without_waiting_for_its_end(tmp_path, home):
    lesson = Lesson(tmp_path / "lesson")
    lesson.prepare(job(lesson.folder, 60))
    lesson.start(PYTHON, home)
    wait(lambda: lesson.rows())
    lesson.stop(wait=False)
    wait(lambda: not lesson.is_running())
    assert lesson.state() == STOPPED
    assert int((lesson.folder / "state").read_text()) < 60


@pytest.mark.skipif(os.name != "posix", reason="Windows ends a process without its group")
def test_one_that_does_not_end_is_told_and_its_folder_stays(tmp_path, home, monkeypatch):
    monkeypatch.setattr(module, "SECONDS_TO_END", 0.1)
    lesson = Lesson(tmp_path / "lesson")
    lesson.prepare(job(lesson.folder, 100_000))
    # As a process that the system cannot end for now: none of this group, which is what is ended.
    command = [sys.executable, "-m", "training", "teach", str(lesson.folder / "job.json"), "--events"]
    lesson._process = subprocess.Popen(command, cwd=home, stdout=subprocess.DEVNULL)
    try:
        with pytest.raises(LessonFailed, match=f"process {lesson._process.pid} does not end"):
            lesson.stop()
        with pytest.raises(LessonFailed, match="does not end"):
            lesson.remove()
        assert (lesson.folder / "job.json").is_file()
    finally:
        lesson._process.kill()
        lesson._process.wait(300)
    lesson.remove()
    assert not lesson.folder.exists()


def test_why_it_failed_is_told_in_a_sentence(tmp_path, home):
    lesson = Lesson(tmp_path / "lesson")
    lesson.prepare(job(lesson.folder, name="broken"))
    lesson.start(PYTHON, home)
    wait(lambda: not lesson.is_running())
    assert lesson.state() == FAILED
    assert lesson.why() == "The labels are empty. Draw some."


def test_a_python_that_cannot_train_says_what_to_install(tmp_path):
    lesson = Lesson(tmp_path / "lesson")
    lesson.prepare(job(lesson.folder))
    lesson.start(PYTHON, tmp_path)
    wait(lambda: not lesson.is_running())
    assert "profile for teaching models" in lesson.why()


def test_a_folder_that_cannot_be_written_is_told(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(LessonFailed, match="cannot be written"):
        Lesson(tmp_path / "file" / "lesson").prepare(job(tmp_path))
    with pytest.raises(LessonFailed, match="no lesson"):
        Lesson(tmp_path / "nothing").start(PYTHON, tmp_path)


def test_the_job_file_is_what_the_training_package_reads(tmp_path):
    lesson = Lesson(tmp_path / "lesson")
    lesson.prepare(job(lesson.folder))
    assert lesson.job()["task"] == "train"
    assert json.loads((lesson.folder / "job.json").read_text())["scenes"][0]["split"] == "blocks"
