"""cloudreef:threshold: another mask from a stored probability."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Optional

from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProcessingParameterRasterDestination

from ..engine.errors import JobError
from ..engine.protocol import Postprocess
from ..engine.tasks import MaskOutputs
from ..engine.tasks import Threshold as ThresholdTask
from ..messages import tr
from ..results import counted_names
from .task import TaskAlgorithm

__all__ = ["Threshold"]


class Threshold(TaskAlgorithm):
    """Makes the mask of a threshold without running the network again."""

    ID = "threshold"
    TITLE = "Threshold a probability raster"
    SUMMARY = "Makes the mask of any threshold from a probability raster, without running the network again."
    HELP = (
        "The probability raster is what cloudreef:segment writes, or any raster of probability 0 to 1. The mask is "
        "the one that a run with this threshold would make: 0 background, 1 target, 255 nodata. Stored probability "
        "has steps of 0.004; a threshold between two of them takes the upper one, and the log says so.\n\n"
        "From a terminal:\n"
        "qgis_process run cloudreef:threshold --INPUT=probability.tif --THRESHOLD=0.4 --MASK=mask.tif"
    )
    WORDS = "mask,cloud mask,probability,threshold,cover,reclassify"
    INPUT = "INPUT"
    THRESHOLD = "THRESHOLD"
    MASK = "MASK"
    POLYGONS = "POLYGONS"
    RASTERS = (INPUT,)
    FIRST_BAND = RASTERS
    NUMBERS = (
        ("COVER_PERCENT", "Cover in percent of the valid pixels", "cover_percent"),
        ("COVER_AREA_M2", "Covered area in square metres", "cover_area_m2"),
    )

    def initAlgorithm(self, configuration: Optional[dict[str, Any]] = None) -> None:
        """Declares parameters and outputs."""
        self.add_raster(
            self.INPUT, tr("Probability raster"), tr("As cloudreef:segment writes it, or any raster of 0 to 1.")
        )
        self.add_number(
            self.THRESHOLD,
            tr("Threshold"),
            tr("Pixels of this probability or more are target."),
            default=0.5,
            maximum=1,
            whole=False,
        )
        self.add_cleaning()
        self.add(
            QgsProcessingParameterRasterDestination(self.MASK, tr("Mask")),
            tr("Cloud-optimised GeoTIFF: 0 background, 1 target, 255 nodata."),
        )
        self.add_polygons(
            self.POLYGONS, tr("Polygons"), tr("GeoPackage of the target's areas, with size and mean probability.")
        )
        self.add_statistics(tr("JSON file of pixel counts, cover and area."))

    def check(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Checks values before the run.

        Raises:
            JobError: If the threshold makes no sense.
        """
        threshold = self.parameterAsDouble(parameters, self.THRESHOLD, context)
        if not 0 < threshold < 1:
            raise JobError(tr("The threshold is {}; it must lie between 0 and 1.").format(threshold))

    def task(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        outputs: dict[str, str],
        scratch: Path,
        feedback: QgsProcessingFeedback,
    ) -> ThresholdTask:
        """Returns what the engine shall do."""
        return ThresholdTask(
            probability=self.file(self.INPUT) or "",
            threshold=self.parameterAsDouble(parameters, self.THRESHOLD, context),
            outputs=MaskOutputs(outputs[self.MASK], outputs.get(self.POLYGONS), outputs.get(self.STATISTICS)),
            postprocess=Postprocess(
                fill_holes_px=self.parameterAsInt(parameters, "HOLES_PX", context),
                sieve_px=self.parameterAsInt(parameters, "SIEVE_PX", context),
                buffer_px=self.parameterAsInt(parameters, "BUFFER_PX", context),
            ),
            replace=True,
        )

    def style(self, outputs: dict[str, str], statistics: dict[str, Any], context: QgsProcessingContext) -> None:
        """Has results styled, if Processing is going to load them."""
        classes = counted_names(statistics)
        for name in (self.MASK, self.POLYGONS):
            if name in outputs:
                self.style_when_loaded(context, outputs[name], name.lower(), classes)
