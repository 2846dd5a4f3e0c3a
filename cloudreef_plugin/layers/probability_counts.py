"""Counts the pixels and areas of a probability raster at or above each level, once, in the background."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import accumulate
from typing import Callable, Iterator, Optional, TypeVar

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsDistanceArea,
    QgsGeometry,
    QgsProject,
    QgsRasterDataProvider,
    QgsRasterLayer,
    QgsRectangle,
)

from ..messages import tr
from ..tasks.background import BackgroundTask
from .exports import provider_for_thread
from .reading_task import reading_task

_Number = TypeVar("_Number", int, float)

__all__ = [
    "ALL",
    "LEVELS",
    "STEP",
    "ProbabilityCounts",
    "area_of",
    "counting",
    "measure_of",
    "target_of_band",
    "target_of_layer",
    "tiles",
]

# Probability is stored in steps of this size, so finer thresholds make no difference.
STEP = 0.004
LEVELS = 251
_TILE_PX = 512
# In pixels. Tiles are larger by this, as QGIS would round their size down.
_SLACK = 1e-4
# Sample size for QGIS's histograms: it counts all pixels only if the sample is larger than the part.
ALL = 2**31 - 1
_SUFFIX = " probability"


def target_of_layer(layer: QgsRasterLayer) -> str:
    """Finds the target of a probability raster, such as "cloud"; empty for other rasters."""
    one_band = layer.isValid() and layer.providerType() == "gdal" and layer.bandCount() == 1
    return target_of_band(layer.bandName(1)) if one_band else ""


def target_of_band(name: str) -> str:
    """Finds the target in the name of a band such as "Band 1: cloud probability"; empty for other bands."""
    return name[: -len(_SUFFIX)].split(": ", 1)[-1] if name.endswith(_SUFFIX) else ""


@dataclass(frozen=True)
class ProbabilityCounts:
    """Pixels and areas at or above each level of probability.

    Attributes:
        pixels: Number of valid pixels of level 0 * STEP or more, 1 * STEP or more, and so on.
        areas_m2: Their areas on the ellipsoid; None without a CRS.
    """

    pixels: tuple[int, ...]
    areas_m2: Optional[tuple[float, ...]]

    def cover(self, threshold: float) -> tuple[Optional[float], Optional[float]]:
        """Computes the cover in percent of the valid pixels, and in square metres; None if it is not known."""
        level = min(LEVELS - 1, max(0, math.ceil(round(threshold / STEP, 6))))
        if not self.pixels[0]:
            return None, None
        return 100 * self.pixels[level] / self.pixels[0], self.areas_m2[level] if self.areas_m2 else None


def counting(layer: QgsRasterLayer) -> BackgroundTask:
    """Creates a task whose result is the counts of a probability layer, or None if cancelled."""
    provider = provider_for_thread(layer)
    measure = measure_of(layer.crs())
    title = tr("Count the pixels of {}").format(layer.name())
    return reading_task(title, [layer], lambda task: count(provider, measure, task.isCanceled))


def count(
    provider: QgsRasterDataProvider, measure: Optional[QgsDistanceArea], cancelled: Callable[[], bool]
) -> Optional[ProbabilityCounts]:
    """Counts the levels of a probability raster; None if cancelled."""
    pixels, areas = [0] * LEVELS, [0.0] * LEVELS
    half = STEP / 2
    for tile, tile_px in tiles(provider):
        if cancelled():
            return None
        # Values between two levels, as in a raster of floats, count as the lower one.
        found = provider.histogram(1, LEVELS, -half, 1 + half, tile, ALL).histogramVector
        pixel_m2 = area_of(tile, measure) / tile_px if measure else 0.0
        for level, number in enumerate(found):
            if number:
                pixels[level] += number
                areas[level] += number * pixel_m2
    return ProbabilityCounts(_from_above(pixels), _from_above(areas) if measure else None)


def tiles(provider: QgsRasterDataProvider) -> Iterator[tuple[QgsRectangle, int]]:
    """Yields the extents of the tiles that make up a raster, with their size in pixels."""
    full, columns, rows = provider.extent(), provider.xSize(), provider.ySize()
    width, height = full.width() / columns, full.height() / rows
    # At least two tiles in each direction: at both edges of the raster the slack is cut off.
    step_x, step_y = min(_TILE_PX, math.ceil(columns / 2)), min(_TILE_PX, math.ceil(rows / 2))
    for top in range(0, rows, step_y):
        for left in range(0, columns, step_x):
            wide, high = min(step_x, columns - left), min(step_y, rows - top)
            yield (
                QgsRectangle(
                    full.xMinimum() + (left - _SLACK) * width,
                    full.yMaximum() - (top + high + _SLACK) * height,
                    full.xMinimum() + (left + wide + _SLACK) * width,
                    full.yMaximum() - (top - _SLACK) * height,
                ),
                wide * high,
            )


def measure_of(crs: QgsCoordinateReferenceSystem) -> Optional[QgsDistanceArea]:
    """Creates an object to measure areas on the ellipsoid; None without a CRS. To be called in the main thread."""
    if not crs.isValid():
        return None
    measure = QgsDistanceArea()
    measure.setSourceCrs(crs, QgsProject.instance().transformContext())
    measure.setEllipsoid(crs.ellipsoidAcronym() or "EPSG:7030")
    return measure


def area_of(tile: QgsRectangle, measure: QgsDistanceArea) -> float:
    """Measures a tile in square metres. Its edges get more points, as parallels are not straight lines."""
    return measure.measureArea(QgsGeometry.fromRect(tile).densifyByCount(7))


def _from_above(values: list[_Number]) -> tuple[_Number, ...]:
    return tuple(reversed(list(accumulate(reversed(values)))))
