"""Where CloudReef's files lie: in a checkout, or in the plugin folder of a QGIS profile."""

from __future__ import annotations

import hashlib
import os
import re
import sys
from configparser import ConfigParser
from pathlib import Path
from typing import Optional

__all__ = [
    "PLUGIN_FOLDER",
    "engine_root",
    "is_address",
    "license_file",
    "lock_file",
    "metadata_file",
    "models_folder",
    "resource",
    "resources_folder",
    "safe_name",
    "training_home",
    "version",
]

PLUGIN_FOLDER = Path(__file__).resolve().parent


def resources_folder(plugin_folder: Path = PLUGIN_FOLDER) -> Path:
    """Finds the resources: inside an installed plugin, beside the plugin's folder in a checkout."""
    return _inside_or_beside(plugin_folder, "resources")


def resource(*parts: str) -> Path:
    """Finds the path of one resource, for example ``resource("styles", "mask.qml")``."""
    return resources_folder().joinpath(*parts)


def metadata_file(plugin_folder: Path = PLUGIN_FOLDER) -> Path:
    """Finds metadata.txt, the only place of the version."""
    return _inside_or_beside(plugin_folder, "metadata.txt")


def license_file(plugin_folder: Path = PLUGIN_FOLDER) -> Path:
    """Finds the licence's text."""
    return _inside_or_beside(plugin_folder, "LICENSE")


def version(plugin_folder: Path = PLUGIN_FOLDER) -> str:
    """Reads the plugin's version."""
    metadata = ConfigParser(interpolation=None)
    metadata.read(metadata_file(plugin_folder), encoding="utf-8")
    return metadata.get("general", "version", fallback="unknown")


def lock_file(lock: str, plugin_folder: Path = PLUGIN_FOLDER) -> Path:
    """Finds the lock of an install profile: pinned and hashed requirements."""
    return plugin_folder / "engine" / "requirements" / f"{lock}.txt"


def training_home(plugin_folder: Path = PLUGIN_FOLDER) -> Path:
    """Finds the folder in which ``python -m training`` is called: the plugin's, or the checkout's."""
    return _inside_or_beside(plugin_folder, "training").parent


def engine_root(profile_folder: Path, platform: str = sys.platform, local: Optional[str] = None) -> Path:
    """Tells where the engine's environment of a QGIS profile lies: in it, on Windows among the user's local data.

    Windows allows names of 259 characters unless it was told otherwise, and files of TensorFlow have up to 163 below
    `site-packages`: with those of a profile in front they would not fit. Nor do gigabytes belong into `Roaming`, which
    may be copied at each logon. https://learn.microsoft.com/windows/win32/fileio/maximum-file-path-limitation

    Args:
        profile_folder: Of the QGIS profile; each has an engine of its own.
        platform: As `sys.platform`.
        local: The folder of local data on Windows; None takes the one that Windows names.
    """
    local = local or os.environ.get("LOCALAPPDATA")
    if platform != "win32" or not local:
        return profile_folder / "cloudreef" / "engine"
    name = str(profile_folder).replace("\\", "/").rstrip("/").lower()
    return Path(local) / "cloudreef" / f"engine-{hashlib.sha256(name.encode()).hexdigest()[:4]}"


def models_folder(profile_folder: Path) -> Path:
    """Tells where imported models lie in a QGIS profile."""
    return profile_folder / "cloudreef" / "models"


def safe_name(text: str) -> str:
    """Turns a text into a model's id or folder name: small letters, digits, hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")


def is_address(text: str) -> bool:
    """Tells whether a text names what does not lie in files of this machine: an address, or one of GDAL's own."""
    return text.startswith("/vsi") or "://" in text


def _inside_or_beside(plugin_folder: Path, name: str) -> Path:
    inside = plugin_folder / name
    return inside if inside.exists() else plugin_folder.parent / name
