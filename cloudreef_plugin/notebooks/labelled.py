"""Arrays with names, coordinates and CRS, as xarray and rioxarray have them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from affine import Affine

__all__ = ["labelled"]


def labelled(
    values: Any, transform: Affine, crs: Any, *, name: str, bands: Sequence[str] = (), **attributes: Any
) -> Any:
    """Labels an array: a DataArray.

    Args:
        values: (rows, cols) or (bands, rows, cols).
        transform: Of the pixels; coordinates are those of their centres where it is not rotated.
        crs: Coordinate reference system, or None.
        name: Of the array.
        bands: Names of the bands.
        **attributes: Of the array.

    Raises:
        ImportError: If xarray or rioxarray is not installed.
    """
    import rioxarray  # noqa: F401 - gives arrays their place on Earth
    import xarray

    rows, cols = values.shape[-2:]
    coordinates: dict[str, Any] = {}
    if transform.b == 0 and transform.d == 0:
        coordinates = {
            "y": transform.f + transform.e * (np.arange(rows) + 0.5),
            "x": transform.c + transform.a * (np.arange(cols) + 0.5),
        }
    dims: tuple[str, ...] = ("y", "x")
    if values.ndim == 3:
        dims = ("band", "y", "x")
        coordinates["band"] = list(bands)
    array = xarray.DataArray(values, dims=dims, coords=coordinates, name=name, attrs=attributes)
    array = array.rio.set_spatial_dims("x", "y")
    if crs is not None:
        array = array.rio.write_crs(crs)
    return array.rio.write_transform(transform)
