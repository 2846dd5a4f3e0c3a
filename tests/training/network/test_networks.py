"""Networks take any size and any number of bands, look no farther than their halo says, and tile without seams."""

from __future__ import annotations

import keras
import numpy as np
import onnxruntime
import pytest
from engine.contract.errors import CloudReefError
from keras import layers

from training.exporting import onnx_graph
from training.network import halo, lite, unet
from training.sections import LITE_BLOCKS, Network

SMALL = [
    Network("compact", (8, 8, 8), 4, (1, 1, 1)),
    Network("compact", (8, 8), 4, (1, 1), stem=4),
    Network("compact", (8, 8), 0, (1, 1)),
    Network("compact", (8, 8), 0, (1, 1), stem=4),
    Network("classic", (4, 8), 0, (2, 2)),
    Network("residual", (4, 8, 8), 0, (1, 1, 1)),
    Network("mobile", (8, 12, 12), 4, (1, 2, 1)),
    Network("lite", (8, 8), 4, (1, 2)),
    Network("lite", (8, 8, 8), 0, (1, 2, 2)),
    Network("lite", (8, 8), 0, (1, 1)),
]
BY_KIND = pytest.mark.parametrize("network", SMALL, ids=[f"{network.kind}-{network.stem}" for network in SMALL])


def random_model(network: Network, channels: int = 4) -> keras.Model:
    model, rng = unet.build(network, channels), np.random.default_rng(3)
    weights = []
    for variable in model.weights:
        values = rng.normal(0, 0.2, tuple(variable.shape))
        weights.append(np.abs(values) + 0.5 if "variance" in variable.path or "gamma" in variable.path else values)
    model.set_weights(weights)
    return model


def run(model: keras.Model, x: np.ndarray) -> np.ndarray:
    return keras.ops.convert_to_numpy(model(x, training=False))


@BY_KIND
@pytest.mark.parametrize("channels", [1, 4, 7])
def test_any_size_and_any_number_of_bands(network: Network, channels: int) -> None:
    model = unet.build(network, channels)
    step = unet.stride_multiple(model)
    probability = run(model, np.zeros((2, step, 3 * step, channels), np.float32))
    assert probability.shape == (2, step, 3 * step, 1)
    assert (probability >= 0).all() and (probability <= 1).all()


@BY_KIND
def test_a_tile_with_its_halo_gives_what_the_whole_scene_gives(network: Network) -> None:
    model = random_model(network)
    margin, step = halo.measure(model), unet.stride_multiple(model)
    side = 2 * margin + 4 * step
    scene = np.random.default_rng(0).random((1, side + 3 * step, side + 5 * step, 4), dtype=np.float32)
    whole = run(model, scene)
    tile = run(model, scene[:, step : step + side, 2 * step : 2 * step + side])
    core = slice(margin, side - margin)
    expected = whole[:, step : step + side, 2 * step : 2 * step + side][:, core, core]
    np.testing.assert_allclose(tile[:, core, core], expected, atol=1e-6)
    assert expected.std() > 0


