"""A fit may start from what another network has learnt, also where that one knows more channels."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import bundles
import keras
import numpy as np
import pytest

from training.fitting.transfer import TransferError, start_from
from training.network import unet
from training.network.unet import Network
from training.network.unsharp import Unsharp
from training.recipe import Channel, Model

NETWORK = Network("compact", (8, 8), 4, (1, 1))


def model(*names: str) -> Model:
    channels = tuple(Channel(name, name, 0.5, 0.1) for name in names)
    return Model("m", "M", "1", "", channels, ("no", "yes"), (1.0, 2.0))


@pytest.fixture(scope="module")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Of a network that knows red, green, blue and near infrared."""
    keras.utils.set_random_seed(4)
    return bundles.with_keras(unet.build(NETWORK, 4), tmp_path_factory.mktemp("transfer") / "four")


def test_a_network_without_some_channels_answers_as_the_other_does_where_they_are_zero(bundle: Path) -> None:
    source = keras.models.load_model(bundle / "model.keras", compile=False)
    network = unet.build(NETWORK, 2)
    start_from(network, bundle, model("blue", "green"))
    x = np.random.default_rng(1).random((1, 16, 16, 4), dtype=np.float32)
    x[..., [0, 3]] = 0
    expected = keras.ops.convert_to_numpy(source(x))
    np.testing.assert_allclose(keras.ops.convert_to_numpy(network(x[..., [2, 1]])), expected, atol=1e-6)


def test_a_wider_network_begins_with_the_answers_of_the_narrower_one(bundle: Path) -> None:
    network = unet.build(Network("compact", (16, 12), 4, (1, 1)), 4)
    words = start_from(network, bundle, model("red", "green", "blue", "nir"))
    assert words == "the whole network, widened"
    source = keras.models.load_model(bundle / "model.keras", compile=False)
    x = np.random.default_rng(1).random((1, 16, 16, 4), dtype=np.float32)
    np.testing.assert_allclose(keras.ops.convert_to_numpy(network(x)), keras.ops.convert_to_numpy(source(x)), atol=1e-5)


def test_weights_of_the_same_network_are_taken_as_they_are(bundle: Path) -> None:
    network = unet.build(NETWORK, 4)
    start_from(network, bundle / "model.keras", model("red", "green", "blue", "nir"))
    source = keras.models.load_model(bundle / "model.keras", compile=False)
    for ours, theirs in zip(network.get_weights(), source.get_weights(), strict=True):
        np.testing.assert_array_equal(ours, theirs)


def test_a_network_that_sees_shrunk_pixels_goes_on_as_it_was_fitted(tmp_path: Path) -> None:
    fitted = unet.build(NETWORK, 4)
    folder = bundles.with_keras(unet.for_scenes(fitted, NETWORK, 4), tmp_path / "shrunk")
    network = unet.build(NETWORK, 4)
    start_from(network, folder, model("red", "green", "blue", "nir"))
    for ours, theirs in zip(network.get_weights(), fitted.get_weights(), strict=True):
        np.testing.assert_array_equal(ours, theirs)


def test_a_network_that_sharpens_goes_on_from_one_that_does_not(bundle: Path) -> None:
    source = keras.models.load_model(bundle / "model.keras", compile=False)
    network = unet.build(replace(NETWORK, unsharp=Unsharp(2.0, 1.0)), 4)
    start_from(network, bundle, model("red", "green", "blue", "nir"))
    even = np.full((1, 32, 32, 4), 0.3, np.float32)
    ours, theirs = (keras.ops.convert_to_numpy(one(even)) for one in (network, source))
    np.testing.assert_allclose(ours, theirs, atol=1e-5)


def test_what_does_not_fit_is_said(bundle: Path, tmp_path: Path) -> None:
    network = unet.build(NETWORK, 3)
    with pytest.raises(TransferError, match="does not take thermal; it takes red, green, blue, nir"):
        start_from(network, bundle, model("red", "green", "thermal"))
    with pytest.raises(TransferError, match="has another architecture than the recipe's"):
        start_from(unet.build(Network("compact", (8, 8, 8), 4, (1, 1, 1)), 3), bundle, model("red", "green", "blue"))
    with pytest.raises(TransferError, match="weights of another network"):
        start_from(network, bundle / "model.keras", model("red", "green", "blue"))
    with pytest.raises(TransferError, match="There is no"):
        start_from(network, tmp_path / "no.keras", model("red", "green", "blue"))


