"""Parameters that QGIS does not have, and functions that read the values of parameters."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Any, Callable, Optional, Sequence

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsDataProvider,
    QgsProcessingContext,
    QgsProcessingParameterEnum,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
    QgsProcessingUtils,
    QgsProperty,
    QgsProviderRegistry,
    QgsRasterLayer,
    QgsReferencedRectangle,
)

from ... import settings
from ...engine.contract.errors import BundleError, JobError, SceneError
from ...installed_models import models
from ...layers.bands import Raster
from ...layers.files import SceneSource, source_of_file, source_of_layer
from ...messages import tr
from ...paths import is_address

__all__ = [
    "BandsParameter",
    "ChoiceParameter",
    "RastersParameter",
    "SceneParameter",
    "bands_of_value",
    "choice_of_value",
    "extent_text",
    "files_of_value",
    "items_of_value",
    "model_of_value",
    "named_layer",
    "rasters_of_value",
    "source_of_value",
]

_EXACT_DIGITS = 17


class SceneParameter(QgsProcessingParameterRasterLayer):
    """A raster layer or file, or a scene that is not a layer: a product folder, its metadata file, or a list of band
    files. It has the widgets of a raster layer.
    """

    def clone(self) -> SceneParameter:
        """Copies it."""
        return SceneParameter(self)

    def checkValueIsAcceptable(self, input: Any, context: Optional[QgsProcessingContext] = None) -> bool:  # noqa: A002
        """Tells whether the value names something that exists."""
        if files_of_value(input):
            return True
        if isinstance(input, (list, tuple)):
            return False
        return super().checkValueIsAcceptable(input, context)


class RastersParameter(QgsProcessingParameterMultipleLayers):
    """Several raster layers or files; files are not opened as layers (see `rasters_of_value`)."""

    def clone(self) -> RastersParameter:
        """Copies it."""
        return RastersParameter(self)

    def checkValueIsAcceptable(self, input: Any, context: Optional[QgsProcessingContext] = None) -> bool:  # noqa: A002
        """Tells whether the value names something that exists."""
        return bool(files_of_value(input)) or bool(super().checkValueIsAcceptable(input, context))


class ChoiceParameter(QgsProcessingParameterEnum):
    """A choice of one of a few names; its value is the name, or the name's index.

    Args:
        name: The parameter's name.
        description: The label.
        names: The choices.
        default: The name that is chosen by default.
    """

    def __init__(self, name: str, description: str, names: Sequence[str], default: str) -> None:
        super().__init__(name, description, list(names), False, default, False, True)
        self.names = tuple(names)

    def clone(self) -> ChoiceParameter:
        """Copies it."""
        copy = ChoiceParameter(self.name(), self.description(), self.names, self.defaultValue())
        copy.setFlags(self.flags())
        copy.setHelp(self.help())
        return copy

    def checkValueIsAcceptable(self, input: Any, context: Optional[QgsProcessingContext] = None) -> bool:  # noqa: A002
        """Tells whether the value is a name or an index."""
        try:
            choice_of_value(input, self.names, self.defaultValue())
        except JobError:
            return super().checkValueIsAcceptable(input, context)
        return True


class BandsParameter(QgsProcessingParameterString):
    """Band numbers in the order of the model's channels: "4,3,2,5", or a list; empty to match by name."""

    def clone(self) -> BandsParameter:
        """Copies it."""
        return BandsParameter(self)

    def checkValueIsAcceptable(self, input: Any, context: Optional[QgsProcessingContext] = None) -> bool:  # noqa: A002
        """Tells whether the value is a list of band numbers, or empty."""
        if isinstance(input, QgsProperty):
            return super().checkValueIsAcceptable(input, context)
        try:
            bands_of_value(input)
        except JobError:
            return False
        return True


def bands_of_value(value: Any) -> Optional[tuple[int, ...]]:
    """Reads band numbers from a list, or from a text in which commas, semicolons or spaces separate them.

    Returns:
        The numbers, None if there are none.

    Raises:
        JobError: If there is anything else than whole numbers from 0 on.
    """
    parts = list(value) if isinstance(value, (list, tuple)) else [value]
    words = [word for part in parts for word in re.split(r"[,;\s]+", _text(part)) if word]
    if not all(re.fullmatch(r"\d+(\.0)?", word) for word in words):
        raise JobError(
            tr('The bands "{}" cannot be read.').format(" ".join(words)),
            tr("Give band numbers in the order of the model's channels, such as 4,3,2,5."),
        )
    return tuple(int(float(word)) for word in words) or None


