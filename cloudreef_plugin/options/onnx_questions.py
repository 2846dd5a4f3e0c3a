"""The form for the description of an ONNX file."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, Optional, Sequence

from qgis.core import Qgis
from qgis.gui import QgsDoubleSpinBox
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from ..engine.contract.band_names.words import CENTRES_UM, common_name
from ..engine.contract.classes import usual_background
from ..engine.contract.errors import JobError
from ..engine.contract.model_jobs import Foreign, ForeignChannel
from ..help_pages import add_help
from ..messages import tr, words_of
from ..model_folders import network_name
from ..paths import safe_name
from ..widgets.number_boxes import number_box
from ..widgets.status_line import StatusLine
from .onnx_classes import OnnxClasses

__all__ = ["OnnxQuestions"]

# Instead of a reflectance factor: the values are no reflectance.
OTHER_NUMBERS = 0
# The usual bands of networks with this number of channels.
USUAL = {
    1: ("red",),
    3: ("red", "green", "blue"),
    4: ("red", "green", "blue", "nir"),
    6: ("blue", "green", "red", "nir", "swir16", "swir22"),
}


class OnnxQuestions(QDialog):
    """Asks for what an ONNX file does not say; filled in from the file as far as possible.

    Args:
        file: The ONNX file.
        facts: Its description by ``python -m engine --describe``.
        taken: Ids of the installed models.
        parent: The window it belongs to.
    """

    def __init__(
        self, file: Path, facts: dict[str, Any], taken: Sequence[str], parent: Optional[QWidget] = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Import {}").format(file.name))
        self.setObjectName("onnx_questions")
        self._taken = set(taken)
        self._layout = facts["layout"]
        self._suggestion = facts["suggestion"]
        self.tells = OnnxClasses(facts)
        self._build(file, facts["suggestion"])
        self._lay_out()
        for box in (self.name, self.background, self.mean, self.std):
            box.textChanged.connect(self._update)
        self.values_box.currentIndexChanged.connect(self._update)
        self.tells.changed.connect(self._update)
        self.resolution_low.valueChanged.connect(self._update)
        self.resolution_high.valueChanged.connect(self._update)
        self.class_box.editTextChanged.connect(self._update)
        self._update()

    def answers(self) -> Foreign:
        """Collects the user's answers."""
        mean, std = (_numbers(box.text()) or () for box in (self.mean, self.std))
        halo, numbers = self.halo.value(), self.values_box.currentData() == OTHER_NUMBERS
        return Foreign(
            id=self._id(),
            name=self.name.text().strip(),
            description=self.description.text().strip() or self.name.text().strip(),
            channels=tuple(self._channel(box) for box in self.band_boxes),
            **self.tells.answers((self.background.text().strip(), self.class_box.currentText().strip())),
            resolution_m=(self.resolution_low.value(), self.resolution_high.value()),
            threshold=self.threshold.value(),
            factor=1.0 if numbers else float(self.values_box.currentData()),
            measures="numbers" if numbers else "reflectance",
            mean=mean,
            std=std,
            output_channel=self._output(),
            activation=self.activation_box.currentData(),
            halo_px=None if halo < 0 else halo,
            license=self.license.text().strip(),
            tile_px=self._suggestion.get("tile_px"),
        )

    def missing(self) -> str:
        """Names the missing answers; an empty text if there is none."""
        if not self._id():
            return tr("Give the model a name.")
        if self._id() in self._taken:
            return tr("A model “{}” exists already; choose another name.").format(self._id())
        several = self.tells.is_several()
        if several and self.tells.missing():
            return self.tells.missing()
        if not several and not (self.class_box.currentText().strip() and self.background.text().strip()):
            return tr("Name the target class and the background class.")
        if not (self.resolution_low.value() and self.resolution_high.value()):
            return tr(
                "State the pixel sizes that the network was made for, such as 0.1 to 0.5 m; its authors know them."
            )
        if self.resolution_low.value() > self.resolution_high.value():
            return tr("The smallest pixel must not be larger than the largest.")
        for box in (self.mean, self.std):
            numbers = _numbers(box.text())
            if numbers is None or len(numbers) not in (0, self._layout["channels"]):
                return tr("Mean and standard deviation need {} numbers each, or none.").format(self._layout["channels"])
        if 0 in (_numbers(self.std.text()) or ()):
            return tr("A standard deviation must not be 0.")
        try:
            self.answers().check_values()
        except JobError as error:
            return words_of(error)
        return ""

    def _build(self, file: Path, suggestion: dict[str, Any]) -> None:
        channels, classes = self._layout["channels"], suggestion.get("classes", [])
        self.name = _line("onnx_name", network_name(file).replace("_", " "), tr("The model's name in lists"))
        self.description = _line("onnx_description", "", tr("One line: what the model finds, in which images"))
        self.license = _line(
            "onnx_license", suggestion.get("license", ""), tr("The licence of the published weights, if you know it")
        )
        self.band_boxes = [_bands(number, channels, suggestion.get("bands", ())) for number in range(channels)]
        self.values_box = QComboBox()
        self.values_box.setToolTip(tr("The values that the network was trained on"))
        for text, factor in (
            (tr("0 to 1 (reflectance, or 8 bits divided by 255)"), 1),
            (tr("0 to 255 (8 bits)"), 255),
            (tr("reflectance × 10 000 (Sentinel-2)"), 10000),
            (tr("heights, decibels, indices: values as they are stored"), OTHER_NUMBERS),
        ):
            self.values_box.addItem(text, factor)
        stated = OTHER_NUMBERS if suggestion.get("measures") == "numbers" else int(suggestion.get("factor", 1))
        self.values_box.setCurrentIndex(max(0, self.values_box.findData(stated)))
        tip = tr("One number per band, separated by spaces; leave empty if the network needs none")
        self.mean = _line("onnx_mean", _joined(suggestion.get("mean")), tip)
        self.std = _line("onnx_std", _joined(suggestion.get("std")), tip)
        self.class_box = QComboBox()
        self.class_box.setEditable(True)
        self.class_box.addItems(classes if len(classes) > 1 else [])
        background = (usual_background(classes) or classes[0]) if len(classes) == 2 else tr("rest")
        last = self.class_box.count() - 1
        self.class_box.setCurrentIndex(0 if len(classes) == 2 and background == classes[1] else last)
        if self.class_box.count() == 0:
            self.class_box.setEditText(classes[0] if classes else tr("target"))
        self.background = _line("onnx_background", background, tr("The name of everything else"))
        self.activation_box = QComboBox()
        for text, value in (
            (tr("found out in a trial"), "auto"),
            (tr("probabilities"), "none"),
            (tr("logits for a sigmoid"), "sigmoid"),
            (tr("logits for a softmax"), "softmax"),
        ):
            self.activation_box.addItem(text, value)
        resolution = suggestion.get("resolution_m", 0.0)
        self.resolution_low = _metres("onnx_resolution_low", resolution / 2)
        self.resolution_high = _metres("onnx_resolution_high", 2 * resolution)
        self.threshold = number_box(
            QgsDoubleSpinBox(decimals=3),
            "onnx_threshold",
            (0.004, 0.996),
            value=suggestion.get("threshold", 0.5),
            step=0.05,
        )
        self.halo = number_box(
            QSpinBox(),
            "onnx_halo",
            (-1, 2048),
            value=-1,
            suffix=tr(" px"),
            tip=tr(
                "How many pixels around a pixel influence its result. If they are too many for exact tiles, "
                "tiles are blended"
            ),
        )
        self.halo.setSpecialValueText(tr("measured in a trial"))
        self.halo.setEnabled(self._layout["tile_px"] is None)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        rows: list[tuple[str, QWidget]] = [
            (tr("Name"), self.name),
            (tr("Description"), self.description),
            *((tr("Band {}").format(number), box) for number, box in enumerate(self.band_boxes, 1)),
            (tr("Values"), self.values_box),
            (tr("Subtract mean"), self.mean),
            (tr("Divide by standard deviation"), self.std),
            *self.tells.rows(),
            (tr("Target class"), self.class_box),
            (tr("Background class"), self.background),
            (tr("Output values"), self.activation_box),
            (tr("Threshold"), self.threshold),
            (tr("Pixel size from"), _beside(self.resolution_low, tr("to"), self.resolution_high)),
            (tr("Context around a pixel"), self.halo),
            (tr("Licence"), self.license),
        ]
        for label, widget in rows:
            form.addRow(label, widget)
            widget.setAccessibleName(label)
        self.resolution_low.setAccessibleName(tr("Smallest pixel"))
        self.resolution_high.setAccessibleName(tr("Largest pixel"))
        self.message = StatusLine()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setText(tr("Import"))
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        add_help(self.buttons, "settings#onnx")
        tile = self._layout["tile_px"]
        size = tr("tiles of any size") if tile is None else tr("tiles of {0} × {0} pixels only").format(tile)
        about = QLabel(
            tr(
                "The network takes {} bands and {}. The file does not say the rest; ask its authors if you are not "
                "sure."
            ).format(self._layout["channels"], size)
        )
        about.setWordWrap(True)
        column = QVBoxLayout(self)
        column.addWidget(about)
        column.addLayout(form)
        column.addWidget(self.message)
        column.addWidget(self.buttons)

    def _id(self) -> str:
        return safe_name(self.name.text())

    def _output(self) -> int:
        """The output channel of the target class; -1 if there is only one or the class is none of the file."""
        index = self.class_box.findText(self.class_box.currentText())
        return index if 0 <= index < self.tells.channels() and self.tells.channels() > 1 else -1

    def _channel(self, box: QComboBox) -> ForeignChannel:
        name = (
            box.currentData()
            if box.currentIndex() >= 0 and box.currentText() == box.itemText(box.currentIndex())
            else None
        )
        text = box.currentText().strip()
        read = common_name(text)
        named = str(name or (read if read in CENTRES_UM else text))
        return ForeignChannel(named, named, CENTRES_UM.get(named))

    def _update(self, *unused: object) -> None:
        several = self.tells.is_several()
        for box in (self.class_box, self.background):
            box.setEnabled(not several)
        self.threshold.setEnabled(self.tells.has_thresholds())
        sentence = self.missing()
        self.message.say(sentence, Qgis.MessageLevel.Warning)
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(not sentence)


