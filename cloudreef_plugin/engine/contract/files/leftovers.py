"""Files of unfinished results: their names, their locks, and cleaning up after interrupted runs.

While a result ``NAME`` is being written, these files are beside it:

- ``NAME.part.RUN`` and ``NAME.part.RUN.*``: its parts, with names that are unique to a run;
- ``NAME.part.lock``: names the process that writes it, which holds a lock on the file while it lives;
- ``NAME.part.older`` and ``NAME.part.commit``: the previous result and the list of renames, while a set of results is
  renamed to its final names. If a run is interrupted then, its results are complete, and the next run completes the
  renames.
"""

from __future__ import annotations

import json
import os
import secrets
import shutil
import socket
import sys
import threading
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Dict, Iterable, List, Optional, Set, Tuple, Union

from .held import replace_file

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

__all__ = [
    "InUse",
    "StrPath",
    "beside",
    "claim",
    "claimed",
    "files_of",
    "journal_path",
    "leftovers",
    "older_path",
    "part_path",
    "recover",
    "release",
    "remove_leftovers",
    "sweep",
]

StrPath = Union[str, "os.PathLike[str]"]

# Part of the names of this process's files, so that concurrent runs never share one.
_RUN = f"{os.getpid():x}{secrets.token_hex(2)}"
# On Windows locked bytes cannot be read, so one far behind the owner's name is locked.
_LOCKED_BYTE = 1 << 30
_MOST_JOURNAL_BYTES = 1 << 20
# Further files of a shapefile: index, fields, CRS, encoding.
_SHAPEFILE = (".shx", ".dbf", ".prj", ".cpg", ".shp.xml")

# Results that this process writes: absolute path to the open lock file; None if the file system has no locks.
_claims: Dict[str, Optional[int]] = {}
_guard = threading.Lock()


class InUse(Exception):
    """Another run is writing a result.

    Attributes:
        owner: ``process``, ``host`` and ``since``; empty if unknown.
    """

    def __init__(self, owner: Dict[str, str]) -> None:
        super().__init__("another run is writing it")
        self.owner = owner


def beside(path: StrPath, suffix: str) -> Path:
    """Appends a suffix to a path's name."""
    path = Path(path)
    return path.with_name(path.name + suffix)


def files_of(path: StrPath) -> Tuple[Path, ...]:
    """Lists the files of a result, that of its name first; a shapefile consists of several."""
    path = Path(path)
    others = _SHAPEFILE if path.suffix.lower() == ".shp" else ()
    return (path, *(path.with_suffix(ending) for ending in others))


def part_path(path: StrPath) -> Path:
    """The name under which a result is complete but not yet committed."""
    return beside(path, f".part.{_RUN}")


def older_path(path: StrPath) -> Path:
    """The name of the replaced result, until all results of the set are renamed."""
    return beside(path, ".part.older")


def journal_path(path: StrPath) -> Path:
    """The file, beside the first of a set of results, that lists the renames."""
    return beside(path, ".part.commit")


def leftovers(path: StrPath) -> List[Path]:
    """Lists the files that an interrupted run left: ``NAME.part`` and ``NAME.part.*`` except for the lock."""
    path = Path(path)
    with suppress(OSError):
        return sorted(file for file in path.parent.iterdir() if _left_of(file.name, {path.name}))
    return []


def remove_leftovers(path: StrPath) -> None:
    """Removes the files that an interrupted run left, unless another run is writing the result."""
    for one in files_of(path):
        if not _is_in_use(one):
            for file in leftovers(one):
                _remove(file)


def sweep(paths: Iterable[StrPath]) -> None:
    """Cleans up after interrupted runs beside many results; lists each folder only once.

    Complete sets are renamed, other parts are removed; results that another run is writing are not touched.
    """
    names: Dict[Path, Set[str]] = {}
    for path in (file for result in paths for file in files_of(result)):
        names.setdefault(path.parent, set()).add(path.name)
    for folder, results in names.items():
        with suppress(OSError):
            files = sorted(folder.iterdir())
            found = {result for file in files for result in _results_of(file.name, results)}
            free = {name for name in found if not _is_in_use(folder / name)}
            for name in sorted(free):
                recover(folder / name)
            for file in files:
                owners = _results_of(file.name, results)
                if _left_of(file.name, results) and owners <= free:
                    _remove(file)


def claim(path: StrPath) -> None:
    """Locks a result for this process, until `release`.

    Raises:
        InUse: If another run is writing it.
        OSError: If the lock cannot be written.
    """
    key = _key(path)
    with _guard:
        if key in _claims:
            raise InUse(_owner(_lock_path(path)))
        handle = _locked(_lock_path(path))
        if handle is not None:
            _write_owner(handle)
        _claims[key] = handle


