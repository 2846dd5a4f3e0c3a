"""From a mask to polygons, with the areas counted one by one."""

from __future__ import annotations

import time
import warnings
from collections.abc import Callable
from typing import Any

import numpy as np
import pyogrio

from .aligned import Grid, opened, title
from .delivery import delivery
from .errors import SceneError
from .georeference import Georeference
from .grid import same_grid
from .parts import part_path
from .polygons import write_polygons
from .protocol import Event, Finished
from .reporting import Reporter
from .sentences import Sentence
from .statistics import write_statistics
from .tasks import Polygonize
from .threshold import target_name
from .version import version

__all__ = ["polygonize"]


def polygonize(job: Polygonize, emit: Callable[[Event], None]) -> Finished:
    """Writes the target's areas as polygons.

    Raises:
        CloudReefError: If it cannot be done; nothing is left of it then.
    """
    started = time.monotonic()
    report = Reporter(emit)
    with delivery(job):
        report.progress(0, 2, "tracing outlines")
        with opened(job.mask, "mask") as mask:
            layer = job.layer or target_name(mask)
            if job.probability:
                _check_grid(job.probability, Grid.of(mask))
        count = write_polygons(job.outputs.polygons, job.mask, job.probability, layer=layer, shaping=job.shaping)
        report.progress(1, 2, "tracing outlines")
        found = {
            "polygons_count": count,
            **_sums(job.outputs.polygons),
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
    with opened(path, "probability raster") as probability:
        there = Georeference.of(probability)
        if probability.shape != (grid.height, grid.width) or (
            "nothing" not in (there.placed_by, grid.georeference.placed_by) and not same_grid(grid.georeference, there)
        ):
            raise SceneError(
                Sentence("The probability raster does not lie on the grid of the mask."),
                Sentence("Choose the one that was made with the mask, or none."),
            )


def _sums(path: str) -> dict[str, Any]:
    """Sums up the polygons: of what is not known in square metres only the pixels."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=".*non conformant file extension")
        _, _, _, columns = pyogrio.raw.read(part_path(path), columns=["area_m2", "pixels"], read_geometry=False)
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
