"""``pip install .`` gives a package that is whole: command line, engine, models; without QGIS."""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
import scenes
import small_fits

CHECKOUT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    if importlib.util.find_spec("hatchling") is None:
        pytest.skip("hatchling builds the package; it is not installed")
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=CHECKOUT, check=True, capture_output=True)
    return next(folder.glob("*.whl"))


def test_it_holds_models_version_and_no_windows_of_qgis(wheel):
    names = set(zipfile.ZipFile(wheel).namelist())
    assert {
        "cloudreef/metadata.txt",
        "cloudreef/resources/models/clouds/model.onnx",
        "cloudreef/engine/__main__.py",
        "cloudreef/commandline/application.py",
        "cloudreef/notebooks/__init__.py",
    } <= names
    assert not [name for name in names if name.startswith(("cloudreef/dock/", "cloudreef_plugin/", "training/"))]
    assert {"cloudreef/training/__main__.py", "cloudreef/training/recipes/clouds.toml"} <= names


def test_unpacked_elsewhere_it_segments(wheel, tmp_path):
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "site")
    scenes.stack(tmp_path / "a.tif", 96, 128)
    command = [sys.executable, "-m", "cloudreef.commandline", "segment", "a.tif", "--json", "-q"]
    done = subprocess.run(
        command, cwd=tmp_path, env={"PYTHONPATH": str(tmp_path / "site"), "PATH": ""}, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["statistics"]["model"] == "clouds"
    assert Path(told["outputs"]["mask"]) == tmp_path / "a_clouds_mask.tif"


@pytest.mark.slow
def test_unpacked_elsewhere_it_trains_a_model_that_it_runs(wheel, tmp_path):
    if importlib.util.find_spec("keras") is None:
        pytest.skip("keras is not installed")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "site")
    recipe, data = small_fits.prepare(tmp_path, epochs=1, steps=3)
    scenes.stack(tmp_path / "a.tif", 96, 128)
    started = [sys.executable, "-m", "cloudreef.commandline"]
    environment = {**os.environ, "PYTHONPATH": str(tmp_path / "site"), "CLOUDREEF_MODELS": str(tmp_path / "models")}
    for words in (
        ["train", recipe.name, "--data", str(data), "--to", "discs", "--run", "fit"],
        ["models", "add", "discs"],
        ["segment", "a.tif", "-m", "discs", "-q"],
    ):
        done = subprocess.run([*started, *words], cwd=tmp_path, env=environment, capture_output=True, text=True)
        assert done.returncode == 0, done.stdout + done.stderr
    assert (tmp_path / "a_discs_mask.tif").is_file()
