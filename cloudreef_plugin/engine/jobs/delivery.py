"""Delivers a task's results: all of them, or none."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import rasterio

from ..contract.mask_jobs import Task
from ..rasters.parts import commit, reserved

__all__ = ["delivery"]

_GDAL_CACHE_MB = 128


@contextmanager
def delivery(task: Task) -> Iterator[list[str]]:
    """Checks that the task's results can be written, and renames them to their final names on success.

    Yields:
        A list for results that failed although the others did not.

    Raises:
        OutputError: If a result cannot be written, or would replace what it must not.
    """
    results = task.results()
    undelivered: list[str] = []
    with reserved(results, replace=task.replace, inputs=task.inputs()):
        with rasterio.Env(GDAL_CACHEMAX=_GDAL_CACHE_MB * 2**20, GDAL_NUM_THREADS="ALL_CPUS", GDAL_PAM_ENABLED=True):
            yield undelivered
        commit(path for path in results if path not in undelivered)
