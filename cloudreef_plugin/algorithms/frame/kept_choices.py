"""Stores the parameters of a batch beside its summary, so that it can be repeated with them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Mapping, Optional, Sequence

from qgis.core import (
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsFeatureSink,
    QgsFields,
    QgsProcessingFeatureSource,
    QgsVectorFileWriter,
    QgsWkbTypes,
)

from ...engine.contract.errors import OutputError
from ...engine.contract.listing.older_batches import AREA, CHOICES, beside_summary
from ...messages import tr
from .read_files import replaced

__all__ = ["NOT_KEPT", "is_summary", "keep_choices", "kept_choices"]

_COLUMNS = "scene,status,cover_percent,cover_km2,valid_km2,seconds,message,input,mask"
_LARGEST_BYTES = 1_000_000
# Never stored, and ignored when read: the scenes, which the summary lists, where results go, and what computes.
NOT_KEPT = frozenset(
    {"FOLDER", "PATTERN", "LAYERS", "TABLE", "COLUMN", "OUTPUT_FOLDER", "EXISTING_RESULTS", "FOOTPRINTS", "SCHEDULER"}
)


def keep_choices(
    summary: Path,
    choices: Mapping[str, Any],
    area: Optional[QgsProcessingFeatureSource],
    transforms: QgsCoordinateTransformContext,
    area_files: Sequence[str] = (),
) -> None:
    """Stores the parameters of a batch.

    Args:
        summary: Path of its summary.
        choices: Values by parameter name; those that JSON cannot hold are skipped.
        area: The polygons that are segmented, which are copied; None for whole scenes.
        transforms: The project's transformations.
        area_files: Files of `area`; nothing is copied if it is the copy of an earlier run.

    Raises:
        OutputError: If it cannot be written.
    """
    copy = beside_summary(summary, AREA)
    kept = {name: value for name, value in choices.items() if isinstance(value, (bool, float, int, str, list, tuple))}
    path = beside_summary(summary, CHOICES)
    try:
        if area is not None:
            kept["AREA"] = str(copy)
            if not any(replaced(area_files, [str(copy)])):
                _copy(area, copy, transforms)
        path.write_text(json.dumps(kept, indent=1), encoding="utf-8")
    except (OSError, TypeError) as error:
        said = getattr(error, "strerror", None) or error
        raise OutputError(
            tr("{} could not be written ({}).").format(path, said),
            tr("Check that the disk has space and the folder can be written to."),
        ) from error


def kept_choices(summary: Path) -> dict[str, Any]:
    """Reads the parameters of a batch; empty if there are none."""
    path = beside_summary(summary, CHOICES)
    try:
        found = json.loads(path.read_text(encoding="utf-8")) if path.stat().st_size <= _LARGEST_BYTES else {}
    except (OSError, ValueError):
        return {}
    if not isinstance(found, dict):
        return {}
    kept = {name: value for name, value in found.items() if name not in NOT_KEPT}
    if "AREA" in kept:  # never another file, as the folder may come from somebody else
        kept["AREA"] = str(beside_summary(summary, AREA))
    return kept


def is_summary(table: Path) -> bool:
    """Tells whether a table is the summary of a batch."""
    try:
        with open(table, encoding="utf-8-sig") as file:
            return file.readline().strip() == _COLUMNS
    except (OSError, ValueError):
        return False


def _copy(area: QgsProcessingFeatureSource, path: Path, transforms: QgsCoordinateTransformContext) -> None:
    """Copies the polygons in their current state, as the user may edit or remove them afterwards."""
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName, options.layerName = "GPKG", "area"
    writer = QgsVectorFileWriter.create(
        str(path), QgsFields(), QgsWkbTypes.Unknown, area.sourceCrs(), transforms, options
    )
    for feature in area.getFeatures():
        copy = QgsFeature()
        copy.setGeometry(feature.geometry())
        writer.addFeature(copy, QgsFeatureSink.FastInsert)
    failure = writer.errorMessage()
    del writer  # closes the file
    if failure:
        raise OutputError(tr("The polygons of the area cannot be kept: {}.").format(failure))
