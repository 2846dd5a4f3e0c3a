"""Writes georeferenced results block by block."""

from __future__ import annotations

import errno
import math
import warnings
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from types import TracebackType
from typing import Any

import numpy as np
import numpy.typing as npt
import rasterio
import rasterio.shutil
from rasterio.errors import NotGeoreferencedWarning
from rasterio.windows import Window

from ..contract.classes import UNDECIDED, ModelClass
from ..scenes.georeference import Grid
from ..scenes.opening import GDAL_ERRORS
from .overviews import MAJORITY, MOST_FREQUENT, levels
from .parts import StrPath, beside, commit, part_path, refuse_full_disk, remove_leftovers, writing

__all__ = [
    "BACKGROUND",
    "BLOCK_PX",
    "LABEL_MASKS",
    "MASK",
    "NODATA",
    "PROBABILITY",
    "PROBABILITY_FLOAT",
    "PROBABILITY_SCALE",
    "TARGET",
    "UNDECIDED_COLOUR",
    "CogWriter",
    "RasterKind",
    "check_complete",
    "class_mask",
    "open_result",
]

BLOCK_PX = 512
BACKGROUND, TARGET, NODATA = 0, 1, 255
PROBABILITY_SCALE = 0.004
UNDECIDED_COLOUR = (160, 160, 160)

Colour = tuple[int, int, int, int]


@dataclass(frozen=True)
class RasterKind:
    """Data type and metadata of a raster.

    Attributes:
        dtype: Type of the values.
        nodata: Nodata value, which pixels have that are never written; None: 0 and no nodata value.
        colormap: Value to (red, green, blue, alpha) for the first band.
        scale: Factor from stored to real values, for all bands.
        offset: Added after `scale`.
        description: Description of the band, or of each band.
        overview_resampling: GDAL's name of the method, or `overviews.MAJORITY` for a mask of 0, 1, 2 and 255,
            `overviews.MOST_FREQUENT` for one of other numbers.
        count: Number of bands.
    """

    dtype: str = "uint8"
    nodata: float | None = NODATA
    colormap: Mapping[int, Colour] | None = None
    scale: float | None = None
    offset: float | None = None
    description: str | Sequence[str] | None = None
    overview_resampling: str = "NEAREST"
    count: int = 1


# The target's colour is the vermillion of Okabe and Ito, https://jfly.uni-koeln.de/color/, which colour-blind people
# too can tell from cloud, water and vegetation. Colour tables of TIFF have no alpha: without a style only nodata is
# transparent.
MASK = RasterKind(
    colormap={BACKGROUND: (0, 0, 0, 0), TARGET: (213, 94, 0, 255), NODATA: (0, 0, 0, 0)},
    overview_resampling=MAJORITY,
)
PROBABILITY = RasterKind(scale=PROBABILITY_SCALE, offset=0.0, overview_resampling="AVERAGE")
LABEL_MASKS = RasterKind(overview_resampling="MODE")
PROBABILITY_FLOAT = RasterKind(dtype="float32", nodata=math.nan, overview_resampling="AVERAGE")

# Compression of blocks that are read once more: classes have long runs, other values do not.
_QUICK: Mapping[str, Any] = {"compress": "PACKBITS"}
_SMALL: Mapping[str, Any] = {"compress": "DEFLATE", "ZLEVEL": 1}

# Profile of an overview of a mask.
_LEVEL: Mapping[str, Any] = {
    "driver": "GTiff",
    "count": 1,
    "dtype": "uint8",
    "nodata": NODATA,
    "tiled": True,
    "blockxsize": BLOCK_PX,
    "blockysize": BLOCK_PX,
    "BIGTIFF": "IF_SAFER",
    **_QUICK,
}


