"""Polygons in GeoJSON files, https://www.rfc-editor.org/rfc/rfc7946."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Optional

import numpy as np

from ...contract.errors import SceneError
from ...contract.sentences import Sentence
from .rings import Ring

__all__ = ["GeoJson", "polygons_in"]


@dataclass(frozen=True)
class GeoJson:
    """A piece of GeoJSON.

    Attributes:
        data: Its content.
        name: Name of its file in sentences.
        what: What it is, at the beginning of a sentence: "The zones".
    """

    data: Any
    name: str
    what: str

    @classmethod
    def read(cls, path: str, what: str) -> GeoJson:
        """Reads a file.

        Raises:
            SceneError: If it cannot be read, or is not JSON.
        """
        name = Path(path).name
        try:
            return cls(json.loads(Path(path).read_text(encoding="utf-8-sig")), name, what)
        except OSError as error:
            raise SceneError(Sentence("The polygons {} cannot be read: {}.", path, error.strerror)) from error
        except (ValueError, RecursionError) as error:
            raise SceneError(
                Sentence("{} is not a GeoJSON file.", name), Sentence("Save the polygons as GeoJSON.")
            ) from error

    @property
    def crs(self) -> Optional[str]:
        """The CRS that GDAL and QGIS write into GeoJSON if it is not WGS 84; None if there is none."""
        try:
            return str(self.data["crs"]["properties"]["name"])
        except (KeyError, TypeError):
            return None

    @cached_property
    def polygons(self) -> list[list[Ring]]:
        """The rings of each polygon.

        Raises:
            SceneError: If a coordinate is not a number.
        """
        polygons = []
        for coordinates in polygons_in(self.data):
            rings = []
            for ring in _items(coordinates):
                try:
                    points = np.asarray([point[:2] for point in ring], float).reshape(-1, 2)
                except (TypeError, ValueError, KeyError, OverflowError):
                    points = np.full((1, 2), np.nan)
                if not np.isfinite(points).all():
                    raise SceneError(Sentence("{} holds a polygon whose coordinates are not numbers.", self.name))
                rings.append(points)
            if rings and len(rings[0]) >= 3:
                polygons.append(rings)
        return polygons


def polygons_in(data: Any) -> Iterator[Any]:
    """Yields the coordinates of each polygon in GeoJSON."""
    kind = data.get("type") if isinstance(data, dict) else None
    if kind in ("FeatureCollection", "GeometryCollection"):
        for part in _items(data.get("features" if kind == "FeatureCollection" else "geometries")):
            yield from polygons_in(part)
    elif kind == "Feature":
        yield from polygons_in(data.get("geometry"))
    elif kind == "Polygon":
        yield _items(data.get("coordinates"))
    elif kind == "MultiPolygon":
        yield from _items(data.get("coordinates"))


def _items(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []
