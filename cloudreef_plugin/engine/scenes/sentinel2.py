"""Sentinel-2 SAFE products: the file of each band, and its scaling by the metadata.

From processing baseline 04.00 on (2022-01-25) values carry an offset, stated in the metadata;
see "Sentinel-2 Products Specification Document", Radiometric offset list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Optional

from ..contract.errors import SceneError
from ..contract.sentences import Sentence
from . import naming
from .archives import AnyPath, below, children, parents
from .identities.sensors import SENSORS
from .product import Product, ProductFile

__all__ = ["find_root", "folder_factors", "has_granules", "is_metadata", "product", "reason", "stack", "tag_factors"]

# The order of the metadata's band_id.
_BAND_IDS = ("B01", "B02", "B03", "B04", "B05", "B06", "B07", "B08", "B8A", "B09", "B10", "B11", "B12")
_METADATA = re.compile(
    r"^(MTD_MSIL(1C|2A)|.+_MTD|S2[ABCD]_\w+_MTD_SAFL(1C|2A)_\w+|product_metadata)\.xml$", re.IGNORECASE
)
_TILE_METADATA = re.compile(r"^(MTD_TL|metadata)\.xml$", re.IGNORECASE)
_PRODUCT = re.compile(r"Level-?(1C|2A)_User_Product")
_TILE_BASELINE = re.compile(r"<TILE_ID[^>]*>[^<]*_N(\d\d)\.(\d\d)\s*<")
_BASELINE = re.compile(r"<PROCESSING_BASELINE>\s*(\d\d)\.(\d\d)\s*<")
_TAGGED_BASELINE = re.compile(r"N?(\d\d?)\.(\d\d)|N?(\d\d)(\d\d)", re.IGNORECASE)
_NAMED_BASELINE = re.compile(r"(?:^|_)N(\d\d)(\d\d)_R\d{3}_", re.IGNORECASE)
# The offset is in processing baselines from 04.00 on. ESA's operational ones are below 90; test data has 99.99.
_OFFSET_FROM, _TEST_DATA_FROM = (4, 0), (90, 0)
_STORED_OFFSET = -1000
_QUANTIFICATION = re.compile(r"<(?:L2A_)?(?:BOA_)?QUANTIFICATION_VALUE[^>]*>\s*([1-9]\d*(?:\.\d+)?)\s*<")
_OFFSET = re.compile(r'<(?:RADIO|BOA)_ADD_OFFSET\s+band_id="(\d|1[0-2])"\s*>\s*(-?\d+(?:\.\d+)?)\s*<')
_OFFSET_TAGS = ("BOA_ADD_OFFSET", "RADIO_ADD_OFFSET")
_RASTERS = (".jp2", ".tif", ".tiff")


def is_metadata(path: AnyPath) -> bool:
    """Whether a file is the metadata of a product, by its name and its first bytes."""
    if not _METADATA.match(path.name):
        return False
    try:
        return _PRODUCT.search(path.read_text(encoding="utf-8", errors="replace")[:4096]) is not None
    except OSError:
        return False


def has_granules(folder: AnyPath) -> bool:
    """Whether a folder has the layout of a product."""
    return (folder / "GRANULE").is_dir()


def find_root(path: AnyPath) -> Optional[AnyPath]:
    """Finds the product folder of a folder, or of a file within it, else None."""
    folders: list[AnyPath] = [path, *parents(path, 5)]
    return next((folder for folder in folders if folder.is_dir() and has_granules(folder)), None)


def product(root: AnyPath) -> Product:
    """Reads a product from its folder.

    Raises:
        SceneError: If it has no band, or several tiles.
    """
    granules = [folder for folder in children(root / "GRANULE") if folder.is_dir()]
    if len(granules) > 1:
        raise SceneError(
            Sentence(
                "{} holds {} tiles: {}.", root.name, len(granules), naming.listed([folder.name for folder in granules])
            ),
            Sentence("Choose the band files of one tile."),
        )
    finest: dict[str, tuple[int, AnyPath]] = {}
    for path in below(root, "GRANULE/*/IMG_DATA/**/*"):
        name = naming.parse(path.name) if path.suffix.lower() in _RASTERS else None
        if name and name.band in _BAND_IDS and (name.band not in finest or name.size_m < finest[name.band][0]):
            finest[name.band] = (name.size_m, path)
    if not finest:
        raise SceneError(
            Sentence("{} is laid out like a Sentinel-2 product but holds no band files.", root.name),
            Sentence("Download or unpack the product again."),
        )
    factors, source = folder_factors(root)
    files = []
    for band in sorted(finest, key=_BAND_IDS.index):
        scale, offset = factors.get(band, (None, None))
        identity, wavelength = SENSORS["sentinel2"][naming.code_of(band)]
        files.append(ProductFile(str(finest[band][1]), band, identity, wavelength, scale, offset))
    level = "Level-2A" if "2A" in source.upper() or "_MSIL2A_" in root.name.upper() else "Level-1C"
    return Product(
        title=Sentence("{} product {}", f"Sentinel-2 {level}", root.name),
        files=tuple(files),
        sensor="sentinel2",
        scaling_reason=reason(source) if factors else "",
        fill=0.0,
        metadata=str(root / source) if source else None,
    )


def stack(raster: str, metadata: AnyPath) -> Product:
    """Finds the product of a raster of several bands with a metadata file of the same name beside it."""
    factors = _stated(metadata.read_text(encoding="utf-8", errors="replace"))
    return Product(
        title=naming.stem_of(raster),
        files=(ProductFile(raster),),
        sensor="sentinel2",
        scaling_reason=reason(metadata.name) if factors else "",
        fill=0.0,
        metadata=str(metadata),
        factors={SENSORS["sentinel2"][naming.code_of(band)][0]: pair for band, pair in factors.items()},
    )


def tag_factors(tags: Mapping[str, str], of_band: Mapping[str, str]) -> Optional[tuple[float, float]]:
    """Reads (scale, offset) of a band from GDAL's tags of a subdataset, or None.

    Args:
        tags: Tags of the dataset.
        of_band: Tags of the band; older releases of GDAL have only the processing baseline.
    """
    quantification = tags.get("BOA_QUANTIFICATION_VALUE") or tags.get("QUANTIFICATION_VALUE")
    baseline = _TAGGED_BASELINE.fullmatch(tags.get("PROCESSING_BASELINE", "").strip())
    try:
        scale = 1 / float(quantification) if quantification else 1e-4
        offset = next((each[key] for each in (of_band, tags) for key in _OFFSET_TAGS if each.get(key)), None)
        if offset is not None:
            return scale, float(offset) * scale
    except (ValueError, ZeroDivisionError):
        return None
    if baseline and _is_known(_version(baseline)):
        return next(iter(_by_baseline(_version(baseline), scale).values()))
    return (scale, 0.0) if quantification else None


def folder_factors(folder: AnyPath) -> tuple[dict[str, tuple[float, float]], str]:
    """Reads (scale, offset) of each band, and the name of their source: a metadata file, or the folder itself.

    Where only the processing baseline is known, from a tile's metadata or the folder's name, they follow from it.
    """
    for path in _metadata_in(folder):
        factors = _stated(path.read_text(encoding="utf-8", errors="replace"))
        if factors:
            return factors, path.name
    for each in [folder, *parents(folder, 4)]:
        found = _NAMED_BASELINE.search(each.name)
        if found and _is_known(_version(found)):
            return _by_baseline(_version(found)), each.name
    return {}, ""


def _metadata_in(folder: AnyPath) -> Iterator[AnyPath]:
    """Yields metadata of the product, then of a tile of it."""
    files = children(folder)
    yield from (path for path in files if is_metadata(path))
    tiles = [path for path in files if _TILE_METADATA.match(path.name)]
    yield from tiles or below(folder, "GRANULE/*/MTD_TL.xml")


def _stated(text: str) -> dict[str, tuple[float, float]]:
    """Reads (scale, offset) of each band from a product's or a tile's metadata; empty if it has none."""
    quantification = _QUANTIFICATION.search(text)
    baseline = _BASELINE.search(text) or _TILE_BASELINE.search(text)
    version = _version(baseline) if baseline else None
    offsets = {_BAND_IDS[int(band)]: float(number) for band, number in _OFFSET.findall(text)}
    scale = 1 / float(quantification.group(1)) if quantification else 1e-4
    if offsets:
        return {band: (scale, offsets.get(band, 0.0) * scale) for band in _BAND_IDS}
    if version is not None and _is_known(version):
        return _by_baseline(version, scale)
    return dict.fromkeys(_BAND_IDS, (scale, 0.0)) if quantification else {}


def _by_baseline(version: tuple[int, int], scale: float = 1e-4) -> dict[str, tuple[float, float]]:
    return dict.fromkeys(_BAND_IDS, (scale, _STORED_OFFSET * scale if version >= _OFFSET_FROM else 0.0))


def _version(found: re.Match[str]) -> tuple[int, int]:
    major, minor = (number for number in found.groups() if number is not None)
    return int(major), int(minor)


def _is_known(version: tuple[int, int]) -> bool:
    return version < _TEST_DATA_FROM


def reason(source: str) -> str:
    """Describes the source of factors that `folder_factors` names."""
    if source.lower().endswith(".xml"):
        return Sentence("by quantification value and offsets in {}", source)
    return Sentence("by the processing baseline in the name {}", source)
