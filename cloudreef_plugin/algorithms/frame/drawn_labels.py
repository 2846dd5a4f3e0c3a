"""Writes labels from polygon layers to files for the engine."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Iterator, Optional, Sequence

from qgis.core import (
    QgsCoordinateTransform,
    QgsFeature,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsProject,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ...engine.contract.classes import ModelClass, class_text
from ...engine.contract.errors import JobError
from ...engine.contract.training_jobs import ChipLabels
from ...layers.bands import Raster
from ...layers.files import crs_text
from ...messages import tr
from .area import shape_of

__all__ = ["CLASS_FIELD", "SCENE_FIELD", "DrawnLabels"]

CLASS_FIELD, SCENE_FIELD = "class", "scene"
_NO_CLASS = "\0"  # not the name of any class
_SHOWN = 12


class DrawnLabels:
    """The labels of all scenes.

    Args:
        layers: Polygon layers, with a field `CLASS_FIELD` or with polygons of the target only.
        checked: Areas that were checked.
        classes: Classes of the model that is trained.
        project: The project with the coordinate transformations.
    """

    def __init__(
        self,
        layers: Sequence[QgsVectorLayer],
        checked: Optional[QgsProcessingFeatureSource],
        classes: Sequence[ModelClass],
        project: QgsProject,
    ) -> None:
        self._layers, self._checked, self._project = layers, checked, project
        self._names = {class_text(item.value): item.name for item in classes}
        self._names.update({class_text(item.name): item.name for item in classes})
        self._target = classes[1].name if len(classes) == 2 else ""

    def check(self, feedback: QgsProcessingFeedback) -> None:
        """Warns of polygons that are background because the model does not have their class.

        Raises:
            JobError: If the model has one target, and the polygons have classes but none of them is the target.
        """
        used = {name for layer in self._layers for _, name in self._named(layer)}
        others = sorted(used - set(self._names.values()))
        if not self._target or not others:
            return
        listed = ", ".join(others[:_SHOWN])
        if self._target not in used:
            raise JobError(
                tr('No polygon is of the class "{}"; the field "{}" has: {}.').format(
                    self._target, CLASS_FIELD, listed
                ),
                tr("Give the polygons of the target this name; all others are background."),
            )
        feedback.pushWarning(
            tr('Polygons of these classes count as background: {}. The model looks for "{}".').format(
                listed, self._target
            )
        )

    def write(self, path: Path, scene: Raster, name: str) -> Optional[ChipLabels]:
        """Writes the labels and checked areas of a scene, in its CRS; returns None if there are none.

        Args:
            path: GeoJSON file for the labels.
            scene: The scene.
            name: Name of the scene in the field `SCENE_FIELD` of polygons.
        """
        labels: list[dict[str, Any]] = []
        for layer in self._layers:
            for feature, called in self._named(layer):
                labels += self._on_scene(feature, layer.crs(), called, scene, name)
        checked = list(labels)
        if self._checked is not None:
            for feature in self._checked.getFeatures():
                checked += self._on_scene(feature, self._checked.sourceCrs(), _NO_CLASS, scene, name)
        if not checked:
            return None
        checked_path = path.with_name(f"{path.stem}-checked.geojson")
        target = self._target
        has_target = not target or any(one["properties"][CLASS_FIELD] == target for one in labels)
        # A file without polygons means that there is no target: the checked areas are background.
        for file, features in ((path, labels if has_target else []), (checked_path, checked)):
            file.write_text(json.dumps({"type": "FeatureCollection", "features": features}), encoding="utf-8")
        crs = crs_text(scene.crs())
        return ChipLabels(
            polygons=str(path),
            polygons_crs=crs,
            class_field=CLASS_FIELD if has_target else None,
            target_values=(target,) if target and has_target else (),
            checked=str(checked_path),
            checked_crs=crs,
        )

    def _named(self, layer: QgsVectorLayer) -> Iterator[tuple[QgsFeature, str]]:
        """Yields the features of a layer with the names of their classes: those of the model, or the field's values."""
        has_class = layer.fields().indexOf(CLASS_FIELD) >= 0
        for feature in layer.getFeatures():
            value = feature[CLASS_FIELD] if has_class else self._target
            value = None if hasattr(value, "isNull") and value.isNull() else value
            yield feature, self._names.get(class_text(value), tr("(empty)") if value is None else str(value))

    def _on_scene(self, feature: QgsFeature, crs: Any, called: str, scene: Raster, name: str) -> list[dict[str, Any]]:
        """Converts a feature to valid GeoJSON in the scene's CRS; returns nothing if it is not on the scene."""
        if not feature.hasGeometry():
            return []
        if feature.fields().indexOf(SCENE_FIELD) >= 0:
            of = feature[SCENE_FIELD]
            if isinstance(of, str) and of and of != name:
                return []
        geometry = feature.geometry()
        if crs.isValid() and scene.crs().isValid() and crs != scene.crs():
            geometry.transform(QgsCoordinateTransform(crs, scene.crs(), self._project.transformContext()))
        if not geometry.isGeosValid():
            geometry = geometry.makeValid()
        if geometry.isEmpty() or not geometry.boundingBox().intersects(scene.extent()):
            return []
        if QgsWkbTypes.flatType(geometry.wkbType()) == QgsWkbTypes.GeometryCollection:
            geometry.convertGeometryCollectionToSubclass(QgsWkbTypes.PolygonGeometry)
        shape = shape_of(geometry, 9)
        if shape is None or shape.get("type") not in ("Polygon", "MultiPolygon"):
            return []
        return [{"type": "Feature", "properties": {CLASS_FIELD: called}, "geometry": shape}]
