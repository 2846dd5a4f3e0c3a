"""The buttons that start and stop a run, its progress, and the panel's messages."""

from __future__ import annotations

from typing import Optional

from qgis.core import Qgis
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QHBoxLayout, QProgressBar, QSizePolicy, QVBoxLayout, QWidget

from .. import paths
from ..messages import tr
from ..runs.queue import RunController
from ..widgets.buttons import push_button
from ..widgets.status_line import StatusLine
from .preview import Preview
from .preview_line import PreviewLine

__all__ = ["RunBar"]


class RunBar(QWidget):
    """Shows messages about a run and its preview, and the progress.

    The buttons are a separate widget, so that they stay in place when the messages change.

    Args:
        runs: The current run and the queue.
        preview: The preview.

    Attributes:
        trouble: Whether the message is a warning.
        buttons: Preview or Cancel, and Segment.
    """

    told = pyqtSignal()  # another message

    def __init__(self, runs: RunController, preview: Preview, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._runs = runs
        self.trouble = False
        self.preview_button = push_button(
            "preview_button",
            tr("&Preview"),
            tr("Segment the current view and draw the mask over the map; no file is written"),
        )
        self.preview_line = PreviewLine(preview)
        self.segment_button = push_button(
            "segment_button", tr("&Segment"), tr("Compute the mask in the background and add it above the layer")
        )
        self.segment_button.setIcon(QIcon(str(paths.resource("icon.svg"))))
        self.segment_button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.cancel_button = push_button("cancel_button", tr("&Cancel"), tr("Stop the run and discard its results"))
        self.bar = QProgressBar()
        self.bar.setAccessibleName(tr("Progress"))
        self.message = StatusLine()
        self.buttons = QWidget()
        row = QHBoxLayout(self.buttons)
        row.setContentsMargins(0, 0, 0, 0)
        for button in (self.preview_button, self.cancel_button, self.segment_button):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.message)
        column.addWidget(self.preview_line)
        column.addWidget(self.bar)
        self.cancel_button.clicked.connect(self._cancel)
        runs.stage.connect(self.say)
        runs.progress.connect(lambda percent: self.bar.setValue(round(percent)))
        runs.changed.connect(self._update)
        self._update()

    def say(self, text: str, level: Qgis.MessageLevel = Qgis.MessageLevel.Info) -> None:
        """Shows a message; an empty text clears it."""
        self.trouble = bool(text) and level == Qgis.MessageLevel.Warning
        self.message.say(text, level)
        self.told.emit()

    def take_back(self, text: str) -> None:
        """Clears a message, if it is still shown."""
        if self.message.text() == text:
            self.say("")

    def said(self) -> list[str]:
        """Lists the messages about run and preview."""
        return [self.message.text(), self.preview_line.message.text()]

    def _cancel(self) -> None:
        self.cancel_button.setEnabled(False)
        self._runs.cancel()

    def _update(self) -> None:
        running = self._runs.task is not None
        self.segment_button.setText(tr("&Add to the queue") if self._runs.busy else tr("&Segment"))
        self.preview_button.setVisible(not running)
        self.cancel_button.setVisible(running)
        self.cancel_button.setEnabled(running)
        self.bar.setVisible(running)
