"""Leaves one source out after the other: fits without it and all that shares its place, and scores it.

A file of folds says what is scored, as ``[[source]]`` in the form of a recipe, and what is left out together, as
``[[fold]]`` with ``held``, names of scenes. Each fold is fitted in a run folder of its own, so that an interrupted
cross-validation goes on where it was.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import keras
import numpy as np

from .. import tables
from ..chips import Chip
from ..fitting.fit import Settings, fit
from ..progress import Progress
from ..recipe import Recipe, RecipeError, Source, parse_sources
from ..run import Run, RunFolder
from ..scores.evaluate import STEP, ThresholdSweep, best_threshold, predict
from ..scores.reliability import Reliability, assess
from ..sources import load_source

__all__ = ["Fold", "Folds", "Left", "crossval", "markdown"]

log = logging.getLogger(__name__)

HALF = 0.5
STYLES = (0.3, 0.4, 0.5, 0.6)
"""Thresholds of the table."""


@dataclass(frozen=True)
class Fold:
    """What is left out together.

    Attributes:
        name: Of its run folder.
        held: Scenes.
    """

    name: str
    held: tuple[str, ...]


@dataclass(frozen=True)
class Folds:
    """A file of folds.

    Attributes:
        sources: What is scored.
        folds: Each scene of them is held by one.
    """

    sources: tuple[Source, ...]
    folds: tuple[Fold, ...]

    @classmethod
    def load(cls, path: Path) -> Folds:
        """Reads the file.

        Raises:
            RecipeError: If it cannot be read or is not understood.
        """
        try:
            table = tables.parse(path)
            folds = tuple(Fold(str(one["name"]), tuple(one["held"])) for one in table.pop("fold"))
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise RecipeError(f"The folds {path} cannot be read: {error}.", "See training/folds.") from error
        held = [scene for fold in folds for scene in fold.held]
        if twice := sorted({scene for scene in held if held.count(scene) > 1}):
            raise RecipeError(f"In {path} two folds hold {twice[0]}.")
        return cls(parse_sources(table), folds)


@dataclass(frozen=True)
class Left:
    """A scene that a network was not fitted on.

    Attributes:
        source: Data set.
        scene: Its name.
        hidden: Whether the optional channels were hidden.
        fold: Which was left out.
        sweep: What the network said of it.
    """

    source: str
    scene: str
    hidden: bool
    fold: str
    sweep: ThresholdSweep

    @property
    def has_target(self) -> bool:
        """Whether any of it is target."""
        return bool(self.sweep.tp[0])

    def row(self) -> dict[str, Any]:
        """Returns it as JSON values; counts by stored probability, from the highest down."""
        counts = {name: [int(count) for count in getattr(self.sweep, name)] for name in ("tp", "fp")}
        about = {"source": self.source, "scene": self.scene, "hidden": self.hidden, "fold": self.fold}
        return {**about, "target": int(self.sweep.tp[0]), "background": int(self.sweep.fp[0]), **counts}


def crossval(recipe_path: Path, folds: Folds, data: Path, to: Path, settings: Settings) -> str:
    """Fits all folds and scores what each left out; ``crossval.json`` and ``crossval.md`` grow with every fold.

    Args:
        recipe_path: What is fitted.
        folds: What is left out, and scored.
        data: What folders are relative to.
        to: Folder of the results.
        settings: Of each fit.

    Returns:
        The table as Markdown.

    Raises:
        CloudReefError: If a scene that is scored is held by no fold, or as `fit` does.
    """
    recipe = Recipe.load(recipe_path)
    recipe.check_one_target("Cross-validation")
    chips = [chip for source in folds.sources for chip in load_source(source, data, recipe.model)]
    held = {scene for fold in folds.folds for scene in fold.held}
    if free := sorted({chip.scene for chip in chips} - held):
        raise RecipeError(f"No fold holds {free[0]}, which is to be scored.", "Add it to a fold.")
    left: list[Left] = []
    text = ""
    for number, fold in enumerate(folds.folds, start=1):
        log.info("%s (fold %d of %d)", fold.name, number, len(folds.folds))
        run = to / fold.name
        fit(_without(recipe_path, fold, to), data, run, settings)
        left += _scored(run, recipe, fold, [chip for chip in chips if chip.scene in fold.held])
        text = _write(to, recipe, left)
        keras.utils.clear_session()
    return text


def _without(recipe_path: Path, fold: Fold, to: Path) -> Path:
    """Writes the recipe of a fold."""
    table = tables.read(recipe_path)
    tables.merge(table, {"fit": {"held_out": list(fold.held)}})
    path = to / "recipes" / f"{fold.name}.toml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(tables.as_toml(table), encoding="utf-8")
    return path


def _scored(run: Path, recipe: Recipe, fold: Fold, chips: Sequence[Chip]) -> list[Left]:
    """Looks at each chip with the end of a fold's fit, with and without the optional channels."""
    model = Run.load(run, "last").model()
    needed = tuple(not channel.optional for channel in recipe.model.channels)
    found: dict[tuple[str, str, bool], list[ThresholdSweep]] = {}
    with Progress(f"scoring {fold.name}", len(chips), "chips") as progress:
        for number, chip in enumerate(chips, start=1):
            looks: list[tuple[bool, tuple[bool, ...] | None]] = [(False, None)] if all(chip.present) else [(True, None)]
            if all(chip.present) and not all(needed):
                looks.append((True, needed))
            for hidden, present in looks:
                probability = predict(model, chip, recipe.model.inputs, present)
                sweep = ThresholdSweep(probability, chip)
                found.setdefault((chip.source, chip.scene, hidden), []).append(sweep)
            progress.at(number)
    return [
        Left(source, scene, hidden, fold.name, ThresholdSweep.pooled(sweeps))
        for (source, scene, hidden), sweeps in found.items()
    ]