def choice_of_value(value: Any, names: Sequence[str], default: Optional[str]) -> str:
    """Reads one of `names` from a value, which is the name or its index.

    Raises:
        JobError: If the value is neither.
    """
    text = _text(value)
    if not text and default:
        return default
    if text in names:
        return text
    if text.isdigit() and int(text) < len(names):
        return names[int(text)]
    raise JobError(tr('"{}" is not among the choices: {}.').format(text, ", ".join(names)))


def model_of_value(value: Any) -> Path:
    """Finds the folder of a model from its id or path.

    Raises:
        BundleError: If there is no such model.
    """
    text = _text(value)
    entries = models()
    for entry in entries:
        if entry.id == text:
            return entry.folder
    path = Path(text)
    folder = path.parent if path.name == "model.json" else path
    for each in (folder, settings.models_folder() / folder):  # a damaged model is not listed; the engine tells why
        if text and (each / "model.json").is_file():
            return each.resolve()
    raise BundleError(
        tr('There is no model "{}".').format(text),
        tr("Known models: {}; or give the folder of a model, with model.json.").format(
            ", ".join(entry.id for entry in entries) or tr("none")
        ),
    )


def source_of_value(value: Any, load: Callable[[], Any], context: QgsProcessingContext) -> SceneSource:
    """Describes the scene that a value names.

    Args:
        value: The parameter's value.
        load: Opens the value with QGIS; called only if it is not a layer, file or address. QGIS computes statistics of
            rasters that it opens: it would read an address a second time, and write a file beside a scene.
        context: Finds layers.

    Raises:
        SceneError: If there is no such scene.
    """
    known = named_layer(value, context)
    if known is not None:
        return source_of_layer(known)
    files = files_of_value(value)
    if len(files) == 1:
        return source_of_file(files[0])
    if files:
        return SceneSource(
            tuple(file if is_address(file) else os.path.abspath(file) for file in files), Path(files[0]).parent.name
        )
    layer = load()
    if isinstance(layer, QgsRasterLayer):
        return source_of_layer(layer)
    raise SceneError(
        tr('The input "{}" was not found.').format(_text(value)),
        tr("Give a raster layer, a raster file, a Landsat or Sentinel-2 product folder, or its metadata file."),
    )


def named_layer(value: Any, context: QgsProcessingContext) -> Optional[QgsRasterLayer]:
    """Finds the raster layer that a value is or names; files are not opened as layers."""
    if isinstance(value, QgsRasterLayer):
        return value
    text = _text(value)
    known = QgsProcessingUtils.mapLayerFromString(text, context, False) if text else None
    return known if isinstance(known, QgsRasterLayer) else None


def rasters_of_value(value: Any, context: QgsProcessingContext) -> list[Raster]:
    """Finds the raster layers that a value names, and opens its files; those that cannot be opened are left out.

    Files are opened as data providers, as QGIS would compute statistics of layers and write them beside the files.
    """
    providers, found = QgsProviderRegistry.instance(), []
    for item in items_of_value(value):
        raster: Optional[Raster] = named_layer(item, context)
        if raster is None and _text(item):
            raster = providers.createProvider("gdal", _text(item), QgsDataProvider.ProviderOptions())
        if raster is not None and raster.isValid():
            found.append(raster)
    return found


def items_of_value(value: Any) -> list[Any]:
    """Lists the items of a value; a value that is not a list is the only item."""
    return list(value) if isinstance(value, (list, tuple)) else [value]


def files_of_value(value: Any) -> tuple[str, ...]:
    """Lists the existing files or folders that a value names; empty unless all of its items exist."""
    parts = [_text(part) for part in items_of_value(value)]
    return tuple(parts) if parts and all(part and (is_address(part) or os.path.exists(part)) for part in parts) else ()


def _text(value: Any) -> str:
    if isinstance(value, QgsProperty):
        value = value.staticValue()
    if value is None or (hasattr(value, "isNull") and value.isNull()):
        return ""
    return str(value).strip() if isinstance(value, (str, int, float, Path)) else ""


def extent_text(extent: QgsReferencedRectangle) -> str:
    """Formats an extent as Processing reads it, without rounding."""
    sides = (extent.xMinimum(), extent.xMaximum(), extent.yMinimum(), extent.yMaximum())
    crs = extent.crs()
    name = crs.authid() or f"WKT:{crs.toWkt(QgsCoordinateReferenceSystem.WKT_PREFERRED)}"
    return ",".join(f"{side:.{_EXACT_DIGITS}g}" for side in sides) + (f" [{name}]" if crs.isValid() else "")
