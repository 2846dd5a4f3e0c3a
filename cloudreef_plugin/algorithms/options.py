"""What segmenting one scene and segmenting many have in common: the options."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Optional

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
)

from ..engine.errors import CloudReefError, JobError
from ..engine.protocol import PRECISIONS, RUNTIMES, Area, Postprocess
from ..layers import crs_text
from ..messages import tr, words_of
from .area import write_polygons
from .model_options import ModelOptions
from .parameters import ChoiceParameter, choice_of_value

__all__ = ["SegmentOptions"]


class SegmentOptions(ModelOptions):
    """An algorithm that segments: declares, checks and reads what does not depend on how many scenes there are."""

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

    def declare_options(self) -> None:
        """Declares the options."""
        self.declare_model()
        self._declare_area()
        self._declare_choices()
        self._declare_cleaning()
        self._declare_machine()

    def _declare_area(self) -> None:
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
            tr(
                "What computes the network; auto takes TensorFlow on a GPU, else the fastest one installed: "
                "before the first large run all are tried for a moment."
            ),
            advanced=True,
        )
        self.add(
            ChoiceParameter(
                self.PRECISION, tr("Precision", "of the numbers that are computed with"), PRECISIONS, "auto"
            ),
            tr(
                "auto uses 16-bit numbers where the processor computes in them and the trial before the first "
                "large run finds the mask unchanged but for traces."
            ),
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

    def check(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Checks values before the run.

        Raises:
            CloudReefError: If it cannot be started.
        """
        self.check_options(parameters, context)

    def checkParameterValues(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:
        """Returns whether a run with these values can start, and if not why."""
        try:
            self.check(parameters, context)
        except CloudReefError as error:
            return False, words_of(error)
        return super().checkParameterValues(parameters, context)

    def check_options(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Checks the options.

        Raises:
            CloudReefError: If a value makes no sense.
        """
        self.check_model(parameters, context)
        threshold = self.number(parameters, self.THRESHOLD, context)
        if threshold is not None and not 0 < threshold < 1:
            raise JobError(
                tr("The threshold is {}; it must lie between 0 and 1.").format(threshold),
                tr("Leave it empty to use the model's own."),
            )
        for name, choices in ((self.RUNTIME, RUNTIMES), (self.PRECISION, PRECISIONS)):
            choice_of_value(parameters.get(name), choices, "auto")

    def job_options(self, parameters: dict[str, Any], context: QgsProcessingContext) -> dict[str, Any]:
        """Returns what a job says of all its scenes.

        Raises:
            CloudReefError: If a value makes no sense.
        """
        return {
            "model": str(self.model_folder(parameters, context)),
            "threshold": self.number(parameters, self.THRESHOLD, context),
            "tta": self.parameterAsBool(parameters, self.TTA, context),
            "postprocess": Postprocess(
                fill_holes_px=self.parameterAsInt(parameters, self.HOLES_PX, context),
                sieve_px=self.parameterAsInt(parameters, self.SIEVE_PX, context),
                buffer_px=self.parameterAsInt(parameters, self.BUFFER_PX, context),
            ),
            "runtime": choice_of_value(parameters.get(self.RUNTIME), RUNTIMES, "auto"),
            "precision": choice_of_value(parameters.get(self.PRECISION), PRECISIONS, "auto"),
            "tile_px": self.whole_number(parameters, self.TILE_PX, context),
            "memory_mb": self.whole_number(parameters, self.MEMORY_MB, context),
        }

    def scene_options(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        scratch: Path,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        """Returns what a job says of a scene, if nothing else is said of it.

        Raises:
            CloudReefError: If a value makes no sense.
        """
        return {
            **self.reading_options(parameters),
            "area": self._area(parameters, context, scratch, feedback),
        }

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


def _whole(name: str, label: str, default: Optional[int], minimum: int) -> QgsProcessingParameterNumber:
    optional = default is None
    return QgsProcessingParameterNumber(
        name, label, QgsProcessingParameterNumber.Integer, default, optional=optional, minValue=minimum
    )
