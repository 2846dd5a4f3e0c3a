"""A fit that is killed goes on and ends as if nothing had happened; one that is finished is left alone."""

from __future__ import annotations

import csv
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import keras
import numpy as np
import pytest
import rasterio
import small_fits

from training.__main__ import main
from training.fitting.fit import fit
from training.fitting.state import State
from training.recipe import ReadRecipe
from training.run import STATE, Run, RunError, RunFolder

CHECKOUT = Path(__file__).resolve().parents[3]
HOLDING = """
import sys
from pathlib import Path
from training.run import RunFolder
with RunFolder(Path(sys.argv[1])).held():
    print("held", flush=True)
    sys.stdin.read()
"""
PLATEAU = 'kind = "plateau"\npatience_epochs = 1'


def command(recipe: Path, data: Path, run: Path) -> list[str]:
    return [sys.executable, "-m", "training", "fit", str(recipe), "--data", str(data), "--run", str(run)]


def curves(run: Path) -> list[dict[str, str]]:
    with (run / "curves.csv").open(encoding="utf-8") as file:
        return [{name: value for name, value in row.items() if name != "seconds"} for row in csv.DictReader(file)]


def killed_behind(epochs: int, arguments: list[str], run: Path) -> None:
    """Starts a fit and kills it as soon as so many epochs are kept."""
    process = subprocess.Popen(arguments, cwd=CHECKOUT, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    try:
        until = time.monotonic() + 600
        while True:
            assert time.monotonic() < until, "the fit took too long"
            assert process.poll() is None, "the fit ended before it could be killed"
            if (run / STATE).is_file() and len(curves(run)) >= epochs:
                break
            time.sleep(0.05)
    finally:
        os.kill(process.pid, signal.SIGKILL)
        process.wait()


def test_a_killed_fit_goes_on_as_if_nothing_had_happened(tmp_path: Path, caplog) -> None:
    recipe, data = small_fits.prepare(tmp_path, epochs=4, steps=4, more=PLATEAU)
    whole, broken = tmp_path / "whole", tmp_path / "broken"
    killed_behind(2, command(recipe, data, broken), broken)
    assert "finished" not in RunFolder(broken).record
    kept = State.load(broken / STATE).table
    assert kept["counters"][0]["best"] == pytest.approx(kept["best"]["iou"], abs=1e-4), "plateau goes on from there"
    caplog.set_level("INFO")
    assert main(["fit", "--resume", str(broken)]) == 0
    assert re.search(r"resumes the fit in .* after epoch [1-3] of 4", caplog.text)
    assert main(command(recipe, data, whole)[3:]) == 0
    assert curves(broken) == curves(whole)
    for name in ("last.keras", "best.keras"):
        ours, theirs = (keras.models.load_model(run / name, compile=False).get_weights() for run in (broken, whole))
        for one, other in zip(ours, theirs):
            np.testing.assert_array_equal(one, other)
    assert json.loads((broken / "best.json").read_text())["iou"] == json.loads((whole / "best.json").read_text())["iou"]


def test_a_finished_fit_is_extended(tmp_path: Path, capsys) -> None:
    recipe, data = small_fits.prepare(tmp_path, epochs=2, steps=3)
    run = tmp_path / "run"
    assert main(command(recipe, data, run)[3:]) == 0
    before = curves(run)
    assert main(["fit", "--resume", str(run), "--extend", "1"]) == 0
    assert curves(run)[:2] == before and [row["epoch"] for row in curves(run)] == ["1", "2", "3"]
    assert json.loads((run / "last.json").read_text())["steps"] == 9
    record = RunFolder(run).record
    assert (record["finished"]["epochs"], record["settings"]["epochs"]) == (3, 3)
    written = (run / "last.keras").stat().st_mtime_ns
    assert main(command(recipe, data, run)[3:]) == 0, "the command that began it says what it has become"
    assert (run / "last.keras").stat().st_mtime_ns == written
    assert main([*command(recipe, data, run)[3:], "--epochs", "5"]) == 1
    assert "holds a fit with epochs 3; now: 5." in capsys.readouterr().err
    assert main(["fit", str(recipe), "--data", str(data), "--extend", "1"]) == 1
    assert "--extend needs --resume" in capsys.readouterr().err
    timed = tmp_path / "timed"
    assert main([*command(recipe, data, timed)[3:], "--minutes", "60"]) == 0
    assert main(["fit", "--resume", str(timed), "--extend", "1"]) == 1
    assert "had a time limit" in capsys.readouterr().err


@pytest.fixture(scope="module")
def finished(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path, Path]:
    """Recipe, data and the folder of a fit that is finished."""
    place = tmp_path_factory.mktemp("finished")
    recipe, data = small_fits.prepare(place, epochs=1, steps=2)
    assert main(command(recipe, data, place / "run")[3:]) == 0
    return recipe, data, place / "run"


def test_a_finished_fit_is_left_alone(finished, caplog: pytest.LogCaptureFixture, capsys) -> None:
    recipe, data, run = finished
    before = (run / "best.keras").stat().st_mtime_ns
    caplog.set_level("INFO")
    assert main(command(recipe, data, run)[3:]) == 0
    assert "is finished" in caplog.text and "best: epoch 1" in capsys.readouterr().out
    assert (run / "best.keras").stat().st_mtime_ns == before


def test_a_fit_of_another_recipe_is_not_overwritten(finished, capsys) -> None:
    recipe, data, run = finished
    other = recipe.with_name("other.toml")
    other.write_text(recipe.read_text(encoding="utf-8").replace("rate = 0.02", "rate = 0.5"), encoding="utf-8")
    assert main(command(other, data, run)[3:]) == 1
    assert "another recipe: schedule.rate is 0.02 there, 0.5 now. Undo that change, choose" in capsys.readouterr().err
    assert main([*command(recipe, data, run)[3:], "--epochs", "3"]) == 1
    assert "holds a fit with epochs not given; now: 3." in capsys.readouterr().err


@pytest.fixture
def copied(finished, tmp_path: Path) -> tuple[Path, Path]:
    """Data and the folder of a finished fit, as they arrive on another machine."""
    _, data, run = finished
    return shutil.copytree(data, tmp_path / "data"), shutil.copytree(run, tmp_path / "run")


@pytest.mark.parametrize(
    ("was", "becomes", "says"),
    [
        ('["ground", "disc"]', '["disc", "ground"]', "classes is ('ground', 'disc') there, ('disc', 'ground') now"),
        ("widths = [8, 8]", "widths = [8, 12]", "widths is (8, 8) there, (8, 12) now"),
    ],
)
def test_a_recipe_that_is_edited_in_the_run_folder_is_another_one(copied, capsys, was, becomes, says) -> None:
    """It would name the classes and bands of a finished network otherwise than it was fitted."""
    data, run = copied
    recipe = run / "recipe.toml"
    recipe.write_text(recipe.read_text(encoding="utf-8").replace(was, becomes), encoding="utf-8")
    for words in (command(recipe, data, run)[3:], ["fit", "--resume", str(run)]):
        assert main(words) == 1
        assert "holds a fit of another recipe: " in (said := capsys.readouterr().err) and says in said
    assert main(["export", str(run), "--data", str(data), "--to", str(run.with_name("model"))]) == 1
    assert "recipe.toml was changed after the fit: " in (said := capsys.readouterr().err) and says in said


def test_name_and_sources_may_be_edited_before_an_export(copied) -> None:
    _, run = copied
    text = (run / "recipe.toml").read_text(encoding="utf-8").replace('name = "Discs"', 'name = "Rounds"')
    (run / "recipe.toml").write_text(text + text[text.rindex("[[source]]") :].replace("validation", "test"))
    assert Run.load(run).recipe.model.name == "Rounds" and len(Run.load(run).recipe.source) == 3


def relabel(label: Path) -> None:
    with rasterio.open(label, "r+") as file:
        file.write(1 - np.minimum(file.read(), 1))


def darken(label: Path) -> None:
    with rasterio.open(label.with_name("B02.tif"), "r+") as file:
        file.write(file.read() // 2)


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (lambda label: None, ""),
        (relabel, "the data changed since the fit began (other labels in the chips to train on)"),
        (darken, "the data changed since the fit began (other values in the chips to train on)"),
    ],
)
def test_a_fit_that_goes_on_with_other_data_says_so(copied, caplog, change, says) -> None:
    data, run = copied
    change(data / "chips" / "a" / "label.tif")
    assert main(["fit", "--resume", str(run), "--extend", "1", "--data", str(data)]) == 0
    assert says in caplog.text and ("data changed" in caplog.text) == bool(says)
    assert says in Run.load(run).overlap and bool(Run.load(run).overlap) == bool(says), "it is in the card"


