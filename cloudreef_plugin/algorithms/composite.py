"""cloudreef:composite: one picture of the clear pixels of several scenes."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import QgsProcessingParameterRasterDestination

from ..engine.contract.errors import JobError
from ..engine.contract.raster_jobs import GRIDS, METHODS, ORDERS, CompositeOutputs, MaskedScene
from ..engine.contract.raster_jobs import Composite as CompositeTask
from ..messages import tr
from .frame.call import Call
from .frame.class_options import chosen_classes
from .frame.parameters import ChoiceParameter
from .frame.raster_job import RasterJobAlgorithm

__all__ = ["Composite"]


class Composite(RasterJobAlgorithm):
    """Combines the clear pixels of several scenes."""

    ID = "composite"
    TITLE = "Least-cloudy composite"
    SUMMARY = "Makes one picture of the clear pixels of several scenes with their masks."
    HELP = (
        "Give several scenes of one kind (data type, scale) and as many masks in the same order. A pixel of a scene "
        "counts where its mask is 0. Bands are matched by their names if all have one, else by their order; bands "
        "that not all scenes have are left out, and the log says so.\n\n"
        "first: the first scene that is clear there, all bands of one day; the clearest scene comes first, or the "
        "order given is kept. A scene without data in some of its bands there comes after those that have all. "
        "median: for each band the median of all scenes that are clear there.\n\n"
        "The result has the pixel grid of the first scene given, extended over all scenes (union) or cut to the "
        "first. Scenes on other grids are resampled to it by nearest neighbour. Large scenes are processed window by "
        "window, with bounded memory.\n\n"
        "From a terminal:\n"
        "qgis_process run cloudreef:composite --RASTERS=a.tif --RASTERS=b.tif --MASKS=a_mask.tif --MASKS=b_mask.tif "
        "--OUTPUT=clear.tif"
    )
    WORDS = "mosaic,composite,cloud free,cloudless,median,merge,mask,time series"
    RASTERS_GIVEN = "RASTERS"
    MASKS = "MASKS"
    METHOD = "METHOD"
    ORDER = "ORDER"
    GRID = "GRID"
    NODATA = "NODATA"
    AVOID = "AVOID"
    OUTPUT = "OUTPUT"
    COUNT = "COUNT"
    RASTERS = (RASTERS_GIVEN, MASKS)
    FIRST_BAND = (MASKS,)
    NUMBERS = (
        ("FILLED_PERCENT", "Pixels that a scene shows clearly, in percent", "filled_percent"),
        ("MEAN_OBSERVATIONS", "Clear observations of a pixel on average", "mean_observations"),
    )

    def initAlgorithm(self, configuration: Optional[dict[str, Any]] = None) -> None:
        """Declares parameters and outputs."""
        self.add_rasters(self.RASTERS_GIVEN, tr("Scenes"), tr("Rasters of one kind that overlap."))
        self.add_rasters(
            self.MASKS, tr("Masks"), tr("One for each scene, in the same order: 0 clear, 1 not clear, 255 nodata.")
        )
        self.add_text(
            self.AVOID,
            tr("Classes to avoid"),
            tr("Of masks of several classes: numbers such as 1,2. Not set: all but the background, and undecided."),
        )
        self.add(
            ChoiceParameter(self.METHOD, tr("Method"), METHODS, "first"),
            tr("The first clear scene, or the median of all clear ones."),
        )
        self.add(
            ChoiceParameter(self.ORDER, tr("Order of scenes"), ORDERS, "clearest"),
            tr("For the method first: the scene with most clear pixels first, or as given."),
        )
        self.add(
            ChoiceParameter(self.GRID, tr("Extent"), GRIDS, "union"), tr("That of all scenes, or of the first given.")
        )
        self.add_number(
            self.NODATA,
            tr("Nodata value"),
            tr("Where no scene is clear. Not set: that of a scene, or one that no valid pixel has."),
            default=None,
            limits=(None, None),
            whole=False,
        )
        self.add(QgsProcessingParameterRasterDestination(self.OUTPUT, tr("Composite")), tr("Cloud-optimised GeoTIFF."))
        self.add_raster_output(
            self.COUNT, tr("Number of clear observations"), tr("Of each pixel. Cloud-optimised GeoTIFF.")
        )
        self.add_statistics(
            tr(
                "JSON file: the pixels of each scene that are clear and hold data, and the filled pixels; also in "
                "percent of all pixels of the composite."
            )
        )

    def check(self, call: Call) -> None:
        """Checks values before the run.

        Raises:
            JobError: If scenes and masks do not match.
        """
        scenes, masks = self.count(self.RASTERS_GIVEN), self.count(self.MASKS)
        if scenes != masks:
            raise JobError(
                tr("There are {} scenes and {} masks.").format(scenes, masks),
                tr("Give a mask for each scene, in the same order."),
            )
        for name, choices in ((self.METHOD, METHODS), (self.ORDER, ORDERS), (self.GRID, GRIDS)):
            call.choice(name, choices)
        chosen_classes(call, self.AVOID)

    def job(self, call: Call) -> CompositeTask:
        """Builds the engine's job."""
        pairs = zip(self.files(self.RASTERS_GIVEN), self.files(self.MASKS))
        return CompositeTask(
            scenes=tuple(MaskedScene(raster, mask) for raster, mask in pairs),
            outputs=CompositeOutputs(call.outputs[self.OUTPUT], call.output(self.COUNT), call.output(self.STATISTICS)),
            method=call.choice(self.METHOD, METHODS),
            order=call.choice(self.ORDER, ORDERS),
            grid=call.choice(self.GRID, GRIDS),
            nodata=call.real_or_none(self.NODATA),
            replace=True,
            avoid=chosen_classes(call, self.AVOID),
        )
