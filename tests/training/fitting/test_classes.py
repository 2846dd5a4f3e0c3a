"""Three classes from labelled files to a bundle that the engine reads; and one target as before."""

from __future__ import annotations

import json
from pathlib import Path

import class_fits
import keras
import numpy as np
import pytest
import small_fits
from engine.contract.model import Bundle
from engine.contract.network_input import InputSpec
from keras import layers, ops

from training.__main__ import main
from training.chips import UNKNOWN, Chip, shrunk
from training.fitting import class_losses, losses
from training.fitting.fit import _compiled, _stream
from training.fitting.stream import ChipStream, Pool, loaded_pools, pools_to_fit
from training.network import unet
from training.recipe import Recipe, RecipeError, Source
from training.run import Run
from training.scores.bundle_scores import results
from training.scores.calibration import temperature_of
from training.scores.evaluate import predict
from training.simulation.augment import Augmentation
from training.sources import load_split


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Run, Bundle]:
    place = tmp_path_factory.mktemp("classes")
    recipe, data = class_fits.prepare(place)
    run, to = place / "run", place / "blocks"
    assert main(["fit", str(recipe), "--data", str(data), "--run", str(run), "--to", str(to)]) == 0
    return data, Run.load(run), Bundle.load(to)


def test_three_classes_are_learnt_and_each_is_scored(made: tuple[Path, Run, Bundle]) -> None:
    _, run, _ = made
    assert run.best["iou"] > 0.8
    assert min(run.best[f"IoU {name}"] for name in ("dark", "middling", "bright")) > 0.7
    assert "iou at 0.5" not in run.best and (run.folder / "confusion.png").is_file()


def test_a_bundle_of_three_classes_draws_the_masks_of_the_fit(made: tuple[Path, Run, Bundle]) -> None:
    data, run, bundle = made
    assert bundle.output.kind == "classes" and bundle.class_names == ("dark", "middling", "bright")
    assert [item.color for item in bundle.classes] == [(0, 114, 178), (0, 158, 115), (230, 159, 0)]
    ((_, chip),) = load_split(run.recipe, data, "validation")
    probability, mask = results(bundle.folder, chip, precision="f32")
    ours = predict(run.model(), chip, run.recipe.model.inputs)
    assert probability.shape == ours.shape == (3, 64, 64)
    np.testing.assert_allclose(probability.sum(axis=0), 1, atol=0.02)
    assert (mask == ours.argmax(axis=0)).mean() > 0.995


def test_card_and_description_hold_each_class_and_what_it_is_taken_for(made: tuple[Path, Run, Bundle]) -> None:
    _, _, bundle = made
    (row,) = bundle.data["cloudreef"]["scores"]
    confusion = np.array(row["confusion"])
    assert confusion.shape == (3, 3) and confusion.sum() == 60 * 64, "pixels of 255 do not count"
    assert row["mean_iou"] == pytest.approx(np.mean([one["iou"] for one in row["classes"]]))
    card = (bundle.folder / "card.md").read_text(encoding="utf-8")
    for text in ("| IoU dark | IoU middling | IoU bright |", "| predicted bright |", "shows the most probable class"):
        assert text in card
    assert len(card.splitlines()) <= 80


