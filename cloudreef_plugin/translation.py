"""Reads the plugin's texts in other languages from Qt's translation files resources/i18n/cloudreef_<language>.ts."""

from __future__ import annotations

import re
from functools import cache
from html import unescape
from pathlib import Path
from typing import Mapping, Optional

from . import paths

__all__ = ["file_of", "read", "words"]

# Regular expressions instead of an XML parser, as the files are our own and XML entities are a risk.
_MESSAGE = re.compile(r"<message[^>]*>(.*?)</message>", re.DOTALL)
_PART = re.compile(r"<(source|comment|translation)\b([^>/]*)>(.*?)</\1>", re.DOTALL)


def file_of(locale: str, folder: Optional[Path] = None) -> Optional[Path]:
    """Finds the translation file of a locale such as "de" or "es_MX"; None if there is none, as for English."""
    where = folder or paths.resource("i18n")
    for name in (locale, locale.split("_")[0]):
        path = where / f"cloudreef_{name}.ts"
        if name and path.is_file():
            return path
    return None


def read(path: Path) -> dict[tuple[str, str], str]:
    """Reads the translations of a file by (English text, meaning).

    Unfinished translations and those of texts that are no longer used are skipped.
    """
    found: dict[tuple[str, str], str] = {}
    for message in _MESSAGE.findall(path.read_text(encoding="utf-8")):
        parts = {name: (attributes, unescape(text)) for name, attributes, text in _PART.findall(message)}
        source, translation = parts.get("source", ("", ""))[1], parts.get("translation", ("", ""))
        if source and translation[1] and "type=" not in translation[0]:
            found[source, parts.get("comment", ("", ""))[1]] = translation[1]
    return found


@cache
def words(locale: str) -> Mapping[tuple[str, str], str]:
    """Reads the translations of a locale by (English text, meaning); empty for English."""
    path = file_of(locale)
    return read(path) if path else {}
