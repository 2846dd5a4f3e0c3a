"""The model of a recipe."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from engine.contract.classes import ModelClass, numbered
from engine.contract.network_input import VALUES, Channel, InputSpec, default_clip
from engine.contract.reading import ABOVE_0, FROM_1, Choices

from .chips import takes_spectral
from .sections import WHITE

__all__ = ["Channel", "Model"]


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
        clip: Values are clipped to this range; by default reflectance to 0..1.5, and numbers not at all.
        missing_value: Input of missing channels and pixels.
        values: "reflectance", or "numbers": heights, decibels, indices, temperatures, or whatever else is stored.
        gain: Factor of each channel of numbers, after clipping; empty, with `bias`: the fit chooses both so that its
            chips have mean 0 and standard deviation 1.
        bias: Then added to each channel.
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
    clip: tuple[float, float] | None = None
    missing_value: float = 0.0
    values: Annotated[str, Choices(VALUES)] = VALUES[0]
    gain: tuple[float, ...] = ()
    bias: tuple[float, ...] = ()
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
        clip = self.clip or default_clip(self.values)
        return InputSpec(clip, self.missing_value, self.gain, self.bias, values=self.values)

    @property
    def names(self) -> tuple[str, ...]:
        """The names by which the channels' bands are found."""
        return tuple(channel.common_name for channel in self.channels)

    @property
    def is_spectral(self) -> bool:
        """Whether it takes reflectance in `chips.SPECTRAL`, or the first of these, in this order."""
        return takes_spectral(self.names, self.inputs)

    @property
    def white(self) -> float | None:
        """Reflectance that is drawn white in pictures; None: each picture of numbers is stretched by itself."""
        if not self.inputs.is_reflectance:
            return None
        return 1.0 if self.inputs.clip[1] <= 1.0 else WHITE
