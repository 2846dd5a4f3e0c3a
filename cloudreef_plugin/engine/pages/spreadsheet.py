"""Texts in tables that spreadsheets open: what looks like a formula stays a text."""

from __future__ import annotations

from typing import TypeVar

__all__ = ["cell", "text_of_cell"]

Value = TypeVar("Value")

# https://owasp.org/www-community/attacks/CSV_Injection
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def cell(value: Value) -> Value | str:
    """Writes a value as a cell: before a text that a spreadsheet would compute stands an apostrophe.

    Numbers stay numbers, also as text.
    """
    if not isinstance(value, str) or not value.startswith(_FORMULA):
        return value
    try:
        float(value)
    except ValueError:
        return f"'{value}"
    return value


def text_of_cell(text: str) -> str:
    """Reads the text that `cell` was given."""
    return text[1:] if text.startswith("'") and text[1:].startswith(_FORMULA) else text
