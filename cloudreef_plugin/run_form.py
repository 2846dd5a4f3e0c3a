"""What every run needs: layer, model, area, threshold, and where the mask goes."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Callable, Collection, Optional

from qgis.core import QgsApplication, QgsMapLayerProxyModel
from qgis.gui import QgsDoubleSpinBox, QgsFileWidget, QgsMapCanvas, QgsMapLayerComboBox
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QFormLayout, QHBoxLayout, QLabel, QToolButton, QWidget

from .algorithms.segment import Segment
from .area_choice import AreaChoice
from .installed_models import model_list, models
from .messages import tr
from .paths import ModelEntry
from .probability_counts import STEP
from .result_names import suggested_mask

__all__ = ["RunForm"]


class RunForm(QWidget):
    """The choices that are always in sight.

    Args:
        canvas: The map whose view can be chosen as area.

    Attributes:
        models: The installed models by id.
        taken: Returns the files that runs are going to write.
    """

    source_changed = pyqtSignal()  # another layer or model
    changed = pyqtSignal()  # another area

    def __init__(self, canvas: QgsMapCanvas, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.models: dict[str, ModelEntry] = {}
        self.taken: Callable[[], Collection[Path]] = tuple
        self._suggested = ""
        self._source: tuple[str, str] = ("", "")
        self._build_source()
        self.area = AreaChoice(canvas)
        self._build_threshold()
        self._build_mask()
        self._lay_out()
        self.layer_box.layerChanged.connect(self._source_changed)
        self.model_box.currentIndexChanged.connect(self.show_model)
        self.area.changed.connect(self.changed)
        model_list().changed.connect(self._models_changed)

    def model(self) -> Optional[ModelEntry]:
        """Returns the chosen model; None where none is installed."""
        return self.models.get(self.model_box.currentData() or "")

    def select_model(self, model_id: str) -> None:
        """Chooses a model, the first if there is none of that id."""
        index = self.model_box.findData(model_id)
        self.model_box.setCurrentIndex(max(0, index) if self.models else -1)

    def mask(self) -> str:
        """Returns where the mask goes."""
        return str(self.mask_file.filePath().strip())

    def parameters(self) -> dict[str, Any]:
        """Returns the parameters of cloudreef:segment; there must be a layer and a model."""
        return {
            Segment.INPUT: self.layer_box.currentLayer().id(),
            Segment.MODEL: self.model_box.currentData(),
            Segment.THRESHOLD: self.threshold_box.value(),
            Segment.MASK: self.mask(),
            **self.area.parameters(),
        }

    def missing(self) -> str:
        """Returns a sentence about what must be chosen before a run, an empty text if nothing."""
        if not self.models:
            return tr("No model is installed.")
        if self.layer_box.currentLayer() is None:
            return tr("Add a raster layer to segment.")
        return self.area.missing()

    def misnamed(self) -> str:
        """Returns a sentence if the mask cannot be called so, else an empty text."""
        if Path(self.mask()).suffix.lower() in (".tif", ".tiff"):
            return ""
        return tr("Name the file of the mask; it must end in .tif.")

    def suggest_mask(self) -> None:
        """Names the mask after scene and model, unless the user named it."""
        if self.mask_file.filePath() not in ("", self._suggested):
            return
        layer, model = self.layer_box.currentLayer(), self.model()
        self._suggested = str(suggested_mask(layer, model.id, self.taken())) if layer and model else ""
        self.mask_file.setFilePath(self._suggested)
        self.mask_file.lineEdit().setToolTip(self._suggested)

    def show_model(self, *unused: object) -> None:
        """Shows what the chosen model is, and takes its threshold."""
        entry = self.model()
        if entry:
            self.model_text.setText(_about(entry))
            self.threshold_box.setClearValue(entry.threshold)
            self.threshold_box.setValue(entry.threshold)
        else:
            self.model_text.setText(tr("No model is installed."))
        self._source_changed()

    def _fill_models(self) -> None:
        self.models = {entry.id: entry for entry in models()}
        for entry in self.models.values():
            self.model_box.addItem(entry.name, entry.id)

    def _models_changed(self) -> None:
        """Offers a model that has come, and no longer one that has gone."""
        chosen = self.model_box.currentData()
        self.model_box.blockSignals(True)
        self.model_box.clear()
        self._fill_models()
        self.select_model(chosen)
        self.model_box.blockSignals(False)
        if self.model_box.currentData() != chosen:
            self.show_model()

    def _source_changed(self, *unused: object) -> None:
        self.suggest_mask()
        layer, model = self.layer_box.currentLayer(), self.model()
        source = (layer.id() if layer else "", model.id if model else "")
        if source != self._source:
            self._source = source
            self.source_changed.emit()

    def _build_source(self) -> None:
        self.layer_box = QgsMapLayerComboBox()
        self.layer_box.setObjectName("layer_box")
        self.layer_box.setFilters(QgsMapLayerProxyModel.RasterLayer)
        self.layer_box.setToolTip(tr("The raster layer to segment"))
        self.layer_box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.layer_box.setMinimumContentsLength(6)
        self.product_button = QToolButton()
        self.product_button.setObjectName("product_button")
        self.product_button.setIcon(QgsApplication.getThemeIcon("/mActionFileOpen.svg"))
        self.product_button.setToolTip(tr("Open a Landsat or Sentinel-2 product folder as a layer"))
        self.product_button.setAccessibleName(tr("Open a product folder"))
        self.model_box = QComboBox()
        self.model_box.setObjectName("model_box")
        self.model_box.setToolTip(tr("What to look for"))
        self.model_box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._fill_models()
        self.model_text = QLabel()
        self.model_text.setWordWrap(True)
        self.model_text.setTextFormat(Qt.TextFormat.PlainText)

    def _build_threshold(self) -> None:
        self.threshold_box = QgsDoubleSpinBox()
        self.threshold_box.setObjectName("threshold_box")
        self.threshold_box.setDecimals(3)
        self.threshold_box.setRange(STEP, 1 - STEP)
        self.threshold_box.setSingleStep(5 * STEP)
        self.threshold_box.setToolTip(
            tr("Pixels of this probability or more belong to the mask; lower finds more, higher finds less")
        )

    def _build_mask(self) -> None:
        self.mask_file = QgsFileWidget()
        self.mask_file.setObjectName("mask_file")
        self.mask_file.setStorageMode(QgsFileWidget.SaveFile)
        self.mask_file.setFilter(tr("GeoTIFF (*.tif)"))
        self.mask_file.setConfirmOverwrite(False)  # asked once, before the run
        self.mask_file.setDialogTitle(tr("Save the mask as"))
        self.mask_file.setToolTip(
            tr(
                "Where the mask is written. Suggested: beside the scene if that folder can be written, else beside the "
                "project, else temporary"
            )
        )
        self.mask_file.lineEdit().setMinimumWidth(60)
        self.mask_file.setFocusProxy(self.mask_file.lineEdit())

    def _lay_out(self) -> None:
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for label, widget in (
            (tr("Layer"), _beside(self.layer_box, self.product_button)),
            (tr("Model"), self.model_box),
            ("", self.model_text),
            (tr("Area", "where to segment"), self.area),
            (tr("Threshold"), self.threshold_box),
            (tr("Mask"), self.mask_file),
        ):
            form.addRow(label, widget)
            widget.setAccessibleName(label or widget.accessibleName())
        self.layer_box.setAccessibleName(tr("Layer"))
        self.model_text.setAccessibleName(tr("About the model"))


def _beside(first: QWidget, second: QWidget) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(first, 1)
    row.addWidget(second)
    return holder


def _about(entry: ModelEntry) -> str:
    """Says what a model finds, in which bands, and in pixels of which size."""
    needed = [channel for channel in entry.channels if channel not in entry.optional]
    said = [entry.description, tr("Bands: {}.").format(", ".join(needed))]
    if entry.optional:
        said[-1] = tr("Bands: {0}; if there: {1}.").format(", ".join(needed), ", ".join(entry.optional))
    if any(entry.resolution_m):
        low, high = entry.resolution_m
        said.append(tr("Pixels of {0:g} to {1:g} m.").format(low, high))
    return " ".join(said)
