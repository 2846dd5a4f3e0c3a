"""Georeferenced results, written block by block on the scene's own grid."""

from __future__ import annotations

import errno
import warnings
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any

import numpy as np
import numpy.typing as npt
import rasterio
import rasterio.shutil
from affine import Affine
from rasterio.control import GroundControlPoint
from rasterio.crs import CRS
from rasterio.errors import NotGeoreferencedWarning
from rasterio.rpc import RPC
from rasterio.windows import Window

from .overviews import MAJORITY, levels
from .parts import GDAL_ERRORS, StrPath, beside, commit, part_path, prepare, remove_leftovers, writing

__all__ = [
    "BACKGROUND",
    "BACKGROUND_TAG",
    "BLOCK_PX",
    "MASK",
    "NODATA",
    "PROBABILITY",
    "PROBABILITY_FLOAT",
    "PROBABILITY_SCALE",
    "TARGET",
    "CogWriter",
    "check_complete",
    "commit",
    "open_raster",
    "part_path",
    "prepare",
    "remove_leftovers",
    "writing",
]

BLOCK_PX = 512
BACKGROUND, TARGET, NODATA = 0, 1, 255
PROBABILITY_SCALE = 0.004
# A tag of results: what the model calls that which is not the target; a band's description names the target only.
BACKGROUND_TAG = "CLOUDREEF_BACKGROUND"

# What each kind of result passes to CogWriter. The target's colour is the vermillion of Okabe and Ito,
# https://jfly.uni-koeln.de/color/: told from cloud, water and vegetation by colour-blind people too.
# TIFF keeps no alpha in a colour table: only nodata is transparent without a style.
MASK: Mapping[str, Any] = {
    "dtype": "uint8",
    "nodata": NODATA,
    "colormap": {BACKGROUND: (0, 0, 0, 0), TARGET: (213, 94, 0, 255), NODATA: (0, 0, 0, 0)},
    "overview_resampling": MAJORITY,
}
PROBABILITY: Mapping[str, Any] = {
    "dtype": "uint8",
    "nodata": NODATA,
    "scale": PROBABILITY_SCALE,
    "offset": 0.0,
    "overview_resampling": "AVERAGE",
}
PROBABILITY_FLOAT: Mapping[str, Any] = {"dtype": "float32", "nodata": np.nan, "overview_resampling": "AVERAGE"}

# How blocks are packed that are read once more: classes hold long runs, other values do not.
_QUICK: Mapping[str, Any] = {"compress": "PACKBITS"}
_SMALL: Mapping[str, Any] = {"compress": "DEFLATE", "ZLEVEL": 1}

