"""Adds scenes of a batch to the map: masks, and outlines coloured by cover."""

from __future__ import annotations

from itertools import takewhile
from pathlib import Path
from typing import Callable, Iterable, Optional, Sequence

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsLayerTreeLayer,
    QgsMapLayer,
    QgsProject,
    QgsRasterLayer,
    QgsVectorFileWriter,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ...algorithms.frame.footprints import CRS, add_footprints, footprint_fields
from ...engine.contract.errors import OutputError
from ...engine.contract.files.held import remove_file
from ...layers import loading
from ...layers.days import set_day
from ...layers.files import source_key
from ...messages import tr
from ...tasks.background import TaskCancelled
from .summary import SceneRow

__all__ = ["load_masks", "mask_layer", "remove_outlines", "show_outlines", "write_outlines"]


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
        project.addMapLayers(layers, False)  # at once, as all lists of layers are filled again after each addition
        nodes = [QgsLayerTreeLayer(layer) for layer in layers]
        for node in nodes:
            node.setExpanded(False)
        root = project.layerTreeRoot()
        group = root.findGroup(title) or root.insertGroup(0, title)
        expanded = group.isExpanded()
        group.setExpanded(False)  # in an expanded one QGIS lays out the tree again for the opacity slider of each layer
        group.insertChildNodes(-1, nodes)
        group.setExpanded(expanded)
    return layers


def remove_outlines(path: Path) -> None:
    """Removes the layers of a file of outlines from the project, so that it can be replaced."""
    project = QgsProject.instance()
    present = project.mapLayers().values()
    project.removeMapLayers([layer.id() for layer in present if source_key(layer.source()) == source_key(str(path))])


def write_outlines(
    rows: Sequence[SceneRow], path: Path, transforms: QgsCoordinateTransformContext, cancelled: Callable[[], bool]
) -> None:
    """Writes the outlines of scenes with a mask. It opens each mask, so it runs in a thread of its own.

    Args:
        rows: The scenes.
        path: The GeoPackage, which is replaced.
        transforms: The project's transformations.
        cancelled: Asked whether to stop.

    Raises:
        OutputError: If it cannot be written.
        TaskCancelled: If it was stopped; there is no file then.
    """
    masks = ((row.scene, row.mask, row.cover_percent, row.day) for row in rows if row.mask)
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    crs = QgsCoordinateReferenceSystem(CRS)
    writer = QgsVectorFileWriter.create(str(path), footprint_fields(), QgsWkbTypes.Polygon, crs, transforms, options)
    failure = writer.errorMessage()
    if not failure:
        add_footprints(writer, takewhile(lambda mask: not cancelled(), masks), transforms)
    del writer  # closes the file
    if failure:
        raise OutputError(tr("{} could not be written ({}).").format(path, failure))
    if cancelled():
        remove_file(path)
        raise TaskCancelled


def show_outlines(rows: Sequence[SceneRow], path: Path, title: str) -> QgsVectorLayer:
    """Adds written outlines to the project, coloured by cover.

    Args:
        rows: Their scenes.
        path: The GeoPackage.
        title: Title of the layer.
    """
    project = QgsProject.instance()
    layer = QgsVectorLayer(str(path), title, "ogr")
    loading.apply_style(layer, "scenes", ("", ""))
    masks = {source_key(row.mask) for row in rows if row.mask}
    nodes = (node for node in project.layerTreeRoot().findLayers() if node.layer())
    there = [node for node in nodes if source_key(node.layer().source()) in masks]
    project.addMapLayer(layer, not there)
    if there:  # below the masks, which it would hide
        there[0].parent().addLayer(layer)
    return layer
