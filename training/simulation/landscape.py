"""The land and the sea of the sample scene: mountains, rivers, fields, towns and a coast, without clouds.

It is reproducible by the random generator that is passed in.
"""

from __future__ import annotations

import numpy as np

from . import simulate
from .terrain import Terrain, carve, enlarge

__all__ = ["BANDS", "CHANNELS", "SHAPE", "SUN_AZIMUTH_DEG", "land_and_sea", "smoothstep"]

SHAPE = (811, 903)
BANDS = ("Blue", "Green", "Red", "NIR")
CHANNELS = tuple(name.lower() for name in BANDS)

SUN_AZIMUTH_DEG, _SUN_ELEVATION_DEG = 148.0, 44.0

_PLAN_SHAPE = (824, 912)  # a multiple of 8 that holds SHAPE

_SURFACES = {  # reflectance on the ground: blue, green, red, near infrared
    "bare": (0.105, 0.150, 0.200, 0.270),
    "stubble": (0.110, 0.180, 0.235, 0.330),
    "crop": (0.030, 0.080, 0.042, 0.440),
    "meadow": (0.042, 0.092, 0.076, 0.340),
    "scrub": (0.055, 0.090, 0.095, 0.250),
    "forest": (0.020, 0.044, 0.030, 0.280),
    "conifer": (0.016, 0.032, 0.023, 0.200),
    "alpine": (0.060, 0.085, 0.090, 0.220),
    "rock": (0.110, 0.130, 0.145, 0.190),
    "snow": (0.720, 0.715, 0.700, 0.640),
    "gravel": (0.170, 0.195, 0.215, 0.250),
    "sand": (0.200, 0.270, 0.330, 0.400),
    "town": (0.120, 0.130, 0.140, 0.190),
    "roof": (0.260, 0.280, 0.300, 0.330),
    "road": (0.110, 0.120, 0.125, 0.150),
    "fresh water": (0.020, 0.035, 0.022, 0.012),
    "deep sea": (0.022, 0.016, 0.006, 0.002),
    "shoal": (0.075, 0.095, 0.040, 0.006),
    "silt": (0.060, 0.085, 0.070, 0.020),
    "surf": (0.180, 0.180, 0.170, 0.130),
}


