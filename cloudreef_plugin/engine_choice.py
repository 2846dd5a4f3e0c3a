"""Finds the engine's Python: the one that the user chose, else that of the environment in the QGIS profile."""

from __future__ import annotations

from pathlib import Path

from . import settings
from .engine.contract.errors import CloudReefError
from .environment.existing_environment import python_of
from .environment.installer import Environment
from .messages import tr

__all__ = ["EngineMissing", "environment", "find_engine"]


class EngineMissing(CloudReefError):
    """There is no engine to run a job."""


def environment() -> Environment:
    """Opens the environment in the QGIS profile, installed or not."""
    return Environment(settings.engine_root())


def find_engine() -> Path:
    """Finds the engine's Python. Fast, as it only looks at files.

    Raises:
        EngineMissing: If there is none.
    """
    chosen = settings.engine_python()
    if chosen:
        python = python_of(chosen)
        if not python.is_file():
            raise EngineMissing(
                tr("The Python chosen for CloudReef's engine does not exist: {}.").format(chosen),
                tr("Choose another one, or clear the choice."),
            )
        return python
    installed = environment()
    ready, sentence = installed.check()
    if not ready:
        raise EngineMissing(sentence, tr('Open the CloudReef panel (menu Raster) and click "Install the engine".'))
    return installed.python
