"""The outcome of training: use the model, compare it with the old one, and see where to label next."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Callable, Optional, Union

from qgis.core import (
    Qgis,
    QgsFillSymbol,
    QgsPalettedRasterRenderer,
    QgsPalLayerSettings,
    QgsProject,
    QgsRasterLayer,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QGroupBox, QLabel, QVBoxLayout, QWidget

from .. import paths
from ..algorithms.evaluate import Evaluate
from ..algorithms.provider import create
from ..algorithms.segment import Segment
from ..engine.contract.errors import CloudReefError
from ..engine.contract.training_jobs import PolygonsFile, Suggest
from ..engine_choice import find_engine
from ..environment.engine_process import run_job
from ..environment.lesson import Lesson
from ..installed_models import model_list
from ..layers import loading
from ..messages import tr, words_of
from ..tasks.background import BackgroundTask
from ..tasks.task import AlgorithmTask
from ..widgets.buttons import push_button, row_of
from .label_book import LabelBook

__all__ = ["Outcome"]


class Outcome(QGroupBox):
    """Shows scores and actions when training has finished.

    Signals:
        wanted: Folder of the model to select in the panel.
        said: A sentence and its `Qgis.MessageLevel`.
    """

    wanted = pyqtSignal(str)
    said = pyqtSignal(str, Qgis.MessageLevel)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(tr("The new model"), parent)
        self._book: Optional[LabelBook] = None
        self._lesson: Optional[Lesson] = None
        self._told: dict[str, Any] = {}
        self._task: Union[AlgorithmTask, BackgroundTask, None] = None
        self._compared = ""  # id of the scene that was segmented with both models
        self.scores = QLabel()
        self.scores.setTextFormat(Qt.TextFormat.PlainText)
        self.scores.setObjectName("scene_scores")
        self.scores.setWordWrap(True)
        self.use_button = push_button("use_model", tr("Use it"), tr("Select this model in the panel"))
        self.compare_button = push_button(
            "compare_models",
            tr("Compare on the scene"),
            tr("Segment the scene with the old and the new model, and show where they differ"),
        )
        self.suggest_button = push_button(
            "suggest_labels",
            tr("Where to label next"),
            tr("Mark squares where the model is least sure, or where the models disagree"),
        )
        column = QVBoxLayout(self)
        column.addWidget(self.scores)
        column.addLayout(row_of(self.use_button, self.compare_button, self.suggest_button))
        self.use_button.clicked.connect(self._use)
        self.compare_button.clicked.connect(self.compare)
        self.suggest_button.clicked.connect(self.suggest)
        self.hide()

    def offer(self, lesson: Lesson, told: dict[str, Any], book: Optional[LabelBook]) -> None:
        """Shows the outcome of a lesson."""
        self._lesson, self._told, self._book, self._compared = lesson, told, book, ""
        model_list().changed.emit()
        lines = [
            tr("{}: {} before, {} now").format(one["scene"], _number(one.get("before")), _number(one.get("after")))
            for one in told.get("scenes", [])
        ]
        lines += [
            tr("{}: {} before, {} now").format(one["class"], _number(one.get("before")), _number(one.get("after")))
            for one in told.get("classes", [])
        ]
        self.scores.setText("\n".join([tr("IoU on the validation data"), *lines]) if lines else "")
        self.use_button.setVisible(bool(told.get("better")))
        self.compare_button.setVisible(told.get("before") is not None)
        self.show()

    def compare(self) -> None:
        """Segments the scene with both models, and shows where they differ."""
        folder, scene = self._folder(), self._scene()
        if folder is None or scene is None:
            return
        self._segment(self._new(), scene, folder / "new", lambda new: self._segment_old(scene, folder, new))

    def suggest(self) -> None:
        """Shows the squares where labels would help most."""
        folder, scene = self._folder(), self._scene()
        if folder is not None and scene is not None:
            self._segment(self._new(), scene, folder / "new", lambda found: self._suggest(found, folder))

    def shut_down(self) -> None:
        """Stops the task; no signal is emitted."""
        if self._task is not None:
            self._task.forget()
        self._task = None

    def _new(self) -> str:
        """The folder of the new model, whether or not it is better than the old one."""
        return str(self._lesson.folder / "candidate") if self._lesson is not None else ""

    def _use(self) -> None:
        self.wanted.emit(str(self._told.get("model", "")))

    def _scene(self) -> Optional[QgsRasterLayer]:
        book = self._book
        scene = book.raster(book.scene) if book is not None else None
        if scene is None:
            self.said.emit(tr("Select a scene in the table of labels first."), Qgis.MessageLevel.Warning)
        return scene

    def _folder(self) -> Optional[Path]:
        if self._lesson is None or self._task is not None:
            return None
        folder = self._lesson.folder / "compared"
        folder.mkdir(exist_ok=True)
        return folder

    def _segment(self, model: str, scene: QgsRasterLayer, stem: Path, then: Callable[[dict[str, Any]], None]) -> None:
        wanted = {
            Segment.INPUT: scene.id(),
            Segment.MODEL: model,
            Segment.MASK: str(stem.with_name(f"{stem.name}_mask.tif")),
            Segment.PROBABILITY: str(stem.with_name(f"{stem.name}_probability.tif")),
        }
        self._run(Segment.ID, wanted, then, tr("Segmenting the scene…"))

    def _segment_old(self, scene: QgsRasterLayer, folder: Path, new: dict[str, Any]) -> None:
        old = str(self._lesson.job().get("model", "")) if self._lesson else ""
        self._segment(old, scene, folder / "old", lambda found: self._differ(found, new, folder))

    def _differ(self, old: dict[str, Any], new: dict[str, Any], folder: Path) -> None:
        wanted = {
            Evaluate.MASKS: [new[Segment.MASK]],
            Evaluate.REFERENCES: [old[Segment.MASK]],
            Evaluate.ERROR_MAP: str(folder / "difference.tif"),
        }
        self._run(Evaluate.ID, wanted, lambda found: self._show(old, new, folder), tr("Comparing…"))

    def _show(self, old: dict[str, Any], new: dict[str, Any], folder: Path) -> None:
        self._compared = new[Segment.INPUT]
        project = QgsProject.instance()
        names = tuple(one.name for one in self._book.classes) if self._book else (tr("background"), tr("target"))
        for path, kind, name in (
            (old[Segment.MASK], "mask", tr("old model")),
            (new[Segment.MASK], "mask", tr("new model")),
        ):
            layer = loading.load(path, kind, name, names)
            if layer is not None:
                loading.add_above(project, layer, None, visible=False)
        difference = QgsRasterLayer(str(folder / "difference.tif"), tr("difference: new against old"))
        if difference.isValid():
            difference.loadNamedStyle(str(paths.resource("styles", "errors.qml")))
            _name_differences(difference)
            loading.add_above(project, difference, None)
        self.said.emit(tr("The masks of both models and their difference are on the map."), Qgis.MessageLevel.Success)

    def _suggest(self, found: dict[str, Any], folder: Path) -> None:
        out = folder / "suggested.geojson"
        old = folder / "old_probability.tif"
        # If both models were compared on this scene, their disagreement says more than the uncertainty of one.
        other = str(old) if old.is_file() and self._compared == found[Segment.INPUT] else None
        job = Suggest(found[Segment.PROBABILITY], PolygonsFile(str(out)), other, replace=True)
        python = find_engine()

        def work(task: BackgroundTask) -> None:
            run_job(python, job, plugin_folder=paths.PLUGIN_FOLDER, scratch=folder, cancelled=task.isCanceled)

        task = BackgroundTask(tr("Where to label next"), work)
        self._task = task.start(lambda unused: self._suggested(out), self._failed, lambda: self._failed(""))

    def _suggested(self, path: Path) -> None:
        self._task = None
        scene = self._scene()
        layer = QgsVectorLayer(str(path), tr("label here next"), "ogr")
        if not layer.isValid() or not layer.featureCount():
            self.said.emit(tr("The model is confident everywhere on this scene."), Qgis.MessageLevel.Info)
            return
        if scene is not None:
            layer.setCrs(scene.crs())
        style = {"style": "no", "outline_color": "240,228,66,255", "outline_width": "0.8"}
        layer.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple(style)))
        labels = QgsPalLayerSettings()
        labels.fieldName = "rank"
        layer.setLabeling(QgsVectorLayerSimpleLabeling(labels))
        layer.setLabelsEnabled(True)
        loading.add_above(QgsProject.instance(), layer, None)
        self.said.emit(
            tr("{} squares were added to the map; number 1 is the most useful to label.").format(layer.featureCount()),
            Qgis.MessageLevel.Success,
        )

    def _run(
        self, algorithm: str, parameters: dict[str, Any], then: Callable[[dict[str, Any]], None], text: str
    ) -> None:
        task = AlgorithmTask(create(algorithm), parameters)
        if not task.start(
            lambda results: self._next(then, {**parameters, **results}), self._failed, lambda: self._failed("")
        ):
            return
        self._task = task
        self.said.emit(text, Qgis.MessageLevel.Info)

    def _next(self, then: Callable[[dict[str, Any]], None], results: dict[str, Any]) -> None:
        self._task = None
        try:
            then(results)
        except CloudReefError as error:
            self._failed(words_of(error))

    def _failed(self, sentence: str, kind: str = "") -> None:
        self._task = None
        self.said.emit(sentence, Qgis.MessageLevel.Warning)


def _name_differences(layer: QgsRasterLayer) -> None:
    """Sets the legend of an error map to the comparison of two models."""
    words = {0: tr("neither"), 1: tr("both models"), 2: tr("only the new model"), 3: tr("only the old model")}
    renderer = layer.renderer()
    if isinstance(renderer, QgsPalettedRasterRenderer):
        named = renderer.classes()
        for one in named:
            one.label = words.get(int(one.value), one.label)
        layer.setRenderer(QgsPalettedRasterRenderer(layer.dataProvider(), renderer.band(), named))


def _number(value: Any) -> str:
    return "–" if value is None else f"{value:.2f}"
