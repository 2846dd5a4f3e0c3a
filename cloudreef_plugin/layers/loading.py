"""Results as layers: loaded, named, styled."""

from __future__ import annotations

import re
from collections import deque
from pathlib import Path
from typing import Any, Mapping, Optional, Sequence

from qgis.core import (
    QgsLayerTreeGroup,
    QgsLayerTreeNode,
    QgsMapLayer,
    QgsPalettedRasterRenderer,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)

from .. import paths
from ..engine.contract.errors import BundleError
from ..engine.contract.model import Bundle
from ..messages import Number, named, tr, warn
from .classes import CLASS_FIELD, colour_by_class, in_own_colours, named_classes
from .colours import chosen_colour, colour_polygons
from .days import by_day
from .outline import offer_outline
from .probability_counts import target_of_layer
from .statistics_table import area_text

__all__ = [
    "KINDS",
    "KINDS_FROM_THE_TOP",
    "add_above",
    "add_group",
    "class_names",
    "counted_names",
    "cover_sentence",
    "group_name",
    "is_group_of_results",
    "is_result",
    "load",
    "names_in_legend",
    "styler",
    "title_of_result",
]

# Custom property of a group in the layer tree: id of the layer that was segmented.
_SCENE_PROPERTY = "cloudreef/scene"
KINDS = ("mask", "probability", "polygons")
# In the order of the layer tree.
KINDS_FROM_THE_TOP = ("polygons", "mask", "probability")


def class_names(model_folder: Path) -> tuple[str, str]:
    """Reads a model's names of (background, target); the target of several classes names them all."""
    try:
        bundle = Bundle.load(model_folder)
    except BundleError:
        return tr("background"), tr("target")
    background = next((item.name for item in bundle.classes if item.background), tr("background"))
    return background, bundle.title


def counted_names(statistics: Mapping[str, Any]) -> tuple[str, str]:
    """Reads the names of (background, target) from the statistics of a run."""
    return str(statistics.get("background") or tr("background")), str(statistics.get("class") or tr("target"))


def names_in_legend(mask: Optional[QgsMapLayer]) -> Optional[tuple[str, str]]:
    """Reads the names of (background, target) from the legend of a mask; None if it is no mask of two classes."""
    renderer = mask.renderer() if isinstance(mask, QgsRasterLayer) else None
    names = [item.label for item in renderer.classes()] if isinstance(renderer, QgsPalettedRasterRenderer) else []
    return (names[0], names[1]) if len(names) == 2 else None


