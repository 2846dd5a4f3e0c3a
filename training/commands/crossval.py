"""Cross-validation: fits without some scenes and all others of the same place, and scores them.

A file of folds has the scored sources, as ``[[source]]`` like a recipe, and the scenes that are left out together, as
``[[fold]]`` with ``held``, names of scenes. Each fold is fitted in a run folder of its own, so that an interrupted
cross-validation can be resumed. Scenes are scored at their own pixel size.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

import keras
import numpy as np
from numpy.typing import NDArray

from .. import tables
from ..checks import check_channels, check_held_out
from ..chips import Chip
from ..fitting.fit import Settings, fit
from ..fitting.judging import judge
from ..fitting.mixing import mixed
from ..fitting.stream import loaded_pools
from ..fitting.transfer import knows_scenes, started
from ..network import unet
from ..progress import Progress
from ..recipe import Recipe, RecipeError, Source, parse_sources
from ..run import Run, RunFolder
from ..scores import class_scores
from ..scores.calibration import Sample, most_likely_temperature, sample_classes
from ..scores.evaluate import STEP, ThresholdSweep, best_threshold, mask_of, predict
from ..scores.reliability import Reliability, assess
from ..scores.stress import Tested, background_of, stress, table
from ..shipped import shipped
from ..sources import load_source, load_split, scenes_of
from ..standard import kept
from .crossval_classes import HeldOutClassScore, channels_in_words, classes_markdown

__all__ = ["Fold", "Folds", "HeldOutScore", "crossval", "markdown"]

log = logging.getLogger(__name__)

HALF = 0.5
STYLES = (0.3, 0.4, 0.5, 0.6)
"""Thresholds of the table."""


@dataclass(frozen=True)
class Fold:
    """Scenes that are left out together.

    Attributes:
        name: Name of its run folder.
        held: Names of the scenes.
    """

    name: str
    held: tuple[str, ...]


@dataclass(frozen=True)
class Folds:
    """A file of folds.

    Attributes:
        sources: The scored sources.
        folds: Folds, one of which holds each of their scenes.
    """

    sources: tuple[Source, ...]
    folds: tuple[Fold, ...]

    @classmethod
    def load(cls, path: Path) -> Folds:
        """Reads the file.

        Raises:
            RecipeError: If it cannot be read or is invalid.
        """
        try:
            table = tables.parse(path)
            folds = tuple(Fold(str(one["name"]), tuple(one["held"])) for one in table.pop("fold"))
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise RecipeError(f"The folds {path} cannot be read: {error}.", "See training/folds.") from error
        names = [fold.name for fold in folds]
        if alike := sorted({name for name in names if names.count(name) > 1}):
            raise RecipeError(f"In {path} two folds are called {alike[0]}.", "Give each its own name.")
        held = [scene for fold in folds for scene in fold.held]
        if twice := sorted({scene for scene in held if held.count(scene) > 1}):
            raise RecipeError(f"In {path} two folds hold {twice[0]}.")
        return cls(parse_sources(table), folds)


@dataclass(frozen=True)
class HeldOutScore:
    """The score of a scene that the network was not fitted on.

    Attributes:
        source: Data set.
        scene: Its name.
        hidden: Whether the optional channels were hidden.
        fold: Name of the fold that holds it.
        sweep: Its counts by threshold.
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
        """Converts it to JSON values; counts by stored probability, from the highest down."""
        counts = {name: [int(count) for count in getattr(self.sweep, name)] for name in ("tp", "fp")}
        about = {"source": self.source, "scene": self.scene, "hidden": self.hidden, "fold": self.fold}
        return {**about, "target": int(self.sweep.tp[0]), "background": int(self.sweep.fp[0]), **counts}


