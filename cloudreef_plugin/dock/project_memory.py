"""Saves the choices of the last run in the project."""

from __future__ import annotations

import json
from typing import Any, Iterable, Union

from qgis.core import QgsProject
from qgis.gui import QgsDoubleSpinBox
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QSpinBox

__all__ = ["ProjectMemory"]

Choice = Union[QComboBox, QSpinBox, QgsDoubleSpinBox, QCheckBox]


class ProjectMemory:
    """Remembers choices, and restores them when their project is opened.

    Args:
        choices: Widgets with object names, in the order in which they are restored: some change others.
    """

    def __init__(self, choices: Iterable[Choice]) -> None:
        self._choices = {choice.objectName(): choice for choice in choices}
        QgsProject.instance().readProject.connect(self.recall)

    def remember(self) -> None:
        """Writes the current choices into the project; they are saved with it."""
        values = {name: _value(choice) for name, choice in self._choices.items()}
        QgsProject.instance().writeEntry("CloudReef", "panel", json.dumps(values))

    def recall(self, *unused: Any) -> None:
        """Restores the choices of the project that are still available."""
        text, _ = QgsProject.instance().readEntry("CloudReef", "panel", "{}")
        try:
            values = dict(json.loads(text))
        except (ValueError, TypeError):
            return
        for name, choice in self._choices.items():
            if name in values:
                _set(choice, values[name])

    def shut_down(self) -> None:
        """Disconnects from the project."""
        QgsProject.instance().readProject.disconnect(self.recall)


def _value(choice: Choice) -> Any:
    if isinstance(choice, QComboBox):
        return choice.currentData()
    return choice.isChecked() if isinstance(choice, QCheckBox) else choice.value()


def _set(choice: Choice, value: Any) -> None:
    if isinstance(choice, QComboBox):
        index = choice.findData(value)
        if index >= 0:
            choice.setCurrentIndex(index)
    elif isinstance(choice, QCheckBox):
        choice.setChecked(value is True)
    elif isinstance(value, (int, float)):
        choice.setValue(type(choice.value())(value))
