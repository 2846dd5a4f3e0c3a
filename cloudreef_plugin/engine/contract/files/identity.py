"""Tells which paths are those of the same file."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import Iterator, Union

__all__ = ["identifiers", "resolved"]

_StrPath = Union[str, "os.PathLike[str]"]


def resolved(path: _StrPath) -> str:
    """Resolves links and, on Windows, capitals and slashes; the file need not exist."""
    return os.path.normcase(os.path.realpath(path))


def identifiers(path: _StrPath) -> Iterator[object]:
    """Yields what identifies a file: its resolved path and, if it exists, its number on the disk."""
    yield resolved(path)
    with suppress(OSError, ValueError):
        status = Path(path).stat()
        if status.st_ino:
            yield status.st_dev, status.st_ino
