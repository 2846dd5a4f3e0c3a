"""Makes a virtual environment and installs a lock file into it with pip."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Callable, Mapping, Optional, Union

from ..engine.contract.sentences import Sentence
from .base_python import BasePython, EnvironmentFailed
from .child_process import ChildProcess, clean_environment, module_command
from .pip_output import PipProgress, explain_failure, requirement_count

__all__ = ["ProgressCallback", "VirtualEnvironment", "base_exists", "pip_environment", "python_in"]

ProgressCallback = Callable[[float, float, str], None]


def python_in(environment: Path, platform: str = sys.platform) -> Path:
    """Builds the path of a virtual environment's Python."""
    return environment / "Scripts" / "python.exe" if platform == "win32" else environment / "bin" / "python"


def base_exists(environment: Path) -> bool:
    """Tells whether the Python that an environment was made from still exists; Windows copies only a launcher."""
    try:
        lines = (environment / "pyvenv.cfg").read_text(encoding="utf-8").splitlines()
    except OSError:
        return False
    homes = [line.partition("=")[2].strip() for line in lines if line.partition("=")[0].strip() == "home"]
    return all(Path(home).is_dir() for home in homes)


@dataclass(frozen=True)
class VirtualEnvironment:
    """A virtual environment to make and to fill.

    Every method raises `EnvironmentFailed`, which says what went wrong and what to do, and `Cancelled` if `cancelled`
    returns True.

    Attributes:
        folder: An existing, empty folder for it.
        base: The Python to make it from.
        progress: Called with (done, total, text).
        cancelled: Called about 20 times a second.
    """

    folder: Path
    base: BasePython
    progress: ProgressCallback
    cancelled: Callable[[], bool]

    def create(self) -> None:
        """Creates the environment, with its own pip if the base Python can provide one.

        Debian's Python without the package python3-venv cannot, and neither can some that come with QGIS on Windows.
        """
        self.progress(0.02, 1, Sentence("Making an environment from {}", self.base.describe()))
        lines, code = self._venv()
        if code != 0 and self.base.has_pip:
            without_pip, code = self._venv("--without-pip")
            lines += without_pip
        if code != 0:
            why = lines[-1] if lines else Sentence("exit code {}", code)
            raise EnvironmentFailed(
                Sentence("{} could not make an environment: {}", self.base.describe(), why),
                Sentence("Point CloudReef to another Python, for example one from python.org."),
            )

    def install(self, lock: Path, wheels: Optional[Path], log: Path) -> None:
        """Installs the packages of a lock file: no others, only wheels, and only with the hashes in the file.

        Args:
            lock: Pinned and hashed requirements.
            wheels: A folder of wheels to install from; None means the package index that pip is configured for.
            log: File for pip's output.
        """
        source: list[Union[str, Path]] = [] if wheels is None else ["--no-index", "--find-links", wheels.resolve()]
        self._pip(["install", "--no-compile", *source], lock, log, offline=wheels is not None)

    def download(self, lock: Path, wheels: Path, log: Path) -> None:
        """Downloads the wheels of a lock file, for `install` on another machine of the same kind.

        Args:
            lock: Pinned and hashed requirements.
            wheels: Folder for the wheels; those that are in it already are not downloaded again.
            log: File for pip's output.
        """
        folder = wheels.resolve()
        self._pip(["download", "--find-links", folder, "--dest", folder], lock, log, offline=False)

    def _venv(self, *options: str) -> tuple[list[str], int]:
        """Runs venv; returns its output and exit code."""
        with ChildProcess([self.base.path, "-E", "-s", "-m", "venv", *options, self.folder]) as child:
            return list(child.lines(self.cancelled)), child.wait(30)

    def _pip(self, arguments: list[Union[str, Path]], lock: Path, log: Path, *, offline: bool) -> None:
        """Runs the environment's pip on a lock file, or that of the base Python if it has none."""
        python = python_in(self.folder)
        has_pip = any(self.folder.glob("[Ll]ib/**/site-packages/pip-*.dist-info/RECORD"))
        pip = module_command(python, "pip") if has_pip else module_command(self.base.path, "pip", "--python", python)
        args = [
            *(*pip, *arguments, "--no-input", "--progress-bar", "off"),
            *("--disable-pip-version-check", "--no-deps", "--require-hashes", "--only-binary=:all:", "-r", lock),
        ]
        state = PipProgress(requirement_count(lock.read_text(encoding="utf-8")))
        lines: list[str] = []
        with open(log, "w", encoding="utf-8") as log_stream, ChildProcess(args, environ=pip_environment()) as child:
            for line in child.lines(self.cancelled):
                lines.append(line)
                log_stream.write(line + "\n")
                if state.read(line):
                    self.progress(0.05 + 0.9 * state.fraction, 1, state.text)
            code = child.wait(30)
        if code != 0:
            raise explain_failure(lines, self.base.describe(), offline)


def pip_environment(environ: Optional[Mapping[str, str]] = None) -> dict[str, str]:
    """Copies an environment with the user's settings of pip, except those that would install elsewhere."""
    cleaned = clean_environment(environ)
    for name in ("PIP_TARGET", "PIP_PREFIX", "PIP_ROOT", "PIP_REQUIREMENT", "PIP_CONSTRAINT", "PIP_DRY_RUN"):
        cleaned.pop(name, None)
    return {**cleaned, "PIP_USER": "0"}
