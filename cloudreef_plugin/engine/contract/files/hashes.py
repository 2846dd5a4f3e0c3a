"""Hashes of files."""

from __future__ import annotations

import hashlib
from pathlib import Path

__all__ = ["file_sha256"]

_PIECE_BYTES = 1 << 20


def file_sha256(*paths: Path) -> str:
    """Computes the SHA-256 of the bytes of files, one after the other, in hexadecimal.

    Raises:
        OSError: If a file cannot be read.
    """
    digest = hashlib.sha256()
    for path in paths:
        with open(path, "rb") as file:
            for piece in iter(lambda: file.read(_PIECE_BYTES), b""):
                digest.update(piece)
    return digest.hexdigest()
