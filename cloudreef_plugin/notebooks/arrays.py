"""Writes arrays of NumPy, xarray and Dask as rasters that the engine reads."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Optional

import numpy as np
import rasterio
from affine import Affine
from rasterio.dtypes import in_dtype_range
from rasterio.errors import CRSError
from rasterio.windows import Window

from ..band_order import channels_in_order
from ..engine.contract.errors import SceneError

__all__ = ["ArrayScene", "is_array", "written"]

_BLOCK_PX = 512
# Coordinates are often rounded to 32 bit.
_SAME_PX, _EVEN_PX = 0.1, 0.3


@dataclass(frozen=True)
class ArrayScene:
    """An array and its georeference.

    Attributes:
        values: (bands, rows, cols): NumPy, Dask, or any array that can be sliced and converted to NumPy.
        transform: Affine transform of its pixels; None if it is not georeferenced.
        crs: CRS in any form that rasterio accepts, or None.
        names: Common names of the bands; empty where unknown.
        nodata: The nodata value, which masked values get, too; NaN is always nodata.
        factors: Scale and offset of each band; empty where none are stated.
    """

    values: Any
    transform: Optional[Affine] = None
    crs: Any = None
    names: Sequence[str] = ()
    nodata: Optional[float] = None
    factors: Sequence[tuple[float, float]] = ()

    @classmethod
    def of(
        cls, array: Any, *, transform: Any = None, crs: Any = None, bands: str = "", nodata: Any = None
    ) -> ArrayScene:
        """Describes an array; a DataArray brings its own georeference, names, nodata value, scale and offset.

        Args:
            array: (bands, rows, cols) or (rows, cols); a DataArray may name its dimensions band, y and x in any order.
            transform: Replaces the array's own.
            crs: Replaces the array's own.
            bands: The order of its bands, such as ``B,G,R,NIR``.
            nodata: Replaces the array's own.

        Raises:
            SceneError: If it is empty, has another number of dimensions, or is masked and no number can mean nodata.
            JobError: If the order of its bands is invalid.
        """
        names: Sequence[str] = ()
        factors: Sequence[tuple[float, float]] = ()
        if hasattr(array, "dims") and hasattr(array, "coords"):
            array, names, known = _of_xarray(array)
            transform = known["transform"] if transform is None else transform
            crs = known["crs"] if crs is None else crs
            nodata = known["nodata"] if nodata is None else nodata
            factors = known["factors"]
        if array.ndim == 2:
            array = array[None]
        if array.ndim != 3:
            raise SceneError(f"The array has {array.ndim} dimensions.", "It must be (bands, rows, cols).")
        if 0 in array.shape:
            raise SceneError(f"The array is empty: its shape is {array.shape}.", "It must be (bands, rows, cols).")
        names = channels_in_order(bands) if bands else names
        if names and len(names) != array.shape[0]:
            raise SceneError(
                f"{len(names)} bands are named, but the array has {array.shape[0]}.",
                "Arrays are (bands, rows, cols); name each band, with x for bands to ignore.",
            )
        dtype = np.dtype(array.dtype)
        if nodata is not None and not in_dtype_range(nodata, dtype):
            nodata = None  # no value equals it
        if nodata is None and dtype.kind in "ui" and _is_masked(array):
            nodata = _unused_number(array)
        return cls(array, transform, crs, names, nodata, factors)

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
                yield Window(left, top, width, height), np.asarray(self._filled(part))
                left += width
            top += height

    def _filled(self, part: Any) -> Any:
        """Gives masked values the nodata value; a part of a Dask array is computed first, which keeps its mask."""
        part = part.compute() if hasattr(part, "compute") else part
        if not isinstance(part, np.ma.MaskedArray):
            return part
        return part.filled(np.nan if part.dtype.kind == "f" else self.nodata)


def is_array(thing: Any) -> bool:
    """Tells whether a scene is an array, not a path."""
    return hasattr(thing, "shape") and hasattr(thing, "dtype")


def written(scene: ArrayScene, path: Path) -> Path:
    """Writes an array as a raster, block by block; returns its path.

    Raises:
        SceneError: If a raster cannot hold its data type, or its CRS is unknown.
    """
    count, rows, cols = scene.values.shape
    dtype = np.dtype(scene.values.dtype).newbyteorder("=")
    if dtype.kind == "f" and dtype.itemsize not in (4, 8):
        dtype = np.dtype(np.float32 if dtype.itemsize < 4 else np.float64)
    if dtype.kind not in "uif":
        raise SceneError(f"The array has the data type {dtype}.", "Give integers or floats.")
    profile = {
        "driver": "GTiff", "count": count, "height": rows, "width": cols, "dtype": dtype, "tiled": True,
        "blockxsize": 256, "blockysize": 256, "BIGTIFF": "IF_SAFER", "photometric": "MINISBLACK",
        "alpha": "UNSPECIFIED",
    }  # fmt: skip
    place = {} if scene.transform is None else {"transform": scene.transform, "crs": _crs(scene.crs)}
    with rasterio.open(path, "w", nodata=scene.nodata, **profile, **place) as file:
        if scene.factors:
            file.scales, file.offsets = zip(*scene.factors)
        for index, name in enumerate(scene.names, 1):
            file.set_band_description(index, name)
        for window, values in scene.blocks():
            file.write(values.astype(dtype, copy=False), window=window)
    return path


def _crs(crs: Any) -> Any:
    """Reads a CRS in any form that rasterio accepts.

    Raises:
        SceneError: If it is none.
    """
    try:
        return None if crs is None else rasterio.CRS.from_user_input(crs)
    except CRSError as error:
        raise SceneError(f"{crs} is not a CRS: {error}.", "Give one such as EPSG:32633.") from error


def _is_masked(array: Any) -> bool:
    """Tells whether an array, or what a Dask array computes, has a mask of its own."""
    return isinstance(getattr(array, "_meta", array), np.ma.MaskedArray)


def _unused_number(array: Any) -> int:
    """Finds a number that no valid value of a masked array of integers has.

    Raises:
        SceneError: If all that are tried are used.
    """
    limits = np.iinfo(array.dtype)
    for number in dict.fromkeys((0, int(limits.max), int(limits.min))):
        if not bool((array == number).any()):
            return number
    raise SceneError(
        f"The masked array has valid values 0, {limits.min} and {limits.max}, so none of them can mean nodata.",
        "Give the argument nodata, or an array of floats.",
    )


def _equal_steps(length: int, step: int) -> list[int]:
    return [min(step, length - start) for start in range(0, length, step)]


def _of_xarray(array: Any) -> tuple[Any, Sequence[str], dict[str, Any]]:
    """Reads the values (bands, rows, cols), band names and georeference of a DataArray.

    Raises:
        SceneError: If it has no dimensions x and y, or they are not evenly spaced.
    """
    from rioxarray.exceptions import MissingSpatialDimensionError  # importing it registers the accessor .rio

    place = array.rio
    try:
        other = [name for name in array.dims if name not in (place.x_dim, place.y_dim)]
    except MissingSpatialDimensionError as error:
        raise SceneError(
            f"The array has the dimensions {', '.join(map(str, array.dims))}, and none is known as x or y.",
            "Rename them, or name them by array.rio.set_spatial_dims.",
        ) from error
    ordered = array.transpose(*other, place.y_dim, place.x_dim)
    labels: tuple[str, ...] = ()
    numbers: Any = np.arange(ordered.shape[0] if other else 1)
    if other and other[0] in array.coords:
        numbers = array.coords[other[0]].values
    if numbers.dtype.kind in "UOS":
        labels = tuple(map(str, numbers))
    elif isinstance(array.attrs.get("long_name"), (list, tuple)):
        labels = _of_bands(tuple(map(str, array.attrs["long_name"])), numbers)
    known = {
        "transform": _transform(array),
        "crs": place.crs,
        "nodata": place.nodata,
        "factors": _factors(array.attrs, numbers),
    }
    return ordered.data, labels, known


def _transform(array: Any) -> Optional[Affine]:
    """Reads the transform of a DataArray; None if it has none.

    The stated one is that of the file; xarray keeps it when rows are flipped or left out. Then the coordinates count.

    Raises:
        SceneError: If they are not evenly spaced.
    """
    place = array.rio
    stated: Affine = place.transform()
    if stated.b or stated.d:
        return stated
    if place.x_dim not in array.coords or place.y_dim not in array.coords:
        return None if stated == Affine.identity() else stated
    if _off_px(array, stated) < _SAME_PX:
        return stated
    found: Affine = place.transform(recalc=True)
    if not _off_px(array, found) < _EVEN_PX:
        raise SceneError("The coordinates of the array are not evenly spaced.", "Resample it to a regular grid.")
    return found


def _off_px(array: Any, transform: Affine) -> float:
    """Measures how far the coordinates of a DataArray are from those by a transform, at most, in pixels."""
    axes = ((array.rio.x_dim, transform.c, transform.a), (array.rio.y_dim, transform.f, transform.e))
    return max(
        float(np.abs((array[name].values.astype(float) - first) / step - np.arange(array.sizes[name]) - 0.5).max())
        for name, first, step in axes
    )


def _of_bands(stated: Sequence[Any], numbers: Any) -> tuple[Any, ...]:
    """Chooses what an attribute states of each band of the file for the bands of an array; empty if that is not known.

    xarray keeps the attribute as it is when bands are taken out or put into another order.

    Args:
        stated: For each band of the file.
        numbers: Coordinates of the array's bands: their numbers in the file, counted from 1, as rioxarray has them.
    """
    if numbers.dtype.kind in "iu" and numbers.min() >= 1 and numbers.max() <= len(stated):
        return tuple(stated[number - 1] for number in numbers)
    in_order = len(numbers) == len(stated) and numbers.dtype.kind in "iuf" and bool((np.diff(numbers) > 0).all())
    return tuple(stated) if in_order else ()


def _factors(attributes: Mapping[str, Any], numbers: Any) -> Sequence[tuple[float, float]]:
    """Reads scale and offset of each band as rioxarray has them from a file, or as the CF conventions name them.

    https://cfconventions.org/cf-conventions/cf-conventions.html#packed-data
    """
    found = []
    for several, one, default in (("scales", "scale_factor", 1.0), ("offsets", "add_offset", 0.0)):
        each = _of_bands(tuple(attributes.get(several, ())), numbers)
        found.append(each or (attributes.get(one, default),) * len(numbers))
    try:
        factors = [(float(scale), float(offset)) for scale, offset in zip(*found)]
    except (TypeError, ValueError):
        return ()
    return () if all(pair == (1, 0) for pair in factors) else factors
