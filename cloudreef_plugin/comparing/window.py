"""The window that compares two masks: agreement in numbers, swipe, and a layer of the differences."""

from __future__ import annotations

from pathlib import Path
from typing import Optional

from qgis.core import Qgis, QgsMapLayer, QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QSignalBlocker, Qt
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QVBoxLayout, QWidget

from ..help_pages import add_help
from ..layers.files import file_of_source
from ..layers.loading import add_above, is_result
from ..layers.names import free_name, suggested_folder
from ..layers.probability_counts import target_of_layer
from ..layers.statistics_table import area_text
from ..messages import TITLE, Number, tr
from ..tasks.background import BackgroundTask
from ..widgets.buttons import push_button, row_of
from ..widgets.connections import Connections
from ..widgets.elided import ElidedLayerBox
from ..widgets.number_table import NumberTable
from ..widgets.status_line import StatusLine
from .difference import FIRST, SECOND, Agreement, comparing, different_meanings, draw_difference
from .swipe import Side, Swipe

__all__ = ["CompareWindow"]


class CompareWindow(QDialog):
    """A window beside the map; it counts again when another mask is chosen.

    Args:
        swipe: The swipe on the map.
        parent: The main window.
    """

    def __init__(self, swipe: Swipe, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("cloudreef_compare")
        self.setWindowTitle(tr("{}: compare two results").format(TITLE))
        self.setWindowFlag(Qt.WindowType.Tool, True)  # stays above the map
        self._swipe = swipe
        self._own: tuple[str, str] = ("", "")  # the masks that this window swipes
        self._task: Optional[BackgroundTask] = None
        self._drawing: Optional[BackgroundTask] = None
        self.agreement: Optional[Agreement] = None
        self.boxes = (self._box("first_mask"), self._box("second_mask"))
        self.table = NumberTable(tr("Agreement"))
        self.message = StatusLine()
        self.swipe_button = push_button(
            "swipe_two", tr("Swipe"), tr("Show the first mask on the left and the second on the right")
        )
        self.swipe_button.setCheckable(True)
        self.turn_button = push_button("turn_two", tr("Swap"), tr("Exchange the first mask and the second"))
        self.difference_button = push_button(
            "difference_button",
            tr("Show the difference"),
            tr("Write a raster of where the masks agree and differ, drawn in colours"),
        )
        self._lay_out()
        self.swipe_button.clicked.connect(self._toggle_swipe)
        self.turn_button.clicked.connect(self._turn)
        self.difference_button.clicked.connect(self.draw)
        project = QgsProject.instance()
        self._connections = Connections(
            (swipe.changed, self._swipe_changed), (project.layersAdded, self._fill), (project.layersRemoved, self._fill)
        )
        self._fill()
        for box in self.boxes:
            box.layerChanged.connect(self._count)

    def compare(self, first: QgsMapLayer, second: Optional[QgsMapLayer]) -> None:
        """Compares two masks; without a second one the user chooses it."""
        for box, layer in zip(self.boxes, (first, second)):
            if layer is not None:
                with QSignalBlocker(box):
                    box.setLayer(layer)
        self._count()

    def masks(self) -> Optional[tuple[QgsRasterLayer, QgsRasterLayer]]:
        """The chosen masks; None unless they are two different ones."""
        first, second = (box.currentLayer() for box in self.boxes)
        return (first, second) if first is not None and second is not None and first != second else None

    def draw(self) -> None:
        """Writes the raster of the differences, and adds it to the project."""
        masks = self.masks()
        if masks is None or self._drawing is not None:
            return
        self.difference_button.setEnabled(False)
        path = _name(*masks)
        names = (masks[0].name(), masks[1].name())
        above = masks[0].id()
        task = comparing(*masks, path)
        self._drawing = task.start(
            lambda found: self._drawn(found, path, names, above), self._failed, lambda: self._failed("")
        )

    def shut_down(self) -> None:
        """Stops the tasks, and disconnects from project and swipe."""
        for task in (self._task, self._drawing):
            if task:
                task.forget()
        self._connections.end()
        self.close()
        self.deleteLater()

    def _box(self, name: str) -> ElidedLayerBox:
        box = ElidedLayerBox()
        box.setObjectName(name)
        box.setMinimumContentsLength(24)
        return box

    def _lay_out(self) -> None:
        form = QFormLayout()
        for label, box in ((tr("First"), self.boxes[0]), (tr("Second"), self.boxes[1])):
            form.addRow(label, box)
            box.setAccessibleName(label)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(self.table)
        column.addWidget(self.message)
        column.addLayout(row_of(self.swipe_button, self.turn_button, self.difference_button))
        column.addStretch(1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        add_help(buttons, "panel#compare")
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
        self.finished.connect(self._closed)

    def _closed(self, *unused: object) -> None:
        if self.swipe_button.isChecked():
            self._swipe.end()

    def _fill(self, *unused: object) -> None:
        """Offers the masks of the project."""
        for box in self.boxes:
            box.offer_rasters(_is_mask)

    def _count(self, *unused: object) -> None:
        if self._task:
            self._task.forget()
        self._task, self.agreement = None, None
        self.table.show_rows([])
        masks = self.masks()
        for button in (self.swipe_button, self.turn_button, self.difference_button):
            button.setEnabled(masks is not None)
        if masks is None:
            self.message.say(tr("Choose two masks, for example of two models, thresholds or runs."))
            return
        self.message.say(tr("Counting the pixels…"))
        self._task = comparing(*masks).start(self._counted, self._not_counted, lambda: self._not_counted(""))
        if self.swipe_button.isChecked():
            self._begin_swipe()

    def _not_counted(self, sentence: str) -> None:
        self._task = None
        self.message.say(sentence, Qgis.MessageLevel.Warning)

    def _counted(self, found: Agreement) -> None:
        self._task, self.agreement = None, found
        masks = self.masks()
        doubt = _doubt(different_meanings(*masks)) if masks else ""
        if doubt and found.valid_px:
            self.message.say(doubt, Qgis.MessageLevel.Warning)
        else:
            self.message.say("" if found.valid_px else tr("The two masks have no pixel in common."))
        self.table.show_rows(_rows(found))
        self.adjustSize()

    def _toggle_swipe(self) -> None:
        if self.swipe_button.isChecked():
            self._begin_swipe()
        else:
            self._swipe.end()

    def _begin_swipe(self) -> None:
        masks = self.masks()
        if masks is None:
            return
        self._own = (masks[0].id(), masks[1].id())
        left, right = (Side(layer.name(), shown=(layer.id(),), hidden=self._own) for layer in masks)
        self._swipe.begin(left, right)
        self.swipe_button.setChecked(True)

    def _swipe_changed(self) -> None:
        sides = self._swipe.sides
        mine = sides is not None and tuple(side.shown[0] if side.shown else "" for side in sides) == self._own
        self.swipe_button.setChecked(mine)

    def _turn(self) -> None:
        masks = self.masks()
        if masks:
            self.compare(masks[1], masks[0])

    def _drawn(self, found: Agreement, path: Path, names: tuple[str, str], above: str) -> None:
        self._drawing = None
        self.difference_button.setEnabled(True)
        project = QgsProject.instance()
        if project.mapLayer(above) is None:  # removed, or their project was closed
            sentence = tr("The masks are no longer in the project; the difference is in {}.")
            self.message.say(sentence.format(path), Qgis.MessageLevel.Warning)
            return
        layer = QgsRasterLayer(str(path), " · ".join((tr("difference"), *names)))
        if not layer.isValid():
            self.message.say(tr("QGIS cannot open {}.").format(path), Qgis.MessageLevel.Warning)
            return
        draw_difference(layer, names, found.several)
        add_above(project, layer, project.mapLayer(above))
        for node in (project.layerTreeRoot().findLayer(name) for name in self._own or (above,)):
            if node:
                node.setItemVisibilityChecked(False)

    def _failed(self, sentence: str) -> None:
        self._drawing = None
        self.difference_button.setEnabled(True)
        self.message.say(sentence, Qgis.MessageLevel.Warning)


def _is_mask(layer: QgsRasterLayer) -> bool:
    return is_result(layer) and not target_of_layer(layer)


def _doubt(numbers: dict[int, tuple[str, str]]) -> str:
    """Warns of class numbers with different meanings in the two masks."""
    if not numbers:
        return ""
    said = "; ".join(tr("{0} is {1} in the first, {2} in the second").format(n, *two) for n, two in numbers.items())
    return tr(
        "Class numbers were compared, but some do not mean the same in both masks: {}. Do not rely on the agreement."
    ).format(said)


def _name(first: QgsRasterLayer, second: QgsRasterLayer) -> Path:
    """Chooses a free path for the difference: beside the first mask if that folder is writable."""
    stems = [Path(file_of_source(layer.source()) or layer.name()).stem for layer in (first, second)]
    return free_name(suggested_folder(first), f"{stems[0]}_against_{stems[1]}"[:120])


def _rows(found: Agreement) -> list[tuple[str, str, str]]:
    """Lists the rows of the table: name, number, and area on the ground."""

    def percent(share: Optional[float]) -> str:
        return "" if share is None else f"{Number(100 * share):.2f} %"

    def ground(value: int) -> str:
        return "" if found.areas_m2 is None else area_text(found.areas_m2.get(value, 0.0), _unit())

    def part(value: int) -> Optional[float]:
        return found.pixels.get(value, 0) / found.valid_px if found.valid_px else None

    rows = [(tr("Both agree"), percent(found.agreed), "")]
    if found.several:
        return rows
    iou = "" if found.iou is None else f"{Number(found.iou):.3f}"
    return [
        *rows,
        (tr("Intersection over union"), iou, ""),
        (tr("Cover of the first"), percent(found.cover(FIRST)), ""),
        (tr("Cover of the second"), percent(found.cover(SECOND)), ""),
        (tr("Only in the first"), percent(part(FIRST)), ground(FIRST)),
        (tr("Only in the second"), percent(part(SECOND)), ground(SECOND)),
    ]


def _unit() -> int:
    return QgsProject.instance().areaUnits()
