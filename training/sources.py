"""The chips of a recipe's sources, with the pixels that its network sees."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from pathlib import Path

from . import datasets
from .chips import Chip, enlarged, shrunk
from .recipe import Model, Recipe, RecipeError, Source

__all__ = ["check_channels", "check_validation", "load_source", "load_split"]


def load_source(source: Source, data: Path, model: Model, shrink: int | None = None) -> list[Chip]:
    """Reads the chips of one source of a recipe.

    Args:
        source: Where they are.
        data: What folders are relative to.
        model: Of the recipe.
        shrink: Pixels of a scene's side that become one; None: as many as the network takes together. 1 gives chips as
            users' scenes are, with squares of equal pixels where a source was shrunk before.

    Raises:
        RecipeError: If the source was shrunk by a number that does not go with it.
    """
    wanted = model.shrink if shrink is None else shrink
    if wanted % source.shrunk and source.shrunk % wanted:
        raise RecipeError(f"The source {source.folder} is shrunk by {source.shrunk}, which does not go with {wanted}.")
    change = None
    if wanted > source.shrunk:
        change = partial(shrunk, factor=wanted // source.shrunk, missing_value=model.missing_value)
    elif wanted < source.shrunk:
        change = partial(enlarged, factor=source.shrunk // wanted)
    return datasets.load(source.dataset, data / source.folder, change=change, **source.options)


def check_channels(chips: Iterable[Chip], model: Model) -> None:
    """Refuses chips that the network of a recipe does not take.

    Raises:
        RecipeError: If one has more or fewer channels than the model.
    """
    names = [channel.name for channel in model.channels]
    for chip in chips:
        if len(chip.reflectance) != len(names):
            held = f"The chips of {chip.source} have {len(chip.reflectance)} channels"
            raise RecipeError(
                f"{held}; the recipe's model has {len(names)}: {', '.join(names)}.",
                'Change "model.channels"; of a folder, the option "bands", with 0 for a channel that is not there.',
            )


def check_validation(chips: Iterable[tuple[str, Chip]]) -> None:
    """Refuses validation, as (split, chip), that says nothing of a network.

    Raises:
        RecipeError: If no pixel of it is labelled target.
    """
    if not any(((chip.label == 1) & chip.valid).any() for split, chip in chips if split == "validation"):
        raise RecipeError(
            "No chip for validation holds target, so that nothing tells a better network from a worse one.",
            "Choose other scenes for validation.",
        )


def load_split(recipe: Recipe, data: Path, *splits: str, shrink: int | None = None) -> list[tuple[str, Chip]]:
    """Reads the chips of some splits as (split, chip); `shrink` as `load_source` takes it."""
    return [
        (source.split, chip)
        for source in recipe.source
        if source.split in splits
        for chip in load_source(source, data, recipe.model, shrink)
    ]
