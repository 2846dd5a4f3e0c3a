"""Simulated white: even decks of ice clouds, and fields of snow, which only short-wave infrared tells apart.

Ice in clouds absorbs less of it than the coarser grains of snow (Dozier, "Spectral signature of alpine snow cover from
the Landsat Thematic Mapper", Remote Sensing of Environment 28, 1989). Top-of-atmosphere reflectance.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ..chips import SPECTRAL, Chip
from ..simulation import simulate

__all__ = ["load"]

SIDE_PX = 320

DECK, SNOW = (1.0, 0.98, 0.99, 1.03), (0.97, 1.0, 1.0, 0.9)
"""Reflectance in red, green, blue and near infrared relative to the brightness."""

DECK_SHORT_WAVE, SNOW_SHORT_WAVE = (0.2, 0.45), (0.02, 0.175)
"""Likewise at 1.6 um (low, high); brighter decks are told from snow easily, and even salt and roofs are as bright."""

SECOND = (0.6, 1.3)
"""At 2.2 um relative to 1.6 um."""

BRIGHTNESS, RELIEF, GRAIN, TINT = (0.45, 1.1), (0.0, 0.15), 0.006, 0.03


def load(folder: Path, count: int = 60, seed: int = 11, channels: Sequence[str] = SPECTRAL) -> list[Chip]:
    """Generates chips, reproducible by the seed: a third decks, a third snow, a third both beside each other.

    Args:
        folder: Not used: nothing is read.
        count: Number of chips.
        seed: Seed of the random numbers.
        channels: `chips.SPECTRAL`; of fewer the two can hardly be told apart.
    """
    return [_chip(np.random.default_rng((seed, number)), number, tuple(channels)) for number in range(count)]


def _chip(rng: np.random.Generator, number: int, channels: tuple[str, ...]) -> Chip:
    shape = (SIDE_PX, SIDE_PX)
    deck, snow = _white(rng, DECK, DECK_SHORT_WAVE), _white(rng, SNOW, SNOW_SHORT_WAVE)
    edge = simulate.noise(shape, rng, "cloud")
    cloud = (np.full(shape, True), np.full(shape, False), edge > np.quantile(edge, rng.uniform(0.2, 0.8)))[number % 3]
    reflectance = np.where(cloud, deck, snow)[: len(channels)].astype(np.float32)
    valid = np.ones(shape, bool)
    return Chip("simulated-white", f"{number}", reflectance, cloud.astype(np.uint8), valid, (True,) * len(channels))


def _white(
    rng: np.random.Generator, visible: tuple[float, ...], short_wave: tuple[float, float]
) -> NDArray[np.float64]:
    """Draws an even surface (channels, rows, cols)."""
    shape = (SIDE_PX, SIDE_PX)
    first = rng.uniform(*short_wave)
    spectrum = np.array([*visible, first, first * rng.uniform(*SECOND)])
    spectrum[: len(visible)] *= 1 + TINT * rng.standard_normal(len(visible))
    relief = 1 + rng.uniform(*RELIEF) * simulate.noise(shape, rng, str(rng.choice(("smooth", "cloud", "streaks"))))
    grain = GRAIN * rng.standard_normal((len(spectrum), *shape))
    return np.maximum(rng.uniform(*BRIGHTNESS) * spectrum[:, None, None] * relief + grain, 0.0)
