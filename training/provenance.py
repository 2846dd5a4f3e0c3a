"""The code and the libraries of a fit."""

from __future__ import annotations

import importlib.metadata
import platform
import shutil
import subprocess  # nosec B404 - programs are started from argument lists, never through a shell
from typing import Any

from .shipped import CHECKOUT

__all__ = ["code_state", "versions"]

LIBRARIES = ("keras", "tensorflow", "jax", "torch", "numpy", "rasterio")


def code_state() -> tuple[dict[str, Any], str]:
    """Reads commit, branch and changed files of the checkout, and the changes as a patch; git may be absent."""
    commit = _git("rev-parse", "HEAD").strip()
    if not commit:
        return {"commit": None}, ""
    changed = [line[3:] for line in _git("status", "--porcelain").splitlines()]
    branch = _git("rev-parse", "--abbrev-ref", "HEAD").strip()
    patch = _git("diff", "HEAD") if changed else ""
    return {"commit": commit, "branch": branch, "dirty": bool(changed), "changed": changed}, patch


def versions() -> dict[str, str]:
    """Lists the versions of Python and the libraries by name."""
    import keras

    found = {"python": platform.python_version(), "platform": platform.platform(), "backend": keras.backend.backend()}
    for name in LIBRARIES:
        try:
            found[name] = importlib.metadata.version(name)
        except importlib.metadata.PackageNotFoundError:
            continue
    return found


def _git(*arguments: str) -> str:
    git = shutil.which("git")
    if git is None:
        return ""
    # git, with fixed arguments
    done = subprocess.run([git, "-C", str(CHECKOUT), *arguments], capture_output=True, check=False)  # nosec B603
    # A patch has lines of files in any encoding.
    return "" if done.returncode else done.stdout.decode("utf-8", errors="replace")
