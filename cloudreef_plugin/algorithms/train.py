"""cloudreef:train: a model taught by labels of a few scenes."""

from __future__ import annotations

import tempfile
import time
from dataclasses import replace
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
    QgsProcessingParameterBoolean,
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
from .frame.base import EngineAlgorithm, relay, reported
from .frame.call import Call
from .frame.drawn_labels import CLASS_FIELD, SCENE_FIELD, DrawnLabels
from .frame.layer_reader import LayerReader
from .frame.new_bands import new_bands_of_value
from .frame.parameters import model_of_value, rasters_of_value
from .frame.read_files import files_read
from .frame.scene_list import file_name

__all__ = ["CLASS_FIELD", "SCENE_FIELD", "Train"]

POLL_S = 0.2


class Train(EngineAlgorithm):
    """Trains a model on labels, in a process of its own; the result is the better of the old and the new model."""

    ID = "train"
    TITLE = "Train a model"
    GROUP = "Training"
    SUMMARY = "Teaches a model by polygons that you drew on a few scenes, and keeps it only if it became better."
    HELP = (
        "The dialog under Improve this model in the panel does the same, and shows how the model learns.\n\n"
        "Labels are polygon layers with a field class: polygons of the target's class are target, all others are "
        "background. Polygons without such a field are target. A model of several classes learns each of them by its "
        "name or number in that field. Where a field scene names a scene, the polygon belongs "
        "to that scene only. What lies in checked areas and in no polygon is background; all else does not count.\n\n"
        "Scenes for validation are kept apart: the model never learns from them, and they say whether it became "
        "better. Without any, parts of each scene are kept apart. The start model is scored first: if the new one is "
        "no better, the old one is given back as MODEL_FOLDER.\n\n"
        "A new model with nothing learnt can take any bands of the first scene, whatever they hold: short-wave "
        "infrared, red edge, radar, heights, indices. The same bands of other scenes are found by their names.\n\n"
        "It needs an engine with the install profile for teaching models. The time does not include cutting the scenes "
        "and writing the model, a minute or two. With a folder of the lesson, the same call goes on where an earlier "
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
        ("BEFORE", "IoU before, on what was kept apart", "before"),
        ("AFTER", "IoU after, on what was kept apart", "after"),
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
            tr("It says which bands are read, and what was learnt before."),
        )
        self.add_number(self.MINUTES, tr("Minutes"), tr("How long it learns."), 10, (0.05, None), whole=False)
        polygon = [QgsProcessing.TypeVectorPolygon]
        self.add(
            QgsProcessingParameterFeatureSource(self.CHECKED, tr("Areas that were checked"), polygon, optional=True),
            tr("What lies in them and in no polygon is background."),
        )
        self.add(
            QgsProcessingParameterString(self.VALIDATION, tr("Scenes kept apart"), None, False, True),
            tr("Names of scenes, with a comma between. Not set: parts of each scene."),
        )
        self.add(
            QgsProcessingParameterBoolean(self.FRESH, tr("Begin a new model with nothing learnt"), False),
            tr("The start model then only says which bands are read."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterString(self.NEW_BANDS, tr("Bands of the new model"), None, False, True),
            tr(
                "With nothing learnt before: numbers of bands of the first scene with commas between, such as 1,2,3,7, "
                "or all. Not set: those of the start model."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterString(self.NAME, tr("Name of the new model"), None, False, True),
            tr("Not set: that of the start model, improved."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterString(self.CLASSES, tr("Classes of the new model"), None, False, True),
            tr("The background first, then what it finds, with commas between. Not set: those of the start model."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterBoolean(self.REHEARSE, tr("Rehearse what it knew"), True),
            tr("Where nothing is labelled, the old model's own sure answers are learnt too: it forgets less."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterString(self.LESSON, tr("Folder of the lesson"), None, False, True),
            tr("Keeps chips, curves and checkpoints, so that what was stopped can go on. Not set: none is kept."),
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
            CloudReefError: If it cannot be started.
        """
        bundle = Bundle.load(model_of_value(call.text(self.START)))
        _classes(call.text(self.CLASSES) if call.given(self.CLASSES) else "", bundle)
        scenes = _scenes(call)
        _kept_apart(call.text(self.VALIDATION) if call.given(self.VALIDATION) else "", scenes)
        # What the job itself refuses is told before labels are written.
        asked: dict[str, Any] = {"fresh": call.flag(self.FRESH), "new_bands": _new_bands(call, scenes)}
        TrainJob((LabelledScene((), ChipLabels()),), "", "", TrainOutputs(""), **asked).check()

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """Writes the labels and the job, in the thread of the layers."""
        with reported():
            call = Call(self, parameters, context, feedback=feedback)
            given = call.text(self.LESSON) if call.given(self.LESSON) else ""
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
        """Builds the job of a run with these values; the labels are written into a folder, doubts told.

        Raises:
            CloudReefError: If a value makes no sense.
        """
        call = Call(self, parameters, context, folder, feedback or QgsProcessingFeedback())
        bundle = Bundle.load(model_of_value(call.text(self.START)))
        classes = _classes(call.text(self.CLASSES) if call.given(self.CLASSES) else "", bundle)
        scenes = _scenes(call)
        apart = _kept_apart(call.text(self.VALIDATION) if call.given(self.VALIDATION) else "", scenes)
        new_bands = _new_bands(call, scenes)
        outputs = self.named_outputs(parameters, context)
        self.refuse_to_replace(files_read(call), map(str, folder.glob("labels-*.geojson")))
        reader = LayerReader(folder, context.transformContext(), call.feedback, "scene")
        drawn = DrawnLabels(
            [
                one
                for one in self.parameterAsLayerList(parameters, self.LABELS, context)
                if isinstance(one, QgsVectorLayer)
            ],
            call.features(self.CHECKED),
            tuple(numbered(classes, None, classes[0])) if classes else bundle.classes,
            context.project() or QgsProject.instance(),
        )
        drawn.check(call.feedback)
        labelled = []
        for number, (layer, source) in enumerate(scenes):
            labels = drawn.write(folder / f"labels-{number}.geojson", layer, source.name)
            if labels is None and new_bands and number == 0:
                raise JobError(
                    tr("Nothing is labelled on {}, whose bands the new model would take.").format(source.name),
                    tr("Label it, or put another scene first."),
                )
            if labels is None:
                call.feedback.pushWarning(tr("Nothing is labelled on {}: it is left out.").format(source.name))
                continue
            split = "validation" if source.name in apart else "train" if apart else "blocks"
            files = source.files if len(source.files) > 1 else (reader.gdal_name(source),)
            labelled.append(LabelledScene(files, labels, split, file_name(source.name)))
        job = TrainJob(
            scenes=tuple(labelled),
            model=str(bundle.folder),
            folder=str(folder),
            outputs=TrainOutputs(outputs[self.MODEL], outputs.get(self.SCORES)),
            fresh=call.flag(self.FRESH),
            name=call.text(self.NAME) if call.given(self.NAME) else "",
            classes=classes,
            new_bands=new_bands,
            minutes=call.real(self.MINUTES),
            rehearse=call.flag(self.REHEARSE),
        )
        job.check()
        return job


def _scenes(call: Call) -> list[tuple[Raster, SceneSource]]:
    found = [_scene(raster) for raster in rasters_of_value(call.value(Train.SCENES), call.context)]
    if not found:
        raise SceneError(tr("There is no scene to learn from."), tr("Choose the raster layers that were labelled."))
    return found


def _scene(raster: Raster) -> tuple[Raster, SceneSource]:
    if not isinstance(raster, QgsRasterLayer):
        source = source_of_file(raster.dataSourceUri())
        return raster, replace(source, name=source.stem)
    source = source_of_layer(raster)
    return raster, replace(source, name=raster.name() or source.stem)


def _classes(text: str, bundle: Bundle) -> tuple[str, ...]:
    names = tuple(part.strip() for part in text.split(",") if part.strip())
    if text == ",".join(bundle.class_names):  # a name may hold a comma
        return ()
    check_class_names(names)
    return names


def _new_bands(call: Call, scenes: list[tuple[Raster, SceneSource]]) -> tuple[int, ...]:
    value = call.value(Train.NEW_BANDS) if call.given(Train.NEW_BANDS) else None
    layer, source = scenes[0]
    return new_bands_of_value(value, [layer], source.name)


def _kept_apart(text: str, scenes: list[tuple[Raster, SceneSource]]) -> set[str]:
    """Reads names of scenes with commas between; a name may hold commas, too."""
    known = {source.name for _, source in scenes}
    parts, found = text.split(","), set()
    while parts:
        names = [",".join(parts[:count]).strip() for count in range(len(parts), 0, -1)]
        name = next((one for one in names if one in known), names[-1])
        if name not in known and name:
            raise JobError(
                tr('There is no scene "{}" to keep apart.').format(name),
                tr("The scenes are: {}.").format(", ".join(sorted(known))),
            )
        found |= {name} - {""}
        parts = parts[len(parts) - names.index(name) :]
    return found
