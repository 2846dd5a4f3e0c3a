"""Names of a raster layer's bands, and the channels of a model that they fit."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import Mapping, Optional, Union

from qgis.core import QgsRasterDataProvider, QgsRasterLayer

from ..engine.contract.band_names.words import in_context, lone_swir16, of_wavelength
from ..messages import tr
from .band_tags import own_band_name, wavelengths_um

__all__ = ["Raster", "band_labels", "bands_by_channel", "has_descriptive_names", "meaning_of", "usable_bands"]

Raster = Union[QgsRasterLayer, QgsRasterDataProvider]
# GDAL's numbers of colour interpretations, which QGIS uses, too.
_COLOURS = {3: "red", 4: "green", 5: "blue"}
_ALPHA = 6
# Common names that are told apart in the names of channels.
_MEANINGS = ("red", "green", "blue", "nir", "swir16", "swir22")
_SHORT_WAVE = ("swir", "swir16", "swir22")
_NUMBERED = re.compile(r"(?i)^\W*(sr_?)?b(and)?[ _]*\d")
# Names that are nothing but a number: "B8A", "Layer_2", "3".
_NUMBER_ONLY = re.compile(r"(?i)^\W*((sr_?)?b(and)?|layer|channel)?[ _]*\d+a?$")


def bands_by_channel(
    layer: Optional[QgsRasterLayer],
    channels: tuple[str, ...],
    wanted_um: Mapping[str, Optional[float]] = MappingProxyType({}),
) -> dict[str, int]:
    """Assigns bands to channels if there is no doubt: by band names, else by wavelengths, else by colours.

    Numbered names such as "B4" are ignored: what they mean depends on the sensor, which the engine finds out.

    Args:
        layer: A raster layer.
        channels: Names of a model's channels.
        wanted_um: Their centre wavelengths, to choose the nearest one of several bands for a channel.

    Returns:
        Band numbers by channel.
    """
    if layer is None or not layer.isValid():
        return {}
    names, waves = _names(layer), wavelengths_um(layer.dataProvider())
    found: dict[str, list[int]] = {}
    called: dict[str, list[int]] = {}
    for (band, name), told in zip(names.items(), in_context([*names.values()])):
        meaning = _meaning(layer, band, told, name, waves.get(band))
        found.setdefault(meaning, []).append(band)
        called.setdefault(name.lower(), []).append(band)
    alone = lone_swir16([*names.values()])
    if alone is not None and [*names][alone] not in waves:
        found.setdefault("swir16", [*names][alone : alone + 1])
    found.setdefault("nir", found.get("nir08", []))  # narrow near infrared is used if there is no wide one
    fed = {
        channel: _nearest(
            found.get(meaning_of(channel) or channel) or called.get(channel.lower(), []), waves, wanted_um.get(channel)
        )
        for channel in channels
    }
    return {channel: band for channel, band in fed.items() if band}


def band_labels(layer: Optional[QgsRasterLayer]) -> dict[int, str]:
    """Lists labels of bands: number and name, or number and wavelength of a band without a name."""
    names = _names(layer)
    waves = wavelengths_um(layer.dataProvider()) if layer is not None and not all(names.values()) else {}
    shown = {band: name or (f"{1000 * waves[band]:g} nm" if band in waves else "") for band, name in names.items()}
    return {band: f"{band}: {name}" if name else tr("Band {}").format(band) for band, name in shown.items()}


def usable_bands(layer: Raster) -> list[int]:
    """Lists all bands except an alpha band.

    GDAL marks the fourth of four 8-bit bands as alpha by default, so a band with another name is not one.
    """
    return [
        band
        for band, name in _names(layer).items()
        if _colour(layer, band) != _ALPHA or not re.search(r"(?i)^$|alpha|mask", name)
    ]


def has_descriptive_names(layer: QgsRasterLayer) -> bool:
    """Tells whether all bands have descriptive names, rather than a number or none at all."""
    names = _names(layer)
    return all(names[band] and not _NUMBER_ONLY.match(names[band]) for band in usable_bands(layer))


def meaning_of(name: str) -> str:
    """Finds which of red, green, blue, nir, swir16 and swir22 a name means; empty if none or several.

    The first short-wave infrared is that at 1.6 um and the second that at 2.2 um, as in the names of models' channels.
    """
    meanings = in_context([name])[0], in_context([name, "SWIR 2"])[0], in_context(["SWIR 1", name])[1]
    return next((meaning for meaning in meanings if meaning in _MEANINGS), None) or ""


def _meaning(layer: QgsRasterLayer, band: int, told: Optional[str], name: str, wavelength: Optional[float]) -> str:
    """Finds the common name of a band as the engine does; empty if it is not certain."""
    if told in _SHORT_WAVE and wavelength is not None:
        return of_wavelength(wavelength) or "swir"  # more reliable than names, as there are many such bands
    if told:
        return told
    if wavelength is not None:
        return of_wavelength(wavelength) or ""
    return "" if _NUMBERED.match(name) else _COLOURS.get(_colour(layer, band), "")


def _nearest(bands: list[int], waves: Mapping[int, float], wanted: Optional[float]) -> int:
    """Chooses the band of a channel among candidates; 0 if there is none, or several without wavelengths."""
    known = {waves[band]: band for band in bands if band in waves}
    if len(bands) > 1 and wanted and len(known) == len(bands):
        return known[min(known, key=lambda wavelength: abs(wavelength - wanted))]
    return bands[0] if len(bands) == 1 else 0


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
