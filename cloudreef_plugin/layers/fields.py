"""Columns of attribute tables, for Qt 5 and Qt 6, in which types of fields bear different names."""

from __future__ import annotations

from typing import Mapping
from urllib.parse import quote

from qgis.core import QgsFields, QgsVectorLayer

__all__ = ["fields_of"]


def fields_of(kinds: Mapping[str, str]) -> QgsFields:
    """Makes columns.

    Args:
        kinds: Kind by name, as QGIS's memory layers name them: "string", "double", "integer".
    """
    columns = "&".join(f"field={quote(name)}:{kind}" for name, kind in kinds.items())
    return QgsVectorLayer(f"NoGeometry?{columns}", "", "memory").fields()
