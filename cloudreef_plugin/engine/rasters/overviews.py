"""Overviews of a mask by majority; GDAL's mode resampling takes as long as the rest of writing."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from rasterio.windows import Window

from ..contract.classes import NODATA
from .areas import strips

__all__ = ["MAJORITY", "MOST_FREQUENT", "levels", "majority", "most_frequent"]

# Names of resampling that `writer.CogWriter` takes besides GDAL's: for 0, 1, 2 and nodata, and for any class numbers.
MAJORITY, MOST_FREQUENT = "MAJORITY", "MOST FREQUENT"
# Overviews smaller than this would not be drawn faster.
SMALLEST_PX = 512

Pixels = npt.NDArray[np.uint8]


def _winners() -> Pixels:
    """Tabulates the majority class of four pixels of two bits each; nodata does not count.

    In case of a tie the pixel that comes first wins, so that no class grows from level to level.
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
    """Halves rows and columns: four pixels become their majority class.

    Args:
        values: (rows, cols) of 0, 1, 2 and 255; 255 is nodata and does not count.

    Returns:
        (ceil(rows / 2), ceil(cols / 2)).
    """
    values = _even(values)
    # Two neighbours in a row are read as one number of 16 bits, and their four bits brought side by side.
    pairs = np.ascontiguousarray(values & 3).view("<u2")
    codes = (pairs | pairs >> 6).astype(np.uint8)
    codes &= 15
    fours = codes[1::2] << 4
    fours |= codes[0::2]
    winners: Pixels = np.take(_WINNERS, fours)
    return winners


def most_frequent(values: Pixels) -> Pixels:
    """Halves rows and columns as `majority` does, for any class numbers; in case of a tie the first pixel wins."""
    values = _even(values)
    fours = [np.ascontiguousarray(values[row::2, col::2]) for row in (0, 1) for col in (0, 1)]
    votes = [np.zeros(fours[0].shape, np.uint8) for _ in fours]
    for one, other in ((0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3)):
        same = (fours[one] == fours[other]).view(np.uint8)
        votes[one] += same
        votes[other] += same
    winners: Pixels = fours[0].copy()
    most = votes[0]
    most += 1
    most[winners == NODATA] = 0
    for number, count in zip(fours[1:], votes[1:]):
        count += 1
        more = (count > most) & (number != NODATA)
        np.copyto(winners, number, where=more)
        np.copyto(most, count, where=more)
    return winners


def _even(values: Pixels) -> Pixels:
    """Pads odd sides with nodata."""
    odd = values.shape[0] % 2, values.shape[1] % 2
    return np.pad(values, ((0, odd[0]), (0, odd[1])), constant_values=NODATA) if any(odd) else values


def levels(path: Path, open_level: Any, numbers: bool = False, **profile: Any) -> list[Path]:
    """Writes the overviews of a mask as an external ``.ovr`` file.

    GDAL reads ``NAME.ovr`` as the next level of NAME, and ``NAME.ovr.ovr`` as the one after that:
    https://gdal.org/programs/gdaladdo.html ("external overviews").

    Args:
        path: The mask.
        open_level: Opens a raster, given its path, mode and profile.
        numbers: Whether the mask holds any class numbers, not only 0, 1, 2 and 255.
        profile: Profile of the files to write, except for their size.

    Returns:
        The files, finest first; the caller removes them.
    """
    found: list[Path] = []
    while True:
        with open_level(path, "r") as finer:
            if max(finer.shape) <= SMALLEST_PX:
                return found
            shape = -(-finer.height // 2), -(-finer.width // 2)
            path = path.with_name(path.name + ".ovr")
            with open_level(path, "w", height=shape[0], width=shape[1], **profile) as coarser:
                for strip in strips(*finer.shape):
                    values = (most_frequent if numbers else majority)(finer.read(1, window=strip))
                    coarser.write(values, 1, window=Window(0, strip.row_off // 2, shape[1], len(values)))
        found.append(path)
