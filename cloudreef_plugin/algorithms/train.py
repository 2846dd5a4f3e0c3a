"""cloudreef:train: trains a model on the labels of a few scenes."""

from __future__ import annotations

import tempfile
import time
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Optional

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputBoolean,
    QgsProcessingOutputFolder,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterString,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)

from .. import paths
from ..engine.contract.classes import check_class_names, numbered
from ..engine.contract.errors import JobError, SceneError
from ..engine.contract.events import Finished
from ..engine.contract.model import Bundle
from ..engine.contract.training_jobs import ChipLabels, LabelledScene, TrainOutputs
from ..engine.contract.training_jobs import Train as TrainJob
from ..engine_choice import find_engine
from ..environment.lesson import Lesson, LessonFailed
from ..layers.bands import Raster
from ..layers.files import SceneSource, source_of_file, source_of_layer
from ..messages import tr
from .frame.base import EngineAlgorithm
from .frame.batch_names import file_name
from .frame.call import Call
from .frame.drawn_labels import CLASS_FIELD, SCENE_FIELD, DrawnLabels
from .frame.feedback import relay, reported
from .frame.layer_reader import LayerReader
from .frame.new_bands import new_bands_of_value
from .frame.parameters import model_of_value, rasters_of_value
from .frame.read_files import files_read

__all__ = ["CLASS_FIELD", "SCENE_FIELD", "Train"]

POLL_S = 0.2


