"""Scenes for the engine from raster layers and files: the files that it can open, or an export of the pixels."""

from __future__ import annotations

import math
import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Optional

from qgis.core import QgsCoordinateReferenceSystem, QgsRasterDataProvider, QgsRasterLayer

from ..engine.contract.errors import SceneError
from ..messages import tr
from ..paths import is_address
from .band_tags import gdal_dataset
from .exports import LayerExport, PixelExport

__all__ = [
    "SUBDATASET",
    "SceneSource",
    "crs_text",
    "file_of_source",
    "files_of_raster",
    "path_of_source",
    "refuse_missing",
    "shows_pictures",
    "source_key",
    "source_of_file",
    "source_of_layer",
]

# Services that deliver rendered pictures: colours, not measurements.
_PICTURE_PROVIDERS = {"wms", "arcgismapserver", "vectortile"}
_PICTURE_SOURCES = ("<GDAL_WMS", "WMS:", "WMTS:", "TMS:")
# GDAL's names of subdatasets, with the path of a file inside: NETCDF:"/data/a.nc":t, GPKG:/data/a.gpkg:t
SUBDATASET = re.compile(r'^[A-Za-z0-9_]{2,}:"?(?P<path>(?:[A-Za-z]:)?[^":]+)"?(:.*)?$')
# Options that QGIS appends to a file's path.
_OPTIONS = re.compile(r"\|(layername|layerid|subset|geometrytype|uniqueGeometryType|option)[=:].*", re.I | re.DOTALL)
# GDAL's in-memory files, which only this process can read.
_OWN_MEMORY = ("/vsimem/", "MEM:::")


@dataclass(frozen=True)
class SceneSource:
    """The scene of a job, or the export that has to be written first.

    Attributes:
        files: Paths or GDAL names that the engine can open; empty if `export` is set.
        name: Short name for results.
        nodata: The nodata value that the user set in QGIS; NaN if the user switched the file's off, None for the
            file's.
        crs: The CRS that the user set in QGIS, as an authority code or WKT; None for the file's.
        export: Writes the pixels to a file that the engine can open; None if it can open `files`.
    """

    files: tuple[str, ...]
    name: str
    nodata: Optional[float] = None
    crs: Optional[str] = None
    export: Optional[LayerExport] = None

    @property
    def stem(self) -> str:
        """Stem for the names of results: the file's if there is exactly one, else the layer's name."""
        return Path(self.files[0]).stem if len(self.files) == 1 and os.path.isfile(self.files[0]) else self.name


def crs_text(crs: QgsCoordinateReferenceSystem) -> Optional[str]:
    """Formats a CRS for the engine: its EPSG code if it has one, else WKT; None if it is not valid."""
    if not crs.isValid():
        return None
    if crs.authid().upper().startswith("EPSG:"):
        return crs.authid()
    return crs.toWkt(QgsCoordinateReferenceSystem.WKT_PREFERRED)


def source_of_file(path: str) -> SceneSource:
    """Describes a raster file, product folder or metadata file as a scene."""
    absolute = path if is_address(path) else os.path.abspath(path)
    return SceneSource((absolute,), Path(path.rstrip("/\\")).stem)


def source_of_layer(layer: QgsRasterLayer) -> SceneSource:
    """Describes a raster layer as a scene, with CRS and nodata values as the user set them in QGIS.

    Must be called in the layer's thread.

    Raises:
        SceneError: If the layer is not valid, its file does not exist any more, or it shows pictures instead of
            measurements.
    """
    provider = layer.dataProvider()
    if not layer.isValid() or provider is None:
        raise SceneError(
            tr('The layer "{}" is not valid: its data cannot be found.').format(layer.name()),
            tr("Repair its source (Layer > Data source), or remove it."),
        )
    if shows_pictures(layer):
        raise SceneError(
            tr('The layer "{}" is a map service that delivers pictures, not measurements.').format(layer.name()),
            tr("Use the data as a file or through a WCS, or save the part you need as a GeoTIFF."),
        )
    file = file_of_source(layer.source()) if provider.name() == "gdal" else None
    if provider.name() == "gdal" and file is None:
        refuse_missing(layer.name(), layer.source())
    override = _nodata_override(provider)
    if file is None or override is _MANY_NODATA:
        return SceneSource((), layer.name(), export=PixelExport.of_layer(layer))
    return SceneSource((file,), layer.name(), nodata=override, crs=_crs_override(layer))


