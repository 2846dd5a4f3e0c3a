"""Compares masks with references: scores of each scene, their mean, and the scores of all pixels pooled."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import asdict
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt
from rasterio.windows import Window

from ..contract.errors import CloudReefError
from ..contract.mask_jobs import Evaluate, Pair
from ..contract.progress import Reporter
from ..contract.protocol import Event, Finished
from ..contract.sentences import Sentence
from ..contract.tables.spreadsheet import csv_text
from ..pages.score_page import Compared, report_page
from ..rasters.aligned import TargetBand, on_grid, warn_of_nodata
from ..rasters.areas import strips
from ..rasters.metrics import SCORES, Confusion, mean_scores, pooled
from ..rasters.parts import write_text
from ..rasters.writer import NODATA, TARGET, RasterKind
from ..scenes.area import AreaOfInterest, PlacedPolygons
from ..scenes.footprints.geojson import GeoJson
from ..scenes.georeference import Grid
from ..scenes.opening import open_raster, title
from .comparing import check_common, compare_pairs, error_map, score_in_words
from .evaluate_classes import classes_of_job, evaluate_classes

__all__ = ["ERROR_MAP", "evaluate"]

Pixels = npt.NDArray[np.uint8]
RIGHT_BACKGROUND, RIGHT_TARGET, FALSE_TARGET, MISSED_TARGET = range(4)
# From the palette of Okabe and Ito, https://jfly.uni-koeln.de/color/, which colour-blind people can tell apart.
COLOURS = {
    RIGHT_BACKGROUND: (225, 225, 225, 255),
    RIGHT_TARGET: (0, 158, 115, 255),
    FALSE_TARGET: (213, 94, 0, 255),
    MISSED_TARGET: (0, 114, 178, 255),
    NODATA: (255, 255, 255, 0),
}
ERROR_MAP = RasterKind(
    colormap=COLOURS, overview_resampling="MODE", description="0 and 1 right, 2 false target, 3 missed target"
)
_PICTURE_PX = 700


def evaluate(job: Evaluate, emit: Callable[[Event], None]) -> Finished:
    """Compares masks with their references.

    A pair that cannot be compared is reported and left out of mean and pooled scores, unless it is the
    only one. If no reference polygon lies on a mask but some lie on other masks, or if there are no polygons at all,
    the whole reference is background.

    Raises:
        CloudReefError: If no pair can be compared; then nothing is written.
    """
    classes = classes_of_job(job)
    if classes:
        return evaluate_classes(job, classes, emit)

    if job.mapping:
        Reporter(emit).warning(Sentence("The mask has a single target: the table of classes is not used."))

    polygons = _Polygons(job.pairs)

    def compare(pair: Pair, name: str, report: Reporter) -> Compared:
        return _compare(pair, name, job, polygons, report)

    def finish(compared: Sequence[Compared], facts: Mapping[str, Any], report: Reporter) -> dict[str, Any]:
        found = {**_summary(compared), **facts}
        if len(compared) > 1:
            together = pooled(item.confusion for item in compared)
            report.message(Sentence("All pixels pooled: {}", _sentence(together)))
        _write(job, found, compared)
        return found

    return compare_pairs(job, emit, compare, lambda item: _sentence(item.confusion), finish)


def _compare(pair: Pair, name: str, job: Evaluate, polygons: _Polygons, report: Reporter) -> Compared:
    confusion = Confusion()
    with ExitStack() as stack:
        mask = stack.enter_context(open_raster(pair.mask))
        grid = Grid.of(mask)
        warn_of_nodata(mask, report)
        band, truth = TargetBand(mask, "mask"), stack.enter_context(_truth(pair, name, grid, job, polygons, report))
        writer = stack.enter_context(error_map(pair, name, grid, ERROR_MAP))
        picture = _Picture(grid)
        for window in strips(*mask.shape):
            predicted, real = band.read(window), truth(window)
            valid = (predicted != NODATA) & (real != NODATA)
            confusion += Confusion.of(predicted, real, valid)
            errors = np.where(valid, _ERRORS[real & 1, predicted & 1], NODATA).astype(np.uint8)
            picture.add(window, errors)
            if writer:
                writer.write(window, errors)
            report.progress(window.row_off + window.height, grid.height, Sentence("Comparing {}", name))
        check_common(confusion.pixels)
        if job.targets and pair.reference and not confusion.tp + confusion.fn:
            report.warning(
                Sentence(
                    "{} holds none of the values {} where the mask holds data.",
                    title(pair.reference),
                    [f"{value:g}" for value in job.targets],
                )
            )
    return Compared(name, confusion, picture.pixels)


# Row: reference; column: mask.
_ERRORS = np.array([[RIGHT_BACKGROUND, FALSE_TARGET], [MISSED_TARGET, RIGHT_TARGET]], np.uint8)


@contextmanager
def _truth(
    pair: Pair, name: str, grid: Grid, job: Evaluate, polygons: _Polygons, report: Reporter
) -> Iterator[Callable[[Window], Pixels]]:
    """Yields what reads windows of the reference on the mask's grid, as 0, 1 and 255."""
    if pair.polygons:
        area = polygons.on(pair, grid)
        if area is None:
            report.warning(Sentence("No polygon lies on {}: all of it counts as background.", name))

        def burnt(window: Window) -> Pixels:
            shape = int(window.height), int(window.width)
            if area is None:
                return np.zeros(shape, np.uint8)
            inside = area.mask(window)
            return np.full(shape, TARGET, np.uint8) if inside is None else inside.astype(np.uint8)

        yield burnt
        return
    with open_raster(str(pair.reference)) as raster, on_grid(raster, grid, "reference", "mask") as reference:
        warn_of_nodata(raster, report)
        yield TargetBand(reference, "reference", job.targets, any_number=True).read


