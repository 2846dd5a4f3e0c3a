"""Damages of images by sensors, processing and people that keep labels unchanged, in kinds with a strength.

Fits draw damages at random (`training.simulation.augment`), and ``python -m training stress`` measures a model under
each of them. Labels never change; pixels that lose their data become invalid, and clouds that cannot be seen any more
over bright ground become unknown.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Annotated, Any

import numpy as np
from engine.contract.reading import SHARE, Choices
from numpy.typing import NDArray

from ..chips import CHANNELS, UNKNOWN
from .augment import VISIBLE as VISIBLE_NAMES
from .augment import Chip, gaussian, jpeg, stretched
from .simulate import CLOUD_SHORT_WAVE, PATH_REFLECTANCE, add_haze, noise

__all__ = ["DAMAGES", "Damage", "Draw", "damaged", "drawn"]

Image = NDArray[np.float32]
Change = Callable[[Chip, float, np.random.Generator], Chip]

VISIBLE = 0.03
"""A cloud must be brighter than the surface below it by this reflectance to be seen."""

SHORT_WAVE_VARIED = (0.4, 1.7)
"""Factors of what covers the ground in short-wave infrared: grains of snow, and water in sand, change it most."""
WATER, SEDIMENT = (0.03, 0.04, 0.055, 0.01, 0.005, 0.003), (0.95, 0.7, 0.35, 0.4, 0.03, 0.02)
VARIED = (0.03, 0.03, 0.06, 0.2, 0.3, 0.3)
"""Reflectance of clear water at the top of the atmosphere, what a unit of sediment adds, and how much each channel
varies by itself, relative to both (`chips.SPECTRAL`)."""


@dataclass(frozen=True)
class Damage:
    """One kind of damage.

    Attributes:
        change: ``change(chip, strength, rng)`` returns the damaged chip.
        strengths: From weak to strong, in `unit`; fits draw between the first and the last.
        unit: Unit of the strength.
    """

    change: Change
    strengths: tuple[float, ...]
    unit: str


@dataclass(frozen=True)
class Draw:
    """Random damages of a recipe: one of some kinds, in a part of the chips.

    Attributes:
        kinds: Keys of `DAMAGES`, drawn equally often; repeated ones more often.
        probability: Part of the chips.
        strength: Range of a uniform distribution; None takes the kind's own.
        pictures: Whether chips that are pictures, not reflectance, are damaged as well.
    """

    kinds: Annotated[tuple[str, ...], Choices(tuple(DAMAGES))]
    probability: Annotated[float, SHARE]
    strength: tuple[float, float] | None = None
    pictures: bool = True


def drawn(chip: Chip, draws: Sequence[Draw], rng: np.random.Generator, *, picture: bool = False) -> Chip:
    """Applies the random damages of a recipe, one after the other; `picture` means that the chip is no reflectance."""
    for draw in draws:
        if (picture and not draw.pictures) or rng.random() >= draw.probability:
            continue
        kind = str(rng.choice(draw.kinds))
        known = DAMAGES[kind].strengths
        lowest, highest = draw.strength or (min(known), max(known))
        chip = damaged(chip, kind, float(rng.uniform(lowest, highest)), rng)
    return chip


def damaged(chip: Chip, kind: str, strength: float, rng: np.random.Generator) -> Chip:
    """Applies one damage; values stay at or above 0, and 0 where there is no data or no channel."""
    changed = DAMAGES[kind].change(chip, strength, rng)
    image = np.maximum(changed.image, np.float32(0))
    image[~changed.present] = 0
    return replace(changed, image=np.where(changed.valid, image, np.float32(0)))


def _with(chip: Chip, image: NDArray[Any]) -> Chip:
    return replace(chip, image=np.asarray(image, np.float32))


def _per_channel(chip: Chip, factors: NDArray[Any]) -> Chip:
    return _with(chip, chip.image * np.asarray(factors, np.float32)[:, None, None])


def _visible(chip: Chip) -> list[int]:
    return [n for n, name in enumerate(chip.channels) if name in VISIBLE_NAMES and chip.present[n]]


def _saturated(chip: Chip, ceiling: float, rng: np.random.Generator) -> Chip:
    """Saturates all channels at one reflectance."""
    return _with(chip, np.minimum(chip.image, ceiling))


def _saturated_visible(chip: Chip, ceiling: float, rng: np.random.Generator) -> Chip:
    """Saturates the visible channels, each near the ceiling, as on Landsat 5 and 7, but not the near infrared."""
    image = chip.image.copy()
    for channel in _visible(chip):
        np.minimum(image[channel], ceiling * rng.uniform(0.88, 1.12), out=image[channel])
    return _with(chip, image)


def _saturated_channel(chip: Chip, ceiling: float, rng: np.random.Generator) -> Chip:
    image = chip.image.copy()
    channel = int(rng.choice(np.flatnonzero(chip.present)))
    np.minimum(image[channel], ceiling, out=image[channel])
    return _with(chip, image)


def _stripes(chip: Chip, width_px: float, rng: np.random.Generator) -> Chip:
    """Gaps like those of Landsat 7 without its scan line corrector: wedges that repeat every 33 pixels."""
    rows, cols = chip.label.shape
    tilt, start = np.deg2rad(rng.uniform(4, 16) * rng.choice((-1, 1))), rng.uniform(0, 33)
    down, right = np.arange(rows)[:, None], np.arange(cols)[None, :]
    if rng.random() < 0.25:
        down, right = right, down
    at = (down * np.cos(tilt) + right * np.sin(tilt) + start) % 33
    left, end = rng.uniform(0.4, 1.3, 2)
    width = np.clip(width_px * np.linspace(left, end, cols)[None, :], 0, 24)
    return replace(chip, valid=chip.valid & (at >= width))


def _gaps(chip: Chip, part: float, rng: np.random.Generator) -> Chip:
    """Patches without data, as in mosaics with masked clouds."""
    field = noise(chip.label.shape, rng, str(rng.choice(("puffs", "cloud", "smooth"))))
    return replace(chip, valid=chip.valid & (field < np.quantile(field, 1 - part)))


def _wedge(chip: Chip, part: float, rng: np.random.Generator) -> Chip:
    """The edge of a scene."""
    angle = rng.uniform(-np.pi, np.pi)
    down, right = (np.linspace(-0.5, 0.5, length) for length in chip.label.shape)
    away = np.cos(angle) * down[:, None] + np.sin(angle) * right[None, :]
    return replace(chip, valid=chip.valid & (away < np.quantile(away, 1 - part)))


def _true_colour(chip: Chip, percent: float, rng: np.random.Generator) -> Chip:
    """Converts to 8 bits, each channel stretched between two percentiles of its own, without near infrared."""
    return _without_infrared(_with(chip, stretched(chip.image, chip.valid, (percent, percent))))


def _common_stretch(chip: Chip, percent: float, rng: np.random.Generator) -> Chip:
    """Likewise, with the same stretch for all channels, which keeps colours."""
    kept = chip.image[_visible(chip)][:, chip.valid]
    low, high = np.percentile(kept, (percent, 100 - percent)) if kept.size else (0.0, 1.0)
    return _picture_between(chip, low, high)


def _margin_stretch(chip: Chip, percent: float, rng: np.random.Generator) -> Chip:
    """Likewise, with a black margin that counted in the stretch: no pixel of the scene is dark."""
    kept = chip.image[_visible(chip)][:, chip.valid]
    high = float(np.percentile(kept, 100 - percent)) if kept.size else 1.0
    # The number 0 of a Landsat product is a reflectance of -0.1.
    return _picture_between(chip, rng.uniform(-0.1, 0.0), high)


def _picture_between(chip: Chip, low: float, high: float) -> Chip:
    """Converts to 8 bits, from black at `low` to white at `high` in all channels."""
    image = np.clip((chip.image - low) / max(high - low, 1e-3), 0, 1)
    return _without_infrared(_with(chip, np.rint(image * 255) / 255))


def _bright_picture(chip: Chip, exponent: float, rng: np.random.Generator) -> Chip:
    """Converts to 8 bits with a gamma."""
    picture = stretched(chip.image, chip.valid, (1.0, 1.0))
    return _without_infrared(_with(chip, np.rint(picture**exponent * 255) / 255))


def _jpeg_picture(chip: Chip, step: float, rng: np.random.Generator) -> Chip:
    """Converts to 8 bits and compresses; a step of 0.03 is about JPEG's quality 75."""
    return _without_infrared(_with(chip, jpeg(stretched(chip.image, chip.valid, (1.0, 1.0)), step)))


