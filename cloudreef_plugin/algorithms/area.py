"""The area of interest: from a source of polygons to a file for the engine."""

from __future__ import annotations

import json
from pathlib import Path

from qgis.core import QgsProcessingFeatureSource, QgsProcessingFeedback

from ..engine.errors import SceneError
from ..messages import tr

__all__ = ["write_polygons"]


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
