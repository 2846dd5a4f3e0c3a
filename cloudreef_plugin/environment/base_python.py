"""Finds a Python to make the engine's environment from, without ever starting QGIS itself.

On Windows and macOS `sys.executable` inside QGIS is QGIS: starting it opens a second QGIS window. So only files that
are named like a Python are started, and QGIS's own Python is searched for near QGIS:

- Linux: `sys.executable` is the distribution's Python.
- Windows, OSGeo4W and the standalone installer: `<QGIS>/apps/Python312/python.exe`, which is `sys.prefix`.
- Windows, conda: `<environment>/python.exe`, also `sys.prefix`.
- macOS: `QGIS.app/Contents/MacOS/bin/python3` (QGIS 3), `QGIS.app/Contents/MacOS/python3.12` or
  `QGIS.app/Contents/Frameworks/bin/python3` (QGIS 4).
"""

from __future__ import annotations

import json
import os
import re
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Callable, Iterator, Mapping, Optional

from ..engine.contract.errors import CloudReefError
from ..engine.contract.sentences import Sentence
from .child_process import run_quietly

__all__ = ["BasePython", "EnvironmentFailed", "Host", "candidates", "find_base_python", "is_python_name", "probe"]

Version = tuple[int, int]

_PYTHON_NAME = re.compile(r"python(3(\.\d+)?)?(\.exe)?", re.IGNORECASE)
_MINOR = re.compile(r"^(?:Python|pythoncore-)?3\.?(\d+)(?:-64)?$", re.IGNORECASE)
# Folders of python.org's installers for one user, of its install manager, and of its installers for all users:
# https://docs.python.org/3/using/windows.html
_INSTALLED_ON_WINDOWS = (
    ("LOCALAPPDATA", "Programs/Python/Python3*"),
    ("LOCALAPPDATA", "Python/pythoncore-3*"),
    ("PROGRAMFILES", "Python3*"),
)
_PROBE = (
    "import json, platform, sys\n"
    "missing = []\n"
    "for name in ('venv', 'ensurepip', 'ssl'):\n"
    "    try:\n"
    "        __import__(name)\n"
    "    except ImportError:\n"
    "        missing.append(name)\n"
    "try:\n"
    "    import pip\n"
    "    pip = [int(number) for number in pip.__version__.split('.')[:2]]\n"
    "except (ImportError, AttributeError, ValueError):\n"
    "    pip = []\n"
    "print('PROBE' + json.dumps([sys.version_info[:2], missing, platform.machine(), pip]))\n"
)
_PIP_FOR_OTHERS = [22, 3]
"""The first pip with the option ``--python``, which installs into another Python's environment."""


class EnvironmentFailed(CloudReefError):
    """The engine's environment cannot be made, used or removed."""


@dataclass(frozen=True)
class Host:
    """Facts about the running Python and system.

    Attributes:
        platform: As `sys.platform`.
        executable: As `sys.executable`; inside QGIS on Windows and macOS this is QGIS.
        prefix: As `sys.prefix`.
        base_exec_prefix: As `sys.base_exec_prefix`.
        version: (major, minor) of the running Python.
        environ: As `os.environ`.
        search: Further folders to search, as in PATH.
    """

    platform: str
    executable: Path
    prefix: Path
    base_exec_prefix: Path
    version: Version
    environ: Mapping[str, str]
    search: tuple[Path, ...]

    @classmethod
    def current(cls) -> Host:
        """Describes the Python and the system that run this code."""
        return cls(
            platform=sys.platform,
            executable=Path(sys.executable or "unknown"),
            prefix=Path(sys.prefix),
            base_exec_prefix=Path(sys.base_exec_prefix),
            version=sys.version_info[:2],
            environ=os.environ,
            search=tuple(Path(folder) for folder in os.environ.get("PATH", "").split(os.pathsep) if folder),
        )


@dataclass(frozen=True)
class BasePython:
    """A Python that was found, see `probe`.

    Attributes:
        path: Its executable.
        version: (major, minor).
        missing: Which of the modules venv, ensurepip and ssl it lacks; ensurepip is not needed if `has_pip`.
        machine: As `platform.machine()`.
        has_pip: Whether it has a pip that can install into another environment.
    """

    path: Path
    version: Version
    missing: tuple[str, ...] = ()
    machine: str = ""
    has_pip: bool = False

    def describe(self) -> str:
        """Describes it for messages: version and path."""
        return f"Python {_dotted(self.version)} ({self.path})"


def is_python_name(path: Path) -> bool:
    """Tells whether a file is named like a Python."""
    return _PYTHON_NAME.fullmatch(path.name) is not None


def candidates(host: Host) -> Iterator[Path]:
    """Yields the existing Pythons, the most likely one first, each once."""
    seen: set[Path] = set()
    for path in _all_candidates(host):
        if path not in seen and is_python_name(path) and path.is_file():
            seen.add(path)
            yield path


