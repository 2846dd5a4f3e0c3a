"""The release's version, from metadata.txt."""

from __future__ import annotations

import configparser
from functools import cache
from pathlib import Path

__all__ = ["version"]


@cache
def version() -> str:
    """Reads the version in metadata.txt: beside `engine` when installed, one folder up in a checkout."""
    here = Path(__file__).resolve().parents[1]
    for folder in (here.parent, here.parent.parent):
        parser = configparser.ConfigParser(interpolation=None)
        if parser.read(folder / "metadata.txt", encoding="utf-8"):
            return parser.get("general", "version", fallback="unknown")
    # On a cluster the engine is imported from an archive.
    archive = str(Path(__file__).parents[2] / "metadata.txt")
    try:
        parser.read_string(globals()["__loader__"].get_data(archive).decode("utf-8"))
    except OSError:
        return "unknown"
    return parser.get("general", "version", fallback="unknown")
