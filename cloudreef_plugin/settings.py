"""What the user chose once: kept in QGIS's settings under one prefix."""

from __future__ import annotations

import os
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, Optional

from qgis.core import QgsApplication, QgsSettings

from . import paths

__all__ = [
    "Defaults",
    "band_order",
    "defaults",
    "engine_python",
    "engine_python_is_given",
    "engine_root",
    "get_last_model",
    "get_rates",
    "history_folder",
    "models_folder",
    "panel_was_shown",
    "set_band_order",
    "set_defaults",
    "set_engine_python",
    "set_last_model",
    "set_panel_was_shown",
    "set_rates",
    "set_wheels_folder",
    "wheels_folder",
]

PREFIX = "cloudreef/"
ENGINE_PYTHON_VARIABLE = "CLOUDREEF_ENGINE_PYTHON"


@dataclass(frozen=True)
class Defaults:
    """What the panel starts with where a project has no choices of its own.

    Attributes:
        model: Id of the model; empty for the one used last.
        runtime: A name in `engine.contract.protocol.RUNTIMES`.
        memory_mb: Memory budget of a run; 0 lets the engine decide.
        probability: Whether the probability is written beside the mask.
        polygons: Whether polygons are written beside the mask.
        statistics: Whether statistics are written beside the mask.
        report: Whether a report is written beside the mask.
        results_folder: Where results go; empty for beside the scene.
        mask_colour: Of new masks, as "#rrggbb"; empty for the shipped one.
    """

    model: str = ""
    runtime: str = "auto"
    memory_mb: int = 0
    probability: bool = True
    polygons: bool = False
    statistics: bool = False
    report: bool = False
    results_folder: str = ""
    mask_colour: str = ""


def defaults() -> Defaults:
    """Reads what the panel starts with."""
    return Defaults(**{field.name: _get(f"default_{field.name}", field.default) for field in fields(Defaults)})


def set_defaults(chosen: Defaults) -> None:
    """Chooses what the panel starts with."""
    for field in fields(Defaults):
        _set(f"default_{field.name}", getattr(chosen, field.name))


def models_folder() -> Path:
    """Finds the folder of imported models in this QGIS profile."""
    return paths.models_folder(Path(QgsApplication.qgisSettingsDirPath()))


def wheels_folder() -> str:
    """Reads the folder of wheels that was installed from last; empty if there was none."""
    return str(_get("wheels_folder", ""))


def set_wheels_folder(folder: str) -> None:
    """Remembers the folder of wheels that was installed from."""
    _set("wheels_folder", folder)


def engine_root() -> Path:
    """Finds the folder of the engine's environment in this QGIS profile."""
    return paths.engine_root(Path(QgsApplication.qgisSettingsDirPath()))


def history_folder() -> Path:
    """Finds the folder of the history of runs in this QGIS profile."""
    return Path(QgsApplication.qgisSettingsDirPath()) / "cloudreef"


def engine_python() -> Optional[Path]:
    """Reads the Python that the user points to instead of the profile's environment, or None.

    The environment variable CLOUDREEF_ENGINE_PYTHON comes before the setting, so that a script can choose.
    """
    chosen = os.environ.get(ENGINE_PYTHON_VARIABLE) or _get("engine_python", "")
    return Path(chosen) if chosen else None


def engine_python_is_given() -> bool:
    """Tells whether the environment variable names the engine's Python, so that no setting counts."""
    return bool(os.environ.get(ENGINE_PYTHON_VARIABLE))


def set_engine_python(python: Optional[Path]) -> None:
    """Chooses a Python for the engine; None goes back to the profile's environment."""
    _set("engine_python", str(python) if python else "")


def get_last_model() -> str:
    """Reads the id of the model that the panel starts with: the one chosen for it, else the one used last."""
    return defaults().model or str(_get("last_model", "clouds"))


def set_last_model(model_id: str) -> None:
    """Remembers the model used last in the panel."""
    _set("last_model", model_id)


def panel_was_shown() -> bool:
    """Tells whether the panel has opened by itself once, after the plugin was installed."""
    return bool(_get("panel_was_shown", False))


def set_panel_was_shown() -> None:
    """Remembers that the panel has opened by itself."""
    _set("panel_was_shown", True)


def get_rates() -> str:
    """Reads how fast earlier runs were, as JSON."""
    return str(_get("rates", "{}"))


def set_rates(rates: str) -> None:
    """Remembers how fast earlier runs were, as JSON."""
    _set("rates", rates)


def band_order(folder: str) -> str:
    """Reads the order of bands that was chosen for files of a folder; empty if none was."""
    return str(_get(f"band_orders/{_key(folder)}", ""))


def set_band_order(folder: str, order: str) -> None:
    """Remembers the order of bands for files of a folder."""
    _set(f"band_orders/{_key(folder)}", order)


def _key(text: str) -> str:
    """Turns a text into one part of a setting's name: slashes would make groups of it."""
    return text.replace("\\", "/").replace("/", "|")


def _get(name: str, default: Any) -> Any:
    """Reads a value of the type of its default, which stands for it where it is missing or of no such type."""
    try:
        value = QgsSettings().value(PREFIX + name, default, type(default))
    except TypeError:  # files of settings hold texts, and what other versions and programs wrote
        return default
    return value if type(value) is type(default) else default  # lists stay lists


def _set(name: str, value: Any) -> None:
    QgsSettings().setValue(PREFIX + name, value)
