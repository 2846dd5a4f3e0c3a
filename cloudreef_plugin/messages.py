"""What the plugin says: translated strings and the log panel."""

from __future__ import annotations

from qgis.core import Qgis, QgsMessageLog
from qgis.PyQt.QtCore import QCoreApplication

__all__ = ["TITLE", "log", "tr", "warn"]

TITLE = "CloudReef"


def tr(text: str) -> str:
    """Returns the text in the user's language."""
    return QCoreApplication.translate(TITLE, text)


def log(text: str) -> None:
    """Writes a line to the log panel's tab CloudReef."""
    QgsMessageLog.logMessage(text, TITLE, Qgis.MessageLevel.Info, notifyUser=False)


def warn(text: str) -> None:
    """Writes a warning to the log panel's tab CloudReef."""
    QgsMessageLog.logMessage(text, TITLE, Qgis.MessageLevel.Warning, notifyUser=False)
