"""Creates xarray DataArrays with names, coordinates and CRS."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from affine import Affine

__all__ = ["labelled"]


def labelled(
    values: Any, transform: Affine, crs: Any, *, name: str, bands: Sequence[str] = (), **attributes: Any
) -> Any:
    """Creates a DataArray from an array.

    Args:
        values: (rows, cols) or (bands, rows, cols).
        transform: Affine transform; unless it is rotated, the coordinates are those of the pixels' centres.
        crs: Coordinate reference system, or None.
        name: Name of the array.
        bands: Names of the bands.
        **attributes: Attributes of the array.

    Raises:
        ImportError: If xarray or rioxarray is not installed.
    """
    import rioxarray  # noqa: F401 - registers the accessor .rio
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
