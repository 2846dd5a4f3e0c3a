"""The metadata of Landsat products, in each of its three forms: MTL.txt, MTL.xml and MTL.json.

Layouts: before 2012 (BAND1_FILE_NAME, LMAX_BAND1), Collection 1 and before (PRODUCT_METADATA, RADIOMETRIC_RESCALING),
and Collection 2 (PRODUCT_CONTENTS, LEVEL1_RADIOMETRIC_RESCALING, LEVEL2_SURFACE_REFLECTANCE_PARAMETERS); see the USGS
Landsat 8-9 Level-1 and Level-2 data format control books.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Optional

from ..contract.errors import SceneError
from ..contract.sentences import Sentence
from .archives import AnyPath, children
from .identities.sensors import SENSORS
from .scaling.sun import sun_distance

__all__ = ["LandsatMetadata", "find_mtl", "is_mtl"]

_NAME = re.compile(r"_?MTL\.(txt|xml|json)$", re.IGNORECASE)
_LINE = re.compile(r'^\s*(\w+)\s*=\s*"?(.*?)"?\s*$')
_TAG = re.compile(r"<(/?)([A-Za-z_]\w*)\s*>([^<]*)")
_FILE_KEY = re.compile(r"^(?:FILE_NAME_BAND_(\d+)|BAND(\d+)_FILE_NAME)$")
# Radiance of the smallest and the largest stored value, and these values; before and since 2012.
_RADIANCE_RANGES = (
    ("LMIN", "LMAX", "QCALMIN", "QCALMAX"),
    ("RADIANCE_MINIMUM", "RADIANCE_MAXIMUM", "QUANTIZE_CAL_MIN", "QUANTIZE_CAL_MAX"),
)

# Mean solar irradiance outside the atmosphere, W/(m2 um): Chander, Markham and Helder 2009, tables 4 and 5.
_IRRADIANCE = {
    "landsat4": {"1": 1983, "2": 1795, "3": 1539, "4": 1028, "5": 219.8, "7": 83.49},
    "landsat5": {"1": 1983, "2": 1796, "3": 1536, "4": 1031, "5": 220.0, "7": 83.44},
    "landsat7": {"1": 1997, "2": 1812, "3": 1533, "4": 1039, "5": 230.8, "7": 84.90, "8": 1362},
}

Groups = dict[str, dict[str, str]]


def is_mtl(path: AnyPath) -> bool:
    """Whether a file name is that of a Landsat product's metadata."""
    return _NAME.search(path.name) is not None


def find_mtl(folder: AnyPath) -> list[AnyPath]:
    """Lists the metadata files in a folder, one for each product: MTL.txt is preferred."""
    forms = (".txt", ".xml", ".json")
    found: dict[str, AnyPath] = {}
    files = [path for path in children(folder) if is_mtl(path) and path.is_file()]
    for path in sorted(files, key=lambda path: forms.index(path.suffix.lower())):
        found.setdefault(_NAME.sub("", path.name).lower(), path)
    return [found[name] for name in sorted(found)]