def crossval(
    recipe_path: Path,
    folds: Folds,
    data: Path,
    to: Path,
    settings: Settings,
    share: float = 1.0,
    damages: Sequence[str] = (),
) -> str:
    """Fits all folds and scores their held scenes; ``crossval.json`` and ``crossval.md`` are updated after every fold.

    Args:
        recipe_path: The recipe.
        folds: The folds.
        data: Base folder of the sources' folders.
        to: Folder of the results.
        settings: Settings of each fit; its `start` is a network or bundle that all folds start from, or the folder of
            an earlier cross-validation with the same folds, whose last network each fold goes on from.
        share: Scored are mixtures of what each fold starts from and its end, with this share of the end.
        damages: Kinds of damage, for `scores.stress`, that the held scenes with all channels are scored under, too, at
            a threshold of 0.5; ``stress.md`` holds that table.

    Returns:
        The tables as Markdown.

    Raises:
        CloudReefError: If a scored scene is in no fold or has other channels than the model, none shows the target, no
            source shows what a fold leaves out, there is nothing to start from or mix with, or as `fit` does.
    """
    if share < 1 and not settings.start:
        raise RecipeError("There is nothing to mix the networks with.", "Give --start with --share.")
    starts = {fold.name: _start(fold, settings.start) for fold in folds.folds}
    recipe = Recipe.load(recipe_path)
    chips = _load_scored(recipe, folds, data)
    _warn_of_start(recipe, settings.start)
    _check_held(recipe, folds, data)
    left: list[Any] = []
    samples: list[Sample] = []
    tested: list[Tested] = []
    text = ""
    for number, fold in enumerate(folds.folds, start=1):
        log.info("%s (fold %d of %d)", fold.name, number, len(folds.folds))
        run = to / fold.name
        fit(_write_recipe(recipe_path, fold, to), data, run, replace(settings, start=starts[fold.name]))
        network = unet.for_scenes(_mixed(run, starts[fold.name], share), recipe.network, recipe.model.shrink)
        recipe = replace(recipe, model=kept(recipe.model, run))
        own = [(chip, target) for chip, target in chips if chip.scene in fold.held]
        scored = _scored(network, recipe, fold, own)
        left += scored
        labelled = [chip for chip, target in own if not target]
        if not recipe.model.is_binary:
            samples.append(_sample(network, recipe, labelled, scored))
        if damages:
            tested.append(_tested(network, recipe, [chip for chip in labelled if all(chip.present)]))
        text = _write(to, recipe, left, samples)
        keras.utils.clear_session()
    if any(one.chips for one in tested):
        damaged = table(stress(tested, kinds=damages)) + "\n"
        RunFolder(to).write("stress.md", lambda part: part.write_text(damaged, encoding="utf-8"))
        text = f"{text}\n{damaged}"
    return text


def _load_scored(recipe: Recipe, folds: Folds, data: Path) -> list[tuple[Chip, str]]:
    """Reads the chips to score, with the one class that their labels have, or "".

    Raises:
        RecipeError: If a chip has other channels than the model or is in no fold, or none shows the target.
    """
    chips = [(chip, source.target) for source in folds.sources for chip in load_source(source, data, recipe.model, 1)]
    check_channels((chip for chip, _ in chips), recipe.model)
    held = {scene for fold in folds.folds for scene in fold.held}
    if free := sorted({chip.scene for chip, _ in chips} - held):
        raise RecipeError(f"No fold holds {free[0]}, which is to be scored.", "Add it to a fold.")
    if recipe.model.is_binary and not any(((chip.label == 1) & chip.valid).any() for chip, _ in chips):
        raise RecipeError("No scene to be scored shows the target.", "Score scenes with target, too.")
    return chips


def _sample(network: keras.Model, recipe: Recipe, chips: Sequence[Chip], scored: Sequence[Any]) -> Sample:
    """Samples the logits of a fold's scenes of several classes; of those of one class only if there are no others."""
    of_one_class = {(one.score.source, one.score.scene) for one in scored if one.only_class}
    several = [chip for chip in chips if (chip.source, chip.scene) not in of_one_class] or chips
    return sample_classes(network, [(chip, None) for chip in several], recipe.model.inputs)


