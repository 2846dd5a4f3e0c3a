"""An environment that the user made and keeps, for the engine."""

from __future__ import annotations

from pathlib import Path
from typing import Optional

from .. import paths
from ..engine.contract.sentences import Sentence
from .base_python import BasePython, EnvironmentFailed, probe
from .child_process import run_quietly
from .engine_report import EngineReport, ask_engine, check_deeply

__all__ = ["ExistingEnvironment", "executable_in"]


class ExistingEnvironment:
    """An environment that the user made; CloudReef never changes it.

    Args:
        path: The executable, or the folder of a virtual or conda environment.
        plugin_folder: The folder that holds `engine`.
    """

    def __init__(self, path: Path, plugin_folder: Path = paths.PLUGIN_FOLDER) -> None:
        self.python = executable_in(Path(path).absolute())
        self.plugin_folder = plugin_folder

    def installed_profile(self) -> Optional[str]:
        """None: the contents of a foreign environment are unknown."""
        return None

    def report(self) -> EngineReport:
        """Starts the engine in it and returns what it can run on: some seconds.

        Raises:
            EnvironmentFailed: If it does not start.
        """
        return ask_engine(self.python, self.plugin_folder)

    def check(self, deep: bool = False) -> tuple[bool, str]:
        """Tells whether the engine can run in it, and a sentence about it; `deep` loads every package."""
        try:
            base = self._answer()
        except EnvironmentFailed as error:
            return False, str(error)
        ok, sentence = _check_packages(base)
        return check_deeply(self.python, self.plugin_folder) if ok and deep else (ok, sentence)

    def require(self) -> EngineReport:
        """Asks the environment what the engine can run on: some seconds.

        Raises:
            EnvironmentFailed: If it cannot run; says why in a sentence.
        """
        ok, sentence = self.check()
        if not ok:
            raise EnvironmentFailed(sentence)
        return self.report()

    def _answer(self) -> BasePython:
        if not self.python.is_file():
            raise EnvironmentFailed(Sentence("There is no Python at {}.", self.python))
        base = probe(self.python)
        if base is None:
            raise EnvironmentFailed(Sentence("{} does not answer as a Python does.", self.python))
        if base.version < (3, 9):
            raise EnvironmentFailed(Sentence("{} is too old: the engine needs 3.9 or newer.", base.describe()))
        return base


def _check_packages(base: BasePython) -> tuple[bool, str]:
    script = (
        "import importlib.util as u\n"
        "found = {n for n in ('numpy', 'rasterio', 'pyproj', 'pyogrio', 'onnxruntime', 'openvino', 'tensorflow')"
        " if u.find_spec(n)}\n"
        "print('FOUND ' + ' '.join(sorted(found)))\n"
    )
    code, text = run_quietly([base.path, "-E", "-s", "-c", script], seconds=60)
    found = set(text.rpartition("FOUND ")[2].split())
    missing = [name for name in ("numpy", "rasterio", "pyproj", "pyogrio") if name not in found]
    if not found & {"onnxruntime", "openvino", "tensorflow"}:
        missing.append("onnxruntime (or openvino or tensorflow)")
    if code != 0 or missing:
        return False, Sentence("{} lacks: {}.", base.describe(), [*missing])
    return True, Sentence("The engine is ready in {}.", base.describe())


def executable_in(path: Path) -> Path:
    """Finds the Python of an environment's folder; anything else as it is."""
    if path.is_dir():
        for inside in ("bin/python", "Scripts/python.exe", "python.exe"):
            if (path / inside).exists():
                return path / inside
    return path
