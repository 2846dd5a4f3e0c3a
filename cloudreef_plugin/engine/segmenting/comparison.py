"""What the rasters of a comparison share: of binary masks, of masks of several classes, of probabilities."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from types import MappingProxyType
from typing import Any

import rasterio

from ..contract.version import version
from ..rasters.writer import NODATA, CogWriter, Colour, RasterKind
from ..scenes.georeference import Grid

__all__ = ["comparison_raster", "mask_kind", "percent_of"]

_NO_TAGS: Mapping[str, str] = MappingProxyType({})


@contextmanager
def comparison_raster(
    raster: str, results: Sequence[Path], names: Sequence[str], kind: RasterKind, tags: Mapping[str, str] = _NO_TAGS
) -> Iterator[tuple[list[Any], CogWriter]]:
    """Opens the results to compare, and a writer of the raster with their grid.

    Args:
        raster: Path of the raster.
        results: Masks or probabilities, all on one grid.
        names: Names of the models.
        kind: Data type and metadata of the raster.
        tags: Further tags of the raster.
    """
    own = {"CLOUDREEF_TASK": "comparemodels", "CLOUDREEF_VERSION": version(), "CLOUDREEF_MODELS": ", ".join(names)}
    with ExitStack() as stack:
        files = [stack.enter_context(rasterio.open(result)) for result in results]
        writer = stack.enter_context(CogWriter(raster, Grid.of(files[0]), kind, {**own, **tags}))
        yield files, writer
        writer.build()


def mask_kind(colours: Mapping[int, Colour], description: str) -> RasterKind:
    """Describes a raster of numbers with a colour each; nodata is transparent."""
    return RasterKind(colormap={**colours, NODATA: (0, 0, 0, 0)}, description=description)


def percent_of(pixels: float, valid: int) -> float | None:
    """Computes a percentage of the valid pixels; None if there are none."""
    return 100 * float(pixels) / valid if valid else None
