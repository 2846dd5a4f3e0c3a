"""The sample scene: a simulated Landsat-8-like coast with mountains, fields, snow, clouds and a slanted edge.

``python -m training.simulation.sample`` writes `resources/sample/`. Seeds are fixed, so that the pixels are
reproducible.
"""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import rasterio
from rasterio.enums import ColorInterp
from rasterio.transform import from_origin

from . import simulate
from .landscape import BANDS, CHANNELS, SHAPE, SUN_AZIMUTH_DEG, land_and_sea, smoothstep

__all__ = ["FOLDER", "Sample", "make", "write"]

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "sample"

RESOLUTION_M = 30.0
CRS = "EPSG:32632"
ORIGIN = (502485.0, 4801215.0)
"""Upper left corner in metres: in the Ligurian Sea, so that the land is not mistaken for a real one."""

SCALE, OFFSET = 2e-5, -0.1
"""Reflectance = number * SCALE + OFFSET, as in Landsat-8 Level-1 products."""

STEP = 80
"""Numbers are multiples of this (0.0016 reflectance), which reduces the file."""


@dataclass(frozen=True)
class Sample:
    """The sample scene and its truth.

    Attributes:
        scene: uint16 (bands, rows, cols), numbers, 0 = nodata; bands as in `BANDS`.
        truth: uint8 (rows, cols), 0 clear, 1 cloud, 255 nodata.
        opacity_threshold: Smallest opacity of cloud in the truth.
    """

    scene: np.ndarray
    truth: np.ndarray
    opacity_threshold: float = simulate.LABEL_OPACITY


def make() -> Sample:
    """Makes the scene and its truth, reproducibly."""
    rng = np.random.default_rng(20150804)
    clear, height = land_and_sea(rng)
    cloudy, label = _weather(clear, height, np.random.default_rng(1))
    cloudy = _seen(cloudy, rng)
    numbers = np.rint((cloudy - OFFSET) / (SCALE * STEP)) * STEP
    scene = np.clip(numbers, STEP, 65535 // STEP * STEP).astype(np.uint16)
    for band, inside in zip(scene, _swath()):
        band[~inside] = 0
    truth = np.where((scene > 0).any(axis=0), label, 255).astype(np.uint8)
    return Sample(scene, truth)


def write(sample: Sample, folder: Path) -> tuple[Path, Path]:
    """Writes `scene.tif` and `truth.tif` into an existing folder."""
    rows, cols = sample.truth.shape
    profile = {
        "driver": "GTiff",
        "height": rows,
        "width": cols,
        "crs": CRS,
        "transform": from_origin(*ORIGIN, RESOLUTION_M, RESOLUTION_M),
        "tiled": True,
        "blockxsize": 256,
        "blockysize": 256,
        "compress": "DEFLATE",
        "zlevel": 9,
    }
    scene_path, truth_path = folder / "scene.tif", folder / "truth.tif"
    with rasterio.open(
        scene_path, "w", **profile, count=len(BANDS), dtype="uint16", nodata=0, predictor=2, interleave="band"
    ) as file:
        file.write(sample.scene)
        file.descriptions = BANDS
        file.scales, file.offsets = (SCALE,) * len(BANDS), (OFFSET,) * len(BANDS)
        file.colorinterp = (ColorInterp.blue, ColorInterp.green, ColorInterp.red, ColorInterp.undefined)
        file.update_tags(TIFFTAG_IMAGEDESCRIPTION="Simulated scene in the manner of Landsat-8; no real place.")
    with rasterio.open(truth_path, "w", **profile, count=1, dtype="uint8", nodata=255) as file:
        file.write(sample.truth, 1)
        file.descriptions = ("Cloud",)
        file.update_tags(opacity_threshold=str(sample.opacity_threshold))
    return scene_path, truth_path


def _weather(clear: np.ndarray, height: np.ndarray, rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """Adds clouds and their label: cumulus over the plain, a deck from the sea, haze."""
    row, col = np.arange(SHAPE[0], dtype=float)[:, None], np.arange(SHAPE[1], dtype=float)[None, :]
    scene = simulate.add_haze(clear, rng, strength=0.022, channels=CHANNELS)
    label = np.zeros(SHAPE, np.uint8)
    inland = 3.0 * smoothstep(col + 0 * row, 300.0, 420.0) - 2.0 * smoothstep(col + 0 * row, 560.0, 700.0)
    layers = (
        ("cumulus", 0.05, inland - 3.0 * smoothstep(height, 0.15, 0.35)),
        ("deck", 0.12, 4.5 * smoothstep(row + 0.5 * (col - 450.0), 480.0, 950.0)),
    )
    for kind, cover, gathering in layers:
        scene, cloud = simulate.add_clouds(
            scene,
            rng,
            cover=cover,
            kind=kind,
            channels=CHANNELS,
            sun_azimuth_deg=SUN_AZIMUTH_DEG,
            gathering=gathering,
        )
        label |= cloud
    return scene, label


def _seen(reflectance: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Simulates the sensor: slight blur and noise."""
    padded = np.pad(reflectance.astype(np.float64), ((0, 0), (1, 1), (1, 1)), mode="edge")
    soft = 0.14 * padded[:, :-2] + 0.72 * padded[:, 1:-1] + 0.14 * padded[:, 2:]
    soft = 0.14 * soft[:, :, :-2] + 0.72 * soft[:, :, 1:-1] + 0.14 * soft[:, :, 2:]
    return soft + 0.0004 * rng.standard_normal(soft.shape)


def _swath() -> np.ndarray:
    """The swath of each band, bool (bands, rows, cols): its slanted edge differs slightly between bands."""
    row, col = np.arange(SHAPE[0])[:, None], np.arange(SHAPE[1])[None, :]
    left = [col >= 128 - 0.21 * row + shift for shift in (0, 1, 2, 1)]
    right = [col < SHAPE[1] + 95 - 0.21 * row + shift for shift in (1, 0, 2, 1)]
    return np.logical_and(left, right)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m training.simulation.sample", description=__doc__.splitlines()[0])
    parser.add_argument("folder", nargs="?", type=Path, default=FOLDER, help="where to write (default: %(default)s)")
    folder = parser.parse_args().folder
    folder.mkdir(parents=True, exist_ok=True)
    write(make(), folder)


if __name__ == "__main__":
    main()
