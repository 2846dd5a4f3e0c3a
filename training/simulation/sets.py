"""Named sets of augmentation, which a recipe can change key by key; without one there is no augmentation."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import Any

from .augment import Augmentation

__all__ = ["NONE", "OF_REFLECTANCE", "SETS", "idle"]

NONE = "none"

OF_REFLECTANCE = (
    "gamma_probability",
    "saturation_probability",
    "haze_probability",
    "jpeg_probability",
    "quicklook_probability",
)
"""Chances of changes that only reflectance can undergo."""
WITHOUT_THEM: dict[str, Any] = dict.fromkeys(OF_REFLECTANCE, 0.0)

SETS = {
    NONE: Augmentation.none(),
    # Scenes of different sensors, levels and sun elevations, in reflectance, sometimes without near infrared.
    "satellite": Augmentation(),
    # Aerial pictures in true colour.
    "photograph": replace(
        Augmentation(), haze_probability=0.0, quicklook_probability=0.0, drop_optional_probability=0.0
    ),
    # Heights, decibels, indices: standardised, so that 1 is the standard deviation of a channel.
    "numbers": replace(
        Augmentation(),
        gain=(0.9, 1.11),
        channel_gain=(0.9, 1.1),
        offset=(-0.1, 0.1),
        noise=(0.005, 0.05),
        **WITHOUT_THEM,
    ),
}

CHANCE_OF = {"channel_gain": "gain", "offset": "gain", "blur_px": "blur", "quicklook_percent": "quicklook"}
"""The probability that a range belongs to, if its name differs."""


def idle(augmentation: Augmentation, keys: Collection[str]) -> str:
    """Finds the first key without effect, because its probability is 0; "" if there is none."""
    for key in keys:
        chance = f"{CHANCE_OF.get(key, key)}_probability"
        if hasattr(augmentation, chance) and not getattr(augmentation, chance):
            return key
    return ""
