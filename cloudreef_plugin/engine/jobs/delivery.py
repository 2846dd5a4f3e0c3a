"""Delivers the results of a task: all of them or none."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, Optional

import rasterio

from ..contract.mask_jobs import Task
from ..contract.protocol import Finished, Paths
from ..contract.version import version
from ..rasters.parts import commit, reserved
from ..rasters.statistics import write_statistics

__all__ = ["delivery", "with_statistics"]

_GDAL_CACHE_MB = 128


@contextmanager
def delivery(task: Task) -> Iterator[list[str]]:
    """Checks that the results of a task can be written, and renames them to their final names on success.

    Yields:
        A list to which the task adds results that failed while others did not.

    Raises:
        OutputError: If a result cannot be written, or would replace what it must not.
    """
    results = task.results()
    undelivered: list[str] = []
    with reserved(results, replace=task.replace, inputs=task.inputs()):
        with rasterio.Env(GDAL_CACHEMAX=_GDAL_CACHE_MB * 2**20, GDAL_NUM_THREADS="ALL_CPUS", GDAL_PAM_ENABLED=True):
            yield undelivered
        commit(path for path in results if path not in undelivered)


def with_statistics(
    outputs: Paths, found: Mapping[str, Any], started: float, details: Optional[Mapping[str, Any]] = None
) -> Finished:
    """Ends a task: adds its duration and CloudReef's version to its statistics, and writes them if they are wanted.

    Args:
        outputs: The task's results.
        found: Its statistics.
        started: When it began, by `time.monotonic`.
        details: What only the file holds.

    Raises:
        OutputError: If they cannot be written.
    """
    found = {**found, "seconds": round(time.monotonic() - started, 3), "version": version()}
    wanted = outputs.wanted()
    if "statistics" in wanted:
        write_statistics(wanted["statistics"], {**found, **(details or {})})
    return Finished(wanted, found)
