"""The few questions before a lesson."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any, Collection, Iterable, Optional

from qgis.core import QgsRasterLayer
from qgis.gui import QgsCollapsibleGroupBox
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QDoubleSpinBox, QFormLayout, QLabel, QLineEdit, QWidget

from .. import settings
from ..algorithms.train import Train
from ..installed_models import model_list, models
from ..messages import named, tr
from ..model_folders import ModelEntry
from ..paths import safe_name
from ..widgets.buttons import push_button, row_of
from .label_book import APART, CHECKED, LabelBook

__all__ = ["Questions", "free_path"]

MINUTES = 10.0
AROUND_MINUTES = 2
"""Minutes for cutting, scoring and writing on two cores, besides training."""
_PICTURE = {"red", "green", "blue"}


class Questions(QWidget):
    """Asks for the model to start from, the name, and the time; the rest is under "Advanced".

    Signals:
        asked: The user wants the lesson to begin.
    """

    asked = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._book: Optional[LabelBook] = None
        self._models: list[ModelEntry] = []
        self.start_box = QComboBox()
        self.start_box.setObjectName("start_box")
        self.name_edit = QLineEdit()
        self.name_edit.setObjectName("model_name")
        self.minutes_box = QDoubleSpinBox()
        self.minutes_box.setObjectName("minutes_box")
        self.minutes_box.setRange(0.1, 1440)
        self.minutes_box.setDecimals(1)
        self.minutes_box.setValue(MINUTES)
        self.minutes_box.setSuffix(tr(" min"))
        self.cost = QLabel()
        self.cost.setWordWrap(True)
        self.advanced = QgsCollapsibleGroupBox(tr("Advanced"))
        self.advanced.setCollapsed(True)
        self.rehearse_box = QCheckBox(tr("Rehearse what the model knew, so that it does not forget"))
        self.rehearse_box.setChecked(True)
        self.like_box = QComboBox()
        self.like_box.setObjectName("like_box")
        form = QFormLayout(self.advanced)
        form.addRow(self.rehearse_box)
        form.addRow(tr("Bands of a new model as those of"), self.like_box)
        self.train_button = push_button("train_button", tr("Train"), tr("Begins the lesson, in the background"))
        whole = QFormLayout(self)
        whole.addRow(tr("Start from"), self.start_box)
        whole.addRow(tr("Name of the new model"), self.name_edit)
        whole.addRow(tr("It learns for"), self.minutes_box)
        whole.addRow(self.cost)
        whole.addRow(self.advanced)
        whole.addRow(row_of(self.train_button))
        self.start_box.currentIndexChanged.connect(self._start_changed)
        self.minutes_box.valueChanged.connect(self._tell_cost)
        self.train_button.clicked.connect(self.asked)
        model_list().changed.connect(self._list_models)
        self._list_models()

    def shut_down(self) -> None:
        """Disconnects from the list of models."""
        model_list().changed.disconnect(self._list_models)

    def ask_about(self, book: LabelBook) -> None:
        """Fills in the form for these labels."""
        self._book = book
        index = self.start_box.findData(book.model)
        self.start_box.setCurrentIndex(max(0, index))
        if any(_is_picture(layer) for one in book.scenes if (layer := book.raster(one.name)) is not None):
            self.like_box.setCurrentIndex(max(0, self.like_box.findData(_model_of_pictures(self._models))))
        self._start_changed()

    def parameters(self) -> dict[str, Any]:
        """Collects the parameters of cloudreef:train; labels must have been set."""
        book = self._book
        if book is None:
            return {}
        fresh = not self.start_box.currentData()
        scenes = [layer for one in book.scenes if (layer := book.raster(one.name)) is not None]
        checked = book.layer(CHECKED)
        taken = {entry.id for entry in self._models}
        name = _new_name(self.name_edit.text().strip() or tr("Taught model"), taken)
        return {
            Train.SCENES: [layer.id() for layer in scenes],
            Train.LABELS: [layer.id() for layer in book.layers()],
            Train.CHECKED: checked.id() if checked is not None and checked.featureCount() else None,
            Train.VALIDATION: ",".join(one.name for one in book.scenes if one.role == APART),
            Train.START: self.like_box.currentData() if fresh else self.start_box.currentData(),
            Train.FRESH: fresh,
            Train.NAME: name,
            Train.CLASSES: ",".join(one.name for one in book.classes),
            Train.MINUTES: self.minutes_box.value(),
            Train.REHEARSE: self.rehearse_box.isChecked(),
            Train.MODEL: str(_folder(name)),
        }

    def lesson_folder(self) -> Path:
        """Creates a new folder for a lesson, beside the labels."""
        stem = self._book.path.with_suffix("") if self._book else Path("labels")
        return stem.with_name(f"{stem.name}-lessons") / f"{datetime.now():%Y%m%d-%H%M%S}"

    def _list_models(self) -> None:
        chosen = self.start_box.currentData()
        self._models = models()  # read once: it takes tens of milliseconds
        for box in (self.start_box, self.like_box):
            box.blockSignals(True)
            box.clear()
            for entry in self._models:
                if entry.bundle is not None and entry.bundle.output.kind != "labels":
                    box.addItem(named(entry.name), entry.id)
            box.blockSignals(False)
        self.start_box.insertItem(0, tr("Nothing: a new model"), "")
        self.start_box.setCurrentIndex(max(0, self.start_box.findData(chosen)))

    def _start_changed(self, *unused: object) -> None:
        fresh = not self.start_box.currentData()
        self.rehearse_box.setEnabled(not fresh)
        self.like_box.setEnabled(fresh)
        if self._book is not None:
            target = ", ".join(one.name for one in self._book.classes[1:])
            improved = tr("{}, improved").format(self.start_box.currentText())
            self.name_edit.setText(target.capitalize() if fresh else improved)
        self._tell_cost()

    def _tell_cost(self, *unused: object) -> None:
        whole = round(self.minutes_box.value() + AROUND_MINUTES)
        self.cost.setText(
            tr(
                "It takes about {} minutes in all, in the background: you can go on working, close this window, and "
                "pause it. What is kept apart tells at the end whether the model became better; if not, the old one "
                "is kept."
            ).format(whole)
        )


def _folder(name: str) -> Path:
    """Finds the folder of a model of that name; the folder's name identifies a model."""
    return settings.models_folder() / (safe_name(name) or "taught")


def _is_picture(layer: QgsRasterLayer) -> bool:
    return bool(layer.bandCount() == len(_PICTURE))


def _model_of_pictures(known: Iterable[ModelEntry]) -> str:
    """Finds the id of a model of red, green and blue; empty if there is none."""
    for entry in known:
        if entry.bundle is not None and {channel.common_name for channel in entry.bundle.channels} == _PICTURE:
            return entry.id
    return ""


def _new_name(name: str, taken: Collection[str]) -> str:
    """Appends a number to the name of an existing model, or one with an id that is taken."""
    number, free = 1, name
    while _folder(free).exists() or _folder(free).name in taken:
        number += 1
        free = f"{name} {number}"
    return free


def free_path(path: Path) -> Path:
    """Appends a number to a path that exists."""
    number, free = 1, path
    while free.exists():
        number += 1
        free = path.with_name(f"{path.stem}-{number}{path.suffix}")
    return free
