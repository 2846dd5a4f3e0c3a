"""Reads the job file of any task."""

from __future__ import annotations

from pathlib import Path
from typing import Union

from .errors import JobError
from .looks import CompareModels, Describe, LookAt, Preview
from .mask_jobs import CoverStatistics, Evaluate, Polygonize, Task, Threshold
from .model_jobs import ExportModel, ImportModel
from .protocol import JOB_VERSION, Job
from .raster_jobs import Composite, EncodeMask, MaskRaster, StackProduct
from .reading import parse_json, read, read_file
from .report_jobs import Catalogue, DrawReport
from .sentences import Sentence
from .training_jobs import ExportTraining, Fill, Suggest

__all__ = ["TASKS", "AnyJob", "load_job", "read_job"]

_KINDS: tuple[type[Task], ...] = (
    Threshold,
    Polygonize,
    Evaluate,
    CoverStatistics,
    MaskRaster,
    Composite,
    EncodeMask,
    CompareModels,
    Describe,
    Catalogue,
    DrawReport,
    Preview,
    LookAt,
    ExportTraining,
    Fill,
    Suggest,
    ImportModel,
    ExportModel,
    StackProduct,
)
TASKS = {kind.TASK: kind for kind in _KINDS}

AnyJob = Union[Job, Task]


def read_job(text: str) -> AnyJob:
    """Reads the text of a job file of any task.

    Raises:
        JobError: If it is not JSON, or has missing or unknown keys or invalid values.
    """
    data = parse_json(text)
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
    return read_job(read_file(path))
