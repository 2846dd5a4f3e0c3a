"""The JSON file beside a GeoPackage of labels: model, classes and scenes."""

from __future__ import annotations

import json
import re
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Sequence

from ..engine.contract.errors import OutputError
from ..layers.whole_files import write_whole
from ..messages import tr

__all__ = ["APART", "CHECKED", "LEARN", "BookClass", "BookScene", "read_index", "tables_of", "write_index"]

LEARN, APART = "learn", "apart"
CHECKED = "checked"
_FORMAT = "cloudreef-labels/1"
# Names that a GeoPackage reserves, and characters that GDAL or QGIS do not read as part of a layer's name.
_NO_TABLE = re.compile(r"(?i)$|gpkg|sqlite_|rtree_|.*[|&<>]")


@dataclass(frozen=True)
class BookClass:
    """A class: its name and colour (red, green, blue)."""

    name: str
    color: tuple[int, int, int]


@dataclass(frozen=True)
class BookScene:
    """A labelled scene.

    Attributes:
        name: Name of its layer, stored with each polygon.
        source: Its data source, to open the layer again.
        role: `LEARN` or `APART`: for training or for validation. Without scenes for validation, parts of each are used.
    """

    name: str
    source: str
    role: str = LEARN


def tables_of(classes: Sequence[BookClass]) -> dict[str, str]:
    """Names the table of each class and of `CHECKED`: like the class, if that is a valid table name."""
    taken, tables = {CHECKED}, {}
    for number, one in enumerate(classes):
        is_free = one.name.lower() not in taken and not _NO_TABLE.match(one.name)
        tables[one.name] = one.name if is_free else f"class {number}"
        taken.add(tables[one.name].lower())
    return {**tables, CHECKED: CHECKED}


def read_index(labels: Path) -> tuple[str, list[BookClass], list[BookScene]]:
    """Reads model, classes and scenes of a GeoPackage of labels.

    Raises:
        OutputError: If the file is not a GeoPackage of labels.
    """
    try:
        told = json.loads(labels.with_suffix(".json").read_text(encoding="utf-8"))
        if told["format"] != _FORMAT or not labels.is_file():
            raise ValueError(told["format"])
        classes = [BookClass(one["name"], tuple(one["color"])) for one in told["classes"]]
        scenes = [BookScene(**one) for one in told["scenes"]]
        return told["model"], classes, [replace(one, source=_found(labels, one.source)) for one in scenes]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise OutputError(
            tr("{} does not contain labels of CloudReef.").format(labels),
            tr("Choose a GeoPackage of labels; the file of the same name that ends in .json must be beside it."),
        ) from error


def write_index(labels: Path, model: str, classes: Sequence[BookClass], scenes: Sequence[BookScene]) -> None:
    """Writes model, classes and scenes of a GeoPackage of labels; a crash leaves the previous file.

    Raises:
        OutputError: If they cannot be written.
    """
    told = {
        "format": _FORMAT,
        "model": model,
        "classes": [asdict(one) for one in classes],
        "scenes": [{**asdict(one), "source": _noted(labels, one.source)} for one in scenes],
    }
    try:
        write_whole(labels.with_suffix(".json"), json.dumps(told, indent=1, ensure_ascii=False))
    except OSError as error:
        raise OutputError(
            tr("{} cannot be written ({}).").format(labels, error.strerror),
            tr("Free some disk space, or save elsewhere."),
        ) from error


def _noted(labels: Path, source: str) -> str:
    """Makes the path of a scene relative if it is below the labels' folder, so that both can be moved together."""
    try:
        inside = Path(source).relative_to(labels.absolute().parent)
    except ValueError:
        return source
    return inside.as_posix() if Path(source).is_file() else source


def _found(labels: Path, source: str) -> str:
    beside = labels.absolute().parent / source
    return str(beside) if beside.is_file() else source
