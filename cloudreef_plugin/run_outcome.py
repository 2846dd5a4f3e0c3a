"""What becomes of a run's results: layers above their source, and a word about the cover."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from qgis.core import Qgis, QgsProject
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QPushButton

from . import results
from .algorithms.segment import Segment
from .algorithms.threshold import Threshold
from .messages import TITLE, tr
from .paths import ModelEntry
from .probability_counts import target_of_layer
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

    def segmented(self, found: dict[str, Any], model: ModelEntry, source_id: str, threshold: float) -> str:
        """Adds the results of cloudreef:segment above the scene; returns a sentence about the cover.

        Args:
            found: What the algorithm returned.
            model: The model it ran.
            source_id: Of the layer of the scene.
            threshold: The threshold of its mask.
        """
        classes = results.class_names(model.folder)
        project = QgsProject.instance()
        source = project.mapLayer(source_id)
        layers = {}
        for kind in ("polygons", "mask", "probability"):  # from top to bottom
            path = found.get(kind.upper())
            layer = results.load(path, kind, Path(path).stem, classes) if path else None
            if layer:
                layers[kind] = layer
                # The probability would hide the scene; it is there to be switched on.
                results.add_above(project, layer, source, visible=kind != "probability")
        if "probability" in layers:
            if "mask" in layers:
                remember_mask(layers["probability"], layers["mask"], threshold)
            self._thresholds.show_layer(layers["probability"])
        return self._tell(found, classes[1])

    def written(self, found: dict[str, Any], layer_id: str, threshold: float) -> str:
        """Adds the mask of another threshold above its probability; returns a sentence about the cover.

        Args:
            found: What cloudreef:threshold returned.
            layer_id: Of the probability's layer.
            threshold: The threshold of the mask.
        """
        project = QgsProject.instance()
        probability = project.mapLayer(layer_id)
        target = target_of_layer(probability) if probability else tr("target")
        path = found[Threshold.MASK]
        mask = results.load(path, "mask", Path(path).stem, (tr("background"), target))
        self._thresholds.back()
        if mask and probability:
            before = mask_of(probability)
            if before:
                project.layerTreeRoot().findLayer(before.id()).setItemVisibilityChecked(False)
            results.add_above(project, mask, probability)
            remember_mask(probability, mask, threshold)
        return self._tell(found, target)

    def _tell(self, found: dict[str, Any], target: str) -> str:
        sentence = results.cover_sentence(target, found[Segment.COVER_PERCENT], found[Segment.COVER_AREA_M2])
        self._offer_folder(sentence, found[Segment.MASK])
        return sentence

    def _offer_folder(self, sentence: str, mask: str) -> None:
        bar = self._iface.messageBar()
        item = bar.createMessage(TITLE, sentence)
        button = QPushButton(tr("Open folder"))
        button.setToolTip(mask)
        folder = QUrl.fromLocalFile(os.path.dirname(mask))
        button.clicked.connect(lambda: QDesktopServices.openUrl(folder))
        item.layout().addWidget(button)
        bar.pushWidget(item, Qgis.MessageLevel.Success)
