"""What is wrong on the command line is said in a sentence, before any work is done."""

from __future__ import annotations

import errno
import io
import subprocess
import sys
import zipfile
from pathlib import Path

import chip_folders as folders
import pytest

from training.__main__ import main
from training.shipped import shipped


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ("count a b --iou 2", "--iou: 2 is not a number from 0 to 1"),
        ("count a b --iou nan", "--iou: nan is not a number from 0 to 1"),
        ("count a b --minimum-px 0", "--minimum-px: 0 is not a whole number of 1 or more"),
        ("prepare a --to b --augmented -2", "--augmented: -2 is not a whole number of 0 or more"),
        ("fit r --epochs x", "--epochs: x is not a whole number of 1 or more"),
        ("fit r --minutes 0", "--minutes: 0 is not a number above 0"),
        ("fit r --minutes nan", "--minutes: nan is not a number above 0"),
        ("plot run --to curves.xyz", "--to: curves.xyz does not end in .png"),
        ("--threads -1 nets", "--threads: -1 is not a whole number"),
    ],
)
def test_a_value_that_makes_no_sense_is_said(arguments: str, says: str, capsys) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments.split())
    assert ended.value.code == 2
    assert says in capsys.readouterr().err


def test_a_python_that_is_too_old_is_said() -> None:
    folder = Path(__file__).parents[3] / "training"
    code = f"import runpy, sys; sys.version_info = (3, 10, 1); runpy.run_path({str(folder)!r}, run_name='__main__')"
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stderr.strip()) == (1, "Training needs Python 3.11 or newer; this one is 3.10.")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "holds no epoch yet"),
        ("epoch,loss,iou\n", "holds no epoch yet"),
        ("epoch,loss,iou\n1,0.5,x\n", "is damaged"),
    ],
)
def test_curves_that_cannot_be_drawn_are_said(tmp_path: Path, text: str, says: str, capsys) -> None:
    (tmp_path / "curves.csv").write_text(text, encoding="utf-8")
    assert main(["plot", str(tmp_path)]) == 1
    assert says in capsys.readouterr().err


def test_a_plot_goes_where_it_is_wanted(tmp_path: Path, capsys) -> None:
    (tmp_path / "curves.csv").write_text("epoch,loss,iou\n1,0.5,0.3\n", encoding="utf-8")
    to = tmp_path / "Bilder und Plots" / "Kürven.png"
    assert main(["plot", str(tmp_path), "--to", str(to)]) == 0
    assert to.is_file() and str(to) in capsys.readouterr().out


def test_a_place_that_cannot_be_written_to_is_said(tmp_path: Path, capsys) -> None:
    chips = folders.on_cloud_n(tmp_path / "chips", ("a",))
    (tmp_path / "file").write_text("not a folder", encoding="utf-8")
    assert main(["prepare", f"on_cloud_n={chips}", "--to", str(tmp_path / "file")]) == 1
    assert f"error: {tmp_path / 'file'} cannot be used: " in capsys.readouterr().err


def test_a_full_disk_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("training.scores.plots.curves", full)
    assert main(["plot", str(tmp_path)]) == 1
    assert "error: The disk is full. Free some space." in capsys.readouterr().err


def test_notes_that_are_not_there_are_said_before_the_fit(tmp_path: Path, capsys) -> None:
    assert main(["fit", "gone.toml", "--data", str(tmp_path), "--notes", str(tmp_path / "gone.toml")]) == 1
    assert "Give the notes for the card" in capsys.readouterr().err


def test_a_fit_of_nothing_asks_for_a_recipe(capsys) -> None:
    assert main(["fit"]) == 1
    assert "No recipe is given. Give a recipe" in capsys.readouterr().err


def test_paths_are_told_where_letters_are_lacking(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "curves.csv").write_text("epoch,loss,iou\n1,0.5,0.3\n", encoding="utf-8")
    out = io.TextIOWrapper(io.BytesIO(), encoding="ascii", write_through=True)
    monkeypatch.setattr(sys, "stdout", out)
    assert main(["plot", str(tmp_path), "--to", str(tmp_path / "礁.png")]) == 0
    assert b"\\u7901.png" in out.buffer.getvalue()


def test_training_runs_from_any_folder_and_finds_what_comes_with_it(tmp_path: Path) -> None:
    package = Path(__file__).parents[3] / "training"
    command = [sys.executable, str(package), "nets", "clouds-fast", "--seconds", "0"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0 and "clouds-fast" in done.stdout, done.stderr


@pytest.mark.parametrize("name", ["clouds", "clouds.toml", "training/recipes/clouds.toml"])
def test_a_recipe_that_comes_with_cloudreef_is_found_by_its_name(name: str, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert shipped(Path(name)) == Path(__file__).parents[3] / "training" / "recipes" / "clouds.toml"
    (tmp_path / "clouds").write_text("mine", encoding="utf-8")
    assert shipped(Path("clouds")) == Path("clouds") and shipped(Path("gone")) == Path("gone")


def test_an_archive_of_something_else_is_not_called_38_cloud(tmp_path: Path, capsys) -> None:
    with zipfile.ZipFile(tmp_path / "cats.zip", "w") as archive:
        archive.writestr("cats/tabby.txt", "meow")
    to = tmp_path / "data"
    assert main(["fetch", "38-cloud", "--archive", str(tmp_path / "cats.zip"), "--to", str(to)]) == 1
    said = capsys.readouterr()
    assert "lies in" not in said.out
    assert "error: cats.zip was unpacked into" in said.err and "holds nothing in the layout of 38-Cloud" in said.err


def test_an_empty_download_folder_holds_nothing_that_was_downloaded(tmp_path: Path, capsys) -> None:
    folders.thirty_eight_cloud(tmp_path / "made" / "38-Cloud_training")
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        for path in (tmp_path / "made").rglob("*.TIF"):
            archive.write(path, path.relative_to(tmp_path / "made"))
    (tmp_path / "data" / "download").mkdir(parents=True)
    assert main(["fetch", "38-cloud", "--archive", str(tmp_path / "a.zip"), "--to", str(tmp_path / "data")]) == 0
    assert capsys.readouterr().out == f"38-cloud lies in {tmp_path / 'data'}\n"
