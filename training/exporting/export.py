"""Writes a fitted network as a bundle: Keras and ONNX weights, model.json, card.md. The engine reads it."""

from __future__ import annotations

import json
import logging
import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

import keras
import numpy as np
from engine.contract.errors import CloudReefError
from engine.contract.model import Bundle
from engine.contract.thresholds import NAMED
from engine.network.exchange.deepness import deepness_metadata, tile_and_overlap

from ..chips import Chip
from ..fitting.transfer import fits_branch_alone
from ..network import halo, unet
from ..recipe import Model, Recipe
from ..run import Run
from ..scores import plots
from ..scores.bundle_scores import score_bundle
from ..scores.calibration import UNCHANGED, Calibration, calibrate, calibrate_classes, fold
from ..scores.class_scores import ClassScore, added_up
from ..scores.clear_ground import false_alarms, load_ground
from ..scores.evaluate import ThresholdSweep, predict, settled_threshold
from ..scores.reliability import Reliability, left_out_temperature
from ..shipped import shipped
from ..sources import load_split
from . import onnx_graph
from .card import card, read_notes
from .keras_file import save
from .model_json import INPUT, OUTPUT, describe
from .rounding import round_network

__all__ = [
    "AGREEMENT",
    "FEW_PX",
    "ExportError",
    "FewLabels",
    "calibrated",
    "check_free",
    "copy_bundle",
    "export",
    "export_run",
]

log = logging.getLogger(__name__)

AGREEMENT = 1e-4
"""Largest difference between the probabilities of the two files."""

FEW_PX = 1000
"""With fewer target pixels, labels do not change the threshold."""

STANDARD = (-3.0, 3.0)
"""Range of nearly all standardised numbers."""

KERAS_FILE, ONNX_FILE, CARD, DESCRIPTION = "model.keras", "model.onnx", "card.md", "model.json"
PART = f"{DESCRIPTION}.part"


class ExportError(CloudReefError):
    """A fit cannot be exported, or the exported files disagree."""


@dataclass(frozen=True)
class FewLabels:
    """Limits what a few labels may change of calibration and threshold.

    A fine-tuned network keeps the calibration of many scenes. The best threshold of fewer than `FEW_PX` pixels is
    random, so that the default is kept. Labels of one scene do not calibrate a new network, as light differs elsewhere.

    Attributes:
        target_px: Number of labelled target pixels in validation.
        is_fine_tuned: Whether the network is fine-tuned from a calibrated one.
        threshold: Default threshold, a multiple of `STEP`: of the original network, or 0.5.
        one_scene: Whether all labels in validation are of one scene.
    """

    target_px: int
    is_fine_tuned: bool = False
    threshold: float = 0.5
    one_scene: bool = False

    @property
    def keeps_threshold(self) -> bool:
        """Whether the threshold stays the default."""
        return self.target_px < FEW_PX or (self.one_scene and not self.is_fine_tuned)


def export(
    run: Run,
    to: Path,
    chips: list[tuple[str, Chip]],
    *,
    calibration: Calibration = UNCHANGED,
    reliability: Reliability | None = None,
    notes: Path | None = None,
    ground: Sequence[tuple[str, Chip]] = (),
) -> Bundle:
    """Writes a bundle from a fit and reads it back.

    Args:
        run: A fit, with the threshold of the calibrated network.
        to: Folder of the bundle; files of an older one are replaced when all new ones are complete, those of others
            never.
        chips: (split, chip) to score for the card, at the scenes' pixel size.
        calibration: Folded into the weights, see `training.scores.calibration`.
        reliability: Reliability and named thresholds of a cross-validation; None without one.
        notes: Notes for the card, see `training.exporting.card`.
        ground: (split, chip) without any target, to count false alarms for the card.

    Raises:
        ExportError: If Keras and ONNX Runtime disagree, or the folder holds files of these names that are no bundle's.
    """
    check_free(to)
    to.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="cloudreef-", ignore_cleanup_errors=True) as made:
        _make(run, Path(made), chips, calibration, reliability, notes, ground)
        copy_bundle(Path(made), to)
    return Bundle.load(to)


