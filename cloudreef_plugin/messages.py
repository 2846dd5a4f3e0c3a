"""What the plugin says: translated strings and the log panel."""

from __future__ import annotations

from collections import deque
from datetime import datetime
from types import MappingProxyType
from typing import Any, Mapping

from qgis.core import Qgis, QgsApplication, QgsMessageLog
from qgis.PyQt.QtCore import QLocale

from . import translation
from .engine.contract.errors import CloudReefError
from .engine.contract.sentences import Sentence

__all__ = ["TITLE", "Number", "language", "log", "named", "recent", "said", "tr", "warn", "words_of"]

TITLE = "CloudReef"
# The meaning of texts that are names out of models.
_NAME = "name"
# What was said last, for diagnostics: QGIS keeps it in the log panel only.
_recent: deque[str] = deque(maxlen=100)


def tr(text: str, meaning: str = "") -> str:
    """Translates a text into QGIS's language; without a translation it stays English.

    Args:
        text: In English.
        meaning: For translators, where one English text says different things in different places.
    """
    return translation.words(language()).get((text, meaning), text)


def language() -> str:
    """Finds the language of QGIS's windows, which `qgis --lang` chooses too; for example "de" or "pt_BR"."""
    application = QgsApplication.instance()
    chosen = application.translation() if isinstance(application, QgsApplication) else ""
    return chosen or QgsApplication.locale()


def named(name: str) -> str:
    """Translates a name out of a model, of a channel, a class or the model, into the language that QGIS speaks.

    Several names with commas between, as of the classes of a mask, are translated one by one.
    """
    known = translation.words(language())
    return known.get((name, _NAME)) or ", ".join(known.get((one, _NAME), one) for one in name.split(", "))


class Number(float):
    """A number that is written as the user's locale has it: `"{:.2f}".format(Number(0.5))`."""

    def __format__(self, how: str) -> str:
        """Writes it."""
        written = format(float(self), how)
        locale = QLocale()
        signs = {".": locale.decimalPoint(), ",": locale.groupSeparator()}
        return "".join(signs.get(sign, sign) for sign in written)

    def __str__(self) -> str:
        """Writes it with as many digits as it has."""
        return format(self, "")


def said(data: Any, names: Mapping[str, str] = MappingProxyType({})) -> Any:
    """Translates what the engine says into the language that QGIS speaks: a sentence, or all sentences in an answer.

    Args:
        data: A sentence, or what holds sentences.
        names: What a window calls parameters that sentences name, such as "SCALING".
    """
    if isinstance(data, Sentence):
        return tr(data.template).format(*(_value(value, names) for value in data.values))
    if isinstance(data, dict):
        return {name: said(value, names) for name, value in data.items()}
    return [said(item, names) for item in data] if isinstance(data, (list, tuple)) else data


def _value(value: Any, names: Mapping[str, str]) -> Any:
    """Says what stands in a place of a sentence."""
    if isinstance(value, Sentence):
        return said(value, names)
    if isinstance(value, (list, tuple)):
        return ", ".join(str(_value(item, names)) for item in value)
    if isinstance(value, float):
        return Number(value)
    return (names.get(value) or named(value)) if isinstance(value, str) else value


def words_of(error: CloudReefError, names: Mapping[str, str] = MappingProxyType({})) -> str:
    """Says what an error says, in the language that QGIS speaks; `names` as in `said`."""
    return f"{said(error.message, names)} {said(error.hint, names)}".strip()


def log(text: str) -> None:
    """Writes a line to the log panel's tab CloudReef."""
    _remember(text)
    QgsMessageLog.logMessage(text, TITLE, Qgis.MessageLevel.Info, notifyUser=False)


def warn(text: str) -> None:
    """Writes a warning to the log panel's tab CloudReef."""
    _remember(text)
    QgsMessageLog.logMessage(text, TITLE, Qgis.MessageLevel.Warning, notifyUser=False)


def recent() -> list[str]:
    """Lists what was written to the log last, oldest first."""
    return list(_recent)


def _remember(text: str) -> None:
    _recent.extend(f"{datetime.now():%H:%M:%S} {line}" for line in text.splitlines())