class Train(EngineAlgorithm):
    """Trains a model in a process of its own; the result is the better one of the old and the new model."""

    ID = "train"
    TITLE = "Train a model"
    GROUP = "Training"
    SUMMARY = "Trains a model on polygons that you drew on a few scenes, and keeps it only if it is better."
    HELP = (
        "The dialog under Improve this model in the panel does the same, and shows how the model learns.\n\n"
        "Labels are polygon layers with a field class: polygons of the target's class are target, all others are "
        "background. Polygons without such a field are target. For a model of several classes the field holds the "
        "name or number of each polygon's class. If a field scene names a scene, the polygon belongs to that scene "
        "only. What is in checked areas and in no polygon is background; everything else is ignored.\n\n"
        "The model never learns from the scenes for validation, and they tell whether it became better. Without any, "
        "parts of each scene are set aside for validation. The start model is scored first: unless the new one gains "
        "at least 0.01 in IoU, MODEL_FOLDER is the old one.\n\n"
        "A new model that starts from nothing can take any bands of the first scene, whatever they are: short-wave "
        "infrared, red edge, radar, heights, indices. The same bands of other scenes are found by their names.\n\n"
        "It needs an engine with the install profile for training models. The time does not include cutting the scenes "
        "and writing the model, a minute or two. With a folder of the lesson, the same call continues where an earlier "
        "one was stopped.\n\n"
        "From a terminal:\n"
        "qgis_process run cloudreef:train --SCENES=scene.tif --LABELS=labels.gpkg --START=clouds --MINUTES=10 "
        "--MODEL=my-model --SCORES=scores.json"
    )
    WORDS = "training,train,teach,learn,fine-tune,improve,labels,deep learning,samples"
    SCENES = "SCENES"
    LABELS = "LABELS"
    CHECKED = "CHECKED"
    VALIDATION = "VALIDATION"
    START = "START"
    FRESH = "FRESH"
    NEW_BANDS = "NEW_BANDS"
    NAME = "NAME"
    CLASSES = "CLASSES"
    MINUTES = "MINUTES"
    REHEARSE = "REHEARSE"
    LESSON = "LESSON"
    MODEL = "MODEL"
    SCORES = "SCORES"
    MODEL_FOLDER = "MODEL_FOLDER"
    BETTER = "BETTER"
    NUMBERS = (
        ("BEFORE", "IoU before, on the validation data", "before"),
        ("AFTER", "IoU after, on the validation data", "after"),
    )

    _job: TrainJob
    _lesson: Path

    def initAlgorithm(self, configuration: Optional[dict[str, Any]] = None) -> None:
        """Declares parameters and outputs."""
        self.add(
            QgsProcessingParameterMultipleLayers(self.LABELS, tr("Labels"), QgsProcessing.TypeVectorPolygon),
            tr("Polygon layers with a field class, or of the target only."),
        )
        self.add_rasters(self.SCENES, tr("Scenes"), tr("The raster layers that the labels were drawn on."))
        self.add(
            QgsProcessingParameterString(self.START, tr("Model to start from (name, or folder)"), "clouds"),
            tr("It determines which bands are read, and what was learnt before."),
        )
        self.add_number(self.MINUTES, tr("Minutes"), tr("How long it learns."), 10, (0.05, None), whole=False)
        polygon = [QgsProcessing.TypeVectorPolygon]
        self.add(
            QgsProcessingParameterFeatureSource(self.CHECKED, tr("Areas that were checked"), polygon, optional=True),
            tr("What is in them and in no polygon is background."),
        )
        self.add_text(
            self.VALIDATION,
            tr("Scenes for validation"),
            tr("Names of scenes, separated by commas. Not set: parts of each scene."),
        )
        self.add_flag(
            self.FRESH,
            tr("Start a new model from nothing"),
            tr("The start model then only determines which bands are read."),
            advanced=True,
        )
        self.add_text(
            self.NEW_BANDS,
            tr("Bands of the new model"),
            tr(
                "For a new model from nothing: band numbers of the first scene, separated by commas, such as 1,2,3,7, "
                "or all. Not set: those of the start model."
            ),
            advanced=True,
        )
        self.add_text(
            self.NAME, tr("Name of the new model"), tr("Not set: that of the start model, improved."), advanced=True
        )
        self.add_text(
            self.CLASSES,
            tr("Classes of the new model"),
            tr("The background first, then what it finds, separated by commas. Not set: those of the start model."),
            advanced=True,
        )
        self.add_flag(
            self.REHEARSE,
            tr("Rehearse what it knew"),
            tr("Where nothing is labelled, it also learns what the old model is sure of, so that it forgets less."),
            default=True,
            advanced=True,
        )
        self.add_text(
            self.LESSON,
            tr("Folder of the lesson"),
            tr("Keeps chips, curves and checkpoints, so that a stopped lesson can continue. Not set: nothing is kept."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFolderDestination(self.MODEL, tr("New model")),
            tr("A folder, written only if the new model is better."),
        )
        self.add_file(self.SCORES, tr("Scores"), tr("JSON files (*.json)"), tr("Before and after, scene by scene."))
        self.addOutput(QgsProcessingOutputFolder(self.MODEL_FOLDER, tr("The better model")))
        self.addOutput(QgsProcessingOutputBoolean(self.BETTER, tr("Whether the new model is better")))
        for name, label, _ in self.NUMBERS:
            self.addOutput(QgsProcessingOutputNumber(name, tr(label)))

    def check(self, call: Call) -> None:
        """Checks values before the run.

        Raises:
            CloudReefError: If a value is not valid.
        """
        choices = _Choices.of_call(call)
        # The job's own checks, before labels are written.
        asked: dict[str, Any] = {"fresh": call.flag(self.FRESH), "new_bands": choices.new_bands}
        TrainJob((LabelledScene((), ChipLabels()),), "", "", TrainOutputs(""), **asked).check()

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """Writes the labels and the job, in the thread of the layers."""
        with reported():
            call = Call(self, parameters, context, feedback=feedback)
            given = call.text(self.LESSON)
            self._kept = bool(given)
            self._lesson = Path(given or tempfile.mkdtemp(prefix="cloudreef-lesson-")).absolute()
            self._lesson.mkdir(parents=True, exist_ok=True)
            self._job = self.job_of(parameters, context, self._lesson, feedback)
        return True

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Trains the model, and returns the results."""
        lesson = Lesson(self._lesson)
        with reported():
            try:
                told = self._taught(lesson, feedback)
            finally:
                lesson.stop()
                if not self._kept:
                    lesson.remove()
        numbers = {name: told.get(key) for name, _, key in self.NUMBERS}
        outputs = {self.MODEL_FOLDER: told["model"], self.BETTER: told["better"], self.MODEL: self._job.outputs.model}
        return {**outputs, **numbers, self.SCORES: self._job.outputs.scores}

    def _taught(self, lesson: Lesson, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        lesson.prepare(self._job)
        lesson.start(find_engine(), paths.training_home())
        while True:
            over = not lesson.is_running()
            for event in lesson.events():
                relay(event, feedback)
            if over:
                break
            if feedback.isCanceled():
                raise QgsProcessingException(tr("Cancelled; nothing was written."))
            time.sleep(POLL_S)
        last = lesson.last()
        if isinstance(last, Finished):
            return last.statistics
        raise LessonFailed(lesson.why() or tr("The run failed; see the log panel for details."))

    def job_of(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        folder: Path,
        feedback: Optional[QgsProcessingFeedback] = None,
    ) -> TrainJob:
        """Builds the job of a run with these values, and writes the labels into a folder.

        Raises:
            CloudReefError: If a value is not valid.
        """
        call = Call(self, parameters, context, folder, feedback or QgsProcessingFeedback())
        choices = _Choices.of_call(call)
        outputs = self.named_outputs(parameters, context)
        job = TrainJob(
            scenes=self._labelled_scenes(call, choices),
            model=str(choices.start.folder),
            folder=str(folder),
            outputs=TrainOutputs(outputs[self.MODEL], outputs.get(self.SCORES)),
            fresh=call.flag(self.FRESH),
            name=call.text(self.NAME),
            classes=choices.classes,
            new_bands=choices.new_bands,
            minutes=call.real(self.MINUTES),
            rehearse=call.flag(self.REHEARSE),
        )
        job.check()
        return job

    def _labelled_scenes(self, call: Call, choices: _Choices) -> tuple[LabelledScene, ...]:
        """Writes the labels of each scene into the call's folder; leaves out scenes without labels."""
        folder, labelled = call.scratch, []
        self.refuse_to_replace(files_read(call), map(str, folder.glob("labels-*.geojson")))
        reader = LayerReader(folder, call.context.transformContext(), call.feedback)
        drawn = self._drawn_labels(call, choices)
        drawn.check(call.feedback)
        for number, (layer, source) in enumerate(choices.scenes):
            labels = drawn.write(folder / f"labels-{number}.geojson", layer, source.name)
            if labels is None and choices.new_bands and number == 0:
                raise JobError(
                    tr("Nothing is labelled on {}, whose bands the new model would take.").format(source.name),
                    tr("Label it, or put another scene first."),
                )
            if labels is None:
                call.feedback.pushWarning(tr("Nothing is labelled on {}: it is left out.").format(source.name))
                continue
            split = choices.split_of(source.name)
            labelled.append(LabelledScene(reader.names(source), labels, split, file_name(source.name)))
        return tuple(labelled)

    def _drawn_labels(self, call: Call, choices: _Choices) -> DrawnLabels:
        layers = self.parameterAsLayerList(call.parameters, self.LABELS, call.context)
        names = choices.classes
        return DrawnLabels(
            [layer for layer in layers if isinstance(layer, QgsVectorLayer)],
            call.features(self.CHECKED),
            tuple(numbered(names, None, names[0])) if names else choices.start.classes,
            call.context.project() or QgsProject.instance(),
        )


@dataclass(frozen=True)
class _Choices:
    """What a model is trained from.

    Attributes:
        start: The model to start from.
        classes: Names of the new model's classes; empty for those of the start model.
        scenes: The scenes, each with its raster.
        validation: Names of the scenes for validation; empty if parts of each scene are.
        new_bands: Bands of the new model, 1-based; empty for those of the start model.
    """

    start: Bundle
    classes: tuple[str, ...]
    scenes: list[tuple[Raster, SceneSource]]
    validation: set[str]
    new_bands: tuple[int, ...]

    @classmethod
    def of_call(cls, call: Call) -> _Choices:
        """Reads the parameters of a call.

        Raises:
            CloudReefError: If a value is not valid.
        """
        start = Bundle.load(model_of_value(call.text(Train.START)))
        scenes = _scenes(call)
        return cls(
            start,
            _classes(call.text(Train.CLASSES), start),
            scenes,
            _validation_scenes(call.text(Train.VALIDATION), scenes),
            _new_bands(call, scenes),
        )

    def split_of(self, scene: str) -> str:
        """Chooses how a scene is split into training and validation."""
        if not self.validation:
            return "blocks"
        return "validation" if scene in self.validation else "train"


def _scenes(call: Call) -> list[tuple[Raster, SceneSource]]:
    found = [_scene(raster) for raster in rasters_of_value(call.value(Train.SCENES), call.context)]
    if not found:
        raise SceneError(tr("There is no scene for training."), tr("Choose the raster layers that were labelled."))
    return found


def _scene(raster: Raster) -> tuple[Raster, SceneSource]:
    if not isinstance(raster, QgsRasterLayer):
        source = source_of_file(raster.dataSourceUri())
        return raster, replace(source, name=source.stem)
    source = source_of_layer(raster)
    return raster, replace(source, name=raster.name() or source.stem)


def _classes(text: str, bundle: Bundle) -> tuple[str, ...]:
    names = tuple(part.strip() for part in text.split(",") if part.strip())
    if text == ",".join(bundle.class_names):  # a name may contain a comma
        return ()
    check_class_names(names)
    return names


def _new_bands(call: Call, scenes: list[tuple[Raster, SceneSource]]) -> tuple[int, ...]:
    value = call.value(Train.NEW_BANDS) if call.given(Train.NEW_BANDS) else None
    layer, source = scenes[0]
    return new_bands_of_value(value, [layer], source.name)


def _validation_scenes(text: str, scenes: list[tuple[Raster, SceneSource]]) -> set[str]:
    """Reads names of scenes, separated by commas; a name may contain commas, too."""
    known = {source.name for _, source in scenes}
    parts, found = text.split(","), set()
    while parts:
        names = [",".join(parts[:count]).strip() for count in range(len(parts), 0, -1)]
        name = next((one for one in names if one in known), names[-1])
        if name not in known and name:
            raise JobError(
                tr('There is no scene "{}" for validation.').format(name),
                tr("The scenes are: {}.").format(", ".join(sorted(known))),
            )
        found |= {name} - {""}
        parts = parts[len(parts) - names.index(name) :]
    return found
