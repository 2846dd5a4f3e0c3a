"""Reports the runtimes and devices of the engine's Python, for the installer and for diagnostics."""

from __future__ import annotations

import platform
from typing import Any

from ..contract.errors import RuntimeUnavailable
from ..contract.sentences import Sentence
from ..contract.version import version_of
from ..network.hardware import nvidia_gpus, processor
from ..network.runtimes import framework, installed

__all__ = ["check"]

NEEDED = ("numpy", "rasterio", "pyproj", "pyogrio")


def check() -> dict[str, Any]:
    """Imports what the engine needs and reports versions and devices.

    Raises:
        RuntimeUnavailable: If a package is missing or broken, or there is no runtime.
    """
    packages = {name: _version(name) for name in NEEDED}
    runtimes = {name: _version(name) for name in installed()}
    if not runtimes:
        raise RuntimeUnavailable(
            Sentence("The engine's Python has none of TensorFlow, ONNX Runtime and OpenVINO."),
            Sentence("Install the engine again."),
        )
    return {
        "python": platform.python_version(),
        "packages": packages,
        "runtimes": runtimes,
        "processor": processor(),
        "nvidia_gpus": nvidia_gpus(),
    }


def _version(name: str) -> str:
    try:
        framework(name)
        return version_of(name)
    except (ImportError, OSError) as error:
        raise RuntimeUnavailable(
            Sentence("The engine's Python cannot load {}: {}.", name, str(error)),
            Sentence("Repair the engine: install it again."),
        ) from error
