"""A recipe says all that makes a model, and nothing that is not understood."""

from __future__ import annotations

import copy
from dataclasses import replace
from pathlib import Path

import pytest
import small_fits

from training import tables
from training.recipe import Recipe, RecipeError
from training.simulation.augment import Augmentation

SHIPPED = sorted((Path(__file__).parents[3] / "training" / "recipes").glob("*.toml"))
SHIPPED = [path for path in SHIPPED if not path.name.endswith(".card.toml")]


@pytest.fixture
def table() -> dict:
    return tables.read(SHIPPED[0])


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_shipped_recipes_are_understood(path: Path) -> None:
    recipe = Recipe.load(path)
    assert path.stem.startswith(recipe.model.id)
    assert any(source.split == "validation" for source in recipe.source)


def test_test_data_is_never_trained_on() -> None:
    for path in SHIPPED:
        for source in Recipe.load(path).source:
            if source.dataset == "thirty_eight_cloud":
                assert source.split == "test"


@pytest.mark.parametrize("place", [(), ("fit",), ("network",), ("schedule",), ("source", 0), ("model", "channels", 1)])
def test_a_key_that_is_not_known_is_named(table: dict, place: tuple) -> None:
    part = table
    for key in place:
        part = part[key]
    part["colour"] = 1
    with pytest.raises(RecipeError, match='has no "colour"'):
        Recipe.from_table(table)


def test_an_unknown_augmentation_is_named(table: dict) -> None:
    table["augmentation"]["colour"] = 1
    with pytest.raises(RecipeError, match='has no "colour"'):
        Recipe.from_table(table)


def test_what_is_missing_is_named(table: dict) -> None:
    del table["model"]["id"]
    with pytest.raises(RecipeError, match='lacks "id"'):
        Recipe.from_table(table)


@pytest.mark.parametrize(
    ("part", "key", "value"),
    [
        ("fit", "epochs", "many"),
        ("fit", "epochs", True),
        ("network", "widths", 8),
        ("model", "clip", [0, 1, 2]),
        ("augmentation", "flips", 1),
        ("augmentation", "size_px", 1.5),
        ("augmentation", "zoom", 0.5),
    ],
)
def test_a_value_of_the_wrong_kind_is_named(table: dict, part: str, key: str, value: object) -> None:
    table[part][key] = value
    with pytest.raises(RecipeError, match=f"{part}.{key}"):
        Recipe.from_table(table)


@pytest.mark.parametrize(
    ("part", "key", "value", "says"),
    [
        ("fit", "batch", 0, "is 0; it must be 1 or more"),
        ("fit", "epochs", 0, "must be 1 or more"),
        ("fit", "ema", 2.0, "must be from 0 to 1"),
        ("fit", "seed", -1, "must be from 0 to 4294967295"),
        ("fit", "clip_norm", float("nan"), "is nan; it must be a finite number"),
        ("schedule", "rate", 0.0, "must be above 0"),
        ("schedule", "rate", float("inf"), "is inf; it must be a finite number"),
        ("schedule", "cycle_steps", 0, "must be 1 or more"),
        ("network", "widths", [24, 0], "must be 1 or more"),
        ("augmentation", "size_px", -48, "must be 0 or more"),
        ("augmentation", "zoom", [0.0, 1.0], "must be above 0"),
        ("model", "resolution_m", [30, 10], "the lower number comes first"),
        ("model", "shrink", 0, "must be 1 or more"),
        ("source", "simulate", 1.5, "must be from 0 to 1"),
        ("source", "gain", [2.0, 1.0], "the lower number comes first"),
        ("source", "shrunk", 0, "must be 1 or more"),
        ("source", "simulated_kinds", ["mist"], 'is "mist"; there are: '),
    ],
)
def test_a_number_that_makes_no_sense_is_named(table: dict, part: str, key: str, value: object, says: str) -> None:
    (table[part][0] if part == "source" else table[part])[key] = value
    with pytest.raises(RecipeError, match=f"{part}.{key}.*{says}"):
        Recipe.from_table(table)


def test_a_source_is_drawn_from_at_least(table: dict) -> None:
    for source in table["source"]:
        source["weight"] = 0
    with pytest.raises(RecipeError, match="weight above 0"):
        Recipe.from_table(table)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-8"])
def test_a_recipe_saved_by_a_windows_editor_is_read(tmp_path: Path, table: dict, encoding: str) -> None:
    text = tables.as_toml(table).replace("\n", "\r\n")
    (tmp_path / "r.toml").write_bytes(text.encode(encoding))
    assert Recipe.load(tmp_path / "r.toml") == Recipe.from_table(table)


@pytest.mark.parametrize("encoding", ["latin-1", "utf-16"])
def test_a_recipe_in_another_encoding_is_refused_in_a_sentence(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "r.toml").write_bytes("# Größe\n".encode(encoding))
    with pytest.raises(RecipeError, match=r"r\.toml cannot be read: 'utf-8' codec"):
        Recipe.load(tmp_path / "r.toml")


@pytest.mark.parametrize("name", ["", "../clouds", "a/b", ".hidden", "a:b"])
def test_a_model_is_not_named_like_a_path(table: dict, name: str) -> None:
    table["model"]["id"] = name
    with pytest.raises(RecipeError, match='"model.id" in the recipe is'):
        Recipe.from_table(table)


