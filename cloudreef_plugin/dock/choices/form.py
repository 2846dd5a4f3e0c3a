"""The choices that every run needs: layer, model, area, threshold, and the file of the mask."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Callable, Collection, Optional

from qgis.gui import QgsDoubleSpinBox, QgsFileWidget, QgsMapCanvas
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QFormLayout, QHBoxLayout, QWidget

from ...help_pages import row_label
from ...installed_models import model_list, models
from ...layers.names import is_temporary, suggested_mask
from ...layers.probability_counts import STEP
from ...messages import Number, literal, named, tr
from ...model_folders import ModelEntry
from ...widgets.elided import ElidedComboBox
from ...widgets.number_boxes import number_box
from ...widgets.wrapped_label import WrappedLabel
from ..request import Request
from .add_model import AddModelButton
from .area import AreaChoice
from .layer_choice import LayerChoice
from .points import PointsButton

__all__ = ["RunForm"]


class RunForm(QWidget):
    """The form of the choices that are always visible.

    Args:
        canvas: The map whose view can be chosen as area.
        request: The choices are written into it.

    Attributes:
        models: The installed models by id.
        claimed: Returns the files that waiting and running runs will write.
    """

    source_changed = pyqtSignal()  # another layer or model
    changed = pyqtSignal()  # another area
    mask_named = pyqtSignal()  # by the user

    def __init__(self, canvas: QgsMapCanvas, request: Request, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._request = request
        self.models: dict[str, ModelEntry] = {}
        self.claimed: Callable[[], Collection[Path]] = tuple
        self._suggested = ""
        self._typed: dict[str, str] = {}  # id of a layer to the name that the user gave its mask
        self._source: tuple[str, str] = ("", "")
        self._build_source()
        self.area = AreaChoice(canvas)
        self._build_threshold()
        self._build_mask()
        self._lay_out()
        for chosen in (
            self.layer_box.layerChanged,
            self.model_box.currentIndexChanged,
            self.threshold_box.valueChanged,
            self.mask_file.fileChanged,
            self.area.changed,
        ):
            chosen.connect(self._ask_for)  # first, so that the others find the new choice
        self.mask_file.fileChanged.connect(self._mask_changed)
        self.layer_box.layerChanged.connect(self._source_changed)
        self.model_box.currentIndexChanged.connect(self.show_model)
        self.area.changed.connect(self.changed)
        model_list().changed.connect(self._models_changed)
        model_list().added.connect(self.select_model)

    def model(self) -> Optional[ModelEntry]:
        """The chosen model; None if none is installed."""
        return self.models.get(self.model_box.currentData() or "")

    def select_model(self, model_id: str) -> None:
        """Chooses a model; the first one if there is none of that id."""
        index = self.model_box.findData(model_id)
        self.model_box.setCurrentIndex(max(0, index) if self.models else -1)

    def suggest_mask(self) -> None:
        """Names the mask after scene and model, unless the user has named it for this layer."""
        if self.mask_file.filePath() not in ("", self._suggested):
            return
        layer, model = self.layer_box.currentLayer(), self.model()
        self._suggested = str(suggested_mask(layer, model.id, self.claimed())) if layer and model else ""
        self.mask_file.setFilePath(self._suggested)
        self.mask_file.lineEdit().setToolTip(literal(self._suggested))

    def show_model(self, *unused: object) -> None:
        """Shows the description of the chosen model, and sets its threshold."""
        entry = self.model()
        if entry:
            self.model_text.setText(_about(entry))
            self.threshold_box.setClearValue(entry.threshold)
            self.threshold_box.setValue(entry.threshold)
            self.points_button.fill(entry.named_thresholds)
        else:
            self.model_text.setText(tr("No model is installed."))
        self._ask_for()
        self._source_changed()

    def _ask_for(self, *unused: object) -> None:
        """Writes the choices into the request."""
        layer, model = self.layer_box.currentLayer(), self.model()
        self._request.change(
            layer_id=layer.id() if layer else "",
            model=model.id if model else "",
            area=self.area.parameters(),
            threshold=self.threshold_box.value(),
            mask=self._mask(),
        )
        self.temporary_text.setVisible(is_temporary(self._request.now.mask))
        self._request.hinder("area", self.area.missing())

    def _mask(self) -> str:
        """The path of the mask; a name without a folder is put into the suggested folder, not the working folder."""
        typed, layer, model = self.mask_file.filePath().strip(), self.layer_box.currentLayer(), self.model()
        if not typed or os.path.isabs(typed) or layer is None or model is None:
            return typed
        return str(suggested_mask(layer, model.id).parent / typed)

    def shut_down(self) -> None:
        """Removes the rectangle from the map, and disconnects from project and models."""
        self.area.shut_down()
        self.layers.shut_down()
        self.add_model_button.shut_down()
        model_list().changed.disconnect(self._models_changed)
        model_list().added.disconnect(self.select_model)

    def _fill_models(self) -> None:
        self.models = {entry.id: entry for entry in models()}
        for entry in self.models.values():
            self.model_box.addItem(named(entry.name), entry.id)

    def _models_changed(self) -> None:
        """Updates the list of models."""
        chosen = self.model_box.currentData()
        self.model_box.blockSignals(True)
        self.model_box.clear()
        self._fill_models()
        self.select_model(chosen)
        self.model_box.blockSignals(False)
        if self.model_box.currentData() != chosen:
            self.show_model()

    def _source_changed(self, *unused: object) -> None:
        layer, model = self.layer_box.currentLayer(), self.model()
        source = (layer.id() if layer else "", model.id if model else "")
        if self._source[0] not in ("", source[0]):
            self._change_name(self._source[0], source[0])
        self.suggest_mask()
        if source != self._source:
            self._source = source
            self.source_changed.emit()

    def _change_name(self, before: str, now: str) -> None:
        """Keeps the name that the user gave the mask of a layer, and takes up that of another layer."""
        name = self.mask_file.filePath()
        self._typed[before] = "" if name == self._suggested else name
        self.mask_file.setFilePath(self._typed.get(now, ""))

    def _mask_changed(self, name: str) -> None:
        if name != self._suggested:
            self.mask_named.emit()

    def _build_source(self) -> None:
        self.layers = LayerChoice()
        self.layer_box = self.layers.box
        self.model_box = ElidedComboBox()
        self.model_box.setObjectName("model_box")
        self.model_box.setToolTip(tr("What to look for"))
        self.add_model_button = AddModelButton()
        self._fill_models()
        self.model_text = WrappedLabel(name=tr("About the model"))

    def _build_threshold(self) -> None:
        self.threshold_box = number_box(
            QgsDoubleSpinBox(decimals=3),
            "threshold_box",
            (STEP, 1 - STEP),
            step=5 * STEP,
            tip=tr("Pixels of this probability or more belong to the mask; lower finds more, higher finds less"),
        )
        self.points_button = PointsButton()
        self.points_button.chosen.connect(self.threshold_box.setValue)

    def _build_mask(self) -> None:
        self.mask_file = QgsFileWidget()
        self.mask_file.setObjectName("mask_file")
        self.mask_file.setStorageMode(QgsFileWidget.SaveFile)
        self.mask_file.setFilter(tr("GeoTIFF (*.tif)"))
        self.mask_file.setConfirmOverwrite(False)  # asked once, before the run
        self.mask_file.setDialogTitle(tr("Save the mask as"))
        self.mask_file.setToolTip(
            tr(
                "Where the mask is written. Suggested: the scene's folder if it is writable, else the project's "
                "folder, else a temporary one. A name without a folder is written there too"
            )
        )
        self.temporary_text = WrappedLabel(
            tr("In a temporary folder, which QGIS deletes when it is closed. To keep the mask, choose another folder."),
            tr("Mask"),
        )
        self.temporary_text.setObjectName("temporary_text")
        self.temporary_text.hide()
        self.mask_file.lineEdit().setMinimumWidth(60)
        self.mask_file.setFocusProxy(self.mask_file.lineEdit())

    def _lay_out(self) -> None:
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for label, widget, topic in (
            (tr("Layer"), self.layers, "layer"),
            (tr("Model"), _beside(self.model_box, self.add_model_button), "model"),
            (tr("Area", "where to segment"), self.area, "area"),
            (tr("Threshold"), _beside(self.threshold_box, self.points_button), "threshold"),
            (tr("Mask"), self.mask_file, "mask"),
        ):
            form.addRow(row_label(label, f"panel#{topic}", widget), widget)
            widget.setAccessibleName(label)
        form.insertRow(2, "", self.model_text)
        form.addRow("", self.temporary_text)
        self.model_box.setAccessibleName(tr("Model"))
        self.threshold_box.setAccessibleName(tr("Threshold"))


def _beside(first: QWidget, second: QWidget) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(2)
    row.addWidget(first, 1)
    row.addWidget(second)
    return holder


def _about(entry: ModelEntry) -> str:
    """Describes a model: target, bands, and pixel sizes."""
    needed = [named(channel) for channel in entry.channels if channel not in entry.optional]
    said = [named(entry.description), tr("Bands: {}.").format(", ".join(needed))]
    if entry.optional:
        said[-1] = tr("Bands: {0}; optional: {1}.").format(", ".join(needed), ", ".join(map(named, entry.optional)))
    if any(entry.resolution_m):
        low, high = entry.resolution_m
        said.append(tr("Pixels of {0:g} to {1:g} m.").format(Number(low), Number(high)))
    return " ".join(said)
