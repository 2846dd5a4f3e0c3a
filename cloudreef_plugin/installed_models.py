"""The models that can be chosen: those that came with the plugin, and those in the QGIS profile."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Iterable, Optional

from qgis.PyQt.QtCore import QObject, pyqtSignal

from . import model_folders, settings
from .model_folders import ModelEntry

__all__ = ["ModelList", "model_list", "model_with_id", "models"]


class ModelList(QObject):
    """Tells every window that a model came or went."""

    changed = pyqtSignal()
    added = pyqtSignal(str)  # the id of a model that was just imported or trained; after `changed`


@cache
def model_list() -> ModelList:
    """Makes what tells of changes, the same for all windows."""
    return ModelList()


def models(more_folders: Iterable[Path] = ()) -> list[ModelEntry]:
    """Lists the installed models, and those in further folders, sorted by name."""
    return model_folders.models([settings.models_folder(), *more_folders])


def model_with_id(model: str) -> Optional[ModelEntry]:
    """Finds an installed model by its id; None if there is none."""
    return next((entry for entry in models() if entry.id == model), None)
