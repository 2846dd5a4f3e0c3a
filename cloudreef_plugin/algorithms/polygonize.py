"""cloudreef:polygonize: a mask's areas as polygons."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import QgsProcessingContext

from ..engine.contract.mask_jobs import MOST_SMOOTHING, PolygonOutputs, Shaping
from ..engine.contract.mask_jobs import Polygonize as PolygonizeTask
from ..messages import tr
from .frame.call import Call
from .frame.class_options import chosen_classes
from .frame.raster_job import RasterJobAlgorithm

__all__ = ["Polygonize"]


class Polygonize(RasterJobAlgorithm):
    """Turns a mask into polygons, counted and measured."""

    ID = "polygonize"
    TITLE = "Polygonize a mask"
    SUMMARY = "Turns a mask into polygons: each connected area counted, measured and numbered."
    HELP = (
        "Fields: id (1, 2, ...), area_m2 and perimeter_m on the ellipsoid, mean_probability where a probability "
        "raster is given, and pixels. area_m2 is that of the pixels, perimeter_m that of the line as drawn. Areas are "
        "connected through the edges of pixels; holes stay holes.\n\n"
        "Without simplifying and smoothing the outlines follow the edges of the pixels exactly. Every polygon stays "
        "valid: a line that would make one invalid is simplified less. Neighbouring classes keep their common line, so "
        "that they neither overlap nor leave gaps.\n\n"
        "From a terminal:\n"
        "qgis_process run cloudreef:polygonize --INPUT=mask.tif --SMOOTH=2 --POLYGONS=reefs.gpkg"
    )
    WORDS = "mask,polygons,vectorize,instances,count,area,perimeter,reefs,simplify,smooth"
    INPUT = "INPUT"
    PROBABILITY = "PROBABILITY"
    MINIMUM_PX = "MINIMUM_PX"
    MINIMUM_AREA_M2 = "MINIMUM_AREA_M2"
    SIMPLIFY_PX = "SIMPLIFY_PX"
    SMOOTH = "SMOOTH"
    POLYGONS = "POLYGONS"
    CLASSES = "CLASSES"
    RASTERS = (INPUT, PROBABILITY)
    FIRST_BAND = RASTERS
    NUMBERS = (
        ("COUNT", "Number of polygons", "polygons_count"),
        ("AREA_M2", "Area of all polygons in square metres", "area_m2"),
    )

    def initAlgorithm(self, configuration: Optional[dict[str, Any]] = None) -> None:
        """Declares parameters and outputs."""
        self.add_raster(self.INPUT, tr("Mask"), tr("0 background, 1 target, 255 nodata; or class numbers."))
        self.add_raster(
            self.PROBABILITY,
            tr("Probability raster"),
            tr("On the mask's grid: each polygon states its mean."),
            optional=True,
        )
        self.add_text(
            self.CLASSES,
            tr("Classes"),
            tr("Of a mask of several classes: numbers such as 1,2. Not set: all but the background."),
        )
        self.add_number(
            self.MINIMUM_PX, tr("Leave out areas smaller than (pixels)"), tr("Areas of fewer pixels are left out.")
        )
        self.add_number(
            self.MINIMUM_AREA_M2,
            tr("Leave out areas smaller than (square metres)"),
            tr("Measured on the ellipsoid; needs a CRS."),
            whole=False,
        )
        self.add_number(
            self.SIMPLIFY_PX,
            tr("Simplify outlines by (pixels)"),
            tr("How far the line may move when corners are left out; 0 keeps all."),
            whole=False,
        )
        self.add_number(
            self.SMOOTH,
            tr("Smooth outlines (rounds)"),
            tr("How many times corners are rounded off; 0 keeps the edges of pixels."),
            limits=(0, MOST_SMOOTHING),
        )
        self.add_polygons(
            self.POLYGONS,
            tr("Polygons"),
            tr("GeoPackage, GeoJSON, FlatGeobuf or Shapefile by the ending of the name."),
            optional=False,
        )
        self.add_statistics(tr("JSON file: number of polygons; total, largest and median area."))

    def check(self, call: Call) -> None:
        """Checks values before the run.

        Raises:
            JobError: If the classes cannot be read.
        """
        chosen_classes(call, self.CLASSES)

    def job(self, call: Call) -> PolygonizeTask:
        """Builds the engine's job."""
        return PolygonizeTask(
            mask=self.file(self.INPUT) or "",
            outputs=PolygonOutputs(call.outputs[self.POLYGONS], call.output(self.STATISTICS)),
            probability=self.file(self.PROBABILITY),
            shaping=Shaping(
                minimum_px=call.whole(self.MINIMUM_PX),
                minimum_area_m2=call.real(self.MINIMUM_AREA_M2),
                simplify_px=call.real(self.SIMPLIFY_PX),
                smooth=call.whole(self.SMOOTH),
            ),
            replace=True,
            classes=chosen_classes(call, self.CLASSES),
        )

    def style(self, outputs: dict[str, str], statistics: dict[str, Any], context: QgsProcessingContext) -> None:
        """Styles the results that Processing will load."""
        classes = (tr("background"), str(statistics.get("class") or tr("target")))
        self.style_when_loaded(context, outputs[self.POLYGONS], "polygons", classes)
