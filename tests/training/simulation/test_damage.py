"""What sensors and people do to an image changes neither the truth nor what there is no data of."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from engine.contract.network_input import InputSpec

from training.chips import SPECTRAL, UNKNOWN
from training.chips import Chip as Stored
from training.fitting.stream import Making, example
from training.recipe import Recipe, RecipeError, Source
from training.simulation.augment import Augmentation, Chip
from training.simulation.damage import DAMAGES, Draw, damaged, drawn
from training.simulation.ground import VISIBLE, _above

RECIPES = Path(__file__).parents[3] / "training" / "recipes"
HOLES = ("SLC-off stripes", "gaps", "scene edge")
COVERS = ("snow", "bright sand", "salt")


def chip(side: int = 96) -> Chip:
    rng = np.random.default_rng(3)
    image = rng.uniform(0.05, 0.25, (4, side, side)).astype(np.float32)
    label = np.zeros((side, side), np.uint8)
    label[20:50, 30:70] = 1
    image[:, label == 1] += 0.5
    valid = np.ones((side, side), bool)
    valid[:5] = False
    return Chip(np.where(valid, image, 0), label, valid, np.ones(4, bool))


@pytest.mark.parametrize("kind", DAMAGES)
def test_the_truth_stays_and_values_are_possible(kind: str) -> None:
    for strength in DAMAGES[kind].strengths:
        before = chip()
        hurt = damaged(before, kind, strength, np.random.default_rng(1))
        changed = hurt.label != before.label
        assert kind in COVERS or not changed.any()
        assert (before.label[changed] == 1).all() and (hurt.label[changed] == UNKNOWN).all()
        assert not (hurt.valid & ~before.valid).any()
        assert np.isfinite(hurt.image).all()
        assert (hurt.image >= 0).all()
        assert not hurt.image[:, ~hurt.valid].any()
        assert not hurt.image[~hurt.present].any()


@pytest.mark.parametrize("kind", ["sun glint", "turbid water", "clear water", "roofs"])
def test_ground_is_changed_where_nothing_is_labelled_target(kind: str) -> None:
    before = chip()
    hurt = damaged(before, kind, DAMAGES[kind].strengths[-1], np.random.default_rng(1))
    np.testing.assert_array_equal(hurt.image[:, before.label == 1], before.image[:, before.label == 1])
    assert (hurt.image != before.image)[:, before.label == 0].mean() > 0.05


def test_a_cover_shines_through_thin_clouds_as_between_two_reflecting_layers() -> None:
    """A cloud of reflectance r over a surface s: r + (1 - r)^2 s / (1 - r s); 0.5 over 0.5 gives 2/3."""
    np.testing.assert_allclose(
        _above(np.array([0.0, 0.5, 0.7, 1.0]), np.array([0.4, 0.5, 0.0, 0.3])), [0.4, 2 / 3, 0.7, 1]
    )
    before = _clouded(0.4)
    bare = before.image[0, 30, 40]
    for kind, bright in (("salt", 0.49), ("bright sand", 0.33)):
        found = [damaged(before, kind, 1.0, np.random.default_rng(seed)) for seed in range(12)]
        cloud = np.concatenate([hurt.image[:3].mean(0)[hurt.label == 1] for hurt in found])
        ground = np.concatenate([hurt.image[:3].mean(0)[(hurt.label == 0) & hurt.valid] for hurt in found])
        assert cloud.mean() > ground.mean() + VISIBLE
        # The cover is patchy: bare in parts, whole in others.
        assert cloud.min() == pytest.approx(bare, abs=0.03)
        assert np.quantile(cloud, 0.9) == pytest.approx(_above(np.float32(bright), np.float32(0.4)), abs=0.03)


@pytest.mark.parametrize(("thickness", "is_known"), [(0.05, False), (0.9, True)])
def test_clouds_that_snow_hides_are_unknown_to_label_and_teacher(thickness: float, is_known: bool) -> None:
    before = _clouded(thickness)
    cloud = before.label == 1
    before = replace(before, teacher=np.where(cloud, 250, 0).astype(np.uint8))
    known = []
    for seed in range(12):
        hurt = damaged(before, "snow", 0.9, np.random.default_rng(seed))
        np.testing.assert_array_equal(hurt.teacher == UNKNOWN, hurt.label == UNKNOWN)
        np.testing.assert_array_equal(hurt.label[~cloud], 0)
        known.append((hurt.label[cloud] == 1).mean())
    assert min(known) == 1 if is_known else np.mean(known) < 0.4


def _clouded(thickness: float) -> Chip:
    """A chip of even ground of reflectance 0.1 with an even cloud."""
    even = chip()
    cloudy = _above(np.float32(0.1), np.float32(thickness))
    return replace(even, image=np.tile(np.where(even.label == 1, cloudy, 0.1) * even.valid, (4, 1, 1)))


def test_a_cover_needs_clear_ground() -> None:
    overcast = replace(chip(), label=np.ones((96, 96), np.uint8))
    hurt = damaged(overcast, "snow", 0.9, np.random.default_rng(1))
    np.testing.assert_array_equal(hurt.image, overcast.image)
    np.testing.assert_array_equal(hurt.label, overcast.label)


def test_saturation_is_flat_at_its_ceiling() -> None:
    hurt = damaged(chip(), "saturation, visible", 0.4, np.random.default_rng(1))
    cloud = hurt.image[:, 25:45, 35:65]
    assert all(np.ptp(channel) == 0 and 0.35 <= channel[0, 0] <= 0.45 for channel in cloud[:3])
    assert np.ptp(cloud[3]) > 0


def test_turbid_water_is_dark_in_the_near_infrared() -> None:
    before = chip()
    hurt = damaged(before, "turbid water", 0.08, np.random.default_rng(1))
    water = (hurt.image != before.image).any(axis=0)
    red, nir = hurt.image[0][water].mean(), hurt.image[3][water].mean()
    assert 0.05 < red < 0.15
    assert nir < 0.6 * red


@pytest.mark.parametrize(("air", "blue"), [(0.0, (0.015, 0.09)), (1.0, (0.08, 0.2))])
def test_clear_water_is_darker_from_blue_to_near_infrared(air: float, blue: tuple[float, float]) -> None:
    """Deep or shallow: without the air's light blue reflects a few hundredths, with it about a tenth."""
    for seed in range(8):
        before = chip()
        hurt = damaged(before, "clear water", air, np.random.default_rng(seed))
        water = (hurt.image != before.image).any(axis=0)
        assert 0.2 < water[before.label == 0].mean() < 0.95
        of_red, of_green, of_blue, of_nir = hurt.image[:, water].mean(axis=1)
        assert blue[0] < of_blue < blue[1]
        assert of_nir < of_red < of_green and of_nir < 0.7 * of_green


