"""How a scene's numbers become reflectance, decided once per scene."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Optional

import numpy as np
from numpy.typing import NDArray

from .sentences import Sentence

__all__ = ["FIXED", "ZERO_IS_FILL", "Evidence", "Scaling", "decide"]

# kind: (scale, offset), as `protocol.SCALINGS` explains them.
FIXED = {
    "reflectance": (1.0, 0.0),
    "reflectance_10000": (1e-4, 0.0),
    "sentinel2_offset": (1e-4, -0.1),
    "landsat_c1": (2e-5, -0.1),
    "landsat_c2_sr": (2.75e-5, -0.2),
    "uint8": (1 / 255, 0.0),
    "uint16": (1 / 65535, 0.0),
}
# Digital numbers of these kinds have no value 0 but for fill.
ZERO_IS_FILL = ("reflectance_10000", "sentinel2_offset", "landsat_c1", "landsat_c2_sr")

_IN_WORDS = {
    "reflectance": Sentence("reflectance 0 to 1, as it is"),
    "reflectance_10000": Sentence("reflectance x 10000"),
    "sentinel2_offset": Sentence("Sentinel-2 numbers with the offset of baseline 04.00 (x 0.0001 - 0.1)"),
    "landsat_c1": Sentence("Landsat Level-1 digital numbers (x 0.00002 - 0.1)"),
    "landsat_c2_sr": Sentence("Landsat Collection 2 surface reflectance numbers (x 0.0000275 - 0.2)"),
    "uint8": Sentence("8-bit values (/ 255)"),
    "uint16": Sentence("16-bit values (/ 65535)"),
}
_OVERRIDE = Sentence("Choose SCALING if that is wrong.")


@dataclass(frozen=True)
class Scaling:
    """reflectance = number x scale + offset, for each present channel.

    Attributes:
        kind: One of `protocol.SCALINGS` without "auto", or "metadata" or "tags".
        scale: One for each present channel.
        offset: One for each present channel.
        reason: Why, in words.
    """

    kind: str
    scale: tuple[float, ...]
    offset: tuple[float, ...]
    reason: str

    def describe(self) -> str:
        """Returns what the numbers are taken for, and why."""
        words = _IN_WORDS.get(self.kind)
        if words is None:
            pairs = set(zip(self.scale, self.offset))
            words = Sentence("each band by its own factors")
            if len(pairs) == 1:
                words = Sentence("x {:.6g} {:+.6g}", self.scale[0], self.offset[0])
        return Sentence("{}, {}", words, self.reason)


@dataclass(frozen=True)
class Evidence:
    """What can say how numbers become reflectance.

    Attributes:
        dtype: Of the stored numbers.
        metadata: (scale, offset) of each present channel by the product's metadata, or None.
        metadata_reason: In words.
        tags: (scale, offset) of each present channel by the file's tags.
        sensor: Key of `bands.SENSORS` whose band numbers the names use, or None.
        naming: Kind that the product's naming stands for, or None.
        naming_reason: In words.
        names: Common names of the present channels.
        sample: Valid numbers of the whole scene, one float64 array for each present channel.
    """

    dtype: np.dtype[Any]
    tags: tuple[tuple[float, float], ...]
    names: tuple[str, ...]
    sample: tuple[NDArray[np.float64], ...]
    metadata: Optional[tuple[tuple[float, float], ...]] = None
    metadata_reason: str = ""
    naming: Optional[str] = None
    naming_reason: str = ""
    sensor: Optional[str] = None


def decide(choice: str, evidence: Evidence) -> tuple[Scaling, tuple[str, ...]]:
    """Decides how a scene's numbers become reflectance.

    Args:
        choice: The user's, one of `protocol.SCALINGS`.
        evidence: What else is known.

    Returns:
        The scaling, and warnings for the user.
    """
    warnings: list[str] = []
    scaling = _certain(choice, evidence)
    if scaling is None:
        kind, reason, sure = _guess(evidence)
        scaling = _fixed(kind, reason, len(evidence.names))
        if not sure:
            warnings.append(
                Sentence(
                    "Nothing states what the scene's numbers mean; they are taken for {}, {}. {}",
                    _IN_WORDS[kind],
                    reason,
                    _OVERRIDE,
                )
            )
    doubt = _doubt(scaling, evidence)
    if doubt:
        warnings.append(doubt)
    return scaling, tuple(warnings)


def _certain(choice: str, evidence: Evidence) -> Optional[Scaling]:
    count = len(evidence.names)
    if choice != "auto":
        return _fixed(choice, Sentence("as chosen"), count)
    if evidence.metadata is not None:
        return _pairs("metadata", evidence.metadata, evidence.metadata_reason)
    if any(pair != (1.0, 0.0) for pair in evidence.tags):
        return _pairs("tags", evidence.tags, Sentence("by the scale and offset tags of the file"))
    if evidence.naming and evidence.dtype.kind in "iu" and evidence.dtype.itemsize > 1:
        return _fixed(evidence.naming, evidence.naming_reason, count)
    return None


def _fixed(kind: str, reason: str, count: int) -> Scaling:
    scale, offset = FIXED[kind]
    return Scaling(kind, (scale,) * count, (offset,) * count, reason)


def _pairs(kind: str, pairs: Sequence[tuple[float, float]], reason: str) -> Scaling:
    return Scaling(kind, tuple(scale for scale, _ in pairs), tuple(offset for _, offset in pairs), reason)


def _guess(evidence: Evidence) -> tuple[str, str, bool]:
    """Returns kind, reason and whether it is sure, from the dtype and a sample of the whole scene."""
    if evidence.dtype == np.uint8:
        # Landsat 4 to 7 have numbers of 8 bits whose meaning only their metadata tells.
        return "uint8", Sentence("by the data type"), not (evidence.sensor or "").startswith("landsat")
    is_float = evidence.dtype.kind == "f"
    filled = [values for values in evidence.sample if values.size]
    if not filled:
        return ("reflectance" if is_float else "reflectance_10000"), Sentence("as no valid pixel was found"), True
    low = min(float(np.percentile(values, 1)) for values in filled)
    high = max(float(np.percentile(values, 99.5)) for values in filled)
    seen = Sentence(
        "as they run from {} to {}", *(f"{end:.4g}" if high <= 255 else f"{end:.0f}" for end in (low, high))
    )
    if is_float and high <= 2.0:
        return "reflectance", seen, True
    if high <= 255 and (is_float or low >= 0):
        return "uint8", seen, False
    if evidence.sensor == "sentinel2":
        named = Sentence("as the files are named like Sentinel-2 bands and run from {} to {}", *seen.values)
        return "reflectance_10000", named, low < 1000
    if low >= 4500:
        return _which_landsat(evidence), seen, False
    if high > 30000 and low >= 0:
        return "uint16", seen, False
    return "reflectance_10000", seen, False


def _which_landsat(evidence: Evidence) -> str:
    """Tells Level-1 from surface reflectance numbers, both of which stay far from 0.

    Dark surfaces lie near 5000 (Level-1) or 7273 (surface reflectance); air brightens the
    blue band of Level-1 by some 0.04, which surface reflectance has removed.
    """
    dark = {
        name: float(np.percentile(values, 1)) for name, values in zip(evidence.names, evidence.sample) if values.size
    }
    haze = dark.get("blue", 0.0) - dark.get("red", 0.0) if {"blue", "red"} <= set(dark) else 0.0
    return "landsat_c2_sr" if min(dark.values()) >= 7000 and haze < 600 else "landsat_c1"


def _doubt(scaling: Scaling, evidence: Evidence) -> str:
    """Returns a warning where the reflectances of the sample cannot be right, else an empty text."""
    low, high = np.inf, -np.inf
    for values, scale, offset in zip(evidence.sample, scaling.scale, scaling.offset):
        if values.size:
            low = min(low, float(np.percentile(values, 5)) * scale + offset)
            high = max(high, float(np.percentile(values, 95)) * scale + offset)
    if not np.isfinite(high) or (high >= 0.02 and high <= 2.5 and low >= -0.15):
        return ""
    return Sentence(
        "The values do not look like reflectance: taken for {}, they run from {:.3g} to {:.3g} instead of about "
        "0 to 1. {}",
        scaling.describe(),
        low,
        high,
        _OVERRIDE,
    )
