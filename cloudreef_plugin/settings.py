"""What the user chose once: kept in QGIS's settings under one prefix."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any, Optional

from qgis.core import QgsApplication, QgsSettings

from . import paths

__all__ = ["engine_python", "engine_root", "get_last_model", "history_folder", "set_engine_python", "set_last_model"]

PREFIX = "cloudreef/"
ENGINE_PYTHON_VARIABLE = "CLOUDREEF_ENGINE_PYTHON"


def engine_root() -> Path:
    """Returns the folder of the engine's environment in this QGIS profile."""
    return paths.engine_root(Path(QgsApplication.qgisSettingsDirPath()))


def history_folder() -> Path:
    """Returns the folder of the history of runs in this QGIS profile."""
    return Path(QgsApplication.qgisSettingsDirPath()) / "cloudreef"


def engine_python() -> Optional[Path]:
    """Returns the Python that the user points to instead of the profile's environment, or None.

    The environment variable CLOUDREEF_ENGINE_PYTHON comes before the setting, so that a script can choose.
    """
    chosen = os.environ.get(ENGINE_PYTHON_VARIABLE) or _get("engine_python", "")
    return Path(chosen) if chosen else None


def set_engine_python(python: Optional[Path]) -> None:
    """Chooses a Python for the engine; None goes back to the profile's environment."""
    _set("engine_python", str(python) if python else "")


def get_last_model() -> str:
    """Returns the id of the model used last in the panel."""
    return str(_get("last_model", "clouds"))


def set_last_model(model_id: str) -> None:
    """Remembers the model used last in the panel."""
    _set("last_model", model_id)


def _get(name: str, default: Any) -> Any:
    return QgsSettings().value(PREFIX + name, default)


def _set(name: str, value: Any) -> None:
    QgsSettings().setValue(PREFIX + name, value)
