"""cloudreef:coverstatistics: how much of each zone is covered."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingParameterFeatureSource,
)

from ..engine.contract.errors import SceneError
from ..engine.contract.mask_jobs import CoverStatistics as CoverTask
from ..engine.contract.mask_jobs import ZoneOutputs
from ..layers.files import crs_text
from ..messages import tr
from .frame.area import write_zones
from .frame.call import Call
from .frame.raster_job import RasterJobAlgorithm

__all__ = ["CoverStatistics"]


class CoverStatistics(RasterJobAlgorithm):
    """Counts and measures a mask in each polygon of a layer."""

    ID = "coverstatistics"
    TITLE = "Cover of zones"
    SUMMARY = "Says for each polygon of a layer how much of it a mask covers."
    HELP = (
        "Each zone keeps its attributes and gets valid_px, target_px, nodata_px, cover_percent (of the valid pixels), "
        "cover_area_m2 and valid_area_m2 (on the ellipsoid). A pixel belongs to a zone when its centre does; in zones "
        "that overlap it counts in each. What lies outside the mask does not count. Zones may have any CRS.\n\n"
        "With several classes the target is every class but the background. Each class adds its pixels (NAME_px), "
        "percent of the valid pixels (NAME_percent) and square metres (NAME_m2); undecided pixels are valid, but of no "
        "class. A shapefile shortens these names, and percent to pc.\n\n"
        "From a terminal:\n"
        "qgis_process run cloudreef:coverstatistics --INPUT=mask.tif --ZONES=parcels.gpkg --OUTPUT=cover.gpkg"
    )
    WORDS = "zonal statistics,cover,zones,polygons,mask,percent,area,fields,parcels"
    INPUT = "INPUT"
    ZONES = "ZONES"
    OUTPUT = "OUTPUT"
    TABLE = "TABLE"
    RASTERS = (INPUT,)
    FIRST_BAND = RASTERS
    NUMBERS = (
        ("COUNT", "Number of zones", "zones_count"),
        ("COVER_PERCENT", "Cover of all zones in percent of the valid pixels", "cover_percent"),
        ("COVER_AREA_M2", "Covered area of all zones in square metres", "cover_area_m2"),
    )

    def initAlgorithm(self, configuration: Optional[dict[str, Any]] = None) -> None:
        """Declares parameters and outputs."""
        self.add_raster(self.INPUT, tr("Mask"), tr("0 background, 1 target, 255 nodata; or class numbers."))
        self.add(
            QgsProcessingParameterFeatureSource(self.ZONES, tr("Zones"), [QgsProcessing.TypeVectorPolygon]),
            tr("Polygons in any CRS."),
        )
        self.add_polygons(
            self.OUTPUT,
            tr("Zones with their cover"),
            tr(
                "The zones with their statistics: GeoPackage, GeoJSON, FlatGeobuf or Shapefile by the ending of the "
                "name."
            ),
            optional=False,
        )
        self.add_file(self.TABLE, tr("Table"), tr("CSV files (*.csv)"), tr("The same without geometry."))
        self.add_statistics(tr("JSON file of all zones together and of each zone."))

    def job(self, call: Call) -> CoverTask:
        """Builds the engine's job."""
        source = call.features(self.ZONES)
        if source is None:
            raise SceneError(tr("The zones cannot be opened."), tr("Choose a layer with polygons."))
        path = call.scratch / "zones.geojson"
        write_zones(path, source, call.feedback)
        return CoverTask(
            mask=self.file(self.INPUT) or "",
            zones=str(path),
            outputs=ZoneOutputs(call.output(self.OUTPUT), call.output(self.TABLE), call.output(self.STATISTICS)),
            zones_crs=crs_text(source.sourceCrs()),
            replace=True,
        )

    def style(self, outputs: dict[str, str], statistics: dict[str, Any], context: QgsProcessingContext) -> None:
        """Styles the results that Processing will load."""
        if self.OUTPUT in outputs:
            self.style_when_loaded(context, outputs[self.OUTPUT], "zones", (tr("background"), tr("target")))
