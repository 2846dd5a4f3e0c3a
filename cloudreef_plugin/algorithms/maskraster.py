"""cloudreef:maskraster: a raster without its masked pixels."""

from __future__ import annotations

import re
from typing import Any, Optional

from qgis.core import (
    QgsProcessingParameterBoolean,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterString,
)

from ..engine.contract.errors import JobError
from ..engine.contract.raster_jobs import MaskRaster as MaskTask
from ..engine.contract.raster_jobs import RasterOutputs
from ..messages import tr
from .frame.call import Call
from .frame.raster_job import RasterJobAlgorithm

__all__ = ["MaskRaster", "classes_of_text"]


class MaskRaster(RasterJobAlgorithm):
    """Sets the masked pixels of a raster to nodata."""

    ID = "maskraster"
    TITLE = "Mask a raster"
    SUMMARY = "Sets the masked pixels of a raster to nodata, in all bands: a scene without its clouds."
    HELP = (
        "Data type, band names, scales and colours stay. A mask on another grid is laid over the raster by nearest "
        "pixel; where there is none, the raster stays as it is. The mask may be one of CloudReef's or any raster of "
        "classes, whose values to take out are then named.\n\n"
        "A raster without a nodata value gets one that no valid pixel holds (NaN for floating point), and the log says "
        "which; where an alpha band says what counts, it says so of the masked pixels too.\n\n"
        "From a terminal:\n"
        "qgis_process run cloudreef:maskraster --INPUT=scene.tif --MASK=mask.tif --BUFFER_PX=5 --OUTPUT=clear.tif"
    )
    WORDS = "mask,cloud mask,nodata,remove clouds,cut out,clip"
    INPUT = "INPUT"
    MASK = "MASK"
    CLASSES = "CLASSES"
    MASK_NODATA = "MASK_NODATA"
    BUFFER_PX = "BUFFER_PX"
    NODATA = "NODATA"
    OUTPUT = "OUTPUT"
    RASTERS = (INPUT, MASK)
    FIRST_BAND = (MASK,)
    NUMBERS = (
        ("MASKED_PERCENT", "Pixels taken out in percent of the valid ones", "masked_percent"),
        ("LEFT_PX", "Valid pixels left", "left_px"),
    )

    def initAlgorithm(self, configuration: Optional[dict[str, Any]] = None) -> None:
        """Declares parameters and outputs."""
        self.add_raster(self.INPUT, tr("Raster"), tr("Any raster of real numbers."))
        self.add_raster(self.MASK, tr("Mask"), tr("A mask, or a raster of classes."))
        self.add(
            QgsProcessingParameterString(self.CLASSES, tr("Classes to take out"), None, False, True),
            tr("Values of the mask, such as 1 or 2,3,4. Not set: 1, or all classes but the background."),
        )
        self.add(
            QgsProcessingParameterBoolean(self.MASK_NODATA, tr("Take out what the mask does not know"), False),
            tr("Pixels where the mask is nodata, or does not reach, are taken out too."),
        )
        self.add_number(
            self.BUFFER_PX,
            tr("Take out pixels around too (pixels)"),
            tr("Everything up to this far from a masked pixel, in pixels of the raster."),
        )
        self.add_number(
            self.NODATA,
            tr("Nodata value"),
            tr("Not set: the raster's own, or one that no valid pixel holds."),
            default=None,
            limits=(None, None),
            whole=False,
        )
        self.add(
            QgsProcessingParameterRasterDestination(self.OUTPUT, tr("Masked raster")), tr("Cloud-optimised GeoTIFF.")
        )
        self.add_statistics(tr("JSON file: how many pixels were taken out."))

    def check(self, call: Call) -> None:
        """Checks values before the run.

        Raises:
            JobError: If the classes cannot be read.
        """
        self._classes(call)

    def job(self, call: Call) -> MaskTask:
        """Builds the engine's job."""
        return MaskTask(
            raster=self.file(self.INPUT) or "",
            mask=self.file(self.MASK) or "",
            outputs=RasterOutputs(call.outputs[self.OUTPUT], call.output(self.STATISTICS)),
            classes=self._classes(call),
            mask_nodata=call.flag(self.MASK_NODATA),
            buffer_px=call.whole(self.BUFFER_PX),
            nodata=call.real_or_none(self.NODATA),
            replace=True,
        )

    def _classes(self, call: Call) -> Optional[tuple[float, ...]]:
        return classes_of_text(call.text(self.CLASSES)) if call.given(self.CLASSES) else None


def classes_of_text(text: str) -> tuple[float, ...]:
    """Reads values with commas, semicolons or spaces between.

    Raises:
        JobError: If there is anything else than numbers, or nothing.
    """
    words = [word for word in re.split(r"[,;\s]+", text) if word]
    try:
        values = tuple(float(word) for word in words)
    except ValueError:
        values = ()
    if not values:
        raise JobError(tr('The classes "{}" cannot be read.').format(text), tr("Give values such as 1 or 2,3,4."))
    return values
