"""From chips in a published layout to a bundle that the engine reads: the whole way, small."""

from __future__ import annotations

import csv
import json
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import bundles
import chip_folders as folders
import keras
import numpy as np
import onnxruntime
import pytest
import small_fits
from engine.contract.model import Bundle
from engine.contract.network_input import InputSpec
from engine.contract.protocol import Outputs, SceneJob
from engine.network.holes import fill_holes
from engine.network.preprocess import network_input, to_reflectance
from engine.rasters.deciding import quantised
from engine.rasters.metrics import Confusion
from engine.scenes.scene import Scene
from PIL import Image
from rasterio.windows import Window

import training.exporting.export
import training.fitting.fit
import training.fitting.stream
from training import datasets, provenance
from training.__main__ import main
from training.chips import UNKNOWN, Chip, network_array
from training.fitting.validation import Validation
from training.recipe import Recipe
from training.run import Run, RunFolder
from training.scores.bundle_scores import results
from training.scores.calibration import Calibration, fold
from training.scores.evaluate import STEP, ThresholdSweep, best_threshold, mask_of, predict
from training.sources import load_split


@pytest.fixture(scope="module")
def fitted(discs: tuple[Path, Path, Path]) -> tuple[Path, Path]:
    """A data folder and a run folder, the bundle beside it."""
    return discs[1:]


@pytest.fixture(scope="module")
def bundle(fitted: tuple[Path, Path], tmp_path_factory: pytest.TempPathFactory) -> Bundle:
    data, run = fitted
    to = tmp_path_factory.mktemp("bundle") / "discs"
    assert main(["export", str(run), "--data", str(data), "--to", str(to)]) == 0
    return Bundle.load(to)


def test_a_fit_exports_what_export_does(fitted: tuple[Path, Path], bundle: Bundle) -> None:
    for name in ("model.json", "card.md", "model.onnx"):
        assert (fitted[1].parent / "discs" / name).is_file()
    onnx = (bundle.folder / "model.onnx").read_bytes()
    assert (fitted[1].parent / "discs" / "model.onnx").read_bytes() == onnx


def test_the_end_of_a_fit_can_be_exported_in_place_of_its_best(fitted: tuple[Path, Path], tmp_path: Path) -> None:
    data, run = fitted
    assert main(["export", str(run), "--data", str(data), "--to", str(tmp_path / "end"), "--last"]) == 0
    end = Bundle.load(tmp_path / "end")
    told = json.loads((run / "last.json").read_text(encoding="utf-8"))
    assert told["epoch"] == 2 and end.data["cloudreef"]["training"]["steps"] == told["steps"] == 50
    theirs, ours = (
        keras.models.load_model(path, compile=False) for path in (run / "last.keras", end.folder / "model.keras")
    )
    fold(theirs, Calibration(**end.data["cloudreef"]["training"]["calibration"]))
    for their, our in zip(theirs.get_weights(), ours.get_weights(), strict=True):
        np.testing.assert_array_equal(their, our)


def test_a_person_may_choose_the_threshold_and_the_card_says_so(fitted: tuple[Path, Path], tmp_path: Path) -> None:
    data, run = fitted
    notes, to = tmp_path / "notes.toml", tmp_path / "by-hand"
    notes.write_text("threshold = 0.4\n", encoding="utf-8")
    assert main(["export", str(run), "--data", str(data), "--to", str(to), "--notes", str(notes)]) == 0
    assert Bundle.load(to).threshold == 0.4
    assert "Threshold 0.4, chosen by hand" in (to / "card.md").read_text(encoding="utf-8")


def test_a_card_says_that_few_labels_left_the_threshold_at_its_default(
    fitted: tuple[Path, Path], tmp_path: Path
) -> None:
    data, run = fitted
    few = training.exporting.export.FewLabels(999)
    bundle = training.exporting.export.export_run(run, data, tmp_path / "few", few=few)
    assert "Threshold 0.5, the default, because" in (bundle.folder / "card.md").read_text(encoding="utf-8")


def test_a_threshold_that_is_none_is_refused(fitted: tuple[Path, Path], tmp_path: Path, capsys) -> None:
    data, run = fitted
    notes = tmp_path / "notes.toml"
    notes.write_text("threshold = 1.4\n", encoding="utf-8")
    assert main(["export", str(run), "--data", str(data), "--to", str(tmp_path / "b"), "--notes", str(notes)]) == 1
    assert "a number greater than 0 and less than 1" in capsys.readouterr().err
    assert not (tmp_path / "b").exists()


