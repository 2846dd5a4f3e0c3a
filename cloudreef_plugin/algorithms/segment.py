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
    QgsProcessingParameterCrs,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterVectorDestination,
)

from .. import estimate
from ..engine.errors import OutputError, SceneError
from ..engine.protocol import Job, Outputs, SceneJob
from ..layers import SceneSource, crs_text
from ..messages import tr
from ..results import class_names, cover_sentence
from .base import reported
from .options import SegmentOptions
from .parameters import (
    SceneParameter,
    source_of_value,
)

__all__ = ["Segment"]


class Segment(SegmentOptions):
    """Segments a raster with a neural network."""

    ID = "segment"
    INPUT = "INPUT"
    NODATA = "NODATA"
    CRS = "CRS"
    MASK = "MASK"
    PROBABILITY = "PROBABILITY"
    POLYGONS = "POLYGONS"
    STATISTICS = "STATISTICS"
    REPORT = "REPORT"
    COVER_PERCENT = "COVER_PERCENT"
    COVER_AREA_M2 = "COVER_AREA_M2"

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
        self.add(
            SceneParameter(self.INPUT, tr("Raster layer, file or product")),
            tr(
                "A raster layer or file, also at an address such as https://host/scene.tif, a Landsat or Sentinel-2 "
                "product folder, or its metadata file."
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
        self.add(
            QgsProcessingParameterFileDestination(
                self.REPORT, tr("Report"), tr("HTML files (*.html)"), optional=True, createByDefault=False
            ),
            tr("A page to read: picture with the outline of the mask, cover, sizes, warnings, how it was made."),
        )
        self.addOutput(QgsProcessingOutputNumber(self.COVER_PERCENT, tr("Cover in percent of the valid pixels")))
        self.addOutput(QgsProcessingOutputNumber(self.COVER_AREA_M2, tr("Covered area in square metres")))

    def check(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Checks values before the run.

        Raises:
            CloudReefError: If it cannot be started.
        """
        self._source(parameters, context)
        super().check(parameters, context)
        self.check_formats(parameters, context)

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
            estimate.learn(statistics)
        return self._results(outputs, statistics, Path(job.model), context, feedback)

    def job_of(self, parameters: dict[str, Any], context: QgsProcessingContext, folder: Path) -> Job:
        """Returns the job of a run with these values, to be run elsewhere.

        Raises:
            CloudReefError: If a value makes no sense, or if only QGIS can read the input.
        """
        source = self._source(parameters, context)
        if source.export:
            raise SceneError(
                tr('The layer "{}" can only be read through QGIS.').format(source.name),
                tr("Save it as a GeoTIFF and segment that."),
            )
        return self._job(
            source, self._outputs(parameters, context), parameters, context, folder, QgsProcessingFeedback()
        )

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
        nodata = self.number(parameters, self.NODATA, context)
        scene = SceneJob(
            input=source.files,
            outputs=outputs,
            nodata=source.nodata if nodata is None else nodata,
            crs=crs_text(self.parameterAsCrs(parameters, self.CRS, context)) or source.crs,
            **self.scene_options(parameters, context, scratch, feedback),
        )
        # Who names a file in Processing consents to replacing it.
        return Job(scenes=(scene,), replace=True, **self.job_options(parameters, context))

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
