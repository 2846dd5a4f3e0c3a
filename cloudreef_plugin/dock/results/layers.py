"""The layers of a result, and its node in the layer tree."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsLayerTreeNode, QgsMapLayer, QgsProject, QgsRasterLayer

from ...algorithms.segment import Segment
from ...layers.files import source_key
from ...layers.loading import KINDS_FROM_THE_TOP, is_group_of_results
from ...runs.history import Entry

__all__ = ["is_shown", "layers_of", "node_of", "scene_of"]


def layers_of(entry: Entry) -> dict[str, QgsMapLayer]:
    """Lists the layers of a result that are in the project: kind to layer."""
    wanted = {entry.outputs[kind.upper()]: kind for kind in KINDS_FROM_THE_TOP if entry.outputs.get(kind.upper())}
    wanted = {source_key(path): kind for path, kind in wanted.items()}
    found: dict[str, QgsMapLayer] = {}
    for layer in QgsProject.instance().mapLayers().values():
        file = source_key(layer.source())
        if file in wanted:
            found.setdefault(wanted[file], layer)
    return found


def scene_of(entry: Entry) -> Optional[QgsRasterLayer]:
    """Finds the layer of a result's scene; None if it is not in the project."""
    scene = entry.parameters.get(Segment.INPUT)
    if not isinstance(scene, str):
        return None
    layers = QgsProject.instance().mapLayers().values()
    rasters = [layer for layer in layers if isinstance(layer, QgsRasterLayer) and layer.providerType() == "gdal"]
    return next((layer for layer in rasters if source_key(layer.source()) == source_key(scene)), None)


def node_of(entry: Entry) -> Optional[QgsLayerTreeNode]:
    """Finds the group of a result in the layer tree, or the node of its mask; None if it is not loaded."""
    mask = layers_of(entry).get("mask")
    node = QgsProject.instance().layerTreeRoot().findLayer(mask.id()) if mask else None
    if node is None:
        return None
    alone = entry.algorithm != Segment.ID  # the mask of another threshold is in the group of its probability
    return node if alone or not is_group_of_results(node.parent()) else node.parent()


def is_shown(entry: Entry) -> bool:
    """Tells whether the mask of a result is visible on the map."""
    mask = layers_of(entry).get("mask")
    node = QgsProject.instance().layerTreeRoot().findLayer(mask.id()) if mask else None
    return node is not None and node.isVisible()
