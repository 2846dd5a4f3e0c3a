"""Guesses what stored values mean where nothing states it: by their data type, and by the range that they have."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Callable, NamedTuple

import numpy as np
from numpy.typing import NDArray

from ...contract.sentences import Sentence
from .evidence import Evidence

__all__ = ["BRIGHT_10000", "LIFTED", "NEARLY_LIFTED", "OVERRIDE", "Guess", "guess", "lowest_value"]

OVERRIDE = Sentence("Choose {} if that is wrong.", "SCALING")
_PERCENT = Sentence("Choose {} percent if they are percentages.", "SCALING")

# Values up to this can be percent.
_HUNDRED = 130
# Reflectance x 10000 is hardly ever brighter, and clouds are hardly ever all darker.
BRIGHT_10000, _DIM = 16_000, 1000
# Nor does it lie between these in more than this share of a band, as 16-bit values do; beyond are saturated pixels, and
# negative values that were stored as unsigned ones.
_WIDE, _WIDE_SHARE = (30_000, 60_000), 0.005
# Values of Landsat begin above this.
_LANDSAT = 4500
# Sentinel-2 values with the offset: hardly any is below 1000, and dark red or near infrared is not far above. Deserts
# can begin near there without it, but not in all infrared bands.
LIFTED, _LIFTED_DARK, _LIFTED_INFRARED, _LIFTED_SURELY = 950, 1250, 1300, 980
# Between this and LIFTED values can be both: negative reflectance of dark water with the offset, or bright ground
# without it. Below they are the latter.
NEARLY_LIFTED = 700
# Where 8-bit values end between these, they are of dark water alone, or do not mean 0 to 1: then masks are wrong. Lower
# ones are told not to look like reflectance in any case.
_FAINT = (5, 25)
_SURFACE = re.compile(r"(?:^|[^A-Z0-9])SR_B\d", re.IGNORECASE)


class Guess(NamedTuple):
    """What values are guessed to be.

    Attributes:
        kind: Key of `KINDS`.
        reason: Why, in words.
        advice: What to do if that is wrong; empty where it is certain.
    """

    kind: str
    reason: str
    advice: str


@dataclass(frozen=True)
class _Range:
    """The range of a scene's values, of all bands together.

    Attributes:
        evidence: Of a scene whose values are not of 8 bits.
        bands: The values of each band that has valid ones.
        low: Their first percentile, of the darkest band.
        high: Their 99.5th percentile, of the brightest band.
        lowest: See `lowest_value`.
        is_lifted: See `lowest_value`.
    """

    evidence: Evidence
    bands: tuple[NDArray[np.float64], ...]
    low: float
    high: float
    lowest: float
    is_lifted: bool

    @classmethod
    def of(cls, evidence: Evidence, bands: tuple[NDArray[np.float64], ...]) -> _Range:
        """Measures the range."""
        low = min(float(np.percentile(values, 1)) for values in bands)
        high = max(float(np.percentile(values, 99.5)) for values in bands)
        return cls(evidence, bands, low, high, *lowest_value(evidence))

    @property
    def is_float(self) -> bool:
        return self.evidence.dtype.kind == "f"

    @property
    def is_sentinel2(self) -> bool:
        return self.evidence.sensor == "sentinel2"

    @property
    def is_landsat(self) -> bool:
        return self.low >= _LANDSAT and not self.is_sentinel2

    @property
    def fits_8_bits(self) -> bool:
        return self.high <= 255 and (self.is_float or self.low >= 0)

    @property
    def is_whole(self) -> bool:
        return all((values == np.rint(values)).all() for values in self.bands)

    @property
    def is_wide(self) -> bool:
        """Whether values are spread as those of 16 bits."""
        low, high = _WIDE
        spread = any(((values > low) & (values < high)).mean() > _WIDE_SHARE for values in self.bands)
        return self.low >= 0 and spread

    @property
    def is_surely_lifted(self) -> bool:
        """Whether values are lifted in all infrared bands as well, or the bands are named like Sentinel-2's."""
        infrared = max(_starts(self.evidence, ("red", "nir", "swir16", "swir22")), default=0.0)
        by_name = self.is_sentinel2 and self.lowest >= _LIFTED_SURELY
        return self.is_lifted and (infrared < _LIFTED_INFRARED or by_name)

    @property
    def is_bright(self) -> bool:
        """Whether values are brighter than reflectance x 10000, without saturated ones."""
        unsaturated = [below for values in self.bands if (below := values[values < _WIDE[1]]).size]
        return self.low >= 0 and any(float(np.percentile(values, 99.5)) > BRIGHT_10000 for values in unsaturated)

    @property
    def brightest(self) -> float:
        return max(float(values.max()) for values in self.bands)

    @property
    def reason(self) -> str:
        """The range in words."""
        ends = (f"{end:.4g}" if self.high <= 255 else f"{end:.0f}" for end in (self.low, self.high))
        if self.is_sentinel2 and not self.fits_8_bits:
            return Sentence("as the files are named like Sentinel-2 bands and range from {} to {}", *ends)
        return Sentence("as they range from {} to {}", *ends)


class _Rule(NamedTuple):
    """Values are of a kind if they fulfil a condition; the advice is for those who know better."""

    kind: str
    applies: Callable[[_Range], bool]
    advice: str