def test_an_exported_network_is_calibrated_and_draws_the_masks_of_the_fit(
    fitted: tuple[Path, Path], bundle: Bundle
) -> None:
    run = Run.load(fitted[1])
    assert not 0.2 < run.threshold < 0.8 and 0.3 <= bundle.threshold <= 0.7
    ((_, chip),) = load_split(run.recipe, fitted[0], "validation")
    ours = mask_of(predict(run.model(), chip, run.recipe.model.inputs), chip, run.threshold)
    assert (ours == results(bundle.folder, chip, precision="f32")[1]).mean() > 0.995


def test_a_fit_learns_and_leaves_what_is_needed(fitted: tuple[Path, Path]) -> None:
    run = Run.load(fitted[1])
    assert run.best["iou"] > 0.6
    assert 0 < run.best["on-cloud-n/c hidden"] <= 1, "near infrared is optional: the threshold must serve without it"
    assert round(run.threshold / STEP, 6) == round(run.threshold / STEP)
    with (run.folder / "curves.csv").open(encoding="utf-8") as file:
        assert [row["epoch"] for row in csv.DictReader(file)] == ["1", "2"]
    left = {"batch.png", "validation.png", "recipe.toml", "run.json", "curves.png", "pictures", "tensorboard"}
    assert left <= {path.name for path in run.folder.iterdir()}
    assert not [*run.folder.rglob("*.part*")]


def test_a_run_says_which_code_and_libraries_made_it(fitted: tuple[Path, Path]) -> None:
    record = Run.load(fitted[1]).record
    assert record["versions"]["keras"] == keras.__version__ and record["finished"]["epochs"] == 2
    assert record["code"]["commit"] is None or len(record["code"]["commit"]) == 40


def test_event_files_hold_curves_and_pictures(fitted: tuple[Path, Path]) -> None:
    tf = pytest.importorskip("tensorflow")
    (path,) = (fitted[1] / "tensorboard").iterdir()
    values: dict[str, list] = {}
    for record in tf.data.TFRecordDataset(str(path)):
        for value in tf.compat.v1.Event.FromString(record.numpy()).summary.value:
            values.setdefault(value.tag, []).append(tf.make_ndarray(value.tensor))
    assert len(values["loss"]) == len(values["iou"]) == 2
    assert float(max(values["iou"])) == pytest.approx(Run.load(fitted[1]).best["iou"])
    assert values["validation"][0][2].startswith(b"\x89PNG")


@pytest.mark.parametrize("precision", ["mixed_bfloat16", "mixed_float16"])
def test_a_fit_in_half_precision_scores_as_one_in_float32_and_keeps_float32(
    fitted: tuple[Path, Path], tmp_path: Path, precision: str
) -> None:
    recipe, data = small_fits.prepare(tmp_path, precision=precision)
    assert main(["fit", str(recipe), "--data", str(data), "--run", str(tmp_path / "run")]) == 0
    run = Run.load(tmp_path / "run")
    assert {layer.dtype_policy.name for layer in run.model().layers} == {"float32"}
    assert run.best["iou"] == pytest.approx(Run.load(fitted[1]).best["iou"], abs=0.05)


def test_chips_that_the_network_cannot_halve_are_refused_in_a_sentence(tmp_path: Path, capsys) -> None:
    recipe, data = small_fits.prepare(tmp_path)
    recipe.write_text(recipe.read_text(encoding="utf-8").replace("size_px = 48", "size_px = 50"), encoding="utf-8")
    assert main(["fit", str(recipe), "--data", str(data), "--run", str(tmp_path / "run")]) == 1
    assert "is 50; this network needs a multiple of 4. Set it to 48." in capsys.readouterr().err


def test_small_gradients_of_float16_are_scaled(tmp_path: Path) -> None:
    for precision, scaled in (("mixed_float16", True), ("mixed_bfloat16", False), ("float32", False)):
        recipe, _ = small_fits.prepare(tmp_path, precision=precision)
        optimizer = training.fitting.fit._compiled(Recipe.load(recipe), 1e-3).optimizer
        assert isinstance(optimizer, keras.optimizers.LossScaleOptimizer) == scaled
        inner = optimizer.inner_optimizer if scaled else optimizer
        assert isinstance(inner, keras.optimizers.AdamW) and inner.use_ema and inner.clipnorm == 1.0


