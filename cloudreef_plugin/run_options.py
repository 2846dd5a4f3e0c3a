"""What few runs need, folded away: bands, values, cleaning of the mask, runtime, further results."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, Optional

from qgis.core import QgsRasterLayer
from qgis.gui import QgsCollapsibleGroupBox
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLabel, QSpinBox, QVBoxLayout, QWidget

from .algorithms.segment import Segment
from .band_choice import BandChoice
from .engine.protocol import RUNTIMES, SCALINGS
from .messages import tr
from .paths import ModelEntry
from .result_choice import ResultChoice
from .settings import Defaults

__all__ = ["RunOptions", "in_words_of_the_panel", "needs_bands"]


class RunOptions(QgsCollapsibleGroupBox):
    """The advanced options of a run; each has a default that suits most scenes."""

    changed = pyqtSignal()
    named = pyqtSignal()  # other results, or other names
    cleaning_changed = pyqtSignal(bool)  # whether a mask is cleaned

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(tr("Advanced"), parent)
        self.setObjectName("advanced")
        self.setSaveCollapsedState(False)
        self.setCollapsed(True)
        self._unfolded_for_bands = False
        self.bands = BandChoice()
        self.bands.changed.connect(self.changed)
        self.scaling_box = _choice(
            "scaling_box", SCALINGS, scaling_names(), tr("How stored numbers become reflectance")
        )
        self.scaling_text = QLabel()
        self.scaling_text.setObjectName("scaling_text")
        self.scaling_text.setWordWrap(True)
        self.scaling_text.setTextFormat(Qt.TextFormat.PlainText)
        self.scaling_text.setAccessibleName(tr("What the values are taken for"))
        self.scaling_text.hide()
        self.runtime_box = _choice("runtime_box", RUNTIMES, runtime_names(), tr("What computes the network"))
        self.tta_box = QCheckBox(tr("Average over flips and turns"))
        self.tta_box.setObjectName("tta_box")
        self.tta_box.setAccessibleName(self.tta_box.text())
        self.tta_box.setToolTip(tr("Test-time augmentation: a little more accurate, eight times the work"))
        self.memory_box = QSpinBox()
        self.memory_box.setObjectName("memory_box")
        self.memory_box.setRange(0, 1_000_000)
        self.memory_box.setSingleStep(250)
        self.memory_box.setSuffix(tr(" MB"))
        self.memory_box.setSpecialValueText(tr("Automatic"))
        self.memory_box.setToolTip(tr("The memory that a run may take; the result does not depend on it"))
        for box in (self.scaling_box, self.runtime_box):
            box.currentIndexChanged.connect(self.changed)
        self.memory_box.valueChanged.connect(self.changed)
        self.tta_box.toggled.connect(self.changed)
        self.holes_box = _pixels("holes_box", 0, tr("Background areas of fewer pixels inside the target are filled"))
        self.sieve_box = _pixels("sieve_box", 0, tr("Target areas of fewer pixels are removed"))
        self.buffer_box = _pixels("buffer_box", -1000, tr("The target grows by this distance; below zero it shrinks"))
        self.result_choices = {
            kind: ResultChoice(kind, text, tip, checked)
            for kind, text, tip, checked in (
                ("probability", tr("Probability"), tr("The probability of each pixel, for other thresholds"), True),
                ("polygons", tr("Polygons"), tr("The target's areas with size and mean probability"), False),
                ("statistics", tr("Statistics (JSON)"), tr("Counts, cover and area in a file for programs"), False),
                ("report", tr("Report (HTML)"), tr("A page to read: picture, cover, sizes, how it was made"), False),
            )
        }
        self.result_boxes = {kind: choice.box for kind, choice in self.result_choices.items()}
        for choice in self.result_choices.values():
            choice.name.textChanged.connect(self.named)
            choice.box.toggled.connect(self.named)
        for box in (self.holes_box, self.sieve_box, self.buffer_box):
            box.valueChanged.connect(lambda: self.cleaning_changed.emit(any(self.cleaning().values())))
        self.collapsedStateChanged.connect(self._fold_changed)
        self._lay_out()

    def fill(self, layer: Optional[QgsRasterLayer], entry: Optional[ModelEntry]) -> None:
        """Offers what a layer and a model have."""
        self.bands.fill(layer, entry)
        _align(self._forms)
        self.changed.emit()

    def lead_to_bands(self) -> None:
        """Brings the choice of bands to the eye and the keyboard, for as long as it is needed."""
        if self.isCollapsed():
            self.setCollapsed(False)
            self._unfolded_for_bands = True
        self.bands.lead()

    def fold_back(self) -> None:
        """Folds again what was unfolded for the choice of bands; what the user unfolded stays."""
        if self._unfolded_for_bands:
            self.setCollapsed(True)

    def take(self, defaults: Defaults) -> None:
        """Chooses what the user wants to start with."""
        self.runtime_box.setCurrentIndex(max(0, self.runtime_box.findData(defaults.runtime)))
        self.memory_box.setValue(defaults.memory_mb)
        for kind, box in self.result_boxes.items():
            box.setChecked(getattr(defaults, kind, False))

    def remembered_choices(self) -> list[QWidget]:
        """Returns the choices that suit the other layers of a project as well."""
        numbers = (self.holes_box, self.sieve_box, self.buffer_box)
        return [
            self.scaling_box,
            self.runtime_box,
            self.memory_box,
            self.tta_box,
            *numbers,
            *self.result_boxes.values(),
        ]

    def tell(self, answer: Optional[dict[str, Any]], file: Optional[str]) -> None:
        """Shows what the engine finds in the layer by itself.

        Args:
            answer: As the engine describes the run; None while it is not known.
            file: Of the layer.
        """
        if answer:
            self.bands.tell(answer["bands"], file)
        self.scaling_text.setText(tr("Taken for: {}.").format(answer["scaling"]) if answer else "")
        self.scaling_text.setVisible(answer is not None)

    def missing(self) -> str:
        """Returns a sentence about what must be chosen before a run, an empty text if nothing."""
        misnamed = (choice.misnamed() for choice in self.result_choices.values())
        return self.bands.missing() or next(filter(None, misnamed), "")

    def suggest(self, mask: str) -> None:
        """Shows what further results are called if nothing is typed."""
        for choice in self.result_choices.values():
            choice.suggest(mask)

    def results(self, mask: Path, named: bool = True) -> dict[str, Path]:
        """Returns what is wanted beside the mask: kind to file; typed names count if `named`."""
        wanted = {kind: choice for kind, choice in self.result_choices.items() if choice.box.isChecked()}
        return {kind: choice.path(mask, named) for kind, choice in wanted.items()}

    def parameters(self, mask: Path, named: bool = True) -> dict[str, Any]:
        """Returns the parameters of cloudreef:segment for the options; typed names count if `named`."""
        return {
            **self.computation(),
            **self.cleaning(),
            **{kind.upper(): str(path) for kind, path in self.results(mask, named).items()},
        }

    def computation(self) -> dict[str, Any]:
        """Returns the parameters about what the probability is computed from, and how."""
        bands = self.bands.bands()
        return {
            **({Segment.BANDS: bands} if bands else {}),
            Segment.SCALING: self.scaling_box.currentData(),
            Segment.RUNTIME: self.runtime_box.currentData(),
            Segment.TTA: self.tta_box.isChecked(),
            **({Segment.MEMORY_MB: self.memory_box.value()} if self.memory_box.value() else {}),
        }

    def cleaning(self) -> dict[str, int]:
        """Returns the parameters about what happens to a mask after the threshold."""
        return {
            Segment.HOLES_PX: self.holes_box.value(),
            Segment.SIEVE_PX: self.sieve_box.value(),
            Segment.BUFFER_PX: self.buffer_box.value(),
        }

    def _fold_changed(self, *unused: object) -> None:
        self._unfolded_for_bands = False  # the user has a say, or there is nothing left to fold

    def _lay_out(self) -> None:
        computation = _form(
            (tr("Values"), self.scaling_box), (tr("Runtime"), self.runtime_box), (tr("Memory"), self.memory_box)
        )
        computation.insertRow(1, self.scaling_text)
        computation.addRow(self.tta_box)
        cleaning = _form(
            (tr("Fill holes below"), self.holes_box),
            (tr("Remove areas below"), self.sieve_box),
            (tr("Grow by"), self.buffer_box),
        )
        self._forms = (self.bands.form, computation)
        column = QVBoxLayout(self)
        column.addWidget(_heading(tr("Bands")))
        column.addWidget(self.bands)
        column.addWidget(_heading(tr("Computation")))
        column.addLayout(computation)
        column.addWidget(_heading(tr("Cleaning the mask")))
        column.addLayout(cleaning)
        column.addWidget(_heading(tr("Also write, beside the mask")))
        for choice in self.result_choices.values():
            column.addWidget(choice)


def needs_bands(sentence: str) -> bool:
    """Returns whether the engine asks which band is which."""
    return "BANDS=" in sentence


def in_words_of_the_panel(sentence: str) -> str:
    """Returns what the engine says with the names of the panel's choices instead of those of parameters."""
    said = re.sub(r"\bSCALING\b", tr("“Values” under Advanced"), sentence)
    said = re.sub(r"\bBANDS\b(?!=)", tr("“Bands” under Advanced"), said)
    if not needs_bands(said):
        return said
    # The sentence that holds it, and what comes then, show how to write the parameter.
    said = re.sub(r"[^.]*\bBANDS=.*", "", said, flags=re.DOTALL).rstrip()
    return " ".join([said, tr("Choose the bands under Advanced.")])


