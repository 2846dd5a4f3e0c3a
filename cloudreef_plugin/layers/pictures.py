"""Layers that show pictures: map services and tiles, rendered by QGIS at a resolution that suits a model."""

from __future__ import annotations

import html
import math
import re
import shutil
from dataclasses import dataclass, replace
from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsDistanceArea,
    QgsPointXY,
    QgsProcessingFeedback,
    QgsRasterBandStats,
    QgsRasterDataProvider,
    QgsRasterFileWriter,
    QgsRasterLayer,
    QgsRasterPipe,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..engine.contract.errors import SceneError
from ..messages import Number, tr
from .band_tags import write_band_tags
from .files import SceneSource, extent_in_crs, relay, shows_pictures, source_of_layer

__all__ = ["MOST_PIXELS", "PictureExport", "PicturePlan", "picture_words", "scene_of_layer"]

MOST_PIXELS = 25_000_000  # about 400 tiles of 256 pixels: what a service may be asked for at once
_ELLIPSOID = "EPSG:7030"  # WGS 84
_BYTES_PER_PX = 4
_ALPHA_BAND = 4
_LICENCE_ROWS = ("Access Constraints", "Fees")
_SAYS_NOTHING = {"", "none", "no conditions apply", "unknown", "-"}


@dataclass(frozen=True)
class PicturePlan:
    """What will be rendered.

    Attributes:
        part: Extent in the layer's CRS.
        columns: Of the picture.
        rows: Of the picture.
        pixel_m: Edge of a pixel on the ground.
    """

    part: QgsRectangle
    columns: int
    rows: int
    pixel_m: float


