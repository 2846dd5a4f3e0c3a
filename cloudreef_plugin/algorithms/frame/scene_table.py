"""Reads the scenes of a batch from a table."""

from __future__ import annotations

import csv
import io
import os
import re
from pathlib import Path
from typing import Mapping

from ...engine.contract.errors import SceneError
from ...engine.contract.listing.folders import RASTERS, ListedScene, name_of_scene
from ...engine.contract.sentences import Sentence
from ...engine.contract.tables.spreadsheet import text_of_cell
from ...paths import is_address

__all__ = ["scenes_in_table"]

_PATH_COLUMNS = ("path", "input", "scene", "file", "filename", "image")
_SCENES = (*RASTERS, ".zip", ".tar", ".tgz", ".tar.gz", ".safe", "_mtl.txt")


def scenes_in_table(table: Path, column: str = "") -> list[ListedScene]:
    """Lists the scenes of a CSV file.

    Args:
        table: With a first row of names. A column holds paths, relative ones from the table's own
            folder, several band files of one scene with ``|`` between. Columns "name", "bands",
            "scaling" and "nodata" are used where they are filled in. A first row that names a scene instead
            makes it a list: of each row the first cell is the path.
        column: Name of the column of paths; empty takes the first one with a usual name, else the first.

    Raises:
        SceneError: If it cannot be read, or a row names something that is not there.
    """
    try:
        text = table.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise SceneError(Sentence("The table {} cannot be read: {}.", table, error.strerror)) from error
    except UnicodeDecodeError as error:
        raise SceneError(
            Sentence("The table {} is no text in UTF-8.", table.name), Sentence("Save it as CSV in UTF-8.")
        ) from error
    lines = list(io.StringIO(text, newline=""))  # a name may hold a line break
    skipped = next((number for number, line in enumerate(lines) if not _is_remark(line, column)), 0)
    first = "".join(lines[skipped : skipped + 1])
    delimiter = max(",;\t", key=first.count)
    listed = not column and _names_a_scene(first, delimiter, table.parent)
    rows = csv.DictReader(lines[skipped:], [_PATH_COLUMNS[0]] if listed else None, delimiter=delimiter)
    names = {(name or "").strip().lower(): name for name in rows.fieldnames or ()}
    if column and column.strip().lower() not in names:
        raise SceneError(
            Sentence('The table {} has no column "{}".', table.name, column),
            Sentence("It has: {}.", ", ".join(filter(None, names)) or "none"),
        )
    usual = next((name for name in _PATH_COLUMNS if name in names), next(iter(names), ""))
    chosen = column.strip().lower() or usual
    scenes = []
    for number, row in enumerate(rows, skipped + (1 if listed else 2)):
        values = {key: text_of_cell((row[name] or "").strip()) for key, name in names.items()}
        whole = delimiter.join([values.get(chosen, ""), *row.get(None, ())])
        if listed and _is_there(whole, table.parent):  # a comma in a name
            values[chosen] = whole
        path = values.get(chosen, "")
        if path and (not path.startswith("#") or _is_there(path, table.parent)):
            scenes.append(_scene_of_row(values, chosen, table, number))
    if not scenes:
        raise SceneError(
            Sentence("The table {} names no scene.", table.name),
            Sentence("It needs a first row of names and a row a scene."),
        )
    return list(dict.fromkeys(scenes))


def _is_remark(line: str, column: str) -> bool:
    """Tells whether a line before the names of the columns is a remark: it begins with # and names no column."""
    cells = {cell.strip(' "#').lower() for cell in re.split(r"[,;\t]", line)}
    return line.startswith("#") and not cells & {*_PATH_COLUMNS, column.strip().lower() or _PATH_COLUMNS[0]}


def _names_a_scene(line: str, delimiter: str, folder: Path) -> bool:
    """Tells whether the first row of a table names a scene, and no columns."""
    cells = [cell.strip() for cell in next(csv.reader([line], delimiter=delimiter), [])]
    if not cells or {cell.lower().lstrip("# ") for cell in cells} & {*_PATH_COLUMNS}:
        return False
    path = cells[0].split("|")[0].strip()
    return is_address(path) or path.lower().endswith(_SCENES) or (path != "" and _is_there(path, folder))


def _is_there(path: str, folder: Path) -> bool:
    return os.path.exists(_absolute(path, folder))


def _scene_of_row(values: Mapping[str, str], column: str, table: Path, number: int) -> ListedScene:
    named = values[column]
    parts = [named] if _is_there(named, table.parent) else [part.strip() for part in named.split("|") if part.strip()]
    files = tuple(_absolute(part, table.parent) for part in parts)
    nodata = values.get("nodata", "")
    try:
        number_of_nodata = float(nodata.replace(",", ".")) if nodata else None
    except ValueError as error:
        raise SceneError(
            Sentence('Row {} of {}: the nodata value "{}" is no number.', number, table.name, nodata)
        ) from error
    if not files:
        raise SceneError(Sentence("Row {} of {} names no file.", number, table.name))
    named_by = ("name", "scene") if column == "input" else ("name",)  # a summary of a batch calls its scenes so
    own_name = next((values[name] for name in named_by if name != column and values.get(name)), "")
    path = Path(files[0].rstrip("/\\"))
    return ListedScene(
        files,
        own_name or name_of_scene(path),
        bands=values.get("bands") or None,
        scaling=values.get("scaling") or None,
        nodata=number_of_nodata,
    )


def _absolute(text: str, folder: Path) -> str:
    if is_address(text):
        return text
    return os.path.normpath(folder.absolute() / text)
