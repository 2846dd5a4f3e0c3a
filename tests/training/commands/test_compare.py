"""Variants of a recipe side by side: the same data and seeds, one table, one plot."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
import small_fits
import tomllib

from training import tables
from training.__main__ import main
from training.commands.compare import Comparison, Variant, merged
from training.commands.fit_commands import COMPARISON
from training.recipe import Recipe, RecipeError

RECIPES = Path(__file__).parents[3] / "training" / "recipes"

TWO = """
[[variant]]
name = "BCE"
fit.loss = "bce"
[[variant]]
name = "Dice, cyclical rate"
fit.loss = "dice"
schedule = { kind = "triangular2", cycle_epochs = 2 }
"""


def test_the_shipped_comparison_is_the_courses_argument() -> None:
    for path in sorted(RECIPES.glob("*[!d].toml")):
        if path.name.endswith(".card.toml"):
            continue
        if not Recipe.load(path).model.is_binary:
            continue  # its losses are others
        recipes = [Recipe.from_table(merged(path, variant, 3)) for variant in Comparison.load(COMPARISON).variants]
        chosen = [(recipe.fit.loss, recipe.schedule.kind) for recipe in recipes]
        cyclical = ("dice", "triangular2")
        assert chosen == [("bce", "constant"), ("dice", "constant"), ("dice", "plateau"), cyclical]
        assert {recipe.fit.seed for recipe in recipes} == {3}
        assert len({(recipe.source, recipe.network, recipe.augmentation) for recipe in map(_hashable, recipes)}) == 1


def test_the_ablation_of_the_cloud_models_leaves_out_what_it_says() -> None:
    variants = {one.name: one for one in Comparison.load(COMPARISON.with_name("clouds.toml")).variants}
    recipes = {name: Recipe.from_table(merged(RECIPES / "clouds.toml", one, 1)) for name, one in variants.items()}
    whole = recipes.pop("all of it")
    folders = {name: {one.folder for one in recipe.source if one.split == "train"} for name, recipe in recipes.items()}
    trained = {one.folder for one in whole.source if one.split == "train"}
    assert trained - folders["without true-colour pictures"] == {"clouds/l8biome_rgb", "coast/obx/img"}
    assert whole.damage and not recipes["without damages"].damage
    assert whole.fit.start and not recipes["from random weights"].fit.start
    assert recipes["from random weights"].network == whole.network
    watched = [[one for one in recipe.source if one.split != "train"] for recipe in (whole, *recipes.values())]
    assert all(one == watched[0] for one in watched)
    with pytest.raises(RecipeError, match="lies in nowhere"):
        merged(RECIPES / "clouds.toml", Variant("x", {"without": ["nowhere"]}), 1)


def _hashable(recipe: Recipe) -> Recipe:
    return Recipe(recipe.model, str(recipe.source), recipe.network, augmentation=recipe.augmentation)


@pytest.mark.parametrize("path", sorted(RECIPES.glob("*.toml")), ids=lambda path: path.stem)
def test_a_recipe_is_written_as_it_is_read(path: Path) -> None:
    if path.name.endswith(".card.toml"):
        pytest.skip("a card is no recipe")
    table = tables.read(path)
    assert tomllib.loads(tables.as_toml(table)) == table


def test_a_comparison_ends_in_a_table_and_a_plot_and_goes_on(tmp_path: Path, capsys, caplog) -> None:
    recipe, data = small_fits.prepare(tmp_path, steps=4)
    (tmp_path / "two.toml").write_text(TWO, encoding="utf-8")
    arguments = ["compare", str(recipe), "--variants", str(tmp_path / "two.toml"), "--data", str(data)]
    arguments += ["--to", str(tmp_path / "to"), "--seeds", "5", "--epochs", "1"]
    assert main(arguments) == 0
    with (tmp_path / "to" / "comparison.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert [(row["variant"], row["seed"]) for row in rows] == [("BCE", "5"), ("Dice, cyclical rate", "5")]
    assert all(0 <= float(row["IoU at 0.5"]) <= float(row["IoU"]) + 0.01 <= 1.01 for row in rows)
    text = (tmp_path / "to" / "comparison.md").read_text(encoding="utf-8")
    assert text in capsys.readouterr().out and "| BCE | bce | cosine | 5 |" in text
    assert (tmp_path / "to" / "comparison.png").stat().st_size > 5000
    caplog.set_level("INFO")
    assert main(arguments) == 0
    assert caplog.text.count("is finished") == 2


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("x = 1", "must hold tables"),
        ("[[variant]]\nfit.loss = 'bce'", 'the variant 1 has no "name"'),
        ("[[variant]]\nname = 'A'\n[[variant]]\nname = 'a'", "one name"),
        ("[[variant", "cannot be read"),
    ],
)
def test_variants_that_are_none_are_refused(tmp_path: Path, text: str, says: str) -> None:
    (tmp_path / "v.toml").write_text(text, encoding="utf-8")
    with pytest.raises(RecipeError, match=says.replace("[", r"\[")):
        Comparison.load(tmp_path / "v.toml")


def test_a_variant_that_is_no_recipe_is_named_before_anything_is_fitted(tmp_path: Path) -> None:
    recipe, _ = small_fits.prepare(tmp_path)
    with pytest.raises(RecipeError, match='The variant "Odd": "fit" in the recipe has no "colour"'):
        merged(recipe, Variant("Odd", {"fit": {"colour": 1}}), 1)


@pytest.mark.parametrize("text", ['variant = ["BCE"]', '[[variant]]\nname = "x"\nsources = 3', "[[variant]]\nname = 3"])
def test_variants_that_are_no_tables_are_refused_in_a_sentence(tmp_path: Path, text: str) -> None:
    path = tmp_path / "variants.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(RecipeError, match='has no "name"|"sources" a table'):
        for variant in Comparison.load(path).variants:
            merged(RECIPES / "intertidal-small.toml", variant, 1)
