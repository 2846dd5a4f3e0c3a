"""How much of a scene is target: counts, percent and square metres on the ellipsoid."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np

from .areas import Runs, strips
from .ground import PixelSizes
from .parts import StrPath, part_path, writing
from .raster import NODATA, TARGET, open_raster

__all__ = ["read_statistics", "statistics", "write_statistics"]


def statistics(
    mask_path: StrPath, probability_path: StrPath | None = None, strip_rows: int | None = None
) -> dict[str, Any]:
    """Sums up a mask, strip by strip; nodata never counts.

    Args:
        mask_path: The mask: 0, 1 and 255.
        probability_path: The stored probability on the same grid, for its mean.
        strip_rows: Height of a strip; None lets memory decide.

    Returns:
        ``valid_px target_px nodata_px``; ``cover_percent`` of the valid pixels, None without any;
        ``cover_area_m2 valid_area_m2`` on the ellipsoid, None without a CRS;
        ``mean_probability`` over the valid pixels, where a probability is given.
    """
    target_px = valid_px = 0
    target_m2 = valid_m2 = 0.0
    with open_raster(mask_path) as mask:
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
    """Returns what `write_statistics` wrote; None if it cannot be read."""
    try:
        values = json.loads(Path(path).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return values if isinstance(values, dict) and "cover_percent" in values else None


def _area_m2(inside: Any, sizes: PixelSizes, first_row: int) -> float:
    return float(sizes.run_areas_m2(Runs.of(inside), first_row).sum())


def _probability(path: StrPath, strip_rows: int | None) -> tuple[int, float]:
    count, total = 0, 0.0
    with open_raster(path) as probability:
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
