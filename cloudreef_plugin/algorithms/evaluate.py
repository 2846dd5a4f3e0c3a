"""cloudreef:evaluate: scores of masks against reference data."""

from __future__ import annotations

import os
from typing import Any, Optional

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFolderDestination,
)

from ..engine.contract.errors import JobError, SceneError
from ..engine.contract.mask_jobs import Evaluate as EvaluateTask
from ..engine.contract.mask_jobs import Pair, ScoreOutputs
from ..layers.files import crs_text
from ..messages import tr
from .frame.area import write_features
from .frame.batch_names import file_name
from .frame.call import Call
from .frame.class_options import chosen_values, class_pairs
from .frame.raster_job import RasterJobAlgorithm

__all__ = ["Evaluate"]


class Evaluate(RasterJobAlgorithm):
    """Compares masks with reference rasters or polygons."""

    ID = "evaluate"
    TITLE = "Evaluate masks"
    SUMMARY = "Compares masks with reference rasters or polygons: IoU, Dice, precision, recall and an error map."
    HELP = (
        "Give one mask and its reference, or several masks and as many references in the same order. A reference "
        "on another grid is resampled to the mask's by nearest neighbour; polygons are compared at pixel centres. "
        "Pixels that are nodata in either are left out. In a reference every value except 0 and nodata is target, "
        "unless you give the target values.\n\n"
        "Several masks give scores of each, their mean (every scene weighs the same) and pooled scores (every pixel "
        "weighs the same). A mask that cannot be compared is reported and does not stop the others.\n\n"
        "Masks of several classes give scores of each class, their mean, kappa and the confusion matrix; in their "
        "error map 0 is right and 1 wrong. A reference with other numbers needs a mapping to the mask's.\n\n"
        "Error map: 0 background and 1 target, both correct; 2 false target; 3 missed target.\n\n"
        "From a terminal:\n"
        "qgis_process run cloudreef:evaluate --MASKS=mask.tif --REFERENCES=truth.tif --REPORT=scores.html"
    )
    WORDS = "accuracy,IoU,Jaccard,Dice,F1,precision,recall,confusion matrix,validation,error map,ground truth"
    MASKS = "MASKS"
    REFERENCES = "REFERENCES"
    POLYGONS = "POLYGONS"
    CLASSES = "CLASSES"
    MAPPING = "MAPPING"
    ERROR_MAP = "ERROR_MAP"
    ERROR_MAPS = "ERROR_MAPS"
    TABLE = "TABLE"
    REPORT = "REPORT"
    RASTERS = (MASKS, REFERENCES)
    FIRST_BAND = RASTERS
    NUMBERS = (
        ("IOU", "Intersection over union (pooled)", "iou"),
        ("DICE", "Dice coefficient, F1 (pooled)", "dice"),
        ("PRECISION", "Precision (pooled)", "precision"),
        ("RECALL", "Recall (pooled)", "recall"),
        ("SPECIFICITY", "Specificity (pooled)", "specificity"),
        ("ACCURACY", "Accuracy (pooled)", "accuracy"),
        ("MEAN_IOU", "Mean intersection over union of several classes (pooled)", "mean_iou"),
        ("KAPPA", "Cohen's kappa of several classes (pooled)", "kappa"),
    )

    def initAlgorithm(self, configuration: Optional[dict[str, Any]] = None) -> None:
        """Declares parameters and outputs."""
        self.add_rasters(self.MASKS, tr("Masks"), tr("0 background, 1 target, 255 nodata."))
        self.add_rasters(
            self.REFERENCES, tr("Reference rasters"), tr("As many as masks, in the same order."), optional=True
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                self.POLYGONS, tr("Reference polygons"), [QgsProcessing.TypeVectorPolygon], optional=True
            ),
            tr("Instead of rasters: where the target really is, for all masks."),
        )
        self.add_text(
            self.CLASSES,
            tr("Reference values that are target"),
            tr("Such as 1 or 2,3,4. Not set: every value except 0 and nodata."),
        )
        self.add_text(
            self.MAPPING,
            tr("Mapping of reference values to classes"),
            tr(
                "For masks of several classes: pairs such as 40=0,10=1, first the reference's number, then the mask's; "
                "255 leaves pixels out. Not set: the same numbers."
            ),
        )
        self.add_raster_output(self.ERROR_MAP, tr("Error map"), tr("For one mask. Cloud-optimised GeoTIFF."))
        self.add(
            QgsProcessingParameterFolderDestination(
                self.ERROR_MAPS, tr("Folder of error maps"), optional=True, createByDefault=False
            ),
            tr("For several masks: one error map each, named NAME_errors.tif."),
        )
        self.add_file(
            self.TABLE,
            tr("Table"),
            tr("CSV files (*.csv)"),
            tr("One row for each mask, one for the mean, one for the pooled scores."),
        )
        self.add_file(self.REPORT, tr("Report"), tr("HTML files (*.html)"), tr("One page with tables and pictures."))
        self.add_statistics(tr("JSON file of all counts and scores."))

    def check(self, call: Call) -> None:
        """Checks values before the run.

        Raises:
            JobError: If masks and references do not match.
        """
        masks, references = self.count(self.MASKS), self.count(self.REFERENCES)
        polygons = call.given(self.POLYGONS)
        if bool(references) == polygons:
            raise JobError(tr("A mask needs one reference."), tr("Give either reference rasters or polygons."))
        if references and references != masks:
            raise JobError(
                tr("There are {} masks and {} reference rasters.").format(masks, references),
                tr("Give a reference for each mask, in the same order."),
            )
        if masks > 1 and call.given(self.ERROR_MAP):
            raise JobError(
                tr("One error map cannot show {} masks.").format(masks), tr("Give a folder of error maps instead.")
            )
        chosen_values(call, self.CLASSES)
        class_pairs(call.text(self.MAPPING))

    def job(self, call: Call) -> EvaluateTask:
        """Builds the engine's job."""
        masks, references = self.files(self.MASKS), self.files(self.REFERENCES)
        polygons, crs = self._polygons(call)
        names = [file_name(source.stem) for source in self.sources[self.MASKS]]
        pairs = []
        for index, mask in enumerate(masks):
            name = names[index] if names.count(names[index]) == 1 else f"{names[index]}_{index + 1}"
            error_map = call.output(self.ERROR_MAP)
            if self.ERROR_MAPS in call.outputs:
                os.makedirs(call.outputs[self.ERROR_MAPS], exist_ok=True)
                error_map = error_map or os.path.join(call.outputs[self.ERROR_MAPS], f"{name}_errors.tif")
            pairs.append(Pair(mask, references[index] if references else None, polygons, crs, name, error_map))
        return EvaluateTask(
            pairs=tuple(pairs),
            outputs=ScoreOutputs(call.output(self.STATISTICS), call.output(self.TABLE), call.output(self.REPORT)),
            targets=chosen_values(call, self.CLASSES),
            replace=True,
            mapping=class_pairs(call.text(self.MAPPING)),
        )

    def numbers(self, statistics: dict[str, Any]) -> dict[str, Any]:
        """Maps the number outputs to values."""
        return super().numbers(statistics["pooled"])

    def style(self, outputs: dict[str, str], statistics: dict[str, Any], context: QgsProcessingContext) -> None:
        """Styles the results that Processing will load."""
        if self.ERROR_MAP in outputs:
            self.style_when_loaded(context, outputs[self.ERROR_MAP], "errors", (tr("background"), tr("target")))

    def _polygons(self, call: Call) -> tuple[Optional[str], Optional[str]]:
        if not call.given(self.POLYGONS):
            return None, None
        source = call.features(self.POLYGONS)
        if source is None:
            raise SceneError(tr("The reference polygons cannot be opened."), tr("Choose a layer with polygons."))
        path = call.scratch / "reference.geojson"
        write_features(path, source, call.feedback)  # without any feature everything is background
        return str(path), crs_text(source.sourceCrs())
