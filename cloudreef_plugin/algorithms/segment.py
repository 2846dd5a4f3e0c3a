"""cloudreef:segment: one scene in, its mask out."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any, Optional

from qgis.core import (
    QgsCoordinateTransformContext,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingMultiStepFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorDestination,
)

from .. import paths
from ..engine.errors import CloudReefError, JobError, OutputError
from ..engine.protocol import PRECISIONS, RUNTIMES, SCALINGS, Area, Job, Outputs, Postprocess, SceneJob
from ..layers import SceneSource, crs_text
from ..messages import tr
from ..results import class_names, cover_sentence
from .area import write_polygons
from .base import EngineAlgorithm, reported
from .parameters import (
    BandsParameter,
    ChoiceParameter,
    SceneParameter,
    bands_of_value,
    choice_of_value,
    model_of_value,
    source_of_value,
)

__all__ = ["Segment"]


class Segment(EngineAlgorithm):
    """Segments a raster with a neural network."""

    ID = "segment"
    INPUT = "INPUT"
    MODEL = "MODEL"
    BANDS = "BANDS"
    SCALING = "SCALING"
    EXTENT = "EXTENT"
    AREA = "AREA"
    THRESHOLD = "THRESHOLD"
    RUNTIME = "RUNTIME"
    PRECISION = "PRECISION"
    TTA = "TTA"
    HOLES_PX = "HOLES_PX"
    SIEVE_PX = "SIEVE_PX"
    BUFFER_PX = "BUFFER_PX"
    TILE_PX = "TILE_PX"
    MEMORY_MB = "MEMORY_MB"
    MASK = "MASK"
    PROBABILITY = "PROBABILITY"
    POLYGONS = "POLYGONS"
    STATISTICS = "STATISTICS"
    COVER_PERCENT = "COVER_PERCENT"
    COVER_AREA_M2 = "COVER_AREA_M2"
    RESULTS = (MASK, PROBABILITY, POLYGONS, STATISTICS)

    source: SceneSource
    transforms: QgsCoordinateTransformContext

    def displayName(self) -> str:
        """Returns the name shown in the toolbox."""
        return tr("Segment a raster")

    def tags(self) -> list[str]:
        """Returns words that find the algorithm."""
        words = tr("cloud,clouds,mask,cloud mask,segmentation,classify,deep learning,neural network,U-Net,AI")
        return [*words.split(","), "Landsat", "Sentinel-2", "CloudReef"]

    def shortDescription(self) -> str:
        """Returns one line about the algorithm."""
        return tr("Finds clouds, or what else a model was trained for, and writes a georeferenced mask.")

    def shortHelpString(self) -> str:
        """Returns the help shown beside the parameters."""
        return tr(
            "Runs a neural network over a raster and writes a mask on the raster's own grid: 0 background, "
            "1 target (for example cloud), 255 nodata.\n\n"
            "The input is a raster layer, a raster file, a Landsat or Sentinel-2 product folder, or the "
            "product's metadata file (MTL). The bands that the model needs are found by their names, "
            "wavelengths or product naming; where that is not certain, give their numbers. Stored values are "
            "brought to reflectance once for the whole scene, by tags, product metadata or data type, and the "
            "log says how.\n\n"
            "Large rasters are read in overlapping tiles with bounded memory; the result is the same as that "
            "of one pass over the whole raster. Nodata pixels are left out and stay nodata.\n\n"
            "From a terminal:\n"
            "qgis_process run cloudreef:segment --INPUT=scene.tif --MASK=mask.tif"
        )

    def initAlgorithm(self, configuration: Optional[dict[str, Any]] = None) -> None:
        """Declares parameters and outputs."""
        self._declare_input()
        self._declare_choices()
        self._declare_cleaning()
        self._declare_machine()
        self._declare_results()

    def _declare_input(self) -> None:
        self.add(
            SceneParameter(self.INPUT, tr("Raster layer, file or product")),
            tr("A raster layer or file, a Landsat or Sentinel-2 product folder, or its metadata file."),
        )
        models = paths.models()
        model = QgsProcessingParameterString(self.MODEL, tr("Model (name, or folder of a model)"), "clouds")
        lines = [f"{entry.id}: {entry.description}" for entry in models]
        self.add(model, "\n".join([tr("A model's name, or the folder of a model."), *lines]))
        self.add(
            BandsParameter(self.BANDS, tr("Bands, in the order of the model's channels"), None, False, True),
            "\n".join(
                [
                    tr("Band numbers such as 4,3,2,5; 0 for an optional channel that is missing. Empty: by name."),
                    *(f"{entry.id}: {', '.join(entry.channels)}" for entry in models),
                ]
            ),
        )
        self.add(
            ChoiceParameter(self.SCALING, tr("Stored values"), SCALINGS, "auto"),
            tr("How stored numbers become reflectance; auto decides by tags, product metadata and data type."),
        )
        self.add(
            QgsProcessingParameterExtent(self.EXTENT, tr("Extent"), optional=True),
            tr("Only this extent is segmented; the rest of the result is nodata."),
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                self.AREA, tr("Area of interest (polygons)"), [QgsProcessing.TypeVectorPolygon], optional=True
            ),
            tr("Only these polygons are segmented; the rest of the result is nodata."),
        )

    def _declare_choices(self) -> None:
        self.add(
            QgsProcessingParameterNumber(
                self.THRESHOLD,
                tr("Threshold"),
                QgsProcessingParameterNumber.Double,
                None,
                optional=True,
                minValue=0.0,
                maxValue=1.0,
            ),
            tr("Pixels of this probability or more are target. Not set: the model's own threshold."),
        )
        self.add(
            QgsProcessingParameterBoolean(self.TTA, tr("Average over flips and quarter turns"), False),
            tr("Test-time augmentation: a little more accurate, eight times the work."),
        )

    def _declare_cleaning(self) -> None:
        for name, label, minimum, help_text in (
            (
                self.HOLES_PX,
                tr("Fill holes smaller than (pixels)"),
                0,
                tr("Background areas of fewer pixels inside the target become target."),
            ),
            (
                self.SIEVE_PX,
                tr("Remove areas smaller than (pixels)"),
                0,
                tr("Target areas of fewer pixels become background."),
            ),
            (
                self.BUFFER_PX,
                tr("Grow the mask by (pixels)"),
                -1000,
                tr("The target grows by this distance; a negative number shrinks it."),
            ),
        ):
            self.add(_whole(name, label, 0, minimum), help_text)

    def _declare_machine(self) -> None:
        self.add(
            ChoiceParameter(self.RUNTIME, tr("Runtime"), RUNTIMES, "auto"),
            tr("What computes the network; auto takes TensorFlow on a GPU, else the fastest one installed."),
            advanced=True,
        )
        self.add(
            ChoiceParameter(self.PRECISION, tr("Precision"), PRECISIONS, "auto"),
            tr("auto uses 16-bit numbers where the processor computes in them."),
            advanced=True,
        )
        self.add(
            _whole(self.TILE_PX, tr("Largest tile edge (pixels)"), None, 1),
            tr("Not set: as large as the memory budget allows. The result does not depend on it."),
            advanced=True,
        )
        self.add(
            _whole(self.MEMORY_MB, tr("Memory budget (MB)"), None, 1),
            tr("Not set: decided from the machine's free memory."),
            advanced=True,
        )

    def _declare_results(self) -> None:
        self.add(
            QgsProcessingParameterRasterDestination(self.MASK, tr("Mask")),
            tr("Cloud-optimised GeoTIFF: 0 background, 1 target, 255 nodata."),
        )
        self.add(
            QgsProcessingParameterRasterDestination(
                self.PROBABILITY, tr("Probability"), optional=True, createByDefault=False
            ),
            tr("Cloud-optimised GeoTIFF: 0 to 1 in steps of 0.004, stored as bytes with a scale."),
        )
        self.add(
            QgsProcessingParameterVectorDestination(
                self.POLYGONS, tr("Polygons"), QgsProcessing.TypeVectorPolygon, optional=True, createByDefault=False
            ),
            tr("GeoPackage of the target's areas, with size and mean probability."),
        )
        self.add(
            QgsProcessingParameterFileDestination(
                self.STATISTICS, tr("Statistics"), tr("JSON files (*.json)"), optional=True, createByDefault=False
            ),
            tr("JSON file of pixel counts, cover, area and how the result was made."),
        )
        self.addOutput(QgsProcessingOutputNumber(self.COVER_PERCENT, tr("Cover in percent of the valid pixels")))
        self.addOutput(QgsProcessingOutputNumber(self.COVER_AREA_M2, tr("Covered area in square metres")))

    def checkParameterValues(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:
        """Returns whether a run with these values can start, and if not why."""
        try:
            self._check(parameters, context)
        except CloudReefError as error:
            return False, str(error)
        return super().checkParameterValues(parameters, context)

    def _check(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        self._source(parameters, context)
        folder = model_of_value(self.parameterAsString(parameters, self.MODEL, context))
        self._check_bands(bands_of_value(parameters.get(self.BANDS)), folder)
        threshold = self.number(parameters, self.THRESHOLD, context)
        if threshold is not None and not 0 < threshold < 1:
            raise JobError(
                tr("The threshold is {}; it must lie between 0 and 1.").format(threshold),
                tr("Leave it empty to use the model's own."),
            )
        for name, choices in ((self.SCALING, SCALINGS), (self.RUNTIME, RUNTIMES), (self.PRECISION, PRECISIONS)):
            choice_of_value(parameters.get(name), choices, "auto")
        self.check_formats(parameters, context)

    def _check_bands(self, bands: Optional[tuple[int, ...]], folder: Path) -> None:
        entry = next(
            (entry for entry in paths.models([folder.parent]) if entry.folder.resolve() == folder.resolve()), None
        )
        if bands is None or entry is None:
            return
        if len(bands) != len(entry.channels):
            raise JobError(
                tr("{} bands were given, but the model {} has {} channels: {}.").format(
                    len(bands), entry.id, len(entry.channels), ", ".join(entry.channels)
                ),
                tr("Give one band number for each, 0 for an optional channel that the raster lacks."),
            )
        for band, channel in zip(bands, entry.channels):
            if band == 0 and channel not in entry.optional:
                raise JobError(tr("The model {} cannot do without the channel {}.").format(entry.id, channel))

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """Looks at the input layer, in its own thread."""
        with reported():
            self.source = self._source(parameters, context)
        self.transforms = context.transformContext()
        return True

    def _source(self, parameters: dict[str, Any], context: QgsProcessingContext) -> SceneSource:
        value = parameters.get(self.INPUT)
        several = isinstance(value, (list, tuple))
        layer = None if several else self.parameterAsRasterLayer(parameters, self.INPUT, context)
        return source_of_value(value, layer, context)

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Exports the input if need be, runs the engine, and returns the results."""
        with reported(), self.scratch() as scratch:
            outputs = self._outputs(parameters, context)
            self._refuse_to_replace_input(outputs)
            steps = QgsProcessingMultiStepFeedback(2, feedback) if self.source.export else None
            source = self._exported(parameters, context, scratch, steps) if steps else self.source
            if steps:
                steps.setCurrentStep(1)
            job = self._job(source, outputs, parameters, context, scratch, feedback)
            statistics = self.run_engine(job, scratch, steps or feedback).statistics
        return self._results(outputs, statistics, Path(job.model), context, feedback)

    def _exported(
        self, parameters: dict[str, Any], context: QgsProcessingContext, scratch: Path, feedback: QgsProcessingFeedback
    ) -> SceneSource:
        feedback.pushInfo(tr('Reading the layer "{}" through QGIS.').format(self.source.name))
        extent = self.parameterAsExtent(parameters, self.EXTENT, context)
        crs = self.parameterAsExtentCrs(parameters, self.EXTENT, context)
        source = self.source.export.write(scratch / "scene.tif", extent, crs, self.transforms, feedback)
        if feedback.isCanceled():
            raise QgsProcessingException(tr("Cancelled; nothing was written."))
        return source

    def _outputs(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Outputs:
        named = self.named_outputs(parameters, context)
        if self.MASK not in named:
            raise OutputError(tr("No file was named for the mask."))
        return Outputs(**{name.lower(): path for name, path in named.items()})

    def _refuse_to_replace_input(self, outputs: Outputs) -> None:
        inputs = {os.path.realpath(file) for file in self.source.files}
        for path in outputs.wanted().values():
            if os.path.realpath(path) in inputs:
                raise OutputError(
                    tr("The result {} would replace the input.").format(path), tr("Choose another name for the result.")
                )

    def _job(
        self,
        source: SceneSource,
        outputs: Outputs,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        scratch: Path,
        feedback: QgsProcessingFeedback,
    ) -> Job:
        scene = SceneJob(
            input=source.files,
            outputs=outputs,
            bands=bands_of_value(parameters.get(self.BANDS)),
            scaling=choice_of_value(parameters.get(self.SCALING), SCALINGS, "auto"),
            nodata=source.nodata,
            crs=source.crs,
            area=self._area(parameters, context, scratch, feedback),
        )
        return Job(
            model=str(model_of_value(self.parameterAsString(parameters, self.MODEL, context))),
            scenes=(scene,),
            threshold=self.number(parameters, self.THRESHOLD, context),
            tta=self.parameterAsBool(parameters, self.TTA, context),
            postprocess=Postprocess(
                fill_holes_px=self.parameterAsInt(parameters, self.HOLES_PX, context),
                sieve_px=self.parameterAsInt(parameters, self.SIEVE_PX, context),
                buffer_px=self.parameterAsInt(parameters, self.BUFFER_PX, context),
            ),
            runtime=choice_of_value(parameters.get(self.RUNTIME), RUNTIMES, "auto"),
            precision=choice_of_value(parameters.get(self.PRECISION), PRECISIONS, "auto"),
            tile_px=self.whole_number(parameters, self.TILE_PX, context),
            memory_mb=self.whole_number(parameters, self.MEMORY_MB, context),
            replace=True,  # who names a file in Processing consents to replacing it
        )

    def _area(
        self, parameters: dict[str, Any], context: QgsProcessingContext, scratch: Path, feedback: QgsProcessingFeedback
    ) -> Area:
        extent = self.parameterAsExtent(parameters, self.EXTENT, context)
        bounds = None
        bounds_crs = None
        if not extent.isEmpty():
            bounds = (extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum())
            bounds_crs = crs_text(self.parameterAsExtentCrs(parameters, self.EXTENT, context))
        polygons = self.parameterAsSource(parameters, self.AREA, context) if self.given(parameters, self.AREA) else None
        if polygons is None:
            return Area(bounds=bounds, bounds_crs=bounds_crs)
        path = scratch / "area.geojson"
        write_polygons(path, polygons, feedback)
        return Area(bounds, bounds_crs, str(path), crs_text(polygons.sourceCrs()))

    def _results(
        self,
        outputs: Outputs,
        statistics: dict[str, Any],
        model: Path,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        classes = class_names(model)
        made = outputs.wanted()
        for kind, path in made.items():
            self.style_when_loaded(context, path, kind, classes)
        percent, area = statistics.get("cover_percent"), statistics.get("cover_area_m2")
        feedback.pushInfo(cover_sentence(classes[1], percent, area))
        return {
            **{name.upper(): path for name, path in made.items()},
            self.COVER_PERCENT: percent,
            self.COVER_AREA_M2: area,
        }


def _whole(name: str, label: str, default: Optional[int], minimum: int) -> QgsProcessingParameterNumber:
    optional = default is None
    return QgsProcessingParameterNumber(
        name, label, QgsProcessingParameterNumber.Integer, default, optional=optional, minValue=minimum
    )
