"""What the plugin says: translated strings and the log panel."""

from __future__ import annotations

from collections import deque
from datetime import datetime

from qgis.core import Qgis, QgsApplication, QgsMessageLog

from . import translation

__all__ = ["TITLE", "log", "recent", "tr", "warn"]

TITLE = "CloudReef"
# What was said last, for diagnostics: QGIS keeps it in the log panel only.
_recent: deque[str] = deque(maxlen=100)


def tr(text: str, meaning: str = "") -> str:
    """Returns the text in the language that QGIS speaks, in English where nobody has translated it.

    Args:
        text: In English.
        meaning: For translators, where one English text says different things in different places.
    """
    return translation.words(QgsApplication.locale()).get((text, meaning), text)


def log(text: str) -> None:
    """Writes a line to the log panel's tab CloudReef."""
    _remember(text)
    QgsMessageLog.logMessage(text, TITLE, Qgis.MessageLevel.Info, notifyUser=False)


def warn(text: str) -> None:
    """Writes a warning to the log panel's tab CloudReef."""
    _remember(text)
    QgsMessageLog.logMessage(text, TITLE, Qgis.MessageLevel.Warning, notifyUser=False)


def recent() -> list[str]:
    """Returns what was written to the log last, oldest first."""
    return list(_recent)


def _remember(text: str) -> None:
    _recent.extend(f"{datetime.now():%H:%M:%S} {line}" for line in text.splitlines())
