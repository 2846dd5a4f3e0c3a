"""Scenes of any size for benchmarks: the sample scene laid out again and again, mirrored at every joint."""

from __future__ import annotations

import json
import math
import os
import sys
from dataclasses import asdict, dataclass
from pathlib import Path

__all__ = ["LANDSAT", "NODATA_SHARE", "Mosaic", "make"]

SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "sample" / "scene.tif"
BLOCK_PX = 512
NODATA_SHARE = 0.4


@dataclass(frozen=True)
class Mosaic:
    """A scene: four uint16 bands, 512-pixel blocks, DEFLATE, tags that tell the scaling.

    Attributes:
        name: As printed.
        rows: Height.
        cols: Width.
        slanted: Whether 40 % are nodata, outside a square that lies askew as a satellite's path does.
    """

    name: str
    rows: int
    cols: int
    slanted: bool = False

    @property
    def mpx(self) -> float:
        """Millions of pixels."""
        return self.rows * self.cols / 1e6

    def path(self, folder: Path) -> Path:
        """Where the scene lies."""
        return folder / f"{self.name}.tif"


LANDSAT = Mosaic("landsat 7700x7800", 7700, 7800)


def make(mosaic: Mosaic, path: Path) -> None:
    """Writes a scene, strip by strip."""
    import numpy as np
    import rasterio
    from rasterio.windows import Window

    with rasterio.open(SAMPLE) as sample:
        cell, profile = sample.read(), sample.profile
        tags = (sample.descriptions, sample.scales, sample.offsets)
    # Where the sample has no data it shows what lies opposite, so that the mosaic is full.
    cell = np.where((cell == 0).all(axis=0), cell[:, ::-1, ::-1], cell)
    cell[cell == 0] = 1
    # Mirrored to the right and below, the cell repeats without a seam.
    cell = np.concatenate([cell, cell[:, :, ::-1]], axis=2)
    cell = np.concatenate([cell, cell[:, ::-1]], axis=1)
    profile.update(
        height=mosaic.rows, width=mosaic.cols, blockxsize=BLOCK_PX, blockysize=BLOCK_PX, tiled=True,
        compress="deflate", BIGTIFF="IF_SAFER", NUM_THREADS="ALL_CPUS",
    )  # fmt: skip
    columns = np.arange(mosaic.cols) % cell.shape[2]
    part = path.with_suffix(".making.tif")
    with rasterio.open(part, "w", **profile) as file:
        file.descriptions, file.scales, file.offsets = tags
        for top in range(0, mosaic.rows, BLOCK_PX):
            rows = np.arange(top, min(top + BLOCK_PX, mosaic.rows))
            strip = cell[:, rows % cell.shape[1]][:, :, columns]
            if mosaic.slanted:
                strip[:, ~_inside(rows, mosaic)] = 0
            file.write(strip, window=Window(0, top, mosaic.cols, len(rows)))
    os.replace(part, path)


def _inside(rows, mosaic: Mosaic):
    """Tells which pixels lie in the square turned so far that it leaves `NODATA_SHARE` of its frame free."""
    import numpy as np

    # A turned square fills 1 / (cos + sin)^2 = 1 / (1 + sin 2a) of its frame.
    angle = math.asin(1 / (1 - NODATA_SHARE) - 1) / 2
    u = (np.arange(mosaic.cols) + 0.5) / mosaic.cols - 0.5
    v = ((rows + 0.5) / mosaic.rows - 0.5)[:, None]
    half = 0.5 / (math.cos(angle) + math.sin(angle))
    along = u * math.cos(angle) + v * math.sin(angle)
    across = v * math.cos(angle) - u * math.sin(angle)
    return (abs(along) <= half) & (abs(across) <= half)


def request(mosaic: Mosaic, path: Path) -> str:
    """Formats the argument with which this file, run as a program, makes the scene."""
    return json.dumps({**asdict(mosaic), "path": str(path)})


if __name__ == "__main__":
    wanted = json.loads(sys.argv[1])
    target = Path(wanted.pop("path"))
    make(Mosaic(**wanted), target)
