"""Writes the features of a layer to a GeoJSON file for the engine."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Optional

from qgis.core import QgsGeometry, QgsProcessingFeatureSource, QgsProcessingFeedback, QgsWkbTypes
from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime

from ...engine.contract.errors import SceneError
from ...engine.contract.mask_jobs import DATE_FIELDS
from ...messages import tr

__all__ = ["shape_of", "write_features", "write_polygons", "write_zones"]

_DATES = {QDate: "date", QDateTime: "datetime"}
_NO_POLYGONS = (QgsWkbTypes.PointGeometry, QgsWkbTypes.LineGeometry, QgsWkbTypes.NullGeometry)


def write_polygons(path: Path, source: QgsProcessingFeatureSource, feedback: QgsProcessingFeedback) -> None:
    """Writes the polygons of a source as GeoJSON, in the source's own CRS.

    Raises:
        SceneError: If there are none.
    """
    if not write_features(path, source, feedback, with_attributes=False):
        raise SceneError(
            tr("The area of interest has no polygons."),
            tr("Choose a layer with polygons, or leave the area empty to segment the whole scene."),
        )


def write_zones(path: Path, source: QgsProcessingFeatureSource, feedback: QgsProcessingFeedback) -> None:
    """Writes the polygons of a source with their attributes as GeoJSON, in the source's own CRS.

    Raises:
        SceneError: If there are none.
    """
    if not write_features(path, source, feedback):
        raise SceneError(tr("The zones layer has no polygons."), tr("Choose a layer with polygons."))


def write_features(
    path: Path, source: QgsProcessingFeatureSource, feedback: QgsProcessingFeedback, *, with_attributes: bool = True
) -> int:
    """Writes features, including edits that are not saved yet, as GeoJSON in the source's own CRS.

    Args:
        path: The file to create.
        source: The features; a selection or a filter is respected.
        feedback: Can cancel.
        with_attributes: Whether to write attributes, and features without geometry.

    Returns:
        Number of features that may contain polygons, which can be 0.

    Raises:
        SceneError: If all geometries are points or lines.
    """
    names = source.fields().names() if with_attributes else []
    features, shapes, polygons = [], 0, 0
    kinds: dict[str, str] = {}
    for feature in source.getFeatures():
        if feedback.isCanceled():
            break
        shape = shape_of(feature.geometry())
        if shape is None and not with_attributes:
            continue
        shapes += shape is not None
        polygons += shape is not None and feature.geometry().type() not in _NO_POLYGONS
        values = dict(zip(names, feature.attributes()))
        kinds.update({name: _DATES[type(value)] for name, value in values.items() if type(value) in _DATES})
        properties = {name: _plain(value) for name, value in values.items()}
        features.append({"type": "Feature", "properties": properties, "geometry": shape})
    if shapes and not polygons:
        raise SceneError(
            tr('The layer "{}" has no polygons.').format(source.sourceName()), tr("Choose a layer with polygons.")
        )
    data = {"type": "FeatureCollection", DATE_FIELDS: kinds, "features": features}
    path.write_text(json.dumps(data), encoding="utf-8")
    return polygons


def shape_of(geometry: QgsGeometry, digits: int = 17) -> Optional[dict[str, Any]]:
    """Converts a geometry to GeoJSON, with a number of decimals; None if it is empty."""
    if geometry.isNull() or geometry.isEmpty():
        return None
    parts = [part.clone() for part in geometry.constParts()]
    filled = [QgsGeometry(part) for part in parts if not part.isEmpty()]
    if len(filled) < len(parts):  # on an empty part, asJson crashes QGIS 3.22
        geometry = QgsGeometry.collectGeometry(filled)
    shape: dict[str, Any] = json.loads(geometry.asJson(digits))
    return shape


def _plain(value: Any) -> Any:
    """Converts an attribute to a value for JSON; other types than numbers and texts become texts."""
    if value is None or (hasattr(value, "isNull") and value.isNull()):
        return None
    if isinstance(value, (bool, int, float, str)):
        return value
    return value.toString(Qt.DateFormat.ISODate) if isinstance(value, (QDate, QDateTime, QTime)) else str(value)
