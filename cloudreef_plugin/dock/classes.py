"""Classes switched on and off after a run, from the stored probabilities: another mask without the network."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import QgsMapLayerProxyModel, QgsProject, QgsRasterLayer
from qgis.gui import QgsDoubleSpinBox, QgsMapLayerComboBox
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QIcon, QPixmap
from qgis.PyQt.QtWidgets import QFormLayout, QGroupBox, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from ..engine.contract.classes import UNDECIDED
from ..layers.class_cover import counting_classes, masks_of_classes, probability_of
from ..layers.classes import named_classes
from ..messages import tr
from ..tasks.background import BackgroundTask

__all__ = ["ClassGroup"]

_ROWS_SHOWN = 6


class ClassGroup(QGroupBox):
    """Lists the classes of a mask with their cover; hidden while no mask of several classes has its probabilities."""

    write_wanted = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(tr("Classes"), parent)
        self.setObjectName("class_group")
        self._counting: Optional[BackgroundTask] = None
        self._build()
        project = QgsProject.instance()
        project.layersAdded.connect(self._layers_changed)
        project.layersRemoved.connect(self._layers_changed)
        self.layer_box.layerChanged.connect(self._show)
        self.list.itemChanged.connect(self._switched)
        self.write_button.clicked.connect(self.write_wanted)
        self._layers_changed()

    def probability(self) -> Optional[QgsRasterLayer]:
        """Finds the layer with the probabilities of the chosen mask."""
        mask = self.layer_box.currentLayer()
        return probability_of(mask) if mask is not None and named_classes(mask) else None

    def decision(self) -> dict[str, Any]:
        """Tells what cloudreef:threshold is told: classes switched on, and from where a pixel is undecided."""
        return {
            "CLASSES": ",".join(str(item.data(Qt.ItemDataRole.UserRole)) for item in self._switched_on()),
            "MINIMUM_CONFIDENCE": self.confidence_box.value(),
        }

    def shut_down(self) -> None:
        """Stops counting."""
        project = QgsProject.instance()
        project.layersAdded.disconnect(self._layers_changed)
        project.layersRemoved.disconnect(self._layers_changed)
        self._stop_counting()

    def _build(self) -> None:
        self.layer_box = QgsMapLayerComboBox()
        self.layer_box.setObjectName("class_mask_box")
        self.layer_box.setFilters(QgsMapLayerProxyModel.RasterLayer)
        self.layer_box.setAccessibleName(tr("Mask"))
        self.layer_box.setToolTip(tr("A mask of several classes whose probabilities are kept"))
        self.list = QListWidget()
        self.list.setObjectName("class_list")
        self.list.setAccessibleName(tr("Classes"))
        self.list.setToolTip(tr("Switch a class off to see which class comes next there"))
        self.confidence_box = QgsDoubleSpinBox()
        self.confidence_box.setObjectName("class_confidence")
        self.confidence_box.setDecimals(3)
        self.confidence_box.setRange(0, 0.996)
        self.confidence_box.setSingleStep(0.05)
        self.confidence_box.setAccessibleName(tr("Undecided below"))
        self.confidence_box.setToolTip(tr("Pixels whose most probable class has less than this become undecided"))
        self.write_button = QPushButton(tr("Write this mask"))
        self.write_button.setObjectName("class_write_button")
        self.write_button.setToolTip(tr("Write and add the mask of these classes, without running the network again"))
        form = QFormLayout()
        form.addRow(tr("Mask"), self.layer_box)
        form.addRow(self.list)
        form.addRow(tr("Undecided below"), self.confidence_box)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(self.write_button)

    def _layers_changed(self, *unused: object) -> None:
        masks = masks_of_classes()
        rasters = [layer for layer in QgsProject.instance().mapLayers().values() if isinstance(layer, QgsRasterLayer)]
        self.layer_box.setExceptedLayerList([layer for layer in rasters if layer not in masks])
        self.setVisible(bool(masks))

    def _show(self, mask: Optional[QgsRasterLayer]) -> None:
        self._stop_counting()
        self.list.clear()
        if mask is None or self.probability() is None:
            return
        self.list.blockSignals(True)
        for entry in named_classes(mask):
            if int(entry.value) == UNDECIDED:
                continue
            item = QListWidgetItem(_swatch(entry.color), entry.label)
            item.setData(Qt.ItemDataRole.UserRole, int(entry.value))
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked)
            self.list.addItem(item)
        self.list.blockSignals(False)
        rows = min(_ROWS_SHOWN, max(2, self.list.count()))
        self.list.setFixedHeight(rows * self.list.sizeHintForRow(0) + 2 * self.list.frameWidth())
        self._counting = counting_classes(mask)
        self._counting.told.succeeded.connect(self._counted)
        self._counting.start()

    def _counted(self, counts: Optional[dict[int, int]]) -> None:
        self._counting = None
        total = sum(counts.values()) if counts else 0
        self.list.blockSignals(True)
        for row in range(self.list.count() if total else 0):
            item = self.list.item(row)
            name = item.text().partition(":")[0]
            share = 100 * (counts or {}).get(item.data(Qt.ItemDataRole.UserRole), 0) / total
            item.setText(tr("{}: {} % of the valid pixels").format(name, round(share, 2)))
        self.list.blockSignals(False)

    def _switched_on(self) -> list[QListWidgetItem]:
        items = [self.list.item(row) for row in range(self.list.count())]
        return [item for item in items if item.checkState() == Qt.CheckState.Checked]

    def _switched(self, *unused: object) -> None:
        self.write_button.setEnabled(bool(self._switched_on()))

    def _stop_counting(self) -> None:
        if self._counting:
            self._counting.forget()
        self._counting = None


def _swatch(color: Any) -> QIcon:
    pixmap = QPixmap(12, 12)
    pixmap.fill(color)
    return QIcon(pixmap)
