"""Labels drawn on scenes: from polygon layers to files that the engine reads."""

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

__all__ = ["CLASS_FIELD", "SCENE_FIELD", "DrawnLabels"]

CLASS_FIELD, SCENE_FIELD = "class", "scene"
_NEVER = "\0"  # no class has this name
_SHOWN = 12


class DrawnLabels:
    """The labels of all scenes.

    Args:
        layers: Polygon layers, with a field `CLASS_FIELD` or of the target only.
        checked: Areas that were checked.
        classes: Classes of the model that is taught.
        project: Its transformations are used.
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
        """Tells what counts as background although its class is none of the model's.

        Raises:
            JobError: If polygons of one target name classes, and none names the target.
        """
        told = {name for layer in self._layers for _, name in self._named(layer)}
        others = sorted(told - set(self._names.values()))
        if not self._target or not others:
            return
        listed = ", ".join(others[:_SHOWN])
        if self._target not in told:
            raise JobError(
                tr('No polygon is of the class "{}"; the field "{}" holds: {}.').format(
                    self._target, CLASS_FIELD, listed
                ),
                tr("Give the polygons of the target this name; those of all others are background."),
            )
        feedback.pushWarning(
            tr('Polygons of these classes count as background: {}. The model looks for "{}".').format(
                listed, self._target
            )
        )

    def write(self, path: Path, scene: Raster, name: str) -> Optional[ChipLabels]:
        """Writes labels and checked areas of a scene, in its CRS; None where there are none.

        Args:
            path: GeoJSON file.
            scene: The scene.
            name: Its name, which polygons may state.

        Raises:
            SceneError: If no polygon has a place on Earth that the scene's CRS knows.
        """
        labels: list[dict[str, Any]] = []
        for layer in self._layers:
            for feature, called in self._named(layer):
                labels += self._on_scene(feature, layer.crs(), called, scene, name)
        checked = list(labels)
        if self._checked is not None:
            for feature in self._checked.getFeatures():
                checked += self._on_scene(feature, self._checked.sourceCrs(), _NEVER, scene, name)
        if not checked:
            return None
        looked = path.with_name(f"{path.stem}-checked.geojson")
        target = self._target
        has_target = not target or any(one["properties"][CLASS_FIELD] == target for one in labels)
        # A file without polygons states that there is no target: the checked areas are background.
        for file, features in ((path, labels if has_target else []), (looked, checked)):
            file.write_text(json.dumps({"type": "FeatureCollection", "features": features}), encoding="utf-8")
        crs = crs_text(scene.crs())
        return ChipLabels(
            polygons=str(path),
            polygons_crs=crs,
            class_field=CLASS_FIELD if has_target else None,
            target_values=(target,) if target and has_target else (),
            checked=str(looked),
            checked_crs=crs,
        )

    def _named(self, layer: QgsVectorLayer) -> Iterator[tuple[QgsFeature, str]]:
        """Yields the features of a layer with the name of their class: the model's, or what they say."""
        has_class = layer.fields().indexOf(CLASS_FIELD) >= 0
        for feature in layer.getFeatures():
            said = feature[CLASS_FIELD] if has_class else self._target
            said = None if hasattr(said, "isNull") and said.isNull() else said
            yield feature, self._names.get(class_text(said), tr("(empty)") if said is None else str(said))

    def _on_scene(self, feature: QgsFeature, crs: Any, called: str, scene: Raster, name: str) -> list[dict[str, Any]]:
        """Converts a feature that lies on a scene to GeoJSON, made valid and in the scene's CRS."""
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
        shape = json.loads(geometry.asJson(9))
        if shape.get("type") not in ("Polygon", "MultiPolygon"):
            return []
        return [{"type": "Feature", "properties": {CLASS_FIELD: called}, "geometry": shape}]
