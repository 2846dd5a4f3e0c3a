"""Fill: the engine grows an area of similar probability from a clicked point."""

from __future__ import annotations

import json
from typing import Any, Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRasterLayer,
)
from qgis.PyQt.QtCore import QObject, pyqtSignal

from .. import paths
from ..engine.contract.files.held import scratch_folder
from ..engine.contract.training_jobs import Fill, PolygonsFile
from ..engine_choice import find_engine
from ..environment.engine_process import run_job
from ..layers.files import file_of_source
from ..messages import tr
from ..tasks.background import BackgroundTask

__all__ = ["MagicFill", "geometry_of"]


class MagicFill(QObject):
    """Grows an area from a point, in the background.

    Signals:
        filled: The area, in the requested CRS.
        failed: Why there is none.
    """

    filled = pyqtSignal(QgsGeometry)
    failed = pyqtSignal(str)

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._task: Optional[BackgroundTask] = None

    def start(
        self,
        probability: QgsRasterLayer,
        place: QgsPointXY,
        crs: QgsCoordinateReferenceSystem,
        labels: QgsCoordinateReferenceSystem,
        tolerance: float,
        band: int = 1,
    ) -> None:
        """Starts filling; does nothing while another area is filled.

        Args:
            probability: The probability raster.
            place: The clicked point.
            crs: CRS of the point.
            labels: The requested CRS of the area.
            tolerance: Largest difference in probability from the clicked point, 0..1.
            band: Band of the raster, 1-based.
        """
        if self._task is not None:
            return
        file = file_of_source(probability.source())
        if file is None:
            self.failed.emit(tr("The layer {} is not a file that the engine can read.").format(probability.name()))
            return
        here = QgsCoordinateTransform(crs, probability.crs(), QgsProject.instance()).transform(place)
        python = find_engine()

        def work(task: BackgroundTask) -> dict[str, Any]:
            with scratch_folder() as folder:
                out = folder / "fill.geojson"
                job = Fill(file, here.x(), here.y(), PolygonsFile(str(out)), tolerance, band=band)
                run_job(python, job, plugin_folder=paths.PLUGIN_FOLDER, scratch=folder, cancelled=task.isCanceled)
                found: dict[str, Any] = json.loads(out.read_text(encoding="utf-8"))["features"][0]["geometry"]
                return found

        task = BackgroundTask(tr("Fill from a clicked point"), work)
        of = probability.crs()
        self._task = task.start(lambda found: self._done(found, of, labels), self._failed, lambda: self._failed(""))

    def shut_down(self) -> None:
        """Stops filling; no signal is emitted."""
        if self._task is not None:
            self._task.forget()
            self._task = None

    def _done(
        self, found: dict[str, Any], crs: QgsCoordinateReferenceSystem, labels: QgsCoordinateReferenceSystem
    ) -> None:
        self._task = None
        geometry = geometry_of(found)
        geometry.transform(QgsCoordinateTransform(crs, labels, QgsProject.instance()))
        self.filled.emit(geometry)

    def _failed(self, sentence: str, kind: str = "") -> None:
        self._task = None
        if sentence:
            self.failed.emit(sentence)


def geometry_of(shape: dict[str, Any]) -> QgsGeometry:
    """Reads the polygon of a GeoJSON geometry."""
    rings = [[QgsPointXY(x, y) for x, y, *_ in ring] for ring in shape["coordinates"]]
    return QgsGeometry.fromPolygonXY(rings)
