"""Calibration finds what a network's logits are off by, and puts it into the weights."""

from __future__ import annotations

import keras
import numpy as np
import pytest
from engine.contract.network_input import InputSpec

from training.chips import UNKNOWN, Chip
from training.scores.calibration import LAYER, Calibration, calibrate, fold

SPEC = InputSpec((-20.0, 20.0), 0.0)


def network(slope: float, shift: float) -> keras.Model:
    """Takes its one channel as the logit, times a slope, plus a shift."""
    inputs = keras.Input((None, None, 1))
    model = keras.Model(inputs, keras.layers.Conv2D(1, 1, activation="sigmoid", name=LAYER)(inputs))
    model.set_weights([np.full((1, 1, 1, 1), slope, np.float32), np.full(1, shift, np.float32)])
    return model


def scene(name: str, seed: int, side: int = 300) -> Chip:
    """A channel that is the very logit of what its labels were drawn with."""
    rng = np.random.default_rng(seed)
    logit = rng.normal(-1.0, 2.0, (1, side, side)).astype(np.float32)
    label = (rng.random((side, side)) < 1 / (1 + np.exp(-logit[0]))).astype(np.uint8)
    label[:20], valid = UNKNOWN, np.ones((side, side), bool)
    valid[:, :20] = False
    return Chip("made", name, logit, label, valid, (True,))


def test_a_network_that_is_too_sure_and_leans_to_one_side_is_put_right() -> None:
    model = network(4.0, 6.0)
    found = calibrate(model, [(scene("a", 1), None), (scene("b", 2), None)], SPEC)
    # The logits are 4 z + 6: a temperature of 4 and a shift of -1.5 give z.
    assert found.temperature == pytest.approx(4.0, rel=0.03) and found.shift == pytest.approx(-1.5, abs=0.05)
    assert model.get_layer(LAYER).activation is keras.activations.sigmoid
    x = np.linspace(-3, 3, 16, dtype=np.float32).reshape(1, 4, 4, 1)
    probability = keras.ops.convert_to_numpy(fold(model, found)(x))
    np.testing.assert_allclose(probability, 1 / (1 + np.exp(-x)), atol=0.015)


def test_folding_gives_what_the_calibration_says() -> None:
    x = np.linspace(-1, 1, 16, dtype=np.float32).reshape(1, 4, 4, 1)
    calibration = Calibration(2.5, -0.7)
    before = keras.ops.convert_to_numpy(network(3.0, 1.0)(x))
    after = keras.ops.convert_to_numpy(fold(network(3.0, 1.0), calibration)(x))
    np.testing.assert_allclose(after, calibration.applied(before), atol=1e-5)
    np.testing.assert_allclose(Calibration().applied(before), before, atol=1e-6)


@pytest.mark.parametrize("label", [0, 1, UNKNOWN])
def test_where_labels_tell_nothing_nothing_is_changed(label: int) -> None:
    chip = Chip(
        "made", "up", np.zeros((1, 8, 8), np.float32), np.full((8, 8), label, np.uint8), np.ones((8, 8), bool), (True,)
    )
    assert calibrate(network(1.0, 0.0), [(chip, None)], SPEC) == Calibration()
    assert calibrate(network(1.0, 0.0), [], SPEC) == Calibration()


def test_scenes_that_are_parted_wholly_ask_for_no_slope_without_end() -> None:
    logit = np.linspace(-1, 1, 64, dtype=np.float32).reshape(1, 8, 8)
    chip = Chip("made", "up", logit, (logit[0] > 0).astype(np.uint8), np.ones((8, 8), bool), (True,))
    found = calibrate(network(1.0, 0.0), [(chip, None)], SPEC)
    assert 0.02 <= found.temperature < 0.2 and abs(found.shift) < 1
