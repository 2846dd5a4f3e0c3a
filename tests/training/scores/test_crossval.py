"""Scenes are scored by networks that never saw them; bundles are damaged step by step."""

from __future__ import annotations

import json
from pathlib import Path

import chip_folders as folders
import numpy as np
import pytest
import small_fits
from engine.contract.model import Bundle

from training.__main__ import main
from training.chips import Chip
from training.commands.crossval import Folds
from training.recipe import Recipe, RecipeError
from training.scores.reliability import Reliability
from training.scores.stress import of_bundle, stress, table
from training.sources import load_source, without

TRAINING = Path(__file__).parents[3] / "training"

FOLDS = """
[[fold]]
name = "first"
held = ["a"]
[[fold]]
name = "second"
held = ["c"]
[[source]]
dataset = "on_cloud_n"
folder = "chips"
split = "test"
options = { chips = ["a", "c"] }
"""


def blank(scene: str) -> Chip:
    return Chip("set", scene, np.zeros((4, 8, 8), np.float32), np.zeros((8, 8), np.uint8), np.ones((8, 8), bool))


def test_a_canvas_that_shows_a_scene_is_left_out_with_it() -> None:
    chips = [blank("a"), blank("b"), blank("b+c"), blank("c+d")]
    assert [chip.scene for chip in without(chips, ("a", "c"))] == ["b"]
    assert without(chips, ()) == chips


def test_every_scene_is_scored_by_the_fit_that_left_it_out(tmp_path: Path, capsys, caplog) -> None:
    recipe, data = small_fits.prepare(tmp_path, steps=25)
    (tmp_path / "folds.toml").write_text(FOLDS, encoding="utf-8")
    arguments = ["crossval", str(recipe), "--folds", str(tmp_path / "folds.toml"), "--data", str(data)]
    arguments += ["--to", str(tmp_path / "to"), "--epochs", "2"]
    assert main(arguments) == 0
    found = json.loads((tmp_path / "to" / "crossval.json").read_text(encoding="utf-8"))
    assert [(one["scene"], one["hidden"], one["fold"]) for one in found["scenes"]] == [
        ("a", False, "first"), ("a", True, "first"), ("c", False, "second"), ("c", True, "second"),
    ]  # fmt: skip
    assert Recipe.load(tmp_path / "to" / "first" / "recipe.toml").fit.held_out == ("a",)
    said = capsys.readouterr().out
    assert "| on-cloud-n a | all |" in said and "| **worst of scenes** | all |" in said
    assert "| on-cloud-n (2 scenes, pooled) | all |" in said and "| **worst of sources** | all |" in said
    assert Reliability.load(tmp_path / "to" / "crossval.json").scenes == 4
    caplog.set_level("INFO")
    assert main(arguments) == 0
    assert caplog.text.count("is finished") == 2

    bundle = tmp_path / "bundle"
    assert main([
        "export", str(tmp_path / "to" / "second"), "--data", str(data), "--to", str(bundle),
        "--crossval", str(tmp_path / "to" / "crossval.json"),
    ]) == 0  # fmt: skip
    own = Bundle.load(bundle).data["cloudreef"]
    assert [point["name"] for point in own["operating_points"]] == ["few false alarms", "balanced", "catch all"]
    assert own["threshold"] == own["operating_points"][1]["threshold"]
    assert 0 <= own["reliability"]["expected_calibration_error"] < 0.5
    text = (bundle / "card.md").read_text(encoding="utf-8")
    assert f"Threshold {own['threshold']} (*balanced*, see below). Probabilities were calibrated on scenes that" in text
    assert "## Probabilities and thresholds" in text and f"*balanced* {own['threshold']:g} (precision" in text
    assert text.count(" | ".join(f"{said:.2f}" for said, _, _ in own["reliability"]["bins"])) == 1


