"""The progress of the engine's installation, and a button that stops it."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from ..messages import tr
from ..widgets.wrapped_label import WrappedLabel
from .engine_setup import engine_setup

__all__ = ["InstallProgress"]


class InstallProgress(QWidget):
    """Shows the progress of `EngineSetup`; hidden while it is idle."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.stage = WrappedLabel(name=tr("State of the installation"))
        self.bar = QProgressBar()
        self.bar.setAccessibleName(tr("Progress of the installation"))
        self.cancel_button = QPushButton(tr("Cancel"))
        self.cancel_button.setToolTip(tr("Stop the installation; the engine in use before is kept"))
        row = QHBoxLayout()
        row.addWidget(self.bar, 1)
        row.addWidget(self.cancel_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stage)
        column.addLayout(row)
        self.cancel_button.clicked.connect(self._cancel)
        setup = engine_setup()
        setup.started.connect(self._started)
        setup.stage.connect(self._say)
        setup.progressed.connect(self._progressed)
        setup.ended.connect(self._ended)
        self.setVisible(setup.running)

    def _started(self) -> None:
        self.bar.setValue(0)
        self.stage.setText(tr("Starting…"))
        self.cancel_button.setEnabled(True)
        self.show()

    def _say(self, text: str) -> None:
        if self.cancel_button.isEnabled():
            self.stage.setText(text)

    def _progressed(self, percent: float) -> None:
        self.bar.setValue(round(percent))

    def _ended(self, sentence: str) -> None:
        self.hide()

    def _cancel(self) -> None:
        self.cancel_button.setEnabled(False)
        self.stage.setText(tr("Stopping…"))
        engine_setup().cancel()
