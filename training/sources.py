"""Loads the chips of a recipe's sources at the pixel size of its network."""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from engine.contract.errors import CloudReefError

from . import datasets
from .chips import CHANNELS, UNKNOWN, Chip, enlarged, shrunk, with_channels
from .recipe import Model, Recipe, RecipeError, Source

__all__ = [
    "check_labels",
    "load_labelled",
    "load_source",
    "load_split",
    "scenes_of",
    "warn_of_unreadable",
    "without",
]

log = logging.getLogger(__name__)

PACKED = ("deep_lake", "store")
"""Data sets of packed chips, whose channels are those that they were packed with."""


def load_source(source: Source, data: Path, model: Model, shrink: int | None = None) -> list[Chip]:
    """Reads the chips of one source of a recipe.

    Args:
        source: The source.
        data: Base folder of its folder.
        model: The recipe's model.
        shrink: Factor by which pixels are averaged; None takes the network's. 1 gives chips at the scenes' pixel size,
            with pixels repeated where a source was shrunk before.

    Returns:
        The chips; those of a source with a `target` are labelled 1 where it is, 0 elsewhere.

    Raises:
        RecipeError: If the source was shrunk by a factor that does not match, or its target is not a class.
    """
    wanted = model.shrink if shrink is None else shrink
    if wanted % source.shrunk and source.shrunk % wanted:
        raise RecipeError(f"The source {source.folder} is shrunk by {source.shrunk}, which does not match {wanted}.")
    change = None
    if wanted > source.shrunk:
        change = partial(shrunk, factor=wanted // source.shrunk, missing_value=model.missing_value)
    elif wanted < source.shrunk:
        change = partial(enlarged, factor=source.shrunk // wanted)
    if model.is_spectral and len(model.names) > len(CHANNELS):
        change = partial(_completed, change=change, count=len(model.names))
    classes = model.classes
    if source.target:
        if model.is_binary or source.target not in classes:
            raise RecipeError(
                f'The target of {source.folder} is "{source.target}", which is none of several classes of the recipe: '
                f"{', '.join(classes)}."
            )
        classes = ("", source.target)
    return load_labelled(_with_channels_of(source, model), data, classes, change)


def _completed(chip: Chip, change: Callable[[Chip], Chip] | None, count: int) -> Chip:
    """Adds short-wave infrared, as absent, to a chip of `chips.CHANNELS`, after another change."""
    chip = change(chip) if change else chip
    return with_channels(chip, count) if len(chip.reflectance) == len(CHANNELS) else chip


def _with_channels_of(source: Source, model: Model) -> Source:
    """Adds a model's channels and kind of values to the options of a source whose data set takes them.

    Raises:
        RecipeError: If its data set has other channels.
    """
    added: dict[str, Any] = {}
    known = datasets.options_of(source.dataset)
    if model.names != CHANNELS[: len(model.names)]:
        enough = model.is_spectral and all(channel.optional for channel in model.channels[len(CHANNELS) :])
        if "channels" not in known and source.dataset not in PACKED and not enough:
            raise RecipeError(
                f"The data set {source.dataset} has {', '.join(CHANNELS)}; the recipe's model takes "
                f"{', '.join(model.names)}."
            )
        if not {"bands", "channels"} & set(source.options):
            added["channels"] = list(model.names)
    if not model.inputs.is_reflectance:
        added["scaling"] = model.values
    return replace(source, options={**{key: added[key] for key in added if key in known}, **source.options})


def load_labelled(
    source: Source, data: Path, classes: Sequence[str], change: Callable[[Chip], Chip] | None = None
) -> list[Chip]:
    """Reads the chips of one source at its own pixel size.

    Args:
        source: The source.
        data: Base folder of its folder.
        classes: Names of the labels' classes; two are background and target.
        change: Applied to each chip.

    Raises:
        RecipeError: If there are several classes, and the data set has only a target, or a label is none of them.
    """
    if len(classes) == 2:
        return datasets.load(source.dataset, data / source.folder, change=change, **source.options)
    if not datasets.has_classes(source.dataset):
        raise RecipeError(
            f"The data set {source.dataset} has labels of target and background, not of several classes.",
            f"Several have: {', '.join(name for name in datasets.NAMES if datasets.has_classes(name))}.",
        )
    options = {**source.options, "classes": list(classes)}
    labelled = datasets.load(source.dataset, data / source.folder, change=change, **options)
    chips = [replace(chip, teacher=None) for chip in labelled]
    check_labels(chips, classes)
    return chips


def scenes_of(chip: Chip) -> set[str]:
    """Lists the scenes that a chip shows: one, or those of a canvas (`training.packing.canvases`)."""
    return {chip.scene, *chip.scene.split("+")}


def without(chips: Iterable[Chip], held_out: Collection[str]) -> list[Chip]:
    """Leaves out the chips that show one of some scenes."""
    return [chip for chip in chips if scenes_of(chip).isdisjoint(held_out)]


def check_labels(chips: Iterable[Chip], classes: Sequence[str]) -> None:
    """Refuses labels that are not among the classes.

    Raises:
        RecipeError: If a pixel has such a label.
    """
    for chip in chips:
        known = chip.label[chip.label != UNKNOWN]
        highest = int(known.max()) if known.size else 0
        if highest >= len(classes):
            raise RecipeError(
                f"A label of {chip.source}/{chip.title} holds {highest}, but the {len(classes)} classes have the "
                f"numbers 0 to {len(classes) - 1}.",
                'Name its class in "model.classes", or map values to classes with the option "values".',
            )


def load_split(recipe: Recipe, data: Path, *splits: str, shrink: int | None = None) -> list[tuple[str, Chip]]:
    """Reads the chips of some splits as (split, chip); `shrink` as `load_source` takes it."""
    return [
        (source.split, chip)
        for source in recipe.source
        if source.split in splits
        for chip in load_source(source, data, recipe.model, shrink)
    ]


def warn_of_unreadable(recipe: Recipe, data: Path) -> None:
    """Warns of sources for test that the export of the fit could not read."""
    for source in recipe.source:
        if source.split == "test":
            classes = {} if recipe.model.is_binary else {"classes": list(recipe.model.classes)}
            options = {**_with_channels_of(source, recipe.model).options, **classes}
            try:
                datasets.reading(source.dataset, data / source.folder, **options)
            except CloudReefError as error:
                log.warning("a source for test cannot be read, but export needs it: %s", error.message)