def copy_bundle(made: Path, to: Path) -> None:
    """Copies the files of an exported bundle into a folder that `check_free` accepts."""
    to.mkdir(parents=True, exist_ok=True)
    # A folder is a bundle only with its model.json, which is named last; until then the part marks the folder.
    shutil.copyfile(made / DESCRIPTION, to / PART)
    (to / DESCRIPTION).unlink(missing_ok=True)
    for name in (KERAS_FILE, ONNX_FILE, CARD):
        shutil.copyfile(made / name, to / name)
    (to / PART).replace(to / DESCRIPTION)


def check_free(to: Path) -> None:
    """Refuses a folder that holds anything but a bundle.

    Raises:
        ExportError: If it is such a folder, or a file.
    """
    if to.exists() and not to.is_dir():
        raise ExportError(f"{to} is a file; a model is a folder.", "Choose another name.")
    described = [to / name for name in (DESCRIPTION, PART) if (to / name).is_file()]
    if described and not any(map(_is_description, described)):
        raise ExportError(f"{described[0]} does not belong to a model of CloudReef.", "Choose another folder.")
    there = sorted(path.name for path in to.glob("[!.]*"))
    if there and not described:
        raise ExportError(
            f"{to} holds {there[0]}, but no {DESCRIPTION}: it is not a model of CloudReef.", "Choose another folder."
        )


def _is_description(file: Path) -> bool:
    try:
        table = json.loads(file.read_text(encoding="utf-8"))
    except ValueError:
        return file.name == PART
    return isinstance(table, dict) and "cloudreef" in table


def _make(
    run: Run,
    to: Path,
    chips: list[tuple[str, Chip]],
    calibration: Calibration,
    reliability: Reliability | None,
    notes: Path | None,
    ground: Sequence[tuple[str, Chip]],
) -> None:
    """Writes a bundle into an empty folder."""
    recipe = run.recipe
    model = unet.for_scenes(fold(run.model(), calibration), recipe.network, recipe.model.shrink)
    halo_px = halo.measure(model)
    if read_notes(notes).get("small", False):
        round_network(model)
    keras_file, onnx_file = to / KERAS_FILE, to / ONNX_FILE
    save(model, keras_file)
    metadata = _deepness(recipe, run.threshold, halo_px, unet.stride_multiple(model))
    proto = onnx_graph.convert(model, input_name=INPUT, output_name=OUTPUT, metadata=metadata)
    onnx_file.write_bytes(proto.SerializeToString())
    noise = recipe.model.inputs.clip if recipe.model.inputs.is_reflectance else STANDARD
    difference = disagreement(keras_file, onnx_file, unet.stride_multiple(model), noise)
    if not difference <= AGREEMENT:
        raise ExportError(f"Keras and ONNX Runtime differ by {difference:.2g}; at most {AGREEMENT} is allowed.")
    log.info("halo %d px; Keras and ONNX Runtime agree within %.1e", halo_px, difference)

    description = describe(run, model, halo_px, keras_file, onnx_file)
    description["cloudreef"]["training"]["calibration"] = asdict(calibration)
    if reliability:
        description["cloudreef"] |= _reliability(reliability)
    _write_description(to, description)
    scores = score_bundle(to, chips, precision="f32")
    without = score_bundle(to, _having_optional(run, chips), precision="f32", optional=False)
    description["cloudreef"]["scores"] = [entry.row() for entry in scores]
    _write_description(to, description)
    alarms = false_alarms(to, ground, precision="f32")
    (to / CARD).write_text(card(run, description, scores, without, notes, alarms), encoding="utf-8")
    if not recipe.model.is_binary and scores:
        of_classes = (entry for entry in scores if isinstance(entry, ClassScore) and entry.split == "validation")
        total = added_up(entry.confusion for entry in of_classes)
        plots.confusion_matrix(total.matrix[:, :-1], recipe.model.classes, run.folder / "confusion.png")


