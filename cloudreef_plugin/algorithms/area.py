"""The area of interest: from a source of polygons to a file for the engine."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from qgis.core import QgsProcessingFeatureSource, QgsProcessingFeedback
from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime

from ..engine.errors import SceneError
from ..messages import tr

__all__ = ["write_polygons", "write_zones"]


def write_polygons(path: Path, source: QgsProcessingFeatureSource, feedback: QgsProcessingFeedback) -> None:
    """Writes the polygons of a source as GeoJSON, in the source's own CRS.

    Raises:
        SceneError: If there are none.
    """
    features = []
    for feature in source.getFeatures():
        if feedback.isCanceled():
            break
        if feature.hasGeometry():
            geometry = json.loads(feature.geometry().asJson())
            features.append({"type": "Feature", "properties": {}, "geometry": geometry})
    if not features:
        raise SceneError(
            tr("The area of interest holds no polygons."),
            tr("Choose a layer with polygons, or leave the area empty to segment the whole scene."),
        )
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}), encoding="utf-8")


def write_zones(path: Path, source: QgsProcessingFeatureSource, feedback: QgsProcessingFeedback) -> None:
    """Writes the polygons of a source with their attributes as GeoJSON, in the source's own CRS.

    Raises:
        SceneError: If there are none.
    """
    names = source.fields().names()
    features = []
    for feature in source.getFeatures():
        if feedback.isCanceled():
            break
        geometry = json.loads(feature.geometry().asJson()) if feature.hasGeometry() else None
        properties = {name: _plain(value) for name, value in zip(names, feature.attributes())}
        features.append({"type": "Feature", "properties": properties, "geometry": geometry})
    if not features:
        raise SceneError(tr("The zones hold no polygons."), tr("Choose a layer with polygons."))
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}), encoding="utf-8")


def _plain(value: Any) -> Any:
    """Returns an attribute as JSON can hold it; what is neither number nor text as its text."""
    if value is None or (hasattr(value, "isNull") and value.isNull()):
        return None
    if isinstance(value, (bool, int, float, str)):
        return value
    return value.toString(Qt.DateFormat.ISODate) if isinstance(value, (QDate, QDateTime, QTime)) else str(value)