def scaling_names() -> dict[str, str]:
    """Returns the choices of how stored numbers become reflectance, in words."""
    return {
        "auto": tr("Automatic"),
        "reflectance": tr("Reflectance, 0 to 1"),
        "reflectance_10000": tr("Reflectance × 10 000"),
        "sentinel2_offset": tr("Sentinel-2 since 2022 (offset 1000)"),
        "landsat_c1": tr("Landsat 8 and 9, Level 1"),
        "landsat_c2_sr": tr("Landsat Collection 2, surface"),
        "uint8": tr("8 bits, 0 to 255"),
        "uint16": tr("16 bits, 0 to 65 535"),
    }


def runtime_names() -> dict[str, str]:
    """Returns the choices of what computes the network, in words."""
    return {
        "auto": tr("Automatic"),
        "tensorflow": "TensorFlow",
        "onnxruntime": "ONNX Runtime",
        "openvino": "OpenVINO",
    }


def _choice(name: str, values: tuple[str, ...], names: dict[str, str], tip: str) -> QComboBox:
    box = QComboBox()
    box.setObjectName(name)
    box.setToolTip(tip)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    for value in values:
        box.addItem(names.get(value, value), value)
    return box


def _pixels(name: str, minimum: int, tip: str) -> QSpinBox:
    box = QSpinBox()
    box.setObjectName(name)
    box.setToolTip(tip)
    box.setRange(minimum, 1_000_000 if minimum == 0 else 1000)
    box.setSuffix(tr(" px"))
    box.setMinimumWidth(80)  # else as wide as the largest number
    return box


def _heading(text: str) -> QLabel:
    label = QLabel(text)
    font = label.font()
    font.setBold(True)
    label.setFont(font)
    return label


def _form(*rows: tuple[str, QWidget]) -> QFormLayout:
    form = QFormLayout()
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    for label, widget in rows:
        form.addRow(label, widget)
        widget.setAccessibleName(label)
    return form


def _align(forms: tuple[QFormLayout, ...]) -> None:
    """Makes the fields of the forms begin below each other."""
    role = QFormLayout.ItemRole.LabelRole
    items = [form.itemAt(row, role) for form in forms for row in range(form.rowCount())]
    labels = [item.widget() for item in items if item]
    width = max(label.sizeHint().width() for label in labels)
    for label in labels:
        label.setMinimumWidth(width)
