"""The text about a preview, and the button that removes it."""

from __future__ import annotations

from typing import Optional

from qgis.core import Qgis
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QHBoxLayout, QWidget

from ..messages import tr
from ..widgets.buttons import push_button
from ..widgets.status_line import StatusLine
from .preview import Preview

__all__ = ["PreviewLine"]


class PreviewLine(QWidget):
    """Shows a sentence about the preview; hidden while there is none.

    Args:
        preview: The preview.
    """

    def __init__(self, preview: Preview, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._preview = preview
        self.message = StatusLine(tr("State of the preview"))
        self.message.label.setObjectName("preview_message")
        self.hide_button = push_button("hide_preview_button", "", "")
        self.hide_button.clicked.connect(preview.clear)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.message, 1)
        row.addWidget(self.hide_button, 0, Qt.AlignmentFlag.AlignTop)
        preview.said.connect(self._say)
        preview.changed.connect(self._update)
        self.hide()

    def _say(self, text: str, trouble: bool) -> None:
        self.message.say(text, Qgis.MessageLevel.Warning if trouble else Qgis.MessageLevel.Info)
        self.setVisible(bool(text))

    def _update(self) -> None:
        running = self._preview.task is not None
        self.hide_button.setVisible(running or self._preview.overlay is not None)
        self.hide_button.setText(tr("Stop") if running else tr("Hide"))
        self.hide_button.setToolTip(tr("Stop the preview") if running else tr("Remove the preview from the map"))
