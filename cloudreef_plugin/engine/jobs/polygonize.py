"""Polygons of a mask, with counts of each area."""

from __future__ import annotations

import time
import warnings
from collections.abc import Callable
from typing import Any

import numpy as np
import pyogrio

from ..contract.errors import SceneError
from ..contract.mask_jobs import Polygonize
from ..contract.progress import Reporter
from ..contract.protocol import Event, Finished
from ..contract.sentences import Sentence
from ..contract.version import version
from ..rasters.aligned import mask_doubts
from ..rasters.parts import part_path
from ..rasters.polygons import write_polygons
from ..rasters.statistics import write_statistics
from ..rasters.vectors import read_in_place
from ..scenes.georeference import Georeference, Grid
from ..scenes.grid import same_grid
from ..scenes.opening import open_raster, title
from .delivery import delivery
from .threshold import target_name

__all__ = ["polygonize"]


def polygonize(job: Polygonize, emit: Callable[[Event], None]) -> Finished:
    """Writes the target's areas as polygons.

    Raises:
        CloudReefError: If it cannot be done; nothing is written then.
    """
    started = time.monotonic()
    report = Reporter(emit)
    with delivery(job):
        report.progress(0, 2, "tracing outlines")
        with open_raster(job.mask) as mask:
            layer = job.layer or target_name(mask)
            for doubt in mask_doubts(mask):
                report.warning(doubt)
            if job.probability:
                _check_grid(job.probability, Grid.of(mask))
        count = write_polygons(
            job.outputs.polygons, job.mask, job.probability, layer=layer, shaping=job.shaping, values=job.classes
        )
        report.progress(1, 2, "tracing outlines")
        found = {
            "polygons_count": count,
            **_sums(job.outputs.polygons),
            **_by_class(job.outputs.polygons),
            "class": layer,
            "source": title(job.mask),
            "seconds": round(time.monotonic() - started, 3),
            "version": version(),
        }
        if job.outputs.statistics:
            write_statistics(job.outputs.statistics, found)
        report.progress(2, 2, "tracing outlines")
        report.message(Sentence("{} polygons.", count) if count != 1 else Sentence("1 polygon."))
    return Finished(job.outputs.wanted(), found)


def _check_grid(path: str, grid: Grid) -> None:
    with open_raster(path) as probability:
        there = Georeference.of(probability)
        if probability.shape != (grid.height, grid.width) or (
            "nothing" not in (there.placed_by, grid.georeference.placed_by) and not same_grid(grid.georeference, there)
        ):
            raise SceneError(
                Sentence("The probability raster does not lie on the grid of the mask."),
                Sentence("Choose the one that was made with the mask, or none."),
            )


def _by_class(path: str) -> dict[str, Any]:
    """Counts the polygons of each class; empty for one target."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=".*non conformant file extension")
        with read_in_place(part_path(path)) as file:
            if "class" not in pyogrio.read_info(file)["fields"]:
                return {}
            wanted = ["class", "class_name", "area_m2", "pixels"]
            meta, _, _, read = pyogrio.raw.read(file, columns=wanted, read_geometry=False)
    columns = dict(zip(meta["fields"], read))
    found = []
    for value in np.unique(columns["class"]):
        here = columns["class"] == value
        area_m2 = columns["area_m2"][here]
        found.append(
            {
                "value": int(value),
                "name": str(columns["class_name"][here][0]),
                "count": int(here.sum()),
                "pixels": int(columns["pixels"][here].sum()),
                "area_m2": float(area_m2.sum()) if np.isfinite(area_m2).all() else None,
            }
        )
    return {"classes": found}


def _sums(path: str) -> dict[str, Any]:
    """Sums up pixels and square metres of the polygons; only pixels where square metres are unknown."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=".*non conformant file extension")
        with read_in_place(part_path(path)) as file:
            _, _, _, columns = pyogrio.raw.read(file, columns=["area_m2", "pixels"], read_geometry=False)
    area_m2, pixels = (np.asarray(column, np.float64) for column in columns)
    known = bool(len(area_m2)) and bool(np.isfinite(area_m2).all())
    return {
        "pixels": int(pixels.sum()),
        "area_m2": float(area_m2.sum()) if known else None,
        "largest_m2": float(area_m2.max()) if known else None,
        "smallest_m2": float(area_m2.min()) if known else None,
        "mean_m2": float(area_m2.mean()) if known else None,
        "median_m2": float(np.median(area_m2)) if known else None,
    }