class Styler(QgsProcessingLayerPostProcessorInterface):
    """Styles a result that Processing loads.

    Args:
        kind: One of `KINDS`.
        classes: (background, target), for the legend.
    """

    def __init__(self, kind: str, classes: tuple[str, str]) -> None:
        super().__init__()
        self.kind = kind
        self.classes = classes

    def postProcessLayer(  # noqa: N802 - QGIS calls it so
        self, layer: QgsMapLayer, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        """Styles the layer."""
        apply_style(layer, self.kind, self.classes)


# Footprints of scenes have the style of zones.
_STYLES = {"scenes": "zones"}
# QGIS deletes a styler after use, but does not keep its Python object alive until then.
_stylers: deque[Styler] = deque(maxlen=1000)


def styler(kind: str, classes: tuple[str, str]) -> Styler:
    """Creates a styler for a kind of result; it can be used once."""
    _stylers.append(Styler(kind, classes))
    return _stylers[-1]


def apply_style(layer: QgsMapLayer, kind: str, classes: Sequence[str]) -> None:
    """Applies the shipped style to a layer, with the model's class names in the legend."""
    message, done = layer.loadNamedStyle(str(paths.resource("styles", f"{_STYLES.get(kind, kind)}.qml")))
    if not done:
        warn(message)
    if kind == "scenes" and isinstance(layer, QgsVectorLayer):
        by_day(layer)
    if kind == "mask" and named_classes(layer):
        layer.setRenderer(QgsPalettedRasterRenderer(layer.dataProvider(), 1, in_own_colours(named_classes(layer))))
    elif kind == "polygons" and isinstance(layer, QgsVectorLayer) and layer.fields().indexFromName(CLASS_FIELD) >= 0:
        colour_by_class(layer)
    elif kind == "polygons" and isinstance(layer, QgsVectorLayer):
        colour_polygons(layer)
    elif kind == "mask" and isinstance(layer.renderer(), QgsPalettedRasterRenderer):
        renderer = layer.renderer()
        labelled = renderer.classes()
        for item, name in zip(labelled, classes):
            item.label = named(name)
        wanted = chosen_colour(labelled[-1].color.alpha())
        if wanted is not None:
            labelled[-1].color = wanted
        layer.setRenderer(QgsPalettedRasterRenderer(layer.dataProvider(), renderer.band(), labelled))
        offer_outline(layer)
    if isinstance(layer, QgsRasterLayer):
        # QGIS's opacity slider, below the layer in the tree.
        layer.setCustomProperty("embeddedWidgets/count", 1)
        layer.setCustomProperty("embeddedWidgets/0/id", "transparency")
    layer.triggerRepaint()


def load(path: str, kind: str, name: str, classes: Sequence[str]) -> Optional[QgsMapLayer]:
    """Opens a result as a styled layer; None if QGIS cannot open it."""
    layer = QgsVectorLayer(path, name, "ogr") if kind == "polygons" else QgsRasterLayer(path, name, "gdal")
    if not layer.isValid():
        warn(tr("QGIS cannot open {}.").format(path))
        return None
    apply_style(layer, kind, classes)
    return layer


def add_above(project: QgsProject, layer: QgsMapLayer, source: Optional[QgsMapLayer], visible: bool = True) -> None:
    """Adds a layer to the project directly above another one in the layer tree, or on top."""
    root = project.layerTreeRoot()
    node = root.findLayer(source.id()) if source else None
    group = node.parent() if node and node.parent() else root
    position = group.children().index(node) if node else 0
    project.addMapLayer(layer, False)
    group.insertLayer(position, layer).setItemVisibilityChecked(visible)


def is_result(layer: QgsRasterLayer) -> bool:
    """Tells whether a raster is a mask or a probability that CloudReef has made."""
    if target_of_layer(layer):
        return True
    one_band = layer.isValid() and layer.providerType() == "gdal" and layer.bandCount() == 1
    return one_band and "CLOUDREEF_MODEL" in layer.dataProvider().htmlMetadata()


def title_of_result(kind: str, model: str, scene: str) -> str:
    """Names a layer of results, kind and model first: "mask · clouds · LC08...".

    Args:
        kind: One of `KINDS`.
        model: Id of the model.
        scene: Name of the scene.
    """
    names = {"mask": tr("mask"), "probability": tr("probability"), "polygons": tr("polygons")}
    return " · ".join(filter(None, (names[kind], model, scene)))


def group_name(model: str, scene: str, mask: str) -> str:
    """Names the group of a run's results; a second run of a scene has the number of its mask."""
    number = re.search(r"_(\d+)$", Path(mask).stem)
    return " · ".join(filter(None, (model, scene, number.group(1) if number and "_mask_" in mask else "")))


def is_group_of_results(node: Optional[QgsLayerTreeNode]) -> bool:
    """Tells whether a node of the layer tree is a group that `add_group` has made."""
    return isinstance(node, QgsLayerTreeGroup) and _SCENE_PROPERTY in node.customProperties()


def _hide_older(parent: QgsLayerTreeGroup, scene: str) -> None:
    """Switches the groups of earlier runs of a scene off: two masks above each other cannot be told apart."""
    for group in parent.findGroups():
        if group.customProperty(_SCENE_PROPERTY) == scene:
            group.setItemVisibilityChecked(False)
            group.setExpanded(False)


def add_group(project: QgsProject, name: str, layers: Mapping[str, QgsMapLayer], source: Optional[QgsMapLayer]) -> None:
    """Adds the results of a run, kind to layer, as a group directly above another layer, or on top.

    The groups of earlier runs of the same layer are switched off.
    """
    root = project.layerTreeRoot()
    node = root.findLayer(source.id()) if source else None
    parent = node.parent() if node and node.parent() else root
    if source:
        _hide_older(parent, source.id())
    group = parent.insertGroup(parent.children().index(node) if node else 0, name)
    group.setCustomProperty(_SCENE_PROPERTY, source.id() if source else "")
    for kind in KINDS_FROM_THE_TOP:
        if kind in layers:
            project.addMapLayer(layers[kind], False)
            added = group.addLayer(layers[kind])
            # The probability would hide the scene; it can be switched on.
            added.setItemVisibilityChecked(kind != "probability")
            added.setExpanded(kind != "probability")
    # A group is expanded from the start, but the tree ignores that while the group is empty.
    group.setExpanded(False)
    group.setExpanded(True)


def cover_sentence(target: str, percent: Optional[float], area_m2: Optional[float], unit: Optional[Any] = None) -> str:
    """Says how much of the scene is covered, for example "Cloud: 12.3 % of the valid pixels, 45.6 km2".

    Args:
        target: Name of the target.
        percent: Of the valid pixels; None without any.
        area_m2: On the ellipsoid; None where it is not known.
        unit: As ``QgsProject.areaUnits()``; None takes square metres, or kilometres where they are many.
    """
    target = named(target)
    target = target[:1].upper() + target[1:]
    if percent is None:
        return tr("{}: there are no valid pixels.").format(target)
    if area_m2 is None:
        return tr("{}: {} % of the valid pixels.").format(target, Number(round(percent, 2)))
    return tr("{}: {} % of the valid pixels, {}.").format(target, Number(round(percent, 2)), area_text(area_m2, unit))
