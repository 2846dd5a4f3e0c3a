"""Sets the masked pixels of a raster to nodata."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple, Optional

import numpy as np
import numpy.typing as npt
from rasterio.enums import ColorInterp
from rasterio.windows import Window

from ..contract.errors import SceneError
from ..contract.progress import FINISHING, Reporter
from ..contract.protocol import Event, Finished
from ..contract.raster_jobs import MaskRaster
from ..contract.sentences import Sentence, percent
from ..contract.version import version
from ..rasters.aligned import TargetBand, on_grid, valid_pixels, warn_of_nodata
from ..rasters.areas import strips
from ..rasters.class_table import chosen_classes, classes_of
from ..rasters.nodata import choose_nodata, data_bands, warn_of_collisions
from ..rasters.postprocess import dilated
from ..rasters.writer import NODATA, TARGET, CogWriter, RasterKind
from ..scenes.georeference import Grid
from ..scenes.opening import open_raster, reading, title
from .delivery import delivery, with_statistics

__all__ = ["maskraster"]

Bools = npt.NDArray[np.bool_]
# Share of the raster's valid pixels from which the mask's lack of data is reported.
_MUCH_UNKNOWN = 0.1


def maskraster(job: MaskRaster, emit: Callable[[Event], None]) -> Finished:
    """Writes the raster with its masked pixels set to nodata; data type, bands and metadata are kept.

    An alpha band becomes transparent there.

    Raises:
        CloudReefError: If the job fails; then nothing is written.
    """
    started = time.monotonic()
    report = Reporter(emit)
    with delivery(job), open_raster(job.raster) as raster:
        _check_types(raster)
        report.progress(0, 1, Sentence("Reading"))
        nodata = _nodata(job, raster, report)
        grid, counts = Grid.of(raster), _Counts()
        with open_raster(job.mask) as given:
            classes = _classes(job, given)
            warn_of_nodata(given, report)
            with on_grid(given, grid, "mask", "raster") as mask, _writer(job, raster, nodata, classes) as writer:
                for strip in _strips(job, TargetBand(mask, "mask", classes), grid):
                    _write_bands(raster, writer, strip, nodata, counts)
                    report.progress(strip.window.row_off + strip.window.height, grid.height, Sentence("Masking"))
                _warn(counts, classes, nodata, report)
                report.progress(0, 1, FINISHING)
                writer.build()
        found = {
            "masked_px": counts.masked_px,
            "valid_px": counts.valid_px,
            "left_px": counts.valid_px - counts.masked_px,
            "masked_percent": 100 * counts.masked_px / counts.valid_px if counts.valid_px else None,
            "nodata": None if nodata is None or math.isnan(nodata) else nodata,
            "source": title(job.raster),
        }
        report.progress(1, 1, FINISHING)
        return with_statistics(job.outputs, found, started)


class _Strip(NamedTuple):
    """A strip of the raster, with its pixels that are masked and those where the mask has no data."""

    window: Window
    masked: Bools
    unknown: Bools


@dataclass
class _Counts:
    """Pixels of the raster so far, and values that happen to be the nodata value."""

    valid_px: int = 0
    masked_px: int = 0
    unknown_px: int = 0
    collisions: int = 0


def _check_types(raster: Any) -> None:
    types = sorted(set(raster.dtypes))
    if len(types) > 1 or np.dtype(types[0]).kind not in "iuf":
        raise SceneError(
            Sentence("The raster's bands have the types {}; masking needs one integer or floating-point type.", types),
            Sentence("Convert the raster first."),
        )


def _nodata(job: MaskRaster, raster: Any, report: Reporter) -> Optional[float]:
    """Chooses the nodata value; None if only the alpha band marks nodata."""
    if job.nodata is None and raster.nodata is None and ColorInterp.alpha in raster.colorinterp:
        return None
    return choose_nodata([raster], raster.dtypes[0], job.nodata, Sentence("the masked pixels"), report)


def _warn(counts: _Counts, classes: Optional[tuple[float, ...]], nodata: Optional[float], report: Reporter) -> None:
    """Warns of a mask without the chosen values or with much nodata, and of values that equal nodata."""
    if classes and not counts.masked_px:
        values = [f"{value:g}" for value in classes]
        report.warning(Sentence("The mask holds none of the values {} where the raster holds data.", values))
    share = counts.unknown_px / max(1, counts.valid_px)
    if share >= _MUCH_UNKNOWN:
        report.warning(Sentence("The mask holds no data at {:g} % of the raster's valid pixels.", percent(share)))
    warn_of_collisions(counts.collisions, nodata, report)


def _classes(job: MaskRaster, mask: Any) -> Optional[tuple[float, ...]]:
    """Finds the values of the mask that become nodata; None: the target of a mask of one target.

    Raises:
        SceneError: If the mask states its classes and a chosen class is not among them.
    """
    if job.classes is None:
        return tuple(float(item.value) for item in chosen_classes(mask)) or None
    if classes_of(mask):
        chosen_classes(mask, job.classes)
    return job.classes


def _writer(job: MaskRaster, raster: Any, nodata: Optional[float], classes: Optional[tuple[float, ...]]) -> CogWriter:
    colours = raster.colormap(1) if raster.colorinterp[0] == ColorInterp.palette else None
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


def _strips(job: MaskRaster, band: TargetBand, grid: Grid) -> Iterator[_Strip]:
    for strip in strips(grid.height, grid.width):
        first, last = int(strip.row_off), int(strip.row_off + strip.height)
        above = max(0, first - job.buffer_px)
        below = min(grid.height, last + job.buffer_px)
        classes = band.read(Window(0, above, grid.width, below - above))
        masked, unknown = classes == TARGET, classes == NODATA
        if job.mask_nodata:
            masked |= unknown
        core = slice(first - above, last - above)
        yield _Strip(strip, dilated(masked, core, job.buffer_px) if job.buffer_px else masked[core], unknown[core])


def _write_bands(raster: Any, writer: CogWriter, strip: _Strip, nodata: Optional[float], counts: _Counts) -> None:
    any_valid = np.zeros(strip.masked.shape, np.bool_)
    with_values = data_bands(raster)
    for band in raster.indexes:
        with reading(raster.name):
            values = raster.read(band, window=strip.window)
            valid = valid_pixels(raster, strip.window, values, band) if band in with_values else None
        if valid is None:  # alpha
            values[strip.masked] = 0
        else:
            any_valid |= valid
            if nodata is not None and raster.nodatavals[band - 1] != nodata:
                counts.collisions += int(np.count_nonzero(values[valid & ~strip.masked] == nodata))
            values[strip.masked | ~valid] = nodata or 0
        writer.write(strip.window, values, band)
    counts.valid_px += int(np.count_nonzero(any_valid))
    counts.masked_px += int(np.count_nonzero(any_valid & strip.masked))
    counts.unknown_px += int(np.count_nonzero(any_valid & strip.unknown))
