"""Tries other thresholds after a run: previewed on the map, written without the network."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsProject, QgsRasterLayer
from qgis.gui import QgsDoubleSpinBox
from qgis.PyQt.QtCore import QSignalBlocker, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QGroupBox,
    QHBoxLayout,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from ..layers.loading import cover_sentence
from ..layers.probability_counts import LEVELS, STEP, ProbabilityCounts, counting, target_of_layer
from ..layers.target_style import draw_outline
from ..layers.threshold_preview import ThresholdPreview, mask_of, threshold_of
from ..messages import tr
from ..tasks.background import BackgroundTask
from ..widgets.buttons import push_button
from ..widgets.connections import Connections
from ..widgets.elided import ElidedLayerBox
from ..widgets.number_boxes import number_box
from ..widgets.wrapped_label import WrappedLabel

__all__ = ["ThresholdGroup"]

# Delay between a move of the slider and the map, so that fast moves draw once.
_DELAY_MS = 40


class ThresholdGroup(QGroupBox):
    """Previews the mask of any threshold of a probability layer; hidden while there is no such layer."""

    write_wanted = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(tr("Other thresholds"), parent)
        self.setObjectName("threshold_group")
        self._counting: Optional[BackgroundTask] = None
        self._counts: Optional[ProbabilityCounts] = None
        self._preview: Optional[ThresholdPreview] = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_DELAY_MS)
        self._build()
        self._timer.timeout.connect(self._draw)
        self.layer_box.layerChanged.connect(self._layer_changed)
        self.slider.valueChanged.connect(self._slid)
        self.spin_box.valueChanged.connect(self._moved)
        self.write_button.clicked.connect(self.write_wanted)
        self.back_button.clicked.connect(self.back)
        project = QgsProject.instance()
        self._connections = Connections(
            (project.layersAdded, self._layers_changed), (project.layersRemoved, self._layers_changed)
        )
        self._layers_changed()
        self._layer_changed(self.layer())

    def layer(self) -> Optional[QgsRasterLayer]:
        """The chosen probability layer."""
        return self.layer_box.currentLayer()

    def threshold(self) -> float:
        """The chosen threshold."""
        return self.spin_box.value()

    def show_layer(self, layer: QgsRasterLayer) -> None:
        """Chooses a layer, with the threshold of its mask."""
        self.back()
        self.layer_box.setLayer(layer)
        self._set(threshold_of(layer))
        self._draw_outline(self.outline_box.isChecked())

    def show_cleaning_note(self, cleaned: bool) -> None:
        """Shows the note that a written mask is cleaned, unlike the preview."""
        self.cleaning_text.setVisible(cleaned)

    def back(self) -> None:
        """Ends the preview: the layers are drawn as before."""
        self._timer.stop()
        if self._preview:
            self._preview.end()
        self._preview = None
        self.back_button.setEnabled(False)

    def shut_down(self) -> None:
        """Ends the preview, and disconnects from the project."""
        self._connections.end()
        self.back()
        self._stop_counting()

    def _build(self) -> None:
        self.layer_box = ElidedLayerBox()
        self.layer_box.setObjectName("probability_layer_box")
        self.layer_box.setToolTip(tr("The probability raster of a run"))
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setObjectName("threshold_slider")
        self.slider.setRange(1, LEVELS - 2)
        self.slider.setPageStep(12)
        self.slider.setAccessibleName(tr("Threshold of the map"))
        self.slider.setToolTip(tr("Move it to preview the mask of another threshold on the map"))
        self.spin_box = number_box(
            QgsDoubleSpinBox(decimals=3, showClearButton=False),
            "threshold_spin",
            (STEP, 1 - STEP),
            step=STEP,
            tip=self.slider.toolTip(),
        )
        self.spin_box.setAccessibleName(self.slider.accessibleName())
        self.cover = WrappedLabel(name=tr("Cover at this threshold"))
        self.cleaning_text = WrappedLabel(
            tr(
                "The map shows the effect of the threshold only; the written mask is also cleaned, as chosen under "
                "Advanced."
            )
        )
        self.cleaning_text.setObjectName("cleaning_text")
        self.cleaning_text.setAccessibleName(tr("About cleaning the mask"))
        self.cleaning_text.hide()
        self.write_button = push_button(
            "write_button",
            tr("Write this mask"),
            tr("Write the mask of this threshold and add it to the project, without running the network again"),
        )
        self.back_button = push_button(
            "back_button", tr("Back"), tr("Show the layers as before the threshold was moved")
        )
        self.back_button.setEnabled(False)
        self.outline_box = QCheckBox(tr("Outline of the mask only"))
        self.outline_box.setObjectName("outline_box")
        self.outline_box.setAccessibleName(self.outline_box.text())
        self.outline_box.setToolTip(tr("Draw the mask as an outline, so that the scene inside stays visible"))
        self.outline_box.toggled.connect(self._draw_outline)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.addRow(tr("Probability"), self.layer_box)
        self.layer_box.setAccessibleName(tr("Probability"))
        row = QHBoxLayout()
        row.addWidget(self.slider, 1)
        row.addWidget(self.spin_box)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addLayout(row)
        for widget in (self.cover, self.cleaning_text, self.outline_box, self.write_button, self.back_button):
            column.addWidget(widget)

    def _layers_changed(self, *unused: object) -> None:
        self.setVisible(self.layer_box.offer_rasters(lambda layer: bool(target_of_layer(layer))))

    def _layer_changed(self, layer: Optional[QgsRasterLayer]) -> None:
        self.back()
        self._stop_counting()
        self._counts = None
        if layer is not None and target_of_layer(layer):
            self._counting = counting(layer)
            self._counting.start(self._counted, self._not_counted, self._not_counted)
            self._set(threshold_of(layer))
        self._tell()

    def _counted(self, counts: Optional[ProbabilityCounts]) -> None:
        self._counting = None
        self._counts = counts
        self._tell()
        if self._preview:
            self._draw()

    def _not_counted(self, *unused: object) -> None:
        self._counted(None)

    def _stop_counting(self) -> None:
        if self._counting:
            self._counting.forget()
        self._counting = None

    def _set(self, threshold: float) -> None:
        """Shows a threshold without previewing it."""
        with QSignalBlocker(self.slider), QSignalBlocker(self.spin_box):
            self.slider.setValue(round(threshold / STEP))
            self.spin_box.setValue(threshold)
        self._tell()

    def _slid(self, level: int) -> None:
        self._moved(level * STEP)

    def _moved(self, threshold: float) -> None:
        self._set(threshold)
        self._timer.start()

    def _draw(self) -> None:
        layer = self.layer()
        if layer is None:
            return
        if self._preview is None or self._preview.layer is None:
            self._preview = ThresholdPreview(layer)
            self.back_button.setEnabled(True)
        percent = self._counts.cover(self.threshold())[0] if self._counts else None
        self._preview.show(self.threshold(), percent)

    def _draw_outline(self, wanted: bool) -> None:
        layer = self.layer()
        mask = mask_of(layer) if layer else None
        if isinstance(mask, QgsRasterLayer):
            draw_outline(mask, wanted)

    def _tell(self) -> None:
        """Shows the cover at the threshold."""
        layer = self.layer()
        if layer is None or (self._counts is None and self._counting is None):
            self.cover.setText("")
        elif self._counts is None:
            self.cover.setText(tr("Counting the pixels…"))
        else:
            self.cover.setText(
                cover_sentence(
                    target_of_layer(layer), *self._counts.cover(self.threshold()), QgsProject.instance().areaUnits()
                )
            )
