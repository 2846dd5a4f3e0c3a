"""Switches classes of a mask on and off after a run: previewed on the map, written without the network."""

from __future__ import annotations

from typing import Any, Optional, Sequence

from qgis.core import QgsProject, QgsRasterLayer
from qgis.gui import QgsDoubleSpinBox, QgsMapCanvas
from qgis.PyQt.QtCore import QSignalBlocker, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import (
    QFormLayout,
    QGroupBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ..engine.contract.classes import UNDECIDED
from ..layers.class_cover import are_labels, counting_classes, masks_of_classes, probability_of, values_of_bands
from ..layers.class_picture import Switches
from ..layers.classes import colours_of, named_classes
from ..layers.probability_counts import STEP
from ..layers.visibility import TemporaryVisibility
from ..messages import named, tr
from ..tasks.background import BackgroundTask
from ..widgets.buttons import push_button
from ..widgets.connections import Connections
from ..widgets.elided import ElidedLayerBox
from ..widgets.number_boxes import number_box
from ..widgets.swatch import swatch
from .class_overlay import ClassOverlay

__all__ = ["ClassGroup"]

_ROWS_SHOWN = 6
_HALF = 0.5
_NAME = Qt.ItemDataRole.UserRole + 1
_UNDECIDED = QColor(160, 160, 160)


class ClassGroup(QGroupBox):
    """Lists the classes of a mask with their cover; hidden while the project has no such mask with probabilities."""

    write_wanted = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas, parent: Optional[QWidget] = None) -> None:
        super().__init__(tr("Classes"), parent)
        self.setObjectName("class_group")
        self._canvas = canvas
        self._counting: Optional[BackgroundTask] = None
        self.overlay: Optional[ClassOverlay] = None
        self._hidden: Optional[TemporaryVisibility] = None
        self._thresholds: dict[int, float] = {}
        self._build()
        project = QgsProject.instance()
        self._connections = Connections(
            (project.layersAdded, self._layers_changed), (project.layersRemoved, self._layers_changed)
        )
        self.layer_box.layerChanged.connect(self._show)
        self.list.itemChanged.connect(self._switched)
        self.list.currentItemChanged.connect(self._chosen)
        self.confidence_box.valueChanged.connect(self._draw)
        self.threshold_box.valueChanged.connect(self._moved)
        self.back_button.clicked.connect(self.back)
        self.write_button.clicked.connect(self.write_wanted)
        self._layers_changed()

    def probability(self) -> Optional[QgsRasterLayer]:
        """Finds the layer with the probabilities of the chosen mask."""
        mask = self.layer_box.currentLayer()
        return probability_of(mask) if mask is not None and named_classes(mask) else None

    def decision(self) -> dict[str, Any]:
        """Lists the parameters of cloudreef:threshold: the selected classes and the thresholds."""
        told = {
            "CLASSES": ",".join(map(str, self._switched_on())),
            "MINIMUM_CONFIDENCE": self.confidence_box.value(),
        }
        pairs = ",".join(f"{value}={threshold:g}" for value, threshold in sorted(self._thresholds.items()))
        return {**told, "CLASS_THRESHOLDS": pairs} if pairs else told

    def back(self) -> None:
        """Shows the mask as it was written, with all classes switched on."""
        self._take_off()
        self._show(self.layer_box.currentLayer())

    def shut_down(self) -> None:
        """Stops counting, and removes the overlay from the map."""
        self._connections.end()
        self._take_off()
        self._stop_counting()

    def _build(self) -> None:
        self.layer_box = ElidedLayerBox()
        self.layer_box.setObjectName("class_mask_box")
        self.layer_box.setAccessibleName(tr("Mask"))
        self.layer_box.setToolTip(tr("A mask of several classes with its probabilities"))
        self.list = QListWidget()
        self.list.setObjectName("class_list")
        self.list.setAccessibleName(tr("Classes"))
        self.list.setToolTip(tr("Uncheck a class to see the next most probable class there"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # it would hide the last class
        self.threshold_box = number_box(
            QgsDoubleSpinBox(decimals=3, showClearButton=False),
            "class_threshold",
            (STEP, 1),
            step=0.05,
            tip=tr("The selected class applies where its probability is at least this"),
        )
        self.threshold_box.setAccessibleName(tr("Threshold of the class"))
        self.confidence_box = number_box(
            QgsDoubleSpinBox(decimals=3),
            "class_confidence",
            (0, 0.996),
            step=0.05,
            tip=tr("Pixels whose most probable class is below this become undecided"),
        )
        self.confidence_box.setAccessibleName(tr("Undecided below"))
        self.write_button = push_button(
            "class_write_button",
            tr("Write this mask"),
            tr("Write the mask of these classes and add it to the project, without running the network again"),
        )
        self.back_button = push_button("class_back_button", tr("Back"), tr("Show the mask as it was written"))
        self.back_button.setEnabled(False)
        self.threshold_label = QLabel(tr("Threshold of the class"))
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.addRow(tr("Mask"), self.layer_box)
        form.addRow(self.list)
        form.addRow(self.threshold_label, self.threshold_box)
        form.addRow(tr("Undecided below"), self.confidence_box)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(self.write_button)
        column.addWidget(self.back_button)

    def _layers_changed(self, *unused: object) -> None:
        if self.overlay is not None and self.probability() is None:
            self._take_off()
        masks = masks_of_classes()
        self.setVisible(self.layer_box.offer_rasters(lambda layer: layer in masks))

    def _show(self, mask: Optional[QgsRasterLayer]) -> None:
        self._stop_counting()
        self._take_off()
        self.list.clear()
        probability = self.probability()
        if mask is None or probability is None:
            return
        values = values_of_bands(probability, mask)
        labels = are_labels(probability)
        self._thresholds = dict.fromkeys(values, _HALF) if labels else {}
        for widget in (self.threshold_label, self.threshold_box):
            widget.setVisible(labels)
        _set_quietly(self.confidence_box, 0.0)
        _set_quietly(self.threshold_box, _HALF)
        with QSignalBlocker(self.list):
            self._fill_list(mask, values)
        rows = min(_ROWS_SHOWN, max(2, self.list.count()))
        self.list.setFixedHeight(rows * self.list.sizeHintForRow(0) + 2 * self.list.frameWidth())
        self._counting = counting_classes(mask)
        self._counting.start(self._counted, self._not_counted, self._not_counted)

    def _fill_list(self, mask: QgsRasterLayer, values: Sequence[int]) -> None:
        for entry in named_classes(mask):
            value = int(entry.value)
            if value == UNDECIDED:
                continue
            item = QListWidgetItem(swatch(entry.color), named(entry.label))
            item.setData(Qt.ItemDataRole.UserRole, value)
            item.setData(_NAME, item.text())
            # The background of labels has no probability: it is what remains, and is never switched off.
            flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
            item.setFlags(flags | Qt.ItemFlag.ItemIsUserCheckable if value in values else flags)
            item.setCheckState(Qt.CheckState.Checked)
            self.list.addItem(item)

    def _counted(self, counts: Optional[dict[int, int]]) -> None:
        self._counting = None
        total = sum(counts.values()) if counts else 0
        if not counts or not total:
            return
        with QSignalBlocker(self.list):
            for item in self._items():
                name = item.data(_NAME)
                percent = 100 * counts.get(item.data(Qt.ItemDataRole.UserRole), 0) / total
                item.setText(tr("{}: {} % of the valid pixels").format(name, round(percent, 2)))

    def _not_counted(self, *unused: object) -> None:
        """Leaves the list without covers of the classes."""
        self._counting = None

    def _switched_on(self) -> list[int]:
        """Lists the numbers of the classes that are switched on and have a probability."""
        on = [
            item.data(Qt.ItemDataRole.UserRole) for item in self._items() if item.checkState() == Qt.CheckState.Checked
        ]
        return [value for value in on if not self._thresholds or value in self._thresholds]

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(row) for row in range(self.list.count())]

    def _switched(self, *unused: object) -> None:
        self.write_button.setEnabled(bool(self._switched_on()))
        self._draw()

    def _chosen(self, item: Optional[QListWidgetItem], *unused: object) -> None:
        """Shows the threshold of the class that is selected in the list."""
        value: int = -1 if item is None else item.data(Qt.ItemDataRole.UserRole)
        self.threshold_box.setEnabled(value in self._thresholds)
        _set_quietly(self.threshold_box, self._thresholds.get(value, _HALF))

    def _moved(self, threshold: float) -> None:
        item = self.list.currentItem()
        if item is not None and item.data(Qt.ItemDataRole.UserRole) in self._thresholds:
            self._thresholds[item.data(Qt.ItemDataRole.UserRole)] = threshold
            self._draw()

    def _draw(self, *unused: object) -> None:
        """Draws the selected classes over the map and hides the mask."""
        mask, probability = self.layer_box.currentLayer(), self.probability()
        if mask is None or probability is None or not self._switched_on():
            return
        entries = named_classes(mask)
        values = values_of_bands(probability, mask)
        rest = next((int(entry.value) for entry in entries if int(entry.value) not in (*values, UNDECIDED)), UNDECIDED)
        how = Switches(
            values, frozenset(self._switched_on()), rest, self.confidence_box.value(), dict(self._thresholds)
        )
        if self.overlay is None:
            self._hidden = TemporaryVisibility({mask.id(): False})
            colours = {UNDECIDED: _UNDECIDED, **colours_of(mask)}
            self.overlay = ClassOverlay(self._canvas, probability, how, colours)
            self.back_button.setEnabled(True)
        else:
            self.overlay.show_classes(how)

    def _take_off(self) -> None:
        overlay, self.overlay = self.overlay, None
        if overlay is not None and self._hidden is not None:
            overlay.remove()
            self._hidden.end()
        self._hidden = None
        self.back_button.setEnabled(False)

    def _stop_counting(self) -> None:
        if self._counting:
            self._counting.forget()
        self._counting = None


def _set_quietly(box: QgsDoubleSpinBox, value: float) -> None:
    with QSignalBlocker(box):
        box.setValue(value)
