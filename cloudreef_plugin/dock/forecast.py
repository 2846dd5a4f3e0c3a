"""Estimates shown before a run: pixels, time, memory, device, and warnings."""

from __future__ import annotations

import json
import os
from typing import Any, Callable, Optional

from qgis.core import (
    Qgis,
    QgsCoordinateTransform,
    QgsCsException,
    QgsProcessing,
    QgsProject,
    QgsRasterLayer,
    QgsReferencedRectangle,
)
from qgis.PyQt.QtCore import QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QVBoxLayout, QWidget

from .. import estimate
from ..algorithms.frame.parameters import model_of_value
from ..algorithms.run_questions import DescribeRun
from ..engine.contract.errors import UNREAD, CloudReefError
from ..layers.files import file_of_source
from ..layers.pictures import PictureExport, picture_words, scene_of_layer
from ..messages import literal, tr, words_of
from ..model_folders import model_entry
from ..tasks.task import AlgorithmTask
from ..widgets.status_line import StatusLine

__all__ = ["BeforeRun"]

# The engine is asked when the choices have not changed for this time.
_REST_MS = 600
_NO_AREA = (DescribeRun.EXTENT,)
_USUAL_MODEL = "clouds"


class BeforeRun(QWidget):
    """Asks the engine in the background to describe the chosen run, and shows the answer.

    Answers are cached by the choices.

    Args:
        choices: Returns the layer and the parameters of cloudreef:segment, or None while something is missing.
        busy: Returns whether a run is in progress, which a question would slow down.
        elsewhere: Returns the texts that the panel shows elsewhere, which are not repeated here.
    """

    described = pyqtSignal(object)  # the engine's answer, None while there is none

    def __init__(
        self,
        choices: Callable[[], Optional[tuple[QgsRasterLayer, dict[str, Any]]]],
        busy: Callable[[], bool],
        elsewhere: Callable[[], list[str]] = list,
        parent: Optional[QWidget] = None,
    ) -> None:
        super().__init__(parent)
        self._choices = choices
        self._run_goes_on = busy
        self._elsewhere = elsewhere
        self._doubtful = ""
        self._runtime = ""
        self._answers: dict[str, Any] = {}
        self._task: Optional[AlgorithmTask] = None
        self._asked = ""
        self._facts = StatusLine(tr("Estimated size, time and memory of the run"))
        self._facts.label.setObjectName("before_run")
        self._doubts = StatusLine(tr("Warnings before the run"))
        self._doubts.label.setObjectName("doubts_before_run")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._facts)
        column.addWidget(self._doubts)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_REST_MS)
        self._timer.timeout.connect(self._ask)

    def refresh(self, *unused: object) -> None:
        """Asks again once the choices have not changed for a moment."""
        self._timer.start()

    def forget(self) -> None:
        """Clears what is shown of the previous layer or model."""
        self._say("", [])

    def text(self) -> str:
        """Joins estimate, device and warnings, for the log."""
        return "\n".join(filter(None, (" ".join(filter(None, (self._facts.text(), self._runtime))), self._doubtful)))

    def show_doubts(self, *unused: object) -> None:
        """Shows the warnings, unless the panel shows them elsewhere."""
        said = "" if self._doubtful in self._elsewhere() else self._doubtful
        self._doubts.say(said, Qgis.MessageLevel.Warning)

    def busy(self) -> bool:
        """Tells whether a question is pending."""
        return self._timer.isActive() or self._task is not None

    def shut_down(self) -> None:
        """Stops asking."""
        self._timer.stop()
        self._stop()

    def _ask(self) -> None:
        chosen = self._choices()
        if chosen is None or not self.isVisible():
            self._stop()
            self._tell(None, None)
            return
        layer, parameters = chosen
        key = _key(layer, parameters)
        if key in self._answers:
            self._stop()
            self._tell(self._answers[key], chosen)
        elif key != self._asked and not self._run_goes_on():
            self._begin(key, layer, parameters)

    def _begin(self, key: str, layer: QgsRasterLayer, parameters: dict[str, Any]) -> None:
        self._stop()
        try:
            export = scene_of_layer(layer).export
            if isinstance(export, PictureExport):
                self._say(_of_picture(export, parameters), [])
                return
            if export:
                self._say(_only_qgis(), [])
                return
        except CloudReefError as error:
            self._say("", [words_of(error)])
            return
        # The extent changes with each move of the map, so its share is computed here instead of asking again.
        given = {name: value for name, value in parameters.items() if name not in _NO_AREA}
        task = AlgorithmTask(DescribeRun().create(), {**given, DescribeRun.MASK: QgsProcessing.TEMPORARY_OUTPUT})
        if not task.start(
            lambda found: self._answered(key, json.loads(found[DescribeRun.ANSWER])),
            lambda sentence, kind: self._answered(
                key, {"only_qgis": True} if kind == UNREAD else {"refused": sentence}
            ),
            self._cancelled,
        ):
            return
        self._task, self._asked = task, key
        if not self._facts.text():
            self._say(tr("Reading the scene…"), [])

    def _stop(self) -> None:
        if self._task:
            self._task.forget()
        self._task, self._asked = None, ""

    def _answered(self, key: str, answer: dict[str, Any]) -> None:
        self._task, self._asked = None, ""
        self._answers[key] = answer
        self._ask()

    def _cancelled(self) -> None:
        """Shows nothing; the next change asks again."""
        self._task, self._asked = None, ""
        self._tell(None, None)

    def _tell(self, answer: Optional[dict[str, Any]], chosen: Optional[tuple[QgsRasterLayer, dict[str, Any]]]) -> None:
        if answer is not None and "only_qgis" in answer:
            self._say(_only_qgis(), [])
            self.described.emit(None)
            return
        if answer is None or chosen is None or "refused" in answer:
            self._say("", [answer["refused"]] if answer else [])
            self.described.emit(None)
            return
        layer, parameters = chosen
        share = _share(layer, parameters.get(DescribeRun.EXTENT))
        outlook = dict(answer["outlook"])
        outlook["pixels"] = round(outlook["pixels"] * share)
        outlook["flops"] *= share
        doubts = list(answer["warnings"])
        if share == 0:
            doubts.append(tr("The chosen area lies outside the layer."))
        runtime = f"{answer['runtime']}."
        self._say(" ".join((answer["ground"], estimate.in_words(outlook))), doubts, runtime)
        self._facts.label.setToolTip(literal("\n".join((runtime, answer["runtime_reason"]))))
        self.described.emit(answer)

    def _say(self, facts: str, doubts: list[str], runtime: str = "") -> None:
        self._facts.say(facts)
        self._runtime = runtime
        self._doubtful = "\n".join(doubts)
        self.show_doubts()


