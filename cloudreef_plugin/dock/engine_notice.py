"""The introduction at the top of the panel while no engine is installed."""

from __future__ import annotations

from pathlib import Path
from typing import Optional

from qgis.core import Qgis
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from .. import settings
from ..engine.contract.errors import CloudReefError
from ..engine_choice import find_engine
from ..environment.install_profiles import PROFILES
from ..messages import tr
from ..options.engine_setup import engine_setup
from ..options.install_progress import InstallProgress
from ..options.profile_words import size_in_words
from ..widgets.buttons import push_button, row_of
from ..widgets.status_line import StatusLine
from ..widgets.wrapped_label import WrappedLabel

__all__ = ["EngineNotice"]

INSTALL_PROFILE = "compact"


class EngineNotice(QFrame):
    """Says what CloudReef does and offers to install its engine; hidden when there is one.

    Nothing is downloaded before the user clicks.
    """

    changed = pyqtSignal(bool)
    settings_wanted = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("engine_notice")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.about = QLabel(_introduction())
        self.about.setWordWrap(True)
        self.about.setAccessibleName(tr("About CloudReef"))
        self.text = WrappedLabel(name=tr("State of the engine"))
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.install_button = push_button(
            "install_button", tr("Install the engine"), tr("Download the engine and set it up in the background")
        )
        self.other_button = push_button(
            "other_ways_button",
            tr("Other ways…"),
            tr("Install without a network or with TensorFlow, or use an existing Python"),
        )
        self.buttons = QWidget()
        row = row_of(self.install_button, self.other_button)
        row.setContentsMargins(0, 0, 0, 0)
        self.buttons.setLayout(row)
        self.progress = InstallProgress()
        self.failure = StatusLine()
        column = QVBoxLayout(self)
        for widget in (self.about, self.failure, self.text, self.buttons, self.progress):
            column.addWidget(widget)
        self.install_button.clicked.connect(self.install)
        self.other_button.clicked.connect(self.settings_wanted)
        setup = engine_setup()
        setup.started.connect(self._started)
        setup.ended.connect(self._ended)
        setup.changed.connect(self.refresh)

    def refresh(self) -> bool:
        """Shows the notice if there is no engine, else hides it; returns whether there is an engine."""
        if engine_setup().running:
            self._started()
            return False
        try:
            find_engine()
        except CloudReefError as error:
            self.text.setText("\n\n".join([error.message, _offer()]))
            self.show()
            ready = False
        else:
            self.hide()
            ready = True
        self.changed.emit(ready)
        return ready

    def install(self) -> None:
        """Installs in the background."""
        wheels = settings.wheels_folder()
        engine_setup().install(INSTALL_PROFILE, Path(wheels) if wheels else None)

    def _started(self) -> None:
        self.buttons.hide()
        self.failure.say("")
        self.text.setText(_offer())

    def _ended(self, sentence: str) -> None:
        self.buttons.show()
        self.refresh()
        if sentence:
            self.failure.say(sentence, Qgis.MessageLevel.Warning)
            self.text.setText(_offer())


def _introduction() -> str:
    lines = (
        tr("CloudReef finds clouds, or what your own models look for, in satellite and aerial images."),
        tr("Choose a raster layer and click Segment: you get a georeferenced mask, polygons and statistics."),
        tr("Everything is computed on this computer by an engine that is installed once; no image is uploaded."),
    )
    return f"<b>{tr('Welcome to CloudReef')}</b><ul style='margin-left: 16px; -qt-list-indent: 0'>" + (
        "".join(f"<li>{line}</li>" for line in lines) + "</ul>"
    )


def _offer() -> str:
    place, wheels, profile = settings.engine_root(), settings.wheels_folder(), PROFILES[INSTALL_PROFILE]
    if wheels:
        text = tr("It is installed from the folder {} into {}, and takes up to {} MB.").format(
            wheels, place, profile.disk_mb
        )
    else:
        text = size_in_words(profile) + " "
        text += tr("It comes from the Python Package Index and is installed into {}.").format(place)
    return " ".join([text, tr("QGIS's own Python is not changed.")])
