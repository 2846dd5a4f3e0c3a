"""Landsat products: what the MTL file says of their bands and numbers.

Layouts: Collection 1 and before (groups L1_METADATA_FILE, PRODUCT_METADATA, RADIOMETRIC_RESCALING)
and Collection 2 (LANDSAT_METADATA_FILE, PRODUCT_CONTENTS, LEVEL1_RADIOMETRIC_RESCALING,
LEVEL2_SURFACE_REFLECTANCE_PARAMETERS); see the USGS Landsat 8-9 Level-1 and Level-2 data format control books.
"""

from __future__ import annotations

import math
import re
from pathlib import Path
from typing import Optional

from .bands import SENSORS
from .errors import SceneError
from .naming import listed
from .product import Product, ProductFile
from .sentences import Sentence

__all__ = ["find_mtl", "is_mtl", "product"]

_LINE = re.compile(r'^\s*(\w+)\s*=\s*"?(.*?)"?\s*$')
_FILE = re.compile(r"^FILE_NAME_BAND_(\d+)$")


def is_mtl(path: Path) -> bool:
    """Whether a file is called like an MTL file."""
    return path.name.upper().endswith("MTL.TXT")


def find_mtl(folder: Path) -> list[Path]:
    """Returns the MTL files in a folder."""
    return sorted(path for path in folder.iterdir() if is_mtl(path) and path.is_file())


def product(mtl: Path) -> Product:
    """Reads a product from its MTL file.

    Raises:
        SceneError: If the MTL is unreadable or none of the files it names is there.
    """
    groups = _read(mtl)
    contents = groups.get("PRODUCT_CONTENTS") or groups.get("PRODUCT_METADATA") or {}
    attributes = {**groups.get("PRODUCT_METADATA", {}), **groups.get("IMAGE_ATTRIBUTES", {})}
    spacecraft = attributes.get("SPACECRAFT_ID", "")
    number = re.sub(r"\D", "", spacecraft)
    sensor = f"landsat{number}" if f"landsat{number}" in SENSORS and attributes.get("SENSOR_ID") != "MSS" else None
    beside = {path.name.lower(): path for path in mtl.parent.iterdir()}
    sun = _sine_of_sun(attributes)
    files, missing = [], []
    for key, name in contents.items():
        found = _FILE.match(key)
        if not found:
            continue
        path = beside.get(name.lower())
        if path is None:
            missing.append(name)
            continue
        files.append(_file(path, found.group(1), sensor, groups, sun))
    if not files:
        raise SceneError(
            Sentence("None of the band files that {} names lies beside it: {}.", mtl.name, listed(missing))
            if missing
            else Sentence("None of the band files that {} names lies beside it.", mtl.name),
            Sentence("Unpack the whole product into one folder and choose that folder."),
        )
    files.sort(key=lambda file: int(re.sub(r"\D", "", file.band)))
    level2 = "_SR_" in Path(files[0].path).name.upper()
    if level2:
        reason = Sentence("by the surface reflectance factors in {}", mtl.name)
    elif sun:
        angle = float(attributes["SUN_ELEVATION"])
        reason = Sentence("by the reflectance factors and the sun's elevation of {:.1f} degrees in {}", angle, mtl.name)
    else:
        reason = Sentence("by the reflectance factors in {}", mtl.name)
    scene = re.sub(r"_?MTL\.txt$", "", mtl.name, flags=re.IGNORECASE) or mtl.parent.name
    return Product(
        title=Sentence("{} product {}", f"Landsat{'-' if number else ''}{number} Level-{2 if level2 else 1}", scene),
        files=tuple(files),
        sensor=sensor,
        scaling_reason=reason,
        fill=0.0,
        metadata=str(mtl),
    )


def _read(mtl: Path) -> dict[str, dict[str, str]]:
    """Returns group name to its keys and values."""
    try:
        text = mtl.read_text(encoding="utf-8", errors="replace")
    except OSError as error:
        raise SceneError(Sentence("{} cannot be read: {}.", mtl.name, error.strerror)) from error
    groups: dict[str, dict[str, str]] = {}
    stack: list[str] = []
    for line in text.splitlines():
        found = _LINE.match(line)
        if not found:
            continue
        key, value = found.groups()
        if key == "GROUP":
            stack.append(value)
        elif key == "END_GROUP":
            del stack[-1:]
        elif stack:
            groups.setdefault(stack[-1], {})[key] = value
    if not groups:
        raise SceneError(
            Sentence("{} is called like the metadata file of a Landsat product but is none.", mtl.name),
            Sentence("Choose the product's folder or one of its rasters."),
        )
    return groups


def _file(
    path: Path, code: str, sensor: Optional[str], groups: dict[str, dict[str, str]], sun: Optional[float]
) -> ProductFile:
    level2 = "_SR_" in path.name.upper()
    if level2:
        factors = groups.get("LEVEL2_SURFACE_REFLECTANCE_PARAMETERS", {})
    else:
        factors = groups.get("LEVEL1_RADIOMETRIC_RESCALING") or groups.get("RADIOMETRIC_RESCALING") or {}
    scale, offset = _number(factors, f"REFLECTANCE_MULT_BAND_{code}"), _number(factors, f"REFLECTANCE_ADD_BAND_{code}")
    if sun and not level2 and scale is not None and offset is not None:
        scale, offset = scale / sun, offset / sun
    name, wavelength = SENSORS[sensor].get(code, (None, None)) if sensor else (None, None)
    return ProductFile(str(path), f"B{code}", name, wavelength, scale, offset)


def _sine_of_sun(attributes: dict[str, str]) -> Optional[float]:
    """Returns the sine of the sun's elevation, by which Level-1 reflectance is divided; None where unknown or night."""
    elevation = _number(attributes, "SUN_ELEVATION")
    return math.sin(math.radians(elevation)) if elevation is not None and elevation > 0 else None


def _number(values: dict[str, str], key: str) -> Optional[float]:
    try:
        return float(values[key])
    except (KeyError, ValueError):
        return None
