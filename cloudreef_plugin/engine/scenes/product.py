"""The files of one scene, with the metadata of their product."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Optional

import numpy as np
from numpy.typing import NDArray

__all__ = ["Evidence", "Product", "ProductFile"]


@dataclass(frozen=True)
class ProductFile:
    """One file, with the product's metadata of its single band.

    Attributes:
        path: Path for GDAL.
        band: The product's name of the band; empty if it must be read from the file.
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
        title: Its name in sentences.
        files: In the order in which bands are counted.
        sensor: Key of `bands.SENSORS`, or None.
        scaling_reason: Source of the files' scale and offset.
        fill: The nodata value of the product, even if no file declares it, or None.
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


@dataclass(frozen=True)
class Evidence:
    """The evidence for the scaling of a scene.

    Attributes:
        dtype: Of the stored numbers.
        metadata: (scale, offset) of each present channel by the product's metadata, or None.
        metadata_reason: Its source in words.
        tags: (scale, offset) of each present channel by the file's tags.
        sensor: Key of `bands.SENSORS` whose band numbers the names use, or None.
        naming: Kind of values by the product's naming, or None.
        naming_reason: Its source in words.
        names: Common names of the present channels.
        sample: Valid numbers of the whole scene, one float64 array for each present channel.
        dated: Whether `naming` follows from the date in the name alone.
        values: The model's input: see `InputSpec.values`.
        title: The scene's name in sentences.
        is_product: Whether the files are named like those of a product.
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
    dated: bool = False
    values: str = "reflectance"
    title: str = ""
    is_product: bool = False
