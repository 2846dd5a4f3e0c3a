"""The mean of the probabilities that several models give one target."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Optional

import numpy as np
from numpy.typing import NDArray

from ..contract.classes import ModelClass, channel_values
from ..contract.errors import JobError
from ..contract.model import Bundle
from ..contract.sentences import Sentence
from ..rasters.areas import strips
from ..rasters.class_table import PROBABILITY_SUFFIX
from ..rasters.tags import BACKGROUND_TAG
from ..rasters.writer import NODATA, PROBABILITY
from .comparison import comparison_raster

__all__ = ["shared_target", "write_mean"]


def shared_target(models: Sequence[Bundle]) -> str:
    """Finds the first class of the first model that all models have, by its name, and that is not background.

    Raises:
        JobError: If there is none.
    """
    for item in models[0].classes:
        if not item.background and all(_class_named(model, item.name) for model in models):
            return str(item.name)
    raise JobError(
        Sentence("The models have no class of the same name, so there is no mean probability of it."),
        Sentence("Choose models of one target, or leave the mean probability out."),
    )


def write_mean(raster: str, probabilities: Sequence[Path], models: Sequence[Bundle], target: str) -> None:
    """Writes the mean probability of a class as a run writes a probability, with the same weight for each model.

    Args:
        raster: Path of the raster to write.
        probabilities: The models' probabilities, all on one grid, in steps of 0.004.
        models: The models.
        target: Name of the class, see `shared_target`.
    """
    bands = [_band(model, target) for model in models]
    background = next((item.name for item in models[0].classes if item.background), None)
    tags = {} if background is None else {BACKGROUND_TAG: str(background)}
    kind = replace(PROBABILITY, description=f"{target}{PROBABILITY_SUFFIX}")
    with comparison_raster(raster, probabilities, [model.id for model in models], kind, tags) as (files, writer):
        for window in strips(*files[0].shape):
            total = np.zeros((int(window.height), int(window.width)), np.uint16)
            valid = np.ones(total.shape, bool)
            for file, band in zip(files, bands):
                steps: NDArray[np.uint8] = file.read(band, window=window)
                valid &= steps != NODATA
                total += steps
            writer.write(window, np.where(valid, total // len(files), NODATA).astype(np.uint8))


def _class_named(model: Bundle, name: str) -> Optional[ModelClass]:
    same = (item for item in model.classes if not item.background and item.name.casefold() == name.casefold())
    return next(same, None)


def _band(model: Bundle, target: str) -> int:
    """Finds the band of a class, 1-based, in the probability of a model that has it."""
    found = _class_named(model, target)
    if model.is_binary or found is None:
        return 1
    return channel_values(model.classes, model.output.kind).index(found.value) + 1
