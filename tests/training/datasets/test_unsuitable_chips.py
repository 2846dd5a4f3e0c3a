"""Chips that a recipe's network cannot be fitted on are named before the fit begins."""

from __future__ import annotations

from pathlib import Path

import chip_folders as folders
import numpy as np
import pytest
import small_fits
import tomllib

from training import tables
from training.__main__ import main
from training.recipe import Recipe, RecipeError


def refused(place: Path, bands: int, clear: bool, capsys: pytest.CaptureFixture) -> str:
    """Fits on a folder of chips with so many bands, with or without target; returns what it says."""
    recipe, data = small_fits.prepare(place, epochs=1, steps=1)
    for number in range(2):
        reflectance, target = folders.blobs(64, 64, number)
        folders.write(data / "mine" / f"s{number}.tif", reflectance[:bands])
        folders.write(data / "mine" / f"s{number}_mask.tif", (target & (not clear)).astype(np.uint8))
    table = tomllib.loads(recipe.read_text(encoding="utf-8"))
    for source in table["source"]:
        source |= {"dataset": "folder", "folder": "mine", "options": {"split": source["split"]}}
    recipe.write_text(tables.as_toml(table), encoding="utf-8")
    assert main(["fit", str(recipe), "--data", str(data), "--run", str(place / "run")]) == 1
    return capsys.readouterr().err


def test_chips_with_another_number_of_channels(tmp_path: Path, capsys) -> None:
    said = refused(tmp_path, 3, False, capsys)
    assert "chips of folder have 3 channels; the recipe's model has 4: red, green, blue, nir." in said


def test_validation_without_target(tmp_path: Path, capsys) -> None:
    assert "No chip for validation holds target" in refused(tmp_path, 4, True, capsys)


def test_plants_cannot_vary_where_there_is_no_near_infrared(tmp_path: Path) -> None:
    table = tomllib.loads(small_fits.prepare(tmp_path)[0].read_text(encoding="utf-8"))
    del table["model"]["channels"][3]
    table["source"][0]["nir_gain"] = [0.5, 2.0]
    with pytest.raises(RecipeError, match=r"source\.nir_gain.*needs a fourth channel"):
        Recipe.from_table(table)


def as_own(place: Path, change) -> Path:
    """Writes three scenes of a folder, each changed by `change(number, reflectance, target)`, and their recipe."""
    recipe, data = small_fits.prepare(place, epochs=1, steps=1)
    for number in range(3):
        reflectance, target = change(number, *folders.blobs(64, 64, number))
        folders.write(data / "mine" / f"s{number}.tif", reflectance.astype(np.float32))
        folders.write(data / "mine" / f"s{number}_mask.tif", target.astype(np.uint8))
    table = tomllib.loads(recipe.read_text(encoding="utf-8"))
    table["source"][0].pop("simulate")
    for source in table["source"]:
        source |= {"dataset": "folder", "folder": "mine", "options": {"split": source["split"]}}
    recipe.write_text(tables.as_toml(table), encoding="utf-8")
    return recipe


def test_training_without_target(tmp_path: Path, capsys) -> None:
    recipe = as_own(tmp_path, lambda number, values, target: (values, target & (number == 0)))
    assert main(["fit", str(recipe), "--data", str(tmp_path / "data"), "--run", str(tmp_path / "run")]) == 1
    assert "No chip to train on holds target" in capsys.readouterr().err


@pytest.mark.parametrize("factor", [255, 10_000])
@pytest.mark.parametrize("command", ["fit", "sheet"])
def test_stored_numbers_are_not_taken_for_reflectance(tmp_path: Path, capsys, command: str, factor: int) -> None:
    recipe = as_own(tmp_path, lambda number, values, target: (values * factor, target))
    to = ["--to", str(tmp_path / "sheet.png")] if command == "sheet" else ["--run", str(tmp_path / "run")]
    assert main([command, str(recipe), "--data", str(tmp_path / "data"), *to]) == 1
    said = capsys.readouterr().err
    assert "The values of folder are around" in said and 'Set "scaling" of the source' in said


def test_a_class_that_no_chip_shows_is_told(tmp_path: Path, caplog) -> None:
    recipe = as_own(tmp_path, lambda number, values, target: (values, target))
    text = recipe.read_text(encoding="utf-8").replace('["ground", "disc"]', '["ground", "disc", "ring"]')
    recipe.write_text(text, encoding="utf-8")
    assert main(["fit", str(recipe), "--data", str(tmp_path / "data"), "--run", str(tmp_path / "run")]) == 0
    assert "no chip to train on is labelled ring" in caplog.text