def test_the_bundle_says_what_the_engine_must_know(bundle: Bundle) -> None:
    assert [channel.name for channel in bundle.channels] == ["red", "green", "blue", "nir"]
    assert [channel.optional for channel in bundle.channels] == [False, False, False, True]
    assert bundle.class_names == ("ground", "disc")
    assert bundle.stride_multiple == 4 and bundle.halo_px % 4 == 0 and 4 <= bundle.halo_px <= 24
    assert bundle.flops_per_px > 100 and bundle.bytes_per_px > 10
    for kind in ("onnx", "keras"):
        bundle.weights(kind)
    (score,) = bundle.data["cloudreef"]["scores"]
    assert (score["source"], score["split"], score["scene"]) == ("on-cloud-n", "validation", "c")
    card = (bundle.folder / "card.md").read_text(encoding="utf-8")
    assert "- train: `chips`, read as on_cloud_n (chips ['a', 'b']), simulated clouds over 25% of its chips" in card
    assert f"Keras {keras.__version__} on " in card and "50 steps of 4 chips" in card
    assert f"halo {bundle.halo_px} px" in card and f"{score['iou']:.3f}" in card


def test_both_files_give_the_same_probability(bundle: Bundle) -> None:
    x = np.random.default_rng(0).random((1, 4, 32, 48), dtype=np.float32)
    session = onnxruntime.InferenceSession(bundle.weights("onnx").path, providers=["CPUExecutionProvider"])
    (theirs,) = session.run(["probability"], {"reflectance": x})
    model = keras.models.load_model(bundle.weights("keras").path, compile=False)
    ours = keras.ops.convert_to_numpy(model(np.moveaxis(x, 1, -1), training=False))
    np.testing.assert_allclose(np.moveaxis(theirs, 1, -1), ours, atol=1e-4)
    assert json.loads(session.get_modelmeta().custom_metadata_map["model_type"]) == "Segmentor"


@pytest.mark.parametrize("runtime", ["onnxruntime", "tensorflow"])
def test_evaluate_and_the_engine_give_the_same_mask(fitted: tuple[Path, Path], bundle: Bundle, runtime: str) -> None:
    if runtime == "tensorflow":
        pytest.importorskip("tensorflow")
    data, folder = fitted
    run = Run.load(folder)
    network = fold(run.model(), Calibration(**bundle.data["cloudreef"]["training"]["calibration"]))
    chips = [chip for _, chip in load_split(run.recipe, data, "train", "validation")]
    for chip in chips:
        chip.valid[5:20, 40:] = False
        ours = mask_of(predict(network, chip, run.recipe.model.inputs), chip, bundle.threshold)
        probability, theirs = results(bundle.folder, chip, runtime=runtime, precision="f32")
        np.testing.assert_array_equal(ours, theirs)
        np.testing.assert_array_equal(np.isnan(probability), theirs == UNKNOWN)


@pytest.mark.parametrize("holes", ["zero", "fill"])
def test_a_training_chip_is_what_the_engine_feeds_for_the_same_window(tmp_path: Path, holes: str) -> None:
    rng = np.random.default_rng(0)
    numbers = rng.integers(1, 12000, (4, 40, 48), dtype=np.uint16)
    numbers[:, :6, 10:20] = 0
    folders.write(tmp_path / "a.tif", numbers, nodata=0)
    folders.write(tmp_path / "a_mask.tif", rng.integers(0, 2, (40, 48), dtype=np.uint8))
    (chip,) = datasets.load("folder", tmp_path, scaling="reflectance_10000")
    spec = InputSpec((0.0, 1.1), -0.5, holes=holes)
    job = SceneJob((str(tmp_path / "a.tif"),), Outputs("mask.tif"), bands=(1, 2, 3, 4), scaling="reflectance_10000")
    window = Window(8, 4, 24, 32)
    with Scene.open(job, Bundle.load(bundles.small_unet(tmp_path / "model"))) as scene:
        values, valid = scene.read(window)
        reflectance = to_reflectance(values, scene.scaling.scale, scene.scaling.offset)
        fed = network_input(reflectance, valid, scene.present, spec)
    if holes == "fill":
        fill_holes(fed, valid)
    at = (slice(4, 36), slice(8, 32))
    ours = network_array(chip.reflectance[(slice(None), *at)], chip.valid[at], chip.present, spec)
    np.testing.assert_array_equal(np.moveaxis(ours, -1, 0), fed)
    np.testing.assert_array_equal(chip.valid[at], valid)


