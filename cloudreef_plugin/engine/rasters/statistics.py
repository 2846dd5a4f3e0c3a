"""Statistics of a mask: counts, percent, and square metres on the ellipsoid."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from rasterio.windows import Window

from ..contract.classes import NODATA, UNDECIDED, ModelClass
from ..contract.errors import SceneError
from ..contract.sentences import Sentence
from .areas import Runs, strips
from .class_table import ONE_TARGET, ClassBand, classes_of
from .ground import PixelSizes
from .parts import StrPath, write_text
from .writer import open_result

__all__ = ["PixelSums", "mask_statistics", "read_statistics", "write_statistics"]

_OUTSIDE = NODATA + 1


def mask_statistics(
    mask_path: StrPath, probability_path: StrPath | None = None, strip_rows: int | None = None
) -> dict[str, Any]:
    """Summarises a mask, strip by strip; nodata never counts.

    Args:
        mask_path: The mask: 0, 1 and 255, or class numbers.
        probability_path: The stored probability of one target on the same grid, for its mean.
        strip_rows: Height of a strip; None lets memory decide.

    Returns:
        See `PixelSums.summary`; for one target without its classes, but with ``mean_probability`` over the valid pixels
        if a probability is given.

    Raises:
        SceneError: If the mask holds a number that is not a class.
    """
    with open_result(mask_path) as mask:
        classes = classes_of(mask)
        band, sums = ClassBand(mask), PixelSums(PixelSizes.of(mask))
        for strip in strips(mask.height, mask.width, strip_rows):
            sums.add(band.read(strip), strip)
    if classes:
        return sums.summary(classes)
    found = sums.summary(ONE_TARGET)
    del found["classes"], found["undecided_px"]
    if probability_path is not None:
        probable_px, probable = _probability(probability_path, strip_rows)
        found["mean_probability"] = probable / probable_px if probable_px else None
    return found


class PixelSums:
    """Counts the pixels of each number of a mask and measures their area.

    Args:
        sizes: Sizes of the mask's pixels; None only counts.
    """

    def __init__(self, sizes: PixelSizes | None) -> None:
        self._sizes = sizes
        self._counts = np.zeros(_OUTSIDE + 1, np.int64)
        self._area_m2 = np.zeros(_OUTSIDE + 1)

    def add(self, values: npt.NDArray[np.uint8], window: Window, inside: npt.NDArray[np.bool_] | None = None) -> None:
        """Adds the pixels of a window.

        Args:
            values: (rows, cols) of class numbers, 254 undecided, 255 nodata.
            window: Their place in the mask.
            inside: Which of them count; None: all.
        """
        numbers = values if inside is None else np.where(inside, values, np.int16(_OUTSIDE))
        runs, number_of_run = Runs.of_numbers(numbers)
        self._counts += np.bincount(number_of_run, runs.lengths, _OUTSIDE + 1).astype(np.int64)
        if self._sizes:
            areas_m2 = self._sizes.run_areas_m2(runs, int(window.row_off), int(window.col_off))
            self._area_m2 += np.bincount(number_of_run, areas_m2, _OUTSIDE + 1)

    def summary(self, classes: Sequence[ModelClass]) -> dict[str, Any]:
        """Summarises all that was added.

        Args:
            classes: The classes of the mask.

        Returns:
            ``valid_px target_px nodata_px undecided_px``, where the target is every class but the background;
            ``cover_percent`` of the valid pixels, None without any; ``cover_area_m2 valid_area_m2`` on the ellipsoid,
            None without a CRS; ``classes``: for each its ``value name color background pixels percent area_m2``.

        Raises:
            SceneError: If there are pixels of a number that is not a class.
        """
        counts = self._counts
        known = {item.value for item in classes} | {UNDECIDED, NODATA}
        for value in np.flatnonzero(counts[:_OUTSIDE]):
            if int(value) not in known:
                raise SceneError(
                    Sentence(
                        "The mask holds the number {}, which is not a class; there are: {}.", value, sorted(known)
                    ),
                    Sentence("Choose a mask that CloudReef made, or name its classes."),
                )
        valid_px = int(counts[:NODATA].sum())
        targets = [item.value for item in classes if not item.background]
        target_px = int(counts[targets].sum())
        return {
            "valid_px": valid_px,
            "target_px": target_px,
            "nodata_px": int(counts[NODATA]),
            "cover_percent": _percent(target_px, valid_px),
            "cover_area_m2": self._square_metres(targets),
            "valid_area_m2": self._square_metres(slice(NODATA)),
            "undecided_px": int(counts[UNDECIDED]),
            "classes": [
                {
                    "value": item.value,
                    "name": item.name,
                    "color": list(item.color),
                    "background": item.background,
                    "pixels": int(counts[item.value]),
                    "percent": _percent(int(counts[item.value]), valid_px),
                    "area_m2": self._square_metres(item.value),
                }
                for item in classes
            ],
        }

    def _square_metres(self, values: int | slice | list[int]) -> float | None:
        return float(self._area_m2[values].sum()) if self._sizes else None


def write_statistics(path: StrPath, values: Mapping[str, Any]) -> None:
    """Writes the statistics of a mask and the facts of its run as JSON under the result's ``.part`` name.

    Args:
        path: The result; it gets its name by `commit`.
        values: What to write.

    Raises:
        OutputError: If it cannot be written.
    """
    write_text(path, json.dumps(values, indent=2, ensure_ascii=False, allow_nan=False) + "\n")


def read_statistics(path: StrPath) -> dict[str, Any] | None:
    """Reads a statistics file; None if it cannot be read."""
    try:
        values = json.loads(Path(path).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return values if isinstance(values, dict) and "cover_percent" in values else None


def _percent(part: int, whole: int) -> float | None:
    return 100 * part / whole if whole else None


def _probability(path: StrPath, strip_rows: int | None) -> tuple[int, float]:
    count, total = 0, 0.0
    with open_result(path) as probability:
        scale, nodata = probability.scales[0], probability.nodata
        for strip in strips(probability.height, probability.width, strip_rows):
            values = probability.read(1, window=strip)
            if values.dtype.kind == "f":
                values = values[np.isfinite(values)]
                count, total = count + values.size, total + float(values.sum(dtype=np.float64))
            else:
                counts = np.bincount(values.ravel(), minlength=256)
                counts[int(nodata)] = 0
                count += int(counts.sum())
                total += float((counts * np.arange(len(counts))).sum()) * scale
    return count, total
