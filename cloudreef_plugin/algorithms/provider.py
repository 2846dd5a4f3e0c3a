"""The Processing provider."""

from __future__ import annotations

from qgis.core import QgsApplication, QgsProcessingAlgorithm, QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from .. import paths
from ..engine.contract.reading import VECTOR_ENDINGS
from ..messages import TITLE
from .comparemodels import CompareModels
from .composite import Composite
from .coverstatistics import CoverStatistics
from .evaluate import Evaluate
from .exporttraining import ExportTraining
from .maskraster import MaskRaster
from .polygonize import Polygonize
from .segment import Segment
from .segmentbatch import SegmentBatch
from .threshold import Threshold
from .train import Train

__all__ = ["PROVIDER_ID", "Provider", "create"]

PROVIDER_ID = "cloudreef"


class Provider(QgsProcessingProvider):
    """Offers CloudReef's algorithms to the toolbox, models, Python and qgis_process."""

    def id(self) -> str:
        """The provider's id, which precedes the ids of its algorithms."""
        return PROVIDER_ID

    def name(self) -> str:
        """The name shown in the toolbox."""
        return TITLE

    def longName(self) -> str:
        """The name with its version."""
        return f"{TITLE} {paths.version()}"

    def icon(self) -> QIcon:
        """The plugin's icon."""
        return QIcon(self.svgIconPath())

    def svgIconPath(self) -> str:
        """The icon's file."""
        return str(paths.resource("icon.svg"))

    def loadAlgorithms(self) -> None:
        """Adds the algorithms."""
        for algorithm in (
            Segment,
            SegmentBatch,
            Threshold,
            Polygonize,
            Evaluate,
            CompareModels,
            CoverStatistics,
            MaskRaster,
            Composite,
            ExportTraining,
            Train,
        ):
            self.addAlgorithm(algorithm())

    def supportedOutputRasterLayerExtensions(self) -> list[str]:
        """Lists the extensions of rasters: the engine writes cloud-optimised GeoTIFF."""
        return ["tif", "tiff"]

    def defaultRasterFileExtension(self) -> str:
        """The extension of temporary rasters."""
        return "tif"

    def supportedOutputVectorLayerExtensions(self) -> list[str]:
        """Lists the extensions of vector files, by which the engine chooses the format."""
        return [ending[1:] for ending in VECTOR_ENDINGS]

    def defaultVectorFileExtension(self, hasGeometry: bool = True) -> str:
        """The extension of temporary vector files."""
        return "gpkg"

    def supportsNonFileBasedOutput(self) -> bool:
        """Says no: results are files."""
        return False


def create(algorithm: str) -> QgsProcessingAlgorithm:
    """Creates a new instance of an algorithm of CloudReef, given by its `ID`."""
    return QgsApplication.processingRegistry().createAlgorithmById(f"{PROVIDER_ID}:{algorithm}")
