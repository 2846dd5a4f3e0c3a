"""The files of one scene, and what the product they belong to says of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Optional

__all__ = ["Product", "ProductFile"]


@dataclass(frozen=True)
class ProductFile:
    """One file, and what the product says of the single band in it.

    Attributes:
        path: As GDAL opens it.
        band: What the product calls the band; empty where the file itself must tell.
        identity: Common name of the band, or None.
        wavelength_um: Of the band, or None.
        scale: reflectance = number x scale + offset, or None.
        offset: See `scale`.
    """

    path: str
    band: str = ""
    identity: Optional[str] = None
    wavelength_um: Optional[float] = None
    scale: Optional[float] = None
    offset: Optional[float] = None


@dataclass(frozen=True)
class Product:
    """The files of one scene.

    Attributes:
        title: What a sentence calls it.
        files: In the order in which bands are counted.
        sensor: Key of `bands.SENSORS`, or None.
        scaling_reason: Where the files' scale and offset come from.
        fill: The number that stands for "no data" even where no file says so, or None.
        metadata: Path of the product's metadata file, or None.
        factors: Common name of a band to (scale, offset), where the metadata describes bands of one raster.
        warnings: Sentences for the user.
    """

    title: str
    files: tuple[ProductFile, ...]
    sensor: Optional[str] = None
    scaling_reason: str = ""
    fill: Optional[float] = None
    metadata: Optional[str] = None
    factors: Mapping[str, tuple[float, float]] = field(default_factory=dict)
    warnings: tuple[str, ...] = ()
