"""What becomes of a run's results: layers in a group above their source, and a word about the cover."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any, Mapping, Optional

from qgis.core import Qgis, QgsProject, QgsRasterLayer
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QPushButton

from . import results
from .algorithms.parameters import model_of_value
from .algorithms.segment import Segment
from .algorithms.threshold import Threshold
from .engine.errors import BundleError
from .layers import file_of_source
from .messages import TITLE, tr
from .probability_counts import target_of_layer
from .run import Run
from .run_history import Entry
from .threshold_group import ThresholdGroup
from .threshold_preview import mask_of, remember_mask

__all__ = ["RunOutcome"]


class RunOutcome:
    """Brings results into the project.

    Args:
        iface: QGIS's interface.
        thresholds: Is shown the probability of the last run.
    """

    def __init__(self, iface: QgisInterface, thresholds: ThresholdGroup) -> None:
        self._iface = iface
        self._thresholds = thresholds

    def finish(self, run: Run) -> str:
        """Adds the results of a run that has just ended; returns a sentence about the cover."""
        threshold = run.statistics().get("threshold", run.parameters.get(Segment.THRESHOLD))
        if run.algorithm == Threshold.ID:
            names = results.counted_names(run.statistics())
            target = self._add_mask(run.outputs, run.layer_id, str(run.recorded[Threshold.INPUT]), threshold, names)
        else:
            target = self._add_all(run.outputs, run.layer_id, run.recorded, threshold)
        unit = QgsProject.instance().areaUnits()
        return results.cover_sentence(target, run.found[Segment.COVER_PERCENT], run.found[Segment.COVER_AREA_M2], unit)

    def load(self, entry: Entry) -> bool:
        """Adds the results of an earlier run, as far as they are still there; returns whether any are."""
        there = {name: path for name, path in entry.outputs.items() if os.path.exists(path)}
        if not {Segment.MASK, Segment.PROBABILITY, Segment.POLYGONS} & set(there):
            return False
        threshold = entry.parameters.get(Segment.THRESHOLD)
        if entry.algorithm == Threshold.ID:
            self._add_mask(there, "", str(entry.parameters[Threshold.INPUT]), threshold)
        else:
            self._add_all(there, "", entry.parameters, threshold)
        return True

    def offer_folder(self, sentence: str, mask: str) -> None:
        """Tells of the end of a run in the message bar, with a button that opens the folder of its results."""
        bar = self._iface.messageBar()
        item = bar.createMessage(TITLE, sentence)
        button = QPushButton(tr("Open folder"))
        button.setToolTip(mask)
        folder = QUrl.fromLocalFile(os.path.dirname(mask))
        button.clicked.connect(lambda: QDesktopServices.openUrl(folder))
        item.layout().addWidget(button)
        bar.pushWidget(item, Qgis.MessageLevel.Success)

    def _add_all(
        self, outputs: Mapping[str, str], layer_id: str, parameters: Mapping[str, Any], threshold: Optional[float]
    ) -> str:
        """Adds what cloudreef:segment wrote; returns what the target is called."""
        try:
            classes = results.class_names(model_of_value(parameters.get(Segment.MODEL)))
        except BundleError:
            classes = (tr("background"), tr("target"))
        layers = {}
        for kind in results.KINDS_FROM_THE_TOP:
            path = outputs.get(kind.upper())
            layer = results.load(path, kind, Path(path).stem, classes) if path else None
            if layer:
                layers[kind] = layer
        mask = outputs.get(Segment.MASK) or next(iter(outputs.values()))
        source = _layer_of(layer_id, str(parameters.get(Segment.INPUT)))
        results.add_group(QgsProject.instance(), results.group_name(mask), layers, source)
        if "probability" in layers:
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
        """Adds the mask of another threshold above its probability; returns what the target is called."""
        project = QgsProject.instance()
        probability = _layer_of(layer_id, file)
        target = target_of_layer(probability) if probability else tr("target")
        path = outputs[Threshold.MASK]
        before = mask_of(probability) if probability else None
        classes = results.names_in_legend(before) or names or (tr("background"), target)
        mask = results.load(path, "mask", Path(path).stem, classes)
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


def _layer_of(layer_id: str, file: str) -> Optional[QgsRasterLayer]:
    """Returns the layer that was looked at: the same one, else one of the same file; None if it is gone."""
    project = QgsProject.instance()
    layer = project.mapLayer(layer_id)
    if isinstance(layer, QgsRasterLayer):
        return layer
    rasters = [layer for layer in project.mapLayers().values() if isinstance(layer, QgsRasterLayer)]
    files = [layer for layer in rasters if layer.providerType() == "gdal"]
    return next((layer for layer in files if file_of_source(layer.source()) == file), None)