def test_flat_clouds_are_even_and_white_and_leave_the_ground() -> None:
    before = chip()
    before.image[:, 25:45, 35:65] += 0.3
    hurt = damaged(before, "flat clouds", 0.7, np.random.default_rng(1))
    np.testing.assert_array_equal(hurt.image[:, before.label == 0], before.image[:, before.label == 0])
    core = hurt.image[:, 30:40, 40:60]
    assert core.std(axis=(1, 2)).max() < 0.6 * before.image[:, 30:40, 40:60].std(axis=(1, 2)).min()
    assert 0.6 < core.mean() < 0.8
    without = replace(before, label=np.zeros_like(before.label))
    np.testing.assert_array_equal(damaged(without, "flat clouds", 0.7, np.random.default_rng(1)).image, without.image)


def test_a_stretch_over_a_black_margin_leaves_nothing_dark_and_the_order_of_values() -> None:
    """Without a margin the darkest pixel is black; with one, black is no reflectance, or Landsat's number 0 (-0.1)."""
    for seed in range(8):
        before = chip()
        rng = np.random.default_rng(seed)
        plain, margin = (damaged(before, kind, 3.0, rng) for kind in ("8-bit stretch", "8-bit stretch with margin"))
        ground = (before.label == 0) & before.valid & (before.image > 0.04).all(axis=0)
        assert plain.image[:3, ground].min() == 0 and margin.image[:3, ground].min() > 0.05
        assert margin.image[:3, ground].mean() > plain.image[:3, ground].mean() + 0.05
        rises = np.diff(margin.image[0].ravel()[np.argsort(before.image[0].ravel())])
        assert (rises >= 0).all() and margin.image.max() == 1


def test_coarse_pixels_are_blocks_that_begin_anywhere() -> None:
    begins = set()
    for seed in range(16):
        image = damaged(chip(), "coarse", 4.0, np.random.default_rng(seed)).image[0, 30]
        edges = np.flatnonzero(np.diff(image)) + 1
        assert (np.diff(edges) % 4 == 0).all()
        begins.add(int(edges[0] % 4))
    assert begins == {0, 1, 2, 3}


def test_stripes_take_the_part_that_they_should() -> None:
    hurt = damaged(chip(330), "SLC-off stripes", 9.0, np.random.default_rng(1))
    assert 0.1 < 1 - hurt.valid[5:].mean() < 0.4


@pytest.mark.parametrize("kind", [kind for kind in DAMAGES if kind not in HOLES])
def test_only_holes_take_data_away(kind: str) -> None:
    before = chip()
    hurt = damaged(before, kind, DAMAGES[kind].strengths[-1], np.random.default_rng(1))
    np.testing.assert_array_equal(hurt.valid, before.valid)


