"""Folds by scene, learning curves over chips, and batches that are drawn towards the target."""

from __future__ import annotations

from pathlib import Path

import chip_folders as folders
import numpy as np
import pytest
import small_fits
from engine.contract.network_input import InputSpec

from training.__main__ import main
from training.chips import Chip
from training.commands import studies
from training.commands.compare import merged
from training.datasets import store
from training.fitting.stream import ChipStream, Pool, _some
from training.packing.prepare import Request, prepare
from training.recipe import Recipe, RecipeError, Source
from training.simulation.augment import Augmentation
from training.sources import load_split


def packed(place: Path, scenes: int) -> tuple[Path, Path]:
    """A recipe that takes training and validation from one store."""
    recipe, data = small_fits.prepare(place, epochs=1, steps=2)
    names = tuple(f"s{number}" for number in range(scenes))
    chips = folders.on_cloud_n(place / "more", names)
    with store.StoreWriter(data / "chips.store") as writer:
        for number, chip in enumerate(prepare_chips(chips, place)):
            writer.add(chip, "validation" if number % 3 == 0 else "train")
    text = recipe.read_text(encoding="utf-8").replace('"on_cloud_n"', '"store"').replace('"chips"', '"chips.store"')
    text = text.replace('{ chips = ["a", "b"] }', '{ split = "train" }').replace(
        '{ chips = ["c"] }', '{ split = "validation" }'
    )
    recipe.write_text(text, encoding="utf-8")
    return recipe, data


def prepare_chips(folder: Path, place: Path) -> list[Chip]:
    prepare(Request((("on_cloud_n", folder),)), str(place / "all.store"))
    return list(store.load(place / "all.store"))


def test_each_scene_is_for_validation_in_one_fold_and_never_on_both_sides(tmp_path: Path) -> None:
    path, data = packed(tmp_path, 7)
    validated: list[str] = []
    for variant in studies.folds(path, data, 3).variants:
        recipe = Recipe.from_table(merged(path, variant, 1))
        sides = {
            split: {chip.scene for _, chip in load_split(recipe, data, split)} for split in ("train", "validation")
        }
        assert not sides["train"] & sides["validation"] and len(sides["train"] | sides["validation"]) == 7
        validated += sides["validation"]
    assert sorted(validated) == [f"s{number}" for number in range(7)]
    with pytest.raises(RecipeError, match="There are 7 scenes for 8 folds"):
        studies.folds(path, data, 8)


def test_folds_of_something_else_than_a_store_are_refused(tmp_path: Path) -> None:
    path, data = small_fits.prepare(tmp_path)
    with pytest.raises(RecipeError, match="Folds need a recipe"):
        studies.folds(path, data, 2)


def test_a_learning_curve_is_a_fit_for_each_number_of_chips(tmp_path: Path, capsys) -> None:
    path, data = packed(tmp_path, 5)
    to = tmp_path / "study"
    assert main(["learning", str(path), "--data", str(data), "--to", str(to), "--chips", "1", "3"]) == 0
    said = capsys.readouterr().out
    assert "| 1 chips |" in said and "| 3 chips |" in said and (to / "learning.png").stat().st_size > 1000
    assert Recipe.load(to / "3-chips-seed-1" / "recipe.toml").fit.chips == 3


@pytest.mark.parametrize(("most", "kept"), [(0, [0, 1, 2, 3, 4, 5]), (9, [0, 1, 2, 3, 4, 5]), (3, [0, 2, 4]), (1, [0])])
def test_fewer_chips_are_spread_evenly(most: int, kept: list[int]) -> None:
    assert _some([0, 1, 2, 3, 4, 5], most) == kept  # type: ignore[list-item]


def rare(seed: int = 0) -> list[Chip]:
    """Nine chips of bare ground, and one with a single pixel of target near its corner."""
    chips = []
    for number in range(10):
        label = np.zeros((200, 200), np.uint8)
        if number == 7:
            label[3, 190] = 1
        chips.append(
            Chip("made", str(number), np.full((4, 200, 200), 0.2, np.float32), label, np.ones((200, 200), bool))
        )
    return chips


@pytest.mark.parametrize(("chance", "share"), [(0.0, 0.0), (0.3, 0.3), (1.0, 1.0)])
def test_so_many_chips_of_a_batch_hold_the_rare_target(chance: float, share: float) -> None:
    pools = [Pool(Source("folder", ".", "train"), rare())]
    settings = {"batch": 100, "steps": 1, "seed": 1, "target_chance": chance}
    _, y = ChipStream(pools, Augmentation.none(32), InputSpec(), **settings)[0]
    assert y.shape == (100, 32, 32, 1)
    assert (y == 1).any((1, 2, 3)).mean() == pytest.approx(share, abs=0.12 if 0 < chance < 1 else 0.02)


def test_a_source_without_any_target_is_drawn_by_chance() -> None:
    pools = [Pool(Source("folder", ".", "train"), [chip for chip in rare() if not chip.label.any()])]
    _, y = ChipStream(pools, Augmentation.none(32), InputSpec(), batch=4, steps=1, seed=3, target_chance=1.0)[0]
    assert y.shape == (4, 32, 32, 1) and not y.any()
