"""Exports of layers that only QGIS can read: their pixels are written to a GeoTIFF that the engine can open."""

from __future__ import annotations

import math
import shutil
from abc import ABC, abstractmethod
from dataclasses import dataclass
from pathlib import Path

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
from .band_tags import own_band_name, wavelengths_um, write_band_tags

__all__ = ["ExportGrid", "LayerExport", "PixelExport", "provider_for_thread"]

# A part of a pixel: an extent that is off the layer's grid by less does not take one more pixel.
_TOLERANCE_PX = 1e-6


def provider_for_thread(layer: QgsRasterLayer) -> QgsRasterDataProvider:
    """Clones a layer's data provider for use in one other thread. To be called in the layer's thread."""
    provider = layer.dataProvider().clone()
    provider.moveToThread(None)  # the thread that uses it first adopts it
    return provider


@dataclass(frozen=True)
class ExportGrid:
    """The pixels of an export.

    Attributes:
        extent: Their extent in the layer's CRS.
        columns: Number of columns.
        rows: Number of rows.
    """

    extent: QgsRectangle
    columns: int
    rows: int


@dataclass(frozen=True)
class LayerExport(ABC):
    """Writes a part of a layer to a GeoTIFF, block by block. This uses up the provider: `write` can be called once.

    Attributes:
        name: The layer's name.
        provider: The layer's data provider, from `provider_for_thread`.
        crs: The layer's CRS, as the user may have set it.
    """

    name: str
    provider: QgsRasterDataProvider
    crs: QgsCoordinateReferenceSystem

    @abstractmethod
    def grid(
        self, extent: QgsRectangle, extent_crs: QgsCoordinateReferenceSystem, transforms: QgsCoordinateTransformContext
    ) -> ExportGrid:
        """Computes the pixels that `write` would write for an extent.

        Raises:
            SceneError: If the extent does not touch the layer.
        """

    def write(
        self,
        path: Path,
        extent: QgsRectangle,
        extent_crs: QgsCoordinateReferenceSystem,
        transforms: QgsCoordinateTransformContext,
        feedback: QgsProcessingFeedback,
    ) -> None:
        """Writes an extent of the layer; no file remains if it is cancelled.

        Args:
            path: The GeoTIFF to create.
            extent: The part to write; empty means all.
            extent_crs: CRS of `extent`; not valid means the layer's own.
            transforms: The project's transformations.
            feedback: Receives messages and the progress in percent; can cancel.

        Raises:
            SceneError: If the extent does not touch the layer, the file would not fit on the disk, or QGIS cannot
                write it.
        """
        grid = self.grid(extent, extent_crs, transforms)
        self._check_space(path.parent, grid)
        names, wavelengths = self._band_tags()
        writer = QgsRasterFileWriter(str(path))
        writer.setOutputFormat("GTiff")
        writer.setCreateOptions(["TILED=YES", "BIGTIFF=IF_SAFER"])
        blocks = _block_feedback(feedback)
        result = writer.writeRaster(self._pipe(), grid.columns, grid.rows, grid.extent, self.crs, transforms, blocks)
        if feedback.isCanceled():
            path.unlink(missing_ok=True)
            return
        if result != QgsRasterFileWriter.NoError:
            raise SceneError(
                tr('The pixels of the layer "{}" could not be read or saved (code {}).').format(self.name, result),
                tr("Save the layer as a GeoTIFF by hand to see what is wrong with it."),
            )
        write_band_tags(path, names, wavelengths)

    def _part(
        self, extent: QgsRectangle, extent_crs: QgsCoordinateReferenceSystem, transforms: QgsCoordinateTransformContext
    ) -> QgsRectangle:
        """Computes the part of the layer's extent that lies in another extent; an empty one means all."""
        full = self.provider.extent()
        if extent.isEmpty():
            return full
        wanted = self._in_own_crs(extent, extent_crs, transforms)
        part = wanted if full.isEmpty() else wanted.intersect(full)
        if part.isEmpty():
            raise SceneError(
                tr('The extent does not touch the layer "{}".').format(self.name), tr("Choose another extent.")
            )
        return part

    def _in_own_crs(
        self, extent: QgsRectangle, extent_crs: QgsCoordinateReferenceSystem, transforms: QgsCoordinateTransformContext
    ) -> QgsRectangle:
        if not extent_crs.isValid() or not self.crs.isValid() or extent_crs == self.crs:
            return extent
        try:
            return QgsCoordinateTransform(extent_crs, self.crs, transforms).transformBoundingBox(extent)
        except QgsCsException as error:
            raise SceneError(
                tr('The extent cannot be transformed to the CRS of the layer "{}".').format(self.name),
                tr("Give the extent in the layer's own CRS."),
            ) from error

    def _check_space(self, folder: Path, grid: ExportGrid) -> None:
        needed, free = grid.columns * grid.rows * self._bytes_per_pixel(), shutil.disk_usage(folder).free
        if needed > 0.9 * free:
            raise SceneError(
                tr('The layer "{}" would need {} GB of temporary space; {} GB are free.').format(
                    self.name, round(needed / 1e9, 1), round(free / 1e9, 1)
                ),
                tr("Choose a smaller extent."),
            )

    def _pipe(self) -> QgsRasterPipe:
        """Creates the source of the pixels."""
        pipe = QgsRasterPipe()
        pipe.set(self.provider)  # not a clone of the clone: that of a virtual raster is empty in QGIS 3.22
        return pipe

    @abstractmethod
    def _bytes_per_pixel(self) -> int:
        """Computes the size of a pixel in the file, uncompressed."""

    @abstractmethod
    def _band_tags(self) -> tuple[list[str], dict[int, float]]:
        """Reads the names of all bands, and the wavelengths of some in um by band number."""


