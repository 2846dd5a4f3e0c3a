"""Compares two masks pixel by pixel: counts, and a raster of the differences."""

from __future__ import annotations

from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Callable, Optional

from qgis.core import (
    QgsDistanceArea,
    QgsPalettedRasterRenderer,
    QgsRasterDataProvider,
    QgsRasterInterface,
    QgsRasterLayer,
    QgsRasterProjector,
)
from qgis.PyQt.QtGui import QColor

from ..layers.classes import named_classes
from ..layers.exports import provider_for_thread
from ..layers.probability_counts import measure_of
from ..layers.reading_task import reading_task
from ..layers.whole_files import NODATA, ByteRaster, new_raster, parts_of
from ..messages import named, tr
from ..tasks.background import BackgroundTask, TaskCancelled

__all__ = ["NEITHER", "NODATA", "Agreement", "comparing", "draw_difference"]

# Values of the raster. For masks of several classes only NEITHER and DIFFERENT occur.
NEITHER, FIRST, SECOND, BOTH, DIFFERENT = 0, 1, 2, 3, 4
# IBM's colour-blind safe palette: https://davidmathlogic.com/colorblind
_COLOURS = {FIRST: "#e6ffb000", SECOND: "#e6648fff", BOTH: "#64dc267f", DIFFERENT: "#e6ffb000"}
_MASKED = 0x80


@dataclass(frozen=True)
class Agreement:
    """How far two masks agree, over the pixels of the first where both have data.

    Attributes:
        pixels: Count of each value of the raster.
        areas_m2: Ellipsoidal area of each; None without a CRS.
        several: Whether masks of several classes were compared: `NEITHER` then means that both have one class.
    """

    pixels: dict[int, int]
    areas_m2: Optional[dict[int, float]]
    several: bool = False

    @property
    def valid_px(self) -> int:
        """Count of the pixels that were compared."""
        return sum(number for value, number in self.pixels.items() if value != NODATA)

    @property
    def agreed(self) -> Optional[float]:
        """Part of the pixels on which both agree, 0..1; None if nothing could be compared."""
        same = self.pixels.get(NEITHER, 0) + self.pixels.get(BOTH, 0)
        return same / self.valid_px if self.valid_px else None

    @property
    def iou(self) -> Optional[float]:
        """Intersection over union of the targets; None where neither mask has any, or there are several classes."""
        union = sum(self.pixels.get(value, 0) for value in (FIRST, SECOND, BOTH))
        return self.pixels.get(BOTH, 0) / union if union and not self.several else None

    def cover(self, value: int) -> Optional[float]:
        """Computes the cover of the first mask (`FIRST`) or of the second (`SECOND`), 0..1."""
        found = self.pixels.get(value, 0) + self.pixels.get(BOTH, 0)
        return found / self.valid_px if self.valid_px else None


def comparing(first: QgsRasterLayer, second: QgsRasterLayer, path: Optional[Path] = None) -> BackgroundTask:
    """Makes a task whose result is an `Agreement`.

    The masks may have different grids: each pixel of the first is compared with the nearest one of the second.

    Args:
        first: A mask; only asked here, in its own thread.
        second: Another one.
        path: The GeoTIFF of the differences; None to count only.
    """
    providers = [provider_for_thread(layer) for layer in (first, second)]
    crss = (first.crs(), second.crs())
    several = bool(named_classes(first) or named_classes(second))
    measure = measure_of(first.crs())
    projector = None
    if all(crs.isValid() for crs in crss) and crss[0] != crss[1]:
        projector = QgsRasterProjector()
        projector.setCrs(crss[1], crss[0], first.transformContext())
        projector.setInput(providers[1])

    def compare(task: BackgroundTask) -> Agreement:
        sources = (providers[0], projector or providers[1])
        with new_raster(path, providers[0]) if path else nullcontext() as raster:
            return _compare(sources, raster, measure, several, task.isCanceled)

    title = tr("Compare {} and {}").format(first.name(), second.name())
    return reading_task(title, (first, second), compare)


