"""The bands of a raster layer: what they are called, and which channel of a model each is."""

from __future__ import annotations

import re
from typing import Optional, Union

from qgis.core import QgsRasterDataProvider, QgsRasterLayer

from ..messages import tr
from .files import own_band_name

__all__ = ["Raster", "band_labels", "bands_by_channel", "meaning_of", "names_tell", "usable_bands"]

Raster = Union[QgsRasterLayer, QgsRasterDataProvider]
# GDAL's numbers of colour interpretations, which QGIS hands on.
_COLOURS = {3: "red", 4: "green", 5: "blue"}
_ALPHA = 6
_WORDS = {
    "nir": re.compile(r"\b(nir|near[ _-]*infra[ _-]*red)\b"),
    "red": re.compile(r"\bred\b(?![ _-]*edge)"),
    "green": re.compile(r"\bgreen\b"),
    "blue": re.compile(r"\bblue\b"),
    "swir16": re.compile(r"\b(swir|short ?wave infra ?red) ?(1|16)\b"),
    "swir22": re.compile(r"\b(swir|short ?wave infra ?red) ?(2|22)\b"),
}
_NUMBERED = re.compile(r"(?i)^\W*(sr_?)?b(and)?[ _]*\d")
# Names that are nothing but a number: "B8A", "Layer_2", "3".
_NUMBER_ONLY = re.compile(r"(?i)^\W*((sr_?)?b(and)?|layer|channel)?[ _]*\d+a?$")


def bands_by_channel(layer: Optional[QgsRasterLayer], channels: tuple[str, ...]) -> dict[str, int]:
    """Assigns bands to channels without doubt, by a layer's band names, or else its colours.

    Numbered names such as "B4" assign nothing here: what they mean depends on the sensor, which the engine finds out.
    """
    if layer is None or not layer.isValid():
        return {}
    provider = layer.dataProvider()
    found: dict[str, list[int]] = {}
    called: dict[str, list[int]] = {}
    for band in range(1, provider.bandCount() + 1):
        name = own_band_name(provider, band)
        meaning = meaning_of(name)
        if not meaning and not _NUMBERED.match(name):
            meaning = _COLOURS.get(_colour(layer, band), "")
        found.setdefault(meaning, []).append(band)
        called.setdefault(name.lower(), []).append(band)
    wanted = {
        channel: found.get(meaning_of(channel) or channel) or called.get(channel.lower(), []) for channel in channels
    }
    return {channel: bands[0] for channel, bands in wanted.items() if len(bands) == 1}


def band_labels(layer: Optional[QgsRasterLayer]) -> dict[int, str]:
    """Lists number and name of each band, as lists show them."""
    names = _names(layer)
    return {band: f"{band}: {name}" if name else tr("Band {}").format(band) for band, name in names.items()}


def usable_bands(layer: Raster) -> list[int]:
    """Lists the bands that hold values: all but an alpha band.

    The fourth of four bands of 8 bits is marked as alpha by default, even if its name says what it holds.
    """
    return [
        band
        for band, name in _names(layer).items()
        if _colour(layer, band) != _ALPHA or not re.search(r"(?i)^$|alpha|mask", name)
    ]


def names_tell(layer: QgsRasterLayer) -> bool:
    """Tells whether all bands are called by what they hold, rather than by a number or not at all."""
    names = _names(layer)
    return all(names[band] and not _NUMBER_ONLY.match(names[band]) for band in usable_bands(layer))


def meaning_of(name: str) -> str:
    """Finds which of red, green, blue, nir, swir16 and swir22 a name means; empty if none, or several."""
    text = re.sub(r"[_\W]+", " ", name.lower())
    meanings = [meaning for meaning, pattern in _WORDS.items() if pattern.search(text)]
    return meanings[0] if len(meanings) == 1 or "nir" in meanings[:1] else ""


def _names(layer: Optional[Raster]) -> dict[int, str]:
    if layer is None or not layer.isValid():
        return {}
    provider = _provider(layer)
    return {band: own_band_name(provider, band) for band in range(1, provider.bandCount() + 1)}


def _provider(layer: Raster) -> QgsRasterDataProvider:
    return layer.dataProvider() if isinstance(layer, QgsRasterLayer) else layer


def _colour(layer: Raster, band: int) -> int:
    interpretation = _provider(layer).colorInterpretation(band)
    return int(getattr(interpretation, "value", interpretation))
