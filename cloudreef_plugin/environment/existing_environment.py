"""An environment that the user made for the engine; CloudReef never changes it."""

from __future__ import annotations

from pathlib import Path

from .. import paths
from ..engine.contract.sentences import Sentence
from .base_python import BasePython, EnvironmentFailed, probe
from .child_process import run_quietly
from .engine_report import EngineReport, ask_engine

__all__ = ["check_existing", "python_of"]

_PACKAGES = ("numpy", "rasterio", "pyproj", "pyogrio")
_RUNTIMES = ("onnxruntime", "openvino", "tensorflow")


def python_of(path: Path) -> Path:
    """Finds the Python of a virtual or conda environment's folder; returns the path of anything else as it is."""
    path = path.absolute()
    inside = (path / name for name in ("bin/python", "Scripts/python.exe", "python.exe"))
    return next((python for python in inside if python.exists()), path)


def check_existing(path: Path, plugin_folder: Path = paths.PLUGIN_FOLDER) -> EngineReport:
    """Starts the engine in an environment and returns what it can run on. Takes some seconds.

    Args:
        path: The environment's folder or its Python.
        plugin_folder: The folder that holds `engine`.

    Raises:
        EnvironmentFailed: If the engine cannot run in it; says why.
    """
    python = python_of(path)
    if not python.is_file():
        raise EnvironmentFailed(Sentence("There is no Python at {}.", python))
    base = probe(python)
    if base is None:
        raise EnvironmentFailed(Sentence("{} is not a working Python.", python))
    if base.version < (3, 9):
        raise EnvironmentFailed(Sentence("{} is too old: the engine needs 3.9 or newer.", base.describe()))
    _check_packages(base)
    return ask_engine(python, plugin_folder)


def _check_packages(base: BasePython) -> None:
    """Refuses a Python without the engine's packages, before the engine fails on the first one."""
    script = (
        "import importlib.util\n"
        f"names = {(*_PACKAGES, *_RUNTIMES)}\n"
        "print('FOUND', *(name for name in names if importlib.util.find_spec(name)))\n"
    )
    code, text = run_quietly([base.path, "-E", "-s", "-c", script], seconds=60)
    found = set(text.rpartition("FOUND")[2].split())
    missing = [name for name in _PACKAGES if name not in found]
    if not found.intersection(_RUNTIMES):
        missing.append("onnxruntime (or openvino or tensorflow)")
    if code != 0 or missing:
        raise EnvironmentFailed(Sentence("{} lacks: {}.", base.describe(), missing))
