"""Masks against the truth: scores of each scene, their mean, and of all pixels pooled."""

from __future__ import annotations

import csv
import io
import logging
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from rasterio.windows import Window

from .aligned import ClassBand, Grid, on_grid, opened
from .area import AreaOfInterest
from .areas import strips
from .delivery import delivery
from .errors import CloudReefError, SceneError
from .metrics import SCORES, Confusion, mean_scores, pooled
from .parts import StrPath, part_path, writing
from .protocol import Area, Event, Finished
from .raster import NODATA, TARGET, CogWriter
from .report import Compared, report_page
from .reporting import Reporter
from .sentences import Sentence
from .statistics import write_statistics
from .tasks import Evaluate, Pair
from .version import version

__all__ = ["ERROR_MAP", "evaluate"]

log = logging.getLogger(__name__)

Pixels = npt.NDArray[np.uint8]
RIGHT_BACKGROUND, RIGHT_TARGET, FALSE_TARGET, MISSED_TARGET = range(4)
# Of the palette of Okabe and Ito, https://jfly.uni-koeln.de/color/, so that everybody tells them apart.
COLOURS = {
    RIGHT_BACKGROUND: (225, 225, 225, 255),
    RIGHT_TARGET: (0, 158, 115, 255),
    FALSE_TARGET: (213, 94, 0, 255),
    MISSED_TARGET: (0, 114, 178, 255),
    NODATA: (255, 255, 255, 0),
}
ERROR_MAP: Mapping[str, Any] = {
    "dtype": "uint8",
    "nodata": NODATA,
    "colormap": COLOURS,
    "overview_resampling": "MODE",
    "description": "0 and 1 right, 2 false target, 3 missed target",
}
_PICTURE_PX = 700


def evaluate(job: Evaluate, emit: Callable[[Event], None]) -> Finished:
    """Compares masks with their references.

    Where there are several, one that cannot be compared does not end the rest; it is told, and
    left out of mean and pooled scores.

    Raises:
        CloudReefError: If none can be compared; nothing is left of it then.
    """
    started = time.monotonic()
    report = Reporter(emit)
    with delivery(job) as undelivered:
        compared: list[Compared] = []
        failures: list[dict[str, str]] = []
        for number, pair in enumerate(job.pairs):
            name = pair.name or Path(pair.mask).stem
            try:
                compared.append(_compare(pair, name, job, report))
                report.message(Sentence("{}: {}", name, _sentence(compared[-1].confusion)))
            except CloudReefError as error:
                if len(job.pairs) == 1 or (number == len(job.pairs) - 1 and not compared):
                    raise
                log.error("%s", error)
                report.warning(Sentence("{} could not be compared: {}", name, error.whole))
                failures.append({"name": name, "message": error.message, "hint": error.hint})
                if pair.error_map:
                    undelivered.append(pair.error_map)
        found = _summary(compared)
        found.update({"failed": failures, "seconds": round(time.monotonic() - started, 3), "version": version()})
        if len(compared) > 1:
            together = pooled(one.confusion for one in compared)
            report.message(Sentence("All pixels pooled: {}", _sentence(together)))
        _write(job, found, compared)
    outputs = job.outputs.wanted()
    maps = [pair.error_map for pair in job.pairs if pair.error_map and pair.error_map not in undelivered]
    if len(job.pairs) == 1 and maps:
        outputs["error_map"] = maps[0]
    return Finished(outputs, found)


def _compare(pair: Pair, name: str, job: Evaluate, report: Reporter) -> Compared:
    confusion = Confusion()
    with ExitStack() as stack:
        mask = stack.enter_context(opened(pair.mask, "mask"))
        grid = Grid.of(mask)
        called, truth = ClassBand(mask, "mask"), stack.enter_context(_truth(pair, grid, job.targets))
        writer = None
        if pair.error_map:
            tags = {"CLOUDREEF_TASK": "evaluate", "CLOUDREEF_VERSION": version(), "CLOUDREEF_SOURCE": name}
            writer = stack.enter_context(CogWriter(pair.error_map, **grid.place, **ERROR_MAP, tags=tags))
        picture = _Picture(grid)
        for window in strips(*mask.shape):
            predicted, real = called.read(window), truth(window)
            valid = (predicted != NODATA) & (real != NODATA)
            confusion += Confusion.of(predicted, real, valid)
            errors = np.where(valid, _ERRORS[real & 1, predicted & 1], NODATA).astype(np.uint8)
            picture.add(window, errors)
            if writer:
                writer.write(window, errors)
            report.progress(window.row_off + window.height, grid.height, Sentence("comparing {}", name))
        if not confusion.pixels:
            raise SceneError(
                Sentence("Mask and reference have no valid pixel in common."),
                Sentence("Check that they belong together."),
            )
        if writer:
            writer.build()
    return Compared(name, confusion, picture.pixels)


