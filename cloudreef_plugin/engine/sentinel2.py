"""Sentinel-2 SAFE products: which file holds which band, and what the metadata says of its numbers.

From processing baseline 04.00 on (2022-01-25) numbers carry an offset, stated in the metadata;
see "Sentinel-2 Products Specification Document", Radiometric offset list.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Optional

from . import naming
from .bands import SENSORS
from .errors import SceneError
from .product import Product, ProductFile
from .sentences import Sentence

__all__ = ["find_root", "is_metadata", "product"]

# The order of the metadata's band_id.
_BAND_IDS = ("B01", "B02", "B03", "B04", "B05", "B06", "B07", "B08", "B8A", "B09", "B10", "B11", "B12")
_QUANTIFICATION = re.compile(r"<(?:BOA_)?QUANTIFICATION_VALUE[^>]*>\s*([1-9]\d*(?:\.\d+)?)\s*<")
_OFFSET = re.compile(r'<(?:RADIO|BOA)_ADD_OFFSET\s+band_id="(\d|1[0-2])"\s*>\s*(-?\d+(?:\.\d+)?)\s*<')
_RASTERS = (".jp2", ".tif", ".tiff")


def is_metadata(path: Path) -> bool:
    """Whether a file is called like the metadata of a product."""
    return re.match(r"^MTD_MSIL(1C|2A)\.xml$", path.name, re.IGNORECASE) is not None


def find_root(path: Path) -> Optional[Path]:
    """Returns the product folder that a folder is, or that a file within it belongs to, else None."""
    for folder in (path, *path.parents[:5]):
        if folder.is_dir() and (folder / "GRANULE").is_dir():
            return folder
    return None


def product(root: Path) -> Product:
    """Reads a product from its folder.

    Raises:
        SceneError: If it holds no band, or several tiles.
    """
    granules = sorted(folder for folder in (root / "GRANULE").iterdir() if folder.is_dir())
    if len(granules) > 1:
        raise SceneError(
            Sentence(
                "{} holds {} tiles: {}.", root.name, len(granules), naming.listed([folder.name for folder in granules])
            ),
            Sentence("Choose the band files of one tile."),
        )
    finest: dict[str, tuple[int, Path]] = {}
    for path in sorted(root.glob("GRANULE/*/IMG_DATA/**/*")):
        name = naming.parse(path.name) if path.suffix.lower() in _RASTERS else None
        if name and name.band in _BAND_IDS and (name.band not in finest or name.size_m < finest[name.band][0]):
            finest[name.band] = (name.size_m, path)
    if not finest:
        raise SceneError(
            Sentence("{} is laid out like a Sentinel-2 product but holds no band files.", root.name),
            Sentence("Download or unpack the product again."),
        )
    quantification, offsets, source = _factors(root)
    files = []
    for band in sorted(finest, key=_BAND_IDS.index):
        path = finest[band][1]
        scale = 1 / quantification if quantification else None
        offset = offsets.get(band, 0.0) / quantification if quantification else None
        identity, wavelength = SENSORS["sentinel2"][band.lstrip("B").lstrip("0")]
        files.append(ProductFile(str(path), band, identity, wavelength, scale, offset))
    level = "Level-2A" if "2A" in source.upper() or "_MSIL2A_" in root.name.upper() else "Level-1C"
    return Product(
        title=Sentence("{} product {}", f"Sentinel-2 {level}", root.name),
        files=tuple(files),
        sensor="sentinel2",
        scaling_reason=Sentence("by quantification value and offsets in {}", source) if quantification else "",
        fill=0.0,
        metadata=str(root / source) if source else None,
    )


def _factors(root: Path) -> tuple[Optional[float], dict[str, float], str]:
    """Returns the quantification value, the offset of each band and the name of the metadata file."""
    for path in sorted(root.glob("*.xml")):
        if not is_metadata(path):
            continue
        try:
            text = path.read_text(encoding="utf-8", errors="replace")
        except OSError:
            continue
        quantification = _QUANTIFICATION.search(text)
        if quantification:
            offsets = {_BAND_IDS[int(band)]: float(number) for band, number in _OFFSET.findall(text)}
            return float(quantification.group(1)), offsets, path.name
    return None, {}, ""
