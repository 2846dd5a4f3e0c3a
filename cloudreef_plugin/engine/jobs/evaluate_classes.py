"""Compares masks of several classes with references: scores of each class, confusion matrix, kappa."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from ..contract.classes import NODATA, ModelClass
from ..contract.errors import SceneError
from ..contract.mask_jobs import ClassPair, Evaluate, Pair
from ..contract.progress import Reporter
from ..contract.protocol import Event, Finished
from ..contract.sentences import Sentence
from ..contract.tables.spreadsheet import csv_text
from ..pages.class_score_page import class_report_page
from ..rasters.aligned import on_grid
from ..rasters.areas import strips
from ..rasters.class_metrics import CLASS_SCORES, ClassConfusion
from ..rasters.class_table import ClassBand, classes_of
from ..rasters.parts import write_text
from ..rasters.writer import RasterKind
from ..scenes.georeference import Grid
from ..scenes.opening import open_raster, title
from .comparing import check_common, compare_pairs, error_map, score_in_words

__all__ = ["RIGHT", "WRONG", "classes_of_job", "evaluate_classes"]

RIGHT, WRONG = 0, 1
_ERROR_MAP = RasterKind(
    colormap={RIGHT: (225, 225, 225, 255), WRONG: (213, 94, 0, 255), NODATA: (255, 255, 255, 0)},
    overview_resampling="MODE",
    description="0 right, 1 another class or undecided",
)


@dataclass(frozen=True)
class _Compared:
    name: str
    confusion: ClassConfusion


def classes_of_job(job: Evaluate) -> tuple[ModelClass, ...]:
    """Lists the classes of the job's first mask; empty for a mask of one target."""
    with open_raster(job.pairs[0].mask) as mask:
        return classes_of(mask)


def evaluate_classes(job: Evaluate, classes: Sequence[ModelClass], emit: Callable[[Event], None]) -> Finished:
    """Compares masks of several classes with their references, see `evaluate`.

    Raises:
        CloudReefError: If no pair can be compared; then nothing is written.
    """
    if job.targets:
        Reporter(emit).warning(Sentence("The mask has several classes: the choice of target values is not used."))

    def compare(pair: Pair, name: str, report: Reporter) -> _Compared:
        return _Compared(name, _compare(pair, name, job, classes, report))

    def finish(compared: Sequence[_Compared], facts: Mapping[str, Any], report: Reporter) -> dict[str, Any]:
        together = sum((item.confusion for item in compared), ClassConfusion.empty(_values(classes)))
        found: dict[str, Any] = {
            "scenes": [{"name": item.name, **_row(item.confusion, classes)} for item in compared],
            "pooled": _row(together, classes),
            **facts,
        }
        if len(compared) > 1:
            report.message(Sentence("All pixels pooled: {}", _sentence(together)))
        for path, text in ((job.outputs.table, _table(found)), (job.outputs.report, class_report_page(found))):
            if path:
                write_text(path, text)
        return found

    return compare_pairs(job, emit, compare, lambda item: _sentence(item.confusion), finish)


def _values(classes: Sequence[ModelClass]) -> tuple[int, ...]:
    return tuple(item.value for item in classes)


