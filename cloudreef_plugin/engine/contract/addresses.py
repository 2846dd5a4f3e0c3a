"""Addresses as they may be shown and kept: without the keys that they carry."""

from __future__ import annotations

import re
from pathlib import Path

__all__ = ["name_of", "without_keys"]

# Who asks, and what stands behind a question mark: passwords, tokens, signatures.
_KEYS = re.compile(r"(?<=://)[^/@\s]*@|\?[^\s'\"]*")


def without_keys(path: str) -> str:
    """Removes user, password and query from an address; a path of this machine stays as it is."""
    return _KEYS.sub("", path) if path.startswith("/vsi") or "://" in path else path


def name_of(path: str) -> str:
    """Cuts out the file's name alone, as sentences and results call it."""
    shown = without_keys(path)
    return Path(shown).name or shown
