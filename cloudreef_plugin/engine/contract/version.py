"""The release's version, from metadata.txt, and versions of installed packages."""

from __future__ import annotations

import configparser
import importlib.metadata
from functools import cache
from pathlib import Path

__all__ = ["version", "version_of"]

# Packages that provide the same module, for other graphics cards or systems: https://onnxruntime.ai/docs/install/
_BRINGS = {
    "onnxruntime": ("onnxruntime-gpu", "onnxruntime-directml", "onnxruntime-openvino", "onnxruntime-rocm"),
    "tensorflow": ("tensorflow-cpu", "tensorflow-intel", "tensorflow-macos", "tensorflow-rocm", "tf-nightly"),
}


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


@cache
def version_of(name: str) -> str:
    """Finds the version of an imported module, with the name of its package if that is another one.

    Raises:
        PackageNotFoundError: If no package that provides it is installed.
    """
    for package in (name, *_BRINGS.get(name, ())):
        try:
            version = importlib.metadata.version(package)
        except importlib.metadata.PackageNotFoundError:
            continue
        return version if package == name else f"{version} ({package})"
    raise importlib.metadata.PackageNotFoundError(name)
