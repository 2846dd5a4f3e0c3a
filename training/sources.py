"""The chips of a recipe's sources, with the pixels that its network sees."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from . import datasets
from .chips import Chip, enlarged, shrunk
from .recipe import Model, Recipe, RecipeError, Source

__all__ = ["load_source", "load_split"]


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


def load_split(recipe: Recipe, data: Path, *splits: str, shrink: int | None = None) -> list[tuple[str, Chip]]:
    """Reads the chips of some splits as (split, chip); `shrink` as `load_source` takes it."""
    return [
        (source.split, chip)
        for source in recipe.source
        if source.split in splits
        for chip in load_source(source, data, recipe.model, shrink)
    ]
