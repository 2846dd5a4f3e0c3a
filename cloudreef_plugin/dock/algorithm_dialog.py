"""Opens an algorithm's dialog, filled in as far as the panel knows."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDialog

from ..algorithms.provider import create

__all__ = ["open_algorithm_dialog"]

# What a dialog does is written in Python, which goes when nothing here holds it.
_open: dict[int, QDialog] = {}


def open_algorithm_dialog(algorithm: str, parameters: dict[str, Any]) -> QDialog:
    """Shows the dialog of an algorithm of CloudReef; the map stays usable beside it.

    Args:
        algorithm: Its `ID`.
        parameters: What is filled in; what the algorithm does not know is left out.
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
    """Formats a value for a field of a dialog: numbers in a list as text."""
    return ",".join(map(str, value)) if isinstance(value, (list, tuple)) else value
