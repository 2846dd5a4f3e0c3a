"""The plugin's words in other languages, read from Qt's translation files: resources/i18n/cloudreef_<language>.ts."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from functools import cache
from pathlib import Path
from typing import Mapping, Optional

from . import paths

__all__ = ["file_of", "read", "words"]


def file_of(locale: str, folder: Optional[Path] = None) -> Optional[Path]:
    """Returns the translation file of a locale such as "de" or "es_MX"; None where there is none, as for English."""
    where = folder or paths.resource("i18n")
    for name in (locale, locale.split("_")[0]):
        path = where / f"cloudreef_{name}.ts"
        if name and path.is_file():
            return path
    return None


def read(path: Path) -> dict[tuple[str, str], str]:
    """Reads a translation file: (the text in the plugin's source, its meaning) -> the text in the file's language.

    What nobody has translated yet is left out, and what the plugin no longer says.
    """
    found: dict[tuple[str, str], str] = {}
    for message in ElementTree.parse(path).iter("message"):  # noqa: S314 - as above
        source, translation = message.findtext("source"), message.find("translation")
        if source and translation is not None and translation.text and "type" not in translation.attrib:
            found[source, message.findtext("comment") or ""] = translation.text
    return found


@cache
def words(locale: str) -> Mapping[tuple[str, str], str]:
    """Returns what the plugin's texts, with their meanings, are in a locale's language; empty for English."""
    path = file_of(locale)
    return read(path) if path else {}
