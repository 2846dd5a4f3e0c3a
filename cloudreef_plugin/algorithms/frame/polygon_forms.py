"""The form that the polygons of many scenes take, by the ending of their names."""

from __future__ import annotations

from pathlib import Path
from typing import Mapping

__all__ = ["FORMS", "form_of_name", "in_form"]

FORMS = ("gpkg", "geojson", "fgb", "shp")


def in_form(paths: Mapping[str, str], form: str) -> dict[str, str]:
    """Renames the polygons among the results of a scene.

    Args:
        paths: Kind of result to path.
        form: One of `FORMS`.
    """
    named = dict(paths)
    if "polygons" in named:
        named["polygons"] = str(Path(named["polygons"]).with_suffix(f".{form}"))
    return named


def form_of_name(name: str) -> str:
    """Reads from the name of polygons which of `FORMS` they have; ".json" is GeoJSON."""
    ending = Path(name).suffix[1:].lower()
    return ending if ending in FORMS else "geojson"
