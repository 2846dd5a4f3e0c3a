"""Encodes a mask as the quality layer of another product: Landsat's QA_PIXEL, FORCE's QAI, Planet's UDM2."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..contract.classes import UNDECIDED
from ..contract.errors import SceneError
from ..contract.progress import Reporter
from ..contract.protocol import Event, Finished
from ..contract.raster_jobs import EncodeMask
from ..contract.sentences import Sentence
from ..contract.version import version
from ..rasters.aligned import warn_of_nodata
from ..rasters.areas import strips
from ..rasters.class_table import all_classes, mask_band
from ..rasters.writer import NODATA, CogWriter, RasterKind
from ..scenes.georeference import Grid
from ..scenes.opening import open_raster, title
from .delivery import delivery, with_statistics

__all__ = ["encodemask"]

# Meanings of classes by words in their names; the first match counts.
_MEANINGS = (
    ("shadow", re.compile(r"shadow", re.IGNORECASE)),
    ("cirrus", re.compile(r"cirrus|(?<![a-z])thin(?![a-z])|haz[ey]", re.IGNORECASE)),
    ("cloud", re.compile(r"cloud", re.IGNORECASE)),
    ("snow", re.compile(r"snow|(?<![a-z])ice(?![a-z])", re.IGNORECASE)),
    ("water", re.compile(r"water|(?<![a-z])(seas?|lakes?)(?![a-z])", re.IGNORECASE)),
)
# Bits of https://www.usgs.gov/landsat-missions/landsat-collection-2-quality-assessment-bands; confidence is given by
# two bits each, 01 low and 11 high: of cloud at 8, of shadow at 10, of snow at 12, of cirrus at 14. Bit 6, clear, only
# means that there is no cloud.
_LOW = 1 << 8 | 1 << 10 | 1 << 12 | 1 << 14
_QA_PIXEL = {
    "clear": 1 << 6 | _LOW,
    "water": 1 << 6 | 1 << 7 | _LOW,
    "cloud": 1 << 3 | _LOW | 1 << 9,
    "shadow": 1 << 4 | 1 << 6 | _LOW | 1 << 11,
    "snow": 1 << 5 | 1 << 6 | _LOW | 1 << 13,
    "cirrus": 1 << 2 | 1 << 6 | _LOW | 1 << 15,
    "nodata": 1,
}
# Bits of https://force-eo.readthedocs.io/en/latest/howto/qai.html: 0 nodata, 1-2 cloud, 3 shadow, 4 snow, 5 water.
_FORCE = {"clear": 0, "water": 1 << 5, "cloud": 2 << 1, "shadow": 1 << 3, "snow": 1 << 4, "cirrus": 3 << 1, "nodata": 1}
# Bands of https://docs.planet.com/data/imagery/udm/
_UDM2 = ("clear", "snow", "shadow", "light_haze", "heavy_haze", "cloud", "confidence", "unusable")
_FILL = {"qa_pixel": 1.0, "force": 1.0, "udm2": None}


def encodemask(job: EncodeMask, emit: Callable[[Event], None]) -> Finished:
    """Writes a mask with the codes of another product.

    Raises:
        SceneError: If no class of the mask has a code in that product.
        CloudReefError: If it cannot be read or written; then nothing is written.
    """
    started = time.monotonic()
    report = Reporter(emit)
    with delivery(job), open_raster(job.mask) as mask:
        grid, meanings = Grid.of(mask), _meanings(mask)
        table = _table(job.code, meanings)
        warn_of_nodata(mask, report)
        band = mask_band(mask)
        tags = {"CLOUDREEF_TASK": "encodemask", "CLOUDREEF_VERSION": version(), "CLOUDREEF_CODE": job.code}
        described = _UDM2 if job.code == "udm2" else job.code
        kind = RasterKind(str(table.dtype), _FILL[job.code], description=described, count=len(table))
        with CogWriter(job.outputs.raster, grid, kind, tags) as writer:
            for window in strips(*mask.shape):
                values = band.read(window)
                _check(values, meanings, job.mask)
                for number, codes in enumerate(table, 1):
                    writer.write(window, codes[values], number)
                report.progress(window.row_off + window.height, grid.height, Sentence("Encoding"))
            writer.build()
        found = {"code": job.code, "classes": {str(value): meaning for value, meaning in meanings.items()}}
        return with_statistics(job.outputs, found, started)


def _check(values: NDArray[Any], meanings: Mapping[int, str], path: str) -> None:
    """Checks that a mask holds only its classes.

    Raises:
        SceneError: If it holds another number, as a probability would.
    """
    known = [*meanings, UNDECIDED, NODATA]
    unknown = ~np.isin(values, known)
    if unknown.any():
        raise SceneError(
            Sentence(
                "{} holds the value {}; its classes are {}.",
                title(path),
                str(values[unknown][0]),
                [f"{value} {name}" for value, name in meanings.items()],
            ),
            Sentence("Choose a mask that CloudReef made, or reclassify it."),
        )


def _meanings(mask: Any) -> dict[int, str]:
    """Finds the meaning of each class number of a mask."""
    classes = all_classes(mask)
    found = {}
    for item in classes:
        meaning = next((meaning for meaning, pattern in _MEANINGS if pattern.search(item.name)), "clear")
        found[item.value] = "clear" if item.background else meaning
    if set(found.values()) <= {"clear"}:
        raise SceneError(
            Sentence(
                "None of the classes {} is cloud, shadow, cirrus, snow or water.", [item.name for item in classes]
            ),
            Sentence("Choose a mask with such classes."),
        )
    return found


def _table(code: str, meanings: dict[int, str]) -> NDArray[Any]:
    """Tabulates the code (bands, 256) of each value of a mask."""
    of_byte = ["nodata"] * (NODATA + 1)
    for value, meaning in meanings.items():
        of_byte[value] = meaning
    of_byte[UNDECIDED] = "nodata"
    if code == "qa_pixel":
        return np.array([[_QA_PIXEL[meaning] for meaning in of_byte]], np.uint16)
    if code == "force":
        return np.array([[_FORCE[meaning] for meaning in of_byte]], np.int16)
    bands = np.zeros((len(_UDM2), len(of_byte)), np.uint8)
    for byte, meaning in enumerate(of_byte):
        if meaning == "nodata":
            bands[_UDM2.index("unusable"), byte] = 1  # bit 0: black fill
            continue
        name = {"water": "clear", "cirrus": "light_haze"}.get(meaning, meaning)
        bands[_UDM2.index(name), byte] = 1
        bands[_UDM2.index("confidence"), byte] = 100
    return bands
