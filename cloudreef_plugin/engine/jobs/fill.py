"""Magic fill: grows a polygon from a point of a probability raster."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import numpy as np
import numpy.typing as npt
from rasterio.features import geometry_mask, shapes
from rasterio.windows import Window
from rasterio.windows import transform as transform_of

from ..contract.errors import SceneError
from ..contract.protocol import Event, Finished
from ..contract.sentences import Sentence
from ..contract.training_jobs import Fill
from ..rasters.parts import write_text
from ..scenes.opening import open_raster
from .delivery import delivery

__all__ = ["fill", "write_geojson"]


def fill(job: Fill, emit: Callable[[Event], None]) -> Finished:
    """Grows an area from a point over connected pixels with a similar probability.

    Raises:
        CloudReefError: If the point lies outside the raster or has no data, or the band does not exist.
    """
    with delivery(job), open_raster(job.probability) as raster:
        if not 1 <= job.band <= raster.count:
            raise SceneError(
                Sentence("The probability has no band {}; the number of its bands is {}.", job.band, raster.count),
                Sentence("Choose the probability of a model with this class."),
            )
        col, row = (int(np.floor(value)) for value in ~raster.transform * (job.x, job.y))
        if not (0 <= row < raster.height and 0 <= col < raster.width):
            raise SceneError(Sentence("The point lies outside the probability."), Sentence("Click on the scene."))
        top, left = max(row - job.reach_px, 0), max(col - job.reach_px, 0)
        window = Window(
            left,
            top,
            min(col + job.reach_px + 1, raster.width) - left,
            min(row + job.reach_px + 1, raster.height) - top,
        )
        values = raster.read(job.band, window=window).astype(np.float32) * np.float32(raster.scales[job.band - 1])
        valid = raster.read_masks(job.band, window=window) > 0
        here = (row - top, col - left)
        if not valid[here]:
            raise SceneError(Sentence("There is no data at this point."), Sentence("Click on the scene."))
        similar = valid & (np.abs(values - values[here]) <= job.tolerance + 1e-6)
        found = _area_of(similar, here, transform_of(window, raster.transform))
        write_geojson(job.outputs.polygons, [{"type": "Feature", "properties": {}, "geometry": found}])
    return Finished(job.outputs.wanted(), {"probability": float(values[here])})


def _area_of(similar: npt.NDArray[np.bool_], here: tuple[int, int], transform: Any) -> dict[str, Any]:
    """Traces the outline of the connected area that contains a pixel."""
    row, col = here
    x, y = transform * (col + 0.5, row + 0.5)
    for geometry, _ in shapes(similar.astype(np.uint8), mask=similar, connectivity=4, transform=transform):
        xs, ys = zip(*geometry["coordinates"][0])
        if min(xs) <= x <= max(xs) and min(ys) <= y <= max(ys):
            inside = geometry_mask([geometry], similar.shape, transform, invert=True)
            if inside[row, col]:
                found: dict[str, Any] = geometry
                return found
    raise AssertionError("the pixel itself is always similar")


def write_geojson(path: str, features: list[dict[str, Any]]) -> None:
    """Writes features as GeoJSON under the result's ``.part`` name.

    Raises:
        OutputError: If it cannot be written.
    """
    write_text(path, json.dumps({"type": "FeatureCollection", "features": features}))