def find_base_python(
    supported: tuple[Version, Version],
    host: Optional[Host] = None,
    ask: Optional[Callable[[Path], Optional[BasePython]]] = None,
) -> BasePython:
    """Finds the first Python that has a supported version and can make environments.

    Args:
        supported: First and last version, both included.
        host: The system to search; None means this one.
        ask: Starts a candidate and describes it; None means `probe`.

    Raises:
        EnvironmentFailed: If there is none; says what was found and what to do, and on Linux which package the first
            one with a supported version lacks.
    """
    host = host or Host.current()
    found: list[BasePython] = []
    incomplete: Optional[BasePython] = None
    for path in candidates(host):
        base = (ask or probe)(path)
        if base is None:
            continue
        if supported[0] <= base.version <= supported[1]:
            if not base.missing:
                return base
            incomplete = incomplete or base
        found.append(base)
    if incomplete and host.platform.startswith("linux"):
        check_complete(incomplete)
    versions = _dotted(supported[0]), _dotted(supported[1])
    raise EnvironmentFailed(
        Sentence("The engine needs a Python from {} to {}; found: {}.", *versions, [base.describe() for base in found])
        if found
        else Sentence("The engine needs a Python from {} to {}; none was found.", *versions),
        Sentence("Install one from python.org or your system's packages, or point CloudReef to an existing Python."),
    )


def check_complete(base: BasePython) -> None:
    """Checks that a Python can make environments.

    Raises:
        EnvironmentFailed: If it cannot; says which package is missing.
    """
    if "venv" in base.missing or "ensurepip" in base.missing:
        raise EnvironmentFailed(
            Sentence("{} cannot make environments: its venv module is not installed.", base.describe()),
            Sentence("On Debian and Ubuntu: sudo apt install python{}-venv", _dotted(base.version)),
        )
    if "ssl" in base.missing:
        raise EnvironmentFailed(
            Sentence("{} cannot download packages: its ssl module is not usable.", base.describe()),
            Sentence("Point CloudReef to another Python, for example one from python.org."),
        )


def probe(path: Path) -> Optional[BasePython]:
    """Starts a Python and asks for its version and missing modules; returns None if it does not answer.

    Raises:
        EnvironmentFailed: If the file is not named like a Python; it is not started then.
    """
    if not is_python_name(path):
        raise EnvironmentFailed(
            Sentence("{} is not named like a Python, so it was not started.", path),
            Sentence("Choose the file python3 or python.exe."),
        )
    code, text = run_quietly([path, "-E", "-s", "-c", _PROBE], seconds=30)
    answer = text.rpartition("PROBE")[2]
    if code != 0 or answer == text:
        return None
    (major, minor), missing, machine, pip = json.loads(answer)
    has_pip = pip >= _PIP_FOR_OTHERS
    needed = tuple(name for name in missing if name != "ensurepip" or not has_pip)
    return BasePython(path, (major, minor), needed, machine, has_pip)


def _all_candidates(host: Host) -> Iterator[Path]:
    yield host.executable
    if host.platform == "win32":
        yield from _on_windows(host)
    elif host.platform == "darwin":
        yield from _on_macos(host)
    else:
        yield from _names_in((host.base_exec_prefix / "bin", host.prefix / "bin", *host.search), host)


def _on_windows(host: Host) -> Iterator[Path]:
    for prefix in (host.prefix, host.base_exec_prefix):
        yield prefix / "python.exe"
        yield prefix / "Scripts" / "python.exe"
    # C:/OSGeo4W/bin/qgis-bin.exe and C:/Program Files/QGIS 3.44/bin/qgis-bin.exe
    yield from _newest_first((host.executable.parent.parent / "apps").glob("Python3*/python.exe"))
    for variable, folders in _INSTALLED_ON_WINDOWS:
        parent = host.environ.get(variable)
        if parent:
            yield from _newest_first(Path(parent).glob(f"{folders}/python.exe"))
    for folder in host.search:
        # python.exe in WindowsApps is not a Python: it opens the Microsoft Store.
        if folder.name.lower() != "windowsapps":
            yield folder / "python.exe"


def _on_macos(host: Host) -> Iterator[Path]:
    macos = host.executable.parent
    contents = macos.parent
    yield from _names_in(
        (
            macos / "bin",
            macos,
            host.prefix / "bin",
            host.prefix,
            host.base_exec_prefix / "bin",
            contents / "Frameworks" / "bin",
            contents / "Frameworks" / "Python.framework" / "Versions" / "Current" / "bin",
            contents / "Resources" / "python" / "bin",
        ),
        host,
    )
    yield from _newest_first(Path("/Library/Frameworks/Python.framework/Versions").glob("3.*/bin/python3"))
    # /usr/bin/python3 is a stub that asks to install the developer tools.
    folders = (Path("/opt/homebrew/bin"), Path("/usr/local/bin"), *host.search)
    yield from _names_in(tuple(folder for folder in folders if folder != Path("/usr/bin")), host)


def _names_in(folders: tuple[Path, ...], host: Host) -> Iterator[Path]:
    for folder in folders:
        yield folder / f"python{_dotted(host.version)}"
        yield folder / "python3"


def _newest_first(paths: Iterator[Path]) -> list[Path]:
    """Sorts Pythons by the minor version in their folder's name: Python39, Python312, 3.13, pythoncore-3.14-64."""
    return sorted(paths, key=_minor_version, reverse=True)


def _minor_version(path: Path) -> int:
    minors = [int(found) for part in path.parts for found in _MINOR.findall(part)]
    return minors[-1] if minors else 0


def _dotted(version: Version) -> str:
    return ".".join(str(part) for part in version)
