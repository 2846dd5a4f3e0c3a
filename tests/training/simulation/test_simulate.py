"""Simulated clouds are what they promise to be: labelled by their opacity, and nowhere else."""

from __future__ import annotations

import numpy as np
import pytest

from training.chips import CLOUD, SHADOW, UNKNOWN
from training.simulation import simulate

GROUND = np.array([0.06, 0.08, 0.09, 0.30], np.float32)  # red, green, blue, nir


def ground(rows: int = 256, cols: int = 256) -> np.ndarray:
    texture = np.random.default_rng(5).uniform(0.9, 1.1, (4, rows, cols)).astype(np.float32)
    return GROUND[:, None, None] * texture


@pytest.mark.parametrize("kind", simulate.KINDS)
@pytest.mark.parametrize("cover", [0.05, 0.4, 0.9])
def test_the_label_covers_what_was_asked_for(kind: str, cover: float) -> None:
    _, label = simulate.add_clouds(ground(), np.random.default_rng(1), cover=cover, kind=kind)
    assert label.dtype == np.uint8 and set(np.unique(label)) <= {0, 1}
    assert label.mean() == pytest.approx(cover, abs=0.01)


@pytest.mark.parametrize("kind", simulate.KINDS)
def test_the_label_is_where_the_grounds_signal_is_lost(kind: str) -> None:
    """Two grounds under the same cloud differ by what gets through; the label lies where that is 70 % or less.

    Clouds that show by their pattern are labelled from less opacity on.
    """
    visible = simulate.LABEL_OPACITY * simulate.KINDS[kind].visible
    dark, bright = np.full((4, 200, 200), 0.1, np.float32), np.full((4, 200, 200), 0.3, np.float32)
    seen = [
        simulate.add_clouds(clear, np.random.default_rng(3), cover=0.4, kind=kind, shadows=False)
        for clear in (dark, bright)
    ]
    through = (seen[1][0][0] - seen[0][0][0]) / 0.2  # red
    opacity, label = 1.0 - through, seen[0][1].astype(bool)
    np.testing.assert_array_equal(label, seen[1][1].astype(bool))
    assert opacity[label].min() >= visible - 1e-3
    assert opacity[~label].max() <= visible + 1e-3


@pytest.mark.parametrize("kind", ["deck", "cumulus", "scraps", "stratus"])
def test_pixels_without_cloud_or_shadow_keep_their_values(kind: str) -> None:
    clear = ground()
    cloudy, label = simulate.add_clouds(clear, np.random.default_rng(4), cover=0.1, kind=kind)
    same = (cloudy == clear).all(axis=0)
    assert same.mean() > 0.2
    assert not (same & label.astype(bool)).any()


def test_thick_clouds_are_bright_and_nearly_white() -> None:
    for seed in range(10):
        cloudy, label = simulate.add_clouds(ground(), np.random.default_rng(seed), cover=0.6, kind="deck")
        core = cloudy[:, label.astype(bool)]
        core = core[:, core[0] >= np.quantile(core[0], 0.9)].mean(axis=1)
        assert 0.4 < core.min() and core.max() < 1.2
        assert core.max() / core.min() < 1.25


@pytest.mark.parametrize("kind", ["altocumulus", "floccus"])
def test_small_thin_clouds_are_labelled_though_they_are_dim(kind: str) -> None:
    """In red, over forest, much of a field of altocumulus reflects no more than sand does."""
    reds = []
    for seed in range(12):
        cloudy, label = simulate.add_clouds(ground(), np.random.default_rng(seed), cover=0.3, kind=kind)
        reds.append(np.median(cloudy[0][label > 0]))
    assert 0.08 < np.min(reds) < 0.2 and np.median(reds) < 0.35


def test_shadows_darken_the_ground_away_from_the_sun_near_infrared_most() -> None:
    clear = ground()
    options = {"cover": 0.15, "kind": "deck", "sun_azimuth_deg": 180.0}  # the sun below: shadows above their clouds
    shaded, label = simulate.add_clouds(clear, np.random.default_rng(8), **options)
    lit, _ = simulate.add_clouds(clear, np.random.default_rng(8), shadows=False, **options)
    loss = (lit - shaded) / lit
    assert loss.min() >= 0.0
    dark = (loss[3] > 0.3) & (label == 0)
    assert dark.sum() > 100
    per_channel = loss[:, dark].mean(axis=1)
    assert per_channel[3] > per_channel[0] > per_channel[1] > per_channel[2]
    moved = [np.corrcoef(np.roll(label, up, axis=0).ravel(), dark.ravel())[0, 1] for up in (-16, 16)]
    assert moved[0] > moved[1]


