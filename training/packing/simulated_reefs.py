"""Simulated drone photographs of tidal flats with oyster reefs, in the layout of OysterNet.

They replace OysterNet where it is not available, to test the path from a downloaded archive to a bundle. They do not
show what reefs look like: no weights that were fitted only on these are shipped.

A tile is 1000 x 1000 pixels of 3 cm. Reefs are rough with shells, a little darker or lighter than the mud around them,
with imprecise outlines: smoother than they are and a few pixels off. Distractors are smooth dark mud, weed that is as
dark but smooth, marsh grass that is as rough but green, ripples, pools and a channel. A third of the tiles has no reef.
"""

from __future__ import annotations

import argparse
import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from ..datasets.oysternet import ANNOTATIONS, FOLDER_OF_SPLIT, Ring
from ..simulation.augment import gaussian, log_uniform
from ..simulation.terrain import enlarge

__all__ = ["TILES", "Mosaic", "SimulatedTile", "make", "write"]

TILES = {"train": 40, "validation": 10, "test": 20}
SIDE_PX = 1000
EMPTY = 0.3
MOST_REEFS = 6
RADIUS_PX = (28.0, 130.0)
POINTS = 40
VIA_VERSION = {"train": 1, "validation": 1, "test": 2}


@dataclass(frozen=True)
class Mosaic:
    """Light and ground of one flight.

    Attributes:
        name: Its name in those of tiles.
        mud: Red, green, blue of the mud, 0..1.
        light: Factor of brightness.
        contrast: Contrast of reefs.
        softness_px: Blur of the photographs.
    """

    name: str
    mud: tuple[float, float, float]
    light: float
    contrast: float
    softness_px: float


MOSAICS = (
    Mosaic("bird_group1", (0.46, 0.42, 0.36), 1.0, 1.0, 0.7),
    Mosaic("bird_group2", (0.42, 0.40, 0.36), 0.85, 0.85, 1.1),
    Mosaic("carrot", (0.50, 0.45, 0.36), 1.15, 0.9, 0.6),
    Mosaic("middle_marsh", (0.40, 0.40, 0.35), 1.0, 0.75, 0.9),
)
"""The last one has tiles in the test split only."""


@dataclass(frozen=True)
class SimulatedTile:
    """A photograph and the outlines of its reefs.

    Attributes:
        picture: (rows, cols, 3) uint8.
        outlines: Rings of (x, y) in pixels, like manual ones; they may overlap.
    """

    picture: NDArray[np.uint8]
    outlines: list[Ring] = field(default_factory=list)


def make(mosaic: Mosaic, rng: np.random.Generator, side_px: int = SIDE_PX) -> SimulatedTile:
    """Makes one tile.

    Args:
        mosaic: Light and ground.
        rng: Random generator.
        side_px: Rows and columns.
    """
    shape = (side_px, side_px)
    height = _noise(shape, rng, 400) + 0.4 * _noise(shape, rng, 90)
    picture = np.array(mosaic.mud, np.float32) * (1 + 0.07 * height + 0.03 * _noise(shape, rng, 12))[..., None]
    _ripple(picture, height, rng)
    wet = _step(-height, 0.4, 0.5) * rng.uniform(0.1, 0.35)
    picture *= (1 - wet)[..., None]
    for _ in range(rng.integers(0, 4)):
        _weed(picture, rng)
    if rng.random() < 0.35:
        _grass(picture, rng)
    if rng.random() < 0.5:
        _channel(picture, rng)
    outlines = [] if rng.random() < EMPTY else _reefs(picture, mosaic.contrast, rng)
    picture += (0.012 * rng.standard_normal((*shape, 1)) + 0.006 * rng.standard_normal((*shape, 3))).astype(np.float32)
    picture = _blurred(picture * mosaic.light, mosaic.softness_px)
    return SimulatedTile(np.rint(255 * np.clip(picture, 0.02, 1)).astype(np.uint8), outlines)


def write(
    folder: Path, tiles: dict[str, int] | None = None, *, seed: int = 1, side_px: int = SIDE_PX
) -> dict[str, list[Path]]:
    """Writes a set: ``1kx1k_dataset/{train,val,test}/`` with pictures and `ANNOTATIONS`, like the published one.

    Args:
        folder: Parent folder of ``1kx1k_dataset``.
        tiles: Numbers of tiles in "train", "validation" and "test"; None writes `TILES`.
        seed: Seed of the random numbers.
        side_px: Rows and columns of a tile.

    Returns:
        The pictures of each split.
    """
    written: dict[str, list[Path]] = {}
    for part, (split, count) in enumerate((tiles or TILES).items()):
        place = folder / "1kx1k_dataset" / FOLDER_OF_SPLIT[split]
        place.mkdir(parents=True, exist_ok=True)
        mosaics = MOSAICS if split == "test" else MOSAICS[:-1]
        entries, written[split] = {}, []
        for number in range(count):
            mosaic = mosaics[number % len(mosaics)]
            tile = make(mosaic, np.random.default_rng((seed, part, number)), side_px)
            path = place / f"{mosaic.name}_{number}_{part}.png"
            Image.fromarray(tile.picture).save(path)
            size = path.stat().st_size
            entries[f"{path.name}{size}"] = _entry(path.name, size, tile.outlines, VIA_VERSION[split])
            written[split].append(path)
        (place / ANNOTATIONS).write_text(json.dumps(entries), encoding="utf-8")
    return written


