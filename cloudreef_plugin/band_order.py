"""The usual notation of a file's order of bands: ``B,G,R,NIR``."""

from __future__ import annotations

import re
from typing import Optional, Sequence

from .engine.contract.errors import JobError
from .engine.contract.sentences import Sentence

__all__ = ["ORDERS", "band_numbers", "channels_in_order"]

ORDERS = {
    "B,G,R,NIR": "Planet, Sentinel-2 and Landsat stacks",
    "B,G,R,NIR,SWIR1,SWIR2": "Sentinel-2 and Landsat stacks with short-wave infrared",
    "R,G,B,NIR": "NAIP, aerial photographs",
    "R,G,B": "photographs",
    "C,B,G1,G,Y,R,RE,NIR": "PlanetScope, 8 bands",
    "B,G,R,RE,NIR": "MicaSense, RapidEye",
    "G,R,RE,NIR": "Mavic 3M",
    "C,B,G,R,NIR,SWIR1,SWIR2": "Landsat 8 and 9, bands 1 to 7",
}
"""Orders that are usual, and of what."""

_NAMES = {
    "blue": ("b", "blue"),
    "green": ("g", "green"),
    "red": ("r", "red"),
    "nir": ("n", "nir", "ir", "nearinfrared"),
    "nir08": ("nir08", "nir8a", "8a"),
    "coastal": ("c", "coastal", "aerosol", "violet"),
    "green05": ("g1", "greeni"),
    "yellow": ("y", "yellow"),
    "rededge": ("re", "rededge"),
    "swir16": ("swir1", "swir16", "s1"),
    "swir22": ("swir2", "swir22", "s2"),
    "cirrus": ("cirrus",),
    "pan": ("p", "pan"),
    "": ("x", "", "other", "alpha", "mask"),
}
_KNOWN = {word: name for name, words in _NAMES.items() for word in words}


def channels_in_order(order: str) -> tuple[str, ...]:
    """Reads an order such as ``B,G,R,NIR``.

    Args:
        order: Names or letters with commas between; ``x`` stands for a band that does not matter.

    Returns:
        STAC common names in the order of the file's bands, empty where a band does not matter.

    Raises:
        JobError: If a name is not known, or stands there twice.
    """
    names = []
    for word in order.split(","):
        plain = re.sub(r"[\s_-]", "", word.lower())
        if plain not in _KNOWN:
            raise JobError(
                Sentence('"{}" names no band.', word.strip()),
                Sentence("Write the order of the file's bands such as B,G,R,NIR; x is one that does not matter."),
            )
        name = _KNOWN[plain]
        if name and name in names:
            raise JobError(
                Sentence('The order "{}" names {} twice.', order, name), Sentence("Each band can be there only once.")
            )
        names.append(name)
    return tuple(names)


def band_numbers(text: str, channels: Sequence[str]) -> Optional[tuple[int, ...]]:
    """Reads what people say of bands: numbers in the model's order, or the names of the file's bands in the file's.

    Args:
        text: ``3,2,1,4`` or ``3 2 1 4``, ``B,G,R,NIR``, or empty.
        channels: Common names of the model's channels, in order.

    Returns:
        For each channel the band of the file, counted from 1, 0 where it is missing; None for an empty text.

    Raises:
        JobError: If a name is not known, or stands there twice.
    """
    if not text.strip():
        return None
    words = re.split(r"[,;\s]+", text.strip())  # as the toolbox takes numbers
    if all(re.fullmatch(r"\d+", word) for word in words):
        return tuple(int(word) for word in words)
    order = channels_in_order(text)
    if "nir" not in order:
        order = tuple("nir" if name == "nir08" else name for name in order)
    return tuple(order.index(name) + 1 if name in order else 0 for name in channels)
