"""Kernels are rounded, which changes answers little and the file a lot."""

from __future__ import annotations

import zlib

import keras
import numpy as np

from training.exporting.rounding import round_network, rounded
from training.network.unet import Network, build


def test_a_number_of_digits_is_kept_at_any_size() -> None:
    values = np.array([0.0, 1.0, -3.0, 1023.0, 1 / 3, -1e-20, 1e20, 1 + 2**-11], np.float32)
    found = rounded(values, 10)
    assert np.array_equal(found[:4], values[:4]) and found[-1] == 1.0
    assert np.all(np.abs(found - values) <= np.abs(values) * 2**-10)
    usual = np.random.default_rng(1).uniform(0.01, 1, 1000).astype(np.float32)
    assert np.array_equal(rounded(usual, 11), usual.astype(np.float16).astype(np.float32))
    assert np.array_equal(rounded(found, 10), found)


def test_answers_stay_and_the_file_shrinks() -> None:
    keras.utils.set_random_seed(1)
    model = build(Network(kind="compact", widths=(16, 24, 32), blocks=(2, 2, 2), head=4), channels=3)
    x = np.random.default_rng(2).random((2, 64, 64, 3), np.float32)
    before, weights = np.asarray(model(x)), [np.asarray(one) for one in model.get_weights()]
    round_network(model)
    assert before.std() > 1e-3 and abs(np.asarray(model(x)) - before).max() < 3e-3
    for old, new in zip(weights, model.get_weights(), strict=True):
        assert np.array_equal(new, rounded(old) if old.ndim == 4 else old)
    whole, small = (
        len(zlib.compress(b"".join(one.tobytes() for one in of), 9)) for of in (weights, model.get_weights())
    )
    assert small < 0.75 * whole
