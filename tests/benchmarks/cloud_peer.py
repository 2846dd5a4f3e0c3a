"""Scores ukis-csmask on the scenes with near infrared that a cross-validation leaves out.

    pip install 'ukis-csmask[cpu]'
    python tests/benchmarks/cloud_peer.py --data DATA [--folds training/folds/clouds.toml]

Prints a Markdown table: IoU of the class cloud, and the share that is called cloud, where its probability is at least a
half. Whole scenes, its network for four bands and top-of-atmosphere reflectance, overlapping windows averaged.
PYTHONPATH must hold the checkout and `cloudreef_plugin`.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from training.chips import UNKNOWN
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
    print("| scene | IoU | called cloud |\n|---|---:|---:|")
    for source in Folds.load(options.folds).sources:
        for chip in load_source(source, options.data, recipe.model):
            if not all(chip.present):
                continue
            known = chip.valid & (chip.label != UNKNOWN)
            mask = (peer.probability(chip.reflectance) >= HALF) & known
            target = (chip.label == 1) & known
            iou = f"{(mask & target).sum() / (mask | target).sum():.3f}" if target.any() else "-"
            print(f"| {chip.source} {chip.scene} | {iou} | {mask.sum() / known.sum():.3f} |", flush=True)


if __name__ == "__main__":
    main()
