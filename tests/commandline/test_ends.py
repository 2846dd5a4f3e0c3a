"""However a command ends, and wherever its words go, nothing unfinished is left and nobody sees a traceback."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import bundles
import pytest
import scenes

pytest.importorskip("cyclopts", reason="belongs to the command line's packages")

from cloudreef_plugin.engine.contract.listing.older_batches import rows_of_summary

CHECKOUT = Path(__file__).resolve().parents[2]
COMMAND = [sys.executable, "-m", "cloudreef_plugin.commandline"]


@pytest.fixture(scope="module")
def environment(tmp_path_factory):
    """An environment with a model and a scratch folder of its own."""
    folder = tmp_path_factory.mktemp("models")
    bundles.copy_of_first_channel(folder / "tiny")
    scratch = tmp_path_factory.mktemp("scratch")
    return {**os.environ, "PYTHONPATH": str(CHECKOUT), "CLOUDREEF_MODELS": str(folder), "TMPDIR": str(scratch)}


@pytest.mark.skipif(os.name != "posix", reason="a shell or signals of POSIX systems")
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="Linux only")
@pytest.mark.parametrize(
    ("where", "code", "told"),
    [("| head -c 1", 0, ""), (">&-", 0, ""), ("> /dev/full", 6, "The results themselves were written")],
)
def test_whoever_does_not_read_the_names_of_results_gets_them_all_the_same(tmp_path, environment, where, code, told):
    scenes.stack(tmp_path / "in" / "a.tif")
    scenes.stack(tmp_path / "in" / "b.tif")
    words = f'set -o pipefail; "{sys.executable}" -m cloudreef_plugin.commandline batch in -o out -m tiny -q {where}'
    run = subprocess.run(
        ["bash", "-c", words], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
    )
    assert (run.returncode, "Traceback" in run.stderr) == (code, False), run.stderr
    assert told in " ".join(run.stderr.split())
    assert len(list((tmp_path / "out").glob("*_mask.tif"))) == 2


@pytest.mark.skipif(os.name != "posix", reason="a shell of POSIX systems")
def test_a_command_without_a_stdout_ends_as_with_one(environment):
    for words in (["models", "show", "tiny"], ["models"], ["doctor"]):
        line = f'"{sys.executable}" -m cloudreef_plugin.commandline {" ".join(words)} >&-'
        run = subprocess.run(["bash", "-c", line], env=environment, capture_output=True, text=True, check=False)
        assert (run.returncode, run.stderr) == (0, "")


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="finds the engine as Linux lists processes")
@pytest.mark.parametrize(("kills", "code"), [(1, 0), (9, 8)], ids=["once", "again and again"])
def test_a_scene_that_crashes_the_engine_fails_alone(tmp_path, environment, kills, code):
    for name in "abcde":
        scenes.stack(tmp_path / "in" / f"{name}.tif", 1500, 1500)
    command = [*COMMAND, "batch", "in", "-o", "out", "-m", "clouds-fast", "--runtime", "onnxruntime", "--json"]
    run = subprocess.Popen(
        command, cwd=tmp_path, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    _kill_at("c", kills, run, tmp_path / "out" / "clouds-fast_summary.csv")
    out, err = run.communicate(timeout=120)
    assert (run.returncode, "Traceback" in err) == (code, False), err
    assert "The other scenes continue; it is tried again after them." in err
    told = json.loads(out)
    states = {scene["index"]: "failed" if scene["failed"] else "done" for scene in told["scenes"]}
    assert [states[index] for index in range(5)] == ["done", "done", "failed" if code else "done", "done", "done"]
    assert told["statistics"]["scenes_failed"] == bool(code)
    rows = {row["scene"]: row for row in rows_of_summary(tmp_path / "out" / "clouds-fast_summary.csv")}
    assert ("it was killed" in rows["c"]["message"] and "twice at this scene" in rows["c"]["message"]) == bool(code)
    again = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    counted = json.loads(again.stdout)["statistics"]
    assert (again.returncode, counted["scenes_failed"]) == (0, 0)
    assert counted["scenes_done"] == bool(code)


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="finds the engine as Linux lists processes")
def test_json_states_the_exit_code_of_the_command_when_the_engine_is_killed(tmp_path, environment):
    scenes.stack(tmp_path / "a.tif", 3000, 3000)
    command = [*COMMAND, "segment", "a.tif", "-o", "out", "-m", "clouds", "--runtime", "onnxruntime", "--json"]
    streams = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    run = subprocess.Popen(command, cwd=tmp_path, env=environment, **streams)
    deadline = time.monotonic() + 60
    while not list(tmp_path.glob("out/*_mask.tif.part.*.blocks")) and time.monotonic() < deadline:
        time.sleep(0.02)
    for engine in _engines_of(run.pid):
        os.kill(engine, signal.SIGKILL)
    told = json.loads(run.communicate(timeout=60)[0])
    assert (told["exit_code"], "it was killed" in told["failed"]["message"]) == (run.returncode, True)


def _kill_at(scene, times, run, table):
    """Kills the engine whenever the summary says that it is at a scene, so many times."""
    seen = 0
    while times > 0 and run.poll() is None:
        time.sleep(0.003)
        changed = table.stat().st_mtime_ns if table.exists() else 0
        if changed == seen:  # what the last engine wrote is not what the next one does
            continue
        if any(row["scene"] == scene and row["status"] == "running" for row in rows_of_summary(table)):
            engines = _engines_of(run.pid)
            for number in engines:
                os.kill(number, signal.SIGKILL)
            while run.poll() is None and any(number in _engines_of(run.pid) for number in engines):
                time.sleep(0.003)
            times, seen = times - 1, table.stat().st_mtime_ns


def _engines_of(parent):
    """Lists the engines that a process started."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            if int(stat.read_text().rpartition(")")[2].split()[1]) == parent:
                found.append(int(stat.parent.name))
        except (OSError, IndexError, ValueError):
            continue
    return found


