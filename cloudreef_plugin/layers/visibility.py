"""Shows or hides layers temporarily, without saving that in the project."""

from __future__ import annotations

from typing import Mapping

from qgis.core import QgsProject
from qgis.PyQt.QtXml import QDomDocument

__all__ = ["TemporaryVisibility"]


class TemporaryVisibility:
    """Shows or hides layers of the project until `end`; the project is saved with their previous state.

    Args:
        wanted: Whether to show each layer, by layer id.
    """

    def __init__(self, wanted: Mapping[str, bool]) -> None:
        self._before = {layer_id: _visible(layer_id, shown) for layer_id, shown in wanted.items()}
        self._project = QgsProject.instance()
        self._project.writeProject.connect(self._saving)

    def end(self) -> None:
        """Restores the previous state."""
        self._project.writeProject.disconnect(self._saving)
        for layer_id, visible in self._before.items():
            _visible(layer_id, visible)

    def _saving(self, document: QDomDocument) -> None:
        """Corrects the layer tree that QGIS has just written into the project."""
        nodes = document.elementsByTagName("layer-tree-layer")
        for index in range(nodes.count()):
            node = nodes.at(index).toElement()
            if node.attribute("id") in self._before:
                visible = self._before[node.attribute("id")]
                node.setAttribute("checked", "Qt::Checked" if visible else "Qt::Unchecked")


def _visible(layer_id: str, visible: bool) -> bool:
    """Shows or hides a layer; returns whether it was shown."""
    node = QgsProject.instance().layerTreeRoot().findLayer(layer_id)
    if node is None:
        return visible
    before = node.itemVisibilityChecked()
    node.setItemVisibilityChecked(visible)
    return bool(before)
