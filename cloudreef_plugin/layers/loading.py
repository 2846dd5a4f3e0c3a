"""Loads results as layers, with names, styles and groups."""

from __future__ import annotations

import re
from collections import deque
from pathlib import Path
from typing import Any, Collection, Mapping, Optional, Sequence

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
from ..messages import Number, capitalized, named, tr, warn
from .classes import CLASS_FIELD, colour_by_class, in_own_colours, named_classes
from .days import set_day_field
from .files import source_key
from .probability_counts import target_of_layer
from .statistics_table import area_text
from .target_style import chosen_colour, colour_polygons, offer_outline

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
    "remove_layers_of",
    "styler",
    "title_of_result",
]

# Custom property of a group in the layer tree: id of the segmented layer.
_SCENE_PROPERTY = "cloudreef/scene"
KINDS = ("mask", "probability", "polygons")
# In the order of the layer tree.
KINDS_FROM_THE_TOP = ("polygons", "mask", "probability")


def class_names(model_folder: Path) -> tuple[str, str]:
    """Reads the names of (background, target) of a model; those of several classes are joined to one name."""
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
    """Reads the names of (background, target) from the legend of a mask; None if it does not have two classes."""
    renderer = mask.renderer() if isinstance(mask, QgsRasterLayer) else None
    names = [item.label for item in renderer.classes()] if isinstance(renderer, QgsPalettedRasterRenderer) else []
    return (names[0], names[1]) if len(names) == 2 else None