@dataclass(frozen=True)
class PictureExport:
    """Renders an extent of a map service into a GeoTIFF of red, green, blue and transparency, block by block.

    Attributes:
        name: The layer's name.
        provider: A clone of the layer's provider; it may be used in another thread.
        crs: The layer's CRS.
        terms: What the provider says of licence and attribution, in a line; may be empty.
        resolution_m: Smallest and largest pixels that the model was made for.
    """

    name: str
    provider: QgsRasterDataProvider
    crs: QgsCoordinateReferenceSystem
    terms: str
    resolution_m: tuple[float, float] = (1.0, math.inf)

    @classmethod
    def of_layer(cls, layer: QgsRasterLayer) -> PictureExport:
        """Prepares the export of a layer, in the layer's thread."""
        clone = layer.dataProvider().clone()
        clone.moveToThread(None)  # whichever thread runs the export adopts it
        return cls(layer.name(), clone, layer.crs(), _terms(layer))

    def for_pixels(self, resolution_m: tuple[float, float]) -> PictureExport:
        """Prepares it for a model that was made for pixels of these sizes (smallest, largest)."""
        return replace(self, resolution_m=resolution_m)

    def plan(
        self, extent: QgsRectangle, extent_crs: QgsCoordinateReferenceSystem, transforms: QgsCoordinateTransformContext
    ) -> PicturePlan:
        """Chooses the finest pixels of the model's range for which the picture does not become too large.

        Args:
            extent: What is wanted; empty means all that the service shows.
            extent_crs: CRS of `extent`; not valid means the layer's own.
            transforms: The project's transformations.

        Raises:
            SceneError: If the extent lies elsewhere, or is too large for the model's range.
        """
        wanted = extent_in_crs(extent, extent_crs, self.crs, transforms, self.name)
        full = self.provider.extent()
        part = full if wanted.isEmpty() else wanted if full.isEmpty() else wanted.intersect(full)
        if part.isEmpty():
            raise SceneError(
                tr('The extent does not touch the layer "{}".').format(self.name), tr("Choose another extent.")
            )
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
        return PicturePlan(part, columns, rows, pixel_m)

    def grid(
        self, extent: QgsRectangle, extent_crs: QgsCoordinateReferenceSystem, transforms: QgsCoordinateTransformContext
    ) -> tuple[QgsRectangle, int, int]:
        """Computes what is rendered of an extent, as `plan` does: part, columns and rows."""
        plan = self.plan(extent, extent_crs, transforms)
        return plan.part, plan.columns, plan.rows

    def write(
        self,
        path: Path,
        extent: QgsRectangle,
        extent_crs: QgsCoordinateReferenceSystem,
        transforms: QgsCoordinateTransformContext,
        feedback: QgsProcessingFeedback,
    ) -> SceneSource:
        """Renders the wanted part. The provider is used up: an export is written once.

        Args:
            path: The file to make.
            extent: What is wanted; empty means all.
            extent_crs: CRS of `extent`; not valid means the layer's own.
            transforms: The project's transformations.
            feedback: Hears of progress and of the provider's terms, and is asked about cancelling.

        Returns:
            The file as a scene.

        Raises:
            SceneError: If it is too much, does not fit on the disk, or the service delivers nothing.
        """
        plan = self.plan(extent, extent_crs, transforms)
        if plan.columns * plan.rows * _BYTES_PER_PX > 0.9 * shutil.disk_usage(path.parent).free:
            raise SceneError(
                tr("There is too little temporary space for the picture of the map service."),
                tr("Choose a smaller extent."),
            )
        feedback.pushInfo(picture_words(self.name, plan))
        if self.terms:
            feedback.pushInfo(tr("The provider's terms of use: {}").format(self.terms))
        pipe = QgsRasterPipe()
        pipe.set(self.provider)
        writer = QgsRasterFileWriter(str(path))
        writer.setOutputFormat("GTiff")
        writer.setCreateOptions(["TILED=YES"])
        blocks = relay(feedback)
        result = writer.writeRaster(pipe, plan.columns, plan.rows, plan.part, self.crs, transforms, blocks)
        if feedback.isCanceled():
            path.unlink(missing_ok=True)
            return SceneSource((), self.name)
        if result != QgsRasterFileWriter.NoError:
            raise SceneError(
                tr('The picture of the map service "{}" could not be saved (code {}).').format(self.name, result),
                tr("Check that the disk has space."),
            )
        self._look_for_gaps(path, feedback)
        write_band_tags(path, ["red", "green", "blue"])
        return SceneSource((str(path),), self.name)

    def _look_for_gaps(self, path: Path, feedback: QgsProcessingFeedback) -> None:
        """Tells how much of a picture is transparent, as it is where a service does not answer.

        Raises:
            SceneError: If all of it is.
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
        """Measures the sides of an extent on the ground, by a short way through its centre."""
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


def picture_words(name: str, plan: PicturePlan) -> str:
    """Says what is read of a map service."""
    return tr(
        'The layer "{}" is a map service: it delivers pictures of 8-bit colours, not measurements. {} x {} pixels of '
        "{:.3g} m are fetched and read as a photograph; how good a mask is depends on how the service draws them."
    ).format(name, f"{Number(plan.columns):,.0f}", f"{Number(plan.rows):,.0f}", Number(plan.pixel_m))


def scene_of_layer(layer: QgsRasterLayer) -> SceneSource:
    """Describes a raster layer as a scene, as `source_of_layer` does; one that shows pictures is rendered.

    Must be called in the layer's thread.

    Raises:
        SceneError: If the layer is broken.
    """
    if layer.isValid() and layer.dataProvider() is not None and shows_pictures(layer):
        return SceneSource((), layer.name(), export=PictureExport.of_layer(layer))
    return source_of_layer(layer)


def _terms(layer: QgsRasterLayer) -> str:
    """Collects what provider, layer and metadata say of licence and attribution."""
    page = layer.dataProvider().htmlMetadata()
    said = [layer.attribution(), *layer.metadata().licenses(), *layer.metadata().rights()]
    for row in _LICENCE_ROWS:
        label = re.escape(QCoreApplication.translate("QgsWmsProvider", row))
        said += re.findall(rf"{label}\s*</t[dh]>\s*<td[^>]*>(.*?)</td>", page, re.DOTALL)
    plain = (html.unescape(re.sub(r"<[^>]+>", " ", text)).strip() for text in said)
    return "; ".join(dict.fromkeys(text for text in plain if text.lower() not in _SAYS_NOTHING))
