"""Results exist complete or not at all.

Every file grows under a name that begins with the result's own name and ``.part``, and gets its
own name only by `commit`, so a killed run never leaves a file that looks finished.
"""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from rasterio._err import CPLE_BaseError
from rasterio.errors import RasterioError

from .errors import OutputError
from .leftovers import StrPath, beside, leftovers, part_path, remove_leftovers
from .sentences import Sentence

__all__ = [
    "GDAL_ERRORS",
    "StrPath",
    "beside",
    "commit",
    "leftovers",
    "part_path",
    "prepare",
    "remove_leftovers",
    "writing",
]

# rasterio lets some of GDAL's own errors through, and they have no public name:
# https://github.com/rasterio/rasterio/blob/main/rasterio/_err.pyx
GDAL_ERRORS = (RasterioError, CPLE_BaseError)

# What other programs keep beside a file; about a replaced file they would tell lies.
_SIDECARS = (".aux.xml", ".ovr", ".msk", "-wal", "-shm", "-journal")


def prepare(paths: Iterable[StrPath], *, replace: bool, inputs: Iterable[StrPath] = ()) -> None:
    """Checks before any work that all results can be written, and sweeps an earlier run's leftovers.

    Args:
        paths: The results.
        replace: Whether existing files may be replaced.
        inputs: Files that must survive even then.

    Raises:
        OutputError: If a result cannot be written or would replace what it must not.
    """
    kept = {_identity(path) for path in inputs}
    seen: set[str] = set()
    for path in map(Path, paths):
        identity = _identity(path)
        if identity in seen:
            raise OutputError(
                Sentence("Two results have the same name: {}.", path), Sentence("Give each a name of its own.")
            )
        if identity in kept:
            raise OutputError(
                Sentence("The result {} would replace the scene itself.", path), Sentence("Choose another name.")
            )
        seen.add(identity)
        with writing(path):
            if path.is_dir():
                raise OutputError(Sentence("{} is a folder.", path), Sentence("Choose a file name for the result."))
            if path.exists() and not replace:
                raise OutputError(
                    Sentence("{} exists.", path),
                    Sentence("Choose another name, or allow existing results to be replaced."),
                )
            if not path.parent.is_dir():
                raise OutputError(
                    Sentence("The folder {} does not exist.", path.parent), Sentence("Create it or choose another.")
                )
            beside(path, ".part.writable").touch()
        remove_leftovers(path)


def commit(paths: Iterable[StrPath]) -> None:
    """Gives complete results their names, all together; where one cannot have it, all stay as they were.

    The first goes first and comes last: while it is there, what is beside it belongs to it, even if
    the run is killed in between.

    Raises:
        OutputError: If a file cannot be replaced, most often because another program holds it open.
    """
    older: list[Path] = []
    named: list[Path] = []
    results = [Path(path) for path in paths]
    try:
        for path in results:
            with writing(path):
                if path.exists():
                    os.replace(path, _older(path))
                    older.append(path)
        for path in reversed(results):
            with writing(path):
                os.replace(part_path(path), path)
                named.append(path)
    except OutputError:
        for path in named:
            os.replace(path, part_path(path))
        for path in older:
            os.replace(_older(path), path)
        raise
    for path in older:
        for stale in (_older(path), *(beside(path, suffix) for suffix in _SIDECARS)):
            with suppress(OSError):
                stale.unlink()


@contextmanager
def writing(path: StrPath) -> Iterator[None]:
    """Says in the user's words why a result could not be written.

    Raises:
        OutputError: In place of what GDAL or the operating system raised.
    """
    try:
        yield
    except (*GDAL_ERRORS, OSError) as error:
        raise OutputError(*_reason(Path(path), error)) from error


def _reason(path: Path, error: Exception) -> tuple[str, str]:
    code = error.errno if isinstance(error, OSError) else None
    text = f"{error} {error.__cause__ or ''}".lower()
    if code in (errno.ENOSPC, errno.EDQUOT) or "no space left" in text or _is_full(path.parent):
        return Sentence("The disk of {} is full.", path), Sentence("Free some space or choose another folder.")
    if code in (errno.EACCES, errno.EPERM, errno.EROFS) or "permission denied" in text or "read-only" in text:
        if path.exists():
            return Sentence("{} cannot be replaced.", path), Sentence(
                "Close it in other programs, or choose another name."
            )
        return Sentence("The folder {} cannot be written to.", path.parent), Sentence("Choose another folder.")
    if code == errno.ENAMETOOLONG or "name too long" in text:
        return Sentence("The name {} is too long.", path.name), Sentence("Choose a shorter one.")
    said = error.strerror if isinstance(error, OSError) and error.strerror else str(error.__cause__ or error)
    detail = said.strip().rstrip(".")
    return Sentence("{} could not be written ({}).", path, detail), Sentence(
        "Check that the disk has space and the folder can be written to."
    )


def _is_full(folder: Path) -> bool:
    with suppress(OSError):
        return shutil.disk_usage(folder).free < 1_000_000
    return False


def _older(path: Path) -> Path:
    return beside(path, ".part.older")


def _identity(path: StrPath) -> str:
    return os.path.normcase(os.path.realpath(path))
