"""Fields of attribute tables, for Qt 5 and Qt 6, in which field types have different names."""

from __future__ import annotations

from typing import Mapping
from urllib.parse import quote

from qgis.core import QgsFields, QgsVectorLayer

__all__ = ["fields_of"]


def fields_of(kinds: Mapping[str, str]) -> QgsFields:
    """Creates fields.

    Args:
        kinds: Type of each field by name, as in memory layers: "string", "double", "integer".
    """
    columns = "&".join(f"field={quote(name)}:{kind}" for name, kind in kinds.items())
    return QgsVectorLayer(f"NoGeometry?{columns}", "", "memory").fields()
