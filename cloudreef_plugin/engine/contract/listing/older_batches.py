"""Summaries of batches; that of an earlier batch is renamed when another batch would replace it."""

from __future__ import annotations

import csv
import os
import re
from datetime import datetime
from pathlib import Path
from typing import Dict, Iterable, List, Optional

from ..addresses import without_keys
from ..errors import OutputError
from ..files.held import replace_file
from ..files.leftovers import InUse, claim, claimed, release
from ..protocol import SceneJob, Summary
from ..sentences import Sentence
from ..tables.spreadsheet import text_of_cell

__all__ = [
    "AREA",
    "CHOICES",
    "REPORT",
    "SUMMARY",
    "beside_summary",
    "files_in_words",
    "model_of_summary",
    "rows_of_summary",
    "set_aside",
    "summary_in",
]

# Suffixes of a batch's files, after the id of its model: table, page, parameters, and polygons of the area.
SUMMARY, REPORT, CHOICES, AREA = "_summary.csv", "_report.html", "_choices.json", "_area.gpkg"
# The summary of an earlier batch ends with the time of its last change.
_NAME = re.compile(r"^(?P<model>.*)_summary(?P<time>_\d{4}-\d\d-\d\d_\d{6}(?:_\d+)?)?\.csv$")


def summary_in(folder: Path, model: str) -> Summary:
    """Names the summary of a model's batch in a folder of results."""
    return Summary(str(folder / f"{model}{SUMMARY}"), str(folder / f"{model}{REPORT}"))


def model_of_summary(summary: Path) -> str:
    """Reads the id of a batch's model from the name of its summary; empty if it has another name."""
    found = _NAME.match(summary.name)
    return found["model"] if found else ""


def beside_summary(summary: Path, ending: str) -> Path:
    """Names a file of a batch, for example with the suffix "_scenes.gpkg"."""
    found = _NAME.match(summary.name)
    if not found:
        return summary.with_name(ending.lstrip("_"))
    stem, dot, suffix = ending.partition(".")
    return summary.with_name(f"{found['model']}{stem}{found['time'] or ''}{dot}{suffix}")


def rows_of_summary(table: Optional[str]) -> List[Dict[str, str]]:
    """Reads the rows of a summary; empty if it does not exist or is not a table."""
    try:
        with open(table or "", encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))
    except (OSError, ValueError, csv.Error):
        return []


def files_in_words(scene: SceneJob) -> str:
    """Formats the files of a scene as in a summary."""
    return "|".join(map(without_keys, scene.input))


def set_aside(summary: Summary, scenes: Iterable[SceneJob], *, always: bool = False) -> str:
    """Renames the summary of an earlier batch if it lists other scenes or results than those of a new batch.

    Args:
        summary: Summary of the new batch.
        scenes: Scenes of the new batch.
        always: Whether to rename a summary of the same batch, too.

    Returns:
        A sentence about it; empty if nothing was renamed. A summary that another run is writing is not renamed.

    Raises:
        OutputError: If it cannot be renamed.
    """
    rows = rows_of_summary(summary.table)
    masks = {files_in_words(scene): Path(scene.outputs.mask).name for scene in scenes}
    if not summary.table or not (always or any(_is_lost(row, masks) for row in rows)):
        return ""
    table, others = Path(summary.table), [Path(summary.report)] if summary.report else []
    if os.path.normcase(os.path.abspath(table)) in claimed():
        return _renamed(table, others)
    try:
        claim(table)
    except (InUse, OSError):
        return ""  # the run will report that
    try:
        return _renamed(table, others)
    finally:
        release(table)


def _is_lost(row: Dict[str, str], masks: Dict[str, str]) -> bool:
    """Tells whether the new batch would lose a row of an earlier one."""
    mask = masks.get(text_of_cell(row.get("input") or ""))
    made = text_of_cell(row.get("mask") or "")
    return mask is None or bool(made and os.path.basename(made.replace("\\", "/")) != mask)


def _renamed(table: Path, others: List[Path]) -> str:
    if model_of_summary(table):
        others += [beside_summary(table, CHOICES), beside_summary(table, AREA)]
    there = [path for path in (table, *others) if path.is_file()]
    if not there:
        return ""
    time = f"_{datetime.fromtimestamp(there[0].stat().st_mtime):%Y-%m-%d_%H%M%S}"
    number, suffix = 1, time
    while any(_dated(path, suffix).exists() for path in there):
        number += 1
        suffix = f"{time}_{number}"
    for path in reversed(there):  # the table last, as the others are found by its name
        try:
            replace_file(path, _dated(path, suffix))
        except OSError as error:
            raise OutputError(
                Sentence("{} could not be written ({}).", _dated(path, suffix), error.strerror),
                Sentence("Choose another folder."),
            ) from error
    return Sentence("{} belongs to another batch and was renamed to {}.", there[0].name, _dated(there[0], suffix).name)


def _dated(path: Path, suffix: str) -> Path:
    return path.with_name(f"{path.stem}{suffix}{path.suffix}")