def _eight_bits(chip: Chip, percent: float, rng: np.random.Generator) -> Chip:
    """Converts all channels to 8 bits, including near infrared but nothing beyond."""
    kept = np.array([name in VISIBLE_NAMES or name == "nir" for name in chip.channels])
    picture = _with(chip, stretched(chip.image, chip.valid, (percent, percent)))
    return replace(picture, present=np.asarray(chip.present) & kept)


def _without_infrared(chip: Chip, strength: float = 0.0, rng: np.random.Generator | None = None) -> Chip:
    return replace(chip, present=np.asarray(chip.present) & np.array([name in VISIBLE_NAMES for name in chip.channels]))


def _hazy(chip: Chip, depth: float, rng: np.random.Generator) -> Chip:
    return _with(chip, add_haze(chip.image, rng, strength=depth, channels=chip.channels))


def _smoky(chip: Chip, offset: float, rng: np.random.Generator) -> Chip:
    """Adds uniform light of the atmosphere, which increases towards blue."""
    added = [offset * PATH_REFLECTANCE[name] / PATH_REFLECTANCE["blue"] for name in chip.channels]
    return _with(chip, chip.image + np.array(added, np.float32)[:, None, None])


def _at_the_surface(chip: Chip, part: float, rng: np.random.Generator) -> Chip:
    """Removes the light of the atmosphere, as in surface reflectance."""
    air = [part * PATH_REFLECTANCE[name] for name in chip.channels]
    return _with(chip, (chip.image - np.array(air, np.float32)[:, None, None]) * (1 + 0.08 * part))


