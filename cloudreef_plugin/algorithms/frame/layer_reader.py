"""Names with which the engine opens input layers, including the CRS and nodata values that were set in QGIS."""

from __future__ import annotations

import math
from itertools import count
from pathlib import Path
from typing import Collection

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsRasterLayer,
    QgsRectangle,
)

from ...engine.contract.errors import SceneError
from ...layers.exports import LayerExport
from ...layers.files import SceneSource
from ...messages import tr
from ...tasks.task import RunFeedback
from .batch_names import file_name

__all__ = ["LayerReader", "export_path", "show_layer_name", "warn_of_other_band"]

_FOLDER, _MOST_CHARACTERS = "layers", 60


class LayerReader:
    """Turns scenes into names that GDAL can open in another process.

    Args:
        scratch: A folder for the pixels of layers that only QGIS can read.
        transforms: The project's transformations.
        feedback: The run's feedback.
    """

    def __init__(
        self,
        scratch: Path,
        transforms: QgsCoordinateTransformContext,
        feedback: QgsProcessingFeedback,
    ) -> None:
        self._scratch, self._transforms, self._feedback = scratch, transforms, feedback
        self._exports: set[Path] = set()

    def names(self, source: SceneSource) -> tuple[str, ...]:
        """Lists the names for a scene: a raster, a product, or its band files.

        Raises:
            SceneError: If the layer cannot be read outside of QGIS.
        """
        return source.files if len(source.files) > 1 else (self.gdal_name(source),)

    def gdal_name(self, source: SceneSource) -> str:
        """Finds the name for a scene of one file.

        Raises:
            SceneError: If there are several, or the layer cannot be read outside of QGIS.
        """
        if source.export:
            return self._exported(source.name, source.export)
        if len(source.files) > 1:
            raise SceneError(
                tr("{} files were given where one raster is needed.").format(len(source.files)),
                tr("Give one, or build a virtual raster of them first."),
            )
        return self._with_overrides(source)

    def _exported(self, name: str, export: LayerExport) -> str:
        self._feedback.pushInfo(tr('Reading the layer "{}" through QGIS.').format(name))
        path = export_path(self._scratch, name, self._exports)
        self._exports.add(path)
        export.write(path, QgsRectangle(), QgsCoordinateReferenceSystem(), self._transforms, self._feedback)
        if self._feedback.isCanceled():
            raise QgsProcessingException(tr("Cancelled; nothing was written."))
        show_layer_name(self._feedback, str(path), name)
        return str(path)

    def _with_overrides(self, source: SceneSource) -> str:
        """Names the file, or a vrt:// connection string where CRS or nodata value are overridden.

        https://gdal.org/en/stable/drivers/raster/vrt.html#vrt-connection-string
        """
        options, words = [], []
        if source.crs:
            options.append(f"a_srs={source.crs}")
            words.append(tr("CRS {}").format(source.crs if len(source.crs) < 20 else tr("as set in QGIS")))
        if source.nodata is not None:
            off = math.isnan(source.nodata)
            options.append("a_nodata=none" if off else f"a_nodata={source.nodata:.17g}")
            words.append(tr("no nodata value") if off else tr("nodata value {:g}").format(source.nodata))
        if not options:
            return source.files[0]
        if any(letter in source.files[0] for letter in "?&"):
            raise SceneError(
                tr('What was set in QGIS for the layer "{}" cannot be applied to a file of that name.').format(
                    source.name
                ),
                tr("Save the layer as a GeoTIFF, or rename its file without ? and &."),
            )
        self._feedback.pushInfo(
            tr('The layer "{}" is read as it was set in QGIS: {}.').format(source.name, ", ".join(words))
        )
        return f"vrt://{source.files[0]}?{'&'.join(options)}"


def export_path(scratch: Path, name: str, taken: Collection[Path] = ()) -> Path:
    """Builds the path of the file for a layer's pixels, which has the layer's name, as results record its name.

    Args:
        scratch: The folder of the run; the file is in a folder of its own there, which is created.
        name: The layer's name.
        taken: Files of other layers.
    """
    folder, stem = scratch / _FOLDER, file_name(name)[:_MOST_CHARACTERS]
    folder.mkdir(exist_ok=True)
    paths = (folder / (f"{stem}.tif" if number == 1 else f"{stem}_{number}.tif") for number in count(1))
    return next(path for path in paths if path not in taken)


def show_layer_name(feedback: QgsProcessingFeedback, file: str, name: str) -> None:
    """Makes the panel's messages show the layer's name instead of the file that the layer was exported to."""
    if isinstance(feedback, RunFeedback):
        feedback.name_file(Path(file).name, name)


def warn_of_other_band(layer: QgsRasterLayer, feedback: QgsProcessingFeedback) -> None:
    """Warns if the map shows another band than the first one, which is read."""
    renderer = layer.renderer()
    shown = [band for band in renderer.usesBands() if band > 0] if renderer else []
    if layer.bandCount() > 1 and shown and shown != [1]:
        feedback.pushWarning(
            tr('The map shows band {} of the layer "{}"; its first band is read.').format(
                ", ".join(map(str, shown)), layer.name()
            )
        )
