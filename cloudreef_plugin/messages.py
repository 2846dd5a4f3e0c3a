"""What the plugin says: translated strings and the log panel."""

from __future__ import annotations

from collections import deque
from datetime import datetime
from typing import Any

from qgis.core import Qgis, QgsApplication, QgsMessageLog

from . import translation
from .engine.errors import CloudReefError
from .engine.sentences import Sentence

__all__ = ["TITLE", "log", "recent", "said", "tr", "warn", "words_of"]

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


def said(data: Any) -> Any:
    """Returns what the engine says in the language that QGIS speaks: a sentence, or all sentences in an answer."""
    if isinstance(data, Sentence):
        values = [
            ", ".join(map(str, item)) if isinstance(item, (list, tuple)) else item for item in map(said, data.values)
        ]
        return tr(data.template).format(*values)
    if isinstance(data, dict):
        return {name: said(value) for name, value in data.items()}
    return [said(item) for item in data] if isinstance(data, (list, tuple)) else data


def words_of(error: CloudReefError) -> str:
    """Returns what an error says, in the language that QGIS speaks."""
    return f"{said(error.message)} {said(error.hint)}".strip()


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
