"""What a fit is given to see: chips drawn from sources, changed, simulated and labelled."""

from __future__ import annotations

import chip_folders as folders
import numpy as np
from engine.contract.network_input import InputSpec

import training.fitting.stream
from training.chips import TEACHER_ONE, UNKNOWN, Chip, near
from training.fitting.stream import ChipStream, Making, Pool
from training.recipe import Source
from training.simulation.augment import Augmentation


def stream(seed: int, augmentation: Augmentation, simulate: float = 0.0, **options) -> ChipStream:
    reflectance, target = folders.blobs(64, 64, 0)
    label = target.astype(np.uint8)
    label[:8] = UNKNOWN
    chip = Chip("made", "up", reflectance, label, np.ones((64, 64), bool))
    pools = [Pool(Source("on_cloud_n", ".", "train", simulate=simulate, **options), [chip])]
    return ChipStream(pools, augmentation, InputSpec(), batch=3, steps=2, seed=seed)


def test_the_same_seed_draws_the_same_chips_and_each_epoch_draws_others() -> None:
    augmentation = Augmentation(size_px=48)
    first, same, other = (stream(seed, augmentation, simulate=0.5) for seed in (1, 1, 2))
    for ours, theirs in zip(first[0], same[0]):
        np.testing.assert_array_equal(ours, theirs)
    assert not np.array_equal(first[0][0], other[0][0])
    first.epoch = 1
    assert not np.array_equal(first[0][0], same[0][0])


def test_a_source_has_a_zoom_of_its_own() -> None:
    whole, half = (stream(1, Augmentation.none(64), zoom=zoom)[0][1][0, ..., 0] for zoom in (None, (0.5, 0.5)))
    assert (whole[8:] >= 0).all()
    assert (half[:16] == -1).all() and (half[48:] == -1).all() and (half[:, :16] == -1).all()
    assert (half[22:46, 18:46] >= 0).all()


def test_a_network_sees_unknown_pixels_but_does_not_learn_from_them() -> None:
    x, y = stream(1, Augmentation.none())[0]
    assert x.shape == (3, 64, 64, 4) and y.shape == (3, 64, 64, 1)
    assert (y[:, :8] == -1).all() and set(np.unique(y[:, 8:])) == {0, 1}
    assert (x[:, :8] > 0).all()


def test_a_channel_taken_away_holds_the_missing_value() -> None:
    x, _ = stream(1, Augmentation(drop_optional_probability=1.0))[0]
    assert not x[..., 3].any() and x[..., :3].any()


def test_ground_becomes_a_patchwork_but_clouds_stay() -> None:
    reflectance, target = folders.blobs(64, 64, 0)
    chip = Chip("made", "up", reflectance, target.astype(np.uint8), np.ones((64, 64), bool))
    varied = training.fitting.stream._with_fields(chip, np.random.default_rng(0))
    np.testing.assert_array_equal(varied.reflectance[:, target], reflectance[:, target])
    assert np.abs(varied.reflectance / reflectance - 1)[:, ~near(target, 8)].mean() > 0.05


def test_varied_ground_can_be_left_without_a_cloud() -> None:
    ground = np.full((4, 96, 96), 0.2, np.float32)
    chip = Chip("made", "up", ground, np.zeros((96, 96), np.uint8), np.ones((96, 96), bool))
    made = {}
    for bare in (0.0, 1.0):
        source = Source("on_cloud_n", ".", "train", simulate=1.0, fields=1.0, bare=bare)
        chances = [np.random.default_rng(seed) for seed in range(4)]
        made[bare] = [
            training.fitting.stream.example(chip, source, Making(Augmentation.none(), InputSpec()), chance)
            for chance in chances
        ]
    assert all((y == 1).any() for _, y in made[0.0]) and not any(y.any() for _, y in made[1.0])
    assert all(np.ptp(x) > 0.05 for x, _ in made[1.0])


def test_a_simulated_cloud_that_nobody_would_see_is_not_labelled() -> None:
    bright = np.full((4, 96, 96), 0.75, np.float32)
    chip = Chip("made", "up", bright, np.zeros((96, 96), np.uint8), np.ones((96, 96), bool))
    source = Source("on_cloud_n", ".", "train", simulate=1.0)
    for seed in range(8):
        cloudy = training.fitting.stream._clouded(chip, source, np.random.default_rng(seed))
        change = np.abs(cloudy.reflectance - bright)[:3].mean(0)
        assert (change[cloudy.label == 1] >= training.fitting.stream.VISIBLE).all()


def taught(side: int) -> Chip:
    """Even ground with a cloud in its lower half, of which a teacher is sure."""
    ground, label = np.full((4, side, side), 0.1, np.float32), np.zeros((side, side), np.uint8)
    label[side // 2 :] = 1
    ground[:, label == 1] = 0.7
    return Chip("made", "up", ground, label, np.ones((side, side), bool), teacher=label * np.uint8(TEACHER_ONE))


def test_what_a_teacher_says_is_cut_with_the_chip() -> None:
    pools = [Pool(Source("store", ".", "train"), [taught(96)])]
    sure = {"batch": 4, "steps": 1, "seed": 1, "teacher_share": 1.0}
    drawn = ChipStream(pools, Augmentation.none(32), InputSpec(), target_chance=1.0, **sure)
    x, y = drawn[0]
    assert set(np.unique(y)) <= {0, 1} and (y == 1).any()
    np.testing.assert_array_equal(y[..., 0] == 1, x[..., 0] > 0.4)
    large = Pool(Source("store", ".", "train", simulate=1.0, bare=1.0), [taught(480)])
    assert ChipStream([large], Augmentation.none(64), InputSpec(), **sure)[0][1].shape == (4, 64, 64, 1)


def test_a_teacher_does_not_take_away_clouds_that_it_never_saw() -> None:
    ground = np.full((4, 96, 96), 0.1, np.float32)
    none = np.zeros((96, 96), np.uint8)
    chip = Chip("made", "up", ground, none, none == 0, teacher=none)
    source = Source("store", ".", "train", simulate=1.0)
    making = Making(Augmentation.none(), InputSpec(), teacher_share=1.0)
    for seed in range(6):
        cloudy = training.fitting.stream._clouded(chip, source, np.random.default_rng(seed))
        assert cloudy.teacher is not None and (cloudy.teacher[cloudy.label == 1] == UNKNOWN).all()
        assert (cloudy.teacher[cloudy.label == 0] == 0).all(), "elsewhere it stays"
        _, y = training.fitting.stream.example(chip, source, making, np.random.default_rng(seed))
        assert (y == 1).any() and (y == 0).any()
