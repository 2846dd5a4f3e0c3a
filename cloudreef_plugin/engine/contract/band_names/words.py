"""Finds the common names of bands by the words in their names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Optional

__all__ = [
    "CENTRES_UM",
    "KINDS",
    "RANGES_UM",
    "by_context",
    "common_name",
    "in_context",
    "lone_swir16",
    "named_um",
    "of_wavelength",
    "plain",
    "shows_no_reflectance",
]

RANGES_UM = {
    "coastal": (0.40, 0.45),
    "blue": (0.45, 0.52),
    "green": (0.52, 0.60),
    "red": (0.62, 0.69),
    "nir": (0.79, 0.92),
    "nir08": (0.84, 0.89),
    "swir16": (1.50, 1.75),
    "swir22": (2.05, 2.35),
}
"""Ranges of wavelengths in um, after the STAC common band names."""
CENTRES_UM = {
    "coastal": 0.44,
    "blue": 0.48,
    "green": 0.56,
    "red": 0.655,
    "rededge071": 0.705,
    "rededge075": 0.74,
    "rededge078": 0.783,
    "nir": 0.85,
    "nir08": 0.865,
    "nir09": 0.945,
    "cirrus": 1.375,
    "swir16": 1.61,
    "swir22": 2.2,
}
"""Usual centre wavelengths in um of bands of these common names, where no sensor is known."""
KINDS = ("swir", "lwir", "rededge")
"""Common names of several bands, if the name does not tell which of them it is."""

_LETTERS = {"r": "red", "g": "green", "b": "blue", "n": "nir", "re": "rededge"}
_NO_REFLECTANCE = re.compile(
    r"\b(nd[a-z]i|n?evi|savi|index|ratio|(data)?mask|quality|qa|probability|alpha|class(es)?|difference|shade|std"
    r"|variance|[vh][vh]|(sigma|gamma|beta) ?0|coherence|dem|dsm|dtm|elevation|height|slope|aspect"
    r"|temperature|lst|b?t)\b"
)
# Common names themselves, as in stacks of products ("B6 swir16").
_EXACT = re.compile(r"\b(cirrus|swir ?16|swir ?22|lwir11|lwir12|rededge071|rededge075|rededge078)\b")
# The most specific first; the first match counts.
_WORDS = (
    (re.compile(r"\b(red ?edge\w*|redge\w*|re ?\d)\b"), "rededge"),
    (re.compile(r"\b(swir\w*|short ?wave\w*|mir\d?|mid(dle)? ?(infra ?red|ir)\w*)\b"), "swir"),
    (re.compile(r"\b(lwir\w*|thermal\w*|tirs?\d*|temperature|(far|long ?wave) ?(infra ?red|ir)\w*)\b"), "lwir"),
    (re.compile(r"\b(nir ?0?8|nir ?2|nir ?b?0?8a|nir ?narrow|narrow nir|nir09|nir ?9|water vapou?r)\b"), "nir08"),
    (re.compile(r"\b(v?nir\d?|near ?(infra ?red|ir)|infra ?red)\b"), "nir"),
    (re.compile(r"\b(coastal\w*|aerosols?|violet|ultra ?blue|deep ?blue)\b"), "coastal"),
    (re.compile(r"\b(pan|panchromatic)\b"), "pan"),
    # PlanetScope has two green bands; models are made for the second.
    (re.compile(r"\bgreen ?(i|1)\b"), "green05"),
    (re.compile(r"\byellow\b"), "yellow"),
)
_COLOURS = re.compile(r"\b(red|green|blue)\b")
_ORDINAL = re.compile(r"(?:swir|mir|infra ?red|short ?wave|\bir) ?(\d|i{1,2})(?![a-z0-9])")
# Numbers of the short-wave infrared bands of Landsat and Sentinel-2.
_SWIR_CODES = ({"5": "swir16", "7": "swir22"}, {"6": "swir16", "7": "swir22"}, {"11": "swir16", "12": "swir22"})
_CODE = re.compile(r"\bb(?:and)? ?0*(\d{1,2})\b")
_UM = re.compile(r"(?<![\d.])(\d{1,2}\.\d+) ?_?(?:um|\u00b5m|\u03bcm|micromet\w*|microns?)(?![a-z])", re.IGNORECASE)
_NM = re.compile(
    r"(?<![\d.])(\d{3,5}(?:\.\d+)?)[ _]?(?:nm|nanomet\w*)(?![a-z])|(?<![a-z])nm[ _]?(\d{3,5})"
    r"|^rho[stw]?_(\d{3,4})$",  # ACOLITE
    re.IGNORECASE,
)
# Wavelengths of short-wave infrared without a unit; its bands exclude the numbers of years.
_SWIR_NUMBER = re.compile(r"(?<![\d.])([12]\.\d{1,3}|[12]\d{3})(?![\d.])")
_SHORTEST_SWIR = (1.2, 1.26)


def common_name(description: str) -> Optional[str]:
    """Finds the common name in a description; None if it has none or several.

    "Band 4" and "B4" have none: the meaning of a number depends on the sensor.
    """
    text = plain(description)
    if _NO_REFLECTANCE.search(text):
        return None
    exact = _EXACT.findall(text)
    if len(exact) == 1:
        return str(exact[0]).replace(" ", "")
    for pattern, name in _WORDS:
        if pattern.search(text):
            return name
    colours = set(_COLOURS.findall(text))
    return colours.pop() if len(colours) == 1 else None


def in_context(names: Sequence[str]) -> tuple[Optional[str], ...]:
    """Finds the common names of all bands of a scene, some of which depend on the names of the others."""
    found = [_with_wavelength(name) for name in names]
    others = by_context(names, found)
    return tuple(others.get(place, name) for place, name in enumerate(found))


def by_context(names: Sequence[str], found: Sequence[Optional[str]]) -> dict[int, str]:
    """Finds common names that depend on the other bands: single letters, and numbers of short-wave infrared.

    Args:
        names: Names of all bands of a scene.
        found: The common name of each by itself, or None.

    Returns:
        Common names by index of the band.
    """
    return {**_letters(names), **_short_wave(names, found)}


def lone_swir16(names: Sequence[str]) -> Optional[int]:
    """Finds the index of the only band of short-wave infrared if its name is that of the first: "SWIR1"; else None.

    WorldView-3 has eight bands of it, and one of yellow.
    """
    found = in_context(names)
    unsure = [place for place, name in enumerate(found) if name == "swir"]
    if len(unsure) != 1 or {"swir16", "yellow"} & set(found):
        return None
    return unsure[0] if _ordinal(names[unsure[0]]) == 1 and named_um(names[unsure[0]]) is None else None


def named_um(name: str) -> Optional[float]:
    """Reads the wavelength in um in a band's name, such as "1610.0 Nanometers", "swir_1600" or "SWIR 1.6"."""
    if shows_no_reflectance(name):
        return None
    found = [float(um) for um in _UM.findall(name)] + [float("".join(groups)) / 1000 for groups in _NM.findall(name)]
    if not found and common_name(name) == "swir":
        numbers = [float(number) for number in _SWIR_NUMBER.findall(name)]
        found = [number if number < 10 else number / 1000 for number in numbers]
        low, high = _SHORTEST_SWIR
        found = [um for um in found if of_wavelength(um) is not None or low <= um <= high]
    return found[0] if len(set(found)) == 1 else None


