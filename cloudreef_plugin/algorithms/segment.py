"""cloudreef:segment: one scene in, its mask out."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any, Callable, Optional

from qgis.core import (
    QgsCoordinateTransformContext,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingMultiStepFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterCrs,
    QgsProcessingParameterRasterDestination,
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
from .frame.call import Call
from .frame.feedback import reported
from .frame.layer_reader import export_path, show_layer_name
from .frame.options import SegmentOptions
from .frame.parameters import SceneParameter, files_of_value, named_layer

__all__ = ["Segment"]


class Segment(SegmentOptions):
    """Segments a raster with a neural network."""

    ID = "segment"
    TITLE = "Segment a raster"
    SUMMARY = "Finds clouds, or whatever a model was trained for, and writes a georeferenced mask."
    HELP = (
        "Runs a neural network over a raster and writes a mask on the raster's own grid: 0 background, "
        "1 target (for example cloud), 255 nodata.\n\n"
        "The input is a raster layer, a raster file, a Landsat or Sentinel-2 product as a folder or as it was "
        "downloaded (.tar, .tar.gz, .zip), or the product's metadata file (MTL). The bands that the model "
        "needs are found by their names, "
        "wavelengths or product naming; if that is not certain, give their numbers. Stored values are "
        "converted to reflectance once for the whole scene, by tags, product metadata or data type, and the "
        "log says how.\n\n"
        "Large rasters are read in overlapping tiles with bounded memory; the result is the same as that "
        "of one pass over the whole raster. Nodata pixels are ignored and stay nodata.\n\n"
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
    fallback: Optional[PixelExport] = None  # if the engine turns out not to be able to read the file
    transforms: QgsCoordinateTransformContext

    def initAlgorithm(self, configuration: Optional[dict[str, Any]] = None) -> None:
        """Declares parameters and outputs."""
        self.add(
            SceneParameter(self.INPUT, tr("Raster layer, file or product")),
            tr(
                "A raster layer or file, also at an address such as https://host/scene.tif, a Landsat or Sentinel-2 "
                "product folder, the archive (.tar, .zip) it came in, or its metadata file. A map service or tiles "
                "(WMS, WMTS, XYZ) are rendered in the extent, at a resolution that suits the model."
            ),
        )
        self.declare_options()
        self._declare_overrides()
        self._declare_results()

    def _declare_overrides(self) -> None:
        self.add_number(
            self.NODATA,
            tr("Nodata value"),
            tr(
                "Replaces the raster's own, as a stored number (before scale and offset); with nan every number is "
                "data. Not set: the raster's own."
            ),
            default=None,
            limits=(None, None),
            whole=False,
            advanced=True,
        )
        self.add(
            QgsProcessingParameterCrs(self.CRS, tr("CRS of the raster"), None, optional=True),
            tr("Replaces the raster's own. Not set: the raster's own."),
            advanced=True,
        )

    def _declare_results(self) -> None:
        self.add(
            QgsProcessingParameterRasterDestination(self.MASK, tr("Mask")),
            tr("Cloud-optimised GeoTIFF: 0 background, 1 target, 255 nodata; of several classes their numbers."),
        )
        self.add_raster_output(
            self.PROBABILITY,
            tr("Probability"),
            tr("Cloud-optimised GeoTIFF: 0 to 1 in steps of 0.004, stored as bytes with a scale."),
        )
        self.add_polygons(
            self.POLYGONS,
            tr("Polygons"),
            tr(
                "The target's areas with size and mean probability. The file extension chooses GeoPackage, GeoJSON, "
                "FlatGeobuf or Shapefile."
            ),
        )
        self.add_file(
            self.STATISTICS,
            tr("Statistics"),
            tr("JSON files (*.json)"),
            tr("JSON file of pixel counts, cover, area and how the result was made."),
            advanced=True,
        )
        for name, label, text in (
            (
                self.CONFIDENCE,
                tr("Confidence"),
                tr("Probability of the class that the mask shows, stored like the probability."),
            ),
            (self.LABEL_MASKS, tr("Masks of the classes"), tr("One band of 0 and 1 for each class, 255 nodata.")),
        ):
            self.add_raster_output(name, label, text, advanced=True)
        self.add_file(
            self.REPORT,
            tr("Report"),
            tr("HTML files (*.html)"),
            tr("A page to read: picture with the outline of the mask, cover, sizes, warnings, how it was made."),
            advanced=True,
        )
        self.addOutput(QgsProcessingOutputNumber(self.COVER_PERCENT, tr("Cover in percent of the valid pixels")))
        self.addOutput(QgsProcessingOutputNumber(self.COVER_AREA_M2, tr("Covered area in square metres")))

    def check(self, call: Call) -> None:
        """Checks values before the run.

        Raises:
            CloudReefError: If a value is not valid.
        """
        self.scene_source(call, self.INPUT)
        super().check(call)
        call.real_or_none(self.NODATA)
        call.crs_or_none(self.CRS)
        self.check_formats(call)

    def scene_source(self, call: Call, name: str) -> SceneSource:
        """Finds the scene of a parameter; a map service is one that QGIS renders.

        Raises:
            CloudReefError: If there is none.
        """
        layer = self._layer(call, name)
        if layer is not None and layer.isValid() and shows_pictures(layer):
            return scene_of_layer(layer)
        return super().scene_source(call, name)

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
            if layer is not None and layer.isValid() and len(self.source.files) == 1:
                self.fallback = PixelExport.of_layer(layer)
        self.transforms = context.transformContext()
        return True

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Exports the input if necessary, runs the engine, and returns the results."""
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
        """Asks the engine; if only QGIS can read the file, such as ECW or MrSID, exports it and asks again.

        Args:
            call: The run.
            ask: Asks the engine with a scene that it can open.

        Raises:
            CloudReefError: If the engine cannot answer.
        """
        try:
            return ask(self._exported(call))
        except CloudReefError as error:
            export = self.fallback_export() if error.kind == UNREAD else None
            if export is None:
                raise
        self.source = SceneSource((), self.source.name, export=export)
        return ask(self._exported(call))

    def fallback_export(self) -> Optional[PixelExport]:
        """Prepares the export of a file that the engine cannot read; None if QGIS cannot read it either."""
        if self.fallback is not None or len(self.source.files) != 1:
            return self.fallback
        layer = QgsRasterLayer(self.source.files[0])
        return PixelExport.of_layer(layer) if layer.isValid() else None

    def job_of(self, parameters: dict[str, Any], context: QgsProcessingContext, folder: Path) -> Job:
        """Builds the job of a run with these values, which the engine can run without QGIS.

        Raises:
            CloudReefError: If a value is not valid, or if only QGIS can read the input.
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
        """Writes the input to a file if only QGIS can read it."""
        if self.source.export is None:
            return self.source
        call.feedback.pushInfo(tr('Reading the layer "{}" through QGIS.').format(self.source.name))
        export, extent, crs = self.fitted(call, self.source.export)
        path = export_path(call.scratch, self.source.name)
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
        if call.scratch in Path(source.files[0]).parents:
            show_layer_name(call.feedback, source.files[0], source.name)
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
