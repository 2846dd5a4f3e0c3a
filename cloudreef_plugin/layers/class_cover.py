"""Finds the project's masks of several classes and their probabilities, and counts the pixels of each class."""

from __future__ import annotations

from typing import Callable, Optional

from qgis.core import QgsProject, QgsRasterDataProvider, QgsRasterLayer

from ..messages import tr
from ..tasks.background import BackgroundTask
from .classes import named_classes
from .exports import provider_for_thread
from .probability_counts import ALL, target_of_band, tiles
from .reading_task import reading_task

__all__ = ["are_labels", "band_of_class", "counting_classes", "masks_of_classes", "probability_of", "values_of_bands"]

_NUMBERS = 256


def masks_of_classes() -> list[QgsRasterLayer]:
    """Lists the project's masks of several classes whose probabilities are in the project, too."""
    layers = QgsProject.instance().mapLayers().values()
    return [layer for layer in layers if named_classes(layer) and probability_of(layer) is not None]


def probability_of(mask: QgsRasterLayer) -> Optional[QgsRasterLayer]:
    """Finds the layer with the probabilities of a mask's classes: on the same grid, one band for each class."""
    names = {item.label for item in named_classes(mask)}
    for layer in QgsProject.instance().mapLayers().values():
        if not isinstance(layer, QgsRasterLayer) or layer.bandCount() < 2:
            continue
        bands = [layer.bandName(band) for band in range(1, layer.bandCount() + 1)]
        shown = [target_of_band(name) for name in bands]
        same = (layer.width(), layer.height(), layer.extent()) == (mask.width(), mask.height(), mask.extent())
        if same and all(shown) and names.issuperset(shown):
            return layer
    return None


def values_of_bands(probability: QgsRasterLayer, mask: QgsRasterLayer) -> tuple[int, ...]:
    """Finds the class number of each band of a mask's probabilities."""
    numbers = {item.label: int(item.value) for item in named_classes(mask)}
    names = (probability.bandName(band) for band in range(1, probability.bandCount() + 1))
    return tuple(numbers[target_of_band(name)] for name in names)


def band_of_class(probability: QgsRasterLayer, name: str) -> Optional[int]:
    """Finds the band of a class, 1-based: the only one, or the one of the class's name; None if there is none."""
    if probability.bandCount() == 1:
        return 1
    bands = range(1, probability.bandCount() + 1)
    return next((band for band in bands if target_of_band(probability.bandName(band)) == name), None)


def are_labels(probability: QgsRasterLayer) -> bool:
    """Tells whether probabilities are those of independent labels, each with a threshold of its own."""
    return "CLOUDREEF_KIND=labels" in probability.dataProvider().htmlMetadata()


def counting_classes(mask: QgsRasterLayer) -> BackgroundTask:
    """Creates a task that counts the pixels of each class number of a mask; its result is None if cancelled."""
    provider = provider_for_thread(mask)
    title = tr("Count the pixels of {}").format(mask.name())
    return reading_task(title, [mask], lambda task: _count(provider, task.isCanceled))


def _count(provider: QgsRasterDataProvider, cancelled: Callable[[], bool]) -> Optional[dict[int, int]]:
    counts = [0] * _NUMBERS
    for tile, _ in tiles(provider):
        if cancelled():
            return None
        found = provider.histogram(1, _NUMBERS, -0.5, _NUMBERS - 0.5, tile, ALL).histogramVector
        for value, number in enumerate(found):
            counts[value] += number
    return {value: number for value, number in enumerate(counts) if number}
