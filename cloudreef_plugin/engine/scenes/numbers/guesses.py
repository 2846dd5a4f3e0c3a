"""Guesses what numbers mean where nothing states it: by their data type, where they begin and where they end."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from ...contract.sentences import Sentence
from ..product import Evidence

__all__ = ["LIFTED", "OVERRIDE", "guess", "lowest_number"]

OVERRIDE = Sentence("Choose {} if that is wrong.", "SCALING")
_WIDER = Sentence("Choose {} reflectance_32768 or uint16 if they are x 32768 or x 65535.", "SCALING")
_HALF = Sentence("Choose {} reflectance_32768 if they are x 32768.", "SCALING")
_NARROWER = Sentence("Choose {} uint16 or reflectance_10000 if they are x 65535 or x 10000.", "SCALING")
_THOUSANDTHS = Sentence("Choose {} reflectance_1000 if they are x 1000.", "SCALING")
_PERCENT = Sentence("Choose {} percent if they are that.", "SCALING")
_EIGHT_BITS = Sentence("Choose {} uint8 if they are values of 8 bits.", "SCALING")
_COVERED = Sentence("Choose {} reflectance_10000 if cloud or snow covers the whole scene.", "SCALING")
_TAKEN_OFF = Sentence("Choose {} reflectance_10000 if the offset of 1000 is taken off already.", "SCALING")
_NOT_TAKEN_OFF = Sentence("Choose {} sentinel2_offset if Sentinel-2's offset of 1000 is still in them.", "SCALING")

# Reflectance x 10000 is hardly ever brighter, and clouds are hardly ever all darker.
_BRIGHT, _DIM = 16_000, 1000
# Nor does it lie between these in more than this share of a band, as 16-bit values do; beyond are saturated pixels, and
# numbers below 0 that were stored without a sign.
_WIDE, _WIDE_SHARE = (30_000, 60_000), 0.005
# Numbers up to this can be percent.
_HUNDRED = 130
# Sentinel-2 numbers with the offset: hardly any is below 1000, and dark red or near infrared is not far above. Deserts
# can begin near there without it, but not in all infrared bands.
LIFTED, _LIFTED_DARK, _LIFTED_ALL, _LIFTED_SURELY = 950, 1250, 1300, 980
_SURFACE = re.compile(r"(?:^|[^A-Z0-9])SR_B\d", re.IGNORECASE)


def guess(evidence: Evidence) -> tuple[str, str, str]:
    """Guesses kind and reason from the dtype and a sample of the whole scene.

    Returns:
        The kind, see `values.FIXED`; the reason in words; and what to do if that is wrong, empty where it is sure.
    """
    if evidence.dtype == np.uint8:
        # Landsat 4 to 7 have numbers of 8 bits that only their metadata can scale.
        dim = all(float(np.percentile(values, 99.5)) <= 100 for values in evidence.sample if values.size)
        advice = OVERRIDE if (evidence.sensor or "").startswith("landsat") else ""
        advice = _PERCENT if evidence.sensor and dim else advice
        return "uint8", Sentence("by the data type"), advice
    is_float = evidence.dtype.kind == "f"
    filled = [values for values in evidence.sample if values.size]
    if not filled:
        return ("reflectance" if is_float else "reflectance_10000"), Sentence("as no valid pixel was found"), ""
    low = min(float(np.percentile(values, 1)) for values in filled)
    high = max(float(np.percentile(values, 99.5)) for values in filled)
    seen = Sentence(
        "as they run from {} to {}", *(f"{end:.4g}" if high <= 255 else f"{end:.0f}" for end in (low, high))
    )
    if is_float and high <= 2.0:
        return "reflectance", seen, ""
    if high <= 255 and (is_float or low >= 0):
        if high <= _HUNDRED and is_float and not all((values == np.rint(values)).all() for values in filled):
            return "percent", seen, _EIGHT_BITS
        return "uint8", seen, _PERCENT if high <= _HUNDRED else OVERRIDE
    is_sentinel2 = evidence.sensor == "sentinel2"
    if is_sentinel2:
        seen = Sentence("as the files are named like Sentinel-2 bands and run from {} to {}", *seen.values)
    elif low >= 4500:
        return _which_landsat(evidence), seen, _COVERED if high <= _BRIGHT else OVERRIDE
    if low >= 0 and any(_is_wide(values) for values in filled):
        return "uint16", seen, _HALF
    lowest, is_lifted = lowest_number(evidence)
    infrared = max(_begins(evidence, ("red", "nir", "swir16", "swir22")), default=0.0)
    if is_lifted and (infrared < _LIFTED_ALL or (is_sentinel2 and lowest >= _LIFTED_SURELY)):
        return "sentinel2_offset", Sentence("as no number is below {:.0f}", lowest), _TAKEN_OFF
    if is_lifted or (is_sentinel2 and low >= LIFTED):
        return "reflectance_10000", seen, _NOT_TAKEN_OFF
    if high < _DIM:
        return "reflectance_10000", seen, _THOUSANDTHS
    if is_sentinel2:
        return "reflectance_10000", seen, ""
    unsaturated = [below for values in filled if (below := values[values < _WIDE[1]]).size]
    bright = max((float(np.percentile(below, 99.5)) for below in unsaturated), default=0.0)
    if bright > _BRIGHT and low >= 0 and not is_sentinel2:
        return "reflectance_32768", seen, _NARROWER
    brightest = max(float(values.max()) for values in filled)
    return "reflectance_10000", seen, _WIDER if brightest > _BRIGHT else OVERRIDE


def lowest_number(evidence: Evidence) -> tuple[float, bool]:
    """Finds where the numbers begin, and whether they are lifted by the offset of Sentinel-2's baseline 04.00.

    They are if hardly any number is below 1000, and dark surfaces are not far above.
    """
    lowest = min(_begins(evidence, evidence.names), default=0.0)
    dark = min(_begins(evidence, ("red", "nir")), default=np.inf)
    return lowest, lowest >= LIFTED and dark < _LIFTED_DARK


def _begins(evidence: Evidence, names: Sequence[str]) -> list[float]:
    """Computes where the numbers of some channels begin."""
    channels = zip(evidence.names, evidence.sample)
    return [float(np.percentile(values, 0.2)) for name, values in channels if name in names and values.size]


def _is_wide(values: NDArray[np.float64]) -> bool:
    low, high = _WIDE
    return bool(((values > low) & (values < high)).mean() > _WIDE_SHARE)


def _which_landsat(evidence: Evidence) -> str:
    """Distinguishes Level-1 and surface reflectance numbers, both of which are far from 0.

    Dark surfaces have about 5000 (Level-1) or 7273 (surface reflectance); the atmosphere brightens the
    blue band of Level-1 by about 0.04, which is corrected in surface reflectance. Names such as SR_B2 say that
    it is the latter.
    """
    if evidence.called and all(_SURFACE.search(name) for name in evidence.called):
        return "landsat_c2_sr"
    dark = {
        name: float(np.percentile(values, 1)) for name, values in zip(evidence.names, evidence.sample) if values.size
    }
    haze = dark.get("blue", 0.0) - dark.get("red", 0.0) if {"blue", "red"} <= set(dark) else 0.0
    return "landsat_c2_sr" if min(dark.values()) >= 7000 and haze < 600 else "landsat_c1"
