"""The model field of Processing's dialogs: a list of the installed models in which a folder can be typed, too."""

from __future__ import annotations

from typing import Any

from processing.gui.wrappers import WidgetWrapper
from qgis.PyQt.QtWidgets import QComboBox

from ...installed_models import models
from ...messages import named, tr

__all__ = ["ModelWidget"]


class ModelWidget(WidgetWrapper):
    """Shows models by name; its value is what scripts use, a model's id or a folder."""

    def createWidget(self) -> QComboBox:
        """Creates the list."""
        box = QComboBox()
        box.setEditable(True)
        box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        box.setToolTip(tr("A model of the list, or the folder of a model"))
        for entry in models():
            box.addItem(named(entry.name), entry.id)
        self._box = box
        return box

    def setValue(self, value: Any) -> None:
        """Chooses a model by its id, or types a folder."""
        index = self._box.findData(value)
        if index >= 0:
            self._box.setCurrentIndex(index)
        else:
            self._box.setEditText("" if value is None else str(value))

    def value(self) -> str:
        """Reads the id of the chosen model, or the typed folder."""
        typed = self._box.currentText().strip()
        index = self._box.findText(typed)
        return str(self._box.itemData(index)) if index >= 0 else typed
