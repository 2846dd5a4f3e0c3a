"""Copies of layers that only QGIS can read, beside the results of a batch, which uses them again when it continues."""

from __future__ import annotations

import math
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Sequence

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingMultiStepFeedback,
    QgsRasterLayer,
    QgsRectangle,
)

from ...engine.contract.errors import CloudReefError, OutputError
from ...engine.contract.files.held import replace_file
from ...layers.exports import LayerExport, PixelExport
from ...layers.files import SceneSource
from ...layers.pictures import scene_of_layer
from ...messages import tr, words_of
from .batch_names import file_name, make_folder

__all__ = ["LayerCopy", "batch_source", "copy_path", "write_copies"]

_FOLDER = "scenes"
# Formats that rasterio's wheels do not read, by file ending and by GDAL's name of a subdataset.
_ONLY_QGIS = (".ecw", ".sid", ".hdf", ".fits")
_PARTS = ("HDF4_SDS:", "HDF4_EOS:")


@dataclass(frozen=True)
class LayerCopy:
    """A copy of a layer in a file.

    Attributes:
        path: The file.
        export: Export of the layer.
        extent: The part to export; empty means all.
        crs: CRS of `extent`; not valid means the layer's own.
    """

    path: Path
    export: LayerExport
    extent: QgsRectangle
    crs: QgsCoordinateReferenceSystem

    def is_there(self, transforms: QgsCoordinateTransformContext) -> bool:
        """Tells whether the file exists with the same extent and size.

        Raises:
            SceneError: If the extent does not touch the layer.
        """
        grid = self.export.grid(self.extent, self.crs, transforms)
        layer = QgsRasterLayer(str(self.path), self.path.stem, "gdal") if self.path.is_file() else None
        if layer is None or not layer.isValid() or (layer.width(), layer.height()) != (grid.columns, grid.rows):
            return False
        tolerance = 1e-6 * max(grid.extent.width() / grid.columns, grid.extent.height() / grid.rows)
        ends = ("xMinimum", "xMaximum", "yMinimum", "yMaximum")
        return all(
            math.isclose(getattr(grid.extent, end)(), getattr(layer.extent(), end)(), rel_tol=1e-12, abs_tol=tolerance)
            for end in ends
        )

    def write(self, transforms: QgsCoordinateTransformContext, feedback: QgsProcessingFeedback) -> bool:
        """Writes the file completely or not at all; returns False if cancelled.

        Raises:
            OutputError: If its folder cannot be created, or an existing file cannot be replaced, as on Windows while it
                is open, for example as a layer in QGIS.
            SceneError: If the layer cannot be read.
        """
        make_folder(self.path.parent)
        part = self.path.with_name(f"{self.path.stem}.part.tif")
        # The raster first: if it cannot be replaced, its .aux.xml must stay, too.
        files = [(Path(f"{part}{ending}"), Path(f"{self.path}{ending}")) for ending in ("", ".aux.xml")]
        try:
            self.export.write(part, self.extent, self.crs, transforms, feedback)
            if feedback.isCanceled():
                return False
            for made, kept in files:
                if made.exists():
                    _replace(made, kept)
        finally:
            for made, _ in files:
                with suppress(OSError):
                    made.unlink(missing_ok=True)
        return True


def _replace(made: Path, kept: Path) -> None:
    try:
        replace_file(made, kept)
    except OSError as error:
        raise OutputError(
            tr("{} cannot be replaced.").format(kept), tr("Close it in other programs, or choose another name.")
        ) from error


def batch_source(layer: QgsRasterLayer) -> SceneSource:
    """Describes a layer of a batch as a scene, with an export if only QGIS can read it.

    Must be called in the layer's thread.

    Raises:
        SceneError: If the layer is not valid.
    """
    source = scene_of_layer(layer)
    name = source.files[0] if len(source.files) == 1 else ""
    if name.lower().endswith(_ONLY_QGIS) or name.startswith(_PARTS):
        return SceneSource((), source.name, export=PixelExport.of_layer(layer))
    return source


def copy_path(folder: Path, name: str) -> Path:
    """Builds the path of a layer's copy in a folder of results."""
    return folder / _FOLDER / f"{file_name(name)}.tif"


def write_copies(
    copies: Sequence[LayerCopy], again: bool, transforms: QgsCoordinateTransformContext, feedback: QgsProcessingFeedback
) -> dict[str, str]:
    """Writes the copies that do not exist yet.

    Args:
        copies: All copies of a batch.
        again: Whether to write existing copies again.
        transforms: The project's transformations.
        feedback: Receives the progress; can cancel.

    Returns:
        A message for each copy that could not be written, by its path.
    """
    failed: dict[str, str] = {}
    steps = QgsProcessingMultiStepFeedback(max(1, len(copies)), feedback)
    for number, copy in enumerate(copies):
        steps.setCurrentStep(number)
        try:
            if (again or not copy.is_there(transforms)) and not copy.write(transforms, steps):
                raise QgsProcessingException(tr("Cancelled; nothing was written."))
        except CloudReefError as error:
            failed[str(copy.path)] = f"{copy.path.stem}: {words_of(error)}"
    return failed
