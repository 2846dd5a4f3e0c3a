"""Writes arrays of NumPy, xarray and Dask as rasters that the engine reads."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Optional

import numpy as np
import rasterio
from affine import Affine
from rasterio.windows import Window

from ..band_order import channels_in_order
from ..engine.contract.errors import SceneError

__all__ = ["ArrayScene", "is_array", "written"]

_BLOCK_PX = 512


@dataclass(frozen=True)
class ArrayScene:
    """An array and its georeference.

    Attributes:
        values: (bands, rows, cols): NumPy, Dask, or any array that can be sliced and converted to NumPy.
        transform: Affine transform of its pixels; None if it is not georeferenced.
        crs: CRS in any form that rasterio accepts, or None.
        names: Common names of the bands; empty where unknown.
        nodata: The nodata value; NaN is always nodata.
    """

    values: Any
    transform: Optional[Affine] = None
    crs: Any = None
    names: Sequence[str] = ()
    nodata: Optional[float] = None

    @classmethod
    def of(
        cls, array: Any, *, transform: Any = None, crs: Any = None, bands: str = "", nodata: Any = None
    ) -> ArrayScene:
        """Describes an array; a DataArray brings its own georeference, names and nodata value.

        Args:
            array: (bands, rows, cols) or (rows, cols); a DataArray may name its dimensions band, y and x in any order.
            transform: Replaces the array's own.
            crs: Replaces the array's own.
            bands: The order of its bands, such as ``B,G,R,NIR``.
            nodata: Replaces the array's own.

        Raises:
            SceneError: If it has another number of dimensions.
            JobError: If the order of its bands is invalid.
        """
        names: Sequence[str] = ()
        if hasattr(array, "dims") and hasattr(array, "coords"):
            array, names, known = _of_xarray(array)
            transform = known["transform"] if transform is None else transform
            crs = known["crs"] if crs is None else crs
            nodata = known["nodata"] if nodata is None else nodata
        if array.ndim == 2:
            array = array[None]
        if array.ndim != 3:
            raise SceneError(f"The array has {array.ndim} dimensions.", "It must be (bands, rows, cols).")
        names = channels_in_order(bands) if bands else names
        if names and len(names) != array.shape[0]:
            raise SceneError(
                f"{len(names)} bands are named, but the array has {array.shape[0]}.",
                "Arrays are (bands, rows, cols); name each band, with x for bands to ignore.",
            )
        return cls(array, transform, crs, names, nodata)

    def blocks(self) -> Iterator[tuple[Window, Any]]:
        """Yields the array in pieces: the blocks of a Dask array, or strips."""
        _, rows, cols = self.values.shape
        chunks = getattr(self.values, "chunks", None)
        heights = chunks[1] if chunks else _equal_steps(rows, _BLOCK_PX)
        widths = chunks[2] if chunks else (cols,)
        top = 0
        for height in heights:
            left = 0
            for width in widths:
                part = self.values[:, top : top + height, left : left + width]
                yield Window(left, top, width, height), np.asarray(part)
                left += width
            top += height


def is_array(thing: Any) -> bool:
    """Tells whether a scene is an array, not a path."""
    return hasattr(thing, "shape") and hasattr(thing, "dtype")


def written(scene: ArrayScene, path: Path) -> Path:
    """Writes an array as a raster, block by block; returns its path.

    Raises:
        SceneError: If a raster cannot hold its data type.
    """
    count, rows, cols = scene.values.shape
    dtype = np.dtype(scene.values.dtype)
    if dtype == np.float16:
        dtype = np.dtype(np.float32)
    if dtype.kind not in "uif":
        raise SceneError(f"The array has the data type {dtype}.", "Give integers or floats.")
    profile = {
        "driver": "GTiff", "count": count, "height": rows, "width": cols, "dtype": dtype, "tiled": True,
        "blockxsize": 256, "blockysize": 256, "BIGTIFF": "IF_SAFER", "photometric": "MINISBLACK",
        "alpha": "UNSPECIFIED",
    }  # fmt: skip
    place = {} if scene.transform is None else {"transform": scene.transform, "crs": scene.crs}
    with rasterio.open(path, "w", nodata=scene.nodata, **profile, **place) as file:
        for index, name in enumerate(scene.names, 1):
            file.set_band_description(index, name)
        for window, values in scene.blocks():
            file.write(values.astype(dtype, copy=False), window=window)
    return path


def _equal_steps(length: int, step: int) -> list[int]:
    return [min(step, length - start) for start in range(0, length, step)]


def _of_xarray(array: Any) -> tuple[Any, Sequence[str], dict[str, Any]]:
    """Reads the values (bands, rows, cols), band names and georeference of a DataArray."""
    import rioxarray  # noqa: F401 - registers the accessor .rio

    place = array.rio
    other = [name for name in array.dims if name not in (place.x_dim, place.y_dim)]
    ordered = array.transpose(*other, place.y_dim, place.x_dim)
    labels: Sequence[Any] = ()
    if other and other[0] in array.coords and array.coords[other[0]].dtype.kind in "UOS":
        labels = [str(label) for label in array.coords[other[0]].values]
    elif isinstance(array.attrs.get("long_name"), (list, tuple)):
        labels = [str(label) for label in array.attrs["long_name"]]
    known = {"transform": place.transform(), "crs": place.crs, "nodata": place.nodata}
    return ordered.data, labels, known
