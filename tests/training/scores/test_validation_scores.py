"""What an epoch's row says of the validation scenes is what its checkpoint gives, computed by itself."""

from __future__ import annotations

import csv
from pathlib import Path

import keras
import numpy as np
import pytest
import small_fits

from training.__main__ import main
from training.fitting.losses import MeanLoss, build
from training.recipe import Recipe
from training.run import Run
from training.scores.evaluate import mask_of, predict
from training.scores.plots import read_curves
from training.sources import load_split


@pytest.fixture(scope="module")
def fitted(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Data and run folder of a fit of three epochs that goes by the loss and keeps every checkpoint."""
    place = tmp_path_factory.mktemp("scores")
    recipe, data = small_fits.prepare(place, epochs=3, steps=8, more='kind = "plateau"\npatience_epochs = 1')
    text = recipe.read_text(encoding="utf-8")
    recipe.write_text(text.replace("ema = 0.9", 'ema = 0.9\nwatch = "loss"\ncheckpoints_every = 1'), encoding="utf-8")
    assert main(["fit", str(recipe), "--data", str(data), "--run", str(place / "run")]) == 0
    return data, place / "run"


def test_an_epoch_says_loss_dice_accuracy_precision_and_recall_of_validation(fitted: tuple[Path, Path]) -> None:
    data, run = fitted
    recipe = Recipe.load(run / "recipe.toml")
    ((_, chip),) = load_split(recipe, data, "validation")
    with (run / "curves.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        name = f"epoch-{int(row['epoch']):03}-iou-{float(row['iou']):.4f}.keras"
        model = keras.models.load_model(run / "checkpoints" / name, compile=False)
        probability = predict(model, chip, recipe.model.inputs).astype(float)
        truth, called = chip.label == 1, mask_of(probability, chip, float(row["threshold"])) == 1
        tp, fp, fn = (np.count_nonzero(a & b) for a, b in ((called, truth), (called, ~truth), (~called, truth)))
        expected = {
            "dice": 2 * tp / max(2 * tp + fp + fn, 1),
            "accuracy": (called == truth).mean(),
            "precision": tp / max(tp + fp, 1),
            "recall": tp / max(tp + fn, 1),
        }
        assert {key: float(row[key]) for key in expected} == pytest.approx(expected, abs=1e-4)
        p = np.clip(probability, 1e-6, 1 - 1e-6)
        bce = -(truth * np.log(p) + ~truth * np.log(1 - p)).sum() / (truth.size + 1)
        dice = 1 - (2 * (p * truth).sum() + 1) / (p.sum() + truth.sum() + 1)
        assert float(row["validation loss"]) == pytest.approx(bce + dice, rel=1e-3)
    assert len(rows) == len(list((run / "checkpoints").iterdir())) == 3


def test_the_checkpoint_is_the_best_by_what_the_recipe_watches(fitted: tuple[Path, Path]) -> None:
    assert Run.load(fitted[1]).best["validation loss"] == min(read_curves(fitted[1])["validation loss"])


def test_a_plateau_goes_by_what_the_recipe_watches(fitted: tuple[Path, Path]) -> None:
    """The rate of an epoch is halved where the loss of the one before was no lower than all before it."""
    table = read_curves(fitted[1])
    losses, rates = table["validation loss"], table["rate"]
    expected = [0.02]
    for number in range(1, len(losses)):
        worse = losses[number - 1] >= min([*losses[: number - 1], np.inf]) - 1e-4
        expected.append(expected[-1] / 2 if worse else expected[-1])
    assert rates == pytest.approx(expected)


def test_event_files_hold_what_the_curves_hold(fitted: tuple[Path, Path]) -> None:
    tf = pytest.importorskip("tensorflow")
    (path,) = (fitted[1] / "tensorboard").iterdir()
    tags = set()
    for record in tf.data.TFRecordDataset(str(path)):
        tags |= {value.tag for value in tf.compat.v1.Event.FromString(record.numpy()).summary.value}
    assert {"validation_loss", "dice", "accuracy", "precision", "recall", "loss", "iou"} <= tags
    assert Run.load(fitted[1]).best["dice"] > 0


def test_the_loss_of_several_chips_is_that_of_their_pixels_together() -> None:
    rng = np.random.default_rng(0)
    chips = [(rng.random(shape), rng.integers(-1, 2, shape)) for shape in ((4, 5), (3, 3), (6, 2))]
    mean = MeanLoss(build("dice"), 2)
    for probability, label in chips:
        mean.add(probability, label)

    def dice(*parts: int) -> float:
        p, y = (np.concatenate([chips[part][index].ravel() for part in parts]) for index in (0, 1))
        p, y = p[y >= 0], y[y >= 0]
        return 1 - (2 * (p * y).sum() + 1) / (p.sum() + y.sum() + 1)

    assert mean.mean() == pytest.approx((dice(0, 1) + dice(2)) / 2, rel=1e-5)
    assert np.isnan(MeanLoss(build("dice"), 2).mean())
