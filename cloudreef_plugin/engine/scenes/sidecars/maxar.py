"""Reads bands and reflectance of WorldView, GeoEye and QuickBird in the metadata file (.IMD) beside the image.

reflectance = value x absCalFactor / effectiveBandwidth x pi x distance^2 / (irradiance x sin(sun's elevation)), after
"Radiometric Use of WorldView-2 Imagery" (DigitalGlobe, 2010).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Optional

from ...contract.addresses import name_of
from ...contract.sentences import Sentence
from ..archives import AnyPath
from ..naming import uncut
from ..product import Product, ProductFile
from ..scaling.sun import reflectance_factor

__all__ = ["image"]

_NAMES = {
    "C": "coastal",
    "B": "blue",
    "G": "green",
    "Y": "yellow",
    "R": "red",
    "RE": "rededge",
    "N": "nir",
    "N2": "nir09",
}
# Solar irradiance in W / (m2 um) at the mean distance of the sun; that of WorldView-4 is from "Absolute Radiometric
# Calibration: 2018v0" (Maxar), which leaves its radiance as it is.
_IRRADIANCE = {
    "WV02": dict(zip(_NAMES, (1758.22, 1974.24, 1856.41, 1738.48, 1559.46, 1342.07, 1069.73, 861.29))),
    "WV03": dict(zip(_NAMES, (1757.89, 2004.61, 1830.18, 1712.07, 1535.33, 1348.08, 1055.94, 858.77))),
    "WV04": {"B": 2009.45, "G": 1831.88, "R": 1492.12, "N": 937.8},
    "GE01": {"B": 1960.0, "G": 1853.0, "R": 1505.0, "N": 1039.0},
    "QB02": {"B": 1924.59, "G": 1843.08, "R": 1574.77, "N": 1113.71},
}
_GROUP = re.compile(r"BEGIN_GROUP\s*=\s*BAND_(\w+)(.*?)END_GROUP", re.DOTALL)
# A tile of an image.
_TILE = re.compile(r"_R\d+C\d+", re.IGNORECASE)


def image(raster: str, path: AnyPath) -> Optional[Product]:
    """Finds the product of an image with an .IMD file beside it; None for other rasters.

    Args:
        raster: Its path for GDAL.
        path: The same, as a path.
    """
    stem = uncut(path.stem)
    stems = dict.fromkeys((path.stem, stem, _TILE.sub("", stem)))
    candidates = (path.parent / f"{stem}{suffix}" for stem in stems for suffix in (".IMD", ".imd"))
    beside = next((each for each in candidates if each.is_file()), None)
    if beside is None:
        return None
    text = beside.read_text(encoding="utf-8", errors="replace")
    groups = _GROUP.findall(text)
    order = tuple(_NAMES.get(letter) for letter, _ in groups)
    if not {"red", "green", "blue"} <= set(order):
        return None  # panchromatic, or short-wave infrared alone
    product = Product(name_of(raster), (ProductFile(raster),), fill=0.0, order=order)
    if _word(text, "radiometricEnhancement").lower() not in ("", "off", "none"):
        return product  # corrected for the atmosphere, or stretched
    factors = _factors(text, groups)
    if len(factors) < len(groups):
        warning = Sentence(
            "{} lacks something that reflectance is computed from (a known satellite, the date, the sun's elevation, "
            "the calibration of each band), so reflectance is only guessed. Choose {} to say what the values are.",
            beside.name,
            "SCALING",
        )
        return replace(product, warnings=(warning,))
    reason = Sentence("by the calibration and the sun's elevation in {}", beside.name)
    return replace(product, scaling_reason=reason, metadata=str(beside), factors=factors)


def _factors(text: str, groups: list[tuple[str, str]]) -> Mapping[str, tuple[float, float]]:
    """Computes (scale, offset) of each band by its common name; empty if something is missing for all."""
    irradiance = _IRRADIANCE.get(_word(text, "satId").upper(), {})
    elevation = _number(text, "meanSunEl")
    day = re.search(r"(\d{4}-\d\d-\d\d)T", _word(text, "firstLineTime") or _word(text, "earliestAcqTime"))
    if not elevation or elevation <= 0 or day is None:
        return {}
    light = reflectance_factor(datetime.fromisoformat(day[1]), elevation)
    found: dict[str, tuple[float, float]] = {}
    for letter, group in groups:
        calibration, width = _number(group, "absCalFactor"), _number(group, "effectiveBandwidth")
        if calibration and width and letter in irradiance:
            found[_NAMES[letter]] = (calibration / width * light / irradiance[letter], 0.0)
    return found


def _word(text: str, key: str) -> str:
    found = re.search(rf'\b{key}\s*=\s*"?([^";\n]*)', text)
    return found[1].strip() if found else ""


def _number(text: str, key: str) -> Optional[float]:
    try:
        return float(_word(text, key))
    except ValueError:
        return None