def test_a_run_of_classes_is_evaluated_with_pictures(
    made: tuple[Path, Run, Bundle], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data, run, bundle = made
    for name, target, more in (
        ("run", run.folder, []),
        ("bundle", bundle.folder, ["--recipe", str(run.folder / "recipe.toml")]),
    ):
        to = tmp_path / name
        assert main(["evaluate", str(target), "--data", str(data), "--to", str(to), *more]) == 0
        assert "IoU middling" in capsys.readouterr().out
        assert (to / "confusion.png").is_file() and "middling" in (to / "index.html").read_text(encoding="utf-8")
        assert "IoU middling" in (to / "scores.csv").read_text(encoding="utf-8").splitlines()[0]


def test_areas_are_counted_of_one_target_only(
    made: tuple[Path, Run, Bundle], capsys: pytest.CaptureFixture[str]
) -> None:
    data, run, bundle = made
    recipe = str(run.folder / "recipe.toml")
    words = ["evaluate", str(bundle.folder), "--data", str(data), "--recipe", recipe, "--count-from-px", "4"]
    assert main(words) != 0
    assert "one target" in capsys.readouterr().err


@pytest.mark.parametrize(("head", "shrink"), [(0, 1), (4, 2), (0, 4)])
def test_every_end_of_a_network_goes_into_a_bundle(tmp_path: Path, head: int, shrink: int) -> None:
    recipe, data = class_fits.prepare(tmp_path, head, shrink)
    run, to = tmp_path / "run", tmp_path / "blocks"
    words = ["fit", str(recipe), "--data", str(data), "--run", str(run), "--to", str(to)]
    assert main(words) == 0
    described = json.loads((to / "model.json").read_text(encoding="utf-8"))
    assert described["mlm:output"][0]["result"]["shape"][1] == 3
    (row,) = described["cloudreef"]["scores"]
    assert row["mean_iou"] > 0.5


def test_losses_of_classes_are_those_of_their_formulas() -> None:
    rng = np.random.default_rng(1)
    label = rng.integers(-1, 3, (2, 5, 6, 1)).astype(np.float32)
    probability = rng.dirichlet((1, 1, 1), (2, 5, 6)).astype(np.float32)
    known = label[..., 0] >= 0
    y, p = label[..., 0][known].astype(int), probability[known].astype(float)
    weights = np.array([1.0, 3.0, 0.5])
    entropy = -(weights[y] * np.log(p[np.arange(len(y)), y])).sum() / (weights[y].sum() + 1)
    truth = np.eye(3)[y]
    hit, called, true = (truth * p).sum(0), p.sum(0), truth.sum(0)
    dice = 1 - ((2 * hit + 1) / (called + true + 1)).mean()
    jaccard = 1 - ((hit + 1) / (called + true - hit + 1)).mean()
    for name, expected, how in (
        ("ce", entropy, tuple(weights)),
        ("ce_dice", entropy + dice, tuple(weights)),
        ("dice", dice, ()),
        ("jaccard", jaccard, ()),
    ):
        loss = class_losses.build(name, how)
        assert float(loss(label, probability)) == pytest.approx(expected, rel=1e-5)
    with pytest.raises(losses.LossError, match="takes no class_weights"):
        class_losses.build("dice", (1, 2, 3))


def test_an_unknown_pixel_moves_nothing() -> None:
    label, loss = np.array([[[[0.0], [1.0], [-1.0]]]], np.float32), class_losses.build("ce_dice")
    one, other = np.full((2, 1, 1, 3, 3), 1 / 3, np.float32)
    other[0, 0, 2] = (0.98, 0.01, 0.01)
    assert float(loss(label, one)) == pytest.approx(float(loss(label, other)))


def test_one_target_is_fitted_by_the_very_weights_of_a_plain_sigmoid_network(tmp_path: Path) -> None:
    """The same recipe, written out by hand: one sigmoid, binary cross-entropy plus Dice, nothing of classes."""
    path, data = small_fits.prepare(tmp_path)
    recipe = Recipe.load(path)

    def plain(network: unet.Network, channels: int) -> keras.Model:
        inputs = keras.Input((None, None, channels), name="reflectance")
        features = unet.compact(inputs, network)
        answer = layers.Conv2D(1, 1, activation="sigmoid", name="probability", dtype="float32")(features)
        return keras.Model(inputs, answer)

    def plain_loss(y_true, y_pred):
        label, p = ops.cast(y_true, "float32"), ops.cast(y_pred, "float32")
        known = ops.cast(label >= 0, "float32")
        y = ops.where(label >= 0, label, 0.0)
        clipped = ops.clip(p, 1e-6, 1 - 1e-6)
        terms = 1.0 * y * ops.log(clipped) + (1 - y) * ops.log(1 - clipped)
        entropy = -ops.sum(terms * known) / (ops.sum(known) + 1)
        hit, false, miss = ops.sum(y * p * known), ops.sum((1 - y) * p * known), ops.sum(y * (1 - p) * known)
        return (entropy + (1 - (2 * hit + 1) / (2 * hit + false + miss + 1))) / 1

    def fitted(by_hand: bool) -> list[np.ndarray]:
        keras.utils.set_random_seed(7)
        model = _compiled(recipe, 0.01)
        if by_hand:
            keras.utils.set_random_seed(7)
            reference = plain(recipe.network, 4)
            reference.compile(
                optimizer=type(model.optimizer).from_config(model.optimizer.get_config()), loss=plain_loss
            )
            model = reference
            model.optimizer.build(model.trainable_variables)  # else the step is traced twice
        stream = _stream(recipe, pools_to_fit(recipe, loaded_pools(recipe, data)), 1, recipe.fit.batch, 0)
        for step in range(4):
            model.train_on_batch(*stream[step])
        return [np.array(weight) for weight in model.get_weights()]

    for ours, theirs in zip(fitted(by_hand=False), fitted(by_hand=True), strict=True):
        np.testing.assert_array_equal(ours, theirs)


def _labelled(label: np.ndarray) -> Chip:
    label = np.asarray(label, np.uint8)
    return Chip("made", "one", np.zeros((3, *label.shape), np.float32), label, label < 300, (True,) * 3)


def test_of_squares_of_pixels_the_most_frequent_class_counts() -> None:
    label = np.array([[0, 2, 1, 1], [2, UNKNOWN, 0, 0], [UNKNOWN, UNKNOWN, 2, 0], [UNKNOWN, UNKNOWN, 1, 1]])
    assert shrunk(_labelled(label), 2).label.tolist() == [[2, 1], [UNKNOWN, 1]]


def test_rare_classes_are_drawn_as_often_as_common_ones() -> None:
    label = np.zeros((64, 64), np.uint8)
    label[:4, :4], label[60:, 60:] = 1, 2
    pool = Pool(Source("folder", "chips", "train"), [_labelled(label)])
    how = {"batch": 8, "steps": 20, "seed": 3, "target_chance": 1.0}
    stream = ChipStream([pool], Augmentation.none(8), InputSpec(), classes=3, **how)
    shown = np.array([[(y == number).any() for number in range(3)] for step in range(20) for y in stream[step][1]])
    assert 0.25 < shown[:, 1].mean() < 0.5 and 0.25 < shown[:, 2].mean() < 0.5


def test_the_temperature_makes_several_classes_as_sure_as_they_are_right() -> None:
    rng = np.random.default_rng(5)
    logits = rng.normal(0, 2, (3, 60_000))
    chance = np.exp(logits) / np.exp(logits).sum(axis=0)
    labels = (rng.random(60_000) > chance.cumsum(axis=0)[:2]).sum(axis=0)
    assert temperature_of(3 * logits, labels) == pytest.approx(3, rel=0.05)


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('["dark", "middling", "bright"]', '["dark"]', "at least two classes"),
        ('["dark", "middling", "bright"]', str([f"c{n}" for n in range(300)]).replace("'", '"'), "300 classes"),
        ("class_weights = [1.0, 2.0, 1.0]", "class_weights = [1.0, 2.0]", "2 numbers for 3 classes"),
        ("ema = 0.9", 'loss = "bce_dice"', "ce_dice, ce, dice, jaccard"),
        ('split = "train"\noptions', 'split = "train"\nsimulate = 0.5\noptions', "needs two classes"),
        ("target_chance = 0.5", "target_weight = 2.0", "needs two classes"),
    ],
)
def test_a_recipe_of_classes_that_makes_no_sense_is_refused(tmp_path: Path, old: str, new: str, words: str) -> None:
    recipe, _ = class_fits.prepare(tmp_path)
    text = recipe.read_text(encoding="utf-8")
    assert old in text
    recipe.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(RecipeError) as refused:
        Recipe.load(recipe)
    assert words in str(refused.value)


def test_a_label_value_without_a_class_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    recipe, data = class_fits.prepare(tmp_path)
    text = recipe.read_text(encoding="utf-8")
    recipe.write_text(text.replace(', 9 = "bright"', ""), encoding="utf-8")
    assert main(["fit", str(recipe), "--data", str(data), "--run", str(tmp_path / "run")]) != 0
    assert "holds 9 in" in capsys.readouterr().err
    recipe.write_text(text.replace('9 = "bright"', '9 = "brite"'), encoding="utf-8")
    assert main(["fit", str(recipe), "--data", str(data), "--run", str(tmp_path / "run")]) != 0
    assert '"brite", which is none of the classes: dark, middling, bright' in capsys.readouterr().err


def test_a_data_set_of_one_target_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    recipe, data = class_fits.prepare(tmp_path)
    text = recipe.read_text(encoding="utf-8").replace('dataset = "folder"', 'dataset = "on_cloud_n"')
    recipe.write_text(text, encoding="utf-8")
    assert main(["fit", str(recipe), "--data", str(data), "--run", str(tmp_path / "run")]) != 0
    said = capsys.readouterr().err
    assert "has labels of target and background, not of several classes" in said
    assert "folder, oysternet, pairs, polygons" in said
