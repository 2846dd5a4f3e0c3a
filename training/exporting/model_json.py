"""Builds model.json, the description of a bundle, which `engine.contract.model` reads."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Any

import keras
import numpy as np
from engine.contract.files.hashes import file_sha256
from engine.network.exchange.description import CHANNELS_FIRST, CHANNELS_LAST, TASKS, head

from ..network import halo, unet
from ..recipe import Model
from ..run import Run
from ..shipped import RECIPES, shipped

__all__ = ["INPUT", "OUTPUT", "describe"]

INPUT, OUTPUT = "reflectance", "probability"


def describe(run: Run, model: keras.Model, halo_px: int, keras_file: Path, onnx_file: Path) -> dict[str, Any]:
    """Builds the description of a bundle from its fit, its network with the halo, and its files; without scores."""
    recipe = run.recipe
    about = recipe.model
    data = [
        {"dataset": source.dataset, "folder": source.folder, "split": source.split, "options": source.options}
        for source in recipe.source
    ]
    return {
        **head(about, f"U-Net ({recipe.network.kind}, {'-'.join(map(str, recipe.network.widths))})", "Keras"),
        "mlm:framework_version": keras.__version__,
        "mlm:total_parameters": model.count_params(),
        "mlm:input": [
            {
                "name": INPUT,
                "bands": [asdict(channel) for channel in about.channels],
                "input": {
                    "shape": [-1, len(about.channels), -1, -1],
                    "dim_order": CHANNELS_FIRST,
                    "data_type": "float32",
                },
                "value_scaling": _clip(about),
            }
        ],
        "mlm:output": [
            {
                "name": OUTPUT,
                "tasks": TASKS,
                "result": {"shape": [-1, about.outputs, -1, -1], "dim_order": CHANNELS_FIRST, "data_type": "float32"},
                "classification:classes": _classes(about),
            }
        ],
        "cloudreef": {
            "halo_px": halo_px,
            "stride_multiple": unet.stride_multiple(model),
            "resolution_m": list(about.resolution_m),
            "threshold": run.threshold,
            "missing_value": about.missing_value,
            "holes": about.inputs.holes,
            **_numbers(about),
            **({} if about.is_binary else {"output": {"kind": "classes", "activation": "none"}}),
            "flops_per_px": round(unet.flops_per_px(model)),
            "bytes_per_px": round(halo.bytes_per_px(model)),
            "files": {
                "onnx": {"path": onnx_file.name, "sha256": file_sha256(onnx_file), "dim_order": CHANNELS_FIRST},
                "keras": {"path": keras_file.name, "sha256": file_sha256(keras_file), "dim_order": CHANNELS_LAST},
            },
            "training": {
                "recipe": _recipe_file(run),
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


def _recipe_file(run: Run) -> str:
    """Names the recipe as a command takes it: a shipped one, or a file of the user's without its folder."""
    path = Path(run.record["recipe"]) if run.record else RECIPES / f"{run.recipe.model.id}.toml"
    return f"training/recipes/{path.name}" if shipped(path).resolve().parent == RECIPES else path.name


def _clip(about: Model) -> list[dict[str, Any]]:
    low, high = about.inputs.clip
    return [{"type": "clip", "minimum": low, "maximum": high}] if np.isfinite((low, high)).all() else []


def _numbers(about: Model) -> dict[str, Any]:
    """Builds the keys for numbers; none for reflectance, the engine's default."""
    if about.inputs.is_reflectance:
        return {}
    return {"values": about.values, "gain": list(about.gain), "bias": list(about.bias)}


def _classes(about: Model) -> list[dict[str, Any]]:
    """Lists the classes for model.json; colours and background of one target are the engine's defaults."""
    if about.is_binary:
        return [{"value": value, "name": name} for value, name in enumerate(about.classes)]
    return [item.to_json() for item in about.listed]