def test_each_fold_goes_on_from_the_network_that_left_its_scenes_out(tmp_path: Path, capsys) -> None:
    recipe, data = small_fits.prepare(tmp_path, steps=5)
    (tmp_path / "folds.toml").write_text(FOLDS, encoding="utf-8")
    arguments = ["crossval", str(recipe), "--folds", str(tmp_path / "folds.toml"), "--data", str(data), "--epochs", "1"]
    assert main([*arguments, "--to", str(tmp_path / "first")]) == 0
    assert main([*arguments, "--to", str(tmp_path / "next"), "--start", str(tmp_path / "first")]) == 0
    for name in ("first", "second"):
        told = json.loads((tmp_path / "next" / name / "run.json").read_text(encoding="utf-8"))
        assert told["settings"]["start"] == str(tmp_path / "first" / name / "last.keras")
    none = [*arguments, "--to", str(tmp_path / "next"), "--start", str(tmp_path / "first"), "--share", "0"]
    assert main(none) == 0
    before, after = (
        [(one["scene"], one["hidden"], one["tp"]) for one in json.loads(path.read_text(encoding="utf-8"))["scenes"]]
        for path in (tmp_path / "first" / "crossval.json", tmp_path / "next" / "crossval.json")
    )
    assert before == after  # with a share of nothing what they went on from is scored
    (tmp_path / "folds.toml").write_text(FOLDS.replace('["a"]', '["a", "b"]'), encoding="utf-8")
    assert main([*arguments, "--to", str(tmp_path / "other"), "--start", str(tmp_path / "first")]) == 1
    assert "was fitted on b, which first leaves out. Start from a cross-validation" in capsys.readouterr().err
    assert main([*arguments, "--to", str(tmp_path / "other"), "--share", "0.5"]) == 1
    assert "Give --start with --share." in capsys.readouterr().err


def test_scenes_left_out_are_damaged_as_well(tmp_path: Path, capsys) -> None:
    recipe, data = small_fits.prepare(tmp_path, steps=25)
    (tmp_path / "folds.toml").write_text(FOLDS, encoding="utf-8")
    arguments = ["crossval", str(recipe), "--folds", str(tmp_path / "folds.toml"), "--data", str(data)]
    arguments += ["--to", str(tmp_path / "to"), "--epochs", "2"]
    assert main([*arguments, "--stress", "bright", "snows"]) == 1
    assert 'There is no damage "snows"; there are: ' in capsys.readouterr().err
    assert not (tmp_path / "to").exists()
    assert main([*arguments, "--stress", "saturation, all bands", "noise"]) == 0
    told = (tmp_path / "to" / "stress.md").read_text(encoding="utf-8")
    assert told in capsys.readouterr().out
    found = json.loads((tmp_path / "to" / "crossval.json").read_text(encoding="utf-8"))
    half = round(0.5 * 250)
    ious = [
        one["tp"][half] / (one["target"] + one["fp"][half])
        for one in sorted(found["scenes"], key=lambda one: one["fold"])
        if not one["hidden"]
    ]
    assert f"Undamaged: mean IoU {sum(ious) / 2:.3f}. Each cell: " in told  # each by the network that left it out
    assert "saturation, all bands" in told and "noise" in told


def test_a_start_that_knows_the_scenes_is_told(tmp_path: Path, caplog) -> None:
    recipe, data = small_fits.prepare(tmp_path, steps=5)
    (tmp_path / "folds.toml").write_text(FOLDS, encoding="utf-8")
    arguments = ["crossval", str(recipe), "--folds", str(tmp_path / "folds.toml"), "--data", str(data), "--epochs", "1"]
    assert main([*arguments, "--to", str(tmp_path / "first")]) == 0
    assert "All folds start from" not in caplog.text
    start = tmp_path / "first" / "second" / "last.keras"
    recipe.write_text(
        recipe.read_text(encoding="utf-8").replace("[fit]", f'[fit]\nstart = "{start}"', 1), encoding="utf-8"
    )
    assert main([*arguments, "--to", str(tmp_path / "next")]) == 0
    assert f"All folds start from {start}, which may have been fitted on the scenes" in caplog.text


def test_scenes_are_scored_at_their_own_pixel_size(tmp_path: Path) -> None:
    recipe, data = small_fits.prepare(tmp_path, steps=2)
    text = recipe.read_text(encoding="utf-8").replace("[model]", "[model]\nshrink = 2", 1)
    recipe.write_text(text, encoding="utf-8")
    (tmp_path / "folds.toml").write_text(FOLDS, encoding="utf-8")
    arguments = ["crossval", str(recipe), "--folds", str(tmp_path / "folds.toml"), "--data", str(data)]
    assert main([*arguments, "--to", str(tmp_path / "to"), "--epochs", "1"]) == 0
    found = json.loads((tmp_path / "to" / "crossval.json").read_text(encoding="utf-8"))
    whole = Folds.load(tmp_path / "folds.toml").sources[0]
    chips = load_source(whole, data, Recipe.load(recipe).model, shrink=1)
    counted = {chip.scene: int(chip.valid.sum()) for chip in chips}
    assert {one["scene"]: one["target"] + one["background"] for one in found["scenes"]} == counted


