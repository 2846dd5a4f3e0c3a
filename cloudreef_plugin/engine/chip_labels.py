"""Where the target truly is, read on a scene's grid: from corrected polygons or from a mask."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Callable, Optional

import numpy as np
import numpy.typing as npt
from rasterio.windows import Window

from .aligned import ClassBand, Grid, on_grid, opened
from .area import AreaOfInterest, area_of_feature, read_geojson
from .errors import SceneError
from .raster import BACKGROUND, NODATA, TARGET
from .scene import Scene
from .sentences import Sentence
from .training_tasks import ChipLabels

__all__ = ["ReadLabels", "labels_on"]

Pixels = npt.NDArray[np.uint8]
ReadLabels = Callable[[Window], Pixels]


@contextmanager
def labels_on(scene: Scene, labels: ChipLabels) -> Iterator[ReadLabels]:
    """Opens labels.

    A pixel belongs to a polygon when its centre does, as where masks are evaluated. Of polygons that
    overlap, one that does not count comes first, then the target.

    Yields:
        A function that reads a window: (rows, cols), 0 background, 1 target, 255 does not count.

    Raises:
        SceneError: If they cannot be read, or do not lie on the scene.
    """
    checked = _checked(labels, scene)
    if labels.mask:
        grid = Grid(scene.height, scene.width, scene.georeference)
        with opened(labels.mask, "mask") as raster, on_grid(raster, grid, "mask", "scene") as mask:
            yield _within(ClassBand(mask, "mask", labels.mask_targets).read, checked)
        return
    yield _within(_burnt(labels, scene), checked)


def _checked(labels: ChipLabels, scene: Scene) -> Optional[AreaOfInterest]:
    if not labels.checked:
        return None
    data, crs = read_geojson(labels.checked, labels.checked_crs, scene)
    area = area_of_feature(data, crs, scene, Path(labels.checked).name)
    if area is None:
        raise SceneError(
            Sentence("The areas that were checked lie outside the scene."),
            Sentence("Check that they belong together, and the CRS of both."),
        )
    return area


def _within(read: ReadLabels, checked: Optional[AreaOfInterest]) -> ReadLabels:
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


def _burnt(labels: ChipLabels, scene: Scene) -> ReadLabels:
    path = str(labels.polygons)
    data, crs = read_geojson(path, labels.polygons_crs, scene)
    features = data.get("features") or [] if isinstance(data, dict) and "features" in data else [data]
    target, unknown = _by_class(features, labels)

    def area(chosen: Sequence[Any]) -> Optional[AreaOfInterest]:
        return area_of_feature({"type": "FeatureCollection", "features": chosen}, crs, scene, Path(path).name)

    areas = [(area(target), TARGET), (area(unknown), NODATA)]
    if features and area(features) is None:
        raise SceneError(
            Sentence("None of the polygons lies on the scene."),
            Sentence("Check that they belong together, and the CRS of both."),
        )

    def read(window: Window) -> Pixels:
        found = np.full((int(window.height), int(window.width)), BACKGROUND, np.uint8)
        for part, value in areas:
            if part is not None:
                inside = part.mask(window)
                found[... if inside is None else inside] = value
        return found

    return read


def _by_class(features: Sequence[Any], labels: ChipLabels) -> tuple[list[Any], list[Any]]:
    """Returns the features that are target, and those that do not count."""
    if labels.class_field is None:
        return list(features), []
    values = [_value(feature, labels.class_field) for feature in features]
    seen = sorted({_text(value) for value in values})
    targets, unknowns = ({_text(value) for value in group} for group in (labels.target_values, labels.unknown_values))
    if features and not targets & set(seen):
        raise SceneError(
            Sentence(
                'No polygon has one of the target values ({}) in "{}".', [*labels.target_values], labels.class_field
            ),
            Sentence("It holds: {}.", seen[:12]),
        )
    pairs = list(zip(features, map(_text, values)))
    return (
        [feature for feature, value in pairs if value in targets],
        [feature for feature, value in pairs if value in unknowns],
    )


def _value(feature: Any, name: str) -> Any:
    properties = feature.get("properties") if isinstance(feature, dict) else None
    if not isinstance(properties, dict) or name not in properties:
        raise SceneError(
            Sentence('The polygons have no field "{}".', name), Sentence("Choose the field that holds their class.")
        )
    return properties[name]


def _text(value: Any) -> str:
    """Returns a value as people compare it: 1, 1.0 and "1" are the same."""
    if value is None:
        return "empty"
    if isinstance(value, bool):
        return str(value).lower()
    try:
        return f"{float(value):g}"
    except (TypeError, ValueError):
        return str(value).strip().lower()
