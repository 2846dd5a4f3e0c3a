"""cloudreef:exporttraining: chips with labels from a scene and its corrected polygons."""

from __future__ import annotations

import os
import re
import shutil
from typing import Any, Optional

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputFile,
    QgsProcessingOutputString,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFolderDestination,
)

from ..engine.contract.errors import JobError, SceneError
from ..engine.contract.model import Bundle
from ..engine.contract.training_jobs import FORMATS, SPLITS, STAGING, ChipLabels, ChipOptions, ChipOutputs
from ..engine.contract.training_jobs import ExportTraining as ExportTask
from ..layers.files import SceneSource, crs_text
from ..messages import tr
from .frame.area import write_features
from .frame.batch_names import file_name
from .frame.call import Call
from .frame.class_options import chosen_values
from .frame.feedback import reported
from .frame.layer_reader import LayerReader
from .frame.model_options import ModelOptions
from .frame.new_bands import layers_of_scene, new_bands_of_value
from .frame.parameters import ChoiceParameter, SceneParameter
from .frame.raster_job import RasterJobAlgorithm

__all__ = ["ExportTraining"]


class ExportTraining(ModelOptions, RasterJobAlgorithm):
    """Cuts a scene with corrected polygons into chips that a model can be trained with."""

    ID = "exporttraining"
    TITLE = "Export training data"
    GROUP = "Training"
    SUMMARY = "Cuts a scene and its corrected polygons, or mask, into chips with labels to train a model with."
    HELP = (
        "Run a model, correct its polygons, and give scene and polygons here: the resulting chips are what the "
        "network sees at that place, with the labels you corrected. Add as many scenes as you like to one folder; a "
        "scene that is in it already is replaced only if you say so.\n\n"
        "Every polygon is target, and a pixel belongs to it when its centre does; everything else is background. With "
        "a field of classes, give the values that are target, and those to ignore; the others are background. If you "
        "checked only a part of the scene, give the areas that were checked: pixels outside of them are ignored. "
        "Without them the whole scene counts as checked. Edits that are not saved yet are read too.\n\n"
        "With a model of several classes the field has their names or numbers, and a mask their numbers: labels "
        "store the number of each pixel's class. What no polygon covers is the model's background, or is ignored if "
        "the model has none.\n\n"
        "A part of the scene in blocks is for validation, which tells how good the model becomes; with several "
        "scenes it is better to use whole scenes for that (scenes). No pixel is in both parts.\n\n"
        "geotiff: images in the scene's own numbers, with scale, and masks: 0, 1, 255 ignored. via: 8-bit pictures in "
        "red, green and blue, with outlines for the VGG Image Annotator, which has neither holes (they are joined to "
        "the outline) nor ignored pixels (they become black).\n\n"
        "A recipe that continues the training of the model is written beside the chips, and the log says what to "
        "type. With bands of a new model the recipe is for a model with those bands, whatever they are: short-wave "
        "infrared, red edge, radar, heights, indices.\n\n"
        "From a terminal:\n"
        "qgis_process run cloudreef:exporttraining --INPUT=scene.tif --POLYGONS=corrected.gpkg --OUTPUT_FOLDER=chips"
    )
    WORDS = "training,train,retrain,correct,labels,chips,tiles,samples,deep learning,fine-tune,annotation,VIA,dataset"
    INPUT = "INPUT"
    POLYGONS = "POLYGONS"
    CLASS_FIELD = "CLASS_FIELD"
    TARGET_VALUES = "TARGET_VALUES"
    UNKNOWN_VALUES = "UNKNOWN_VALUES"
    MASK = "MASK"
    MASK_CLASSES = "MASK_CLASSES"
    CHECKED = "CHECKED"
    FORMAT = "FORMAT"
    CHIP_PX = "CHIP_PX"
    OVERLAP_PX = "OVERLAP_PX"
    MINIMUM_VALID = "MINIMUM_VALID"
    EMPTY_SHARE = "EMPTY_SHARE"
    SPLIT = "SPLIT"
    VALIDATION_SHARE = "VALIDATION_SHARE"
    NAME = "NAME"
    NEW_BANDS = "NEW_BANDS"
    REPLACE = "REPLACE"
    OUTPUT_FOLDER = "OUTPUT_FOLDER"
    RECIPE = "RECIPE"
    FIT_COMMAND = "FIT_COMMAND"
    EXPORT_COMMAND = "EXPORT_COMMAND"
    RASTERS = (MASK,)
    FIRST_BAND = RASTERS
    NUMBERS = (
        ("CHIPS", "Chips of this scene", "chips"),
        ("CHIPS_TRAIN", "Chips of this scene for training", "chips_train"),
        ("CHIPS_VALIDATION", "Chips of this scene for validation", "chips_validation"),
    )

    scene: SceneSource
    new_bands: tuple[int, ...]

    def initAlgorithm(self, configuration: Optional[dict[str, Any]] = None) -> None:
        """Declares parameters and outputs."""
        self.add(
            SceneParameter(self.INPUT, tr("Raster layer, file or product")),
            tr("The scene: a raster layer or file, a Landsat or Sentinel-2 product folder, or its metadata file."),
        )
        self._declare_labels()
        self.declare_model()
        self.add_text(
            self.NEW_BANDS,
            tr("Bands of the new model"),
            tr(
                "Band numbers of the scene, separated by commas, such as 1,2,3,7, or all: the channels of a new model. "
                "Not set: those of the model."
            ),
            advanced=True,
        )
        self._declare_cutting()
        self.add(
            QgsProcessingParameterFolderDestination(self.OUTPUT_FOLDER, tr("Folder of the data set")),
            tr("A new folder, or one that an earlier export made: the scene is added to it."),
        )
        self.add_statistics(tr("JSON file: how many chips, and what to type next."))
        self.addOutput(QgsProcessingOutputFile(self.RECIPE, tr("Recipe")))
        self.addOutput(QgsProcessingOutputString(self.FIT_COMMAND, tr("Command that fits the model")))
        self.addOutput(QgsProcessingOutputString(self.EXPORT_COMMAND, tr("Command that exports the model")))

    def _declare_labels(self) -> None:
        polygon = [QgsProcessing.TypeVectorPolygon]
        self.add(
            QgsProcessingParameterFeatureSource(self.POLYGONS, tr("Corrected polygons"), polygon, optional=True),
            tr("Where the target really is. A layer without polygons means that there is none."),
        )
        self.add(
            QgsProcessingParameterField(self.CLASS_FIELD, tr("Field of classes"), None, self.POLYGONS, optional=True),
            tr("Not set: every polygon is target. For a model of several classes: the class of each polygon."),
        )
        self.add_text(
            self.TARGET_VALUES, tr("Classes that are target"), tr("Values of that field, separated by commas.")
        )
        self.add_text(
            self.UNKNOWN_VALUES,
            tr("Classes to ignore"),
            tr("Values of that field, separated by commas: polygons that you are not sure of."),
            advanced=True,
        )
        self.add_raster(
            self.MASK,
            tr("Or a corrected mask"),
            tr("Instead of polygons: 0 background, 1 target, or numbers of classes; 255 is ignored."),
            optional=True,
        )
        self.add_text(
            self.MASK_CLASSES,
            tr("Values of the mask that are target"),
            tr("Such as 1 or 2,3,4, for a raster of classes. Not set: 1, and only 0, 1 and 255 are accepted."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFeatureSource(self.CHECKED, tr("Areas that were checked"), polygon, optional=True),
            tr("Pixels outside of them are ignored. Not set: the whole scene was checked."),
        )

    def _declare_cutting(self) -> None:
        self.add(
            ChoiceParameter(self.FORMAT, tr("Format"), FORMATS, "geotiff"),
            tr("geotiff: images and masks; via: pictures with outlines for the VGG Image Annotator."),
        )
        self.add_number(self.CHIP_PX, tr("Size of a chip (pixels)"), tr("Rows and columns."), 256, (32, 4096))
        self.add_number(
            self.OVERLAP_PX,
            tr("Overlap of chips (pixels)"),
            tr("At least this much; 0 puts them side by side."),
            0,
            advanced=True,
        )
        self._add_percent(
            self.MINIMUM_VALID,
            tr("Smallest valid part of a chip (percent)"),
            tr("Chips with a smaller part of pixels that have data and are not ignored are left out."),
            20,
        )
        self._add_percent(
            self.EMPTY_SHARE,
            tr("Chips without target that are kept (percent)"),
            tr("They teach what is not target; keep fewer of them if there are few targets."),
            50,
        )
        self.add(
            ChoiceParameter(self.SPLIT, tr("Training and validation"), SPLITS, "blocks"),
            tr(
                "blocks: parts of this scene are for validation. scenes: some whole scenes are. train, validation: "
                "this scene is."
            ),
        )
        self._add_percent(
            self.VALIDATION_SHARE, tr("Part for validation (percent)"), tr("Of the blocks, or of the scenes."), 20
        )
        self.add_text(
            self.NAME, tr("Name of the scene in the data set"), tr("Not set: the name of its file."), advanced=True
        )
        self.add_flag(
            self.REPLACE,
            tr("Replace chips of a scene of this name"),
            tr("Otherwise a scene that is in the data set already is refused."),
        )

    def _add_percent(self, name: str, label: str, help_text: str, default: float) -> None:
        self.add_number(name, label, help_text, default, limits=(0, 100), whole=False, advanced=True)

    def check(self, call: Call) -> None:
        """Checks values before the run.

        Raises:
            CloudReefError: If a value is not valid.
        """
        self._new_bands(call, self.scene_source(call, self.INPUT))
        self.check_model(call)
        if call.given(self.POLYGONS) == call.given(self.MASK):
            raise JobError(
                tr("A scene needs exactly one kind of labels."), tr("Give either corrected polygons or a mask.")
            )
        labels = self._label_options(call)
        call.choice(self.FORMAT, FORMATS)
        call.choice(self.SPLIT, SPLITS)
        several = not Bundle.load(self.model_folder(call)).is_binary
        if several and call.given(self.POLYGONS) and not labels["class_field"]:
            raise JobError(
                tr("The model has several classes, and the class of the polygons is not given."),
                tr("Choose the field that holds their class."),
            )
        if not several and labels["class_field"] and not labels["target_values"]:
            raise JobError(tr("The classes that are target are not given."), tr("Name them, or choose no field."))
        chip, overlap = (call.whole(name) for name in (self.CHIP_PX, self.OVERLAP_PX))
        if overlap >= chip:
            raise JobError(
                tr("An overlap of {} pixels does not fit chips of {} pixels.").format(overlap, chip),
                tr("Choose a smaller overlap."),
            )

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """Reads what is needed of the input layers, in their own thread."""
        with reported():
            call = Call(self, parameters, context)
            self.scene = self.scene_source(call, self.INPUT)
            self.new_bands = self._new_bands(call, self.scene)
        return super().prepareAlgorithm(parameters, context, feedback)

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Runs the engine and returns the results; a run that was killed leaves no unfinished chips."""
        try:
            return super().processAlgorithm(parameters, context, feedback)
        finally:
            folder = self.parameterAsFileOutput(parameters, self.OUTPUT_FOLDER, context)
            shutil.rmtree(os.path.join(folder, STAGING), ignore_errors=True)

    def job(self, call: Call) -> ExportTask:
        """Builds the engine's job."""
        scene = self.scene
        files = scene.files or (LayerReader(call.scratch, self.transforms, call.feedback).gdal_name(scene),)
        chip = call.whole(self.CHIP_PX)
        return ExportTask(
            model=str(self.model_folder(call)),
            input=files,
            labels=self._labels(call),
            folder=call.outputs[self.OUTPUT_FOLDER],
            outputs=ChipOutputs(call.output(self.STATISTICS)),
            options=ChipOptions(
                chip_px=chip,
                stride_px=chip - call.whole(self.OVERLAP_PX),
                minimum_valid=call.real(self.MINIMUM_VALID) / 100,
                empty_share=call.real(self.EMPTY_SHARE) / 100,
                split=call.choice(self.SPLIT, SPLITS),
                validation_share=call.real(self.VALIDATION_SHARE) / 100,
            ),
            format=call.choice(self.FORMAT, FORMATS),
            nodata=scene.nodata,
            crs=scene.crs,
            name=file_name(call.text(self.NAME) or scene.stem),
            replace=call.flag(self.REPLACE),
            new_bands=self.new_bands,
            **self.reading_options(call),
        )

    def numbers(self, statistics: dict[str, Any]) -> dict[str, Any]:
        """Collects the number outputs, the recipe and the commands."""
        typed = statistics.get("commands", {})
        return {
            **super().numbers(statistics),
            self.RECIPE: statistics.get("recipe"),
            self.FIT_COMMAND: typed.get("fit"),
            self.EXPORT_COMMAND: typed.get("export"),
        }

    def _new_bands(self, call: Call, source: SceneSource) -> tuple[int, ...]:
        if not call.given(self.NEW_BANDS):
            return ()
        if call.given(self.BANDS):
            raise JobError(
                tr("Bands were given twice: for the model's channels, and for a new model."), tr("Give one of the two.")
            )
        layers = layers_of_scene(call.value(self.INPUT), call.context)
        return new_bands_of_value(call.value(self.NEW_BANDS), layers, source.name)

    def _label_options(self, call: Call) -> dict[str, Any]:
        return {
            "class_field": call.text(self.CLASS_FIELD) or None,
            "target_values": _values(call.text(self.TARGET_VALUES)),
            "unknown_values": _values(call.text(self.UNKNOWN_VALUES)),
            "mask_targets": chosen_values(call, self.MASK_CLASSES),
        }

    def _labels(self, call: Call) -> ChipLabels:
        found: dict[str, Any] = self._label_options(call)
        for name, key in ((self.POLYGONS, "polygons"), (self.CHECKED, "checked")):
            if call.given(name):
                source = call.features(name)
                if source is None:
                    raise SceneError(tr("The polygons cannot be opened."), tr("Choose a layer with polygons."))
                path = call.scratch / f"{key}.geojson"
                count = write_features(path, source, call.feedback)
                found[f"{key}_crs"] = crs_text(source.sourceCrs())
                if count or name == self.POLYGONS:
                    found[key] = str(path)
                else:
                    call.feedback.pushWarning(
                        tr("The layer of checked areas is empty: the whole scene counts as checked.")
                    )
        return ChipLabels(mask=self.file(self.MASK), **found)


def _values(text: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in re.split(r"[,;]", text) if word.strip())