def land_and_sea(rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """Clear top-of-atmosphere reflectance (bands, rows, cols) and height (rows, cols), 0..1."""
    inland_px = _coast(rng)
    terrain = _relief(inland_px, rng)
    height = terrain.height / np.sort(terrain.height, axis=None)[-2000]
    slope_down, slope_right = np.gradient(height * 40.0)
    steep = np.hypot(slope_down, slope_right)
    mosaic = _Mosaic(rng)

    ground = mosaic.paint("meadow")
    mosaic.lay(ground, "scrub", smoothstep(mosaic.noise("cloud"), 0.0, 0.8) * 0.8)
    _fields(ground, mosaic, smoothstep(0.06 - height - 0.3 * steep, -0.03, 0.02), rng)
    wooded = smoothstep(height + 0.05 * mosaic.noise("cloud"), 0.05, 0.14)
    wooded *= smoothstep(mosaic.noise("cloud"), -1.6, -0.9)
    mosaic.lay(ground, "forest", wooded)
    mosaic.lay(ground, "conifer", wooded * smoothstep(height + 0.06 * mosaic.noise("cloud"), 0.28, 0.36))
    treeline = height + 0.045 * mosaic.noise("rough")
    mosaic.lay(ground, "alpine", smoothstep(treeline, 0.50, 0.58))
    mosaic.lay(ground, "rock", smoothstep(treeline + 0.12 * steep, 0.66, 0.80))
    # Snow stays longer on shaded slopes and slides off steep ones.
    mosaic.lay(ground, "snow", smoothstep(treeline + 0.05 * slope_down - 0.10 * np.maximum(steep - 0.7, 0), 0.93, 0.99))
    ground *= (1.0 + 0.05 * mosaic.noise("rough") + 0.04 * mosaic.noise("cloud"))[None]

    _towns(ground, mosaic, inland_px, height, rng)
    _rivers(ground, mosaic, terrain)
    _shade(ground, slope_down, slope_right)
    mosaic.lay(ground, "fresh water", _lake(terrain))
    _shore_and_sea(ground, mosaic, inland_px, terrain)
    window = (slice(0, SHAPE[0]), slice(0, SHAPE[1]))
    return _through_air(ground[(slice(None), *window)]), height[window]


class _Mosaic:
    """Blends surfaces by weights, on the whole plan."""

    def __init__(self, rng: np.random.Generator) -> None:
        self._rng = rng

    def noise(self, spectrum: str) -> np.ndarray:
        """Noise float64 (rows, cols), rounded so that it is the same on all machines."""
        return np.rint(simulate.noise(_PLAN_SHAPE, self._rng, spectrum) * 4096.0) / 4096.0

    def paint(self, surface: str) -> np.ndarray:
        return np.ones((len(BANDS), *_PLAN_SHAPE)) * np.array(_SURFACES[surface])[:, None, None]

    def lay(self, ground: np.ndarray, surface: str, weight: np.ndarray) -> None:
        for band, value in zip(ground, _SURFACES[surface]):
            band += weight * (value - band)


def smoothstep(values: np.ndarray, low: float, high: float) -> np.ndarray:
    """Rises smoothly from 0 at `low` and below to 1 at `high` and above."""
    part = np.clip((values - low) / (high - low), 0.0, 1.0)
    return part * part * (3.0 - 2.0 * part)


def _plan() -> tuple[np.ndarray, np.ndarray]:
    rows, cols = _PLAN_SHAPE
    return np.arange(rows, dtype=float)[:, None], np.arange(cols, dtype=float)[None, :]


def _coast(rng: np.random.Generator) -> np.ndarray:
    """Approximate distance to the shore in pixels, negative in the sea, (rows, cols)."""
    row, col = _plan()
    mosaic = _Mosaic(rng)
    return 700.0 - 0.12 * (row - 400.0) + 42.0 * mosaic.noise("smooth") + 4.0 * mosaic.noise("cloud") - col


def _relief(inland_px: np.ndarray, rng: np.random.Generator) -> Terrain:
    mosaic = _Mosaic(rng)
    _, col = _plan()
    mountains = np.clip((500.0 + 60.0 * mosaic.noise("smooth") - col) / 260.0, 0.0, 1.0)
    lift = 0.02 + mountains * np.sqrt(mountains)
    uneven = np.abs(mosaic.noise("cloud"))
    # Low land on the far side, too, so that the mountains have two slopes.
    plain = 12.0 + 45.0 * mosaic.noise("smooth") + 10.0 * mosaic.noise("cloud") - col
    plain[:, :4] = 1.0
    height = 0.004 * np.maximum(_shrunk(inland_px, 4), 0.0)
    for factor, steps, noise in ((4, 150, 1.5), (2, 25, 0.05), (1, 8, 0.05)):
        shape = (_PLAN_SHAPE[0] // factor, _PLAN_SHAPE[1] // factor)
        height = enlarge(height, shape) + noise * _shrunk(uneven, factor) * (0.1 + _shrunk(mountains, factor))
        rise = _shrunk(lift, factor) * (factor / 8)
        base = _shrunk(inland_px, factor) < 0
        base |= _shrunk(plain, factor) > 0
        terrain = carve(height, base, rise, steps=steps, power=0.12, creep=0.12)
        height = terrain.height
    return terrain


def _shrunk(array: np.ndarray, factor: int) -> np.ndarray:
    rows, cols = array.shape
    return array.reshape(rows // factor, factor, cols // factor, factor).mean(axis=(1, 3))


def _fields(ground: np.ndarray, mosaic: _Mosaic, weight: np.ndarray, rng: np.random.Generator) -> None:
    """Parcels: regions of one orientation, in them rows of rectangles, each with its crop."""
    row, col = _plan()
    row = row + 2.0 * mosaic.noise("smooth")
    col = col + 2.0 * mosaic.noise("smooth")
    nearest, region = np.full(_PLAN_SHAPE, np.inf), np.zeros(_PLAN_SHAPE, np.int64)
    count = 60
    seeds = rng.uniform(0, 1, (count, 2)) * _PLAN_SHAPE
    bend = 14.0 * mosaic.noise("cloud")
    for number, (seed_row, seed_col) in enumerate(seeds):
        distance = (row + bend - seed_row) ** 2 + (col - bend - seed_col) ** 2
        region[distance < nearest] = number
        nearest = np.minimum(nearest, distance)
    angle = rng.uniform(0, np.pi, count)
    cosine, sine = np.round(np.cos(angle), 6)[region], np.round(np.sin(angle), 6)[region]
    width, length = rng.uniform(4, 9, count)[region], rng.uniform(7, 20, count)[region]
    across, along = (cosine * row - sine * col) / width, (sine * row + cosine * col) / length
    strip = np.floor(across).astype(np.int64)
    along = along + _hash(strip, region, 1)
    parcel = np.floor(along).astype(np.int64)
    crop, tint, brightness = (_hash(strip * 7919 + parcel, region, salt) for salt in (2, 3, 4))
    dry = 0.30 + 0.25 * _hash(region, region, 5)
    for surface, low, high in (("bare", 0.0, 0.16), ("stubble", 0.16, dry), ("crop", dry, 0.85), ("scrub", 0.9, 1.0)):
        here = (crop >= low) & (crop < high)
        mosaic.lay(ground, surface, np.where(here, weight * (0.25 + 0.55 * tint), 0.0))
    ground *= 1.0 + weight * 0.3 * (brightness - 0.5)
    # Hedges along some of the edges.
    edge = np.minimum(across - strip, 1.0 - across + strip) * width
    mosaic.lay(ground, "forest", np.where((edge < 0.5) & (_hash(strip, region, 6) < 0.35), 0.55 * weight, 0.0))


def _hash(one: np.ndarray, other: np.ndarray, salt: int) -> np.ndarray:
    """A reproducible number 0..1 for each pair of whole numbers."""
    mixed = one.astype(np.int64) * 73856093 ^ other.astype(np.int64) * 19349663 ^ salt * 83492791
    mixed = (mixed ^ (mixed >> 13)) * 1274126177
    return ((mixed ^ (mixed >> 16)) & 0xFFFF) / 65536.0


_TOWNS = ((250.0, 640.0, 20.0), (520.0, 560.0, 11.0), (690.0, 610.0, 13.0), (90.0, 560.0, 8.0), (400.0, 480.0, 7.0))
"""Row, column and radius in pixels."""


def _towns(
    ground: np.ndarray, mosaic: _Mosaic, inland_px: np.ndarray, height: np.ndarray, rng: np.random.Generator
) -> None:
    row, col = _plan()
    low = 1.0 - smoothstep(height, 0.06, 0.12)
    bend = 4.0 * mosaic.noise("smooth")
    for begin, end in ((0, 1), (1, 2), (0, 3), (1, 4), (0, 4), (0, 2)):
        (r0, c0, _), (r1, c1, _) = _TOWNS[begin], _TOWNS[end]
        length = np.sqrt((r1 - r0) ** 2 + (c1 - c0) ** 2)
        along = ((row - r0) * (r1 - r0) + (col - c0) * (c1 - c0)) / length
        across = np.abs(((row - r0) * (c1 - c0) - (col - c0) * (r1 - r0)) / length + bend)
        mosaic.lay(ground, "road", np.where((along > 0) & (along < length), 0.6 * low * np.clip(1.2 - across, 0, 1), 0))
    houses = rng.random(_PLAN_SHAPE)
    frayed = mosaic.noise("rough")
    for town_row, town_col, radius in _TOWNS:
        distance = np.sqrt((row - town_row) ** 2 + (col - town_col) ** 2)
        built = smoothstep(1.25 - distance / radius + 0.45 * frayed, 0.0, 0.8) * low * (inland_px > 3)
        mosaic.lay(ground, "town", built * (0.45 + 0.5 * houses))
        mosaic.lay(ground, "roof", built * np.where(houses > 0.955, 0.8, 0.0))


def _rivers(ground: np.ndarray, mosaic: _Mosaic, terrain: Terrain) -> None:
    """Water where large areas drain; gravel banks beside large rivers."""
    height = terrain.height / terrain.height.max()
    for drained_px, reach, water in ((700, 0, 0.35), (4000, 0, 0.5), (12000, 1, 0.75)):
        stream = _widened((terrain.drained_px >= drained_px).astype(float), reach)
        if reach:
            banks = _widened(stream, 2) * smoothstep(mosaic.noise("rough"), 0.0, 1.2)
            banks *= 1.0 - smoothstep(height, 0.1, 0.2)
            mosaic.lay(ground, "gravel", 0.6 * banks)
        mosaic.lay(ground, "fresh water", water * stream)


def _lake(terrain: Terrain) -> np.ndarray:
    """A reservoir of about 2500 pixels behind the most suitable dam; 0 or 1 (rows, cols)."""
    top = terrain.height.max()
    good = (terrain.drained_px > 8000) & (terrain.height > 0.06 * top) & (terrain.height < 0.4 * top)
    good[:60], good[-120:], good[:, :130] = False, False, False
    best = np.zeros(terrain.height.shape, bool)
    for row, col in np.argwhere(good)[::6]:
        lake = terrain.upstream_of(row, col) & (terrain.height < terrain.height[row, col] + 0.045 * top)
        if abs(int(lake.sum()) - 2500) < abs(int(best.sum()) - 2500):
            best = lake
    return best.astype(float)


def _widened(weight: np.ndarray, reach: int) -> np.ndarray:
    """Raises each pixel to at least half of its largest neighbour."""
    for _ in range(reach):
        padded = np.pad(weight, 1)
        beside = np.maximum.reduce([padded[:-2, 1:-1], padded[2:, 1:-1], padded[1:-1, :-2], padded[1:-1, 2:]])
        weight = np.maximum(weight, 0.7 * beside)
    return weight


def _shade(ground: np.ndarray, slope_down: np.ndarray, slope_right: np.ndarray) -> None:
    """Sunlight on slopes, and mostly blue light from the sky on all of them."""
    azimuth, elevation = np.deg2rad(SUN_AZIMUTH_DEG), np.deg2rad(_SUN_ELEVATION_DEG)
    towards_down, towards_right = -np.cos(azimuth), np.sin(azimuth)
    towards_sun = np.sin(elevation) - np.cos(elevation) * (slope_down * towards_down + slope_right * towards_right)
    sunlit = np.maximum(towards_sun, 0.0) / np.sqrt(1.0 + slope_down**2 + slope_right**2) / np.sin(elevation)
    for band, name in zip(ground, CHANNELS):
        direct = simulate.DIRECT_LIGHT[name]
        band *= 1.0 - direct + direct * np.minimum(sunlit, 1.35)


def _shore_and_sea(ground: np.ndarray, mosaic: _Mosaic, inland_px: np.ndarray, terrain: Terrain) -> None:
    land = (inland_px >= 0).astype(float)
    beach = smoothstep(mosaic.noise("smooth"), -0.9, 0.3) * (1.0 + 0.25 * mosaic.noise("cloud"))
    mosaic.lay(ground, "sand", land * smoothstep(4.0 * np.clip(beach, 0, 1.4) - inland_px, 0.0, 1.5))
    depth = -inland_px + 5.0 * mosaic.noise("cloud")
    sea = mosaic.paint("deep sea")
    mosaic.lay(sea, "shoal", 0.9 * np.exp2(-np.maximum(depth, 0.0) / 7.0))
    mouths = np.where((inland_px > -2) & (inland_px < 3), np.maximum(terrain.drained_px - 3000.0, 0.0), 0.0)
    plume = _spread(np.sqrt(mouths) / 60.0, 34, (0.45, 0.35))
    drift = 0.5 + 0.5 * smoothstep(mosaic.noise("cloud"), -1.0, 1.0)
    mosaic.lay(sea, "silt", np.clip(plume * drift, 0.0, 0.85))
    sea += 0.004 * (0.5 * mosaic.noise("cloud") + 0.5 * mosaic.noise("smooth"))[None]
    mosaic.lay(sea, "surf", 0.6 * smoothstep(1.4 + inland_px, 0.0, 1.4) * smoothstep(mosaic.noise("cloud"), -0.2, 1.0))
    ground[:] = np.where(land > 0, ground, np.maximum(sea, 0.001))


def _spread(weight: np.ndarray, steps: int, drift: tuple[float, float]) -> np.ndarray:
    """Spreads a weight outwards and to one side, step by step."""
    total = weight
    for _ in range(steps):
        padded = np.pad(weight, 1)
        weight = 0.985 * (
            (0.25 - 0.15 * drift[0]) * padded[:-2, 1:-1]
            + (0.25 + 0.15 * drift[0]) * padded[2:, 1:-1]
            + (0.25 + 0.15 * drift[1]) * padded[1:-1, :-2]
            + (0.25 - 0.15 * drift[1]) * padded[1:-1, 2:]
        )
        total = total + weight
    return total


def _through_air(ground: np.ndarray) -> np.ndarray:
    """Top-of-atmosphere reflectance of the ground: attenuated, with the light of the atmosphere added."""
    dimming = {"blue": 0.82, "green": 0.88, "red": 0.92, "nir": 0.96}
    return np.stack(
        [dimming[name] * band + simulate.PATH_REFLECTANCE[name] for band, name in zip(ground, CHANNELS)]
    ).astype(np.float32)