class Styler(QgsProcessingLayerPostProcessorInterface):
    """Styles a result that Processing loads.

    Args:
        kind: One of `KINDS`, or of another result; see `apply_style`.
        classes: For the legend, see `apply_style`.
    """

    def __init__(self, kind: str, classes: Sequence[str]) -> None:
        super().__init__()
        self.kind = kind
        self.classes = classes

    def postProcessLayer(  # noqa: N802 - QGIS calls it so
        self, layer: QgsMapLayer, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        """Styles the layer."""
        apply_style(layer, self.kind, self.classes)


# Style of a kind of result if it does not have the kind's name.
_STYLES = {"scenes": "zones"}
# The field by which zones are coloured, and its name in a shapefile.
_COVER_FIELD, _SHORT_COVER_FIELD = "cover_percent", "cover_pc"
# QGIS deletes a styler after use, but does not keep its Python object alive until then.
_stylers: deque[Styler] = deque(maxlen=1000)


def styler(kind: str, classes: Sequence[str]) -> Styler:
    """Creates a styler for a kind of result, which can be used once."""
    _stylers.append(Styler(kind, classes))
    return _stylers[-1]


def apply_style(layer: QgsMapLayer, kind: str, classes: Sequence[str]) -> None:
    """Applies the shipped style to a layer, with the model's class names in the legend.

    Args:
        layer: The layer.
        kind: One of `KINDS`, "errors", "zones", "scenes" or "comparison".
        classes: (background, target); of a comparison a name for each number, empty for those to leave out.
    """
    if kind == "comparison":
        _style_comparison(layer, classes)
        return
    message, done = layer.loadNamedStyle(str(paths.resource("styles", f"{_STYLES.get(kind, kind)}.qml")))
    if not done:
        warn(message)
    if isinstance(layer, QgsVectorLayer):
        if kind == "scenes":
            set_day_field(layer)
        elif kind == "zones" and layer.fields().indexFromName(_COVER_FIELD) < 0:
            layer.renderer().setClassAttribute(_SHORT_COVER_FIELD)
        elif kind == "polygons" and layer.fields().indexFromName(CLASS_FIELD) >= 0:
            colour_by_class(layer)
        elif kind == "polygons":
            colour_polygons(layer)
    elif isinstance(layer, QgsRasterLayer):
        if kind == "mask":
            _style_mask(layer, classes)
        # QGIS's opacity slider, below the layer in the tree.
        layer.setCustomProperty("embeddedWidgets/count", 1)
        layer.setCustomProperty("embeddedWidgets/0/id", "transparency")
    layer.triggerRepaint()


def _style_mask(mask: QgsRasterLayer, classes: Sequence[str]) -> None:
    """Names the classes of a mask, and colours them as the user chose."""
    own_classes, renderer = named_classes(mask), mask.renderer()
    if own_classes:
        mask.setRenderer(QgsPalettedRasterRenderer(mask.dataProvider(), 1, in_own_colours(own_classes)))
    elif isinstance(renderer, QgsPalettedRasterRenderer):
        labelled = renderer.classes()
        for item, name in zip(labelled, classes):
            item.label = named(name)
        labelled[-1].color = chosen_colour(labelled[-1].color.alpha()) or labelled[-1].color
        mask.setRenderer(QgsPalettedRasterRenderer(mask.dataProvider(), renderer.band(), labelled))
        offer_outline(mask)


def _style_comparison(raster: QgsRasterLayer, names: Sequence[str]) -> None:
    """Names the numbers of a comparison of models, in the colours of its file."""
    drawn = raster.dataProvider().colorTable(1)
    entries = [QgsPalettedRasterRenderer.Class(n, drawn[n].color, name) for n, name in enumerate(names) if name]
    raster.setRenderer(QgsPalettedRasterRenderer(raster.dataProvider(), 1, entries))
    raster.triggerRepaint()


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
    group, position = _place_above(project, source)
    project.addMapLayer(layer, False)
    group.insertLayer(position, layer).setItemVisibilityChecked(visible)


def _place_above(project: QgsProject, layer: Optional[QgsMapLayer]) -> tuple[QgsLayerTreeGroup, int]:
    """Finds the group and the position directly above a layer in the layer tree; the top of the tree without one."""
    root = project.layerTreeRoot()
    node = root.findLayer(layer.id()) if layer else None
    group = (node.parent() if node else None) or root
    return group, group.children().index(node) if node else 0


def is_result(layer: QgsRasterLayer) -> bool:
    """Tells whether a raster is a mask or a probability made by CloudReef."""
    if target_of_layer(layer):
        return True
    one_band = layer.isValid() and layer.providerType() == "gdal" and layer.bandCount() == 1
    return one_band and "CLOUDREEF_MODEL" in layer.dataProvider().htmlMetadata()


def title_of_result(kind: str, model: str, scene: str) -> str:
    """Builds the name of a result's layer, such as "mask · clouds · LC08...".

    Args:
        kind: One of `KINDS`.
        model: Id of the model.
        scene: Name of the scene.
    """
    names = {"mask": tr("mask"), "probability": tr("probability"), "polygons": tr("polygons")}
    return " · ".join(filter(None, (names[kind], model, scene)))


def group_name(model: str, scene: str, mask: str) -> str:
    """Builds the name of the group of a run's results, with the number in the name of its mask if there is one."""
    number = re.search(r"_(\d+)$", Path(mask).stem)
    return " · ".join(filter(None, (model, scene, number.group(1) if number and "_mask_" in mask else "")))


def is_group_of_results(node: Optional[QgsLayerTreeNode]) -> bool:
    """Tells whether a node of the layer tree is a group made by `add_group`."""
    return isinstance(node, QgsLayerTreeGroup) and _SCENE_PROPERTY in node.customProperties()


def _hide_older(parent: QgsLayerTreeGroup, scene: str) -> None:
    """Hides the groups of earlier runs of a scene, as two masks above each other cannot be told apart."""
    for group in parent.findGroups():
        if group.customProperty(_SCENE_PROPERTY) == scene:
            group.setItemVisibilityChecked(False)
            group.setExpanded(False)


def add_group(project: QgsProject, name: str, layers: Mapping[str, QgsMapLayer], source: Optional[QgsMapLayer]) -> None:
    """Adds the layers of a run by kind, as a group directly above another layer, or on top.

    The groups of earlier runs of the same layer are hidden.
    """
    parent, position = _place_above(project, source)
    if source:
        _hide_older(parent, source.id())
    group = parent.insertGroup(position, name)
    group.setCustomProperty(_SCENE_PROPERTY, source.id() if source else "")
    for kind in KINDS_FROM_THE_TOP:
        if kind in layers:
            project.addMapLayer(layers[kind], False)
            added = group.addLayer(layers[kind])
            # The probability is hidden at first, as it would cover the scene.
            added.setItemVisibilityChecked(kind != "probability")
            added.setExpanded(kind != "probability")
    # A new group is expanded, but the tree ignores that while the group is empty.
    group.setExpanded(False)
    group.setExpanded(True)


def remove_layers_of(project: QgsProject, paths: Collection[str]) -> None:
    """Removes the layers that show files which a run has replaced, and the groups of results that this empties."""
    files = set(map(source_key, paths))
    old = [layer.id() for layer in project.mapLayers().values() if source_key(layer.source()) in files]
    nodes = filter(None, map(project.layerTreeRoot().findLayer, old))
    groups = {node.parent() for node in nodes if is_group_of_results(node.parent())}
    project.removeMapLayers(old)
    for group in groups:
        if not group.children():
            group.parent().removeChildNode(group)


def cover_sentence(target: str, percent: Optional[float], area_m2: Optional[float], unit: Optional[Any] = None) -> str:
    """Describes how much of the scene is covered, such as "Cloud: 12.3 % of the valid pixels, 45.6 km2".

    Args:
        target: Name of the target.
        percent: Cover in percent of the valid pixels; None if there are none.
        area_m2: Covered area on the ellipsoid; None if it is not known.
        unit: As ``QgsProject.areaUnits()``; None for square metres or kilometres.
    """
    target = capitalized(named(target))
    if percent is None:
        return tr("{}: there are no valid pixels.").format(target)
    if area_m2 is None:
        return tr("{}: {} % of the valid pixels.").format(target, Number(round(percent, 2)))
    return tr("{}: {} % of the valid pixels, {}.").format(target, Number(round(percent, 2)), area_text(area_m2, unit))
