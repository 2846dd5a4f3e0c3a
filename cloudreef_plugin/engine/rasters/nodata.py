"""Chooses the nodata value of a result."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any, Optional

import numpy as np
import numpy.typing as npt
from rasterio.enums import ColorInterp

from ..contract.errors import JobError, SceneError
from ..contract.progress import Reporter
from ..contract.sentences import Sentence
from ..scenes.opening import reading
from .aligned import valid_pixels
from .areas import strips

__all__ = ["choose_nodata", "data_bands", "warn_of_collisions"]


def data_bands(raster: Any) -> list[int]:
    """Lists the bands, 1-based, except alpha."""
    return [band for band, colour in zip(raster.indexes, raster.colorinterp) if colour != ColorInterp.alpha]


def choose_nodata(rasters: Sequence[Any], dtype: str, wanted: Optional[float], marked: str, report: Reporter) -> float:
    """Chooses the nodata value of a result; warns where no raster has one that fits.

    Args:
        rasters: Open rasters whose values the result holds.
        dtype: Data type of the result.
        wanted: The user's choice, or None.
        marked: The pixels that get the value, in words.
        report: Receives the warning.

    Returns:
        The user's value, else the first nodata value of a band that no valid pixel of the others holds, else NaN for
        floating point, else a value that no valid pixel holds.

    Raises:
        JobError: If the user's value does not fit the data type.
        SceneError: If every value is in use.
    """
    is_float = np.dtype(dtype).kind == "f"
    if wanted is not None:
        if not _fits(wanted, dtype):
            raise JobError(
                Sentence("The nodata value {:g} cannot be stored as {}.", wanted, dtype),
                Sentence("Choose a value that fits the raster."),
            )
        return wanted
    stated = [raster.nodatavals[band - 1] for raster in rasters for band in data_bands(raster)]
    named = [float(value) for value in stated if value is not None and _fits(value, dtype)]
    for value in dict.fromkeys(named):
        if not any(_holds(raster, value) for raster in rasters):
            return value
    free = math.nan if is_float else _free_value(rasters, dtype)
    if named:
        report.warning(
            Sentence("The nodata value of one raster or band is a valid value in another; {:g} marks {}.", free, marked)
        )
    elif is_float:
        report.warning(Sentence("The raster has no nodata value; NaN marks {}.", marked))
    else:
        report.warning(
            Sentence("The raster has no nodata value; {:g}, which no valid pixel holds, marks {}.", free, marked)
        )
    return free


def warn_of_collisions(count: int, nodata: Optional[float], report: Reporter) -> None:
    """Warns of valid pixels whose value is the nodata value of the result."""
    if count:
        report.warning(
            Sentence(
                "{} values of valid pixels equal {:g}, the chosen nodata value: they now count as nodata.",
                count,
                nodata,
            )
        )


def _fits(value: float, dtype: str) -> bool:
    if np.dtype(dtype).kind == "f":
        return True
    limits = np.iinfo(dtype)
    return math.isfinite(value) and value == int(value) and limits.min <= value <= limits.max


def _holds(raster: Any, value: float) -> bool:
    """Tells whether any valid pixel has a value."""
    bands = [band for band in data_bands(raster) if raster.nodatavals[band - 1] != value]
    if math.isnan(value) or not bands:
        return False
    for window in strips(*raster.shape):
        for band in bands:
            with reading(raster.name):
                values = raster.read(band, window=window)
                found = values == value
                if found.any() and (found & valid_pixels(raster, window, values, band)).any():
                    return True
    return False


def _free_value(rasters: Sequence[Any], dtype: str) -> float:
    """Finds a value that no valid pixel has: 0, the lowest or the highest value of the data type if unused."""
    limits = np.iinfo(dtype)
    usual = [0, limits.max] if limits.min == 0 else [limits.min, limits.max, 0]
    candidates = np.array(usual, np.int64 if limits.max < 2**63 else np.uint64)
    if limits.bits <= 16:
        candidates = np.concatenate([candidates, np.arange(limits.max, limits.min - 1, -1)])
    used: npt.NDArray[np.bool_] = np.zeros(len(candidates), np.bool_)
    for raster in rasters:
        for band in data_bands(raster):
            for window in strips(*raster.shape):
                with reading(raster.name):
                    values = raster.read(band, window=window)
                    values = values[valid_pixels(raster, window, values, band)]
                if limits.bits <= 16:
                    held = np.bincount(values.astype(np.int64) - limits.min, minlength=limits.max - limits.min + 1) > 0
                    used |= held[candidates - limits.min]
                else:
                    used |= np.array([bool((values == candidate).any()) for candidate in candidates])
        if used.all():
            break
    if used.all():
        raise SceneError(
            Sentence("The raster has no nodata value, and its pixels use every value of its data type."),
            Sentence("Choose a value that may become nodata, or convert the raster to a larger data type."),
        )
    return float(candidates[np.flatnonzero(~used)[0]])
