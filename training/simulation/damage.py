"""Damages of images by sensors, processing and people that keep labels unchanged, in kinds with a strength.

Fits draw damages at random (`training.simulation.augment`), and ``python -m training stress`` measures a model under
each of them. Labels never change; pixels that lose their data become invalid, and clouds that cannot be seen any more
over bright ground become unknown. What lies on the ground is made in `training.simulation.ground`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Annotated, Any

import numpy as np
from engine.contract.errors import CloudReefError
from engine.contract.reading import SHARE, Choices
from numpy.typing import NDArray

from . import ground
from .augment import VISIBLE as VISIBLE_NAMES
from .augment import Chip, gaussian, jpeg, stretched, visible, with_image
from .simulate import PATH_REFLECTANCE, add_haze, noise

__all__ = ["DAMAGES", "Damage", "Draw", "check_kinds", "damaged", "drawn"]

Image = NDArray[np.float32]
Change = Callable[[Chip, float, np.random.Generator], Chip]


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


def _per_channel(chip: Chip, factors: NDArray[Any]) -> Chip:
    return with_image(chip, chip.image * np.asarray(factors, np.float32)[:, None, None])


def _saturated(chip: Chip, ceiling: float, rng: np.random.Generator) -> Chip:
    """Saturates all channels at one reflectance."""
    return with_image(chip, np.minimum(chip.image, ceiling))


def _saturated_visible(chip: Chip, ceiling: float, rng: np.random.Generator) -> Chip:
    """Saturates the visible channels, each near the ceiling, as on Landsat 5 and 7, but not the near infrared."""
    image = chip.image.copy()
    for channel in visible(chip):
        np.minimum(image[channel], ceiling * rng.uniform(0.88, 1.12), out=image[channel])
    return with_image(chip, image)


def _saturated_channel(chip: Chip, ceiling: float, rng: np.random.Generator) -> Chip:
    image = chip.image.copy()
    channel = int(rng.choice(np.flatnonzero(chip.present)))
    np.minimum(image[channel], ceiling, out=image[channel])
    return with_image(chip, image)


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
    return _without_infrared(with_image(chip, stretched(chip.image, chip.valid, (percent, percent))))


def _common_stretch(chip: Chip, percent: float, rng: np.random.Generator) -> Chip:
    """Likewise, with the same stretch for all channels, which keeps colours."""
    kept = chip.image[visible(chip)][:, chip.valid]
    low, high = np.percentile(kept, (percent, 100 - percent)) if kept.size else (0.0, 1.0)
    return _picture_between(chip, low, high)


def _margin_stretch(chip: Chip, percent: float, rng: np.random.Generator) -> Chip:
    """Likewise, with a black margin that counted in the stretch: no pixel of the scene is dark."""
    kept = chip.image[visible(chip)][:, chip.valid]
    high = float(np.percentile(kept, 100 - percent)) if kept.size else 1.0
    # The number 0 of a Landsat product is a reflectance of -0.1.
    return _picture_between(chip, rng.uniform(-0.1, 0.0), high)


def _picture_between(chip: Chip, low: float, high: float) -> Chip:
    """Converts to 8 bits, from black at `low` to white at `high` in all channels."""
    image = np.clip((chip.image - low) / max(high - low, 1e-3), 0, 1)
    return _without_infrared(with_image(chip, np.rint(image * 255) / 255))


def _bright_picture(chip: Chip, exponent: float, rng: np.random.Generator) -> Chip:
    """Converts to 8 bits with a gamma."""
    picture = stretched(chip.image, chip.valid, (1.0, 1.0))
    return _without_infrared(with_image(chip, np.rint(picture**exponent * 255) / 255))


def _jpeg_picture(chip: Chip, step: float, rng: np.random.Generator) -> Chip:
    """Converts to 8 bits and compresses; a step of 0.03 is about JPEG's quality 75."""
    return _without_infrared(with_image(chip, jpeg(stretched(chip.image, chip.valid, (1.0, 1.0)), step)))