def _check_held(recipe: Recipe, folds: Folds, data: Path) -> None:
    """Refuses a fold whose scenes no source of the recipe shows, before the first one is fitted."""
    trained = {scene for pool in loaded_pools(recipe, data) for chip in pool.chips for scene in scenes_of(chip)}
    for fold in folds.folds:
        if trained.isdisjoint(fold.held):
            left_out = replace(recipe, fit=replace(recipe.fit, held_out=fold.held))
            validation = (chip for _, chip in load_split(recipe, data, "validation"))
            check_held_out(left_out, trained, validation, data)


def _warn_of_start(recipe: Recipe, start: Path | None) -> None:
    """Warns if all folds start from one finished network, which may know the scenes that they leave out."""
    if start is None and recipe.fit.start:
        start = shipped(Path(recipe.fit.start))
    if start and _is_network(start) and knows_scenes(start):
        log.warning(
            "All folds start from %s, which may have been fitted on the scenes that they leave out. Start from a "
            "network that was not.",
            start,
        )


def _is_network(start: Path) -> bool:
    return start.is_file() or (start / "model.json").is_file()


def _tested(network: keras.Model, recipe: Recipe, chips: Sequence[Chip]) -> Tested:
    """Prepares the held scenes of a fold for damages."""
    model = recipe.model

    def mask(chip: Chip) -> NDArray[np.uint8]:
        probability = predict(network, chip, model.inputs)
        return mask_of(probability, chip, HALF) if model.is_binary else class_scores.called(probability)

    background = background_of(model.listed, is_binary=model.is_binary)
    return Tested(mask, model.classes, model.is_binary, background, tuple(chips))


def _start(fold: Fold, earlier: Path | None) -> Path | None:
    """Finds what a fold starts from: a network for all, or that of an earlier cross-validation without its scenes."""
    if earlier is None or _is_network(earlier):
        return earlier
    held = set(Run.load(earlier / fold.name).recipe.fit.held_out)
    if missing := sorted(set(fold.held) - held):
        raise RecipeError(
            f"The network in {earlier / fold.name} was fitted on {missing[0]}, which {fold.name} leaves out.",
            "Start from a cross-validation with the same folds.",
        )
    return earlier / fold.name / "last.keras"


def _write_recipe(recipe_path: Path, fold: Fold, to: Path) -> Path:
    """Writes the recipe of a fold."""
    table = tables.read(recipe_path)
    tables.merge(table, {"fit": {"held_out": list(fold.held)}})
    path = to / "recipes" / f"{fold.name}.toml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(tables.as_toml(table), encoding="utf-8")
    return path


def _mixed(folder: Path, start: Path | None, share: float) -> keras.Model:
    """Loads the last checkpoint of a fold's fit, mixed with its start."""
    run = Run.load(folder, "last")
    end = run.model()
    if start is None or share == 1:
        return end
    end.set_weights(mixed(started(run.recipe, start).get_weights(), end.get_weights(), share))
    return end


def _scored(model: keras.Model, recipe: Recipe, fold: Fold, chips: Sequence[tuple[Chip, str]]) -> list[Any]:
    """Scores the chips of a fold, each with the one class that its labels have, with and without optional channels."""
    counts, names = judge(recipe), recipe.model.classes
    needed = tuple(not channel.optional for channel in recipe.model.channels)
    found: dict[tuple[str, str, bool], list[Any]] = {}
    targets: dict[tuple[str, str, bool], str] = {}
    with Progress(f"scoring {fold.name}", len(chips), "chips") as progress:
        for number, (chip, target) in enumerate(chips, start=1):
            is_whole = all(chip.present)
            runs: list[tuple[bool, tuple[bool, ...] | None]] = [(not is_whole, None)]
            if is_whole and not all(needed):
                runs.append((True, needed))
            for hidden, present in runs:
                probability = predict(model, chip, recipe.model.inputs, present)
                if target:
                    called = class_scores.called(probability) == names.index(target)
                    tally: Any = class_scores.counted(called.astype(np.uint8), chip, 2)
                else:
                    tally = counts.tally(probability, chip)
                scene = (chip.source, chip.scene, hidden)
                found.setdefault(scene, []).append(tally)
                targets[scene] = target
            progress.at(number)
    added = {scene: counts.added_up(tallies) for scene, tallies in found.items()}
    if recipe.model.is_binary:
        return [HeldOutScore(*scene, fold.name, sweep) for scene, sweep in added.items()]
    return [HeldOutClassScore.of(scene, fold.name, tally, names, targets[scene]) for scene, tally in added.items()]


