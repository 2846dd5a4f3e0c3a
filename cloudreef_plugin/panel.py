"""The dock panel: layer, model, threshold, Segment."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any, Callable, Optional

from qgis.core import Qgis, QgsApplication, QgsMapLayerProxyModel, QgsProject, QgsRasterLayer
from qgis.gui import QgisInterface, QgsDockWidget, QgsDoubleSpinBox, QgsFileWidget, QgsMapLayerComboBox
from qgis.PyQt.QtCore import Qt, QUrl
from qgis.PyQt.QtGui import QDesktopServices, QIcon
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from . import paths, results, settings
from .algorithms.provider import PROVIDER_ID
from .algorithms.segment import Segment
from .algorithms.threshold import Threshold
from .area_choice import AreaChoice
from .engine_notice import EngineNotice
from .fitting_scroll_area import FittingScrollArea
from .messages import TITLE, log, tr, warn
from .probability_counts import STEP, target_of_layer
from .project_memory import ProjectMemory
from .result_names import mask_at, suggested_mask
from .run_options import RunOptions, in_words_of_the_panel, needs_bands
from .status_line import StatusLine
from .task import AlgorithmTask
from .threshold_group import ThresholdGroup
from .threshold_preview import mask_of, remember_mask

__all__ = ["Panel"]


class Panel(QgsDockWidget):
    """Segments a raster layer at a click.

    Args:
        iface: QGIS's interface.
        parent: The main window.
    """

    def __init__(self, iface: QgisInterface, parent: QWidget) -> None:
        super().__init__(TITLE, parent)
        self.setObjectName("CloudReefPanel")
        self.iface = iface
        self.task: Optional[AlgorithmTask] = None
        self.models = {entry.id: entry for entry in paths.models()}
        self._suggested = ""
        self._obstacle = ""
        self._build()
        self.notice.changed.connect(self._update_buttons)
        self.area.changed.connect(self._update_buttons)
        self.options.changed.connect(self._update_buttons)
        self.layer_box.layerChanged.connect(self._layer_changed)
        self.model_box.currentIndexChanged.connect(self._model_changed)
        self.segment_button.clicked.connect(self.segment)
        self.cancel_button.clicked.connect(self.cancel)
        self.thresholds.write_wanted.connect(self.write_mask)
        self.visibilityChanged.connect(self._shown)
        self.memory = ProjectMemory(
            [self.model_box, self.threshold_box, self.area.kind_box, *self.options.remembered_choices()]
        )
        self._select_model(settings.get_last_model())
        self._model_changed()
        self.notice.refresh()

    def set_layer(self, layer: QgsRasterLayer) -> None:
        """Chooses the layer to segment."""
        self.layer_box.setLayer(layer)

    def segment(self) -> None:
        """Starts the run in the background."""
        layer = self.layer_box.currentLayer()
        mask = self.mask_file.filePath().strip()
        if layer is None or self.task or not self._may_write(mask):
            return
        model, threshold = self._model_id(), self.threshold_box.value()
        settings.set_last_model(model)
        self.memory.remember()
        source_id = layer.id()
        self._run(
            Segment.ID,
            self._parameters(layer, mask),
            lambda found: self._segmented(found, model, source_id, threshold),
        )

    def write_mask(self) -> None:
        """Writes the mask of the threshold that the map shows."""
        layer = self.thresholds.layer()
        if layer is None or self.task:
            return
        threshold = self.thresholds.threshold()
        parameters = {
            Threshold.INPUT: layer.id(),
            Threshold.THRESHOLD: threshold,
            Threshold.MASK: str(mask_at(layer, threshold)),
            **self.options.cleaning(),
        }
        layer_id = layer.id()
        self._run(Threshold.ID, parameters, lambda found: self._written(found, layer_id, threshold))

    def _run(self, algorithm: str, parameters: dict[str, Any], succeeded: Callable[[dict[str, Any]], None]) -> None:
        registry = QgsApplication.processingRegistry()
        task = AlgorithmTask(
            registry.createAlgorithmById(f"{PROVIDER_ID}:{algorithm}"), parameters, QgsProject.instance()
        )
        task.feedback.stage.connect(self._say)
        task.feedback.info.connect(log)
        task.feedback.warning.connect(self._warned)
        task.feedback.progressChanged.connect(self._set_progress)
        task.outcome.succeeded.connect(succeeded)
        task.outcome.failed.connect(self._failed)
        task.outcome.cancelled.connect(self._cancelled)
        self._warnings: list[str] = []
        refusal = task.start()
        if refusal:
            self._say(refusal, Qgis.MessageLevel.Warning)
            return
        self.task = task
        self._set_progress(0)
        self._say(tr("Starting…"))
        self._update_buttons()

    def cancel(self) -> None:
        """Stops the run; nothing of it is kept."""
        if self.task:
            self.cancel_button.setEnabled(False)
            self._say(tr("Stopping…"))
            self.task.cancel()

    def shut_down(self) -> None:
        """Stops whatever runs, when the plugin leaves; nothing of the panel is called afterwards."""
        for task in (self.task, self.notice.task):
            if task:
                task.outcome.blockSignals(True)
                task.feedback.blockSignals(True)
                task.cancel()
        self.task = self.notice.task = None
        self.thresholds.shut_down()
        self.memory.shut_down()

    def _build(self) -> None:
        content = QWidget()
        upper = QVBoxLayout(content)
        upper.setContentsMargins(0, 0, 0, 0)
        upper.setSpacing(9)
        # Made from top to bottom: that is the order of the Tab key.
        self.notice = EngineNotice(content)
        upper.addWidget(self.notice)
        upper.addLayout(self._build_form())
        self.options = RunOptions(content)
        upper.addWidget(self.options)
        upper.addStretch(1)
        self.bar = QProgressBar()
        self.bar.setAccessibleName(tr("Progress"))
        self.bar.hide()
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setSpacing(9)
        column.addWidget(FittingScrollArea(content))
        column.addLayout(self._build_buttons())
        column.addWidget(self.bar)
        self.message = StatusLine()
        column.addWidget(self.message)
        self.thresholds = ThresholdGroup()
        column.addWidget(self.thresholds)
        column.addStretch(1)
        self.setWidget(whole)
        self.setMinimumWidth(280)

    def _build_form(self) -> QFormLayout:
        self.layer_box = QgsMapLayerComboBox()
        self.layer_box.setObjectName("layer_box")
        self.layer_box.setFilters(QgsMapLayerProxyModel.RasterLayer)
        self.layer_box.setToolTip(tr("The raster layer to segment"))
        self.model_box = QComboBox()
        self.model_box.setObjectName("model_box")
        self.model_box.setToolTip(tr("What to look for"))
        self.model_box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for entry in self.models.values():
            self.model_box.addItem(entry.name, entry.id)
        self.model_text = QLabel()
        self.model_text.setWordWrap(True)
        self.model_text.setTextFormat(Qt.TextFormat.PlainText)
        self.area = AreaChoice(self.iface.mapCanvas())
        self.threshold_box = QgsDoubleSpinBox()
        self.threshold_box.setObjectName("threshold_box")
        self.threshold_box.setDecimals(3)
        self.threshold_box.setRange(STEP, 1 - STEP)
        self.threshold_box.setSingleStep(5 * STEP)
        self.threshold_box.setToolTip(
            tr("Pixels of this probability or more belong to the mask; lower finds more, higher finds less")
        )
        self.mask_file = QgsFileWidget()
        self.mask_file.setObjectName("mask_file")
        self.mask_file.setStorageMode(QgsFileWidget.SaveFile)
        self.mask_file.setFilter(tr("GeoTIFF (*.tif)"))
        self.mask_file.setConfirmOverwrite(False)  # asked once, before the run
        self.mask_file.setDialogTitle(tr("Save the mask as"))
        self.mask_file.setToolTip(
            tr("Where the mask is written. Suggested: beside the scene if that folder can be written, else temporary")
        )
        self.mask_file.setFocusProxy(self.mask_file.lineEdit())
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for label, widget in (
            (tr("Layer"), self.layer_box),
            (tr("Model"), self.model_box),
            ("", self.model_text),
            (tr("Area"), self.area),
            (tr("Threshold"), self.threshold_box),
            (tr("Mask"), self.mask_file),
        ):
            form.addRow(label, widget)
            widget.setAccessibleName(label or widget.accessibleName())
        self.model_text.setAccessibleName(tr("About the model"))
        return form

    def _build_buttons(self) -> QHBoxLayout:
        self.segment_button = QPushButton(QIcon(str(paths.resource("icon.svg"))), tr("Segment"))
        self.segment_button.setObjectName("segment_button")
        self.segment_button.setToolTip(tr("Compute the mask in the background and add it above the layer"))
        self.segment_button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.cancel_button = QPushButton(tr("Cancel"))
        self.cancel_button.setObjectName("cancel_button")
        self.cancel_button.setToolTip(tr("Stop the run; nothing of it is kept"))
        buttons = QHBoxLayout()
        buttons.addWidget(self.segment_button)
        buttons.addWidget(self.cancel_button)
        return buttons

    def _parameters(self, layer: QgsRasterLayer, mask: str) -> dict[str, Any]:
        return {
            Segment.INPUT: layer.id(),
            Segment.MODEL: self._model_id(),
            Segment.THRESHOLD: self.threshold_box.value(),
            Segment.MASK: mask,
            **self.area.parameters(),
            **self.options.parameters(Path(mask)),
        }

    def _may_write(self, mask: str) -> bool:
        """Returns whether the results may be written; asks before anything is replaced."""
        if not mask or Path(mask).suffix.lower() not in (".tif", ".tiff"):
            self._say(tr("Name the file of the mask; it must end in .tif."), Qgis.MessageLevel.Warning)
            return False
        wanted = [Path(mask), *self.options.results(Path(mask)).values()]
        existing = [str(path) for path in wanted if path.exists()]
        if not existing:
            return True
        question = tr("Replace the existing file?\n\n{}").format("\n".join(existing))
        return QMessageBox.question(self, TITLE, question) == QMessageBox.StandardButton.Yes

    def _model_id(self) -> str:
        return self.model_box.currentData() or ""

    def _select_model(self, model_id: str) -> None:
        index = self.model_box.findData(model_id)
        self.model_box.setCurrentIndex(max(0, index) if self.models else -1)

    def _layer_changed(self) -> None:
        self.options.fill(self.layer_box.currentLayer(), self.models.get(self._model_id()))
        self._suggest_mask()
        self._update_buttons()

    def _model_changed(self) -> None:
        entry = self.models.get(self._model_id())
        if entry:
            self.model_text.setText(entry.description)
            self.threshold_box.setClearValue(entry.threshold)
            self.threshold_box.setValue(entry.threshold)
        else:
            self.model_text.setText(tr("No model is installed."))
        self._layer_changed()

    def _suggest_mask(self) -> None:
        """Names the mask after scene and model, unless the user named it."""
        if self.mask_file.filePath() not in ("", self._suggested):
            return
        layer = self.layer_box.currentLayer()
        self._suggested = str(suggested_mask(layer, self._model_id())) if layer else ""
        self.mask_file.setFilePath(self._suggested)
        self.mask_file.lineEdit().setToolTip(self._suggested)

    def _shown(self, visible: bool) -> None:
        if visible:
            self.notice.refresh()

    def _update_buttons(self) -> None:
        running = self.task is not None
        ready = not self.notice.isVisibleTo(self) and self.notice.task is None
        obstacle = self._missing()
        self.segment_button.setEnabled(ready and not running and not obstacle)
        self.thresholds.write_button.setEnabled(ready and not running)
        self.cancel_button.setVisible(running)
        self.cancel_button.setEnabled(running)
        self.bar.setVisible(running)
        if not running and obstacle != self._obstacle:
            self._say(obstacle)
            self._obstacle = obstacle

    def _missing(self) -> str:
        """Returns a sentence about what must be there before a run, an empty text if all is."""
        if not self.models:
            return tr("No model is installed.")
        if self.layer_box.currentLayer() is None:
            return tr("Add a raster layer to segment.")
        return self.area.missing() or self.options.missing()

    def _say(self, text: str, level: Qgis.MessageLevel = Qgis.MessageLevel.Info) -> None:
        self.message.say(text, level)

    def _set_progress(self, percent: float) -> None:
        self.bar.setValue(round(percent))

    def _warned(self, text: str) -> None:
        warn(text)
        self._warnings.append(in_words_of_the_panel(text))

    def _segmented(self, found: dict[str, Any], model: str, source_id: str, threshold: float) -> None:
        classes = results.class_names(self.models[model].folder)
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
            self.thresholds.show_layer(layers["probability"])
        self._succeeded(found, classes[1])

    def _written(self, found: dict[str, Any], layer_id: str, threshold: float) -> None:
        project = QgsProject.instance()
        probability = project.mapLayer(layer_id)
        target = target_of_layer(probability) if probability else tr("target")
        path = found[Threshold.MASK]
        mask = results.load(path, "mask", Path(path).stem, (tr("background"), target))
        self.thresholds.back()
        if mask and probability:
            before = mask_of(probability)
            if before:
                project.layerTreeRoot().findLayer(before.id()).setItemVisibilityChecked(False)
            results.add_above(project, mask, probability)
            remember_mask(probability, mask, threshold)
        self._succeeded(found, target)

    def _succeeded(self, found: dict[str, Any], target: str) -> None:
        sentence = results.cover_sentence(target, found[Segment.COVER_PERCENT], found[Segment.COVER_AREA_M2])
        self._end("\n".join([sentence, *self._warnings]), Qgis.MessageLevel.Success)
        self._offer_folder(sentence, found[Segment.MASK])

    def _offer_folder(self, sentence: str, mask: str) -> None:
        bar = self.iface.messageBar()
        item = bar.createMessage(TITLE, sentence)
        button = QPushButton(tr("Open folder"))
        button.setToolTip(mask)
        folder = QUrl.fromLocalFile(os.path.dirname(mask))
        button.clicked.connect(lambda: QDesktopServices.openUrl(folder))
        item.layout().addWidget(button)
        bar.pushWidget(item, Qgis.MessageLevel.Success)

    def _failed(self, sentence: str) -> None:
        warn(sentence)
        if needs_bands(sentence):
            self.options.setCollapsed(False)
        self._end(in_words_of_the_panel(sentence), Qgis.MessageLevel.Warning)

    def _cancelled(self) -> None:
        self._end(tr("Cancelled; nothing was written."), Qgis.MessageLevel.Info)

    def _end(self, text: str, level: Qgis.MessageLevel) -> None:
        self.task = None
        self._say(text, level)
        self._suggest_mask()
        self._update_buttons()
