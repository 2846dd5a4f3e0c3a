"""The dock panel: choices, runs and results."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Optional, Sequence

from qgis.core import Qgis, QgsRasterLayer
from qgis.gui import QgisInterface, QgsDockWidget
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtGui import QDragEnterEvent, QDropEvent
from qgis.PyQt.QtWidgets import QMessageBox, QVBoxLayout, QWidget

from .. import settings
from ..algorithms.segment import Segment
from ..algorithms.threshold import Threshold
from ..engine.contract.errors import BANDS_UNKNOWN, CloudReefError
from ..layers.files import file_of_source
from ..layers.loading import is_result
from ..layers.names import mask_at, suggested_mask
from ..messages import TITLE, literal, log, named, tr, words_of
from ..options.settings_page import open_settings
from ..runs.history import Entry, RunHistory
from ..runs.outcome import RunOutcome, what_to_try
from ..runs.queue import RunController
from ..runs.run import Run
from ..runs.state import State
from ..widgets.bounded import BoundedColumn
from ..widgets.scrolling import scrolling
from .choices.advanced import RunOptions
from .choices.form import RunForm
from .choices.product_opener import ProductOpener
from .classes import ClassGroup
from .desk import RunDesk
from .engine_notice import EngineNotice
from .forecast import BeforeRun
from .improve import ImproveGroup
from .many_scenes import ManyScenesButton
from .preview import Preview
from .project_memory import ProjectMemory
from .request import Request
from .results.desk import ResultDesk
from .run_bar import RunBar
from .thresholds import ThresholdGroup
from .tour import Tour

__all__ = ["Panel"]

_LEAST_WIDTH_PX = 260


class Panel(QgsDockWidget):
    """Segments a raster layer at a click.

    From top to bottom, which is also the order of the Tab key: the notice about a missing engine, the form, the
    advanced options and the results, which scroll together; then messages, and the buttons at a fixed place.

    Args:
        iface: QGIS's interface.
        parent: The main window.
    """

    def __init__(self, iface: QgisInterface, parent: QWidget) -> None:
        super().__init__(TITLE, parent)
        self.setObjectName("CloudReefPanel")
        self.setAcceptDrops(True)
        self.iface = iface
        self._obstacle = ""
        self.runs = RunController(
            RunHistory(settings.history_folder()), lambda run: self._outcome.finish(run), parent=self
        )
        self.notice = EngineNotice()
        self.product = ProductOpener(self)
        self.tour = Tour(self.runs)
        self.request = Request()
        self.form = RunForm(iface.mapCanvas(), self.request)
        self.options = RunOptions(self.request)
        self.before = BeforeRun(self._chosen, lambda: self.runs.busy, lambda: self.bar.said())
        self.preview = Preview(iface.mapCanvas(), self.before.text, self)
        self.bar = RunBar(self.runs, self.preview)
        self.thresholds = ThresholdGroup()
        self.classes = ClassGroup(iface.mapCanvas())
        self.improve = ImproveGroup(iface, self.runs)
        self._outcome = RunOutcome(iface, self.thresholds)
        self.many_scenes = ManyScenesButton(iface, self.request.many)
        self.desk = RunDesk(iface, self.runs, self._outcome, self.many_scenes)
        self._kept = ResultDesk(iface, self.runs, self._outcome, self.desk, self)
        self.results, self.acts = self._kept.list, self._kept.acts
        self.form.claimed = self.runs.claimed
        self._lay_out()
        self._connect()
        self.options.apply_defaults(settings.defaults())
        self.memory = ProjectMemory(
            [
                self.form.model_box,
                self.form.threshold_box,
                self.form.area.kind_box,
                *self.options.remembered_choices(),
            ]
        )
        self.form.select_model(settings.last_model())
        self.form.show_model()
        self._source_changed()
        self.options.suggest(self.request.now.mask)
        self.form.layers.follow(iface.activeLayer())
        self.notice.refresh()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accepts files and folders."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Opens the dropped rasters, products and archives, one after the other."""
        event.acceptProposedAction()
        for url in event.mimeData().urls():
            if url.isLocalFile():
                self.product.open(Path(url.toLocalFile()))

    def apply_defaults(self) -> None:
        """Applies the defaults that were just changed in QGIS's options."""
        chosen = settings.defaults()
        self.options.apply_defaults(chosen)
        if chosen.model:
            self.form.select_model(chosen.model)
        self.form.suggest_mask()

    def set_layer(self, layer: QgsRasterLayer) -> None:
        """Chooses the layer to segment; says so if it is a result."""
        if is_result(layer):
            sentence = tr("The layer “{}” is a result of CloudReef. Choose the scene to segment.").format(layer.name())
            self.bar.say(sentence, Qgis.MessageLevel.Warning)
        else:
            self.form.layer_box.setLayer(layer)

    def segment(self) -> None:
        """Starts the run in the background."""
        layer, model = self.form.layer_box.currentLayer(), self.form.model()
        self.form.suggest_mask()  # if the name was deleted
        if layer is None or model is None or not self._may_write():
            return
        settings.set_last_model(model.id)
        self.memory.remember()
        if self.before.text():
            log(self.before.text())
        if self.preview.overlay is None:
            self.preview.clear()  # why it could not be shown
        self._add(Segment.ID, self.request.run())

    def segment_layers(self, layers: Sequence[QgsRasterLayer]) -> None:
        """Segments several layers one after the other with the panel's choices, after asking."""
        model = self.form.model()
        if model is None or not self.bar.segment_button.isEnabled():
            return
        question = tr("Segment {} layers with “{}” and the settings of the panel? Each gets its own results.")
        answer = QMessageBox.question(self, TITLE, literal(question.format(len(layers), named(model.name))))
        if answer != QMessageBox.StandardButton.Yes:
            return
        refused = []
        for layer in layers:
            mask = suggested_mask(layer, model.id, self.runs.claimed())
            try:
                self.runs.add(Segment.ID, self.request.run_of(layer.id(), mask))
            except CloudReefError as error:
                refused.append(words_of(error))
        if refused:
            self.desk.say(" ".join(refused), Qgis.MessageLevel.Warning)  # the panel tells how the runs go on

    def start_preview(self) -> None:
        """Previews the run in the current view of the map."""
        area = self.form.area.in_view()
        if area is None:
            self.bar.say(tr("The chosen area is outside the current view of the map."), Qgis.MessageLevel.Warning)
            return
        self._forget_trouble()
        cleaned = any(self.request.cleaning().values())
        self.preview.start({**self.request.looked_at(), **area}, self.request.now.threshold, cleaned)

    def write_mask(self) -> None:
        """Writes the mask of the threshold that is previewed on the map."""
        layer = self.thresholds.layer()
        if layer is None:
            return
        threshold = self.thresholds.threshold()
        parameters = {
            Threshold.INPUT: layer.id(),
            Threshold.THRESHOLD: threshold,
            Threshold.MASK: str(mask_at(layer, threshold, self.runs.claimed())),
            **self.request.cleaning(),
        }
        self._add(Threshold.ID, parameters, first=True)

    def write_classes(self) -> None:
        """Writes the mask of the selected classes."""
        layer = self.classes.probability()
        if layer is None:
            return
        decision = self.classes.decision()
        confidence = decision["MINIMUM_CONFIDENCE"]
        mask = mask_at(layer, confidence, self.runs.claimed())
        parameters = {Threshold.INPUT: layer.id(), Threshold.MASK: str(mask), **decision, **self.request.cleaning()}
        self._add(Threshold.ID, parameters, first=True)

    def cancel(self) -> None:
        """Stops the run and discards its results."""
        self.runs.cancel()

    def shut_down(self) -> None:
        """Stops everything when the plugin is unloaded; the panel is not used afterwards."""
        self.runs.shut_down()
        self.product.shut_down()
        self.tour.shut_down()
        self.preview.clear()
        self.before.shut_down()
        self.iface.currentLayerChanged.disconnect(self.form.layers.follow)
        self.form.shut_down()
        self.desk.shut_down()
        self.thresholds.shut_down()
        self.classes.shut_down()
        self.many_scenes.shut_down()
        self._kept.shut_down()
        self.improve.shut_down()
        self.memory.shut_down()

    def _lay_out(self) -> None:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setSpacing(9)
        after = (self.results, self.thresholds, self.classes, self.improve)
        self._choices_area = scrolling(self.notice, self.tour, self.form, self.options, *after)
        self.improve.told.connect(lambda: self._bring_into_view(self.improve))
        column.addWidget(self._choices_area, 1)
        # Texts of changing height stand above the buttons, so that no button moves away under the mouse.
        self._words = BoundedColumn(self.before, self.bar, self.desk.queue)
        for widget in (self._words, self.bar.buttons, self.desk):
            column.addWidget(widget)
        self.setWidget(whole)
        self.setMinimumWidth(_LEAST_WIDTH_PX)

    def _connect(self) -> None:
        self.notice.changed.connect(self._update)
        self.notice.changed.connect(self.tour.set_ready)
        self.tour.open_wanted.connect(self.product.open)
        self.tour.segment_wanted.connect(self.segment)
        self.tour.failed.connect(lambda sentence: self.bar.say(sentence, Qgis.MessageLevel.Warning))
        self.form.layers.open_folder_wanted.connect(self.product.ask_folder)
        self.form.layers.open_file_wanted.connect(self.product.ask_file)
        self.form.add_model_button.told.connect(self._told_of_import)
        self.iface.currentLayerChanged.connect(self.form.layers.follow)
        self.product.opened.connect(self._product_opened)
        self.product.failed.connect(lambda sentence: self.bar.say(sentence, Qgis.MessageLevel.Warning))
        self.notice.settings_wanted.connect(lambda: open_settings(self.iface))
        self.form.source_changed.connect(self._source_changed)
        self.form.changed.connect(self._update)
        self.form.mask_named.connect(self._forget_trouble)
        self.options.changed.connect(self._update)
        self.options.changed.connect(self.preview.clear)
        self.options.changed.connect(self._forget_trouble)
        self.options.changed.connect(self.before.refresh)
        self.form.changed.connect(self.before.refresh)
        self.before.described.connect(self._described)
        self.form.threshold_box.valueChanged.connect(self.preview.set_threshold)
        self.preview.changed.connect(self._update)
        self.preview.said.connect(self.before.show_doubts)
        self.bar.told.connect(self.before.show_doubts)
        self.bar.preview_button.clicked.connect(self.start_preview)
        self.bar.segment_button.clicked.connect(self.segment)
        self.options.named.connect(self._update)
        self.form.mask_file.fileChanged.connect(self.options.suggest)
        self.options.cleaning_changed.connect(self.thresholds.show_cleaning_note)
        self.thresholds.write_wanted.connect(self.write_mask)
        self.classes.write_wanted.connect(self.write_classes)
        self.improve.told.connect(self.bar.say)
        self.desk.improve.connect(self._improve)
        self._kept.told.connect(self.bar.say)
        self._kept.acts.outdated.connect(self.bar.take_back)
        self._kept.improve.connect(self._improve)
        self._kept.labels_wanted.connect(self.improve.teach_with)
        self.runs.ended.connect(self._ended)
        self.runs.changed.connect(self._run_changed)
        self.runs.changed.connect(self.before.refresh)
        self.visibilityChanged.connect(self._shown)

    def _bring_into_view(self, widget: QWidget) -> None:
        # A group that has just been unfolded gets its size after this event.
        QTimer.singleShot(0, lambda: self._choices_area.ensureWidgetVisible(widget))

    def _add(self, algorithm: str, parameters: dict[str, Any], first: bool = False) -> None:
        try:
            self.runs.add(algorithm, parameters, first)
        except CloudReefError as error:
            self.bar.say(words_of(error), Qgis.MessageLevel.Warning)

    def _product_opened(self, layer: QgsRasterLayer, sentence: str) -> None:
        self.set_layer(layer)
        self.iface.setActiveLayer(layer)
        self.iface.mapCanvas().zoomToFeatureExtent(layer.extent())
        self.bar.say(sentence)

    def _told_of_import(self, sentence: str, level: int) -> None:
        self.bar.say(sentence, Qgis.MessageLevel(level))

    def _chosen(self) -> Optional[tuple[QgsRasterLayer, dict[str, Any]]]:
        """Collects the layer and the parameters of a run; None while something is missing."""
        if self.notice.isVisibleTo(self) or self.request.missing():
            return None
        return self.form.layer_box.currentLayer(), self.request.looked_at()

    def _described(self, answer: Optional[dict[str, Any]]) -> None:
        layer = self.form.layer_box.currentLayer()
        self.options.show_found(answer, file_of_source(layer.source()) if layer else None)

    def _improve(self, entry: Entry) -> None:
        self.setUserVisible(True)
        self.improve.offer_entry(entry)
        self._bring_into_view(self.improve)

    def _may_write(self) -> bool:
        """Checks the names of the results; asks before a file is replaced."""
        refusal = self.request.refusal(self.runs.claimed())
        if refusal:
            self.bar.say(refusal, Qgis.MessageLevel.Warning)
            return False
        existing = [str(path) for path in self.request.files() if path.exists()]
        if not existing:
            return True
        question = tr("Replace these files?\n\n{}") if existing[1:] else tr("Replace the existing file?\n\n{}")
        question = question.format("\n".join(existing))
        return QMessageBox.question(self, TITLE, literal(question)) == QMessageBox.StandardButton.Yes

    def _source_changed(self) -> None:
        self.options.fold_back()
        self.before.forget()
        self.options.fill(self.form.layer_box.currentLayer(), self.form.model())
        if not self.runs.busy:  # the message is about another layer or model
            self.bar.say("")
            self._obstacle = ""
        self._update()

    def _forget_trouble(self) -> None:
        """Clears the message of a failed run once the choices have changed."""
        if not self.runs.busy and self.bar.trouble:
            self.bar.say("")
            self._obstacle = ""
            self._update()

    def _shown(self, visible: bool) -> None:
        if visible:
            self.notice.refresh()
            self.before.refresh()

    def _run_changed(self) -> None:
        self.form.suggest_mask()
        self._update()

    def _update(self) -> None:
        ready = not self.notice.isVisibleTo(self)
        obstacle = self.request.missing()
        able = ready and not obstacle and self.preview.task is None
        self.bar.segment_button.setEnabled(able)
        self.bar.preview_button.setEnabled(able and not self.runs.busy)
        self.thresholds.write_button.setEnabled(ready)
        self.classes.setEnabled(ready)
        if not self.runs.busy and obstacle != self._obstacle:
            self.bar.say(obstacle)
            self._obstacle = obstacle

    def _news(self, warnings: Sequence[str]) -> list[str]:
        """Lists the warnings that are not shown already."""
        return [warning for warning in warnings if warning not in self.before.text()]

    def _ended(self, run: Run) -> None:
        if run.state == State.DONE:
            self.preview.clear()  # the layers show it now
            self.options.fold_back()
            advice = what_to_try(run)
            level = Qgis.MessageLevel.Warning if advice else Qgis.MessageLevel.Success
            self.bar.say("\n".join(filter(None, (run.sentence, advice, *self._news(run.warnings)))), level)
        elif run.state == State.FAILED:
            self.bar.say(run.sentence, Qgis.MessageLevel.Warning)
            if run.failure == BANDS_UNKNOWN:
                self.options.lead_to_bands()
                self._bring_into_view(self.options.bands)
        else:
            self.bar.say(run.sentence)
