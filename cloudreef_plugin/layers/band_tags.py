"""Reads names and wavelengths of bands from a raster's file through QGIS, and writes them beside an export."""

from __future__ import annotations

import html
import os
import re
from contextlib import suppress
from pathlib import Path
from typing import Any, Optional, Sequence

from qgis.core import QgsRasterDataProvider

from ..engine.contract.band_names.wavelengths import wavelength_um

__all__ = ["gdal_dataset", "own_band_name", "wavelengths_um", "write_band_tags"]

# A band's row in the provider's metadata page. Its name ends in the band number in every language.
_BAND = re.compile(r'"highlight">[^<]*?(\d+)</td>\s*<td>(.*?)</td>', re.DOTALL)
_TAG = re.compile(r"<li>([^<=]+)=([^<]*)</li>")


def own_band_name(provider: QgsRasterDataProvider, band: int) -> str:
    """Reads a band's description, without the translated "Band 1: " that QGIS adds."""
    return re.sub(rf"^[^\W\d]+ 0*{band} ?(: *|$)", "", provider.generateBandName(band))


def wavelengths_um(provider: QgsRasterDataProvider) -> dict[int, float]:
    """Reads centre wavelengths in um from the tags of bands."""
    if provider.name() != "gdal":
        return {}
    imagery = _imagery_tags(provider.dataSourceUri().split("|", 1)[0])
    found: dict[int, float] = {}
    for number, tags in _BAND.findall(provider.htmlMetadata()):
        shown = {key: html.unescape(text) for key, text in _TAG.findall(tags)}
        wavelength = wavelength_um({**shown, **imagery.get(int(number), {})})
        if wavelength is not None:
            found[int(number)] = wavelength
    return found


def _imagery_tags(path: str) -> dict[int, dict[str, str]]:
    """Reads the tags of a local file's bands in GDAL's domain IMAGERY, which QGIS does not show."""
    raster = gdal_dataset(path)
    if raster is None:
        return {}
    return {band: raster.GetRasterBand(band).GetMetadata("IMAGERY") for band in range(1, raster.RasterCount + 1)}


def gdal_dataset(path: str) -> Optional[Any]:
    """Opens a local raster with GDAL, for what QGIS does not tell; None if that is not possible."""
    with suppress(ImportError, RuntimeError):
        from osgeo import gdal  # comes with QGIS; without it the engine finds the same later

        return gdal.Open(path) if os.path.isfile(path) else None
    return None


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
