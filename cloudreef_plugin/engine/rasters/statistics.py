"""Statistics of a mask: counts, percent, and square metres on the ellipsoid."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from ..contract.classes import UNDECIDED, ModelClass
from ..contract.errors import SceneError
from ..contract.sentences import Sentence
from .areas import Runs, strips
from .class_table import NumberBand, classes_of
from .ground import PixelSizes
from .parts import StrPath, part_path, writing
from .writer import NODATA, TARGET, open_result

__all__ = ["class_statistics", "class_sums", "read_statistics", "statistics", "write_statistics"]


def statistics(
    mask_path: StrPath, probability_path: StrPath | None = None, strip_rows: int | None = None
) -> dict[str, Any]:
    """Sums up a mask, strip by strip; nodata never counts.

    Args:
        mask_path: The mask: 0, 1 and 255, or class numbers.
        probability_path: The stored probability on the same grid, for its mean.
        strip_rows: Height of a strip; None lets memory decide.

    Returns:
        ``valid_px target_px nodata_px``; ``cover_percent`` of the valid pixels, None without any;
        ``cover_area_m2 valid_area_m2`` on the ellipsoid, None without a CRS;
        ``mean_probability`` over the valid pixels, where a probability is given. Of several classes the target is all
        but the background and what is undecided, and there are ``undecided_px`` and ``classes``: for each its
        ``value name color background pixels percent area_m2``.
    """
    with open_result(mask_path) as mask:
        classes = classes_of(mask)
        if classes:
            return class_statistics(mask, classes, strip_rows)
    target_px = valid_px = 0
    target_m2 = valid_m2 = 0.0
    with open_result(mask_path) as mask:
        sizes = PixelSizes.of(mask)
        for strip in strips(mask.height, mask.width, strip_rows):
            values = mask.read(1, window=strip)
            for_target, for_valid = values == TARGET, values != NODATA
            target_px += int(np.count_nonzero(for_target))
            valid_px += int(np.count_nonzero(for_valid))
            if sizes:
                target_m2 += _area_m2(for_target, sizes, strip.row_off)
                valid_m2 += _area_m2(for_valid, sizes, strip.row_off)
        total_px = mask.height * mask.width
    found: dict[str, Any] = {
        "valid_px": valid_px,
        "target_px": target_px,
        "nodata_px": total_px - valid_px,
        "cover_percent": 100 * target_px / valid_px if valid_px else None,
        "cover_area_m2": target_m2 if sizes else None,
        "valid_area_m2": valid_m2 if sizes else None,
    }
    if probability_path is not None:
        probable_px, probable = _probability(probability_path, strip_rows)
        found["mean_probability"] = probable / probable_px if probable_px else None
    return found


def class_statistics(mask: Any, classes: Sequence[ModelClass], strip_rows: int | None = None) -> dict[str, Any]:
    """Sums up an open mask of several classes, see `statistics`."""
    band, sizes = NumberBand(mask), PixelSizes.of(mask)
    counts = np.zeros(NODATA + 1, np.int64)
    area_m2 = np.zeros(NODATA + 1)
    for strip in strips(mask.height, mask.width, strip_rows):
        values = band.read(strip)
        here = np.bincount(values.ravel(), minlength=NODATA + 1)
        counts += here
        if sizes:
            runs, numbers = Runs.of_numbers(values)
            area_m2 += np.bincount(numbers, sizes.run_areas_m2(runs, strip.row_off), NODATA + 1)
    return class_sums(counts, area_m2 if sizes else None, classes)


def class_sums(
    counts: npt.NDArray[np.int64], area_m2: npt.NDArray[np.float64] | None, classes: Sequence[ModelClass]
) -> dict[str, Any]:
    """Reads what `statistics` says of several classes.

    Args:
        counts: Pixels of each number 0 to 255.
        area_m2: Their area, None where it is not known.
        classes: Those of the mask.

    Raises:
        SceneError: If there are pixels of a number that is no class.
    """
    known = {item.value for item in classes} | {UNDECIDED, NODATA}
    for value in np.flatnonzero(counts):
        if int(value) not in known:
            raise SceneError(
                Sentence("The mask holds the number {}, which is no class; there are: {}.", value, sorted(known)),
                Sentence("Choose a mask that CloudReef made, or name its classes."),
            )
    valid_px, nodata_px = int(counts[:NODATA].sum()), int(counts[NODATA])
    targets = [item.value for item in classes if not item.background]
    target_px = int(counts[targets].sum())
    return {
        "valid_px": valid_px,
        "target_px": target_px,
        "nodata_px": nodata_px,
        "cover_percent": 100 * target_px / valid_px if valid_px else None,
        "cover_area_m2": None if area_m2 is None else float(area_m2[targets].sum()),
        "valid_area_m2": None if area_m2 is None else float(area_m2[:NODATA].sum()),
        "undecided_px": int(counts[UNDECIDED]),
        "classes": [
            {
                "value": item.value,
                "name": item.name,
                "color": list(item.color),
                "background": item.background,
                "pixels": int(counts[item.value]),
                "percent": 100 * int(counts[item.value]) / valid_px if valid_px else None,
                "area_m2": None if area_m2 is None else float(area_m2[item.value]),
            }
            for item in classes
        ],
    }


def write_statistics(path: StrPath, values: Mapping[str, Any]) -> Path:
    """Writes what `statistics` returned, and the facts of the run, as JSON under the result's ``.part`` name.

    Args:
        path: The result; it gets its name by `commit`.
        values: What to write.

    Raises:
        OutputError: If the disk does not take it.
    """
    text = json.dumps(values, indent=2, ensure_ascii=False, allow_nan=False)
    with writing(path):
        part_path(path).write_text(text + "\n", encoding="utf-8")
    return part_path(path)


def read_statistics(path: StrPath) -> dict[str, Any] | None:
    """Reads what `write_statistics` wrote; None if it cannot be read."""
    try:
        values = json.loads(Path(path).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return values if isinstance(values, dict) and "cover_percent" in values else None


def _area_m2(inside: Any, sizes: PixelSizes, first_row: int) -> float:
    return float(sizes.run_areas_m2(Runs.of(inside), first_row).sum())


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
