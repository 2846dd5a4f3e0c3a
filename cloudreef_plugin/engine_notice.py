"""What the panel shows while there is no engine: what will be installed where, and the button that does it."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from . import settings
from .engine.errors import CloudReefError
from .engine_choice import find_engine
from .environment import PROFILES
from .messages import tr
from .task import InstallTask, task_manager

__all__ = ["EngineNotice"]

INSTALL_PROFILE = "compact"


class EngineNotice(QFrame):
    """Says that the engine is missing and offers to install it; hidden when there is one.

    Nothing is downloaded before the user clicks.
    """

    changed = pyqtSignal(bool)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("engine_notice")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.task: Optional[InstallTask] = None
        self.text = QLabel()
        self.text.setWordWrap(True)
        self.text.setAccessibleName(tr("State of the engine"))
        self.bar = QProgressBar()
        self.bar.setAccessibleName(tr("Progress of the installation"))
        self.install_button = QPushButton(tr("Install the engine"))
        self.install_button.setObjectName("install_button")
        self.cancel_button = QPushButton(tr("Cancel"))
        self.cancel_button.setToolTip(tr("Stop the installation; what was downloaded so far is removed"))
        buttons = QHBoxLayout()
        buttons.addWidget(self.install_button)
        buttons.addWidget(self.cancel_button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.addWidget(self.text)
        column.addWidget(self.bar)
        column.addLayout(buttons)
        self.install_button.clicked.connect(self.install)
        self.cancel_button.clicked.connect(self.cancel)
        self._set_running(False)

    def refresh(self) -> bool:
        """Looks whether there is an engine; returns it and shows or hides the notice."""
        if self.task:
            return False
        try:
            find_engine()
        except CloudReefError as error:
            self.text.setText("\n\n".join([error.message, self._offer()]))
            self.show()
            ready = False
        else:
            self.hide()
            ready = True
        self.changed.emit(ready)
        return ready

    def install(self) -> None:
        """Installs in the background."""
        self.task = InstallTask(INSTALL_PROFILE)
        self.task.feedback.stage.connect(self.text.setText)
        self.task.progressChanged.connect(self._set_progress)
        self.task.outcome.succeeded.connect(self._installed)
        self.task.outcome.failed.connect(self._stopped)
        self.task.outcome.cancelled.connect(self._cancelled)
        self._set_running(True)
        task_manager().addTask(self.task)

    def cancel(self) -> None:
        """Stops a running installation."""
        if self.task:
            self.cancel_button.setEnabled(False)
            self.text.setText(tr("Stopping…"))
            self.task.cancel()

    def _offer(self) -> str:
        profile = PROFILES[INSTALL_PROFILE]
        return tr(
            "The engine computes the masks in a Python of its own ({}, about {} MB). It is downloaded from the "
            "Python Package Index into {}. QGIS's own Python is left as it is."
        ).format(profile.description, profile.disk_mb, settings.engine_root())

    def _set_running(self, running: bool) -> None:
        self.bar.setVisible(running)
        self.bar.setValue(0)
        self.cancel_button.setVisible(running)
        self.cancel_button.setEnabled(running)
        self.install_button.setVisible(not running)

    def _set_progress(self, percent: float) -> None:
        self.bar.setValue(round(percent))

    def _installed(self, results: dict) -> None:
        self._end()

    def _cancelled(self) -> None:
        self._end()

    def _stopped(self, sentence: str) -> None:
        self._end()
        self.text.setText("\n\n".join([sentence, self._offer()]))

    def _end(self) -> None:
        self.task = None
        self._set_running(False)
        self.refresh()
