"""Suggests where to label next: squares where a model is least certain or two models disagree."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path
from typing import Any, Optional

import numpy as np
import numpy.typing as npt
from affine import Affine
from rasterio.features import geometry_mask
from rasterio.io import DatasetReader
from rasterio.windows import Window

from ..contract.errors import SceneError
from ..contract.progress import Reporter
from ..contract.protocol import Event, Finished
from ..contract.sentences import Sentence
from ..contract.training_jobs import Suggest
from ..scenes.georeference import Georeference
from ..scenes.grid import same_grid
from ..scenes.opening import open_raster
from .delivery import delivery
from .fill import write_geojson

__all__ = ["suggest"]

Doubts = npt.NDArray[np.float64]


def suggest(job: Suggest, emit: Callable[[Event], None]) -> Finished:
    """Ranks squares by the mean doubt of their pixels; neighbours of a chosen square are skipped.

    Doubt is 1 where the probability is 0.5 and 0 where it is 0 or 1; for several classes 1 minus the difference of the
    two highest probabilities. With another model it is the largest difference of a class's two probabilities.

    Raises:
        CloudReefError: If the rasters cannot be read or have different grids.
    """
    report = Reporter(emit)
    with delivery(job), open_raster(job.probability) as raster:
        with open_raster(job.other) if job.other else nullcontext() as other:
            if other:
                _check_match(raster, other)
            doubts = _doubts(raster, other, job.cell_px, report)
        _exclude_labelled(doubts, job, raster)
        chosen = _chosen(doubts, job.count)
        features = [_square(raster, job.cell_px, place, rank, doubts[place]) for rank, place in enumerate(chosen, 1)]
        write_geojson(job.outputs.polygons, features)
    return Finished(job.outputs.wanted(), {"count": len(features)})


def _check_match(raster: DatasetReader, other: DatasetReader) -> None:
    if raster.shape != other.shape or not same_grid(Georeference.of(raster), Georeference.of(other)):
        raise SceneError(
            Sentence("The two probabilities are not on the same grid."), Sentence("Give those of the same scene.")
        )
    if raster.count != other.count:
        raise SceneError(
            Sentence("The two models have {} and {} classes.", raster.count, other.count),
            Sentence("Give models with the same classes."),
        )


def _doubts(raster: DatasetReader, other: Optional[DatasetReader], cell: int, report: Reporter) -> Doubts:
    """Computes the mean doubt of each square (rows, cols); NaN if less than half of it has data."""
    rows, cols = -(-raster.height // cell), -(-raster.width // cell)
    found = np.full((rows, cols), np.nan)
    for row in range(rows):
        window = Window(0, row * cell, raster.width, min(cell, raster.height - row * cell))
        value, valid = _read(raster, window)
        if other is None:
            doubt = _uncertainty(value)
        else:
            second, valid_too = _read(other, window)
            doubt, valid = np.abs(value - second).max(axis=0), valid & valid_too
        begins = np.arange(0, raster.width, cell)
        known = np.add.reduceat(valid.sum(0), begins)
        sums = np.add.reduceat(np.where(valid, doubt, 0).sum(0), begins)
        enough = 2 * known > cell * cell
        found[row, enough] = sums[enough] / known[enough]
        report.progress(row + 1, rows, Sentence("Finding where the model is not sure"))
    return found


def _read(raster: DatasetReader, window: Window) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.bool_]]:
    value = raster.read(window=window).astype(np.float32) * np.float32(raster.scales[0])
    return value, raster.read_masks(1, window=window) > 0


def _uncertainty(value: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    """Computes the doubt (rows, cols) of probabilities (bands, rows, cols)."""
    if len(value) == 1:
        doubt: npt.NDArray[np.float32] = 1 - np.abs(2 * value[0] - 1)
        return doubt
    ordered = np.sort(value, axis=0)
    margin: npt.NDArray[np.float32] = ordered[-1] - ordered[-2]
    return 1 - margin


def _exclude_labelled(doubts: Doubts, job: Suggest, raster: DatasetReader) -> None:
    if not job.labelled:
        return
    features = json.loads(Path(job.labelled).read_text(encoding="utf-8"))["features"]
    shapes = [feature["geometry"] for feature in features if feature.get("geometry")]
    if shapes:
        coarse = raster.transform * Affine.scale(job.cell_px)
        doubts[geometry_mask(shapes, doubts.shape, coarse, all_touched=True, invert=True)] = np.nan


def _chosen(doubts: Doubts, count: int) -> list[tuple[int, int]]:
    left = doubts.copy()
    chosen: list[tuple[int, int]] = []
    while len(chosen) < count and not np.isnan(left).all():
        place = np.unravel_index(np.nanargmax(left), left.shape)
        row, col = int(place[0]), int(place[1])
        if not left[row, col] > 0:
            break
        chosen.append((row, col))
        left[max(row - 1, 0) : row + 2, max(col - 1, 0) : col + 2] = np.nan
    return chosen


def _square(raster: DatasetReader, cell: int, place: tuple[int, int], rank: int, doubt: float) -> dict[str, Any]:
    row, col = place
    top, left = row * cell, col * cell
    bottom, right = min(top + cell, raster.height), min(left + cell, raster.width)
    corners = ((left, top), (right, top), (right, bottom), (left, bottom), (left, top))
    ring = [[float(value) for value in raster.transform * corner] for corner in corners]
    properties = {"rank": rank, "doubt": round(float(doubt), 4)}
    return {"type": "Feature", "properties": properties, "geometry": {"type": "Polygon", "coordinates": [ring]}}
