"""Reads the bands of a scene that a new model uses."""

from __future__ import annotations

from typing import Any, Sequence

from qgis.core import QgsProcessingContext

from ...engine.contract.errors import JobError
from ...engine.contract.network_input import check_new_bands
from ...layers.bands import Raster, usable_bands
from ...messages import tr
from .parameters import bands_of_value, items_of_value, rasters_of_value

__all__ = ["ALL", "layers_of_scene", "new_bands_of_value"]

ALL = "all"


def new_bands_of_value(value: Any, layers: Sequence[Raster], scene: str) -> tuple[int, ...]:
    """Reads which bands of a scene a new model uses.

    Args:
        value: Band numbers, 1-based, as `bands_of_value` reads them; or "all"; or nothing.
        layers: The scene's files, in the order in which bands are numbered; empty if QGIS cannot open them.
        scene: Name of the scene.

    Returns:
        The band numbers, counted through all files; empty if there is no value.

    Raises:
        JobError: If the value cannot be read, or the scene does not have these bands.
    """
    if isinstance(value, str) and value.strip().lower() == ALL:
        return _all_of(layers, scene)
    try:
        numbers = bands_of_value(value) or ()
    except JobError as error:
        raise _unreadable(value) from error
    if 0 in numbers:
        raise _unreadable(value)
    count = sum(layer.bandCount() for layer in layers)
    check_new_bands(numbers)
    beyond = [number for number in numbers if layers and number > count]
    if beyond:
        raise JobError(
            tr("Band {} was chosen for the new model; {} has {} bands.").format(beyond[0], scene, count),
            tr("Bands are counted from 1, through all files."),
        )
    return numbers


def layers_of_scene(value: Any, context: QgsProcessingContext) -> list[Raster]:
    """Opens the layer, file or band files of a scene parameter; empty if QGIS cannot open one of them."""
    layers = rasters_of_value(value, context)
    return layers if len(layers) == len(items_of_value(value)) else []


def _all_of(layers: Sequence[Raster], scene: str) -> tuple[int, ...]:
    numbers: list[int] = []
    before = 0
    for layer in layers:
        numbers += [before + band for band in usable_bands(layer)]
        before += layer.bandCount()
    if not numbers:
        raise JobError(
            tr("QGIS cannot find out how many bands {} has.").format(scene),
            tr("Give the numbers of the bands for the new model instead of all."),
        )
    return tuple(numbers)


def _unreadable(value: Any) -> JobError:
    text = ", ".join(map(str, value)) if isinstance(value, (list, tuple)) else str(value)
    return JobError(
        tr('The bands "{}" of the new model cannot be read.').format(text),
        tr("Give band numbers of the scene, from 1 on and separated by commas, such as 1,2,3,7, or all."),
    )
