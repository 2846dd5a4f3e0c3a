"""The bands of a raster layer: what they are called, and which channel of a model each is."""

from __future__ import annotations

import re
from typing import Optional, Union

from qgis.core import QgsRasterDataProvider, QgsRasterLayer

from ..engine.contract.band_names.words import in_context, lone_swir16
from ..messages import tr
from .files import own_band_name

__all__ = ["Raster", "band_labels", "bands_by_channel", "meaning_of", "names_tell", "usable_bands"]

Raster = Union[QgsRasterLayer, QgsRasterDataProvider]
# GDAL's numbers of colour interpretations, which QGIS hands on.
_COLOURS = {3: "red", 4: "green", 5: "blue"}
_ALPHA = 6
# What a name may mean for a channel of a model.
_MEANINGS = ("red", "green", "blue", "nir", "swir16", "swir22")
_NUMBERED = re.compile(r"(?i)^\W*(sr_?)?b(and)?[ _]*\d")
# Names that are nothing but a number: "B8A", "Layer_2", "3".
_NUMBER_ONLY = re.compile(r"(?i)^\W*((sr_?)?b(and)?|layer|channel)?[ _]*\d+a?$")


def bands_by_channel(layer: Optional[QgsRasterLayer], channels: tuple[str, ...]) -> dict[str, int]:
    """Assigns bands to channels without doubt, by a layer's band names, or else its colours.

    Numbered names such as "B4" assign nothing here: what they mean depends on the sensor, which the engine finds out.
    """
    if layer is None or not layer.isValid():
        return {}
    names = _names(layer)
    found: dict[str, list[int]] = {}
    called: dict[str, list[int]] = {}
    for (band, name), meaning in zip(names.items(), in_context([*names.values()])):
        if not meaning and not _NUMBERED.match(name):
            meaning = _COLOURS.get(_colour(layer, band), "")
        found.setdefault(meaning or "", []).append(band)
        called.setdefault(name.lower(), []).append(band)
    alone = lone_swir16([*names.values()])
    if alone is not None:
        found.setdefault("swir16", [*names][alone : alone + 1])
    found.setdefault("nir", found.get("nir08", []))  # narrow near infrared is used if there is no wide one
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
    """Finds which of red, green, blue, nir, swir16 and swir22 a name means; empty if none, or several.

    Of short-wave infrared, the first is taken for 1.6 um and the second for 2.2 um, as models call their channels.
    """
    meanings = in_context([name])[0], in_context([name, "SWIR 2"])[0], in_context(["SWIR 1", name])[1]
    return next((meaning for meaning in meanings if meaning in _MEANINGS), None) or ""


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
