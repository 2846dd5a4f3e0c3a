"""From a raster layer to what the engine can open: files, or exported pixels."""

from __future__ import annotations

import math
import os
import re
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Optional, Protocol

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsFeedback,
    QgsProcessingFeedback,
    QgsRasterBlockFeedback,
    QgsRasterDataProvider,
    QgsRasterFileWriter,
    QgsRasterLayer,
    QgsRasterNuller,
    QgsRasterPipe,
    QgsRectangle,
)
from qgis.PyQt.QtCore import Qt

from ..engine.contract.errors import SceneError
from ..messages import tr
from ..paths import is_address
from .band_tags import own_band_name, wavelengths_um, write_band_tags

__all__ = [
    "SUBDATASET",
    "LayerExport",
    "PixelExport",
    "SceneSource",
    "crs_text",
    "extent_in_crs",
    "file_of_source",
    "path_of_source",
    "refuse_missing",
    "relay",
    "shows_pictures",
    "source_of_file",
    "source_of_layer",
]

# Services that render pictures: colours, not measurements.
_PICTURE_PROVIDERS = {"wms", "arcgismapserver", "vectortile"}
_PICTURE_SOURCES = ("<GDAL_WMS", "WMS:", "WMTS:", "TMS:")
# GDAL's names of subdatasets, with the path of a file inside: NETCDF:"/data/a.nc":t, GPKG:/data/a.gpkg:t
SUBDATASET = re.compile(r'^[A-Za-z0-9_]{2,}:"?(?P<path>(?:[A-Za-z]:)?[^":]+)"?(:.*)?$')
# Virtual file systems of GDAL that only this process can see.
_OWN_MEMORY = ("/vsimem/", "MEM:::")


class LayerExport(Protocol):
    """Writes what a layer shows to a file that the engine can open."""

    def write(
        self,
        path: Path,
        extent: QgsRectangle,
        extent_crs: QgsCoordinateReferenceSystem,
        transforms: QgsCoordinateTransformContext,
        feedback: QgsProcessingFeedback,
    ) -> SceneSource:
        """Writes an extent; empty means all."""

    def grid(
        self, extent: QgsRectangle, extent_crs: QgsCoordinateReferenceSystem, transforms: QgsCoordinateTransformContext
    ) -> tuple[QgsRectangle, int, int]:
        """Computes what `write` would write: the part in the layer's CRS, columns and rows."""


@dataclass(frozen=True)
class SceneSource:
    """The input of a job, or the export that has to come first.

    Attributes:
        files: Paths or GDAL names that the engine can open; empty if `export` is set.
        name: Short name for results.
        nodata: The user's nodata value if it is not the file's.
        crs: The user's CRS if it is not the file's, as an authority code or WKT.
        export: Writes the pixels to a file that the engine can open.
    """

    files: tuple[str, ...]
    name: str
    nodata: Optional[float] = None
    crs: Optional[str] = None
    export: Optional[LayerExport] = None

    @property
    def stem(self) -> str:
        """The beginning of results' names: that of the file where there is one, else the layer's name."""
        return Path(self.files[0]).stem if len(self.files) == 1 and os.path.isfile(self.files[0]) else self.name


def crs_text(crs: QgsCoordinateReferenceSystem) -> Optional[str]:
    """Formats a CRS for the engine: the authority code where there is one, else WKT; None if it is not valid."""
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
    """Describes a raster layer as a scene, with what the user changed in QGIS: CRS and nodata.

    Must be called in the layer's thread.

    Raises:
        SceneError: If the layer is broken, its file is gone, or it shows pictures instead of measurements.
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
    """Refuses a layer whose file is gone since it was loaded: QGIS knows no more of it than what was drawn.

    Raises:
        SceneError: If that is so.
    """
    path = path_of_source(source)
    if path and not os.path.exists(path):
        raise SceneError(
            tr('The file of the layer "{}" is not there any more: {}.').format(name, path),
            tr("Repair its source (Layer > Data source), or remove it."),
        )


def path_of_source(source: str) -> Optional[str]:
    """Finds the file on the disk, there or gone, that a layer's source names or lies in; None where that is no file."""
    plain = source if os.path.exists(source) else source.split("|", 1)[0]
    subdataset = SUBDATASET.match(plain)
    plain = subdataset["path"] if subdataset and not os.path.exists(plain) else plain
    archive = re.match(r"/vsi(?:zip|tar|gzip)/(?P<path>(?!/?vsi).+)$", plain)
    if archive:
        inside = Path(archive["path"])
        return next((str(path) for path in (inside, *inside.parents) if path.is_file()), None)
    return plain if os.path.isabs(plain) and not plain.startswith("/vsi") else None


