"""Texts for the user: translations, numbers in the user's locale, and the log panel."""

from __future__ import annotations

from collections import deque
from datetime import datetime
from html import escape
from types import MappingProxyType
from typing import Any, Mapping

from qgis.core import Qgis, QgsApplication, QgsMessageLog
from qgis.PyQt.QtCore import QLocale

from . import translation
from .engine.contract.errors import CloudReefError
from .engine.contract.sentences import Sentence

__all__ = [
    "TITLE",
    "Number",
    "capitalized",
    "language",
    "literal",
    "log",
    "named",
    "recent",
    "said",
    "tr",
    "warn",
    "words_of",
]

TITLE = "CloudReef"
# The comment, in translation files, of names from models.
_NAME = "name"
# The last lines of the log, for diagnostics, as QGIS cannot read its log panel.
_recent: deque[str] = deque(maxlen=100)


def tr(text: str, meaning: str = "") -> str:
    """Translates a text into QGIS's language; without a translation it stays English.

    Args:
        text: In English.
        meaning: Distinguishes equal English texts with different translations.
    """
    return translation.words(language()).get((text, meaning), text)


def language() -> str:
    """Finds the language of QGIS's windows, such as "de" or "pt_BR"; `qgis --lang` can set it, too."""
    application = QgsApplication.instance()
    chosen = application.translation() if isinstance(application, QgsApplication) else ""
    return chosen or QgsApplication.locale()


def named(name: str) -> str:
    """Translates a name from a model (of a channel, of a class, of the model) into QGIS's language.

    Several names, separated by commas like the classes of a mask, are translated one by one.
    """
    known = translation.words(language())
    return known.get((name, _NAME)) or ", ".join(known.get((one, _NAME), one) for one in name.split(", "))


def capitalized(text: str) -> str:
    """Writes the first letter as a capital letter; unlike `str.capitalize` leaves the others as they are."""
    return text[:1].upper() + text[1:]


def literal(text: str) -> str:
    """Makes tooltips and message boxes show a text as it is; Qt takes one with a tag in it, such as <b>, for HTML."""
    if "<" not in text:
        return text
    return f"<span>{escape(text, quote=False)}</span>".replace("\n", "<br>")


class Number(float):
    """A number that is formatted for the user's locale: `"{:.2f}".format(Number(0.5))`."""

    def __format__(self, how: str) -> str:
        """Formats it with the locale's decimal and group separators."""
        written = format(float(self), how)
        locale = QLocale()
        signs = {".": locale.decimalPoint(), ",": locale.groupSeparator()}
        return "".join(signs.get(sign, sign) for sign in written)

    def __str__(self) -> str:
        """Formats it with all of its digits."""
        return format(self, "")


def said(data: Any, names: Mapping[str, str] = MappingProxyType({})) -> Any:
    """Translates a sentence of the engine, or all sentences in an answer, into QGIS's language.

    Args:
        data: A sentence, or data of JSON that contains sentences.
        names: Labels for parameters that sentences name, such as "SCALING", in the window that shows them.
    """
    if isinstance(data, Sentence):
        return tr(data.template).format(*(_value(value, names) for value in data.values))
    if isinstance(data, dict):
        return {name: said(value, names) for name, value in data.items()}
    return [said(item, names) for item in data] if isinstance(data, (list, tuple)) else data


def _value(value: Any, names: Mapping[str, str]) -> Any:
    """Translates a value of a sentence."""
    if isinstance(value, Sentence):
        return said(value, names)
    if isinstance(value, (list, tuple)):
        return ", ".join(str(_value(item, names)) for item in value)
    if isinstance(value, float):
        return Number(value)
    return (names.get(value) or named(value)) if isinstance(value, str) else value


def words_of(error: CloudReefError, names: Mapping[str, str] = MappingProxyType({})) -> str:
    """Translates message and hint of an error into QGIS's language; `names` as in `said`."""
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
    """Lists the last lines that were written to the log, oldest first."""
    return list(_recent)


def _remember(text: str) -> None:
    _recent.extend(f"{datetime.now():%H:%M:%S} {line}" for line in text.splitlines())
