"""The advanced options of a run: bands, values, runtime, cleaning of the mask, further results."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import QgsRasterLayer
from qgis.gui import QgsCollapsibleGroupBox
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QFormLayout, QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from ...choice_names import runtime_names, scaling_names
from ...engine.contract.protocol import RUNTIMES, SCALINGS
from ...help_pages import row_label, topic_button
from ...messages import tr
from ...model_folders import ModelEntry
from ...settings import Defaults
from ...widgets.elided import ElidedComboBox
from ...widgets.number_boxes import memory_box, number_box
from ...widgets.wrapped_label import WrappedLabel
from ..request import Request
from .bands import BandChoice
from .result_choice import ResultChoice

__all__ = ["RunOptions"]


class RunOptions(QgsCollapsibleGroupBox):
    """The advanced options of a run; each has a default that suits most scenes.

    Args:
        request: The choices are written into it.
    """

    changed = pyqtSignal()
    named = pyqtSignal()  # results or their names have changed
    cleaning_changed = pyqtSignal(bool)  # whether a mask is cleaned

    def __init__(self, request: Request, parent: Optional[QWidget] = None) -> None:
        super().__init__(tr("Advanced"), parent)
        self._request = request
        self.setObjectName("advanced")
        self.setSaveCollapsedState(False)
        self.setCollapsed(True)
        self._unfolded_for_bands = False
        self.bands = BandChoice()
        self.scaling_box = _choice(
            "scaling_box", SCALINGS, scaling_names(), tr("How stored values are converted to reflectance")
        )
        self.scaling_text = WrappedLabel()
        self.scaling_text.setObjectName("scaling_text")
        self.scaling_text.setAccessibleName(tr("How the values are interpreted"))
        self.runtime_box = _choice("runtime_box", RUNTIMES, runtime_names(), tr("The library that runs the network"))
        self.tta_box = QCheckBox(tr("Average flips and rotations"))
        self.tta_box.setObjectName("tta_box")
        self.tta_box.setAccessibleName(self.tta_box.text())
        self.tta_box.setToolTip(tr("Test-time augmentation: a little more accurate, eight times the work"))
        self.memory_box = memory_box(
            "memory_box", tr("The most memory that a run may use; it does not change the result")
        )
        self.holes_box = _pixels("holes_box", 0, tr("Fill holes in the target that are smaller than this"))
        self.sieve_box = _pixels("sieve_box", 0, tr("Remove target areas that are smaller than this"))
        self.buffer_box = _pixels(
            "buffer_box", -1000, tr("Grow the target by this distance; a negative value shrinks it")
        )
        self.result_choices = {
            kind: ResultChoice(kind, text, tip, checked)
            for kind, text, tip, checked in (
                (
                    "probability",
                    tr("Probability"),
                    tr("The probability of each pixel; needed to try other thresholds later"),
                    True,
                ),
                (
                    "polygons",
                    tr("Polygons"),
                    tr(
                        "The target's areas with size and mean probability. The file extension chooses GeoPackage, "
                        "GeoJSON, FlatGeobuf or Shapefile."
                    ),
                    False,
                ),
                (
                    "statistics",
                    tr("Statistics (JSON)"),
                    tr("Pixel counts, cover and area in a machine-readable file"),
                    False,
                ),
                (
                    "report",
                    tr("Report (HTML)"),
                    tr("A web page with a picture, cover, sizes and how the mask was made"),
                    False,
                ),
            )
        }
        self.result_boxes = {kind: choice.box for kind, choice in self.result_choices.items()}
        self._connect()
        self.collapsedStateChanged.connect(self._fold_changed)
        self._lay_out()

    def _connect(self) -> None:
        boxes = (self.scaling_box.currentIndexChanged, self.runtime_box.currentIndexChanged)
        for chosen in (self.bands.changed, *boxes, self.memory_box.valueChanged, self.tta_box.toggled):
            chosen.connect(self._ask_for)  # first, so that the others find the new choice
            chosen.connect(self.changed)
        for choice in self.result_choices.values():
            for chosen in (choice.name.textChanged, choice.box.toggled):
                chosen.connect(self._ask_for)
                chosen.connect(self.named)
        for box in (self.holes_box, self.sieve_box, self.buffer_box):
            box.valueChanged.connect(self._ask_for)
            box.valueChanged.connect(lambda: self.cleaning_changed.emit(any(self._request.cleaning().values())))
        self._ask_for()

    def fill(self, layer: Optional[QgsRasterLayer], entry: Optional[ModelEntry]) -> None:
        """Offers the bands of a layer for the channels of a model."""
        self.bands.fill(layer, entry)
        _align(self._forms)
        self._ask_for()
        self.changed.emit()

    def lead_to_bands(self) -> None:
        """Unfolds the options, if necessary, and sets the focus to the choice of bands."""
        if self.isCollapsed():
            self.setCollapsed(False)
            self._unfolded_for_bands = True
        self.bands.ask_for_bands()

    def fold_back(self) -> None:
        """Folds the options if `lead_to_bands` unfolded them."""
        if self._unfolded_for_bands:
            self.setCollapsed(True)

    def apply_defaults(self, defaults: Defaults) -> None:
        """Sets the choices to the user's defaults."""
        self.runtime_box.setCurrentIndex(max(0, self.runtime_box.findData(defaults.runtime)))
        self.memory_box.setValue(defaults.memory_mb)
        for kind, box in self.result_boxes.items():
            box.setChecked(getattr(defaults, kind, False))

    def remembered_choices(self) -> list[QWidget]:
        """Lists the choices that are remembered in a project."""
        numbers = (self.holes_box, self.sieve_box, self.buffer_box)
        return [
            self.scaling_box,
            self.runtime_box,
            self.memory_box,
            self.tta_box,
            *numbers,
            *self.result_boxes.values(),
        ]

    def show_found(self, answer: Optional[dict[str, Any]], file: Optional[str]) -> None:
        """Shows which bands and values the engine finds in the layer.

        Args:
            answer: The engine's description of the run; None while there is none.
            file: The layer's file.
        """
        if answer:
            self.bands.show_found(answer["bands"], file)
            self._ask_for()
        self.scaling_text.setText(tr("Interpreted as: {}.").format(answer["scaling"]) if answer else "")

    def suggest(self, mask: str) -> None:
        """Shows the suggested names of further results."""
        for choice in self.result_choices.values():
            choice.suggest(mask)

    def _ask_for(self, *unused: object) -> None:
        """Writes the choices into the request."""
        bands = self.bands.bands()
        self._request.change(
            bands=tuple(bands) if bands else None,
            scaling=self.scaling_box.currentData(),
            runtime=self.runtime_box.currentData(),
            tta=self.tta_box.isChecked(),
            memory_mb=self.memory_box.value(),
            holes_px=self.holes_box.value(),
            sieve_px=self.sieve_box.value(),
            buffer_px=self.buffer_box.value(),
            results={kind: choice.typed() for kind, choice in self.result_choices.items() if choice.box.isChecked()},
        )
        self._request.hinder("bands", self.bands.missing())

    def _fold_changed(self, *unused: object) -> None:
        self._unfolded_for_bands = False  # folded or unfolded by the user, or folded back

    def _lay_out(self) -> None:
        computation = _form(
            (tr("Values"), self.scaling_box, "values"),
            (tr("Runtime"), self.runtime_box, "runtime"),
            (tr("Memory"), self.memory_box, "runtime"),
        )
        computation.insertRow(1, self.scaling_text)
        computation.addRow(self.tta_box)
        cleaning = _form(
            (tr("Fill holes below"), self.holes_box, "cleaning"),
            (tr("Remove areas below"), self.sieve_box, "cleaning"),
            (tr("Grow by"), self.buffer_box, "cleaning"),
        )
        self._forms = (self.bands.form, computation)
        column = QVBoxLayout(self)
        column.addWidget(_heading(tr("Bands"), "bands"))
        column.addWidget(self.bands)
        column.addWidget(_heading(tr("Computation")))
        column.addLayout(computation)
        column.addWidget(_heading(tr("Cleaning the mask")))
        column.addLayout(cleaning)
        column.addWidget(_heading(tr("Also write, beside the mask"), "outputs"))
        for choice in self.result_choices.values():
            column.addWidget(choice)


