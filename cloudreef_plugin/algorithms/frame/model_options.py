"""The options of algorithms that read a scene for a model: the model, its bands, and how values are interpreted."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Optional

from qgis.core import QgsProcessingParameterString

from ...engine.contract.errors import JobError
from ...engine.contract.protocol import SCALINGS, parse_scaling
from ...installed_models import models
from ...messages import named, tr
from ...model_folders import ModelEntry
from .base import EngineAlgorithm
from .call import Call
from .parameters import BandsParameter, ChoiceParameter, bands_of_value, model_of_value

__all__ = ["ModelOptions", "entry_in"]


class ModelOptions(EngineAlgorithm):
    """An algorithm that reads scenes for a model."""

    MODEL = "MODEL"
    BANDS = "BANDS"
    SCALING = "SCALING"
    SCALE = "SCALE"
    OFFSET = "OFFSET"

    def declare_model(self) -> None:
        """Declares the model, its bands, and how values are interpreted."""
        entries = models()
        model = QgsProcessingParameterString(self.MODEL, tr("Model"), "clouds")
        model.setMetadata({"widget_wrapper": {"class": f"{__package__}.model_widget.ModelWidget"}})
        lines = [f"{entry.id}: {named(entry.description)}" for entry in entries]
        self.add(model, "\n".join([tr("A model's name, or the folder of a model."), *lines]))
        self.add(
            BandsParameter(self.BANDS, tr("Bands, in the order of the model's channels"), None, False, True),
            "\n".join(
                [
                    tr("Band numbers such as 4,3,2,5; 0 for an optional channel that is missing. Empty: by name."),
                    *(f"{entry.id}: {', '.join(map(named, entry.channels))}" for entry in entries),
                ]
            ),
            advanced=True,
        )
        self.add(
            ChoiceParameter(self.SCALING, tr("Stored values"), SCALINGS, "auto"),
            tr("How stored numbers become reflectance; auto decides by tags, product metadata and data type."),
            advanced=True,
        )
        for name, label in ((self.SCALE, tr("Scale of stored values")), (self.OFFSET, tr("Offset of stored values"))):
            self.add_number(
                name,
                label,
                tr("Instead of the choice above: the network sees number × scale + offset. Not set: 1 and 0."),
                default=None,
                limits=(None, None),
                whole=False,
                advanced=True,
            )

    def model_folder(self, call: Call) -> Path:
        """Finds the folder of the model.

        Raises:
            BundleError: If there is no such model.
        """
        return model_of_value(call.text(self.MODEL))

    def check_model(self, call: Call) -> None:
        """Checks model, bands and scaling.

        Raises:
            CloudReefError: If a value is not valid.
        """
        self.check_bands(bands_of_value(call.value(self.BANDS)), self.model_folder(call))
        self.scaling(call)

    def reading_options(self, call: Call) -> dict[str, Any]:
        """Collects the job's options for reading a scene.

        Raises:
            JobError: If a value is not valid.
        """
        return {"bands": bands_of_value(call.value(self.BANDS)), "scaling": self.scaling(call)}

    def scaling(self, call: Call) -> str:
        """Reads how stored numbers are converted to reflectance.

        Raises:
            JobError: If a value is not valid.
        """
        scale, offset = call.real_or_none(self.SCALE), call.real_or_none(self.OFFSET)
        if scale is None and offset is None:
            return call.choice(self.SCALING, SCALINGS)
        stated = f"{1.0 if scale is None else scale!r},{0.0 if offset is None else offset!r}"
        parse_scaling(stated)
        return stated

    def check_bands(self, bands: Optional[tuple[int, ...]], folder: Path) -> None:
        """Checks that bands are given for all channels of a model; optional ones at the end may be left out.

        Raises:
            JobError: If they are not.
        """
        entry = entry_in(folder)
        if bands is None or entry is None:
            return
        left_out = entry.channels[len(bands) :]
        if len(bands) > len(entry.channels) or not set(left_out) <= set(entry.optional):
            raise JobError(
                tr("{} bands were given, but the model {} has {} channels: {}.").format(
                    len(bands), entry.id, len(entry.channels), ", ".join(map(named, entry.channels))
                ),
                tr("Give one band number for each, 0 for an optional channel that the raster lacks."),
            )
        for band, channel in zip(bands, entry.channels):
            if band == 0 and channel not in entry.optional:
                raise JobError(tr("The model {} cannot do without the channel {}.").format(entry.id, named(channel)))


def entry_in(folder: Path) -> Optional[ModelEntry]:
    """Reads the description of the model in a folder; None if it cannot be read."""
    return next((entry for entry in models([folder.parent]) if entry.folder.resolve() == folder.resolve()), None)
