"""Fetches a picture of a map service as a scene to label."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Optional

from qgis.core import QgsProcessingFeedback, QgsProject, QgsRasterLayer
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject, Qt, pyqtSignal

from ..algorithms.frame.copies import LayerCopy
from ..installed_models import model_with_id
from ..layers.pictures import PictureExport
from ..messages import tr
from ..tasks.background import BackgroundTask, TaskCancelled

__all__ = ["SceneFetch"]


class SceneFetch(QObject):
    """Fetches the current view of a map service, and adds the picture to the project.

    Args:
        canvas: The map.
    """

    fetched = pyqtSignal(object)  # the layer of the picture
    failed = pyqtSignal(str)

    def __init__(self, canvas: QgsMapCanvas, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._task: Optional[BackgroundTask] = None

    def begin(self, layer: QgsRasterLayer, path: Path, model: str) -> None:
        """Starts fetching; does nothing while another picture is fetched.

        Args:
            layer: Layer of the map service.
            path: The GeoTIFF to write.
            model: Id of the model to teach, which determines the pixel size; "" for a new model.
        """
        if self._task is not None:
            return
        entry = model_with_id(model)
        export = PictureExport.of_layer(layer).for_pixels(entry.resolution_m if entry else (0.0, math.inf))
        copy = LayerCopy(path, export, self._canvas.extent(), self._canvas.mapSettings().destinationCrs())
        transforms = QgsProject.instance().transformContext()

        def fetch(task: BackgroundTask) -> str:
            feedback = QgsProcessingFeedback()

            def relay(percent: float) -> None:
                task.setProgress(percent)
                if task.isCanceled():
                    feedback.cancel()

            feedback.progressChanged.connect(relay, Qt.ConnectionType.DirectConnection)
            if not copy.write(transforms, feedback):
                raise TaskCancelled
            return str(path)

        self._task = BackgroundTask(tr('Fetch a picture of "{}"').format(layer.name()), fetch)
        self._task.start(self._add, self._fail, self._end)

    def _add(self, path: str) -> None:
        self._end()
        layer = QgsRasterLayer(path, Path(path).stem)
        if layer.isValid():
            QgsProject.instance().addMapLayer(layer)
            self.fetched.emit(layer)

    def _fail(self, sentence: str) -> None:
        self._end()
        self.failed.emit(sentence)

    def _end(self) -> None:
        self._task = None
