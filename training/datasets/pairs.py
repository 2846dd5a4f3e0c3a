"""Pictures and masks listed in a CSV.

Columns ``image`` and ``label`` have paths, absolute or relative to the CSV's folder; ``scene`` the scene of a picture,
and ``split`` its split: "train", "validation" or "test". Without ``scene`` each picture is its own scene;
without ``split`` scenes are divided as in a plain folder (`training.datasets.folder`), which also reads
pictures and masks.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Optional, Sequence

from . import Chips, DatasetError, sides
from .class_values import ClassValues
from .folder import read_pair
from .options import at_least

__all__ = ["TABLE", "load", "splits"]

TABLE = "pairs.csv"
SPLITS = ("train", "validation", "test")


@dataclass(frozen=True)
class _Pair:
    """A row of the table."""

    image: Path
    label: Path
    scene: str
    split: str


def load(
    folder: Path,
    split: str = "",
    table: str = TABLE,
    validation_every: int = 5,
    bands: Optional[Sequence[int]] = None,
    channels: Optional[Sequence[str]] = None,
    scaling: str = "auto",
    source: str = "pairs",
    target_values: Optional[Sequence[int]] = None,
    background_values: Optional[Sequence[int]] = None,
    classes: Optional[Sequence[str]] = None,
    values: Optional[Mapping[str, str]] = None,
    ignore_other_values: bool = False,
) -> Chips[_Pair]:
    """Loads the chips of a table.

    Args:
        folder: The folder of the table.
        split: One of `SPLITS`; "" loads all.
        table: Name of the CSV.
        validation_every: Without splits, the first scene by name and every `validation_every`-th is for
            validation.
        bands: See `training.datasets.folder.load`, also for all that follow.
        channels: Likewise.
        scaling: Likewise.
        source: Likewise.
        target_values: Likewise.
        background_values: Likewise.
        classes: Likewise.
        values: Likewise.
        ignore_other_values: Likewise.

    Raises:
        DatasetError: If the table cannot be read, lacks a column, or lists a missing file.
    """
    at_least("validation_every", validation_every, 1)
    rows = _rows(folder / table)
    if split and split not in SPLITS:
        raise DatasetError(f'Pairs have no split "{split}"; they have: {", ".join(SPLITS)}.')
    if not any(row.split for row in rows):
        train, validation = sides((row.scene for row in rows), split, validation_every)
        wanted = {"": train | validation, "train": train, "validation": validation}.get(split, set())
        kept = [row for row in rows if row.scene in wanted]
    else:
        kept = [row for row in rows if split in ("", row.split)]
    how: dict[str, Any] = {"bands": bands, "channels": channels, "scaling": scaling, "source": source}
    how |= {"target_values": target_values, "background_values": background_values}
    how["classes"] = ClassValues.of(classes, values, ignore_other_values)
    unsaid = sum(not row.split for row in rows) if kept and split == SPLITS[0] and any(row.split for row in rows) else 0
    return Chips(kept, lambda row: read_pair(row.image, row.label, row.scene, **how), {"rows without a split": unsaid})


def splits(folder: Path) -> list[str]:
    """Lists the splits of the table, or those that `load` makes."""
    return sorted({row.split for row in _rows(folder / TABLE)} - {""}) or ["train", "validation"]


def _rows(path: Path) -> list[_Pair]:
    try:
        with path.open(newline="", encoding="utf-8-sig") as file:
            reader = csv.DictReader(file, skipinitialspace=True)
            names = [name.strip().lower() for name in reader.fieldnames or ()]
            reader.fieldnames = names
            rows = list(reader)
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise DatasetError(f"The table {path} cannot be read: {error}.") from error
    if missing := [name for name in ("image", "label") if name not in names]:
        raise DatasetError(f'{path} has no column "{missing[0]}"; it has: {", ".join(names) or "none"}.')
    return [_pair(path, number, row) for number, row in enumerate(rows, start=2)]


def _pair(path: Path, number: int, row: dict[str, str]) -> _Pair:
    files = [path.parent / (row[name] or "").strip() for name in ("image", "label")]
    if gone := [file for file in files if not file.is_file()]:
        raise DatasetError(f"Line {number} of {path} names {gone[0]}, which is not there.")
    split = (row.get("split") or "").strip().lower()
    if split and split not in SPLITS:
        raise DatasetError(f'Line {number} of {path} has the split "{split}"; there are: {", ".join(SPLITS)}.')
    return _Pair(files[0], files[1], (row.get("scene") or "").strip() or files[0].stem, split)
