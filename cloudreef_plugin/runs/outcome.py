"""Adds the results of a run to the project, as a group of layers above the scene."""

from __future__ import annotations

import os
from html import escape
from pathlib import Path
from typing import Any, Mapping, Optional, Protocol

from qgis.core import Qgis, QgsProject, QgsRasterLayer
from qgis.gui import QgisInterface, QgsMessageBar, QgsMessageBarItem
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QPushButton

from ..algorithms.frame.parameters import model_of_value
from ..algorithms.segment import Segment
from ..algorithms.threshold import Threshold
from ..engine.contract.errors import BundleError
from ..layers import loading as results
from ..layers.files import source_key
from ..layers.probability_counts import target_of_layer
from ..layers.threshold_preview import mask_of, remember_mask
from ..messages import Number, literal, tr
from .history import Entry
from .run import Run, short_title
from .state import State

__all__ = ["RunOutcome", "message_in", "nothing_found", "push_for_a_while", "what_to_try"]

_SUCCESS_S, _WARNING_S = 8, 20


def nothing_found(run: Run) -> bool:
    """Tells whether a run has ended and the target covers nothing."""
    return run.state == State.DONE and not run.results.get(Segment.COVER_PERCENT)


def what_to_try(run: Run) -> str:
    """Suggests what to try if a run has found nothing; empty if it has found something."""
    if not nothing_found(run):
        return ""
    return tr(
        "Nothing was found. If there should be something: look at the probability with a lower threshold; check under "
        "Advanced that each band is the right one and that the values are interpreted correctly; and compare the "
        "size of the pixels with that which the model was made for."
    )


def message_in(bar: QgsMessageBar, title: str, sentence: str) -> QgsMessageBarItem:
    """Creates a message of plain text; QGIS shows HTML, so the characters < and & in names are escaped."""
    return bar.createMessage(escape(title, quote=False), escape(sentence, quote=False))


def push_for_a_while(bar: QgsMessageBar, item: QgsMessageBarItem, level: Qgis.MessageLevel) -> None:
    """Shows a message for some seconds, as the panel keeps its text; a warning for longer."""
    item.setLevel(level)
    item.setDuration(_WARNING_S if level == Qgis.MessageLevel.Warning else _SUCCESS_S)
    bar.pushItem(item)


class ShowsProbability(Protocol):
    """Lets the user move the threshold of a probability layer."""

    def show_layer(self, layer: QgsRasterLayer) -> None:
        """Shows a layer."""

    def back(self) -> None:
        """Restores the layer's style from before the threshold was moved."""


