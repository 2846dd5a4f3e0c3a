"""Finds the metadata beside a raster of several bands."""

from __future__ import annotations

from typing import Optional

from .. import landsat, naming, sentinel2
from ..archives import AnyPath
from ..opening import open_raster
from ..product import Product
from . import dimap, maxar, planet

__all__ = ["described"]


def described(raster: str, path: AnyPath) -> Optional[Product]:
    """Finds the product of a raster with a metadata file beside it, else None.

    Args:
        raster: Its path for GDAL.
        path: The same, as a path.
    """
    if naming.planet_radiance(path.name):
        with open_raster(raster) as dataset:
            return planet.image(raster, path, dataset.count)
    found = maxar.image(raster, path) or dimap.tile(raster, path)
    if found:
        with open_raster(raster) as dataset:
            return found if dataset.count == len(found.order) else None
    start = f"{path.stem}_M".lower()
    for beside in path.parent.iterdir() if naming.sensor_of(path.name) else ():
        if beside.name.lower().startswith(start) and landsat.is_mtl(beside):
            return landsat.stack(raster, beside)
        if beside.name.lower().startswith(start) and sentinel2.is_metadata(beside):
            return sentinel2.stack(raster, beside)
    return None
