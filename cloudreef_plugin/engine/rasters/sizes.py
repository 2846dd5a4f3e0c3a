"""Size distribution of the connected areas of a mask, by powers of ten."""

from __future__ import annotations

from typing import Any

import numpy as np

from .areas import Areas
from .class_table import chosen_classes, class_areas
from .ground import Floats, PixelSizes
from .parts import StrPath
from .writer import open_result

__all__ = ["distribution", "size_distribution"]


def distribution(sizes: Floats, unit: str) -> dict[str, Any]:
    """Counts areas by size.

    Args:
        sizes: Size of each area.
        unit: "m2" or "px".

    Returns:
        ``unit``; ``bounds``: powers of ten, one more than there are bins; ``counts`` and ``sums`` of the sizes from
        each bound (inclusive) to the next; ``smallest median largest``, None without areas.
    """
    sizes = sizes[np.isfinite(sizes) & (sizes > 0)]
    found: dict[str, Any] = {
        "unit": unit,
        "bounds": [],
        "counts": [],
        "sums": [],
        "smallest": None,
        "median": None,
        "largest": None,
    }
    if len(sizes):
        # The logarithm of exactly 1000 may be just below 3.
        powers = np.floor(np.log10(sizes) + 1e-9).astype(np.int64)
        first, last = int(powers.min()), int(powers.max())
        found["bounds"] = [float(f"1e{power}") for power in range(first, last + 2)]
        found["counts"] = np.bincount(powers - first).tolist()
        found["sums"] = np.bincount(powers - first, weights=sizes).tolist()
        found["smallest"], found["median"] = float(sizes.min()), float(np.median(sizes))
        found["largest"] = float(sizes.max())
    return found


def size_distribution(mask_path: StrPath) -> dict[str, Any]:
    """Counts the areas of a mask, except those of the background, by their size on the ellipsoid.

    Returns:
        See `distribution`; in pixels where the mask is not georeferenced.

    Raises:
        SceneError: If the mask is damaged or not a mask.
    """
    with open_result(mask_path) as mask:
        sizes = PixelSizes.of(mask)
        every = [_sizes(areas, sizes) for _, areas in class_areas(mask, chosen_classes(mask))]
        return distribution(np.concatenate([np.zeros(0), *every]), "px" if sizes is None else "m2")


def _sizes(areas: Areas, sizes: PixelSizes | None) -> Floats:
    if sizes is None:
        return areas.pixels.astype(np.float64)
    area_m2 = np.zeros(areas.count)
    for strip, _, runs, area_of_run in areas:
        np.add.at(area_m2, area_of_run, sizes.run_areas_m2(runs, strip.row_off))
    return area_m2