class RunOutcome:
    """Adds results to the project.

    Args:
        iface: QGIS's interface.
        thresholds: Shows the probability of the last run.
    """

    def __init__(self, iface: QgisInterface, thresholds: ShowsProbability) -> None:
        self._iface = iface
        self._thresholds = thresholds

    def finish(self, run: Run) -> str:
        """Adds the results of a run that has just ended; returns a message about the cover."""
        results.remove_layers_of(QgsProject.instance(), run.outputs.values())
        threshold = run.statistics().get("threshold", run.parameters.get(Segment.THRESHOLD))
        if run.algorithm == Threshold.ID:
            names = results.counted_names(run.statistics())
            target = self._add_mask(run.outputs, run.layer_id, str(run.recorded[Threshold.INPUT]), threshold, names)
        else:
            target = self._add_all(run.outputs, run.layer_id, run.recorded, threshold)
        unit = QgsProject.instance().areaUnits()
        return results.cover_sentence(
            target, run.results[Segment.COVER_PERCENT], run.results[Segment.COVER_AREA_M2], unit
        )

    def load(self, entry: Entry) -> bool:
        """Adds the results of an earlier run that still exist, in place of layers of them; returns whether any do."""
        there = {name: path for name, path in entry.outputs.items() if os.path.exists(path)}
        if not {Segment.MASK, Segment.PROBABILITY, Segment.POLYGONS} & set(there):
            return False
        results.remove_layers_of(QgsProject.instance(), there.values())
        threshold = entry.parameters.get(Segment.THRESHOLD)
        if entry.algorithm == Threshold.ID:
            self._add_mask(there, "", str(entry.parameters[Threshold.INPUT]), threshold)
        else:
            self._add_all(there, "", entry.parameters, threshold)
        return True

    def offer_folder(self, run: Run) -> None:
        """Shows a message about the end of a run, with a button that opens the folder of its results."""
        mask = run.outputs[Segment.MASK]
        bar = self._iface.messageBar()
        item = message_in(bar, short_title(run.title), run.sentence)
        button = QPushButton(tr("Open folder"))
        button.setToolTip(literal(mask))
        folder = QUrl.fromLocalFile(os.path.dirname(mask))
        button.clicked.connect(lambda: QDesktopServices.openUrl(folder))
        item.layout().addWidget(button)
        level = Qgis.MessageLevel.Warning if nothing_found(run) else Qgis.MessageLevel.Success
        push_for_a_while(bar, item, level)

    def _add_all(
        self, outputs: Mapping[str, str], layer_id: str, parameters: Mapping[str, Any], threshold: Optional[float]
    ) -> str:
        """Adds the results of cloudreef:segment; returns the name of the target."""
        try:
            classes = results.class_names(model_of_value(parameters.get(Segment.MODEL)))
        except BundleError:
            classes = (tr("background"), tr("target"))
        source = _layer_of(layer_id, str(parameters.get(Segment.INPUT)))
        scene = source.name() if source else os.path.basename(str(parameters.get(Segment.INPUT)).rstrip("/\\"))
        model = Path(str(parameters.get(Segment.MODEL, ""))).name
        layers = {}
        for kind in results.KINDS_FROM_THE_TOP:
            path = outputs.get(kind.upper())
            title = results.title_of_result(kind, model, scene)
            layer = results.load(path, kind, title, classes) if path else None
            if layer:
                layers[kind] = layer
        mask = outputs.get(Segment.MASK) or next(iter(outputs.values()))
        results.add_group(QgsProject.instance(), results.group_name(model, scene, mask), layers, source)
        if "probability" in layers and layers["probability"].bandCount() == 1:
            if "mask" in layers and threshold is not None:
                remember_mask(layers["probability"], layers["mask"], threshold)
            self._thresholds.show_layer(layers["probability"])
        return classes[1]

    def _add_mask(
        self,
        outputs: Mapping[str, str],
        layer_id: str,
        file: str,
        threshold: Optional[float],
        names: Optional[tuple[str, str]] = None,
    ) -> str:
        """Adds the mask of another threshold above its probability; returns the name of the target."""
        project = QgsProject.instance()
        probability = _layer_of(layer_id, file)
        target = (target_of_layer(probability) if probability else "") or (names[1] if names else tr("target"))
        path = outputs[Threshold.MASK]
        before = mask_of(probability) if probability else None
        classes = results.names_in_legend(before) or names or (tr("background"), target)
        mask = results.load(path, "mask", _title_at(threshold, probability, path), classes)
        self._thresholds.back()
        if mask:
            node = project.layerTreeRoot().findLayer(before.id()) if before else None
            if node:
                node.setItemVisibilityChecked(False)
            results.add_above(project, mask, probability)
            if probability and threshold is not None:
                remember_mask(probability, mask, threshold)
                self._thresholds.show_layer(probability)  # at the threshold that the map shows now
        return target


def _title_at(threshold: Optional[float], probability: Optional[QgsRasterLayer], path: str) -> str:
    """Builds the title of the mask of another threshold, from that of its probability."""
    rest = probability.name().partition(" · ")[2] if probability else ""
    if threshold is None or not rest:
        return Path(path).stem
    return " · ".join((tr("mask at {}").format(Number(round(threshold, 3))), rest))


def _layer_of(layer_id: str, file: str) -> Optional[QgsRasterLayer]:
    """Finds the layer of a run: by its id, else by its file; None if there is none."""
    project = QgsProject.instance()
    layer = project.mapLayer(layer_id)
    if isinstance(layer, QgsRasterLayer):
        return layer
    rasters = [layer for layer in project.mapLayers().values() if isinstance(layer, QgsRasterLayer)]
    files = [layer for layer in rasters if layer.providerType() == "gdal"]
    return next((layer for layer in files if source_key(layer.source()) == source_key(file)), None)
