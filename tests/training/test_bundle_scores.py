"""A score of a bundle is a score of what users run."""

import bundles
import numpy as np
import pytest

from training.bundle_scores import score_bundle, segmented
from training.chips import UNKNOWN, Chip


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


def test_absent_and_hidden_channels_are_not_seen(tmp_path, chip):
    bundle = bundles.small_unet(tmp_path / "model")
    whole = segmented(bundle, chip, runtime="onnxruntime")
    hidden = segmented(bundle, chip, runtime="onnxruntime", optional=False)
    absent = Chip("made", "scene", chip.reflectance, chip.label, chip.valid, (True, True, True, False))
    np.testing.assert_array_equal(segmented(bundle, absent, runtime="onnxruntime"), hidden)
    assert (whole != hidden).any()
