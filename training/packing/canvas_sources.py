"""Files of the sources of canvases (`training.packing.canvases`)."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from engine.contract.reading import SHARE

from ..recipe import RecipeError, Source, read_as

__all__ = ["CanvasSources"]


@dataclass(frozen=True)
class CanvasSources:
    """A file of the sources of canvases.

    Attributes:
        source: The sources.
        classes: Empty for cloud and background; else the names of background, cloud and cloud shadow. Labels of sources
            with the option ``values`` have all of them; all others have cloud only.
        channels: How many channels of `chips.SPECTRAL` they have: 4, or 6 with short-wave infrared.
        beside: A model, shipped or a folder, whose predictions are averaged with the teacher's; none if empty.
        sure: Smallest probability of a teacher's class that becomes the label of unlabelled pixels; 0 labels none.
    """

    source: tuple[Source, ...]
    classes: tuple[str, ...] = ()
    channels: int = 4
    beside: str = ""
    sure: Annotated[float, SHARE] = 0.0

    @classmethod
    def load(cls, path: Path) -> CanvasSources:
        """Reads a file.

        Raises:
            RecipeError: As `Recipe.load` does, and for other classes than three, or other channels than 4 or 6.
        """
        read = read_as(cls, path)
        if read.channels not in (4, 6):
            raise RecipeError(
                f'"channels" in {path} is {read.channels}; canvases have 4, or 6 with short-wave infrared.'
            )
        if len(read.classes) not in (0, 3):
            raise RecipeError(
                f'"classes" in {path} lists {len(read.classes)}; canvases are labelled with three, in this order: '
                "background, cloud, cloud shadow.",
                "Omit it for canvases of cloud and background.",
            )
        return read
