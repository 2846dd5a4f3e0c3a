"""A deepened network answers almost as the shallower one, sees farther and learns in its new level."""

from __future__ import annotations

import keras
import numpy as np
import pytest

from training.network.deepening import deepened
from training.network.halo import measure
from training.network.unet import Network, build

SHALLOW, DEEP = (6, 8, 12), (6, 8, 12, 16)


def network(widths: tuple[int, ...], seed: int = 1, kind: str = "compact", blocks: int = 2) -> keras.Model:
    keras.utils.set_random_seed(seed)
    made = build(Network(kind=kind, widths=widths, blocks=(blocks,) * len(widths), head=0), channels=3)
    rng = np.random.default_rng(seed)
    for layer in made.layers:
        if isinstance(layer, keras.layers.BatchNormalization):
            layer.set_weights([rng.uniform(0.5, 1.5, weight.shape) for weight in layer.weights])
    return made


@pytest.fixture
def pictures() -> np.ndarray:
    return np.random.default_rng(3).random((4, 64, 64, 3), np.float32)


def test_the_answers_are_almost_those_of_the_shallower_network(pictures: np.ndarray) -> None:
    shallow, deep = network(SHALLOW), network(DEEP, seed=2)
    expected = np.asarray(shallow(pictures))
    spread = float(expected.std())
    assert spread > 1e-3
    assert abs(np.asarray(deep(pictures)) - expected).max() > spread
    assert deepened(deep, shallow)
    assert abs(np.asarray(deep(pictures)) - expected).max() < 0.05 * spread


def test_it_sees_farther() -> None:
    assert measure(network(DEEP)) > 1.5 * measure(network(SHALLOW))


def test_the_same_start_gives_the_same_weights() -> None:
    shallow, one, other = network(SHALLOW), network(DEEP, seed=2), network(DEEP, seed=3)
    assert deepened(one, shallow) and deepened(other, shallow)
    assert all(np.array_equal(a, b) for a, b in zip(one.get_weights(), other.get_weights(), strict=True))


def test_the_new_level_learns(pictures: np.ndarray) -> None:
    shallow, deep = network(SHALLOW), network(DEEP, seed=2)
    assert deepened(deep, shallow)
    before = [layer.get_weights()[0] for layer in deep.layers if isinstance(layer, keras.layers.Conv2D)]
    deep.compile("sgd", "binary_crossentropy")
    deep.fit(pictures, (pictures[..., :1] > 0.5).astype("float32"), epochs=1, verbose=0)
    after = [layer.get_weights()[0] for layer in deep.layers if isinstance(layer, keras.layers.Conv2D)]
    assert all((a != b).mean() > 0.2 for a, b in zip(before, after, strict=True))


def test_other_networks_are_left_alone() -> None:
    deep = network(DEEP)
    before = deep.get_weights()
    assert not deepened(deep, network((6, 8, 14)))
    assert not deepened(deep, network((6, 8)))
    assert not deepened(deep, network(SHALLOW, blocks=1))
    assert not deepened(deep, network(SHALLOW, kind="residual"))
    assert not deepened(deep, network(DEEP, seed=2))
    assert all(np.array_equal(a, b) for a, b in zip(before, deep.get_weights(), strict=True))