@pytest.mark.parametrize("text", ["[[sources]]\nweight = 1.0\n", "sources.clouds = 3\n"])
def test_changes_of_sources_that_are_no_tables_are_named(tmp_path: Path, table: dict, text: str) -> None:
    (tmp_path / "first.toml").write_text(tables.as_toml(table), encoding="utf-8")
    (tmp_path / "second.toml").write_text(f'base = "first.toml"\n{text}', encoding="utf-8")
    with pytest.raises(RecipeError, match='"sources" must hold a table for each folder'):
        Recipe.load(tmp_path / "second.toml")


@pytest.mark.parametrize(
    ("part", "key"), [("fit", "loss"), ("schedule", "kind"), ("network", "kind"), ("source", "dataset")]
)
def test_a_name_that_is_not_known_is_said_with_those_that_are(table: dict, part: str, key: str) -> None:
    (table[part][0] if part == "source" else table[part])[key] = "sesame"
    with pytest.raises(RecipeError, match=f'"{part}.{key}" in the recipe is "sesame"; there are: '):
        Recipe.from_table(table)


def test_validation_data_is_asked_for(table: dict) -> None:
    without = copy.deepcopy(table)
    without["source"] = [source for source in table["source"] if source["split"] != "validation"]
    with pytest.raises(RecipeError, match="validation"):
        Recipe.from_table(without)


def test_a_recipe_that_is_no_toml_is_refused_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "bad.toml").write_text("[fit\n", encoding="utf-8")
    with pytest.raises(RecipeError, match="cannot be read"):
        Recipe.load(tmp_path / "bad.toml")


def test_a_recipe_builds_on_another(tmp_path: Path, table: dict) -> None:
    (tmp_path / "first.toml").write_text(tables.as_toml(table), encoding="utf-8")
    (tmp_path / "second.toml").write_text('base = "first.toml"\n[fit]\nepochs = 3\n', encoding="utf-8")
    first, second = (Recipe.load(tmp_path / f"{name}.toml") for name in ("first", "second"))
    assert second.fit == replace(first.fit, epochs=3)
    assert replace(second, fit=first.fit) == first
    folder = first.source[0].folder
    (tmp_path / "second.toml").write_text(
        f'base = "first.toml"\n[sources."{folder}"]\nweight = 7.5\n', encoding="utf-8"
    )
    ours = [one for one in Recipe.load(tmp_path / "second.toml").source if (one.folder, one.split) == (folder, "train")]
    assert ours and {one.weight for one in ours} == {7.5}
    (tmp_path / "second.toml").write_text('base = "first.toml"\nsources.nowhere.weight = 1.0\n', encoding="utf-8")
    with pytest.raises(RecipeError, match="lies in nowhere"):
        Recipe.load(tmp_path / "second.toml")
    (tmp_path / "second.toml").write_text('base = "third.toml"\n', encoding="utf-8")
    with pytest.raises(RecipeError, match=r"third\.toml"):
        Recipe.load(tmp_path / "second.toml")
    (tmp_path / "second.toml").write_text('base = "second.toml"\n', encoding="utf-8")
    with pytest.raises(RecipeError, match="builds on itself"):
        Recipe.load(tmp_path / "second.toml")
    (tmp_path / "second.toml").write_text("base = 1\n", encoding="utf-8")
    with pytest.raises(RecipeError, match='has no "base"'):
        Recipe.load(tmp_path / "second.toml")


def test_optional_channels_are_hidden_from_validation_unless_the_recipe_says_otherwise(tmp_path):
    recipe, _ = small_fits.prepare(tmp_path)
    assert Recipe.load(recipe).needed == (True, True, True, False)
    text = recipe.read_text(encoding="utf-8").replace("[fit]", "[fit]\nhide_optional = false")
    recipe.write_text(text, encoding="utf-8")
    assert Recipe.load(recipe).needed == (True, True, True, True)


def test_augmentation_is_off_unless_a_recipe_asks_for_it(tmp_path: Path) -> None:
    path, _ = small_fits.prepare(tmp_path)
    text = path.read_text(encoding="utf-8")
    sets = {}
    for name in ("none", "satellite", "photograph"):
        path.write_text(text.replace('set = "satellite"', f'set = "{name}"'), encoding="utf-8")
        sets[name] = Recipe.load(path).augmentation
    assert sets["none"] == Augmentation.none(48) and sets["satellite"] == Augmentation(size_px=48)
    assert sets["photograph"].drop_optional_probability == 0 and sets["photograph"].zoom_probability == 0.5
    path.write_text(text.replace('set = "satellite"\n', ""), encoding="utf-8")
    assert Recipe.load(path).augmentation == Augmentation.none(48)
    path.write_text(text.replace('set = "satellite"', "zoom = [0.8, 1.2]"), encoding="utf-8")
    with pytest.raises(RecipeError, match='"augmentation.zoom" in the recipe changes nothing: its probability is 0'):
        Recipe.load(path)
    path.write_text(text.replace('set = "satellite"', 'set = "radar"'), encoding="utf-8")
    with pytest.raises(RecipeError, match='is "radar"; there are: none, satellite, photograph'):
        Recipe.load(path)


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_shipped_recipes_name_their_set(path: Path) -> None:
    assert tables.read(path)["augmentation"]["set"] in ("satellite", "photograph")
