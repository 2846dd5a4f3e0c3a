"""Averages of weights: they warm up, they are scored beside the weights themselves, and the better ones are kept."""

from __future__ import annotations

import json
from pathlib import Path

import keras
import numpy as np
import pytest
import small_fits

from training.__main__ import main
from training.fitting.averaging import averaged_weights, optimizer, warm_momentum
from training.fitting.validation import Validation
from training.recipe import Recipe
from training.run import Run, RunFolder
from training.sources import load_split


@pytest.mark.parametrize(
    ("momentum", "step", "expected"),
    [(0.999, 0, 0.1), (0.999, 90, 0.91), (0.999, 8980, 8981 / 8990), (0.999, 9000, 0.999), (0.5, 100, 0.5)],
)
def test_the_momentum_rises_with_the_steps(momentum: float, step: int, expected: float) -> None:
    assert float(warm_momentum(momentum, step)) == pytest.approx(expected, abs=1e-6)


def line(momentum: float) -> keras.Model:
    """y = w x, w from 8 on, compiled."""
    model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1, use_bias=False, kernel_initializer="ones")])
    model.set_weights([np.full((1, 1), 8.0, np.float32)])
    model.compile(optimizer("adamw", 0.1, momentum, weight_decay=0.0), loss="mse")
    return model


def test_the_average_is_what_its_formula_says_and_leaves_the_weights_alone() -> None:
    model, expected = line(0.75), 0.0
    x = np.ones((4, 1), np.float32)
    for step in range(40):
        model.train_on_batch(x, 2 * x)
        own = float(model.get_weights()[0].item())
        momentum = min(0.75, (1 + step) / (10 + step)) if step else 0.0
        expected = momentum * expected + (1 - momentum) * own
    assert averaged_weights(model)[0].item() == pytest.approx(expected, rel=1e-5)
    assert model.get_weights()[0].item() == own != pytest.approx(expected, rel=1e-3)


def test_a_short_fit_with_a_long_average_is_as_good_as_its_weights(tmp_path: Path) -> None:
    """With 0.999 from the first step on, 95 % of the average of these 50 steps were the random start: IoU 0.3."""
    recipe, data = small_fits.prepare(tmp_path)
    recipe.write_text(recipe.read_text(encoding="utf-8").replace("ema = 0.9", "ema = 0.999"), encoding="utf-8")
    assert main(["fit", str(recipe), "--data", str(data), "--run", str(tmp_path / "run")]) == 0
    assert Run.load(tmp_path / "run").best["iou"] > 0.6


def test_the_better_of_weights_and_averages_is_kept(discs: tuple[Path, Path, Path], tmp_path: Path) -> None:
    recipe = Recipe.load(discs[0])
    chips = load_split(recipe, discs[1], "validation")
    model = keras.models.load_model(discs[2] / "best.keras", compile=False)
    good = model.get_weights()
    for variable in model.trainable_variables:
        variable.assign(keras.ops.zeros_like(variable))
    bad = model.get_weights()
    for averaged in (False, True):
        run = tmp_path / f"averaged-{averaged}"
        run.mkdir()
        validation = Validation(recipe, chips, RunFolder(run))
        model.compile(optimizer("adamw", 0.0, 0.9), loss="mse")
        # The average of one step is the weights at it; then the weights become others.
        model.set_weights(good if averaged else bad)
        model.optimizer.apply(
            [keras.ops.zeros_like(one) for one in model.trainable_variables], model.trainable_variables
        )
        model.set_weights(bad if averaged else good)
        validation.set_model(model)
        validation.on_epoch_end(0, {"loss": 1.0})
        assert validation.best["averaged"] == averaged
        assert validation.best["iou"] == pytest.approx(Run.load(discs[2]).best["iou"], abs=1e-3)


def test_a_fit_from_weights_is_never_worse_than_they_are(discs: tuple[Path, Path, Path], tmp_path: Path) -> None:
    recipe, data, first = discs
    text = recipe.read_text(encoding="utf-8").replace("rate = 0.02", "rate = 5.0")
    spoilt = tmp_path / "spoilt.toml"
    spoilt.write_text(text.replace("steps_per_epoch = 25", "steps_per_epoch = 3"), encoding="utf-8")
    start = first / "best.keras"
    run = tmp_path / "run"
    assert main(["fit", str(spoilt), "--data", str(data), "--run", str(run), "--start", str(start)]) == 0
    before, best = Run.load(first).best, Run.load(run).best
    assert (best["epoch"], best["steps"], best["loss"]) == (0, 0, None)
    assert (best["iou"], best["threshold"]) == (before["iou"], before["threshold"])
    kept, given = (keras.models.load_model(path / "best.keras", compile=False).get_weights() for path in (run, first))
    for ours, theirs in zip(kept, given, strict=True):
        np.testing.assert_array_equal(ours, theirs)
    assert [line.split(",")[0] for line in (run / "curves.csv").read_text().splitlines()] == ["epoch", "0", "1", "2"]
    assert json.loads((run / "run.json").read_text(encoding="utf-8"))["finished"]["epochs"] == 2
    assert (run / "curves.png").is_file()


@pytest.mark.parametrize("share", [0.0, 0.5])
def test_the_encoder_gets_its_part_of_the_rate(share):
    from training.network import unet

    network = unet.Network(widths=(8, 8), blocks=(1, 1), head=4)
    moved = {}
    for part in (share, 1.0):
        keras.utils.set_random_seed(1)
        model = unet.build(network, 3)
        slow = optimizer("adamw", 0.01, 0.9, weight_decay=0.0)
        model.compile(optimizer=slow, loss="binary_crossentropy")
        slow.slow_down(model, unet.encoder(model), part)
        slow.build(model.trainable_variables)  # else the step is traced twice
        names = [weight.path for weight in unet.encoder(model)]
        before = {weight.path: np.array(weight) for weight in model.trainable_variables}
        rng = np.random.default_rng(0)
        model.train_on_batch(rng.random((2, 16, 16, 3), np.float32), rng.integers(0, 2, (2, 16, 16, 1)))
        moved[part] = [np.array(weight) - before[weight.path] for weight in model.trainable_variables]
        of_encoder = [weight.path in names for weight in model.trainable_variables]
    assert 0 < sum(of_encoder) < len(of_encoder)
    for slow_step, step, inside in zip(moved[share], moved[1.0], of_encoder, strict=True):
        np.testing.assert_allclose(slow_step, step * share if inside else step, atol=1e-5)
