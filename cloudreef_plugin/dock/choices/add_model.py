"""The button beside the models that adds one."""

from __future__ import annotations

from typing import Callable, Optional

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QAction, QMenu, QToolButton, QWidget

from ...messages import tr
from ...options.get_model import GetModel
from ...options.import_choice import ImportChoice

__all__ = ["AddModelButton"]


class AddModelButton(QToolButton):
    """A menu of the ways to add a model; other parts of the plugin add theirs by `add_way`.

    Signals:
        told: A sentence about an import, and its `Qgis.MessageLevel`.
    """

    told = pyqtSignal(str, int)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("add_model_button")
        self.setIcon(QgsApplication.getThemeIcon("/symbologyAdd.svg"))
        self.setToolTip(tr("Add a model"))
        self.setAccessibleName(tr("Add a model"))
        self.setAutoRaise(True)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self)
        self.setMenu(self._menu)
        self.choice = ImportChoice(self)
        self.add_way("get_model", tr("Get a published model…"), lambda: GetModel(self.window()).exec())
        self.add_way("import_folder", tr("Import a folder…"), self.choice.folder)
        self.add_way("import_zip", tr("Import a zip…"), self.choice.zip)
        self.add_way("import_onnx", tr("Import an ONNX file…"), self.choice.onnx)
        self.choice.importer.stage.connect(lambda text: self.told.emit(text, 0))
        self.choice.importer.ended.connect(self.told)

    def add_way(self, name: str, text: str, act: Callable[[], None]) -> QAction:
        """Adds an entry to the menu.

        Args:
            name: Object name of the entry.
            text: Text of the entry.
            act: Called when it is chosen.
        """
        action = self._menu.addAction(text)
        action.setObjectName(name)
        action.triggered.connect(lambda checked=False: act())
        return action

    def shut_down(self) -> None:
        """Stops a running import."""
        self.choice.importer.cancel()