def _only_qgis() -> str:
    return tr(
        "Only QGIS can read this layer, so it is copied when the run starts and checked only then. To see an "
        "estimate before, save it as a GeoTIFF (Export > Save as) and choose that."
    )


def _of_picture(export: PictureExport, parameters: dict[str, Any]) -> str:
    """Describes what will be fetched from a map service.

    Raises:
        CloudReefError: If the picture would be too large, or the model is missing.
    """
    entry = model_entry(model_of_value(str(parameters.get(DescribeRun.MODEL) or _USUAL_MODEL)) / "model.json")
    extent = parameters.get(DescribeRun.EXTENT)
    area = parameters.get(DescribeRun.AREA)
    layer = QgsProject.instance().mapLayer(str(area.source.staticValue())) if extent is None and area else None
    if extent is None and layer is not None:
        extent = QgsReferencedRectangle(layer.extent(), layer.crs())
    extent = extent or QgsReferencedRectangle()
    grid = export.for_pixels(entry.resolution_m if entry else export.resolution_m).grid(
        extent, extent.crs(), QgsProject.instance().transformContext()
    )
    said = [picture_words(export.name, grid)]
    if export.terms:
        said.append(tr("The provider's terms of use: {}").format(export.terms))
    return " ".join(said)


def _key(layer: QgsRasterLayer, parameters: dict[str, Any]) -> str:
    """Makes a cache key of everything that the engine's answer depends on."""
    file = file_of_source(layer.source()) if layer.providerType() == "gdal" else None
    changed = os.stat(file).st_mtime_ns if file and os.path.exists(file) else 0
    asked = {name: str(value) for name, value in parameters.items() if name not in _NO_AREA}
    area = parameters.get(DescribeRun.AREA)
    if area is not None:
        polygons = QgsProject.instance().mapLayer(area.source.staticValue())
        chosen = sorted(polygons.selectedFeatureIds()) if area.selectedFeaturesOnly else polygons.featureCount()
        asked[DescribeRun.AREA] = f"{polygons.id()} {chosen}"
    own = (layer.id(), layer.crs().authid(), str(source_state(layer)))
    return json.dumps([asked, own, changed], sort_keys=True)


def source_state(layer: QgsRasterLayer) -> list[object]:
    """Lists the nodata settings of a layer, band by band."""
    provider = layer.dataProvider()
    return [
        [provider.useSourceNoDataValue(band), [(item.min(), item.max()) for item in provider.userNoDataValues(band)]]
        for band in range(1, provider.bandCount() + 1)
    ]


def _share(layer: QgsRasterLayer, extent: Optional[QgsReferencedRectangle]) -> float:
    """Computes the part of a layer that lies in an extent, 0 to 1; 1 if that is unknown."""
    whole = layer.extent()
    if extent is None or whole.isEmpty():
        return 1.0
    part = extent
    if layer.crs().isValid() and extent.crs().isValid():
        try:
            part = QgsCoordinateTransform(extent.crs(), layer.crs(), QgsProject.instance()).transformBoundingBox(extent)
        except QgsCsException:
            return 1.0
    shared = whole.intersect(part)
    return shared.width() * shared.height() / (whole.width() * whole.height())