class _Polygons:
    """Reads the reference polygons of the pairs of a job; a file that several pairs share is read once.

    Args:
        pairs: The pairs.
    """

    def __init__(self, pairs: Sequence[Pair]) -> None:
        self._pairs = pairs
        self._path, self._read = "", GeoJson(None, "", "")

    def on(self, pair: Pair, grid: Any) -> AreaOfInterest | None:
        """Finds the pixels of a mask within its polygons; None if all of it is background.

        Raises:
            SceneError: If the polygons lie on none of the job's masks, as with a wrong CRS.
        """
        drawn = self._of(pair)
        if isinstance(drawn.data, dict) and drawn.data.get("features") == []:
            return None
        placed = PlacedPolygons(drawn, pair.polygons_crs, grid)
        area = placed.area()
        return area if area is not None or self._lie_on_a_mask else placed.area_here()

    @cached_property
    def _lie_on_a_mask(self) -> bool:
        """Whether the polygons of any pair lie on its mask."""
        return any(self._lie_on(pair) for pair in self._pairs if pair.polygons)

    def _lie_on(self, pair: Pair) -> bool:
        with suppress(CloudReefError), open_raster(pair.mask) as mask:  # which is reported when its turn comes
            grid: Any = Grid.of(mask)
            return PlacedPolygons(self._of(pair), pair.polygons_crs, grid).area() is not None
        return False

    def _of(self, pair: Pair) -> GeoJson:
        path = str(pair.polygons)
        if path != self._path:
            self._path, self._read = path, GeoJson.read(path, Sentence("The reference polygons"))
        return self._read


class _Picture:
    """Keeps every n-th pixel of an error map, few enough for a report.

    Args:
        grid: Grid of the error map.
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
    every = [item.confusion for item in compared]
    together = pooled(every)
    return {
        "scenes": [{"name": item.name, **_row(item.confusion)} for item in compared],
        "mean": mean_scores(every),
        "pooled": _row(together),
    }


def _row(confusion: Confusion) -> dict[str, Any]:
    return {"valid_px": confusion.pixels, **asdict(confusion), **confusion.scores(), "dice": confusion.scores()["f1"]}


def _sentence(confusion: Confusion) -> str:
    scores = confusion.scores()
    shown = (score_in_words(scores[name]) for name in ("iou", "f1", "precision", "recall"))
    return Sentence("IoU {}, Dice {}, precision {}, recall {} over {} pixels.", *shown, confusion.pixels)


def _write(job: Evaluate, found: dict[str, Any], compared: Sequence[Compared]) -> None:
    if job.outputs.table:
        write_text(job.outputs.table, _table(found))
    if job.outputs.report:
        write_text(job.outputs.report, report_page(found, compared, COLOURS))


def _table(found: dict[str, Any]) -> str:
    columns = ("scene", "valid_px", "tp", "fp", "fn", "tn", *SCORES, "dice")
    rows = [
        *({"scene": scene["name"], **scene} for scene in found["scenes"]),
        {"scene": "mean of scenes", **found["mean"], "dice": found["mean"]["f1"]},
        {"scene": "pooled", **found["pooled"]},
    ]
    return csv_text(columns, rows)
