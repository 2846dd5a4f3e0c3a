"""Edits a mask in its file, stroke by stroke; without widgets."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Callable, Mapping, Optional

from qgis.core import (
    QgsDistanceArea,
    QgsGeometry,
    QgsRaster,
    QgsRasterDataProvider,
    QgsRasterLayer,
)
from qgis.PyQt.QtCore import QPointF, Qt
from qgis.PyQt.QtGui import QImage, QPainter, QPainterPath, QPolygonF

from ...engine.contract.classes import UNDECIDED
from ...engine.contract.errors import OutputError
from ...layers.classes import class_tags
from ...layers.exports import provider_for_thread
from ...layers.probability_counts import measure_of
from ...layers.reading_task import reading_task
from ...layers.whole_files import NODATA, ByteRaster, RasterPart, new_raster, parts_of
from ...messages import tr
from ...tasks.background import BackgroundTask, TaskCancelled

__all__ = ["OVERVIEWS_FROM_PX", "Counts", "MaskEdit", "copying", "overviews"]

_TARGET = 1
# Larger masks get overviews, the smallest of which has so many pixels.
OVERVIEWS_FROM_PX, _LEAST_PX = 512, 256
_MOST_UNDONE = 100


@dataclass
class Counts:
    """Pixels and areas of each value of a mask.

    Attributes:
        pixels: Value to count.
        areas_m2: Value to ellipsoidal area; None without a CRS.
    """

    pixels: dict[int, int]
    areas_m2: Optional[dict[int, float]]

    def change(self, before: bytes, after: bytes, pixel_m2: float) -> None:
        """Updates the counts after a part has changed."""
        for values, sign in ((before, -1), (after, 1)):
            for value in set(values):
                number = sign * values.count(value)
                self.pixels[value] = self.pixels.get(value, 0) + number
                if self.areas_m2 is not None:
                    self.areas_m2[value] = self.areas_m2.get(value, 0.0) + number * pixel_m2

    def statistics(self, background: Optional[int] = 0) -> dict[str, Any]:
        """Converts the counts to the fields of the engine's statistics.

        Args:
            background: Value of the background, None without one; all but this and undecided is target.
        """
        valid = {value: number for value, number in self.pixels.items() if value != NODATA}
        target = {value: number for value, number in valid.items() if value not in (background, UNDECIDED)}
        valid_px, target_px = sum(valid.values()), sum(target.values())
        areas = self.areas_m2
        return {
            "valid_px": valid_px,
            "target_px": target_px,
            "nodata_px": self.pixels.get(NODATA, 0),
            "cover_percent": 100 * target_px / valid_px if valid_px else None,
            "cover_area_m2": None if areas is None else sum(areas.get(value, 0.0) for value in target),
            "valid_area_m2": None if areas is None else sum(areas.get(value, 0.0) for value in valid),
        }


@dataclass(frozen=True)
class _Stroke:
    """A stroke: its window, the values before, its area, and the value painted."""

    part: RasterPart
    before: bytes
    geometry: QgsGeometry
    value: int


def copying(mask: QgsRasterLayer, path: Path, model: str) -> BackgroundTask:
    """Makes a task that copies a mask to paint on; its result is `Counts`.

    Args:
        mask: The mask; only used before the task starts.
        path: The GeoTIFF to make.
        model: Id of the model, written into the tags of the copy.
    """
    provider = provider_for_thread(mask)
    measure = measure_of(mask.crs())
    notes = {"CLOUDREEF_MODEL": model, "CLOUDREEF_EDITED": "painted by hand", **class_tags(mask)}
    title = tr("Copy {}").format(mask.name())
    return reading_task(title, [mask], lambda task: _copy(provider, measure, path, notes, task.isCanceled))


def _copy(
    provider: QgsRasterDataProvider,
    measure: Optional[QgsDistanceArea],
    path: Path,
    notes: Mapping[str, str],
    cancelled: Callable[[], bool],
) -> Counts:
    # Without overviews: painting would not update them. See `overviews`.
    counts = Counts({}, {} if measure else None)
    with new_raster(path, provider, notes) as copy:
        for part in parts_of(provider):
            if cancelled():
                raise TaskCancelled
            values = part.read(provider)
            copy.write(part, values)
            counts.change(b"", values, part.pixel_m2(measure))
    return counts


def overviews(path: Path) -> BackgroundTask:
    """Makes a task that builds the overviews of a finished mask, in NAME.ovr beside it."""

    def build(task: BackgroundTask) -> None:
        layer = QgsRasterLayer(str(path), path.stem, "gdal")
        provider = layer.dataProvider()
        levels = provider.buildPyramidList()
        for level in levels:
            level.setBuild(min(level.getXDim(), level.getYDim()) >= _LEAST_PX)
        failure = provider.buildPyramids(levels, "NEAREST", QgsRaster.PyramidsGTiff)
        if failure:
            raise OutputError(tr("{} could not be written ({}).").format(f"{path}.ovr", failure))

    return BackgroundTask(tr("Overviews of {}").format(path.name), build)


class MaskEdit:
    """Paints strokes on a mask, with undo.

    Args:
        layer: The copy of a mask.
        counts: Counts of the copy.
    """

    def __init__(self, layer: QgsRasterLayer, counts: Counts) -> None:
        self.layer = layer
        self.counts = counts
        self._path = Path(layer.source())
        self._measure = measure_of(layer.crs())
        self._strokes: list[_Stroke] = []

    @property
    def can_undo(self) -> bool:
        """Tells whether there is a stroke to undo."""
        return bool(self._strokes)

    def paint(self, geometry: QgsGeometry, value: int) -> bool:
        """Sets the pixels whose centres lie in an area to a value; nodata pixels are kept.

        Args:
            geometry: In the mask's CRS.
            value: Of a class; 0 for background.

        Returns:
            Whether a pixel has changed.

        Raises:
            OutputError: If the file cannot be written.
        """
        part = self._touched(geometry)
        if part is None:
            return False
        before = part.read(self.layer.dataProvider())
        after = _painted(before, _inside(geometry, part), value)
        if after == before:
            return False
        self._write(part, before, after)
        self._strokes.append(_Stroke(part, before, geometry, value))
        del self._strokes[:-_MOST_UNDONE]
        return True

    def undo(self) -> bool:
        """Undoes the last stroke; returns whether there was one.

        Raises:
            OutputError: If the file cannot be written.
        """
        if not self._strokes:
            return False
        stroke = self._strokes.pop()
        self._write(stroke.part, stroke.part.read(self.layer.dataProvider()), stroke.before)
        return True

    def labels(self, target: int = _TARGET) -> tuple[QgsGeometry, QgsGeometry]:
        """Gives the area painted as target, and the area of all strokes, in the mask's CRS."""
        found, seen = QgsGeometry(), QgsGeometry()
        for stroke in self._strokes:
            seen = stroke.geometry if seen.isNull() else seen.combine(stroke.geometry)
            if stroke.value == target:
                found = stroke.geometry if found.isNull() else found.combine(stroke.geometry)
            elif not found.isNull():
                found = found.difference(stroke.geometry)
        return QgsGeometry(found), QgsGeometry(seen)

    def _write(self, part: RasterPart, before: bytes, after: bytes) -> None:
        provider = self.layer.dataProvider()
        provider.setEditable(True)
        try:
            ByteRaster(provider, self._path).write(part, after)
        finally:
            provider.setEditable(False)  # closes the file, so that the map reads the new values
        self.counts.change(before, after, part.pixel_m2(self._measure))
        self.layer.reload()
        self.layer.triggerRepaint()

    def _touched(self, geometry: QgsGeometry) -> Optional[RasterPart]:
        """Finds the pixels in the box around an area; None if it lies outside."""
        provider = self.layer.dataProvider()
        full, box = provider.extent(), geometry.boundingBox()
        wide, high = full.width() / provider.xSize(), full.height() / provider.ySize()
        left = max(0, int((box.xMinimum() - full.xMinimum()) // wide))
        right = min(provider.xSize(), int((box.xMaximum() - full.xMinimum()) // wide) + 1)
        top = max(0, int((full.yMaximum() - box.yMaximum()) // high))
        bottom = min(provider.ySize(), int((full.yMaximum() - box.yMinimum()) // high) + 1)
        if left >= right or top >= bottom:
            return None
        return RasterPart.of(provider, left, top, right - left, bottom - top)


def _inside(geometry: QgsGeometry, part: RasterPart) -> bytes:
    """Rasterizes an area: 255 for each pixel of a part whose centre lies in it, else 0."""
    wide, high = part.extent.width() / part.columns, part.extent.height() / part.rows
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.OddEvenFill)
    polygons = geometry.asMultiPolygon() if geometry.isMultipart() else [geometry.asPolygon()]
    for ring in (ring for polygon in polygons for ring in polygon):
        west, north = part.extent.xMinimum(), part.extent.yMaximum()
        corners = [QPointF((point.x() - west) / wide, (north - point.y()) / high) for point in ring]
        path.addPolygon(QPolygonF(corners))
    image = QImage(part.columns, part.rows, QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.black)
    painter = QPainter(image)
    painter.fillPath(path, Qt.GlobalColor.white)
    painter.end()
    length = image.bytesPerLine()
    bits = image.constBits().asstring(length * part.rows)
    return b"".join(bits[row * length : row * length + part.columns] for row in range(part.rows))


def _painted(before: bytes, inside: bytes, value: int) -> bytes:
    """Replaces values by another where `inside` is 255 and there is data.

    All pixels at once, as bitwise operations on one large integer.
    """
    size = len(before)
    data = before.translate(bytes([255] * NODATA + [0]))
    chosen = int.from_bytes(inside, "little") & int.from_bytes(data, "little")
    every = int.from_bytes(b"\xff" * size, "little")
    painted = int.from_bytes(bytes([value]) * size, "little") & chosen
    return ((int.from_bytes(before, "little") & (every ^ chosen)) | painted).to_bytes(size, "little")
