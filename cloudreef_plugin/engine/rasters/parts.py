"""Results appear together when they are complete: they are written as ``.part`` files, then renamed.

Every file is written under a name that begins with the result's name and ``.part``, and gets its final name only by
`commit`, so a killed run never leaves a file that looks finished. While a run makes its results, no other run can write
them, and none of its inputs is replaced.
"""

from __future__ import annotations

import errno
import json
import os
import shutil
import stat
import sys
import threading
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from ..contract.addresses import is_reserved
from ..contract.errors import OutputError, SceneError
from ..contract.files.held import check_not_held, replace_file
from ..contract.files.identity import resolved
from ..contract.files.leftovers import (
    InUse,
    StrPath,
    beside,
    claim,
    claimed,
    files_of,
    journal_path,
    leftovers,
    older_path,
    part_path,
    recover,
    release,
    remove_leftovers,
    sweep,
)
from ..contract.sentences import Sentence
from ..scenes.input_files import InputFiles
from ..scenes.opening import GDAL_ERRORS
from .vectors import in_the_form_of_its_name

__all__ = [
    "StrPath",
    "abandon",
    "beside",
    "commit",
    "flush_file",
    "leftovers",
    "part_path",
    "prepare",
    "refuse_full_disk",
    "remove_leftovers",
    "reserved",
    "write_text",
    "writing",
]

# Files that other programs keep beside a file; they would be wrong for a replaced file.
_SIDECARS = (".aux.xml", ".ovr", ".msk", "-wal", "-shm", "-journal")
# The same for a shapefile, with its suffix replaced: indexes, and the older file of the encoding.
_SHAPEFILE_SIDECARS = (".qix", ".sbn", ".sbx", ".idm", ".ind", ".cst")

# Windows reports longer paths than 259 characters as missing, unless configured otherwise; parts have 20 more.
_LONG_ON_WINDOWS = 259 - len(".part.12345678.lock")

# Held while a set of results is renamed.
_naming = threading.Lock()
_PATIENCE_S = 20.0


@contextmanager
def reserved(paths: Iterable[StrPath], *, replace: bool, inputs: Iterable[StrPath] = ()) -> Iterator[None]:
    """Reserves results for this run; at the end only what was committed is left.

    Args:
        paths: The results.
        replace: Whether existing files may be replaced.
        inputs: All that the run reads; none of it is replaced.

    Raises:
        OutputError: If a result cannot be written, would replace what it must not, or is being written by another run.
    """
    paths = list(paths)
    results = [file for path in paths for file in files_of(path)]
    held: list[Path] = []
    _check_distinct(results)
    try:
        for path in results:
            with writing(path):
                _claim(path)
            held.append(path)
        prepare(paths, replace=replace, inputs=inputs)
        yield
    finally:
        for path in held:
            remove_leftovers(path)
            release(path)


def prepare(paths: Iterable[StrPath], *, replace: bool, inputs: Iterable[StrPath] = ()) -> None:
    """Checks before any work that all results can be written, and removes leftovers of earlier runs.

    Args:
        paths: The results.
        replace: Whether existing files may be replaced.
        inputs: All that the run reads; none of it is replaced.

    Raises:
        OutputError: If a result cannot be written or would replace what it must not.
    """
    results = [file for path in paths for file in files_of(path)]
    _check_distinct(results)
    ours = set(claimed())
    for path in results:
        if os.path.normcase(os.path.abspath(path)) not in ours:  # only checked, not reserved
            with writing(path):
                _claim(path)
                release(path)
    sweep(results)
    reading = InputFiles(inputs)
    for path in results:
        replaced = reading.holding(path)
        if replaced is not None:
            raise OutputError(
                Sentence("The result {} would replace {}, which is one of its inputs.", path, replaced),
                Sentence("Choose another name."),
            )
        with writing(path):
            _check_place(path)
            if path.exists():
                if not replace:
                    raise OutputError(
                        Sentence("{} exists.", path),
                        Sentence("Choose another name, or allow existing results to be replaced."),
                    )
                check_not_held(path)
            if not path.parent.is_dir():
                missing = (
                    Sentence("The folder {} does not exist.", path.parent),
                    Sentence("Create it or choose another."),
                )
                raise OutputError(*(_too_long(path) or missing))
            beside(part_path(path), ".writable").touch()
        remove_leftovers(path)