def different_meanings(first: QgsRasterLayer, second: QgsRasterLayer) -> dict[int, tuple[str, str]]:
    """Finds the class numbers with different meanings in two masks; empty for masks of one target each."""
    if not (named_classes(first) or named_classes(second)):
        return {}
    ours, theirs = _meanings(first), _meanings(second)
    shared = sorted(set(ours) & set(theirs))
    return {value: (ours[value], theirs[value]) for value in shared if ours[value] != theirs[value]}


def _meanings(mask: QgsRasterLayer) -> dict[int, str]:
    """The names of a mask's values in lower case: of its classes, or else of its legend."""
    renderer = mask.renderer()
    legend = renderer.classes() if isinstance(renderer, QgsPalettedRasterRenderer) else []
    # Legends are in the user's language, so names from files are translated, too.
    shown = [item for item in named_classes(mask) or legend if item.label not in ("", f"{item.value:g}")]
    return {int(item.value): named(item.label).lower() for item in shown}


def _compare(
    sources: tuple[QgsRasterDataProvider, QgsRasterInterface],
    raster: Optional[ByteRaster],
    measure: Optional[QgsDistanceArea],
    several: bool,
    cancelled: Callable[[], bool],
) -> Agreement:
    """Counts the values of the differences, and writes them if there is a raster.

    Args:
        sources: The first mask, which has the grid of the raster, and the nearest pixels of the second one.
        raster: The raster to write, or None.
        measure: The measure of areas; None without a CRS.
        several: Whether the masks have several classes.
        cancelled: Returns whether to stop.
    """
    pixels: dict[int, int] = {}
    areas: dict[int, float] = {}
    for part in parts_of(sources[0]):
        if cancelled():
            raise TaskCancelled
        values = _differences(part.read(sources[0]), part.read(sources[1]), several)
        pixel_m2 = part.pixel_m2(measure)
        for value in set(values):
            number = values.count(value)
            pixels[value] = pixels.get(value, 0) + number
            areas[value] = areas.get(value, 0.0) + number * pixel_m2
        if raster:
            raster.write(part, values)
    return Agreement(pixels, areas if measure else None, several)


def _differences(first: bytes, second: bytes, several: bool) -> bytes:
    """Computes the values of the raster from those of the masks; no data where the second mask has none."""
    if len(second) != len(first):  # outside of the second mask
        return bytes([NODATA]) * len(first)
    # All pixels at once, as bitwise operations on one large integer.
    if several:
        nodata = _joined(first.translate(_ONLY_NODATA), second.translate(_ONLY_NODATA))
        differ = (_number(first) ^ _number(second)).to_bytes(len(first), "little").translate(_DIFFERS)
        return _joined(nodata, differ).translate(_MARKED)
    return _joined(first.translate(_AS_FIRST), second.translate(_AS_SECOND)).translate(_MARKED)


def _number(values: bytes) -> int:
    return int.from_bytes(values, "little")


def _joined(one: bytes, other: bytes) -> bytes:
    """Computes the bitwise or of each pair of bytes."""
    return (_number(one) | _number(other)).to_bytes(len(one), "little")


def _table(target: int) -> bytes:
    """The translation table of a mask's values: `target` for all classes, `_MASKED` for nodata."""
    return bytes([NEITHER, *([target] * 254), _MASKED])


_AS_FIRST, _AS_SECOND = _table(FIRST), _table(SECOND)
_ONLY_NODATA = bytes([*([0] * 255), _MASKED])
_DIFFERS = bytes([NEITHER, *([DIFFERENT] * 255)])
_MARKED = bytes(value if value < _MASKED else NODATA for value in range(256))


def draw_difference(layer: QgsRasterLayer, names: tuple[str, str], several: bool) -> None:
    """Draws the raster of a difference in colours, with a legend.

    Args:
        layer: A raster that `comparing` has written.
        names: Names of the two masks.
        several: Whether they have several classes.
    """
    texts = {
        FIRST: tr("only {}").format(names[0]),
        SECOND: tr("only {}").format(names[1]),
        BOTH: tr("both"),
        DIFFERENT: tr("different classes"),
    }
    shown = (DIFFERENT,) if several else (FIRST, SECOND, BOTH)
    classes = [QgsPalettedRasterRenderer.Class(value, QColor(_COLOURS[value]), texts[value]) for value in shown]
    layer.setRenderer(QgsPalettedRasterRenderer(layer.dataProvider(), 1, classes))
    layer.triggerRepaint()
