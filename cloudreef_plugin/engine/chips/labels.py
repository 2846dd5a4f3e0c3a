"""Reads labels on a scene's grid, from corrected polygons or from a mask."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Callable, Optional

import numpy as np
import numpy.typing as npt
from rasterio.windows import Window

from ..contract.classes import UNDECIDED, ModelClass, class_text
from ..contract.errors import JobError, SceneError
from ..contract.sentences import Sentence
from ..contract.training_jobs import ChipLabels
from ..rasters.aligned import TargetBand, on_grid
from ..rasters.class_table import ClassBand
from ..rasters.writer import BACKGROUND, NODATA, TARGET
from ..scenes.area import AreaOfInterest, PlacedPolygons
from ..scenes.footprints.geojson import GeoJson
from ..scenes.georeference import Grid
from ..scenes.opening import open_raster, title
from ..scenes.scene import Scene

__all__ = ["ReadLabels", "labels_on"]

Pixels = npt.NDArray[np.uint8]
ReadLabels = Callable[[Window], Pixels]


@contextmanager
def labels_on(scene: Scene, labels: ChipLabels, classes: Sequence[ModelClass] = ()) -> Iterator[ReadLabels]:
    """Opens labels.

    A pixel belongs to a polygon if its centre does, as in `evaluate`. Where polygons overlap, unknown ones
    have priority, then the target.

    Args:
        scene: The scene whose grid is used.
        labels: The labels.
        classes: Classes of a model of several; empty for labels of target and background.

    Yields:
        A function that reads a window: (rows, cols), 0 background, 1 target, or class numbers; 255 is unknown.

    Raises:
        SceneError: If they cannot be read, do not overlap the scene, or name an unknown class.
        JobError: If the target is not defined.
    """
    checked = _checked(labels, scene)
    if not labels.mask:
        yield _within(_from_polygons(labels, scene, classes), checked)
        return
    with open_raster(labels.mask) as raster, on_grid(raster, Grid.of(scene), "mask", "scene") as mask:
        if classes:
            read = _class_numbers(mask, classes, title(labels.mask))
        else:
            read = TargetBand(mask, "mask", labels.mask_targets).read
        yield _within(read, checked)


def _class_numbers(mask: Any, classes: Sequence[ModelClass], name: str) -> ReadLabels:
    """Reads a mask of class numbers; undecided pixels are unknown."""
    band = ClassBand(mask)
    known = np.zeros(NODATA + 1, np.bool_)
    known[[*(item.value for item in classes), UNDECIDED, NODATA]] = True

    def read(window: Window) -> Pixels:
        found = band.read(window)
        unknown = found[~known[found]]
        if unknown.size:
            raise SceneError(
                Sentence("{} holds the number {}, which is no class of the model.", name, int(unknown[0])),
                _list_of_classes(classes),
            )
        return np.where(found == UNDECIDED, NODATA, found).astype(np.uint8)

    return read


def _list_of_classes(classes: Sequence[ModelClass]) -> Sentence:
    return Sentence("Its classes are: {}.", [f"{item.value} {item.name}" for item in classes])


def _checked(labels: ChipLabels, scene: Scene) -> Optional[AreaOfInterest]:
    """Reads the areas in which labels were checked; None if all were.

    Raises:
        SceneError: If they lie outside the scene.
    """
    if not labels.checked:
        return None
    drawn = GeoJson.read(labels.checked, Sentence("The checked areas"))
    area = PlacedPolygons(drawn, labels.checked_crs, scene).area()
    if area is None:
        raise SceneError(
            Sentence("The checked areas lie outside the scene."),
            Sentence("Check that both cover the same area, and have the right CRS."),
        )
    return area


def _within(read: ReadLabels, checked: Optional[AreaOfInterest]) -> ReadLabels:
    """Makes labels outside of the checked areas unknown."""
    if checked is None:
        return read

    def inside(window: Window) -> Pixels:
        here = checked.mask(window)
        if here is None:
            return read(window)
        if not here.any():
            return np.full(here.shape, NODATA, np.uint8)
        return np.where(here, read(window), NODATA).astype(np.uint8)

    return inside


def _from_polygons(labels: ChipLabels, scene: Scene, classes: Sequence[ModelClass]) -> ReadLabels:
    drawn = GeoJson.read(str(labels.polygons), Sentence("The polygons"))
    placed, data = PlacedPolygons(drawn, labels.polygons_crs, scene), drawn.data
    is_collection = isinstance(data, dict) and "features" in data
    features = (data["features"] or []) if is_collection else [data]
    groups, outside = _class_groups(features, labels, classes) if classes else _target_groups(features, labels)

    def area(chosen: Sequence[Any]) -> Optional[AreaOfInterest]:
        return placed.area({"type": "FeatureCollection", "features": chosen})

    areas = [(area(chosen), value) for value, chosen in groups]
    if features and area(features) is None:
        raise SceneError(
            Sentence("None of the polygons lies on the scene."),
            Sentence("Check that both cover the same area, and have the right CRS."),
        )

    def read(window: Window) -> Pixels:
        found = np.full((int(window.height), int(window.width)), outside, np.uint8)
        for part, value in areas:
            if part is not None:
                inside = part.mask(window)
                found[... if inside is None else inside] = value
        return found

    return read


Groups = tuple[list[tuple[int, list[Any]]], int]
"""Label and features of each group, later ones on top; and the label outside of all."""


def _class_groups(features: Sequence[Any], labels: ChipLabels, classes: Sequence[ModelClass]) -> Groups:
    """Groups features by their class number; unknown ones come last."""
    if labels.class_field is None:
        raise JobError(
            Sentence("Nothing says which class a polygon belongs to: the model has {} classes.", len(classes)),
            Sentence("Choose the field that holds their class."),
        )
    numbers = {class_text(item.value): item.value for item in classes}
    numbers |= {class_text(item.name): item.value for item in classes}
    numbers |= {class_text(value): NODATA for value in labels.unknown_values}
    groups: dict[int, list[Any]] = {item.value: [] for item in classes}
    groups[NODATA] = []
    for feature in features:
        value = _value(feature, labels.class_field)
        if class_text(value) not in numbers:
            raise SceneError(
                Sentence('A polygon has "{}" in "{}", which is no class of the model.', value, labels.class_field),
                _list_of_classes(classes),
            )
        groups[numbers[class_text(value)]].append(feature)
    return list(groups.items()), next((item.value for item in classes if item.background), NODATA)


def _target_groups(features: Sequence[Any], labels: ChipLabels) -> Groups:
    """Groups features into target and unknown ones; unknown ones come last."""
    if labels.class_field is None:
        return [(TARGET, list(features))], BACKGROUND
    if not labels.target_values:
        raise JobError(
            Sentence('Nothing says which values of "{}" are target.', labels.class_field),
            Sentence("Name them, or choose no field."),
        )
    texts = [class_text(_value(feature, labels.class_field)) for feature in features]
    targets, unknowns = (set(map(class_text, group)) for group in (labels.target_values, labels.unknown_values))
    if features and not targets & set(texts):
        raise SceneError(
            Sentence(
                'No polygon has one of the target values ({}) in "{}".', [*labels.target_values], labels.class_field
            ),
            Sentence("It holds: {}.", sorted(set(texts))[:12]),
        )
    groups = [
        (label, [feature for feature, text in zip(features, texts) if text in chosen])
        for label, chosen in ((TARGET, targets), (NODATA, unknowns))
    ]
    return groups, BACKGROUND


def _value(feature: Any, name: str) -> Any:
    properties = feature.get("properties") if isinstance(feature, dict) else None
    if not isinstance(properties, dict) or name not in properties:
        raise SceneError(
            Sentence('The polygons have no field "{}".', name), Sentence("Choose the field that holds their class.")
        )
    return properties[name]
