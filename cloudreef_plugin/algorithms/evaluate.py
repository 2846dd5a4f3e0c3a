"""cloudreef:evaluate: masks against the truth."""

from __future__ import annotations

import os
from typing import Any, Optional

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterString,
)

from ..engine.contract.errors import JobError, SceneError
from ..engine.contract.mask_jobs import Evaluate as EvaluateTask
from ..engine.contract.mask_jobs import Pair, ScoreOutputs
from ..layers.files import crs_text
from ..messages import tr
from .frame.area import write_features
from .frame.call import Call
from .frame.class_options import class_pairs
from .frame.raster_job import RasterJobAlgorithm
from .frame.scene_list import file_name
from .maskraster import classes_of_text

__all__ = ["Evaluate"]


class Evaluate(RasterJobAlgorithm):
    """Compares masks with reference rasters or polygons."""

    ID = "evaluate"
    TITLE = "Evaluate masks"
    SUMMARY = "Compares masks with reference rasters or polygons: IoU, Dice, precision, recall and an error map."
    HELP = (
        "Give one mask and its reference, or several masks and as many references in the same order. A reference "
        "on another grid is brought to the mask's by nearest pixel; polygons are compared by the centres of pixels. "
        "Pixels that are nodata in either are left out. In a reference every value but 0 and nodata is target, unless "
        "its values are named.\n\n"
        "Several masks give scores of each, their mean (every scene weighs the same) and pooled scores (every pixel "
        "weighs the same). One that cannot be compared does not end the rest and is told.\n\n"
        "Masks of several classes give scores of each class, their mean, kappa and the confusion matrix; their error "
        "map says 0 right and 1 wrong. A reference of other numbers is mapped by a table.\n\n"
        "Error map: 0 background and 1 target rightly told, 2 false target, 3 missed target.\n\n"
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
            tr("In place of rasters: where the target truly is, for all masks."),
        )
        self.add(
            QgsProcessingParameterString(self.CLASSES, tr("Reference values that are target"), None, False, True),
            tr("Such as 1 or 2,3,4. Not set: every value but 0 and nodata."),
        )
        self.add(
            QgsProcessingParameterString(self.MAPPING, tr("Which reference value is which class"), None, False, True),
            tr(
                "Of masks of several classes: pairs such as 40=0,10=1, the reference's number, then the mask's; 255 "
                "leaves pixels out. Not set: the same numbers."
            ),
        )
        self.add(
            QgsProcessingParameterRasterDestination(
                self.ERROR_MAP, tr("Error map"), optional=True, createByDefault=False
            ),
            tr("Of one mask. Cloud-optimised GeoTIFF."),
        )
        self.add(
            QgsProcessingParameterFolderDestination(
                self.ERROR_MAPS, tr("Folder of error maps"), optional=True, createByDefault=False
            ),
            tr("For several masks: one error map each, named NAME_errors.tif."),
        )
        self.add_file(self.TABLE, tr("Table"), tr("CSV files (*.csv)"), tr("A row for each mask, mean and pooled."))
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
        self._classes(call)
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
            targets=self._classes(call),
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

    def _classes(self, call: Call) -> Optional[tuple[float, ...]]:
        if not call.given(self.CLASSES):
            return None
        return classes_of_text(call.text(self.CLASSES))

    def _polygons(self, call: Call) -> tuple[Optional[str], Optional[str]]:
        if not call.given(self.POLYGONS):
            return None, None
        source = call.features(self.POLYGONS)
        if source is None:
            raise SceneError(tr("The reference polygons cannot be opened."), tr("Choose a layer with polygons."))
        path = call.scratch / "reference.geojson"
        write_features(path, source, call.feedback)  # none: all of it is background
        return str(path), crs_text(source.sourceCrs())