def test_other_files_are_not_taken_for_a_fit(finished, tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("years of work")
    for anew in (False, True):
        with pytest.raises(RunError, match="not empty and holds no fit"):
            RunFolder(tmp_path).start(ReadRecipe.load(finished[0]), {}, data=tmp_path, anew=anew)
    assert (tmp_path / "thesis.txt").exists()


def test_a_recipe_beside_things_of_ones_own_is_no_fit(finished, capsys) -> None:
    """A project's folder holds its recipe, photographs in `pictures`, curves of another program."""
    recipe, data, run = finished
    project = run.with_name("project")
    own = [project / name for name in ("pictures/a.tif", "checkpoints/mine.keras", "curves.csv", "tensorboard/x")]
    for path in own:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("years of work")
    (project / "recipe.toml").write_bytes(recipe.read_bytes())
    for anew in ([], ["--anew"]):
        assert main([*command(project / "recipe.toml", data, project)[3:], *anew]) == 1
        assert "is not empty and holds no fit" in capsys.readouterr().err
    assert all(path.read_text() == "years of work" for path in own)


def test_throwing_a_fit_away_leaves_other_files_in_its_folders(finished, tmp_path: Path) -> None:
    recipe = ReadRecipe.load(finished[0])
    (tmp_path / "run").mkdir()
    folder = RunFolder(tmp_path / "run")
    assert folder.start(recipe, {}, data=tmp_path) == "new"
    ours = [f"pictures/epoch-001.{end}" for end in ("png", "part.png")] + ["checkpoints/epoch-001-iou-0.5000.keras"]
    theirs = ["pictures/a.tif", "checkpoints/mine.keras"]
    for name in [*ours, *theirs, "tensorboard/events.out.tfevents.1"]:
        (tmp_path / "run" / name).parent.mkdir(exist_ok=True)
        (tmp_path / "run" / name).write_text("x")
    assert RunFolder(tmp_path / "run").start(recipe, {}, data=tmp_path, anew=True) == "new"
    assert not any((tmp_path / "run" / name).exists() for name in [*ours, "tensorboard"])
    assert all((tmp_path / "run" / name).exists() for name in theirs)


def test_a_recipe_alone_in_its_folder_is_fitted_there(finished, tmp_path: Path) -> None:
    (tmp_path / "recipe.toml").write_bytes(finished[0].read_bytes())
    read = ReadRecipe.load(tmp_path / "recipe.toml")
    assert RunFolder(tmp_path).start(read, {}, data=tmp_path) == "new"
    assert (tmp_path / "recipe.toml").is_file() and RunFolder(tmp_path).record["settings"] == {}


def test_a_damaged_state_is_said(finished, tmp_path: Path, capsys) -> None:
    recipe, data, _ = finished
    RunFolder(tmp_path).start(ReadRecipe.load(recipe), {"epochs": None, "minutes": None, "start": None}, data=data)
    (tmp_path / STATE).write_bytes(b"PK half")
    assert main(command(recipe, data, tmp_path)[3:]) == 1
    assert "state.npz cannot be read" in capsys.readouterr().err


def test_resume_says_where_there_is_nothing_to_resume(tmp_path: Path, capsys) -> None:
    assert main(["fit", "--resume", str(tmp_path)]) == 1
    assert "no fit to resume" in capsys.readouterr().err


def test_a_fit_that_runs_away_does_not_look_finished(tmp_path: Path, capsys) -> None:
    recipe, data = small_fits.prepare(tmp_path, epochs=1, steps=3)
    recipe.write_text(recipe.read_text(encoding="utf-8").replace("rate = 0.02", "rate = 1e30"), encoding="utf-8")
    assert main(command(recipe, data, tmp_path / "run")[3:]) == 1
    assert 'the fit has diverged. Lower "schedule.rate"' in capsys.readouterr().err
    assert not (tmp_path / "run" / "best.json").exists() and "finished" not in RunFolder(tmp_path / "run").record


def test_two_fits_do_not_write_into_one_folder(tmp_path: Path) -> None:
    recipe, data = small_fits.prepare(tmp_path, epochs=1, steps=1)
    run = tmp_path / "runs" / "one"
    holding = [sys.executable, "-c", HOLDING, str(run)]
    other = subprocess.Popen(holding, cwd=CHECKOUT, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    try:
        assert other.stdout is not None and other.stdout.readline().strip() == b"held"
        with pytest.raises(RunError, match=f"Another fit writes into .*process {other.pid}"):
            fit(recipe, data, run)
        assert not run.exists()
    finally:
        other.communicate(b"")
    fit(recipe, data, run)
    assert [path.name for path in run.parent.iterdir()] == ["one"]