# One coarser level of a mask.
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
    """Writes bands block by block, in any order, and makes a cloud-optimised GeoTIFF of it.

    As a context manager it leaves nothing behind unless `build` or `finish` was reached without
    an exception. Use it from one thread at a time.

    Args:
        path: The result; nothing of this name exists before `finish` or `commit`.
        height: Rows of the scene.
        width: Columns of the scene.
        crs: The scene's CRS (of its `gcps` where these place it on Earth), or None.
        transform: The scene's transform, rotated or south-up as it is.
        dtype: Type of the values.
        nodata: Value of every pixel that is never written; None where 0 is as good as any.
        tags: Where the result comes from, kept in the file.
        gcps: Ground control points instead of a transform.
        rpcs: Rational polynomial coefficients instead of a transform.
        colormap: Value to (red, green, blue, alpha).
        scale: Factor from stored to real values.
        offset: Added after `scale`.
        description: What the band shows.
        overview_resampling: GDAL's name of it, or `overviews.MAJORITY` for a mask of 0, 1, 2 and 255.
        count: Bands; what `colormap`, `scale`, `offset` and `description` say is said of the first.

    Raises:
        OutputError: If the file cannot be created.
    """

    def __init__(
        self,
        path: StrPath,
        *,
        height: int,
        width: int,
        crs: CRS | None,
        transform: Affine | None,
        dtype: str,
        nodata: float | None,
        tags: Mapping[str, str] | None = None,
        gcps: Sequence[GroundControlPoint] | None = None,
        rpcs: RPC | None = None,
        colormap: Mapping[int, tuple[int, int, int, int]] | None = None,
        scale: float | None = None,
        offset: float | None = None,
        description: str | None = None,
        overview_resampling: str = "NEAREST",
        count: int = 1,
    ) -> None:
        self.path = Path(path)
        self._dtype = np.dtype(dtype)
        self._overview_resampling = overview_resampling
        self._predictor = "NO" if colormap else "YES"  # classes have no gradient to predict
        self._built = False
        place: dict[str, Any] = {"crs": crs}
        if gcps:
            place["gcps"] = list(gcps)
        elif transform is not None and transform != Affine.identity():
            place["transform"] = transform
        if rpcs is not None:
            place["rpcs"] = rpcs
        with writing(self.path):
            remove_leftovers(self.path)
            self._blocks: Any = open_raster(
                self.blocks_path,
                "w",
                driver="GTiff",
                height=height,
                width=width,
                count=count,
                dtype=dtype,
                nodata=nodata,
                tiled=True,
                blockxsize=BLOCK_PX,
                blockysize=BLOCK_PX,
                interleave="band",
                SPARSE_OK=True,
                BIGTIFF="IF_SAFER",
                **(_QUICK if colormap else _SMALL),
                **place,
            )
            self._describe(tags, colormap, scale, offset, description)

    def _describe(
        self,
        tags: Mapping[str, str] | None,
        colormap: Mapping[int, tuple[int, int, int, int]] | None,
        scale: float | None,
        offset: float | None,
        description: str | None,
    ) -> None:
        if tags:
            self._blocks.update_tags(**tags)
        if colormap:
            self._blocks.write_colormap(1, dict(colormap))
        if scale is not None:
            self._blocks.scales = (scale,)
        if offset is not None:
            self._blocks.offsets = (offset,)
        if description:
            self._blocks.set_band_description(1, description)

    @property
    def blocks_path(self) -> Path:
        """The tiled file that grows while the run goes on."""
        return beside(self.path, ".part.blocks")

    @property
    def part(self) -> Path:
        """The complete file before `commit`."""
        return part_path(self.path)

    def describe_like(self, raster: Any, bands: Sequence[int] | None = None) -> None:
        """Says of the bands what another raster says of its own: names, scales, units, colours, tags.

        Args:
            raster: Open raster.
            bands: Its bands, 1-based, in the writer's order; None: all.

        Raises:
            OutputError: If the disk does not take it.
        """
        bands = list(raster.indexes) if bands is None else list(bands)
        at = [band - 1 for band in bands]
        with writing(self.path):
            # Colours first: GDAL forgets an alpha band that is named after other bands are written.
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
            window: Where, inside the scene.
            values: (rows, cols) as large as the window, of the writer's dtype.
            band: Which band, 1-based.

        Raises:
            OutputError: If the disk does not take it.
        """
        if values.shape != (window.height, window.width) or values.dtype != self._dtype:
            raise ValueError(f"{values.dtype} {values.shape} does not fit {self._dtype} {window}")
        with writing(self.path):
            self._blocks.write(values, band, window=window)

    def flush(self) -> Path:
        """Ends writing and returns the file of blocks, which may be changed in place before `build`."""
        with writing(self.path):
            self._blocks.close()
        return self.blocks_path

    def build(self, *, keep_blocks: bool = False) -> Path:
        """Makes the complete file under its ``.part`` name; only `commit` is missing.

        Args:
            keep_blocks: Leaves the file of blocks to whoever still reads it; `abort` removes it.

        Raises:
            OutputError: If the disk does not take it.
        """
        if self._built:
            return self.part
        self.flush()
        with writing(self.path):
            own = {"OVERVIEW_RESAMPLING": self._overview_resampling}
            coarser: list[Path] = []
            if self._overview_resampling == MAJORITY:
                # A quarter larger than at GDAL's own level, 6, in half the time; masks are small.
                own = {"LEVEL": "4"}
                coarser = levels(self.blocks_path, open_raster, **_LEVEL)
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
        """Leaves nothing of this run behind; an older file of the result's name stays."""
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
        if kind is not None or not self._built:
            self.abort()


def open_raster(path: StrPath, mode: str = "r", **profile: Any) -> Any:
    """Opens a file of ours; one without a place on Earth is as good as any, so no warning is given."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", NotGeoreferencedWarning)
        return rasterio.open(path, mode, **profile)


def _quiet_copy(source: Path, destination: Path, **options: Any) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", NotGeoreferencedWarning)
        rasterio.shutil.copy(source, destination, **options)


def check_complete(path: Path) -> None:
    """Raises OSError where a TIFF names blocks beyond its end: GDAL tells no failed write at closing time.

    The items are those of https://gdal.org/drivers/raster/gtiff.html ("TIFF" metadata domain).
    """
    size = path.stat().st_size
    with open_raster(path, "r") as result:
        shapes: dict[int | None, tuple[int, int]] = {None: result.shape}
        for number in range(len(result.overviews(1))):
            with open_raster(path, "r", OVERVIEW_LEVEL=number) as overview:
                shapes[number] = overview.shape
        for level, shape in shapes.items():
            for row, col in np.ndindex(*(-(-length // BLOCK_PX) for length in shape)):
                start = result.get_tag_item(f"BLOCK_OFFSET_{col}_{row}", "TIFF", 1, level)
                length = result.get_tag_item(f"BLOCK_SIZE_{col}_{row}", "TIFF", 1, level)
                if not start or int(start) + int(length or 0) > size:
                    raise OSError(errno.EIO, "the disk did not take all of it")