def _write(to: Path, recipe: Recipe, left: Sequence[Left]) -> str:
    reliability = assess([one.sweep for one in left])
    text = markdown(left, reliability)
    table = {
        "model": recipe.model.id,
        "version": recipe.model.version,
        "reliability": reliability.table(),
        "scenes": [one.row() for one in left],
    }
    folder = RunFolder(to)
    folder.write_json("crossval.json", table)
    folder.write("crossval.md", lambda part: part.write_text(text, encoding="utf-8"))
    return text


def markdown(left: Sequence[Left], reliability: Reliability) -> str:
    """Returns one table of the scenes with target and one of those without, and how far to believe the networks."""
    telling = [one for one in left if one.has_target]
    threshold, _ = best_threshold([one.sweep for one in telling])
    names = [f"IoU at {value:g}" for value in (*STYLES, threshold)]
    lines = [f"| left out | channels | {' | '.join(names)} | its own best |", f"|---|---|{'---:|' * (len(names) + 1)}"]
    for one in telling:
        own = best_threshold([one.sweep])
        lines.append(f"| {_name(one)} | {_cells(one.sweep.iou(), threshold)} | {own[1]:.3f} at {own[0]:g} |")
    for words, hidden in (("all", False), ("optional hidden", True)):
        curves = [one.sweep.iou() for one in telling if one.hidden == hidden]
        for kind, of in (("mean", np.mean), ("worst", np.min)):
            if curves:
                lines.append(f"| **{kind}** | {words} | {_cells(of(curves, axis=0), threshold)} | |")
    clear = [one for one in left if not one.has_target]
    if clear:
        names = [f"at {value:g}" for value in (*STYLES, threshold)]
        lines += ["", f"| left out, no target | channels | called {' | '.join(names)} |"]
        lines += [f"|---|---|{'---:|' * len(names)}"]
        lines += [f"| {_name(one)} | {_cells(one.sweep.fp / max(one.sweep.fp[0], 1), threshold)} |" for one in clear]
    points = ", ".join(
        f"{point.name} {point.threshold:g} (precision {point.precision:.2f}, recall {point.recall:.2f})"
        for point in reliability.points
    )
    lines += [
        "",
        f"Calibrated (temperature {reliability.calibration.temperature:g}, shift {reliability.calibration.shift:g}), "
        f"the expected calibration error is {reliability.error:.3f}, {reliability.error_before:.3f} before. "
        f"Then: {points}.",
    ]
    return "\n".join(lines) + "\n"


def _name(one: Left) -> str:
    return f"{one.source} {one.scene} | {'optional hidden' if one.hidden else 'all'}"


def _cells(curve: Iterable[float], threshold: float) -> str:
    values = list(curve)
    return " | ".join(f"{values[round(value / STEP)]:.3f}" for value in (*STYLES, threshold))
