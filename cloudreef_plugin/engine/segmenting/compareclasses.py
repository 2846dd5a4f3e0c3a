"""Compares masks of several classes, class by class; classes are matched by name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np
import rasterio
from numpy.typing import NDArray

from ..contract.classes import UNDECIDED
from ..contract.model import Bundle
from ..contract.version import version
from ..rasters.areas import strips
from ..rasters.writer import BACKGROUND, NODATA, TARGET, CogWriter, RasterKind
from ..scenes.georeference import Grid

__all__ = ["AGREED", "COLOURS", "DIFFER", "Together", "compared", "statistics_of_classes"]

AGREED, DIFFER = 0, 1
COLOURS = {AGREED: (232, 232, 232, 255), DIFFER: (213, 94, 0, 255)}


@dataclass(frozen=True)
class Together:
    """The classes of all models, and the counts of pixels by class.

    Attributes:
        names: Names of all classes; the models' background, if any has one, is the first.
        has_background: Whether the first is the background.
        known: For each model the positions of its classes in `names`.
        pairs: For the numbers of two models, the counts of pixels by class of the one (row) and the other (column).
        agreed: Pixels with the same class in all models.
        nodata: Pixels without data, or undecided, in any model.
    """

    names: tuple[str, ...]
    has_background: bool
    known: tuple[frozenset[int], ...]
    pairs: dict[tuple[int, int], NDArray[np.int64]]
    agreed: int
    nodata: int


def compared(models: Sequence[Bundle], masks: Sequence[Path], raster: str) -> Together:
    """Counts the pixels by class, and writes where models differ: 0 all the same, 1 not, 255 nodata.

    Args:
        models: At least two, at least one of which has several classes.
        masks: Their masks, on one grid.
        raster: Path of the raster to write.
    """
    names, has_background, tables = _joined(models)
    pairs = {pair: np.zeros((len(names), len(names)), np.int64) for pair in combinations(range(len(models)), 2)}
    agreed = nodata = 0
    opened = [rasterio.open(mask) for mask in masks]
    try:
        kind = RasterKind(
            "uint8",
            NODATA,
            colormap={**COLOURS, NODATA: (0, 0, 0, 0)},
            description="0 the same class, 1 another",
        )
        told = ", ".join(model.id for model in models)
        tags = {"CLOUDREEF_TASK": "comparemodels", "CLOUDREEF_VERSION": version(), "CLOUDREEF_MODELS": told}
        with CogWriter(raster, Grid.of(opened[0]), kind, tags) as writer:
            for window in strips(*opened[0].shape):
                said = [table[file.read(1, window=window)] for table, file in zip(tables, opened)]
                valid = np.logical_and.reduce([one >= 0 for one in said])
                same = np.logical_and.reduce([one == said[0] for one in said])
                for (first, second), counts in pairs.items():
                    places = said[first][valid] * len(names) + said[second][valid]
                    counts += np.bincount(places, minlength=counts.size).reshape(counts.shape)
                agreed += int(np.count_nonzero(valid & same))
                nodata += int(np.count_nonzero(~valid))
                writer.write(window, np.where(valid, np.where(same, AGREED, DIFFER), NODATA).astype(np.uint8))
            writer.build()
    finally:
        for file in opened:
            file.close()
    known = tuple(frozenset(table[table >= 0].tolist()) for table in tables)
    return Together(names, has_background, known, pairs, agreed, nodata)


def statistics_of_classes(models: Sequence[Bundle], together: Together) -> dict[str, Any]:
    """Builds the statistics of `comparemodels`; `pairs` has a row for each class that both models know."""
    valid = int(next(iter(together.pairs.values())).sum())
    first = 1 if together.has_background else 0

    def share(pixels: float) -> float | None:
        return 100 * float(pixels) / valid if valid else None

    covers = []
    for number, model in enumerate(models):
        pair, axis = ((number, number + 1), 1) if number + 1 < len(models) else ((0, number), 0)
        counts = together.pairs[pair].sum(axis=axis)
        rows = [
            {"name": together.names[place], "percent": share(counts[place])} for place in sorted(together.known[number])
        ]
        covers.append({"name": model.id, "cover_percent": share(counts[first:].sum()), "classes": rows})
    rows = []
    for (one, other), counts in together.pairs.items():
        for place in sorted(together.known[one] & together.known[other]):
            if together.has_background and place == 0:
                continue
            both = int(counts[place, place])
            only = int(counts[place].sum()) - both, int(counts[:, place].sum()) - both
            either = both + sum(only)
            rows.append(
                {
                    "first": models[one].id,
                    "second": models[other].id,
                    "class": together.names[place],
                    "both_px": both,
                    "only_first_px": only[0],
                    "only_second_px": only[1],
                    "agreed_percent": share(valid - sum(only)),
                    "iou": both / either if either else None,
                }
            )
    return {
        "models": covers,
        "pairs": rows,
        "agreed_percent": share(together.agreed),
        "combinations": {str(AGREED): together.agreed, str(DIFFER): valid - together.agreed},
        "valid_px": valid,
        "nodata_px": together.nodata,
        "version": version(),
    }


def _joined(models: Sequence[Bundle]) -> tuple[tuple[str, ...], bool, list[NDArray[np.int64]]]:
    """Joins the classes of the models by name.

    Returns:
        The names of all classes, whether the first is the background, and for each model the position among them of
        each value of its masks, -1 for none.
    """
    rest = next((item.name for model in models for item in model.classes if item.background), None)
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
        table[UNDECIDED:] = -1
        tables.append(table)
    return tuple(names), rest is not None, tables
