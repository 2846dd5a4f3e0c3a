"""A branch for further channels changes nothing where they are absent, in the fit, in the files and in tiles."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import bundles
import chip_folders as folders
import keras
import numpy as np
import onnxruntime
import pytest
import tomllib
from engine.contract.model import Bundle

from training import tables
from training.__main__ import main
from training.exporting import onnx_graph
from training.fitting.fit import Settings, fit
from training.fitting.transfer import start_from, train_only
from training.network import halo, unet
from training.network.beside import PREFIX
from training.network.unet import Network
from training.recipe import Channel, Model, Recipe, RecipeError
from training.sections import Beside

RECIPE = Path(__file__).parents[3] / "training" / "recipes" / "clouds-short-wave.toml"
FOUR, SIX = ("red", "green", "blue", "nir"), ("red", "green", "blue", "nir", "swir16", "swir22")
MAIN = [
    Network("compact", (8, 12), 4, (1, 1)),
    Network("mobile", (8, 12), 0, (1, 1), 4),
    Network("lite", (8, 12), 0, (1, 2)),
]
BRANCHES = [Beside(2, 6), Beside(2, 6, context=4)]
BY_BRANCH = pytest.mark.parametrize("branch", BRANCHES, ids=["near", "with context"])
BY_KIND = pytest.mark.parametrize("main", MAIN, ids=[network.kind for network in MAIN])


def model(*names: str) -> Model:
    channels = tuple(Channel(name, name, 0.5, 0.1, optional=name not in FOUR[:3]) for name in names)
    return Model("m", "M", "1", "", channels, ("no", "yes"), (1.0, 2.0))


def fitted(network: Network, channels: int, outputs: int = 1) -> keras.Model:
    """A network with any weights where it learns some."""
    built, rng = unet.build(network, channels, outputs=outputs), np.random.default_rng(3)
    for layer in built.layers:
        if layer.trainable:
            learn_anything(layer, rng)
    return built


def learn_anything(layer: keras.Layer, rng: np.random.Generator) -> None:
    values = [rng.normal(0, 0.3, tuple(weight.shape)) for weight in layer.weights]
    positive = isinstance(layer, keras.layers.BatchNormalization)
    layer.set_weights([np.abs(value) + 0.5 if positive else value for value in values])


def widened(main: Network, tmp_path: Path, branch: Beside = BRANCHES[0]) -> tuple[keras.Model, keras.Model]:
    """A fitted network, and one with a branch that started from it, whose branch then learnt something."""
    small = fitted(main, 4)
    bundle = bundles.with_keras(small, tmp_path / "four")
    network = unet.build(replace(main, beside=branch), 6)
    assert start_from(network, bundle, model(*SIX)) == "all but the branch beside it"
    learnt = np.random.default_rng(5)
    for layer in network.layers:
        if layer.name.startswith(PREFIX) and layer.trainable and layer.weights:
            learn_anything(layer, learnt)
    return small, network


def answers(network: keras.Model, x: np.ndarray) -> np.ndarray:
    return keras.ops.convert_to_numpy(network(x, training=False))


def scene(rows: int = 32, cols: int = 48) -> np.ndarray:
    return np.random.default_rng(0).uniform(0.01, 1, (1, rows, cols, 6)).astype(np.float32)


@BY_KIND
@BY_BRANCH
def test_where_the_further_channels_are_absent_nothing_changes(main: Network, branch: Beside, tmp_path: Path) -> None:
    small, network = widened(main, tmp_path, branch)
    x = scene()
    x[:, :, :24, 4:] = 0
    before, after = answers(small, x[..., :4]), answers(network, x)
    # A pixel of the left half sees the right one at the end of the network alone: over its last cells.
    np.testing.assert_allclose(after[:, :, :16], before[:, :, :16], atol=1e-6)
    assert np.abs(after[:, :, 28:] - before[:, :, 28:]).max() > 0.01
    for one in (4, 5):
        alone = x.copy()
        alone[..., one] = 0
        assert np.abs(answers(network, alone)[:, :, 28:] - before[:, :, 28:]).max() > 0.01


@BY_KIND
@BY_BRANCH
def test_the_files_agree_and_tiles_do(main: Network, branch: Beside, tmp_path: Path) -> None:
    _, network = widened(main, tmp_path, branch)
    x = scene(64, 96)
    x[:, :20, :, 4:] = 0
    proto = onnx_graph.convert(network, input_name="x", output_name="p")
    session = onnxruntime.InferenceSession(proto.SerializeToString())
    (found,) = session.run(None, {"x": np.moveaxis(x, -1, 1)})
    np.testing.assert_allclose(np.moveaxis(found, 1, -1), answers(network, x), atol=1e-5)
    reach, whole = halo.measure(network), answers(network, x)
    part = answers(network, x[:, :, : 48 + reach])
    np.testing.assert_allclose(part[:, :, :48], whole[:, :, :48], atol=1e-5)


def test_the_branch_of_clouds_hardly_makes_tiles_smaller_and_their_rims_no_wider() -> None:
    """Scenes without short-wave infrared would pay for it as well."""
    recipe = Recipe.load(RECIPE)
    whole, trunk = unet.build(recipe.network, 6), unet.build(replace(recipe.network, beside=None), 4)
    assert halo.measure(whole) == halo.measure(trunk)
    assert halo.bytes_per_px(whole) < 1.25 * halo.bytes_per_px(trunk)


def test_several_classes_are_corrected_too() -> None:
    network = fitted(Network("compact", (8, 12), 0, (1, 1), beside=Beside(2, 6)), 6, outputs=3)
    assert answers(network, scene()).sum(-1) == pytest.approx(1.0, abs=1e-5)


def test_only_the_branch_is_trained(tmp_path: Path) -> None:
    small, network = widened(MAIN[2], tmp_path)
    train_only(network, PREFIX)
    network.compile(optimizer="sgd", loss="binary_crossentropy")
    x = scene()
    for _ in range(3):
        network.train_on_batch(x, np.ones((1, 32, 48, 1), np.float32))
    without = x.copy()
    without[..., 4:] = 0
    np.testing.assert_allclose(answers(network, without), answers(small, x[..., :4]), atol=1e-6)
    with pytest.raises(RecipeError, match='"fit.only" in the recipe is "side"'):
        train_only(network, "side")


@pytest.mark.parametrize(
    "change, words",
    [
        ({"network": {"beside": {"channels": 6}}}, "must be optional, and others come before them"),
        ({"network": {"beside": {"channels": 4}}}, "must be optional"),
        (
            {"network": {"kind": "classic", "widths": [8, 8], "blocks": [1, 1]}},
            "needs one of the kinds compact, mobile, lite",
        ),
        ({"model": {"missing_value": -1.0}}, "recognises absent channels by 0"),
    ],
)
def test_what_a_branch_does_not_go_with_is_said(change: dict, words: str) -> None:
    table = tomllib.loads(RECIPE.read_text(encoding="utf-8"))
    for section, values in change.items():
        for key, value in values.items():
            known = table[section].get(key)
            table[section][key] = {**known, **value} if isinstance(known, dict) else value
    with pytest.raises(RecipeError, match=words):
        Recipe.from_table(table)


def small_recipe(folder: Path, sources: list[dict], **settings: object) -> Path:
    """Writes the recipe of the shipped branch for a small network, fitted for two steps."""
    table = tomllib.loads(RECIPE.read_text(encoding="utf-8"))
    small = {"kind": "lite", "widths": [8, 12], "head": 0, "blocks": [1, 2]}
    table["network"] = {**small, "beside": {"channels": 2, "width": 6}}
    table["fit"].update(batch=2, steps_per_epoch=2, epochs=1, start="", **settings)
    table["augmentation"]["size_px"] = 32
    del table["damage"]
    table["source"] = sources
    (folder / "recipe.toml").write_text(tables.as_toml(table), encoding="utf-8")
    return folder / "recipe.toml"


def fitted_further(start: Path, folder: Path, only: str = "") -> keras.Model:
    """What a fit on chips without the further channels makes of a model with a branch."""
    folders.on_cloud_n(folder / "chips", ("a", "b"))
    source = {"dataset": "on_cloud_n", "folder": "chips"}
    sources = [
        {**source, "split": split, "options": {"chips": [chip]}}
        for chip, split in (("a", "train"), ("b", "validation"))
    ]
    fit(small_recipe(folder, sources, only=only), folder, folder / "run", Settings(start=start, workers=1))
    return keras.models.load_model(folder / "run" / "last.keras", compile=False)


def test_a_fit_on_chips_without_its_channels_leaves_the_branch_as_it_is(tmp_path: Path) -> None:
    _, network = widened(MAIN[2], tmp_path)
    network.save(tmp_path / "start.keras")
    after = fitted_further(tmp_path / "start.keras", tmp_path)
    for layer in [layer for layer in network.layers if layer.name.startswith(PREFIX)]:
        for before, now in zip(layer.get_weights(), after.get_layer(layer.name).get_weights(), strict=True):
            np.testing.assert_array_equal(before, now)
    assert np.abs(answers(after, scene()) - answers(network, scene())).max() > 0, "the rest learns"
    with pytest.raises(RecipeError, match='"fit.only" in the recipe is "beside_", but no chip has short-wave infrared'):
        fitted_further(tmp_path / "start.keras", tmp_path / "only", only=PREFIX)


def short_wave(folder: Path) -> None:
    """Scenes of six bands."""
    for seed, name in enumerate("ab"):
        reflectance, target = folders.blobs(64, 64, seed)
        values = np.concatenate([reflectance, reflectance[:2] / 2])
        folders.write(folder / "six" / f"{name}.tif", values)
        folders.write(folder / "six" / f"{name}_mask.tif", target.astype(np.uint8))


def test_an_export_of_the_branch_alone_leaves_the_network_as_it_was(tmp_path: Path) -> None:
    base = fitted(MAIN[2], 4)
    start = bundles.with_keras(base, tmp_path / "four")
    told = json.loads((start / "model.json").read_text(encoding="utf-8"))
    told["cloudreef"]["threshold"] = 0.37
    (start / "model.json").write_text(json.dumps(told), encoding="utf-8")
    short_wave(tmp_path)
    source = {"dataset": "folder", "folder": "six"}
    options = [{"split": split, "bands": [1, 2, 3, 4, 5, 6]} for split in ("train", "validation")]
    sources = [{**source, "split": one["split"], "options": one} for one in options]
    recipe, run, to = small_recipe(tmp_path, sources, only=PREFIX), tmp_path / "run", tmp_path / "to"
    fit(recipe, tmp_path, run, Settings(start=start, workers=1))
    assert main(["export", str(run), "--last", "--data", str(tmp_path), "--to", str(to)]) == 0
    made = Bundle.load(to)
    assert made.threshold == 0.37
    network = keras.models.load_model(made.weights("keras").path, compile=False)
    x = scene()
    x[..., 4:] = 0
    np.testing.assert_allclose(answers(network, x), answers(base, x[..., :4]), atol=1e-6)
    assert np.abs(answers(network, scene()) - answers(network, x)).max() > 0, "the branch counts"
