"""Opens a product folder as a layer, so that the panel can segment it like any raster."""

from __future__ import annotations

import os
import tempfile
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

from . import paths
from .background import BackgroundTask
from .engine.errors import CloudReefError
from .engine.product_tasks import StackOutputs, StackProduct
from .engine_choice import find_engine
from .engine_process import run_job
from .messages import tr, words_of

__all__ = ["ProductOpener"]


class ProductOpener(QObject):
    """Has the engine make one raster of a product's bands, and adds it to the project.

    Signals:
        opened: The new layer.
        failed: A sentence.
    """

    opened = pyqtSignal(object)
    failed = pyqtSignal(str)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.task: Optional[BackgroundTask] = None

    def ask(self) -> None:
        """Asks for a folder and opens it."""
        folder = QFileDialog.getExistingDirectory(
            self.parent(), tr("Choose the folder of a Landsat or Sentinel-2 product")
        )
        if folder:
            self.open(Path(folder))

    def open(self, folder: Path) -> None:
        """Opens a product folder in the background."""
        if self.task:
            return
        try:
            python = find_engine()
        except CloudReefError as error:
            self.failed.emit(words_of(error))
            return
        target = _free_name(folder)

        def work(task: BackgroundTask) -> str:
            with tempfile.TemporaryDirectory(prefix="cloudreef-") as scratch:
                job = StackProduct(str(folder), StackOutputs(str(target)))
                run_job(
                    python,
                    job,
                    plugin_folder=paths.PLUGIN_FOLDER,
                    scratch=Path(scratch),
                    cancelled=task.isCanceled,
                )
            return str(target)

        self.task = BackgroundTask(tr("Open a product folder"), work)
        self.task.told.succeeded.connect(self._add)
        self.task.told.failed.connect(self._failed)
        self.task.told.cancelled.connect(lambda: self._failed(tr("Cancelled; nothing was opened.")))
        self.task.start()

    def shut_down(self) -> None:
        """Stops what runs, and tells nobody."""
        if self.task:
            self.task.forget()
            self.task = None

    def _add(self, file: str) -> None:
        self.task = None
        layer = QgsRasterLayer(file, Path(file).stem)
        _draw_true_colour(layer)
        layer.setContrastEnhancement(
            QgsContrastEnhancement.StretchToMinimumMaximum, QgsRasterMinMaxOrigin.CumulativeCut
        )
        QgsProject.instance().addMapLayer(layer)
        self.opened.emit(layer)

    def _failed(self, sentence: str) -> None:
        self.task = None
        self.failed.emit(sentence)


def _draw_true_colour(layer: QgsRasterLayer) -> None:
    """Draws the bands that are red, green and blue as such; QGIS takes the first three."""
    provider = layer.dataProvider()
    colours = {provider.colorInterpretation(band): band for band in range(1, provider.bandCount() + 1)}
    wanted = (QgsRaster.RedBand, QgsRaster.GreenBand, QgsRaster.BlueBand)
    if all(colour in colours for colour in wanted):
        layer.setRenderer(QgsMultiBandColorRenderer(provider, *(colours[colour] for colour in wanted)))


def _free_name(folder: Path) -> Path:
    """Returns where the VRT goes: beside the product if that folder can be written, else the temporary one."""
    parent = folder.parent if os.access(folder.parent, os.W_OK) else Path(QgsProcessingUtils.tempFolder())
    name = folder.name[:-5] if folder.name.lower().endswith(".safe") else folder.name
    free = (parent / (f"{name}.vrt" if number == 1 else f"{name}_{number}.vrt") for number in range(1, 1000))
    return next(path for path in free if not path.exists())
