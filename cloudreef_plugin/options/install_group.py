"""The installation of the engine: profile, source, and progress."""

from __future__ import annotations

from pathlib import Path
from typing import Optional

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QGroupBox, QVBoxLayout, QWidget

from .. import settings
from ..engine_choice import environment
from ..environment.install_profiles import PROFILES, offered
from ..messages import tr
from ..widgets.buttons import push_button, row_of
from ..widgets.wrapped_label import WrappedLabel
from .engine_setup import engine_setup
from .install_progress import InstallProgress
from .profile_words import profile_title, size_in_words

__all__ = ["InstallGroup"]


class InstallGroup(QGroupBox):
    """Installs the engine; nothing is downloaded before a click."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(tr("Install"), parent)
        self.profile_box = QComboBox()
        self.profile_box.setObjectName("profile_box")
        self.profile_box.setAccessibleName(tr("Install profile"))
        self.profile_box.setToolTip(tr("Compact runs every model; TensorFlow adds NVIDIA cards on Linux"))
        for profile in offered():
            self.profile_box.addItem(profile_title(profile.name), profile.name)
        index = self.profile_box.findData(environment().installed_profile())
        self.profile_box.setCurrentIndex(max(0, index))
        self.size = WrappedLabel()
        self.offline_box = QCheckBox(tr("Without a network, from a folder of wheels"))
        self.offline_box.setObjectName("offline_box")
        self.offline_box.setToolTip(
            tr(
                "Fill the folder on a computer with the same system and Python, as the help explains; every file is "
                "still verified"
            )
        )
        self.wheels = QgsFileWidget()
        self.wheels.setObjectName("wheels_folder")
        self.wheels.setStorageMode(QgsFileWidget.GetDirectory)
        self.wheels.setDialogTitle(tr("Choose the folder of wheels"))
        self.wheels.lineEdit().setAccessibleName(tr("Folder of wheels"))
        self.wheels.setFilePath(settings.wheels_folder())
        self.offline_box.setChecked(bool(settings.wheels_folder()))
        self.install_button = push_button(
            "install_profile_button", tr("Install"), tr("Install this profile in the background")
        )
        self.progress = InstallProgress()
        column = QVBoxLayout(self)
        for widget in (self.profile_box, self.size, self.offline_box, self.wheels):
            column.addWidget(widget)
        column.addLayout(row_of(self.install_button))
        column.addWidget(self.progress)
        self._idle = True
        self.profile_box.currentIndexChanged.connect(self._update)
        self.offline_box.toggled.connect(self._update)
        self.wheels.fileChanged.connect(self._update)
        self.install_button.clicked.connect(lambda: self.install(self.profile_box.currentData()))
        self._update()

    def install(self, profile: str) -> None:
        """Installs a profile from where the user chose."""
        folder = self.wheels.filePath().strip() if self.offline_box.isChecked() else ""
        settings.set_wheels_folder(folder)
        engine_setup().install(profile, Path(folder) if folder else None)

    def set_idle(self, idle: bool) -> None:
        """Enables or disables the installation."""
        self._idle = idle
        self._update()

    def _update(self, *unused: object) -> None:
        offline = self.offline_box.isChecked()
        self.wheels.setVisible(offline)
        self.install_button.setEnabled(self._idle and (not offline or bool(self.wheels.filePath().strip())))
        for widget in (self.profile_box, self.offline_box, self.wheels):
            widget.setEnabled(self._idle)
        profile = PROFILES[self.profile_box.currentData()]
        source = tr("It is installed into {}.").format(settings.engine_root())
        self.size.setText(f"{size_in_words(profile)} {source}")
