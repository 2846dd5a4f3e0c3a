"""Exports of map services and tiles, which QGIS renders as pictures with pixels of a size that a model was made for."""

from __future__ import annotations

import html
import math
import re
from dataclasses import dataclass, replace
from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsDistanceArea,
    QgsPointXY,
    QgsProcessingFeedback,
    QgsRasterBandStats,
    QgsRasterLayer,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..engine.contract.errors import SceneError
from ..messages import Number, tr
from .exports import ExportGrid, LayerExport, provider_for_thread
from .files import SceneSource, shows_pictures, source_of_layer

__all__ = ["MOST_PIXELS", "PictureExport", "PictureGrid", "picture_words", "scene_of_layer"]

MOST_PIXELS = 25_000_000  # about 400 tiles of 256 x 256 pixels: a fair request to a service
_ELLIPSOID = "EPSG:7030"  # WGS 84
_BYTES_PER_PX = 4
_ALPHA_BAND = 4
_LICENCE_ROWS = ("Access Constraints", "Fees")
_SAYS_NOTHING = {"", "none", "no conditions apply", "unknown", "-"}


@dataclass(frozen=True)
class PictureGrid(ExportGrid):
    """The pixels of a picture.

    Attributes:
        pixel_m: Size of a pixel on the ground.
    """

    pixel_m: float


@dataclass(frozen=True)
class PictureExport(LayerExport):
    """Renders an extent of a map service as a GeoTIFF with the bands red, green, blue and alpha.

    Attributes:
        terms: What the provider says about licence and attribution, in one line; may be empty.
        resolution_m: Size of the smallest and the largest pixels that the model was made for.
    """

    terms: str
    resolution_m: tuple[float, float] = (1.0, math.inf)

    @classmethod
    def of_layer(cls, layer: QgsRasterLayer) -> PictureExport:
        """Prepares the export of a layer, in the layer's thread."""
        return cls(layer.name(), provider_for_thread(layer), layer.crs(), _terms(layer))

    def for_pixels(self, resolution_m: tuple[float, float]) -> PictureExport:
        """Prepares the export for a model that was made for pixels of these sizes (smallest, largest)."""
        return replace(self, resolution_m=resolution_m)

    def grid(
        self, extent: QgsRectangle, extent_crs: QgsCoordinateReferenceSystem, transforms: QgsCoordinateTransformContext
    ) -> PictureGrid:
        """Chooses the smallest pixels of the model's range with which the picture has at most `MOST_PIXELS`.

        Raises:
            SceneError: If the extent does not touch the layer, or is too large for the model's range.
        """
        part = self._part(extent, extent_crs, transforms)
        across_m, down_m = self._sides_m(part, transforms)
        finest, coarsest = self.resolution_m
        pixel_m = max(finest, math.sqrt(across_m * down_m / MOST_PIXELS))
        if pixel_m > coarsest:
            raise SceneError(
                tr(
                    'The extent has {:.0f} x {:.0f} km: too much to ask the map service "{}" for, even with pixels of '
                    "{:g} m, the largest that the model was made for."
                ).format(across_m / 1000, down_m / 1000, self.name, Number(coarsest)),
                tr("Choose a smaller extent, such as what the map shows or a rectangle."),
            )
        columns, rows = (max(1, round(side / pixel_m)) for side in (across_m, down_m))
        return PictureGrid(part, columns, rows, pixel_m)

    def _bytes_per_pixel(self) -> int:
        return _BYTES_PER_PX

    def _band_tags(self) -> tuple[list[str], dict[int, float]]:
        return ["red", "green", "blue"], {}

    def write(
        self,
        path: Path,
        extent: QgsRectangle,
        extent_crs: QgsCoordinateReferenceSystem,
        transforms: QgsCoordinateTransformContext,
        feedback: QgsProcessingFeedback,
    ) -> None:
        """Writes an extent as `LayerExport.write` does; tells the user what is fetched, and the provider's terms.

        Raises:
            SceneError: Also if the service delivers nothing.
        """
        feedback.pushInfo(picture_words(self.name, self.grid(extent, extent_crs, transforms)))
        if self.terms:
            feedback.pushInfo(tr("The provider's terms of use: {}").format(self.terms))
        super().write(path, extent, extent_crs, transforms, feedback)
        if not feedback.isCanceled():
            self._check_gaps(path, feedback)

    def _check_gaps(self, path: Path, feedback: QgsProcessingFeedback) -> None:
        """Warns if parts of the picture are transparent, as they are if the service does not answer.

        Raises:
            SceneError: If all of it is transparent.
        """
        opaque = _opaque(path)
        if not opaque > 0:
            raise SceneError(
                tr('The map service "{}" delivered no picture of the extent.').format(self.name),
                tr("Check the connection, and whether the map shows the layer there."),
            )
        if opaque < 1:
            feedback.pushWarning(
                tr("{:.2g} % of the extent came without a picture; they are without data.").format(
                    Number(100 * (1 - opaque))
                )
            )

    def _sides_m(self, part: QgsRectangle, transforms: QgsCoordinateTransformContext) -> tuple[float, float]:
        """Measures width and height of an extent on the ground, from short lines through its centre."""
        if not self.crs.isValid():
            return part.width(), part.height()
        measure = QgsDistanceArea()
        measure.setSourceCrs(self.crs, transforms)
        measure.setEllipsoid(_ELLIPSOID)
        centre, pieces = part.center(), 1000
        sides = []
        for across, down in ((part.width(), 0.0), (0.0, part.height())):
            step = (across / pieces / 2, down / pieces / 2)
            ends = [QgsPointXY(centre.x() + way * step[0], centre.y() + way * step[1]) for way in (-1, 1)]
            sides.append(measure.measureLine(*ends) * pieces)
        return sides[0], sides[1]