def _compare(pair: Pair, name: str, job: Evaluate, classes: Sequence[ModelClass], report: Reporter) -> ClassConfusion:
    if not pair.reference:
        raise SceneError(
            Sentence(
                "Polygons describe a single class; a mask of several classes needs a raster of class numbers as "
                "its reference."
            ),
            Sentence("Give a raster of class numbers."),
        )
    values = _values(classes)
    confusion = ClassConfusion.empty(values)
    with ExitStack() as stack:
        mask = stack.enter_context(open_raster(pair.mask))
        if _values(classes_of(mask)) != values:
            raise SceneError(
                Sentence("{} has different classes from the masks before it.", title(pair.mask)),
                Sentence("Compare masks of one model at a time."),
            )
        grid = Grid.of(mask)
        raster = stack.enter_context(open_raster(pair.reference))
        reference = stack.enter_context(on_grid(raster, grid, "reference", "mask"))
        band, truth = ClassBand(mask), ClassBand(reference)
        numbers = _mapped(job.mapping, values, title(pair.mask))
        _check_nodata(raster, numbers, classes, report)
        writer = stack.enter_context(error_map(pair, name, grid, _ERROR_MAP))
        for window in strips(*mask.shape):
            predicted, stored = band.read(window), truth.read(window)
            mapped = numbers[stored]
            _check_numbers(stored, mapped, title(pair.reference))
            real = mapped.astype(np.uint8)
            confusion += ClassConfusion.of(values, predicted, real)
            if writer:
                valid = (predicted != NODATA) & (real != NODATA)
                writer.write(window, np.where(valid, predicted != real, NODATA).astype(np.uint8))
            report.progress(window.row_off + window.height, grid.height, Sentence("Comparing {}", name))
        check_common(confusion.pixels)
    return confusion


def _mapped(mapping: Sequence[ClassPair], values: Sequence[int], name: str) -> npt.NDArray[np.int64]:
    """Maps each number of the reference to a class of the mask, to 255 for nodata, or to -1 if it is unknown.

    Raises:
        SceneError: If the mapping names a class that the mask does not have.
    """
    numbers = np.full(256, -1, np.int64)
    if mapping:
        for one in mapping:
            if one.mask not in (*values, NODATA):
                raise SceneError(
                    Sentence(
                        "{} has no class with number {}; the numbers of its classes are: {}.", name, one.mask, [*values]
                    ),
                    Sentence("Choose from the classes of the mask."),
                )
            numbers[one.reference] = one.mask
    else:
        numbers[list(values)] = list(values)
    numbers[NODATA] = NODATA
    return numbers


def _check_numbers(stored: npt.NDArray[np.uint8], real: npt.NDArray[np.int64], name: str) -> None:
    if (real < 0).any():
        raise SceneError(
            Sentence("{} holds the number {}, which is not a class of the mask.", name, int(stored[real < 0][0])),
            Sentence("Assign it to a class in the table of classes, or to 255 to leave it out."),
        )


def _check_nodata(
    reference: Any, numbers: npt.NDArray[np.int64], classes: Sequence[ModelClass], report: Reporter
) -> None:
    """Warns of a reference whose nodata value is the number of a class."""
    nodata = reference.nodata
    if nodata is None or nodata not in range(NODATA):
        return
    for item in classes:
        if item.value == numbers[int(nodata)]:
            report.warning(
                Sentence(
                    "{} declares {:g} as nodata, so such pixels do not count. If they are {}, save it without a "
                    "nodata value.",
                    title(reference.name),
                    nodata,
                    item.name,
                )
            )


def _row(confusion: ClassConfusion, classes: Sequence[ModelClass]) -> dict[str, Any]:
    return {
        "valid_px": confusion.pixels,
        **confusion.scores(),
        "classes": [
            {"value": item.value, "name": item.name, **confusion.of_class(place)} for place, item in enumerate(classes)
        ],
        "confusion": confusion.matrix.tolist(),
    }


def _sentence(confusion: ClassConfusion) -> str:
    scores = confusion.scores()
    shown = (score_in_words(scores[name]) for name in ("mean_iou", "accuracy", "kappa"))
    return Sentence("mean IoU {}, accuracy {}, kappa {} over {} pixels.", *shown, confusion.pixels)


def _table(found: dict[str, Any]) -> str:
    columns = ("scene", "class", "name", "tp", "fp", "fn", *CLASS_SCORES, "mean_iou", "mean_f1", "accuracy", "kappa")
    rows: list[dict[str, Any]] = []
    for scene in [*found["scenes"], {"name": "pooled", **found["pooled"]}]:
        rows.append({"scene": scene["name"], **{name: scene[name] for name in columns[-4:]}})
        rows += [{"scene": scene["name"], "class": item["value"], **item} for item in scene["classes"]]
    return csv_text(columns, rows)