def _bands(number: int, count: int, stated: Sequence[str]) -> QComboBox:
    box = QComboBox()
    box.setObjectName(f"onnx_band_{number + 1}")
    box.setEditable(True)
    for name, words in _band_names().items():
        box.addItem(f"{words} ({CENTRES_UM[name]:g} µm)", name)
    usual = tuple(stated) or USUAL.get(count, ())
    if number < len(usual) and box.findData(usual[number]) < 0:
        box.setCurrentIndex(-1)
        box.setEditText(usual[number])
        return box
    box.setCurrentIndex(box.findData(usual[number]) if number < len(usual) else -1)
    if number >= len(usual):
        box.setEditText(tr("band {}").format(number + 1))
    return box


def _band_names() -> dict[str, str]:
    return {
        "coastal": tr("coastal"),
        "blue": tr("blue"),
        "green": tr("green"),
        "red": tr("red"),
        "rededge071": tr("red edge"),
        "nir": tr("near infrared"),
        "swir16": tr("short-wave infrared 1"),
        "swir22": tr("short-wave infrared 2"),
    }


def _line(name: str, text: str, tip: str) -> QLineEdit:
    line = QLineEdit(text)
    line.setObjectName(name)
    line.setToolTip(tip)
    return line


def _metres(name: str, value: float) -> QgsDoubleSpinBox:
    """Makes a box for a pixel size; 0 is unknown."""
    box = QgsDoubleSpinBox(decimals=3, showClearButton=False)
    box.setSpecialValueText(tr("unknown"))
    return number_box(box, name, (0, 100_000), value=value, suffix=tr(" m"))


def _beside(first: QWidget, text: str, second: QWidget) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(first, 1)
    row.addWidget(QLabel(text))
    row.addWidget(second, 1)
    return holder


def _joined(numbers: Optional[Sequence[float]]) -> str:
    return " ".join(f"{number:g}" for number in numbers or ())


def _numbers(text: str) -> Optional[tuple[float, ...]]:
    """Reads numbers; None if the text has anything else."""
    try:
        return tuple(float(part) for part in re.split(r"[\s,;]+", text.strip()) if part)
    except ValueError:
        return None
