"""Writes files that get their names only when they are complete: rasters of one byte per pixel, and texts."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from html import escape
from pathlib import Path
from types import MappingProxyType
from typing import Iterator, Mapping, Optional

from qgis.core import (
    Qgis,
    QgsDistanceArea,
    QgsRasterBlock,
    QgsRasterDataProvider,
    QgsRasterFileWriter,
    QgsRasterInterface,
    QgsRectangle,
)
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QByteArray

from ..engine.contract.errors import OutputError
from ..engine.contract.files.held import replace_file
from ..engine.contract.files.leftovers import beside, part_path
from ..messages import tr
from .probability_counts import area_of

__all__ = ["NODATA", "ByteRaster", "RasterPart", "new_raster", "parts_of", "write_whole"]

NODATA = 255
_PART_PX = 512


@dataclass(frozen=True)
class RasterPart:
    """A window of a raster in pixels, and its extent."""

    left: int
    top: int
    columns: int
    rows: int
    extent: QgsRectangle

    @classmethod
    def of(cls, provider: QgsRasterDataProvider, left: int, top: int, columns: int, rows: int) -> RasterPart:
        """Makes a window of a raster."""
        full = provider.extent()
        wide, high = full.width() / provider.xSize(), full.height() / provider.ySize()
        west, north = full.xMinimum() + left * wide, full.yMaximum() - top * high
        extent = QgsRectangle(west, north - rows * high, west + columns * wide, north)
        return cls(left, top, columns, rows, extent)

    def read(self, source: QgsRasterInterface) -> bytes:
        """Reads the bytes of band 1, row by row; empty where the source has none."""
        block = source.block(1, self.extent, self.columns, self.rows)
        return bytes(block.data())

    def pixel_m2(self, measure: Optional[QgsDistanceArea]) -> float:
        """Computes the mean ellipsoidal area of its pixels; 0 without a measure."""
        return area_of(self.extent, measure) / (self.columns * self.rows) if measure else 0.0


def parts_of(provider: QgsRasterDataProvider) -> Iterator[RasterPart]:
    """Yields the windows that make up a raster, row by row."""
    width, height = provider.xSize(), provider.ySize()
    for top in range(0, height, _PART_PX):
        for left in range(0, width, _PART_PX):
            columns, rows = min(_PART_PX, width - left), min(_PART_PX, height - top)
            yield RasterPart.of(provider, left, top, columns, rows)


class ByteRaster:
    """A raster that is open for writing.

    Args:
        provider: Data provider of its file.
        path: Path of the finished file, for messages.
    """

    def __init__(self, provider: QgsRasterDataProvider, path: Path) -> None:
        self._provider, self._path = provider, path

    def write(self, part: RasterPart, values: bytes) -> None:
        """Writes a window; `values` has its rows from top to bottom.

        Raises:
            OutputError: If it cannot be written.
        """
        block = QgsRasterBlock(Qgis.DataType.Byte, part.columns, part.rows)
        block.setData(QByteArray(values))
        if not self._provider.writeBlock(block, 1, part.left, part.top):
            raise _unwritten(self._path, tr("is the disk full?"))


@contextmanager
def new_raster(
    path: Path, like: QgsRasterDataProvider, notes: Mapping[str, str] = MappingProxyType({})
) -> Iterator[ByteRaster]:
    """Creates a GeoTIFF on the grid of another raster; if the body raises, no file remains.

    Args:
        path: The file.
        like: The raster with the grid.
        notes: Tags by name.

    Raises:
        OutputError: If it cannot be written.
    """
    part = part_path(path)
    files = [(beside(part, ".aux.xml"), beside(path, ".aux.xml")), (part, path)]
    try:
        provider = _created(part, path, like)
        try:
            yield ByteRaster(provider, path)
            provider.setEditable(False)
        finally:
            sip.delete(provider)  # closes the file, which Windows neither renames nor removes while it is open
        try:
            if notes:
                _write_notes(files[0][0], notes)
            for made, kept in files:
                if made.exists():
                    replace_file(made, kept)
        except OSError as error:
            raise _unwritten(path, str(error.strerror)) from error
    finally:
        for made, _ in files:
            made.unlink(missing_ok=True)
        if notes and not path.exists():
            files[0][1].unlink(missing_ok=True)


def write_whole(path: Path, text: str) -> None:
    """Writes a text file; at any time it has either its old or its new contents.

    Raises:
        OSError: If it cannot be written; it keeps its old contents then.
    """
    part = part_path(path)
    try:
        part.write_text(text, encoding="utf-8")
        replace_file(part, path)
    finally:
        part.unlink(missing_ok=True)


def _created(part: Path, path: Path, like: QgsRasterDataProvider) -> QgsRasterDataProvider:
    file = QgsRasterFileWriter(str(part))
    file.setOutputFormat("GTiff")
    file.setCreateOptions(["TILED=YES", "COMPRESS=DEFLATE", "BIGTIFF=IF_SAFER"])
    provider = file.createOneBandRaster(Qgis.DataType.Byte, like.xSize(), like.ySize(), like.extent(), like.crs())
    if provider is None or not provider.isValid():
        raise _unwritten(path, tr("QGIS cannot make it"))
    provider.setNoDataValue(1, NODATA)
    provider.setEditable(True)
    return provider


def _write_notes(sidecar: Path, notes: Mapping[str, str]) -> None:
    """Writes tags where GDAL reads them.

    https://gdal.org/en/stable/user/raster_data_model.html#persistent-auxiliary-metadata
    """
    items = "".join(f'<MDI key="{name}">{escape(text)}</MDI>' for name, text in notes.items())
    sidecar.write_text(f"<PAMDataset><Metadata>{items}</Metadata></PAMDataset>", encoding="utf-8")


def _unwritten(path: Path, why: str) -> OutputError:
    return OutputError(tr("{} could not be written ({}).").format(path, why))