def refuse_missing(name: str, source: str) -> None:
    """Checks that the file of a layer still exists; QGIS does not notice if it was removed.

    Args:
        name: The layer's name.
        source: The layer's source.

    Raises:
        SceneError: If it does not exist.
    """
    path = path_of_source(source)
    if path and not os.path.exists(path):
        raise SceneError(
            tr('The file of the layer "{}" does not exist any more: {}.').format(name, path),
            tr("Repair its source (Layer > Data source), or remove it."),
        )


def path_of_source(source: str) -> Optional[str]:
    """Finds the local file that a layer's source names or is inside of, existing or not; None if it is not a file."""
    plain = source if os.path.exists(source) else source.split("|", 1)[0]
    subdataset = SUBDATASET.match(plain)
    plain = subdataset["path"] if subdataset and not os.path.exists(plain) else plain
    archive = re.match(r"/vsi(?:zip|tar|gzip)/(?P<path>(?!/?vsi).+)$", plain)
    if archive:
        inside = Path(archive["path"])
        return next((str(path) for path in (inside, *inside.parents) if path.is_file()), None)
    return plain if os.path.isabs(plain) and not plain.startswith("/vsi") else None


def shows_pictures(layer: QgsRasterLayer) -> bool:
    """Tells whether a layer comes from a service that delivers rendered pictures: colours, not measurements."""
    provider = layer.dataProvider().name()
    return provider in _PICTURE_PROVIDERS or layer.source().lstrip().upper().startswith(_PICTURE_SOURCES)


def file_of_source(source: str) -> Optional[str]:
    """Finds the GDAL name that another process can open for a layer's source; None if only QGIS can read it.

    Options that QGIS appends (``|option:...``) are cut off; names of subdatasets are kept.
    """
    source = source if os.path.exists(source) else source.split("|", 1)[0]
    if source.startswith(_OWN_MEMORY) or "/vsimem/" in source:
        return None
    if os.path.exists(source):
        return os.path.abspath(source)
    if source.startswith("/vsi") or re.match("(https?|ftp)://", source):
        return None if "authcfg=" in source else source  # QGIS keeps the credentials
    subdataset = SUBDATASET.match(source)
    if subdataset and (os.path.exists(subdataset["path"]) or subdataset["path"].startswith(("/vsizip/", "/vsitar/"))):
        return source
    return None


def source_key(source: str) -> str:
    """Makes sources equal that name the same file: without options, whatever their slashes and, on Windows, capitals.

    QGIS gives the paths of a project slashes, also on Windows. The file need not exist.
    """
    return os.path.normcase(os.path.abspath(_OPTIONS.sub("", source)))


def files_of_raster(path: str) -> list[str]:
    """Lists the file of a raster and those that it refers to, such as the sources of a VRT."""
    raster = gdal_dataset(path)
    return [path, *((raster.GetFileList() if raster is not None else None) or ())]


# More nodata values than a job can hold; QGIS applies them in an export.
_MANY_NODATA = float("inf")
# The user switched the file's nodata value off. NaN is not equal to any number, so every number is data.
_NO_NODATA = math.nan


def _nodata_override(provider: QgsRasterDataProvider) -> Optional[float]:
    """Finds the nodata value that the user set; `_NO_NODATA`, `_MANY_NODATA`, or None if the file's is used."""
    values = {_nodata_of_band(provider, band) for band in range(1, provider.bandCount() + 1)}
    return values.pop() if len(values) == 1 else _MANY_NODATA


def _nodata_of_band(provider: QgsRasterDataProvider, band: int) -> Optional[float]:
    ranges = provider.userNoDataValues(band)
    has_own = provider.sourceHasNoDataValue(band)
    own_counts = has_own and provider.useSourceNoDataValue(band)
    if not ranges:
        return _NO_NODATA if has_own and not own_counts else None
    value = ranges[0].min()
    # The user's values are given in QGIS's scaled numbers; a job takes the stored numbers.
    one = len(ranges) == 1 and value == ranges[0].max() and math.isfinite(value)
    scaled = provider.bandScale(band) != 1 or provider.bandOffset(band) != 0
    if one and not scaled and (not own_counts or provider.sourceNoDataValue(band) == value):
        return value
    return _MANY_NODATA


def _crs_override(layer: QgsRasterLayer) -> Optional[str]:
    same = not layer.crs().isValid() or layer.crs() == layer.dataProvider().crs()
    return None if same else crs_text(layer.crs())
