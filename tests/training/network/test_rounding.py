"""Kernels are rounded, which changes answers little and the file a lot; Keras's file is compressed besides."""

from __future__ import annotations

import zlib
from pathlib import Path

import keras
import numpy as np
import onnxruntime
import pytest
from onnx import numpy_helper

from training.exporting.keras_file import compress, save
from training.exporting.onnx_graph import convert
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


@pytest.mark.parametrize("network", [
    Network(kind="compact", widths=(16, 24, 32), blocks=(2, 2, 2), head=4),
    Network(kind="lite", widths=(16, 24, 32), blocks=(1, 2, 2), head=0),
], ids=lambda network: network.kind)  # fmt: skip
def test_answers_stay_and_both_files_shrink(network: Network) -> None:
    model = _fitted(network)
    x = np.random.default_rng(2).random((2, 64, 64, 3), np.float32)
    before, weights = np.asarray(model(x)), _kernels(model)
    round_network(model)
    assert before.std() > 1e-3 and abs(np.asarray(model(x)) - before).max() < 1e-2
    kernels = _kernels(model)
    assert all(np.array_equal(one, rounded(one)) for one in kernels)
    assert _packed(kernels) < 0.75 * _packed(weights)

    proto = convert(model, input_name="image", output_name="probability")
    # The last layers are summed up in other ways (`exporting.onnx_cells`).
    stored = [numpy_helper.to_array(one) for one in proto.graph.initializer if ".cells." not in one.name]
    kernels = [one for one in stored if one.ndim == 4]
    assert len(kernels) >= 8 and all(np.array_equal(one, rounded(one)) for one in kernels)
    session = onnxruntime.InferenceSession(proto.SerializeToString())
    given = session.run(None, {"image": x.transpose(0, 3, 1, 2)})[0].transpose(0, 2, 3, 1)
    assert abs(given - np.asarray(model(x))).max() < 1e-4


def test_a_compressed_file_holds_the_same_network(tmp_path: Path) -> None:
    model = _fitted(Network(kind="lite", widths=(16, 24, 32), blocks=(1, 2, 2), head=0))
    round_network(model)
    plain, small = tmp_path / "plain.keras", tmp_path / "small.keras"
    model.save(plain)
    save(model, small)
    assert small.stat().st_size < 0.6 * plain.stat().st_size
    assert small.stat().st_size < 0.9 * len(zlib.compress(plain.read_bytes(), 9))
    compress(small)
    read = keras.models.load_model(small, compile=False)
    assert read.get_config() == keras.models.load_model(plain, compile=False).get_config()
    for ours, theirs in zip(read.get_weights(), model.get_weights(), strict=True):
        np.testing.assert_array_equal(ours, theirs)


def _fitted(network: Network) -> keras.Model:
    """A network with normalisations as after a fit, one scale of which is 0 and one negative."""
    keras.utils.set_random_seed(1)
    model = build(network, channels=3)
    rng = np.random.default_rng(3)
    for layer in model.layers:
        if isinstance(layer, keras.layers.BatchNormalization):
            gamma, beta, mean, variance = rng.uniform(
                (0.5, -0.2, -0.2, 0.3), (1.5, 0.2, 0.2, 3), (layer.gamma.shape[0], 4)
            ).T
            gamma[:2] = 0, -0.7
            layer.set_weights([gamma, beta, mean, variance])
    return model


def _kernels(model: keras.Model) -> list[np.ndarray]:
    return [np.array(one) for one in model.get_weights() if one.ndim == 4]


def _packed(arrays: list[np.ndarray]) -> int:
    return len(zlib.compress(b"".join(one.tobytes() for one in arrays), 9))
