"""What stands in raster files."""

from __future__ import annotations

from osgeo import gdal


def pixels(path):
    """The values of all bands."""
    return gdal.Open(str(path)).ReadAsArray()


def grid(path):
    """Columns, rows, transform and CRS."""
    raster = gdal.Open(str(path))
    return raster.RasterXSize, raster.RasterYSize, raster.GetGeoTransform(), raster.GetProjection()


def everything(path):
    """The grid and all values, to be compared."""
    return grid(path), pixels(path).tobytes()


def band_names(path):
    """What the bands are called."""
    raster = gdal.Open(str(path))  # kept, or its bands are gone
    return [raster.GetRasterBand(band + 1).GetDescription() for band in range(raster.RasterCount)]
