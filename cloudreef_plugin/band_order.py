"""Reads the order of a file's bands, such as ``B,G,R,NIR``."""

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
"""Common orders, and where they are used."""

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
    "rededge071": ("re1", "rededge1", "rededge071"),
    "rededge075": ("re2", "rededge2", "rededge075"),
    "rededge078": ("re3", "rededge3", "rededge078"),
    "nir09": ("nir09", "watervapour", "watervapor"),
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
        order: Names or letters, separated by commas; ``x`` means a band that is not used.

    Returns:
        STAC common names in the order of the file's bands; empty for a band that is not used.

    Raises:
        JobError: If a name is unknown, or there twice.
    """
    names = []
    for word in order.split(","):
        plain = re.sub(r"[\s_-]", "", word.lower())
        if plain not in _KNOWN:
            raise JobError(
                Sentence('"{}" is not the name of a band.', word.strip()),
                Sentence("Write the order of the file's bands such as B,G,R,NIR; x is one that is not used."),
            )
        name = _KNOWN[plain]
        if name and name in names:
            raise JobError(
                Sentence('The order "{}" has {} twice.', order, name), Sentence("Choose each band only once.")
            )
        names.append(name)
    return tuple(names)


def band_numbers(text: str, channels: Sequence[str]) -> Optional[tuple[int, ...]]:
    """Reads bands as numbers in the order of the model's channels, or as names in the order of the file's bands.

    Args:
        text: ``3,2,1,4`` or ``3 2 1 4``, ``B,G,R,NIR``, or empty.
        channels: Common names of the model's channels, in order.

    Returns:
        The file's band for each channel, 1-based, 0 if it is missing; None for an empty text.

    Raises:
        JobError: If a name is unknown, or there twice.
    """
    if not text.strip():
        return None
    words = re.split(r"[,;\s]+", text.strip())  # as in the parameter BANDS
    if all(re.fullmatch(r"\d+", word) for word in words):
        return tuple(int(word) for word in words)
    order = channels_in_order(text)
    if "nir" not in order:
        order = tuple("nir" if name == "nir08" else name for name in order)
    return tuple(order.index(name) + 1 if name in order else 0 for name in channels)
