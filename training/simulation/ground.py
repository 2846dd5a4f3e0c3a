"""What lies on the ground, and clouds as thick cores are: changes of images that keep labels, for `simulation.damage`.

Snow, sand, salt, water, roofs and glint lie where nothing is labelled; where they hide a cloud the truth is unknown.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..chips import CHANNELS, UNKNOWN
from .augment import Chip, gaussian, visible, with_image
from .simulate import CLOUD_SHORT_WAVE, noise

__all__ = ["VISIBLE", "clear_water", "flat_clouds", "glint", "roofs", "salt", "sand", "snow", "turbid_water"]

VISIBLE = 0.03
"""A cloud must change the reflectance of the surface below it by this to be seen; else its label is unknown."""

SNOW_VARIED, DRY_VARIED = (0.3, 1.4), (0.6, 1.5)
"""Factors in short-wave infrared, which the grains of snow, and water in sand and salt, change most."""

WATER, SEDIMENT = (0.03, 0.04, 0.055, 0.01, 0.005, 0.003), (0.95, 0.7, 0.35, 0.4, 0.03, 0.02)
VARIED = (0.03, 0.03, 0.06, 0.2, 0.3, 0.3)
"""Reflectance of water at the top of the atmosphere, what a unit of sediment adds, and how much each channel varies by
itself, relative to both (`chips.SPECTRAL`)."""

DEEP, AIR = (0.012, 0.022, 0.03, 0.006, 0.003, 0.002), (0.042, 0.062, 0.095, 0.026, 0.012, 0.008)
"""Reflectance of deep, clear water at the surface, and what the air above adds to it, likewise."""

SHALLOW = (0.012, 0.05, 0.05, 0.001, 0.0, 0.0)
"""What bright ground a few metres down adds."""

WAVES, GRAIN = 0.006, 0.003
"""Largest standard deviation of what waves and haze add to all channels alike, and of each pixel by itself."""


def snow(chip: Chip, part: float, rng: np.random.Generator) -> Chip:
    """Snow."""
    return _covered(chip, part, (0.72, 0.75, 0.76, 0.62, 0.11, 0.07), SNOW_VARIED, rng)


def sand(chip: Chip, part: float, rng: np.random.Generator) -> Chip:
    """Bright, dry sand."""
    return _covered(chip, part, (0.42, 0.33, 0.25, 0.48, 0.55, 0.5), DRY_VARIED, rng)


def salt(chip: Chip, part: float, rng: np.random.Generator) -> Chip:
    """The crust of a salt lake."""
    return _covered(chip, part, (0.52, 0.50, 0.46, 0.50, 0.35, 0.25), DRY_VARIED, rng)


def glint(chip: Chip, added: float, rng: np.random.Generator) -> Chip:
    """Sun glint on dark, clear ground, which stands for water."""
    dark = (chip.label == 0) & (chip.image[: len(visible(chip)) or 1].mean(0) < 0.12)
    slope = np.clip(0.75 + 0.25 * noise(chip.label.shape, rng, "smooth"), 0.2, 1.2)
    waves = 1 + 0.15 * rng.standard_normal(chip.label.shape)
    return with_image(chip, chip.image + np.float32(added) * (dark * slope * waves).astype(np.float32))


def turbid_water(chip: Chip, sediment: float, rng: np.random.Generator) -> Chip:
    """Smooth water with sediment on clear ground, in streaks; the near infrared stays below the visible."""
    shape = chip.label.shape
    water, load, varied = (np.array(values[: len(chip.image)], np.float32) for values in (WATER, SEDIMENT, VARIED))
    field = noise(shape, rng, "smooth")
    area = (chip.label == 0) & (field < np.quantile(field, 0.8))
    streaks = np.maximum(1 + 0.25 * noise(shape, rng, str(rng.choice(("smooth", "streaks")))), 0.2)
    own = np.stack([noise(shape, rng, "smooth") for _ in varied]) * varied[:, None, None]
    grain = 0.01 * rng.standard_normal(chip.image.shape)
    surface = water[:, None, None] + sediment * streaks * load[:, None, None]
    return with_image(chip, np.where(area, surface * (1 + own + grain), chip.image))


def clear_water(chip: Chip, air: float, rng: np.random.Generator) -> Chip:
    """Clear water on clear ground, shallow at its shores, smooth or with waves, darkest in the infrared.

    `air` is the part of the air's light that is added.
    """
    shape = chip.label.shape
    deep, above, shallow = (np.array(v[: len(chip.image)], np.float32)[:, None, None] for v in (DEEP, AIR, SHALLOW))
    field = noise(shape, rng, str(rng.choice(("smooth", "cloud"))))
    shore = np.quantile(field, rng.uniform(0.3, 0.9))
    depth = np.maximum(shore - field, 0) / max(float(field.std()), 1e-6)
    bottom = np.exp2(-depth / rng.uniform(0.05, 0.5)) * rng.uniform(0, 1.5)
    bottom += np.clip(0.3 + 0.5 * noise(shape, rng, "smooth"), 0, 1) * rng.uniform(0, 0.7)
    tint = 1 + 0.1 * rng.standard_normal((len(chip.image), 1, 1))
    waves = rng.uniform(0, WAVES) * noise(shape, rng, str(rng.choice(("smooth", "cloud", "streaks"))))
    grain = rng.uniform(0, GRAIN) * rng.standard_normal(chip.image.shape)
    surface = np.maximum((deep + air * above) * tint + bottom * shallow + waves + grain, 0)
    return with_image(chip, np.where((chip.label == 0) & (field < shore), surface, chip.image))


def roofs(chip: Chip, part: float, rng: np.random.Generator) -> Chip:
    """Bright rectangles of some pixels on clear ground."""
    image, ground = chip.image.copy(), chip.label == 0
    rows, cols = ground.shape
    for _ in range(round(part * rows * cols / 60)):
        high, wide = rng.integers(2, 16, 2)
        top, left = rng.integers(rows), rng.integers(cols)
        place = (slice(top, top + high), slice(left, left + wide))
        colour = rng.uniform(0.25, 0.9) * rng.uniform(0.85, 1.1, (len(image), 1))
        inside = (slice(None), *place)
        image[inside] = np.where(ground[place], colour[..., None], image[inside])
    return with_image(chip, image)


def flat_clouds(chip: Chip, level: float, rng: np.random.Generator) -> Chip:
    """Makes the brighter part of clouds one nearly even, white level, as thick cores are."""
    cloud = (chip.label == 1) & chip.valid
    if not cloud.any():
        return chip
    grey = gaussian(chip.image[visible(chip) or [0]].mean(0, keepdims=True), 1.5)[0]
    start, full = np.quantile(grey[cloud], (rng.uniform(0.1, 0.5), 0.8))
    depth = np.clip((grey - start) / max(full - start, 0.02), 0, 1) * cloud
    relief = 1 + rng.uniform(0, 0.05) * noise(chip.label.shape, rng, str(rng.choice(("smooth", "cloud"))))
    white = level * rng.uniform(0.96, 1.04, (len(chip.image), 1, 1)) * relief
    if len(white) > len(CHANNELS):
        white[len(CHANNELS) :] *= rng.uniform(*CLOUD_SHORT_WAVE["swir16"])
    grain = 1 + rng.uniform(0, 0.02) * rng.standard_normal(chip.image.shape)
    return with_image(chip, chip.image * (1 - depth) + white * grain * depth)


def _covered(
    chip: Chip, part: float, spectrum: tuple[float, ...], short_wave: tuple[float, float], rng: np.random.Generator
) -> Chip:
    """Covers the ground by a material to a degree `part`; the ground's pattern remains in its brightness.

    It shines through thin clouds. Where a cloud can then no longer be told from it, the truth is unknown.
    """
    ground, cloud = chip.label == 0, chip.label == 1
    known = ground & chip.valid
    if not known.any():
        return chip
    seen = visible(chip) or [0]
    bare = chip.image[:, known].mean(axis=1)[:, None, None]
    grey = chip.image[seen].mean(0)
    relief = np.where(ground, np.clip(grey / max(float(grey[known].mean()), 1e-3), 0.5, 1.5) * 0.35 + 0.65, 1.0)
    patches = np.clip(0.7 + 0.5 * noise(chip.label.shape, rng, "cloud"), 0, 1) * part
    grain = 1 + 0.03 * rng.standard_normal(chip.label.shape)
    depth = (patches * (ground | cloud)).astype(np.float32)
    shade = (relief * grain).astype(np.float32)
    own = np.array(spectrum[: len(chip.image)], np.float32)[:, None, None] * shade
    if len(own) > len(CHANNELS):
        own[len(CHANNELS) :] *= np.float32(rng.uniform(*short_wave))
    surface = np.where(cloud, bare, chip.image) * (1 - depth) + own * depth
    thickness = np.clip((chip.image - bare) / np.maximum(1 - 2 * bare + chip.image * bare, 1e-3), 0, 1)
    clouded = _above(surface, thickness)
    unseen = cloud & (depth > 0.2) & ((clouded - surface)[seen].mean(0) < VISIBLE)
    image = np.where(cloud, chip.image + clouded - _above(bare, thickness), surface)
    teacher = None if chip.teacher is None else np.where(unseen, UNKNOWN, chip.teacher)
    return replace(with_image(chip, image), label=np.where(unseen, UNKNOWN, chip.label), teacher=teacher)


def _above(surface: NDArray[Any], thickness: NDArray[Any]) -> NDArray[Any]:
    """Computes the reflectance of a cloud that absorbs nothing, over a surface.

    Light is reflected between the two again and again: r + (1 - r)^2 s / (1 - r s), with the reflectances r of the
    cloud, its `thickness`, and s of the surface.
    """
    return thickness + (1 - thickness) ** 2 * surface / np.maximum(1 - thickness * surface, 1e-3)
