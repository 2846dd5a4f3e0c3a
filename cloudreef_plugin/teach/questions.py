"""The settings of training."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any, Collection, Iterable, Optional

from qgis.core import QgsRasterLayer
from qgis.gui import QgsCollapsibleGroupBox
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtGui import QShowEvent
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QDoubleSpinBox, QFormLayout, QLabel, QLineEdit, QWidget

from .. import settings
from ..algorithms.train import SCENE_FIELD, Train
from ..engine.contract.errors import JobError
from ..installed_models import model_list, models
from ..messages import named, tr
from ..model_folders import ModelEntry
from ..paths import safe_name
from ..widgets.buttons import push_button, row_of
from ..widgets.number_boxes import number_box
from .label_book import APART, CHECKED, LabelBook
from .scene_bands import SceneBands, takes_bands_of

__all__ = ["Questions"]

MINUTES = 10.0
AROUND_MINUTES = 2
"""Minutes for cutting chips, scoring and writing on two cores, in addition to training."""
OF_SCENE = "*"
"""An entry in the list of models: the bands of the labelled scene. No model has this id."""
_PICTURE = {"red", "green", "blue"}


class Questions(QWidget):
    """Asks for the model to start from, the name, and the time; the rest is under "Advanced".

    Signals:
        asked: The user wants to start training.
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
        self.minutes_box = QDoubleSpinBox(decimals=1)
        number_box(self.minutes_box, "minutes_box", (0.1, 1440), value=MINUTES, suffix=tr(" min"))
        self.cost = QLabel()
        self.cost.setWordWrap(True)
        self.advanced = QgsCollapsibleGroupBox(tr("Advanced"))
        self.advanced.setCollapsed(True)
        self.rehearse_box = QCheckBox(
            tr("Also learn from the old model's confident predictions, so that it forgets less")
        )
        self.rehearse_box.setChecked(True)
        self.like_box = QComboBox()
        self.like_box.setObjectName("like_box")
        self.bands_box = SceneBands()
        form = QFormLayout(self.advanced)
        form.addRow(self.rehearse_box)
        form.addRow(tr("A new model takes the bands of"), self.like_box)
        form.addRow(tr("Bands of that scene"), self.bands_box)
        self.train_button = push_button("train_button", tr("Train"), tr("Start training in the background"))
        whole = QFormLayout(self)
        whole.addRow(tr("Start from"), self.start_box)
        whole.addRow(tr("Name of the new model"), self.name_edit)
        whole.addRow(tr("Training time"), self.minutes_box)
        whole.addRow(self.cost)
        whole.addRow(self.advanced)
        whole.addRow(row_of(self.train_button))
        self.start_box.currentIndexChanged.connect(self._start_changed)
        self.like_box.currentIndexChanged.connect(self._like_changed)
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
        scenes = self._scenes()
        self.bands_box.show_layer(scenes[0] if scenes else None)
        if scenes and not takes_bands_of(self._trainable(), scenes[0]):
            self.like_box.setCurrentIndex(self.like_box.findData(OF_SCENE))
        elif any(map(_is_picture, scenes)):
            self.like_box.setCurrentIndex(max(0, self.like_box.findData(_model_of_pictures(self._models))))
        elif self.like_box.currentData() == OF_SCENE:
            self.like_box.setCurrentIndex(0)
        self._start_changed()
        if self.bands_box.isEnabled():
            self.advanced.setCollapsed(False)  # shows what was chosen automatically

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Updates the bands: another scene may be the first labelled one now."""
        scenes = self._scenes()
        self.bands_box.show_layer(scenes[0] if scenes else None)
        super().showEvent(event)

    def parameters(self) -> dict[str, Any]:
        """Collects the parameters of cloudreef:train; labels must have been set.

        Raises:
            JobError: If a new model would have no bands.
        """
        book = self._book
        if book is None:
            return {}
        fresh = not self.start_box.currentData()
        scenes = self._scenes()
        bands = self._new_bands()
        if bands:  # they are read from the first scene
            scenes.sort(key=lambda layer: layer.id() != self.bands_box.layer_id)
        checked = book.layer(CHECKED)
        taken = {entry.id for entry in self._models}
        name = _new_name(self.name_edit.text().strip() or tr("Taught model"), taken)
        return {
            Train.SCENES: [layer.id() for layer in scenes],
            Train.LABELS: [layer.id() for layer in book.layers()],
            Train.CHECKED: checked.id() if checked is not None and checked.featureCount() else None,
            Train.VALIDATION: ",".join(one.name for one in book.scenes if one.role == APART),
            Train.START: self._start(),
            Train.FRESH: fresh,
            Train.NEW_BANDS: ",".join(map(str, bands)),
            Train.NAME: name,
            Train.CLASSES: ",".join(one.name for one in book.classes),
            Train.MINUTES: self.minutes_box.value(),
            Train.REHEARSE: self.rehearse_box.isChecked(),
            Train.MODEL: str(_folder(name)),
        }

    def left_out(self) -> list[str]:
        """Lists the scenes that can no longer be opened, whose labels are not used."""
        book = self._book
        return [one.name for one in book.scenes if book.raster(one.name) is None] if book is not None else []

    def _start(self) -> str:
        """The model to start from; for the bands of the scene, any model, which provides the other settings."""
        like = self.like_box.itemData(0) if self.like_box.currentData() == OF_SCENE else self.like_box.currentData()
        return str(self.start_box.currentData() or like)

    def _new_bands(self) -> list[int]:
        """Lists the scene's bands for a new model; empty if it takes the bands of another model."""
        if not self.bands_box.isEnabled():
            return []
        bands = self.bands_box.bands()
        if not bands:
            raise JobError(tr("The new model has no bands."), tr("Check at least one band of the scene."))
        return bands

    def _scenes(self) -> list[QgsRasterLayer]:
        """Lists the layers of the scenes, those with labels first."""
        book = self._book
        if book is None:
            return []
        layers = [layer for name in (*(one.name for one in book.classes), CHECKED) if (layer := book.layer(name))]
        labelled = {name for one in layers for name in one.uniqueValues(one.fields().indexOf(SCENE_FIELD))}
        scenes = sorted(book.scenes, key=lambda scene: scene.name not in labelled)
        return [layer for one in scenes if (layer := book.raster(one.name)) is not None]

    def _trainable(self) -> list[ModelEntry]:
        return [one for one in self._models if one.bundle.output.kind != "labels"]

    def lesson_folder(self) -> Path:
        """Names a new folder for training, beside the labels."""
        stem = self._book.path.with_suffix("") if self._book else Path("labels")
        return stem.with_name(f"{stem.name}-lessons") / f"{datetime.now():%Y%m%d-%H%M%S}"

    def _list_models(self) -> None:
        chosen, like = self.start_box.currentData(), self.like_box.currentData()
        self._models = models()  # read once: it takes tens of milliseconds
        for box in (self.start_box, self.like_box):
            box.blockSignals(True)
            box.clear()
            for entry in self._trainable():
                box.addItem(named(entry.name), entry.id)
            box.blockSignals(False)
        self.start_box.insertItem(0, tr("Nothing: a new model"), "")
        self.like_box.addItem(tr("The labelled scene"), OF_SCENE)
        self.start_box.setCurrentIndex(max(0, self.start_box.findData(chosen)))
        self.like_box.setCurrentIndex(max(0, self.like_box.findData(like)))

    def _start_changed(self, *unused: object) -> None:
        fresh = not self.start_box.currentData()
        self.rehearse_box.setEnabled(not fresh)
        self.like_box.setEnabled(fresh)
        self._like_changed()
        if self._book is not None:
            target = ", ".join(one.name for one in self._book.classes[1:])
            improved = tr("{}, improved").format(self.start_box.currentText())
            self.name_edit.setText(target.capitalize() if fresh else improved)
        self._tell_cost()

    def _like_changed(self, *unused: object) -> None:
        fresh = not self.start_box.currentData()
        self.bands_box.setEnabled(fresh and self.like_box.currentData() == OF_SCENE)

    def _tell_cost(self, *unused: object) -> None:
        whole = round(self.minutes_box.value() + AROUND_MINUTES)
        self.cost.setText(
            tr(
                "It takes about {} minutes in all, in the background: you can keep working, close this window, and "
                "pause it. In the end the validation data show whether the model has improved; if not, the old one "
                "is kept."
            ).format(whole)
        )


def _folder(name: str) -> Path:
    """The folder of a model of that name; the folder's name is its id."""
    return settings.models_folder() / (safe_name(name) or "taught")


def _is_picture(layer: QgsRasterLayer) -> bool:
    return bool(layer.bandCount() == len(_PICTURE))


def _model_of_pictures(known: Iterable[ModelEntry]) -> str:
    """Finds the id of a model that reads red, green and blue; empty if there is none."""
    for entry in known:
        if {channel.common_name for channel in entry.bundle.channels} == _PICTURE:
            return entry.id
    return ""


def _new_name(name: str, taken: Collection[str]) -> str:
    """Appends a number to a name whose folder exists, or whose id is taken."""
    number, free = 1, name
    while _folder(free).exists() or _folder(free).name in taken:
        number += 1
        free = f"{name} {number}"
    return free
