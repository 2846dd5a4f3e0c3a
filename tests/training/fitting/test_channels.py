"""Recipes of channels of one's own: what goes with them, and what is refused."""

from __future__ import annotations

import copy
from dataclasses import replace
from pathlib import Path

import chip_folders as folders
import numpy as np
import pytest

from training import tables
from training.chips import Chip, network_array, with_channels
from training.fitting.stream import Making, example
from training.recipe import Recipe, RecipeError
from training.simulation import augment
from training.simulation.sets import SETS
from training.sources import load_source
from training.standard import standardised, with_standard

EXAMPLES = Path(__file__).parents[3] / "training" / "examples"
SHIPPED = EXAMPLES.parent / "recipes"


def changed(**sections: dict[str, object]) -> Recipe:
    table = copy.deepcopy(tables.read(EXAMPLES / "channels.toml"))
    for name, keys in sections.items():
        for one in table[name] if isinstance(table[name], list) else [table[name]]:
            one.update(keys)
    return Recipe.from_table(table)


@pytest.mark.parametrize(
    ("sections", "sentence"),
    [
        ({"augmentation": {"haze_probability": 0.2}}, 'haze_probability" in the recipe changes reflectance'),
        ({"augmentation": {"set": "satellite"}}, 'Choose set = "numbers"|changes reflectance'),
        ({"source": {"simulate": 0.5}}, '"source.simulate" in the recipe needs reflectance in the channels red'),
        ({"source": {"always": ["haze"]}}, '"source.always" in the recipe needs reflectance'),
        ({"model": {"gain": [1.0, 2.0], "bias": [0.0, 0.0]}}, "need one number for each channel"),
        ({"model": {"values": "heights"}}, "values"),
        ({"model": {"values": "reflectance", "gain": [1.0] * 4, "bias": [0.0] * 4}}, "needs values"),
        (
            {"model": {"channels": [{"name": "a", "common_name": "dem"}, {"name": "b", "common_name": "dem"}]}},
            'have the "common_name" dem',
        ),
    ],
)
def test_what_does_not_go_together_is_refused(sections, sentence) -> None:
    with pytest.raises(RecipeError, match=sentence):
        changed(**sections)


def test_a_data_set_of_fixed_channels_is_refused_by_name(tmp_path: Path) -> None:
    """The channels of On Cloud N would be taken for others without a word."""
    recipe = changed(source={"dataset": "on_cloud_n", "options": {}})
    with pytest.raises(RecipeError, match="on_cloud_n has red, green, blue, nir; the recipe's model takes elevation"):
        load_source(recipe.source[0], tmp_path, recipe.model)


def test_short_wave_infrared_is_absent_in_data_sets_that_have_none_if_the_model_does_without(tmp_path: Path) -> None:
    recipe = Recipe.load(SHIPPED / "clouds-short-wave.toml")
    source = replace(recipe.source[0], dataset="on_cloud_n", folder=".", options={"chips": ["a"]})
    folders.on_cloud_n(tmp_path, ("a",))
    (chip,) = load_source(source, tmp_path, recipe.model)
    (plain,) = load_source(source, tmp_path, Recipe.load(SHIPPED / "clouds.toml").model)
    assert chip.present == (True, True, True, True, False, False)
    np.testing.assert_array_equal(chip.reflectance[:4], plain.reflectance)
    assert not chip.reflectance[4:].any()
    needed = tuple(replace(channel, optional=False) for channel in recipe.model.channels)
    with pytest.raises(RecipeError, match="on_cloud_n has red, green, blue, nir"):
        load_source(source, tmp_path, replace(recipe.model, channels=needed))


def test_a_chip_has_as_many_channels_as_a_model() -> None:
    three = with_channels(chip(np.ones((3, 4, 5)), (True, True, False)), 5)
    assert three.present == (True, True, False, False, False) and three.reflectance[3:].max() == 0
    assert with_channels(three, 2).reflectance.shape == (2, 4, 5) and with_channels(three, 5) is three


def chip(values: np.ndarray, present: tuple[bool, ...] = (True,) * 4) -> Chip:
    shape = values.shape[1:]
    return Chip("s", "s", values.astype(np.float32), np.zeros(shape, np.uint8), np.ones(shape, bool), present)