# The first one that applies is used.
_RULES = (
    _Rule(
        "reflectance",
        lambda seen: seen.is_float and seen.high <= 2 and lowest_value(seen.evidence, 1e-4)[1],
        Sentence("Choose {} 1,-0.1 if they still include Sentinel-2's offset.", "SCALING"),
    ),
    _Rule("reflectance", lambda seen: seen.is_float and seen.high <= 2, ""),
    _Rule(
        "percent",
        lambda seen: seen.fits_8_bits and seen.high <= _HUNDRED and seen.is_float and not seen.is_whole,
        Sentence("Choose {} uint8 if they are 8-bit values.", "SCALING"),
    ),
    _Rule("uint8", lambda seen: seen.fits_8_bits and seen.high <= _HUNDRED, _PERCENT),
    _Rule("uint8", lambda seen: seen.fits_8_bits, OVERRIDE),
    _Rule("landsat", lambda seen: seen.is_landsat and seen.high > BRIGHT_10000, OVERRIDE),
    _Rule(
        "landsat",
        lambda seen: seen.is_landsat,
        Sentence("Choose {} reflectance_10000 if cloud or snow covers the whole scene.", "SCALING"),
    ),
    _Rule(
        "uint16",
        lambda seen: seen.is_wide,
        Sentence("Choose {} reflectance_32768 if they are reflectance x 32768.", "SCALING"),
    ),
    _Rule(
        "sentinel2_offset",
        lambda seen: seen.is_surely_lifted,
        Sentence("Choose {} reflectance_10000 if the offset of 1000 has already been subtracted.", "SCALING"),
    ),
    _Rule(
        "reflectance_10000",
        lambda seen: seen.is_lifted or (seen.is_sentinel2 and seen.lowest >= NEARLY_LIFTED),
        Sentence("Choose {} sentinel2_offset if they still include Sentinel-2's offset of 1000.", "SCALING"),
    ),
    _Rule(
        "reflectance_10000",
        lambda seen: seen.high < _DIM,
        Sentence("Choose {} reflectance_1000 if they are reflectance x 1000.", "SCALING"),
    ),
    _Rule("reflectance_10000", lambda seen: seen.is_sentinel2, ""),
    _Rule(
        "reflectance_32768",
        lambda seen: seen.is_bright,
        Sentence("Choose {} uint16 or reflectance_10000 if they are reflectance x 65535 or x 10000.", "SCALING"),
    ),
    _Rule(
        "reflectance_10000",
        lambda seen: seen.brightest > BRIGHT_10000,
        Sentence("Choose {} reflectance_32768 or uint16 if they are reflectance x 32768 or x 65535.", "SCALING"),
    ),
    _Rule("reflectance_10000", lambda seen: True, OVERRIDE),
)


def guess(evidence: Evidence) -> Guess:
    """Guesses the kind of values from the data type and a sample of the whole scene."""
    bands = tuple(values for values in evidence.sample if values.size)
    if evidence.dtype == np.uint8:
        return Guess("uint8", Sentence("by the data type"), _advice_on_8_bits(evidence, bands))
    if not bands:
        kind = "reflectance" if evidence.dtype.kind == "f" else "reflectance_10000"
        return Guess(kind, Sentence("as no valid pixel was found"), "")
    seen = _Range.of(evidence, bands)
    rule = next(rule for rule in _RULES if rule.applies(seen))
    kind = _landsat_kind(evidence) if rule.kind == "landsat" else rule.kind
    lifted = Sentence("as no value is below {:.0f}", seen.lowest)
    return Guess(kind, lifted if kind == "sentinel2_offset" else seen.reason, rule.advice)


def lowest_value(evidence: Evidence, unit: float = 1.0) -> tuple[float, bool]:
    """Finds where values start, and whether they are lifted by the offset of Sentinel-2's baseline 04.00.

    They are if hardly any value is below 1000, and dark surfaces are not far above.

    Args:
        evidence: Of the scene.
        unit: What a number of Sentinel-2 became: 1e-4 in reflectance.
    """
    lowest = min(_starts(evidence, evidence.names), default=0.0)
    dark = min(_starts(evidence, ("red", "nir")), default=np.inf)
    return lowest, lowest >= LIFTED * unit and dark < _LIFTED_DARK * unit


def _starts(evidence: Evidence, names: Sequence[str]) -> list[float]:
    """Computes where the values of some channels start."""
    channels = zip(evidence.names, evidence.sample)
    return [float(np.percentile(values, 0.2)) for name, values in channels if name in names and values.size]


def _advice_on_8_bits(evidence: Evidence, bands: Sequence[NDArray[np.float64]]) -> str:
    brightest = max((float(np.percentile(values, 99.5)) for values in bands), default=0.0)
    if evidence.sensor and brightest <= 100:
        return _PERCENT
    if _FAINT[0] <= brightest <= _FAINT[1]:
        return Sentence(
            "The brightest are only {:.0f} of 255, so clouds would be missed: if there are any, export the values "
            "again with the full range of 8 bits, or with 16 bits.",
            brightest,
        )
    # Landsat 4 to 7 have digital numbers of 8 bits that only their metadata can scale.
    return OVERRIDE if (evidence.sensor or "").startswith("landsat") else ""


def _landsat_kind(evidence: Evidence) -> str:
    """Distinguishes Level-1 from surface reflectance, both of which are far from 0.

    Dark surfaces have about 5000 (Level-1) or 7273 (surface reflectance); the atmosphere brightens the
    blue band of Level-1 by about 0.04, which is corrected in surface reflectance. Names such as SR_B2 mean
    surface reflectance.
    """
    if evidence.band_names and all(_SURFACE.search(name) for name in evidence.band_names):
        return "landsat_c2_sr"
    dark = {
        name: float(np.percentile(values, 1)) for name, values in zip(evidence.names, evidence.sample) if values.size
    }
    haze = dark.get("blue", 0.0) - dark.get("red", 0.0) if {"blue", "red"} <= set(dark) else 0.0
    return "landsat_c2_sr" if min(dark.values()) >= 7000 and haze < 600 else "landsat_c1"
