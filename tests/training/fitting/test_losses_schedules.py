"""Losses count what they say, and learning rates go where they should."""

from __future__ import annotations

import keras
import numpy as np
import pytest

from training.fitting import losses, schedules
from training.fitting.losses import LossError
from training.sections import Schedule


def value(name: str, truth: list, probability: list) -> float:
    shape = (1, 1, len(truth), 1)
    truth, probability = (np.array(part, np.float32).reshape(shape) for part in (truth, probability))
    return float(losses.build(name)(truth, probability))


@pytest.mark.parametrize("name", sorted(losses.LOSSES))
def test_right_is_better_than_wrong(name: str) -> None:
    truth = [1, 1, 0, 0] * 50
    right, unsure, wrong = ([p, p, 1 - p, 1 - p] * 50 for p in (1.0, 0.6, 0.0))
    assert value(name, truth, right) < 0.01
    assert value(name, truth, right) < value(name, truth, unsure) < value(name, truth, wrong)


@pytest.mark.parametrize("name", sorted(losses.LOSSES))
def test_unknown_pixels_do_not_count(name: str) -> None:
    known = value(name, [1, 0, 1], [0.7, 0.2, 0.4])
    assert value(name, [1, 0, 1, -1, -1], [0.7, 0.2, 0.4, 1.0, 0.0]) == pytest.approx(known, rel=1e-5)
    assert value(name, [1, 0, 1, np.nan], [0.7, 0.2, 0.4, 1.0]) == pytest.approx(known, rel=1e-5)


@pytest.mark.parametrize("name", sorted(losses.LOSSES))
def test_an_answer_that_is_no_number_is_not_hidden(name: str) -> None:
    assert np.isnan(value(name, [1, 0], [np.nan, 0.2]))


@pytest.mark.parametrize("name", sorted(losses.LOSSES))
def test_a_batch_without_target_or_without_any_label_is_finite(name: str) -> None:
    assert np.isfinite(value(name, [0, 0], [0.0, 0.3]))
    assert np.isfinite(value(name, [-1, -1], [0.1, 0.9]))


def test_dice_by_hand() -> None:
    # hits 0.5 + 1, false alarms 0.5, misses 0.5: (2 * 1.5 + 1) / (2 * 1.5 + 0.5 + 0.5 + 1)
    assert value("dice", [1, 1, 0], [0.5, 1.0, 0.5]) == pytest.approx(1 - 4 / 5)
    assert value("jaccard", [1, 1, 0], [0.5, 1.0, 0.5]) == pytest.approx(1 - 2.5 / 3.5)


def test_focal_tversky_minds_misses_more_than_false_alarms() -> None:
    missed = value("focal_tversky", [1, 1, 0, 0] * 50, [0, 1, 0, 0] * 50)
    alarmed = value("focal_tversky", [1, 1, 0, 0] * 50, [1, 1, 1, 0] * 50)
    assert missed > alarmed


def test_a_chip_without_target_is_judged_by_its_background() -> None:
    truth = np.zeros((2, 1, 4, 1), np.float32)
    truth[1] = 1.0
    right = float(losses.filtered_jaccard(truth, truth))
    assert right == pytest.approx(0.0, abs=1e-6)
    alarmed = truth.copy()
    alarmed[0, 0, :2] = 1.0
    # Of the empty chip's four background pixels two are kept: (2 + 1) / (4 + 1); the other chip is right.
    assert float(losses.filtered_jaccard(truth, alarmed)) == pytest.approx((1 - 3 / 5) / 2)


def test_target_pixels_may_weigh_more() -> None:
    truth, unsure = np.array([1, 0], np.float32).reshape(1, 1, 2, 1), np.full((1, 1, 2, 1), 0.5, np.float32)
    plain, weighed = (float(losses.build("bce", weight)(truth, unsure)) for weight in (1.0, 3.0))
    assert weighed == pytest.approx(2 * plain, rel=1e-5)
    with pytest.raises(LossError, match="takes no target_weight"):
        losses.build("dice", 3.0)


def rates(schedule: Schedule, steps: list[int], total: int = 100) -> list[float]:
    rate = schedules.build(schedule, total)
    return [float(rate(step)) for step in steps]


def test_cosine_rises_and_falls() -> None:
    schedule = Schedule("cosine", rate=1.0, lowest=0.1, warmup_steps=10)
    assert rates(schedule, [0, 9, 10, 55, 100, 1000]) == pytest.approx([0.1, 1.0, 1.0, 0.55, 0.1, 0.1])


@pytest.mark.parametrize(("kind", "second_peak"), [("triangular", 1.0), ("triangular2", 0.5), ("exp_range", 0.99**30)])
def test_cycles(kind: str, second_peak: float) -> None:
    schedule = Schedule(kind, rate=1.0, lowest=0.0, cycle_steps=20, decay=0.99)
    low, quarter, top, _, again = rates(schedule, [0, 5, 10, 20, 30])
    damped = (0.99**5, 0.99**10) if kind == "exp_range" else (1.0, 1.0)
    assert (low, quarter, top) == pytest.approx((0.0, 0.5 * damped[0], damped[1]))
    assert again == pytest.approx(second_peak)


def test_cycles_may_be_told_in_epochs() -> None:
    schedule = Schedule("triangular", rate=1.0, lowest=0.0, cycle_epochs=2)
    rate = schedules.build(schedule, 100, steps_per_epoch=5)
    assert [float(rate(step)) for step in (0, 5, 10)] == pytest.approx([0.0, 1.0, 0.0])


@pytest.mark.parametrize(
    ("steps", "says"),
    [
        (40, ""),
        (20, ""),
        (41, ""),
        (8, "ends while the rate rises: a cycle has 20. 4 epochs, or 8 steps a cycle, end well."),
        (26, "ends while the rate rises: a cycle has 20. 4 epochs, or 26 steps a cycle, end well."),
        (35, "ends before the rate is back at its lowest: a cycle has 20. 8 epochs, or 17 steps a cycle, end well."),
    ],
)
def test_a_fit_that_ends_on_a_high_rate_is_told_so(steps: int, says: str) -> None:
    assert schedules.rising_at_the_end(Schedule("triangular", cycle_steps=20), steps, 5).endswith(says)
    assert bool(schedules.rising_at_the_end(Schedule("triangular", cycle_steps=20), steps, 5)) == bool(says)
    assert schedules.rising_at_the_end(Schedule("cosine", cycle_steps=20), steps, 5) == ""


def test_the_range_finder_sees_where_a_rate_is_too_high_and_leaves_the_weights() -> None:
    model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1, kernel_initializer="ones")])
    model.compile("sgd", "mse")
    x = np.linspace(-1, 1, 16, dtype=np.float32)[:, None]
    before = model.get_weights()
    curve = schedules.find_range(model, [(x, 3 * x)], lowest=1e-3, highest=1e3, steps=40)
    for old, new in zip(before, model.get_weights()):
        np.testing.assert_array_equal(old, new)
    lowest = min(loss for _, loss in curve)
    assert lowest < 0.5 * curve[0][1]
    assert curve[-1][0] < 900, "it stops where the loss explodes"
