"""A widened network computes what the narrower one does, and its copies can learn different things."""

from __future__ import annotations

from typing import Any

import keras
import numpy as np
import pytest

from training.network.unet import Network, build
from training.network.widening import widened

NARROW: dict[str, dict[str, Any]] = {
    "compact": {"widths": (4, 6, 8), "blocks": (1, 1, 1), "head": 0},
    "residual": {"widths": (4, 6, 8), "blocks": (1, 1, 1)},
    "mobile": {"widths": (4, 6, 8), "blocks": (1, 1, 1), "head": 0},
}


def network(kind: str, widths: tuple[int, ...], seed: int = 1) -> keras.Model:
    keras.utils.set_random_seed(seed)
    made = build(Network(kind=kind, **{**NARROW[kind], "widths": widths}), channels=3)
    rng = np.random.default_rng(seed)
    for layer in made.layers:
        if isinstance(layer, keras.layers.BatchNormalization):
            layer.set_weights([rng.uniform(0.5, 1.5, weight.shape) for weight in layer.weights])
    return made


@pytest.mark.parametrize("kind", NARROW)
def test_the_answers_are_those_of_the_narrower_network(kind: str) -> None:
    narrow, wide = network(kind, (4, 6, 8)), network(kind, (4, 9, 20), seed=2)
    assert widened(wide, narrow)
    x = np.random.default_rng(3).random((2, 32, 32, 3), np.float32)
    expected = np.asarray(narrow(x))
    assert expected.std() > 1e-3
    np.testing.assert_allclose(np.asarray(wide(x)), expected, atol=2e-6)


def test_copies_of_a_channel_are_read_with_different_weights() -> None:
    narrow, wide = network("compact", (4, 6, 8)), network("compact", (8, 12, 16), seed=2)
    assert widened(wide, narrow)
    kernels = [layer.get_weights()[0] for layer in wide.layers if isinstance(layer, keras.layers.Conv2D)]
    readers = [kernel for kernel in kernels if kernel.ndim == 4 and kernel.shape[2] in (8, 12, 16)]
    assert len(readers) > 5
    for kernel in readers:
        assert not np.allclose(kernel[:, :, 0], kernel[:, :, kernel.shape[2] // 2])


def test_other_networks_are_left_alone() -> None:
    wide = network("compact", (8, 12, 16))
    before = wide.get_weights()
    assert not widened(wide, network("compact", (8, 14, 16)))
    assert not widened(wide, network("residual", (4, 6, 8)))
    assert all(np.array_equal(a, b) for a, b in zip(before, wide.get_weights(), strict=True))
    head = build(Network(kind="compact", widths=(4, 6), blocks=(1, 1), head=4), channels=3)
    wider = build(Network(kind="compact", widths=(4, 6), blocks=(1, 1), head=8), channels=3)
    assert not widened(wider, head)
