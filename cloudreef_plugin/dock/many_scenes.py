"""The button that opens the dock of many scenes below the map."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any, Callable, Optional

from qgis.core import QgsProject
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QStandardPaths, Qt
from qgis.PyQt.QtWidgets import QPushButton

from .. import settings
from ..messages import tr
from .scenes.dock import ScenesDock

__all__ = ["ManyScenesButton"]


class ManyScenesButton(QPushButton):
    """Opens the dock of many scenes, which is created when it is first opened.

    Args:
        iface: QGIS's interface.
        choices: Returns the panel's choices as parameters of cloudreef:segment.

    Attributes:
        dock: The dock; None before it was opened.
    """

    def __init__(self, iface: QgisInterface, choices: Callable[[], dict[str, Any]]) -> None:
        super().__init__(tr("Many scenes…"))
        self.setObjectName("many_scenes_button")
        self.setToolTip(tr("Segment a folder, a list or a table of scenes with these settings"))
        self._iface, self._choices = iface, choices
        self.dock: Optional[ScenesDock] = None
        self.clicked.connect(self.open)

    @property
    def busy(self) -> bool:
        """Tells whether many scenes are being segmented."""
        return self.dock is not None and self.dock.batch.task is not None

    def open(self) -> None:
        """Shows the dock."""
        if self.dock is None:
            self.dock = ScenesDock(self._iface, self._choices, results_folder, self._iface.mainWindow())
            self._iface.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, self.dock)
        self.dock.setUserVisible(True)

    def shut_down(self) -> None:
        """Removes the dock and cancels its batch."""
        if self.dock is not None:
            self.dock.shut_down()
            self._iface.removeDockWidget(self.dock)
            self.dock.deleteLater()
            self.dock = None


def results_folder() -> Path:
    """Suggests the folder for results of many scenes; never a temporary one, which QGIS empties."""
    chosen = settings.defaults().results_folder
    home = QgsProject.instance().homePath() or QStandardPaths.writableLocation(
        QStandardPaths.StandardLocation.DocumentsLocation
    )
    parent = next(folder for folder in (chosen, home, str(Path.home())) if folder and os.access(folder, os.W_OK))
    return Path(parent) / "cloudreef-results"