def test_an_encoder_is_taken_where_the_rest_is_built_otherwise(bundle: Path) -> None:
    """The bundle's network has a head at full resolution, this one has none; it knows near infrared, this one not."""
    source = keras.models.load_model(bundle / "model.keras", compile=False)
    network = unet.build(replace(NETWORK, head=0), 3)
    assert start_from(network, bundle, model("red", "green", "blue")) == "the encoder alone"
    x = np.random.default_rng(1).random((1, 16, 16, 4), dtype=np.float32)
    x[..., 3] = 0

    def encoded(one: keras.Model, seen: np.ndarray) -> np.ndarray:
        deepest = [layer for layer in one.layers if isinstance(layer, keras.layers.ReLU)][2]
        return keras.ops.convert_to_numpy(keras.Model(one.input, deepest.output)(seen, training=False))

    np.testing.assert_allclose(encoded(network, x[..., :3]), encoded(source, x), atol=1e-6)
    whole = unet.build(NETWORK, 3)
    assert start_from(whole, bundle, model("red", "green", "blue")) == "the whole network"
    assert start_from(unet.build(NETWORK, 4), bundle / "model.keras", model("red", "green", "blue", "nir"))


def test_a_network_of_other_classes_takes_all_but_the_output(bundle: Path) -> None:
    source = keras.models.load_model(bundle / "model.keras", compile=False)
    network = unet.build(NETWORK, 4, outputs=3)
    began = network.layers[-1].get_weights()
    assert start_from(network, bundle, model("red", "green", "blue", "nir")) == "all but its output"
    x = np.random.default_rng(1).random((1, 16, 16, 4), dtype=np.float32)
    ours, theirs = (keras.Model(one.input, one.layers[-1].input)(x, training=False) for one in (network, source))
    np.testing.assert_allclose(*map(keras.ops.convert_to_numpy, (ours, theirs)), atol=1e-6)
    for now, before in zip(network.layers[-1].get_weights(), began, strict=True):
        np.testing.assert_array_equal(now, before)
    # The last two layers of a network without a head have a channel for each class.
    one, three = (unet.build(replace(NETWORK, head=0), 4, outputs=number) for number in (1, 3))
    one.save(file := bundle.parent / "one.keras")
    assert start_from(three, file, model("red", "green", "blue", "nir")) == "all but its output"
    ours, theirs = (keras.Model(which.input, which.layers[-2].input)(x, training=False) for which in (three, one))
    np.testing.assert_allclose(*map(keras.ops.convert_to_numpy, (ours, theirs)), atol=1e-6)


def test_a_classic_encoder_answers_as_vgg16_does(tmp_path: Path) -> None:
    keras.utils.set_random_seed(2)
    vgg16 = keras.applications.VGG16(include_top=False, weights=None, input_shape=(None, None, 3))
    for layer in vgg16.layers:
        if layer.weights:
            kernel, bias = layer.get_weights()
            layer.set_weights([kernel, np.random.default_rng(0).normal(0, 0.1, bias.shape)])
    vgg16.save_weights(tmp_path / "vgg16_notop.weights.h5")
    network = unet.build(Network("classic", (64, 128), 0, (2, 2)), 4)
    described = replace(model("red", "green", "blue", "nir"), clip=(0.0, 1.0))
    assert start_from(network, tmp_path / "vgg16_notop.weights.h5", described) == "the encoder of VGG16"
    x = np.random.default_rng(1).random((1, 32, 32, 4), dtype=np.float32)
    seen = 255 * x[..., [2, 1, 0]] - np.array((103.939, 116.779, 123.68), np.float32)
    theirs = keras.Model(vgg16.input, vgg16.get_layer("block2_conv2").output)(seen)
    fourth = [layer for layer in network.layers if isinstance(layer, keras.layers.ReLU)][3]
    ours = keras.Model(network.input, fourth.output)(x, training=False)
    theirs, ours = keras.ops.convert_to_numpy(theirs), keras.ops.convert_to_numpy(ours)
    inner = (0, slice(3, -3), slice(3, -3))  # beyond the edge VGG16 has the mean, our networks have nothing
    np.testing.assert_allclose(ours[inner], theirs[inner], rtol=1e-3, atol=1e-3 * theirs.std())
    with pytest.raises(TransferError, match="the encoder of this network cannot take"):
        start_from(unet.build(NETWORK, 4), tmp_path / "vgg16_notop.weights.h5", described)
