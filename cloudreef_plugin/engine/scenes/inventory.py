"""Lists the bands of a scene, with their names, descriptions, colours and tags."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence
from typing import Any, Optional

from ..contract.addresses import name_of
from ..contract.sentences import Sentence
from . import naming
from .bands import Band, band_identity, infer_sensor, shows_no_reflectance
from .opening import open_raster
from .product import Product, ProductFile

__all__ = ["bands_in", "inspect", "otherwise_named"]

_LETTERS = {"r": "red", "g": "green", "b": "blue", "n": "nir"}
_DESCRIBED = re.compile(r"central wavelength (\d{3,4}) ?nm", re.IGNORECASE)
_SHORT_WAVE = re.compile(r"swir[ _-]?([12])\b", re.IGNORECASE)
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


def inspect(product: Product) -> tuple[list[Band], dict[str, Any]]:
    """Lists all bands; files that the product's metadata describes completely are not opened.

    Returns:
        The bands, and the datasets opened by path.
    """
    opened: dict[str, Any] = {}
    bands: list[Band] = []
    try:
        for file in product.files:
            if file.identity is None or file.scale is None:
                dataset = opened[file.path] = opened.get(file.path) or open_raster(file.path)
            if file.identity is not None and (file.path not in opened or opened[file.path].count == 1):
                bands.append(
                    Band(len(bands) + 1, file.path, 1, file.band, file.identity, "product naming", file.wavelength_um)
                )
            else:
                bands += _bands_of(dataset, file, product.sensor, len(bands))
    except BaseException:
        for dataset in opened.values():
            dataset.close()
        raise
    return _with_context(bands), opened


def bands_in(dataset: Any) -> list[Band]:
    """Lists the bands of an open raster that is a scene of its own, without metadata beside it."""
    file = ProductFile(dataset.name)
    return _with_context(_bands_of(dataset, file, naming.sensor_of(name_of(file.path)), 0))


def otherwise_named(bands: Sequence[Band], model: str) -> tuple[str, ...]:
    """Warns about chosen bands whose names say that they are no reflectance."""
    names = [band.name for band in bands if band.evidence != "product naming" and shows_no_reflectance(band.name)]
    if not names:
        return ()
    return (
        Sentence(
            "The chosen bands are called {}, which is no reflectance; {} was made for reflectance, so do not rely on "
            "what it finds.",
            names,
            model,
        ),
    )


def _bands_of(dataset: Any, file: ProductFile, sensor: Optional[str], before: int) -> list[Band]:
    names = [text or "" for text in dataset.descriptions]
    tags = [{**dataset.tags(i), **dataset.tags(i, ns="IMAGERY")} for i in dataset.indexes]
    names = [name or tag.get("BANDNAME", "") for name, tag in zip(names, tags)]
    if dataset.count == 1 and not names[0]:
        names = [file.band]
    about = dataset.tags()
    sensor = sensor or naming.sensor_of(" ".join(about.get(key, "") for key in _SENSOR_TAGS)) or infer_sensor(names)
    order: tuple[str, ...] = ("red", "green", "blue", "nir") if naming.is_naip(file.path) and dataset.count == 4 else ()
    order = () if any(names) else order or naming.planet_bands(file.path, dataset.count)
    found = []
    for index in dataset.indexes:
        tag, colour = tags[index - 1], dataset.colorinterp[index - 1].name
        wavelength = _wavelength_um(tag) or _described_um(names[index - 1])
        identity, evidence = band_identity(names[index - 1], colour, wavelength, sensor)
        if order:
            identity, evidence = order[index - 1], "product naming"
        found.append(Band(before + index, file.path, index, names[index - 1], identity, evidence, wavelength, colour))
    return found


def _wavelength_um(tags: dict[str, str]) -> Optional[float]:
    """Reads a band's centre wavelength from the tags of GDAL's IMAGERY domain, ENVI headers and Sentinel-2."""
    lower = {key.lower(): value for key, value in tags.items()}
    for key in ("central_wavelength_um", "center_wavelength_um"):
        if key in lower:
            return _number(lower[key])
    unit = (lower.get("wavelength_units") or lower.get("wavelength_unit") or "").lower()
    for key in ("wavelength", "central_wavelength", "center_wavelength", "centerwavelength"):
        value = _number(lower.get(key, "").split(" ")[0])
        if value is None:
            continue
        if unit.startswith(("nano", "nm")):
            return value / 1000
        if unit.startswith(("micro", "um", "\u00b5m", "\u03bcm")):
            return value
        return value / 1000 if 300 <= value <= 15000 else value if 0.3 <= value <= 15 else None
    return None


def _with_context(bands: Sequence[Band]) -> list[Band]:
    """Identifies bands whose descriptions tell it only beside the others'."""
    told = {**_letters(bands), **_short_wave(bands)}
    return [
        dataclasses.replace(band, identity=told[band.number], evidence="description") if band.number in told else band
        for band in bands
    ]


def _short_wave(bands: Sequence[Band]) -> dict[int, str]:
    """Maps bands called SWIR 1 and SWIR 2 where there are just these two, as of Landsat and Sentinel-2.

    WorldView-3 has eight, of which the first is another.
    """
    unsure = [band for band in bands if band.identity == "swir"]
    found = {match[1]: band.number for band in unsure if (match := _SHORT_WAVE.search(band.name))}
    return {found["1"]: "swir16", found["2"]: "swir22"} if len(unsure) == 2 and set(found) == {"1", "2"} else {}


def _letters(bands: Sequence[Band]) -> dict[int, str]:
    """Maps band numbers to colours if the descriptions are single letters with at least R, G and B."""
    found = {band.number: _LETTERS[band.name.lower()] for band in bands if band.name.lower() in _LETTERS}
    return found if {"red", "green", "blue"} <= set(found.values()) else {}


def _described_um(name: str) -> Optional[float]:
    """Reads the wavelength in a band's description, as GDAL writes it for Sentinel-2 subdatasets."""
    found = _DESCRIBED.search(name)
    return float(found[1]) / 1000 if found else None


def _number(text: str) -> Optional[float]:
    try:
        return float(text)
    except ValueError:
        return None
