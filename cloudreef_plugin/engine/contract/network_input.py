"""The input of a network: its channels, and how their values are prepared."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

from .errors import JobError
from .sentences import Sentence

__all__ = ["VALUES", "Channel", "InputSpec", "check_new_bands", "default_clip"]

# Kinds of values that a network takes, see `InputSpec`.
VALUES = ("reflectance", "numbers")


@dataclass(frozen=True)
class InputSpec:
    """The preparation of a network's input.

    Attributes:
        clip: Values are clipped to this range (minimum, maximum); infinite for `values` "numbers" unless stated.
        missing_value: Input of missing channels and pixels.
        gain: Factor of each channel, applied after clipping; empty for none.
        bias: Offset of each channel, added after `gain`; empty for none.
        holes: "fill" if pixels without data are filled from their neighbours first (`network.holes`), "zero" if they
            are set to `missing_value`.
        values: "reflectance", or "numbers" for heights, decibels, indices or temperatures: stored numbers, scaled by
            their tags if there are any, but not converted to reflectance.
    """

    clip: tuple[float, float] = (0.0, 1.5)
    missing_value: float = 0.0
    gain: tuple[float, ...] = ()
    bias: tuple[float, ...] = ()
    holes: str = "fill"
    values: str = "reflectance"

    @property
    def is_reflectance(self) -> bool:
        """Whether the network takes reflectance; else other numbers."""
        return self.values == VALUES[0]


@dataclass(frozen=True)
class Channel:
    """One input channel of a network.

    Attributes:
        name: Its display name: "red".
        common_name: STAC's common band name, by which a scene's bands are found, or the name of the band itself.
        center_wavelength: Micrometres, or None.
        full_width_half_max: Micrometres, or None.
        optional: Whether the network also works without it.
    """

    name: str
    common_name: str
    center_wavelength: Optional[float] = None
    full_width_half_max: Optional[float] = None
    optional: bool = False


def default_clip(values: str) -> tuple[float, float]:
    """The default of `InputSpec.clip` for a kind of values: numbers are not clipped."""
    return InputSpec.clip if values == VALUES[0] else (-float("inf"), float("inf"))


def check_new_bands(bands: tuple[int, ...]) -> None:
    """Checks the bands of a new model.

    Raises:
        JobError: If one is listed twice.
    """
    for place, band in enumerate(bands):
        if band in bands[:place]:
            raise JobError(
                Sentence("Band {} was chosen twice for the new model.", band),
                Sentence("Choose each band only once."),
            )
