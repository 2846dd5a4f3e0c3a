"""The dock panel: what to segment, how, and what came of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Optional, Sequence

from qgis.core import Qgis, QgsRasterLayer
from qgis.gui import QgisInterface, QgsDockWidget
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QMessageBox, QVBoxLayout, QWidget

from . import settings
from .algorithms.segment import Segment
from .algorithms.threshold import Threshold
from .before_run import BeforeRun
from .engine.errors import CloudReefError
from .engine_notice import EngineNotice
from .improve import ImproveGroup
from .layers import file_of_source
from .many_scenes import ManyScenesButton
from .messages import TITLE, log, tr, words_of
from .preview import Preview
from .product_opener import ProductOpener
from .project_memory import ProjectMemory
from .result_names import mask_at, suggested_mask
from .run import Run
from .run_bar import RunBar
from .run_controller import RunController
from .run_desk import RunDesk
from .run_form import RunForm
from .run_history import DONE, FAILED, RunHistory
from .run_options import RunOptions, in_words_of_the_panel, needs_bands
from .run_outcome import RunOutcome
from .scrolling import scrolling
from .settings_page import open_settings
from .threshold_group import ThresholdGroup

__all__ = ["Panel"]


class Panel(QgsDockWidget):
    """Segments a raster layer at a click.

    From top to bottom, which is also the order of the Tab key: the notice about a missing engine, the form,
    the advanced options and what can be done with results, which scroll together where there is no room; then
    what there is to say before a run, and the buttons with progress and message, which are always in sight.

    Args:
        iface: QGIS's interface.
        parent: The main window.
    """

    def __init__(self, iface: QgisInterface, parent: QWidget) -> None:
        super().__init__(TITLE, parent)
        self.setObjectName("CloudReefPanel")
        self.iface = iface
        self._obstacle = ""
        self.runs = RunController(
            RunHistory(settings.history_folder()), lambda run: self._outcome.finish(run), parent=self
        )
        self.notice = EngineNotice()
        self.product = ProductOpener(self)
        self.form = RunForm(iface.mapCanvas())
        self.options = RunOptions()
        self.before = BeforeRun(self._chosen, lambda: self.runs.busy, lambda: self.bar.said())
        self.preview = Preview(iface.mapCanvas(), self.before.text, self)
        self.bar = RunBar(self.runs, self.preview)
        self.thresholds = ThresholdGroup()
        self.improve = ImproveGroup(iface, self.runs)
        self._outcome = RunOutcome(iface, self.thresholds)
        self.desk = RunDesk(iface, self.runs, self._outcome)
        self.form.taken = self.runs.claimed
        self._lay_out()
        self._connect()
        self.options.take(settings.defaults())
        self.memory = ProjectMemory(
            [
                self.form.model_box,
                self.form.threshold_box,
                self.form.area.kind_box,
                *self.options.remembered_choices(),
            ]
        )
        self.form.select_model(settings.get_last_model())
        self.form.show_model()
        self._source_changed()
        self.options.suggest(self.form.mask())
        self.notice.refresh()

    def take_defaults(self) -> None:
        """Starts anew with what the user has just chosen in QGIS's options."""
        chosen = settings.defaults()
        self.options.take(chosen)
        if chosen.model:
            self.form.select_model(chosen.model)
        self.form.suggest_mask()

    def set_layer(self, layer: QgsRasterLayer) -> None:
        """Chooses the layer to segment."""
        self.form.layer_box.setLayer(layer)

    def segment(self) -> None:
        """Starts the run in the background."""
        layer, model = self.form.layer_box.currentLayer(), self.form.model()
        if layer is None or model is None or not self._may_write():
            return
        settings.set_last_model(model.id)
        self.memory.remember()
        if self.before.text():
            log(self.before.text())
        if self.preview.overlay is None:
            self.preview.clear()  # why it could not be shown
        self._add(Segment.ID, {**self.form.parameters(), **self.options.parameters(Path(self.form.mask()))})

    def segment_layers(self, layers: Sequence[QgsRasterLayer]) -> None:
        """Has several layers segmented, one after the other, as the panel is set; asks before."""
        model = self.form.model()
        if model is None or not self.bar.segment_button.isEnabled():
            return
        question = tr("Segment {} layers with “{}”, as the panel is set? Each gets results of its own.")
        answer = QMessageBox.question(self, TITLE, question.format(len(layers), model.name))
        if answer != QMessageBox.StandardButton.Yes:
            return
        shown = self.form.layer_box.currentLayer()
        for layer in layers:
            mask = suggested_mask(layer, model.id, self.runs.claimed())
            parameters = {**self.form.parameters(), **self.options.parameters(mask, named=False)}
            if layer != shown:
                parameters.pop(Segment.BANDS, None)  # chosen for another layer
            self._add(Segment.ID, {**parameters, Segment.INPUT: layer.id(), Segment.MASK: str(mask)})

    def look(self) -> None:
        """Previews the run in what the map shows."""
        area = self.form.area.in_view()
        if area is None:
            self.bar.say(tr("The map shows nothing of the chosen area."), Qgis.MessageLevel.Warning)
            return
        self._forget_trouble()
        parameters = {**self.form.parameters(), **self.options.computation(), **area}
        cleaned = any(self.options.cleaning().values())
        self.preview.start(parameters, self.form.threshold_box.value(), cleaned)

    def write_mask(self) -> None:
        """Writes the mask of the threshold that the map shows."""
        layer = self.thresholds.layer()
        if layer is None:
            return
        threshold = self.thresholds.threshold()
        parameters = {
            Threshold.INPUT: layer.id(),
            Threshold.THRESHOLD: threshold,
            Threshold.MASK: str(mask_at(layer, threshold, self.runs.claimed())),
            **self.options.cleaning(),
        }
        self._add(Threshold.ID, parameters, first=True)

    def cancel(self) -> None:
        """Stops the run; nothing of it is kept."""
        self.runs.cancel()

    def shut_down(self) -> None:
        """Stops whatever runs, when the plugin leaves; nothing of the panel is called afterwards."""
        self.runs.shut_down()
        self.product.shut_down()
        self.preview.clear()
        self.before.shut_down()
        self.form.area.shut_down()
        self.desk.shut_down()
        self.thresholds.shut_down()
        self.improve.shut_down()
        self.memory.shut_down()

    def _lay_out(self) -> None:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setSpacing(9)
        self._choices_area = scrolling(self.notice, self.form, self.options, self.thresholds, self.improve)
        self.improve.told.connect(lambda: self._bring_into_view(self.improve))
        column.addWidget(self._choices_area, 1)
        for widget in (self.before, self.bar, self.desk):
            column.addWidget(widget)
        self.bar.layout().insertWidget(1, ManyScenesButton(self.runs, self._choices))
        self.setWidget(whole)
        self.setMinimumWidth(280)

    def _connect(self) -> None:
        self.notice.changed.connect(self._update)
        self.form.product_button.clicked.connect(self.product.ask)
        self.product.opened.connect(self._product_opened)
        self.product.failed.connect(lambda sentence: self.bar.say(sentence, Qgis.MessageLevel.Warning))
        self.notice.settings_wanted.connect(lambda: open_settings(self.iface))
        self.form.source_changed.connect(self._source_changed)
        self.form.changed.connect(self._update)
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
        self.bar.preview_button.clicked.connect(self.look)
        self.bar.segment_button.clicked.connect(self.segment)
        self.options.named.connect(self._update)
        self.form.mask_file.fileChanged.connect(self.options.suggest)
        self.options.cleaning_changed.connect(self.thresholds.tell_cleaning)
        self.thresholds.write_wanted.connect(self.write_mask)
        self.improve.told.connect(self.bar.say)
        self.runs.ended.connect(self._ended)
        self.runs.changed.connect(self._run_changed)
        self.runs.changed.connect(self.before.refresh)
        self.visibilityChanged.connect(self._shown)

    def _bring_into_view(self, widget: QWidget) -> None:
        # A group that has just been unfolded has its room when this event is over.
        QTimer.singleShot(0, lambda: self._choices_area.ensureWidgetVisible(widget))

    def _add(self, algorithm: str, parameters: dict[str, Any], first: bool = False) -> None:
        try:
            self.runs.add(algorithm, parameters, first)
        except CloudReefError as error:
            self.bar.say(words_of(error), Qgis.MessageLevel.Warning)

    def _choices(self) -> dict[str, Any]:
        """Returns the parameters of cloudreef:segment that do not depend on the layer."""
        return {
            Segment.MODEL: self.form.model_box.currentData(),
            Segment.THRESHOLD: self.form.threshold_box.value(),
            **self.options.parameters(Path("mask.tif"), named=False),
        }

    def _product_opened(self, layer: QgsRasterLayer) -> None:
        self.set_layer(layer)
        self.iface.mapCanvas().zoomToFeatureExtent(layer.extent())

    def _chosen(self) -> Optional[tuple[QgsRasterLayer, dict[str, Any]]]:
        """Returns the layer and what would be done with it; None while something is missing."""
        ready = not self.notice.isVisibleTo(self) and not self.form.missing() and not self.options.missing()
        if not ready:
            return None
        parameters = {**self.form.parameters(), **self.options.computation()}
        for result in (Segment.MASK, Segment.THRESHOLD):
            parameters.pop(result)
        return self.form.layer_box.currentLayer(), parameters

    def _described(self, answer: Optional[dict[str, Any]]) -> None:
        layer = self.form.layer_box.currentLayer()
        self.options.tell(answer, file_of_source(layer.source()) if layer else None)

    def _may_write(self) -> bool:
        """Returns whether the results may be written; asks before anything is replaced."""
        misnamed = self.form.misnamed()
        if misnamed:
            self.bar.say(misnamed, Qgis.MessageLevel.Warning)
            return False
        mask = Path(self.form.mask())
        wanted = [mask, *self.options.results(mask).values()]
        if self.runs.claimed().intersection(wanted):
            self.bar.say(tr("Another run is going to write this file. Choose another name."), Qgis.MessageLevel.Warning)
            return False
        existing = [str(path) for path in wanted if path.exists()]
        if not existing:
            return True
        question = tr("Replace the existing file?\n\n{}").format("\n".join(existing))
        return QMessageBox.question(self, TITLE, question) == QMessageBox.StandardButton.Yes

    def _source_changed(self) -> None:
        self.options.fold_back()
        self.before.forget()
        self.options.fill(self.form.layer_box.currentLayer(), self.form.model())
        if not self.runs.busy:  # what is said tells of another layer or model
            self.bar.say("")
            self._obstacle = ""
        self._update()

    def _forget_trouble(self) -> None:
        """Takes away why a run failed, once it would be another run."""
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
        obstacle = self.form.missing() or self.options.missing()
        able = ready and not obstacle and self.preview.task is None
        self.bar.segment_button.setEnabled(able)
        self.bar.preview_button.setEnabled(able and not self.runs.busy)
        self.thresholds.write_button.setEnabled(ready)
        if not self.runs.busy and obstacle != self._obstacle:
            self.bar.say(obstacle)
            self._obstacle = obstacle

    def _news(self, warnings: Sequence[str]) -> list[str]:
        """Returns the warnings that are not in sight already."""
        return [warning for warning in warnings if warning not in self.before.text()]

    def _ended(self, run: Run) -> None:
        if run.outcome == DONE:
            self.preview.clear()  # the layers show it now
            self.options.fold_back()
            self.bar.say("\n".join([run.sentence, *self._news(run.warnings)]), Qgis.MessageLevel.Success)
        elif run.outcome == FAILED:
            self.bar.say(in_words_of_the_panel(run.sentence), Qgis.MessageLevel.Warning)
            if needs_bands(run.sentence):
                self.options.lead_to_bands()
                self._bring_into_view(self.options.bands)
        else:
            self.bar.say(run.sentence)