def test_a_scene_that_no_fold_holds_is_named(tmp_path: Path, capsys) -> None:
    recipe, data = small_fits.prepare(tmp_path)
    (tmp_path / "folds.toml").write_text(FOLDS.replace('held = ["c"]', 'held = ["b"]'), encoding="utf-8")
    arguments = ["crossval", str(recipe), "--folds", str(tmp_path / "folds.toml"), "--data", str(data)]
    assert main([*arguments, "--to", str(tmp_path / "to")]) == 1
    assert "No fold holds c" in capsys.readouterr().err
    (tmp_path / "folds.toml").write_text(FOLDS.replace('held = ["c"]', 'held = ["a"]'), encoding="utf-8")
    with pytest.raises(RecipeError, match="two folds hold a"):
        Folds.load(tmp_path / "folds.toml")
    (tmp_path / "folds.toml").write_text(FOLDS.replace('"second"', '"first"'), encoding="utf-8")
    with pytest.raises(RecipeError, match="two folds are called first"):
        Folds.load(tmp_path / "folds.toml")


def test_a_later_fold_of_scenes_that_nothing_shows_is_told_before_the_first_fit(tmp_path: Path, capsys) -> None:
    recipe, data = small_fits.prepare(tmp_path)
    folds = FOLDS + '[[fold]]\nname = "third"\nheld = ["north", "south"]\n'
    (tmp_path / "folds.toml").write_text(folds, encoding="utf-8")
    arguments = ["crossval", str(recipe), "--folds", str(tmp_path / "folds.toml"), "--data", str(data)]
    assert main([*arguments, "--to", str(tmp_path / "to")]) == 1
    assert "No source of the recipe shows a scene of the names to leave out (north, south)" in capsys.readouterr().err
    assert not (tmp_path / "to").exists()


def test_folds_of_clear_scenes_may_come_first(tmp_path: Path, capsys) -> None:
    recipe, data = small_fits.prepare(tmp_path, steps=5)
    (tmp_path / "folds.toml").write_text(FOLDS, encoding="utf-8")
    arguments = ["crossval", str(recipe), "--folds", str(tmp_path / "folds.toml"), "--data", str(data)]
    arguments += ["--to", str(tmp_path / "to"), "--epochs", "1"]
    folders.write(data / "chips" / "a" / "label.tif", np.zeros((64, 64), np.uint8))
    assert main(arguments) == 0
    found = json.loads((tmp_path / "to" / "crossval.json").read_text(encoding="utf-8"))
    assert [(one["scene"], bool(one["target"])) for one in found["scenes"] if not one["hidden"]] == [
        ("a", False), ("c", True),
    ]  # fmt: skip
    assert "| on-cloud-n a | all | " in capsys.readouterr().out
    folders.write(data / "chips" / "c" / "label.tif", np.zeros((64, 64), np.uint8))
    assert main([*arguments[:-3], str(tmp_path / "none"), "--epochs", "1"]) == 1
    assert "No scene to be scored shows the target" in capsys.readouterr().err


def test_the_shipped_folds_keep_a_place_together() -> None:
    folds = Folds.load(TRAINING / "folds" / "clouds.toml").folds
    place = {"chip_id_1", "adwp", "adwu", "adwz", "adxp"}
    coast = {"khcn", "kguj", "khec", "kgrz", "khdw"}
    for together in (place, coast):
        assert sum(bool(together & set(fold.held)) for fold in folds) == 1
        assert any(together <= set(fold.held) for fold in folds)


def test_damage_costs_a_bundle_what_the_masks_lose(discs: tuple[Path, Path, Path]) -> None:
    reflectance, label = folders.blobs(64, 64, 5)
    full = np.ones((64, 64), bool)
    disc = Chip("set", "discs", reflectance, label.astype(np.uint8), full)
    ground = Chip("set", "ground", np.full_like(reflectance, 0.1), np.zeros((64, 64), np.uint8), full)
    tested = of_bundle(discs[2].with_name("discs"), [disc, ground])
    steps = stress([tested], kinds=["gain per band", "saturation, all bands"])
    assert [step.strength for step in steps] == [0.0, 0.05, 0.1, 0.15, 0.8, 0.6, 0.5, 0.4, 0.35]
    whole, last = steps[0], steps[-1]
    assert whole.iou > 0.7
    assert last.iou < whole.iou - 0.05
    lines = table(steps).splitlines()
    assert f"mean IoU {whole.iou:.3f}" in lines[0]
    assert lines[4].startswith("| saturation, all bands (reflectance) |")
    lost = whole.iou - last.iou
    assert f"**0.35: {lost:.2f} (discs {lost:.2f}), " in lines[4]  # the scene that loses most is the only one
    assert lines[5:] == ["", "Within these limits: gain per band (0.05 to 0.15 part)."]
