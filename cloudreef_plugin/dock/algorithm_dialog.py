"""Opens the dialog of an algorithm with the panel's choices filled in."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDialog

from ..algorithms.provider import create

__all__ = ["open_algorithm_dialog"]

# References that keep the Python side of open dialogs alive.
_open: dict[int, QDialog] = {}


def open_algorithm_dialog(algorithm: str, parameters: dict[str, Any]) -> QDialog:
    """Shows the dialog of an algorithm of CloudReef; it is not modal.

    Args:
        algorithm: Its `ID`.
        parameters: Values to fill in; those that the algorithm does not have are ignored.
    """
    import processing  # a plugin itself: it may come after this one

    found = create(algorithm)
    known = {definition.name() for definition in found.parameterDefinitions()}
    filled = {name: _shown(value) for name, value in parameters.items() if name in known and value not in (None, "")}
    dialog = processing.createAlgorithmDialog(found, filled)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    key = id(dialog)
    _open[key] = dialog
    dialog.destroyed.connect(lambda: _open.pop(key, None))
    dialog.show()
    return dialog


def _shown(value: Any) -> Any:
    """Formats a value for a field of a dialog: lists as text with commas."""
    return ",".join(map(str, value)) if isinstance(value, (list, tuple)) else value
