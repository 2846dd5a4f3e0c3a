"""The files of one scene, and what the product they belong to says of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Optional

import numpy as np
from numpy.typing import NDArray

__all__ = ["Evidence", "Product", "ProductFile"]


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
        dated: Whether `naming` goes by the date in the name alone.
        values: What the model sees: see `InputSpec.values`.
        title: What a sentence calls the scene.
        is_product: Whether the files are called as those of a product are.
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
