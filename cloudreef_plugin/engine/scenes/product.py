"""The files of one scene with the metadata of their product."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Optional

__all__ = ["Product", "ProductFile"]


@dataclass(frozen=True)
class ProductFile:
    """One file, with the product's metadata of its single band.

    Attributes:
        path: Path for GDAL.
        band: The product's name of the band; empty if it must be read from the file.
        identity: Common name of the band, or None.
        wavelength_um: Of the band, or None.
        scale: reflectance = value x scale + offset, or None.
        offset: See `scale`.
        superseded: Whether another file of the same band, with smaller pixels, is used instead.
    """

    path: str
    band: str = ""
    identity: Optional[str] = None
    wavelength_um: Optional[float] = None
    scale: Optional[float] = None
    offset: Optional[float] = None
    superseded: bool = False


@dataclass(frozen=True)
class Product:
    """The files of one scene.

    Attributes:
        title: Its name in sentences.
        files: In the order in which bands are counted.
        sensor: Key of `SENSORS`, or None.
        scaling_reason: Source of the files' scale and offset.
        fill: The nodata value of the product, even if no file declares it, or None.
        metadata: Path of the product's metadata file, or None.
        factors: Common name of a band to (scale, offset), where the metadata describes bands of one raster.
        order: Common names of the bands of a single raster, in order, where the metadata states them.
        warnings: Sentences for the user.
        unread: Names of rasters beside the files that do not say which band they are.
    """

    title: str
    files: tuple[ProductFile, ...]
    sensor: Optional[str] = None
    scaling_reason: str = ""
    fill: Optional[float] = None
    metadata: Optional[str] = None
    factors: Mapping[str, tuple[float, float]] = field(default_factory=dict)
    order: tuple[Optional[str], ...] = ()
    warnings: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()
