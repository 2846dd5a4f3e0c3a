"""Two networks of one make are averaged weight by weight, and nothing else is."""

from __future__ import annotations

import keras
import numpy as np
import pytest

from training.fitting.mixing import MixError, mix_files
from training.fitting.transfer import TransferError
from training.network import unet
from training.network.unet import Network


def network(path, seed, widths=(4, 8)):
    """A small network with weights by chance, in a file."""
    keras.utils.set_random_seed(seed)
    unet.build(Network("compact", widths, 0, (1,) * len(widths)), 3).save(path)
    return path


def weights(path):
    return keras.models.load_model(path, compile=False).get_weights()


def test_each_weight_lies_between_start_and_end(tmp_path):
    start, end = network(tmp_path / "start.keras", 1), network(tmp_path / "end.keras", 2)
    mix_files(start, end, 0.8, tmp_path / "mixed.keras")
    for a, b, c in zip(weights(start), weights(end), weights(tmp_path / "mixed.keras"), strict=True):
        np.testing.assert_allclose(c, 0.2 * a + 0.8 * b, atol=1e-6)
    assert any(not np.allclose(a, b) for a, b in zip(weights(start), weights(end), strict=True))


def test_a_narrower_start_is_widened(tmp_path):
    start, end = network(tmp_path / "start.keras", 1), network(tmp_path / "end.keras", 2, widths=(4, 16))
    mix_files(start, end, 0.0, tmp_path / "mixed.keras")
    x = np.random.default_rng(1).random((1, 16, 16, 3), dtype=np.float32)
    narrow, wide = (keras.models.load_model(path, compile=False)(x) for path in (start, tmp_path / "mixed.keras"))
    np.testing.assert_allclose(wide, narrow, atol=1e-5)
    mix_files(start, end, 1.0, tmp_path / "whole.keras")
    for a, b in zip(weights(end), weights(tmp_path / "whole.keras"), strict=True):
        np.testing.assert_allclose(a, b, atol=1e-6)


def test_networks_of_two_makes_are_refused(tmp_path):
    start, end = network(tmp_path / "start.keras", 1, widths=(4, 16)), network(tmp_path / "end.keras", 2)
    with pytest.raises(MixError, match="have different architectures"):
        mix_files(start, end, 0.5, tmp_path / "mixed.keras")
    assert not (tmp_path / "mixed.keras").exists()


def test_what_is_there_stays_and_what_is_no_network_is_told(tmp_path):
    start = network(tmp_path / "start.keras", 1)
    (tmp_path / "mine.keras").write_text("mine")
    with pytest.raises(MixError, match="does not exist yet"):
        mix_files(start, start, 0.5, tmp_path / "mine.keras")
    assert (tmp_path / "mine.keras").read_text() == "mine"
    with pytest.raises(TransferError, match="holds no network"):
        mix_files(start, tmp_path / "mine.keras", 0.5, tmp_path / "mixed.keras")