def _opaque(path: Path) -> float:
    """Computes the share of a picture that is not transparent, 0 to 1."""
    picture = QgsRasterLayer(str(path), path.stem, "gdal")
    if picture.bandCount() < _ALPHA_BAND:
        return 1.0
    return float(picture.dataProvider().bandStatistics(_ALPHA_BAND, QgsRasterBandStats.Mean).mean) / 255


def picture_words(name: str, grid: PictureGrid) -> str:
    """Tells the user what is fetched from a map service."""
    return tr(
        'The layer "{}" is a map service: it delivers pictures of 8-bit colours, not measurements. {} x {} pixels of '
        "{:.3g} m are fetched and read as a photograph; how good a mask is depends on how the service draws them."
    ).format(name, f"{Number(grid.columns):,.0f}", f"{Number(grid.rows):,.0f}", Number(grid.pixel_m))


def scene_of_layer(layer: QgsRasterLayer) -> SceneSource:
    """Describes a raster layer as a scene, as `source_of_layer` does, or a map service as one that QGIS renders.

    Must be called in the layer's thread.

    Raises:
        SceneError: If the layer is not valid or its file does not exist any more.
    """
    if layer.isValid() and layer.dataProvider() is not None and shows_pictures(layer):
        return SceneSource((), layer.name(), export=PictureExport.of_layer(layer))
    return source_of_layer(layer)


def _terms(layer: QgsRasterLayer) -> str:
    """Collects what provider, layer and metadata say about licence and attribution."""
    page = layer.dataProvider().htmlMetadata()
    said = [layer.attribution(), *layer.metadata().licenses(), *layer.metadata().rights()]
    for row in _LICENCE_ROWS:
        label = re.escape(QCoreApplication.translate("QgsWmsProvider", row))
        said += re.findall(rf"{label}\s*</t[dh]>\s*<td[^>]*>(.*?)</td>", page, re.DOTALL)
    plain = (html.unescape(re.sub(r"<[^>]+>", " ", text)).strip() for text in said)
    return "; ".join(dict.fromkeys(text for text in plain if text.lower() not in _SAYS_NOTHING))
