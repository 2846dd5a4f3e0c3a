"""Where CloudReef's files lie: in a checkout, or in the plugin folder of a QGIS profile."""

from __future__ import annotations

import json
import re
from configparser import ConfigParser
from dataclasses import dataclass
from pathlib import Path
from typing import Iterable

__all__ = [
    "PLUGIN_FOLDER",
    "ModelEntry",
    "engine_root",
    "is_address",
    "license_file",
    "lock_file",
    "metadata_file",
    "model_entry",
    "models",
    "models_folder",
    "resource",
    "resources_folder",
    "safe_name",
    "version",
]

PLUGIN_FOLDER = Path(__file__).resolve().parent


@dataclass(frozen=True)
class ModelEntry:
    """A model bundle as lists show it; the engine checks the bundle itself when it runs.

    Attributes:
        id: Short name, as the parameter MODEL takes it.
        name: Name for people.
        description: One line.
        folder: Where model.json lies.
        threshold: Probability from which a pixel is target, as the model states it.
        channels: Names of the input channels in order.
        optional: Names of those channels that a scene may lack.
        version: Of the weights.
        resolution_m: Pixel sizes (smallest, largest) that the network was made for.
        wavelengths_um: Of each channel's centre, None where the model does not state it.
    """

    id: str
    name: str
    description: str
    folder: Path
    threshold: float
    channels: tuple[str, ...]
    optional: tuple[str, ...]
    version: str = ""
    resolution_m: tuple[float, float] = (0.0, 0.0)
    wavelengths_um: tuple[float | None, ...] = ()


def resources_folder(plugin_folder: Path = PLUGIN_FOLDER) -> Path:
    """Returns the resources: inside an installed plugin, beside the plugin's folder in a checkout."""
    return _inside_or_beside(plugin_folder, "resources")


def resource(*parts: str) -> Path:
    """Returns the path of one resource, for example ``resource("styles", "mask.qml")``."""
    return resources_folder().joinpath(*parts)


def metadata_file(plugin_folder: Path = PLUGIN_FOLDER) -> Path:
    """Returns metadata.txt, the only place of the version."""
    return _inside_or_beside(plugin_folder, "metadata.txt")


def license_file(plugin_folder: Path = PLUGIN_FOLDER) -> Path:
    """Returns the licence's text."""
    return _inside_or_beside(plugin_folder, "LICENSE")


def version(plugin_folder: Path = PLUGIN_FOLDER) -> str:
    """Returns the plugin's version."""
    metadata = ConfigParser(interpolation=None)
    metadata.read(metadata_file(plugin_folder), encoding="utf-8")
    return metadata.get("general", "version", fallback="unknown")


def lock_file(lock: str, plugin_folder: Path = PLUGIN_FOLDER) -> Path:
    """Returns the lock of an install profile: pinned and hashed requirements."""
    return plugin_folder / "engine" / "requirements" / f"{lock}.txt"


def engine_root(profile_folder: Path) -> Path:
    """Returns where the engine's environment lies in a QGIS profile."""
    return profile_folder / "cloudreef" / "engine"


def models_folder(profile_folder: Path) -> Path:
    """Returns where imported models lie in a QGIS profile."""
    return profile_folder / "cloudreef" / "models"


def models(more_folders: Iterable[Path] = ()) -> list[ModelEntry]:
    """Lists the model bundles that came with the plugin and those in further folders, sorted by name.

    A folder whose model.json cannot be read is left out; opening it in a job says what is wrong with it.
    """
    entries: dict[str, ModelEntry] = {}
    for parent in (resource("models"), *more_folders):
        for description in sorted(parent.glob("*/model.json")):
            entry = model_entry(description)
            if entry:
                entries[entry.id] = entry
    return sorted(entries.values(), key=lambda entry: entry.name.lower())


def safe_name(text: str) -> str:
    """Returns a model's id or folder name made of a text: small letters, digits, hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")


def is_address(text: str) -> bool:
    """Tells whether a text names what does not lie in files of this machine: an address, or one of GDAL's own."""
    return text.startswith("/vsi") or "://" in text


def _inside_or_beside(plugin_folder: Path, name: str) -> Path:
    inside = plugin_folder / name
    return inside if inside.exists() else plugin_folder.parent / name


def model_entry(path: Path) -> ModelEntry | None:
    """Reads a model.json for lists; None where it cannot be read."""
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        bands = data["mlm:input"][0]["bands"]
        low, high = data["cloudreef"].get("resolution_m", (0, 0))
        return ModelEntry(
            id=str(data["id"]),
            name=str(data["name"]),
            description=str(data.get("description", "")),
            folder=path.parent,
            threshold=float(data["cloudreef"]["threshold"]),
            channels=tuple(str(band["name"]) for band in bands),
            optional=tuple(str(band["name"]) for band in bands if band.get("optional")),
            version=str(data.get("version", "")),
            resolution_m=(float(low), float(high)),
            wavelengths_um=tuple(band.get("center_wavelength") for band in bands),
        )
    except (OSError, ValueError, KeyError, TypeError, IndexError, AttributeError):
        return None
