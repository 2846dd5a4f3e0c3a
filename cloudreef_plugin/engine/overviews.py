"""Coarser levels of a mask: GDAL's own take as long as all the rest of writing it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from rasterio.windows import Window

from .areas import strips

__all__ = ["MAJORITY", "halved", "levels", "majority"]

# The word that `raster.CogWriter` takes for it beside GDAL's own.
MAJORITY = "MAJORITY"
NODATA = 255
# A level of so many pixels is shown as fast as a smaller one.
SMALLEST_PX = 512

Pixels = npt.NDArray[np.uint8]


def _winners() -> Pixels:
    """Returns for each four pixels, two bits each, the class that most of those with data have.

    Of two classes that are as frequent the one that comes first wins: neither grows from level to level.
    """
    codes = np.arange(256)[:, None] >> np.array([0, 2, 4, 6]) & 3
    counts = np.stack([(codes == value).sum(axis=1) for value in range(3)], axis=1)
    frequent = (np.take_along_axis(np.pad(counts, ((0, 0), (0, 1))), codes, axis=1) == counts.max(1)[:, None]) & (
        codes != 3
    )
    first = codes[np.arange(256), frequent.argmax(axis=1)]
    return np.where(counts.any(axis=1), first, NODATA).astype(np.uint8)


_WINNERS = _winners()


def majority(values: Pixels) -> Pixels:
    """Halves both sides: four pixels become the class that most of them have.

    Args:
        values: (rows, cols) of 0, 1, 2 and 255; 255 is nodata and never outvotes data.

    Returns:
        (ceil(rows / 2), ceil(cols / 2)).
    """
    odd = values.shape[0] % 2, values.shape[1] % 2
    if any(odd):
        values = np.pad(values, ((0, odd[0]), (0, odd[1])), constant_values=NODATA)
    # Two neighbours in a row are one number of 16 bits: their four bits come to lie side by side.
    pairs = np.ascontiguousarray(values & 3).view("<u2")
    codes = (pairs | pairs >> 6).astype(np.uint8)
    codes &= 15
    fours = codes[1::2] << 4
    fours |= codes[0::2]
    winners: Pixels = np.take(_WINNERS, fours)
    return winners


def halved(length: int) -> int:
    """Returns the length of a side one level up."""
    return -(-length // 2)


def levels(path: Path, open_raster: Any, **profile: Any) -> list[Path]:
    """Writes the coarser levels of a mask beside it, where GDAL looks for them.

    GDAL takes ``NAME.ovr`` for the next level of NAME, and ``NAME.ovr.ovr`` for the one after that:
    https://gdal.org/programs/gdaladdo.html ("external overviews").

    Args:
        path: The mask: 0, 1, 2 and 255.
        open_raster: Opens a raster, given its path, mode and profile.
        profile: Of the files to write, but for their size.

    Returns:
        The files, finest first; to be removed by the caller.
    """
    found: list[Path] = []
    while True:
        with open_raster(path, "r") as finer:
            if max(finer.shape) <= SMALLEST_PX:
                return found
            shape = halved(finer.height), halved(finer.width)
            path = path.with_name(path.name + ".ovr")
            with open_raster(path, "w", height=shape[0], width=shape[1], **profile) as coarser:
                for strip in strips(*finer.shape):
                    values = majority(finer.read(1, window=strip))
                    coarser.write(values, 1, window=Window(0, strip.row_off // 2, shape[1], len(values)))
        found.append(path)
