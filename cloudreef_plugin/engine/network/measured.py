"""Remembers measurements of this computer in a small file, which may be deleted at any time.

Its folder is that of the environment variable CLOUDREEF_CACHE, else the system's folder for caches. A file that cannot
be read counts as empty; if it cannot be written, nothing is remembered.
"""

from __future__ import annotations

import json
import logging
import os
import sys
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Optional

from ..contract.files.held import replace_file
from ..contract.files.home import home_folder

__all__ = ["Candidate", "Measured", "cache_folder", "forget", "recall", "remember"]

log = logging.getLogger(__name__)

FOLDER_VARIABLE = "CLOUDREEF_CACHE"
FILE = "measured.json"
FORMAT = 1
# More entries displace the oldest ones; a larger file is not ours.
MOST_ENTRIES = 100
MOST_BYTES = 2**20


@dataclass(frozen=True)
class Candidate:
    """A runtime and precision that was measured.

    Attributes:
        runtime: One of `protocol.RUNTIME_NAMES`.
        precision: "f32" or "bf16".
        ns_per_px: Nanoseconds per pixel; None if it failed.
        iou: IoU of its mask with that of 32 bit if they differ too much for it to be used; else None.
    """

    runtime: str
    precision: str
    ns_per_px: Optional[float]
    iou: Optional[float] = None


@dataclass(frozen=True)
class Measured:
    """A measurement.

    Attributes:
        runtime: The fastest runtime.
        precision: Its precision.
        date: ISO date of the measurement.
        tried: All candidates.
    """

    runtime: str
    precision: str
    date: str
    tried: tuple[Candidate, ...]


def cache_folder() -> Path:
    """Finds the folder of the file; it need not exist."""
    chosen = os.environ.get(FOLDER_VARIABLE)
    if chosen:
        return Path(chosen)
    home = home_folder()
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local") / "cloudreef" / "cache"
    if sys.platform == "darwin":
        return home / "Library" / "Caches" / "cloudreef"
    return Path(os.environ.get("XDG_CACHE_HOME") or home / ".cache") / "cloudreef"


def recall(key: str) -> Optional[Measured]:
    """Reads the measurement of a key; None if there is none."""
    return _entry(_entries().get(key))


def remember(key: str, measured: Measured) -> None:
    """Adds a measurement to the file, which is replaced atomically."""
    entries = _entries()
    entries.pop(key, None)
    entries[key] = asdict(measured)
    kept = dict(list(entries.items())[-MOST_ENTRIES:])
    folder, part = cache_folder(), None
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handle, part = tempfile.mkstemp(prefix=f"{FILE}.", dir=folder)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump({"format": FORMAT, "measured": kept}, file, indent=1)
        replace_file(part, folder / FILE)
    except OSError as error:
        log.warning("The measurement cannot be written to %s: %s", folder, error.strerror)
        if part:
            with suppress(OSError):
                os.unlink(part)


def forget() -> Path:
    """Deletes all measurements; returns the path of the file that held them.

    Raises:
        OSError: If it exists and cannot be deleted.
    """
    file = cache_folder() / FILE
    with suppress(FileNotFoundError):
        file.unlink()
    return file


def _entries() -> dict[str, Any]:
    """Reads the file's entries, oldest first; empty if it is missing, damaged or not ours."""
    file = cache_folder() / FILE
    try:
        if file.stat().st_size > MOST_BYTES:
            return {}
        data = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    entries = data.get("measured") if isinstance(data, dict) and data.get("format") == FORMAT else None
    return dict(entries) if isinstance(entries, dict) else {}


def _entry(data: object) -> Optional[Measured]:
    if not isinstance(data, Mapping):
        return None
    try:
        tried = tuple(Candidate(**candidate) for candidate in data["tried"])
        found = Measured(str(data["runtime"]), str(data["precision"]), str(data["date"]), tried)
    except (KeyError, TypeError):
        return None
    names = {(candidate.runtime, candidate.precision) for candidate in tried}
    numbers = all(
        isinstance(number, (float, int, type(None))) for each in tried for number in (each.ns_per_px, each.iou)
    )
    return found if numbers and (found.runtime, found.precision) in names else None