def _entry(name: str, size: int, outlines: list[Ring], version: int) -> dict[str, Any]:
    """Builds the VGG Image Annotator's entry of a picture."""
    regions = [
        {
            "shape_attributes": {
                "name": "polygon",
                "all_points_x": [round(x) for x, _ in ring],
                "all_points_y": [round(y) for _, y in ring],
            },
            "region_attributes": {"name": "reef"},
        }
        for ring in outlines
    ]
    if version == 1:
        about = {"fileref": "", "base64_img_data": "", "file_attributes": {}}
        return {**about, "size": size, "filename": name, "regions": {str(n): one for n, one in enumerate(regions)}}
    return {"filename": name, "size": size, "regions": regions, "file_attributes": {}}


def _noise(shape: tuple[int, int], rng: np.random.Generator, scale_px: float) -> NDArray[np.float32]:
    """Draws smooth noise (rows, cols) of standard deviation about 1 at a scale."""
    if scale_px <= 1:
        return rng.standard_normal(shape, np.float32)
    coarse = tuple(max(int(length / scale_px) + 3, 4) for length in shape)
    field = enlarge(rng.standard_normal(coarse), shape).astype(np.float32)
    return (field - field.mean()) / max(float(field.std()), 1e-6)


def _step(values: NDArray[np.float32], middle: float, width: float) -> NDArray[np.float32]:
    return 1 / (1 + np.exp(np.clip((middle - values) / np.float32(width), -30, 30)))


def _ripple(picture: NDArray[np.float32], height: NDArray[np.float32], rng: np.random.Generator) -> None:
    angle, length = rng.uniform(0, np.pi), rng.uniform(5, 12)
    rows, cols = np.mgrid[: height.shape[0], : height.shape[1]].astype(np.float32)
    phase = (rows * np.sin(angle) + cols * np.cos(angle)) * (2 * np.pi / length)
    waves = np.sin(phase + 3 * _noise(height.shape, rng, 120))
    picture *= (1 + rng.uniform(0, 0.06) * waves * _step(_noise(height.shape, rng, 250), 0.2, 0.3))[..., None]


def _weed(picture: NDArray[np.float32], rng: np.random.Generator) -> None:
    """Smooth dark mats, of reefs' size."""
    shape = picture.shape[:2]
    inside = _inside(shape, _blob(shape, rng)) + 0.12 * _noise(shape, rng, 25)
    cover = _step(inside, 0.5, 0.12) * rng.uniform(0.5, 0.9)
    green = rng.random() < 0.5
    colour = np.array((0.27, 0.32, 0.17) if green else (0.33, 0.30, 0.26), np.float32) * rng.uniform(0.9, 1.25)
    mottled = colour * (1 + 0.06 * _noise(shape, rng, 15))[..., None]
    picture += cover[..., None] * (mottled - picture)


def _grass(picture: NDArray[np.float32], rng: np.random.Generator) -> None:
    """Marsh grass along an edge: rough, with stalks and shadows, but green."""
    shape = picture.shape[:2]
    angle = rng.uniform(0, 2 * np.pi)
    rows, cols = (np.linspace(-1, 1, length, dtype=np.float32) for length in shape)
    away = rows[:, None] * np.sin(angle) + cols[None] * np.cos(angle) + 0.12 * _noise(shape, rng, 60)
    cover = _step(away, rng.uniform(0.6, 1.0), 0.03)
    stalks = 0.7 * _noise(shape, rng, 2) + 0.5 * _noise(shape, rng, 6)
    colour = np.array((0.34, 0.38, 0.22), np.float32) * (1 + 0.28 * stalks)[..., None]
    picture += cover[..., None] * (colour - picture)


def _channel(picture: NDArray[np.float32], rng: np.random.Generator) -> None:
    """A winding creek of turbid water, darker in its middle."""
    shape = picture.shape[:2]
    along = np.linspace(0, 1, shape[1], dtype=np.float32)
    waves = sum(rng.uniform(0.02, 0.1) * np.sin(2 * np.pi * (n * along + rng.random())) for n in (1, 2, 3))
    course = (rng.uniform(0.1, 0.9) + waves) * shape[0]
    away = np.abs(np.arange(shape[0], dtype=np.float32)[:, None] - course[None])
    depth = 1 - away / (rng.uniform(20, 80) * (1 + 0.2 * _noise(shape, rng, 150)))
    if rng.random() < 0.5:
        depth = depth.T
    cover = np.clip(_step(depth, 0.0, 0.06), 0, 1) * rng.uniform(0.7, 0.97)
    colour = np.array((0.30, 0.33, 0.27), np.float32) * (1.15 - 0.3 * np.clip(depth, 0, 1))[..., None]
    picture += cover[..., None] * (colour - picture)


