"""Reports the runtimes and devices of the engine's Python, for the installer and for diagnostics."""

from __future__ import annotations

import platform
import re
from typing import Any

from ..contract.errors import RuntimeUnavailable
from ..contract.sentences import Sentence
from ..contract.version import version_of
from ..network.choice import installed
from ..network.hardware import nvidia_gpus, processor
from ..network.runtime import reason
from ..network.runtimes import framework

__all__ = ["check"]

_NEEDED = ("numpy", "rasterio", "pyproj", "pyogrio")
_REINSTALL_LIBRARIES = Sentence(
    "Reinstall Microsoft's Visual C++ Redistributable (https://aka.ms/vs/17/release/vc_redist.x64.exe)."
)
# Errors of Python and TensorFlow on Windows where the libraries of Microsoft's compiler are missing or too old.
_LACKS_LIBRARY = re.compile(r"DLL load failed|could not find the DLL|msvcp140|vcruntime140", re.IGNORECASE)


def check() -> dict[str, Any]:
    """Imports the packages that the engine needs and reports versions and devices.

    Raises:
        RuntimeUnavailable: If a package is missing or broken, or no runtime is installed.
    """
    packages = {name: _version(name) for name in _NEEDED}
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
    except (ImportError, OSError, RuntimeError) as error:
        again = Sentence("Repair the engine: install it again.")
        raise RuntimeUnavailable(
            Sentence("The engine's Python cannot load {}: {}.", name, reason(error).rstrip(".")),
            _REINSTALL_LIBRARIES if _LACKS_LIBRARY.search(str(error)) else again,
        ) from error
