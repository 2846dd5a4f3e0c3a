"""The distance and the elevation of the sun, which radiance needs to become reflectance."""

from __future__ import annotations

import math
from datetime import datetime

__all__ = ["reflectance_factor", "sun_distance"]


def sun_distance(time: datetime) -> float:
    """Computes the distance from Earth to the sun in astronomical units, to 0.0001, at a time in UTC.

    The Astronomical Almanac, low-precision formulas: https://aa.usno.navy.mil/faq/sun_approx
    """
    anomaly = math.radians(357.529 + 0.98560028 * (time - datetime(2000, 1, 1, 12)).total_seconds() / 86400)
    return 1.00014 - 0.01671 * math.cos(anomaly) - 0.00014 * math.cos(2 * anomaly)


def reflectance_factor(time: datetime, elevation: float) -> float:
    """Computes pi x distance^2 / sin(elevation): radiance x this / irradiance = reflectance at the top of the air.

    Args:
        time: In UTC.
        elevation: Of the sun above the horizon in degrees, more than 0.
    """
    return math.pi * sun_distance(time) ** 2 / math.sin(math.radians(elevation))
