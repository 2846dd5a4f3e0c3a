"""The kinds of stored values, and a scaling of them to reflectance."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from ...contract.network_input import InputSpec
from ...contract.sentences import Sentence

__all__ = ["KINDS", "Kind", "Scaling", "stored_where_missing"]


@dataclass(frozen=True)
class Kind:
    """A kind of stored values: reflectance = value x scale + offset.

    Attributes:
        scale: The same for all bands.
        offset: See `scale`.
        label: Its name in sentences.
        zero_is_fill: Whether a stored 0 always means no data.
    """

    scale: float
    offset: float
    label: str
    zero_is_fill: bool = False

    @property
    def factors(self) -> tuple[float, float]:
        """(scale, offset)."""
        return self.scale, self.offset


# See `protocol.SCALINGS`.
KINDS = {
    "reflectance": Kind(1.0, 0.0, Sentence("reflectance 0 to 1, as it is")),
    "reflectance_10000": Kind(1e-4, 0.0, Sentence("reflectance x 10000"), zero_is_fill=True),
    "sentinel2_offset": Kind(
        1e-4,
        -0.1,
        Sentence("Sentinel-2 numbers with the offset of baseline 04.00 (x 0.0001 - 0.1)"),
        zero_is_fill=True,
    ),
    "landsat_c1": Kind(2e-5, -0.1, Sentence("Landsat Level-1 digital numbers (x 0.00002 - 0.1)"), zero_is_fill=True),
    "landsat_c2_sr": Kind(
        2.75e-5,
        -0.2,
        Sentence("Landsat Collection 2 surface reflectance numbers (x 0.0000275 - 0.2)"),
        zero_is_fill=True,
    ),
    "uint8": Kind(1 / 255, 0.0, Sentence("8-bit values (/ 255)")),
    "reflectance_32768": Kind(1 / 32768, 0.0, Sentence("reflectance x 32768")),
    "uint16": Kind(1 / 65535, 0.0, Sentence("16-bit values (/ 65535)")),
    "reflectance_1000": Kind(1e-3, 0.0, Sentence("reflectance x 1000"), zero_is_fill=True),
    "percent": Kind(1e-2, 0.0, Sentence("reflectance in percent")),
}
_AS_STORED = Kind(1.0, 0.0, Sentence("numbers as they are stored"))


@dataclass(frozen=True)
class Scaling:
    """reflectance = value x scale + offset, for each present channel.

    Attributes:
        kind: A key of `KINDS`, or "metadata", "tags", "numbers" or "chosen".
        scale: One for each present channel.
        offset: One for each present channel.
        reason: Why, in words.
    """

    kind: str
    scale: tuple[float, ...]
    offset: tuple[float, ...]
    reason: str

    @classmethod
    def of_kind(cls, kind: str, reason: str, count: int) -> Scaling:
        """Scales all of `count` channels alike: by a kind of `KINDS`, or not at all for "numbers"."""
        factors = KINDS.get(kind, _AS_STORED)
        return cls(kind, (factors.scale,) * count, (factors.offset,) * count, reason)

    @classmethod
    def of_factors(cls, kind: str, factors: Sequence[tuple[float, float]], reason: str) -> Scaling:
        """Scales each channel by its own (scale, offset)."""
        return cls(kind, tuple(scale for scale, _ in factors), tuple(offset for _, offset in factors), reason)

    @property
    def factors(self) -> tuple[tuple[float, float], ...]:
        """(scale, offset) of each present channel."""
        return tuple(zip(self.scale, self.offset))

    @property
    def zero_is_fill(self) -> bool:
        """Whether a stored 0 means no data: as in some of `KINDS`, recognised by their factors."""
        kinds = [kind.factors for kind in KINDS.values() if kind.zero_is_fill]
        return any(np.allclose(self.factors, factors, rtol=1e-3) for factors in kinds)

    def describe(self) -> str:
        """Describes the scaling and its reason."""
        if self.kind in KINDS or self.kind == "numbers":
            label = KINDS.get(self.kind, _AS_STORED).label
        elif len(set(self.factors)) == 1:
            label = Sentence("x {:.6g} {:+.6g}", self.scale[0], self.offset[0])
        else:
            label = Sentence("each band by its own factors")
        return Sentence("{}, {}", label, self.reason)


def stored_where_missing(
    inputs: InputSpec, present: Sequence[bool], scaling: Scaling, dtype: np.dtype[Any]
) -> tuple[float, ...]:
    """Computes the stored value of each present channel that means a missing value in it.

    Of reflectance it is `InputSpec.missing_value`. Of other values it is what becomes `missing_value` by gain and bias,
    or NaN where floats are stored and the network has no gain.
    """
    wanted = np.full(len(present), inputs.missing_value)
    if not inputs.is_reflectance and inputs.gain:
        wanted = (wanted - inputs.bias) / inputs.gain
    elif not inputs.is_reflectance and dtype.kind == "f":
        wanted[:] = np.nan
    stored = (wanted[np.flatnonzero(present)] - scaling.offset) / scaling.scale
    if dtype.kind != "f":
        stored = np.clip(np.rint(stored), np.iinfo(dtype).min, np.iinfo(dtype).max)
    return tuple(stored.tolist())
