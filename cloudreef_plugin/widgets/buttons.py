"""Push buttons, and rows of them, as CloudReef's dialogs and pages have them."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QHBoxLayout, QPushButton, QWidget

__all__ = ["push_button", "row_of"]


def push_button(name: str, text: str, tip: str) -> QPushButton:
    """Makes a button that only a click presses: Return in a dialog, which would close QGIS's options, does not."""
    button = QPushButton(text)
    button.setObjectName(name)
    button.setToolTip(tip)
    button.setAutoDefault(False)
    return button


def row_of(*widgets: QWidget) -> QHBoxLayout:
    """Lays widgets side by side, with the space behind them."""
    row = QHBoxLayout()
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return row