class CogWriter:
    """Writes bands block by block, in any order, and converts them to a cloud-optimised GeoTIFF.

    As a context manager it leaves no files behind unless `build` or `finish` was reached without
    an exception. Use it from one thread at a time.

    Args:
        path: The result; it gets this name by `finish` or `commit`.
        grid: Size and georeference: north-up, rotated or south-up, by ground control points or RPCs.
        kind: Data type and metadata.
        tags: Provenance, stored in the file.

    Attributes:
        path: The result.
        dtype: Data type of its values.

    Raises:
        OutputError: If the file cannot be created.
    """

    def __init__(self, path: StrPath, grid: Grid, kind: RasterKind, tags: Mapping[str, str] | None = None) -> None:
        self.path = Path(path)
        self.dtype = np.dtype(kind.dtype)
        self._overview_resampling = kind.overview_resampling
        self._predictor = "NO" if kind.colormap else "YES"  # classes have no gradients
        self._built = False
        with writing(self.path):
            remove_leftovers(self.path)
            self._blocks: Any = open_result(
                self.blocks_path,
                "w",
                driver="GTiff",
                count=kind.count,
                dtype=kind.dtype,
                nodata=kind.nodata,
                tiled=True,
                blockxsize=BLOCK_PX,
                blockysize=BLOCK_PX,
                interleave="band",
                SPARSE_OK=True,
                BIGTIFF="IF_SAFER",
                **(_QUICK if kind.colormap else _SMALL),
                **grid.place,
            )
            self._describe(kind, tags)

    def _describe(self, kind: RasterKind, tags: Mapping[str, str] | None) -> None:
        if tags:
            self._blocks.update_tags(**tags)
        if kind.colormap:
            self._blocks.write_colormap(1, dict(kind.colormap))
        if kind.scale is not None:
            self._blocks.scales = (kind.scale,) * self._blocks.count
        if kind.offset is not None:
            self._blocks.offsets = (kind.offset,) * self._blocks.count
        texts = [kind.description] if isinstance(kind.description, str) else kind.description or ()
        for band, text in enumerate(texts, 1):
            self._blocks.set_band_description(band, text)

    @property
    def blocks_path(self) -> Path:
        """The tiled file that is written during the run."""
        return beside(self.part, ".blocks")

    @property
    def part(self) -> Path:
        """The complete file before `commit`."""
        return part_path(self.path)

    def describe_like(self, raster: Any, bands: Sequence[int] | None = None) -> None:
        """Copies descriptions, scales, units, colour interpretation and tags of another raster's bands.

        Args:
            raster: Open raster.
            bands: Its bands, 1-based, in the order of the writer's bands; None: all.

        Raises:
            OutputError: If it cannot be written.
        """
        bands = list(raster.indexes) if bands is None else list(bands)
        at = [band - 1 for band in bands]
        with writing(self.path):
            # Colours first: GDAL loses the alpha band if it is set after other metadata.
            self._blocks.colorinterp = [raster.colorinterp[index] for index in at]
            self._blocks.scales = [raster.scales[index] for index in at]
            self._blocks.offsets = [raster.offsets[index] for index in at]
            self._blocks.units = [raster.units[index] or "" for index in at]
            for own, band in enumerate(bands, 1):
                if raster.descriptions[band - 1]:
                    self._blocks.set_band_description(own, raster.descriptions[band - 1])
                tags = {name: text for name, text in raster.tags(band).items() if not name.startswith("STATISTICS_")}
                if tags:
                    self._blocks.update_tags(own, **tags)

    def write(self, window: Window, values: npt.NDArray[Any], band: int = 1) -> None:
        """Writes one window.

        Args:
            window: A window of the raster.
            values: (rows, cols) of the window's size and the writer's data type.
            band: The band, 1-based.

        Raises:
            OutputError: If it cannot be written.
        """
        if values.shape != (window.height, window.width) or values.dtype != self.dtype:
            raise ValueError(f"{values.dtype} {values.shape} does not fit {self.dtype} {window}")
        with writing(self.path):
            self._blocks.write(values, band, window=window)

    def flush(self) -> Path:
        """Ends writing and returns the file of blocks, which may be changed in place before `build`."""
        with writing(self.path):
            self._blocks.close()
        return self.blocks_path

    def build(self, *, keep_blocks: bool = False) -> Path:
        """Makes the complete file under its ``.part`` name; `commit` then renames it.

        Args:
            keep_blocks: Whether the file of blocks is kept for others that read it; `abort` removes it.

        Raises:
            OutputError: If it cannot be written.
        """
        if self._built:
            return self.part
        self.flush()
        with writing(self.path):
            own = {"OVERVIEW_RESAMPLING": self._overview_resampling}
            coarser: list[Path] = []
            if self._overview_resampling in (MAJORITY, MOST_FREQUENT):
                # In half the time of GDAL's default level 6; a quarter larger, but masks are small.
                own = {"LEVEL": "4"}
                coarser = levels(self.blocks_path, open_result, self._overview_resampling == MOST_FREQUENT, **_LEVEL)
            _quiet_copy(
                self.blocks_path,
                self.part,
                driver="COG",
                COMPRESS="DEFLATE",
                PREDICTOR=self._predictor,
                BLOCKSIZE=BLOCK_PX,
                BIGTIFF="IF_SAFER",
                NUM_THREADS="ALL_CPUS",
                **own,
            )
            check_complete(self.part)
            for level in coarser:
                level.unlink()
            if not keep_blocks:
                self.blocks_path.unlink()
        self._built = True
        return self.part

    def finish(self) -> Path:
        """Makes the complete file and gives it its name; returns it."""
        self.build()
        commit([self.path])
        return self.path

    def abort(self) -> None:
        """Removes the unfinished files; an older result is kept."""
        with suppress(*GDAL_ERRORS, OSError):
            self._blocks.close()
        self._built = False
        remove_leftovers(self.path)

    def __enter__(self) -> CogWriter:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        try:
            if error is not None:
                refuse_full_disk(self.path, error)
        finally:
            if kind is not None or not self._built:
                self.abort()