def shows_pictures(layer: QgsRasterLayer) -> bool:
    """Tells whether a layer is drawn by a service: colours, not measurements."""
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


# More nodata values than a job can hold; QGIS applies them in an export.
_MANY_NODATA = float("inf")
# The user switched the file's nodata value off. NaN equals nothing, so that every number is data.
_NO_NODATA = math.nan


def _nodata_override(provider: QgsRasterDataProvider) -> Optional[float]:
    """Finds the user's nodata value: None if the file's is used, `_NO_NODATA` or `_MANY_NODATA`."""
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


@dataclass(frozen=True)
class PixelExport:
    """Exports the pixels of a layer that only QGIS can read, block by block, on the layer's own grid.

    Attributes:
        name: The layer's name.
        provider: A clone of the layer's provider; it may be used in another thread.
        crs: The layer's CRS, as the user may have set it.
    """

    name: str
    provider: QgsRasterDataProvider
    crs: QgsCoordinateReferenceSystem

    @classmethod
    def of_layer(cls, layer: QgsRasterLayer) -> PixelExport:
        """Prepares the export of a layer, in the layer's thread.

        Raises:
            SceneError: If the layer has no pixels of a fixed size.
        """
        provider = layer.dataProvider()
        if provider.xSize() < 1 or provider.ySize() < 1:
            raise SceneError(
                tr('The layer "{}" has no pixels of its own size, so it cannot be measured.').format(layer.name()),
                tr("Save the part you need as a GeoTIFF with the resolution of the sensor."),
            )
        clone = provider.clone()
        clone.moveToThread(None)  # the thread that runs the export adopts it
        return cls(layer.name(), clone, layer.crs())

    def write(
        self,
        path: Path,
        extent: QgsRectangle,
        extent_crs: QgsCoordinateReferenceSystem,
        transforms: QgsCoordinateTransformContext,
        feedback: QgsFeedback,
    ) -> SceneSource:
        """Writes a part of the layer as a GeoTIFF. This uses up the provider: it can be called once only.

        Args:
            path: The file to make.
            extent: The part; empty means all.
            extent_crs: CRS of `extent`; not valid means the layer's own.
            transforms: The project's transformations.
            feedback: Receives the progress in percent, and is asked about cancelling.

        Returns:
            The file as a scene.

        Raises:
            SceneError: If nothing is to be written, if it does not fit on the disk, or if QGIS cannot write it.
        """
        part, columns, rows = self.grid(extent, extent_crs, transforms)
        self._check_room(path.parent, columns, rows)
        names = [own_band_name(self.provider, band) for band in range(1, self.provider.bandCount() + 1)]
        wavelengths = wavelengths_um(self.provider)
        nuller = _nuller(self.provider)
        pipe = QgsRasterPipe()
        pipe.set(self.provider)  # not a clone of the clone: that of a virtual raster is empty in QGIS 3.22
        pipe.insert(1, nuller)
        writer = QgsRasterFileWriter(str(path))
        writer.setOutputFormat("GTiff")
        writer.setCreateOptions(["TILED=YES", "BIGTIFF=IF_SAFER"])
        result = writer.writeRaster(pipe, columns, rows, part, self.crs, transforms, relay(feedback))
        if feedback.isCanceled():
            path.unlink(missing_ok=True)
            return SceneSource((), self.name)
        if result != QgsRasterFileWriter.NoError:
            raise SceneError(
                tr('The pixels of the layer "{}" could not be read or saved (code {}).').format(self.name, result),
                tr("Save the layer as a GeoTIFF by hand to see what is wrong with it."),
            )
        write_band_tags(path, names, wavelengths)
        return SceneSource((str(path),), self.name)

    def grid(
        self, extent: QgsRectangle, extent_crs: QgsCoordinateReferenceSystem, transforms: QgsCoordinateTransformContext
    ) -> tuple[QgsRectangle, int, int]:
        """Computes what is written of an extent, in whole pixels: part, columns and rows.

        Raises:
            SceneError: If the extent lies elsewhere.
        """
        left, top, columns, rows = self._window(extent_in_crs(extent, extent_crs, self.crs, transforms, self.name))
        full, size_x, size_y = self._grid()
        part = QgsRectangle(
            full.xMinimum() + left * size_x,
            full.yMaximum() - (top + rows) * size_y,
            full.xMinimum() + (left + columns) * size_x,
            full.yMaximum() - top * size_y,
        )
        return part, columns, rows

    def _grid(self) -> tuple[QgsRectangle, float, float]:
        full = self.provider.extent()
        return full, full.width() / self.provider.xSize(), full.height() / self.provider.ySize()

    def _window(self, wanted: QgsRectangle) -> tuple[int, int, int, int]:
        """Computes the part to export as (left, top, columns, rows) in whole pixels of the layer."""
        full, size_x, size_y = self._grid()
        if wanted.isEmpty():
            return 0, 0, self.provider.xSize(), self.provider.ySize()
        part = wanted.intersect(full)
        if part.isEmpty():
            raise SceneError(
                tr('The extent does not touch the layer "{}".').format(self.name), tr("Choose another extent.")
            )
        tolerance = 1e-6
        left = math.floor((part.xMinimum() - full.xMinimum()) / size_x + tolerance)
        right = math.ceil((part.xMaximum() - full.xMinimum()) / size_x - tolerance)
        top = math.floor((full.yMaximum() - part.yMaximum()) / size_y + tolerance)
        bottom = math.ceil((full.yMaximum() - part.yMinimum()) / size_y - tolerance)
        return left, top, max(1, right - left), max(1, bottom - top)

    def _check_room(self, folder: Path, columns: int, rows: int) -> None:
        size = sum(self.provider.dataTypeSize(band) for band in range(1, self.provider.bandCount() + 1))
        needed, free = columns * rows * size, shutil.disk_usage(folder).free
        if needed > 0.9 * free:
            raise SceneError(
                tr('The layer "{}" would need {} GB of temporary space; {} GB are free.').format(
                    self.name, round(needed / 1e9, 1), round(free / 1e9, 1)
                ),
                tr("Choose a smaller extent."),
            )


