"""Named sets of augmentation, which a recipe asks for and then changes key by key; without one nothing is changed."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from .augment import Augmentation

__all__ = ["NONE", "SETS", "idle"]

NONE = "none"

SETS = {
    NONE: Augmentation.none(),
    # Scenes of sensors, levels and suns that differ, in reflectance, now and then without near infrared.
    "satellite": Augmentation(),
    # Pictures from the air in true colour.
    "photograph": replace(Augmentation(), haze_probability=0.0, quicklook_probability=0.0, drop_nir_probability=0.0),
}

CHANCE_OF = {"channel_gain": "gain", "offset": "gain", "blur_px": "blur", "quicklook_percent": "quicklook"}
"""What a range belongs to, where that is not called like it."""


def idle(augmentation: Augmentation, keys: Collection[str]) -> str:
    """Finds the first of some keys that changes nothing, since what it belongs to never happens; "" if all do."""
    for key in keys:
        chance = f"{CHANCE_OF.get(key, key)}_probability"
        if hasattr(augmentation, chance) and not getattr(augmentation, chance):
            return key
    return ""
