"""Reads the scenes of a batch from a table."""

from __future__ import annotations

import csv
import io
import os
import re
from pathlib import Path
from typing import Mapping, Sequence

from ...engine.contract.addresses import local_path
from ...engine.contract.errors import SceneError
from ...engine.contract.listing.folders import RASTERS, ListedScene, name_of_scene
from ...engine.contract.sentences import Sentence
from ...engine.contract.tables.spreadsheet import text_of_cell
from ...paths import is_address

__all__ = ["scenes_in_table"]

_PATH_COLUMNS = ("path", "input", "scene", "file", "filename", "image")
_SCENES = (*RASTERS, ".zip", ".tar", ".tgz", ".tar.gz", ".safe", "_mtl.txt")


def scenes_in_table(table: Path, column: str = "", also_from: Sequence[Path] = ()) -> list[ListedScene]:
    """Lists the scenes of a CSV file.

    Args:
        table: A table with column names in its first row. One column has the paths, absolute or relative to the table's
            folder; several band files of one scene are separated by ``|``. The columns "name", "bands", "scaling" and
            "nodata" are used where they are filled in. Without column names the first cell of each row is the path.
        column: Name of the column of paths; empty means the first one with a usual name, else the first.
        also_from: Further folders from which a relative path may lead, where nothing has it in the table's own.

    Raises:
        SceneError: If the table cannot be read, or has no scenes.
    """
    lines, folders = _lines(table), (table.parent, *also_from)
    start = next((number for number, line in enumerate(lines) if not _is_comment(line, column)), 0)
    first = "".join(lines[start : start + 1])
    delimiter = max(",;\t", key=first.count)
    is_list = not column and _is_row_of_scene(first, delimiter, folders)
    rows = csv.DictReader(lines[start:], [_PATH_COLUMNS[0]] if is_list else None, delimiter=delimiter)
    names = {(name or "").strip().lower(): name for name in rows.fieldnames or ()}
    path_column = _path_column([*names], column, table)
    scenes = []
    for number, row in enumerate(rows, start + (1 if is_list else 2)):
        values = {key: text_of_cell((row[name] or "").strip()) for key, name in names.items()}
        whole_row = delimiter.join([values.get(path_column, ""), *row.get(None, ())])
        if is_list and _exists(whole_row, folders):  # a path that contains the delimiter
            values[path_column] = whole_row
        path = values.get(path_column, "")
        if path and (not path.startswith("#") or _exists(path, folders)):
            files = _files_of_row(path, folders)
            scenes.append(_scene_of_row(files, values, path_column, (number, table.name)))
    if not scenes:
        raise SceneError(
            Sentence("The table {} has no scenes.", table.name),
            Sentence("It needs a first row with column names, and a row for each scene."),
        )
    return list(dict.fromkeys(scenes))


def _lines(table: Path) -> list[str]:
    try:
        text = table.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise SceneError(Sentence("The table {} cannot be read: {}.", table, error.strerror)) from error
    except UnicodeDecodeError as error:
        raise SceneError(
            Sentence("The table {} is not a text file in UTF-8.", table.name), Sentence("Save it as CSV in UTF-8.")
        ) from error
    return list(io.StringIO(text, newline=""))  # a name may hold a line break


def _path_column(names: Sequence[str], column: str, table: Path) -> str:
    """Finds the column of paths among the names of the columns."""
    chosen = column.strip().lower()
    if chosen and chosen not in names:
        raise SceneError(
            Sentence('The table {} has no column "{}".', table.name, column),
            Sentence("It has: {}.", ", ".join(filter(None, names)) or "none"),
        )
    return chosen or next((name for name in _PATH_COLUMNS if name in names), next(iter(names), ""))


def _is_comment(line: str, column: str) -> bool:
    """Tells whether a line before the column names is a comment: it begins with # and has no name of a column."""
    cells = {cell.strip(' "#').lower() for cell in re.split(r"[,;\t]", line)}
    return line.startswith("#") and not cells & {*_PATH_COLUMNS, column.strip().lower() or _PATH_COLUMNS[0]}


def _is_row_of_scene(line: str, delimiter: str, folders: Sequence[Path]) -> bool:
    """Tells whether the first row of a table has a scene instead of column names."""
    cells = [cell.strip() for cell in next(csv.reader([line], delimiter=delimiter), [])]
    if not cells or {cell.lower().lstrip("# ") for cell in cells} & {*_PATH_COLUMNS}:
        return False
    path = cells[0].split("|")[0].strip()
    return is_address(path) or path.lower().endswith(_SCENES) or (path != "" and _exists(path, folders))


def _exists(path: str, folders: Sequence[Path]) -> bool:
    return os.path.exists(_absolute(path, folders))


def _files_of_row(named: str, folders: Sequence[Path]) -> tuple[str, ...]:
    parts = [named] if _exists(named, folders) else [part.strip() for part in named.split("|") if part.strip()]
    return tuple(_absolute(part, folders) for part in parts)


def _scene_of_row(files: tuple[str, ...], values: Mapping[str, str], column: str, row: tuple[int, str]) -> ListedScene:
    nodata = values.get("nodata", "")
    try:
        number_of_nodata = float(nodata.replace(",", ".")) if nodata else None
    except ValueError as error:
        raise SceneError(Sentence('Row {} of {}: the nodata value "{}" is not a number.', *row, nodata)) from error
    if not files:
        raise SceneError(Sentence("Row {} of {} has no path.", *row))
    named_by = ("name", "scene") if column == "input" else ("name",)  # "scene" is the name in a batch's summary
    own_name = next((values[name] for name in named_by if name != column and values.get(name)), "")
    path = Path(files[0].rstrip("/\\"))
    return ListedScene(
        files,
        own_name or name_of_scene(path),
        bands=values.get("bands") or None,
        scaling=values.get("scaling") or None,
        nodata=number_of_nodata,
    )


def _absolute(text: str, folders: Sequence[Path]) -> str:
    """Makes a path absolute: from the first folder that has it, else from the first."""
    text = local_path(text)
    if is_address(text):
        return text
    places = [os.path.normpath(folder.absolute() / text) for folder in folders]
    return next(filter(os.path.exists, places), places[0])
