"""What a recipe says of the model that it makes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from engine.contract.classes import ModelClass, numbered
from engine.contract.model import InputSpec
from engine.contract.reading import ABOVE_0, FROM_1

from .sections import WHITE

__all__ = ["Channel", "Model"]


@dataclass(frozen=True)
class Channel:
    """A channel of the model, as its bundle describes it (micrometres)."""

    name: str
    common_name: str
    center_wavelength: float
    full_width_half_max: float
    optional: bool = False


@dataclass(frozen=True)
class Model:
    """What the bundle says of itself.

    Attributes:
        id: Short name, also of the folder.
        name: As shown.
        version: Of the weights.
        description: One line.
        channels: What the network sees, in order.
        classes: Their names, by which labels number them from 0. Two are (background, target), told apart by one
            probability and a threshold; of more the network gives each a probability, and the highest wins.
        background: Of more than two that which remains: transparent, without polygons. Left out it is the first where
            its name says so ("background", "other", ...); "" is none.
        colors: Of more than two, six hexadecimal digits for each; none takes CloudReef's palette.
        resolution_m: Pixel sizes (smallest, largest) the data stands for.
        clip: Reflectance is limited to this range.
        missing_value: Stands where a channel or a pixel has no value.
        license: SPDX identifier of the weights' licence.
        shrink: Pixels of a scene's side that the network sees as one: where what is sought is coarser than the pixels,
            it looks farther and is faster.
    """

    id: str
    name: str
    version: str
    description: str
    channels: tuple[Channel, ...]
    classes: tuple[str, ...]
    resolution_m: Annotated[tuple[float, float], ABOVE_0]
    clip: tuple[float, float] = (0.0, 1.5)
    missing_value: float = 0.0
    license: str = "GPL-2.0-or-later"
    shrink: Annotated[int, FROM_1] = 1
    background: str | None = None
    colors: tuple[str, ...] = ()

    @property
    def is_binary(self) -> bool:
        """Whether it looks for one target."""
        return len(self.classes) == 2

    @property
    def outputs(self) -> int:
        """How many probabilities the network gives a pixel."""
        return 1 if self.is_binary else len(self.classes)

    @property
    def listed(self) -> tuple[ModelClass, ...]:
        """The classes with numbers and colours; raises ValueError where they make no sense."""
        return numbered(self.classes, None, self.background, self.colors or None)

    @property
    def inputs(self) -> InputSpec:
        """How the engine prepares what this network sees."""
        return InputSpec(self.clip, self.missing_value)

    @property
    def white(self) -> float:
        """Reflectance that pictures draw white."""
        return 1.0 if self.clip[1] <= 1.0 else WHITE