def _check_distinct(results: Sequence[Path]) -> None:
    """Checks that no two results share a name, after links in their folders are resolved.

    Raises:
        OutputError: If two do, one would replace a sidecar file of another, or one has the name of a device of Windows.
    """
    seen: set[str] = set()
    for path in results:
        if sys.platform == "win32" and is_reserved(path.name):
            raise OutputError(
                Sentence("{} is the name of a device on Windows.", path.name), Sentence("Choose another name.")
            )
        identity = resolved(path)
        if identity in seen:
            raise OutputError(
                Sentence("Two results have the same name: {}.", path), Sentence("Give each its own name.")
            )
        seen.add(identity)
    for path in results:
        for suffix in _SIDECARS:
            if resolved(beside(path, suffix)) in seen:
                raise OutputError(
                    Sentence("The result {} would overwrite a file that belongs to {}.", beside(path, suffix), path),
                    Sentence("Choose another name."),
                )


def _check_place(path: Path) -> None:
    """Checks that what exists under a result's name, if anything, is a regular file.

    Raises:
        OutputError: If it is a folder, a link, a device, a pipe or a socket.
    """
    try:
        mode = path.lstat().st_mode
    except OSError:
        return
    if stat.S_ISDIR(mode):
        raise OutputError(Sentence("{} is a folder.", path), Sentence("Choose a file name for the result."))
    if stat.S_ISLNK(mode):
        raise OutputError(
            Sentence("{} is a link, which the result would replace.", path),
            Sentence("Give the file that it points to, or choose another name."),
        )
    if not stat.S_ISREG(mode):
        raise OutputError(
            Sentence("{} is a device or a pipe; results are files.", path), Sentence("Choose another name.")
        )


def _claim(path: Path) -> None:
    try:
        if path.parent.is_dir():
            claim(path)
    except InUse as taken:
        owner = taken.owner
        who = Sentence("process {} on {}, since {}", owner["process"], owner["host"], owner["since"]) if owner else ""
        raise OutputError(
            Sentence("{} is being written by another run ({}).", path, who)
            if owner
            else Sentence("{} is being written by another run.", path),
            Sentence("Wait until that run has finished, or choose another name."),
        ) from taken


def commit(paths: Iterable[StrPath]) -> None:
    """Renames complete results to their final names, all together; if one cannot be renamed, all stay as they were.

    The first result is removed first and appears last: while it exists, the others belong to it. All are flushed to
    the disk before any is renamed. A journal lists the names before, so that the next run can finish the renaming if
    this one is killed in between (see `leftovers.recover`).

    Raises:
        OutputError: If a file cannot be replaced, most often because another program holds it open.
    """
    results = [Path(path) for path in paths]
    if not results:
        return
    kept: list[Path] = []
    dropped: list[Path] = []
    for path in results:
        with writing(path):
            in_the_form_of_its_name(path)
            for file in files_of(path):
                is_made = file == path or part_path(file).exists()
                (kept if is_made else dropped).append(file)
                if is_made:
                    flush_file(part_path(file))
    with _naming:
        older = _rename_all(kept, dropped)
    for folder in {path.parent for path in results}:
        _flush_folder(folder)
    for path in older:
        indexes = _SHAPEFILE_SIDECARS if path.suffix.lower() == ".shp" else ()
        sidecars = (*(beside(path, suffix) for suffix in _SIDECARS), *(path.with_suffix(ending) for ending in indexes))
        for stale in (older_path(path), *sidecars):
            with suppress(OSError):
                stale.unlink()
    for path in results:  # GDAL's metadata beside a raster
        with suppress(OSError):
            replace_file(beside(part_path(path), ".aux.xml"), beside(path, ".aux.xml"))


def _rename_all(results: list[Path], dropped: list[Path]) -> list[Path]:
    """Renames all parts; returns the files that existed before, including those that no longer belong to the set."""
    journal = journal_path(results[0])
    older: list[Path] = []
    named: list[Path] = []
    try:
        for path in results:
            _check_place(path)
        if len(results) > 1:
            with writing(journal):
                pairs = [(str(part_path(path).absolute()), str(path.absolute())) for path in results]
                journal.write_text(json.dumps(pairs), encoding="utf-8")
                flush_file(journal)
            for path in (*results, *dropped):
                with writing(path):
                    if path.exists():
                        replace_file(path, older_path(path))
                        older.append(path)
        elif results[0].exists():
            older.append(results[0])
        for path in reversed(results):
            with writing(path):
                replace_file(part_path(path), path)
                named.append(path)
    except OutputError:
        with suppress(OSError):
            journal.unlink()
        for path in named:
            replace_file(path, part_path(path))
        for path in older:
            if older_path(path).exists():
                replace_file(older_path(path), path)
        raise
    with suppress(OSError):
        journal.unlink()
    return older