def test_files_that_disagree_are_not_exported(fitted, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data, run = fitted
    monkeypatch.setattr(training.exporting.export, "AGREEMENT", -1.0)
    assert main(["export", str(run), "--data", str(data), "--to", str(tmp_path / "out")]) == 1
    assert not (tmp_path / "out" / "model.json").exists()


def test_an_export_that_is_stopped_leaves_the_older_bundle_or_none(
    fitted, bundle: Bundle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data, run = fitted
    shutil.copytree(bundle.folder, tmp_path / "older")

    def stopped(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(training.exporting.export, "score_bundle", stopped)
    for name in ("older", "new"):
        assert main(["export", str(run), "--data", str(data), "--to", str(tmp_path / name)]) == 130
    assert not any((tmp_path / "new").iterdir())
    for path in bundle.folder.iterdir():
        assert (tmp_path / "older" / path.name).read_bytes() == path.read_bytes()


def test_options_of_bundles_are_refused_for_a_run(fitted: tuple[Path, Path], capsys) -> None:
    data, run = fitted
    for option in (["--tta"], ["--count-from-px", "5"], ["--runtime", "onnxruntime"], ["--threshold", "0.3"]):
        assert main(["evaluate", str(run), "--data", str(data), *option]) == 1
        assert "are for bundles. Export the fit first." in capsys.readouterr().err


def test_the_state_of_the_code_is_read_in_any_encoding(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if shutil.which("git") is None:
        pytest.skip("git is not installed")
    changed = tmp_path / "changed.txt"
    git = ["git", "-C", str(tmp_path), "-c", "user.name=x", "-c", "user.email=x@example.org"]
    changed.write_bytes("Straße\n".encode("latin-1"))
    for arguments in (["init", "-q"], ["add", "."], ["commit", "-qm", "x"]):
        subprocess.run([*git, *arguments], check=True)
    changed.write_bytes("Größe\n".encode("latin-1"))
    monkeypatch.setattr(provenance, "CHECKOUT", tmp_path)
    state, changes = provenance.code_state()
    assert state["changed"] == ["changed.txt"] and "+Gr" in changes


def test_evaluate_prints_the_scores_of_the_run(fitted: tuple[Path, Path], capsys, tmp_path: Path) -> None:
    data, run = fitted
    assert main(["evaluate", str(run), "--data", str(data), "--to", str(tmp_path / "page")]) == 0
    assert f"iou {Run.load(run).best['on-cloud-n/c']:.4f}" in capsys.readouterr().out
    (picture,) = (tmp_path / "page" / "pictures").iterdir()
    assert f"pictures/{picture.name}" in (tmp_path / "page" / "index.html").read_text(encoding="utf-8")
    assert "on-cloud-n,validation,c," in (tmp_path / "page" / "scores.csv").read_text(encoding="utf-8")


def test_curves_are_drawn(fitted: tuple[Path, Path], tmp_path: Path) -> None:
    assert main(["plot", str(fitted[1]), "--to", str(tmp_path / "curves.png")]) == 0
    assert (tmp_path / "curves.png").stat().st_size > 1000


def test_a_run_without_a_checkpoint_is_refused_in_a_sentence(tmp_path: Path, capsys) -> None:
    assert main(["evaluate", str(tmp_path), "--data", str(tmp_path)]) == 1
    assert "no checkpoint" in capsys.readouterr().err


def test_the_sweep_counts_as_the_engine_does_with_stored_probabilities() -> None:
    rng = np.random.default_rng(0)
    probability = rng.random((40, 40), dtype=np.float32)
    label = rng.choice([0, 1, UNKNOWN], (40, 40)).astype(np.uint8)
    chip = Chip("made", "up", np.zeros((4, 40, 40), np.float32), label, rng.random((40, 40)) < 0.9)
    sweep = ThresholdSweep(probability, chip)
    for threshold in (0.004, 0.3, 0.5, 0.996):
        called = quantised(probability) >= round(threshold / STEP)
        counted = chip.valid & (label != UNKNOWN)
        expected = Confusion.of(called, label == 1, counted)
        assert sweep.at(threshold) == expected
        assert sweep.iou()[round(threshold / STEP)] == pytest.approx(expected.iou)


def test_the_best_threshold_parts_target_from_background() -> None:
    label = np.array([[0, 0, 1, 1]], np.uint8)
    chip = Chip("made", "up", np.zeros((4, 1, 4), np.float32), label, np.ones((1, 4), bool))
    threshold, iou = best_threshold([ThresholdSweep(np.array([[0.1, 0.4, 0.6, 0.9]], np.float32), chip)])
    assert 0.4 < threshold <= 0.6 and iou == 1.0


@pytest.mark.parametrize(("most", "kept"), [(1.0, 0), (0.02, 1), (0.001, 2)])
def test_checkpoints_that_leave_clear_ground_alone_come_first(tmp_path: Path, most: float, kept: int) -> None:
    recipe = Recipe.load(small_fits.prepare(tmp_path)[0])
    recipe = replace(recipe, fit=replace(recipe.fit, most_false_alarms=most))
    validation = Validation(recipe, [], RunFolder(tmp_path / "run"))
    rows = [
        {"iou": 0.84, "beaches false": 0.0, "snow false": 0.03},
        {"iou": 0.83, "beaches false": 0.01, "snow false": 0.01},
        {"iou": 0.70, "beaches false": 0.0, "snow false": 0.0},
    ]
    assert max(rows, key=validation._worth) is rows[kept]


@pytest.mark.parametrize(("share", "kept"), [(1.0, 1), (0.25, 2), (0.001, 3)])
def test_epochs_at_a_low_rate_come_before_better_ones_at_a_high_one(tmp_path: Path, share: float, kept: int) -> None:
    recipe = Recipe.load(small_fits.prepare(tmp_path)[0])
    recipe = replace(
        recipe,
        fit=replace(recipe.fit, settled_rate=share),
        schedule=replace(recipe.schedule, rate=1e-2),
    )
    validation = Validation(recipe, [], RunFolder(tmp_path / "run"))
    rates = (1e-2, 6e-3, 2.5e-3, 1e-5)
    rows = [{"iou": iou, "rate": rate} for iou, rate in zip((0.6, 0.9, 0.8, 0.7), rates, strict=True)]
    assert max(rows, key=validation._rank) is rows[kept]


def test_a_contact_sheet_shows_chips_and_labels_as_a_fit_sees_them(tmp_path: Path, capsys) -> None:
    recipe, data = small_fits.prepare(tmp_path)
    to = tmp_path / "out" / "sheet.png"
    assert main(["sheet", str(recipe), "--data", str(data), "--to", str(to), "--chips", "8"]) == 0
    with Image.open(to) as picture:
        assert picture.size == (6 * 48, 2 * 2 * 48)
        labels = np.array(picture)[48:96, :, 0]
    assert set(np.unique(labels)) <= {0, 128, 255} and (labels == 255).any()
    assert "8 chips" in capsys.readouterr().out


def test_rates_are_tried_and_drawn(tmp_path: Path, capsys) -> None:
    recipe, data = small_fits.prepare(tmp_path, steps=2)
    assert main(["rates", str(recipe), "--data", str(data), "--to", str(tmp_path / "rates.png")]) == 0
    assert (tmp_path / "rates.png").stat().st_size > 1000 and "at a rate of" in capsys.readouterr().out


def test_a_limit_of_time_ends_a_fit_within_an_epoch(tmp_path: Path) -> None:
    recipe, data = small_fits.prepare(tmp_path, steps=100_000)
    arguments = ["fit", str(recipe), "--data", str(data), "--run", str(tmp_path / "run")]
    assert main([*arguments, "--minutes", "0.05"]) == 0
    run = Run.load(tmp_path / "run")
    assert 0 < run.best["steps"] < 100_000 and run.record["finished"]["epochs"] == 1


def test_help_comes_at_once_and_without_noise() -> None:
    checkout = Path(__file__).parents[3]
    script = "import sys, training.__main__ as t\ntry: t.main(['fit', '-h'])\nfinally: print('keras' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], cwd=checkout, capture_output=True, text=True, check=False)
    assert done.stdout.endswith("False\n") and not done.stderr


def test_keras_is_loaded_without_noise_and_says_what_it_computes_on() -> None:
    checkout = Path(__file__).parents[3]
    script = "from training.fitting.backend import *\nload_keras()\nprint(device_words())"
    done = subprocess.run([sys.executable, "-c", script], cwd=checkout, capture_output=True, text=True, check=False)
    assert done.stdout.startswith(f"Keras {keras.__version__} with ") and not done.stderr
