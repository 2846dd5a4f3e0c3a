"""A folder of three scenes of different days: the sample, a part of it, and one that cannot be read."""

from __future__ import annotations

import shutil
from pathlib import Path

from osgeo import gdal


def make_three_scenes(folder: Path, sample: Path) -> None:
    """Makes the folder "scenes" with them, and the sample as scene.tif beside it."""
    scenes = folder / "scenes"
    scenes.mkdir()
    shutil.copy(sample, folder / "scene.tif")
    shutil.copy(sample, scenes / "S2_20200101_one.tif")
    gdal.Translate(str(scenes / "S2_20200201_two.tif"), str(sample), srcWin=[500, 500, 400, 300])
    (scenes / "S2_20200301_broken.tif").write_bytes(b"II*\0broken")