@dataclass(frozen=True)
class LandsatMetadata:
    """The content of a metadata file.

    Attributes:
        path: Path of the file.
        groups: Groups by name, with their keys and values.
    """

    path: AnyPath
    groups: Groups

    @classmethod
    def read(cls, path: AnyPath) -> LandsatMetadata:
        """Reads a metadata file.

        Raises:
            SceneError: If it cannot be read, or is not such a file.
        """
        try:
            text = path.read_text(encoding="utf-8", errors="replace")
        except OSError as error:
            raise SceneError(Sentence("{} cannot be read: {}.", path.name, error.strerror)) from error
        reader = {".xml": _xml, ".json": _json}.get(path.suffix.lower(), _text)
        groups: Groups = {}
        for group, key, value in reader(text):
            groups.setdefault(group, {})[key] = value
        if not groups:
            raise SceneError(
                Sentence("{} is named like the metadata file of a Landsat product, but is not one.", path.name),
                Sentence("Choose the product's folder or one of its rasters."),
            )
        return cls(path, groups)

    @property
    def scene(self) -> str:
        """The product's name."""
        return _NAME.sub("", self.path.name) or self.path.parent.name

    @property
    def number(self) -> str:
        """Number of the satellite: "8"; empty if unknown."""
        return re.sub(r"\D", "", self._attributes.get("SPACECRAFT_ID", ""))

    @property
    def sensor(self) -> Optional[str]:
        """Key of `SENSORS`, or None."""
        if self._attributes.get("SENSOR_ID") == "MSS":
            return "mss" if self.number in ("4", "5") else "mss_early"
        return f"landsat{self.number}" if f"landsat{self.number}" in SENSORS else None

    @property
    def sun_elevation(self) -> Optional[float]:
        """Degrees above the horizon, or None."""
        return _number(self._attributes, "SUN_ELEVATION")

    def agrees_with(self, other: LandsatMetadata) -> bool:
        """Whether another form of the metadata has the same sun elevation and factors, where both have them."""
        pairs: list[tuple[float, float]] = []
        if self.sun_elevation is not None and other.sun_elevation is not None:
            pairs.append((self.sun_elevation, other.sun_elevation))
        for code in SENSORS.get(self.sensor or "", {}):
            pairs += zip(self.top_factors(code) or (), other.top_factors(code) or ())
            pairs += zip(self.surface_factors(code) or (), other.surface_factors(code) or ())
        return all(math.isclose(one, two, rel_tol=1e-3, abs_tol=1e-9) for one, two in pairs)

    def files(self) -> Iterator[tuple[str, str]]:
        """Yields the number and file name of each band."""
        contents = self.groups.get("PRODUCT_CONTENTS") or self.groups.get("PRODUCT_METADATA") or {}
        for key, name in contents.items():
            found = _FILE_KEY.match(key)
            if found:
                yield found[1] or found[2], name

    def surface_factors(self, code: str) -> Optional[tuple[float, float]]:
        """Finds scale and offset of a band of surface reflectance, or None."""
        factors = self.groups.get("LEVEL2_SURFACE_REFLECTANCE_PARAMETERS", {})
        return _pair(factors, f"REFLECTANCE_MULT_BAND_{code}", f"REFLECTANCE_ADD_BAND_{code}")

    def top_factors(self, code: str) -> Optional[tuple[float, float]]:
        """Computes scale and offset of a Level-1 band for top-of-atmosphere reflectance, or None.

        They include the sun's elevation where it is known. Without reflectance factors, as before 2012 for Landsat 4 to
        7, they are derived from radiance and the sun's irradiance.
        """
        factors = self.groups.get("LEVEL1_RADIOMETRIC_RESCALING") or self.groups.get("RADIOMETRIC_RESCALING") or {}
        pair = _pair(factors, f"REFLECTANCE_MULT_BAND_{code}", f"REFLECTANCE_ADD_BAND_{code}")
        height = self.sun_elevation
        sine = math.sin(math.radians(height)) if height is not None else 1.0
        if pair is None and height is not None:
            radiance, irradiance = self._radiance(code, factors), _IRRADIANCE.get(self.sensor or "", {}).get(code)
            distance = self._distance()
            if radiance is None or irradiance is None or distance is None:
                return None
            share = math.pi * distance**2 / irradiance
            pair = radiance[0] * share, radiance[1] * share
        return None if pair is None or sine <= 0 else (pair[0] / sine, pair[1] / sine)

    def _radiance(self, code: str, factors: dict[str, str]) -> Optional[tuple[float, float]]:
        pair = _pair(factors, f"RADIANCE_MULT_BAND_{code}", f"RADIANCE_ADD_BAND_{code}")
        if pair:
            return pair
        every = {
            key.replace("_BAND_", "_BAND"): value for group in self.groups.values() for key, value in group.items()
        }
        for keys in _RADIANCE_RANGES:
            low, high, first, last = (_number(every, f"{key}_BAND{code}") for key in keys)
            if low is not None and high is not None and first is not None and last is not None and last > first:
                gain = (high - low) / (last - first)
                return gain, low - gain * first
        return None

    def _distance(self) -> Optional[float]:
        """Finds the distance to the sun in astronomical units, as stated or by the date."""
        stated = _number(self._attributes, "EARTH_SUN_DISTANCE")
        if stated:
            return stated
        text = self._attributes.get("DATE_ACQUIRED") or self._attributes.get("ACQUISITION_DATE") or ""
        try:
            return sun_distance(datetime.fromisoformat(text) + timedelta(hours=12))
        except ValueError:
            return None

    @property
    def _attributes(self) -> dict[str, str]:
        named = ("PRODUCT_METADATA", "PRODUCT_PARAMETERS", "IMAGE_ATTRIBUTES")
        return {key: value for name in named for key, value in self.groups.get(name, {}).items()}


def _text(text: str) -> Iterator[tuple[str, str, str]]:
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
            yield stack[-1], key, value


def _xml(text: str) -> Iterator[tuple[str, str, str]]:
    """Reads elements by their tags alone: the file has neither attributes nor entities."""
    stack: list[str] = []
    for closes, name, content in _TAG.findall(text):
        if closes:
            if name in stack:
                del stack[stack.index(name) :]
            continue
        if stack and content.strip():
            yield stack[-1], name, content.strip()
        stack.append(name)


def _json(text: str) -> Iterator[tuple[str, str, str]]:
    try:
        data: Any = json.loads(text)
    except (ValueError, RecursionError):
        return
    groups = next(iter(data.values()), None) if isinstance(data, dict) and len(data) == 1 else data
    for group, values in groups.items() if isinstance(groups, dict) else ():
        for key, value in values.items() if isinstance(values, dict) else ():
            yield group, key, str(value)


def _pair(values: dict[str, str], scale: str, offset: str) -> Optional[tuple[float, float]]:
    factor, summand = _number(values, scale), _number(values, offset)
    return None if not factor or summand is None else (factor, summand)


def _number(values: dict[str, str], key: str) -> Optional[float]:
    try:
        number = float(values[key])
    except (KeyError, ValueError):
        return None
    return number if math.isfinite(number) else None
