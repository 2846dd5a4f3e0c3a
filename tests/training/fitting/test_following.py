"""Another program follows a fit by its events, and steers it by a file."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path

import pytest
import small_fits

from training.__main__ import main
from training.fitting import following
from training.fitting.following import CONTROL, Follower, event_writer
from training.run import Run

CHECKOUT = Path(__file__).resolve().parents[3]


def events(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()] if path.is_file() else []


def wait_for(path: Path, process: subprocess.Popen, kind: str) -> dict:
    until = time.monotonic() + 600
    while time.monotonic() < until:
        found = [event for event in events(path) if event["kind"] == kind]
        if found:
            return found[-1]
        assert process.poll() is None, "the fit ended"
        time.sleep(0.05)
    raise AssertionError(f"no event {kind}")


def test_a_fit_is_paused_and_stopped_by_a_file_and_tells_what_it_does(tmp_path: Path) -> None:
    recipe, data = small_fits.prepare(tmp_path, epochs=100_000, steps=5)
    told, run, model = tmp_path / "events.jsonl", tmp_path / "run", tmp_path / "model"
    command = [sys.executable, "-m", "training", "fit", str(recipe), "--data", str(data), "--run", str(run)]
    command += ["--to", str(model), "--events", str(told)]
    process = subprocess.Popen(command, cwd=CHECKOUT, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    try:
        wait_for(told, process, "epoch")
        (run / CONTROL).write_text("pause", encoding="utf-8")
        wait_for(told, process, "paused")
        (run / CONTROL).unlink()
        wait_for(told, process, "resumed")
        (run / CONTROL).write_text("stop", encoding="utf-8")
        output, errors = process.communicate(timeout=600)
    finally:
        process.kill()
    assert process.returncode == 0 and not output, errors.decode()
    kinds = [event["kind"] for event in events(told)]
    assert kinds[kinds.index("paused") + 1] == "resumed", "a fit that is paused does nothing"
    first, last = events(told)[0], events(told)[-1]
    assert first == {"kind": "started", "run": str(run), "epochs": 100_000, "steps": 5, "epoch": 0}
    best = Run.load(run).best
    assert last == {"kind": "finished", "stopped": True, "best": best, "bundle": str(model)}
    assert (model / "model.json").is_file()
    epochs = [event for event in events(told) if event["kind"] == "epoch"]
    assert [event["scores"]["epoch"] for event in epochs] == [*range(1, len(epochs) + 1)]
    assert epochs[0]["better"] and all(Path(epochs[0][name]).is_file() for name in ("picture", "best", "curves"))
    assert max(event["scores"]["iou"] for event in epochs) == best["iou"]
    steps = [event for event in events(told) if event["kind"] == "step"]
    assert steps and all(event["loss"] > 0 and event["seconds_left"] > 0 for event in steps)
    assert best["seconds"] > 0


def test_a_paused_fit_waits_until_the_file_says_something_else(tmp_path: Path, monkeypatch) -> None:
    control, told, looks = tmp_path / CONTROL, [], []

    def look_again(seconds: float) -> None:
        looks.append(seconds)
        assert told[-1] == "paused"
        if len(looks) == 3:
            control.unlink()

    monkeypatch.setattr(following.time, "sleep", look_again)
    follower = Follower(tmp_path, Clock(), lambda kind, **values: told.append(kind), steps=1, epochs=1, minutes=None)
    follower.begin(0)
    control.write_text("pause", encoding="utf-8")
    follower.on_train_batch_end(0, {"loss": 1.0})
    assert told[-2:] == ["paused", "resumed"] and len(looks) == 3


class Clock:
    def __init__(self) -> None:
        self.pause_seconds, self.seconds = 0.0, 0.0


@pytest.mark.parametrize(("minutes", "left"), [(None, 150.0), (1.0, 10.0)])
def test_the_time_that_is_left_is_what_the_steps_ask_for_or_the_limit(tmp_path: Path, minutes, left: float) -> None:
    clock = Clock()
    follower = Follower(tmp_path, clock, lambda kind, **values: None, steps=10, epochs=4, minutes=minutes)
    follower.begin(0)
    assert follower.seconds_left() is None
    for batch in range(10):
        follower.on_train_batch_end(batch, {"loss": 1.0})
    clock.seconds = 50.0  # ten steps with their validation
    assert follower.seconds_left() == pytest.approx(left)


def test_events_of_a_finished_fit_and_of_one_that_failed_go_to_the_standard_output(tmp_path: Path, capsys) -> None:
    recipe, data = small_fits.prepare(tmp_path, epochs=1, steps=2)
    command = ["fit", str(recipe), "--data", str(data), "--run", str(tmp_path / "run"), "--events"]
    assert main(command) == 0
    assert [json.loads(line)["kind"] for line in capsys.readouterr().out.splitlines()][-2:] == ["epoch", "finished"]
    assert main([*command, "--epochs", "7"]) == 1
    failed = json.loads(capsys.readouterr().out)
    assert failed["kind"] == "failed" and "epochs not given; now: 7" in failed["message"]


def test_what_is_no_number_never_becomes_part_of_a_line(tmp_path: Path) -> None:
    lines: list[dict] = []
    follower = Follower(tmp_path, Clock(), lambda kind, **values: lines.append(values), steps=1, epochs=1, minutes=None)
    follower.begin(0)
    follower.scored({"epoch": 1, "loss": float("nan"), "iou": 0.5}, True)
    assert lines[-1]["scores"] == {"epoch": 1, "loss": None, "iou": 0.5}
    with pytest.raises(ValueError, match="not JSON compliant"):
        event_writer(str(tmp_path / "events"))("epoch", loss=float("nan"))
