"""A run of the history in the forms that do it elsewhere: command, Python, job file."""

from __future__ import annotations

import sys
from pathlib import Path

from qgis.core import QgsApplication, QgsProcessingContext, QgsProject

from . import copied_run
from .algorithms.provider import PROVIDER_ID
from .run_history import Entry, RunHistory

__all__ = ["command_of", "job_of", "python_of"]

_WINDOWS = sys.platform == "win32"


def command_of(entry: Entry) -> str:
    """Returns the command that does a run in a terminal of this system."""
    folders = [Path(QgsApplication.prefixPath()), Path(QgsApplication.applicationDirPath())]
    places = [*folders, folders[0] / "bin", folders[0].parent / "bin", folders[0].parent.parent / "bin"]
    program = copied_run.find_program(places, _WINDOWS)
    return copied_run.command(entry.algorithm, entry.parameters, program, _WINDOWS)


def python_of(entry: Entry) -> str:
    """Returns the lines of Python that do a run."""
    return copied_run.python_code(entry.algorithm, entry.parameters)


def job_of(entry: Entry, history: RunHistory) -> str:
    """Returns the job file of a run; what it reads beside the scene is kept with the history.

    Raises:
        CloudReefError: If the engine alone cannot do it.
    """
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"{PROVIDER_ID}:{entry.algorithm}")
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    return str(algorithm.job_of(dict(entry.parameters), context, history.make_folder_of(entry.id)).to_json())
