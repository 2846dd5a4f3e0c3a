"""Push buttons, and rows of widgets."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QHBoxLayout, QPushButton, QWidget

__all__ = ["push_button", "row_of"]


def push_button(name: str, text: str, tip: str) -> QPushButton:
    """Makes a button that Return does not press: in QGIS's options, Return is for OK."""
    button = QPushButton(text)
    button.setObjectName(name)
    button.setToolTip(tip)
    button.setAutoDefault(False)
    return button


def row_of(*widgets: QWidget) -> QHBoxLayout:
    """Lays out widgets side by side, left-aligned."""
    row = QHBoxLayout()
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return row
