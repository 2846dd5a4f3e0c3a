"""Adds scenes of a batch to the map: masks, and outlines coloured by cover."""

from __future__ import annotations

from pathlib import Path
from typing import Iterable, Optional, Sequence

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsMapLayer,
    QgsProject,
    QgsRasterLayer,
    QgsVectorFileWriter,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ...algorithms.frame.footprints import CRS, add_footprints, footprint_fields
from ...engine.contract.errors import OutputError
from ...layers import loading
from ...layers.days import set_day
from ...layers.files import source_key
from ...messages import tr
from .summary import SceneRow

__all__ = ["load_masks", "mask_layer", "outlines"]


def mask_layer(row: SceneRow, model: str, classes: tuple[str, str]) -> Optional[QgsRasterLayer]:
    """Opens the mask of a scene as a styled layer with its date; None if there is none."""
    if not row.mask or not Path(row.mask).is_file():
        return None
    layer = loading.load(row.mask, "mask", loading.title_of_result("mask", model, row.scene), classes)
    if isinstance(layer, QgsRasterLayer) and row.day is not None:
        set_day(layer, row.day)
    return layer


def load_masks(rows: Iterable[SceneRow], model: str, classes: tuple[str, str], title: str) -> list[QgsMapLayer]:
    """Adds masks of scenes to the project in one group, except those that are in the project already.

    Args:
        rows: The scenes.
        model: Id of the model, for the layers' names.
        classes: (background, target), for their legends.
        title: Title of the group.
    """
    project = QgsProject.instance()
    there = {source_key(layer.source()) for layer in project.mapLayers().values()}
    layers = [mask_layer(row, model, classes) for row in rows if source_key(row.mask) not in there]
    layers = [layer for layer in layers if layer is not None]
    if layers:
        root = project.layerTreeRoot()
        group = root.findGroup(title) or root.insertGroup(0, title)
        project.addMapLayers(layers, False)  # at once, as all lists of layers are filled again after each addition
        for layer in layers:
            group.addLayer(layer).setExpanded(False)
    return layers


def outlines(rows: Sequence[SceneRow], path: Path, title: str) -> QgsVectorLayer:
    """Writes the outlines of scenes with a mask, and adds them to the project, coloured by cover.

    Args:
        rows: The scenes.
        path: The GeoPackage, which is replaced.
        title: Title of the layer.

    Raises:
        OutputError: If it cannot be written.
    """
    project = QgsProject.instance()
    present = project.mapLayers().values()
    older = [layer.id() for layer in present if source_key(layer.source()) == source_key(str(path))]
    project.removeMapLayers(older)
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    crs = QgsCoordinateReferenceSystem(CRS)
    context = project.transformContext()
    writer = QgsVectorFileWriter.create(str(path), footprint_fields(), QgsWkbTypes.Polygon, crs, context, options)
    failure = writer.errorMessage()
    if not failure:
        add_footprints(writer, [(row.scene, row.mask, row.cover_percent, row.day) for row in rows if row.mask], context)
    del writer  # closes the file
    layer = QgsVectorLayer(str(path), title, "ogr")
    if failure or not layer.isValid():
        raise OutputError(tr("{} could not be written ({}).").format(path, failure))
    loading.apply_style(layer, "scenes", ("", ""))
    masks = {source_key(row.mask) for row in rows if row.mask}
    nodes = (node for node in project.layerTreeRoot().findLayers() if node.layer())
    there = [node for node in nodes if source_key(node.layer().source()) in masks]
    project.addMapLayer(layer, not there)
    if there:  # below the masks, which it would hide
        there[0].parent().addLayer(layer)
    return layer
