"""Versions of installed packages, including those that a package of another name provides."""

from __future__ import annotations

import importlib.metadata
from functools import cache

__all__ = ["version_of"]

# Packages that provide the same module, for other graphics cards or systems: https://onnxruntime.ai/docs/install/
_BRINGS = {
    "onnxruntime": ("onnxruntime-gpu", "onnxruntime-directml", "onnxruntime-openvino", "onnxruntime-rocm"),
    "tensorflow": ("tensorflow-cpu", "tensorflow-intel", "tensorflow-macos", "tensorflow-rocm", "tf-nightly"),
}


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
