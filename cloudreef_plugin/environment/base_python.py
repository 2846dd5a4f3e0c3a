"""Finds a Python for the engine's environment, without ever starting QGIS itself.

On Windows and macOS `sys.executable` inside QGIS is QGIS: starting it opens a second QGIS window. So a candidate
is started only if its file name is that of a Python, and QGIS's own Python is looked for beside its library:

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
"""The first pip that installs into another Python's environment."""


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
        version: Of the running Python.
        environ: As `os.environ`.
        search: Folders where further Pythons may lie.
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
        """Finds the host that this code runs in."""
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
    """A Python that answered.

    Attributes:
        path: Its executable.
        version: (major, minor).
        missing: Modules of the standard library that it lacks, of venv, ensurepip and ssl; without ensurepip its own
            pip may serve.
        machine: As `platform.machine()`.
        has_pip: Whether it has a pip that installs into other environments.
    """

    path: Path
    version: Version
    missing: tuple[str, ...] = ()
    machine: str = ""
    has_pip: bool = False

    def describe(self) -> str:
        """Says it in a few words for messages."""
        return f"Python {_dotted(self.version)} ({self.path})"


def is_python_name(path: Path) -> bool:
    """Tells whether a file is named like a Python; nothing else is started."""
    return _PYTHON_NAME.fullmatch(path.name) is not None


def candidates(host: Host) -> Iterator[Path]:
    """Yields existing Pythons, the likeliest first, each once."""
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
    """Finds the first Python whose version is supported and that can make environments.

    Args:
        supported: First and last version, both included.
        host: The system to look at; None for this one.
        ask: Starts a candidate and returns what it says; None for `probe`.

    Raises:
        EnvironmentFailed: If there is none; says what was found and what to do, on Linux which package the first
            one lacks.
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
    seen = f"Found: {', '.join(base.describe() for base in found)}." if found else "None was found."
    raise EnvironmentFailed(
        Sentence("The engine needs a Python from {} to {}. {}", _dotted(supported[0]), _dotted(supported[1]), seen),
        Sentence("Install one from python.org or your system's packages, or point CloudReef to an existing Python."),
    )


def check_complete(base: BasePython) -> None:
    """Refuses a Python that cannot make environments.

    Raises:
        EnvironmentFailed: Says which package brings what is missing.
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
    """Starts a Python and asks for its version and missing modules; None where it does not answer.

    Raises:
        EnvironmentFailed: If the file has not the name of a Python; it is not started then.
    """
    if not is_python_name(path):
        raise EnvironmentFailed(
            Sentence("{} has not the name of a Python, so it is not started.", path),
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
    local = host.environ.get("LOCALAPPDATA")
    if local:
        yield from _newest_first((Path(local) / "Programs" / "Python").glob("Python3*/python.exe"))
    program_files = host.environ.get("PROGRAMFILES")
    if program_files:
        yield from _newest_first(Path(program_files).glob("Python3*/python.exe"))
    for folder in host.search:
        # The files in WindowsApps are no Pythons: they open the Microsoft Store.
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
    """Sorts Pythons by the last number of their folder's name: Python39, Python312, 3.13."""
    return sorted(paths, key=_minor_version, reverse=True)


def _minor_version(path: Path) -> int:
    minors = [int(found) for part in path.parts for found in re.findall(r"^(?:Python)?3\.?(\d+)$", part, re.IGNORECASE)]
    return minors[-1] if minors else 0


def _dotted(version: Version) -> str:
    return ".".join(str(part) for part in version)
