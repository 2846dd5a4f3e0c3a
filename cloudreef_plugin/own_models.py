"""The models for the command line: those of CloudReef, downloaded ones, and those imported in QGIS."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Union

from .engine.contract.errors import BundleError
from .engine.contract.files.home import home_folder
from .engine.contract.model import Bundle
from .model_folders import ModelEntry, model_entry, models

__all__ = ["MODELS_VARIABLE", "all_models", "entry_named", "model_folders", "model_named", "own_models_folder"]

MODELS_VARIABLE = "CLOUDREEF_MODELS"


def own_models_folder() -> Path:
    """Finds the folder where the command line puts models: ``CLOUDREEF_MODELS``, else in the user's data folder."""
    chosen = os.environ.get(MODELS_VARIABLE)
    return Path(os.path.expanduser(chosen)).absolute() if chosen else _data_folder() / "cloudreef" / "models"


def model_folders() -> list[Path]:
    """Lists further folders of models; a model in a later folder replaces one with the same id."""
    profiles = [_data_folder() / "QGIS" / release / "profiles" / "default" for release in ("QGIS3", "QGIS4")]
    return [*(profile / "cloudreef" / "models" for profile in profiles), own_models_folder()]


def all_models() -> list[ModelEntry]:
    """Lists the models of CloudReef and those in `model_folders`."""
    return models(model_folders())


def model_named(text: Union[str, Path]) -> Path:
    """Finds the folder of a model; see `entry_named`."""
    return entry_named(text).folder


def entry_named(text: Union[str, Path]) -> ModelEntry:
    """Finds a model by its short name, its folder, or its model.json.

    Raises:
        BundleError: If there is none, or its description cannot be read.
    """
    by_id = {entry.id: entry for entry in all_models()}
    if str(text) in by_id:
        return by_id[str(text)]
    path = Path(text)
    file = path if path.name == "model.json" else path / "model.json"
    for each in (file, *(folder / path / "model.json" for folder in model_folders())):
        if os.path.isfile(each):  # unlike Path.is_file also where a folder cannot be read
            entry = model_entry(each.absolute())
            if entry is not None:
                return entry
            Bundle.load(each)  # raises an error that says what is wrong
    raise BundleError(
        f'There is no model "{text}".', f"There are: {', '.join(sorted(by_id))}; or give the folder of one."
    )


def _data_folder() -> Path:
    if sys.platform == "win32":
        return Path(os.environ.get("APPDATA") or home_folder() / "AppData" / "Roaming")
    if sys.platform == "darwin":
        return home_folder() / "Library" / "Application Support"
    return Path(os.environ.get("XDG_DATA_HOME") or home_folder() / ".local" / "share")