def _choice(name: str, values: tuple[str, ...], names: dict[str, str], tip: str) -> QComboBox:
    box = ElidedComboBox()
    box.setObjectName(name)
    box.setToolTip(tip)
    for value in values:
        box.addItem(names.get(value, value), value)
    return box


def _pixels(name: str, minimum: int, tip: str) -> QSpinBox:
    highest = 1_000_000 if minimum == 0 else 1000
    box = number_box(QSpinBox(), name, (minimum, highest), suffix=tr(" px"), tip=tip)
    box.setMinimumWidth(80)  # else as wide as the largest number
    return box


def _heading(text: str, topic: str = "") -> QWidget:
    label = WrappedLabel(text, text)
    font = label.font()
    font.setBold(True)
    label.setFont(font)
    if not topic:
        return label
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(label, 1)
    row.addWidget(topic_button(text, f"panel#{topic}"))
    return holder


def _form(*rows: tuple[str, QWidget, str]) -> QFormLayout:
    form = QFormLayout()
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
    for label, widget, topic in rows:
        form.addRow(row_label(label, f"panel#{topic}", widget), widget)
        widget.setAccessibleName(label)
    return form


def _align(forms: tuple[QFormLayout, ...]) -> None:
    """Aligns the fields of several forms."""
    role = QFormLayout.ItemRole.LabelRole
    items = [form.itemAt(row, role) for form in forms for row in range(form.rowCount())]
    labels = [item.widget() for item in items if item]
    width = max(label.sizeHint().width() for label in labels)
    for label in labels:
        label.setMinimumWidth(width)
