"""Addresses without credentials, as they may be shown and stored."""

from __future__ import annotations

import re
from pathlib import Path

__all__ = ["name_of", "without_keys"]

# User information and query, which may hold passwords, tokens, signatures.
_KEYS = re.compile(r"(?<=://)[^/@\s]*@|\?[^\s'\"]*")


def without_keys(path: str) -> str:
    """Removes user, password and query from an address; a path of this machine stays as it is."""
    return _KEYS.sub("", path) if path.startswith("/vsi") or "://" in path else path


def name_of(path: str) -> str:
    """Finds the file name of an address or path, for sentences and results."""
    shown = without_keys(path)
    return Path(shown).name or shown
