"""The scenes that a user of the window tests opens."""

from __future__ import annotations

import shutil
from pathlib import Path

from osgeo import gdal


def make_scenes(folder: Path, sample: Path) -> None:
    """Makes the sample, a large scene, one of one band, and one whose bands have no names."""
    shutil.copy(sample, folder / "scene.tif")
    gdal.Translate(str(folder / "big.vrt"), str(folder / "scene.tif"), format="VRT", width=12000, height=12000)
    gdal.Translate(str(folder / "one_band.tif"), str(folder / "scene.tif"), bandList=[1])
    unnamed = gdal.Translate(str(folder / "unnamed.tif"), str(folder / "scene.tif"), options=["-colorinterp", "gray"])
    for band in range(1, unnamed.RasterCount + 1):
        unnamed.GetRasterBand(band).SetDescription("")
    del unnamed