# Row: the truth; column: what the mask says.
_ERRORS = np.array([[RIGHT_BACKGROUND, FALSE_TARGET], [MISSED_TARGET, RIGHT_TARGET]], np.uint8)


@contextmanager
def _truth(pair: Pair, grid: Grid, targets: Sequence[float] | None) -> Iterator[Callable[[Window], Pixels]]:
    """Reads the reference on the mask's grid as 0, 1 and 255."""
    if pair.polygons:
        where: Any = grid  # an area of interest asks a scene for nothing else
        polygons = AreaOfInterest.from_job(Area(polygons=pair.polygons, polygons_crs=pair.polygons_crs), where)

        def burnt(window: Window) -> Pixels:
            inside = polygons.mask(window)
            if inside is None:
                return np.full((int(window.height), int(window.width)), TARGET, np.uint8)
            return inside.astype(np.uint8)

        yield burnt
        return
    with opened(str(pair.reference), "reference") as raster, on_grid(raster, grid, "reference", "mask") as reference:
        yield ClassBand(reference, "reference", targets, any_number=True).read


class _Picture:
    """Keeps every n-th pixel of an error map, few enough for a report.

    Args:
        grid: Of the error map.
    """

    def __init__(self, grid: Grid) -> None:
        self._step = -(-max(grid.height, grid.width) // _PICTURE_PX)
        self._parts: list[Pixels] = []

    def add(self, window: Window, errors: Pixels) -> None:
        self._parts.append(errors[-int(window.row_off) % self._step :: self._step, :: self._step])

    @property
    def pixels(self) -> Pixels:
        pixels: Pixels = np.concatenate(self._parts)
        return pixels


def _summary(compared: Sequence[Compared]) -> dict[str, Any]:
    every = [one.confusion for one in compared]
    together = pooled(every)
    return {
        "scenes": [{"name": one.name, **_row(one.confusion)} for one in compared],
        "mean": mean_scores(every),
        "pooled": _row(together),
    }


def _row(confusion: Confusion) -> dict[str, Any]:
    return {"valid_px": confusion.pixels, **asdict(confusion), **confusion.scores(), "dice": confusion.scores()["f1"]}


def _sentence(confusion: Confusion) -> str:
    scores = confusion.scores()
    shown = (_shown(scores[name]) for name in ("iou", "f1", "precision", "recall"))
    return Sentence("IoU {}, Dice {}, precision {}, recall {} over {} pixels.", *shown, confusion.pixels)


def _shown(score: float | None) -> float | str:
    return Sentence("not defined") if score is None else round(score, 4)


def _write(job: Evaluate, found: dict[str, Any], compared: Sequence[Compared]) -> None:
    if job.outputs.statistics:
        write_statistics(job.outputs.statistics, found)
    if job.outputs.table:
        _write_text(job.outputs.table, _table(found))
    if job.outputs.report:
        _write_text(job.outputs.report, report_page(found, compared, COLOURS))


def _write_text(path: StrPath, text: str) -> None:
    with writing(path):
        part_path(path).write_bytes(text.encode("utf-8"))


def _table(found: dict[str, Any]) -> str:
    columns = ("scene", "valid_px", "tp", "fp", "fn", "tn", *SCORES, "dice")
    text = io.StringIO()
    writer = csv.DictWriter(text, columns, extrasaction="ignore")
    writer.writeheader()
    for scene in found["scenes"]:
        writer.writerow({"scene": scene["name"], **scene})
    writer.writerow({"scene": "mean of scenes", **found["mean"], "dice": found["mean"]["f1"]})
    writer.writerow({"scene": "pooled", **found["pooled"]})
    return text.getvalue()
