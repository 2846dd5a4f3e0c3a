"""Scores ukis-csmask on the scenes with near infrared that a cross-validation leaves out.

    pip install 'ukis-csmask[cpu]'
    python tests/benchmarks/cloud_peer.py --data DATA [--folds training/folds/clouds.toml]
    python tests/benchmarks/cloud_peer.py --data DATA --folds training/folds/clouds-shadows.toml \
        --recipe training/recipes/clouds-shadows.toml

Prints a Markdown table: IoU of the class cloud, and the share that is called cloud, where its probability is at least a
half; with a recipe of several classes the IoU of each, the most probable one taken. Whole scenes, its network for four
bands and top-of-atmosphere reflectance, overlapping windows averaged.
PYTHONPATH must hold the checkout and `cloudreef_plugin`.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
from engine.rasters.class_metrics import ClassConfusion
from numpy.typing import NDArray

from training.chips import UNKNOWN, Chip
from training.commands.crossval import Folds
from training.packing.labellers import CsmaskLabeller
from training.recipe import Recipe
from training.sources import load_source

HALF = 0.5


def main() -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--folds", type=Path, default=Path("training/folds/clouds.toml"))
    parser.add_argument("--recipe", type=Path, default=Path("training/recipes/clouds.toml"))
    options = parser.parse_args()
    recipe, peer = Recipe.load(options.recipe), CsmaskLabeller()
    names = recipe.model.classes
    heads = ["IoU", "called cloud"] if recipe.model.is_binary else [f"IoU {name}" for name in names]
    print(f"| scene | {' | '.join(heads)} |\n|---|{'---:|' * len(heads)}")
    for source in Folds.load(options.folds).sources:
        for chip in load_source(source, options.data, recipe.model):
            if not all(chip.present):
                continue
            if recipe.model.is_binary:
                cells = _of_cloud(peer.probability(chip.reflectance), chip)
            else:
                cells = _of_classes(peer.classes(chip.reflectance).argmax(axis=0), chip, names, source.target)
            print(f"| {chip.source} {chip.scene} | {' | '.join(cells)} |", flush=True)


def _of_cloud(probability: NDArray[np.float32], chip: Chip) -> list[str]:
    known = chip.valid & (chip.label != UNKNOWN)
    mask, target = (probability >= HALF) & known, (chip.label == 1) & known
    iou = f"{(mask & target).sum() / (mask | target).sum():.3f}" if target.any() else "-"
    return [iou, f"{mask.sum() / known.sum():.3f}"]


def _of_classes(said: NDArray[np.int64], chip: Chip, names: tuple[str, ...], target: str) -> list[str]:
    """Computes the IoU of each class, or of the one that the labels tell."""
    label = np.where(chip.valid, chip.label, np.uint8(UNKNOWN))
    wanted, seen = [target] if target else list(names), said == names.index(target) if target else said
    counts = ClassConfusion.of((0, 1) if target else tuple(range(len(names))), seen.astype(np.uint8), label)
    found = {name: counts.of_class(1 if target else place)["iou"] for place, name in enumerate(wanted)}
    return ["-" if found.get(name) is None else f"{found[name]:.3f}" for name in names]


if __name__ == "__main__":
    main()
