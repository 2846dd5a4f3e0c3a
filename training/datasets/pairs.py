"""Pictures and masks listed in a CSV.

Its cells are separated by commas, semicolons or tabs; rows of empty cells are skipped. Columns ``image`` and ``label``
have paths, absolute or relative to the CSV's folder; ``scene`` the scene of a picture, and ``split`` its split:
"train", "validation" or "test". Without ``scene`` each picture is its own scene; without ``split`` scenes are divided
as in a plain folder (`training.datasets.folder`), which also reads pictures and masks.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Optional, Sequence

from . import Chips, DatasetError, check_split, of_split
from .class_values import ClassValues
from .folder import read_pair
from .options import at_least

__all__ = ["TABLE", "load", "splits"]

TABLE = "pairs.csv"
SEPARATORS = ",;\t"
COLUMNS = ("image", "label", "scene", "split")
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
        DatasetError: If the table cannot be read, lacks a column or has others, lists a missing file, or a picture in
            two splits.
    """
    at_least("validation_every", validation_every, 1)
    rows = _rows(folder / table)
    check_split("pairs", split, SPLITS)
    left_out = 0
    if any(row.split for row in rows):
        kept = [row for row in rows if split in ("", row.split)]
        if kept and split == "train":  # reported once
            left_out = sum(not row.split for row in rows)
    else:
        wanted = of_split((row.scene for row in rows), split, validation_every)
        kept = [row for row in rows if row.scene in wanted]
    read = partial(
        read_pair,
        bands=bands,
        channels=channels,
        scaling=scaling,
        source=source,
        target_values=target_values,
        background_values=background_values,
        classes=ClassValues.of(classes, values, ignore_other_values),
    )
    return Chips(kept, lambda row: read(row.image, row.label, row.scene), {"rows without a split": left_out})


def splits(folder: Path, table: str = TABLE) -> list[str]:
    """Lists the splits of the table, or those that `load` makes."""
    return sorted({row.split for row in _rows(folder / table)} - {""}) or ["train", "validation"]


def _rows(path: Path) -> list[_Pair]:
    try:
        with path.open(newline="", encoding="utf-8-sig") as file:
            first = file.readline()
            file.seek(0)
            between = max(SEPARATORS, key=first.count)
            reader = csv.DictReader(file, skipinitialspace=True, delimiter=between)
            names = [name.strip().lower() for name in reader.fieldnames or ()]
            reader.fieldnames = names
            rows = [(reader.line_num, row) for row in reader if any(map(_cell, row.values()))]
    except FileNotFoundError as error:
        raise DatasetError(f"There is no table {path}.", 'Name it with the option "table".') from error
    except UnicodeDecodeError as error:
        raise DatasetError(f"The table {path} is not in UTF-8.", "Save it as CSV in UTF-8.") from error
    except (OSError, csv.Error) as error:
        raise DatasetError(f"The table {path} cannot be read: {error}.") from error
    if missing := [name for name in COLUMNS[:2] if name not in names]:
        raise DatasetError(f'{path} has no column "{missing[0]}"; it has: {", ".join(names) or "none"}.')
    if unknown := [name for name in names if name and name not in COLUMNS]:
        raise DatasetError(
            f'{path} has an unknown column "{unknown[0]}"; known are: {", ".join(COLUMNS)}.',
            "Rename or remove it.",
        )
    pairs = [_pair(path, number, row) for number, row in rows]
    of_image: dict[Path, str] = {}
    for (number, _), pair in zip(rows, pairs, strict=True):
        if of_image.setdefault(pair.image.resolve(), pair.split) != pair.split:
            raise DatasetError(
                f"Line {number} of {path} has {pair.image.name} in another split than a line before.",
                "Keep each picture in one split.",
            )
    return pairs


def _cell(value: Any) -> str:
    """Reads a cell, or the cells beyond the last column, as text."""
    return "".join(value).strip() if value else ""


def _pair(path: Path, number: int, row: dict[str, str]) -> _Pair:
    files = [path.parent / (row[name] or "").strip() for name in ("image", "label")]
    if gone := [file for file in files if not file.is_file()]:
        raise DatasetError(f"Line {number} of {path} names {gone[0]}, which is not there.")
    split = (row.get("split") or "").strip().lower()
    if split and split not in SPLITS:
        raise DatasetError(f'Line {number} of {path} has the split "{split}"; there are: {", ".join(SPLITS)}.')
    return _Pair(files[0], files[1], (row.get("scene") or "").strip() or files[0].stem, split)