def abandon() -> None:
    """Removes the unfinished results of this process, after sets that are being renamed are complete.

    For a process that must end at once; may be called from any thread.
    """
    if _naming.acquire(timeout=_PATIENCE_S):
        for path in claimed():
            if not recover(path):
                remove_leftovers(path)
            release(path)


def write_text(path: StrPath, text: str) -> None:
    """Writes a text result in UTF-8 under its ``.part`` name, with the same line ends on all systems.

    Raises:
        OutputError: If it cannot be written.
    """
    with writing(path):
        part_path(path).write_bytes(text.encode("utf-8"))


@contextmanager
def writing(path: StrPath) -> Iterator[None]:
    """Explains to the user why a result could not be written.

    Raises:
        OutputError: In place of errors of GDAL or the operating system.
    """
    try:
        yield
    except (*GDAL_ERRORS, OSError) as error:
        raise OutputError(*_reason(Path(path), error)) from error


def flush_file(path: StrPath) -> None:
    """Flushes a file to the disk, so that not even a power cut leaves it empty under its final name."""
    with open(path, "rb+") as file:
        os.fsync(file.fileno())


def _flush_folder(folder: Path) -> None:
    """Flushes the names in a folder to the disk; only possible on POSIX systems."""
    if os.name != "posix":
        return
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def refuse_full_disk(path: StrPath, error: BaseException) -> None:
    """Reports that the disk of a result is full if it is: libraries may raise errors of reading or of SQL instead.

    Errors that cannot come from a full disk are ignored. Call it before anything is removed.

    Raises:
        OutputError: In place of `error`, if the disk is full.
    """
    if not isinstance(error, (*GDAL_ERRORS, OSError, SystemError, RuntimeError, SceneError)):
        return
    text = f"{error} {error.__cause__ or ''}".lower()
    if _is_full(Path(path).parent) or "disk is full" in text:
        raise OutputError(
            Sentence("The disk of {} is full.", path), Sentence("Free some space or choose another folder.")
        ) from error


def _reason(path: Path, error: Exception) -> tuple[str, str]:
    code = error.errno if isinstance(error, OSError) else None
    text = f"{error} {error.__cause__ or ''}".lower()
    denied = code in (errno.EACCES, errno.EPERM, errno.EROFS)
    if code in (errno.ENOSPC, errno.EDQUOT) or "no space left" in text or (not denied and _is_full(path.parent)):
        return Sentence("The disk of {} is full.", path), Sentence("Free some space or choose another folder.")
    if denied or "permission denied" in text or "read-only" in text:
        if path.exists() and code != errno.EROFS:
            return Sentence("{} cannot be replaced.", path), Sentence(
                "Close it in other programs, or choose another name."
            )
        return Sentence("The folder {} cannot be written to.", path.parent), Sentence("Choose another folder.")
    if code == errno.ENAMETOOLONG or "name too long" in text:
        return Sentence("The name {} is too long.", path.name.partition(".part.")[0]), Sentence("Choose a shorter one.")
    too_long = _too_long(path)
    if too_long:
        return too_long
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error.__cause__ or error)
    detail = reason.strip().rstrip(".")
    return Sentence("{} could not be written ({}).", path, detail), Sentence(
        "Check that the disk has space and the folder can be written to."
    )


def _too_long(path: Path) -> tuple[str, str] | None:
    """Explains that a path is too long for Windows, which calls it missing; None if it is not."""
    if sys.platform == "win32" and len(os.path.abspath(path)) > _LONG_ON_WINDOWS:
        return Sentence("The path {} is too long for Windows.", path), Sentence("Choose a shorter name or folder.")
    return None


def _is_full(folder: Path) -> bool:
    with suppress(OSError):
        disk = shutil.disk_usage(folder)
        return disk.total > 0 and disk.free < 1_000_000
    return False