def _reliability(reliability: Reliability) -> dict[str, Any]:
    """Builds its part of model.json: named thresholds, and the reliability of probabilities."""
    measured = {"expected_calibration_error": reliability.error, "bins": [list(one) for one in reliability.bins]}
    points = [asdict(point) for point in reliability.points]
    return {NAMED: points, "reliability": {**measured, "scenes_left_out": reliability.scenes}}


def export_run(
    folder: Path,
    data: Path,
    to: Path,
    *,
    notes: Path | None = None,
    checkpoint: str = "best",
    crossval: Path | None = None,
    few: FewLabels | None = None,
) -> Bundle:
    """Exports the fit in a folder, with scores on the labelled scenes of its recipe that it was not fitted on.

    The network is calibrated on the validation scenes, and its threshold is 0.5 unless another is clearly better there;
    with a cross-validation, both come from the scenes that were left out. Several classes have a temperature only.
    If only the branch beside a finished network was fitted, nothing is calibrated, as that would change predictions
    without the branch; the threshold is then that of the model that the fit started from.

    Args:
        folder: Run folder of the fit.
        data: Base folder of the recipe's folders.
        to: Folder of the bundle.
        notes: See `export`; a file of ground without target that they name (``clear_ground``, relative to them) is read
            from the data folder as well, and their ``threshold`` is used.
        checkpoint: "best", or "last" for the end of the fit.
        crossval: The ``crossval.json`` of the recipe, or the folder of the model that was only added to; None
            calibrates on the validation scenes.
        few: See `calibrated`.
    """
    run = Run.load(folder, checkpoint)
    chips = load_split(run.recipe, data, "validation", "watch", "test", shrink=1)
    reliability = Reliability.load(crossval) if crossval and run.recipe.model.is_binary else None
    if reliability:
        calibration, threshold = reliability.calibration, reliability.threshold
    elif crossval:
        calibration, threshold = left_out_temperature(crossval), run.threshold
    elif fits_branch_alone(run.recipe):
        calibration, threshold = UNCHANGED, _threshold_before(run)
        log.info("not calibrated, so that predictions without the channels of its branch stay the same")
    else:
        known = [chip for _, chip in load_split(run.recipe, data, "validation", "replay")]
        calibration, threshold = calibrated(run, known, few)
    if fits_branch_alone(run.recipe) and (calibration.temperature, calibration.shift) != (1.0, 0.0):
        log.warning("this calibration also changes predictions without the channels of its branch")
    calibration = replace(calibration, left_out=crossval is not None)
    log.info("temperature %g, shift %g: threshold %g", calibration.temperature, calibration.shift, threshold)
    threshold = read_notes(notes).get("threshold", threshold)
    if isinstance(threshold, bool) or not isinstance(threshold, float) or not 0.0 < threshold < 1.0:
        raise ExportError(f"{notes}: threshold is {threshold!r}; it must be a number greater than 0 and less than 1.")
    kept = not crossval and few is not None and few.keeps_threshold
    run = replace(run, best={**run.best, "threshold": threshold, "threshold_kept": kept})
    ground = _ground(notes, data)
    return export(run, to, chips, calibration=calibration, reliability=reliability, notes=notes, ground=ground)


def _threshold_before(run: Run) -> float:
    """Finds the threshold of the model that a fit started from; that of the fit if it started from a bare network."""
    start = run.record.get("settings", {}).get("start") or run.recipe.fit.start
    folder = shipped(Path(start)) if start else run.folder
    return Bundle.load(folder).threshold if (folder / DESCRIPTION).is_file() else run.threshold


