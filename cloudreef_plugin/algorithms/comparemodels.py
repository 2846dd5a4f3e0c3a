"""cloudreef:comparemodels: several models on one scene, and where they disagree."""

from __future__ import annotations

import re
from typing import Any, Mapping, Optional

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterString,
)

from ..engine.contract.errors import JobError
from ..engine.contract.protocol import SCALINGS, Job, Outputs, SceneJob
from ..engine.contract.scene_jobs import MOST_MODELS, CompareOutputs
from ..engine.contract.scene_jobs import CompareModels as CompareTask
from ..messages import tr
from .frame.call import Call
from .frame.parameters import ChoiceParameter, SceneParameter, model_of_value
from .frame.raster_job import RasterJobAlgorithm

__all__ = ["CompareModels"]


class CompareModels(RasterJobAlgorithm):
    """Runs several models and shows where they disagree."""

    ID = "comparemodels"
    TITLE = "Compare models"
    SUMMARY = "Runs several models on one scene and shows where they disagree."
    HELP = (
        "Each model segments the scene at its own threshold. The raster is the sum over the models that say target: 1 "
        "for the first model, 2 for the second, 4 for the third and so on; 255 is nodata. With two models 0 is "
        "neither, 1 only the first, 2 only the second, 3 both. The table gives the agreement of each pair of models, "
        "and the picture shows it.\n\n"
        "If a model has several classes, the raster is 0 where all models name the same class and 1 where they do "
        "not, and the table has a row for each class that both models of a pair have by its name.\n\n"
        "The mean probability gives each model the same weight; cloudreef:threshold makes masks of it. Of several "
        "classes it is that of the first one that all models have by its name.\n\n"
        "From a terminal:\n"
        "qgis_process run cloudreef:comparemodels --INPUT=scene.tif --MODELS=clouds,clouds-fast --OUTPUT=who.tif"
    )
    WORDS = "compare,models,agreement,difference,ensemble,benchmark"
    INPUT = "INPUT"
    MODELS = "MODELS"
    SCALING = "SCALING"
    OUTPUT = "OUTPUT"
    MEAN = "MEAN"
    TABLE = "TABLE"
    PICTURE = "PICTURE"
    RASTERS = (INPUT,)
    NUMBERS = (("AGREED_PERCENT", "Agreement of all models in percent", "agreed_percent"),)

    def initAlgorithm(self, configuration: Optional[dict[str, Any]] = None) -> None:
        """Declares parameters and outputs."""
        self.add(
            SceneParameter(self.INPUT, tr("Scene")),
            tr("A raster whose bands say what they are, or a Landsat or Sentinel-2 product."),
        )
        self.add(
            QgsProcessingParameterString(self.MODELS, tr("Models"), "clouds,clouds-fast"),
            tr("Names or folders of at least two models, with commas between."),
        )
        self.add(
            ChoiceParameter(self.SCALING, tr("Stored values"), SCALINGS, "auto"),
            tr("How stored numbers become reflectance; auto decides by tags, product metadata and data type."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterRasterDestination(self.OUTPUT, tr("Which models say target")),
            tr("Cloud-optimised GeoTIFF."),
        )
        self.add_raster_output(
            self.MEAN,
            tr("Mean probability"),
            tr("Cloud-optimised GeoTIFF, as a run writes a probability: the mean of all models."),
        )
        self.add_file(self.TABLE, tr("Table"), tr("CSV files (*.csv)"), tr("Agreement of each pair of models."))
        self.add_file(self.PICTURE, tr("Picture"), tr("PNG files (*.png)"), tr("Where the models agree and where not."))
        self.add_statistics(tr("JSON file: cover of each model, agreement of each pair."))

    def check(self, call: Call) -> None:
        """Checks values before the run.

        Raises:
            CloudReefError: If a model does not exist, or there are too few or too many.
        """
        self._models(call)

    def job(self, call: Call) -> CompareTask:
        """Builds the engine's job."""
        models = self._models(call)
        scene = SceneJob(
            input=self.files(self.INPUT),
            outputs=Outputs(mask=call.outputs[self.OUTPUT]),  # the comparison writes none
            scaling=call.choice(self.SCALING, SCALINGS),
        )
        outputs = CompareOutputs(
            call.outputs[self.OUTPUT],
            call.output(self.TABLE),
            call.output(self.PICTURE),
            call.output(self.STATISTICS),
            call.output(self.MEAN),
        )
        return CompareTask(Job(models[0], (scene,)), models, outputs, replace=True)

    def style(self, outputs: dict[str, str], statistics: dict[str, Any], context: QgsProcessingContext) -> None:
        """Styles the rasters that Processing will load."""
        self.style_when_loaded(context, outputs[self.OUTPUT], "comparison", _legend(statistics))
        if self.MEAN in outputs:
            target = str(statistics.get("mean_of_class") or tr("target"))
            self.style_when_loaded(context, outputs[self.MEAN], "probability", (tr("background"), target))

    def _models(self, call: Call) -> tuple[str, ...]:
        names = [name for name in re.split(r"[,;]\s*", call.text(self.MODELS).strip()) if name]
        if not 2 <= len(names) <= MOST_MODELS:
            raise JobError(
                tr("{} models were given; 2 to {} can be compared.").format(len(names), MOST_MODELS),
                tr("Give their names separated by commas, such as clouds,clouds-fast."),
            )
        models = [str(model_of_value(name)) for name in names]
        for name, model in zip(names, models):
            if models.count(model) > 1:
                hint = tr("Give their names separated by commas, such as clouds,clouds-fast.")
                raise JobError(tr("{} is listed twice.").format(name), hint)
        return tuple(models)


def _legend(statistics: Mapping[str, Any]) -> list[str]:
    """Names the numbers of the raster; those that do not occur have empty names."""
    models = statistics["models"]
    counts = {int(number): count for number, count in statistics["combinations"].items()}
    if any("classes" in model for model in models):
        return [tr("the same class"), tr("different classes")]
    names = []
    for number in range(max(counts) + 1):
        found = [str(model["name"]) for bit, model in enumerate(models) if number >> bit & 1]
        names.append((", ".join(found) or tr("none of the models")) if counts[number] else "")
    return names
