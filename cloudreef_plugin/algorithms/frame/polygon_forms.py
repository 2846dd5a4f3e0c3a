"""File formats for the polygons of a batch, by file ending."""

from __future__ import annotations

from pathlib import Path
from typing import Mapping

__all__ = ["FORMS", "form_of_name", "in_form"]

FORMS = ("gpkg", "geojson", "fgb", "shp")


def in_form(paths: Mapping[str, str], form: str) -> dict[str, str]:
    """Changes the file ending of the polygons among the results of a scene.

    Args:
        paths: Paths by kind of result.
        form: One of `FORMS`.
    """
    named = dict(paths)
    if "polygons" in named:
        named["polygons"] = str(Path(named["polygons"]).with_suffix(f".{form}"))
    return named


def form_of_name(name: str) -> str:
    """Finds which of `FORMS` a file of polygons has by its name; ".json" is GeoJSON."""
    ending = Path(name).suffix[1:].lower()
    return ending if ending in FORMS else "geojson"
