"""Why here, why not here: explains the result at a clicked pixel by the values that the network got."""

from __future__ import annotations

import json
import shutil
import tempfile
from pathlib import Path
from typing import Any, Optional

from qgis.core import (
    Qgis,
    QgsCoordinateTransform,
    QgsPointXY,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsReferencedRectangle,
)
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QPixmap
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QLabel, QScrollArea, QVBoxLayout, QWidget

from ...algorithms.frame.parameters import extent_text
from ...algorithms.run_questions import LookAtRun
from ...algorithms.segment import Segment
from ...help_pages import add_help
from ...layers.probability_counts import target_of_layer
from ...layers.threshold_preview import threshold_of
from ...messages import TITLE, Number, named, tr, warn
from ...runs.history import Entry
from ...tasks.task import AlgorithmTask
from ...teach.map_tools import ClickTool
from ...widgets.borrowed_map import BorrowedMap
from ...widgets.number_table import NumberTable
from ...widgets.status_line import StatusLine
from ...widgets.wrapped_label import WrappedLabel
from .hover import said_at

__all__ = ["PlaceWindow", "why"]

# The picture shows so many pixels to each side of the place.
_AROUND_PX = 24


def why(probability: Optional[float], threshold: float, target: str) -> str:
    """Explains how a probability became a class; empty if it is unknown.

    Args:
        probability: Probability at the place.
        threshold: Threshold of the mask.
        target: Name of the target class.
    """
    if probability is None:
        return ""
    numbers = (f"{Number(probability):.2f}", Number(round(threshold, 3)), named(target))
    if probability >= threshold:
        return tr("The probability {0} reaches the threshold {1}: {2}.").format(*numbers)
    if probability >= 0.5 * threshold:
        return tr(
            "The probability {0} is below the threshold {1}: not {2}. A lower threshold would include it."
        ).format(*numbers)
    return tr(
        "The probability {0} is far below the threshold {1}: the network sees no {2} here. If it is there, check the "
        "bands below: are they the right ones, with plausible reflectance? If so, teach the model with labels of "
        "such places."
    ).format(*numbers)


