"""Reads the wavelength of a band from its tags."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Optional

__all__ = ["wavelength_um"]


def wavelength_um(tags: Mapping[str, str]) -> Optional[float]:
    """Reads a band's centre wavelength in um from tags of GDAL's IMAGERY domain, ENVI headers, Sentinel-2 or CF."""
    lower = {key.lower(): value for key, value in tags.items()}
    for key in ("central_wavelength_um", "center_wavelength_um"):
        if key in lower:
            return _number(lower[key])
    units = ("wavelength_units", "wavelength_unit", "radiation_wavelength_units", "radiation_wavelength_unit")
    unit = next((lower[key] for key in units if lower.get(key)), "").lower()
    for key in ("wavelength", "central_wavelength", "center_wavelength", "centerwavelength", "radiation_wavelength"):
        value = _number(lower.get(key, "").split(" ")[0])
        if value is None:
            continue
        if unit.startswith(("nano", "nm")):
            return value / 1000
        if unit.startswith(("micro", "um", "\u00b5m", "\u03bcm")):
            return value
        return value / 1000 if 300 <= value <= 15000 else value if 0.3 <= value <= 15 else None
    return None


def _number(text: str) -> Optional[float]:
    try:
        return float(text)
    except ValueError:
        return None
