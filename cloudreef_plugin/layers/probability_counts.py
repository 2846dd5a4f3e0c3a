"""Counts of pixels and areas by probability, computed once for a raster, in the background."""

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
    "PROBABILITY_SUFFIX",
    "STEP",
    "ProbabilityCounts",
    "area_of",
    "counting",
    "measure_of",
    "target_of_layer",
    "tiles",
]

# Probability is stored in steps of this size, so a finer threshold would mean nothing.
STEP = 0.004
LEVELS = 251
_TILE_PX = 512
# In pixels: keeps QGIS from rounding a tile's size down.
_SLACK = 1e-4
# QGIS counts all pixels of a part only if the requested sample is larger than the part.
ALL = 2**31 - 1
PROBABILITY_SUFFIX = " probability"


def target_of_layer(layer: QgsRasterLayer) -> str:
    """Finds the target of a probability raster, for example "cloud"; empty for other rasters."""
    if not layer.isValid() or layer.providerType() != "gdal" or layer.bandCount() != 1:
        return ""
    name = layer.bandName(1)
    return name[: -len(PROBABILITY_SUFFIX)].split(": ", 1)[-1] if name.endswith(PROBABILITY_SUFFIX) else ""


@dataclass(frozen=True)
class ProbabilityCounts:
    """Pixels and areas at or above each level of probability.

    Attributes:
        pixels: Count of the valid pixels of level 0 * STEP or more, 1 * STEP or more, and so on.
        areas_m2: Their ellipsoidal areas; None without a CRS.
    """

    pixels: tuple[int, ...]
    areas_m2: Optional[tuple[float, ...]]

    def cover(self, threshold: float) -> tuple[Optional[float], Optional[float]]:
        """Computes the cover in percent of the valid pixels, and in square metres; None where it is unknown."""
        level = min(LEVELS - 1, max(0, math.ceil(round(threshold / STEP, 6))))
        if not self.pixels[0]:
            return None, None
        return 100 * self.pixels[level] / self.pixels[0], self.areas_m2[level] if self.areas_m2 else None


def counting(layer: QgsRasterLayer) -> BackgroundTask:
    """Creates a task whose result is the counts of a probability layer, None if it was cancelled.

    Args:
        layer: The layer; used in the calling thread only.
    """
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
    # At least two tiles each way: the slack is cut off at the raster's edges.
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
    """Creates the measure of areas on the ellipsoid; None without a CRS. To be called in the main thread."""
    if not crs.isValid():
        return None
    measure = QgsDistanceArea()
    measure.setSourceCrs(crs, QgsProject.instance().transformContext())
    measure.setEllipsoid(crs.ellipsoidAcronym() or "EPSG:7030")
    return measure


def area_of(tile: QgsRectangle, measure: QgsDistanceArea) -> float:
    """Measures a tile in square metres. Its edges get more points, as parallels are no straight lines."""
    return measure.measureArea(QgsGeometry.fromRect(tile).densifyByCount(7))


def _from_above(values: list[_Number]) -> tuple[_Number, ...]:
    return tuple(reversed(list(accumulate(reversed(values)))))
