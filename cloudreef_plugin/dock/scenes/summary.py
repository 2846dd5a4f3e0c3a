"""The summary of a batch: a row for each scene."""

from __future__ import annotations

import csv
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Optional

from ...engine.contract.tables.days import day_of
from ...engine.contract.tables.spreadsheet import text_of_cell

__all__ = ["DONE", "SceneRow", "interrupted", "read_summary"]

# States of scenes that have a result.
DONE = ("done", "unchanged", "stale")


@dataclass(frozen=True)
class SceneRow:
    """A scene of a batch.

    Attributes:
        scene: Its name.
        state: "waiting", "running", "interrupted", "done", "unchanged", "failed" or "stale".
        cover_percent: Percentage of the valid pixels; None if unknown.
        seconds: Duration of its run.
        message: Why it failed, or warnings.
        files: Its input.
        mask: Path of its mask; empty if there is none.
        day: Acquisition date, if its name contains one.
    """

    scene: str
    state: str
    cover_percent: Optional[float] = None
    seconds: Optional[float] = None
    message: str = ""
    files: str = ""
    mask: str = ""
    day: Optional[date] = None


def read_summary(path: Path) -> list[SceneRow]:
    """Reads a summary; empty if there is none yet, or the file is another table."""
    try:
        with open(path, encoding="utf-8", newline="") as file:
            return [
                _row({name: text_of_cell(text or "") for name, text in row.items()}) for row in csv.DictReader(file)
            ]
    except (OSError, ValueError, KeyError, AttributeError, csv.Error):
        return []


def interrupted(row: SceneRow) -> SceneRow:
    """Changes the state of a scene that was running when its batch ended."""
    return replace(row, state="interrupted") if row.state == "running" else row


def _row(cells: dict[str, str]) -> SceneRow:
    return SceneRow(
        cells["scene"],
        cells["status"],
        _number(cells["cover_percent"]),
        _number(cells["seconds"]),
        cells["message"],
        cells["input"],
        cells["mask"],
        day_of(cells["scene"]) or day_of(Path(cells["input"].split("|")[0]).name),
    )


def _number(text: str) -> Optional[float]:
    return float(text) if text else None
