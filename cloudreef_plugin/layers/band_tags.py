"""Reads names and wavelengths of bands from a raster's file through QGIS, and writes them beside an export."""

from __future__ import annotations

import html
import re
from pathlib import Path
from typing import Optional, Sequence

from qgis.core import QgsRasterDataProvider

from ..engine.contract.band_names.wavelengths import wavelength_um

__all__ = ["own_band_name", "wavelengths_um", "write_band_tags"]

# A band's row in the provider's metadata page. Its name ends in the band number in every language.
_BAND = re.compile(r'"highlight">[^<]*?(\d+)</td>\s*<td>(.*?)</td>', re.DOTALL)
_TAG = re.compile(r"<li>([^<=]+)=([^<]*)</li>")


def own_band_name(provider: QgsRasterDataProvider, band: int) -> str:
    """Reads a band's description, without the translated "Band 1: " that QGIS adds."""
    return re.sub(rf"^[^\W\d]+ 0*{band} ?(: *|$)", "", provider.generateBandName(band))


def wavelengths_um(provider: QgsRasterDataProvider) -> dict[int, float]:
    """Reads centre wavelengths in um from the tags of bands, in GDAL's default domain, which QGIS shows."""
    if provider.name() != "gdal":
        return {}
    found: dict[int, float] = {}
    for number, tags in _BAND.findall(provider.htmlMetadata()):
        wavelength = wavelength_um({key: html.unescape(text) for key, text in _TAG.findall(tags)})
        if wavelength is not None:
            found[int(number)] = wavelength
    return found


def write_band_tags(path: Path, names: Sequence[str], wavelengths: Optional[dict[int, float]] = None) -> None:
    """Writes names and wavelengths of bands for band matching, as QGIS's raster writer does not.

    GDAL reads them from NAME.aux.xml
    (https://gdal.org/en/stable/user/raster_data_model.html#persistent-auxiliary-metadata).
    """
    bands = "".join(_band_of(band, name, (wavelengths or {}).get(band)) for band, name in enumerate(names, 1))
    if bands:
        sidecar = path.with_name(path.name + ".aux.xml")
        sidecar.write_text(f"<PAMDataset>{bands}</PAMDataset>", encoding="utf-8")


def _band_of(band: int, name: str, wavelength: Optional[float]) -> str:
    told = f"<Description>{html.escape(name)}</Description>" if name else ""
    if wavelength is not None:
        items = {"wavelength": f"{wavelength:.9g}", "wavelength_units": "micrometers"}
        told += "<Metadata>" + "".join(f'<MDI key="{key}">{text}</MDI>' for key, text in items.items()) + "</Metadata>"
    return f'<PAMRasterBand band="{band}">{told}</PAMRasterBand>' if told else ""