@dataclass(frozen=True)
class PixelExport(LayerExport):
    """Exports the pixels of a layer on the layer's own grid, with the nodata values that the user set in QGIS."""

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
        return cls(layer.name(), provider_for_thread(layer), layer.crs())

    def grid(
        self, extent: QgsRectangle, extent_crs: QgsCoordinateReferenceSystem, transforms: QgsCoordinateTransformContext
    ) -> ExportGrid:
        """Computes the layer's pixels that lie in an extent, at least in part.

        Raises:
            SceneError: If the extent does not touch the layer.
        """
        part, full = self._part(extent, extent_crs, transforms), self.provider.extent()
        size_x, size_y = full.width() / self.provider.xSize(), full.height() / self.provider.ySize()
        left = math.floor((part.xMinimum() - full.xMinimum()) / size_x + _TOLERANCE_PX)
        right = math.ceil((part.xMaximum() - full.xMinimum()) / size_x - _TOLERANCE_PX)
        top = math.floor((full.yMaximum() - part.yMaximum()) / size_y + _TOLERANCE_PX)
        bottom = math.ceil((full.yMaximum() - part.yMinimum()) / size_y - _TOLERANCE_PX)
        right, bottom = max(left + 1, right), max(top + 1, bottom)
        whole_pixels = QgsRectangle(
            full.xMinimum() + left * size_x,
            full.yMaximum() - bottom * size_y,
            full.xMinimum() + right * size_x,
            full.yMaximum() - top * size_y,
        )
        return ExportGrid(whole_pixels, right - left, bottom - top)

    def _pipe(self) -> QgsRasterPipe:
        nuller = _nuller(self.provider)
        pipe = super()._pipe()
        pipe.insert(1, nuller)
        return pipe

    def _bytes_per_pixel(self) -> int:
        return sum(self.provider.dataTypeSize(band) for band in range(1, self.provider.bandCount() + 1))

    def _band_tags(self) -> tuple[list[str], dict[int, float]]:
        names = [own_band_name(self.provider, band) for band in range(1, self.provider.bandCount() + 1)]
        return names, wavelengths_um(self.provider)


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


def _block_feedback(feedback: QgsFeedback) -> QgsRasterBlockFeedback:
    """Creates the feedback of a raster writer that passes progress and cancelling on."""
    blocks = QgsRasterBlockFeedback()
    # Direct: the thread that reads the raster runs no event loop that would deliver a queued call.
    feedback.canceled.connect(blocks.cancel, Qt.ConnectionType.DirectConnection)
    if feedback.isCanceled():
        blocks.cancel()
    blocks.progressChanged.connect(feedback.setProgress, Qt.ConnectionType.DirectConnection)
    return blocks
