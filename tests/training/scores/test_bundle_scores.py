"""A score of a bundle is a score of what users run."""

import bundles
import numpy as np
import pytest
from engine.rasters.metrics import Confusion

from training.chips import UNKNOWN, Chip
from training.scores.bundle_scores import count_areas, score_bundle, segmented
from training.scores.evaluate import Score, by_scene, by_source


@pytest.fixture
def chip():
    rng = np.random.default_rng(3)
    reflectance = rng.random((4, 40, 53), np.float32)
    label = (reflectance[0] >= 0.5).astype(np.uint8)
    label[:5] = UNKNOWN
    valid = np.ones(label.shape, bool)
    valid[:, :7] = False
    return Chip("made", "scene", reflectance, label, valid)


def test_scores_count_valid_labelled_pixels_of_the_engines_mask(tmp_path, chip):
    bundle = bundles.copy_of_first_channel(tmp_path / "model")
    chip.label[20:25, 20:30] = 1 - chip.label[20:25, 20:30]
    (score,) = score_bundle(bundle, [("test", chip)], runtime="onnxruntime")
    assert (score.source, score.scene, score.split) == ("made", "scene", "test")
    assert score.confusion.pixels == 35 * 46
    assert score.confusion.fp + score.confusion.fn == 50


def test_a_score_says_at_which_threshold_its_scene_would_be_at_its_best(tmp_path, chip):
    """The network gives the first channel back; the label is what is 0.7 and more in it."""
    chip.label[5:] = chip.reflectance[0, 5:] >= 0.7
    bundle = bundles.copy_of_first_channel(tmp_path / "model")
    (score,) = score_bundle(bundle, [("test", chip)], runtime="onnxruntime")
    threshold, iou = score.best
    assert threshold == pytest.approx(0.7, abs=0.005) and iou > 0.98 > score.confusion.iou
    assert score.row()["best_iou"] == iou
    (twice,) = by_scene([score, score])
    assert twice.best == score.best


def test_areas_of_the_engines_mask_are_counted(tmp_path):
    """Four true areas, one of them too small to count; the network finds two, and one where nothing is."""
    bundle = bundles.copy_of_first_channel(tmp_path / "model")
    squares = [(slice(5, 15), slice(5, 15)), (slice(5, 15), slice(25, 35)), (slice(25, 35), slice(5, 15))]
    label, reflectance = np.zeros((40, 53), np.uint8), np.zeros((4, 40, 53), np.float32)
    for square in squares:
        label[square] = 1
    label[38:, 40] = 1
    for square in (*squares[:2], (slice(25, 35), slice(30, 50))):
        reflectance[0][square] = 0.9
    chip = Chip("made", "scene", reflectance, label, np.ones(label.shape, bool))
    counted = count_areas(bundle, [("test", chip), ("test", chip)], 5, runtime="onnxruntime")["test", "made"]
    assert (counted.found, counted.true, counted.matched) == (6, 6, 4)
    assert counted.count_error == 0 and counted.area_error == pytest.approx(1 / 3)


def test_chips_of_one_scene_are_added_up_and_scenes_of_one_source_pooled():
    flights = [("2018", 6, 2), ("2020", 1, 1), ("2018", 0, 2)]
    scores = [Score("coast", flight, "test", Confusion(tp=tp, fn=fn)) for flight, tp, fn in flights]
    first, second = by_scene(scores)
    assert (first.scene, first.confusion) == ("2018", Confusion(tp=6, fn=4)) and second.confusion.iou == 0.5
    (total,) = by_source([first, second, Score("land", "x", "test", Confusion(tn=9))])
    assert (total.source, total.scene, total.confusion) == ("coast", "all 2 scenes, pooled", Confusion(tp=7, fn=5))


def test_absent_and_hidden_channels_are_not_seen(tmp_path, chip):
    bundle = bundles.small_unet(tmp_path / "model")
    whole = segmented(bundle, chip, runtime="onnxruntime")
    hidden = segmented(bundle, chip, runtime="onnxruntime", optional=False)
    absent = Chip("made", "scene", chip.reflectance, chip.label, chip.valid, (True, True, True, False))
    np.testing.assert_array_equal(segmented(bundle, absent, runtime="onnxruntime"), hidden)
    assert (whole != hidden).any()