def test_each_channel_gets_mean_0_and_deviation_1_over_the_chips_that_have_it() -> None:
    rng = np.random.default_rng(2)
    one = np.stack([rng.normal(mean, 2, (64, 64)) for mean in (1000, 5, -9, 0)])
    other = np.stack([rng.normal(mean, 2, (32, 32)) for mean in (1010, 5, -9, -20)])
    chips = [chip(one, (True, True, True, False)), chip(other)]
    spec = with_standard(changed().model, chips).inputs
    seen = [standardised(each.reflectance, each.valid, spec) for each in chips]
    pooled = [np.mean([each[place].mean() for each in seen]) for place in range(3)]
    np.testing.assert_allclose(pooled, 0, atol=1e-3)
    assert abs(seen[1][3].mean()) < 1e-3 and abs(seen[1][3].std() - 1) < 0.01
    # Heights far from 0 are computed exactly enough: both chips' difference of 10 remains.
    assert seen[1][0].mean() - seen[0][0].mean() == pytest.approx(10 * spec.gain[0], rel=0.02)


def test_a_channel_that_never_varies_is_left_as_it_is() -> None:
    flat = np.stack([np.full((8, 8), 7.0)] * 4)
    spec = with_standard(changed().model, [chip(flat)]).inputs
    assert spec.gain == (1.0,) * 4 and spec.bias == (-7.0,) * 4


def test_what_a_recipe_states_is_kept() -> None:
    model = changed(model={"gain": [0.5] * 4, "bias": [1.0] * 4}).model
    assert with_standard(model, [chip(np.ones((4, 8, 8)))]) is model


def test_numbers_below_0_stay_below_0() -> None:
    rng = np.random.default_rng(3)
    shape = (64, 64)
    image = rng.normal(-2, 0.1, (4, *shape)).astype(np.float32)
    whole = np.ones(shape, bool)
    names, optional = ("elevation", "slope", "VV", "VH"), ("VH",)
    seen = augment.Chip(image, np.zeros(shape, np.uint8), whole, np.ones(4, bool), names, optional, signed=True)
    for _ in range(8):
        found = augment.augment(seen, SETS["numbers"], rng)
        assert found.image[:3][:, found.valid].mean() < -1.5


@pytest.mark.parametrize(("optional", "kept"), [(("VH",), {1}), (("VV", "VH"), {0, 1, 2})])
def test_optional_channels_are_dropped_one_alone_or_several_each_by_itself(optional, kept) -> None:
    rng = np.random.default_rng(4)
    config = augment.Augmentation.none(8)
    config = type(config)(**{**config.__dict__, "drop_optional_probability": 1.0})
    image = np.ones((2, 8, 8), np.float32)
    seen = augment.Chip(
        image, np.zeros((8, 8), np.uint8), np.ones((8, 8), bool), np.ones(2, bool), ("VV", "VH"), optional
    )
    counts = {int(augment.augment(seen, config, rng).present.sum()) for _ in range(40)}
    assert counts == kept


def test_a_fit_sees_what_the_engine_shows_its_network() -> None:
    """Clipped first, then standardised, 0 where there is nothing."""
    model = replace(changed().model, clip=(-5.0, 5.0), gain=(2.0,) * 4, bias=(1.0,) * 4)
    values = np.linspace(-8, 8, 4 * 32 * 32, dtype=np.float32).reshape(4, 32, 32)
    values[0, :4], values[3] = np.nan, 0
    stored = chip(values, (True, True, True, False))
    valid = stored.valid.copy()
    valid[:, :3] = False
    stored = replace(stored, valid=valid)
    still = replace(augment.Augmentation.none(32), size_px=32)
    making = Making(still, model.inputs, channels=model.channels)
    x, _ = example(stored, changed().source[0], making, np.random.default_rng(0))
    wanted = network_array(stored.reflectance, valid, stored.present, model.inputs)
    np.testing.assert_allclose(x[:, 8:], wanted[:, 8:], atol=1e-6)
    assert x[..., 1].max() <= 11.0 and not x[..., 3].any() and not x[:4, 8:, 0].any()
