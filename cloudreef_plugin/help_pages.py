"""The help: pages that come with the plugin and need no network."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QDialogButtonBox, QToolButton, QWidget

from . import paths
from .messages import tr

__all__ = ["HelpButton", "add_help", "help_url", "open_help"]


def help_url(page: str) -> QUrl:
    """Returns the address of a page, for example ``help_url("panel")`` or ``help_url("algorithms#segment")``."""
    name, _, anchor = page.partition("#")
    url = QUrl.fromLocalFile(str(paths.resource("help", f"{name}.html")))
    if anchor:
        url.setFragment(anchor)
    return url


def open_help(page: str) -> None:
    """Opens a page in the browser."""
    QDesktopServices.openUrl(help_url(page))


def add_help(box: QDialogButtonBox, page: str) -> None:
    """Gives a dialog's buttons one that opens a page."""
    button = box.addButton(QDialogButtonBox.StandardButton.Help)
    button.setObjectName("help_button")
    button.setAutoDefault(False)
    box.helpRequested.connect(lambda: open_help(page))


class HelpButton(QToolButton):
    """A small button that opens a page.

    Args:
        page: As `help_url` takes it.
        parent: The window it belongs to.
    """

    def __init__(self, page: str, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("help_button")
        self.setIcon(QgsApplication.getThemeIcon("/mActionHelpContents.svg"))
        self.setAutoRaise(True)
        self.setToolTip(tr("Help"))
        self.setAccessibleName(tr("Help"))
        self.clicked.connect(lambda: open_help(page))