def class_mask(classes: Sequence[ModelClass]) -> RasterKind:
    """Describes a mask of several classes: colours, with transparent background and nodata."""
    colours: dict[int, Colour] = {item.value: (*item.color, 0 if item.background else 255) for item in classes}
    return replace(
        MASK,
        colormap={UNDECIDED: (*UNDECIDED_COLOUR, 255), **colours, NODATA: (0, 0, 0, 0)},
        overview_resampling=MOST_FREQUENT,
    )


def open_result(path: StrPath, mode: str = "r", **profile: Any) -> Any:
    """Opens a file that CloudReef wrote, without rasterio's warning where it is not georeferenced."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", NotGeoreferencedWarning)
        return rasterio.open(path, mode, **profile)


def _quiet_copy(source: Path, destination: Path, **options: Any) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", NotGeoreferencedWarning)
        rasterio.shutil.copy(source, destination, **options)


def check_complete(path: Path) -> None:
    """Raises OSError if a TIFF lists blocks beyond its end: GDAL reports no failed write when it closes a file.

    The items are those of https://gdal.org/drivers/raster/gtiff.html ("TIFF" metadata domain).
    """
    size = path.stat().st_size
    with open_result(path, "r") as result:
        shapes: dict[int | None, tuple[int, int]] = {None: result.shape}
        for number in range(len(result.overviews(1))):
            with open_result(path, "r", OVERVIEW_LEVEL=number) as overview:
                shapes[number] = overview.shape
        for level, shape in shapes.items():
            for row, col in np.ndindex(*(-(-length // BLOCK_PX) for length in shape)):
                start = result.get_tag_item(f"BLOCK_OFFSET_{col}_{row}", "TIFF", 1, level)
                length = result.get_tag_item(f"BLOCK_SIZE_{col}_{row}", "TIFF", 1, level)
                if not start or int(start) + int(length or 0) > size:
                    raise OSError(errno.EIO, "the disk did not take all of it")
