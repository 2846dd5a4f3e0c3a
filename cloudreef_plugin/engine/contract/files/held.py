"""Files that another program holds open: Windows neither renames nor removes them.

Virus scanners and search indexers open new files for a moment; layers in QGIS and tables in spreadsheet programs are
open for long. https://learn.microsoft.com/en-us/windows/win32/fileio/creating-and-opening-files
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from typing import Callable, Iterator, Optional, Union

__all__ = ["check_not_held", "remove_file", "remove_folder", "replace_file", "scratch_folder"]

_StrPath = Union[str, "os.PathLike[str]"]

_PATIENCE_S = 1.0
_PAUSE_S = 0.05
_DELETE, _SHARE_ALL, _OPEN_EXISTING = 0x10000, 7, 3


def replace_file(made: _StrPath, kept: _StrPath) -> None:
    """Renames a file and replaces an existing one; on Windows it waits up to a second for other programs.

    Raises:
        OSError: If it cannot be renamed.
    """
    _patiently(lambda: os.replace(made, kept))


def remove_file(path: _StrPath) -> None:
    """Removes a file; on Windows it waits up to a second for other programs, or for a map that is still being drawn.

    Raises:
        OSError: If it cannot be removed.
    """
    _patiently(lambda: os.unlink(path))


def check_not_held(path: _StrPath) -> None:
    """Checks that no other program holds a file so that it could not be replaced; only Windows has that.

    Raises:
        PermissionError: If one does.
    """
    if sys.platform == "win32":
        import _winapi  # opens a file with exactly these rights, unlike the functions of `os`

        _winapi.CloseHandle(_winapi.CreateFile(os.fspath(path), _DELETE, _SHARE_ALL, 0, _OPEN_EXISTING, 0, 0))


def remove_folder(folder: _StrPath) -> None:
    """Removes a folder as far as possible; on Windows it waits up to a second for programs that are being ended."""
    deadline = time.monotonic() + _PATIENCE_S
    while True:
        shutil.rmtree(folder, ignore_errors=True)
        if sys.platform != "win32" or not os.path.exists(folder) or time.monotonic() > deadline:
            return
        time.sleep(_PAUSE_S)


def _patiently(act: Callable[[], None]) -> None:
    deadline = time.monotonic() + _PATIENCE_S
    while True:
        try:
            return act()
        except PermissionError:
            if sys.platform != "win32" or time.monotonic() > deadline:
                raise
        time.sleep(_PAUSE_S)


@contextmanager
def scratch_folder(parent: Optional[_StrPath] = None) -> Iterator[Path]:
    """Makes a temporary folder and removes it; files in it that are still open stay.

    Args:
        parent: Folder for it; None means the system's folder for temporary files.
    """
    folder = Path(tempfile.mkdtemp(prefix="cloudreef-", dir=parent))
    try:
        yield folder
    finally:
        remove_folder(folder)
