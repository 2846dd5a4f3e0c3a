"""A job ends in a result or in one sentence, and never leaves a process or an unfinished file behind."""

from __future__ import annotations

import contextlib
import json
import os
import sys
import time
from pathlib import Path

import pytest

from cloudreef_plugin.engine.contract.protocol import Finished, Job, Message, Outputs, Progress, SceneDone, SceneJob
from cloudreef_plugin.environment import engine_process
from cloudreef_plugin.environment.engine_process import (
    EngineCancelled,
    EngineCrashed,
    EngineFailed,
    explain_exit,
    run_job,
)

# What is left behind would live for ten minutes.
PATIENCE_S = 300

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="signals are POSIX")


@pytest.fixture
def run(tmp_path, plugin_folder, python):
    """Runs a job in which the engine does what is asked; returns (end, events)."""
    results = tmp_path / "results"
    results.mkdir()
    (results / "mask.tif.aux.xml").write_text("the user's own")

    def run(what, cancelled=lambda: False, on_event=None):
        scratch = tmp_path / "scratch"
        scratch.mkdir(exist_ok=True)
        scenes = (SceneJob(input=("scene.tif",), outputs=Outputs(mask=str(results / "mask.tif"))),)
        events = []

        def take(event):
            events.append(event)
            if on_event:
                on_event(event)

        end = run_job(
            python,
            Job(model=what, scenes=scenes),
            plugin_folder=plugin_folder,
            scratch=scratch,
            on_event=take,
            cancelled=cancelled,
        )
        return end, events

    return run


def left(tmp_path: Path) -> list[str]:
    return sorted(path.name for path in (tmp_path / "results").iterdir() if path.name != "mask.tif.aux.xml")


def is_alive(pid: int) -> bool:
    """Whether a process runs; one that has ended and only waits to be collected does not."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def test_a_job_relays_its_events_in_order(run, tmp_path):
    end, events = run("well")
    assert end.statistics == {"cover_percent": 12.5}
    assert [type(event) for event in events] == [Message, Progress, Progress, Progress, SceneDone, Finished]
    assert events[0].text == "Modèle «Wolken» ☁"
    assert left(tmp_path) == ["mask.tif"]


def test_noise_on_stdout_and_a_flood_on_stderr_do_not_disturb(run):
    end, events = run("chatty")
    assert isinstance(end, Finished)
    assert [type(event) for event in events] == [Message, Finished]


def test_an_engine_that_lingers_after_its_result_is_ended(run, monkeypatch):
    monkeypatch.setattr(engine_process, "SECONDS_TO_LEAVE", 0.3)
    before = children()
    end, _ = run("lingering")
    assert isinstance(end, Finished)
    assert children() <= before


def test_a_refusal_is_passed_on_in_the_engines_words(run, tmp_path):
    with pytest.raises(EngineFailed) as caught:
        run("refuses")
    assert (caught.value.message, caught.value.hint) == ("The scene has 3 bands.", "Choose another.")
    assert left(tmp_path) == []


def test_an_end_without_a_result_is_a_crash_that_shows_the_end_of_the_log(run, tmp_path):
    with pytest.raises(EngineCrashed) as caught:
        run("silent")
    assert caught.value.exit_code == 42
    assert caught.value.log.splitlines() == [f"line {n}" for n in range(150, 200)]
    assert left(tmp_path) == []


@posix_only
@pytest.mark.parametrize(("what", "words"), [("killed", "memory ran out"), ("segfaults", "segmentation fault")])
def test_a_killed_engine_is_explained(run, tmp_path, what, words):
    with pytest.raises(EngineCrashed, match=words):
        run(what)
    assert left(tmp_path) == []


def test_a_missing_package_asks_to_set_up_again(run):
    with pytest.raises(EngineCrashed, match="set it up again"):
        run("damaged")


def test_cancel_ends_the_engine_at_once_and_leaves_no_file(run, tmp_path):
    heard, answers, before = [], [], children()

    def cancelled():
        answers.append(bool(heard))
        return answers[-1]

    with pytest.raises(EngineCancelled):
        run("hangs", cancelled, heard.append)
    assert answers.count(True) == 1, "it is not asked a second time"
    assert children() <= before
    assert left(tmp_path) == []


@posix_only
def test_cancel_ends_what_the_engine_started(run):
    children = []

    def listen(event):
        if isinstance(event, Message) and event.text.startswith("child "):
            children.append(int(event.text.split()[1]))

    with pytest.raises(EngineCancelled):
        run("family", lambda: bool(children), listen)
    deadline = time.monotonic() + PATIENCE_S
    while is_alive(children[0]) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not is_alive(children[0])


@posix_only
def test_a_process_left_behind_by_the_engine_does_not_hold_up_the_result(run):
    deadline = time.monotonic() + PATIENCE_S
    assert isinstance(run("orphan", lambda: time.monotonic() > deadline)[0], Finished)


def test_an_error_in_the_listener_ends_the_engine(run, tmp_path):
    def fail(event):
        raise RuntimeError("the listener broke")

    with pytest.raises(RuntimeError, match="the listener broke"):
        run("hangs", on_event=fail)
    assert left(tmp_path) == []


def test_the_engine_sees_nothing_of_qgis(run, monkeypatch, plugin_folder):
    foreign = ("PYTHONHOME", "PYTHONPATH", "PROJ_LIB", "PROJ_DATA", "GDAL_DATA", "GDAL_DRIVER_PATH", "LD_LIBRARY_PATH")
    for name in foreign:
        monkeypatch.setenv(name, "/nowhere")
    monkeypatch.setenv("HTTPS_PROXY", "http://proxy.example:3128")
    monkeypatch.setenv("GDAL_HTTP_HEADERS", "Authorization: Bearer key")
    _, events = run("environment")
    environ = json.loads(events[1].text)
    assert not set(foreign) & set(environ)
    assert environ["GDAL_HTTP_HEADERS"] == "Authorization: Bearer key"  # how GDAL reaches addresses is the user's
    assert environ["HTTPS_PROXY"] == "http://proxy.example:3128"
    stdin, folder = json.loads(events[2].text)
    assert stdin == ""
    assert Path(folder) == plugin_folder


def test_a_python_that_is_gone_says_so(run, tmp_path, plugin_folder):
    scenes = (SceneJob(input=("scene.tif",), outputs=Outputs(mask=str(tmp_path / "mask.tif"))),)
    with pytest.raises(EngineCrashed, match="Set the engine up again"):
        run_job(tmp_path / "gone" / "python", Job("x", scenes), plugin_folder=plugin_folder, scratch=tmp_path)


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (-9, "memory"),
        (-4, "instruction"),
        (-11, "segmentation fault"),
        (3221225477, "access violation"),
        (-1073741515, "DLL"),
        (1, "code 1"),
    ],
)
@posix_only
def test_exit_codes_in_words(code, words):
    assert words in explain_exit(code)


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="reads /proc")
def test_no_process_is_left_over(run):
    before = children()
    for what in ("well", "refuses", "silent"):
        with contextlib.suppress(EngineFailed, EngineCrashed):
            run(what)
    assert children() <= before


def children():
    """Lists the processes below this one, those that nobody has waited for too."""
    found = set()
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            _, parent, *_ = stat.read_text().rpartition(")")[2].split()
            if int(parent) == os.getpid():
                found.add(int(stat.parent.name))
    return found