def _write(to: Path, recipe: Recipe, left: Sequence[Any], samples: Sequence[Sample]) -> str:
    """Writes the tables of the folds so far; none of one target as long as no scene shows it."""
    if recipe.model.is_binary and not any(one.has_target for one in left):
        return ""
    table: dict[str, Any] = {"model": recipe.model.id, "version": recipe.model.version}
    if recipe.model.is_binary:
        reliability = assess([[one.sweep for one in scenes] for scenes in _sources(left).values()])
        text = markdown(left, reliability)
        table["reliability"] = reliability.table()
    else:
        calibration = most_likely_temperature(samples)
        text = classes_markdown(left) + f"\nThe most likely temperature is {calibration.temperature:g}.\n"
        table["calibration"] = asdict(calibration)
    table["scenes"] = [one.row() for one in left]
    folder = RunFolder(to)
    folder.write_json("crossval.json", table)
    folder.write("crossval.md", lambda part: part.write_text(text, encoding="utf-8"))
    return text


def markdown(left: Sequence[HeldOutScore], reliability: Reliability) -> str:
    """Formats a table of the scenes with target, one of those without, and the networks' reliability."""
    with_target = [one for one in left if one.has_target]
    threshold, _ = best_threshold([one.sweep for one in with_target])
    names = [f"IoU at {value:g}" for value in (*STYLES, threshold)]
    lines = [f"| left out | channels | {' | '.join(names)} | its own best |", f"|---|---|{'---:|' * (len(names) + 1)}"]
    sources = _by_source(left)
    for one in (*with_target, *(one for one in sources if one.scene)):
        best, iou = best_threshold([one.sweep])
        lines.append(f"| {_name(one)} | {_cells(one.sweep.iou(), threshold)} | {iou:.3f} at {best:g} |")
    for hidden in (False, True):
        for what, counted in (("scenes", with_target), ("sources", sources)):
            curves = [one.sweep.iou() for one in counted if one.hidden == hidden]
            for kind, of in (("mean", np.mean), ("worst", np.min)):
                if curves:
                    cells = _cells(of(curves, axis=0), threshold)
                    lines.append(f"| **{kind} of {what}** | {channels_in_words(hidden)} | {cells} | |")
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


def _by_source(left: Sequence[HeldOutScore]) -> list[HeldOutScore]:
    """Pools the scenes of each source that has any target; the scene's name is empty where it is the only one."""
    found = []
    for (source, hidden), scenes in _sources(left).items():
        name = f"({len(scenes)} scenes, pooled)" if len(scenes) > 1 else ""
        found.append(HeldOutScore(source, name, hidden, "", ThresholdSweep.pooled(one.sweep for one in scenes)))
    return [one for one in found if one.has_target]


def _sources(left: Sequence[HeldOutScore]) -> dict[tuple[str, bool], list[HeldOutScore]]:
    """Groups scenes by source and by whether optional channels were hidden."""
    groups: dict[tuple[str, bool], list[HeldOutScore]] = {}
    for one in left:
        groups.setdefault((one.source, one.hidden), []).append(one)
    return groups


def _name(one: HeldOutScore) -> str:
    return f"{one.source} {one.scene} | {channels_in_words(one.hidden)}"


def _cells(curve: Iterable[float], threshold: float) -> str:
    values = list(curve)
    return " | ".join(f"{values[round(value / STEP)]:.3f}" for value in (*STYLES, threshold))
