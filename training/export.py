"""Writes a fitted network as a bundle: Keras and ONNX weights, model.json, card.md. The engine reads it.

This is the one writer of model.json; `engine.model` is the one reader.
"""

from __future__ import annotations

import hashlib
import json
import logging
import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

import keras
import numpy as np
from engine.errors import CloudReefError
from engine.model import FORMAT, Bundle

from . import halo, onnx_graph, unet
from .bundle_scores import score_bundle
from .card import card, read_notes
from .chips import Chip
from .clear_ground import false_alarms, load_ground
from .recipe import Recipe
from .run import Run
from .sources import load_split

__all__ = ["AGREEMENT", "ExportError", "export", "export_run"]

log = logging.getLogger(__name__)

AGREEMENT = 1e-4
"""Largest difference between the probabilities of the two files."""

INPUT, OUTPUT = "reflectance", "probability"
TILE_PX = 512
KERAS_FILE, ONNX_FILE, CARD, DESCRIPTION = "model.keras", "model.onnx", "card.md", "model.json"


class ExportError(CloudReefError):
    """What was fitted cannot be exported, or the files do not agree."""


def export(
    run: Run,
    to: Path,
    chips: list[tuple[str, Chip]],
    *,
    notes: Path | None = None,
    ground: Sequence[tuple[str, Chip]] = (),
) -> Bundle:
    """Writes a bundle from a fit and reads it back.

    Args:
        run: A fit.
        to: Folder of the bundle; files of an older one are replaced, when all of the new ones are made.
        chips: (split, chip) that the card gives scores for, with pixels as scenes have them.
        notes: What the card shall say, see `training.card`.
        ground: (split, chip) without any target, of which the card says how much is called target.

    Raises:
        ExportError: If Keras and ONNX Runtime disagree.
    """
    to.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="cloudreef-", ignore_cleanup_errors=True) as made:
        _make(run, Path(made), chips, notes, ground)
        # Without its model.json, the last one, a folder is no bundle: what is not whole never looks finished.
        (to / DESCRIPTION).unlink(missing_ok=True)
        for name in (KERAS_FILE, ONNX_FILE, CARD, DESCRIPTION):
            shutil.copyfile(Path(made) / name, to / name)
    return Bundle.load(to)


def _make(
    run: Run, to: Path, chips: list[tuple[str, Chip]], notes: Path | None, ground: Sequence[tuple[str, Chip]]
) -> None:
    """Writes a bundle into an empty folder."""
    recipe = run.recipe
    model = unet.for_scenes(run.model(), recipe.network, recipe.model.shrink)
    halo_px = halo.measure(model)
    keras_file, onnx_file = to / KERAS_FILE, to / ONNX_FILE
    model.save(keras_file)
    metadata = _deepness(recipe, run.threshold, halo_px)
    proto = onnx_graph.convert(model, input_name=INPUT, output_name=OUTPUT, metadata=metadata)
    onnx_file.write_bytes(proto.SerializeToString())
    difference = disagreement(keras_file, onnx_file, unet.stride_multiple(model), recipe.model.clip)
    if not difference <= AGREEMENT:
        raise ExportError(f"Keras and ONNX Runtime differ by {difference:.2g}; at most {AGREEMENT} is allowed.")
    log.info("halo %d px; Keras and ONNX Runtime agree within %.1e", halo_px, difference)

    description = _description(run, model, halo_px, keras_file, onnx_file)
    _write_description(to, description)
    scores = score_bundle(to, chips, precision="f32")
    without = score_bundle(to, _having_optional(run, chips), precision="f32", optional=False)
    description["cloudreef"]["scores"] = [entry.row() for entry in scores]
    _write_description(to, description)
    alarms = false_alarms(to, ground, precision="f32")
    (to / CARD).write_text(card(run, description, scores, without, notes, alarms), encoding="utf-8")


def export_run(folder: Path, data: Path, to: Path, *, notes: Path | None = None, checkpoint: str = "best") -> Bundle:
    """Exports the fit in a folder, with scores on the labelled scenes of its recipe that it was not fitted on.

    Args:
        folder: Of the fit.
        data: What the recipe's folders are relative to.
        to: Folder of the bundle.
        notes: As `export` takes them; where they name a file of ground without target (``clear_ground``, relative to
            them), it is read from the data folder as well.
        checkpoint: "best", or "last" for the end of the fit.
    """
    run = Run.load(folder, checkpoint)
    chips = load_split(run.recipe, data, "validation", "watch", "test", shrink=1)
    return export(run, to, chips, notes=notes, ground=_ground(notes, data))


def _ground(notes: Path | None, data: Path) -> list[tuple[str, Chip]]:
    named = read_notes(notes).get("clear_ground")
    return load_ground(data, notes.parent / named) if notes and named else []