@pytest.mark.parametrize("network", [SMALL[2], SMALL[3]], ids=["no head", "a stem of 4"])
def test_a_network_whose_last_layer_enlarges_begins_without_chequers(network: Network) -> None:
    keras.utils.set_random_seed(1)
    image = np.random.default_rng(1).random((1, 64, 64, 3), np.float32)
    answer = np.asarray(unet.build(network, 3)(image))[0, ..., 0]
    side = network.stem
    cells = answer.reshape(64 // side, side, 64 // side, side)
    assert np.ptp(cells, axis=(1, 3)).max() == 0
    assert cells[:, 0, :, 0].std() > 1e-4


def test_a_network_for_shrunk_chips_takes_scenes_as_they_are() -> None:
    network = SMALL[1]
    small = random_model(network)
    model = unet.for_scenes(small, network, 3)
    step = unet.stride_multiple(model)
    assert step == 3 * unet.stride_multiple(small)
    scene = np.random.default_rng(5).random((1, 2 * step, 3 * step, 4), dtype=np.float32)
    means = scene.reshape(1, 2 * step // 3, 3, step, 3, 4).mean((2, 4))
    probability, coarse = run(model, scene), run(small, means)
    np.testing.assert_allclose(probability[:, 1::3, 1::3], coarse, atol=1e-5)
    np.testing.assert_allclose(probability[:, 1::3, 2:-3:3], (2 * coarse[:, :, :-1] + coarse[:, :, 1:]) / 3, atol=1e-5)
    assert abs(3 * halo.measure(small) - halo.measure(model)) <= step
    proto = onnx_graph.convert(model, input_name="x", output_name="y")
    session = onnxruntime.InferenceSession(proto.SerializeToString(), providers=["CPUExecutionProvider"])
    (theirs,) = session.run(["y"], {"x": np.ascontiguousarray(np.moveaxis(scene, -1, 1))})
    np.testing.assert_allclose(np.moveaxis(theirs, 1, -1), probability, atol=1e-5)


@BY_KIND
def test_onnx_says_what_keras_says(network: Network) -> None:
    model = random_model(network)
    proto = onnx_graph.convert(model, input_name="x", output_name="y", metadata={"key": "value"})
    session = onnxruntime.InferenceSession(proto.SerializeToString(), providers=["CPUExecutionProvider"])
    x = np.random.default_rng(1).random((2, 24, 40, 4), dtype=np.float32)
    (theirs,) = session.run(["y"], {"x": np.ascontiguousarray(np.moveaxis(x, -1, 1))})
    ours = run(model, x)
    np.testing.assert_allclose(np.moveaxis(theirs, 1, -1), ours, atol=1e-5)
    assert ours.std() > 1e-3
    assert session.get_modelmeta().custom_metadata_map == {"key": "value"}
    assert proto.opset_import[0].version <= 17


@pytest.mark.parametrize("network", [SMALL[0], SMALL[2], SMALL[3]], ids=["a head", "no head", "a stem of 4"])
def test_an_exported_network_computes_nothing_at_full_resolution(network: Network) -> None:
    graph = onnx_graph.convert(random_model(network), input_name="x", output_name="y").graph
    enlarging = [node for node in graph.node if node.op_type in ("Resize", "ConvTranspose", "DepthToSpace")]
    assert enlarging[-1] == graph.node[-1] and graph.node[-1].op_type == "DepthToSpace"
    assert len(enlarging) == len(network.widths)


@pytest.mark.parametrize(
    ("body", "reach"),
    [
        (lambda x: layers.Conv2D(3, 1)(x), 0),
        (lambda x: layers.Conv2D(3, 3, padding="same")(x), 1),
        (lambda x: layers.Conv2D(2, 5, padding="same")(layers.Conv2D(3, 3, padding="same")(x)), 3),
        # A pixel of a cell reaches the cell before and the one behind: 1 + 2 pixels at most, whole cells of 2.
        (lambda x: layers.UpSampling2D(2)(layers.Conv2D(2, 3, padding="same")(layers.MaxPooling2D(2)(x))), 4),
        # Cancelling weights must not hide what a layer can see.
        (lambda x: layers.Conv2D(1, 3, padding="same", kernel_initializer="zeros")(x), 1),
    ],
    ids=["1x1", "3x3", "3x3 and 5x5", "pooled", "zero weights"],
)
def test_the_halo_of_a_network_whose_reach_is_known(body, reach: int) -> None:
    inputs = keras.Input((None, None, 2))
    assert halo.measure(keras.Model(inputs, body(inputs))) == reach


def test_a_network_without_a_finite_reach_is_refused() -> None:
    inputs = keras.Input((None, None, 2))
    everywhere = layers.GlobalAveragePooling2D(keepdims=True)(inputs)
    model = keras.Model(inputs, layers.Add()([inputs, everywhere]))
    with pytest.raises(ValueError, match="finite receptive field"):
        halo.measure(model, largest_px=64)


def test_flops_of_a_layer_counted_by_hand() -> None:
    inputs = keras.Input((None, None, 3))
    full = layers.Conv2D(5, 3, padding="same")(inputs)
    half = layers.Conv2D(7, 3, padding="same")(layers.MaxPooling2D(2)(full))
    model = keras.Model(inputs, half)
    assert unet.flops_per_px(model) == 2 * 9 * 3 * 5 + 2 * 9 * 5 * 7 / 4


def test_what_cannot_be_exported_is_named() -> None:
    inputs = keras.Input((None, None, 3))
    model = keras.Model(inputs, layers.AveragePooling2D(2, name="mean")(inputs))
    with pytest.raises(ValueError, match="mean"):
        onnx_graph.convert(model, input_name="x", output_name="y")


@pytest.mark.parametrize(
    ("network", "says"),
    [
        ({"widths": (8, 8, 8), "blocks": (1, 1)}, "3 widths but 2 blocks"),
        ({"widths": (), "blocks": ()}, "must not be empty"),
        ({"widths": (8,), "blocks": (1,), "stem": 3}, "a stem of 3; it must be 2, 4, 8, or another power of two"),
        ({"widths": (8,), "blocks": (1,), "stem": 1}, "a stem of 1; it must be"),
        ({"kind": "lite", "widths": (8, 8), "blocks": (2, 2)}, r"the blocks \[2, 2\]; of .lite. they are 1, 2, 2"),
        ({"kind": "lite", "widths": (8,) * 6, "blocks": (1, 2, 2, 6, 5, 1)}, "or the first of them"),
        ({"kind": "lite", "widths": (8, 8), "blocks": (1, 2), "stem": 4}, "a stem of 4; of .lite. it is 2"),
    ],
)
def test_a_network_that_cannot_be_built_is_refused_with_its_recipe(network: dict, says: str) -> None:
    with pytest.raises(CloudReefError, match=says):
        Network(**network)


def test_the_blocks_of_a_recipe_are_those_of_efficientnet_lite() -> None:
    assert tuple(sum(blocks.count for blocks in level) for level in lite.LEVELS) == LITE_BLOCKS
