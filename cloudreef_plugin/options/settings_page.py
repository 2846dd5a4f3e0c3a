"""CloudReef's page in QGIS's options."""

from __future__ import annotations

from typing import Optional

from qgis.gui import QgisInterface, QgsOptionsPageWidget, QgsOptionsWidgetFactory
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtGui import QIcon, QShowEvent
from qgis.PyQt.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from .. import paths
from ..help_pages import HelpButton
from ..messages import TITLE, tr
from ..widgets.scrolling import scrolling_page
from .defaults_page import DefaultsPage
from .engine_page import EnginePage
from .models_page import ModelsPage

__all__ = ["SettingsFactory", "SettingsPage", "open_settings"]

PAGE = "CloudReefOptions"


class SettingsPage(QgsOptionsPageWidget):
    """Engine, models and defaults; engine and models change at once, defaults with OK.

    Signals:
        applied: The defaults have changed.
    """

    applied = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName(PAGE)
        self.engine = EnginePage()
        self.models = ModelsPage()
        self.defaults = DefaultsPage()
        self.tabs = QTabWidget()
        for title, page in ((tr("Engine"), self.engine), (tr("Models"), self.models), (tr("Defaults"), self.defaults)):
            self.tabs.addTab(scrolling_page(page), title)
        self.tabs.setCornerWidget(HelpButton("settings"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.tabs)
        self._checked = False

    def apply(self) -> None:
        """Saves the defaults."""
        if self.defaults.apply():
            self.applied.emit()

    def helpKey(self) -> str:
        """The page's key in QGIS's own help: none."""
        return ""

    def showEvent(self, event: QShowEvent) -> None:
        """Checks the engine when the page is first shown."""
        super().showEvent(event)
        if not self._checked:
            self._checked = True
            self.engine.check()


class SettingsFactory(QgsOptionsWidgetFactory):
    """Creates the page whenever QGIS opens its options.

    Signals:
        applied: The defaults have changed.
    """

    applied = pyqtSignal()

    def __init__(self) -> None:
        super().__init__(TITLE, QIcon(str(paths.resource("icon.svg"))))

    def icon(self) -> QIcon:
        """The page's icon."""
        return QIcon(str(paths.resource("icon.svg")))

    def createWidget(self, parent: Optional[QWidget] = None) -> SettingsPage:
        """Makes a new page."""
        page = SettingsPage(parent)
        page.applied.connect(self.applied)
        return page


def open_settings(iface: QgisInterface) -> None:
    """Opens QGIS's options at CloudReef's page."""
    iface.showOptionsDialog(iface.mainWindow(), PAGE)
