"""Footprints of a batch: outlines of the masks, with scene, cover and day."""

from __future__ import annotations

from datetime import date
from typing import Iterable, Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsFeatureSink,
    QgsFields,
    QgsGeometry,
    QgsRasterLayer,
)
from qgis.PyQt.QtCore import QDate

from ...layers.days import DAY_FIELD
from ...layers.fields import fields_of

__all__ = ["CRS", "add_footprints", "footprint_fields"]

CRS = "EPSG:4326"
# Additional points on each side, so that an outline stays accurate in another CRS.
_POINTS = 10


def footprint_fields() -> QgsFields:
    """Creates the fields: scene, cover in percent of the valid pixels, file of the mask, and day."""
    return fields_of({"scene": "string", "cover_percent": "double", "mask": "string", DAY_FIELD: "date"})


def add_footprints(
    sink: QgsFeatureSink,
    done: Iterable[tuple[str, str, Optional[float], Optional[date]]],
    transforms: QgsCoordinateTransformContext,
) -> None:
    """Adds an outline for each georeferenced mask.

    Args:
        sink: Receives the outlines, in `CRS`.
        done: Scene, mask, cover and day of each mask.
        transforms: The project's transformations.
    """
    fields, target = footprint_fields(), QgsCoordinateReferenceSystem(CRS)
    for scene, mask, cover, day in done:
        layer = QgsRasterLayer(mask, scene, "gdal")
        if not layer.isValid() or not layer.crs().isValid():
            continue
        outline = QgsGeometry.fromRect(layer.extent()).densifyByCount(_POINTS)
        outline.transform(QgsCoordinateTransform(layer.crs(), target, transforms))
        feature = QgsFeature(fields)
        feature.setGeometry(outline)
        feature.setAttributes([scene, cover, mask, QDate(day.year, day.month, day.day) if day else None])
        sink.addFeature(feature, QgsFeatureSink.FastInsert)
