"""The files of one scene with the metadata of their product, and the bands of known sensors."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Optional

import numpy as np
from numpy.typing import NDArray

__all__ = ["SENSORS", "Evidence", "Product", "ProductFile"]

_LANDSAT_OLI = {
    "1": ("coastal", 0.443),
    "2": ("blue", 0.482),
    "3": ("green", 0.561),
    "4": ("red", 0.655),
    "5": ("nir", 0.865),
    "6": ("swir16", 1.609),
    "7": ("swir22", 2.201),
    "8": ("pan", 0.590),
    "9": ("cirrus", 1.373),
    "10": ("lwir11", 10.895),
    "11": ("lwir12", 12.005),
}
_LANDSAT_TM = {
    "1": ("blue", 0.485),
    "2": ("green", 0.560),
    "3": ("red", 0.660),
    "4": ("nir", 0.830),
    "5": ("swir16", 1.650),
    "6": ("lwir", 11.45),
    "7": ("swir22", 2.220),
    "8": ("pan", 0.710),
}
_SENTINEL2 = {
    "1": ("coastal", 0.443),
    "2": ("blue", 0.490),
    "3": ("green", 0.560),
    "4": ("red", 0.665),
    "5": ("rededge071", 0.705),
    "6": ("rededge075", 0.740),
    "7": ("rededge078", 0.783),
    "8": ("nir", 0.842),
    "8A": ("nir08", 0.865),
    "9": ("nir09", 0.945),
    "10": ("cirrus", 1.375),
    "11": ("swir16", 1.610),
    "12": ("swir22", 2.190),
}
_VENUS = {
    "1": ("coastal", 0.420),
    "2": ("coastal", 0.443),
    "3": ("blue", 0.490),
    "4": ("green", 0.555),
    "5": ("orange", 0.620),
    "6": ("orange", 0.620),
    "7": ("red", 0.667),
    "8": ("rededge071", 0.702),
    "9": ("rededge075", 0.742),
    "10": ("rededge078", 0.782),
    "11": ("nir08", 0.865),
    "12": ("nir09", 0.910),
}
_MSS = (("green", 0.55), ("red", 0.65), ("rededge075", 0.75), ("nir", 0.95))
_MICASENSE = (("blue", 0.475), ("green", 0.560), ("red", 0.668), ("nir", 0.842), ("rededge071", 0.717))
# Band number -> (common name of the STAC electro-optical extension, centre wavelength in um).
# Sources: USGS "What are the band designations for the Landsat satellites?"; ESA Sentinel-2 MSI user guide;
# CNES VENuS spectral bands;
# MicaSense "RedEdge-P integration guide"; DJI "Mavic 3 Multispectral" specifications.
SENSORS: dict[str, dict[str, tuple[str, float]]] = {
    "landsat8": _LANDSAT_OLI,
    "landsat9": _LANDSAT_OLI,
    "landsat4": _LANDSAT_TM,
    "landsat5": _LANDSAT_TM,
    "landsat7": _LANDSAT_TM,
    "sentinel2": _SENTINEL2,
    "venus": _VENUS,
    "mss": {str(number): band for number, band in enumerate(_MSS, 1)},  # of Landsat 4 and 5
    "mss_early": {str(number): band for number, band in enumerate(_MSS, 4)},  # of Landsat 1 to 3
    "micasense": {str(number): band for number, band in enumerate(_MICASENSE, 1)},
    "mavic3m": {"G": ("green", 0.560), "R": ("red", 0.650), "RE": ("rededge", 0.730), "NIR": ("nir", 0.860)},
}


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
        spare: Whether another file of the same band is taken instead.
    """

    path: str
    band: str = ""
    identity: Optional[str] = None
    wavelength_um: Optional[float] = None
    scale: Optional[float] = None
    offset: Optional[float] = None
    spare: bool = False


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
        order: Common names of the bands of a single raster, in order, where the metadata tells them.
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


@dataclass(frozen=True)
class Evidence:
    """The evidence for the scaling of a scene.

    Attributes:
        dtype: Of the stored numbers of the required channels.
        metadata: (scale, offset) of each present channel by the product's metadata, or None.
        metadata_reason: Its source in words.
        tags: (scale, offset) of each present channel by the file's tags.
        sensor: Key of `SENSORS` whose band numbers the names use, or None.
        naming: Kind of values by the product's naming, or None.
        naming_reason: Its source in words.
        names: Common names of the present channels.
        sample: Valid numbers of the whole scene, one float64 array for each present channel.
        dated: Whether `naming` follows from the date in the name alone.
        values: The model's input: see `InputSpec.values`.
        title: The scene's name in sentences.
        is_product: Whether the files are named like those of a product.
        optional: For each present channel whether the model can do without it; empty if it needs all.
        dtypes: Of each present channel's stored numbers; empty if not known.
        called: Names of the used bands, as the file or the product has them.
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
    called: tuple[str, ...] = ()
    optional: tuple[bool, ...] = ()
    dtypes: tuple[np.dtype[Any], ...] = ()

    @property
    def is_counted(self) -> bool:
        """Whether whole numbers stand for reflectance."""
        return self.values == "reflectance" and self.dtype.kind in "iu"

    def of(self, positions: Sequence[int]) -> Evidence:
        """Takes the evidence of some of the present channels alone."""

        def part(items: tuple[Any, ...]) -> tuple[Any, ...]:
            return tuple(items[position] for position in positions) if items else items

        return replace(
            self,
            tags=part(self.tags),
            names=part(self.names),
            sample=part(self.sample),
            metadata=None if self.metadata is None else part(self.metadata),
            optional=part(self.optional),
            dtypes=part(self.dtypes),
            called=part(self.called),
        )
