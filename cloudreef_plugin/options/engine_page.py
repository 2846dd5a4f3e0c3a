"""The engine in QGIS's options: state, installation, another Python, diagnostics."""

from __future__ import annotations

from pathlib import Path
from typing import Optional

from qgis.core import Qgis, QgsApplication
from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import Qt, QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import (
    QFormLayout,
    QGroupBox,
    QLabel,
    QMessageBox,
    QVBoxLayout,
    QWidget,
)

from .. import settings
from ..engine_choice import environment
from ..messages import TITLE, literal, tr
from ..tasks.background import BackgroundTask
from ..widgets.buttons import push_button, row_of
from ..widgets.status_line import StatusLine
from ..widgets.wrapped_label import WrappedLabel
from .diagnostics import diagnostics
from .engine_facts import EngineFacts, gather_facts
from .engine_setup import engine_setup
from .install_group import InstallGroup

__all__ = ["EnginePage"]


class EnginePage(QWidget):
    """Shows and changes the engine; each button takes effect at once."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.facts: Optional[EngineFacts] = None
        self._task: Optional[BackgroundTask] = None
        self.state = StatusLine()
        self.said = StatusLine()
        self._build_facts()
        self._build_buttons()
        self.install_group = InstallGroup()
        self._build_own_python()
        self._build_diagnostics()
        self._lay_out()
        setup = engine_setup()
        setup.started.connect(self._started)
        setup.ended.connect(self._ended)
        setup.changed.connect(self.check)
        self._update()

    def check(self) -> None:
        """Checks the engine in the background and shows its state."""
        if self._task:
            self._task.forget()
        self.state.say(tr("Checking the engine…"))
        self._task = gather_facts()
        self._update()
        self._task.start(self._show, self._not_looked, lambda: self._not_looked(""))

    def _build_facts(self) -> None:
        self.labels = {
            name: _value(name, title)
            for name, title in (
                ("place", tr("Location")),
                ("kind", tr("Profile")),
                ("python", tr("Python")),
                ("size", tr("Size on disk")),
                ("runtimes", tr("Runtimes")),
                ("processor", tr("Processor")),
                ("gpu", tr("Graphics card")),
            )
        }

    def _build_buttons(self) -> None:
        self.check_button = push_button(
            "check_button", tr("Check"), tr("Start the engine and show the runtimes and devices it can use")
        )
        self.repair_button = push_button(
            "repair_button",
            tr("Repair"),
            tr("Install the same profile again; the old installation is kept until the new one is complete"),
        )
        self.remove_button = push_button(
            "remove_button", tr("Remove…"), tr("Delete the engine that CloudReef installed, after asking")
        )
        self.folder_button = push_button("folder_button", tr("Open folder"), tr("Show where the engine is installed"))
        self.check_button.clicked.connect(self.check)
        self.repair_button.clicked.connect(self._repair)
        self.remove_button.clicked.connect(self._remove)
        self.folder_button.clicked.connect(self._open_folder)

    def _build_own_python(self) -> None:
        self.own_python = QgsFileWidget()
        self.own_python.setObjectName("own_python")
        self.own_python.setDialogTitle(tr("Choose a Python that has the engine's packages"))
        self.own_python.setToolTip(
            tr("A python3 or python.exe that has numpy, rasterio, pyproj, pyogrio and a runtime; it is not changed")
        )
        self.own_python.lineEdit().setPlaceholderText(tr("python3 or python.exe of an environment"))
        chosen = None if settings.engine_python_is_given() else settings.engine_python()
        self.own_python.setFilePath(str(chosen) if chosen else "")
        self.use_button = push_button(
            "use_button", tr("Check and use"), tr("Check this Python, and use it if the engine runs in it")
        )
        self.own_button = push_button(
            "own_button", tr("Use the installed engine"), tr("Go back to the engine that CloudReef installed")
        )
        self.own_python.fileChanged.connect(self._update)
        self.use_button.clicked.connect(self._use)
        self.own_button.clicked.connect(self._use_own)

    def _build_diagnostics(self) -> None:
        self.copy_button = push_button(
            "copy_button",
            tr("Copy a diagnostics report"),
            tr("QGIS, system, engine and the last log lines as text; the home folder's name is left out"),
        )
        self.copied = QLabel()
        self.copy_button.clicked.connect(self.copy_diagnostics)

    def _lay_out(self) -> None:
        state = QGroupBox(tr("Engine"))
        form = QFormLayout()
        for label in self.labels.values():
            form.addRow(label.accessibleName(), label)
        self._form = form
        buttons = (self.check_button, self.repair_button, self.remove_button, self.folder_button)
        column = QVBoxLayout(state)
        column.addWidget(self.said)
        column.addWidget(self.state)
        column.addLayout(form)
        column.addLayout(row_of(*buttons))
        own = QGroupBox(tr("Another Python"))
        own_column = QVBoxLayout(own)
        about = QLabel(tr("Use an environment that you made yourself. CloudReef checks it and changes nothing in it."))
        about.setWordWrap(True)
        own_column.addWidget(about)
        own_column.addWidget(self.own_python)
        own_column.addLayout(row_of(self.use_button, self.own_button))
        help_row = row_of(self.copy_button, self.copied)
        whole = QVBoxLayout(self)
        for part in (state, self.install_group, own):
            whole.addWidget(part)
        whole.addLayout(help_row)
        whole.addStretch(1)

    def _show(self, facts: EngineFacts) -> None:
        self._task = None
        self.facts = facts
        report = facts.report
        texts = {
            "place": str(facts.place) if facts.place else "",
            "kind": facts.kind if facts.place else "",
            "python": report.python if report else "",
            "size": tr("{} MB").format(facts.size_mb) if facts.size_mb is not None else "",
            "runtimes": report.runtimes_in_words() if report else "",
            "processor": report.processor if report else "",
            "gpu": _graphics(report.nvidia_gpus) if report else "",
        }
        for name, text in texts.items():
            label = self.labels[name]
            label.setText(text)
            label.setVisible(bool(text))
            self._form.labelForField(label).setVisible(bool(text))
        self.state.say(facts.sentence, Qgis.MessageLevel.Success if facts.ready else Qgis.MessageLevel.Warning)
        self._update()

    def _not_looked(self, sentence: str) -> None:
        self._task = None
        self.state.say(sentence, Qgis.MessageLevel.Warning)
        self._update()

    def _update(self, *unused: object) -> None:
        idle = not engine_setup().running
        installed = environment().folder is not None
        given = settings.engine_python_is_given()
        own = settings.engine_python() is not None and not given
        self.check_button.setEnabled(idle and self._task is None)
        self.repair_button.setEnabled(idle and installed)
        self.remove_button.setEnabled(idle and environment().root.exists())
        self.folder_button.setEnabled(environment().root.exists())
        self.own_python.setEnabled(idle and not given)
        self.use_button.setEnabled(idle and not given and bool(self.own_python.filePath().strip()))
        self.own_button.setEnabled(idle and own)
        self.install_group.set_idle(idle)

    def _started(self) -> None:
        self.said.say("")
        self._update()

    def _ended(self, sentence: str) -> None:
        self.said.say(sentence, Qgis.MessageLevel.Warning)
        self._update()

    def _repair(self) -> None:
        profile = environment().installed_profile()
        if profile:
            self.install_group.install(profile)

    def _remove(self) -> None:
        question = tr("Remove the engine in {}?\n\nMasks and models stay; the engine can be installed again.")
        answer = QMessageBox.question(self, TITLE, literal(question.format(environment().root)))
        if answer == QMessageBox.StandardButton.Yes:
            engine_setup().remove()

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(environment().root)))

    def _use(self) -> None:
        engine_setup().use(Path(self.own_python.filePath().strip()))

    def _use_own(self) -> None:
        self.own_python.setFilePath("")
        engine_setup().use_own()

    def copy_diagnostics(self) -> None:
        """Copies the report to the clipboard."""
        QgsApplication.clipboard().setText(diagnostics(self.facts))
        self.copied.setText(tr("Copied."))


def _graphics(nvidia_gpus: int) -> str:
    return tr("{} NVIDIA card(s)").format(nvidia_gpus) if nvidia_gpus else tr("no usable NVIDIA card")


def _value(name: str, title: str) -> WrappedLabel:
    label = WrappedLabel(name=title)
    label.setObjectName(f"engine_{name}")
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
