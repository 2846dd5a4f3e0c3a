"""`evaluate` and `false-alarms` score a bundle at its own threshold, at a number, and at one that it names."""

from __future__ import annotations

from pathlib import Path

import bundles
import numpy as np
import pytest
import rasterio
import tomllib
from engine.contract.model import Bundle
from engine.contract.thresholds import NAMED
from rasterio import Affine

from training import tables
from training.__main__ import main
from training.checks import check_same_input
from training.recipe import Recipe
from training.shipped import CHECKOUT, RECIPES

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
    # Centres of a hundred steps: 0 in all bands would be nodata.
    ramp = np.tile((np.arange(100, dtype=np.float32) + 0.5) / 100, (4, 40, 1))
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
    said = f'There is no threshold "{wrong}". Give a number greater than 0 and less than 1, or one of these names: '
    assert said + "certain." in capsys.readouterr().err


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (
            lambda model: model["channels"].reverse(),
            "Discs takes red, green, blue, nir; the recipe other.toml has nir,",
        ),
        (lambda model: model["channels"].pop(0), "the recipe other.toml has green, blue, nir"),
        (
            lambda model: model["classes"].reverse(),
            "ground, disc; the recipe other.toml has disc, ground",
        ),
        (
            lambda model: model.update(classes=["ground", "disc", "more"]),
            "recipe other.toml has ground, disc, more",
        ),
        (lambda model: model.update(values="numbers"), "takes reflectance; the recipe other.toml has numbers"),
    ],
)
def test_a_recipe_of_another_model_scores_none(discs, tmp_path: Path, capsys, change, says: str) -> None:
    recipe, data, run = discs
    table = tomllib.loads(recipe.read_text(encoding="utf-8"))
    del table["augmentation"]["set"]
    for source in table["source"]:
        source.pop("simulate", None)
    other = tmp_path / "other.toml"

    def scored() -> int:
        other.write_text(tables.as_toml(table), encoding="utf-8")
        return main(["evaluate", str(run.with_name("discs")), "--recipe", str(other), "--data", str(data)])

    change(table["model"])
    assert scored() == 1
    assert says in capsys.readouterr().err


def test_a_recipe_without_an_optional_channel_or_of_another_name_scores(discs, tmp_path: Path, capsys, caplog) -> None:
    recipe, data, run = discs
    text = recipe.read_text(encoding="utf-8").replace('"ground", "disc"', '"other", "circle"')
    (tmp_path / "other.toml").write_text(text, encoding="utf-8")
    words = ["evaluate", str(run.with_name("discs")), "--recipe", str(tmp_path / "other.toml"), "--data", str(data)]
    assert main(words) == 0
    assert "iou " in capsys.readouterr().out
    assert "the target of Discs is disc, that of the recipe other.toml is circle" in caplog.text


def test_the_shipped_models_are_scored_by_the_shipped_recipes() -> None:
    for folder in sorted((CHECKOUT / "resources" / "models").glob("*/model.json")):
        bundle = Bundle.load(folder.parent)
        check_same_input(bundle, Recipe.load(RECIPES / f"{bundle.id}.toml").model, bundle.id)