def _reefs(picture: NDArray[np.float32], contrast: float, rng: np.random.Generator) -> list[Ring]:
    """Draws reefs, some of them overlapping, and returns their manual outlines."""
    shape = picture.shape[:2]
    outlines: list[Ring] = []
    for _ in range(int(rng.integers(1, MOST_REEFS + 1))):
        if outlines and rng.random() < 0.2:
            x, y = outlines[-1][0]
            ring = _blob(shape, rng, (y, x))
        else:
            ring = _blob(shape, rng)
        inside = _inside(shape, ring)
        edge = inside + 0.35 * _noise(shape, rng, 14) * (inside * (1 - inside) * 4)
        cover = _step(edge, 0.45, 0.08) * _step(_noise(shape, rng, 18), -1.3, 0.3)
        clumps = 0.5 * _noise(shape, rng, 9) + 0.35 * _noise(shape, rng, 22)
        shells = np.where(rng.random(shape) < 0.05, rng.uniform(0.2, 0.7), 0) - 0.25 * (rng.random(shape) < 0.12)
        tone = 1 + contrast * (rng.uniform(-0.22, 0.08) + 0.13 * clumps + 0.6 * shells.astype(np.float32))
        colour = np.array((0.44, 0.42, 0.37), np.float32) * tone[..., None]
        depth = rng.uniform(0.65, 0.95)
        picture += (depth * cover)[..., None] * (colour - picture)
        outlines.append(_drawn(ring, rng))
    return outlines


def _blob(
    shape: tuple[int, int], rng: np.random.Generator, at: tuple[float, float] | None = None
) -> NDArray[np.float64]:
    """Draws a ring (points, 2) of (x, y) around a point, lobed and elongated."""
    row, col = at or (rng.uniform(0, shape[0]), rng.uniform(0, shape[1]))
    radius = log_uniform(RADIUS_PX, rng) * min(shape) / SIDE_PX
    angle = np.linspace(0, 2 * np.pi, POINTS, endpoint=False)
    lobes = sum(rng.normal(0, 0.28 / n) * np.cos(n * angle + rng.uniform(0, 2 * np.pi)) for n in (2, 3, 4, 5))
    away = radius * np.clip(1 + lobes, 0.35, 2)
    stretch, turn = rng.uniform(1, 2.2), rng.uniform(0, np.pi)
    x, y = away * np.cos(angle) * np.sqrt(stretch), away * np.sin(angle) / np.sqrt(stretch)
    return np.stack([col + x * np.cos(turn) - y * np.sin(turn), row + x * np.sin(turn) + y * np.cos(turn)], 1)


def _inside(shape: tuple[int, int], ring: NDArray[np.float64]) -> NDArray[np.float32]:
    """Computes (rows, cols) from 0 outside to 1 inside, soft over some pixels."""
    image = Image.new("L", shape[::-1])
    ImageDraw.Draw(image).polygon([(float(x), float(y)) for x, y in ring], fill=255)
    return _blurred(np.asarray(image, np.float32)[..., None] / np.float32(255), 5)[..., 0]


def _drawn(ring: NDArray[np.float64], rng: np.random.Generator) -> Ring:
    """Imitates a manual outline: fewer points, each a few pixels off; it may leave the picture."""
    kept = ring[:: int(rng.integers(1, 4))]
    return [(float(x), float(y)) for x, y in kept + rng.normal(0, 2.5, kept.shape)]


def _blurred(picture: NDArray[np.float32], sigma_px: float) -> NDArray[np.float32]:
    return np.moveaxis(gaussian(np.moveaxis(picture, -1, 0), sigma_px), 0, -1)


def main() -> None:
    """Writes a set from the command line."""
    parser = argparse.ArgumentParser(
        prog="python -m training.packing.simulated_reefs", description=__doc__.splitlines()[0]
    )
    parser.add_argument("to", type=Path, help="folder for 1kx1k_dataset")
    parser.add_argument("--tiles", type=int, nargs=3, default=list(TILES.values()), help="in train, val, test")
    parser.add_argument("--seed", type=int, default=1, help="other tiles for another one (default: 1)")
    options = parser.parse_args()
    written = write(options.to, dict(zip(TILES, options.tiles, strict=True)), seed=options.seed)
    print(f"{sum(map(len, written.values()))} tiles in {options.to / '1kx1k_dataset'}")


if __name__ == "__main__":
    main()