def _low_sun(chip: Chip, elevation_deg: float, rng: np.random.Generator) -> Chip:
    """Reflectance without the correction for the sun's elevation."""
    return _per_channel(chip, np.full(len(chip.image), np.sin(np.deg2rad(elevation_deg))))


def _brighter(chip: Chip, factor: float, rng: np.random.Generator) -> Chip:
    return _per_channel(chip, np.full(len(chip.image), factor))


def _miscalibrated(chip: Chip, part: float, rng: np.random.Generator) -> Chip:
    """Multiplies each channel by a gain of its own."""
    return _per_channel(chip, rng.uniform(1 - part, 1 + part, len(chip.image)))


def _noisy(chip: Chip, spread: float, rng: np.random.Generator) -> Chip:
    grain = rng.standard_normal(chip.image.shape, dtype=np.float32) * (0.5 + np.sqrt(np.maximum(chip.image, 0)))
    return _with(chip, chip.image + np.float32(spread) * grain)


def _striped(chip: Chip, spread: float, rng: np.random.Generator) -> Chip:
    """Varies gain and offset by columns or rows, like detectors."""
    channels, rows, cols = chip.image.shape
    shape = (channels, 1, cols) if rng.random() < 0.5 else (channels, rows, 1)
    gain, offset = (rng.standard_normal(shape, dtype=np.float32) for _ in range(2))
    return _with(chip, chip.image * (1 + np.float32(spread) * gain) + np.float32(0.3 * spread) * offset)