def calibrated(run: Run, chips: Sequence[Chip], few: FewLabels | None = None) -> tuple[Calibration, float]:
    """Calibrates on validation chips, and finds the best threshold after that.

    Chips with optional channels count with and without them if they do so in the fit.

    Args:
        run: A fit.
        chips: Chips at the pixel size of the fit.
        few: Limits for few labels; None for none.

    Several classes have no threshold, and that of the fit is kept.
    """
    model, spec = run.model(), run.recipe.model.inputs
    needed = run.recipe.needed
    seen: list[tuple[Chip, tuple[bool, ...] | None]] = [(chip, None) for chip in chips]
    seen += [(chip, needed) for chip in chips if any(np.array(chip.present) & ~np.array(needed))]
    if not run.recipe.model.is_binary:
        return calibrate_classes(model, seen, spec), run.threshold
    calibration = UNCHANGED if few and (few.is_fine_tuned or few.one_scene) else calibrate(model, seen, spec)
    fold(model, calibration)
    scenes: dict[tuple[str, str, bool], list[ThresholdSweep]] = {}
    for chip, present in seen:
        sweep = ThresholdSweep(predict(model, chip, spec, present), chip)
        scenes.setdefault((chip.source, chip.scene, present is None), []).append(sweep)
    pooled = [ThresholdSweep.pooled(sweeps) for sweeps in scenes.values()]
    usual = few.threshold if few else 0.5
    if few and few.keeps_threshold:
        return calibration, usual
    return calibration, settled_threshold(pooled, usual)


def _ground(notes: Path | None, data: Path) -> list[tuple[str, Chip]]:
    named = read_notes(notes).get("clear_ground")
    return load_ground(data, notes.parent / named) if notes and named else []


def disagreement(keras_file: Path, onnx_file: Path, multiple: int, between: tuple[float, float]) -> float:
    """Computes the largest difference between the files' probabilities, on noise of two sizes in a range."""
    import onnxruntime

    model = keras.models.load_model(keras_file, compile=False)
    session = onnxruntime.InferenceSession(onnx_file, providers=["CPUExecutionProvider"])
    rng = np.random.default_rng(0)
    largest = 0.0
    for shape in ((2, 8 * multiple, 6 * multiple), (1, multiple, 12 * multiple)):
        coarse = rng.uniform(*between, (*shape, model.input.shape[-1])).astype(np.float32)
        x = coarse * np.linspace(0, 1, shape[2], dtype=np.float32)[:, None]
        ours = keras.ops.convert_to_numpy(model(x, training=False))
        theirs = session.run(None, {INPUT: np.ascontiguousarray(np.moveaxis(x, -1, 1))})[0]
        largest = max(largest, float(np.abs(ours - np.moveaxis(theirs, 1, -1)).max()))
    return largest


def _having_optional(run: Run, chips: list[tuple[str, Chip]]) -> list[tuple[str, Chip]]:
    """Selects the chips with optional channels."""
    optional = np.array([channel.optional for channel in run.recipe.model.channels])
    return [(split, chip) for split, chip in chips if any(np.array(chip.present) & optional)]


def _write_description(to: Path, description: dict[str, Any]) -> None:
    text = json.dumps(description, indent=2, ensure_ascii=False) + "\n"
    (to / DESCRIPTION).write_text(text, encoding="utf-8")


def _deepness(recipe: Recipe, threshold: float, halo_px: int, stride: int) -> dict[str, str]:
    """Writes the keys that Deepness reads from an ONNX file."""
    tile_px, overlap = tile_and_overlap(halo_px, stride)
    return deepness_metadata(
        recipe.model.classes,
        resolution_m=recipe.model.resolution_m[0],
        tile_px=tile_px,
        overlap_percent=overlap,
        threshold=threshold if recipe.model.is_binary else 0.0,
        standard=_in_255ths(recipe.model),
    )


def _in_255ths(about: Model) -> list[tuple[float, float]]:
    """Lists mean and standard deviation of each channel as Deepness takes them; reflectance is not standardised."""
    scales = list(zip(about.gain, about.bias, strict=True))
    return [(-bias / gain / 255, 1 / gain / 255) for gain, bias in scales] or [(0.0, 1.0)] * len(about.channels)
