"""Keeps the mouse wheel from changing widgets without focus in a scroll area."""

from __future__ import annotations

from qgis.PyQt.QtCore import QEvent, QObject, Qt
from qgis.PyQt.QtWidgets import QAbstractSlider, QAbstractSpinBox, QComboBox, QScrollBar, QWidget

__all__ = ["wheel_needs_focus"]

_CHOICES = (QComboBox, QAbstractSpinBox, QAbstractSlider)


class _Guard(QObject):
    """Ignores wheel events of widgets without focus, so that the scroll area gets them."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Filters the wheel events."""
        if event.type() == QEvent.Type.Wheel and isinstance(watched, QWidget) and not watched.hasFocus():
            event.ignore()
            return True
        return False


def wheel_needs_focus(root: QWidget) -> None:
    """Lets the wheel change combo boxes, spin boxes and sliders in a widget only while they have the focus.

    The wheel does not set the focus either.
    """
    guard = _Guard(root)
    for widget in (root, *root.findChildren(QWidget)):
        if isinstance(widget, _CHOICES) and not isinstance(widget, QScrollBar):
            widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            widget.installEventFilter(guard)