def _eight_bits(chip: Chip, percent: float, rng: np.random.Generator) -> Chip:
    """Converts all channels to 8 bits, including near infrared but nothing beyond."""
    kept = np.array([name in VISIBLE_NAMES or name == "nir" for name in chip.channels])
    picture = with_image(chip, stretched(chip.image, chip.valid, (percent, percent)))
    return replace(picture, present=np.asarray(chip.present) & kept)


def _without_infrared(chip: Chip, strength: float = 0.0, rng: np.random.Generator | None = None) -> Chip:
    return replace(chip, present=np.asarray(chip.present) & np.array([name in VISIBLE_NAMES for name in chip.channels]))


def _hazy(chip: Chip, depth: float, rng: np.random.Generator) -> Chip:
    return with_image(chip, add_haze(chip.image, rng, strength=depth, channels=chip.channels))


def _smoky(chip: Chip, offset: float, rng: np.random.Generator) -> Chip:
    """Adds uniform light of the atmosphere, which increases towards blue."""
    added = [offset * PATH_REFLECTANCE[name] / PATH_REFLECTANCE["blue"] for name in chip.channels]
    return with_image(chip, chip.image + np.array(added, np.float32)[:, None, None])


def _at_the_surface(chip: Chip, part: float, rng: np.random.Generator) -> Chip:
    """Removes the light of the atmosphere, as in surface reflectance."""
    air = [part * PATH_REFLECTANCE[name] for name in chip.channels]
    return with_image(chip, (chip.image - np.array(air, np.float32)[:, None, None]) * (1 + 0.08 * part))


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
    return with_image(chip, chip.image + np.float32(spread) * grain)


def _striped(chip: Chip, spread: float, rng: np.random.Generator) -> Chip:
    """Varies gain and offset by columns or rows, like detectors."""
    channels, rows, cols = chip.image.shape
    shape = (channels, 1, cols) if rng.random() < 0.5 else (channels, rows, 1)
    gain, offset = (rng.standard_normal(shape, dtype=np.float32) for _ in range(2))
    return with_image(chip, chip.image * (1 + np.float32(spread) * gain) + np.float32(0.3 * spread) * offset)


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
    return with_image(chip, blurred[:, near[0][:, None], near[1][None, :]])


def _shifted(chip: Chip, pixels: float, rng: np.random.Generator) -> Chip:
    """Shifts one channel relative to the others."""
    image = chip.image.copy()
    channel = int(rng.choice(np.flatnonzero(chip.present)))
    down, right = (round(float(pixels * part)) for part in rng.choice([(1, 0), (0, 1), (-1, 0), (0, -1), (1, -1)]))
    rows, cols = (np.clip(np.arange(n) + by, 0, n - 1) for n, by in zip(chip.label.shape, (down, right), strict=True))
    image[channel] = image[channel][rows[:, None], cols[None, :]]
    return with_image(chip, image)


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
    "snow": Damage(ground.snow, (0.3, 0.6, 0.9), "part"),
    "bright sand": Damage(ground.sand, (0.4, 0.7, 1.0), "part"),
    "salt": Damage(ground.salt, (0.3, 0.6, 0.9), "part"),
    "sun glint": Damage(ground.glint, (0.05, 0.1, 0.2), "reflectance"),
    "turbid water": Damage(ground.turbid_water, (0.03, 0.08, 0.15), "reflectance"),
    "clear water": Damage(ground.clear_water, (0.0, 0.5, 1.0), "part of the air's light"),
    "flat clouds": Damage(ground.flat_clouds, (0.5, 0.7, 0.9), "reflectance"),
    "roofs": Damage(ground.roofs, (0.02, 0.06, 0.12), "part"),
}


def check_kinds(kinds: Sequence[str]) -> None:
    """Checks names of damages; raises CloudReefError for an unknown one."""
    if unknown := [kind for kind in kinds if kind not in DAMAGES]:
        raise CloudReefError(f'There is no damage "{unknown[0]}"; there are: {", ".join(DAMAGES)}.')
