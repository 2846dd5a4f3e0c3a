"""What a batch tells of its scenes: the rows of its summary."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Optional

from ...engine.contract.tables.days import day_of

__all__ = ["DONE", "SceneRow", "read_summary"]

# States of scenes that have a result.
DONE = ("done", "unchanged", "stale")


@dataclass(frozen=True)
class SceneRow:
    """One scene of a batch.

    Attributes:
        scene: What the batch calls it.
        state: "waiting", "running", "done", "unchanged", "failed" or "stale".
        cover_percent: Of the valid pixels; None where it is not known.
        seconds: What it took.
        message: Why it failed, or what to mind.
        files: Its input.
        mask: Where its mask is; empty where there is none.
        day: When it was taken, as far as its name says.
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
    """Reads the rows of a summary; none if there is no such table yet, or it is another one."""
    try:
        with open(path, encoding="utf-8", newline="") as file:
            return [_row({name: _plain(text or "") for name, text in row.items()}) for row in csv.DictReader(file)]
    except (OSError, ValueError, KeyError, AttributeError, csv.Error):
        return []


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


def _plain(text: str) -> str:
    """Tells what a cell says: before what a spreadsheet would take for a formula stands an apostrophe."""
    return text[1:] if text[:1] == "'" and text[1:2] in ("=", "+", "-", "@", "\t", "\r", "\n") else text


def _number(text: str) -> Optional[float]:
    return float(text) if text else None
