"""Writes the polygons of a mask, and measures them."""

from __future__ import annotations

import time
import warnings
from collections.abc import Callable
from typing import Any

import numpy as np
import numpy.typing as npt
import pyogrio

from ..contract.errors import SceneError
from ..contract.mask_jobs import Polygonize
from ..contract.progress import OUTLINING, Reporter
from ..contract.protocol import Event, Finished
from ..contract.sentences import Sentence
from ..rasters.aligned import warn_of_nodata
from ..rasters.class_table import target_name
from ..rasters.parts import part_path
from ..rasters.polygons import write_polygons
from ..rasters.vectors import read_in_place
from ..scenes.georeference import Georeference, Grid
from ..scenes.grid import same_grid
from ..scenes.opening import open_raster, title
from .delivery import delivery, with_statistics

__all__ = ["polygonize"]


def polygonize(job: Polygonize, emit: Callable[[Event], None]) -> Finished:
    """Writes the areas of the target, or of each class, as polygons.

    Raises:
        CloudReefError: If the job fails; then nothing is written.
    """
    started = time.monotonic()
    report = Reporter(emit)
    with delivery(job):
        report.progress(0, 2, OUTLINING)
        with open_raster(job.mask) as mask:
            layer = job.layer or target_name(mask)
            warn_of_nodata(mask, report)
            if job.probability:
                _check_grid(job.probability, Grid.of(mask))
        count = write_polygons(
            job.outputs.polygons, job.mask, job.probability, layer=layer, shaping=job.shaping, values=job.classes
        )
        report.progress(1, 2, OUTLINING)
        found = {
            "polygons_count": count,
            **_sums(job.outputs.polygons),
            "class": layer,
            "source": title(job.mask),
        }
        done = with_statistics(job.outputs, found, started)
        report.progress(2, 2, OUTLINING)
        report.message(Sentence("{} polygons.", count) if count != 1 else Sentence("1 polygon."))
    return done


def _check_grid(path: str, grid: Grid) -> None:
    with open_raster(path) as probability:
        there = Georeference.of(probability)
        if probability.shape != (grid.height, grid.width) or (
            "nothing" not in (there.placed_by, grid.georeference.placed_by) and not same_grid(grid.georeference, there)
        ):
            raise SceneError(
                Sentence("The probability raster is not on the grid of the mask."),
                Sentence("Choose the one that was made with the mask, or none."),
            )


def _sums(path: str) -> dict[str, Any]:
    """Sums up pixels and square metres of all polygons and of those of each class; None where metres are unknown."""
    columns = _columns(path)
    area_m2, pixels = columns["area_m2"], columns["pixels"]
    known = bool(len(area_m2)) and bool(np.isfinite(area_m2).all())
    found: dict[str, Any] = {
        "pixels": int(pixels.sum()),
        "area_m2": float(area_m2.sum()) if known else None,
        "largest_m2": float(area_m2.max()) if known else None,
        "smallest_m2": float(area_m2.min()) if known else None,
        "mean_m2": float(area_m2.mean()) if known else None,
        "median_m2": float(np.median(area_m2)) if known else None,
    }
    if "class" not in columns:
        return found
    found["classes"] = []
    for value in np.unique(columns["class"]):
        here = columns["class"] == value
        found["classes"].append(
            {
                "value": int(value),
                "name": str(columns["class_name"][here][0]),
                "count": int(here.sum()),
                "pixels": int(pixels[here].sum()),
                "area_m2": float(area_m2[here].sum()) if np.isfinite(area_m2[here]).all() else None,
            }
        )
    return found


def _columns(path: str) -> dict[str, npt.NDArray[Any]]:
    """Reads the fields of the polygons that are summed up, those of classes where there are any."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=".*non conformant file extension")
        with read_in_place(part_path(path)) as file:
            wanted = ["class", "class_name", "area_m2", "pixels"]
            meta, _, _, columns = pyogrio.raw.read(file, columns=wanted, read_geometry=False)
    return dict(zip(meta["fields"], columns))
