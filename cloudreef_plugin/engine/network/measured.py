"""What was measured on this computer, kept from run to run: one small file in a folder that may vanish at any time.

The folder is that of the variable CLOUDREEF_CACHE, else the one in which programs of this system keep what they can
make anew. A file that cannot be read counts as empty, one that cannot be written is done without.
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

__all__ = ["Candidate", "Measured", "cache_folder", "forget", "recall", "remember"]

log = logging.getLogger(__name__)

FOLDER_VARIABLE = "CLOUDREEF_CACHE"
FILE = "measured.json"
FORMAT = 1
# The oldest go first; a file larger than this is none of ours.
MOST_ENTRIES = 100
MOST_BYTES = 2**20


@dataclass(frozen=True)
class Candidate:
    """One way to compute a network, tried.

    Attributes:
        runtime: One of `protocol.RUNTIMES`.
        precision: "f32" or "bf16".
        ns_per_px: Of one pixel; None where it could not be tried.
        iou: Of its mask with the 32-bit one where they differ by more than may be, so that it is not taken; else None.
    """

    runtime: str
    precision: str
    ns_per_px: Optional[float]
    iou: Optional[float] = None


@dataclass(frozen=True)
class Measured:
    """What came of the candidates.

    Attributes:
        runtime: That was taken.
        precision: That was taken.
        date: When, as 2026-11-21.
        tried: All candidates.
    """

    runtime: str
    precision: str
    date: str
    tried: tuple[Candidate, ...]


def cache_folder() -> Path:
    """Names the folder for what can be made anew; it need not exist."""
    chosen = os.environ.get(FOLDER_VARIABLE)
    if chosen:
        return Path(chosen)
    home = Path(os.path.expanduser("~"))
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local") / "cloudreef" / "cache"
    if sys.platform == "darwin":
        return home / "Library" / "Caches" / "cloudreef"
    return Path(os.environ.get("XDG_CACHE_HOME") or home / ".cache") / "cloudreef"


def recall(key: str) -> Optional[Measured]:
    """Recalls what is remembered under a key, or None."""
    return _entry(_entries().get(key))


def remember(key: str, measured: Measured) -> None:
    """Remembers; whoever reads meanwhile sees the file as it was or as it will be."""
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
        os.replace(part, folder / FILE)
    except OSError as error:
        log.warning("What was measured cannot be kept in %s: %s", folder, error.strerror)
        if part:
            with suppress(OSError):
                os.unlink(part)


def forget() -> Path:
    """Forgets all that was measured; returns the file that held it.

    Raises:
        OSError: If it is there and cannot be removed.
    """
    file = cache_folder() / FILE
    with suppress(FileNotFoundError):
        file.unlink()
    return file


def _entries() -> dict[str, Any]:
    """Reads the file's entries, oldest first; nothing where it is missing, damaged or not ours."""
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
