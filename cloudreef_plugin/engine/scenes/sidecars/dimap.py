"""Reads bands and reflectance of Pléiades, Pléiades Neo and SPOT 6 and 7 in their metadata, DIM_*.XML of DIMAP 2.

radiance = value / GAIN + BIAS, and reflectance = radiance x pi x distance^2 / (irradiance x sin(sun's elevation)),
after "Pléiades Imagery User Guide" (Airbus). GDAL joins the tiles: https://gdal.org/drivers/raster/dimap.html
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Optional

from ...contract.addresses import name_of
from ...contract.sentences import Sentence
from ..archives import AnyPath, children, existing_path
from ..naming import uncut
from ..product import Product, ProductFile
from ..scaling.sun import reflectance_factor

__all__ = ["is_metadata", "is_volume", "metadata_below", "metadata_in", "of_subdataset", "product", "tile"]

_NAMES = {
    "B0": "blue",
    "B1": "green",
    "B2": "red",
    "B3": "nir",
    # Pléiades Neo
    "DB": "coastal",
    "B": "blue",
    "G": "green",
    "R": "red",
    "RE": "rededge",
    "NIR": "nir",
}
# Other satellites have such metadata, too; the order of their bands is not known here.
_METADATA = re.compile(r"^DIM_(PHR|PNEO|SPOT[67]).+\.xml$", re.IGNORECASE)
_TILE = re.compile(r"^IMG_.+_R\d+C\d+$", re.IGNORECASE)
_SUBDATASET = re.compile(r'^DIMAP:"?(?P<file>.+?)"?:(?P<title>[^:"]+)$', re.IGNORECASE)
# The first band of the files is that of the first channel, and so on: red, green, blue, near infrared. Pléiades Neo,
# which has two files for each tile, states the order of each.
_CHANNELS = ("RED_CHANNEL", "GREEN_CHANNEL", "BLUE_CHANNEL", "ALPHA_CHANNEL")
_MEASURED = ("", "BASIC", "RADIANCE")
# Some metadata of Pléiades has this in place of the irradiance in W / (m2 um), which later ones state.
_NO_IRRADIANCE = 999
_IRRADIANCE = {"blue": 1915.0, "green": 1831.0, "red": 1594.0, "nir": 1060.0}
# Delivered products have their metadata in folders of so many levels.
_DEEPEST = 3


def is_metadata(path: AnyPath) -> bool:
    """Whether a file is the metadata of an image, by its name and its first bytes."""
    return _METADATA.match(path.name) is not None and _is_document(path)


def is_volume(path: AnyPath) -> bool:
    """Whether a file is one that lists the images of a delivery, such as VOL_PHR.XML, by its first bytes."""
    return path.suffix.lower() == ".xml" and not _METADATA.match(path.name) and _is_document(path)


def metadata_in(folder: AnyPath, *, in_colour: bool = True) -> list[AnyPath]:
    """Lists the metadata of the images in a folder: only of those in colour, or of all."""
    found = [path for path in children(folder) if is_metadata(path)]
    return [path for path in found if not in_colour or _is_in_colour(_order(_text(path)))]


def metadata_below(folder: AnyPath, levels: int = _DEEPEST) -> list[AnyPath]:
    """Lists the metadata of the images in colour in a folder, or else in its subfolders."""
    try:
        found = metadata_in(folder)
    except OSError:  # a folder that may not be read
        return []
    if found or not levels:
        return found
    return [each for path in children(folder) if path.is_dir() for each in metadata_below(path, levels - 1)]


def of_subdataset(text: str) -> Optional[str]:
    """Finds the metadata of one image by GDAL's name of it as a part of a delivery; None for other paths."""
    found = _SUBDATASET.match(text)
    volume = existing_path(found["file"]) if found else None
    if not found or volume is None or not volume.is_file():
        return None
    for part in _parts(_text(volume), "Component"):
        place = re.search(r'<COMPONENT_PATH\s+href="([^"]+)"', part)
        if place and _word(part, "COMPONENT_TITLE").replace(" ", "_") == found["title"]:
            return str(volume.parent / place[1])
    return None


def product(metadata: AnyPath) -> Product:
    """Finds the product of an image with all its tiles."""
    text = _text(metadata)
    return _described(str(metadata), metadata, text, _order(text))


def tile(raster: str, path: AnyPath) -> Optional[Product]:
    """Finds the product of one tile, or a part cut out of it, with the metadata beside it; None for other rasters.

    Args:
        raster: Its path for GDAL.
        path: The same, as a path.
    """
    stem = uncut(path.stem).lower()
    if not _TILE.match(stem):
        return None
    for metadata in filter(is_metadata, children(path.parent)):
        text = _text(metadata)
        group = next((each for each in _groups(text) if f'"{stem}.' in each.lower()), None)
        if group is not None:
            return _described(raster, metadata, text, _order_in(group) or _order(text))
    return None


