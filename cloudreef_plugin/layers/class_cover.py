"""The project's masks of several classes, their probabilities, and the cover of each class."""

from __future__ import annotations

from typing import Callable, Optional

from qgis.core import QgsProject, QgsRasterDataProvider, QgsRasterLayer

from ..messages import tr
from ..tasks.background import BackgroundTask
from .classes import named_classes
from .exports import provider_for_thread
from .probability_counts import ALL, PROBABILITY_SUFFIX, tiles
from .reading_task import reading_task

__all__ = ["are_labels", "band_of_class", "counting_classes", "masks_of_classes", "probability_of", "values_of_bands"]

_NUMBERS = 256


def masks_of_classes() -> list[QgsRasterLayer]:
    """Lists the project's masks of several classes whose probabilities are there too."""
    layers = QgsProject.instance().mapLayers().values()
    return [layer for layer in layers if named_classes(layer) and probability_of(layer) is not None]


def probability_of(mask: QgsRasterLayer) -> Optional[QgsRasterLayer]:
    """Finds the layer with the probabilities of a mask's classes: on the same grid, a band named for each."""
    names = {item.label for item in named_classes(mask)}
    for layer in QgsProject.instance().mapLayers().values():
        if not isinstance(layer, QgsRasterLayer) or layer.bandCount() < 2:
            continue
        bands = [layer.bandName(band) for band in range(1, layer.bandCount() + 1)]
        shown = [_class_of(name) for name in bands]
        same = (layer.width(), layer.height(), layer.extent()) == (mask.width(), mask.height(), mask.extent())
        if same and all(name.endswith(PROBABILITY_SUFFIX) for name in bands) and names.issuperset(shown):
            return layer
    return None


def values_of_bands(probability: QgsRasterLayer, mask: QgsRasterLayer) -> tuple[int, ...]:
    """Finds the class number of each band of a mask's probabilities."""
    numbers = {item.label: int(item.value) for item in named_classes(mask)}
    names = (probability.bandName(band) for band in range(1, probability.bandCount() + 1))
    return tuple(numbers[_class_of(name)] for name in names)


def band_of_class(probability: QgsRasterLayer, name: str) -> Optional[int]:
    """Finds the band of a class, 1-based: the only one of a raster, or the one named for it; None if there is none."""
    if probability.bandCount() == 1:
        return 1
    bands = range(1, probability.bandCount() + 1)
    return next((band for band in bands if _class_of(probability.bandName(band)) == name), None)


def are_labels(probability: QgsRasterLayer) -> bool:
    """Tells whether probabilities are of independent labels, each of which holds from a threshold on."""
    return "CLOUDREEF_KIND=labels" in probability.dataProvider().htmlMetadata()


def counting_classes(mask: QgsRasterLayer) -> BackgroundTask:
    """Makes a task whose result is the count of each class number of a mask, None if it was cancelled."""
    provider = provider_for_thread(mask)
    title = tr("Count the pixels of {}").format(mask.name())
    return reading_task(title, [mask], lambda task: _count(provider, task.isCanceled))


def _class_of(band: str) -> str:
    return band[: -len(PROBABILITY_SUFFIX)].split(": ", 1)[-1]


def _count(provider: QgsRasterDataProvider, cancelled: Callable[[], bool]) -> Optional[dict[int, int]]:
    counts = [0] * _NUMBERS
    for tile, _ in tiles(provider):
        if cancelled():
            return None
        found = provider.histogram(1, _NUMBERS, -0.5, _NUMBERS - 0.5, tile, ALL).histogramVector
        for value, number in enumerate(found):
            counts[value] += number
    return {value: number for value, number in enumerate(counts) if number}