def of_wavelength(wavelength_um: float) -> Optional[str]:
    """Finds the common name of a wavelength; None if it is in none of the ranges."""
    for name, (low, high) in RANGES_UM.items():
        if low <= wavelength_um < high:
            return name
    return None


def shows_no_reflectance(description: str) -> bool:
    """Tells whether a description names something other than reflectance: an index, radar, heights."""
    return _NO_REFLECTANCE.search(plain(description)) is not None


def plain(description: str) -> str:
    """Reduces a description to lower-case words and numbers, separated by single spaces."""
    apart = re.sub(r"(?<=[a-z])(?=[A-Z][a-z])", " ", description)
    return re.sub(r"[^a-z0-9]+", " ", apart.lower()).strip()


def _with_wavelength(name: str) -> Optional[str]:
    """Finds the common name in a name; for short-wave infrared by the wavelength in it."""
    found, wavelength = common_name(name), named_um(name)
    exact = of_wavelength(wavelength) if wavelength is not None else None
    return exact if found == "swir" and exact in ("swir16", "swir22") else found


def _short_wave(names: Sequence[str], found: Sequence[Optional[str]]) -> dict[int, str]:
    """Identifies bands of short-wave infrared by their numbers; returns common names by index.

    SWIR 1 and SWIR 2 are unambiguous if there are just these two, as for Landsat and Sentinel-2: WorldView-3 has
    eight, and its first is another one. Digital Earth Australia numbers those of Sentinel-2 2 and 3.
    """
    unsure = [place for place, name in enumerate(found) if name == "swir" and named_um(names[place]) is None]
    by_code = _by_band_code([names[place] for place in unsure])
    if by_code:
        return dict(zip(unsure, by_code))
    ordinals = {_ordinal(names[place]): place for place in unsure}
    first, second = (2, 3) if all("nbart" in names[place].lower() for place in unsure) and 3 in ordinals else (1, 2)
    if len(unsure) == 2 and set(ordinals) == {first, second}:
        return {ordinals[first]: "swir16", ordinals[second]: "swir22"}
    other = {"swir16": 2, "swir22": 1}
    sure = [name for name in found if name in other]
    if len(unsure) == len(sure) == 1 and other[str(sure[0])] in ordinals:
        return {unsure[0]: "swir22" if sure == ["swir16"] else "swir16"}
    return {}


def _by_band_code(names: Sequence[str]) -> list[str]:
    """Finds the common names of bands of short-wave infrared by a product's band numbers: "SWIR-B11".

    A single band 5 could be that of MODIS, at 1.24 um.
    """
    codes = [match[1] if (match := _CODE.search(plain(name))) else "" for name in names]
    for table in _SWIR_CODES:
        if sorted(codes) == sorted(table) or (len(codes) == 1 and codes[0] in set(table) - {"5"}):
            found = [table[code] for code in codes]
            ordinals = {"swir16": (None, 1), "swir22": (None, 2)}
            if all(_ordinal(name) in ordinals[each] for name, each in zip(names, found)):
                return found
    return []


def _ordinal(name: str) -> Optional[int]:
    """Reads the number of a band of short-wave infrared: 1 in "SWIR1_p50" and "Shortwave Infrared (SWIR) 1"."""
    found = {match[1] for match in _ORDINAL.finditer(plain(name))}
    if len(found) != 1:
        return None
    number = found.pop()
    return len(number) if number.startswith("i") else int(number)


def _letters(names: Sequence[str]) -> dict[int, str]:
    """Identifies bands with single letters if R, G and B are among them; returns common names by index."""
    letters = [name.lower().replace("band_", "") for name in names]  # BAND_B, as Maxar's metadata has it
    found = {place: _LETTERS[letter] for place, letter in enumerate(letters) if letter in _LETTERS}
    return found if {"red", "green", "blue"} <= set(found.values()) else {}
