"""A line for messages with an icon."""

from __future__ import annotations

from typing import Optional

from qgis.core import Qgis, QgsApplication
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QWidget

from ..messages import tr
from .wrapped_label import WrappedLabel

__all__ = ["StatusLine"]

_ICONS = {Qgis.MessageLevel.Warning: "/mIconWarning.svg", Qgis.MessageLevel.Success: "/mIconSuccess.svg"}


class StatusLine(QWidget):
    """Shows a message, which can be selected and copied; hidden while there is none.

    Args:
        name: Its name for screen readers; None for "Status".
    """

    def __init__(self, name: Optional[str] = None, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._icon = QLabel()
        self._icon.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.label = WrappedLabel(name=name or tr("Status"))
        self.label.setObjectName("message")
        self.label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._icon)
        row.addWidget(self.label, 1)
        self.hide()

    def text(self) -> str:
        """The message."""
        return self.label.text()

    def say(self, text: str, level: Qgis.MessageLevel = Qgis.MessageLevel.Info) -> None:
        """Shows a message; an empty text clears it."""
        icon = _ICONS.get(level)
        size = self.fontMetrics().height()
        self._icon.setVisible(icon is not None)
        if icon:
            self._icon.setPixmap(QgsApplication.getThemeIcon(icon).pixmap(size, size))
        self.label.setText(text)
        self.setVisible(bool(text))
