"""What the mean and standard deviation of a network's input tell about the numbers that it takes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Optional

__all__ = ["BYTE", "STORED", "factor_of"]

# Factors from reflectance to images of 8 bits, and to the 16 bits of Sentinel-2 and similar products.
BYTE, STORED = 255.0, 10_000.0
# Largest mean plus deviation of inputs that are reflectance, bytes, and reflectance x 10000.
_MOST_REFLECTANCE = 3.0
_MOST_BYTE = 300.0
_MOST_STORED = 20_000.0


def factor_of(mean: Sequence[float], std: Sequence[float]) -> Optional[float]:
    """Finds the factor from reflectance to numbers with these statistics: 1, 255 or 10000.

    None if they are larger: the range of 16 bits does not tell the scaling.
    """
    most = max(low + width for low, width in zip(mean, std))
    steps = ((_MOST_REFLECTANCE, 1.0), (_MOST_BYTE, BYTE), (_MOST_STORED, STORED))
    return next((factor for limit, factor in steps if most <= limit), None)
