"""Reads the job file of any task."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Union

from .errors import JobError
from .looks import Describe, Preview
from .model_tasks import ImportModel
from .product_tasks import StackProduct
from .protocol import JOB_VERSION, Job
from .raster_tasks import Composite, MaskRaster
from .reading import read
from .report_tasks import DrawReport
from .sentences import Sentence
from .tasks import CoverStatistics, Evaluate, Polygonize, Task, Threshold
from .training_tasks import ExportTraining

__all__ = ["TASKS", "AnyJob", "load_job", "read_job"]

_KINDS: tuple[type[Task], ...] = (
    Threshold,
    Polygonize,
    Evaluate,
    CoverStatistics,
    MaskRaster,
    Composite,
    Describe,
    DrawReport,
    Preview,
    ExportTraining,
    ImportModel,
    StackProduct,
)
TASKS = {kind.TASK: kind for kind in _KINDS}

AnyJob = Union[Job, Task]


def read_job(text: str) -> AnyJob:
    """Reads the text of a job file of any task.

    Raises:
        JobError: If it is no JSON, misses something, or holds a key or value that is not known.
    """
    try:
        data = json.loads(text)
    except ValueError:
        return Job.from_json(text)  # which says what is wrong
    if not isinstance(data, dict) or data.get("task", Job.TASK) == Job.TASK:
        return Job.from_json(text)
    name = data.pop("task")
    version = data.pop("version", JOB_VERSION)
    if version != JOB_VERSION:
        raise JobError(
            f"The job file has version {version}; this engine reads version {JOB_VERSION}.",
            "Use the plugin and the engine of the same release.",
        )
    if not isinstance(name, str) or name not in TASKS:
        raise JobError(f'The task "{name}" is not known.', f"Known: {', '.join([Job.TASK, *TASKS])}.")
    task: Task = read(TASKS[name], data, name)
    if len(set(task.results())) < len(task.results()):
        raise JobError(
            Sentence("Two results of the job have the same name."), Sentence("Give each result its own name.")
        )
    task.check()
    return task


def load_job(path: Union[str, Path]) -> AnyJob:
    """Reads a job file of any task.

    Raises:
        JobError: If it cannot be read; see also `read_job`.
    """
    try:
        return read_job(Path(path).read_text(encoding="utf-8"))
    except OSError as error:
        raise JobError(f"The job file {path} cannot be read: {error.strerror}.") from error
