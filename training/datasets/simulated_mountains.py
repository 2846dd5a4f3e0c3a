"""Simulated mountains with snow, without clouds: bright ground that true colour hardly distinguishes from clouds.

Landforms are made as in the sample scene (`training.simulation.terrain`); shape, size, snow line, snow and sun differ
from chip to chip. Red, green, blue and near infrared, top-of-atmosphere reflectance.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from ..chips import CHANNELS, SPECTRAL, Chip
from ..simulation import simulate
from ..simulation.landscape import smoothstep
from ..simulation.terrain import carve, enlarge

__all__ = ["load"]

SIDE_PX = 384
_EDGE_PX = 40  # all rivers leave over the edge of the plan, which is cut away
_PLAN_PX = SIDE_PX + 2 * _EDGE_PX

_SURFACES = {  # reflectance on the ground: `chips.SPECTRAL`
    "meadow": (0.080, 0.095, 0.045, 0.330, 0.230, 0.120),
    "forest": (0.026, 0.040, 0.018, 0.240, 0.110, 0.050),
    "alpine": (0.095, 0.085, 0.060, 0.210, 0.240, 0.160),
    "rock": (0.150, 0.130, 0.105, 0.200, 0.260, 0.230),
    "water": (0.022, 0.035, 0.022, 0.012, 0.006, 0.004),
}
_THROUGH_AIR = {"red": 0.92, "green": 0.88, "blue": 0.82, "nir": 0.96, "swir16": 0.98, "swir22": 0.98}
_SNOW_SHORT_WAVE = (0.02, 0.16)  # of coarse and of fine grains, relative to red


def load(
    folder: Path, landforms: int = 6, winters: int = 4, seed: int = 7, channels: Sequence[str] = CHANNELS
) -> list[Chip]:
    """Generates chips, reproducible by the seed.

    Args:
        folder: Not used: nothing is read.
        channels: The first ones of `chips.SPECTRAL`.
        landforms: Number of pieces of land.
        winters: Number of snow lines and suns over each.
        seed: Seed of the random numbers.
    """
    chips = []
    for land in range(landforms):
        rng = np.random.default_rng((seed, land))
        height = _relief(rng)
        for winter in range(winters):
            reflectance = _ground(height, rng, len(channels)).astype(np.float32)
            shape = reflectance.shape[1:]
            chip = Chip(
                "simulated-mountains",
                f"{seed}-{land}-{winter}",
                reflectance,
                np.zeros(shape, np.uint8),
                np.ones(shape, bool),
                (True,) * len(channels),
            )
            chips.append(chip)
    return chips


def _relief(rng: np.random.Generator) -> np.ndarray:
    """Heights (rows, cols), 0..1, carved by rivers that leave over the edges."""
    small = _PLAN_PX // 4
    uneven = np.abs(_noise((small, small), rng, "cloud"))
    lift = 0.15 + np.clip(0.6 + 0.8 * _noise((small, small), rng, "smooth"), 0.0, 1.6)
    height = np.zeros((small, small))
    power, creep = rng.uniform(0.08, 0.18), rng.uniform(0.06, 0.15)
    for factor, steps in ((4, 80), (2, 12), (1, 4)):
        shape = (_PLAN_PX // factor, _PLAN_PX // factor)
        height = enlarge(height, shape) + (1.5 if factor == 4 else 0.08) * enlarge(uneven, shape)
        border = np.ones(shape, bool)
        border[1:-1, 1:-1] = False
        rise = enlarge(lift, shape) * (factor / 8)
        height = carve(height, border, rise, steps=steps, power=power, creep=creep).height
    height = height[_EDGE_PX:-_EDGE_PX, _EDGE_PX:-_EDGE_PX]
    low, high = np.quantile(height, (0.002, 0.998))
    return np.clip((height - low) / (high - low), 0.0, 1.0)


def _ground(height: np.ndarray, rng: np.random.Generator, channels: int) -> np.ndarray:
    shape = height.shape
    slope_down, slope_right = np.gradient(height * rng.uniform(25.0, 55.0))
    steep = np.hypot(slope_down, slope_right)
    azimuth, elevation = rng.uniform(-np.pi, np.pi), np.deg2rad(rng.uniform(25, 65))
    towards = slope_down * -np.cos(azimuth) + slope_right * np.sin(azimuth)
    line = height + 0.06 * _noise(shape, rng, "rough")
    wooded = rng.uniform(0.2, 0.6)
    ground = np.ones((channels, *shape)) * np.array(_SURFACES["meadow"][:channels])[:, None, None]
    _lay(
        ground,
        "forest",
        smoothstep(_noise(shape, rng, "cloud"), -0.8, 0.3) * (1 - smoothstep(line, wooded, wooded + 0.1)),
    )
    _lay(ground, "alpine", smoothstep(line, wooded, wooded + 0.12))
    _lay(ground, "rock", smoothstep(line + 0.1 * steep, wooded + 0.1, wooded + 0.3))
    snow_line, patchy = rng.uniform(0.15, 0.85), rng.uniform(0.02, 0.3)
    # Snow stays longer on shaded slopes and slides off steep ones.
    kept = line + rng.uniform(0.02, 0.1) * towards - 0.1 * np.maximum(steep - 0.7, 0.0)
    snow = smoothstep(kept, snow_line, snow_line + patchy)
    white, aged = rng.uniform(0.45, 0.92), rng.uniform(0.72, 0.97)
    own = [white, white * rng.uniform(0.99, 1.03), white * rng.uniform(0.98, 1.06), white * aged]
    if channels > len(own):
        dark = white * rng.uniform(*_SNOW_SHORT_WAVE)
        own += [dark, 0.7 * dark]
    ground += snow * rng.uniform(0.8, 1.0) * (np.array(own[:channels])[:, None, None] - ground)
    ground *= 1.0 + 0.04 * _noise(shape, rng, "rough") + 0.04 * _noise(shape, rng, "cloud")
    _lay(ground, "water", (height < rng.uniform(0.0, 0.06)).astype(float))
    sunlit = np.sin(elevation) - np.cos(elevation) * towards
    sunlit = np.maximum(sunlit, 0.0) / np.sqrt(1.0 + steep**2) / np.sin(elevation)
    for channel, (band, name) in enumerate(zip(ground, SPECTRAL, strict=False)):
        direct = simulate.DIRECT_LIGHT[name]
        shaded = band * (1.0 - direct + direct * np.minimum(sunlit, 1.35))
        ground[channel] = _THROUGH_AIR[name] * shaded + simulate.PATH_REFLECTANCE[name]
    return ground


def _lay(ground: np.ndarray, surface: str, weight: np.ndarray) -> None:
    for band, value in zip(ground, _SURFACES[surface], strict=False):
        band += weight * (value - band)


def _noise(shape: tuple[int, int], rng: np.random.Generator, spectrum: str) -> np.ndarray:
    return simulate.noise(shape, rng, spectrum).astype(np.float64)
