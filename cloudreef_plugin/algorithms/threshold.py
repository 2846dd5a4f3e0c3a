"""cloudreef:threshold: another mask from a stored probability."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import QgsProcessingContext, QgsProcessingParameterRasterDestination

from ..engine.contract.mask_jobs import MaskOutputs
from ..engine.contract.mask_jobs import Threshold as ThresholdTask
from ..layers.loading import counted_names
from ..messages import tr
from .frame.call import Call
from .frame.class_options import decision, declare_decision
from .frame.raster_job import RasterJobAlgorithm

__all__ = ["Threshold"]


class Threshold(RasterJobAlgorithm):
    """Makes the mask of a threshold without running the network again."""

    ID = "threshold"
    TITLE = "Threshold a probability raster"
    SUMMARY = "Makes the mask of any threshold from a probability raster, without running the network again."
    HELP = (
        "The probability raster is what cloudreef:segment writes, or any raster of probability 0 to 1. The mask is "
        "the one that a run with this threshold would make: 0 background, 1 target, 255 nodata. Stored probability "
        "has steps of 0.004; a threshold between two of them takes the upper one, and the log says so.\n\n"
        "With several classes, one band each, a pixel gets the most probable class of those that are switched on, or "
        "none if it is not probable enough; independent labels have a threshold each.\n\n"
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
            limits=(0, 1),
            whole=False,
        )
        declare_decision(self)
        self.add_cleaning()
        self.add(
            QgsProcessingParameterRasterDestination(self.MASK, tr("Mask")),
            tr("Cloud-optimised GeoTIFF: 0 background, 1 target, 255 nodata."),
        )
        self.add_polygons(
            self.POLYGONS,
            tr("Polygons"),
            tr(
                "The target's areas with size and mean probability. The file extension chooses GeoPackage, GeoJSON, "
                "FlatGeobuf or Shapefile."
            ),
        )
        self.add_statistics(tr("JSON file of pixel counts, cover and area."))

    def check(self, call: Call) -> None:
        """Checks values before the run.

        Raises:
            JobError: If the threshold is not valid.
        """
        call.threshold(self.THRESHOLD)
        decision(call)

    def job(self, call: Call) -> ThresholdTask:
        """Builds the engine's job."""
        return ThresholdTask(
            probability=self.file(self.INPUT) or "",
            threshold=call.real(self.THRESHOLD),
            outputs=MaskOutputs(call.outputs[self.MASK], call.output(self.POLYGONS), call.output(self.STATISTICS)),
            postprocess=self.cleaning(call),
            replace=True,
            decision=decision(call),
        )

    def style(self, outputs: dict[str, str], statistics: dict[str, Any], context: QgsProcessingContext) -> None:
        """Styles the results that Processing will load."""
        classes = counted_names(statistics)
        for name in (self.MASK, self.POLYGONS):
            if name in outputs:
                self.style_when_loaded(context, outputs[name], name.lower(), classes)
