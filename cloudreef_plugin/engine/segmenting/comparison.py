"""What comparisons of binary masks and of masks of several classes share."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import rasterio

from ..contract.version import version
from ..rasters.writer import NODATA, CogWriter, Colour, RasterKind
from ..scenes.georeference import Grid

__all__ = ["comparison_raster", "percent_of"]


@contextmanager
def comparison_raster(
    raster: str, masks: Sequence[Path], names: Sequence[str], colours: Mapping[int, Colour], description: str
) -> Iterator[tuple[list[Any], CogWriter]]:
    """Opens the masks to compare, and a writer of the raster with their grid.

    Args:
        raster: Path of the raster.
        masks: The masks, all on one grid.
        names: Names of the models.
        colours: Colour of each value of the raster except for nodata.
        description: Description of the raster's band.
    """
    kind = RasterKind(colormap={**colours, NODATA: (0, 0, 0, 0)}, description=description)
    tags = {"CLOUDREEF_TASK": "comparemodels", "CLOUDREEF_VERSION": version(), "CLOUDREEF_MODELS": ", ".join(names)}
    with ExitStack() as stack:
        files = [stack.enter_context(rasterio.open(mask)) for mask in masks]
        writer = stack.enter_context(CogWriter(raster, Grid.of(files[0]), kind, tags))
        yield files, writer
        writer.build()


def percent_of(pixels: float, valid: int) -> float | None:
    """Computes a percentage of the valid pixels; None if there are none."""
    return 100 * float(pixels) / valid if valid else None
