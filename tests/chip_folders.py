"""Folders in the layout of published data sets, with small made-up chips in them."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import rasterio

BANDS = ("red", "green", "blue", "nir")


def write(path: Path, array: np.ndarray, **profile: object) -> None:
    """Writes (bands, rows, cols) or (rows, cols) as a raster without a place on Earth."""
    array = array if array.ndim == 3 else array[None]
    path.parent.mkdir(parents=True, exist_ok=True)
    shape = {"count": len(array), "height": array.shape[1], "width": array.shape[2], "dtype": array.dtype}
    driver = "PNG" if path.suffix == ".png" else "GTiff"
    with rasterio.open(path, "w", driver=driver, **shape, **profile) as file:
        file.write(array)


def blobs(rows: int, cols: int, seed: int) -> tuple[np.ndarray, np.ndarray]:
    """Bright discs on darker, textured ground: reflectance (4, rows, cols) and where the discs are."""
    rng = np.random.default_rng(seed)
    y, x = np.mgrid[:rows, :cols]
    target = np.zeros((rows, cols), bool)
    for _ in range(4):
        centre, radius = rng.uniform((0, 0), (rows, cols)), rng.uniform(rows / 8, rows / 4)
        target |= (y - centre[0]) ** 2 + (x - centre[1]) ** 2 < radius**2
    ground = np.array([0.1, 0.12, 0.08, 0.3])[:, None, None] + rng.normal(0, 0.01, (4, rows, cols))
    return np.where(target, 0.7 + rng.normal(0, 0.02, (4, rows, cols)), ground).astype(np.float32), target


def on_cloud_n(folder: Path, names: tuple[str, ...], size: int = 64) -> Path:
    """The layout of On Cloud N."""
    for seed, name in enumerate(names):
        reflectance, target = blobs(size, size, seed)
        for band, values in zip(("B04", "B03", "B02", "B08"), reflectance):
            write(folder / name / f"{band}.tif", np.rint(values * 1e4).astype(np.uint16))
        write(folder / name / "label.tif", target.astype(np.uint8))
    return folder


def thirty_eight_cloud(folder: Path, scene: str = "LC08_L1TP_002053_20160520_20170324_01_T1", seed: int = 7) -> Path:
    """The layout of the 38-Cloud archive: one patch, its first 40 rows beyond the scene."""
    reflectance, target = blobs(384, 384, seed)
    numbers = np.rint((reflectance + 0.1) / 2e-5).astype(np.uint16)
    numbers[:, :40] = 0
    for band, values in zip(BANDS, numbers):
        write(folder / f"train_{band}" / f"{band}_patch_192_10_by_12_{scene}.TIF", values)
    write(folder / "train_gt" / f"gt_patch_192_10_by_12_{scene}.TIF", (target * 255).astype(np.uint8))
    return folder
