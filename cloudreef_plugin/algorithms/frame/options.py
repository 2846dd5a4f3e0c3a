"""The options that the algorithms for one scene and for many scenes share."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessing,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSource,
    QgsRectangle,
    QgsReferencedRectangle,
)

from ...band_order import band_numbers
from ...engine.contract.errors import JobError
from ...engine.contract.listing.folders import ListedScene
from ...engine.contract.model import Bundle
from ...engine.contract.protocol import PRECISIONS, RUNTIMES, Area, Outputs, SceneJob, parse_scaling
from ...layers.exports import LayerExport
from ...layers.files import crs_text
from ...layers.pictures import PictureExport
from ...messages import said, tr
from ...model_folders import model_entry
from .area import write_polygons
from .call import Call
from .class_options import decision, declare_decision
from .model_options import ModelOptions
from .parameters import ChoiceParameter

__all__ = ["SegmentOptions"]


class SegmentOptions(ModelOptions):
    """An algorithm that segments: declares, checks and reads the options that one scene and many share."""

    EXTENT = "EXTENT"
    AREA = "AREA"
    WHOLE_GRID = "WHOLE_GRID"
    THRESHOLD = "THRESHOLD"
    RUNTIME = "RUNTIME"
    PRECISION = "PRECISION"
    TTA = "TTA"

    TILE_PX = "TILE_PX"
    MEMORY_MB = "MEMORY_MB"

    def declare_options(self) -> None:
        """Declares the options."""
        self.declare_model()
        self._declare_area()
        self._declare_choices()
        self.add_cleaning(advanced=True)
        self._declare_machine()

    def _declare_area(self) -> None:
        self.add(
            QgsProcessingParameterExtent(self.EXTENT, tr("Extent"), optional=True),
            tr("Only this extent is segmented, and the result ends with it."),
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                self.AREA, tr("Area of interest (polygons)"), [QgsProcessing.TypeVectorPolygon], optional=True
            ),
            tr("Only these polygons are segmented; the rest of the result is nodata."),
            advanced=True,
        )
        self.add_flag(
            self.WHOLE_GRID,
            tr("Result on the grid of the whole raster"),
            tr("The result of an extent or of polygons is as large as the raster, with nodata around the area."),
            advanced=True,
        )

    def _declare_choices(self) -> None:
        self.add_number(
            self.THRESHOLD,
            tr("Threshold"),
            tr("Pixels of this probability or more are target. Not set: the model's own threshold."),
            default=None,
            limits=(0.0, 1.0),
            whole=False,
        )
        declare_decision(self)
        self.add_flag(
            self.TTA,
            tr("Average over flips and quarter turns"),
            tr("Test-time augmentation: a little more accurate, eight times the work."),
            advanced=True,
        )

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
        self.add_number(
            self.TILE_PX,
            tr("Largest tile edge (pixels)"),
            tr("Not set: as large as the memory budget allows. The result does not depend on it."),
            default=None,
            limits=(1, None),
            advanced=True,
        )
        self.add_number(
            self.MEMORY_MB,
            tr("Memory budget (MB)"),
            tr("Not set: decided from the machine's memory."),
            default=None,
            limits=(1, None),
            advanced=True,
        )

    def check(self, call: Call) -> None:
        """Checks the options before the run.

        Raises:
            CloudReefError: If a value is not valid.
        """
        self.check_model(call)
        call.threshold(self.THRESHOLD)
        decision(call)
        for name, choices in ((self.RUNTIME, RUNTIMES), (self.PRECISION, PRECISIONS)):
            call.choice(name, choices)

    def job_options(self, call: Call) -> dict[str, Any]:
        """Reads the options of a job that hold for all scenes.

        Raises:
            CloudReefError: If a value is not valid.
        """
        return {
            "model": str(self.model_folder(call)),
            "threshold": call.threshold(self.THRESHOLD),
            "decision": decision(call),
            "tta": call.flag(self.TTA),
            "postprocess": self.cleaning(call),
            "runtime": call.choice(self.RUNTIME, RUNTIMES),
            "precision": call.choice(self.PRECISION, PRECISIONS),
            "tile_px": call.whole_or_none(self.TILE_PX),
            "memory_mb": call.whole_or_none(self.MEMORY_MB),
        }

    def scene_options(self, call: Call) -> dict[str, Any]:
        """Reads the options of a scene.

        Raises:
            CloudReefError: If a value is not valid.
        """
        return {**self.reading_options(call), "area": self._area(call)}

    def listed_job(self, scene: ListedScene, outputs: dict[str, str], options: dict[str, Any], model: Path) -> SceneJob:
        """Builds the job of one scene of many.

        Args:
            scene: The scene; its own bands and scaling, from a table, have precedence over the options.
            outputs: Paths of its results by kind.
            options: See `scene_options`.
            model: Folder of the model.

        Raises:
            JobError: If bands or scaling of the scene are not valid.
        """
        options = {**options, "nodata": scene.nodata, "crs": scene.crs}
        try:
            if scene.bands:
                channels = [channel.common_name for channel in Bundle.load(model).channels]
                options["bands"] = band_numbers(scene.bands, channels)
                self.check_bands(options["bands"], model)
            if scene.scaling:
                parse_scaling(scene.scaling)
                options["scaling"] = scene.scaling
        except JobError as error:
            message = tr("The scene {}: {}").format(scene.name, said(error.message))
            raise JobError(message, error.hint) from error
        return SceneJob(scene.files, Outputs(**outputs), name=scene.name, **options)

    def fitted(self, call: Call, export: LayerExport) -> tuple[LayerExport, QgsRectangle, QgsCoordinateReferenceSystem]:
        """Adapts the export of a layer to the model and the area.

        Returns:
            The export, the extent to write, and the CRS of that extent.
        """
        extent = self.chosen_extent(call)
        if isinstance(export, PictureExport):
            polygons = call.features(self.AREA) if extent.isEmpty() else None
            if polygons is not None:
                extent = QgsReferencedRectangle(polygons.sourceExtent(), polygons.sourceCrs())
            entry = model_entry(self.model_folder(call) / "model.json")
            export = export.for_pixels(entry.resolution_m) if entry else export
        return export, extent, extent.crs()

    def chosen_extent(self, call: Call) -> QgsReferencedRectangle:
        """Reads the extent; empty if none was given."""
        return QgsReferencedRectangle(
            self.parameterAsExtent(call.parameters, self.EXTENT, call.context),
            self.parameterAsExtentCrs(call.parameters, self.EXTENT, call.context),
        )

    def _area(self, call: Call) -> Area:
        extent, polygons = self.chosen_extent(call), call.features(self.AREA)
        area = Area(whole_grid=call.flag(self.WHOLE_GRID))
        if not extent.isEmpty():
            bounds = (extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum())
            area = replace(area, bounds=bounds, bounds_crs=crs_text(extent.crs()))
        if polygons is not None:
            path = call.scratch / "area.geojson"
            write_polygons(path, polygons, call.feedback)
            area = replace(area, polygons=str(path), polygons_crs=crs_text(polygons.sourceCrs()))
        return area
