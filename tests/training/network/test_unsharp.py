"""A network with an unsharp mask sharpens alike in the fit, in every runtime, in tiles and beside missing pixels."""

from __future__ import annotations

from pathlib import Path

import keras
import numpy as np
import onnxruntime
import pytest
import tomllib
from engine.contract.errors import CloudReefError

from training.exporting import onnx_graph
from training.network import halo, unet
from training.network.unet import Network
from training.network.unsharp import Unsharp, sharpened
from training.recipe import Recipe
from training.simulation.augment import gaussian, gaussian_kernel

UNSHARP = Unsharp(2.0, 1.5)
NETWORKS = [
    Network("compact", (8, 8, 8), 4, (1, 1, 1), unsharp=UNSHARP),
    Network("classic", (4, 8), 0, (2, 2), unsharp=UNSHARP),
    Network("mobile", (8, 12), 4, (1, 1), unsharp=UNSHARP),
]
BY_KIND = pytest.mark.parametrize("network", NETWORKS, ids=[network.kind for network in NETWORKS])


@pytest.fixture
def table() -> dict:
    path = Path(__file__).parents[3] / "training" / "recipes" / "reefs-oysternet.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


def filter_alone(channels: int = 3) -> keras.Model:
    inputs = keras.Input((None, None, channels))
    return keras.Model(inputs, sharpened(inputs, UNSHARP))


def random_model(network: Network, shrink: int = 1) -> keras.Model:
    """A network with any weights where it has learnt ones."""
    model, rng = unet.build(network, 3), np.random.default_rng(3)
    for layer in model.layers:
        if layer.trainable:
            values = [rng.normal(0, 0.3, tuple(weight.shape)) for weight in layer.weights]
            positive = isinstance(layer, keras.layers.BatchNormalization)
            layer.set_weights([np.abs(value) + 0.5 if positive else value for value in values])
    return unet.for_scenes(model, network, shrink)


def run(model: keras.Model, x: np.ndarray) -> np.ndarray:
    return keras.ops.convert_to_numpy(model(x, training=False))


