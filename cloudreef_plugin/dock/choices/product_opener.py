"""Opens products, archives and rasters as layers."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Optional

from qgis.core import (
    QgsContrastEnhancement,
    QgsMultiBandColorRenderer,
    QgsProcessingUtils,
    QgsProject,
    QgsRaster,
    QgsRasterLayer,
    QgsRasterMinMaxOrigin,
)
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QFileDialog, QWidget

from ... import paths
from ...engine.contract.errors import CloudReefError
from ...engine.contract.files.held import scratch_folder
from ...engine.contract.raster_jobs import StackOutputs, StackProduct
from ...engine_choice import find_engine
from ...environment.engine_process import run_job
from ...layers.names import free_path
from ...messages import tr, words_of
from ...tasks.background import BackgroundTask

__all__ = ["ProductOpener"]

_ENDINGS = "*.tif *.tiff *.vrt *.jp2 *.img *_MTL.* DIM_*.* *.zip *.tar *.tgz *.tar.gz"


class ProductOpener(QObject):
    """Adds rasters to the project; the engine joins the bands of a product to one raster, a VRT.

    Signals:
        opened: The new layer, and a sentence about it.
        failed: A sentence.
    """

    opened = pyqtSignal(object, str)
    failed = pyqtSignal(str)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.task: Optional[BackgroundTask] = None
        self._waiting: list[Path] = []

    def ask_folder(self) -> None:
        """Asks for a folder and opens it."""
        folder = QFileDialog.getExistingDirectory(
            self.parent(), tr("Choose the folder of a Landsat or Sentinel-2 product")
        )
        if folder:
            self.open(Path(folder))

    def ask_file(self) -> None:
        """Asks for a file and opens it."""
        kinds = f"{tr('Rasters, metadata and archives')} ({_ENDINGS});;{tr('All files')} (*)"
        file, _ = QFileDialog.getOpenFileName(
            self.parent(), tr("Choose a raster, or a product's metadata or archive"), "", kinds
        )
        if file:
            self.open(Path(file))

    def open(self, path: Path) -> None:
        """Opens a raster at once; a product, given by folder, metadata file or archive, in the background."""
        if path.is_file() and not _is_product(path):
            self._add(str(path), "")
            return
        if self.task:
            self._waiting.append(path)
            return
        try:
            python = find_engine()
        except CloudReefError as error:
            self.failed.emit(words_of(error))
            return
        target = _free_name(path)

        def work(task: BackgroundTask) -> str:
            with scratch_folder() as scratch:
                job = StackProduct(str(path), StackOutputs(str(target)))
                run_job(
                    python,
                    job,
                    plugin_folder=paths.PLUGIN_FOLDER,
                    scratch=scratch,
                    cancelled=task.isCanceled,
                )
            return str(target)

        self.task = BackgroundTask(tr("Open a product"), work)
        self.task.start(
            lambda file: self._stacked(path, file),
            self._failed,
            lambda: self._failed(tr("Cancelled; nothing was opened.")),
        )

    def shut_down(self) -> None:
        """Stops it, without a signal."""
        self._waiting = []
        if self.task:
            self.task.forget()
            self.task = None

    def _stacked(self, product: Path, file: str) -> None:
        said = tr("{0} was opened. The layer is a small file that joins its bands, {1}; the product is unchanged.")
        self._add(file, said.format(product.name, file))
        self._next()

    def _next(self) -> None:
        self.task = None
        if self._waiting:
            self.open(self._waiting.pop(0))

    def _add(self, file: str, said: str) -> None:
        layer = QgsRasterLayer(file, Path(file).stem)
        if not layer.isValid():
            self.failed.emit(tr("QGIS cannot open {}.").format(file))
            return
        _draw_true_colour(layer)
        layer.setContrastEnhancement(
            QgsContrastEnhancement.StretchToMinimumMaximum, QgsRasterMinMaxOrigin.CumulativeCut
        )
        QgsProject.instance().addMapLayer(layer)
        self.opened.emit(layer, said)

    def _failed(self, sentence: str) -> None:
        self.failed.emit(sentence)
        self._next()


def _draw_true_colour(layer: QgsRasterLayer) -> None:
    """Draws red, green and blue bands in true colour, where QGIS would take the first three bands."""
    provider = layer.dataProvider()
    colours = {provider.colorInterpretation(band): band for band in range(1, provider.bandCount() + 1)}
    wanted = (QgsRaster.RedBand, QgsRaster.GreenBand, QgsRaster.BlueBand)
    if all(colour in colours for colour in wanted):
        layer.setRenderer(QgsMultiBandColorRenderer(provider, *(colours[colour] for colour in wanted)))


def _is_product(file: Path) -> bool:
    """Tells whether a file is a product's metadata or archive, and not a raster by itself."""
    return re.search(r"(?i)(_mtl\.\w+|\.zip|\.tar|\.tgz|\.tar\.gz|mtd_msi\w*\.xml)$", file.name) is not None


def _free_name(product: Path) -> Path:
    """Chooses the path of the VRT: beside the product if that folder is writable, else in a temporary folder."""
    folder = product.parent
    if product.is_file() and not re.search(r"(?i)\.(zip|tar|tgz|gz)$", product.name):
        product, folder = product.parent, product.parent.parent  # a metadata file stands for its folder
    parent = folder if os.access(folder, os.W_OK) else Path(QgsProcessingUtils.tempFolder())
    name = re.sub(r"(?i)(\.safe|\.zip|\.tar|\.tgz|\.tar\.gz)+$", "", product.name)
    return free_path(parent / f"{name}.vrt")