def disagreement(keras_file: Path, onnx_file: Path, multiple: int, clip: tuple[float, float]) -> float:
    """Returns the largest difference between the files' probabilities, on noise of two sizes."""
    import onnxruntime

    model = keras.models.load_model(keras_file, compile=False)
    session = onnxruntime.InferenceSession(onnx_file, providers=["CPUExecutionProvider"])
    rng = np.random.default_rng(0)
    largest = 0.0
    for shape in ((2, 8 * multiple, 6 * multiple), (1, multiple, 12 * multiple)):
        coarse = rng.uniform(*clip, (*shape, model.input.shape[-1])).astype(np.float32)
        x = coarse * np.linspace(0, 1, shape[2], dtype=np.float32)[:, None]
        ours = keras.ops.convert_to_numpy(model(x, training=False))
        theirs = session.run(None, {INPUT: np.ascontiguousarray(np.moveaxis(x, -1, 1))})[0]
        largest = max(largest, float(np.abs(ours - np.moveaxis(theirs, 1, -1)).max()))
    return largest


def _having_optional(run: Run, chips: list[tuple[str, Chip]]) -> list[tuple[str, Chip]]:
    """Returns those that have channels which the model can do without."""
    optional = np.array([channel.optional for channel in run.recipe.model.channels])
    return [(split, chip) for split, chip in chips if any(np.array(chip.present) & optional)]


def _write_description(to: Path, description: dict) -> None:
    text = json.dumps(description, indent=2, ensure_ascii=False) + "\n"
    (to / DESCRIPTION).write_text(text, encoding="utf-8")


def _description(run: Run, model: keras.Model, halo_px: int, keras_file: Path, onnx_file: Path) -> dict:
    recipe = run.recipe
    about, first = recipe.model, ["batch", "bands", "height", "width"]
    last = ["batch", "height", "width", "bands"]
    data = [
        {"dataset": source.dataset, "folder": source.folder, "split": source.split, "options": source.options}
        for source in recipe.source
    ]
    return {
        "format": FORMAT,
        "id": about.id,
        "name": about.name,
        "version": about.version,
        "description": about.description,
        "license": about.license,
        "mlm:name": about.id,
        "mlm:architecture": f"U-Net ({recipe.network.kind}, {'-'.join(map(str, recipe.network.widths))})",
        "mlm:tasks": ["semantic-segmentation"],
        "mlm:framework": "Keras",
        "mlm:framework_version": keras.__version__,
        "mlm:total_parameters": model.count_params(),
        "mlm:input": [
            {
                "name": INPUT,
                "bands": [asdict(channel) for channel in about.channels],
                "input": {"shape": [-1, len(about.channels), -1, -1], "dim_order": first, "data_type": "float32"},
                "value_scaling": [{"type": "clip", "minimum": about.clip[0], "maximum": about.clip[1]}],
            }
        ],
        "mlm:output": [
            {
                "name": OUTPUT,
                "tasks": ["semantic-segmentation"],
                "result": {"shape": [-1, 1, -1, -1], "dim_order": first, "data_type": "float32"},
                "classification:classes": [{"value": v, "name": name} for v, name in enumerate(about.classes)],
            }
        ],
        "cloudreef": {
            "halo_px": halo_px,
            "stride_multiple": unet.stride_multiple(model),
            "resolution_m": list(about.resolution_m),
            "threshold": run.threshold,
            "missing_value": about.missing_value,
            "flops_per_px": round(unet.flops_per_px(model)),
            "bytes_per_px": round(halo.bytes_per_px(model)),
            "files": {
                "onnx": {"path": onnx_file.name, "sha256": _sha256(onnx_file), "dim_order": first},
                "keras": {"path": keras_file.name, "sha256": _sha256(keras_file), "dim_order": last},
            },
            "training": {
                "recipe": f"training/recipes/{about.id}.toml",
                "network": {key: value for key, value in asdict(recipe.network).items() if value is not None},
                "shrink": about.shrink,
                "data": data,
                "splits": "by scene",
                "seed": recipe.fit.seed,
                "code": run.record.get("code", {}).get("commit"),
                "steps": run.best["steps"],
                "seconds": run.best["seconds"],
            },
            "scores": [],
        },
    }


def _deepness(recipe: Recipe, threshold: float, halo_px: int) -> dict[str, str]:
    """Returns the keys that Deepness reads from an ONNX file.

    https://qgis-plugin-deepness.readthedocs.io/en/latest/creators/creators_add_metadata_to_model.html
    """
    values = {
        "model_type": "Segmentor",
        "class_names": dict(enumerate(recipe.model.classes)),
        "resolution": round(100 * recipe.model.resolution_m[0]),
        "tiles_size": TILE_PX,
        "tiles_overlap": round(100 * 2 * halo_px / TILE_PX),
        "seg_thresh": threshold,
        "seg_small_segment": 0,
        "standardization_mean": [0.0] * len(recipe.model.channels),
        "standardization_std": [1.0] * len(recipe.model.channels),
    }
    return {key: json.dumps(value) for key, value in values.items()}


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