@pytest.mark.parametrize("form", [[], ["--json"]], ids=["names", "JSON"])
def test_names_that_the_encoding_of_a_pipe_lacks_are_printed_all_the_same(tmp_path, environment, form):
    scenes.stack(tmp_path / "Łódź ö.tif")
    words = [*COMMAND, "segment", "Łódź ö.tif", "-o", "out", "-m", "tiny", "-q", *form]
    surroundings = {**environment, "PYTHONUTF8": "0", "PYTHONIOENCODING": "cp1252"}  # as in Western Europe on Windows
    run = subprocess.run(words, cwd=tmp_path, env=surroundings, capture_output=True, check=False)
    assert run.returncode == 0, run.stderr.decode("cp1252")
    assert (tmp_path / "out" / "Łódź ö_tiny_mask.tif").is_file()
    told = run.stdout.decode("cp1252").strip()
    if form:
        assert Path(json.loads(told)["outputs"]["mask"]).name == "Łódź ö_tiny_mask.tif"
    else:
        assert told.endswith(r"\u0141ód\u017a ö_tiny_mask.tif")


def test_the_engine_finds_packages_where_the_command_finds_them(tmp_path, environment):
    # As the modules of a cluster have it: a bare Python, and packages in PYTHONPATH.
    bare = Path(sys.base_prefix, "bin", f"python{sys.version_info.major}.{sys.version_info.minor}")
    if not bare.exists():
        pytest.skip("the Python that this one is made of lies elsewhere")
    folders = [str(CHECKOUT), *(folder for folder in sys.path if folder.endswith("-packages"))]
    scenes.stack(tmp_path / "a.tif")
    command = [str(bare), "-m", "cloudreef_plugin.commandline", "segment", "a.tif", "-m", "tiny", "-q"]
    surroundings = {**environment, "PYTHONPATH": os.pathsep.join(folders)}
    run = subprocess.run(command, cwd=tmp_path, env=surroundings, capture_output=True, text=True, check=False)
    assert (run.returncode, Path(run.stdout.strip()).name) == (0, "a_tiny_mask.tif"), run.stderr


def _heeds_all():
    # A shell lets what it starts in the background ignore Ctrl-C, and so would the child.
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_DFL)


@pytest.mark.skipif(os.name != "posix", reason="these signals are POSIX's")
@pytest.mark.parametrize(
    ("signals", "code"),
    [(("SIGTERM",), 143), (("SIGHUP",), 129), (("SIGINT",) * 3, 130), (("SIGTERM",) * 3, 143)],
    ids=["terminated", "closed", "interrupted thrice", "terminated thrice"],
)
def test_signals_leave_neither_parts_nor_scratch_files(tmp_path, environment, signals, code):
    scenes.stack(tmp_path / "a.tif", 3000, 3000)
    command = [*COMMAND, "batch", "a.tif", "-o", "out", "-m", "clouds", "--runtime", "onnxruntime", "--json"]
    streams = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    run = subprocess.Popen(command, cwd=tmp_path, env=environment, preexec_fn=_heeds_all, **streams)
    deadline = time.monotonic() + 60
    while not list(tmp_path.glob("out/*_mask.tif.part.*.blocks")) and time.monotonic() < deadline:
        time.sleep(0.02)
    for number in signals:
        run.send_signal(getattr(signal, number))
    out, err = run.communicate(timeout=60)
    assert (run.returncode, "Traceback" in err) == (code, False), err
    assert "Cancelled" in err and json.loads(out)["exit_code"] == code
    assert [path.name for path in (tmp_path / "out").iterdir() if ".part" in path.name] == []
    assert list(Path(environment["TMPDIR"]).glob("cloudreef-*")) == []


# Ctrl+Break in a console, which a test has not; Windows sends the same where a console window is closed.
BREAKING = """
import glob, signal, sys, threading, time
def end():
    while not glob.glob("out/*_mask.tif.part.*.blocks"):
        time.sleep(0.02)
    signal.raise_signal(signal.SIGBREAK)
threading.Thread(target=end, daemon=True).start()
from cloudreef_plugin.commandline.application import main
sys.exit(main(sys.argv[1:]))
"""


@pytest.mark.skipif(not hasattr(signal, "SIGBREAK"), reason="this signal is that of Windows")
def test_a_closed_console_of_windows_leaves_neither_parts_nor_scratch_files(tmp_path, environment):
    scenes.stack(tmp_path / "a.tif", 3000, 3000)
    command = [
        sys.executable,
        "-c",
        BREAKING,
        "batch",
        "a.tif",
        "-o",
        "out",
        "-m",
        "clouds",
        "--runtime",
        "onnxruntime",
    ]
    run = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert (run.returncode, "Traceback" in run.stderr) == (128 + signal.SIGBREAK, False), run.stderr
    assert "Cancelled" in run.stderr
    assert [path.name for path in (tmp_path / "out").iterdir() if ".part" in path.name] == []
    assert list(Path(environment["TMPDIR"]).glob("cloudreef-*")) == []