def _coarser(chip: Chip, factor: float, rng: np.random.Generator) -> Chip:
    """Averages pixels by a factor and enlarges them again: coarser on the same grid.

    Half of the factors become whole numbers: blocks of 2 and 4 pixels that lie as the network pools them look like
    nothing else.
    """
    factor = max(round(factor), 2) if rng.random() < 0.5 else factor
    blurred = gaussian(chip.image, 0.45 * factor)
    near = []
    for length, begin in zip(chip.label.shape, rng.integers(np.ceil(factor), size=2), strict=True):
        middles = ((np.arange(length) + begin) // factor + 0.5) * factor - begin
        near.append(np.clip(middles, 0, length - 1).astype(int))
    return _with(chip, blurred[:, near[0][:, None], near[1][None, :]])


def _shifted(chip: Chip, pixels: float, rng: np.random.Generator) -> Chip:
    """Shifts one channel relative to the others."""
    image = chip.image.copy()
    channel = int(rng.choice(np.flatnonzero(chip.present)))
    down, right = (round(float(pixels * part)) for part in rng.choice([(1, 0), (0, 1), (-1, 0), (0, -1), (1, -1)]))
    rows, cols = (np.clip(np.arange(n) + by, 0, n - 1) for n, by in zip(chip.label.shape, (down, right), strict=True))
    image[channel] = image[channel][rows[:, None], cols[None, :]]
    return _with(chip, image)


def _covered(chip: Chip, part: float, spectrum: tuple[float, ...], rng: np.random.Generator) -> Chip:
    """Covers the ground by a material to a degree `part`; the ground's pattern remains in its brightness.

    It shines through thin clouds. Where a cloud can then no longer be told from it, the truth is unknown.
    """
    ground, cloud = chip.label == 0, chip.label == 1
    known = ground & chip.valid
    if not known.any():
        return chip
    seen = _visible(chip) or [0]
    bare = chip.image[:, known].mean(axis=1)[:, None, None]
    grey = chip.image[seen].mean(0)
    relief = np.where(ground, np.clip(grey / max(float(grey[known].mean()), 1e-3), 0.5, 1.5) * 0.35 + 0.65, 1.0)
    patches = np.clip(0.7 + 0.5 * noise(chip.label.shape, rng, "cloud"), 0, 1) * part
    grain = 1 + 0.03 * rng.standard_normal(chip.label.shape)
    depth = (patches * (ground | cloud)).astype(np.float32)
    shade = (relief * grain).astype(np.float32)
    own = np.array(spectrum[: len(chip.image)], np.float32)[:, None, None] * shade
    if len(own) > len(CHANNELS):
        own[len(CHANNELS) :] *= np.float32(rng.uniform(*SHORT_WAVE_VARIED))
    surface = np.where(cloud, bare, chip.image) * (1 - depth) + own * depth
    thickness = np.clip((chip.image - bare) / np.maximum(1 - 2 * bare + chip.image * bare, 1e-3), 0, 1)
    clouded = _above(surface, thickness)
    unseen = cloud & (depth > 0.2) & ((clouded - surface)[seen].mean(0) < VISIBLE)
    image = np.where(cloud, chip.image + clouded - _above(bare, thickness), surface)
    teacher = None if chip.teacher is None else np.where(unseen, UNKNOWN, chip.teacher)
    return replace(_with(chip, image), label=np.where(unseen, UNKNOWN, chip.label), teacher=teacher)


def _above(surface: NDArray[Any], thickness: NDArray[Any]) -> NDArray[Any]:
    """Computes the reflectance of a cloud that absorbs nothing, over a surface.

    Light is reflected between the two again and again: r + (1 - r)^2 s / (1 - r s), with the reflectances r of the
    cloud, its `thickness`, and s of the surface.
    """
    return thickness + (1 - thickness) ** 2 * surface / np.maximum(1 - thickness * surface, 1e-3)


def _snow(chip: Chip, part: float, rng: np.random.Generator) -> Chip:
    return _covered(chip, part, (0.72, 0.75, 0.76, 0.62, 0.11, 0.07), rng)


def _sand(chip: Chip, part: float, rng: np.random.Generator) -> Chip:
    return _covered(chip, part, (0.42, 0.33, 0.25, 0.48, 0.55, 0.5), rng)


def _salt(chip: Chip, part: float, rng: np.random.Generator) -> Chip:
    return _covered(chip, part, (0.52, 0.50, 0.46, 0.50, 0.35, 0.25), rng)


def _glint(chip: Chip, added: float, rng: np.random.Generator) -> Chip:
    """Sun glint on dark, clear ground, which stands for water."""
    dark = (chip.label == 0) & (chip.image[: len(_visible(chip)) or 1].mean(0) < 0.12)
    slope = np.clip(0.75 + 0.25 * noise(chip.label.shape, rng, "smooth"), 0.2, 1.2)
    waves = 1 + 0.15 * rng.standard_normal(chip.label.shape)
    return _with(chip, chip.image + np.float32(added) * (dark * slope * waves).astype(np.float32))


def _turbid(chip: Chip, sediment: float, rng: np.random.Generator) -> Chip:
    """Smooth water with sediment on clear ground, in streaks; the near infrared stays below the visible."""
    shape = chip.label.shape
    water, load, varied = (np.array(values[: len(chip.image)], np.float32) for values in (WATER, SEDIMENT, VARIED))
    field = noise(shape, rng, "smooth")
    area = (chip.label == 0) & (field < np.quantile(field, 0.8))
    streaks = np.maximum(1 + 0.25 * noise(shape, rng, str(rng.choice(("smooth", "streaks")))), 0.2)
    own = np.stack([noise(shape, rng, "smooth") for _ in varied]) * varied[:, None, None]
    grain = 0.01 * rng.standard_normal(chip.image.shape)
    surface = water[:, None, None] + sediment * streaks * load[:, None, None]
    return _with(chip, np.where(area, surface * (1 + own + grain), chip.image))


def _roofs(chip: Chip, part: float, rng: np.random.Generator) -> Chip:
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
    return _with(chip, image)


def _flat_clouds(chip: Chip, level: float, rng: np.random.Generator) -> Chip:
    """Makes the brighter part of clouds one nearly even, white level, as thick cores are."""
    cloud = (chip.label == 1) & chip.valid
    if not cloud.any():
        return chip
    grey = gaussian(chip.image[_visible(chip) or [0]].mean(0, keepdims=True), 1.5)[0]
    start, full = np.quantile(grey[cloud], (rng.uniform(0.1, 0.5), 0.8))
    depth = np.clip((grey - start) / max(full - start, 0.02), 0, 1) * cloud
    relief = 1 + rng.uniform(0, 0.05) * noise(chip.label.shape, rng, str(rng.choice(("smooth", "cloud"))))
    white = level * rng.uniform(0.96, 1.04, (len(chip.image), 1, 1)) * relief
    if len(white) > len(CHANNELS):
        white[len(CHANNELS) :] *= rng.uniform(*CLOUD_SHORT_WAVE["swir16"])
    grain = 1 + rng.uniform(0, 0.02) * rng.standard_normal(chip.image.shape)
    return _with(chip, chip.image * (1 - depth) + white * grain * depth)


DAMAGES = {
    "saturation, all bands": Damage(_saturated, (0.8, 0.6, 0.5, 0.4, 0.35), "reflectance"),
    "saturation, visible": Damage(_saturated_visible, (0.8, 0.6, 0.5, 0.4, 0.35), "reflectance"),
    "saturation, one band": Damage(_saturated_channel, (0.8, 0.6, 0.5, 0.4, 0.3), "reflectance"),
    "SLC-off stripes": Damage(_stripes, (3.0, 6.0, 9.0, 12.0), "px of 33"),
    "gaps": Damage(_gaps, (0.05, 0.15, 0.3, 0.5), "part"),
    "scene edge": Damage(_wedge, (0.1, 0.25, 0.5), "part"),
    "no near infrared": Damage(_without_infrared, (1.0,), ""),
    "8-bit stretch per band": Damage(_true_colour, (0.5, 1.0, 2.0, 5.0), "% cut"),
    "8-bit stretch": Damage(_common_stretch, (0.5, 1.0, 2.0, 5.0), "% cut"),
    "8-bit stretch with margin": Damage(_margin_stretch, (1.0, 3.0, 6.0), "% cut"),
    "8-bit gamma": Damage(_bright_picture, (1.4, 1.0, 0.7, 0.5), "exponent"),
    "8-bit JPEG": Damage(_jpeg_picture, (0.01, 0.03, 0.06), "step"),
    "8-bit with near infrared": Damage(_eight_bits, (0.5, 2.0), "% cut"),
    "haze": Damage(_hazy, (0.03, 0.06, 0.1), "depth"),
    "smoke": Damage(_smoky, (0.02, 0.05, 0.08), "reflectance in blue"),
    "surface reflectance": Damage(_at_the_surface, (0.5, 1.0), "part of the air's light"),
    "sun not corrected": Damage(_low_sun, (70.0, 50.0, 35.0, 25.0, 15.0), "degrees"),
    "bright": Damage(_brighter, (1.1, 1.2, 1.35), "factor"),
    "gain per band": Damage(_miscalibrated, (0.05, 0.1, 0.15), "part"),
    "noise": Damage(_noisy, (0.005, 0.015, 0.03), "reflectance"),
    "striping": Damage(_striped, (0.01, 0.03, 0.06), "part"),
    "coarse": Damage(_coarser, (2.0, 3.0, 6.0), "times"),
    "band shift": Damage(_shifted, (1.0, 2.0, 3.0), "px"),
    "snow": Damage(_snow, (0.3, 0.6, 0.9), "part"),
    "bright sand": Damage(_sand, (0.4, 0.7, 1.0), "part"),
    "salt": Damage(_salt, (0.3, 0.6, 0.9), "part"),
    "sun glint": Damage(_glint, (0.05, 0.1, 0.2), "reflectance"),
    "turbid water": Damage(_turbid, (0.03, 0.08, 0.15), "reflectance"),
    "flat clouds": Damage(_flat_clouds, (0.5, 0.7, 0.9), "reflectance"),
    "roofs": Damage(_roofs, (0.02, 0.06, 0.12), "part"),
}