def extent_in_crs(
    extent: QgsRectangle,
    extent_crs: QgsCoordinateReferenceSystem,
    crs: QgsCoordinateReferenceSystem,
    transforms: QgsCoordinateTransformContext,
    name: str,
) -> QgsRectangle:
    """Brings an extent to the CRS of a layer; an empty one, or one without a CRS, stays as it is.

    Raises:
        SceneError: If that cannot be done; it names the layer.
    """
    if extent.isEmpty() or not extent_crs.isValid() or not crs.isValid() or extent_crs == crs:
        return extent
    try:
        return QgsCoordinateTransform(extent_crs, crs, transforms).transformBoundingBox(extent)
    except QgsCsException as error:
        raise SceneError(
            tr('The extent cannot be brought to the CRS of the layer "{}".').format(name),
            tr("Give the extent in the layer's own CRS."),
        ) from error


def _nuller(provider: QgsRasterDataProvider) -> QgsRasterNuller:
    """Maps the user's nodata values to the first of them, which is nodata already and so hides no data."""
    nuller = QgsRasterNuller()
    for band in range(1, provider.bandCount() + 1):
        ranges = provider.userNoDataValues(band)
        ends = [end for item in ranges for end in (item.min(), item.max()) if math.isfinite(end)]
        if ends:
            nuller.setNoData(band, ranges)
            nuller.setOutputNoDataValue(band, ends[0])
    return nuller


def relay(feedback: QgsFeedback) -> QgsRasterBlockFeedback:
    """Makes what a reader of blocks tells its progress to, and asks about cancelling."""
    blocks = QgsRasterBlockFeedback()
    # Direct: the thread that reads the raster runs no event loop that would deliver a queued call.
    feedback.canceled.connect(blocks.cancel, Qt.ConnectionType.DirectConnection)
    if feedback.isCanceled():
        blocks.cancel()
    blocks.progressChanged.connect(feedback.setProgress, Qt.ConnectionType.DirectConnection)
    return blocks
