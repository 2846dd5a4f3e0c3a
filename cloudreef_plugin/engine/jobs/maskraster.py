"""Sets the masked pixels of a raster to nodata, the main use of cloud masks."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any, Optional

import numpy as np
import numpy.typing as npt
from rasterio.enums import ColorInterp
from rasterio.windows import Window

from ..contract.errors import SceneError
from ..contract.progress import Reporter
from ..contract.protocol import Event, Finished
from ..contract.raster_jobs import MaskRaster
from ..contract.sentences import Sentence, percent
from ..contract.version import version
from ..rasters.aligned import TargetBand, on_grid, valid_pixels, warn_of_nodata
from ..rasters.areas import strips
from ..rasters.class_table import chosen_classes, classes_of
from ..rasters.nodata import choose_nodata, data_bands
from ..rasters.postprocess import near
from ..rasters.writer import NODATA, TARGET, CogWriter, RasterKind
from ..scenes.georeference import Grid
from ..scenes.opening import open_raster, reading, title
from .delivery import delivery, with_statistics

__all__ = ["maskraster"]

Bools = npt.NDArray[np.bool_]
# A share of the raster's pixels that a mask of it does not leave out.
_MUCH_UNSAID = 0.1


def maskraster(job: MaskRaster, emit: Callable[[Event], None]) -> Finished:
    """Writes the raster with its masked pixels set to nodata; type, bands and their metadata are kept.

    An alpha band is set to transparent there.

    Raises:
        CloudReefError: If it cannot be done; nothing is written then.
    """
    started = time.monotonic()
    report = Reporter(emit)
    with ExitStack() as stack:
        stack.enter_context(delivery(job))
        raster = stack.enter_context(open_raster(job.raster))
        kinds = sorted(set(raster.dtypes))
        if len(kinds) > 1 or np.dtype(kinds[0]).kind not in "iuf":
            raise SceneError(
                Sentence("The raster's bands are of type {}; masking needs one type of real numbers.", [*kinds]),
                Sentence("Convert the raster first."),
            )
        report.progress(0, 1, "reading")
        nodata = _nodata(job, raster, report)
        grid = Grid.of(raster)
        mask = stack.enter_context(open_raster(job.mask))
        classes = _classes(job, mask)
        warn_of_nodata(mask, report)
        mask = stack.enter_context(on_grid(mask, grid, "mask", "raster"))
        writer = stack.enter_context(_writer(job, raster, nodata, classes))
        counts = _Counts()
        for window, out, unsaid in _masked(job, TargetBand(mask, "mask", classes), grid):
            _write_bands(raster, writer, window, out, nodata, counts, unsaid)
            report.progress(window.row_off + window.height, grid.height, "masking")
        if classes and not counts.masked_px:
            report.warning(
                Sentence(
                    "The mask holds none of the values {} where the raster holds data.", [f"{c:g}" for c in classes]
                )
            )
        share = counts.unsaid_px / max(1, counts.valid_px)
        if share >= _MUCH_UNSAID:
            report.warning(Sentence("The mask holds no data at {:g} % of the raster's valid pixels.", percent(share)))
        if counts.taken_for_nodata:
            report.warning(
                Sentence(
                    "{} values of valid pixels are {:g}, the chosen nodata value: they count as nodata now.",
                    counts.taken_for_nodata,
                    nodata,
                )
            )
        report.progress(0, 1, "finishing")
        writer.build()
        found = {
            "masked_px": counts.masked_px,
            "valid_px": counts.valid_px,
            "left_px": counts.valid_px - counts.masked_px,
            "masked_percent": 100 * counts.masked_px / counts.valid_px if counts.valid_px else None,
            "nodata": None if nodata is None or math.isnan(nodata) else nodata,
            "source": title(job.raster),
        }
        report.progress(1, 1, "finishing")
        return with_statistics(job.outputs, found, started)


def _nodata(job: MaskRaster, raster: Any, report: Reporter) -> Optional[float]:
    if job.nodata is None and raster.nodata is None and ColorInterp.alpha in raster.colorinterp:
        return None  # the alpha band tells it
    nodata, why = choose_nodata([raster], raster.dtypes[0], job.nodata, Sentence("the pixels taken out"))
    if why:
        report.warning(why)
    return nodata


class _Counts:
    """Counts the valid pixels of the raster, those that were masked, and those of which the mask says nothing."""

    valid_px = 0
    masked_px = 0
    unsaid_px = 0
    taken_for_nodata = 0


def _classes(job: MaskRaster, mask: Any) -> Optional[tuple[float, ...]]:
    """Finds the values of the mask that are set to nodata; None stands for the target of a mask of one.

    Raises:
        SceneError: If the mask names its classes and one of these is not among them.
    """
    if job.classes is None:
        return tuple(float(item.value) for item in chosen_classes(mask)) or None
    if classes_of(mask):
        chosen_classes(mask, job.classes)
    return job.classes


def _writer(job: MaskRaster, raster: Any, nodata: Optional[float], classes: Optional[tuple[float, ...]]) -> CogWriter:
    colours = _colormap(raster)
    kind = RasterKind(
        dtype=raster.dtypes[0],
        nodata=nodata,
        colormap=colours,
        overview_resampling="NEAREST" if colours else "AVERAGE",
        count=raster.count,
    )
    tags = {
        **{name: text for name, text in raster.tags().items() if name != "AREA_OR_POINT" or text == "Point"},
        "CLOUDREEF_TASK": "maskraster",
        "CLOUDREEF_MASK": title(job.mask),
        "CLOUDREEF_MASKED_CLASSES": ", ".join(f"{value:g}" for value in classes or (TARGET,)),
        "CLOUDREEF_BUFFER_PX": str(job.buffer_px),
        "CLOUDREEF_VERSION": version(),
    }
    writer = CogWriter(job.outputs.raster, Grid.of(raster), kind, tags)
    writer.describe_like(raster)
    return writer


def _colormap(raster: Any) -> Any:
    if raster.colorinterp[0] != ColorInterp.palette:
        return None
    return raster.colormap(1)


def _masked(job: MaskRaster, band: TargetBand, grid: Grid) -> Iterator[tuple[Window, Bools, Bools]]:
    """Yields the raster's strips with the pixels that are masked, and those without data in the mask."""
    for strip in strips(grid.height, grid.width):
        first, last = int(strip.row_off), int(strip.row_off + strip.height)
        above = max(0, first - job.buffer_px)
        below = min(grid.height, last + job.buffer_px)
        classes = band.read(Window(0, above, grid.width, below - above))
        out, unsaid = classes == TARGET, classes == NODATA
        if job.mask_nodata:
            out |= unsaid
        core = slice(first - above, last - above)
        yield strip, near(out, core, job.buffer_px) if job.buffer_px else out[core], unsaid[core]


def _write_bands(
    raster: Any,
    writer: CogWriter,
    window: Window,
    out: Bools,
    nodata: Optional[float],
    counts: _Counts,
    unsaid: Bools,
) -> None:
    any_valid = np.zeros(out.shape, np.bool_)
    holds_values = data_bands(raster)
    for band in raster.indexes:
        with reading(raster.name):
            values = raster.read(band, window=window)
            valid = valid_pixels(raster, window, values, band) if band in holds_values else np.ones_like(out)
        if band in holds_values:
            any_valid |= valid
            if nodata is not None and raster.nodata != nodata:
                counts.taken_for_nodata += int(np.count_nonzero(values[valid & ~out] == nodata))
            values[out | ~valid] = nodata or 0
        else:
            values[out] = 0
        writer.write(window, values, band)
    counts.valid_px += int(np.count_nonzero(any_valid))
    counts.masked_px += int(np.count_nonzero(any_valid & out))
    counts.unsaid_px += int(np.count_nonzero(any_valid & unsaid))
