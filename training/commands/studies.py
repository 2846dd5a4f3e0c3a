"""Studies of many fits: how results depend on the scenes (k-fold), and on the number of chips.

Both compare variants of a recipe (`training.commands.compare`) and can be resumed.
"""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from .. import datasets, tables
from ..recipe import Recipe, RecipeError
from ..run import RunFolder
from ..scores import plots
from .compare import Comparison, Variant, compare

__all__ = ["folds", "k_fold", "learning_curve"]

LEARNING = "learning.png"


def folds(recipe_path: Path, data: Path, count: int) -> Comparison:
    """Makes a variant for each fold: its scenes for validation, all others for training.

    Scenes are assigned in the order of their names. The sources for training and validation must be the same store.

    Args:
        recipe_path: The recipe.
        data: Base folder of its folders.
        count: Number of folds.

    Raises:
        RecipeError: If they are not, or there are fewer scenes than folds.
    """
    recipe, table = Recipe.load(recipe_path), tables.read(recipe_path)
    divided = [source for source in recipe.source if source.split in ("train", "validation")]
    if {(source.dataset, source.folder) for source in divided} != {("store", divided[0].folder)}:
        raise RecipeError(
            "Folds need a recipe whose sources for training and validation are the same store.",
            "Pack the data set with: python -m training prepare.",
        )
    scenes = sorted({chip.scene for chip in _chips(divided, data)})
    if len(scenes) < count:
        raise RecipeError(f"There are {len(scenes)} scenes for {count} folds.", "Ask for fewer folds.")
    variants = []
    for fold in range(count):
        kept = scenes[fold::count]
        sources = [_of_fold(source, kept) for source in table["source"]]
        variants.append(Variant(f"fold {fold + 1}", {"source": sources}))
    return Comparison(tuple(variants))


def _chips(sources: Sequence[Any], data: Path) -> list[Any]:
    return [
        chip for source in sources for chip in datasets.load(source.dataset, data / source.folder, **source.options)
    ]


def _of_fold(source: dict[str, Any], scenes: list[str]) -> dict[str, Any]:
    """Changes the table of a source to the scenes of a fold, whatever split they were packed for."""
    options = {key: value for key, value in source.get("options", {}).items() if key not in ("split", "scenes")}
    if source["split"] == "train":
        return {**source, "options": {**options, "without": scenes}}
    if source["split"] == "validation":
        return {**source, "options": {**options, "scenes": scenes}}
    return source


def k_fold(recipe_path: Path, data: Path, to: Path, count: int, **options: Any) -> str:
    """Fits a recipe for each fold; returns the table, with mean and spread of the folds.

    Args:
        recipe_path: The recipe.
        data: Base folder of its folders.
        to: Folder of the results.
        count: Number of folds.
        **options: Further arguments of `compare`.
    """
    text = compare(recipe_path, folds(recipe_path, data, count), data, to, **options)
    found = _ious(to)
    return (
        f"{text}\n{len(found)} fits of {count} folds: IoU {np.mean(found):.4f}, deviation {np.std(found):.4f}, "
        f"worst {min(found):.4f}\n"
    )


def learning_curve(
    recipe_path: Path, data: Path, to: Path, chips: Sequence[int], *, seeds: Sequence[int], **options: Any
) -> str:
    """Fits a recipe with fewer and more chips of each source; writes `LEARNING` beside the table, which is returned.

    Args:
        recipe_path: The recipe.
        data: Base folder of its folders.
        to: Folder of the results.
        chips: Numbers of chips, see `Fit.chips`.
        seeds: See `compare`.
        **options: Further arguments of `compare`.
    """
    counts = sorted(set(chips))
    variants = tuple(Variant(f"{count} chips", {"fit": {"chips": count}}) for count in counts)
    text = compare(recipe_path, Comparison(variants), data, to, seeds, **options)
    found = np.reshape(_ious(to), (len(variants), len(seeds)))
    RunFolder(to).write(LEARNING, lambda part: _draw(counts, found, part))
    return text


def _ious(to: Path) -> list[float]:
    with (to / "comparison.csv").open(newline="", encoding="utf-8") as file:
        return [float(row["IoU"]) for row in csv.DictReader(file)]


def _draw(chips: Sequence[int], ious: np.ndarray, path: Path) -> None:
    """Plots the mean IoU (a row for each number of chips, a column for each seed) with the range of the seeds."""
    with plots.figure(path, figsize=(7, 4)) as axes:
        axes.plot(chips, ious.mean(1), color=plots.COLOURS[0], marker="o")
        axes.fill_between(chips, ious.min(1), ious.max(1), color=plots.COLOURS[0], alpha=0.2)
        axes.set_xscale("log")
        axes.set_xlabel("chips for training of each source")
        axes.set_ylabel("validation IoU")
        axes.grid(alpha=0.3)
