"""The models that can be chosen: those that came with the plugin, and those in the QGIS profile."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Iterable

from qgis.PyQt.QtCore import QObject, pyqtSignal

from . import paths, settings
from .paths import ModelEntry

__all__ = ["ModelList", "model_list", "models"]


class ModelList(QObject):
    """Tells every window that a model came or went."""

    changed = pyqtSignal()


@cache
def model_list() -> ModelList:
    """Returns what tells of changes, the same for all windows."""
    return ModelList()


def models(more_folders: Iterable[Path] = ()) -> list[ModelEntry]:
    """Returns the installed models, and those in further folders, sorted by name."""
    return paths.models([settings.models_folder(), *more_folders])
