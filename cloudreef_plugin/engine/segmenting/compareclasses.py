"""Compares masks of several classes, class by class; classes are matched by name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..contract.classes import UNDECIDED, leaves_a_rest
from ..contract.model import Bundle
from ..contract.version import version
from ..rasters.areas import strips
from ..rasters.writer import BACKGROUND, NODATA, TARGET
from .comparison import comparison_raster, mask_kind, percent_of

__all__ = ["AGREED", "COLOURS", "DIFFER", "ClassComparison", "class_statistics", "compare_classes"]

AGREED, DIFFER = 0, 1
COLOURS = {AGREED: (232, 232, 232, 255), DIFFER: (213, 94, 0, 255)}


@dataclass(frozen=True)
class ClassComparison:
    """The classes of all models, and the counts of pixels by class.

    Attributes:
        names: Names of all classes; the background comes first, or what independent labels leave, if a model has one.
        has_background: Whether the first is the background.
        known: For each model the indexes of its classes in `names`.
        pairs: For the indexes of two models, the counts of pixels by class of the first (row) and second (column).
        agreed: Pixels with the same class in all models.
        nodata: Pixels without data in any model.
    """

    names: tuple[str, ...]
    has_background: bool
    known: tuple[frozenset[int], ...]
    pairs: dict[tuple[int, int], NDArray[np.int64]]
    agreed: int
    nodata: int


def compare_classes(models: Sequence[Bundle], masks: Sequence[Path], raster: str) -> ClassComparison:
    """Counts the pixels by class, and writes where models differ: 0 same class, 1 different classes, 255 nodata.

    Args:
        models: At least two, of which at least one has several classes.
        masks: Their masks, all on one grid.
        raster: Path of the raster to write.
    """
    names, has_background, tables = _joined(models)
    pairs = {pair: np.zeros((len(names), len(names)), np.int64) for pair in combinations(range(len(models)), 2)}
    agreed = nodata = 0
    model_names = [model.id for model in models]
    kind = mask_kind(COLOURS, "0 the same class, 1 another")
    with comparison_raster(raster, masks, model_names, kind) as (files, writer):
        for window in strips(*files[0].shape):
            classes = [table[file.read(1, window=window)] for table, file in zip(tables, files)]
            valid = np.logical_and.reduce([one >= 0 for one in classes])
            same = np.logical_and.reduce([one == classes[0] for one in classes])
            for (first, second), counts in pairs.items():
                places = classes[first][valid] * len(names) + classes[second][valid]
                counts += np.bincount(places, minlength=counts.size).reshape(counts.shape)
            agreed += int(np.count_nonzero(valid & same))
            nodata += int(np.count_nonzero(~valid))
            writer.write(window, np.where(valid, np.where(same, AGREED, DIFFER), NODATA).astype(np.uint8))
    known = tuple(frozenset(table[table >= 0].tolist()) for table in tables)
    return ClassComparison(names, has_background, known, pairs, agreed, nodata)


def class_statistics(models: Sequence[Bundle], comparison: ClassComparison) -> dict[str, Any]:
    """Builds the statistics of `comparemodels`; `pairs` has a row for each class that both models know."""
    valid = int(next(iter(comparison.pairs.values())).sum())
    first = 1 if comparison.has_background else 0
    covers = []
    for number, model in enumerate(models):
        pair, axis = ((number, number + 1), 1) if number + 1 < len(models) else ((0, number), 0)
        counts = comparison.pairs[pair].sum(axis=axis)
        rows = [
            {"name": comparison.names[place], "percent": percent_of(counts[place], valid)}
            for place in sorted(comparison.known[number])
        ]
        covers.append({"name": model.id, "cover_percent": percent_of(counts[first:].sum(), valid), "classes": rows})
    rows = []
    for (one, other), counts in comparison.pairs.items():
        for place in sorted(comparison.known[one] & comparison.known[other]):
            if comparison.has_background and place == 0:
                continue
            both = int(counts[place, place])
            only = int(counts[place].sum()) - both, int(counts[:, place].sum()) - both
            either = both + sum(only)
            rows.append(
                {
                    "first": models[one].id,
                    "second": models[other].id,
                    "class": comparison.names[place],
                    "both_px": both,
                    "only_first_px": only[0],
                    "only_second_px": only[1],
                    "agreed_percent": percent_of(valid - sum(only), valid),
                    "iou": both / either if either else None,
                }
            )
    return {
        "models": covers,
        "pairs": rows,
        "agreed_percent": percent_of(comparison.agreed, valid),
        "combinations": {str(AGREED): comparison.agreed, str(DIFFER): valid - comparison.agreed},
        "valid_px": valid,
        "nodata_px": comparison.nodata,
        "version": version(),
    }


def _joined(models: Sequence[Bundle]) -> tuple[tuple[str, ...], bool, list[NDArray[np.int64]]]:
    """Joins the classes of the models by name.

    Returns:
        The names of all classes, whether the first is the background, and for each model the position among them of
        each value of its masks, -1 for none.
    """
    rest = next((item.name for model in models for item in model.classes if item.background), None)
    if rest is None and any(leaves_a_rest(model.output.kind, model.classes) for model in models):
        rest = "undecided"
    names: list[str] = [] if rest is None else [str(rest)]
    tables = []
    for model in models:
        table = np.full(NODATA + 1, -1, np.int64)
        for number, item in enumerate(model.classes):
            if item.background:
                place = 0
            else:
                known = [name.casefold() for name in names]
                own = str(item.name)
                if own.casefold() not in known[0 if rest is None else 1 :]:
                    names.append(own)
                    known.append(own.casefold())
                place = known.index(own.casefold(), 0 if rest is None else 1)
            value = item.value if not model.is_binary else (BACKGROUND, TARGET)[number]
            table[value] = place
        table[UNDECIDED] = 0 if leaves_a_rest(model.output.kind, model.classes) else -1
        table[NODATA] = -1
        tables.append(table)
    return tuple(names), rest is not None, tables
