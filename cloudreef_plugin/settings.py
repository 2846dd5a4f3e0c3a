"""The user's settings, which are stored in QGIS's settings under one prefix."""

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
    "history_folder",
    "last_model",
    "models_folder",
    "panel_was_shown",
    "rates",
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
    """The panel's defaults, for projects without choices of their own.

    Attributes:
        model: Id of the model; empty for the last used one.
        runtime: A name in `engine.contract.protocol.RUNTIMES`.
        memory_mb: Memory budget of a run; 0 lets the engine decide.
        probability: Whether the probability is written beside the mask.
        polygons: Whether polygons are written beside the mask.
        statistics: Whether statistics are written beside the mask.
        report: Whether a report is written beside the mask.
        results_folder: Folder for results; empty for that of the scene.
        mask_colour: Colour of new masks, as "#rrggbb"; empty for that of the shipped style.
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
    """Reads the panel's defaults."""
    return Defaults(**{field.name: _get(f"default_{field.name}", field.default) for field in fields(Defaults)})


def set_defaults(chosen: Defaults) -> None:
    """Stores the panel's defaults."""
    for field in fields(Defaults):
        _set(f"default_{field.name}", getattr(chosen, field.name))


def models_folder() -> Path:
    """Finds the folder of imported models in this QGIS profile."""
    return paths.models_folder(Path(QgsApplication.qgisSettingsDirPath()))


def wheels_folder() -> str:
    """Reads the last folder of wheels that the engine was installed from; empty if there was none."""
    return str(_get("wheels_folder", ""))


def set_wheels_folder(folder: str) -> None:
    """Stores the folder of wheels that the engine was installed from."""
    _set("wheels_folder", folder)


def engine_root() -> Path:
    """Finds the folder of the engine's environment in this QGIS profile."""
    return paths.engine_root(Path(QgsApplication.qgisSettingsDirPath()))


def history_folder() -> Path:
    """Finds the folder of the history of runs in this QGIS profile."""
    return Path(QgsApplication.qgisSettingsDirPath()) / "cloudreef"


def engine_python() -> Optional[Path]:
    """Reads the Python that the user chose instead of the profile's environment; None if there is none.

    The environment variable CLOUDREEF_ENGINE_PYTHON has precedence over the setting.
    """
    chosen = os.environ.get(ENGINE_PYTHON_VARIABLE) or _get("engine_python", "")
    return Path(chosen) if chosen else None


def engine_python_is_given() -> bool:
    """Tells whether the environment variable gives the engine's Python, so that the setting is ignored."""
    return bool(os.environ.get(ENGINE_PYTHON_VARIABLE))


def set_engine_python(python: Optional[Path]) -> None:
    """Stores the Python for the engine; None for the profile's environment."""
    _set("engine_python", str(python) if python else "")


def last_model() -> str:
    """Reads the id of the panel's first model: the default one, else the last used one."""
    return defaults().model or str(_get("last_model", "clouds"))


def set_last_model(model_id: str) -> None:
    """Stores the last used model."""
    _set("last_model", model_id)


def panel_was_shown() -> bool:
    """Tells whether the panel has opened by itself, as it does once after the installation."""
    return bool(_get("panel_was_shown", False))


def set_panel_was_shown() -> None:
    """Stores that the panel has opened by itself."""
    _set("panel_was_shown", True)


def rates() -> str:
    """Reads the speeds of earlier runs, as JSON."""
    return str(_get("rates", "{}"))


def set_rates(rates: str) -> None:
    """Stores the speeds of earlier runs, as JSON."""
    _set("rates", rates)


def band_order(folder: str) -> str:
    """Reads the order of bands that the user chose for the files of a folder; empty if there is none."""
    return str(_get(f"band_orders/{_key(folder)}", ""))


def set_band_order(folder: str, order: str) -> None:
    """Stores the order of bands for the files of a folder."""
    _set(f"band_orders/{_key(folder)}", order)


def _key(text: str) -> str:
    """Turns a path into one part of a setting's name, in which slashes separate groups."""
    return text.replace("\\", "/").replace("/", "|")


def _get(name: str, default: Any) -> Any:
    """Reads a value of the default's type; returns the default if there is none or it has another type."""
    try:
        value = QgsSettings().value(PREFIX + name, default, type(default))
    except TypeError:  # the user or another program may have written anything
        return default
    return value if type(value) is type(default) else default  # lists stay lists


def _set(name: str, value: Any) -> None:
    QgsSettings().setValue(PREFIX + name, value)
