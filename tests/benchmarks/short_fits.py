"""Measures short fits of recipes: weights as the last step left them, and their averages.

    python tests/benchmarks/short_fits.py archive DATA/clouds FOLDER
    python tests/benchmarks/short_fits.py fit RECIPE --data FOLDER --steps 100 500 --seeds 1 2 3 [--size 96] [--batch 8]

`archive` cuts labelled scenes at hand into 38-Cloud's published layout, one patch a scene, and packs them. `fit` fits
the recipe with each number of steps, each in one epoch with a schedule of its own, on small chips so that it takes
minutes; what it prints is the mean IoU of the validation scenes at the best threshold, mean and spread over the seeds.
PYTHONPATH must hold the checkout and `cloudreef_plugin`.
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
from pathlib import Path
from typing import Any
from unittest.mock import patch

import numpy as np
import rasterio

from training.chips import Chip
from training.commands.compare import Variant, merged
from training.fitting.backend import load_keras
from training.tables import as_toml

PATCH_PX = 384
BANDS = ("red", "green", "blue", "nir")


def main() -> None:
    """Makes an archive, or fits."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(required=True)
    command = commands.add_parser("archive")
    command.add_argument("clouds", type=Path)
    command.add_argument("to", type=Path)
    command.set_defaults(run=_archive)
    command = commands.add_parser("fit")
    command.add_argument("recipe", type=Path)
    command.add_argument("--data", type=Path, required=True)
    command.add_argument("--steps", type=int, nargs="+", default=[100, 500])
    command.add_argument("--seeds", type=int, nargs="+", default=[1, 2, 3])
    command.add_argument("--size", type=int, default=96)
    command.add_argument("--batch", type=int, default=8)
    command.set_defaults(run=_fit)
    options = parser.parse_args()
    options.run(options)


def _archive(options: argparse.Namespace) -> None:
    from training.packing.prepare import Request, prepare

    folder = options.to / "38-cloud" / "38-Cloud_training"
    names = []
    for number, chip in enumerate(_scenes(options.clouds)):
        name = f"patch_1_1_by_1_LC08_L1TP_{number:03}001_20160101_20170101_01_T1"
        names.append(name)
        numbers = np.rint((chip.reflectance[:, :PATCH_PX, :PATCH_PX] + 0.1) / 2e-5).clip(1, 65535).astype(np.uint16)
        for band, values in zip(BANDS, numbers, strict=True):
            _write(folder / f"train_{band}" / f"{band}_{name}.TIF", values)
        _write(folder / "train_gt" / f"gt_{name}.TIF", 255 * (chip.label[:PATCH_PX, :PATCH_PX] == 1).astype(np.uint8))
    listed = options.to / "38-cloud" / "training_patches_38-cloud_nonempty.csv"
    listed.write_text("\n".join(["name", *names]) + "\n", encoding="utf-8")
    prepare(Request((("thirty_eight_cloud", options.to / "38-cloud"),)), str(options.to / "38-cloud.store"))


def _scenes(clouds: Path) -> list[Chip]:
    from training import datasets

    found = [
        *datasets.load("on_cloud_n", clouds / "oncloudn"),
        *datasets.load("folder", clouds / "oncloudn_more", source="on-cloud-n"),
        *datasets.load("ukis", clouds / "ukis"),
    ]
    return [chip for chip in found if 0.02 < (chip.label == 1).mean() < 0.9]


def _write(path: Path, values: np.ndarray) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with rasterio.open(path, "w", driver="GTiff", count=1, height=PATCH_PX, width=PATCH_PX, dtype=values.dtype) as file:
        file.write(values, 1)


def _fit(options: argparse.Namespace) -> None:
    load_keras()
    for steps in options.steps:
        found = [_scored(options, steps, seed) for seed in options.seeds]
        for way in found[0]:
            values = [one[way] for one in found]
            told = f"{statistics.mean(values):.3f} ({min(values):.3f} to {max(values):.3f})"
            print(f"{options.recipe.stem:16} {steps:5} steps  {way:9} {told}", flush=True)


def _scored(options: argparse.Namespace, steps: int, seed: int) -> dict[str, float]:
    from training.fitting import validation
    from training.fitting.fit import Settings, fit

    found: dict[str, float] = {}

    class Noted(validation.Validation):
        """Notes the IoU of both weights."""

        def _look(self, weights: list[Any], *, averaged: bool) -> Any:
            look = super()._look(weights, averaged=averaged)
            found["averaged" if averaged else "plain"] = look.iou
            return look

    changes = {
        "fit": {"steps_per_epoch": steps, "epochs": 1, "batch": options.batch, "precision": "float32"},
        "schedule": {"warmup_steps": min(100, steps // 10), "cycle_steps": max(2, steps // 2 * 2)},
        "augmentation": {"size_px": options.size},
    }
    with tempfile.TemporaryDirectory() as folder:
        recipe = Path(folder) / "recipe.toml"
        recipe.write_text(as_toml(merged(options.recipe, Variant("short", changes), seed)), encoding="utf-8")
        with patch("training.fitting.fit.Validation", Noted):
            fit(recipe, options.data, Path(folder) / "run", Settings(workers=2))
    return found


if __name__ == "__main__":
    main()
