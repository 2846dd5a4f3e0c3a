"""Lists the bands of a scene, with their names, descriptions, colours and tags."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Optional

from ..contract.addresses import name_of
from ..contract.band_names.wavelengths import wavelength_um
from ..contract.band_names.words import by_context, named_um
from . import naming
from .bands import Band, band_identity
from .identities.codes import Meaning, count_only, meanings
from .opening import closed_on_error, open_raster, source_descriptions, source_names
from .product import Product, ProductFile

__all__ = ["bands_in", "list_bands"]

_SURFACE = re.compile(r"(?:^|[^A-Z0-9])(?:MSI)?L2A(?:[^A-Z0-9]|$)", re.IGNORECASE)
_RASTERS = (".tif", ".tiff", ".jp2", ".img", ".vrt", ".dat")
_SENSOR_TAGS = (
    "SPACECRAFT_ID",
    "SPACECRAFT",
    "SATELLITE",
    "SATELLITEID",
    "PLATFORM",
    "platform",
    "SENSOR",
    "PRODUCT_URI",
)


def list_bands(product: Product) -> tuple[list[Band], dict[str, Any]]:
    """Lists all bands; files that the product's metadata describes completely are not opened.

    Returns:
        The bands, and the datasets opened by path.
    """
    opened: dict[str, Any] = {}
    bands: list[Band] = []
    with closed_on_error(opened.values()):
        for file in product.files:
            if file.identity is None or file.scale is None:
                opened[file.path] = opened.get(file.path) or open_raster(file.path)
            if file.identity is not None and (file.path not in opened or opened[file.path].count == 1):
                bands.append(_band_of(file, len(bands) + 1, product.sensor))
            else:
                bands += _bands_of(opened[file.path], file, product.sensor, len(bands), product.order)
    return _with_context(bands), opened


def bands_in(dataset: Any) -> list[Band]:
    """Lists the bands of an open raster that is a scene of its own, without metadata beside it."""
    file = ProductFile(dataset.name)
    return _with_context(_bands_of(dataset, file, naming.sensor_of(name_of(file.path)), 0))


def _band_of(file: ProductFile, number: int, sensor: Optional[str]) -> Band:
    """The single band of a file that is named by it."""
    return Band(
        number,
        file.path,
        1,
        name=file.band,
        identity=file.identity,
        evidence="product naming",
        wavelength_um=file.wavelength_um,
        sensor=sensor,
        superseded=file.superseded,
    )


def _bands_of(
    dataset: Any, file: ProductFile, sensor: Optional[str], before: int, order: tuple[Optional[str], ...] = ()
) -> list[Band]:
    """Lists the bands of an open raster.

    Args:
        dataset: The raster.
        file: What the product says of it.
        sensor: Key of `SENSORS`, where known.
        before: Number of bands in the files before it.
        order: Common names of its bands, where the product states them.
    """
    tags = [{**dataset.tags(index), **dataset.tags(index, ns="IMAGERY")} for index in dataset.indexes]
    names = [name or tag.get("BANDNAME", "") for name, tag in zip(dataset.descriptions, tags)]
    if not any(names) and dataset.count > 1 and dataset.driver == "VRT":
        names = [_file_stem(name) for name in source_names(dataset)] or source_descriptions(dataset) or names
    only_count = count_only(names) > 0
    is_band_file = dataset.count == 1 and file.band != ""
    if is_band_file and (only_count or not names[0]):
        names = [file.band]
    plain = all(colour.name in ("gray", "undefined") for colour in dataset.colorinterp)
    if dataset.count > 1 and file.band and plain and not any(names):
        names = [f"{file.band}, layer {index}" for index in dataset.indexes]  # such as of several dates
    sensor, by_number = _by_numbers(dataset, file.path, names, sensor, stacked=not is_band_file)
    order = order if len(order) == dataset.count else _order_by_name(dataset, file.path)
    order = () if any(names) and not only_count else order
    bands = []
    for position, (index, name) in enumerate(zip(dataset.indexes, names)):
        colour = dataset.colorinterp[position].name
        wavelength = wavelength_um(tags[position]) or named_um(name)
        identity, evidence, contradicted = band_identity(name, colour, wavelength, by_number[position])
        if order:
            identity, evidence, contradicted = order[position], "product naming", None
        known = (name, identity, evidence, wavelength, colour, contradicted, sensor, file.superseded)
        bands.append(Band(before + index, file.path, index, *known))
    return bands


def _by_numbers(
    dataset: Any, path: str, names: Sequence[str], sensor: Optional[str], *, stacked: bool
) -> tuple[Optional[str], tuple[Meaning, ...]]:
    """Finds what bands show by the numbers in their names: see `meanings`."""
    tags = dataset.tags()
    stated = " ".join(tags.get(key, "") for key in _SENSOR_TAGS)
    sensor = sensor or naming.sensor_of(stated)
    if not sensor and not stacked:
        return None, (None,)  # what the number of a band file means was decided together with the other files
    stems = [_file_stem(name) for name in names]
    sensors = {naming.sensor_of(stem) for stem in stems}
    sensor = sensor or (sensors.pop() if len(sensors) == 1 else None)
    surface = _SURFACE.search(f"{name_of(path)} {stated}") is not None
    return meanings(stems, sensor, surface=surface, stacked=stacked)


def _file_stem(name: str) -> str:
    """Reduces a band's name that is the path of a file to the file's name."""
    path = name.strip().replace("\\", "/")
    return naming.stem_of(path) if path.lower().endswith(_RASTERS) else name


def _order_by_name(dataset: Any, path: str) -> tuple[Optional[str], ...]:
    """Finds the order of a raster's bands by its name, with None for alpha; empty if the name does not tell it."""
    if naming.is_naip(path) and dataset.count == 4:
        return "red", "green", "blue", "nir"
    colours = [colour.name for colour in dataset.colorinterp]
    if naming.is_colour_infrared(path) and colours in (["red", "green", "blue"], ["red", "green", "blue", "alpha"]):
        return ("nir", "red", "green", None)[: dataset.count]
    return naming.planet_bands(path, dataset.count)


def _with_context(bands: Sequence[Band]) -> list[Band]:
    """Identifies bands whose names tell what they show only beside those of the others."""
    # A wavelength tells more than names beside others.
    found = [None if band.wavelength_um is not None else band.identity for band in bands]
    identities = by_context([band.name for band in bands], found)
    return [
        replace(band, identity=identities[position], evidence="description") if position in identities else band
        for position, band in enumerate(bands)
    ]
