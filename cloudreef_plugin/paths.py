"""Paths of CloudReef's files, in a checkout or in the plugin folder of a QGIS profile."""

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
    """Finds the folder of resources: inside an installed plugin, or beside the plugin's folder in a checkout."""
    return _inside_or_beside(plugin_folder, "resources")


def resource(*parts: str) -> Path:
    """Builds the path of a resource, for example ``resource("styles", "mask.qml")``."""
    return resources_folder().joinpath(*parts)


def metadata_file(plugin_folder: Path = PLUGIN_FOLDER) -> Path:
    """Finds metadata.txt, which contains the version."""
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
    """Builds the path of a lock file: the pinned and hashed requirements of an install profile."""
    return plugin_folder / "engine" / "requirements" / f"{lock}.txt"


def training_home(plugin_folder: Path = PLUGIN_FOLDER) -> Path:
    """Finds the working folder for ``python -m training``: the plugin's folder, or the checkout."""
    return _inside_or_beside(plugin_folder, "training").parent


def engine_root(profile_folder: Path, platform: str = sys.platform, local: Optional[str] = None) -> Path:
    """Chooses the folder of a profile's engine: in the profile, or on Windows in the user's local data.

    Windows limits paths to 259 characters by default, and those of TensorFlow's files have up to 163 below
    `site-packages`, too many for a folder in the profile. Besides, `Roaming` is no place for gigabytes, as it may be
    copied at each logon. https://learn.microsoft.com/windows/win32/fileio/maximum-file-path-limitation

    Args:
        profile_folder: Folder of the QGIS profile; each has an engine of its own.
        platform: As `sys.platform`.
        local: The folder of local data on Windows; None reads it from the environment.
    """
    local = local or os.environ.get("LOCALAPPDATA")
    if platform != "win32" or not local:
        return profile_folder / "cloudreef" / "engine"
    name = str(profile_folder).replace("\\", "/").rstrip("/").lower()
    return Path(local) / "cloudreef" / f"engine-{hashlib.sha256(name.encode()).hexdigest()[:4]}"


def models_folder(profile_folder: Path) -> Path:
    """Builds the path of the folder of imported models in a QGIS profile."""
    return profile_folder / "cloudreef" / "models"


def safe_name(text: str) -> str:
    """Turns a text into a model's id or folder name of lower-case letters, digits and hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")


def is_address(text: str) -> bool:
    """Tells whether a text is a URL or a name of GDAL's virtual file systems, rather than the path of a file."""
    return text.startswith("/vsi") or re.search(r"[\w+.-]{2}://", text) is not None  # C:// is a drive of Windows


def _inside_or_beside(plugin_folder: Path, name: str) -> Path:
    inside = plugin_folder / name
    return inside if inside.exists() else plugin_folder.parent / name
