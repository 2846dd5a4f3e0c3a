"""CSV for spreadsheets, in which texts that look like formulas stay texts."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar, Union

__all__ = ["csv_text", "text_of_cell"]

Value = TypeVar("Value")
Row = Union[Mapping[str, object], Sequence[object]]

# https://owasp.org/www-community/attacks/CSV_Injection
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def csv_text(columns: Sequence[str], rows: Iterable[Row], line_end: str = "\r\n") -> str:
    """Formats a table as CSV without formulas.

    Args:
        columns: Names of the columns.
        rows: For each row its values in the order of the columns, or by name; missing ones are left empty.
        line_end: End of a line.
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator=line_end)
    writer.writerow([_cell(name) for name in columns])
    for row in rows:
        values = [row.get(name) for name in columns] if isinstance(row, Mapping) else row
        writer.writerow([_cell(value) for value in values])
    return text.getvalue()


def _cell(value: Value) -> Union[Value, str]:
    """Puts an apostrophe before a text that a spreadsheet would compute, except for numbers."""
    if not isinstance(value, str) or not value.startswith(_FORMULA):
        return value
    try:
        float(value)
    except ValueError:
        return f"'{value}"
    return value


def text_of_cell(text: str) -> str:
    """Removes the apostrophe that `csv_text` may have added."""
    return text[1:] if text.startswith("'") and text[1:].startswith(_FORMULA) else text
