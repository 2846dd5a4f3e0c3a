"""cloudreef:maskraster: a raster without its masked pixels."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import QgsProcessingParameterRasterDestination

from ..engine.contract.raster_jobs import MaskRaster as MaskTask
from ..engine.contract.raster_jobs import RasterOutputs
from ..messages import tr
from .frame.call import Call
from .frame.class_options import chosen_values
from .frame.raster_job import RasterJobAlgorithm

__all__ = ["MaskRaster"]


class MaskRaster(RasterJobAlgorithm):
    """Sets the masked pixels of a raster to nodata."""

    ID = "maskraster"
    TITLE = "Mask a raster"
    SUMMARY = "Sets the masked pixels of a raster to nodata, in all bands: a scene without its clouds."
    HELP = (
        "Data type, band names, scales and colours stay. A mask on another grid is resampled by nearest neighbour; "
        "where there is no mask, the raster stays as it is. The mask may be one of CloudReef's, or any raster of "
        "classes if you give the values to mask.\n\n"
        "A raster without a nodata value gets one that no valid pixel has (NaN for floating point), and the log says "
        "which; if the raster has an alpha band, masked pixels become transparent in it.\n\n"
        "From a terminal:\n"
        "qgis_process run cloudreef:maskraster --INPUT=scene.tif --MASK=mask.tif --BUFFER_PX=5 --OUTPUT=clear.tif"
    )
    WORDS = "mask,cloud mask,nodata,remove clouds,cut out,clip"
    INPUT = "INPUT"
    MASK = "MASK"
    CLASSES = "CLASSES"
    MASK_NODATA = "MASK_NODATA"

    NODATA = "NODATA"
    OUTPUT = "OUTPUT"
    RASTERS = (INPUT, MASK)
    FIRST_BAND = (MASK,)
    NUMBERS = (
        ("MASKED_PERCENT", "Masked pixels in percent of the valid ones", "masked_percent"),
        ("LEFT_PX", "Valid pixels left", "left_px"),
    )

    def initAlgorithm(self, configuration: Optional[dict[str, Any]] = None) -> None:
        """Declares parameters and outputs."""
        self.add_raster(self.INPUT, tr("Raster"), tr("Any raster of real numbers."))
        self.add_raster(self.MASK, tr("Mask"), tr("A mask, or a raster of classes."))
        self.add_text(
            self.CLASSES,
            tr("Classes to mask"),
            tr("Values of the mask, such as 1 or 2,3,4. Not set: 1, or all classes but the background."),
        )
        self.add_flag(
            self.MASK_NODATA,
            tr("Also mask pixels without a mask value"),
            tr("Pixels where the mask is nodata, or that it does not reach, are masked too."),
        )
        self.add_number(
            self.BUFFER_PX,
            tr("Also mask pixels around (pixels)"),
            tr("Everything up to this distance from a masked pixel, in pixels of the raster."),
        )
        self.add_number(
            self.NODATA,
            tr("Nodata value"),
            tr("Not set: the raster's own, or one that no valid pixel has."),
            default=None,
            limits=(None, None),
            whole=False,
        )
        self.add(
            QgsProcessingParameterRasterDestination(self.OUTPUT, tr("Masked raster")), tr("Cloud-optimised GeoTIFF.")
        )
        self.add_statistics(tr("JSON file: how many pixels were masked."))

    def check(self, call: Call) -> None:
        """Checks values before the run.

        Raises:
            JobError: If the classes cannot be read.
        """
        chosen_values(call, self.CLASSES)

    def job(self, call: Call) -> MaskTask:
        """Builds the engine's job."""
        return MaskTask(
            raster=self.file(self.INPUT) or "",
            mask=self.file(self.MASK) or "",
            outputs=RasterOutputs(call.outputs[self.OUTPUT], call.output(self.STATISTICS)),
            classes=chosen_values(call, self.CLASSES),
            mask_nodata=call.flag(self.MASK_NODATA),
            buffer_px=call.whole(self.BUFFER_PX),
            nodata=call.real_or_none(self.NODATA),
            replace=True,
        )
