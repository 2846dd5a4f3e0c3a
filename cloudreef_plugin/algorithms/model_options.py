"""Which model, and how it reads a scene: the options that all algorithms have that open a scene for a network."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Optional

from qgis.core import QgsProcessingContext, QgsProcessingParameterString

from ..engine.errors import JobError
from ..engine.protocol import SCALINGS
from ..installed_models import models
from ..messages import tr
from .base import EngineAlgorithm
from .parameters import BandsParameter, ChoiceParameter, bands_of_value, choice_of_value, model_of_value

__all__ = ["ModelOptions"]


class ModelOptions(EngineAlgorithm):
    """An algorithm that opens scenes as a model wants them."""

    MODEL = "MODEL"
    BANDS = "BANDS"
    SCALING = "SCALING"

    def declare_model(self) -> None:
        """Declares the model, and how it reads a scene."""
        entries = models()
        model = QgsProcessingParameterString(self.MODEL, tr("Model (name, or folder of a model)"), "clouds")
        lines = [f"{entry.id}: {entry.description}" for entry in entries]
        self.add(model, "\n".join([tr("A model's name, or the folder of a model."), *lines]))
        self.add(
            BandsParameter(self.BANDS, tr("Bands, in the order of the model's channels"), None, False, True),
            "\n".join(
                [
                    tr("Band numbers such as 4,3,2,5; 0 for an optional channel that is missing. Empty: by name."),
                    *(f"{entry.id}: {', '.join(entry.channels)}" for entry in entries),
                ]
            ),
        )
        self.add(
            ChoiceParameter(self.SCALING, tr("Stored values"), SCALINGS, "auto"),
            tr("How stored numbers become reflectance; auto decides by tags, product metadata and data type."),
        )

    def model_folder(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Path:
        """Returns the folder of the model.

        Raises:
            BundleError: If there is no such model.
        """
        return model_of_value(self.parameterAsString(parameters, self.MODEL, context))

    def check_model(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Checks model, bands and scaling.

        Raises:
            CloudReefError: If a value makes no sense.
        """
        self.check_bands(bands_of_value(parameters.get(self.BANDS)), self.model_folder(parameters, context))
        choice_of_value(parameters.get(self.SCALING), SCALINGS, "auto")

    def reading_options(self, parameters: dict[str, Any]) -> dict[str, Any]:
        """Returns what a job says of how a scene is read.

        Raises:
            JobError: If a value makes no sense.
        """
        return {
            "bands": bands_of_value(parameters.get(self.BANDS)),
            "scaling": choice_of_value(parameters.get(self.SCALING), SCALINGS, "auto"),
        }

    def check_bands(self, bands: Optional[tuple[int, ...]], folder: Path) -> None:
        """Checks that bands are given for all channels of a model.

        Raises:
            JobError: If they are not.
        """
        entry = next((entry for entry in models([folder.parent]) if entry.folder.resolve() == folder.resolve()), None)
        if bands is None or entry is None:
            return
        if len(bands) != len(entry.channels):
            raise JobError(
                tr("{} bands were given, but the model {} has {} channels: {}.").format(
                    len(bands), entry.id, len(entry.channels), ", ".join(entry.channels)
                ),
                tr("Give one band number for each, 0 for an optional channel that the raster lacks."),
            )
        for band, channel in zip(bands, entry.channels):
            if band == 0 and channel not in entry.optional:
                raise JobError(tr("The model {} cannot do without the channel {}.").format(entry.id, channel))
