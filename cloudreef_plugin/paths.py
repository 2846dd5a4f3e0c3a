"""Where CloudReef's files lie: in a checkout, or in the plugin folder of a QGIS profile."""

from __future__ import annotations

import re
from configparser import ConfigParser
from pathlib import Path

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


def engine_root(profile_folder: Path) -> Path:
    """Tells where the engine's environment lies in a QGIS profile."""
    return profile_folder / "cloudreef" / "engine"


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
