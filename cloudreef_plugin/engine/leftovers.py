"""The names of unfinished results, and what an interrupted run left of them."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import Iterable, Union

__all__ = ["StrPath", "beside", "leftovers", "part_path", "remove_leftovers", "sweep"]

StrPath = Union[str, "os.PathLike[str]"]


def beside(path: StrPath, suffix: str) -> Path:
    """Returns a path whose name goes on with a suffix."""
    path = Path(path)
    return path.with_name(path.name + suffix)


def part_path(path: StrPath) -> Path:
    """The name under which a result is complete but not yet committed."""
    return beside(path, ".part")


def leftovers(path: StrPath) -> list[Path]:
    """Finds what an interrupted run left beside a result: ``NAME.part`` and all ``NAME.part.*``."""
    path = Path(path)
    part = f"{path.name}.part"
    with suppress(OSError):
        return sorted(file for file in path.parent.iterdir() if f"{file.name}.".startswith(f"{part}."))
    return []


def remove_leftovers(path: StrPath) -> None:
    """Removes what an interrupted run left beside a result."""
    for file in leftovers(path):
        with suppress(OSError):
            file.unlink()


def sweep(paths: Iterable[StrPath]) -> None:
    """Removes what an interrupted run left beside many results; each folder is listed only once."""
    names: dict[Path, set[str]] = {}
    for path in map(Path, paths):
        names.setdefault(path.parent, set()).add(path.name)
    for folder, results in names.items():
        with suppress(OSError):
            for file in list(folder.iterdir()):
                if _left_of(file.name, results):
                    with suppress(OSError):
                        file.unlink()


def _left_of(name: str, results: set[str]) -> bool:
    """Tells whether a file is ``NAME.part`` or ``NAME.part.*`` of a result."""
    words = name.split(".")
    return any(word == "part" and ".".join(words[:index]) in results for index, word in enumerate(words))
