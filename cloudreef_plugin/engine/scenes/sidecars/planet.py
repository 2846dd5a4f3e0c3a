"""Reads the coefficients from PlanetScope's radiance to reflectance in the metadata file beside the image.

https://docs.planet.com/data/imagery/planetscope/
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Optional

from ...contract.addresses import name_of
from ...contract.sentences import Sentence
from .. import naming
from ..archives import AnyPath, children
from ..product import Product, ProductFile

__all__ = ["image"]

_BAND = re.compile(
    r"<(?:\w+:)?bandNumber>\s*(\d+)\s*<(?:(?!bandSpecificMetadata).)*?"
    r"<(?:\w+:)?reflectanceCoefficient>\s*([^<\s]+)\s*<",
    re.DOTALL,
)


def image(raster: str, path: AnyPath, count: int) -> Optional[Product]:
    """Finds the product of an image of radiance; None for other rasters, such as surface reflectance.

    Args:
        raster: Its path for GDAL.
        path: The same, as a path.
        count: Number of its bands.
    """
    stem = naming.planet_radiance(path.name)
    names = tuple(name for name in naming.planet_bands(path.name, count) if name)
    if not stem or not names:
        return None
    wanted = f"{stem}_metadata".lower()
    beside = [each for each in children(path.parent) if each.suffix.lower() == ".xml"]
    found = next((each for each in beside if each.name.lower().startswith(wanted)), None)
    factors = _factors(found.read_text(encoding="utf-8", errors="replace"), names) if found else {}
    product = Product(name_of(raster), (ProductFile(raster),), fill=0.0)
    if not found or not set(names) <= set(factors):
        warning = Sentence(
            "{} holds radiance, and there is no {} with its reflectance coefficients beside it, so reflectance is "
            "only guessed. Put that file beside it, or choose {}.",
            name_of(raster),
            f"{stem}_metadata.xml",
            "SCALING",
        )
        return replace(product, warnings=(warning,))
    reason = Sentence("by the reflectance coefficients in {}", found.name)
    return replace(product, scaling_reason=reason, metadata=str(found), factors=factors)


def _factors(text: str, names: tuple[str, ...]) -> dict[str, tuple[float, float]]:
    """Reads (scale, offset) of each band by its name."""
    found: dict[str, tuple[float, float]] = {}
    for number, coefficient in _BAND.findall(text):
        try:
            scale = float(coefficient)
        except ValueError:
            continue
        if 1 <= int(number) <= len(names) and scale > 0:
            found[names[int(number) - 1]] = (scale, 0.0)
    return found
