"""The mouse wheel over a column of choices scrolls the column; it changes only a choice that has the focus."""

from __future__ import annotations

from qgis.PyQt.QtCore import QEvent, QObject, Qt
from qgis.PyQt.QtWidgets import QAbstractSlider, QAbstractSpinBox, QComboBox, QScrollBar, QWidget

__all__ = ["wheel_needs_focus"]

_CHOICES = (QComboBox, QAbstractSpinBox, QAbstractSlider)


class _Guard(QObject):
    """Hands the wheel on to the column while a choice has no focus."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Hears the events of a choice."""
        if event.type() == QEvent.Type.Wheel and isinstance(watched, QWidget) and not watched.hasFocus():
            event.ignore()
            return True
        return False


def wheel_needs_focus(root: QWidget) -> None:
    """Keeps the wheel from changing the choices in a widget, itself included, unless they have the focus.

    A choice no longer takes the focus by the wheel either.
    """
    guard = _Guard(root)
    for widget in (root, *root.findChildren(QWidget)):
        if isinstance(widget, _CHOICES) and not isinstance(widget, QScrollBar):
            widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            widget.installEventFilter(guard)
