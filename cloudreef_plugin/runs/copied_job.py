"""Copies a run of the history as a command, as Python, or as a job file, to repeat it elsewhere."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from qgis.core import Qgis, QgsApplication, QgsProcessingContext, QgsProject
from qgis.PyQt.QtCore import QStandardPaths

from ..algorithms.provider import create
from . import copied_run
from .history import Entry, RunHistory

__all__ = ["active_profile", "command_of", "job_of", "python_of"]

_WINDOWS = sys.platform == "win32"
_PROFILES_CAN_BE_NAMED = 40300


def command_of(entry: Entry) -> str:
    """Builds the command that repeats a run in a terminal of this system."""
    folders = [Path(QgsApplication.prefixPath()), Path(QgsApplication.applicationDirPath())]
    places = [*folders, folders[0] / "bin", folders[0].parent / "bin", folders[0].parent.parent / "bin"]
    program = copied_run.find_program(places, _WINDOWS)
    return copied_run.command(entry.algorithm, entry.parameters, program, _WINDOWS, active_profile())


def active_profile() -> copied_run.QgisProfile:
    """Describes the profile of the running QGIS."""
    own = Path(QgsApplication.qgisSettingsDirPath())
    folder = own.parent.parent
    usual = QStandardPaths.standardLocations(QStandardPaths.StandardLocation.AppDataLocation)
    named = Qgis.versionInt() >= _PROFILES_CAN_BE_NAMED
    return copied_run.QgisProfile(None if str(folder) in map(os.path.normpath, usual) else folder, own.name, named)


def python_of(entry: Entry) -> str:
    """Builds the lines of Python that repeat a run."""
    return copied_run.python_code(entry.algorithm, entry.parameters)


def job_of(entry: Entry, history: RunHistory) -> str:
    """Builds the job file of a run; files that it needs besides the scene are kept with the history.

    Raises:
        CloudReefError: If the run needs QGIS.
    """
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    algorithm = create(entry.algorithm)
    return str(algorithm.job_of(dict(entry.parameters), context, history.make_folder_of(entry.id)).to_json())
