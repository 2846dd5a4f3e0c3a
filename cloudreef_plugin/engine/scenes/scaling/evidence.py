"""Collects what is known about the stored values of a scene: metadata, tags, names, and a sample of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Optional

import numpy as np
from numpy.typing import NDArray

from ...contract.addresses import name_of
from ...contract.sentences import Sentence
from .. import naming
from ..sentinel2 import tag_factors

if TYPE_CHECKING:
    from ..bands import Band
    from ..product import Product
    from ..readers import FileReader

__all__ = ["Evidence", "UsedBands", "collect_evidence"]

Factors = tuple[tuple[float, float], ...]


@dataclass(frozen=True)
class UsedBands:
    """The bands of a scene that feed channels.

    Attributes:
        bands: In the order of the present channels.
        names: Common names of these channels.
        files: Reads the bands.
    """

    bands: tuple[Band, ...]
    names: tuple[str, ...]
    files: FileReader


@dataclass(frozen=True)
class Evidence:
    """The evidence for the scaling of a scene. Tuples have an item for each present channel.

    Attributes:
        dtypes: Data types of the stored values.
        tags: (scale, offset) by the file's tags.
        names: Common names of the channels.
        sample: Valid values of the whole scene, float64.
        metadata: (scale, offset) by the product's metadata, or None.
        metadata_reason: Its source in words.
        naming: Kind of values by the product's naming, or None.
        naming_reason: Its source in words.
        is_dated: Whether `naming` follows from the date in the name alone.
        is_product: Whether the files are named like those of a product.
        sensor: Key of `SENSORS` whose band numbers the names use, or None.
        is_reflectance: Whether the model takes reflectance, not the stored values.
        title: The scene's name in sentences.
        band_names: Names of the used bands, as the file or the product has them.
        optional: Whether the model can do without the channel; empty if it needs all.
    """

    dtypes: tuple[np.dtype[Any], ...]
    tags: Factors
    names: tuple[str, ...]
    sample: tuple[NDArray[np.float64], ...]
    metadata: Optional[Factors] = None
    metadata_reason: str = ""
    naming: Optional[str] = None
    naming_reason: str = ""
    is_dated: bool = False
    is_product: bool = False
    sensor: Optional[str] = None
    is_reflectance: bool = True
    title: str = ""
    band_names: tuple[str, ...] = ()
    optional: tuple[bool, ...] = ()

    @property
    def dtype(self) -> np.dtype[Any]:
        """Data type that holds the values of all required channels."""
        optional = self.optional or (False,) * len(self.dtypes)
        return np.result_type(*(dtype for dtype, is_optional in zip(self.dtypes, optional) if not is_optional))

    @property
    def is_integer_reflectance(self) -> bool:
        """Whether integers stand for reflectance."""
        return self.is_reflectance and self.dtype.kind in "iu"

    def of(self, positions: Sequence[int]) -> Evidence:
        """Selects the evidence of some of the present channels, a required one among them."""

        def part(items: tuple[Any, ...]) -> tuple[Any, ...]:
            return tuple(items[position] for position in positions) if items else items

        return replace(
            self,
            dtypes=part(self.dtypes),
            tags=part(self.tags),
            names=part(self.names),
            sample=part(self.sample),
            metadata=None if self.metadata is None else part(self.metadata),
            band_names=part(self.band_names),
            optional=part(self.optional),
        )


def collect_evidence(
    product: Product, used: UsedBands, sample: tuple[NDArray[np.float64], ...], *, is_reflectance: bool
) -> Evidence:
    """Collects the evidence for a scene's scaling.

    Args:
        product: The files with their metadata.
        used: The bands that are read.
        sample: Valid values of each of them.
        is_reflectance: Whether the model takes reflectance.
    """
    metadata, reason, tags = _stated_factors(product, used)
    telling, required = _telling_name(used.bands), used.files.required
    sensors = {band.sensor for band in used.bands}
    return Evidence(
        dtypes=used.files.of_bands(lambda source: source.dtypes),
        tags=tags,
        names=used.names,
        sample=sample,
        metadata=metadata,
        metadata_reason=reason,
        naming=naming.scaling_of(telling),
        naming_reason=Sentence("by the file name {}", name_of(telling)),
        is_dated=naming.is_dated(telling),
        is_product=name_of(telling).upper().startswith("L"),
        sensor=product.sensor or (sensors.pop() if len(sensors) == 1 else None),
        is_reflectance=is_reflectance,
        title=product.title,
        band_names=tuple(band.name for band in used.bands),
        optional=tuple(position not in required for position in range(len(used.bands))),
    )


def _telling_name(bands: Sequence[Band]) -> str:
    """Finds the name that tells the kind of values: that of the file, or of those that its bands were stacked from."""
    stacked = [f"{band.name}.tif" for band in bands]
    kinds = {naming.scaling_of(name) for name in stacked}
    is_told = naming.scaling_of(bands[0].file) is None and len(kinds) == 1 and None not in kinds
    return stacked[0] if is_told else bands[0].file


def _stated_factors(product: Product, used: UsedBands) -> tuple[Optional[Factors], str, Factors]:
    """Finds the (scale, offset) of each band by the product's metadata, its tags, or a header.

    Returns:
        These, where the metadata states them for some bands only those of GDAL's tags for the others, or None if none
        of the three states them; their source in words; and those of GDAL's tags.
    """
    of_file = {file.path: (file.scale, file.offset) for file in product.files}
    pairs = [product.factors.get(name, of_file[band.file]) for name, band in zip(used.names, used.bands)]
    tags: Factors = used.files.of_bands(lambda source: source.tags)
    if any(None not in pair for pair in pairs):
        by_product = tuple(
            tag if scale is None or offset is None else (scale, offset) for (scale, offset), tag in zip(pairs, tags)
        )
        return by_product, product.scaling_reason, tags
    by_tags = used.files.of_bands(lambda source: [tag_factors(*found) for found in source.product_tags])
    if all(by_tags):
        return by_tags, Sentence("by the product's tags"), tags
    by_header = used.files.of_bands(lambda source: source.header_factors)
    if all(by_header):
        # What GDAL reads from such a header as scale and offset is of radiance.
        unscaled = ((1.0, 0.0),) * len(by_header)
        return by_header, Sentence("by the reflectance factors in the header"), unscaled
    return None, "", tags