def _described(raster: str, metadata: AnyPath, text: str, order: tuple[Optional[str], ...]) -> Product:
    found = Product(name_of(raster), (ProductFile(raster),), fill=0.0, metadata=str(metadata), order=order)
    if not _is_in_colour(order):
        return found
    processing, adjustment = (_word(text, key).upper() for key in ("RADIOMETRIC_PROCESSING", "ADJUSTMENT_TYPE"))
    is_narrow = _number(text, "NBITS") == 8
    if processing == "REFLECTANCE" and not is_narrow:
        reason = Sentence("by the reflectance factors in {}", metadata.name)
        return replace(found, factors=_reflectance_factors(text, order), scaling_reason=reason)
    if processing not in _MEASURED or adjustment not in ("", "NONE") or is_narrow:
        warning = Sentence(
            "According to {} the values were adjusted for viewing, so they are not reflectance, and the mask may be "
            "wrong. Use the product with the radiometric processing BASIC or REFLECTANCE and 16 bits.",
            metadata.name,
        )
        return replace(found, warnings=(warning,))
    factors = _radiance_factors(text)
    if not {name for name in order if name} <= set(factors):
        warning = Sentence(
            "{} lacks something that reflectance is computed from (the date, the sun's elevation, gain, bias and "
            "irradiance of each band), so reflectance is only guessed. Choose {} to say what the values are.",
            metadata.name,
            "SCALING",
        )
        return replace(found, warnings=(warning,))
    reason = Sentence("by the calibration and the sun's elevation in {}", metadata.name)
    return replace(found, factors=factors, scaling_reason=reason)


def _is_document(path: AnyPath) -> bool:
    try:
        return "Dimap_Document" in _text(path)[:1024] if path.is_file() else False
    except OSError:
        return False


def _text(path: AnyPath) -> str:
    return path.read_text(encoding="utf-8", errors="replace")


def _is_in_colour(order: Sequence[Optional[str]]) -> bool:
    return {"red", "green", "blue"} <= set(order)


def _groups(text: str) -> list[str]:
    """Splits off the parts that list files."""
    return _parts(text, "Data_Files")


def _order(text: str) -> tuple[Optional[str], ...]:
    """Finds the order of the bands of the joined tiles; empty if it is not stated."""
    by_group = [name for group in _groups(text) for name in _order_in(group)]
    channels = (_word(text, channel) for channel in _CHANNELS)
    return tuple(by_group or (_NAMES.get(band) for band in channels if band))


def _order_in(group: str) -> tuple[Optional[str], ...]:
    """Finds the order of the bands of some files by their Raster_Index_List; empty if there is none."""
    entries = [(_number(part, "BAND_INDEX"), _word(part, "BAND_ID")) for part in _parts(group, "Raster_Index")]
    return tuple(_NAMES.get(band) for _, band in sorted((index, band) for index, band in entries if index is not None))


def _reflectance_factors(text: str, order: Sequence[Optional[str]]) -> Mapping[str, tuple[float, float]]:
    """Reads (scale, offset) of reflectance of each band by its common name: 1/10000 unless stated."""
    stated = _of_bands(text, "Band_Reflectance", "GAIN", "BIAS")
    default = dict.fromkeys((name for name in order if name), (1e-4, 0.0))
    return {**default, **{name: (1 / gain, bias) for name, (gain, bias) in stated.items() if gain > 0}}


def _radiance_factors(text: str) -> Mapping[str, tuple[float, float]]:
    """Computes (scale, offset) of each band by its common name; empty if something is missing for all."""
    places = _parts(text, "Located_Geometric_Values")
    centre = next((place for place in places if _word(place, "LOCATION_TYPE").lower() == "center"), text)
    elevation = _number(centre, "SUN_ELEVATION")
    day = re.search(r"<(?:TIME|IMAGING_DATE)>\s*(\d{4}-\d\d-\d\d)", centre) or re.search(
        r"<IMAGING_DATE>\s*(\d{4}-\d\d-\d\d)", text
    )
    if not elevation or elevation <= 0 or day is None:
        return {}
    light = reflectance_factor(datetime.fromisoformat(day[1]), elevation)
    irradiance = _of_bands(text, "Band_Solar_Irradiance", "VALUE")
    found: dict[str, tuple[float, float]] = {}
    for name, (gain, bias) in _of_bands(text, "Band_Radiance", "GAIN", "BIAS").items():
        (sun,) = irradiance.get(name, (0.0,))
        if sun == _NO_IRRADIANCE and _word(text, "MISSION").upper() == "PHR":
            sun = _IRRADIANCE.get(name, 0.0)
        if gain > 0 and sun > 0:
            found[name] = (light / sun / gain, light / sun * bias)
    return found


def _of_bands(text: str, element: str, *keys: str) -> dict[str, tuple[float, ...]]:
    """Reads numbers of each band, by its common name, from the elements of one kind."""
    found: dict[str, tuple[float, ...]] = {}
    for part in _parts(text, element):
        name = _NAMES.get(_word(part, "BAND_ID"))
        numbers = tuple(number for key in keys if (number := _number(part, key)) is not None)
        if name and len(numbers) == len(keys):
            found[name] = numbers
    return found


def _parts(text: str, element: str) -> list[str]:
    """Lists the contents of the elements of one kind."""
    return re.findall(rf"<{element}(?:\s[^>]*)?>(.*?)</{element}>", text, re.DOTALL)


def _word(text: str, element: str) -> str:
    found = re.search(rf"<{element}(?:\s[^>]*)?>\s*([^<]*?)\s*<", text)
    return found[1] if found else ""


def _number(text: str, element: str) -> Optional[float]:
    try:
        return float(_word(text, element))
    except ValueError:
        return None
