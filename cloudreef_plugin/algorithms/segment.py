"""cloudreef:segment: one scene in, its mask out."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any, Callable, Optional

from qgis.core import (
    QgsCoordinateTransformContext,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingMultiStepFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterCrs,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterVectorDestination,
    QgsRasterLayer,
)

from .. import estimate
from ..engine.contract.errors import UNREAD, CloudReefError, OutputError, SceneError
from ..engine.contract.protocol import Finished, Job, Outputs, SceneJob
from ..layers.exports import PixelExport
from ..layers.files import SceneSource, crs_text, shows_pictures
from ..layers.loading import class_names, cover_sentence
from ..layers.pictures import scene_of_layer
from ..messages import tr
from .frame.base import reported
from .frame.call import Call
from .frame.layer_reader import call_by_layer
from .frame.options import SegmentOptions
from .frame.parameters import SceneParameter, files_of_value, named_layer

__all__ = ["Segment"]

# In a run's folder: the pixels of a layer that only QGIS reads.
_EXPORTED = "scene.tif"


class Segment(SegmentOptions):
    """Segments a raster with a neural network."""

    ID = "segment"
    TITLE = "Segment a raster"
    SUMMARY = "Finds clouds, or what else a model was trained for, and writes a georeferenced mask."
    HELP = (
        "Runs a neural network over a raster and writes a mask on the raster's own grid: 0 background, "
        "1 target (for example cloud), 255 nodata.\n\n"
        "The input is a raster layer, a raster file, a Landsat or Sentinel-2 product as a folder or as it was "
        "downloaded (.tar, .tar.gz, .zip), or the product's metadata file (MTL). The bands that the model "
        "needs are found by their names, "
        "wavelengths or product naming; where that is not certain, give their numbers. Stored values are "
        "brought to reflectance once for the whole scene, by tags, product metadata or data type, and the "
        "log says how.\n\n"
        "Large rasters are read in overlapping tiles with bounded memory; the result is the same as that "
        "of one pass over the whole raster. Nodata pixels are left out and stay nodata.\n\n"
        "From a terminal:\n"
        "qgis_process run cloudreef:segment --INPUT=scene.tif --MASK=mask.tif"
    )
    WORDS = "cloud,clouds,mask,cloud mask,segmentation,classify,deep learning,neural network,U-Net,AI"
    NAMES_IN_TAGS = ("Landsat", "Sentinel-2", "CloudReef")
    INPUT = "INPUT"
    NODATA = "NODATA"
    CRS = "CRS"
    MASK = "MASK"
    PROBABILITY = "PROBABILITY"
    POLYGONS = "POLYGONS"
    CONFIDENCE = "CONFIDENCE"
    LABEL_MASKS = "LABEL_MASKS"
    STATISTICS = "STATISTICS"
    REPORT = "REPORT"
    COVER_PERCENT = "COVER_PERCENT"
    COVER_AREA_M2 = "COVER_AREA_M2"

    source: SceneSource
    spare: Optional[PixelExport] = None  # of a file that perhaps only QGIS can read
    transforms: QgsCoordinateTransformContext

    def initAlgorithm(self, configuration: Optional[dict[str, Any]] = None) -> None:
        """Declares parameters and outputs."""
        self.add(
            SceneParameter(self.INPUT, tr("Raster layer, file or product")),
            tr(
                "A raster layer or file, also at an address such as https://host/scene.tif, a Landsat or Sentinel-2 "
                "product folder, the archive (.tar, .zip) it came in, or its metadata file. Of a map service or tiles "
                "(WMS, WMTS, XYZ) the extent is rendered at a resolution that suits the model."
            ),
        )
        self.declare_options()
        self._declare_overrides()
        self._declare_results()

    def _declare_overrides(self) -> None:
        self.add(
            QgsProcessingParameterNumber(
                self.NODATA, tr("Nodata value"), QgsProcessingParameterNumber.Double, None, optional=True
            ),
            tr(
                "In place of what the raster itself says, as its file holds it (before scale and offset); nan makes "
                "every number data. Not set: as in the raster."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterCrs(self.CRS, tr("CRS of the raster"), None, optional=True),
            tr("In place of what the raster itself says. Not set: as in the raster."),
            advanced=True,
        )

    def _declare_results(self) -> None:
        self.add(
            QgsProcessingParameterRasterDestination(self.MASK, tr("Mask")),
            tr("Cloud-optimised GeoTIFF: 0 background, 1 target, 255 nodata; of several classes their numbers."),
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
            tr(
                "The target's areas with size and mean probability. The file extension chooses GeoPackage, GeoJSON, "
                "FlatGeobuf or Shapefile."
            ),
        )
        self.add(
            QgsProcessingParameterFileDestination(
                self.STATISTICS, tr("Statistics"), tr("JSON files (*.json)"), optional=True, createByDefault=False
            ),
            tr("JSON file of pixel counts, cover, area and how the result was made."),
            advanced=True,
        )
        for name, label, text in (
            (self.CONFIDENCE, tr("Confidence"), tr("Probability of what the mask shows, stored as the probability.")),
            (self.LABEL_MASKS, tr("Masks of the classes"), tr("A band of 0 and 1 for each class, 255 nodata.")),
        ):
            self.add(
                QgsProcessingParameterRasterDestination(name, label, optional=True, createByDefault=False),
                text,
                advanced=True,
            )
        self.add(
            QgsProcessingParameterFileDestination(
                self.REPORT, tr("Report"), tr("HTML files (*.html)"), optional=True, createByDefault=False
            ),
            tr("A page to read: picture with the outline of the mask, cover, sizes, warnings, how it was made."),
            advanced=True,
        )
        self.addOutput(QgsProcessingOutputNumber(self.COVER_PERCENT, tr("Cover in percent of the valid pixels")))
        self.addOutput(QgsProcessingOutputNumber(self.COVER_AREA_M2, tr("Covered area in square metres")))

    def check(self, call: Call) -> None:
        """Checks values before the run.

        Raises:
            CloudReefError: If it cannot be started.
        """
        self.scene_source(call, self.INPUT)
        super().check(call)
        call.real_or_none(self.NODATA)
        call.crs_or_none(self.CRS)
        self.check_formats(call)

    def scene_source(self, call: Call, name: str) -> SceneSource:
        """Finds the scene of a parameter; a map service is rendered.

        Raises:
            CloudReefError: If there is none.
        """
        layer = self._layer(call, name)
        pictures = layer is not None and layer.isValid() and shows_pictures(layer)
        return scene_of_layer(layer) if layer is not None and pictures else super().scene_source(call, name)

    def _layer(self, call: Call, name: str) -> Optional[QgsRasterLayer]:
        value = call.value(name)
        if isinstance(value, (list, tuple)):
            return None
        known = named_layer(value, call.context)
        if known is not None or files_of_value(value):
            return known
        layer = self.parameterAsRasterLayer(call.parameters, name, call.context)
        return layer if isinstance(layer, QgsRasterLayer) else None

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """Reads what is needed of the input layer, in its own thread."""
        call = Call(self, parameters, context)
        with reported():
            self.source = self.scene_source(call, self.INPUT)
            layer = self._layer(call, self.INPUT)
            of_file = len(self.source.files) == 1 and layer is not None and layer.isValid()
            self.spare = PixelExport.of_layer(layer) if layer is not None and of_file else None
        self.transforms = context.transformContext()
        return True

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Exports the input if need be, runs the engine, and returns the results."""
        with reported(feedback), self.scratch() as scratch:
            outputs = self._outputs(parameters, context)
            self.refuse_to_replace(self.source.files, outputs.wanted().values())
            steps = QgsProcessingMultiStepFeedback(2, feedback) if self.source.export else None
            call = Call(self, parameters, context, scratch, steps or feedback)

            def ask(source: SceneSource) -> Finished:
                if steps:
                    steps.setCurrentStep(1)
                job = self._job(source, outputs, replace(call, feedback=feedback))
                return self.run_engine(job, scratch, feedback, call.feedback)

            statistics = self.answer(call, ask).statistics
            estimate.learn(statistics)
        return self._results(outputs, statistics, self.model_folder(call), context, feedback)

    def answer(self, call: Call, ask: Callable[[SceneSource], Finished]) -> Finished:
        """Asks the engine; a file that only QGIS can read, such as ECW or MrSID, is written for it first.

        Raises:
            CloudReefError: If it cannot be done.
        """
        try:
            return ask(self._exported(call))
        except CloudReefError as error:
            spare = self.spare_export() if error.kind == UNREAD else None
            if spare is None:
                raise
        self.source, self.spare = SceneSource((), self.source.name, export=spare), None
        return ask(self._exported(call))

    def spare_export(self) -> Optional[PixelExport]:
        """Prepares an input that the engine cannot read to be written by QGIS; None if QGIS cannot read it either."""
        if self.spare is not None or len(self.source.files) != 1:
            return self.spare
        layer = QgsRasterLayer(self.source.files[0])
        return PixelExport.of_layer(layer) if layer.isValid() else None

    def job_of(self, parameters: dict[str, Any], context: QgsProcessingContext, folder: Path) -> Job:
        """Builds the job of a run with these values, to be run by the engine alone.

        Raises:
            CloudReefError: If a value makes no sense, or if only QGIS can read the input.
        """
        call = Call(self, parameters, context, folder)
        source = self.scene_source(call, self.INPUT)
        if source.export:
            raise SceneError(
                tr('The layer "{}" can only be read through QGIS.').format(source.name),
                tr("Save it as a GeoTIFF and segment that."),
            )
        return self._job(source, self._outputs(parameters, context), call)

    def _exported(self, call: Call) -> SceneSource:
        """Writes the input to a file if QGIS alone can read it."""
        if self.source.export is None:
            return self.source
        call.feedback.pushInfo(tr('Reading the layer "{}" through QGIS.').format(self.source.name))
        export, extent, crs = self.fitted(call, self.source.export)
        path = call.scratch / _EXPORTED
        export.write(path, extent, crs, self.transforms, call.feedback)
        if call.feedback.isCanceled():
            raise QgsProcessingException(tr("Cancelled; nothing was written."))
        return SceneSource((str(path),), self.source.name)

    def _outputs(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Outputs:
        named = self.named_outputs(parameters, context)
        if self.MASK not in named:
            raise OutputError(tr("No file was named for the mask."))
        return Outputs(**{name.lower(): path for name, path in named.items()})

    def _job(self, source: SceneSource, outputs: Outputs, call: Call) -> Job:
        nodata, crs = call.real_or_none(self.NODATA), call.crs_or_none(self.CRS)
        if source.files[0] == str(call.scratch / _EXPORTED):
            call_by_layer(call.feedback, _EXPORTED, source.name)
        scene = SceneJob(
            input=source.files,
            outputs=outputs,
            nodata=source.nodata if nodata is None else nodata,
            crs=(None if crs is None else crs_text(crs)) or source.crs,
            **self.scene_options(call),
        )
        # In Processing, naming an existing file means that it may be replaced.
        return Job(scenes=(scene,), replace=True, **self.job_options(call))

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
        for item in statistics.get("classes", ()):
            feedback.pushInfo(cover_sentence(item["name"], item["percent"], item["area_m2"]))
        return {
            **{name.upper(): path for name, path in made.items()},
            self.COVER_PERCENT: percent,
            self.COVER_AREA_M2: area,
        }
