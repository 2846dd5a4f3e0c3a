"""Reads the reflectance factors in ENVI's headers; GDAL reads those of radiance only.

https://www.nv5geospatialsoftware.com/docs/ENVIHeaderFiles.html
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Optional

__all__ = ["header_factors"]


def header_factors(header: Mapping[str, str], band: int) -> Optional[tuple[float, float]]:
    """Reads (scale, offset) of a band from a header, None if it states none.

    Args:
        header: GDAL's tags of the domain ENVI.
        band: 1-based.
    """
    values = {key.lower().replace(" ", "_"): text for key, text in header.items()}
    try:
        gain = _of_band(values.get("data_reflectance_gain_values", ""), band)
        if gain is not None:
            return gain, _of_band(values.get("data_reflectance_offset_values", ""), band) or 0.0
        factor = values.get("reflectance_scale_factor", "").strip(" {}")
        return (1 / float(factor), 0.0) if factor else None
    except (ValueError, ZeroDivisionError):
        return None


def _of_band(numbers: str, band: int) -> Optional[float]:
    """Reads a band's number in a list such as "{0.1, 0.2}"."""
    parts = [part for part in numbers.strip(" {}").replace(",", " ").split() if part]
    return float(parts[band - 1]) if band <= len(parts) else None
