"""What the panel says: a sentence with an icon."""

from __future__ import annotations

from typing import Optional

from qgis.core import Qgis, QgsApplication
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QWidget

from ..messages import tr
from .words import Words

__all__ = ["StatusLine"]

_ICONS = {Qgis.MessageLevel.Warning: "/mIconWarning.svg", Qgis.MessageLevel.Success: "/mIconSuccess.svg"}


class StatusLine(QWidget):
    """One sentence, which can be selected and copied; takes no room while there is none.

    Args:
        name: What a screen reader calls it; None: the status.
    """

    def __init__(self, name: Optional[str] = None, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._icon = QLabel()
        self._icon.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.label = Words(name=name or tr("Status"))
        self.label.setObjectName("message")
        self.label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._icon)
        row.addWidget(self.label, 1)
        self.hide()

    def text(self) -> str:
        """Reads what is said."""
        return self.label.text()

    def say(self, text: str, level: Qgis.MessageLevel = Qgis.MessageLevel.Info) -> None:
        """Says a sentence; an empty one takes the last away."""
        icon = _ICONS.get(level)
        size = self.fontMetrics().height()
        self._icon.setVisible(icon is not None)
        if icon:
            self._icon.setPixmap(QgsApplication.getThemeIcon(icon).pixmap(size, size))
        self.label.setText(text)
        self.setVisible(bool(text))