class PlaceWindow(QDialog):
    """A window beside the map that explains each pixel that is clicked.

    Args:
        iface: QGIS's interface.
        parent: The main window.
    """

    def __init__(self, iface: QgisInterface, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("cloudreef_place")
        self.setWindowTitle(tr("{}: why here, why not here").format(TITLE))
        self.setWindowFlag(Qt.WindowType.Tool, True)  # stays above the map
        self._iface = iface
        self._tool = ClickTool(iface.mapCanvas())
        self._map = BorrowedMap(iface.mapCanvas(), self._tool)
        self._entry: Optional[Entry] = None
        self._layers: tuple[Optional[str], ...] = (None, None, None)
        self._task: Optional[AlgorithmTask] = None
        self._folder = Path(tempfile.mkdtemp(prefix="cloudreef-place-"))
        self.said = WrappedLabel(name=tr("Class and probability"))
        self.reason = WrappedLabel(name=tr("Why"))
        head = (tr("Channel"), tr("Band"), tr("Stored"), tr("Reflectance"), tr("Network input"))
        self.table = NumberTable(tr("What the network sees"), head)
        self.picture = QLabel()
        self.picture.setAccessibleName(tr("The channels around the place, as the network sees them"))
        self._pictures = QScrollArea()
        self._pictures.setWidget(self.picture)
        self._pictures.setWidgetResizable(True)
        self._pictures.setMinimumHeight(120)
        self.message = StatusLine()
        column = QVBoxLayout(self)
        for widget in (self.said, self.reason, self.table, self._pictures, self.message):
            column.addWidget(widget)
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        add_help(box, "panel#why")
        box.rejected.connect(self.reject)
        column.addWidget(box)
        self._tool.clicked.connect(self.explain)
        self._tool.given_up.connect(self._map.give_back)
        self.finished.connect(self._map.give_back)
        self.resize(460, 420)

    def begin(self, entry: Entry, *layers: Optional[QgsRasterLayer]) -> None:
        """Waits for a click on the map.

        Args:
            entry: The result.
            *layers: Its scene, mask and probability; None where they are not in the project.
        """
        self._entry = entry
        self._layers = tuple(layer.id() if layer else None for layer in layers)
        self._map.take(self._tool)
        self.said.setText("")
        self.reason.setText("")
        self.table.show_rows([])
        self.picture.clear()
        self.message.say(tr("Click on the map."))
        self.show()
        self.raise_()

    def explain(self, place: QgsPointXY) -> None:
        """Explains a place, given in the map's CRS."""
        scene, mask, probability = (self._layer(name) for name in self._layers)
        if self._entry is None or scene is None:
            self.message.say(tr("The scene of this result is not in the project."), Qgis.MessageLevel.Warning)
            return
        self.said.setText(said_at(mask, probability, place))
        self._tell_why(probability, place)
        there = self._in(scene, place)
        wide, high = scene.rasterUnitsPerPixelX(), scene.rasterUnitsPerPixelY()
        around = QgsRectangle.fromCenterAndSize(there, 2 * _AROUND_PX * wide, 2 * _AROUND_PX * high)
        kept = (Segment.INPUT, Segment.MODEL, Segment.BANDS, Segment.SCALING, Segment.NODATA, Segment.CRS)
        asked = {name: self._entry.parameters[name] for name in kept if name in self._entry.parameters}
        self._ask(
            {
                **asked,
                Segment.EXTENT: extent_text(QgsReferencedRectangle(around, scene.crs())),
                Segment.MASK: str(self._folder / "mask.tif"),
                LookAtRun.PICTURE: str(self._folder / "seen.png"),
                LookAtRun.X: there.x(),
                LookAtRun.Y: there.y(),
            }
        )

    def shut_down(self) -> None:
        """Deactivates the map tool, and stops the question."""
        if self._task:
            self._task.forget()
        self._map.give_back()
        self._tool.take_off()
        shutil.rmtree(self._folder, ignore_errors=True)
        self.close()
        self.deleteLater()

    def _ask(self, parameters: dict[str, Any]) -> None:
        if self._task:
            self._task.forget()
        task = AlgorithmTask(LookAtRun().create(), parameters)
        if not task.start(
            lambda found: self._show(json.loads(found[LookAtRun.ANSWER])), self._failed, lambda: self._end("")
        ):
            return
        self._task = task
        self.message.say(tr("Reading the pixels…"))

    def _show(self, answer: dict[str, Any]) -> None:
        self._task = None
        self.message.say("" if answer["valid"] else tr("There is no data here."))
        self.table.show_rows([_row(channel) for channel in answer["channels"]])
        self.picture.setPixmap(QPixmap(str(self._folder / "seen.png")))

    def _failed(self, sentence: str, kind: str = "") -> None:
        warn(sentence)
        self._end(sentence)

    def _end(self, sentence: str) -> None:
        self._task = None
        self.message.say(sentence, Qgis.MessageLevel.Warning)

    def _tell_why(self, probability: Optional[QgsRasterLayer], place: QgsPointXY) -> None:
        self.reason.setText("")
        if probability is not None and target_of_layer(probability):
            value, known = probability.dataProvider().sample(self._in(probability, place), 1)
            if known:
                self.reason.setText(why(value, threshold_of(probability), target_of_layer(probability)))

    @staticmethod
    def _layer(name: Optional[str]) -> Optional[QgsRasterLayer]:
        layer = QgsProject.instance().mapLayer(name or "")
        return layer if isinstance(layer, QgsRasterLayer) else None

    def _in(self, layer: QgsRasterLayer, place: QgsPointXY) -> QgsPointXY:
        crs = self._iface.mapCanvas().mapSettings().destinationCrs()
        return QgsCoordinateTransform(crs, layer.crs(), QgsProject.instance()).transform(place)


def _row(channel: dict[str, Any]) -> tuple[str, ...]:
    numbers = (channel["stored"], channel["reflectance"], channel["seen"])
    texts = ("" if value is None else f"{Number(value):.6g}" for value in numbers)
    return (named(channel["label"]), channel["fed_by"] or tr("missing"), *texts)
