"""Scores mean what the field means by them, and what cannot be scored is not scored."""

from __future__ import annotations

import math

import numpy as np
import pytest
from engine.rasters.metrics import SCORES, Confusion, mean_scores, pooled

PREDICTED = np.array([[1, 1, 0, 0], [1, 0, 0, 255]], np.uint8)
TRUTH = np.array([[1, 0, 1, 0], [1, 0, 0, 1]], np.uint8)
VALID = PREDICTED != 255


def test_scores_of_a_case_counted_by_hand():
    found = Confusion.of(PREDICTED, TRUTH, VALID)
    assert found == Confusion(tp=2, fp=1, fn=1, tn=3)
    assert found.scores() == pytest.approx(
        {"iou": 2 / 4, "f1": 4 / 6, "precision": 2 / 3, "recall": 2 / 3, "specificity": 3 / 4, "accuracy": 5 / 7}
    )


@pytest.mark.parametrize(
    "found, undefined",
    [
        (Confusion(tn=9), {"iou", "f1", "precision", "recall"}),
        (Confusion(tp=9), {"specificity"}),
        (Confusion(fn=9), {"precision", "specificity"}),
        (Confusion(fp=9), {"recall"}),
        (Confusion(), set(SCORES)),
    ],
)
def test_a_score_without_a_denominator_is_undefined_not_perfect(found, undefined):
    scores = found.scores()
    assert {name for name, value in scores.items() if value is None} == undefined
    assert all(math.isnan(getattr(found, name)) for name in undefined)


def test_parts_of_a_scene_add_up_to_the_scene():
    rng = np.random.default_rng(1)
    predicted, truth, valid = (rng.random((3, 40, 60)) > 0.4).astype(bool)
    parts = [Confusion.of(predicted[r : r + 7], truth[r : r + 7], valid[r : r + 7]) for r in range(0, 40, 7)]
    assert pooled(parts) == Confusion.of(predicted, truth, valid)
    assert pooled(parts).pixels == np.count_nonzero(valid)


def test_pooled_weighs_pixels_and_mean_weighs_scenes():
    large, small, clear = Confusion(tp=80, fp=20), Confusion(tp=1, fn=1), Confusion(tn=50)
    assert pooled([large, small, clear]).iou == pytest.approx(81 / 102)
    assert mean_scores([large, small, clear])["iou"] == pytest.approx((0.8 + 0.5) / 2)
    assert mean_scores([clear])["iou"] is None
    assert mean_scores([]) == dict.fromkeys(SCORES)


def test_bool_and_numbers_count_alike():
    assert Confusion.of(PREDICTED == 1, TRUTH == 1, VALID) == Confusion.of(PREDICTED, TRUTH, VALID)
    assert Confusion.of(PREDICTED.astype(np.float32), TRUTH, VALID) == Confusion.of(PREDICTED, TRUTH, VALID)


def test_a_label_stored_as_0_and_255_is_refused_not_miscounted():
    with pytest.raises(ValueError, match="predicted holds 255"):
        Confusion.of(PREDICTED, TRUTH)
    with pytest.raises(ValueError, match="truth holds 255"):
        Confusion.of(TRUTH, TRUTH * 255)


def test_shapes_that_differ_are_refused():
    with pytest.raises(ValueError, match="one shape"):
        Confusion.of(PREDICTED, TRUTH[:1])