def release(path: StrPath) -> None:
    """Unlocks a result; does nothing if this process does not hold the lock."""
    key = _key(path)
    with _guard:
        if key not in _claims:
            return
        handle = _claims.pop(key)
        if handle is None:
            return
        if os.name == "posix":  # while it is still locked, so that no other process can come in between
            with suppress(OSError):
                _lock_path(path).unlink()
            os.close(handle)
        else:
            os.close(handle)
            with suppress(OSError):
                _lock_path(path).unlink()


def claimed() -> List[str]:
    """Lists the results that this process is writing."""
    with _guard:
        return list(_claims)


def recover(first: StrPath) -> bool:
    """Completes the renames of a set of results if a run ended in the middle of them.

    Args:
        first: The first result of the set.

    Returns:
        Whether there was such a set.
    """
    journal = journal_path(first)
    try:
        if journal.is_symlink() or journal.stat().st_size > _MOST_JOURNAL_BYTES:
            return False
        entries = json.loads(journal.read_text(encoding="utf-8"))
        pairs = [(Path(str(part)), Path(str(path))) for part, path in entries]
    except (OSError, ValueError, TypeError, RecursionError):
        return False
    # Only parts are renamed, and only to their own results.
    if not all(part.parent == path.parent and _left_of(part.name, {path.name}) for part, path in pairs):
        return False
    if not all(part.is_file() or path.is_file() for part, path in pairs):
        return False
    for part, path in reversed(pairs):
        if part.is_file() and not part.is_symlink() and not path.is_dir():
            with suppress(OSError):
                replace_file(part, path)
    if all(path.is_file() for _, path in pairs):
        journal.unlink()
        for _, path in pairs:
            with suppress(OSError):
                older_path(path).unlink()
        for part, path in pairs:  # sidecar files of a raster come with it
            with suppress(OSError):
                replace_file(beside(part, ".aux.xml"), beside(path, ".aux.xml"))
        return True
    return False


def _remove(file: Path) -> None:
    with suppress(OSError):
        if file.is_dir() and not file.is_symlink():
            shutil.rmtree(file)
        else:
            file.unlink()


def _results_of(name: str, results: Set[str]) -> Set[str]:
    """Lists the results that a file may be a part of: ``NAME.part`` or ``NAME.part.*``, including its lock."""
    words = name.split(".")
    ends = [index for index, word in enumerate(words) if word == "part"]
    return {".".join(words[:index]) for index in ends} & results


def _left_of(name: str, results: Set[str]) -> bool:
    return bool(_results_of(name, results)) and not name.endswith(".part.lock")


def _lock_path(path: StrPath) -> Path:
    return beside(path, ".part.lock")


def _key(path: StrPath) -> str:
    return os.path.normcase(os.path.abspath(path))


def _is_in_use(path: StrPath) -> bool:
    """Tells whether another process is writing a result; removes the lock of a process that has ended."""
    if _key(path) in _claims:
        return False
    if not _lock_path(path).exists():
        return False
    try:
        claim(path)
    except InUse:
        return True
    except OSError:
        return False
    release(path)
    return False


def _locked(file: Path) -> Optional[int]:
    """Opens and locks a file; None where the file system has no locks.

    Raises:
        InUse: If another process holds it.
        OSError: If it cannot be opened.
    """
    while True:
        handle = _opened(file)
        try:
            if not _lock(handle):
                raise InUse(_owner(file))
        except OSError:
            os.close(handle)  # some network file systems have no locks; there the parts' unique names must suffice
            with suppress(OSError):
                file.unlink()
            return None
        except InUse:
            os.close(handle)
            raise
        if sys.platform == "win32":  # removes no open file
            return handle
        with suppress(OSError):
            if os.path.samestat(os.fstat(handle), os.stat(file)):
                return handle
        os.close(handle)  # its owner removed it just now


def _opened(file: Path) -> int:
    """Opens a lock file; one that another user left, and that only they may write, is opened for reading.

    Raises:
        OSError: If it cannot be opened.
    """
    safely = getattr(os, "O_NOFOLLOW", 0)
    try:
        return os.open(file, os.O_RDWR | os.O_CREAT | safely, 0o666)  # less what the umask takes, as for results
    except PermissionError as error:
        with suppress(OSError):
            return os.open(file, os.O_RDONLY | safely)
        raise error


def _lock(handle: int) -> bool:
    try:
        if sys.platform == "win32":
            os.lseek(handle, _LOCKED_BYTE, os.SEEK_SET)
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    return True


def _write_owner(handle: int) -> None:
    since = datetime.now().astimezone().strftime("%Y-%m-%d %H:%M:%S %Z").strip()
    text = json.dumps({"process": str(os.getpid()), "host": socket.gethostname(), "since": since})
    with suppress(OSError):
        os.ftruncate(handle, 0)
        os.lseek(handle, 0, os.SEEK_SET)
        os.write(handle, text.encode("utf-8"))


def _owner(file: Path) -> Dict[str, str]:
    try:
        with open(file, "rb") as stream:
            data = json.loads(stream.read(4096))
        return {name: str(data[name])[:200] for name in ("process", "host", "since")}
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return {}