def test_haze_is_strongest_in_blue_and_stays_below_the_label() -> None:
    black, white = np.zeros((4, 64, 64), np.float32), np.ones((4, 64, 64), np.float32)
    hazes = [simulate.add_haze(clear, np.random.default_rng(2), strength=0.1) for clear in (black, white)]
    red, green, blue, nir = hazes[0].mean(axis=(1, 2))
    assert blue > green > red > nir > 0
    assert (1.0 - (hazes[1] - hazes[0]))[0].max() < simulate.LABEL_OPACITY


def test_the_same_seed_gives_the_same_clouds_and_another_seed_others() -> None:
    clear = ground()
    one, again, other = (simulate.add_clouds(clear, np.random.default_rng(seed)) for seed in (1, 1, 2))
    np.testing.assert_array_equal(one[0], again[0])
    np.testing.assert_array_equal(one[1], again[1])
    assert (one[0] != other[0]).any()


def test_three_channels_in_any_order_and_odd_sizes_work() -> None:
    clear = ground(131, 77)[[2, 1, 0]]
    cloudy, label = simulate.add_clouds(clear, np.random.default_rng(1), cover=0.5, channels=("blue", "green", "red"))
    assert cloudy.shape == (3, 131, 77) and cloudy.dtype == np.float32
    assert label.shape == (131, 77)
    assert np.isfinite(cloudy).all()


def test_a_scene_larger_than_the_pool_of_noise_does_not_repeat() -> None:
    wide = simulate.noise((40, 1024), np.random.default_rng(1), "cloud")
    assert np.abs(wide[:, :512] - wide[:, 512:]).mean() > 0.1


def test_the_scene_given_is_not_changed() -> None:
    clear = ground()
    before = clear.copy()
    simulate.add_clouds(clear, np.random.default_rng(1))
    simulate.add_haze(clear, np.random.default_rng(1))
    np.testing.assert_array_equal(clear, before)


def test_clouds_gather_where_they_are_wanted() -> None:
    left = np.where(np.arange(256) < 128, 3.0, -3.0) * np.ones((256, 1))
    _, label = simulate.add_clouds(ground(), np.random.default_rng(6), cover=0.3, kind="cumulus", gathering=left)
    assert label[:, :128].mean() > 0.5
    assert label[:, 128:].mean() < 0.05


def test_clouds_are_darker_in_short_wave_infrared_the_same_elsewhere() -> None:
    ground = np.full((6, 128, 128), 0.1, np.float32)
    ratios = []
    for seed in range(12):
        cloudy, label = simulate.add_clouds(ground, np.random.default_rng(seed), kind="deck", cover=0.6)
        four, same = simulate.add_clouds(ground[:4], np.random.default_rng(seed), kind="deck", cover=0.6)
        np.testing.assert_array_equal(cloudy[:3], four[:3])
        np.testing.assert_array_equal(label, same)
        thick = cloudy[0] > 0.4
        ratios.append([cloudy[place][thick].mean() / cloudy[0][thick].mean() for place in (4, 5)])
    near, far = np.array(ratios).T
    assert near.min() < 0.5 and near.max() > 0.8 and (far < near).all()


def test_shadows_are_labelled_where_they_are_seen() -> None:
    bright, black = ground(), np.full_like(ground(), 0.005)
    options = {"cover": 0.15, "kind": "deck", "sun_azimuth_deg": 180.0}
    for clear, is_seen in ((bright, True), (black, False)):
        shaded, label = simulate.add_clouds(clear, np.random.default_rng(8), label_shadows=True, **options)
        lit, cloud = simulate.add_clouds(clear, np.random.default_rng(8), shadows=False, **options)
        plain, _ = simulate.add_clouds(clear, np.random.default_rng(8), **options)
        np.testing.assert_array_equal(shaded, plain, "labels change no pixel")
        np.testing.assert_array_equal(label == CLOUD, cloud == CLOUD)
        lost = ((lit - shaded) / np.maximum(lit, 1e-6)).max(axis=0)
        if is_seen:
            shadow = label == SHADOW
            assert shadow.sum() > 100 and lost[shadow].min() > 0.15, "thin cloud above it adds light"
            assert lost[label == 0].max() < 0.15 and (label == UNKNOWN).any(), "faint ones are unknown"
        else:
            assert not (label == SHADOW).any() and (label == UNKNOWN).any(), "on black water none is seen"