def scene(rows: int, cols: int) -> np.ndarray:
    """A scene (1, rows, cols, 3) with a corner and a hole without data."""
    x = np.random.default_rng(0).uniform(0.05, 1, (1, rows, cols, 3)).astype(np.float32)
    x[:, : rows // 3, : cols // 3] = 0
    x[:, rows // 2, cols // 2 :] = 0
    return x


def onnx_bytes(model: keras.Model) -> bytes:
    return onnx_graph.convert(model, input_name="x", output_name="y").SerializeToString()


def test_away_from_edges_it_is_the_filter_of_the_augmentation() -> None:
    x = np.random.default_rng(1).uniform(0.1, 1, (1, 40, 44, 3)).astype(np.float32)
    image = np.moveaxis(x[0], -1, 0)
    expected = image + np.float32(UNSHARP.amount) * (image - gaussian(image, UNSHARP.radius_px))
    reach = len(gaussian_kernel(UNSHARP.radius_px)) // 2
    inner = (slice(reach, -reach), slice(reach, -reach))
    np.testing.assert_allclose(run(filter_alone(), x)[0][inner], np.moveaxis(expected, 0, -1)[inner], atol=1e-5)


def test_even_ground_stays_even_beside_missing_pixels_and_the_edge() -> None:
    x = np.full((1, 30, 30, 3), 0.4, np.float32)
    x[:, 4:9, 4:9] = 0
    x[:, :, 20:] = 0
    np.testing.assert_allclose(run(filter_alone(), x), x, atol=1e-6)


def test_what_stands_beside_a_gap_is_told_by_its_own_side_alone() -> None:
    x = scene(30, 30)
    missing = (x == 0).all(-1)
    sharp = run(filter_alone(), x)
    assert (sharp[missing] == 0).all()
    assert np.isfinite(sharp).all() and sharp.std() > x[~missing].std()


def test_a_channel_that_the_scene_lacks_stays_empty() -> None:
    x = np.random.default_rng(2).uniform(0.1, 1, (1, 20, 20, 3)).astype(np.float32)
    x[..., 2] = 0
    np.testing.assert_array_equal(run(filter_alone(), x)[..., 2], 0)


def test_the_halo_grows_by_its_reach() -> None:
    assert halo.measure(filter_alone()) == len(gaussian_kernel(UNSHARP.radius_px)) // 2
    for network in NETWORKS:
        without = Network(network.kind, network.widths, network.head, network.blocks)
        assert halo.measure(unet.build(network, 3)) > halo.measure(unet.build(without, 3))


@BY_KIND
def test_tiles_give_the_mask_of_one_pass(network: Network) -> None:
    model = random_model(network)
    margin, step = halo.measure(model), unet.stride_multiple(model)
    core = 4 * step
    rows, cols = 2 * margin + 3 * core, 2 * margin + 2 * core
    x = scene(rows, cols)
    whole = run(model, x)[0, ..., 0]
    threshold = np.median(whole)
    tiled = np.full_like(whole, np.nan)
    for top in range(0, rows, core):
        for left in range(0, cols, core):
            above, before = max(0, top - margin), max(0, left - margin)
            tile = run(model, x[:, above : top + core + margin, before : left + core + margin])[0, ..., 0]
            bottom, right = min(rows, top + core), min(cols, left + core)
            tiled[top:bottom, left:right] = tile[top - above : bottom - above, left - before : right - before]
    np.testing.assert_allclose(tiled, whole, atol=1e-6)
    clear = np.abs(whole - threshold) > 1e-5
    np.testing.assert_array_equal((tiled >= threshold)[clear], (whole >= threshold)[clear])
    assert whole.std() > 1e-3


@pytest.mark.parametrize("shrink", [1, 4])
@BY_KIND
def test_keras_onnx_runtime_and_openvino_say_the_same(network: Network, shrink: int, tmp_path: Path) -> None:
    model = random_model(network, shrink)
    model.save(tmp_path / "model.keras")
    loaded = keras.saving.load_model(tmp_path / "model.keras", compile=False, safe_mode=True)
    x = scene(64, 96)
    ours, proto = run(model, x), onnx_bytes(model)
    np.testing.assert_array_equal(run(loaded, x), ours)
    assert halo.measure(loaded) == halo.measure(model)
    first = np.ascontiguousarray(np.moveaxis(x, -1, 1))
    session = onnxruntime.InferenceSession(proto, providers=["CPUExecutionProvider"])
    np.testing.assert_allclose(np.moveaxis(session.run(None, {"x": first})[0], 1, -1), ours, atol=1e-4)
    openvino = pytest.importorskip("openvino")
    core = openvino.Core()
    compiled = core.compile_model(core.read_model(proto), "CPU", {"INFERENCE_PRECISION_HINT": "f32"})
    np.testing.assert_allclose(np.moveaxis(compiled([first])[0], 1, -1), ours, atol=1e-4)


def test_a_fit_leaves_the_filter_as_it_is() -> None:
    keras.utils.set_random_seed(1)
    model = unet.build(NETWORKS[0], 3, "mixed_bfloat16")
    fixed = [layer.get_weights()[0] for layer in model.layers if layer.name.startswith("unsharp") and layer.weights]
    x = np.random.default_rng(4).random((2, 32, 32, 3), dtype=np.float32)
    model.compile(keras.optimizers.AdamW(1e-2, weight_decay=0.1, use_ema=True), loss="binary_crossentropy")
    model.optimizer.build(model.trainable_variables)  # else the step is traced twice
    model.fit(x, x[..., :1].round(), epochs=2, verbose=0)
    after = [layer.get_weights()[0] for layer in model.layers if layer.name.startswith("unsharp") and layer.weights]
    assert len(fixed) == 5
    for one, other in zip(fixed, after, strict=True):
        np.testing.assert_array_equal(one, other)


@pytest.mark.parametrize(
    ("value", "sentence"),
    [
        ({"radius_px": 2.0}, 'lacks "amount"'),
        ({"radius_px": 2.0, "amount": 1.0, "threshold": 3}, 'has no "threshold"; it has: radius_px, amount'),
        ({"radius_px": 0.0, "amount": 1.0}, '"network.unsharp.radius_px" in the recipe is 0; it must be above 0'),
        ({"radius_px": 2, "amount": 50}, '"network.unsharp.amount" in the recipe is 50; .* at most 5'),
        ({"radius_px": "2", "amount": 1.0}, "network.unsharp.radius_px.* must be of type float"),
        (2.0, 'network.unsharp" in the recipe must be a table'),
    ],
)
def test_a_wrong_key_is_refused_in_a_sentence(table: dict, value: object, sentence: str) -> None:
    table["network"]["unsharp"] = value
    with pytest.raises(CloudReefError, match=sentence):
        Recipe.from_table(table)


def test_other_missing_values_are_refused_in_a_sentence(table: dict) -> None:
    table["model"]["missing_value"] = -1.0
    with pytest.raises(CloudReefError, match="must have missing_value 0"):
        Recipe.from_table(table)
