"""The model of a recipe."""

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
    """A channel of the model, with wavelengths in micrometres."""

    name: str
    common_name: str
    center_wavelength: float
    full_width_half_max: float
    optional: bool = False


@dataclass(frozen=True)
class Model:
    """The bundle's description.

    Attributes:
        id: Short name, also of the folder.
        name: Display name.
        version: Version of the weights.
        description: One line.
        channels: Input channels, in order.
        classes: Their names; labels number them from 0. Two are (background, target), separated by a threshold of one
            probability; more have a probability each, and the highest one wins.
        background: For more than two classes the background: transparent, without polygons. By default it is the
            first if its name is usual for one ("background", "other", ...); "" is none.
        colors: For more than two classes, six hexadecimal digits for each; empty takes CloudReef's palette.
        resolution_m: Pixel sizes (smallest, largest) of the training data.
        clip: Reflectance is clipped to this range.
        missing_value: Input of missing channels and pixels.
        license: SPDX identifier of the weights' licence.
        shrink: Factor by which scenes are averaged before the network: for targets coarser than the pixels, it extends
            the receptive field and is faster.
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
        """Whether it has one target."""
        return len(self.classes) == 2

    @property
    def outputs(self) -> int:
        """Number of probabilities for each pixel."""
        return 1 if self.is_binary else len(self.classes)

    @property
    def listed(self) -> tuple[ModelClass, ...]:
        """The classes with numbers and colours; raises ValueError if they are invalid."""
        return numbered(self.classes, None, self.background, self.colors or None)

    @property
    def inputs(self) -> InputSpec:
        """How the engine prepares the input of this network."""
        return InputSpec(self.clip, self.missing_value)

    @property
    def white(self) -> float:
        """Reflectance that is drawn white in pictures."""
        return 1.0 if self.clip[1] <= 1.0 else WHITE
