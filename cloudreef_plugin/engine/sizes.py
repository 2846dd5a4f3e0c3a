"""How large the connected areas of a mask are: counted by powers of ten."""

from __future__ import annotations

from typing import Any

import numpy as np

from .aligned import ClassBand
from .areas import Areas
from .ground import Floats, PixelSizes
from .parts import StrPath
from .raster import TARGET, open_raster

__all__ = ["distribution", "size_distribution"]


def distribution(sizes: Floats, unit: str) -> dict[str, Any]:
    """Counts areas by size.

    Args:
        sizes: Of each area; all positive.
        unit: "m2" or "px".

    Returns:
        ``unit``; ``bounds``: powers of ten, one more than there are classes; ``counts`` and ``sums`` of the sizes
        from one bound (included) to the next; ``smallest median largest``, None without any area.
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
        # Of a size of exactly 1000 the logarithm may fall just short of 3.
        powers = np.floor(np.log10(sizes) + 1e-9).astype(np.int64)
        first, last = int(powers.min()), int(powers.max())
        found["bounds"] = [float(f"1e{power}") for power in range(first, last + 2)]
        found["counts"] = np.bincount(powers - first).tolist()
        found["sums"] = np.bincount(powers - first, weights=sizes).tolist()
        found["smallest"], found["median"] = float(sizes.min()), float(np.median(sizes))
        found["largest"] = float(sizes.max())
    return found


def size_distribution(mask_path: StrPath) -> dict[str, Any]:
    """Counts the target's areas of a mask by size on the ellipsoid, as its polygons would be.

    Returns:
        As `distribution`; in pixels where the mask lies nowhere.

    Raises:
        SceneError: If the mask is damaged or none.
    """
    with open_raster(mask_path) as mask:
        band = ClassBand(mask, "mask")
        areas = Areas(lambda window: band.read(window) == TARGET, mask.height, mask.width, diagonal=False)
        sizes = PixelSizes.of(mask)
        if sizes is None:
            return distribution(areas.pixels.astype(np.float64), "px")
        area_m2 = np.zeros(areas.count)
        for strip, _, runs, area_of_run in areas:
            np.add.at(area_m2, area_of_run, sizes.run_areas_m2(runs, strip.row_off))
        return distribution(area_m2, "m2")
