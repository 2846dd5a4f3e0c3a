"""Lists the bands of a scene, with their names, descriptions, colours and tags."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence
from typing import Any, Optional

from ..contract.addresses import name_of
from ..contract.band_names.wavelengths import wavelength_um
from ..contract.band_names.words import named_um, told_by_others
from . import naming
from .bands import Band, band_identity
from .identities.codes import Meaning, count_only, meanings
from .opening import closed_on_error, open_raster
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
    about = (file.band, file.identity, "product naming", file.wavelength_um)
    return Band(number, file.path, 1, *about, sensor=sensor, superseded=file.superseded)


def _bands_of(
    dataset: Any, file: ProductFile, sensor: Optional[str], before: int, order: tuple[Optional[str], ...] = ()
) -> list[Band]:
    names = [text or "" for text in dataset.descriptions]
    tags = [{**dataset.tags(i), **dataset.tags(i, ns="IMAGERY")} for i in dataset.indexes]
    names = [name or tag.get("BANDNAME", "") for name, tag in zip(names, tags)]
    counts = count_only(names) > 0
    alone = dataset.count == 1 and file.band != ""
    if alone and (counts or not names[0]):
        names = [file.band]
    plain = all(colour.name in ("gray", "undefined") for colour in dataset.colorinterp)
    if dataset.count > 1 and file.band and plain and not any(names):
        names = [f"{file.band}, layer {index}" for index in dataset.indexes]  # such as of several dates
    about = dataset.tags()
    stated = " ".join(about.get(key, "") for key in _SENSOR_TAGS)
    sensor = sensor or naming.sensor_of(stated)
    told: tuple[Meaning, ...] = (None,) * len(names)
    if sensor or not alone:  # what the number of a single file means was decided by all files
        surface = _SURFACE.search(f"{name_of(file.path)} {stated}") is not None
        files = [_file_stem(name) for name in names]
        of_names = {naming.sensor_of(name) for name in files}
        sensor = sensor or (of_names.pop() if len(of_names) == 1 else None)
        sensor, told = meanings(files, sensor, surface=surface, stacked=not alone)
    order = order if len(order) == dataset.count else _named_order(dataset, file.path)
    order = () if any(names) and not counts else order
    found = []
    for index, name in enumerate(names, 1):
        colour = dataset.colorinterp[index - 1].name
        wavelength = wavelength_um(tags[index - 1]) or named_um(name)
        identity, evidence, contradicted = band_identity(name, colour, wavelength, told[index - 1])
        if order:
            identity, evidence, contradicted = order[index - 1], "product naming", None
        about_it = (name, identity, evidence, wavelength, colour, contradicted, sensor, file.superseded)
        found.append(Band(before + index, file.path, index, *about_it))
    return found


def _file_stem(name: str) -> str:
    """Reduces a band's name to the name of the file that it came from, where it is a path of one."""
    path = name.strip().replace("\\", "/")
    return naming.stem_of(path) if path.lower().endswith(_RASTERS) else name


def _named_order(dataset: Any, path: str) -> tuple[Optional[str], ...]:
    """Finds the order of a raster's bands by its name, with None for alpha; empty where that tells nothing."""
    if naming.is_naip(path) and dataset.count == 4:
        return "red", "green", "blue", "nir"
    pictured = [colour.name for colour in dataset.colorinterp]
    if naming.is_colour_infrared(path) and pictured in (["red", "green", "blue"], ["red", "green", "blue", "alpha"]):
        return ("nir", "red", "green", None)[: dataset.count]
    return naming.planet_bands(path, dataset.count)


def _with_context(bands: Sequence[Band]) -> list[Band]:
    """Identifies bands whose descriptions tell it only beside the others'."""
    # A wavelength tells more than a place among others.
    found = [None if band.wavelength_um is not None else band.identity for band in bands]
    told = told_by_others([band.name for band in bands], found)
    return [
        dataclasses.replace(band, identity=told[place], evidence="description") if place in told else band
        for place, band in enumerate(bands)
    ]
