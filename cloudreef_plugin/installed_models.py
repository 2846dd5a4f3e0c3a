"""The models that the user can choose: those of the plugin, and those in the QGIS profile."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Iterable, Optional

from qgis.PyQt.QtCore import QObject, pyqtSignal

from . import model_folders, settings
from .model_folders import ModelEntry

__all__ = ["ModelList", "model_list", "model_with_id", "models"]


class ModelList(QObject):
    """Signals changes of the installed models to all windows."""

    changed = pyqtSignal()
    added = pyqtSignal(str)  # id of a model that was imported or trained; emitted after `changed`


@cache
def model_list() -> ModelList:
    """Creates the only `ModelList`."""
    return ModelList()


def models(more_folders: Iterable[Path] = ()) -> list[ModelEntry]:
    """Lists the installed models, and those in further folders, sorted by name."""
    return model_folders.models([settings.models_folder(), *more_folders])


def model_with_id(model: str) -> Optional[ModelEntry]:
    """Finds an installed model by its id; None if there is none."""
    return next((entry for entry in models() if entry.id == model), None)
