"""Installs, checks and removes the engine's own Python environment.

Its folder looks like this::

    <root>/cloudreef-engine.json            what is installed; a folder without it is never removed
    <root>/python-1/                        the virtual environment in use
    <root>/python-2/incomplete              one that an interrupted install has left
    <root>/install.log                      output of the last pip
    <root>/cloudreef-engine.json.part.lock  locks the folder while one QGIS installs or removes

A new environment is built beside the one in use and replaces it only after its check, so an update that fails leaves a
working engine. ``python -m cloudreef_plugin.environment.installer --help`` does the same from a shell.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import shutil
import sys
from contextlib import ExitStack, contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Callable, Iterator, Optional, Sequence

from .. import paths
from ..engine.contract.errors import CloudReefError
from ..engine.contract.files.held import remove_folder
from ..engine.contract.files.leftovers import InUse, beside, claim, release
from ..engine.contract.sentences import Sentence
from .base_python import EnvironmentFailed
from .child_process import Cancelled
from .engine_report import EngineReport, ask_engine
from .install_profiles import PROFILES, base_python_for, lock_for
from .pip_output import explain_failure
from .virtual_environment import ProgressCallback, VirtualEnvironment, base_exists, python_in

__all__ = ["Environment", "EnvironmentCancelled"]

MARKER = "cloudreef-engine.json"
INCOMPLETE = "incomplete"
FORMAT = 1


class EnvironmentCancelled(CloudReefError):
    """The user cancelled an install; the environment in use is unchanged."""


@dataclass(frozen=True)
class _Record:
    """Contents of the file `MARKER`; `folder` is empty while nothing is installed."""

    folder: str = ""
    profile: str = ""
    lock: str = ""
    lock_sha256: str = ""
    base_python: str = ""
    format: int = FORMAT


class Environment:
    """The environment that CloudReef installs and owns.

    Args:
        root: Its folder, such as ``<QGIS profile>/cloudreef/engine``.
        plugin_folder: The folder that holds `engine`.
    """

    def __init__(self, root: Path, plugin_folder: Path = paths.PLUGIN_FOLDER) -> None:
        self.root = Path(root).absolute()
        self.plugin_folder = plugin_folder

    @property
    def python(self) -> Path:
        """The engine's Python; exists only if the engine is installed, see `check`."""
        return python_in(self.root / (self._record().folder or "python-1"))

    def installed_profile(self) -> Optional[str]:
        """Reads the installed profile; None if there is none."""
        return self._record().profile or None

    @property
    def folder(self) -> Optional[Path]:
        """The virtual environment in use; None if there is none."""
        name = self._record().folder
        return self.root / name if name else None

    def report(self) -> EngineReport:
        """Starts the engine and returns what it can run on. Takes some seconds.

        Raises:
            EnvironmentFailed: If it does not start.
        """
        return ask_engine(self.python, self.plugin_folder)

    def size_bytes(self) -> int:
        """Computes the size of the folder on disk; visits all files in it."""
        return sum(path.lstat().st_size for path in self.root.rglob("*") if not path.is_dir())

    def incomplete(self) -> bool:
        """Tells whether an install was interrupted; the next `install` removes what it left."""
        return any(self.root.glob(f"python-*/{INCOMPLETE}"))

    def check(self, deep: bool = False) -> tuple[bool, str]:
        """Tells whether the engine can run, and why not.

        Args:
            deep: Also start it, which imports every package. Takes some seconds.

        Returns:
            Whether it can run, and a sentence about it.
        """
        record = self._record()
        if not record.folder:
            if self.incomplete():
                return False, Sentence("The engine's set-up was interrupted. Set it up again.")
            return False, Sentence("The engine is not set up yet.")
        folder = self.root / record.folder
        if not python_in(folder).exists() or not base_exists(folder):
            return False, Sentence(
                "The Python the engine was made from ({}) does not exist any more. Set the engine up again.",
                record.base_python,
            )
        lock = paths.lock_file(record.lock, self.plugin_folder)
        if not lock.is_file() or _sha256(lock) != record.lock_sha256:
            return False, Sentence("The engine was set up by another version of CloudReef. Set it up again.")
        if deep:
            try:
                self.report()
            except EnvironmentFailed as error:
                return False, error.whole
        return True, Sentence("The engine is ready ({}).", record.profile)

    def install(
        self,
        profile: str = "compact",
        *,
        wheels: Optional[Path] = None,
        base_python: Optional[Path] = None,
        progress: ProgressCallback = lambda done, total, text: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> None:
        """Makes the environment, or replaces the one in use by a new one.

        Args:
            profile: A name in `PROFILES`.
            wheels: A folder of wheels to install from; None means the package index that pip is configured for.
            base_python: The Python to make it from; None finds one.
            progress: Called with (done, total, text), in this thread.
            cancelled: Called about 20 times a second.

        Raises:
            EnvironmentFailed: Says what went wrong and what to do.
            EnvironmentCancelled: If `cancelled` returns True.
        """
        lock = paths.lock_file(lock_for(profile), self.plugin_folder)
        if wheels is not None and not wheels.is_dir():
            raise EnvironmentFailed(
                Sentence("The folder {} does not exist.", wheels), Sentence("Choose the folder that holds the wheels.")
            )
        progress(0, 1, Sentence("Looking for a Python"))
        base = base_python_for(PROFILES[profile], base_python)
        with self._locked():
            folder = self._new_folder(PROFILES[profile].disk_mb)
            environment = VirtualEnvironment(folder, base, progress, cancelled)
            try:
                with ExitStack() as failed:
                    failed.callback(remove_folder, folder)
                    environment.create()
                    environment.install(lock, wheels, self.root / "install.log")
                    progress(0.95, 1, Sentence("Checking the engine"))
                    self._check_new(folder, profile)
                    (folder / INCOMPLETE).unlink()
                    self._write(_Record(folder.name, profile, lock.stem, _sha256(lock), str(base.path)))
                    failed.pop_all()
            except Cancelled:
                raise EnvironmentCancelled(Sentence("The set-up of the engine was cancelled.")) from None
            except OSError as error:
                raise explain_failure([str(error)], base.describe(), wheels is not None) from error
            self._remove_others(folder.name)
        progress(1, 1, Sentence("The engine is ready"))

    def remove(self) -> None:
        """Removes everything that `install` made, and the folder itself if nothing else is in it.

        Raises:
            EnvironmentFailed: If the folder is not ours, a file of it is in use, or another QGIS installs into it.
        """
        if not self.root.exists():
            return
        self._require_ours()
        try:
            with self._locked():
                for folder in self._folders():
                    shutil.rmtree(folder)
                (self.root / "install.log").unlink(missing_ok=True)
                (self.root / MARKER).unlink()
            if not any(self.root.iterdir()):
                self.root.rmdir()
        except OSError as error:
            raise EnvironmentFailed(
                Sentence("{} cannot be removed ({}).", error.filename or self.root, error.strerror),
                Sentence("Close other QGIS windows and try again."),
            ) from error

    def _check_new(self, folder: Path, profile: str) -> None:
        try:
            ask_engine(python_in(folder), self.plugin_folder)
        except EnvironmentFailed as error:
            hint = Sentence('The install profile was "{}"; see install.log for details.', profile)
            raise EnvironmentFailed(error.whole, hint) from error

    @contextmanager
    def _locked(self) -> Iterator[None]:
        """Locks the folder against other processes, and marks an empty one as ours.

        The operating system releases the lock when its owner ends, even if it is killed.

        Raises:
            EnvironmentFailed: If the folder is not ours, cannot be written, or another process is changing it.
        """
        marker = self.root / MARKER
        try:
            self.root.mkdir(parents=True, exist_ok=True)
            self._require_ours_or_empty()
            claim(marker)
        except InUse:
            raise EnvironmentFailed(
                Sentence("The engine is being set up by another QGIS."),
                Sentence("Wait until it is ready there, then try again."),
            ) from None
        except OSError as error:
            raise self._unwritable(error) from error
        try:
            self._mark()
            yield
        finally:
            release(marker)

    def _mark(self) -> None:
        self._require_ours_or_empty()  # again: until now another process may have used the folder
        try:
            if not (self.root / MARKER).is_file():
                self._write(_Record())
        except OSError as error:
            raise self._unwritable(error) from error

    def _unwritable(self, error: OSError) -> EnvironmentFailed:
        return EnvironmentFailed(
            Sentence("{} cannot be written ({}).", self.root, error.strerror),
            Sentence("Choose another folder or fix its permissions."),
        )

    def _new_folder(self, needed_mb: int) -> Path:
        """Removes what an interrupted install left, and makes a new subfolder."""
        try:
            self._remove_others(self._record().folder)
            free_mb = shutil.disk_usage(self.root).free // 1_000_000
            if free_mb < needed_mb:
                raise EnvironmentFailed(
                    Sentence(
                        "The engine needs {} MB of disk space at {}; {} MB are free.", needed_mb, self.root, free_mb
                    ),
                    Sentence("Free some space and set the engine up again."),
                )
            used = {folder.name for folder in self._folders()}
            folder = next(self.root / f"python-{n}" for n in range(1, 1000) if f"python-{n}" not in used)
            folder.mkdir()
            (folder / INCOMPLETE).write_text("An install is building this, or was interrupted.\n", encoding="utf-8")
            return folder
        except OSError as error:
            raise self._unwritable(error) from error

    def _folders(self) -> list[Path]:
        return [path for path in sorted(self.root.glob("python-*")) if path.name[7:].isdigit() and path.is_dir()]

    def _remove_others(self, keep: str) -> None:
        for folder in self._folders():
            if folder.name != keep:
                remove_folder(folder)

    def _require_ours_or_empty(self) -> None:
        if any(path.name != beside(MARKER, ".part.lock").name for path in self.root.iterdir()):
            self._require_ours()

    def _require_ours(self) -> None:
        if not (self.root / MARKER).is_file():
            raise EnvironmentFailed(
                Sentence("{} holds files that CloudReef did not make, so it is left alone.", self.root),
                Sentence("Choose an empty folder for the engine."),
            )

    def _record(self) -> _Record:
        try:
            data = json.loads((self.root / MARKER).read_text(encoding="utf-8"))
            record = _Record(**data)
        except (OSError, ValueError, TypeError):
            return _Record()
        return record if record.format == FORMAT and Path(record.folder).name == record.folder else _Record()

    def _write(self, record: _Record) -> None:
        marker = self.root / MARKER
        new = marker.with_suffix(".new")
        new.write_text(json.dumps(asdict(record), indent=2), encoding="utf-8")
        new.replace(marker)


def _sha256(path: Path) -> str:
    """Hashes a lock file, whatever line endings it has in a checkout."""
    return hashlib.sha256(path.read_bytes().replace(b"\r\n", b"\n")).hexdigest()


def main(arguments: Optional[Sequence[str]] = None) -> int:
    """Installs, checks or removes an environment from a shell; returns the exit code."""
    parser = argparse.ArgumentParser(prog="environment", description="The engine's own Python.")
    parser.add_argument("action", choices=("install", "check", "remove", "python"))
    parser.add_argument("root", type=Path, help="the environment's folder")
    parser.add_argument("--profile", default="compact", choices=sorted(PROFILES))
    parser.add_argument("--wheels", type=Path, help="install from this folder of wheels, without a network")
    parser.add_argument("--base-python", type=Path, help="make it from this Python")
    options = parser.parse_args(arguments)
    environment = Environment(options.root)
    try:
        return _act(environment, options)
    except CloudReefError as error:
        sys.stderr.write(f"{error}\n")
        return 1


def _show(done: float, total: float, text: str) -> None:
    sys.stdout.write(f"{100 * done / total:3.0f} %  {text}\n")
    sys.stdout.flush()


def _act(environment: Environment, options: argparse.Namespace) -> int:
    if options.action == "python":
        sys.stdout.write(f"{environment.python}\n")
    elif options.action == "check":
        ok, sentence = environment.check(deep=True)
        sys.stdout.write(f"{sentence}\n")
        return 0 if ok else 1
    elif options.action == "remove":
        environment.remove()
    elif not (environment.check()[0] and environment.installed_profile() == options.profile):
        environment.install(options.profile, wheels=options.wheels, base_python=options.base_python, progress=_show)
    return 0


if __name__ == "__main__":
    sys.exit(main())
