"""Makes a virtual environment and installs a lock into it with pip."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Callable, Mapping, Optional, Union

from ..engine.contract.sentences import Sentence
from .base_python import BasePython, EnvironmentFailed
from .child_process import ChildProcess, clean_environment, module_command
from .pip_output import PipProgress, explain_failure, requirement_count

__all__ = ["ProgressCallback", "base_exists", "fetch", "fill", "make", "pip_environment", "python_in"]

ProgressCallback = Callable[[float, float, str], None]


def python_in(environment: Path, platform: str = sys.platform) -> Path:
    """Finds the path of a virtual environment's Python."""
    return environment / "Scripts" / "python.exe" if platform == "win32" else environment / "bin" / "python"


def base_exists(environment: Path) -> bool:
    """Tells whether the Python that an environment was made from still exists; Windows copies only a launcher."""
    try:
        lines = (environment / "pyvenv.cfg").read_text(encoding="utf-8").splitlines()
    except OSError:
        return False
    homes = [line.partition("=")[2].strip() for line in lines if line.partition("=")[0].strip() == "home"]
    return all(Path(home).is_dir() for home in homes)


def make(folder: Path, base: BasePython, cancelled: Callable[[], bool], progress: ProgressCallback) -> None:
    """Makes an empty environment in an existing folder, where it can be with a pip of its own.

    Debian's Python without its package for environments, and some that come with QGIS on Windows, cannot give it one.

    Raises:
        EnvironmentFailed: If the base Python cannot.
        Cancelled: If `cancelled` said so.
    """
    progress(0.02, 1, Sentence("Making an environment from {}", base.describe()))
    lines, code = _venv(base, folder, [], cancelled)
    if code != 0 and base.has_pip:
        without_pip, code = _venv(base, folder, ["--without-pip"], cancelled)
        lines += without_pip
    if code != 0:
        raise EnvironmentFailed(
            Sentence(
                "{} could not make an environment: {}",
                base.describe(),
                lines[-1] if lines else Sentence("exit code {}", code),
            ),
            Sentence("Point CloudReef to another Python, for example one from python.org."),
        )


def _venv(base: BasePython, folder: Path, options: list[str], cancelled: Callable[[], bool]) -> tuple[list[str], int]:
    """Runs venv; returns what it said and its exit code."""
    with ChildProcess([base.path, "-E", "-s", "-m", "venv", *options, folder]) as child:
        return list(child.lines(cancelled)), child.wait(30)


def fill(
    folder: Path,
    lock: Path,
    wheels: Optional[Path],
    log: Path,
    base: BasePython,
    cancelled: Callable[[], bool],
    progress: ProgressCallback,
) -> None:
    """Installs a lock: only its packages, only as wheels, only with its hashes.

    Args:
        folder: The environment.
        lock: Pinned and hashed requirements.
        wheels: A folder to take the wheels from; None takes the package index that pip is set up for.
        log: Where pip's output goes.
        base: What the environment was made from, for messages.
        cancelled: Asked about 20 times a second.
        progress: Called with (done, total, text).

    Raises:
        EnvironmentFailed: Says in a sentence what went wrong and what to do.
        Cancelled: If `cancelled` said so.
    """
    source: list[Union[str, Path]] = [] if wheels is None else ["--no-index", "--find-links", wheels.resolve()]
    lines, code = _pip(folder, ["install", "--no-compile", *source], lock, log, base, cancelled, progress)
    if code != 0:
        raise explain_failure(lines, base.describe(), wheels is not None)


def fetch(
    folder: Path,
    lock: Path,
    wheels: Path,
    log: Path,
    base: BasePython,
    cancelled: Callable[[], bool],
    progress: ProgressCallback,
) -> None:
    """Downloads the wheels of a lock into a folder, from which `fill` installs on another machine of the same kind.

    Args:
        folder: An environment, for its pip.
        lock: Pinned and hashed requirements.
        wheels: Where the wheels go; what is there already is not downloaded again.
        log: Where pip's output goes.
        base: What the environment was made from, for messages.
        cancelled: Asked about 20 times a second.
        progress: Called with (done, total, text).

    Raises:
        EnvironmentFailed: Says in a sentence what went wrong and what to do.
        Cancelled: If `cancelled` said so.
    """
    arguments: list[Union[str, Path]] = ["download", "--find-links", wheels.resolve(), "--dest", wheels.resolve()]
    lines, code = _pip(folder, arguments, lock, log, base, cancelled, progress)
    if code != 0:
        raise explain_failure(lines, base.describe(), False)


def _pip(
    folder: Path,
    arguments: list[Union[str, Path]],
    lock: Path,
    log: Path,
    base: BasePython,
    cancelled: Callable[[], bool],
    progress: ProgressCallback,
) -> tuple[list[str], int]:
    """Runs pip on a lock, the environment's or else that of its base; returns what it said and its exit code."""
    python = python_in(folder)
    own = any(folder.glob("[Ll]ib/**/site-packages/pip-*.dist-info/RECORD"))
    pip = module_command(python, "pip") if own else module_command(base.path, "pip", "--python", python)
    args = [
        *(*pip, *arguments, "--no-input", "--progress-bar", "off"),
        *("--disable-pip-version-check", "--no-deps", "--require-hashes", "--only-binary=:all:", "-r", lock),
    ]
    state = PipProgress(requirement_count(lock.read_text(encoding="utf-8")))
    lines: list[str] = []
    with open(log, "w", encoding="utf-8") as log_stream, ChildProcess(args, environ=pip_environment()) as child:
        for line in child.lines(cancelled):
            lines.append(line)
            log_stream.write(line + "\n")
            if state.read(line):
                progress(0.05 + 0.9 * state.fraction, 1, state.text)
        return lines, child.wait(30)


def pip_environment(environ: Optional[Mapping[str, str]] = None) -> dict[str, str]:
    """Keeps the user's settings of pip but for those that would install elsewhere."""
    cleaned = clean_environment(environ)
    for name in ("PIP_TARGET", "PIP_PREFIX", "PIP_ROOT", "PIP_REQUIREMENT", "PIP_CONSTRAINT", "PIP_DRY_RUN"):
        cleaned.pop(name, None)
    return {**cleaned, "PIP_USER": "0"}