def test_pictures_are_spared_what_is_for_reflectance_only() -> None:
    draws = (Draw(("bright",), 1.0, (1.2, 1.2), pictures=False),)
    rng = np.random.default_rng(1)
    np.testing.assert_array_equal(drawn(chip(), draws, rng, picture=True).image, chip().image)
    np.testing.assert_allclose(drawn(chip(), draws, rng).image, chip().image * 1.2, rtol=1e-5)


def test_a_teacher_s_word_is_mixed_with_labels_and_stands_alone_where_there_is_none() -> None:
    before = chip(32)
    label = np.zeros((32, 32), np.uint8)
    label[:10], label[20:] = 1, UNKNOWN
    teacher = np.full((32, 32), 100, np.uint8)
    teacher[:, :4] = UNKNOWN
    stored = Stored("canvases", "a+b", before.image, label, np.ones((32, 32), bool), teacher=teacher)
    making = Making(Augmentation.none(), InputSpec(), teacher_share=0.25)
    _, y = example(stored, Source("store", ".", "train"), making, np.random.default_rng(1))
    np.testing.assert_allclose(y[:10, 4:, 0], 0.75 + 0.25 * 0.4)
    np.testing.assert_allclose(y[10:20, 4:, 0], 0.25 * 0.4)
    np.testing.assert_allclose(y[20:, 4:, 0], 0.4)
    np.testing.assert_array_equal(y[:, :4, 0], np.where(label == UNKNOWN, -1.0, label)[:, :4])


def test_a_teacher_s_word_goes_where_its_pixels_go() -> None:
    before = chip(64)
    stored = Stored(
        "canvases", "a", before.image, np.full((64, 64), UNKNOWN, np.uint8), np.ones((64, 64), bool),
        teacher=(before.label * 250).astype(np.uint8),
    )  # fmt: skip
    making = Making(Augmentation(size_px=48, rotate_probability=0, zoom_probability=0), InputSpec())
    for seed in range(6):
        x, y = example(stored, Source("store", ".", "train"), making, np.random.default_rng(seed))
        assert x[y[..., 0] == 1].mean() > 2 * x[y[..., 0] == 0].mean()


def test_holes_are_filled_for_the_network_and_do_not_count() -> None:
    making = Making(Augmentation.none(), InputSpec(), damage=(Draw(("SLC-off stripes",), 1.0, (6.0, 6.0)),))
    stored = Stored("set", "a", chip().image + 0.01, chip().label, np.ones((96, 96), bool))
    x, y = example(stored, Source("folder", ".", "train"), making, np.random.default_rng(1))
    holes = y[..., 0] == -1
    assert holes.any()
    assert (x[holes] > 0).all()


def test_a_recipe_names_damages_that_there_are(tmp_path: Path) -> None:
    recipe = Recipe.load(RECIPES / "clouds.toml")
    assert {kind for draw in recipe.damage for kind in draw.kinds} <= set(DAMAGES)
    text = (RECIPES / "clouds.toml").read_text(encoding="utf-8")
    text = text.replace('"SLC-off stripes", "SLC-off', '"dust", "SLC-off')
    (tmp_path / "clouds.toml").write_text(text, encoding="utf-8")
    with pytest.raises(RecipeError, match="dust"):
        Recipe.load(tmp_path / "clouds.toml")


def with_short_wave() -> Chip:
    four = chip()
    short = np.where(four.label == 1, 0.4, 0.2).astype(np.float32) * four.valid
    image = np.concatenate([four.image, short[None], short[None]])
    return replace(four, image=image, present=np.ones(6, bool), channels=SPECTRAL)


@pytest.mark.parametrize("kind", DAMAGES)
def test_short_wave_infrared_is_damaged_too(kind: str) -> None:
    for strength in DAMAGES[kind].strengths:
        hurt = damaged(with_short_wave(), kind, strength, np.random.default_rng(1))
        assert hurt.image.shape == (6, 96, 96) and np.isfinite(hurt.image).all() and hurt.image.min() >= 0
        assert not hurt.image[~hurt.present].any()


def test_snow_is_dark_in_short_wave_infrared_and_clouds_over_it_are_not() -> None:
    before = with_short_wave()
    hurt = damaged(before, "snow", 0.9, np.random.default_rng(2))
    snow = (hurt.label == 0) & hurt.valid & (hurt.image[:3].mean(0) > 0.5)
    cloud = (hurt.label == 1) & hurt.valid
    assert snow.sum() > 500 and hurt.image[4][snow].mean() < 0.22 < 0.3 < hurt.image[4][cloud].mean()


@pytest.mark.parametrize("kind", ["8-bit stretch", "8-bit gamma", "no near infrared"])
def test_true_colour_has_nothing_beyond_red(kind: str) -> None:
    hurt = damaged(with_short_wave(), kind, DAMAGES[kind].strengths[0], np.random.default_rng(1))
    assert hurt.present.tolist() == [True] * 3 + [False] * 3
