"""Where a sample of a scene's pixels is read: spread evenly over it, and cheap to decode."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Optional

import numpy as np
from rasterio.windows import Window

from .source import Source

__all__ = ["sample_windows"]

_SAMPLE_PX = 512


def sample_windows(
    height: int, width: int, sources: Sequence[Source]
) -> list[tuple[Window, Optional[tuple[int, int]]]]:
    """Returns windows, each with the (rows, cols) of a coarser look at it, None to read it as it is.

    Args:
        height: Rows of the scene.
        width: Columns of the scene.
        sources: Its files.
    """
    whole = Window(0, 0, width, height)
    factor = max(1, round(max(height, width) / _SAMPLE_PX))
    coarsest = min((max(source.overviews, default=1) for source in sources), default=1)
    if factor <= 2 or height * width / coarsest**2 <= 4 * _SAMPLE_PX**2:
        shape = (max(1, height // factor), max(1, width // factor))
        return [(whole, None if factor == 1 else shape)]
    # Without overviews a coarse look would decode the whole scene: take evenly spread windows.
    side, count = 128, 4
    block_rows, block_cols = sources[0].block_shape
    rows = np.linspace(0, max(0, height - side), count).astype(int) // block_rows * block_rows
    cols = np.linspace(0, max(0, width - side), count).astype(int) // block_cols * block_cols
    return [
        (Window(int(col), int(row), min(side, width - int(col)), min(side, height - int(row))), None)
        for row in rows
        for col in cols
    ]
