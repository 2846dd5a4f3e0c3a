"""cloudreef:segmentbatch: many scenes in, a mask for each, and a summary of all."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import Any, Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingMultiStepFeedback,
    QgsProcessingOutputFile,
    QgsProcessingOutputHtml,
    QgsProcessingOutputMultipleLayers,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFile,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterString,
    QgsRasterLayer,
    QgsWkbTypes,
)

from ..engine.contract.errors import JobError, SceneError
from ..engine.contract.listing.folders import ListedScene
from ..engine.contract.listing.older_batches import summary_in
from ..engine.contract.listing.result_names import RESULTS
from ..engine.contract.protocol import Job
from ..layers.files import SceneSource
from ..messages import said, tr
from .frame.batch_names import FORMS, NameTemplate, in_form, make_folder, name_results
from .frame.batch_run import BatchDone, check_results, find_scenes, keep_older, run_batch
from .frame.call import Call
from .frame.copies import LayerCopy, batch_source, copy_path, write_copies
from .frame.feedback import relay, reported
from .frame.footprints import CRS, add_footprints, footprint_fields
from .frame.kept_choices import NOT_KEPT, keep_choices
from .frame.model_options import entry_in
from .frame.options import SegmentOptions
from .frame.parameters import (
    ChoiceParameter,
    extent_text,
    items_of_value,
    model_of_value,
    named_layer,
    source_of_value,
)
from .frame.read_files import vector_files
from .frame.scene_table import scenes_in_table

__all__ = ["SegmentBatch"]

KEEP, UPDATE, REMAKE = EXISTING = ("keep", "update", "remake")


class SegmentBatch(SegmentOptions):
    """Segments many rasters with one neural network, loaded once."""

    ID = "segmentbatch"
    TITLE = "Segment many rasters"
    SUMMARY = "Segments all scenes of a folder, a list or a table; continues where it was stopped."
    HELP = (
        "Runs a neural network over many scenes; it is loaded once for all of them.\n\n"
        "The scenes are all rasters, products and archives of a folder and of the folders in it, or those that match a "
        "pattern (*.tif; LC0* for Landsat folders; **/*.tif to look into folders; several patterns separated by "
        "semicolons), or layers, or the rows of a CSV file. Results of CloudReef among them are skipped. In a CSV "
        'file one column has the paths; the columns "name", "bands" (3,2,1,4 or B,G,R,NIR), "scaling" and "nodata" '
        "are used where they are filled in.\n\n"
        "Masks are named by a template with the placeholders {scene}, {model}, {folder} (the scene's folder) and "
        "{threshold}. Other results are named in the same way, with probability, polygons, statistics or report "
        "instead of mask. If several scenes have the same name, the names of their folders are added.\n\n"
        "Every result keeps a record of the scene's files (paths, sizes, times), the model and the parameters it "
        "was made with; see the information on a mask's layer. Results that exist, are complete and unchanged are "
        "skipped, so a batch that was cancelled or interrupted continues when it is run again. Results that were "
        "made from other files or in another way are reported as out of date and kept, or made again if you choose "
        "update.\n\n"
        "A scene that fails does not stop the others; it is reported at the end. A summary (CSV) and a report (HTML) "
        "in the folder of the results are updated after every scene.\n\n"
        "From a terminal:\n"
        'qgis_process run cloudreef:segmentbatch --FOLDER=scenes --PATTERN="*.tif" --OUTPUT_FOLDER=masks'
    )
    WORDS = "batch,folder,series,many,cloud,clouds,mask,cloud mask,segmentation,deep learning,U-Net,resume"
    NAMES_IN_TAGS = ("Landsat", "Sentinel-2", "CSV", "CloudReef")
    FOLDER = "FOLDER"
    PATTERN = "PATTERN"
    LAYERS = "LAYERS"
    TABLE = "TABLE"
    COLUMN = "COLUMN"
    OUTPUT_FOLDER = "OUTPUT_FOLDER"
    NAMES = "NAMES"
    WRITE_PROBABILITY = "WRITE_PROBABILITY"
    WRITE_POLYGONS = "WRITE_POLYGONS"
    POLYGONS_AS = "POLYGONS_AS"
    WRITE_STATISTICS = "WRITE_STATISTICS"
    WRITE_REPORT = "WRITE_REPORT"
    EXISTING_RESULTS = "EXISTING_RESULTS"
    SCHEDULER = "SCHEDULER"
    MASKS = "MASKS"
    FOOTPRINTS = "FOOTPRINTS"
    SUMMARY_TABLE = "SUMMARY"
    REPORT = "REPORT"
    SCENES_DONE = "SCENES_DONE"
    SCENES_UNCHANGED = "SCENES_UNCHANGED"
    SCENES_FAILED = "SCENES_FAILED"

    layers: list[SceneSource]

    def initAlgorithm(self, configuration: Optional[dict[str, Any]] = None) -> None:
        """Declares parameters and outputs."""
        self._declare_scenes()
        self.declare_options()
        self._declare_results()

    def _declare_scenes(self) -> None:
        folder = QgsProcessingParameterFile.Folder
        self.add(
            QgsProcessingParameterFile(self.FOLDER, tr("Folder of scenes"), folder, optional=True),
            tr("Rasters and product folders in it are segmented. Give this, or layers, or a table."),
        )
        self.add_text(
            self.PATTERN,
            tr("Pattern of names"),
            tr(
                "Patterns such as *.tif, LC0* or **/*.tif, separated by semicolons. * finds all rasters and products, "
                "also in folders inside the folder."
            ),
            default="*",
        )
        self.add(
            QgsProcessingParameterMultipleLayers(
                self.LAYERS, tr("Or raster layers"), QgsProcessing.TypeRaster, optional=True
            ),
            tr(
                "Layers, files or product folders. A map service, a WCS and others that only QGIS can read are written "
                "into the folder scenes of the results; a map service needs an extent."
            ),
        )
        self.add(
            QgsProcessingParameterFile(
                self.TABLE, tr("Or a table of paths (CSV)"), optional=True, fileFilter=tr("Tables (*.csv *.txt *.tsv)")
            ),
            tr("Paths are relative to the table's own folder; band files of one scene are written a.tif|b.tif|c.tif."),
        )
        self.add_text(
            self.COLUMN,
            tr("Column of paths in the table"),
            tr('Empty: the column "path", "input", "scene" or "file", else the first.'),
        )

    def _declare_results(self) -> None:
        self.add(
            QgsProcessingParameterFolderDestination(self.OUTPUT_FOLDER, tr("Folder of results")),
            tr("Created if it does not exist. Run again with the same folder to continue."),
        )
        self.add(
            QgsProcessingParameterString(self.NAMES, tr("Names of the masks"), "{scene}_{model}_mask.tif"),
            tr("Placeholders: {scene}, {model}, {folder}, {threshold}. Other results are named in the same way."),
        )
        for name, label, help_text in (
            (
                self.WRITE_PROBABILITY,
                tr("Write probabilities"),
                tr("Cloud-optimised GeoTIFF: 0 to 1 in steps of 0.004, stored as bytes with a scale."),
            ),
            (self.WRITE_POLYGONS, tr("Write polygons"), tr("The target's areas, with size and mean probability.")),
            (
                self.WRITE_STATISTICS,
                tr("Write statistics"),
                tr("JSON file of pixel counts, cover, area and how the result was made."),
            ),
            (
                self.WRITE_REPORT,
                tr("Write reports"),
                tr("A page (HTML) for each scene: picture, cover, sizes, how it was made. Drawing them takes time."),
            ),
        ):
            self.add_flag(name, label, help_text)
        self.add(
            ChoiceParameter(self.POLYGONS_AS, tr("Form of polygons"), FORMS, FORMS[0]),
            tr("GeoPackage, GeoJSON, FlatGeobuf or Shapefile."),
            advanced=True,
        )
        self.add(
            ChoiceParameter(self.EXISTING_RESULTS, tr("Results that are there already"), EXISTING, KEEP),
            tr(
                "keep: unchanged ones are skipped, those out of date are kept and reported. "
                "update: unchanged ones are skipped, those out of date are made again. "
                "remake: all are made again, and layers are read again."
            ),
        )
        self.add_text(
            self.SCHEDULER,
            tr("Address of a Dask scheduler"),
            tr(
                "Such as tcp://host:8786: its workers segment the scenes. They must see scenes, model and results "
                "under the same paths. Empty: this computer does it."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                self.FOOTPRINTS, tr("Map of the scenes"), QgsProcessing.TypeVectorPolygon, optional=True
            ),
            tr("The outline of each mask with scene, cover, file and day, coloured by cover."),
        )
        self.addOutput(QgsProcessingOutputMultipleLayers(self.MASKS, tr("Masks")))
        self.addOutput(QgsProcessingOutputFile(self.SUMMARY_TABLE, tr("Summary (CSV)")))
        self.addOutput(QgsProcessingOutputHtml(self.REPORT, tr("Report")))
        self.addOutput(QgsProcessingOutputNumber(self.SCENES_DONE, tr("Scenes done in this run")))
        self.addOutput(QgsProcessingOutputNumber(self.SCENES_UNCHANGED, tr("Scenes that were done already")))
        self.addOutput(QgsProcessingOutputNumber(self.SCENES_FAILED, tr("Scenes that failed or are out of date")))

    def check(self, call: Call) -> None:
        """Checks values before the run.

        Raises:
            CloudReefError: If a value is not valid.
        """
        super().check(call)
        if call.value(self.OUTPUT_FOLDER) in (None, "", QgsProcessing.TEMPORARY_OUTPUT):
            vanishing = tr("The masks of a batch would be deleted when QGIS ends.")
            raise JobError(vanishing, tr("Choose a folder of results that is not temporary."))
        call.choice(self.EXISTING_RESULTS, EXISTING)
        call.choice(self.POLYGONS_AS, FORMS)
        self._template(call).check()
        kind = self._kind_of_input(call)
        if kind == self.LAYERS:
            self._listed_layers(call)
            return
        path = Path(self.parameterAsFile(call.parameters, kind, call.context))
        if kind == self.FOLDER and not path.is_dir():
            raise SceneError(
                tr("The folder {} does not exist.").format(path), tr("Choose the folder that contains the scenes.")
            )
        if kind == self.TABLE and not path.is_file():
            raise SceneError(tr("There is no table {}.").format(path), tr("Choose a CSV file."))

    def _kind_of_input(self, call: Call) -> str:
        kinds = (self.FOLDER, self.LAYERS, self.TABLE)
        given = [name for name in kinds if call.given(name) and call.value(name) != []]
        if len(given) != 1:
            raise SceneError(
                tr("No scenes were given.") if not given else tr("Scenes were given in more than one way."),
                tr("Give a folder, or layers, or a table of paths."),
            )
        return given[0]

    def _template(self, call: Call) -> NameTemplate:
        return NameTemplate(call.text(self.NAMES).strip())

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """Reads what is needed of the layers, in their own thread."""
        with reported():
            call = Call(self, parameters, context)
            is_layers = self._kind_of_input(call) == self.LAYERS
            self.layers = self._listed_layers(call) if is_layers else []
        self.transforms = context.transformContext()
        return True

    def _listed_layers(self, call: Call) -> list[SceneSource]:
        layers = [named_layer(item, call.context) or item for item in items_of_value(call.value(self.LAYERS))]
        return [
            batch_source(layer)
            if isinstance(layer, QgsRasterLayer)
            else source_of_value(layer, lambda: None, call.context)
            for layer in layers
        ]

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Lists the scenes, runs the engine, and returns the results."""
        with reported(feedback), self.scratch() as scratch:
            call = Call(self, parameters, context, scratch, feedback)
            job = self._job(call)
            self._keep_choices(call, job)
            feedback.pushInfo(tr("{} scenes.").format(len(job.scenes)))
            steps = QgsProcessingMultiStepFeedback(2, feedback) if self.copies else None
            again = call.choice(self.EXISTING_RESULTS, EXISTING) == REMAKE
            unread = write_copies(self.copies, again, self.transforms, steps or feedback)
            if steps:
                steps.setCurrentStep(1)
            there = tuple(scene for scene in job.scenes if not unread.keys() & set(scene.input))
            done = run_batch(replace(job, scenes=there), scratch, steps or feedback) if there else None
        failures = [*unread.values(), *(done.failures if done else ())]
        feedback.pushInfo(tr("Report: {}").format(job.summary.report))
        for sentence in failures:
            feedback.reportError(sentence)
        if done is None or not done.masks:
            raise QgsProcessingException(
                tr("None of the {} scenes has an up-to-date result. The first: {}").format(len(job.scenes), failures[0])
            )
        footprints = self._footprints(parameters, context, done)
        return {
            **({self.FOOTPRINTS: footprints} if footprints else {}),
            self.OUTPUT_FOLDER: os.path.dirname(job.scenes[0].outputs.mask),
            self.MASKS: done.masks,
            self.SUMMARY_TABLE: job.summary.table,
            self.REPORT: job.summary.report,
            self.SCENES_DONE: len(done.made),
            self.SCENES_UNCHANGED: len(done.masks) - len(done.made),
            self.SCENES_FAILED: len(failures),
        }

    def _keep_choices(self, call: Call, job: Job) -> None:
        """Stores the parameters beside the summary; sets those of an earlier batch of other scenes aside."""
        summary = keep_older(job, call.feedback)
        known = {parameter.name() for parameter in self.parameterDefinitions()} - NOT_KEPT - {self.AREA}
        given = {name: value for name, value in call.parameters.items() if name in known and call.given(name)}
        extent = self.chosen_extent(call)
        if not extent.isEmpty():
            given[self.EXTENT] = extent_text(extent)
        given[self.MODEL] = call.text(self.MODEL)
        files = vector_files(call.value(self.AREA), call.context) if call.given(self.AREA) else []
        keep_choices(summary, given, call.features(self.AREA), call.context.transformContext(), files)

    def _footprints(self, parameters: dict[str, Any], context: QgsProcessingContext, done: BatchDone) -> Optional[str]:
        """Writes the footprints of the scenes if they are wanted; returns their path."""
        crs = QgsCoordinateReferenceSystem(CRS)
        sink, place = self.parameterAsSink(
            parameters, self.FOOTPRINTS, context, footprint_fields(), QgsWkbTypes.Polygon, crs
        )
        if sink is None:
            return None
        add_footprints(sink, done.outlines, context.transformContext())
        del sink
        self.style_when_loaded(context, place, "scenes", ("", ""))
        return str(place)

    def _job(self, call: Call) -> Job:
        options = self.job_options(call)
        of_scenes = self.scene_options(call)
        folder = Path(os.path.abspath(self.parameterAsFileOutput(call.parameters, self.OUTPUT_FOLDER, call.context)))
        model = model_of_value(options["model"])
        entry = entry_in(model)
        threshold = options["threshold"] or (entry.threshold if entry else 0.0)
        identifier = entry.id if entry else model.name
        named = name_results(
            self._scenes(call, folder),
            self._template(call),
            folder,
            self._kinds(call),
            model=identifier,
            threshold=f"{threshold:g}",
            warn=lambda sentence: call.feedback.pushWarning(said(sentence)),
        )
        form = call.choice(self.POLYGONS_AS, FORMS)
        scenes = tuple(self.listed_job(scene, in_form(paths, form), of_scenes, model) for scene, paths in named)
        existing = call.choice(self.EXISTING_RESULTS, EXISTING)
        make_folder(folder)
        job = Job(
            scenes=scenes,
            scheduler=call.text(self.SCHEDULER).strip() or None,
            replace=existing != KEEP,
            skip_unchanged=existing != REMAKE,
            summary=summary_in(folder, identifier),
            **options,
        )
        check_results(call, job, call.value(self.FOOTPRINTS))
        return job

    def _scenes(self, call: Call, folder: Path) -> list[ListedScene]:
        kind = self._kind_of_input(call)
        self.copies: list[LayerCopy] = []
        if kind == self.LAYERS:
            known = (one for at, one in enumerate(self.layers) if one.export or one not in self.layers[:at])
            return [self._listed(source, call, folder) for source in known]
        path = Path(os.path.abspath(self.parameterAsFile(call.parameters, kind, call.context)))
        if kind == self.TABLE:
            return scenes_in_table(path, call.text(self.COLUMN))
        return find_scenes(
            path,
            call.text(self.PATTERN),
            folder,
            call.scratch,
            on_event=lambda event: relay(event, call.feedback),
            cancelled=call.feedback.isCanceled,
        )

    def _listed(self, source: SceneSource, call: Call, folder: Path) -> ListedScene:
        files = source.files
        if source.export:
            copy = LayerCopy(copy_path(folder, source.name), *self.fitted(call, source.export))
            self.copies.append(copy)
            files = (str(copy.path),)
        return ListedScene(files, source.name, nodata=source.nodata, crs=source.crs)

    def _kinds(self, call: Call) -> list[str]:
        return [kind for kind in RESULTS if kind == "mask" or call.flag(f"WRITE_{kind.upper()}")]
