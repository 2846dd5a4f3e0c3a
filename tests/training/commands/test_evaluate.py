"""`evaluate` and `false-alarms` score a bundle at its own threshold, at a number, and at one that it names."""

from __future__ import annotations

from pathlib import Path

import bundles
import numpy as np
import pytest
import rasterio
from engine.contract.thresholds import NAMED
from rasterio import Affine

from training.__main__ import main

SOURCES = """
[[source]]
dataset = "clear_scenes"
folder = "."
split = "test"
options = { names = ["scene.tif"], bands = [1, 2, 3, 4], scaling = "reflectance", source = "made" }
"""


@pytest.fixture
def scored(tmp_path: Path) -> list[str]:
    """A command that scores a network which gives the first channel back, on a scene of 0 to 1 from left to right."""
    named = [{"name": "certain", "threshold": 0.9}]
    model = bundles.copy_of_first_channel(tmp_path / "model", threshold=0.5, **{NAMED: named})
    (tmp_path / "sources.toml").write_text(SOURCES, encoding="utf-8")
    ramp = np.tile(np.linspace(0, 1, 100, dtype=np.float32), (4, 40, 1))
    profile = {"driver": "GTiff", "count": 4, "height": 40, "width": 100, "dtype": "float32", "crs": "EPSG:32632"}
    with rasterio.open(tmp_path / "scene.tif", "w", transform=Affine(30, 0, 5e5, 0, -30, 5e6), **profile) as file:
        file.write(ramp)
    said = ["--data", str(tmp_path), "--sources", str(tmp_path / "sources.toml"), "--runtime", "onnxruntime"]
    return ["false-alarms", str(model), *said]


@pytest.mark.parametrize(
    ("options", "called"),
    [([], "50.0%"), (["--threshold", "0.75"], "25.0%"), (["--threshold", "Certain"], "10.0%")],
)
def test_the_threshold_is_the_models_a_number_or_a_named_one(scored, options, called, capsys) -> None:
    assert main([*scored, *options]) == 0
    assert f"| {called} |" in capsys.readouterr().out


@pytest.mark.parametrize("wrong", ["sure", "1.5", "nan"])
def test_another_is_refused(scored, wrong, capsys) -> None:
    assert main([*scored, "--threshold", wrong]) == 1
    said = f'There is no threshold "{wrong}". Give a number between 0 and 1, or one of these names: certain.'
    assert said in capsys.readouterr().err
