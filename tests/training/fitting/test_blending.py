"""What a fit became is mixed with what it started from; what is replayed counts as much as what is labelled."""

from __future__ import annotations

import json
from pathlib import Path

import keras
import numpy as np
import pytest
import small_fits

from training.__main__ import main
from training.fitting.blending import blend_with_start
from training.fitting.mixing import SHARES, chosen, mixed
from training.fitting.validation import Validation
from training.recipe import Recipe
from training.run import Run, RunFolder
from training.scores.evaluate import ThresholdSweep, predict
from training.sources import load_split

REPLAYED = """
[[source]]
dataset = "on_cloud_n"
folder = "chips"
split = "replay"
options = { chips = ["a"] }
"""


@pytest.fixture(scope="module")
def fitted(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Data and the run folder of a fit whose recipe replays a chip."""
    place = tmp_path_factory.mktemp("blend")
    recipe, data = small_fits.prepare(place, epochs=1, steps=40)
    recipe.write_text(recipe.read_text(encoding="utf-8") + REPLAYED, encoding="utf-8")
    assert main(["fit", str(recipe), "--data", str(data), "--run", str(place / "run")]) == 0
    return data, place / "run"


def test_weights_are_mixed_one_by_one() -> None:
    start, tuned = [np.zeros((2, 2), np.float32), np.ones(3, np.float32)], [np.full((2, 2), 4.0), np.full(3, 3.0)]
    kernel, bias = mixed(start, tuned, 0.25)
    assert (kernel == 1).all() and (bias == 1.5).all() and kernel.dtype == np.float32
    assert all((a == b).all() for a, b in zip(mixed(start, tuned, 1.0), tuned, strict=True))


def test_what_is_replayed_has_a_column_and_chooses_with_the_iou(fitted: tuple[Path, Path]) -> None:
    data, run = fitted
    best = Run.load(run).best
    recipe = Recipe.load(run / "recipe.toml")
    chip = load_split(recipe, data, "replay")[0][1]
    sweep = ThresholdSweep(predict(Run.load(run).model(), chip, recipe.model.inputs), chip)
    assert best["replay"] == pytest.approx(sweep.at(best["threshold"]).iou, abs=1e-4)
    assert not [name for name in best if name.startswith("on-cloud-n/a")]
    validation = Validation(recipe, load_split(recipe, data, "validation", "replay"), RunFolder(run))
    knows, forgot = {**best, "iou": 0.6, "replay": 0.9}, {**best, "iou": 0.7, "replay": 0.7}
    assert validation._worth(knows) > validation._worth(forgot)


@pytest.mark.parametrize(
    ("scores", "share"),
    [
        ((0.50, 0.58, 0.60, 0.60, 0.60), 0.5),  # 0.25 brings eight tenths of the gain only
        ((0.50, 0.595, 0.60, 0.59, 0.40), 0.25),
        ((0.50, 0.52, 0.54, 0.57, 0.60), 1.0),
        ((0.50, 0.49, 0.48, 0.47, 0.46), 0.0),
    ],
)
def test_the_smallest_share_that_brings_most_of_the_gain_is_taken(scores: tuple[float, ...], share: float) -> None:
    assert chosen({one: (True, score) for one, score in zip(SHARES, scores, strict=True)}) == share


def test_a_share_that_keeps_within_its_false_alarms_comes_first() -> None:
    worths = {0.0: (True, 0.5), 0.25: (True, 0.55), 0.5: (False, 0.7), 0.75: (False, 0.8), 1.0: (False, 0.9)}
    assert chosen(worths) == 0.25


def test_what_lies_between_start_and_end_is_found(fitted: tuple[Path, Path], tmp_path: Path) -> None:
    data, run = fitted
    network = Run.load(run).model()
    good, rng = network.get_weights(), np.random.default_rng(1)
    aside = [
        rng.normal(0, 2 * abs(weight).max(), weight.shape).astype(np.float32) if weight.ndim == 4 else 0 * weight
        for weight in good
    ]
    folder = RunFolder(tmp_path / "run")
    (tmp_path / "run").mkdir()
    for name in ("recipe.toml", "best.json"):
        (tmp_path / "run" / name).write_bytes((run / name).read_bytes())
    network.set_weights([weight + more for weight, more in zip(good, aside, strict=True)])
    network.save(tmp_path / "start.keras")
    network.set_weights([weight - more for weight, more in zip(good, aside, strict=True)])
    folder.save_network(network, "best.keras")
    kept = blend_with_start(tmp_path / "run", data, tmp_path / "start.keras")
    assert kept["share"] == 0.5
    assert kept["iou"] == pytest.approx(Run.load(run).best["iou"], abs=1e-3)
    found = keras.models.load_model(tmp_path / "run" / "best.keras", compile=False).get_weights()
    for weight, expected in zip(found, good, strict=True):
        np.testing.assert_allclose(weight, expected, rtol=1e-4, atol=1e-5)
    assert json.loads((tmp_path / "run" / "best.json").read_text(encoding="utf-8")) == kept
    assert blend_with_start(tmp_path / "run", data, tmp_path / "start.keras") == kept  # once only


def test_where_the_start_is_better_than_every_mixture_it_stays(fitted: tuple[Path, Path], tmp_path: Path) -> None:
    data, run = fitted
    folder = RunFolder(tmp_path / "run")
    (tmp_path / "run").mkdir()
    told = json.loads((run / "best.json").read_text(encoding="utf-8"))
    (tmp_path / "run" / "recipe.toml").write_bytes((run / "recipe.toml").read_bytes())
    folder.write_json("best.json", {**told, "epoch": 0})
    folder.write_json("last.json", told)
    model = Run.load(run).model()
    folder.save_network(model, "best.keras")
    folder.save_network(model, "last.keras")
    before = (tmp_path / "run" / "best.keras").read_bytes()
    assert "share" not in blend_with_start(tmp_path / "run", data, run / "best.keras")
    assert (tmp_path / "run" / "best.keras").read_bytes() == before


def test_few_labels_choose_no_threshold(fitted: tuple[Path, Path]) -> None:
    from training.exporting.export import FewLabels, calibrated
    from training.scores.calibration import UNCHANGED

    data, run = fitted
    chips = [chip for _, chip in load_split(Run.load(run).recipe, data, "validation")]
    calibration, _ = calibrated(Run.load(run), chips)
    assert calibrated(Run.load(run), chips, FewLabels(999)) == (calibration, 0.5)
    assert calibrated(Run.load(run), chips, FewLabels(999, True, 0.612)) == (UNCHANGED, 0.612)
    # With enough of them, it is moved where that is worth something.
    same, moved = calibrated(Run.load(run), chips, FewLabels(1000, False, 0.996))
    assert same == calibration and moved < 0.9
    # What one scene keeps apart calibrates no new network.
    assert calibrated(Run.load(run), chips, FewLabels(1000, threshold=0.996, one_scene=True)) == (UNCHANGED, 0.996)
